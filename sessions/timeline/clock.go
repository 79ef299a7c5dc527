package timeline

import (
	"fmt"
	"time"

	"github.com/rickb777/date"
)

// Clock is a wall-clock time of day, to the minute. The zero value is unset,
// which is not midnight. Clocks are comparable with ==.
type Clock struct {
	minutes uint16 // minutes since midnight plus one, so that zero is unset
}

// ClockAt returns the clock time hour:minute, 0 to 23 and 0 to 59. Anything
// else is [ErrClock].
func ClockAt(hour, minute int) (Clock, error) {
	if hour < 0 || hour > 23 || minute < 0 || minute > 59 {
		return Clock{}, fmt.Errorf("timeline: %d:%d is outside 00:00 to 23:59: %w", hour, minute, ErrClock)
	}
	return Clock{uint16(hour*60 + minute + 1)}, nil
}

// ParseClock reads a time of day written as 22:30, always five characters.
// Anything else, the empty text included, is [ErrClock].
func ParseClock(s string) (Clock, error) {
	t, err := time.Parse("15:04", s)
	if err != nil || len(s) != len("15:04") {
		return Clock{}, fmt.Errorf("timeline: %q is not a time of day like 22:30: %w", clip(s), ErrClock)
	}
	return ClockAt(t.Hour(), t.Minute())
}

// IsSet reports whether c is a time of day.
func (c Clock) IsSet() bool { return c != Clock{} }

// Hour returns the hour, 0 to 23; 0 when unset.
func (c Clock) Hour() int { return c.sinceMidnight() / 60 }

// Minute returns the minute of the hour, 0 to 59; 0 when unset.
func (c Clock) Minute() int { return c.sinceMidnight() % 60 }

func (c Clock) sinceMidnight() int { return max(0, int(c.minutes)-1) }

// On returns the instant at which clocks in loc first show c on the day d; nil
// means UTC. A time that is skipped that day becomes the moment the clocks move.
// An unset clock gives the zero time.
func (c Clock) On(d date.Date, loc *time.Location) time.Time {
	if !c.IsSet() {
		return time.Time{}
	}
	loc = orUTC(loc)
	year, month, day := d.Date()
	wall := time.Date(year, month, day, c.Hour(), c.Minute(), 0, 0, time.UTC)
	guess := time.Date(year, month, day, c.Hour(), c.Minute(), 0, 0, loc)
	from, to := guess.ZoneBounds()

	// The clock reads c at wall − offset, for one of the offsets around it.
	var first time.Time
	for _, near := range []time.Time{from.Add(-1), guess, to} {
		if near.Year() < 1 {
			continue
		}
		_, offset := near.In(loc).Zone()
		t := wall.Add(-time.Duration(offset) * time.Second).In(loc)
		if _, shown := t.Zone(); shown == offset && (first.IsZero() || t.Before(first)) {
			first = t
		}
	}
	if !first.IsZero() {
		return first
	}
	// Skipped: the clocks move over c at one of the two changes.
	for _, change := range []time.Time{from, to} {
		if change.IsZero() {
			continue
		}
		_, before := change.Add(-1).Zone()
		_, after := change.Zone()
		past := wall.Add(-time.Duration(before) * time.Second)
		if !past.Before(change) && wall.Add(-time.Duration(after)*time.Second).Before(change) {
			return change
		}
	}
	return guess
}

// String writes c as 22:30, or nothing when unset.
func (c Clock) String() string {
	if !c.IsSet() {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", c.Hour(), c.Minute())
}

// MarshalText writes c as String does.
func (c Clock) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what [ParseClock] reads; the empty text is the unset
// clock. On an error the receiver is left as it was.
func (c *Clock) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = Clock{}
		return nil
	}
	parsed, err := ParseClock(string(text))
	if err == nil {
		*c = parsed
	}
	return err
}
