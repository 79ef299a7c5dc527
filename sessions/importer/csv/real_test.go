package csv_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/csv"
	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// openReal opens a real table, and skips the test where there is none.
func openReal(t *testing.T, name string) *os.File {
	t.Helper()
	file, err := os.Open(filepath.Join("..", "..", "..", "..", "shared", "data", "training_files", "csv", name))
	if err != nil {
		t.Skipf("no shared data: %v", err)
	}
	t.Cleanup(func() { _ = file.Close() })
	return file
}

func minutes(list []sessions.Session) float64 {
	sum := 0.0
	for _, s := range list {
		sum += s.Minutes()
	}
	return sum
}

func days(list []sessions.Session, loc *time.Location) map[date.Date]bool {
	all := map[date.Date]bool{}
	for _, s := range list {
		all[timeline.DayOf(s.Start, loc)] = true
	}
	return all
}

func bySport(list []sessions.Session) map[sessions.Sport]int {
	count := map[sessions.Sport]int{}
	for _, s := range list {
		count[s.Sport]++
	}
	return count
}

// lines returns the lines of the notes of a code.
func lines(r importer.Result, code importer.Code) []int {
	var all []int
	for _, n := range r.Notes {
		if n.Code == code {
			all = append(all, int(n.At.Number))
		}
	}
	return all
}

func codes(notes []importer.Note) map[importer.Code]int {
	count := map[importer.Code]int{}
	for _, n := range notes {
		count[n.Code] += n.Count
	}
	return count
}

// requireSound checks what holds of every result.
func requireSound(t *testing.T, r importer.Result) {
	t.Helper()
	require.Equal(t, r.Records, r.Used+r.Skipped(), "every row is used or skipped")
	diary, err := sessions.NewDiary(r.Sessions...)
	require.NoError(t, err)
	require.Equal(t, len(r.Sessions), diary.Len())
	for _, n := range r.Notes {
		require.True(t, n.Code.Valid(), n)
	}
}

// The figures of these tests were counted in the files by other means.
func TestRealStravaExport(t *testing.T) {
	for _, c := range []struct {
		zone        string
		days        int
		first, last string
	}{
		{"Europe/Copenhagen", 94, "1991-04-03", "2023-08-14"},
		{"Pacific/Auckland", 96, "1991-04-03", "2023-08-14"},
		{"America/Los_Angeles", 93, "1991-04-03", "2023-08-14"},
	} {
		loc := zone(t, c.zone)
		r, err := csv.Read(openReal(t, "strava_activities_real_a.csv"), importer.Options{File: "a.csv", Zone: loc})
		require.NoError(t, err)
		requireSound(t, r)
		assert.Equal(t, 112, r.Records)
		require.Len(t, r.Sessions, 112)
		assert.Len(t, days(r.Sessions, loc), c.days, c.zone)
		assert.Equal(t, c.first, timeline.FormatDay(timeline.DayOf(r.Sessions[0].Start, loc)))
		assert.Equal(t, c.last, timeline.FormatDay(timeline.DayOf(r.Sessions[111].Start, loc)))
		assert.InDelta(t, 3233.3333, minutes(r.Sessions), 0.001)
		assert.Equal(t, map[sessions.Sport]int{
			sessions.RoadRunning: 89, sessions.Walking: 9, sessions.Cycling: 7, sessions.Yoga: 5, sessions.Other: 2,
		}, bySport(r.Sessions))
		metres, beats, efforts := 0.0, 0, map[string]int{}
		for _, s := range r.Sessions {
			metres += s.Distance.Or(0)
			if s.HeartRateMean.IsKnown() {
				beats++
			}
			efforts[s.Effort.String()]++
		}
		assert.InDelta(t, 490249.2, metres, 0.1)
		assert.Equal(t, 20, beats)
		assert.Equal(t, map[string]int{"": 102, "3": 1, "7": 2, "8": 7}, efforts)
		assert.Equal(t, []int{5, 8, 11, 15, 24, 25, 26, 28, 99}, lines(r, importer.TooShort))
		assert.Equal(t, []int{99}, lines(r, importer.LooksLikeVehicle), "3 s for 936 m")
		assert.Equal(t, []int{15, 25, 28}, lines(r, importer.OutOfRange), "a descent below 0")
		assert.Equal(t, []int{30, 51}, lines(r, importer.NoSport), "two are called Workout")
		assert.Equal(t, []int{89}, lines(r, importer.Flagged))
		assert.Len(t, r.Training(), 103)
		assert.Equal(t, map[importer.Code]int{
			importer.TooShort: 9, importer.LooksLikeVehicle: 1, importer.OutOfRange: 3, importer.NoSport: 2, importer.Flagged: 1,
		}, codes(r.Notes))
	}
}

func TestRealStravaSimulation(t *testing.T) {
	loc := zone(t, "Pacific/Auckland")
	r, err := csv.ReadStrava(openReal(t, "strava_activities_simulated.csv"), importer.Options{Zone: loc})
	require.NoError(t, err)
	requireSound(t, r)
	require.Len(t, r.Sessions, 75)
	assert.Len(t, days(r.Sessions, loc), 70)
	assert.InDelta(t, 4047.4167, minutes(r.Sessions), 0.001)
	assert.Equal(t, map[sessions.Sport]int{sessions.RoadRunning: 56, sessions.Cycling: 19}, bySport(r.Sessions))
	metres, watts := 0.0, 0
	for _, s := range r.Sessions {
		metres += s.Distance.Or(0)
		if s.Power.IsKnown() {
			watts++
		}
		assert.True(t, s.HeartRateMean.IsKnown())
	}
	assert.InDelta(t, 1089511, metres, 0.1, "the one column is in metres")
	assert.Equal(t, 19, watts)
	assert.Equal(t, map[importer.Code]int{importer.UnitAssumed: 75}, codes(r.Notes))
	first := r.Sessions[0]
	assert.Equal(t, "2024-10-02T00:35:00+13:00", first.Start.Format(time.RFC3339))
	assert.Equal(t, 5268*time.Second, first.Duration)
	assert.Equal(t, sessions.Known(33892), first.Distance)
	assert.Equal(t, sessions.Known(246), first.Ascent)
	assert.Equal(t, sessions.Known(132), first.HeartRateMean)
	assert.Equal(t, sessions.Known(178), first.Power)
}

func TestRealSetLog(t *testing.T) {
	loc := zone(t, "Europe/Vienna")
	r, err := csv.Read(openReal(t, "strength_log_strong_part1.csv"), importer.Options{Zone: loc})
	require.NoError(t, err)
	requireSound(t, r)
	assert.Equal(t, 1040, r.Records)
	require.Len(t, r.Sessions, 64)
	assert.InDelta(t, 6600, minutes(r.Sessions), 0)
	assert.Len(t, days(r.Sessions, loc), 64)
	assert.Equal(t, "2021-02-10T16:46:13+01:00", r.Sessions[0].Start.Format(time.RFC3339))
	assert.Equal(t, "2021-06-27T18:59:24+02:00", r.Sessions[63].Start.Format(time.RFC3339))
	assert.Equal(t, 138*time.Minute, r.Sessions[0].Duration)
	assert.Equal(t, map[sessions.Sport]int{sessions.FullBody: 59, sessions.PushDay: 3, sessions.PullDay: 2}, bySport(r.Sessions))
	sets, entries, tonnage, unweighted := 0, 0, 0.0, 0
	names := map[string]bool{}
	for _, s := range r.Sessions {
		assert.Equal(t, sessions.KindStrength, s.Kind)
		entries += len(s.Sets)
		for _, set := range s.Sets {
			names[set.Exercise] = true
			sets += set.Count
			tonnage += float64(set.Count*set.Reps) * set.Weight.Or(0)
			if !set.Weight.IsKnown() {
				unweighted += set.Count
			}
		}
	}
	assert.Equal(t, 1040, sets)
	assert.Equal(t, 537, entries, "like sets in a row are one entry")
	assert.InDelta(t, 313573, tonnage, 0.001)
	assert.Equal(t, 192, unweighted)
	assert.Len(t, names, 46)
	assert.Equal(t, map[importer.Code]int{importer.UnitAssumed: 848}, codes(r.Notes), "every exercise is known, and the unit is not said")
	assert.Len(t, r.Training(), 64)
}

// Of a team there are loads by the number of the day, and no minutes.
func TestRealTeamLoads(t *testing.T) {
	m := csv.Map{Columns: csv.Columns{Day: "Day", Load: "RPE.Load"}, FirstDay: "2017-07-01"}
	loads, err := csv.ReadLoads(openReal(t, "injury_load_team_sport.csv"), m, importer.Options{})
	require.NoError(t, err)
	assert.Equal(t, 658, loads.Records)
	assert.Equal(t, 658, loads.Used)
	assert.Empty(t, loads.Notes)
	require.Len(t, loads.Days, 658)
	sum, trained := 0.0, 0
	for _, d := range loads.Days {
		v, known := d.Load.Get()
		require.True(t, known)
		sum += v
		trained += d.Sessions
	}
	assert.InDelta(t, 254402.24, sum, 0.001)
	assert.Equal(t, 343, trained)
	assert.Equal(t, "2017-07-01", timeline.FormatDay(loads.Days[0].Day))
	assert.Equal(t, "2019-04-19", timeline.FormatDay(loads.Days[657].Day))
	assert.Equal(t, sessions.Known(567), loads.Days[0].Load)

	_, err = csv.Read(openReal(t, "injury_load_team_sport.csv"), importer.Options{})
	require.ErrorIs(t, err, importer.ErrFormat, "nothing says what it holds")
}

// Ten athletes in one file, of which one is read; the file says no minutes and no times.
func TestRealStrengthPlan(t *testing.T) {
	m := csv.Map{
		Columns:  csv.Columns{Day: "day", Sport: "workout", Effort: "type"},
		FirstDay: "2026-01-05", Minutes: 60, Kind: sessions.KindStrength,
		Efforts: map[string]float64{"Easy": 4, "Medium": 6, "Hard": 8},
		Rest:    []string{"Off"}, Only: map[string]string{"athlete": "Ann"},
	}
	six, err := timeline.ParseClock("18:00")
	require.NoError(t, err)
	m.Time = six
	opts := importer.Options{Zone: zone(t, "Asia/Kathmandu"), Sports: map[string]sessions.Sport{
		"Upper": sessions.UpperBodyDay, "Lower": sessions.LowerBodyDay, "Total": sessions.FullBody,
	}}
	r, err := csv.ReadMapped(openReal(t, "strength_load_upper_lower_simulated.csv"), m, opts)
	require.NoError(t, err)
	requireSound(t, r)
	assert.Equal(t, 900, r.Records)
	assert.Equal(t, 900, r.Used)
	assert.Empty(t, r.Notes)
	require.Len(t, r.Sessions, 63)
	assert.Equal(t, map[sessions.Sport]int{sessions.FullBody: 28, sessions.LowerBodyDay: 20, sessions.UpperBodyDay: 15}, bySport(r.Sessions))
	efforts := map[string]int{}
	for _, s := range r.Sessions {
		efforts[s.Effort.String()]++
		assert.Equal(t, time.Hour, s.Duration)
	}
	assert.Equal(t, map[string]int{"4": 19, "6": 27, "8": 17}, efforts)
	assert.Equal(t, "2026-01-05T18:00:00+05:45", r.Sessions[0].Start.Format(time.RFC3339))
	assert.Equal(t, sessions.LowerBodyDay, r.Sessions[0].Sport)
	assert.Equal(t, "2026-04-04", timeline.FormatDay(timeline.DayOf(r.Sessions[62].Start, opts.Zone)))
}
