package importer

import (
	"cmp"
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
	// pairReach is how many others that follow are looked at.
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
// longer one's time in the same sport, where other goes with any ([Duplicate]). Of several
// records of one activity each is a pair with the first of the list. Those that share
// half of the shorter one's time are [Overlap]; each session is held against 50 others
// that follow it in time. The pairs are in the order of the list, which may be in any.
func Pairs(list []sessions.Session) []Pair {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return list[a].Start.Compare(list[b].Start) })
	var pairs []Pair
	found := make([]bool, len(list)) // as a record of an earlier one
	for k, i := range order {
		if found[i] {
			continue
		}
		a := &list[i]
		same, others := []int{i}, 0
		for _, j := range order[k+1:] {
			b := &list[j]
			if others == pairReach || b.Start.Sub(a.Start) > pairStart && !b.Start.Before(a.End()) {
				break
			}
			if found[j] {
				continue
			}
			code, shared := pairOf(a, b)
			if code == Duplicate {
				found[j] = true
				same = append(same, j)
				continue
			}
			others++
			if code == Overlap {
				pairs = append(pairs, Pair{min(i, j), max(i, j), code, shared})
			}
		}
		pairs = append(pairs, recordsOfOne(list, same)...)
	}
	slices.SortFunc(pairs, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(a.Second, b.Second), cmp.Compare(a.First, b.First))
	})
	return pairs
}

// recordsOfOne pairs each record of an activity with the first of the list.
func recordsOfOne(list []sessions.Session, same []int) []Pair {
	var pairs []Pair
	first := slices.Min(same)
	for _, j := range same {
		if j != first {
			_, shared := pairOf(&list[first], &list[j])
			pairs = append(pairs, Pair{first, j, Duplicate, shared})
		}
	}
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
	return "", shared
}

// alike reports whether two sports may be one.
func alike(a, b sessions.Sport) bool {
	return a == b || a == sessions.Other || b == sessions.Other
}

// withPairs notes each session that is there already or overlaps another, for the
// first such other one that counts. Sessions that are noted stay so.
func (r Result) withPairs(fileOf func(id string) string) Result {
	noted, barred := map[string]bool{}, map[string]bool{}
	for _, n := range r.Notes {
		if n.Code == Duplicate || n.Code == Overlap {
			noted[n.Session] = true
			barred[n.Session] = n.Code == Duplicate
		}
	}
	for _, p := range Pairs(r.Sessions) {
		first, second := r.Sessions[p.First], r.Sessions[p.Second]
		if noted[second.ID] || barred[first.ID] {
			continue
		}
		noted[second.ID] = true
		barred[second.ID] = p.Code == Duplicate
		r.Notes = append(r.Notes, Note{
			File: fileOf(second.ID), Code: p.Code, Value: first.ID, Session: second.ID, Count: 1,
			Text: fmt.Sprintf("%s in common", p.Shared.Round(time.Second)),
		})
	}
	return r
}
