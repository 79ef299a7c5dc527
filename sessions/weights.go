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

// loadedBy returns the weights of a session, and for each area the most that it,
// or any one exercise of it, loads it. The second does not shrink for one
// exercise when another gets more sets, as the weights do.
func loadedBy(s *Session, loads func(string) (muscles.PerArea, bool)) (weights, most muscles.PerArea) {
	if s.Areas != (muscles.PerArea{}) {
		return s.Areas, s.Areas
	}
	for _, set := range s.Sets {
		if load, ok := loads(set.Exercise); ok && set.Count > 0 {
			weights = weights.Plus(load.Scale(float64(set.Count)))
			for i, w := range load {
				most[i] = max(most[i], w)
			}
		}
	}
	_, top := weights.Max()
	if !(top > 0) {
		weights = s.Sport.Weights()
		return weights, weights
	}
	for i := range weights {
		weights[i] /= top // Divided, so that the largest is 1 and no more.
	}
	return weights, most
}
