package timeline

import (
	"errors"
	"fmt"
	"time"

	"github.com/rickb777/date/timespan"
)

// The first and the last year that instants and days may be written in.
const (
	MinYear = 1900
	MaxYear = 2200
)

// What can be wrong with a time. Errors of this package wrap one of these.
var (
	ErrReversed = errors.New("end before start")
	ErrTime     = errors.New("not a usable time")
	ErrDay      = errors.New("not a usable day")
	ErrZone     = errors.New("not a usable time zone")
	ErrClock    = errors.New("not a usable time of day")
	ErrSpan     = errors.New("not a usable span")
)

// NewSpan returns the span from start up to but not including end, in the
// location of start. Equal ends give an empty span. An end before its start is
// [ErrReversed]. An instant more than a year outside [MinYear] to [MaxYear] (the
// slack keeps what is derived from valid instants valid in every zone), or a
// length that a time.Duration cannot hold, is [ErrTime]. Monotonic clock
// readings are dropped.
func NewSpan(start, end time.Time) (timespan.TimeSpan, error) {
	start, end = start.Round(0), end.Round(0)
	for _, t := range []time.Time{start, end} {
		if y := t.UTC().Year(); y < MinYear-1 || y > MaxYear+1 {
			return timespan.TimeSpan{}, fmt.Errorf("timeline: year %d is outside %d to %d: %w", y, MinYear, MaxYear, ErrTime)
		}
	}
	if end.Before(start) {
		return timespan.TimeSpan{}, fmt.Errorf("timeline: %s to %s: %w", FormatInstant(start), FormatInstant(end), ErrReversed)
	}
	if !start.Add(end.Sub(start)).Equal(end) {
		return timespan.TimeSpan{}, fmt.Errorf("timeline: %s to %s is too long: %w", FormatInstant(start), FormatInstant(end), ErrTime)
	}
	return timespan.NewTimeSpan(start, end), nil
}

// between is NewSpan for ends that are known to be in order and near.
func between(start, end time.Time) timespan.TimeSpan {
	return timespan.NewTimeSpan(start.Round(0), end.Round(0).In(start.Location()))
}

// Contains reports whether t lies in s: at or after its start and before its
// end. An empty span contains nothing.
func Contains(s timespan.TimeSpan, t time.Time) bool {
	return !t.Before(s.Start()) && t.Before(s.End())
}

// Overlaps reports whether a and b share any time. Touching spans do not, and
// an empty span overlaps nothing.
func Overlaps(a, b timespan.TimeSpan) bool {
	_, ok := Intersect(a, b)
	return ok
}

// Intersect returns the time that a and b share, in the location of a, and
// false when they share none.
func Intersect(a, b timespan.TimeSpan) (timespan.TimeSpan, bool) {
	start, end := later(a.Start(), b.Start()), earlier(a.End(), b.End())
	if !start.Before(end) {
		return timespan.TimeSpan{}, false
	}
	return between(start.In(a.Start().Location()), end), true
}

// Gap returns how much time lies between a and b, in whichever order they come:
// zero when they touch, overlap, or one lies within the other.
func Gap(a, b timespan.TimeSpan) time.Duration {
	return max(0, later(a.Start(), b.Start()).Sub(earlier(a.End(), b.End())))
}

// CeilMinute rounds t up to a whole minute, as opening edges are shown.
func CeilMinute(t time.Time) time.Time {
	if floor := FloorMinute(t); floor.Before(t) {
		return floor.Add(time.Minute)
	}
	return t.Round(0)
}

// FloorMinute rounds t down to a whole minute, as closing edges are shown.
func FloorMinute(t time.Time) time.Time {
	return t.Truncate(time.Minute)
}

func earlier(t, u time.Time) time.Time {
	if u.Before(t) {
		return u
	}
	return t
}

func later(t, u time.Time) time.Time {
	if u.After(t) {
		return u
	}
	return t
}
