package csv_test

import (
	"fmt"
	"strings"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/csv"
)

// A file opened with os.Open is read in the same way.
func ExampleRead() {
	file := strings.NewReader(`Activity ID,Activity Date,Activity Type,Elapsed Time,Distance,Elapsed Time,Moving Time,Distance
11,"Mar 28, 2026, 11:30:00 PM",Run,2705,8.20,2705.0,2640.0,8204.5
12,"Mar 29, 2026, 9:00:00 AM",Drive,1200,18.00,1200.0,1200.0,18000.0
13,"Mar 30, 2026",Run,45,0.10,45.0,45.0,100.0
`)
	result, err := csv.Read(file, importer.Options{File: "activities.csv", Zone: time.FixedZone("CET", 60*60)})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range result.Training() {
		fmt.Println(s.Start.Format(time.DateTime), s.Sport, s.Minutes(), s.Distance)
	}
	for _, n := range result.Notes {
		fmt.Println(n)
	}
	// Output:
	// 2026-03-29 00:30:00 road-running 44 8204.5
	// activities.csv: line 3: csv-2026-03-29T09:00:00Z: not-training: sport: "Drive": An engine did the work.
	// activities.csv: line 4: csv-2026-03-30T00:00:00Z: too-short: "45s"
}

func ExampleReadStrava() {
	file := strings.NewReader(`Aktivitäts-ID,Aktivitätsdatum,Aktivitätsart,Verstrichene Zeit,Distanz,Gefühlte Anstrengung
11,"28.03.2026, 17:30:00",Radfahrt,5400,"32,4",6.5
`)
	result, err := csv.ReadStrava(file, importer.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	s := result.Sessions[0]
	fmt.Println(s.Sport, s.Minutes(), s.Distance, s.Effort)
	fmt.Println(result.Notes[0])
	// Output:
	// cycling 90 32400 6.5
	// line 2: unit-assumed: distance: metres or kilometres, by the speed
}

func ExampleReadSets() {
	file := strings.NewReader(`Date;Workout Name;Workout Duration;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE
2026-03-28 18:00:00;Pull;50m;Deadlift (Barbell);W;135;lbs;5;
2026-03-28 18:00:00;Pull;50m;Deadlift (Barbell);1;225;lbs;5;8
2026-03-28 18:00:00;Pull;50m;Deadlift (Barbell);2;225;lbs;5;8
`)
	result, err := csv.ReadSets(file, csv.SetLog{}, importer.Options{Zone: time.UTC})
	if err != nil {
		fmt.Println(err)
		return
	}
	s := result.Sessions[0]
	fmt.Println(s.Sport, s.Minutes())
	for _, set := range s.Sets {
		fmt.Printf("%d x %d %s, %s kg, %s in reserve\n", set.Count, set.Reps, set.Exercise, set.Weight, set.RepsInReserve)
	}
	fmt.Println(result.Notes[0])
	// Output:
	// pull-day 50
	// 2 x 5 Deadlift (Barbell), 102.06 kg, 2 in reserve
	// line 2: not-counted: set_order: a warm-up set
}

func ExampleReadMapped() {
	file := strings.NewReader(`Player;Day;Session;Minutes;RPE
Ann;2;Match;95;8
Bob;2;Match;95;7
Ann;3;Off;;
`)
	m := csv.Map{
		Columns:  csv.Columns{Day: "Day", Length: "Minutes", Effort: "RPE", Sport: "Session"},
		FirstDay: "2026-03-01",
		Rest:     []string{"Off"},
		Only:     map[string]string{"Player": "Ann"},
	}
	opts := importer.Options{Zone: time.UTC, Sports: map[string]sessions.Sport{"Match": sessions.Rugby}}
	result, err := csv.ReadMapped(file, m, opts)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range result.Sessions {
		load, _ := s.Load()
		fmt.Println(s.Start.Format(time.DateOnly), s.Sport, load)
	}
	fmt.Println(result.Notes[0])
	// Output:
	// 2026-03-02 rugby 760
	// line 2: csv-2026-03-02T12:00:00Z: time-assumed: day: noon
}

func ExampleReadLoads() {
	file := strings.NewReader("day,load\n1,567\n2,0\n4,672\n")
	m := csv.Map{Columns: csv.Columns{Day: "day", Load: "load"}, FirstDay: "2026-03-01"}
	loads, err := csv.ReadLoads(file, m, importer.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	last := loads.Days[len(loads.Days)-1].Day
	for _, d := range sessions.FillDays(loads.Days, last, time.UTC) {
		fmt.Println(d.Day, d.Load)
	}
	// Output:
	// 2026-03-01 567
	// 2026-03-02 0
	// 2026-03-03 0
	// 2026-03-04 672
}

func ExampleParseMap() {
	m, err := csv.ParseMap(strings.NewReader(`{
		"columns": {"date": "Datum", "time": "Uhrzeit", "length": "Minuten", "sport": "Sport"},
		"layout": "02.01.2006 15:04", "decimal": ",", "zone": "Europe/Berlin"
	}`))
	fmt.Println(m.Columns.Date, m.Layout, err)
	_, err = csv.ParseMap(strings.NewReader(`{"columns": {"length": "min"}}`))
	fmt.Println(err)
	// Output:
	// Datum 02.01.2006 15:04 <nil>
	// csv: map: columns: name no start: start, end, date or day
}

func ExampleMap_Validate() {
	m := csv.Map{Columns: csv.Columns{Day: "day"}, LengthUnit: "fortnights"}
	fmt.Println(m.Validate())
	// Output:
	// length_unit: fortnights is no unit of it
	// first_day: is missing: days are numbers
}

func ExampleSetLog_Validate() {
	fmt.Println(csv.SetLog{WeightUnit: "stone"}.Validate())
	// Output:
	// weight_unit: stone is neither kg nor lb
}
