package sports

import (
	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
)

// mix loads each area as much as the sport that loads it most: for names that hold
// more than one row of the sport table.
func mix(parts ...sessions.Sport) func() muscles.PerArea {
	return func() muscles.PerArea {
		var most muscles.PerArea
		for _, sport := range parts {
			for a, w := range sport.Weights().All() {
				most.Set(a, max(w, most.At(a)))
			}
		}
		return most
	}
}

// exercise is what one exercise loads, by its name.
func exercise(name string) func() muscles.PerArea {
	return func() muscles.PerArea {
		areas, _ := sessions.ExerciseAreas(name)
		return areas
	}
}

// oneSide is what an exercise loads on one side.
func oneSide(name string, side muscles.Side) func() muscles.PerArea {
	return func() muscles.PerArea {
		var one muscles.PerArea
		for a, w := range exercise(name)().All() {
			if a.Side == side {
				one.Set(a, w)
			}
		}
		return one
	}
}

// standUpPaddling is the stroke of a canoe on legs that hold a board level.
func standUpPaddling() muscles.PerArea {
	areas := sessions.Kayaking.Weights()
	board := sessions.Surfing.Weights()
	for _, g := range [...]muscles.Group{
		muscles.Quadriceps, muscles.GluteusMaximus, muscles.Gastrocnemius, muscles.TibialisAnterior,
	} {
		areas.Set(g.Both(), max(areas.At(g.Both()), board.At(g.Both())))
	}
	return areas
}

// finning is the kick of the swimming rows without the arms: under water the arms
// rest.
func finning() muscles.PerArea {
	var kick muscles.PerArea
	weights := mix(sessions.SwimFreestyle, sessions.SwimBackstroke)()
	for _, g := range [...]muscles.Group{
		muscles.HipFlexors, muscles.Quadriceps, muscles.Hamstrings, muscles.GluteusMaximus,
		muscles.Gastrocnemius, muscles.TibialisAnterior, muscles.ErectorSpinaeLumbar,
	} {
		kick.Set(g.Both(), weights.At(g.Both()))
	}
	return kick
}
