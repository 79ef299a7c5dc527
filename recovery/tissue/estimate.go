package tissue

import (
	"iter"
	"time"

	"example.com/rubdown/muscles"
)

// Estimate is how one area is.
type Estimate struct {
	Fatigue float64 // 0 to 1
	// Soreness is of 10: as the athlete reported it and as that decays since, while the report is current; else what
	// rules go by, see [State.Soreness].
	Soreness float64
	// Low and High hold Soreness, in 80 of 100 cases by our own estimate. The interval is wide, because load explains
	// about a tenth of soreness.
	Low, High float64
	// ClearAt is when the area will be clear and stay so with no further load; see [State.ClearAt].
	ClearAt time.Time
	Source  Source
}

// Area returns the estimate of an area. Both sides are the worse of the two, number by number, with the interval and the
// source of the sorer one. An invalid area gives the zero Estimate.
func (s State) Area(a muscles.Area) Estimate {
	var e Estimate
	for side := range a.Sides() {
		one := s.oneSided(side.Index())
		if e.ClearAt.IsZero() {
			e = one
			continue
		}
		worse := e
		if one.Soreness > e.Soreness {
			worse = one
		}
		worse.Fatigue = max(e.Fatigue, one.Fatigue)
		if worse.ClearAt = e.ClearAt; one.ClearAt.After(e.ClearAt) {
			worse.ClearAt = one.ClearAt
		}
		e = worse
	}
	return e
}

func (s State) oneSided(i int) Estimate {
	r := s.read(i)
	e := Estimate{Fatigue: r.fatigue, Soreness: r.rules(), ClearAt: s.clearAt(i)}
	half := modelInterval(e.Soreness)
	if age, current := s.history().reported(i, s.instant()); current {
		e.Soreness, e.Source = r.own, Reported
		half = reportInterval(r.own, age)
	}
	e.Low, e.High = max(0, e.Soreness-half), min(10, e.Soreness+half)
	return e
}

// read works out one area at the state's moment.
func (s State) read(i int) reading {
	h := s.history()
	at := s.instant()
	d := decayOf(traits[i].class, h.sinceAnchor(at), h.fit.rate())
	return h.read(i, at, &d)
}

// most is the largest of a number of an area over its sides, 0 for an invalid area.
func (s State) most(a muscles.Area, number func(reading) float64) float64 {
	if i := a.Index(); i >= 0 {
		return number(s.read(i))
	}
	largest := 0.0
	for side := range a.Sides() {
		largest = max(largest, number(s.read(side.Index())))
	}
	return largest
}

// Soreness returns the soreness of an area that rules go by, 0 to 10: the larger of what the model has and what the
// athlete reported, decayed since. A report can therefore lengthen a closed period and never shorten one. Of both sides
// it is the larger; of an invalid area 0.
func (s State) Soreness(a muscles.Area) float64 { return s.most(a, reading.rules) }

// ModelSoreness returns the soreness that the model alone has for an area, 0 to 10.
func (s State) ModelSoreness(a muscles.Area) float64 {
	return s.most(a, func(r reading) float64 { return r.model })
}

// ReportedSoreness returns what is left of the last report of an area, 0 to 10, and 0 when there is none. An overall
// rating counts in part, on areas that were loaded in the 72 hours before it and have no rating of their own that is as
// new.
func (s State) ReportedSoreness(a muscles.Area) float64 {
	return s.most(a, func(r reading) float64 { return r.report })
}

// Fatigue returns the fatigue of an area, 0 to 1.
func (s State) Fatigue(a muscles.Area) float64 {
	return s.most(a, func(r reading) float64 { return r.fatigue })
}

// Clear reports whether an area is clear: soreness below [ClearSoreness] and fatigue below [ClearFatigue]. An invalid
// area is.
func (s State) Clear(a muscles.Area) bool {
	return s.Soreness(a) < ClearSoreness && s.Fatigue(a) < ClearFatigue
}

// all yields the readings of every area at the state's moment; it is cheaper than area by area.
func (s State) all() iter.Seq2[int, reading] {
	return func(yield func(int, reading) bool) {
		h := s.history()
		at := s.instant()
		d := decaysOf(h.sinceAnchor(at), h.fit.rate())
		for i := range muscles.NumAreas {
			if !yield(i, h.read(i, at, &d[traits[i].class])) {
				return
			}
		}
	}
}

// SorenessByArea returns [State.Soreness] of every one-sided area at once.
func (s State) SorenessByArea() muscles.PerArea {
	var p muscles.PerArea
	for i, r := range s.all() {
		p[i] = r.rules()
	}
	return p
}

// FatigueByArea returns [State.Fatigue] of every one-sided area at once.
func (s State) FatigueByArea() muscles.PerArea {
	var p muscles.PerArea
	for i, r := range s.all() {
		p[i] = r.fatigue
	}
	return p
}

// Loaded returns the areas that are loaded: soreness at [LoadedSoreness] or more, or fatigue at [LoadedFatigue] or more.
func (s State) Loaded() muscles.Set {
	var loaded muscles.Set
	for i, r := range s.all() {
		if r.rules() >= LoadedSoreness || r.fatigue >= LoadedFatigue {
			loaded = loaded.With(muscles.AreaAt(i))
		}
	}
	return loaded
}
