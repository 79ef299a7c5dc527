package recovery

import (
	"time"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

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
		if o.boutAfter(&o.near[i]) {
			continue
		}
		a := aim{purpose: massage.Prepare, need: eventNeed[pr.Event], weights: pr.Weights, session: s.Name(), profile: &o.near[i]}
		hands := warmUpStart(pr).Add(-warmUpMargin)
		a.spans = []stretch{{mark{s.Start.Add(-preEventOpens), PreEventWindow, s.Name()}, mark{hands, PreEventWindow, s.Name()}}}
		a.reasons = []Reason{o.reason(PreEventWindow, preEventOpens.Hours(), preEventOpens.Hours(), "h before the start", s.Name(),
			say("reason.prepare", "session", called(s), "start", o.moment(s.Start)))}
		out = append(out, a)
	}
	return out
}

// preEventOpens is how long before the start pre-event massage opens (custom); selfPrepareOpens the same for tools and stretching (own figure).
const (
	preEventOpens    = 2 * time.Hour
	selfPrepareOpens = 4 * time.Hour
)

// refreshAims: two sessions of one day with a gap of 15 to 240 minutes.
func (o *outlook) refreshAims() []aim {
	if !o.p.on(BetweenBouts) {
		return nil
	}
	var out []aim
	for _, g := range o.all {
		a, b := g.a, g.b
		if !g.bouts() || !b.Session.Start.After(o.now) || b.Session.Status != sessions.Planned {
			continue
		}
		gap := g.minutes()
		stop := hours(shortGapStop / 60.)
		if gap > shortGap {
			stop = hours(longGapStop / 60.)
		}
		open := mark{a.Session.End().Add(betweenStart * time.Minute), BetweenBouts, a.Session.Name()}
		shut := mark{b.Session.Start.Add(-stop), BetweenBouts, b.Session.Name()}
		x := aim{purpose: massage.Refresh, need: 0.5, weights: a.Weights.Plus(b.Weights), session: b.Session.Name(), profile: b, spans: []stretch{{open, shut}}}
		for _, row := range boutMinutes {
			if gap <= row.gap {
				x.most = row.most
				break
			}
		}
		r := o.reason(BetweenBouts, gap, betweenMost, "min between the sessions", b.Session.Name(),
			say("reason.between", "session", called(a.Session), "other", called(b.Session), "gap", whole(gap)))
		if gap < shortGap {
			r.Grade = gB
		}
		x.reasons = []Reason{r}
		out = append(out, x)
	}
	return out
}

// Figures of the gap between two bouts. Source: practice 1, `between-bouts`, own figures but for the minutes (T14).
const (
	shortGap     = 30 // minutes; in shorter gaps a benefit was seen
	shortGapStop = 5  // minutes before the next bout, in gaps up to that
	longGapStop  = 20
)

// boutMinutes is the most minutes of massage by the gap between two bouts.
var boutMinutes = [...]struct{ gap, most float64 }{{20, 5}, {40, 8}, {betweenMost, 12}}

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
		if o.boutBefore(&o.near[i]) {
			continue
		}
		a := aim{purpose: massage.Recover, need: 0.35 + eventNeed[pr.Event]*0.4, weights: pr.Weights, session: s.Name(), profile: &o.near[i]}
		a.spans = []stretch{{mark{s.End(), EdgeSession, s.Name()}, mark{s.End().Add(postSessionCloses), PostSessionWindow, s.Name()}}}
		a.most = postSessionMinutes
		if pr.MarathonLike {
			a.most = marathonMinutes
		}
		a.reasons = []Reason{o.reason(PostSessionWindow, pr.Effort, 7, "effort of 10", s.Name(), say("reason.after", "session", called(s)))}
		if bfr {
			a.reasons = append(a.reasons, o.reason(BFRAsLoad, pr.Effort, 10, "effort of 10", s.Name(), ruleSays(BFRAsLoad)))
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
