package recovery

import (
	"fmt"
	"math"
	"slices"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
)

// reasons are the grounds of an offer: why the purpose is live, what opens and closes its window, what made it lighter or
// shorter. Each carries a number, a grade and its sources.
func (o *outlook) reasons(of offer) []Reason {
	out := slices.Clone(of.aim.reasons)
	if asked := o.c.Wish.Modality; asked != 0 && asked != of.op.modality {
		for i := range out {
			if out[i].Code == ByWish {
				out[i].Text = "You asked for " + asked.Info().Name + "; this serves the same purpose."
			}
		}
	}
	w := of.windows[of.best]
	edges := []struct {
		m    mark
		verb string
	}{{w.from, "It opens"}, {w.to, "It closes"}}
	for _, e := range edges {
		r, ok := FindRule(e.m.code)
		told := func(x Reason) bool { return x.Code == e.m.code && (x.Session == e.m.session || x.Code == BetweenBouts) }
		if !ok || slices.ContainsFunc(out, told) {
			continue
		}
		x := o.reason(e.m.code, 0, 0, "h", e.m.session, fmt.Sprintf("%s %s: %s", e.verb, o.clock(e.m.at), r.Text))
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
		out = append(out, o.reason(FirstMassage, of.op.minutes, firstMassageHalves, "min", "", ruleOf(FirstMassage).Text))
	}
	if most := o.youthMinutes(); !math.IsInf(most, 1) {
		out = append(out, o.reason(Youth, of.op.minutes, most, "min", "", ruleOf(Youth).Text))
	}
	if sore, area := o.sorest(of); o.p.on(LightWhileDamaged) && !told(LightWhileDamaged) && sore >= soreEnough && of.op.purpose != massage.Relax && of.op.purpose != massage.Sleep {
		x := o.reason(LightWhileDamaged, sore, soreEnough, "points of 10", "", ruleOf(LightWhileDamaged).Text)
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
	add := func(code Code, text string) {
		if r, ok := FindRule(code); ok && !r.Safety && !o.p.on(code) {
			return
		}
		if !slices.ContainsFunc(out, func(c Caution) bool { return c.Code == code }) {
			out = append(out, Caution{code, text})
		}
	}
	w := of.windows[of.best]
	for _, f := range o.screen.Findings {
		if over := !f.Until.At.IsZero() && !f.Until.At.After(w.from.at); f.Outcome > screening.Fine && !over {
			add(Code(f.Code), f.Say)
		}
	}
	for _, pr := range o.near {
		s := pr.Session
		planned := s.Status == sessions.Planned && s.Start.After(o.now) && !s.End().After(w.from.at)
		if planned && pr.MarathonLike && w.from.at.Before(o.dayStart(s.End(), marathonDeepDay)) {
			add(AfterMarathon, "After an effort like this only when you feel well, have drunk, have cooled down and stand steadily; light hands for 10 to 20 minutes. Dark urine, or a muscle that swells and weakens: go to an emergency department now.")
		}
		if planned && of.op.dose >= massage.Firm && pr.Uses.Intersects(of.op.focus) && w.from.at.Before(o.dayStart(s.End(), reliefDays)) {
			limit := firmSorenessLimit
			if of.op.dose == massage.Deep {
				limit = deepSorenessLimit
			}
			add(LightWhileDamaged, fmt.Sprintf("Only if the muscles are at %d of 10 or less by then; otherwise light hands.", limit))
		}
		if !s.Start.Before(w.from.at) && o.sameDay(s.Start, w.from.at) && of.op.purpose != massage.Recover {
			add(NeverInsteadOfWarmUp, "Warm up as usual before the session: massage does not replace it.")
			if of.op.purpose == massage.Prepare {
				add(NoMassageAfterWarmUp, "Nothing long between the warm-up and the start.")
			}
		}
		if lead := s.Start.Sub(w.from.at).Hours(); lead >= 0 && lead <= noOilHours && slices.Contains(slippery, s.Sport) {
			add(NoOilBefore, "Work dry or through clothes; nothing slippery on the skin before this session.")
		}
		if since := w.from.at.Sub(s.End()).Hours(); since >= 0 && since <= 48 && slices.Contains(contact, s.Sport) && of.op.purpose != massage.Prepare {
			add(AfterContact, "After contact, ask about knocks to the head and fresh bruises first; a bruise is left alone.")
		}
		if s.Kind == sessions.KindBFR && of.aim.session == s.Name() && of.op.purpose == massage.Recover {
			add(BFRAsLoad, "After training with cuffs wait twenty minutes, and ask first: is one limb swollen, warm, discoloured or throbbing?")
		}
	}
	if since := o.reports.lowSince; (of.op.purpose == massage.Relax || of.op.purpose == massage.Sleep) && !since.IsZero() && o.now.Sub(since) >= lowMoodFor {
		add(StressAndMood, "Mood has been low for two weeks or more: talk to a doctor or another qualified person. Massage is no treatment for it.")
	}
	if of.op.purpose == massage.Relieve {
		add(ReliefWindow, "Ten minutes of light exercise does as much for soreness as ten minutes of massage.")
	}
	if slices.ContainsFunc(of.steps, func(s massage.Step) bool { return s.Technique.Info().Stretching }) {
		add(StretchOnlyWarm, "Stretch only what is warm: after the massage or a warm-up, up to 30 seconds a muscle before sport, and not into pain.")
	}
	switch of.op.modality {
	case massage.FoamRolling:
		add(RollingDose, "Half a minute to two minutes a muscle; not on bone, low back, neck, ribs or behind the knee. Where only light pressure is allowed, use a stick or a wall.")
	case massage.Percussion:
		add(PercussionDose, "Half a minute to two minutes a muscle, low to medium speed, always moving; not on bone, neck, groin or behind the knee.")
	}
	if of.op.dose != massage.Light {
		add(DeepRepeat, "About one person in ten is tender afterwards, mostly gone within a day and a half. Stay at 3 to 5 of 10 for discomfort, stop at 6.")
	}
	if n := o.stalePlans(); n != "" {
		add(StalePlan, fmt.Sprintf("“%s” was planned and has no result; its distances are kept as if it had been done.", n))
	}
	return out
}

// stalePlans names a planned session that has passed without a result.
func (o *outlook) stalePlans() string {
	for _, pr := range o.near {
		if s := pr.Session; s.Status == sessions.Planned && !s.Start.After(o.now) {
			return s.Name()
		}
	}
	return ""
}

// confidence says how much the answer rests on, from missing and old inputs: good, fair or low. Source: own figures.
func (o *outlook) confidence(of offer) string {
	missing := 0
	unknown, done := 0, 0
	for _, pr := range o.near {
		if s := pr.Session; s.Status == sessions.Done && o.now.Sub(s.End()) < 7*24*time.Hour {
			done++
			if pr.EffortFrom != sessions.EffortReported {
				unknown++
			}
		}
	}
	switch {
	case done == 0:
		missing++
	case unknown*3 >= done:
		missing++
	}
	if o.reports.latest.IsZero() || o.now.Sub(o.reports.latest) > recentHours*time.Hour {
		missing++
	}
	if o.stalePlans() != "" {
		missing++
	}
	if of.op.dose != massage.Light && len(o.c.Treatments) == 0 && o.c.Athlete.MassageExperience == 0 {
		missing++
	}
	return [...]string{"good", "fair", "low", "low", "low"}[missing]
}
