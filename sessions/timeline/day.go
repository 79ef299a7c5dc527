package timeline

import (
	"fmt"
	"time"

	"github.com/rickb777/date"
	"github.com/rickb777/date/timespan"
)

// orUTC makes a missing location UTC, because time.Time.In panics on nil.
func orUTC(loc *time.Location) *time.Location {
	if loc == nil {
		return time.UTC
	}
	return loc
}

// StartOfDay returns the first instant of the civil day d in loc; nil means UTC.
// Where midnight is skipped the day starts when the clocks have moved; where it
// happens twice, at the first. A day that a place left out altogether starts
// where the next one does, so that it is empty.
func StartOfDay(d date.Date, loc *time.Location) time.Time {
	loc = orUTC(loc)
	year, month, day := d.Date()
	midnight := time.Date(year, month, day, 0, 0, 0, 0, loc)
	from, _ := midnight.ZoneBounds()
	if midnight.Day() != day { // Midnight was skipped: the zone in force at noon begins the day.
		from, _ = time.Date(year, month, day, 12, 0, 0, 0, loc).ZoneBounds()
		return from
	}
	if from.IsZero() {
		return midnight
	}
	_, now := midnight.Zone()
	_, was := from.Add(-1).Zone() // Midnight may have happened twice: take the first.
	if first := midnight.Add(time.Duration(now-was) * time.Second); first.Before(from) && first.Before(midnight) {
		return first
	}
	return midnight
}

// DayOf returns the civil day that t falls in, in loc; nil means UTC: the one
// whose [DaySpan] holds t, so that days share out time without gap or overlap
// and never run backwards. It is the date that a calendar shows, except where
// clocks went back across midnight (Newfoundland until 2011): the repeated last
// hour of the old day counts to the new one, which had begun.
func DayOf(t time.Time, loc *time.Location) date.Date {
	d := date.NewAt(t.In(orUTC(loc)))
	if next := d.Add(1); !t.Before(StartOfDay(next, loc)) {
		return next
	}
	return d
}

// DaySpan returns the civil day d in loc, from its start to that of the next
// day: 23 to 25 hours as a rule, and empty for a day that was left out.
func DaySpan(d date.Date, loc *time.Location) timespan.TimeSpan {
	return between(StartOfDay(d, loc), StartOfDay(d.Add(1), loc))
}

// DaysBetween returns how many days later to is than from; negative when it is
// earlier.
func DaysBetween(from, to date.Date) int {
	return int(to.DaysSinceEpoch()) - int(from.DaysSinceEpoch())
}

// ParseDay reads a day written as 2006-01-02, with a year from [MinYear] to
// [MaxYear]. Anything else, an impossible date included, is [ErrDay].
func ParseDay(s string) (date.Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || len(s) != len(time.DateOnly) {
		return date.Date{}, fmt.Errorf("timeline: %q is not a date like 2006-01-02: %w", clip(s), ErrDay)
	}
	if t.Year() < MinYear || t.Year() > MaxYear {
		return date.Date{}, fmt.Errorf("timeline: year of %q is outside %d to %d: %w", s, MinYear, MaxYear, ErrDay)
	}
	return date.NewAt(t), nil
}

// FormatDay writes d as 2006-01-02, which [ParseDay] reads back.
func FormatDay(d date.Date) string {
	year, month, day := d.Date()
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}
