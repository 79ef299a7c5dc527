package sessions

import (
	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
)

// lastDays is, for each area, the number of the day it was last loaded; days
// count from 1, so that zero is never.
type lastDays [muscles.NumAreas]int

func (l *lastDays) note(areas muscles.Set, day int) {
	for a := range areas.All() {
		l[a.Index()] = day
	}
}

// record is which areas were loaded when, and how.
type record struct {
	origin  date.Date // day of the first session
	started bool
	latest  int                        // number of the day of the last session
	bySport [len(sportWords)]*lastDays // only of sports that occurred
	braking [EmphasisHigh + 1]lastDays // by how much the area brakes; index 0 is little or not
}

func (r *record) dayNumber(day date.Date) int { return timeline.DaysBetween(r.origin, day) + 1 }

func (r *record) add(s *Session, areas muscles.Set, day date.Date) {
	if !r.started {
		r.origin, r.started = day, true
	}
	r.latest = r.dayNumber(day)
	if r.bySport[s.Sport] == nil {
		r.bySport[s.Sport] = new(lastDays)
	}
	r.bySport[s.Sport].note(areas, r.latest)
	brakes := s.Sport.eccentricAreas()
	r.braking[0].note(areas.Minus(brakes), r.latest)
	r.braking[s.Sport.emphasis()].note(areas.Intersect(brakes), r.latest)
}

// novel returns those of the areas that nothing alike loaded in the 28 days
// before, when the record covers them.
func (r *record) novel(s *Session, areas muscles.Set, day date.Date) muscles.Set {
	if !r.started {
		return muscles.Set{}
	}
	oldest := r.dayNumber(day) - novelDays
	if oldest < 1 || s.Status == Planned && r.latest < oldest {
		return muscles.Set{}
	}
	brakes := s.Sport.eccentricAreas()
	var novel muscles.Set
	for a := range areas.All() {
		i := a.Index()
		last := 0
		if sport := r.bySport[s.Sport]; sport != nil {
			last = sport[i]
		}
		least := Emphasis(0)
		if brakes.Contains(a) {
			least = s.Sport.emphasis()
		}
		for e := least; e <= EmphasisHigh; e++ {
			last = max(last, r.braking[e][i])
		}
		if last < oldest {
			novel = novel.With(a)
		}
	}
	return novel
}
