package importer

import (
	"fmt"
	"slices"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// When two sessions are one (own figures).
const (
	pairStart   = time.Minute      // their starts are no further apart ...
	pairLength  = 0.05             // ... and their lengths by this share of the longer ...
	pairSlack   = 10 * time.Second // ... or by this
	pairShared  = 0.8              // or they share this much of the longer, in one sport
	pairOverlap = 0.5              // short of that: they share this much of the shorter
	// pairReach is how many of the sessions that follow are looked at.
	pairReach = 50
)

// Pair is two sessions of which one may be a second record of the other.
type Pair struct {
	First, Second int // indexes in the list, First before Second
	Code          Code
	Shared        time.Duration
}

// Pairs finds sessions that are one twice over: they start within a minute and their
// lengths differ by at most a twentieth or 10 seconds, or they share four fifths of the
// longer one's time in the same sport, where other goes with any ([Duplicate]). Those
// that share half of the shorter one's time are [Overlap]. The pairs are in the order
// of the list, which may be in any order, and each session is held against the 50 that
// follow it in time.
func Pairs(list []sessions.Session) []Pair {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return list[a].Start.Compare(list[b].Start) })
	var pairs []Pair
	for k, i := range order {
		a := &list[i]
		for _, j := range order[k+1 : min(len(order), k+1+pairReach)] {
			b := &list[j]
			if b.Start.Sub(a.Start) > pairStart && !b.Start.Before(a.End()) {
				break
			}
			if code, shared := pairOf(a, b); code != "" {
				pairs = append(pairs, Pair{min(i, j), max(i, j), code, shared})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b Pair) int {
		if a.Second != b.Second {
			return a.Second - b.Second
		}
		return a.First - b.First
	})
	return pairs
}

func pairOf(a, b *sessions.Session) (Code, time.Duration) {
	long, short := max(a.Duration, b.Duration), min(a.Duration, b.Duration)
	both, _ := timeline.Intersect(a.Span(), b.Span())
	shared := both.Duration()
	apart := a.Start.Sub(b.Start).Abs()
	switch {
	case apart <= pairStart && (long-short <= pairSlack || float64(long-short) <= pairLength*float64(long)):
		return Duplicate, shared
	case alike(a.Sport, b.Sport) && float64(shared) >= pairShared*float64(long):
		return Duplicate, shared
	case float64(shared) >= pairOverlap*float64(short) && shared > 0:
		return Overlap, shared
	}
	return "", 0
}

// alike reports whether two sports may be one.
func alike(a, b sessions.Sport) bool {
	return a == b || a == sessions.Other || b == sessions.Other
}

// withPairs notes each session that is there already or overlaps another, for the
// first such other one.
func (r Result) withPairs(fileOf func(id string) string) Result {
	noted := make([]bool, len(r.Sessions))
	barred := make([]bool, len(r.Sessions))
	for _, p := range Pairs(r.Sessions) {
		if noted[p.Second] || p.Code == Overlap && barred[p.First] {
			continue
		}
		noted[p.Second] = true
		barred[p.Second] = p.Code == Duplicate
		first, second := r.Sessions[p.First], r.Sessions[p.Second]
		r.Notes = append(r.Notes, Note{
			File: fileOf(second.ID), Code: p.Code, Value: first.ID, Session: second.ID, Count: 1,
			Text: fmt.Sprintf("%s in common", p.Shared.Round(time.Second)),
		})
	}
	return r
}
