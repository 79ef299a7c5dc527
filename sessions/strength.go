package sessions

import (
	"fmt"
	"math"

	"example.com/rubdown/muscles"
)

const volumeConvention = "sets x repetitions x kg"

// VolumeLoad is sets × repetitions × kilograms. It is not computable when a set has no
// weight or no repetitions: a body-weight exercise would score 0. Kilograms of
// machines, bands and single limbs, and of different muscles, cannot be compared.
//
// Source: table in a military medical journal (read).
func VolumeLoad(sets ...ExerciseSets) Score {
	if len(sets) == 0 {
		return notComputable(Kilograms, volumeConvention, "there are no sets")
	}
	sum := 0.0
	for i, s := range sets {
		weight, known := s.Weight.Get()
		switch {
		case !known:
			return notComputable(Kilograms, volumeConvention, "sets[%d] (%s) have no weight", i, clip(s.Exercise))
		case !(weight >= 0 && weight <= 1500):
			return notComputable(Kilograms, volumeConvention, "a weight of %s kg is out of range", s.Weight)
		case s.Count < 1 || s.Count > 100 || s.Reps < 1 || s.Reps > 1000:
			return notComputable(Kilograms, volumeConvention, "sets[%d] (%s) have no repetitions, or too many", i, clip(s.Exercise))
		}
		sum += float64(s.Count) * float64(s.Reps) * weight
	}
	return Score{Value{Number: sum}, Kilograms, volumeConvention}
}

// hardReserve is the most repetitions in reserve with which a set is hard.
//
// Source: convention (3 to 4; Pelland et al. 2024 for the counting).
const hardReserve = 4

// SetCount is how many hard sets each area got, and what is known of them.
type SetCount struct {
	Areas muscles.PerArea // hard sets; 1 a set for the muscles that drive it, 0.5 for those that help

	Sets    int      // of known exercises that are no stretches
	Hard    int      // those counted
	Rated   int      // those with repetitions in reserve
	Unknown []string // exercises that were not recognised, each once
}

// Coverage is the share of the sets with repetitions in reserve, 0 without sets.
// Where it is low, most of the count rests on the custom that a logged set is a hard
// one.
func (c SetCount) Coverage() float64 {
	if c.Sets == 0 {
		return 0
	}
	return float64(c.Rated) / float64(c.Sets)
}

// HardSets counts sets by area: a whole set for the muscles that drive the
// exercise, half of one for those that help. A set is hard with 4 repetitions in reserve
// or fewer; without a figure, which is the normal case, it counts as hard.
// Exercises that are not known, and stretches, count for nothing.
//
// Source: Pelland et al. 2024, a meta-regression of 67 studies (abstract read).
func HardSets(sets ...ExerciseSets) SetCount {
	var c SetCount
	seen := map[string]bool{}
	for _, s := range sets {
		match, known := MatchExercise(s.Exercise)
		if !known && !seen[s.Exercise] {
			seen[s.Exercise] = true
			c.Unknown = append(c.Unknown, s.Exercise)
		}
		if !known || match.Passive || s.Count < 1 || s.Count > 100 {
			continue
		}
		c.Sets += s.Count
		reserve, rated := s.RepsInReserve.Get()
		if rated {
			c.Rated += s.Count
		}
		if !rated || reserve <= hardReserve {
			c.Hard += s.Count
			c.Areas = c.Areas.Plus(match.Areas.Scale(float64(s.Count)))
		}
	}
	return c
}

// mostReserve is where the scale of repetitions in reserve stops counting.
const mostReserve = 5

// EffortFromReserve is 10 − repetitions in reserve, down to 5; half repetitions are
// allowed. Beyond 5 in reserve the scale only describes, and there is no effort. It
// is that of a set, not of a session.
//
// Source: Zourdos 2016; Helms 2016 (read).
func EffortFromReserve(reserve float64) Value {
	switch {
	case !(reserve >= 0):
		return undefined("not computable, because %s repetitions in reserve are out of range", number(reserve))
	case reserve > mostReserve:
		return undefined("not computable, because with more than %d repetitions in reserve the scale only describes", mostReserve)
	}
	return Value{Number: 10 - reserve}
}

// PercentOneRepMax is the share of the one-repetition maximum, 0.5 to 1, at which so
// many repetitions feel like that effort (5 to 10): a prior, not a fact, as people do 6 to 26
// repetitions at the same share in the squat.
//
// Source: the fit of OpenPowerlifting, as used in Liftosaur (run).
func PercentOneRepMax(reps int, effort float64) Value {
	switch {
	case reps < 1 || reps > maxReps:
		return undefined("not computable, because %d repetitions are not 1 to %d", reps, maxReps)
	case !(effort >= 10-mostReserve && effort <= 10):
		return undefined("not computable, because an effort of %s is not %d to 10", number(effort), 10-mostReserve)
	}
	n := float64(reps-1) + 10 - effort
	share := (97.0955 - 2.64249*n) / 100
	if n <= 2.92 {
		share = (0.347619*n*n - 4.60714*n + 99.9667) / 100
	}
	return Value{Number: max(0.5, share)}
}

// OneRepMaxFormula is a formula for the one-repetition maximum. The zero value stands
// for [Epley].
type OneRepMaxFormula uint8

// The formulas, for weight w and repetitions r. They agree below about 6.
const (
	Epley    OneRepMaxFormula = 1 + iota // w (1 + r/30)
	Brzycki                              // 36 w / (37 − r)
	Lombardi                             // w r^0.10
)

// maxReps is where estimates of the one-repetition maximum stop.
const maxReps = 12

// OneRepMax estimates the one-repetition maximum in kg from a set of weight kg done to
// failure. Above 12 repetitions it is refused, since the formulas part ways. For one repetition the
// formula of Epley still adds a thirtieth; the weight itself is then the better answer.
//
// Source: Epley, Brzycki, Lombardi, as in openGym (run).
func (o OneRepMaxFormula) OneRepMax(weight float64, reps int) Value {
	switch {
	case !(weight > 0 && weight <= 1500):
		return undefined("not computable, because a weight of %s kg is out of range", number(weight))
	case reps < 1:
		return undefined("not computable, because there are no repetitions")
	case reps > maxReps:
		return undefined("not computable, because %d repetitions are more than %d, where the formulas part ways", reps, maxReps)
	}
	r := float64(reps)
	switch o {
	case 0, Epley:
		return Value{Number: weight * (1 + r/30)}
	case Brzycki:
		return Value{Number: 36 * weight / (37 - r)}
	case Lombardi:
		return Value{Number: weight * math.Pow(r, 0.10)}
	}
	return Value{Undefined: fmt.Sprintf("not computable, because %s is no formula", o)}
}
