package csv_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/csv"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func readSets(t *testing.T, text string, log csv.SetLog, opts importer.Options) importer.Result {
	t.Helper()
	r, err := csv.ReadSets(strings.NewReader(text), log, opts)
	require.NoError(t, err)
	requireSound(t, r)
	return r
}

// One workout as several programs write it.
func TestSetLogVariants(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		log  csv.SetLog
	}{
		"Strong": {text: `Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2026-03-29 18:00:00,"Push",1h 5m,"Bench Press (Barbell)",1,60.0,8.0,0,0.0,"","",8
2026-03-29 18:00:00,"Push",1h 5m,"Bench Press (Barbell)",2,60.0,8.0,0,0.0,"felt heavy
next time: less","",8
2026-03-29 18:00:00,"Push",1h 5m,"Squat",1,80.0,5.0,0,0.0,"","",
`, log: csv.SetLog{WeightUnit: "kg"}},
		"Strong with a clock of twelve hours": {text: "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n" +
			"2026-03-29 6:00:00\u202fPM,Push,1h 5m,Bench Press (Barbell),1,60.0,8,0,0,8\n" +
			"2026-03-29 6:00:00\u202fPM,Push,1h 5m,Bench Press (Barbell),2,60.0,8,0,0,8\n" +
			"2026-03-29 6:00:00\u202fPM,Push,1h 5m,Squat,1,80.0,5,0,0,\n", log: csv.SetLog{WeightUnit: "kg"}},
		"semicolons": {text: `Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes
1;2026-03-29 18:00:00;Push;3900;Bench Press (Barbell);1;60;8;8;;;;
1;2026-03-29 18:00:00;Push;3900;Bench Press (Barbell);Rest Timer;;;;;90;;
1;2026-03-29 18:00:00;Push;3900;Bench Press (Barbell);2;60;8;8;;;;
1;2026-03-29 18:00:00;Push;3900;Squat;W;40;5;;;;;
1;2026-03-29 18:00:00;Push;3900;Squat;1;80;5;;;;;
`},
		"German": {text: `Datum;Trainingsname;Dauer;Übungsname;Satz;Gewicht;Gewichtseinheit;Wiederholungen;RPE
29.03.2026 18:00;Push;1h 5min;Bench Press (Barbell);1;60,0;kg;8;8
29.03.2026 18:00;Push;1h 5min;Bench Press (Barbell);2;60,0;kg;8;8
29.03.2026 18:00;Push;1h 5min;Squat;1;80,0;kg;5;
`},
		"pounds in the row": {text: `Date;Workout Name;Workout Duration;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE
2026-03-29 18:00:00;Push;1h 5m;Bench Press (Barbell);1;132.28;lbs;8;8
2026-03-29 18:00:00;Push;1h 5m;Bench Press (Barbell);2;132.28;lbs;8;8
2026-03-29 18:00:00;Push;1h 5m;Squat;1;176.37;lbs;5;
`},
		"pounds by the caller": {text: `Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,RIR
2026-03-29 18:00:00,Push,1h 5m,Bench Press (Barbell),1,132.28,8,2
2026-03-29 18:00:00,Push,1h 5m,Bench Press (Barbell),2,132.28,8,2
2026-03-29 18:00:00,Push,1h 5m,Squat,1,176.37,5,
`, log: csv.SetLog{WeightUnit: "lb"}},
		"Hevy": {text: `"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"
"Push","29 Mar 2026, 18:00","29 Mar 2026, 19:05","","Bench Press (Barbell)",,"",0,"normal",60,8,,,8
"Push","29 Mar 2026, 18:00","29 Mar 2026, 19:05","","Bench Press (Barbell)",,"",1,"normal",60,8,,,8
"Push","29 Mar 2026, 18:00","29 Mar 2026, 19:05","","Squat",,"",0,"warmup",40,5,,,
"Push","29 Mar 2026, 18:00","29 Mar 2026, 19:05","","Squat",,"",1,"normal",80,5,,,
`},
	} {
		r := readSets(t, c.text, c.log, importer.Options{Zone: zone(t, "Europe/Lisbon")})
		require.Len(t, r.Sessions, 1, name)
		s := r.Sessions[0]
		assert.Equal(t, "2026-03-29T18:00:00+01:00", s.Start.Format(time.RFC3339), name)
		assert.Equal(t, 65*time.Minute, s.Duration, name)
		assert.Equal(t, sessions.PushDay, s.Sport, name)
		assert.Equal(t, []sessions.ExerciseSets{
			{Exercise: "Bench Press (Barbell)", Count: 2, Reps: 8, Weight: sessions.Known(60), RepsInReserve: sessions.Known(2)},
			{Exercise: "Squat", Count: 1, Reps: 5, Weight: sessions.Known(80)},
		}, s.Sets, name)
		for code := range codes(r.Notes) {
			assert.Equal(t, importer.NotCounted, code, name)
		}
	}
}

func TestSetLogRows(t *testing.T) {
	const header = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight (kg),Reps,Seconds,RPE\n"
	for _, c := range []struct {
		rows     string
		sessions int
		sets     int
		notes    map[importer.Code]int
	}{
		{"2026-03-01 18:00,A,1h,Squat,1,100,5,0,\n", 1, 1, nil},
		{"2026-03-01 18:00,A,1h,Plank,1,0,0,90,\n", 1, 1, nil},
		{"2026-03-01 18:00,A,1h,Squat,F,100,5,0,\n", 1, 1, nil},
		{"2026-03-01 18:00,A,1h,Squat,D,100,5,0,\n", 1, 1, nil},
		{"2026-03-01 18:00,A,1h,Squat,W,60,5,0,\n", 1, 0, map[importer.Code]int{importer.NotCounted: 1}},
		{"2026-03-01 18:00,A,1h,Squat,Rest Timer,,,120,\n", 1, 0, map[importer.Code]int{importer.NotCounted: 1}},
		{"2026-03-01 18:00,A,1h,Squat,Note,,,,\n", 1, 0, map[importer.Code]int{importer.NotCounted: 1}},
		{"2026-03-01 18:00,A,1h,Flux capacitor,1,100,5,0,\n", 1, 1, map[importer.Code]int{importer.UnknownExercise: 1}},
		{"2026-03-01 18:00,A,1h,,1,100,5,0,\n", 1, 0, map[importer.Code]int{importer.Missing: 1}},
		{"2026-03-01 18:00,A,1h," + strings.Repeat("x", 300) + ",1,100,5,0,\n", 1, 0, map[importer.Code]int{importer.OutOfRange: 1}},
		{"2026-03-01 18:00,A,1h,Squat,1,2000,5,0,\n", 1, 1, map[importer.Code]int{importer.OutOfRange: 1}},
		{"2026-03-01 18:00,A,1h,Squat,1,100,5.5,0,\n", 1, 1, map[importer.Code]int{importer.OutOfRange: 1}},
		{"2026-03-01 18:00,A,1h,Squat,1,heavy,many,0,hard\n", 1, 1, map[importer.Code]int{importer.NotANumber: 3}},
		{"2026-03-01 18:00,A,1h,Squat,1,100,5,0,11\n", 1, 1, map[importer.Code]int{importer.OutOfRange: 1}},
		{"2026-03-01 18:00,A,1h,Squat,1,100,5,0,3\n", 1, 1, nil},
		{",A,1h,Squat,1,100,5,0,\n", 0, 0, map[importer.Code]int{importer.Missing: 1}},
		{"someday,A,1h,Squat,1,100,5,0,\n", 0, 0, map[importer.Code]int{importer.BadTime: 1}},
		{"2026-03-01 18:00,A,,Squat,1,100,5,0,\n", 0, 0, map[importer.Code]int{importer.Missing: 1}},
		{"2026-03-01 18:00,A,soon,Squat,1,100,5,0,\n", 0, 0, map[importer.Code]int{importer.Missing: 1, importer.NotANumber: 1}},
		{"2026-03-01,A,1h,Squat,1,100,5,0,\n", 1, 1, map[importer.Code]int{importer.TimeAssumed: 1}},
		{"2026-03-29 01:30,A,1h,Squat,1,100,5,0,\n", 1, 1, map[importer.Code]int{importer.ZoneAssumed: 1}},
		{"2026-03-01 18:00,A,1h,Squat,1,100,5,0,\n2026-03-01 19:30,A,1h,Squat,1,100,5,0,\n", 2, 2, nil},
		{"2026-03-01 18:00,A,1h,Squat,1,100,5,0,\n2026-03-01 18:00,B,1h,Squat,1,100,5,0,\n", 2, 2, map[importer.Code]int{importer.Duplicate: 1}},
	} {
		r := readSets(t, header+c.rows, csv.SetLog{}, importer.Options{Zone: zone(t, "Europe/Lisbon")})
		require.Len(t, r.Sessions, c.sessions, c.rows)
		sets := 0
		for _, s := range r.Sessions {
			sets += len(s.Sets)
		}
		assert.Equal(t, c.sets, sets, c.rows)
		if c.notes == nil {
			c.notes = map[importer.Code]int{}
		}
		assert.Equal(t, c.notes, codes(r.Notes), c.rows)
	}
}

// A program that writes no length needs to be told one.
func TestSetLogWithoutLength(t *testing.T) {
	const fitNotes = `Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time
2026-03-01,Flat Barbell Bench Press,Chest,60.0,8,,,
2026-03-01,Flat Barbell Bench Press,Chest,60.0,8,,,
2026-03-03,Deadlift,Back,100.0,5,,,
`
	r := readSets(t, fitNotes, csv.SetLog{}, importer.Options{})
	assert.Empty(t, r.Sessions)
	assert.Equal(t, 3, r.Skipped())
	r = readSets(t, fitNotes, csv.SetLog{Length: time.Hour}, importer.Options{Zone: zone(t, "Asia/Kathmandu")})
	require.Len(t, r.Sessions, 2)
	assert.Equal(t, "2026-03-01T12:00:00+05:45", r.Sessions[0].Start.Format(time.RFC3339))
	assert.Equal(t, 2, r.Sessions[0].Sets[0].Count)
	assert.Equal(t, map[importer.Code]int{importer.TimeAssumed: 2}, codes(r.Notes))

	_, err := csv.ReadSets(strings.NewReader(fitNotes), csv.SetLog{WeightUnit: "stone", Length: -1}, importer.Options{})
	require.ErrorIs(t, err, sessions.ErrOutOfRange)
	assert.ErrorContains(t, err, "weight_unit")
	assert.ErrorContains(t, err, "length")
}

// A workout that never ends does not fill memory.
func TestSetLogIsBounded(t *testing.T) {
	var b strings.Builder
	b.WriteString("Date,Duration,Exercise Name,Reps,RPE,Weight (kg)\n")
	for i := range 5000 {
		fmt.Fprintf(&b, "2026-03-01 18:00,1h,Squat,x,99,%d\n", i)
	}
	r := readSets(t, b.String(), csv.SetLog{}, importer.Options{Limits: importer.Limits{Notes: 100}})
	require.Len(t, r.Sessions, 1)
	assert.Len(t, r.Sessions[0].Sets, 1000)
	count := codes(r.Notes)
	assert.Equal(t, 4000, count[importer.CutByLimit])
	assert.Equal(t, 1001, count[importer.NotANumber], "those that are counted, and the one that is too many")
	assert.Less(t, len(r.Notes), 110)
}
