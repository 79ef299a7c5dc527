package massage

import (
	"iter"
	"time"

	"example.com/rubdown/sessions"
)

// Familiarity says how used a person is to a dose class. It decides how long before hard work that dose must end.
// The zero value is [Default].
type Familiarity uint8

// How used a person is to it.
const (
	Default  Familiarity = iota // had it, or nothing speaks against it, but not used to it
	UsedToIt                    // had it often and lately, without a bad reaction
	NeverHad
)

var familiarityTexts = enum[Familiarity]{"Familiarity", []string{"", "used-to-it", "never-had"}}

// String returns "used-to-it" or "never-had"; the default is empty.
func (f Familiarity) String() string { return familiarityTexts.text(f) }

// MarshalText encodes the familiarity as its text; a number that is none is an error.
func (f Familiarity) MarshalText() ([]byte, error) { return familiarityTexts.marshal(f) }

// UnmarshalText decodes the text of a familiarity; the empty text is the default.
func (f *Familiarity) UnmarshalText(text []byte) error { return familiarityTexts.unmarshal(text, f) }

// ParseFamiliarity reads the exact text of a familiarity. Anything else is an error that wraps [ErrUnknownName].
func ParseFamiliarity(text string) (Familiarity, error) { return familiarityTexts.parse(text) }

// What makes a person used to a dose class; all three are own figures.
const (
	usedToCount = 3                       // 3o treatments of that class
	usedToSpan  = 12 * 7 * 24 * time.Hour // within 12o weeks
	usedToLast  = 6 * 7 * 24 * time.Hour  // the last within 6o weeks
)

// UsedTo says how used a person is to a dose class at a time, from the treatments on record and their own word.
//
//   - Used to it: 3 or more treatments of exactly that class in 12 weeks, the last within 6 weeks, none of them with a
//     bad reaction ([Reaction.Bad]). Experience regular without a record: used to light and firm, not to deep.
//   - Never had it: experience none, or a record that exists and holds neither that class nor a heavier one.
//   - Default: everything else.
//
// Treatments later than at are booked and do not count, and neither does what is no massage. Weeks are elapsed time.
// [NoDose] is always the default.
// Source: the definition of "used to it" and "never had it"; own figures.
func UsedTo(ts []Treatment, d Dose, exp sessions.Experience, at time.Time) Familiarity {
	if d < Light || d > Deep {
		return Default
	}
	if exp == sessions.ExperienceNone {
		return NeverHad
	}
	record, had, bad := false, false, false
	count, last := 0, time.Time{}
	for t, dose := range past(ts, at) {
		record = true
		had = had || dose >= d
		if dose != d || at.Sub(t.At) > usedToSpan {
			continue
		}
		count++
		bad = bad || t.Reaction.Bad()
		if t.At.After(last) {
			last = t.At
		}
	}
	switch {
	case record && !had:
		return NeverHad
	case count >= usedToCount && !bad && at.Sub(last) <= usedToLast:
		return UsedToIt
	case !record && exp == sessions.ExperienceRegular && d <= Firm:
		return UsedToIt
	}
	return Default
}

// Known reports whether a modality is nothing new to a person: it stands in the record, or the record is empty and
// experience is some or regular and the modality is an event style or usually light work by hand.
// Source: the definition of "never had it".
func Known(ts []Treatment, m Modality, exp sessions.Experience, at time.Time) bool {
	record := false
	for t := range past(ts, at) {
		record = true
		if t.Modality == m {
			return true
		}
	}
	if record || exp != sessions.ExperienceSome && exp != sessions.ExperienceRegular {
		return false
	}
	return m.By() == ByTherapist && DoseOf(m, -1, 0) == Light
}

// past yields the treatments that are massage and had begun by a time, with their dose classes.
func past(ts []Treatment, at time.Time) iter.Seq2[Treatment, Dose] {
	return func(yield func(Treatment, Dose) bool) {
		for _, t := range ts {
			if t.Modality.IsMassage() && !t.At.After(at) && !yield(t, t.Dose()) {
				return
			}
		}
	}
}
