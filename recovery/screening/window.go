package screening

import (
	"time"

	"github.com/rickb777/date"

	"example.com/rubdown/sessions/timeline"
)

// WindowKind is how a window counts time.
type WindowKind uint8

// The kinds of window.
const (
	WhileReported WindowKind = iota // active as long as it is reported; the day count does not matter
	DayRange                        // From to To days after it began, both included
	HourRange                       // up to To hours after it began
	AfterEnd                        // once it has ended
)

// Lift is what ends a window before its time, or at all.
type Lift uint8

// The lifts.
const (
	ByTime      Lift = iota // nothing but the day count; a window while reported is never lifted
	ByEnd                   // that it has ended
	ByClearance             // that a clinician agreed
	ByEither                // either
	ByBoth                  // that it has ended and a clinician agreed
)

// Window is when a phase is active. Days are civil days of the athlete, counted from the day it began, which is day 0;
// the last day still counts, because whole days under-count hours. A missing beginning keeps a window active.
type Window struct {
	Kind       WindowKind
	From, To   int // days or hours, both included
	Lift       Lift
	Floor      int  // days since it began that must have passed before anything lifts it
	FloorEnd   bool // Floor counts from the end, when that is known
	FloorHours int
	Tail       int // days that the window outlasts its lifting
	TailHours  int
	Text       string // until when, in plain words
}

// clock is the time that one reported condition has run, as far as it is known.
type clock struct {
	now                   time.Time
	loc                   *time.Location
	since, ended, cleared Moment // unset when unknown, not over, not agreed
	days                  int    // whole days since it began; a lower bound when exact is false
	exact                 bool
	endedDays             int
	clearedDays           int
}

// absurdDays is a day count that no living athlete has: the input cannot be meant.
const absurdDays = 130 * 366

// newClock reads the moments of a condition. It is false when they cannot be: a beginning after now, an end before the
// beginning, or a count of days that nobody lives. An end after now is one that is still to come.
func newClock(c Condition, now time.Time, loc *time.Location) (clock, bool) {
	k := clock{now: now, loc: loc}
	today := timeline.DayOf(now, loc)
	daysSince := func(m Moment) int {
		d, _ := m.Day(loc)
		return timeline.DaysBetween(d, today)
	}
	past := func(m Moment) bool {
		if t, ok := m.Instant(); ok {
			return !t.After(now)
		}
		return m.IsSet() && daysSince(m) >= 0
	}
	for _, m := range []Moment{c.Since, c.Ended} {
		if m.IsSet() && (daysSince(m) > absurdDays || daysSince(m) < -absurdDays) {
			return clock{}, false
		}
	}
	if c.Since.IsSet() {
		if !past(c.Since) {
			return clock{}, false
		}
		if c.Ended.before(c.Since, loc) {
			return clock{}, false
		}
		k.since, k.days, k.exact = c.Since, daysSince(c.Since), true
	}
	if past(c.Ended) {
		k.ended, k.endedDays = c.Ended, daysSince(c.Ended)
		if !k.exact {
			k.days = k.endedDays // it began no later than it ended
		}
	}
	if c.Cleared.IsSet() && past(c.Cleared.On) && !c.Cleared.On.before(c.Since, loc) {
		k.cleared, k.clearedDays = c.Cleared.On, daysSince(c.Cleared.On)
		if !k.exact {
			k.days = max(k.days, k.clearedDays)
		}
	}
	return k, true
}

// within reports whether fewer hours than h, or exactly h, can have passed since m.
func (k clock) within(m Moment, h int) bool {
	return k.now.Sub(m.latest(k.loc)) <= time.Duration(h)*time.Hour
}

// active reports whether the window holds now, and until when if that is known.
func (w Window) active(k clock) (Until, bool) {
	until := Until{Text: w.Text}
	if w.lifted(k) {
		return Until{}, false
	}
	switch w.Kind {
	case DayRange:
		if k.days > w.To || k.exact && k.days < w.From {
			return Until{}, false
		}
		if k.exact {
			until.At = k.dayAfter(k.since, w.To)
		}
	case HourRange:
		if k.since.IsSet() {
			if !k.within(k.since, w.To) {
				return Until{}, false
			}
			until.At = k.since.latest(k.loc).Add(time.Duration(w.To) * time.Hour)
		}
	case AfterEnd:
		if !k.ended.IsSet() {
			return Until{}, false
		}
	default:
		until.At = w.known(k)
	}
	return until, true
}

// lifted reports whether the window has been lifted, its floor has passed and its tail has run out.
func (w Window) lifted(k clock) bool {
	ended, cleared := k.ended.IsSet(), k.cleared.IsSet()
	var from Moment
	var since int
	switch {
	case w.Kind == AfterEnd && k.clearedDays > k.endedDays:
		return false // agreed before it was over
	case w.Lift == ByBoth:
		return ended && cleared
	case cleared && (w.Lift == ByClearance || w.Lift == ByEither && !(ended && k.endedDays < k.clearedDays)):
		from, since = k.cleared, k.clearedDays
	case ended && (w.Lift == ByEnd || w.Lift == ByEither):
		from, since = k.ended, k.endedDays
	default:
		return false
	}
	days := k.days
	if w.FloorEnd && ended {
		days = k.endedDays
	}
	if w.Floor > 0 && days <= w.Floor {
		return false
	}
	if w.FloorHours > 0 && k.within(k.began(), w.FloorHours) {
		return false
	}
	if w.Tail > 0 && since <= w.Tail {
		return false
	}
	return w.TailHours == 0 || !k.within(from, w.TailHours)
}

// began is when it began, or else the end: it cannot have begun later.
func (k clock) began() Moment {
	if k.since.IsSet() {
		return k.since
	}
	return k.ended
}

// dayAfter is the start of the first day that no longer counts when the last that counts is n days after m.
func (k clock) dayAfter(m Moment, n int) time.Time {
	d, ok := m.Day(k.loc)
	if !ok {
		return time.Time{}
	}
	return timeline.StartOfDay(d.Add(date.PeriodOfDays(n+1)), k.loc)
}

// known is when a window while reported will end, once that is a matter of time alone; zero when it is not.
func (w Window) known(k clock) time.Time {
	if w.Lift != ByEnd || !k.ended.IsSet() {
		return time.Time{}
	}
	var at time.Time
	later := func(t time.Time) {
		if t.After(at) {
			at = t
		}
	}
	if w.Tail > 0 {
		later(k.dayAfter(k.ended, w.Tail))
	}
	if w.TailHours > 0 {
		later(k.ended.latest(k.loc).Add(time.Duration(w.TailHours) * time.Hour))
	}
	if w.Floor > 0 && k.exact {
		later(k.dayAfter(k.since, w.Floor))
	}
	if w.FloorHours > 0 {
		later(k.began().latest(k.loc).Add(time.Duration(w.FloorHours) * time.Hour))
	}
	return at
}
