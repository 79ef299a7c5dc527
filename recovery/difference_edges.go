package recovery

import (
	"slices"
	"time"

	"example.com/rubdown/recovery/massage"
)

// timedEdge is an edge of a window with its time.
type timedEdge struct {
	at     time.Time
	edge   Edge
	closes bool
}

// edgesOf are the edges of an offer's windows, the best first.
func edgesOf(r Recommendation) []timedEdge {
	out := []timedEdge{{r.Window.Start(), r.Opens, false}, {r.Window.End(), r.Closes, true}}
	for _, w := range r.Also {
		out = append(out, timedEdge{w.Start(), w.Opens, false}, timedEdge{w.End(), w.Closes, true})
	}
	return out
}

// edge is the edge that moved: one of the best window, or of any, that stands in only one of the offers. Where time was only lost it is
// one of the newer offer, where time was only gained one of the older; rules go before plain edges, and sessions that moved or that one
// of the answers does not know before others. An edge that only went along with now is the edge "now".
func (f offerChange) edge(best bool) Edge {
	shift := f.New.At.Sub(f.Old.At)
	newRules, newPlain := oneSidedEdges(f.to, f.from, best, shift)
	oldRules, oldPlain := oneSidedEdges(f.from, f.to, best, -shift)
	won, lost := f.gains(best)
	list := slices.Concat(newRules, oldRules, newPlain, oldPlain)
	switch {
	case !won && len(newRules)+len(newPlain) > 0:
		list = slices.Concat(newRules, newPlain)
	case !lost && len(oldRules)+len(oldPlain) > 0:
		list = slices.Concat(oldRules, oldPlain)
	}
	cause := f.prefer(list...)
	if f.moved[cause.Session] {
		return cause
	}
	if i := slices.IndexFunc(list, func(e Edge) bool { return f.onlyOne[e.Session] }); i >= 0 {
		return list[i]
	}
	return cause
}

// oneSidedEdges are the edges of an offer's windows, or of its best, that do not stand in another offer.
func oneSidedEdges(r, other Recommendation, best bool, shift time.Duration) (rules, plain []Edge) {
	list := edgesOf(r)
	if best {
		list = list[:2]
	}
	for _, x := range list {
		stands := func(at time.Time) bool {
			return slices.ContainsFunc(edgesOf(other), func(y timedEdge) bool { return y.at.Equal(at) && y.closes == x.closes && y.edge == x.edge })
		}
		switch {
		case stands(x.at):
		case shift != 0 && stands(x.at.Add(-shift)):
			plain = append(plain, Edge{Code: EdgeNow})
		case isRule(x.edge.Code):
			rules = append(rules, x.edge)
		default:
			plain = append(plain, x.edge)
		}
	}
	return rules, plain
}

// namedInOne are the sessions that only one of two answers speaks of.
func namedInOne(from, to Advice) map[string]bool {
	named := func(a Advice) map[string]bool {
		out := map[string]bool{}
		for _, r := range a.Recommendations {
			for _, e := range edgesOf(r) {
				out[e.edge.Session] = true
			}
			for _, x := range r.Reasons {
				out[x.Session] = true
			}
		}
		for _, n := range a.NotNow {
			out[n.Session] = true
		}
		delete(out, "")
		return out
	}
	before, after := named(from), named(to)
	out := map[string]bool{}
	for _, x := range []map[string]bool{before, after} {
		for s := range x {
			out[s] = before[s] != after[s]
		}
	}
	return out
}

// movedSessions are the sessions that set edges in both answers, and no edge at the same time for the same treatment by the same rule.
func movedSessions(from, to Advice) map[string]bool {
	type place struct {
		modality massage.Modality
		purpose  massage.Purpose
		code     Code
		closes   bool
		at       int64
	}
	places := func(a Advice) map[string]map[place]bool {
		out := map[string]map[place]bool{}
		for _, r := range a.Recommendations {
			for _, e := range edgesOf(r) {
				if s := e.edge.Session; s != "" {
					if out[s] == nil {
						out[s] = map[place]bool{}
					}
					out[s][place{r.Modality, r.Purpose, e.edge.Code, e.closes, e.at.Unix()}] = true
				}
			}
		}
		return out
	}
	moved := map[string]bool{}
	before, after := places(from), places(to)
	for s, list := range before {
		same := len(after[s]) == 0
		for p := range list {
			same = same || after[s][p]
		}
		if !same {
			moved[s] = true
		}
	}
	return moved
}
