package recovery

import (
	"slices"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// option is one way to give a modality for a purpose: what the edges depend on.
type option struct {
	modality massage.Modality
	purpose  massage.Purpose
	pressure int
	minutes  float64
	dose     massage.Dose
	focus    muscles.Set
}

func (op option) length() time.Duration { return hours(op.minutes / 60) }

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

// afterKind is a row of the table of hours after a session.
type afterKind int

const (
	afterEasy afterKind = iota
	afterOrdinary
	afterHard
	afterDamaging
	afterNovel
	afterMarathon
)

// afterHours is hours from the end of a session to the start of a treatment, by row and dose class. The deep hours after
// damage are the policy's. Source: practice 3.2, own figures but for the 20 and 30 minutes and the 48 h (custom).
var afterHours = [...][massage.Deep + 1]float64{
	afterEasy:     {massage.Light: 0, massage.Firm: 0, massage.Deep: 1},
	afterOrdinary: {massage.Light: 10. / 60, massage.Firm: 1, massage.Deep: 6},
	afterHard:     {massage.Light: 20. / 60, massage.Firm: 2, massage.Deep: 12},
	afterDamaging: {massage.Light: 20. / 60, massage.Firm: 36},
	afterNovel:    {massage.Light: 20. / 60, massage.Firm: 48, massage.Deep: 72},
	afterMarathon: {massage.Light: 20. / 60, massage.Firm: 36, massage.Deep: 96},
}

// Figures of the after rules.
const (
	heatMinutes       = 30 // instead of 20 on a hot day; own figure
	marathonFirmDay   = 2  // civil day after a marathon-like effort on which firm work may start
	marathonDeepDay   = 4  // the same for deep work and for tools
	marathonMinutes   = 20 // most minutes until marathonDeepDay
	firmSorenessLimit = 4  // firm work on damaged areas waits for this
	deepSorenessLimit = 2  // deep work waits for this
)

// after picks the row: the strictest that the session sets for the focus.
func after(pr sessions.Profile, focus muscles.Set) afterKind {
	bound := pr.Uses.Intersect(focus)
	switch {
	case pr.MarathonLike:
		return afterMarathon
	case bound.Intersects(pr.Novel):
		return afterNovel
	case bound.Intersects(pr.Damaging):
		return afterDamaging
	case pr.Hard || pr.Long || pr.Event != sessions.NotEvent:
		return afterHard
	case pr.Easy:
		return afterEasy
	}
	return afterOrdinary
}

// sessionClosures are the spans that a session closes to the option: from its lead before the start to its edge after
// the end. Both edges bind the areas that the session uses at 0.4 or more; an event and a marathon-like effort bind the
// whole body; areas that are not bound keep the light hours.
func (o *outlook) sessionClosures(op option, pr sessions.Profile) []stretch {
	s := pr.Session
	id := s.Name()
	kind := kindOf(pr)
	bound := pr.Event == sessions.EventA || pr.Event == sessions.EventB || pr.Event == sessions.RoutineCompetition ||
		pr.MarathonLike || pr.Uses.Intersects(op.focus)
	dose := op.dose
	if !bound {
		dose = massage.Light
	}

	from := mark{at: s.Start, code: EdgeSession, session: id}
	shut := func(at time.Time, code Code) {
		if o.p.on(code) && at.Before(from.at) {
			from = mark{at, code, id}
		}
	}
	if op.modality == massage.PreEventSports || op.modality == massage.InterEventSports {
		shut(warmUpStart(pr).Add(-warmUpMargin), PreEventWindow)
	} else {
		h, code := o.lead(op, kind, dose)
		shut(s.Start.Add(-hours(h)), code)
		if days, ok := dayLeads[h]; ok && kind >= nextRoutine && o.p.on(code) {
			shut(o.dayStart(s.Start, -days), code)
		}
		if taxing(pr) && (op.dose != massage.Light || op.minutes > lightBeforeHard) {
			shut(o.dayStart(s.Start, 0), SameDayBeforeHard)
		}
		if kind >= nextB && (op.dose != massage.Light || op.minutes > lightDayBefore) {
			shut(o.dayStart(s.Start, -1), LightDayBefore)
		}
		if kind >= nextB && o.isNew(op) {
			shut(s.Start.Add(-hours(o.newLead(op))), NoNewTreatmentBeforeEvent)
			if o.newLead(op) == raceWeek {
				shut(o.dayStart(s.Start, -raceWeek/24), NoNewTreatmentBeforeEvent)
			}
		}
	}

	to := mark{at: s.End(), code: EdgeSession, session: id}
	open := func(at time.Time, code Code) {
		if o.p.on(code) && at.After(to.at) {
			to = mark{at, code, id}
		}
	}
	row := after(pr, op.focus)
	if !bound && row != afterMarathon {
		row = min(row, afterHard)
	}
	h := afterHours[row][dose]
	if row == afterDamaging && dose == massage.Deep {
		h = o.p.DeepAfterDamaging
	}
	code := CoolDownFirst
	switch {
	case dose == massage.Deep:
		code = DeepAfter
	case dose == massage.Firm:
		code = FirmAfter
	case s.Hot && h > 0:
		h, code = heatMinutes/60., Heat
	}
	if op.modality == massage.InterEventSports {
		h = betweenStart / 60.
		code = BetweenBouts
	}
	open(s.End().Add(hours(h)), code)
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
	return []stretch{{from, to}}
}

// Figures of the same-day and day-before rules. Source: practice 2.3, own figures and custom.
const (
	lightBeforeHard = 30 // most minutes of light work on the day of hard work
	lightDayBefore  = 45 // most minutes on the day before an event
	raceWeek        = 168
	newLightLead    = 48 // light Swedish for a newcomer before an event
	newLightMinutes = 30
)

// isNew reports whether the person never had this kind of treatment.
func (o *outlook) isNew(op option) bool {
	if op.modality == massage.PreEventSports || op.modality == massage.InterEventSports || op.modality == massage.PostEventSports {
		return false
	}
	return o.habits[op.dose] == massage.NeverHad || o.neverOf(op.modality)
}

// neverOf reports whether a record exists and lacks the modality, for those that rule out anything new in race week.
func (o *outlook) neverOf(m massage.Modality) bool {
	if !slices.Contains([]massage.Modality{
		massage.DeepTissue, massage.TriggerPoint, massage.MyofascialRelease, massage.Percussion, massage.AssistedStretching,
	}, m) {
		return false
	}
	recorded := false
	for _, t := range o.c.Treatments {
		if t.At.After(o.now) || !t.Modality.IsMassage() {
			continue
		}
		if t.Modality == m {
			return false
		}
		recorded = true
	}
	return recorded || o.c.Athlete.MassageExperience == sessions.ExperienceNone
}

// newLead is how long before an event a new treatment must lie.
func (o *outlook) newLead(op option) float64 {
	if op.modality == massage.Swedish && op.dose == massage.Light && op.minutes <= newLightMinutes {
		return newLightLead
	}
	return raceWeek
}

// pairClosures are the spans between two sessions that follow each other closely.
func (o *outlook) pairClosures(op option) []stretch {
	var out []stretch
	add := func(a, b sessions.Profile, code Code) {
		if o.p.on(code) {
			out = append(out, stretch{mark{a.Session.End(), code, a.Session.Name()}, mark{b.Session.Start, code, b.Session.Name()}})
		}
	}
	for i := 1; i < len(o.near); i++ {
		a, b := o.near[i-1], o.near[i]
		gap := minutesBetween(a.Session.End(), b.Session.Start)
		switch {
		case gap <= 0:
		case gap < betweenLeast:
			add(a, b, BetweenBouts)
		case o.bouts(a, b):
			if op.modality != massage.InterEventSports {
				add(a, b, BetweenBouts)
			}
		case gap > betweenMost && o.sameDay(a.Session.Start, b.Session.Start):
			if op.dose != massage.Light || op.minutes > shortLight {
				add(a, b, TwoADays)
			}
		case a.Event >= sessions.EventB && b.Event >= sessions.EventB && gap <= eventGap*60:
			if op.dose != massage.Light || op.minutes > eventNight {
				add(a, b, MultiDayEvent)
			}
		case taxing(a) && taxing(b) && gap <= hardGap*60:
			if op.dose != massage.Light || op.minutes > shortLight {
				add(a, b, ShortBeforeNextHardDay)
			}
		}
	}
	return out
}

// Figures of the pair rules. Source: practice 1 and 2.3 (T12, T14 for the 24 h and the minutes, the rest own figures).
const (
	betweenLeast = 15  // minutes between two bouts
	betweenMost  = 240 //
	betweenStart = 5   // minutes after the first
	eventGap     = 36  // hours between two event days
	eventNight   = 40  // most minutes in an evening between them
	hardGap      = 24  // hours between two hard sessions
)

// bouts reports whether two sessions are bouts of one day with a gap that only an inter-event massage fits.
func (o *outlook) bouts(a, b sessions.Profile) bool {
	gap := minutesBetween(a.Session.End(), b.Session.Start)
	return o.sameDay(a.Session.Start, b.Session.Start) && gap >= betweenLeast && gap <= betweenMost
}

// treatmentClosures keep the distance between treatments of the same tissue, had or booked. Source: practice 1,
// `massage-is-a-dose`, own figures; never under 48 h after deep work (safety).
func (o *outlook) treatmentClosures(op option) []stretch {
	if op.dose == massage.Light {
		return nil
	}
	const week = 7 * 24 * time.Hour
	var out []stretch
	var strong []time.Time
	add := func(from, to time.Time) {
		out = append(out, stretch{mark{at: from, code: DeepRepeat}, mark{at: to, code: DeepRepeat}})
	}
	treatments := slices.Clone(o.c.Treatments)
	slices.SortStableFunc(treatments, func(a, b massage.Treatment) int { return a.At.Compare(b.At) })
	for _, t := range treatments {
		dose := t.Dose()
		if dose < massage.Firm {
			continue
		}
		strong = append(strong, t.At)
		if !t.Areas.IsEmpty() && !t.Areas.Intersects(op.focus) {
			continue
		}
		rest := hours(firmRepeat)
		if op.dose == massage.Deep && dose == massage.Deep {
			rest = week
		} else if dose == massage.Deep {
			rest = hours(deepRepeat)
		}
		if t.Reaction.Bad() && o.p.on(BadReaction) {
			rest += hours(badReactionMore)
		}
		add(t.At.Add(-rest), t.End().Add(rest))
	}
	for i := 1; i < len(strong); i++ { // a third firm or deep visit within any seven days
		if from, to := strong[i].Add(-week), strong[i-1].Add(week); to.After(from) {
			add(from, to)
		}
	}
	return out
}

const (
	deepRepeat      = 72
	firmRepeat      = 24
	badReactionMore = 24
)

// sorenessClosures wait until every area of the focus is calm enough for the dose.
func (o *outlook) sorenessClosures(op option) []stretch {
	limit := 0.
	switch {
	case op.dose == massage.Deep:
		limit = deepSorenessLimit
	case op.dose == massage.Firm || op.pressure >= 3:
		limit = firmSorenessLimit
	default:
		return nil
	}
	last := o.now
	for a := range op.focus.All() {
		at, ok := o.settled(a, limit)
		if !ok {
			at = o.end.Add(time.Hour)
		}
		if at.After(last) {
			last = at
		}
	}
	if !last.After(o.now) {
		return nil
	}
	return []stretch{{mark{at: o.now.Add(-time.Hour), code: LightWhileDamaged}, mark{at: last, code: LightWhileDamaged}}}
}

// closures gathers everything that rules close to the option.
func (o *outlook) closures(op option) []stretch {
	var out []stretch
	for _, pr := range o.near {
		out = append(out, o.sessionClosures(op, pr)...)
	}
	out = append(out, o.pairClosures(op)...)
	if o.p.on(DeepRepeat) {
		out = append(out, o.treatmentClosures(op)...)
	}
	if o.p.on(LightWhileDamaged) {
		out = append(out, o.sorenessClosures(op)...)
	}
	if op.dose == massage.Deep && !o.routine.IsZero() && o.deepLead(nextRoutine) >= notOffered && o.p.on(DeepBeforeEvent) {
		out = append(out, stretch{mark{at: o.now.Add(-time.Hour), code: DeepBeforeEvent}, mark{at: o.routine, code: DeepBeforeEvent}})
	}
	return out
}
