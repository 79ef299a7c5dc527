package importer

import (
	"errors"
	"fmt"
	"slices"

	"example.com/rubdown/sessions"
)

// repair unsets the figures of the session that are outside their scale, and notes each.
// Faults of anything else are left for Validate to find.
func (a *Activity) repair(s *sessions.Session) {
	a.repairSets(s)
	var faults sessions.Faults
	if !errors.As(s.Validate(), &faults) {
		return
	}
	optional := map[string]*sessions.Quantity{
		"hr_mean": &s.HeartRateMean, "power_w": &s.Power, "distance_m": &s.Distance,
		"ascent_m": &s.Ascent, "descent_m": &s.Descent, "warm_up": &s.WarmUp,
	}
	for _, f := range faults.All() {
		if q, ok := optional[f.Path]; ok {
			*q = sessions.Quantity{}
			a.note(Note{At: a.At, Code: OutOfRange, Field: f.Path, Value: f.Value, Text: f.Reason, Count: 1})
		}
	}
}

// The scales of [sessions.ExerciseSets].
const (
	mostCount   = 100
	mostReps    = 1000
	mostWeight  = 1500
	mostReserve = 20
)

func (a *Activity) repairSets(s *sessions.Session) {
	s.Sets = slices.Clone(s.Sets)
	for i := range s.Sets {
		one := &s.Sets[i]
		unset := func(field string, value any) {
			a.note(Note{At: a.At, Code: OutOfRange, Field: fmt.Sprintf("sets[%d].%s", i, field), Value: fmt.Sprint(value), Count: 1})
		}
		if one.Count < 1 || one.Count > mostCount {
			unset("count", one.Count)
			one.Count = max(1, min(one.Count, mostCount))
		}
		if one.Reps < 0 || one.Reps > mostReps {
			unset("reps", one.Reps)
			one.Reps = 0
		}
		if kg, ok := one.Weight.Get(); ok && !(kg >= 0 && kg <= mostWeight) {
			unset("weight_kg", one.Weight)
			one.Weight = sessions.Quantity{}
		}
		if left, ok := one.RepsInReserve.Get(); ok && !(left >= 0 && left <= mostReserve) {
			unset("reps_in_reserve", one.RepsInReserve)
			one.RepsInReserve = sessions.Quantity{}
		}
	}
}
