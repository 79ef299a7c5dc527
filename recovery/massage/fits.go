package massage

import "example.com/rubdown/recovery/evidence"

// Fits says how well a modality serves a purpose: 2 made for it, 1 may serve, 0 never offered for it.
// A modality that is no massage, or no purpose, gives 0.
//
// Relieve of a deep modality means long-standing tension at soreness 2 or less, never fresh training soreness.
// Lymph drainage relieves swelling and heaviness, not soreness. Deep massage has shown no edge over superficial
// massage (one small trial), so [Maintain] defaults to Swedish.
// Source: practice table of purposes; own figures, from custom and the evidence cards.
func Fits(m Modality, p Purpose) int {
	if !m.IsMassage() || !p.Valid() {
		return 0
	}
	return int(fits[m][p])
}

var fits = [NumModalities + 1][NumPurposes + 1]uint8{
	PreEventSports:     {Prepare: 2},
	InterEventSports:   {Refresh: 2, Recover: 1},
	PostEventSports:    {Refresh: 1, Recover: 2, Relieve: 1, Relax: 1},
	Swedish:            {Recover: 1, Relieve: 2, Maintain: 2, Relax: 2, Sleep: 2, Mobility: 1},
	DeepTissue:         {Relieve: 1, Maintain: 2, Mobility: 1},
	TriggerPoint:       {Relieve: 1, Maintain: 1, Mobility: 1},
	MyofascialRelease:  {Relieve: 1, Maintain: 1, Mobility: 2},
	LymphaticDrainage:  {Recover: 1, Relieve: 1, Relax: 1, Sleep: 1},
	AssistedStretching: {Prepare: 1, Maintain: 1, Relax: 1, Mobility: 2},
	FoamRolling:        {Prepare: 1, Refresh: 1, Recover: 1, Relieve: 1, Maintain: 1, Mobility: 2},
	Percussion:         {Prepare: 1, Recover: 1, Relieve: 1, Maintain: 1, Mobility: 1},
}

// UsualMinutes returns the usual length of a whole appointment for the purpose, in minutes; the modality's own usual
// length where the purpose makes no difference, and a zero figure for a modality that is no massage.
// Source: practice table of sessions and the line under it.
func UsualMinutes(m Modality, p Purpose) evidence.Figure {
	if !m.IsMassage() {
		return evidence.Figure{}
	}
	switch {
	case m == Swedish && p == Relax:
		return o(45)
	case m == Swedish && p == Sleep:
		return e(45)
	case m == Swedish && p == Relieve:
		return o(30)
	case m == AssistedStretching && p == Prepare:
		return o(3) // part of a pre-event routine
	}
	return modalityRows[m].Minutes.Usual
}

// Occasion is a situation in which an appointment has a usual length of its own. The zero value is none.
type Occasion uint8

// The occasions.
const (
	NoOccasion Occasion = iota
	EveOfEvent          // the day before an event
	FirstEver           // the first massage a person has
	SingleArea          // one area only
)

// OccasionMinutes returns the usual length on an occasion, and false where the practice tables give none.
func OccasionMinutes(m Modality, on Occasion) (evidence.Figure, bool) {
	switch {
	case m == Swedish && on == EveOfEvent:
		return c(30), true
	case m == Swedish && on == FirstEver:
		return s(30), true
	case m == DeepTissue && on == SingleArea:
		return c(30), true
	}
	return evidence.Figure{}, false
}
