package screening

import (
	"fmt"
	"time"

	"github.com/rickb777/date"

	"example.com/rubdown/sessions/timeline"
)

// Moment is when something began or ended: a civil day of the athlete, or an instant. The zero value is unset.
type Moment struct {
	day date.Date
	at  time.Time
	set momentKind
}

type momentKind uint8

const (
	unset momentKind = iota
	civilDay
	instant
)

// DayMoment is a civil day in the athlete's zone.
func DayMoment(d date.Date) Moment { return Moment{day: d, set: civilDay} }

// InstantMoment is an instant. Windows in hours use it as it is; windows in days use its civil day.
func InstantMoment(t time.Time) Moment { return Moment{at: t.Round(0), set: instant} }

// ParseMoment reads a day (2006-01-02) or an instant (RFC 3339 with an offset). The empty text is unset. Impossible
// dates and years outside 1900 to 2200 are errors that wrap [ErrMoment].
func ParseMoment(text string) (Moment, error) {
	if text == "" {
		return Moment{}, nil
	}
	if d, err := timeline.ParseDay(text); err == nil {
		return DayMoment(d), nil
	}
	t, err := timeline.ParseInstant(text)
	if err != nil {
		return Moment{}, fmt.Errorf("%w: %q", ErrMoment, clip(text))
	}
	return InstantMoment(t), nil
}

// IsSet reports whether there is a moment.
func (m Moment) IsSet() bool { return m.set != unset }

// Day returns the civil day of the moment in a zone, and whether there is one. A nil zone is UTC.
func (m Moment) Day(loc *time.Location) (date.Date, bool) {
	switch m.set {
	case civilDay:
		return m.day, true
	case instant:
		return timeline.DayOf(m.at, loc), true
	default:
		return date.Date{}, false
	}
}

// Instant returns the instant of a moment that is one.
func (m Moment) Instant() (time.Time, bool) { return m.at, m.set == instant }

// String returns the day, or the instant in RFC 3339; unset is empty.
func (m Moment) String() string {
	switch m.set {
	case civilDay:
		return timeline.FormatDay(m.day)
	case instant:
		return timeline.FormatInstant(m.at)
	default:
		return ""
	}
}

// MarshalText returns the text of [Moment.String].
func (m Moment) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads a moment as [ParseMoment] does. On an error m is left as it was.
func (m *Moment) UnmarshalText(text []byte) error {
	v, err := ParseMoment(string(text))
	if err == nil {
		*m = v
	}
	return err
}

// earliest and latest are the first and the last instant that the moment can mean.
func (m Moment) earliest(loc *time.Location) time.Time {
	if m.set == instant {
		return m.at
	}
	return timeline.StartOfDay(m.day, loc)
}

func (m Moment) latest(loc *time.Location) time.Time {
	if m.set == instant {
		return m.at
	}
	return timeline.StartOfDay(m.day.Add(1), loc)
}

// before reports whether m lies before o whatever hour was meant; unset moments lie before nothing.
func (m Moment) before(o Moment, loc *time.Location) bool {
	switch {
	case !m.IsSet() || !o.IsSet():
		return false
	case m.set == civilDay && o.set == civilDay:
		return timeline.DaysBetween(m.day, o.day) > 0
	case m.set == civilDay:
		return !m.latest(loc).After(o.at)
	default:
		return m.at.Before(o.earliest(loc))
	}
}
