package sessions

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"time"

	"example.com/rubdown/muscles"
)

// AreaRatings are ratings from 0 to 10 by one-sided area. An area that was not
// rated is known from one rated 0. The zero value has no ratings. Ratings are
// values and comparable with ==.
type AreaRatings struct { //nolint:recvcheck // Set is the one setter of a value that is passed by value
	values muscles.PerArea
	rated  muscles.Set
}

// Set rates an area, both sides of it when no side is said. An invalid area is
// ignored. What v may be is checked by [CheckIn.Validate].
func (r *AreaRatings) Set(a muscles.Area, v float64) {
	for side := range a.Sides() {
		r.values.Set(side, v)
		r.rated = r.rated.With(side)
	}
}

// At returns the rating of an area, and whether there is one. Of both sides it
// is the larger of those rated.
func (r AreaRatings) At(a muscles.Area) (float64, bool) {
	if i := a.Index(); i >= 0 { // one side, the usual case
		return r.values[i], r.rated.Contains(a)
	}
	var most float64
	found := false
	for side := range a.Sides() {
		if !r.rated.Contains(side) {
			continue
		}
		if v := r.values.At(side); !found || v > most {
			most, found = v, true
		}
	}
	return most, found
}

// All yields the rated one-sided areas and their ratings in index order.
func (r AreaRatings) All() iter.Seq2[muscles.Area, float64] {
	return func(yield func(muscles.Area, float64) bool) {
		for a := range r.rated.All() {
			if !yield(a, r.values.At(a)) {
				return
			}
		}
	}
}

// Rated returns the areas that were rated.
func (r AreaRatings) Rated() muscles.Set { return r.rated }

// Len returns how many one-sided areas were rated.
func (r AreaRatings) Len() int { return r.rated.Len() }

// MarshalJSON writes an object from area to rating, in index order. Two sides
// rated alike are written as one area.
func (r AreaRatings) MarshalJSON() ([]byte, error) {
	var buf []byte
	for _, a := range r.compact() {
		key, err := a.MarshalText()
		if err != nil {
			return nil, err
		}
		v, _ := r.At(a)
		value, err := json.Marshal(v)
		if err != nil {
			return nil, fmt.Errorf("sessions: rating of %s: %w", a, err)
		}
		buf = fmt.Appendf(buf, ",%q:%s", key, value)
	}
	return slices.Concat([]byte("{"), buf[min(1, len(buf)):], []byte("}")), nil
}

func (r AreaRatings) compact() []muscles.Area {
	var areas []muscles.Area
	for a, v := range r.All() {
		if other, ok := r.At(a.Opposite()); ok && other == v {
			if a.Side == muscles.Left {
				areas = append(areas, a.Group.Both())
			}
			continue
		}
		areas = append(areas, a)
	}
	return areas
}

// CheckIn is what an athlete reported at one moment. Ratings run from 0 to 10:
// mood is best at 10, the others worst. What was not asked is unknown.
type CheckIn struct {
	At              time.Time
	Soreness        AreaRatings
	Tightness       AreaRatings
	OverallSoreness Quantity
	SleepHours      Quantity // of the last night, 0 to 24
	Mood            Quantity
	Stress          Quantity
	Fatigue         Quantity
}

// Validate returns every fault of the check-in as [Faults], or nil.
func (ci CheckIn) Validate() error {
	c := checker{kind: ErrInvalidCheckIn}
	c.instant("at", ci.At)
	for a, v := range ci.Soreness.All() {
		c.number("soreness."+a.String(), v, 0, 10)
	}
	for a, v := range ci.Tightness.All() {
		c.number("tightness."+a.String(), v, 0, 10)
	}
	c.quantity("overall_soreness", ci.OverallSoreness, 0, 10)
	c.quantity("sleep_hours", ci.SleepHours, 0, 24)
	c.quantity("mood", ci.Mood, 0, 10)
	c.quantity("stress", ci.Stress, 0, 10)
	c.quantity("fatigue", ci.Fatigue, 0, 10)
	return c.faults.Err()
}
