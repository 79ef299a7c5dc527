package recovery

import (
	"math"
	"slices"
	"strconv"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
)

// reasons are the grounds of an offer: why the purpose is live, what opens and closes its window, what made it lighter or
// shorter. Each carries a number, a grade and its sources.
func (o *outlook) reasons(of offer) []Reason {
	out := slices.Clone(of.aim.reasons)
	w := of.windows[of.best]
	for i := range out { // what trials saw was in the first hours
		if s, ok := o.sessionNamed(out[i].Session); ok && out[i].Code == PostSessionWindow && w.from.at.Sub(s.End()) <= provenFor {
			out[i].Grade = gB
		}
	}
	if asked := o.c.Wish.Modality; asked != 0 && asked != of.op.modality {
		for i := range out {
			if out[i].Code == ByWish {
				out[i].Message = say("reason.wish-other", "modality", asked.String())
			}
		}
	}
	edges := []struct {
		m   mark
		key string
	}{{w.from, "reason.opens"}, {w.to, "reason.closes"}}
	for _, e := range edges {
		told := func(x Reason) bool { return x.Code == e.m.code && (x.Session == e.m.session || x.Code == BetweenBouts) }
		if ruleOf(e.m.code) == nil || slices.ContainsFunc(out, told) {
			continue
		}
		x := o.reason(e.m.code, 0, 0, "h", e.m.session, say(e.key, "at", o.moment(e.m.at), "rule", ruleSays(e.m.code).Key))
		if s, ok := o.sessionNamed(e.m.session); ok {
			d := s.Start.Sub(e.m.at).Hours()
			if d < 0 {
				d = e.m.at.Sub(s.End()).Hours()
			}
			x.Value, x.Limit = round2(math.Abs(d)), round2(math.Abs(d))
		}
		out = append(out, x)
	}
	told := func(code Code) bool { return slices.ContainsFunc(out, func(x Reason) bool { return x.Code == code }) }
	if o.firstVisits() && !told(FirstMassage) {
		out = append(out, o.reason(FirstMassage, of.op.minutes, firstMassageHalves, "min", "", ruleSays(FirstMassage)))
	}
	if most := o.youthMinutes(); !math.IsInf(most, 1) {
		out = append(out, o.reason(Youth, of.op.minutes, most, "min", "", ruleSays(Youth)))
	}
	if sore, area := o.sorest(of); o.p.on(LightWhileDamaged) && !told(LightWhileDamaged) && sore >= soreEnough && of.op.purpose != massage.Relax && of.op.purpose != massage.Sleep {
		x := o.reason(LightWhileDamaged, sore, soreEnough, "points of 10", "", ruleSays(LightWhileDamaged))
		x.Area = &area
		out = append(out, x)
	}
	if x, ok := o.lighter(of); ok && !told(x.Code) {
		out = append(out, x)
	}
	if o.withoutStretch(of) && !told(StretchOnlyWarm) {
		x := o.reason(StretchOnlyWarm, 0, 0, "min of held stretches", of.aim.session, say("reason.no-held-stretch"))
		for area := range of.op.focus.All() {
			if sore := o.peak(area, of.op); sore >= noStretchFrom && sore > x.Value {
				x.Value, x.Limit, x.Unit, x.Area = round2(sore), noStretchFrom, "points of 10", &area
			}
		}
		out = append(out, x)
	}
	if o.c.Wish.Modality == of.op.modality && !slices.ContainsFunc(out, func(x Reason) bool { return x.Code == ByWish }) {
		out = append(out, o.wishReason())
	}
	return out
}

// lighter is the reason why an offer is lighter or shorter than what was tried first; false when no rule made it so.
func (o *outlook) lighter(of offer) (Reason, bool) {
	if of.cut == nil || ruleOf(of.cut.code) == nil {
		return Reason{}, false
	}
	value, limit, unit := of.op.minutes, of.wanted.minutes, "min"
	if value == limit {
		value, limit, unit = float64(of.op.pressure), float64(of.wanted.pressure), "pressure of 4"
	}
	return o.reason(of.cut.code, value, limit, unit, of.cut.session, say("reason.lighter", "rule", ruleSays(of.cut.code).Key)), true
}

// withoutStretch reports whether a rule took the stretching out of a treatment that usually has some.
func (o *outlook) withoutStretch(of offer) bool {
	stretches := func(s massage.Step) bool { return s.Technique.Info().Stretching }
	with := o.stepOptions(of.op, of.aim)
	asRuled := with
	with.NoStretching, with.DynamicOnly = o.screenedStretch(of.op), false
	return !slices.ContainsFunc(of.steps, stretches) && asRuled != with && slices.ContainsFunc(massage.Steps(of.op.modality, with), stretches)
}

// sessionNamed is a session near now by its name; the empty name, of a rule that names none, finds nothing.
func (o *outlook) sessionNamed(name string) (sessions.Session, bool) {
	for _, pr := range o.near {
		if name != "" && pr.Session.Name() == name {
			return pr.Session, true
		}
	}
	return sessions.Session{}, false
}

// sorest is the highest soreness in the focus at the start of the window.
func (o *outlook) sorest(of offer) (worst float64, at muscles.Area) {
	for a := range of.op.focus.All() {
		if v := o.soreness(a, of.windows[of.best].from.at); v > worst {
			worst, at = v, a
		}
	}
	return worst, at
}

// expect is what can be expected, from the evidence; after 72 hours nothing for soreness in trained endurance athletes.
func (o *outlook) expect(of offer) []Effect {
	out := []Effect{}
	late := o.noLateEffect(of)
	for _, e := range massage.Expect(of.op.modality, of.op.purpose) {
		grade := e.Grade
		if o.late(of) {
			grade = evidence.Weakest(grade, gD)
		}
		x := Effect{Benefit: e.Benefit.String(), Value: e.Value, Low: e.Low, High: e.High, Unit: e.Unit, Grade: grade, Sources: slices.Clone(e.Sources)}
		if late && e.Benefit == evidence.Soreness {
			x.Value, x.Low, x.High = 0, 0, 0
		}
		out = append(out, x)
	}
	return out
}

// late reports recovery hours after the session, where nobody measured: what trials saw was in the first three. Source: practice 1,
// `post-session-window`.
func (o *outlook) late(of offer) bool {
	return of.op.purpose == massage.Recover && of.aim.profile != nil &&
		of.windows[of.best].from.at.Sub(of.aim.profile.Session.End()).Hours() > measuredHours
}

const (
	measuredHours = 3 // after a session, in which trials saw an effect; evidence
	heatReach     = 3 // hours after a session in the heat in which it still matters; own figure
)

// noLateEffect reports relief more than 72 hours after the session in a trained athlete.
func (o *outlook) noLateEffect(of offer) bool {
	trained := o.c.Athlete.Training == sessions.Trained || o.c.Athlete.Training == sessions.Elite
	if of.op.purpose != massage.Relieve || of.aim.profile == nil || !trained {
		return false
	}
	return of.windows[of.best].from.at.Sub(of.aim.profile.Session.End()).Hours() > noEffectAfterH
}

// slippery are sports in which oil on the skin is a hazard or against the rules. Source: practice 2.3, `no-oil-before`.
var slippery = []sessions.Sport{
	sessions.Climbing, sessions.Bouldering, sessions.Powerlifting, sessions.Weightlifting, sessions.Strongman, sessions.Gymnastics,
	sessions.Tennis, sessions.Badminton, sessions.ThrowingSport, sessions.Boxing, sessions.MMAKickboxing, sessions.Grappling,
	sessions.SwimFreestyle, sessions.SwimBackstroke, sessions.SwimBreaststroke, sessions.SwimButterfly, sessions.WaterPolo,
}

// contact are sports after which knocks and bruises are asked for. Source: practice 2.1.
var contact = []sessions.Sport{
	sessions.Rugby, sessions.Boxing, sessions.MMAKickboxing, sessions.Grappling, sessions.IceHockeySkating, sessions.Soccer, sessions.FieldRunningSport,
}

// weightClassed are sports in which athletes cut weight for an event. Source: practice 2.3, `weight-cut`; own choice.
var weightClassed = []sessions.Sport{
	sessions.Boxing, sessions.MMAKickboxing, sessions.Grappling, sessions.Powerlifting, sessions.Weightlifting,
}

// Figures of the cautions.
const (
	noOilHours    = 3  // before such a session the skin should be dry
	contactHours  = 48 // after contact knocks and bruises are asked for; own figure
	weightCutDays = 2  // before such an event a weight cut is minded; own figure
	rehydrated    = 2  // hours of drinking before massage after a weight cut
	crampQuiet    = 2  // minutes of quiet after a cramp has let go
	ratedAround   = 48 // hours around a treatment in which two ratings are a pair; own figure
)

// provenFor is how long after a session trials saw a benefit. Source: T9.
const provenFor = 3 * time.Hour

// cautions are what to mind with an offer.
func (o *outlook) cautions(of offer) []Caution {
	out := []Caution{}
	add := func(code Code, text wording.Message) {
		if r := ruleOf(code); r != nil && !r.safety && !o.p.on(code) {
			return
		}
		if !slices.ContainsFunc(out, func(c Caution) bool { return c.Code == code }) {
			out = append(out, Caution{Code: code, Message: text})
		}
	}
	w := of.windows[of.best]
	for _, f := range o.screen.Findings {
		if over := !f.Until.At.IsZero() && !f.Until.At.After(w.from.at); f.Outcome > screening.Fine && !over {
			add(Code(f.Code), findingSays(f))
		}
	}
	for _, pr := range o.near {
		s := pr.Session
		planned := s.Status == sessions.Planned && s.Start.After(o.now) && !s.End().After(w.from.at)
		if planned && pr.MarathonLike && w.from.at.Before(o.dayStart(s.End(), marathonDeepDay)) {
			add(AfterMarathon, say("caution.after-marathon-like"))
		}
		if planned && of.op.dose >= massage.Firm && pr.Uses.Intersects(of.op.focus) && w.from.at.Before(o.dayStart(s.End(), reliefDays)) {
			limit := firmSorenessLimit
			if of.op.dose == massage.Deep {
				limit = deepSorenessLimit
			}
			add(LightWhileDamaged, say("caution.sore-by-then", "limit", strconv.Itoa(limit)))
		}
		if !s.Start.Before(w.from.at) && o.sameDay(s.Start, w.from.at) && of.op.purpose != massage.Recover {
			add(NeverInsteadOfWarmUp, say("caution.never-instead-of-warm-up"))
			if of.op.purpose == massage.Prepare {
				add(NoMassageAfterWarmUp, say("caution.no-massage-after-warm-up"))
			}
		}
		if since := w.from.at.Sub(s.End()).Hours(); s.Hot && since >= 0 && since <= heatReach {
			add(Heat, say("caution.heat"))
		}
		if lead := s.Start.Sub(w.from.at).Hours(); lead >= 0 && lead <= noOilHours && slices.Contains(slippery, s.Sport) {
			add(NoOilBefore, say("caution.no-oil-before"))
		}
		if since := w.from.at.Sub(s.End()).Hours(); since >= 0 && since <= contactHours && slices.Contains(contact, s.Sport) && of.op.purpose != massage.Prepare {
			add(AfterContact, say("caution.after-contact"))
		}
		if lead := s.Start.Sub(w.from.at).Hours(); lead > 0 && lead <= 24*weightCutDays && pr.Event != sessions.NotEvent && slices.Contains(weightClassed, s.Sport) {
			add(WeightCut, say("caution.weight-cut", "hours", strconv.Itoa(rehydrated)))
		}
		if s.Name() == of.aim.session && of.op.purpose == massage.Recover && o.sameDay(s.End(), w.from.at) {
			if pr.Long || s.Hot || pr.Event != sessions.NotEvent {
				add(CrampNow, say("caution.cramp-now", "minutes", strconv.Itoa(crampQuiet)))
			}
			if pr.Event != sessions.NotEvent {
				add(PostRaceEvening, say("caution.post-race-evening"))
			}
		}
		if s.Kind == sessions.KindBFR && of.aim.session == s.Name() && of.op.purpose == massage.Recover {
			add(BFRAsLoad, say("caution.bfr-as-load"))
		}
	}
	if since := o.reports.lowSince; (of.op.purpose == massage.Relax || of.op.purpose == massage.Sleep) && !since.IsZero() && o.now.Sub(since) >= lowMoodFor {
		add(StressAndMood, say("caution.low-mood"))
	}
	if of.op.purpose == massage.Relieve {
		add(ReliefWindow, say("caution.relief-window"))
		if o.ratedOnce() {
			add(OneRating, say("caution.one-rating"))
		}
	}
	if o.outsideUsualHours(of.op, w) {
		opens, closes := usualHours(of.op)
		add(MorningOrEvening, say("caution.morning-or-evening", "least", strconv.Itoa(opens), "most", strconv.Itoa(closes)))
	}
	if slices.ContainsFunc(of.steps, func(s massage.Step) bool { return s.Technique.Info().Stretching }) {
		add(StretchOnlyWarm, say("caution.stretch-only-warm"))
	}
	switch of.op.modality {
	case massage.FoamRolling:
		if slices.ContainsFunc(o.near, func(pr sessions.Profile) bool {
			start := pr.Session.Start
			return lifting(pr) && !start.Before(w.from.at) && o.sameDay(start, w.from.at) && pr.Uses.Intersects(of.op.focus)
		}) {
			add(RollingDose, say("caution.rolling-between-sets"))
		}
		add(RollingDose, say("caution.rolling-dose"))
	case massage.Percussion:
		add(PercussionDose, say("caution.percussion-dose"))
	}
	if of.op.dose != massage.Light {
		add(DeepRepeat, say("caution.tender-after"))
	}
	if pr, ok := o.stalePlan(); ok {
		add(StalePlan, say("caution.stale-plan", "session", called(pr.Session)))
	}
	return out
}

// ratedOnce reports whether somebody could be tempted to read from one rating before and one after the newest massage what it did.
func (o *outlook) ratedOnce() bool {
	last := o.newestMassage()
	if last.At.IsZero() {
		return false
	}
	before, after := false, false
	for _, k := range o.c.CheckIns {
		if k.Soreness.Len() == 0 && !k.OverallSoreness.IsKnown() {
			continue
		}
		before = before || !k.At.After(last.At) && last.At.Sub(k.At) <= ratedAround*time.Hour
		after = after || !k.At.Before(last.End()) && k.At.Sub(last.End()) <= ratedAround*time.Hour
	}
	return before && after
}

// stalePlans are the planned sessions that are over and have no result, in order of time.
func (o *outlook) stalePlans() []sessions.Profile {
	var out []sessions.Profile
	if !o.p.on(StalePlan) {
		return nil
	}
	for _, pr := range o.near {
		if s := pr.Session; s.Status == sessions.Planned && !s.End().After(o.now) {
			out = append(out, pr)
		}
	}
	return out
}

// stalePlan is the latest of them.
func (o *outlook) stalePlan() (last sessions.Profile, ok bool) {
	if list := o.stalePlans(); len(list) > 0 {
		return list[len(list)-1], true
	}
	return last, false
}
