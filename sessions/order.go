package sessions

import (
	"cmp"
	"slices"

	"example.com/rubdown/sessions/timeline"
)

// compareSessions is the order of a diary: start, end, name, and then every
// other field, so that two sessions compare equal only when nothing tells them
// apart and no order of input shows in the result.
func compareSessions(a, b Session) int {
	if c := a.Start.Compare(b.Start); c != 0 {
		return c
	}
	if c := cmp.Compare(a.Duration, b.Duration); c != 0 {
		return c
	}
	if c := cmp.Compare(a.Name(), b.Name()); c != 0 {
		return c
	}
	return cmp.Or(
		cmp.Compare(a.Sport, b.Sport),
		cmp.Compare(a.Kind, b.Kind),
		cmp.Compare(a.Effort, b.Effort),
		cmp.Compare(a.Status, b.Status),
		cmp.Compare(a.Priority, b.Priority),
		compareBools(a.Hot, b.Hot),
		compareQuantities(a.WarmUp, b.WarmUp),
		compareQuantities(a.HeartRateMean, b.HeartRateMean),
		compareQuantities(a.Power, b.Power),
		compareQuantities(a.Distance, b.Distance),
		compareQuantities(a.Ascent, b.Ascent),
		compareQuantities(a.Descent, b.Descent),
		slices.Compare(a.Areas[:], b.Areas[:]),
		slices.CompareFunc(a.Sets, b.Sets, compareSets),
		cmp.Compare(timeline.FormatInstant(a.Start), timeline.FormatInstant(b.Start)),
		cmp.Compare(a.Start.Location().String(), b.Start.Location().String()),
	)
}

func compareSets(a, b ExerciseSets) int {
	return cmp.Or(
		cmp.Compare(a.Exercise, b.Exercise),
		cmp.Compare(a.Count, b.Count),
		cmp.Compare(a.Reps, b.Reps),
		compareQuantities(a.Weight, b.Weight),
		compareQuantities(a.RepsInReserve, b.RepsInReserve),
	)
}

// compareQuantities puts the unknown first.
func compareQuantities(a, b Quantity) int {
	return cmp.Or(compareBools(a.known, b.known), cmp.Compare(a.value, b.value))
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
