package recovery

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// offer is an option with a window: a recommendation in the making.
type offer struct {
	op      option
	aim     aim
	pairs   []pair
	at      time.Time // the moment the areas were chosen for
	windows []stretch // in time order; the best is windows[best]
	best    int
	score   float64
}

// refusal is why an aim is not served by a modality.
type refusal struct {
	code    Code
	session string
	other   string // the second session, when two close the room between them
	until   time.Time
	text    string
	who     string
}

// pressureWanted is the pressure a purpose asks for; the modality's own range and the caps bound it. Source: practice 5.1, 5.3.
var pressureWanted = map[massage.Purpose]int{
	massage.Prepare: 2, massage.Refresh: 2, massage.Recover: 2, massage.Relieve: 2, massage.Maintain: 3,
	massage.Relax: 2, massage.Sleep: 2, massage.Mobility: 2,
}

// shorterMinutes are the lengths tried when the wanted one does not fit, longest first.
var shorterMinutes = []float64{90, 75, 60, 45, 40, 30, 20, 15, 12, 10, 8, 5, 3}

// options lists the ways to give a modality for an aim, best first: the pressure comes down before the minutes do.
func (o *outlook) options(a aim, m massage.Modality) []option {
	info := m.Info()
	least, most := info.Minutes.Least.Value, info.Minutes.Most.Value
	usual := massage.UsualMinutes(m, a.purpose).Value
	if f, ok := massage.OccasionMinutes(m, massage.EveOfEvent); ok && a.purpose == massage.Sleep && a.profile != nil && a.profile.Event >= sessions.EventB {
		usual = f.Value
	}
	if a.purpose == massage.Prepare && m == massage.AssistedStretching {
		least = min(least, usual)
	}
	if w, ok := o.c.Wish.Minutes.Get(); ok {
		usual = w
	}
	if o.firstVisits() && o.p.on(FirstMassage) && usual >= firstMassageHalves {
		usual = min(usual, info.Minutes.Usual.Value/2)
	}
	if a.most > 0 {
		most = min(most, a.most)
	}
	most = min(most, o.screen.MinutesCap)
	wanted := min(max(usual, least), most)
	if wanted < least {
		return nil
	}
	lengths := []float64{math.Floor(wanted*2) / 2}
	for _, l := range shorterMinutes {
		if l < wanted && l >= least {
			lengths = append(lengths, l)
		}
	}
	top := min(max(pressureWanted[a.purpose], int(info.Pressure.Least.Value)), int(info.Pressure.Most.Value), o.pressureCap())
	var out []option
	for _, l := range lengths {
		for p := top; p >= int(info.Pressure.Least.Value); p-- {
			op := option{modality: m, purpose: a.purpose, pressure: p, minutes: l}
			op.dose = o.doseOf(op)
			if n := len(out); n > 0 && len(o.screen.Limits) == 0 && out[n-1].dose == op.dose && out[n-1].minutes == l {
				continue // a lighter hand in the same class opens no other window or area
			}
			if o.habits[op.dose] != massage.UsedToIt && o.badReaction(op.dose) {
				continue
			}
			out = append(out, op)
		}
	}
	return out
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
		if t.Dose() == d && !t.At.After(o.now) && t.At.After(last.At) {
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

// offerFor finds the best way to serve an aim with a modality, or says why there is none.
func (o *outlook) offerFor(a aim, m massage.Modality) (offer, *refusal) {
	if slices.Contains(o.c.Avoid, m) {
		return offer{}, &refusal{code: Disliked, text: ruleOf(Disliked).Text}
	}
	if no := o.unfit(a, m); no != nil {
		return offer{}, no
	}
	options := o.options(a, m)
	if len(options) == 0 {
		return offer{}, o.capped(m)
	}
	spans := o.clip(o.spansFor(a, m))
	if len(spans) == 0 {
		return offer{}, &refusal{code: EdgeHorizon, text: "Its time lies outside the days looked at."}
	}
	var best offer
	var why *refusal
	for _, op := range options {
		at := spans[0].from.at
		chosen := o.choose(o.pairs(a, o.barredAreas(m, op.pressure, at)), op, at)
		if chosen == nil {
			if why == nil {
				why = o.noAreas(a, op, at)
			}
			continue
		}
		for _, p := range chosen {
			op.focus = op.focus.Union(p.areas())
		}
		if massage.Steps(m, o.stepOptions(op, a)) == nil {
			if why == nil {
				why = o.noSteps(a, m)
			}
			continue
		}
		windows, no := o.windows(op, spans)
		if no != nil {
			if why == nil || why.code == LightWhileDamaged || why.code == TooShort {
				why = no
			}
			continue
		}
		for i, w := range windows {
			if score := o.score(op, a, w); score > best.score+1e-9 {
				best = offer{op: op, aim: a, pairs: chosen, at: at, windows: windows, best: i, score: score}
			}
		}
	}
	if best.windows == nil {
		return offer{}, why
	}
	return best, nil
}

// spansFor narrows the aim's spans to what the modality is for.
func (o *outlook) spansFor(a aim, m massage.Modality) []stretch {
	spans := slices.Clone(a.spans)
	if m == massage.PostEventSports && (a.purpose == massage.Relieve || a.purpose == massage.Relax) {
		last, _ := o.lastDemanding()
		shut := mark{last.Session.End().Add(postSessionCloses), PostSessionWindow, last.Session.Name()}
		for i := range spans {
			if spans[i].to.at.After(shut.at) {
				spans[i].to = shut
			}
		}
	}
	if a.profile == nil {
		return spans
	}
	s := a.profile.Session
	if a.purpose == massage.Prepare && m != massage.PreEventSports {
		for i := range spans { // tools and stretching stay outside the light hours, on the same day
			spans[i].from.at = s.Start.Add(-selfPrepareOpens)
			if day := o.dayStart(s.Start, 0); spans[i].from.at.Before(day) {
				spans[i].from.at = day
			}
		}
	}
	return spans
}

// unfit says why a modality cannot serve an aim at all, before any window is looked for.
func (o *outlook) unfit(a aim, m massage.Modality) *refusal {
	wishedFor := o.c.Wish.Modality == m
	class := massage.DoseOf(m, -1, 0)
	switch {
	case class == massage.Deep && a.purpose == massage.Relieve && !o.longStanding(a):
		if o.p.on(LightWhileDamaged) {
			return &refusal{code: LightWhileDamaged, session: a.session, text: "Deep work is for long-standing tension at soreness 2 or less, not for fresh soreness."}
		}
	case class == massage.Deep && o.p.on(DeepOnlyByWish) && !wishedFor:
		return &refusal{code: DeepOnlyByWish, text: ruleOf(DeepOnlyByWish).Text}
	case class == massage.Deep && o.p.on(FirstMassage) && o.firstVisits():
		return &refusal{code: FirstMassage, text: "Deep work comes with the third visit at the earliest."}
	case m == massage.LymphaticDrainage && !wishedFor && o.p.on(LymphPurpose):
		return &refusal{code: LymphPurpose, text: ruleOf(LymphPurpose).Text}
	case m == massage.PostEventSports && (a.purpose == massage.Relieve || a.purpose == massage.Relax) && !o.justTrained():
		return &refusal{code: PostSessionWindow, text: "Post-event massage belongs to the day after a session; later, Swedish massage does the same."}
	case m == massage.InterEventSports && a.purpose == massage.Recover:
		return &refusal{code: BetweenBouts, session: a.session, text: "Inter-event massage belongs between two bouts of one day; post-event massage does the same here."}
	case m == massage.PreEventSports && a.profile != nil && a.profile.Event != sessions.NotEvent && o.habits[massage.Light] == massage.NeverHad:
		if o.p.on(NoNewTreatmentBeforeEvent) {
			return &refusal{code: NoNewTreatmentBeforeEvent, session: a.session, text: "Pre-event massage is not tried for the first time on the day of an event."}
		}
	case (m == massage.Percussion || m == massage.FoamRolling) && a.purpose == massage.Prepare && a.profile != nil && a.profile.Event != sessions.NotEvent && o.neverOf(m):
		if o.p.on(NoNewTreatmentBeforeEvent) {
			return &refusal{code: NoNewTreatmentBeforeEvent, session: a.session, text: ruleOf(NoNewTreatmentBeforeEvent).Text}
		}
	}
	if class == massage.Deep && wishedFor && o.p.on(NotToMask) && o.maskedPain() {
		return &refusal{code: NotToMask, who: "a physiotherapist", text: ruleOf(NotToMask).Text}
	}
	return nil
}

// longStanding reports tension without soreness: tightness reported, and no area of the aim above 2.
func (o *outlook) longStanding(a aim) bool {
	tight := o.tightness()
	if tight.Support().IsEmpty() {
		return false
	}
	for area := range a.weights.All() {
		if o.soreness(area, o.now) > calmSoreness {
			return false
		}
	}
	return true
}

// justTrained reports a hard, long or event session within the last day.
func (o *outlook) justTrained() bool {
	last, ok := o.lastDemanding()
	return ok && o.now.Sub(last.Session.End()) < postSessionCloses
}

// lastDemanding is the hard, long or event session that ended last.
func (o *outlook) lastDemanding() (last sessions.Profile, ok bool) {
	for _, pr := range o.near {
		if end := pr.Session.End(); demanding(pr) && !end.After(o.now) && !end.Before(last.Session.End()) {
			last, ok = pr, true
		}
	}
	return last, ok
}

// maskedPain reports a wished area at 5 or more with a session to come within two days.
func (o *outlook) maskedPain() bool {
	sore := false
	for a := range o.c.Wish.areas().All() {
		sore = sore || o.soreness(a, o.now) >= oneSidedLimit
	}
	return sore && slices.ContainsFunc(o.near, func(pr sessions.Profile) bool {
		s := pr.Session
		return s.Start.After(o.now) && s.Start.Sub(o.now) < recentHours*time.Hour
	})
}

// capped says which cap or bar leaves no way to give the modality.
func (o *outlook) capped(m massage.Modality) *refusal {
	info := m.Info()
	least := int(info.Pressure.Least.Value)
	screened := o.screen.Barred.Has(m.SafetyCode(least)) || o.screen.PressureCap < least || o.screen.MinutesCap < info.Minutes.Least.Value
	for _, f := range o.screen.Findings {
		if screened && f.Outcome >= screenAdjust {
			return &refusal{code: Code(f.Code), text: f.Say, who: f.Who}
		}
	}
	return &refusal{code: EdgeScreening, text: "The limits on pressure and time leave no room for it."}
}

// noSteps says why nothing of the modality's techniques is left.
func (o *outlook) noSteps(a aim, m massage.Modality) *refusal {
	if m == massage.AssistedStretching {
		return &refusal{code: StretchOnlyWarm, session: a.session, text: "No held stretch before strength, sprint or jump work, nor on sore muscle."}
	}
	return o.capped(m)
}

// noAreas says why no area is left for an option.
func (o *outlook) noAreas(a aim, op option, at time.Time) *refusal {
	wanted := a.weights.Support()
	if hit := wanted.Intersect(o.unexplained()); !hit.IsEmpty() && wanted.Minus(o.unexplained()).IsEmpty() {
		return &refusal{code: OneSidedNeedsAReason, text: ruleOf(OneSidedNeedsAReason).Text}
	}
	for _, f := range o.screen.Findings {
		if f.Outcome >= screenAvoidArea || f.Outcome >= screenAdjust && o.screen.Barred.Has(op.modality.SafetyCode(op.pressure)) {
			return &refusal{code: Code(f.Code), text: f.Say, who: f.Who}
		}
	}
	for area := range wanted.All() {
		if o.soreness(area, at) >= soreEnough {
			return &refusal{code: LightWhileDamaged, session: a.session, text: ruleOf(LightWhileDamaged).Text}
		}
	}
	return &refusal{code: TooShort, text: "The areas in question do not fill even its shortest appointment."}
}

// windows are the stretches in which the option fits, or the rule that leaves none.
func (o *outlook) windows(op option, spans []stretch) ([]stretch, *refusal) {
	fits := func(list []stretch) []stretch {
		return slices.DeleteFunc(slices.Clone(list), func(s stretch) bool { return s.minutes() < op.minutes })
	}
	rules := o.closures(op)
	byRule := without(spans, rules)
	if len(fits(byRule)) == 0 {
		return nil, o.blocked(op, spans, rules)
	}
	booked := without(byRule, o.bookedClosures())
	if len(fits(booked)) == 0 {
		return nil, &refusal{code: EdgeBooked, text: "Another appointment is booked in its time."}
	}
	quiet := without(booked, o.quietClosures())
	if len(fits(quiet)) == 0 {
		return nil, &refusal{code: EdgeQuietHours, text: "Its time lies in the quiet hours."}
	}
	if op.modality.By() == massage.ByTherapist {
		quiet = without(quiet, o.openClosures())
		if len(fits(quiet)) == 0 {
			return nil, &refusal{code: EdgeOpenSpan, text: "No bookable time is left in its window."}
		}
	}
	return fits(quiet), nil
}

// blocked names the rule that closes an option's spans: the closure that reaches furthest, and the one it meets.
func (o *outlook) blocked(op option, spans, rules []stretch) *refusal {
	var hits []stretch
	for _, c := range rules {
		for _, s := range spans {
			if c.from.at.Before(s.to.at) && c.to.at.After(s.from.at) {
				hits = append(hits, c)
				break
			}
		}
	}
	if len(hits) == 0 {
		return &refusal{code: TooShort, text: fmt.Sprintf("Its window is shorter than %g minutes.", op.minutes)}
	}
	slices.SortStableFunc(hits, func(a, b stretch) int {
		return cmp.Or(cmp.Compare(b.to.at.Sub(b.from.at), a.to.at.Sub(a.from.at)), a.compare(b))
	})
	worst := hits[0]
	no := &refusal{code: worst.to.code, session: worst.to.session}
	if worst.from.code != EdgeSession && o.now.Before(o.startOf(worst.from.session)) {
		no.code, no.session = worst.from.code, worst.from.session
	}
	if no.code == EdgeSession {
		no.code = CoolDownFirst
	}
	chain := worst.to.at
	for range hits {
		for _, h := range hits {
			if !h.from.at.After(chain.Add(op.length())) && h.to.at.After(chain) {
				chain = h.to.at
			}
		}
	}
	no.until = chain
	for _, h := range hits {
		if h.to.session != no.session && h.to.session != "" {
			no.other = h.to.session
			break
		}
	}
	no.text = ruleOf(no.code).Text
	if no.other != "" && no.session != "" {
		no.text += fmt.Sprintf(" Between “%s” and “%s” there is no room.", no.session, no.other)
	}
	return no
}

// startOf is the start of a session by name; zero for a rule that names none.
func (o *outlook) startOf(name string) time.Time {
	for _, pr := range o.near {
		if name != "" && pr.Session.Name() == name {
			return pr.Session.Start
		}
	}
	return time.Time{}
}

// Score: need × effect × weight of the evidence, less what speaks against it. One place for all of it; own figures.
const (
	firstChoice    = 1.0  // a modality made for the purpose
	mayServe       = 0.62 // one that may serve
	preferBonus    = 0.10
	wishBonus      = 0.30
	wishMinutes    = 0.02
	firstBonus     = 0.40 // the policy's first purpose
	delayCost      = 0.15 // of a whole horizon's delay
	shorterCost    = 0.10 // of an appointment half as long as usual
	lighterCost    = 0.10 // of one step of pressure below the wanted
	leastShortness = 0.5
)

// gradeWeight is how much a grade counts.
var gradeWeight = map[evidence.Grade]float64{
	evidence.GradeA: 1, evidence.GradeB: 0.95, evidence.GradeC: 0.85, evidence.GradeD: 0.8, evidence.GradeN: 0.6, evidence.GradeS: 1,
}

func (o *outlook) score(op option, a aim, w stretch) float64 {
	effect := mayServe
	if massage.Fits(op.modality, op.purpose) == 2 {
		effect = firstChoice
	}
	grade := evidence.GradeNone
	for _, e := range massage.Expect(op.modality, op.purpose) {
		grade = evidence.Weakest(grade, e.Grade)
	}
	weight, ok := gradeWeight[grade]
	if !ok {
		weight = gradeWeight[evidence.GradeD]
	}
	s := a.need * effect * weight
	usual := massage.UsualMinutes(op.modality, op.purpose).Value
	s -= shorterCost * min(leastShortness, max(0, 1-op.minutes/usual)) / leastShortness
	s -= lighterCost * float64(max(0, pressureWanted[op.purpose]-op.pressure))
	s -= delayCost * w.from.at.Sub(o.now).Hours() / (horizonDays * 24)
	if slices.Contains(o.c.Prefer, op.modality) {
		s += preferBonus
	}
	if o.c.Wish.Modality == op.modality {
		s += wishBonus
	}
	if o.c.Wish.Purpose == op.purpose {
		s += wishBonus
	}
	if o.p.First == op.purpose {
		s += firstBonus
	}
	return max(0.01, s)
}

// stepOptions says how the steps of an option are cut.
func (o *outlook) stepOptions(op option, a aim) massage.StepOptions {
	barred := o.screen.Barred
	noStretch := false
	for area := range op.focus.All() {
		barred = barred.Union(o.screen.BarredAt(area))
		noStretch = noStretch || o.screen.NoStretching.Contains(area) || o.p.on(StretchOnlyWarm) && o.soreness(area, o.now) >= noStretchFrom
	}
	dynamic := a.profile != nil && a.purpose == massage.Prepare && explosive(*a.profile)
	return massage.StepOptions{Minutes: op.minutes, Purpose: op.purpose, Pressure: op.pressure, Barred: barred, NoStretching: noStretch, DynamicOnly: dynamic}
}

// explosive reports strength, sprint and jump work, before which no stretch is held.
func explosive(pr sessions.Profile) bool {
	switch pr.Session.Kind {
	case sessions.KindSprint, sessions.KindStrength, sessions.KindPower, sessions.KindPlyometric:
		return true
	}
	return slices.Contains([]sessions.Sport{
		sessions.Sprint, sessions.Plyometrics, sessions.Powerlifting, sessions.Weightlifting, sessions.Strongman, sessions.ThrowingSport,
	}, pr.Session.Sport)
}

// bookSlot is the appointment to take in a window: the first quarter hour that fits, and before an event the one that ends
// closest to half an hour before the hands must be off.
func (o *outlook) bookSlot(of offer) *Window {
	if of.op.modality.By() != massage.ByTherapist || len(o.c.Open) == 0 {
		return nil
	}
	span := of.windows[of.best].span()
	length := of.op.length()
	start := span.Start()
	if q := ceilTo(start, quarter, o.loc); !q.Add(length).After(span.End()) {
		start = q
	}
	if of.op.purpose == massage.Prepare {
		if late := span.End().Add(-length - preEventIdle); late.After(start) {
			start = timeline.FloorMinute(late)
		}
	}
	s, err := timeline.NewSpan(start.In(o.loc), timeline.CeilMinute(start.Add(length)).In(o.loc))
	if err != nil || s.End().After(span.End()) {
		return nil
	}
	return &Window{s}
}

const (
	quarter      = 15 * time.Minute
	preEventIdle = 15 * time.Minute
)

// ceilTo rounds a moment up to the next multiple of a step on the athlete's clock.
func ceilTo(t time.Time, step time.Duration, loc *time.Location) time.Time {
	local := t.In(loc)
	past := time.Duration(local.Minute())*time.Minute + time.Duration(local.Second())*time.Second + time.Duration(local.Nanosecond())
	if r := past % step; r > 0 {
		return t.Add(step - r)
	}
	return t
}

// all areas of a list of pairs.
func areasOf(list []pair) muscles.Set {
	var s muscles.Set
	for _, p := range list {
		s = s.Union(p.areas())
	}
	return s
}
