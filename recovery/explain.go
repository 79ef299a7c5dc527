package recovery

import (
	"math"
	"slices"
	"strconv"

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
	if asked := o.c.Wish.Modality; asked != 0 && asked != of.op.modality {
		for i := range out {
			if out[i].Code == ByWish {
				out[i].Message = say("reason.wish-other", "modality", asked.String())
			}
		}
	}
	w := of.windows[of.best]
	edges := []struct {
		m   mark
		key string
	}{{w.from, "reason.opens"}, {w.to, "reason.closes"}}
	for _, e := range edges {
		_, ok := FindRule(e.m.code)
		told := func(x Reason) bool { return x.Code == e.m.code && (x.Session == e.m.session || x.Code == BetweenBouts) }
		if !ok || slices.ContainsFunc(out, told) {
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
	if o.c.Wish.Modality == of.op.modality && !slices.ContainsFunc(out, func(x Reason) bool { return x.Code == ByWish }) {
		out = append(out, o.wishReason())
	}
	return out
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
		x := Effect{Benefit: e.Benefit.String(), Value: e.Value, Low: e.Low, High: e.High, Unit: e.Unit, Grade: e.Grade, Sources: slices.Clone(e.Sources)}
		if late && e.Benefit == evidence.Soreness {
			x.Value, x.Low, x.High = 0, 0, 0
		}
		out = append(out, x)
	}
	return out
}

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

// noOilHours is how long before such a session the skin should be dry.
const noOilHours = 3

// cautions are what to mind with an offer.
func (o *outlook) cautions(of offer) []Caution {
	out := []Caution{}
	add := func(code Code, text wording.Message) {
		if r, ok := FindRule(code); ok && !r.Safety && !o.p.on(code) {
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
		if lead := s.Start.Sub(w.from.at).Hours(); lead >= 0 && lead <= noOilHours && slices.Contains(slippery, s.Sport) {
			add(NoOilBefore, say("caution.no-oil-before"))
		}
		if since := w.from.at.Sub(s.End()).Hours(); since >= 0 && since <= 48 && slices.Contains(contact, s.Sport) && of.op.purpose != massage.Prepare {
			add(AfterContact, say("caution.after-contact"))
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
	}
	if slices.ContainsFunc(of.steps, func(s massage.Step) bool { return s.Technique.Info().Stretching }) {
		add(StretchOnlyWarm, say("caution.stretch-only-warm"))
	}
	switch of.op.modality {
	case massage.FoamRolling:
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

// stalePlans are the planned sessions that are over and have no result, in order of time.
func (o *outlook) stalePlans() []sessions.Profile {
	var out []sessions.Profile
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
