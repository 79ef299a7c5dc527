package recovery

import (
	"math"
	"slices"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// pressureWanted is the pressure a purpose asks for; the modality's own range and the caps bound it. Source: practice 5.1, 5.3.
var pressureWanted = map[massage.Purpose]int{
	massage.Prepare: 2, massage.Refresh: 2, massage.Recover: 2, massage.Relieve: 2, massage.Maintain: 3,
	massage.Relax: 2, massage.Sleep: 2, massage.Mobility: 2,
}

// shorterMinutes are the lengths tried when the wanted one does not fit, longest first.
var shorterMinutes = []float64{90, 75, 60, 45, 40, 30, 20, 15, 12, 10, 8, 5, 3}

// options lists the ways to give a modality for an aim, best first: the pressure comes down before the minutes do. What a rule
// rules out before the first of them is lost.
func (o *outlook) options(a aim, m massage.Modality) (out []option, lost lostOption) {
	info := o.info[m]
	least, most := info.Minutes.Least.Value, info.Minutes.Most.Value
	usual := massage.UsualMinutes(m, a.purpose).Value
	if f, ok := massage.OccasionMinutes(m, massage.EveOfEvent); ok && a.purpose == massage.Sleep && a.profile != nil && a.profile.Event >= sessions.EventB {
		usual = f.Value
	}
	if a.purpose == massage.Prepare && m == massage.AssistedStretching { // part of a routine, not a session of its own
		least, most = min(least, usual), prepareStretching
	}
	if w, ok := o.c.Wish.Minutes.Get(); ok {
		usual = w
	}
	if o.firstVisits() && info.Minutes.Usual.Value >= firstMassageHalves {
		usual = min(usual, info.Minutes.Usual.Value/2)
	}
	if a.most > 0 {
		most = min(most, a.most)
	}
	if m == massage.LymphaticDrainage && o.p.on(LymphPurpose) {
		most = min(most, lymphMost)
	}
	most = min(most, o.youthMinutes())
	most = min(most, o.screen.MinutesCap)
	wanted := min(max(usual, least), most)
	if wanted < least {
		return nil, lost
	}
	lengths := []float64{math.Floor(wanted*2) / 2}
	for _, l := range shorterMinutes {
		if l < wanted && l >= least {
			lengths = append(lengths, l)
		}
	}
	top := min(max(pressureWanted[a.purpose], int(info.Pressure.Least.Value)), int(info.Pressure.Most.Value), o.pressureCap())
	for _, l := range lengths {
		for p := top; p >= int(info.Pressure.Least.Value); p-- {
			op := option{modality: m, purpose: a.purpose, pressure: p, minutes: l}
			op.dose = o.doseOf(op)
			if n := len(out); n > 0 && len(o.screen.Limits) == 0 && out[n-1].dose == op.dose && out[n-1].minutes == l {
				continue // a lighter hand in the same class opens no other window or area
			}
			if no := o.ruledOut(a, op); no != nil {
				if len(out) == 0 && lost.why == nil {
					lost = lostOption{op, no}
				}
				continue
			}
			out = append(out, op)
		}
	}
	return out, lost
}

// lostOption is a way to give a treatment that a rule rules out whatever the time; the zero value is none.
type lostOption struct {
	op  option
	why *refusal
}

// ruledOut says which rule rules an option out whatever the time.
func (o *outlook) ruledOut(a aim, op option) *refusal {
	if o.badReaction(op.dose) {
		return &refusal{code: BadReaction, say: ruleSays(BadReaction)}
	}
	if op.dose == massage.Deep {
		return o.unfitDeep(a, op.modality)
	}
	return nil
}

// prepareStretching is the most minutes of stretching within a pre-event routine; own figure.
const prepareStretching = 5

// lymphMost is the most minutes of lymph drainage; custom.
const lymphMost = 45

// Most time by age. Source: practice 2.3, safety figures.
const (
	childAge, childMinutes = 13, 20 // under this age
	youthAge, youthMost    = 16, 30
)

// youthMinutes is the most time by age.
func (o *outlook) youthMinutes() float64 {
	switch age := o.c.Athlete.Age.Or(youthAge); {
	case age < childAge:
		return childMinutes
	case age < youthAge:
		return youthMost
	}
	return math.Inf(1)
}

// firstMassageHalves is the usual length from which a first massage is halved. Source: practice 9, own figure.
const firstMassageHalves = 30

// doseOf classes an option; stretching within a pre-event routine stays under a minute a muscle, tools at the low setting.
func (o *outlook) doseOf(op option) massage.Dose {
	manner := massage.Manner{}
	if op.modality == massage.AssistedStretching && op.purpose == massage.Prepare {
		manner.StretchSeconds = 30
	}
	return manner.DoseOf(op.modality, op.pressure, op.minutes)
}

// badReaction reports whether the last treatment of the class left tenderness or bruises.
func (o *outlook) badReaction(d massage.Dose) bool {
	if d < massage.Firm || !o.p.on(BadReaction) {
		return false
	}
	var last massage.Treatment
	for _, t := range o.c.Treatments {
		if t.Dose() == d && !t.At.After(o.now) && (t.At.After(last.At) || t.At.Equal(last.At) && t.Reaction > last.Reaction) {
			last = t
		}
	}
	return last.Reaction.Bad()
}

// pressureCap is the lowest of the screening cap, the athlete's own limit, and 3 for anyone not used to deep work.
func (o *outlook) pressureCap() int {
	limit := o.screen.PressureCap
	if v, ok := o.c.Athlete.PressureLimit.Get(); ok {
		limit = min(limit, int(v))
	}
	if o.habits[massage.Deep] != massage.UsedToIt {
		limit = min(limit, 3)
	}
	return limit
}

// stepOptions says how the steps of an option are cut.
func (o *outlook) stepOptions(op option, a aim) massage.StepOptions {
	barred := o.screen.Barred
	noStretch := o.screenedStretch(op)
	for area := range op.focus.All() {
		barred = barred.Union(o.barred[area.Index()])
		noStretch = noStretch || o.p.on(StretchOnlyWarm) && o.peak(area, op) >= noStretchFrom
	}
	dynamic := o.p.on(StretchOnlyWarm) && a.profile != nil && a.purpose == massage.Prepare && explosive(*a.profile)
	return massage.StepOptions{Minutes: op.minutes, Purpose: op.purpose, Pressure: op.pressure, Barred: barred, NoStretching: noStretch, DynamicOnly: dynamic}
}

// screenedStretch reports whether screening rules stretching out for an option.
func (o *outlook) screenedStretch(op option) bool { return o.screen.NoStretching.Intersects(op.focus) }

// explosive reports strength, sprint and jump work, team sports among them, before which no stretch is held.
func explosive(pr sessions.Profile) bool {
	switch pr.Session.Kind {
	case sessions.KindSprint, sessions.KindStrength, sessions.KindPower, sessions.KindPlyometric:
		return true
	}
	return slices.Contains([]sessions.Sport{
		sessions.Sprint, sessions.Plyometrics, sessions.Powerlifting, sessions.Weightlifting, sessions.Strongman, sessions.ThrowingSport,
		sessions.Volleyball, sessions.Basketball, sessions.Badminton, sessions.Soccer, sessions.Rugby, sessions.FieldRunningSport,
	}, pr.Session.Sport)
}
