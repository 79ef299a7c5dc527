package recovery

import (
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/rickb777/date"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// aim is one occasion for a purpose: when it could be served, on which areas, and why.
type aim struct {
	purpose massage.Purpose
	need    float64 // 0..1
	// weights rank the areas; only areas above 0 are worked on.
	weights muscles.PerArea
	spans   []stretch
	reasons []Reason
	// session names the session the aim is about, with its profile when there is one.
	session string
	profile *sessions.Profile
	// most bounds the minutes of the appointment; 0 is no bound.
	most float64
}

// aims finds every live purpose with its occasions.
func (o *outlook) aims() []aim {
	var out []aim
	out = append(out, o.prepareAims()...)
	out = append(out, o.refreshAims()...)
	out = append(out, o.recoverAims()...)
	out = append(out, o.relieveAims()...)
	out = append(out, o.maintainAims()...)
	out = append(out, o.relaxAims()...)
	out = append(out, o.sleepAims()...)
	out = append(out, o.mobilityAims()...)
	return out
}

// reason makes a reason from its rule.
func (o *outlook) reason(code Code, value, limit float64, unit, session, text string) Reason {
	r := ruleOf(code)
	return Reason{Code: code, Grade: r.Grade, Value: round2(value), Limit: round2(limit), Unit: unit, Session: session, Sources: r.Sources(), Text: text}
}

// askedFor is the purpose that somebody who names a modality has in mind. Own choice.
var askedFor = map[massage.Modality]massage.Purpose{
	massage.PreEventSports: massage.Prepare, massage.InterEventSports: massage.Refresh, massage.PostEventSports: massage.Recover,
	massage.Swedish: massage.Maintain, massage.DeepTissue: massage.Maintain, massage.TriggerPoint: massage.Maintain,
	massage.MyofascialRelease: massage.Mobility, massage.LymphaticDrainage: massage.Relax, massage.AssistedStretching: massage.Mobility,
	massage.FoamRolling: massage.Mobility, massage.Percussion: massage.Maintain,
}

// wished reports whether the athlete asks for the purpose: by name, by a modality, or by asking for anything at all.
func (o *outlook) wished(p massage.Purpose) bool {
	switch w := o.c.Wish; {
	case w.Purpose != 0:
		return w.Purpose == p
	case w.Modality != 0:
		return askedFor[w.Modality] == p
	case !w.IsZero():
		return p == massage.Maintain
	}
	return false
}

// wishReason is the ground of an aim that is live because it was asked for.
func (o *outlook) wishReason() Reason {
	return o.reason(ByWish, 1, 1, "wish", "", "Asked for.")
}

// anyTime is the whole horizon.
func (o *outlook) anyTime() []stretch {
	return []stretch{{mark{at: o.now, code: EdgeNow}, mark{at: o.end, code: EdgeHorizon}}}
}

// Needs of the purposes before other things are weighed: how much a good treatment would matter, 0 to 1. Own figures.
var eventNeed = [...]float64{sessions.NotEvent: 0.35, sessions.RoutineCompetition: 0.55, sessions.EventB: 0.7, sessions.EventA: 0.8}

// prepareAims: a hard session or an event in the horizon. A session asked for by a wish may be any planned one.
func (o *outlook) prepareAims() []aim {
	if !o.p.on(PreEventWindow) {
		return nil
	}
	var out []aim
	for i, pr := range o.near {
		s := pr.Session
		if s.Status != sessions.Planned || !s.Start.After(o.now) || !s.Start.Before(o.end) || !(taxing(pr) || o.wished(massage.Prepare)) {
			continue
		}
		if i > 0 && o.bouts(o.near[i-1], pr) && o.p.on(BetweenBouts) {
			continue
		}
		a := aim{purpose: massage.Prepare, need: eventNeed[pr.Event], weights: pr.Weights, session: s.Name(), profile: &o.near[i]}
		hands := warmUpStart(pr).Add(-warmUpMargin)
		a.spans = []stretch{{mark{s.Start.Add(-preEventOpens), PreEventWindow, s.Name()}, mark{hands, PreEventWindow, s.Name()}}}
		a.reasons = []Reason{o.reason(PreEventWindow, preEventOpens.Hours(), preEventOpens.Hours(), "h before the start", s.Name(),
			fmt.Sprintf("%s starts at %s; a short brisk massage fits before its warm-up.", called(s), o.clock(s.Start)))}
		out = append(out, a)
	}
	return out
}

// preEventOpens is how long before the start pre-event massage opens (custom); selfPrepareOpens the same for tools and stretching (own figure).
const (
	preEventOpens    = 2 * time.Hour
	selfPrepareOpens = 8 * time.Hour
)

// refreshAims: two sessions of one day with a gap of 15 to 240 minutes.
func (o *outlook) refreshAims() []aim {
	if !o.p.on(BetweenBouts) {
		return nil
	}
	var out []aim
	for i := 1; i < len(o.near); i++ {
		a, b := o.near[i-1], o.near[i]
		if !o.bouts(a, b) || !b.Session.Start.After(o.now) || b.Session.Status != sessions.Planned {
			continue
		}
		gap := minutesBetween(a.Session.End(), b.Session.Start)
		stop := 5.
		if gap > 30 {
			stop = 20
		}
		open := mark{a.Session.End().Add(betweenStart * time.Minute), BetweenBouts, a.Session.Name()}
		shut := mark{b.Session.Start.Add(-hours(stop / 60)), BetweenBouts, b.Session.Name()}
		x := aim{purpose: massage.Refresh, need: 0.5, weights: a.Weights.Plus(b.Weights), session: b.Session.Name(), profile: &o.near[i], spans: []stretch{{open, shut}}}
		switch {
		case gap <= 20:
			x.most = 5
		case gap <= 40:
			x.most = 8
		default:
			x.most = 12
		}
		r := o.reason(BetweenBouts, gap, betweenMost, "min between the sessions", b.Session.Name(),
			fmt.Sprintf("%s and %s are %.0f minutes apart.", called(a.Session), called(b.Session), gap))
		if gap < 30 {
			r.Grade = gB
		}
		x.reasons = []Reason{r}
		out = append(out, x)
	}
	return out
}

// recoverAims: a hard, long or event session, or one with cuffs, done within the last day or planned.
func (o *outlook) recoverAims() []aim {
	if !o.p.on(PostSessionWindow) {
		return nil
	}
	var out []aim
	for i, pr := range o.near {
		s := pr.Session
		bfr := s.Kind == sessions.KindBFR && o.p.on(BFRAsLoad)
		if !(demanding(pr) || bfr) || !s.End().Add(postSessionCloses).After(o.now) || !s.End().Before(o.end) {
			continue
		}
		if i+1 < len(o.near) && o.bouts(pr, o.near[i+1]) && o.p.on(BetweenBouts) {
			continue
		}
		a := aim{purpose: massage.Recover, need: 0.35 + eventNeed[pr.Event]*0.4, weights: pr.Weights, session: s.Name(), profile: &o.near[i]}
		a.spans = []stretch{{mark{s.End(), EdgeSession, s.Name()}, mark{s.End().Add(postSessionCloses), PostSessionWindow, s.Name()}}}
		a.most = postSessionMinutes
		if pr.MarathonLike {
			a.most = marathonMinutes
		}
		a.reasons = []Reason{o.reason(PostSessionWindow, pr.Effort, 7, "effort of 10", s.Name(), called(s)+" asks for recovery.")}
		if bfr {
			a.reasons = append(a.reasons, o.reason(BFRAsLoad, pr.Effort, 10, "effort of 10", s.Name(), ruleOf(BFRAsLoad).Text))
		}
		out = append(out, a)
	}
	return out
}

// postSessionCloses is how long the morning after reaches (custom); postSessionMinutes is the most time it takes (evidence).
const (
	postSessionCloses  = 24 * time.Hour
	postSessionMinutes = 30
)

// Figures of the relief window. Source: practice 1, own figures; day seven is a safety figure.
const (
	reliefFrom     = 12 * time.Hour
	reliefDays     = 7
	reliefReport   = 72 * time.Hour
	soreEnough     = 3
	explainsAt     = 0.4
	oneSidedLimit  = 5
	tightEnough    = 3
	calmSoreness   = 2
	noEffectAfterH = 72
)

// relieveAims: an area reported or modelled at 3 or more, or tightness reported.
func (o *outlook) relieveAims() []aim {
	if !o.p.on(ReliefWindow) {
		return nil
	}
	a := aim{purpose: massage.Relieve}
	tight := o.tightness()
	withheld := o.unexplained()
	worst, worstAt := muscles.Area{}, 0.0
	for area := range muscles.Areas() {
		level := o.soreness(area, o.now)
		for h := 0; h <= 48 && level < soreEnough; h += 6 { // what is on its way counts too
			level = max(level, o.forecast[h].At(area))
		}
		if level < soreEnough {
			level = tight.At(area) * tightWeight
			if tight.At(area) < tightEnough {
				continue
			}
		}
		if withheld.Contains(area) {
			continue
		}
		a.weights.Set(area, level)
		if level > worstAt {
			worst, worstAt = area, level
		}
	}
	if worstAt == 0 && !o.wished(massage.Relieve) {
		return nil
	}
	a.need = min(1, 0.25+worstAt/12)
	from, to := mark{at: o.now, code: EdgeNow}, mark{at: o.now.Add(reliefReport), code: ReliefWindow}
	if worstAt > 0 {
		report, reported := o.reportOf(worst)
		if s, ok := o.explains(worst); ok {
			a.session, a.profile = s.Session.Name(), &s
			from = mark{s.Session.End().Add(reliefFrom), ReliefWindow, a.session}
			to = mark{o.dayStart(s.Session.End(), reliefDays), ReliefWindow, a.session}
		} else if reported {
			to.at = report.Add(reliefReport)
		}
		r := o.reason(ReliefWindow, worstAt, soreEnough, "points of 10", a.session, fmt.Sprintf("%s at %.1f of 10.", plainArea(worst), worstAt))
		r.Area = &worst
		a.reasons = []Reason{r}
	}
	if o.wished(massage.Relieve) {
		a.reasons = append(a.reasons, o.wishReason())
		if worstAt == 0 {
			a.need = 0.3
			a.weights = o.upkeepWeights()
			from, to = o.anyTime()[0].from, o.anyTime()[0].to
		}
	}
	a.spans = []stretch{{from, to}}
	return []aim{a}
}

// tightWeight makes a tight area rank below an equally sore one. Own figure.
const tightWeight = 0.6

// tightness is the newest report of tightness per area within the relief window.
func (o *outlook) tightness() muscles.PerArea {
	var p muscles.PerArea
	var at [muscles.NumAreas]time.Time
	for _, k := range o.c.CheckIns {
		if o.now.Sub(k.At) > reliefReport {
			continue
		}
		for area, v := range k.Tightness.All() {
			if i := area.Index(); !k.At.Before(at[i]) {
				p[i], at[i] = v, k.At
			}
		}
	}
	return p
}

// reportOf is the moment of the newest soreness report of the area, within the relief window.
func (o *outlook) reportOf(area muscles.Area) (time.Time, bool) {
	var at time.Time
	for _, k := range o.c.CheckIns {
		if _, ok := k.Soreness.At(area); ok && o.now.Sub(k.At) <= reliefReport && k.At.After(at) {
			at = k.At
		}
	}
	return at, !at.IsZero()
}

// explains is the newest finished session of the last seven days that loads the area at 0.4 or more, by its own weights or
// by its sport's.
func (o *outlook) explains(area muscles.Area) (sessions.Profile, bool) {
	for i := len(o.near) - 1; i >= 0; i-- {
		pr := o.near[i]
		loads := max(pr.Weights.At(area), pr.Session.Sport.Weights().At(area)) >= explainsAt
		if loads && !pr.Session.End().After(o.now) && o.now.Before(o.dayStart(pr.Session.End(), reliefDays)) {
			return pr, true
		}
	}
	return sessions.Profile{}, false
}

// unexplained are the limbs that one-sided-needs-a-reason withholds: a calf or an arm reported at 5 or more on one side only,
// with no session and no stated injury to explain it, before the clot questions were answered.
func (o *outlook) unexplained() muscles.Set {
	var out muscles.Set
	for _, limb := range limbs {
		for _, side := range sides {
			worst, other := o.limbReport(limb.groups, side), o.limbReport(limb.groups, opposite(side))
			if worst < oneSidedLimit || other >= worst-1 || o.deniedAll(limb.questions) {
				continue
			}
			explained := false
			for _, g := range limb.groups {
				area := muscles.Area{Group: g, Side: side}
				if _, ok := o.explains(area); ok || o.injured(area) {
					explained = true
				}
			}
			if !explained {
				for _, g := range limb.groups {
					out = out.With(muscles.Area{Group: g, Side: side})
				}
			}
		}
	}
	return out
}

type limb struct {
	name      string
	groups    []muscles.Group
	questions []string
}

// limbs are the two limbs in which a clot hides behind soreness, with the signs to ask for.
var limbs = []limb{
	{
		"calf",
		[]muscles.Group{muscles.Gastrocnemius, muscles.Soleus, muscles.DeepPosteriorLeg, muscles.Peroneals, muscles.TibialisAnterior},
		[]string{"sign-leg-swelling-one-sided", "sign-limb-warm-red-one-sided", "sign-calf-throb-one-sided"},
	},
	{
		"arm",
		[]muscles.Group{muscles.Biceps, muscles.BrachialisBrachioradialis, muscles.Triceps, muscles.ForearmFlexors, muscles.ForearmExtensors},
		[]string{"sign-arm-swelling-one-sided", "sign-limb-warm-red-one-sided"},
	},
}

var sides = [...]muscles.Side{muscles.Left, muscles.Right}

// limbOf names the limb an area belongs to, with its side.
func limbOf(a muscles.Area) string {
	for _, l := range limbs {
		if slices.Contains(l.groups, a.Group) {
			return a.Side.String() + " " + l.name
		}
	}
	return a.String()
}

func opposite(s muscles.Side) muscles.Side {
	if s == muscles.Left {
		return muscles.Right
	}
	return muscles.Left
}

// limbReport is the highest current report of soreness on one side of a limb.
func (o *outlook) limbReport(groups []muscles.Group, side muscles.Side) float64 {
	worst := 0.0
	for _, k := range o.c.CheckIns {
		if o.now.Sub(k.At) > reliefReport {
			continue
		}
		for _, g := range groups {
			if v, ok := k.Soreness.At(muscles.Area{Group: g, Side: side}); ok {
				worst = max(worst, v)
			}
		}
	}
	return worst
}

// injured reports whether a stated condition lies at the area.
func (o *outlook) injured(area muscles.Area) bool {
	for _, k := range o.c.Conditions {
		if k.Areas.Contains(area) || k.Regions.Areas().Contains(area) {
			return true
		}
	}
	return false
}

func (o *outlook) deniedAll(codes []string) bool {
	for _, code := range codes {
		if !slices.Contains(o.c.Denied, code) {
			return false
		}
	}
	return true
}

// maintainAims: the regular appointment is due within the horizon.
func (o *outlook) maintainAims() []aim {
	due, ok := o.due()
	if !ok && !o.wished(massage.Maintain) {
		return nil
	}
	a := aim{purpose: massage.Maintain, need: 0.45, weights: o.upkeepWeights(), spans: o.anyTime()}
	if ok && !o.wished(massage.Maintain) {
		from := mark{timeline.StartOfDay(due.from, o.loc), CadenceDue, due.last}
		if !from.at.After(o.now) {
			from = mark{at: o.now, code: EdgeNow}
		}
		a.spans = o.easyDays(stretch{from, mark{at: o.end, code: EdgeHorizon}})
	}
	if ok {
		overdue := timeline.DaysBetween(due.to, timeline.DayOf(o.now, o.loc))
		a.need = min(0.7, 0.45+0.01*float64(max(0, overdue)))
		a.reasons = []Reason{o.reason(CadenceDue, due.since, float64(due.days.Least), "days since the last", due.last, due.text)}
	}
	if o.wished(massage.Maintain) {
		a.reasons = append(a.reasons, o.wishReason())
	}
	return []aim{a}
}

// easyDays keeps the easy and free days of a span, or all days when there is none, and leaves out the week before an a event.
func (o *outlook) easyDays(s stretch) []stretch {
	var taken []stretch
	for _, pr := range o.near {
		if demanding(pr) {
			id := pr.Session.Name()
			taken = append(taken, stretch{mark{o.dayStart(pr.Session.Start, 0), CadenceDue, id}, mark{o.dayStart(pr.Session.End(), 1), CadenceDue, id}})
		}
	}
	days := without([]stretch{s}, taken)
	if len(days) == 0 {
		days = []stretch{s}
	}
	var raceWeeks []stretch
	for _, pr := range o.near {
		if id := pr.Session.Name(); pr.Event == sessions.EventA {
			raceWeeks = append(raceWeeks, stretch{mark{o.dayStart(pr.Session.Start, -7), CadenceDue, id}, mark{pr.Session.End(), CadenceDue, id}})
		}
	}
	return without(days, raceWeeks)
}

// upkeepWeights rank areas for upkeep: what the last four weeks loaded, and what is sore.
func (o *outlook) upkeepWeights() muscles.PerArea {
	var p muscles.PerArea
	for _, pr := range o.profiles {
		s := pr.Session
		age := o.now.Sub(s.End()).Hours() / 24
		if s.Status != sessions.Done || age < 0 || age > 28 {
			continue
		}
		p = p.Plus(pr.Weights.Scale(float64(pr.Load) * math.Exp(-age/14)))
	}
	if _, most := p.Max(); most > 0 {
		p = p.Scale(1 / most)
	} else {
		p = generalWeights()
	}
	for i := range p {
		p[i] += o.forecast[0][i] / 10
	}
	return p
}

// generalWeights is a general massage when nothing says where: back, shoulders and legs. Own figures.
func generalWeights() muscles.PerArea {
	var p muscles.PerArea
	for _, g := range []struct {
		group  muscles.Group
		weight float64
	}{
		{muscles.ErectorSpinaeLumbar, 1},
		{muscles.ErectorSpinaeThoracic, 0.95},
		{muscles.UpperTrapezius, 0.9},
		{muscles.Hamstrings, 0.8},
		{muscles.Gastrocnemius, 0.75},
		{muscles.Quadriceps, 0.7},
		{muscles.GluteusMaximus, 0.65},
		{muscles.LatissimusDorsi, 0.5},
	} {
		p.Set(g.group.Both(), g.weight)
	}
	return p
}

// calmWeights is a relaxing massage: back, neck, shoulders, feet. Own figures.
func calmWeights() muscles.PerArea {
	var p muscles.PerArea
	for _, g := range []struct {
		group  muscles.Group
		weight float64
	}{
		{muscles.ErectorSpinaeThoracic, 1},
		{muscles.UpperTrapezius, 1},
		{muscles.ErectorSpinaeLumbar, 0.9},
		{muscles.NeckExtensors, 0.7},
		{muscles.PlantarFoot, 0.6},
		{muscles.Hamstrings, 0.5},
		{muscles.Gastrocnemius, 0.5},
		{muscles.Hand, 0.3},
	} {
		p.Set(g.group.Both(), g.weight)
	}
	return p
}

// relaxAims: stress, low mood or short sleep in the last 48 hours, or by wish.
func (o *outlook) relaxAims() []aim {
	a := aim{purpose: massage.Relax, weights: calmWeights(), spans: o.anyTime()}
	if o.p.on(StressAndMood) {
		if v, ok := o.reports.stress.Get(); ok && v >= highStress {
			a.reasons = append(a.reasons, o.reason(StressAndMood, v, highStress, "stress of 10", "", fmt.Sprintf("Stress reported at %g of 10.", v)))
			a.need = max(a.need, 0.3+v/25)
		}
		if v, ok := o.reports.mood.Get(); ok && v <= lowMood {
			a.reasons = append(a.reasons, o.reason(StressAndMood, v, lowMood, "mood of 10", "", fmt.Sprintf("Mood reported at %g of 10.", v)))
			a.need = max(a.need, 0.6-v/20)
		}
		if h, limit, short := o.reports.shortNight(); short {
			a.reasons = append(a.reasons, o.reason(StressAndMood, h, limit, "hours of sleep", "", fmt.Sprintf("Only %g hours of sleep.", h)))
			a.need = max(a.need, 0.45)
		}
	}
	if len(a.reasons) > 0 {
		a.spans = []stretch{{mark{at: o.now, code: EdgeNow}, mark{at: o.now.Add(reliefReport), code: StressAndMood}}}
	}
	if o.wished(massage.Relax) {
		a.reasons = append(a.reasons, o.wishReason())
		a.need = max(a.need, 0.4)
	}
	if len(a.reasons) == 0 {
		return nil
	}
	return []aim{a}
}

// Figures of evening-for-sleep. Source: practice 1, own figures.
const (
	sleepOpens     = 3 * time.Hour
	sleepCloses    = 30 * time.Minute
	usualBedtimeH  = 22
	usualBedtimeM  = 30
	lowMoodForDays = 14
)

// sleepAims: any evening after a short night or high stress, and the evening before a planned session or event.
func (o *outlook) sleepAims() []aim {
	if !o.p.on(EveningForSleep) {
		return nil
	}
	bed := o.c.Athlete.Bedtime
	if !bed.IsSet() {
		bed, _ = timeline.ClockAt(usualBedtimeH, usualBedtimeM)
	}
	night, limit, short := o.reports.shortNight()
	stress := o.reports.stress.Or(0)
	var out []aim
	for n := range horizonDays + 1 {
		day := timeline.DayOf(o.now, o.loc).Add(date.PeriodOfDays(n))
		to := bed.On(day, o.loc)
		if bed.Hour() < 12 { // a bedtime after midnight belongs to the evening before
			to = bed.On(day.Add(1), o.loc)
		}
		a := aim{purpose: massage.Sleep, weights: calmWeights()}
		a.spans = []stretch{{mark{at: to.Add(-sleepOpens), code: EveningForSleep}, mark{at: to.Add(-sleepCloses), code: EveningForSleep}}}
		if n <= 1 && short {
			a.need = 0.5
			a.reasons = append(a.reasons, o.reason(EveningForSleep, night, limit, "hours of sleep", "", fmt.Sprintf("Only %g hours of sleep.", night)))
		}
		if n <= 1 && stress >= highStress {
			a.need = max(a.need, 0.45)
			a.reasons = append(a.reasons, o.reason(EveningForSleep, stress, highStress, "stress of 10", "", fmt.Sprintf("Stress reported at %g of 10.", stress)))
		}
		if pr, ok := o.plannedOn(day.Add(1)); ok {
			a.need = max(a.need, 0.25+eventNeed[pr.Event]*0.25)
			a.session, a.profile = pr.Session.Name(), &pr
			a.reasons = append(a.reasons, o.reason(EveningForSleep, 1, 1, "day before", a.session, fmt.Sprintf("The evening before %s.", calledLower(pr.Session))))
		}
		if o.wished(massage.Sleep) {
			a.need = max(a.need, 0.4)
			a.reasons = append(a.reasons, o.wishReason())
		}
		if len(a.reasons) > 0 {
			out = append(out, a)
		}
	}
	return out
}

// plannedOn is the most important planned session of a civil day.
func (o *outlook) plannedOn(day date.Date) (best sessions.Profile, ok bool) {
	for _, pr := range o.near {
		s := pr.Session
		if s.Status != sessions.Planned || !s.Start.After(o.now) || timeline.DayOf(s.Start, o.loc) != day {
			continue
		}
		if !ok || kindOf(pr) > kindOf(best) {
			best, ok = pr, true
		}
	}
	return best, ok
}

// rangeSports live on range of motion. Own choice.
var rangeSports = map[sessions.Sport]bool{
	sessions.Gymnastics: true, sessions.Dance: true, sessions.Yoga: true, sessions.Pilates: true, sessions.StretchingMobility: true, sessions.MMAKickboxing: true,
}

// mobilityAims: by wish, or for a sport that lives on range.
func (o *outlook) mobilityAims() []aim {
	a := aim{purpose: massage.Mobility, need: 0.3, spans: o.anyTime()}
	if o.p.on(RangeForSport) {
		for i := len(o.near) - 1; i >= 0; i-- {
			if pr := o.near[i]; rangeSports[pr.Session.Sport] {
				a.weights = a.weights.Plus(pr.Weights)
				if len(a.reasons) == 0 {
					a.session = pr.Session.Name()
					a.reasons = []Reason{o.reason(RangeForSport, 1, 1, "session", a.session, called(pr.Session)+" lives on range of motion.")}
				}
			}
		}
	}
	if o.wished(massage.Mobility) {
		a.need = 0.45
		a.reasons = append(a.reasons, o.wishReason())
	}
	if len(a.reasons) == 0 {
		return nil
	}
	if a.weights.Support().IsEmpty() {
		a.weights = o.upkeepWeights()
	}
	return []aim{a}
}
