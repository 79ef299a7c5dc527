package sessions_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var seriesZones = []string{
	"Australia/Sydney", "Asia/Jerusalem", "America/Santiago", "Asia/Beirut", "Pacific/Apia", "Asia/Kathmandu", "UTC",
}

func civilDay(t testing.TB, text string) date.Date {
	t.Helper()
	d, err := timeline.ParseDay(text)
	require.NoError(t, err)
	return d
}

func seriesTime(t testing.TB, text string) time.Time {
	t.Helper()
	at, err := timeline.ParseInstant(text)
	require.NoError(t, err)
	return at
}

// One session of load 60 at noon of every civil day of a leap year: every day of every
// zone has exactly that load, whatever its clocks do.
func TestDailyLoadsOneADay(t *testing.T) {
	from, to := civilDay(t, "2024-01-01"), civilDay(t, "2024-12-31")
	for _, name := range seriesZones {
		loc := seriesZone(t, name)
		var all []sessions.Session
		for d := from; !d.After(to); d = d.Add(1) {
			y, m, dd := d.Date()
			all = append(all, trainedHour(t, time.Date(y, m, dd, 12, 0, 0, 0, loc), 1))
		}
		days := sessions.DailyLoads(seriesDiary(t, all...), from, to, loc)
		require.Len(t, days, 366, name)
		for i, d := range days {
			assert.Equal(t, from.Add(date.PeriodOfDays(i)), d.Day, name)
			assert.Equal(t, sessions.DayLoad{Day: d.Day, Load: sessions.Known(60), Sessions: 1}, d, name)
		}
		assert.Equal(t, "2024-02-29", timeline.FormatDay(days[59].Day))
	}
}

// A late session belongs to the day it starts, and the day is the athlete's.
func TestDailyLoadsByTheAthletesDay(t *testing.T) {
	for _, c := range []struct{ zone, start, day string }{
		{"Australia/Sydney", "2026-10-03T15:30:00Z", "2026-10-04"}, // 01:30 before the clocks go forward
		{"Australia/Sydney", "2026-10-03T13:59:00Z", "2026-10-03"}, // 23:59
		{"America/Santiago", "2026-09-06T03:59:00Z", "2026-09-05"}, // the last minute before a skipped midnight
		{"America/Santiago", "2026-09-06T04:00:00Z", "2026-09-06"}, // 01:00, the first instant of the day
		{"Asia/Beirut", "2026-03-28T22:00:00Z", "2026-03-29"},      // midnight skipped: 01:00
		{"Asia/Kathmandu", "2026-05-01T18:15:00Z", "2026-05-02"},   // midnight at 45 minutes past
		{"UTC", "2024-02-29T23:59:59Z", "2024-02-29"},
	} {
		d := civilDay(t, c.day)
		days := sessions.DailyLoads(seriesDiary(t, trainedHour(t, seriesTime(t, c.start), 2)), d.Add(-1), d.Add(1), seriesZone(t, c.zone))
		require.Len(t, days, 3, c)
		assert.Equal(t, sessions.DayLoad{Day: d.Add(-1)}, days[0], "nothing observed before the first session")
		assert.Equal(t, sessions.DayLoad{Day: d, Load: sessions.Known(120), Sessions: 1}, days[1], c)
		assert.Equal(t, sessions.DayLoad{Day: d.Add(1), Load: sessions.Known(0)}, days[2], "a rest day is 0")
	}
}

// Samoa had no 30 December 2011.
func TestDailyLoadsSkipMissingDay(t *testing.T) {
	loc := seriesZone(t, "Pacific/Apia")
	d := seriesDiary(t,
		trainedHour(t, time.Date(2011, 12, 29, 12, 0, 0, 0, loc), 1),
		trainedHour(t, time.Date(2011, 12, 31, 12, 0, 0, 0, loc), 1))
	days := sessions.DailyLoads(d, civilDay(t, "2011-12-28"), civilDay(t, "2012-01-01"), loc)
	var got []string
	for _, d := range days {
		got = append(got, timeline.FormatDay(d.Day))
	}
	assert.Equal(t, []string{"2011-12-28", "2011-12-29", "2011-12-31", "2012-01-01"}, got)
	_, err := sessions.Convention{}.Series(days)
	require.NoError(t, err)
}

func TestDailyLoadsUnknownAndPlanned(t *testing.T) {
	noon := seriesTime(t, "2026-05-01T12:00:00Z")
	planned := trainedHour(t, noon.Add(72*time.Hour), 9)
	planned.Status = sessions.Planned
	d := seriesDiary(t,
		trainedHour(t, noon, 3), trainedHour(t, noon.Add(4*time.Hour), 2),
		trainedHour(t, noon.Add(24*time.Hour), 5), trainedHour(t, noon.Add(28*time.Hour), -1), planned,
		trainedHour(t, noon.Add(96*time.Hour), 0))
	days := sessions.DailyLoads(d, civilDay(t, "2026-05-01"), civilDay(t, "2026-05-05"), nil)
	require.Len(t, days, 5)
	assert.Equal(t, sessions.Known(300), days[0].Load, "two sessions a day are summed")
	assert.Equal(t, sessions.Quantity{}, days[1].Load, "one unknown effort makes the day unknown")
	assert.Equal(t, 2, days[1].Sessions)
	assert.Equal(t, sessions.Known(0), days[2].Load)
	assert.Equal(t, 0, days[3].Sessions, "planned sessions never count")
	assert.Equal(t, sessions.DayLoad{Day: civilDay(t, "2026-05-05"), Load: sessions.Known(0), Sessions: 1}, days[4], "effort 0 is legal")

	assert.Empty(t, sessions.DailyLoads(d, civilDay(t, "2026-05-02"), civilDay(t, "2026-05-01"), nil))
	assert.NotEmpty(t, sessions.DailyLoads(d, date.Min(), date.Max(), nil), "bounded, not endless")
	for _, l := range sessions.DailyLoads(sessions.Diary{}, civilDay(t, "2026-05-01"), civilDay(t, "2026-05-02"), nil) {
		assert.False(t, l.Load.IsKnown())
	}
}

// The sum over the days is the sum over the sessions, in every zone.
func TestDailyLoadsConserveLoad(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	start := seriesTime(t, "2026-03-20T00:00:00Z")
	for range seriesRounds(5) {
		var all []sessions.Session
		want := 0.0
		for range 60 {
			effort := float64(rng.IntN(21)) / 2
			all = append(all, trainedHour(t, start.Add(time.Duration(rng.IntN(300*24))*time.Hour), effort))
			want += effort * 60
		}
		d := seriesDiary(t, all...)
		for _, name := range seriesZones {
			got := 0.0
			for _, l := range sessions.DailyLoads(d, civilDay(t, "2026-03-19"), civilDay(t, "2027-01-20"), seriesZone(t, name)) {
				got += l.Load.Or(0)
			}
			assert.InDelta(t, want, got, 1e-6, name)
		}
	}
}

func TestSummariseCountsWhatHasEnded(t *testing.T) {
	noon := seriesTime(t, "2026-05-01T12:00:00Z")
	var all []sessions.Session
	for i := range 50 {
		all = append(all, trainedHour(t, noon.AddDate(0, 0, i), float64(1+i%3)))
	}
	planned := trainedHour(t, noon.AddDate(0, 0, 49).Add(-6*time.Hour), 10)
	planned.Status = sessions.Planned
	d := seriesDiary(t, append(all, planned)...)
	last := noon.AddDate(0, 0, 49)

	before := sessions.Summarise(d, last.Add(59*time.Minute), time.UTC)
	after := sessions.Summarise(d, last.Add(time.Hour), time.UTC)
	assert.Equal(t, "2026-06-19", timeline.FormatDay(after.Day))
	assert.Equal(t, before.BalanceBefore, after.BalanceBefore, "what the day began with")
	assert.Greater(t, numberOf(t, after.Acute), numberOf(t, before.Acute))
	assert.InDelta(t, numberOf(t, before.Chronic)-numberOf(t, before.Acute), numberOf(t, before.Balance), 1e-12)

	series, err := sessions.Convention{}.Series(sessions.DailyLoads(d, civilDay(t, "2026-05-01"), civilDay(t, "2026-06-19"), time.UTC))
	require.NoError(t, err)
	assert.Equal(t, series[len(series)-1], after)
	byConvention, err := sessions.Convention{}.Summarise(d, last.Add(time.Hour), time.UTC)
	require.NoError(t, err)
	assert.Equal(t, after, byConvention)

	// The order in which sessions are given, and later sessions, change nothing.
	shuffled := append([]sessions.Session{}, all...)
	rand.New(rand.NewPCG(7, 8)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	shuffled = append(shuffled, trainedHour(t, noon.AddDate(0, 0, 60), 10))
	assert.Equal(t, after, sessions.Summarise(seriesDiary(t, shuffled...), last.Add(time.Hour), time.UTC))
}

func TestSummariseNothing(t *testing.T) {
	at := seriesTime(t, "2026-05-01T12:00:00Z")
	d := seriesDiary(t, trainedHour(t, at, 5))
	for name, s := range map[string]sessions.LoadSummary{
		"empty":     sessions.Summarise(sessions.Diary{}, at, nil),
		"not ended": sessions.Summarise(d, at, nil),
		"far":       sessions.Summarise(d, time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC), nil),
		"zero time": sessions.Summarise(d, time.Time{}, nil),
	} {
		for _, v := range []sessions.Value{
			s.Acute, s.Chronic, s.Balance, s.BalanceBefore, s.Ramp, s.Weekly, s.UsualWeek,
			s.Monotony, s.Strain, s.Ratio, s.RatioUncoupled, s.RatioOfAverages,
		} {
			assert.NotEmpty(t, v.Undefined, name)
		}
		assert.Equal(t, sessions.Convention{}.String(), s.Convention, name)
	}
	unknown := sessions.Summarise(seriesDiary(t, trainedHour(t, at, -1)), at.AddDate(0, 0, 6), nil)
	assert.Equal(t, "the load of 2026-05-01 is unknown", unknown.Weekly.Undefined)
	assert.Equal(t, "the load of 2026-05-01 is unknown", unknown.Acute.Undefined)
}
