package tissue

import (
	"math"
	"slices"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions/timeline"
)

// ClearAt returns when an area will be clear (see [State.Clear]) and stay so with no further load: a whole minute,
// rounded up, or the state's own time when that is already so. The relief of a visit is left out, because it wears off
// within hours. Of both sides it is the later one; an invalid area is clear.
func (s State) ClearAt(a muscles.Area) time.Time {
	at := s.now
	for side := range a.Sides() {
		if t := s.clearAt(side.Index()); t.After(at) {
			at = t
		}
	}
	return at
}

func (s State) clearAt(i int) time.Time {
	h := s.history()
	c := clearing{h: h, i: i, class: traits[i].class, now: s.instant()}
	hours := max(c.fatigue(), c.soreness())
	if hours <= 0 {
		return s.now
	}
	at := timeline.CeilMinute(c.now.plus(hours).in(h.zone))
	for range minutesOfRounding {
		r := State{at, s.past}.read(i)
		if r.lasting() < ClearSoreness && r.fatigue < ClearFatigue {
			break
		}
		at = at.Add(time.Minute)
	}
	return at
}

// minutesOfRounding bounds what rounding to whole minutes may need: the search ends within seconds of the edge.
const minutesOfRounding = 3

// clearing looks for when one area is clear for good. All times are hours from now.
type clearing struct {
	h     *history
	i     int
	class muscles.RecoveryClass
	now   instant
}

// pool is the area some hours from now.
func (c *clearing) pool(hours float64) pool {
	d := decayOf(c.class, c.h.sinceAnchor(c.now)+hours, c.h.fit.rate())
	return c.h.pools[c.i].after(&d)
}

// fatigue is when fatigue falls below the limit.
func (c *clearing) fatigue() float64 {
	return fatigueHours[c.class] * math.Log(max(c.pool(0).fatigue, math.SmallestNonzeroFloat64)/ClearFatigue)
}

// soreness is when soreness falls below the limit for the last time.
func (c *clearing) soreness() float64 {
	last := c.bound()
	if last <= 0 {
		return 0
	}
	if !c.eased() {
		return last
	}
	// Treatments bend the curve, so look back from the bound for the last hour that is not clear.
	for from := last; ; from-- {
		sore := max(from-1, 0)
		if c.at(sore) >= ClearSoreness {
			return c.edge(sore, from, func(hours float64) bool { return c.at(hours) >= ClearSoreness })
		}
		if sore == 0 {
			return 0
		}
	}
}

// eased reports whether a treatment changes the curve of the area.
func (c *clearing) eased() bool {
	return c.tender() || slices.ContainsFunc(c.h.loads, func(l load) bool { return l.spared != nil && l.spared[c.i] > 0 })
}

// at is the lasting soreness some hours from now.
func (c *clearing) at(hours float64) float64 {
	return State{c.now.plus(hours).in(time.UTC), c.h}.read(c.i).lasting()
}

// bound is a time from which soreness is below the limit for good; without treatments it is the very edge.
func (c *clearing) bound() float64 {
	last := 0.0
	sore := func(hours float64) bool { return saturate(c.pool(hours).soreness) >= ClearSoreness }
	if peak := c.pool(0).peakIn(c.class, c.h.fit.rate()); sore(peak) {
		last = c.last(peak, sore)
	}
	for _, r := range []report{c.h.reports[c.i], c.overall()} {
		age := c.now.hoursSince(r.at)
		reported := func(hours float64) bool { return r.value*tail(c.class, age+hours, c.h.fit.rate()) >= ClearSoreness }
		if r.at != 0 && reported(0) {
			last = max(last, c.last(0, reported))
		}
	}
	if c.tender() {
		last = max(last, tendernessGone)
	}
	return last
}

// tender reports whether a treatment may still bring soreness of its own.
func (c *clearing) tender() bool {
	return slices.ContainsFunc(c.h.visits, func(v visit) bool { return v.tenderness > 0 && v.treats(c.i) })
}

// overall is the part of the overall rating that counts for the area, none when it does not.
func (c *clearing) overall() report {
	r := c.h.overall
	if r.at <= c.h.reports[c.i].at || !c.h.loadedBefore(c.i, r.at) {
		return report{}
	}
	r.value *= overallShare
	return r
}

// last is when something that holds at from, and from then on ends for good, ends.
func (c *clearing) last(from float64, holds func(float64) bool) float64 {
	step := 24.0
	for holds(from + step) {
		from += step
		step *= 2
		if step > maxSearch {
			return from
		}
	}
	return c.edge(from, from+step, holds)
}

// maxSearch bounds a search, in hours: no sum of doses that fits a number lasts longer.
const maxSearch = 1 << 20

// edge halves the interval in which something ends, down to a second.
func (c *clearing) edge(from, to float64, holds func(float64) bool) float64 {
	for to-from > 1.0/3600 {
		if mid := from + (to-from)/2; holds(mid) {
			from = mid
		} else {
			to = mid
		}
	}
	return to
}
