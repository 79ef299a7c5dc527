package sessions

import "example.com/rubdown/muscles"

// usesFrom is the weight from which a session uses an area: a primary or
// secondary one.
const usesFrom = 0.4

// Weights returns how much the session loads each area, 0 to 1: its own Areas
// when any is set, else what its sets load, the most loaded area being 1, else
// the weights of its sport. Exercises that are not known, and stretches, load
// nothing; when there is no other the sport decides.
func (s Session) Weights() muscles.PerArea {
	weights, _ := loadedBy(&s, exerciseLoads)
	return weights
}

// exerciseLoads returns what an exercise loads, and whether it is known to load
// anything.
func exerciseLoads(name string) (muscles.PerArea, bool) {
	match, ok := MatchExercise(name)
	return match.Areas, ok && !match.Passive
}

// loadedBy returns the weights of a session, and the areas that it, or any
// exercise of it, loads at 0.4 or more. The areas do not shrink for one exercise
// when another gets more sets, as the weights do.
func loadedBy(s *Session, loads func(string) (muscles.PerArea, bool)) (muscles.PerArea, muscles.Set) {
	if s.Areas != (muscles.PerArea{}) {
		return s.Areas, s.Areas.AtLeast(usesFrom)
	}
	var sum muscles.PerArea
	var areas muscles.Set
	for _, set := range s.Sets {
		if load, ok := loads(set.Exercise); ok && set.Count > 0 {
			sum = sum.Plus(load.Scale(float64(set.Count)))
			areas = areas.Union(load.AtLeast(usesFrom))
		}
	}
	if _, most := sum.Max(); most > 0 {
		for i := range sum {
			sum[i] /= most // Divided, so that the largest is 1 and no more.
		}
		return sum, areas
	}
	weights := s.Sport.Weights()
	return weights, weights.AtLeast(usesFrom)
}
