package massage

import "slices"

// Step is one technique of a treatment and how long it takes, in minutes.
type Step struct {
	Technique Technique `json:"do"`
	Minutes   float64   `json:"minutes"`
}

// StepOptions says for which appointment the steps are wanted.
type StepOptions struct {
	Minutes      float64     // whole appointment, above 0 and at most 600
	Purpose      Purpose     // may be none
	Pressure     int         // 0 to 4, the pressure of the treatment, which no technique goes beyond
	Barred       SafetyCodes // what health conditions bar
	NoStretching bool        // soreness, strain or hypermobility rules stretching out
	DynamicOnly  bool        // a strength, sprint or jump event follows: no held stretches
}

const (
	halvesOfWarming = 6 // 3o minutes at pressure 2 or less before 3 or more
	hardPressure    = 3
)

// core lists the techniques without one of which a modality is not itself.
var core = [NumModalities + 1][]Technique{
	PreEventSports:     {Effleurage, CompressionStroke, Petrissage},
	InterEventSports:   {Effleurage, CompressionStroke, Petrissage},
	PostEventSports:    {Effleurage, CompressionStroke, Petrissage},
	Swedish:            {Effleurage, CompressionStroke, Petrissage},
	DeepTissue:         {Stripping, CrossFibreFriction, PinAndStretch},
	TriggerPoint:       {TriggerPress},
	MyofascialRelease:  {FascialGlide},
	LymphaticDrainage:  {LymphStroke},
	AssistedStretching: {PassiveStretch, ContractRelax},
	FoamRolling:        {Rolling},
	Percussion:         {PercussionPass},
}

// Steps returns the techniques of an appointment in order, with minutes that add up to its length exactly.
//
// The steps of the catalogue keep their order and are scaled by length and rounded to half a minute; what rounding leaves
// goes to the longest step, and a step rounded to nothing is left out. A technique is dropped when its safety code at the
// treatment's pressure is barred, when it needs more pressure than the treatment has, when it stretches and stretching is
// ruled out, or, for sleep, when it is brisk or drums. Its minutes go to the longest effleurage, for sleep to the last
// one, and to the longest step where there is no effleurage. Work by hand at pressure 3 or more follows at least 3 minutes
// at 2 or less, or is dropped when there is no time for that.
// Pressure above the most of the modality counts as that.
//
// The answer is nil when the modality cannot be given so: it is no massage, the minutes are not in (0, 600], the pressure
// is below the modality's least, its own safety code at that pressure is barred, or none of the techniques that make the
// modality is left (no trigger press in trigger-point work, no stretch in assisted stretching).
// Source: practice table of steps and the text under it; order rules of the technique table.
func Steps(m Modality, opts StepOptions) []Step {
	if !m.IsMassage() || !(opts.Minutes > 0 && opts.Minutes <= maxMinutes) {
		return nil
	}
	row := &modalityRows[m]
	opts.Pressure = min(opts.Pressure, int(row.Pressure.Most.Value))
	if opts.Pressure < int(row.Pressure.Least.Value) || opts.Barred.Has(m.SafetyCode(opts.Pressure)) {
		return nil
	}
	allowed := func(t Technique) bool { return opts.allow(t) }
	steps := scale(keep(row.Steps, allowed, opts.Purpose), opts.Minutes)
	if m != FoamRolling && m != Percussion && !warm(steps, opts) {
		soft := func(t Technique) bool { return opts.allow(t) && !hard(t, opts.Pressure) }
		steps = scale(keep(row.Steps, soft, opts.Purpose), opts.Minutes)
	}
	steps = slices.DeleteFunc(steps, func(st Step) bool { return st.Minutes == 0 })
	if !slices.ContainsFunc(steps, func(st Step) bool { return slices.Contains(core[m], st.Technique) }) {
		return nil
	}
	return steps
}

// allow reports whether a technique may be part of the treatment.
func (opts StepOptions) allow(t Technique) bool {
	row := &techniqueRows[t]
	switch {
	case opts.Barred.Has(t.SafetyCode(opts.Pressure)):
		return false
	case int(row.Pressure.Least.Value) > opts.Pressure:
		return false
	case row.Stretching && (opts.NoStretching || opts.DynamicOnly):
		return false
	case opts.Purpose == Sleep && (t == TapotementStroke || t == SuperficialFriction):
		return false
	}
	return true
}

// hard reports whether a technique works at pressure 3 or more in a treatment of this pressure. Effleurage is let off:
// it opens a treatment at 1 to 2.
func hard(t Technique, pressure int) bool {
	return min(pressure, int(techniqueRows[t].Pressure.Most.Value)) >= hardPressure
}

// keep returns the allowed steps; the minutes of the others go to effleurage, or else to the longest step.
func keep(steps []Step, allowed func(Technique) bool, p Purpose) []Step {
	kept := make([]Step, 0, len(steps))
	dropped := 0.0
	for _, st := range steps {
		if allowed(st.Technique) {
			kept = append(kept, st)
		} else {
			dropped += st.Minutes
		}
	}
	if len(kept) == 0 {
		return nil
	}
	to := -1
	for i, st := range kept {
		if st.Technique == Effleurage && (to < 0 || p == Sleep || st.Minutes > kept[to].Minutes) {
			to = i
		}
	}
	if to < 0 {
		to = longest(kept)
	}
	kept[to].Minutes += dropped
	return kept
}

// longest returns the index of the longest step, the first of several; steps must not be empty.
func longest(steps []Step) int {
	at := 0
	for i, st := range steps {
		if st.Minutes > steps[at].Minutes {
			at = i
		}
	}
	return at
}
