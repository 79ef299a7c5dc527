package recovery

import (
	"slices"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// plan is the outlook of one of two answers, where its case is at hand. It knows what an advice does not say: what stands in the way of
// a treatment at a time. The zero value knows nothing.
type plan struct{ *outlook }

func planOf(o *outlook) plan {
	if o == nil || o.screen.Blocked() { // then nothing happens at any time
		return plan{}
	}
	return plan{o}
}

// isBooked reports whether the next regular visit is not due because one is booked.
func (p plan) isBooked() bool {
	if p.outlook == nil {
		return false
	}
	_, booked := p.lastVisit()
	return booked
}

// inTheWay is what closes most of a span to a treatment as it is offered in the other answer; rules before plain edges.
func (p plan) inTheWay(r Recommendation, in stretch) Edge {
	from, to := in.from.at, in.to.at
	if p.outlook == nil || !to.After(from) {
		return Edge{}
	}
	op := option{modality: r.Modality, purpose: r.Purpose, pressure: r.Pressure, minutes: r.Minutes, dose: r.Dose, from: from}
	for _, f := range r.Focus {
		op.focus = op.focus.Union(muscles.SetOf(f.Area))
	}
	lists := [][]stretch{p.closures(op), slices.Concat(p.booked, p.quiet)}
	if op.modality.By() == massage.ByTherapist {
		lists[1] = append(lists[1], p.closed...)
	}
	for _, list := range lists {
		var best Edge
		most := time.Duration(0)
		for _, c := range list {
			a, b := later(c.from.at, from), earlier(c.to.at, to)
			if overlap := b.Sub(a); overlap > most {
				most, best = overlap, p.sideOf(c, a)
			}
		}
		if best.Code != "" {
			return best
		}
	}
	return Edge{}
}

// sideOf is the edge of a closure that closes a moment: what keeps the time before a session, or what keeps the time after.
func (p plan) sideOf(c stretch, at time.Time) Edge {
	m := c.to
	i := slices.IndexFunc(p.near, func(pr sessions.Profile) bool { return c.from.session != "" && pr.Session.Name() == c.from.session })
	if i >= 0 && at.Before(p.near[i].Session.Start) {
		m = c.from
	}
	return Edge{m.code, m.session}
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

// aboutTime are the refusals that say only that no time is left, not what takes it.
var aboutTime = []Code{EdgeBooked, EdgeQuietHours, EdgeOpenSpan, EdgeHorizon, TooShort}

// opened is what made room for an offer where there was a refusal, in the plan of that refusal.
func (p plan) opened(n Refusal, r Recommendation) Edge {
	if n.Session == "" && !slices.Contains(aboutTime, n.Code) {
		return Edge{}
	}
	return p.inTheWay(r, stretchOf(r.Window))
}

// stretchOf is a window as a stretch without causes.
func stretchOf(w Window) stretch { return stretch{mark{at: w.Start()}, mark{at: w.End()}} }

// gained is the first part of some windows that lies in none of others; an empty stretch when there is none.
func gained(windows, others []Window) stretch {
	var open, shut []stretch
	for _, w := range windows {
		open = append(open, stretchOf(w))
	}
	for _, w := range others {
		shut = append(shut, stretchOf(w))
	}
	if left := without(open, shut); len(left) > 0 {
		return left[0]
	}
	return stretch{}
}

// bestOrAll are the windows that a change is about.
func bestOrAll(r Recommendation, best bool) []Window {
	if best {
		return r.Windows()[:1]
	}
	return r.Windows()
}

// gains reports whether time was won, and whether time was lost.
func (f offerChange) gains(best bool) (won, lost bool) {
	return !gained(bestOrAll(f.to, best), f.from.Windows()).isEmpty(), !gained(bestOrAll(f.from, best), f.to.Windows()).isEmpty()
}

// room is what gave time to an offer, or took it: what stands in the way of the new time in the old plan, else of the old time in the new.
func (f offerChange) room(best bool) Edge {
	if e := f.old.inTheWay(f.to, gained(bestOrAll(f.to, best), f.from.Windows())); e.Code != "" {
		return e
	}
	return f.new.inTheWay(f.from, gained(bestOrAll(f.from, best), f.to.Windows()))
}

// shorter is what keeps the longer or firmer of two appointments out of the time of the other.
func (f offerChange) shorter() Edge {
	if f.to.Minutes < f.from.Minutes || f.to.Pressure < f.from.Pressure {
		return f.new.inTheWay(f.from, stretchOf(f.to.Window))
	}
	return f.old.inTheWay(f.to, stretchOf(f.from.Window))
}
