package recovery

import (
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// nextKind is a row of the table of hours before a session.
type nextKind int

const (
	nextEasy nextKind = iota
	nextOrdinary
	nextHard
	nextRoutine
	nextB
	nextA
)

// kindOf says which row a session is.
func kindOf(pr sessions.Profile) nextKind {
	switch {
	case pr.Event == sessions.EventA:
		return nextA
	case pr.Event == sessions.EventB:
		return nextB
	case pr.Event == sessions.RoutineCompetition:
		return nextRoutine
	case pr.Hard || pr.MarathonLike:
		return nextHard
	case pr.Easy:
		return nextEasy
	}
	return nextOrdinary
}

// lightLead is hours from the end of a light treatment to the start of the next session. Source: practice 3.1, own figures.
var lightLead = [...]float64{nextEasy: 0, nextOrdinary: 1, nextHard: 4, nextRoutine: 8, nextB: 8, nextA: 8}

// shortLightLead is the lead of a light treatment of up to shortLight minutes before hard work.
const (
	shortLightLead = 2
	shortLight     = 20
)

// firmLead is the same for the firm class; b and a events come from the policy. Source: practice 3.1, own figures.
var firmLead = [...]float64{nextEasy: 2, nextOrdinary: 12, nextHard: 24, nextRoutine: 36}

// leadCodes name the rule behind a lead by dose class and row.
var leadCodes = map[massage.Dose][6]Code{
	massage.Light: {LightBeforeSession, LightBeforeSession, SameDayBeforeHard, SameDayBeforeHard, SameDayBeforeHard, SameDayBeforeHard},
	massage.Firm:  {FirmBeforeSession, FirmBeforeSession, FirmBeforeHard, FirmBeforeEvent, FirmBeforeEvent, FirmBeforeEvent},
	massage.Deep:  {DeepBeforeSession, DeepBeforeSession, DeepBeforeHard, DeepBeforeEvent, DeepBeforeEvent, DeepBeforeEvent},
}

// lead is the hours from the end of the treatment to the start of the session, and the rule.
func (o *outlook) lead(op option, kind nextKind, dose massage.Dose) (float64, Code) {
	code := leadCodes[dose][kind]
	switch dose {
	case massage.Deep:
		return o.deepLead(kind), code
	case massage.Firm:
		l := o.p.Lead
		switch {
		case kind >= nextB:
			return l.FirmBeforeEvent, code
		case l.FirmBeforeSession > 0:
			return l.FirmBeforeSession, code
		}
		return firmLead[kind], code
	}
	if kind == nextHard && op.minutes <= shortLight {
		return shortLightLead, code
	}
	return lightLead[kind], code
}

// deepLead picks the policy's hours by kind of session and by how used the person is to deep work.
func (o *outlook) deepLead(kind nextKind) float64 {
	l := o.p.Lead
	h := [...]ByHabit{l.DeepBeforeEasy, l.DeepBeforeOrdinary, l.DeepBeforeHard, l.DeepBeforeRoutine, l.DeepBeforeB, l.DeepBeforeA}[kind]
	switch o.habits[massage.Deep] {
	case massage.UsedToIt:
		return h.UsedToIt
	case massage.NeverHad:
		return h.Never
	}
	return h.Default
}

// dayLeads are the leads that also count in civil days for events: closed from the local midnight that begins day D−n.
// Source: practice 3.2.
var dayLeads = map[float64]int{72: 3, 96: 4, 144: 6, 168: 7}
