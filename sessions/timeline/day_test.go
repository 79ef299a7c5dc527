package timeline_test

import (
	"testing"
	"time"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
	"github.com/rickb777/date/timespan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestStartOfDay(t *testing.T) {
	tests := map[string]struct {
		zone, day, start string
		hours            float64
	}{
		"plain":                      {"UTC", "2026-05-06", "2026-05-06T00:00:00Z", 24},
		"quarter-hour offset":        {"Asia/Kathmandu", "2026-05-06", "2026-05-06T00:00:00+05:45", 24},
		"spring, clocks at 2":        {"Australia/Sydney", "2026-10-04", "2026-10-04T00:00:00+10:00", 23},
		"autumn, clocks at 3":        {"Australia/Sydney", "2026-04-05", "2026-04-05T00:00:00+11:00", 25},
		"Friday change":              {"Asia/Jerusalem", "2026-03-27", "2026-03-27T00:00:00+02:00", 23},
		"midnight skipped, Santiago": {"America/Santiago", "2026-09-06", "2026-09-06T01:00:00-03:00", 23},
		"midnight skipped, Beirut":   {"Asia/Beirut", "2026-03-29", "2026-03-29T01:00:00+03:00", 23},
		"midnight twice, Havana":     {"America/Havana", "2026-11-01", "2026-11-01T00:00:00-04:00", 25},
		"hour before midnight twice": {"America/Santiago", "2026-04-04", "2026-04-04T00:00:00-03:00", 25},
		"half-hour change":           {"Australia/Lord_Howe", "2026-10-04", "2026-10-04T00:00:00+10:30", 23.5},
		"back over midnight":         {"America/St_Johns", "2006-10-29", "2006-10-29T00:00:00-02:30", 25},
		"before the skipped day":     {"Pacific/Apia", "2011-12-29", "2011-12-29T00:00:00-10:00", 24},
		"the day that never was":     {"Pacific/Apia", "2011-12-30", "2011-12-31T00:00:00+14:00", 0},
		"after the skipped day":      {"Pacific/Apia", "2011-12-31", "2011-12-31T00:00:00+14:00", 24},
		"another one":                {"Pacific/Kwajalein", "1993-08-21", "1993-08-22T00:00:00+12:00", 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d, err := timeline.ParseDay(tt.day)
			require.NoError(t, err)
			loc := zone(t, tt.zone)
			start := timeline.StartOfDay(d, loc)
			assert.Equal(t, tt.start, start.Format(time.RFC3339))
			span := timeline.DaySpan(d, loc)
			assert.True(t, span.Start().Equal(start))
			assert.InDelta(t, tt.hours, span.Duration().Hours(), 0)
		})
	}
}

// firstShown is the slow way: the first minute in which a calendar has come to d.
func firstShown(d date.Date, loc *time.Location) time.Time {
	year, month, day := d.Date()
	at := time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Add(-40 * time.Hour)
	for date.NewAt(at.In(loc)).Before(d) {
		at = at.Add(time.Minute)
	}
	return at
}

func TestStartOfDayAgainstMinutes(t *testing.T) {
	for _, name := range awkward {
		loc := zone(t, name)
		for year := 1990; year < 1990+rounds(3, 40); year++ {
			for _, d := range changes(year, loc) {
				want := firstShown(d, loc)
				assert.True(t, timeline.StartOfDay(d, loc).Equal(want), "%s %s: %s, want %s", name, d, timeline.StartOfDay(d, loc), want)
			}
		}
		for _, year := range []int{2006, 2011, 2026} {
			for _, d := range changes(year, loc) {
				assert.True(t, timeline.StartOfDay(d, loc).Equal(firstShown(d, loc)), "%s %s", name, d)
			}
		}
	}
}

// changes returns the days around every clock change of a year, and one more.
func changes(year int, loc *time.Location) []date.Date {
	days := []date.Date{date.New(year, time.June, 15)}
	at := time.Date(year, 1, 1, 0, 0, 0, 0, loc)
	for {
		_, end := at.ZoneBounds()
		if end.IsZero() || end.Year() > year {
			return days
		}
		for offset := date.PeriodOfDays(-2); offset <= 2; offset++ {
			days = append(days, date.NewAt(end).Add(offset))
		}
		at = end
	}
}

// Days share out time: every instant is in exactly one, and they never run back.
func TestDaysPartitionTime(t *testing.T) {
	for _, name := range awkward {
		loc := zone(t, name)
		for _, year := range []int{1993, 2006, 2011, 2026} {
			for _, d := range changes(year, loc) {
				require.True(t, timeline.DaySpan(d, loc).End().Equal(timeline.StartOfDay(d.Add(1), loc)))
				last := timeline.DayOf(timeline.StartOfDay(d, loc), loc)
				for at := timeline.StartOfDay(d, loc); at.Before(timeline.StartOfDay(d.Add(1), loc)); at = at.Add(7 * time.Minute) {
					day := timeline.DayOf(at, loc)
					require.True(t, timeline.Contains(timeline.DaySpan(day, loc), at), "%s %s", name, at)
					require.False(t, day.Before(last), "%s: day ran back at %s", name, at)
					last = day
				}
			}
		}
	}
}

func TestNilLocationIsUTC(t *testing.T) {
	d := date.New(2026, time.May, 6)
	assert.Equal(t, time.Date(2026, 5, 6, 0, 0, 0, 0, time.UTC), timeline.StartOfDay(d, nil))
	assert.Equal(t, d, timeline.DayOf(noon, nil))
}

func TestDaysBetween(t *testing.T) {
	from := date.New(2026, time.February, 27)
	assert.Equal(t, 2, timeline.DaysBetween(from, date.New(2026, time.March, 1)))
	assert.Equal(t, -27, timeline.DaysBetween(from, date.New(2026, time.January, 31)))
	assert.Equal(t, 1<<32-1, timeline.DaysBetween(date.Min(), date.Max()), "no wrapping at the ends of the calendar")
}

func TestParseDay(t *testing.T) {
	for _, text := range []string{"1900-01-01", "2024-02-29", "2200-12-31"} {
		d, err := timeline.ParseDay(text)
		require.NoError(t, err)
		assert.Equal(t, text, timeline.FormatDay(d))
	}
	for _, bad := range []string{
		"", "20240101", "20240101-", "1234567-8", "2024-02-30", "2023-02-29", "2024-1-2", "2024-01-99",
		"2024-01-01T00:00:00Z", " 2024-01-01", "1899-12-31", "2201-01-01", "99999999-01-01", "+2024-01-01", "2024-01-0a",
	} {
		_, err := timeline.ParseDay(bad)
		assert.ErrorIs(t, err, timeline.ErrDay, bad)
	}
}

func TestDaySpanNeverOverlapsItsNeighbour(t *testing.T) {
	loc := zone(t, "America/Santiago")
	d := date.New(2026, time.April, 4)
	assert.False(t, timeline.Overlaps(timeline.DaySpan(d, loc), timeline.DaySpan(d.Add(1), loc)))
	assert.Equal(t, time.Duration(0), timeline.Gap(timeline.DaySpan(d, loc), timeline.DaySpan(d.Add(1), loc)))
	var week []timespan.TimeSpan
	for i := range date.PeriodOfDays(7) {
		week = append(week, timeline.DaySpan(d.Add(i), loc))
	}
	assert.Equal(t, 169*time.Hour, timeline.SpansOf(week...).Total())
	assert.Equal(t, 1, timeline.SpansOf(week...).Len())
}
