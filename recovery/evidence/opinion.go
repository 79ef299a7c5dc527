package evidence

import "slices"

// What an opinion is about, and what its hours count.
const (
	OnDeepBefore  = "deep-before-event"  // from deep work to an event
	OnHardAfter   = "hard-after-deep"    // from deep work to the next hard session
	OnLightBefore = "light-before-event" // from light massage to an event
	OnPreEvent    = "pre-event"          // from pre-event massage to the start
	OnAfterEvent  = "after-event"        // from the finish to a massage
	OnMaintenance = "maintenance"        // from one massage to the next
)

// Whom an opinion is about.
const (
	HabitAny       = ""            // anybody, or nobody in particular
	HabitFirstTime = "first-time"  // never had it
	HabitRegular   = "regular"     // has it regularly
	HabitSore      = "easily-sore" // is easily sore after it
)

// Opinion is one thing a practitioner, clinic or association says about when: grade D throughout.
//
// A day is 24 h; a lead "the day before" or "the day after" reaches from one to two of them, and what is advised against
// on the day before from none to two. A wait, a single figure and "or more" give a least and leave the other end open; what
// upper figure was said with them stands in Says. Least and Most both 0 without Not mean that no hours were named.
type Opinion struct {
	Source string  // key
	On     string  // one of the On constants
	Habit  string  // one of the Habit constants
	Least  float64 // hours
	Most   float64 // hours; 0: open
	Not    bool    // the span is advised against; open from 0, it is advised against at any time
	Says   string  // in our words
}

// Follows reports whether so many hours keep to the opinion. Nothing follows one that names no hours, and hours that are
// negative or not a number follow none.
func (o Opinion) Follows(hours float64) bool {
	within := hours >= o.Least && (o.Most == 0 || hours <= o.Most)
	switch {
	case !(hours >= 0):
		return false
	case o.Not:
		return !within
	}
	return within && (o.Least != 0 || o.Most != 0)
}

// Opinions returns every opinion, by what it is about. The slice is the caller's own.
func Opinions() []Opinion { return slices.Clone(opinions) }

// OpinionsOn returns the opinions that so many hours follow. What a source says of this habit stands before what it says
// of anybody: with a [HabitRegular] the clinic counts that asks 3 to 5 days but about 2 of its regulars.
func OpinionsOn(on string, hours float64, habit string) []Opinion {
	own := map[string]bool{} // sources that speak of this habit
	for _, o := range opinions {
		if o.On == on && o.Habit == habit {
			own[o.Source] = true
		}
	}
	var out []Opinion
	for _, o := range opinions {
		speaks := o.Habit == habit || o.Habit == HabitAny && !own[o.Source]
		if o.On == on && speaks && o.Follows(hours) {
			out = append(out, o)
		}
	}
	return out
}
