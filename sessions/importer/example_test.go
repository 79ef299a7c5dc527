package importer_test

import (
	"fmt"
	"strings"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
)

// run is an importer of lines "sport,start,minutes", to show how one is written.
func run(text string, opts importer.Options) (importer.Result, error) {
	c, err := importer.NewCollector("line", opts)
	if err != nil {
		return importer.Result{}, err
	}
	for i, line := range strings.Split(text, "\n") {
		at := importer.AtLine(i + 1)
		if !c.Read(at) {
			break
		}
		fields := strings.Split(line, ",")
		if len(fields) != 3 {
			c.Skip(at, importer.BadRecord, "", line)
			continue
		}
		sport, err := sessions.ParseSport(fields[0])
		if err != nil {
			sport = sessions.Other
		}
		start, err := time.Parse(time.RFC3339, fields[1])
		if err != nil {
			c.Skip(at, importer.BadTime, "start", fields[1])
			continue
		}
		length, err := time.ParseDuration(fields[2] + "m")
		if err != nil {
			c.Skip(at, importer.NotANumber, "minutes", fields[2])
			continue
		}
		c.Add(importer.Activity{
			Session: sessions.Session{Start: start.In(c.Zone()), Sport: sport}, At: at, Elapsed: length,
		}, 1)
	}
	return c.Result(), nil
}

func ExampleCollector() {
	result, err := run("running,2026-10-11T09:00:00Z,60\nrunning,yesterday,60\nwalking,2026-10-12T09:00:00Z,0.75", importer.Options{File: "log.txt"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range result.Sessions {
		fmt.Println(s.ID, s.Sport, s.Minutes(), result.Flags(s.ID))
	}
	for _, n := range result.Notes {
		fmt.Println(n)
	}
	fmt.Println(result.Records, "=", result.Used, "+", result.Skipped())
	// Output:
	// line-2026-10-11T09:00:00Z road-running 60 []
	// line-2026-10-12T09:00:00Z walking 0.75 [too-short]
	// log.txt: line 2: bad-time: start: "yesterday"
	// log.txt: line 3: line-2026-10-12T09:00:00Z: too-short: "45s"
	// 3 = 2 + 1
}

// The same ride from two services is told once.
func ExampleMerge() {
	a, _ := run("cycling,2026-10-11T09:00:00Z,60", importer.Options{File: "a.txt"})
	b, _ := run("cycling,2026-10-11T09:00:20Z,61", importer.Options{File: "b.txt"})
	all := importer.Merge(a, b)
	fmt.Println(len(all.Sessions), "sessions,", len(all.Training()), "of them training")
	fmt.Println(all.Notes[0])
	// Output:
	// 2 sessions, 1 of them training
	// b.txt: line-2026-10-11T09:00:20Z: duplicate: "line-2026-10-11T09:00:00Z": 59m40s in common
}

// What is flagged is kept, and left out where training is counted.
func ExampleResult_Training() {
	result, _ := run("running,2026-10-11T09:00:00Z,60\nwalking,2026-10-11T12:00:00Z,0.75", importer.Options{})
	fmt.Println(len(result.Sessions), "sessions")
	for _, s := range result.Training() {
		fmt.Println(s.ID)
	}
	fmt.Println(result.Flags("line-2026-10-11T12:00:00Z"))
	// Output:
	// 2 sessions
	// line-2026-10-11T09:00:00Z
	// [too-short]
}

func ExampleResult_Diary() {
	result, _ := run("running,2026-10-11T09:00:00Z,60", importer.Options{})
	diary, err := result.Diary()
	fmt.Println(diary.Len(), err)
	// Output: 1 <nil>
}

// The first three rows are read, and the result says that there was more.
func ExampleLimits() {
	row := "running,2026-10-11T09:00:00Z,60\n"
	result, _ := run(strings.Repeat(row, 10), importer.Options{Limits: importer.Limits{Records: 3}})
	fmt.Println(len(result.Sessions))
	fmt.Println(result.Notes[0])
	// Output:
	// 3
	// line 4: cut-by-limit: more than 3 records
}

func ExamplePairs() {
	at := time.Date(2026, 10, 11, 9, 0, 0, 0, time.UTC)
	pairs := importer.Pairs([]sessions.Session{
		{Start: at, Duration: time.Hour, Sport: sessions.Cycling},
		{Start: at.Add(20 * time.Second), Duration: 61 * time.Minute, Sport: sessions.Other},
		{Start: at.Add(30 * time.Minute), Duration: 20 * time.Minute, Sport: sessions.RoadRunning},
	})
	for _, p := range pairs {
		fmt.Println(p.First, p.Second, p.Code, p.Shared)
	}
	// Output:
	// 0 1 duplicate 59m40s
	// 0 2 overlap 20m0s
}

func ExampleCode() {
	for _, c := range []importer.Code{importer.LooksLikeVehicle, importer.LongPause} {
		fmt.Println(c, c.BarsTraining(), "-", c.Text())
	}
	// Output:
	// looks-like-vehicle true - is faster than people go in that sport
	// long-pause false - takes much longer from start to end than by the timer
}

// A track adds up what a device recorded.
func ExampleTrack() {
	at := time.Date(2026, 10, 11, 9, 0, 0, 0, time.UTC)
	var track importer.Track
	for i := range 31 {
		track.Add(importer.Sample{
			Time: at.Add(time.Duration(i) * time.Minute), Distance: sessions.Known(float64(200 * i)), HeartRate: sessions.Known(140),
		}, importer.AtRecord(i+1))
	}
	a := importer.Activity{Session: sessions.Session{Start: track.Start(), Sport: sessions.RoadRunning}}
	track.Fill(&a, time.Time{}, time.Time{})
	fmt.Println(a.Elapsed, a.Timer, a.Session.Distance, a.HeartRates.Mean())
	// Output: 30m0s 30m0s 6000 140
}

// Elements come one by one, whatever their namespaces.
func ExampleXML() {
	x := importer.NewXML(importer.NewInput(strings.NewReader(`<a:gpx xmlns:a="x"><TRK id="7"><name>Hill</name></TRK></a:gpx>`), importer.Limits{}))
	for {
		start, err := x.Next()
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%t %q %q %q %q\n", start, x.Parent(), x.Name, x.Attr("id"), x.Text)
	}
	// Output:
	// true "" "gpx" "" ""
	// true "gpx" "trk" "7" ""
	// true "trk" "name" "" ""
	// false "trk" "name" "" "Hill"
	// false "gpx" "trk" "" ""
	// false "" "gpx" "" ""
	// EOF
}

func ExampleXML_Walk() {
	x := importer.NewXML(importer.NewInput(strings.NewReader(`<trk><name>Hill</name><pt/><pt/></trk>`), importer.Limits{}))
	points := 0
	err := x.Walk(func() bool { return points == 1 }, func() { fmt.Println("open", x.Name) }, func() {
		if x.Name == "pt" {
			points++
		}
	})
	fmt.Println(points, err)
	// Output:
	// open trk
	// open name
	// open pt
	// 1 <nil>
}

func ExampleCollector_SetSport() {
	c, _ := importer.NewCollector("x", importer.Options{Sports: map[string]sessions.Sport{"Chainsaw": sessions.ManualWork}})
	for _, name := range []string{"Trail Run", "Chainsaw", "Quidditch"} {
		var a importer.Activity
		c.SetSport(&a, "", name)
		fmt.Println(a.Session.Sport, a.Notes)
	}
	// Output:
	// trail-running []
	// manual-work []
	// other [unknown-sport: sport: "Quidditch"]
}

func ExampleParseTime() {
	for _, text := range []string{"2026-10-25T01:30:00+01:00", "2026-10-25T01:30:00", "yesterday"} {
		t, zoned, ok := importer.ParseTime(text)
		fmt.Println(t.UTC().Format(time.DateTime), zoned, ok)
	}
	// Output:
	// 2026-10-25 00:30:00 true true
	// 2026-10-25 01:30:00 false true
	// 0001-01-01 00:00:00 false false
}
