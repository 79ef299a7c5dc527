package recovery

import (
	"slices"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// sessionClosure is the span that a session closes to the option: from its lead before the start to its edge after the end.
// Both edges bind the areas that the session uses at 0.4 or more; an event and a marathon-like effort bind the whole body;
// areas that are not bound keep the light hours.
func (o *outlook) sessionClosure(op option, pr sessions.Profile) stretch {
	bound := pr.Event != sessions.NotEvent || pr.MarathonLike || pr.Uses.Intersects(op.focus)
	dose := op.dose
	if !bound {
		dose = massage.Light
	}
	return stretch{o.closesBefore(op, pr, dose, bound), o.opensAfter(op, pr, dose, bound)}
}

// closesBefore is the earliest moment at which one of the rules about the time before a session closes it to the option.
func (o *outlook) closesBefore(op option, pr sessions.Profile, dose massage.Dose, bound bool) mark {
	s, kind := pr.Session, kindOf(pr)
	first := mark{at: s.Start, code: EdgeSession, session: s.Name()}
	shut := func(at time.Time, code Code) {
		if o.p.on(code) && at.Before(first.at) {
			first.at, first.code = at, code
		}
	}
	if op.modality == massage.PreEventSports {
		shut(warmUpStart(pr).Add(-warmUpMargin), PreEventWindow)
		return first
	}
	if op.modality == massage.InterEventSports {
		if minutes, ok := s.WarmUp.Get(); ok {
			shut(s.Start.Add(-hours(minutes/60)), BetweenBouts)
		}
		return first
	}
	h, code := o.lead(op, kind, dose)
	shut(s.Start.Add(-hours(h)), code)
	if days, ok := dayLeads[h]; ok && kind >= nextRoutine {
		shut(o.dayStart(s.Start, -days), code)
	}
	if dose != massage.Light { // the hours of light work hold for all, whatever is switched off
		if light, code := o.lead(op, kind, massage.Light); light > 0 {
			shut(s.Start.Add(-hours(light)), code)
		}
	}
	if dose != massage.Light && o.tender {
		if !o.p.on(code) {
			h = 0
		}
		shut(s.Start.Add(-hours(h+badReactionMore)), BadReaction)
	}
	if taxing(pr) && (op.dose != massage.Light || op.minutes > lightBeforeHard) {
		shut(o.dayStart(s.Start, 0), SameDayBeforeHard)
	}
	if kind >= nextB && (op.dose != massage.Light || op.minutes > lightDayBefore) {
		shut(o.dayStart(s.Start, -1), LightDayBefore)
	}
	switch {
	case op.modality == massage.AssistedStretching && op.dose != massage.Light: // a session of its own
		shut(s.Start.Add(-hours(stretchLead)), StretchOnlyWarm)
		if bound && lifting(pr) {
			shut(s.Start.Add(-hours(longStretchLead)), StrengthBlock)
		} else if bound && explosive(pr) {
			shut(s.Start.Add(-hours(longStretchLead)), StretchOnlyWarm)
		}
	case op.modality == massage.Percussion && bound && explosive(pr):
		shut(s.Start.Add(-percussionLead), PercussionDose)
	}
	if kind >= nextB && o.isNew(op) {
		lead := o.newLead(op)
		shut(s.Start.Add(-hours(lead)), NoNewTreatmentBeforeEvent)
		if lead == raceWeek {
			shut(o.dayStart(s.Start, -raceWeek/24), NoNewTreatmentBeforeEvent)
		}
	}
	return first
}

// opensAfter is the latest moment at which one of the rules about the time after a session opens it to the option.
func (o *outlook) opensAfter(op option, pr sessions.Profile, dose massage.Dose, bound bool) mark {
	s := pr.Session
	last := mark{at: s.End(), code: EdgeSession, session: s.Name()}
	open := func(at time.Time, code Code) {
		if o.p.on(code) && at.After(last.at) {
			last.at, last.code = at, code
		}
	}
	row := after(pr, op.focus)
	if s.Kind == sessions.KindBFR && row < afterNovel && pr.Uses.Intersects(op.focus) && s.Start.Sub(o.firstCuffs) < newCuffs && o.p.on(BFRAsLoad) {
		row = afterNovel
	}
	if !bound {
		row = min(row, afterHard)
	}
	if op.modality == massage.InterEventSports {
		open(s.End().Add(hours(betweenStart/60.)), BetweenBouts)
		if s.Hot && afterHours[row][massage.Light] > 0 {
			open(s.End().Add(hours(heatMinutes/60.)), Heat)
		}
	} else {
		cool := afterHours[row][massage.Light]
		open(s.End().Add(hours(cool)), CoolDownFirst)
		if s.Hot && cool > 0 {
			open(s.End().Add(hours(heatMinutes/60.)), Heat)
		}
		if dose != massage.Light {
			h := afterHours[row][dose]
			if row == afterDamaging && dose == massage.Deep {
				h = o.p.DeepAfterDamaging
			}
			open(s.End().Add(hours(h)), afterCodes[dose])
		}
	}
	if s.Kind == sessions.KindBFR {
		open(s.End().Add(hours(cuffMinutes/60.)), BFRAsLoad)
	}
	if row == afterMarathon {
		vigorous := massage.Vigorous().Has(op.modality.SafetyCode(op.pressure))
		rolling := op.modality == massage.FoamRolling && op.dose != massage.Light
		switch {
		case op.dose == massage.Deep || vigorous || rolling || op.minutes > marathonMinutes:
			open(o.dayStart(s.End(), marathonDeepDay), AfterMarathon)
		case op.dose == massage.Firm || op.pressure > 2:
			open(o.dayStart(s.End(), marathonFirmDay), AfterMarathon)
		}
	}
	return last
}

// Figures of the same-day and day-before rules. Source: practice 2.3, own figures and custom.
const (
	lightBeforeHard = 30 // most minutes of light work on the day of hard work
	lightDayBefore  = 45 // most minutes on the day before an event
	raceWeek        = 168
	newLightLead    = 48 // light Swedish for a newcomer before an event
	newLightMinutes = 30

	stretchLead     = 2                // hours between a stretching session of its own and any session
	longStretchLead = 24               // the same before strength, sprint and jump work of these muscles
	percussionLead  = 30 * time.Minute // before strength, sprint and jump work of these muscles
)

// tooSore reports whether an area at a level of soreness rules the option out.
func tooSore(op option, level float64) bool {
	switch {
	case op.dose == massage.Deep:
		return level > deepSorenessLimit
	case op.dose == massage.Firm || op.pressure >= 3:
		return level > firmSorenessLimit
	case op.modality == massage.PreEventSports:
		return level >= noPreEventFrom
	case op.modality == massage.AssistedStretching || op.modality.By() == massage.BySelf:
		return level >= noToolsFrom
	}
	return false
}

// tooSoreToStretch reports whether an area at a level of soreness rules stretching out.
func tooSoreToStretch(op option, level float64) bool {
	return op.modality == massage.AssistedStretching && level >= noStretchFrom
}

// soreRules are the rules that read the soreness of an area.
var soreRules = [...]soreRule{{LightWhileDamaged, tooSore}, {StretchOnlyWarm, tooSoreToStretch}}

type soreRule struct {
	code    Code
	tooSore func(option, float64) bool
}

// tooSoreFor reports whether one of the rules that apply rules the option out at a level of soreness.
func (o *outlook) tooSoreFor(op option, level float64) bool {
	return slices.ContainsFunc(soreRules[:], func(r soreRule) bool { return o.p.on(r.code) && r.tooSore(op, level) })
}

// sorenessClosures are the hours in which an area of the focus is too sore for the option, with the hour around them.
func (o *outlook) sorenessClosures(op option, rule soreRule) []stretch {
	anyOf := func(soreness *muscles.PerArea) bool {
		for a := range op.focus.All() {
			if rule.tooSore(op, soreness[a.Index()]) {
				return true
			}
		}
		return false
	}
	if !anyOf(&o.worst[0]) {
		return nil
	}
	sore := func(h int) bool { return anyOf(&o.forecast[h]) }
	var out []stretch
	for h := 0; h <= forecastHours; h++ {
		if !sore(h) {
			continue
		}
		from := h
		for h <= forecastHours && sore(h) {
			h++
		}
		out = append(out, stretch{
			mark{at: o.now.Add(time.Duration(from-1) * time.Hour), code: rule.code},
			mark{at: o.now.Add(time.Duration(h) * time.Hour), code: rule.code},
		})
	}
	return out
}

// closures gathers everything that rules close to the option.
func (o *outlook) closures(op option) []stretch {
	var out []stretch
	for _, pr := range o.near {
		out = append(out, o.sessionClosure(op, pr))
	}
	out = append(out, o.pairClosures(op)...)
	if o.firstVisits() && op.modality.By() == massage.ByTherapist {
		out = append(out, o.demandingDays(FirstMassage)...)
	}
	out = append(out, o.treatmentClosures(op)...)
	if op.modality.SafetyCode(op.pressure) == massage.DeepMassage {
		out = append(out, o.deepIntervals(op)...)
	}
	for _, r := range soreRules {
		if o.p.on(r.code) {
			out = append(out, o.sorenessClosures(op, r)...)
		}
	}
	if op.dose == massage.Deep && !o.routine.IsZero() && o.deepLead(nextRoutine) >= notOffered && o.p.on(DeepBeforeEvent) {
		out = append(out, stretch{mark{at: o.now.Add(-time.Hour), code: DeepBeforeEvent}, mark{at: o.routine, code: DeepBeforeEvent}})
	}
	return append(out, o.situationClosures(op)...)
}
