package csv_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/csv"
	"example.com/rubdown/sessions/timeline"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func readMapped(t *testing.T, text string, m csv.Map, opts importer.Options) importer.Result {
	t.Helper()
	r, err := csv.ReadMapped(strings.NewReader(text), m, opts)
	require.NoError(t, err, text)
	requireSound(t, r)
	return r
}

// One session as tables of several habits have it.
func TestMapVariants(t *testing.T) {
	six, err := timeline.ParseClock("18:00")
	require.NoError(t, err)
	for name, c := range map[string]struct {
		text string
		m    csv.Map
	}{
		"start with offset": {
			"when,what,min,rpe,m\n2026-03-29T17:00:00Z,trail run,90,6.5,12500\n",
			csv.Map{Columns: csv.Columns{Start: "when", Sport: "what", Length: "min", Effort: "rpe", Distance: "m"}},
		},
		"start and end": {
			"Start,Ende,Sport,RPE,km\n2026-03-29 18:00,2026-03-29 19:30,trail-running,6.5,12.5\n",
			csv.Map{Columns: csv.Columns{Start: "Start", End: "Ende", Sport: "Sport", Effort: "RPE", Distance: "km"}, DistanceUnit: "km"},
		},
		"end and length": {
			"end,length,sport,effort,d\n2026-03-29 19:30,1:30:00,TrailRun,6.5,12.5\n",
			csv.Map{Columns: csv.Columns{End: "end", Length: "length", Sport: "sport", Effort: "effort", Distance: "d"}, DistanceUnit: "km"},
		},
		"day and time, decimal comma, semicolon": {
			"Datum;Uhrzeit;Sport;Minuten;Belastung;km\n29.03.2026;18:00;TRAIL_RUNNING;90;6,5;12,5\n",
			csv.Map{Columns: csv.Columns{Date: "Datum", Time: "Uhrzeit", Sport: "Sport", Length: "Minuten", Effort: "Belastung", Distance: "km"}, Decimal: ",", DistanceUnit: "km"},
		},
		"a layout of its own, in another zone": {
			"t|s|h|e|d\n260329 1700|Trail Run|1.5|6.5|12.5\n",
			csv.Map{Columns: csv.Columns{Start: "t", Sport: "s", Length: "h", Effort: "e", Distance: "d"}, Layout: "060102 1504", Zone: "UTC", LengthUnit: "hours", DistanceUnit: "km"},
		},
		"columns by place, and what is not said": {
			"a,a,a,a\n2026-03-29,5400,6.5,12500\n",
			csv.Map{Columns: csv.Columns{Date: "#1", Length: "#2", Effort: "#3", Distance: "#4"}, Sport: sessions.TrailRunning, LengthUnit: "seconds", Time: six},
		},
		"the number of the day": {
			"day,clock,load,what,d\n29,18:00,Hard,trail running,7.767\n",
			csv.Map{Columns: csv.Columns{Day: "day", Time: "clock", Effort: "load", Sport: "what", Distance: "d"}, FirstDay: "2026-03-01", Minutes: 90, Efforts: map[string]float64{"Hard": 6.5}, DistanceUnit: "mi"},
		},
	} {
		r := readMapped(t, c.text, c.m, importer.Options{Zone: zone(t, "Europe/Lisbon")})
		require.Len(t, r.Sessions, 1, name)
		s := r.Sessions[0]
		assert.Equal(t, "2026-03-29T18:00:00+01:00", s.Start.Format(time.RFC3339), name)
		assert.Equal(t, 90*time.Minute, s.Duration, name)
		assert.Equal(t, sessions.TrailRunning, s.Sport, name)
		assert.Equal(t, "6.5", s.Effort.String(), name)
		assert.InDelta(t, 12500, s.Distance.Or(0), 1, name)
		assert.Empty(t, r.Notes, name)

		encoded, err := json.Marshal(c.m)
		require.NoError(t, err)
		back, err := csv.ParseMap(strings.NewReader(string(encoded)))
		require.NoError(t, err, string(encoded))
		assert.Equal(t, c.m, back, "as JSON")
	}
}

func TestMapRows(t *testing.T) {
	m := csv.Map{
		Columns: csv.Columns{Date: "date", Time: "time", Length: "min", Sport: "sport", Kind: "kind", Effort: "rpe", HeartRate: "hr", Power: "w", Ascent: "up", Descent: "down"},
		Rest:    []string{"Off"}, Only: map[string]string{"who": "Ann"}, HeightUnit: "ft",
	}
	const header = "who,date,time,min,sport,kind,rpe,hr,w,up,down\n"
	for _, c := range []struct {
		row     string
		session bool
		used    int
		notes   map[importer.Code]int
	}{
		{"Ann,2026-03-01,18:00,60,ride,Intervals,7,150,200,1000,", true, 1, map[importer.Code]int{}},
		{"Bob,2026-03-01,18:00,60,ride,,7,,,,", false, 1, map[importer.Code]int{}},
		{"Ann,2026-03-01,18:00,,Off,,,,,,", false, 1, map[importer.Code]int{}},
		{"Ann,2026-03-01,,60,ride,,,,,,", true, 1, map[importer.Code]int{importer.TimeAssumed: 1}},
		{"Ann,,18:00,60,ride,,,,,,", false, 0, map[importer.Code]int{importer.BadTime: 1}},
		{"Ann,,,60,ride,,,,,,", false, 0, map[importer.Code]int{importer.Missing: 1}},
		{"Ann,2026-03-01,later,60,ride,,,,,,", false, 0, map[importer.Code]int{importer.BadTime: 1}},
		{"Ann,2026-03-01,18:00,,ride,,,,,,", false, 0, map[importer.Code]int{importer.Missing: 1}},
		{"Ann,2026-03-01,18:00,long,ride,,,,,,", false, 0, map[importer.Code]int{importer.NotANumber: 1}},
		{"Ann,2026-03-01,18:00,0,ride,,,,,,", false, 0, map[importer.Code]int{importer.ZeroLength: 1}},
		{"Ann,2026-03-01,18:00,99999,ride,,,,,,", false, 0, map[importer.Code]int{importer.Invalid: 1}},
		{"Ann,2026-03-01,18:00,60,,,,,,,", true, 1, map[importer.Code]int{importer.NoSport: 1}},
		{"Ann,2026-03-01,18:00,60,quidditch,,,,,,", true, 1, map[importer.Code]int{importer.UnknownSport: 1}},
		{"Ann,2026-03-01,18:00,60,ride,joy,12,5,9999,x,-3", true, 1, map[importer.Code]int{importer.OutOfRange: 4, importer.NotANumber: 1, importer.HeartRateFault: 1}},
	} {
		r := readMapped(t, header+c.row+"\n", m, importer.Options{Zone: zone(t, "Asia/Kathmandu")})
		assert.Equal(t, c.session, len(r.Sessions) == 1, c.row)
		assert.Equal(t, c.used, r.Used, c.row)
		assert.Equal(t, c.notes, codes(r.Notes), c.row)
	}
	r := readMapped(t, header+"Ann,2026-03-01,18:00,60,ride,Intervals,7,150,200,1000,\n", m, importer.Options{})
	s := r.Sessions[0]
	assert.Equal(t, sessions.KindIntervals, s.Kind)
	assert.Equal(t, sessions.Known(304.8), s.Ascent)
	assert.Equal(t, sessions.Known(150), s.HeartRateMean)
	assert.Equal(t, map[importer.Code]int{importer.ZoneAssumed: 1}, codes(r.Notes), "nobody said where")
}

// A sport by its own id is that sport; elsewhere the same word can mean another.
func TestMapSports(t *testing.T) {
	m := csv.Map{Columns: csv.Columns{Start: "t", Sport: "s"}, Minutes: 60}
	for name, want := range map[string]sessions.Sport{
		"weightlifting": sessions.Weightlifting, "Weightlifting": sessions.FullBody, "sprint": sessions.Sprint, "Judo": sessions.Grappling,
		"HKWorkoutActivityTypeRowing": sessions.Rowing, "Lauf": sessions.RoadRunning, "other": sessions.Other,
	} {
		r := readMapped(t, "t,s\n2026-03-01 18:00,"+name+"\n", m, importer.Options{Zone: time.UTC})
		assert.Equal(t, want, r.Sessions[0].Sport, name)
	}
}

func TestMapValidate(t *testing.T) {
	ok := csv.Columns{Start: "t"}
	for want, m := range map[string]csv.Map{
		"columns: name no start":            {},
		"columns: name more than one start": {Columns: csv.Columns{Start: "a", Date: "b"}},
		"first_day":                         {Columns: csv.Columns{Day: "d"}},
		"columns.date":                      {Columns: csv.Columns{Start: "s", Time: "t"}},
		"delimiter":                         {Columns: ok, Delimiter: "ab"},
		"delimiter: \" is not":              {Columns: ok, Delimiter: "\""},
		"decimal":                           {Columns: ok, Decimal: ";"},
		"length_unit: fortnights":           {Columns: ok, LengthUnit: "fortnights"},
		"distance_unit":                     {Columns: ok, DistanceUnit: "li"},
		"height_unit":                       {Columns: ok, HeightUnit: "m2"},
		"zone":                              {Columns: ok, Zone: "Local"},
		"sport":                             {Columns: ok, Sport: 200},
		"kind":                              {Columns: ok, Kind: 200},
		"minutes":                           {Columns: ok, Minutes: -1},
		"efforts.Hard":                      {Columns: ok, Efforts: map[string]float64{"Hard": 11}},
	} {
		require.ErrorContains(t, m.Validate(), want)
		_, err := csv.ReadMapped(strings.NewReader("t\n"), m, importer.Options{})
		require.ErrorContains(t, err, want)
	}
	_, err := csv.ReadMapped(strings.NewReader("a,b\n1,2\n"), csv.Map{Columns: csv.Columns{Start: "when"}}, importer.Options{})
	require.ErrorIs(t, err, importer.ErrFormat)
	require.ErrorContains(t, err, `has no column "when"`)
	_, err = csv.ReadMapped(strings.NewReader("a,b\n1,2\n"), csv.Map{Columns: csv.Columns{Start: "#3"}}, importer.Options{})
	require.ErrorContains(t, err, "has no column 3")
	_, err = csv.ReadLoads(strings.NewReader("a,b\n1,2\n"), csv.Map{Columns: ok}, importer.Options{})
	require.ErrorIs(t, err, sessions.ErrMissing)
	for _, text := range []string{"", "{", `{"columns":{"start":"t"},"colour":"red"}`, `{"columns":{"sart":"t"}}`, `{"columns":{"start":"t"},"sport":"quidditch"}`, "[]"} {
		_, err := csv.ParseMap(strings.NewReader(text))
		require.Error(t, err, text)
	}
}

func TestLoads(t *testing.T) {
	m := csv.Map{Columns: csv.Columns{Date: "d", Load: "l"}, Decimal: ","}
	loads, err := csv.ReadLoads(strings.NewReader("d;l\n2026-03-01;512,5\n2026-03-02;0\n2026-03-04;\n2026-03-05;-1\n2026-03-06;x\nnever;1\n"), m, importer.Options{})
	require.NoError(t, err)
	require.Len(t, loads.Days, 3)
	assert.Equal(t, 6, loads.Records)
	assert.Equal(t, 3, loads.Used)
	assert.Equal(t, map[importer.Code]int{importer.OutOfRange: 1, importer.NotANumber: 1, importer.BadTime: 1}, codes(loads.Notes))
	filled := sessions.FillDays(loads.Days, loads.Days[2].Day, time.UTC)
	require.Len(t, filled, 4)
	assert.Equal(t, sessions.Known(512.5), filled[0].Load)
	assert.Equal(t, sessions.Known(0), filled[2].Load)
	assert.False(t, filled[3].Load.IsKnown(), "a blank load is not 0")

	loads, err = csv.ReadLoads(strings.NewReader("d;l\n2026-03-01;5\n2026-03-02;5\n2026-03-03;5\n"), m, importer.Options{Limits: importer.Limits{Sessions: 2}})
	require.NoError(t, err)
	assert.Len(t, loads.Days, 2)
	assert.Equal(t, map[importer.Code]int{importer.CutByLimit: 1}, codes(loads.Notes))
}
