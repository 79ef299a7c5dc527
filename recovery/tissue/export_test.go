package tissue

import "example.com/rubdown/muscles"

// Advance lets the pools of a state move on in place, which is the inner loop of the model.
func Advance(s State) func(hours float64) {
	p := s.history().pools
	return func(hours float64) { p.advance(hours, 1) }
}

// Traits returns what the model took from the atlas for an area.
func Traits(a muscles.Area) (muscles.RecoveryClass, float64) {
	t := traits[a.Index()]
	return t.class, t.susceptibility
}

// Steps and Points are the two units of a rating.
var (
	Steps  = stepsOf
	Points = pointsOf
)
