package recovery

import (
	"math"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

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
		a.reasons = []Reason{o.reason(CadenceDue, due.since, float64(due.days.Least), "days since the last", due.last, due.say)}
	}
	if o.wished(massage.Maintain) {
		a.reasons = append(a.reasons, o.wishReason())
	}
	return []aim{a}
}

// easyDays keeps the easy and free days of a span, or all days when there is none, and leaves out the week before an a event.
func (o *outlook) easyDays(s stretch) []stretch {
	days := without([]stretch{s}, o.demandingDays(CadenceDue))
	if len(days) == 0 {
		days = []stretch{s}
	}
	var raceWeeks []stretch
	for _, pr := range o.near {
		if id := pr.Session.Name(); pr.Event == sessions.EventA {
			raceWeeks = append(raceWeeks, stretch{mark{o.dayStart(pr.Session.Start, -raceWeek/24), CadenceDue, id}, mark{pr.Session.End(), CadenceDue, id}})
		}
	}
	return without(days, raceWeeks)
}

// demandingDays are the civil days of hard, long and event sessions.
func (o *outlook) demandingDays(code Code) []stretch {
	var out []stretch
	for _, pr := range o.near {
		if demanding(pr) {
			id := pr.Session.Name()
			out = append(out, stretch{mark{o.dayStart(pr.Session.Start, 0), code, id}, mark{o.dayStart(pr.Session.End(), 1), code, id}})
		}
	}
	return out
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
		p = bothSides(generalWeights)
	}
	for i := range p {
		p[i] += o.forecast[0][i] / 10
	}
	return p
}

// generalWeights is a general massage when nothing says where: back, shoulders and legs. Own figures.
var generalWeights = []groupWeight{
	{muscles.ErectorSpinaeLumbar, 1},
	{muscles.ErectorSpinaeThoracic, 0.95},
	{muscles.UpperTrapezius, 0.9},
	{muscles.Hamstrings, 0.8},
	{muscles.Gastrocnemius, 0.75},
	{muscles.Quadriceps, 0.7},
	{muscles.GluteusMaximus, 0.65},
	{muscles.LatissimusDorsi, 0.5},
}

// groupWeight is how much a muscle group matters to a massage, 0 to 1.
type groupWeight struct {
	group  muscles.Group
	weight float64
}

// bothSides gives each group its weight on both sides.
func bothSides(list []groupWeight) muscles.PerArea {
	var p muscles.PerArea
	for _, g := range list {
		p.Set(g.group.Both(), g.weight)
	}
	return p
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
					a.reasons = []Reason{o.reason(RangeForSport, 1, 1, "session", a.session, say("reason.range", "session", called(pr.Session)))}
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
