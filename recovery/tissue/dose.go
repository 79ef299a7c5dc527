package tissue

import (
	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
)

// Dose is what one session adds to the state.
type Dose struct {
	// Soreness is the peak that the session alone would bring each area to, in points of 10 before the scale
	// saturates; it can be above 10.
	Soreness muscles.PerArea
	// Fatigue is what the session alone would leave in each area at its end, 0 to 1.
	Fatigue muscles.PerArea
	// Loaded are the areas that the session loaded enough to count as loaded by it.
	Loaded muscles.Set
}

// Dose returns what a session would add if it ended as its profile says, given the bouts in the state. The session may
// be planned; the state is not changed. A profile that [Assess] would refuse has no dose.
//
// The dose of an area is its load × the eccentric factor × the susceptibility of the muscle × novelty × training
// status. Its load is effort × minutes × weight, or, when the session has sets of known exercises and no areas of its
// own, effort × 5 minutes for each set that works the area directly and half that for each that does so indirectly; a
// set with repetitions in reserve counts with its own effort, 10 less those and at least 1. Load counts ever less: 1000 AU on one area
// as 500.
func (s State) Dose(pr sessions.Profile) Dose {
	h := s.history()
	if checkProfile(&pr) != nil {
		return Dose{}
	}
	var ds doses
	h.dose(&pr, instantOf(pr.Session.End()), &ds)
	return Dose{Soreness: ds.soreness, Fatigue: ds.fatigue, Loaded: ds.loaded()}
}

// doses are what one session adds, by area.
type doses struct {
	soreness, fatigue muscles.PerArea
	load              muscles.PerArea         // AU
	ranks             [muscles.NumAreas]uint8 // of the areas for which it is a bout, plus one; 0 is no bout
	list              [muscles.NumAreas]uint8 // the areas that it involves, the first count of them
	count             int
}

// loaded are the areas that count as loaded.
func (d *doses) loaded() muscles.Set { return d.load.AtLeast(loadedFrom) }

// dose writes what a session adds into doses that are still zero.
func (h *history) dose(pr *sessions.Profile, end instant, d *doses) {
	var seen novelties
	loads := loadsOf(pr)
	training := trainingOf(h.training)
	brakes := brakingOf(pr.Session.Sport)
	kind := kindOf(pr.Session.Kind)
	eccentric := eccentricFactor[brakes.emphasis]
	descent := descentFactor(pr.Session.Descent.Or(0))
	common := pointsPerLoad * kind.factor * training.soreness * h.fit.amplitude()
	factors := [...]float64{elsewhere: eccentric.others, brakingHere: eccentric.braking * descent}
	ranks := [...]int{elsewhere: rankOf(brakes.emphasis, false, kind), brakingHere: rankOf(brakes.emphasis, true, kind)}
	at := minuteOf(end)
	for i, involved := range loads.involved {
		if involved == 0 {
			continue
		}
		d.list[d.count] = uint8(i)
		d.count++
		x := loads.au * loads.shares[i]
		d.load[i] = x
		if i%2 == 1 && loads.sameSides(i) && h.bouts[i].same(&h.bouts[i-1]) {
			d.soreness[i], d.fatigue[i], d.ranks[i] = d.soreness[i-1], d.fatigue[i-1], d.ranks[i-1] // all else is of the muscle
			continue
		}
		here := brakes.areas[i]
		rank := ranks[here]
		d.soreness[i] = common * halved(x) * factors[here] * traits[i].susceptibility * seen.of(&h.bouts[i], rank, at)
		d.fatigue[i] = fatigueOf(x * training.fatigue)
		if involved >= boutWeight {
			d.ranks[i] = uint8(rank + 1)
		}
	}
}

// areaLoads is what a session asks of each area: au × share.
type areaLoads struct {
	au       float64
	shares   *muscles.PerArea
	involved *muscles.PerArea // how much, 0 to 1, whatever the length and effort
}

// sameSides reports whether the right side at an index is asked for the same as the left one before it.
func (l *areaLoads) sameSides(right int) bool {
	return l.involved[right-1] == l.involved[right] && l.shares[right-1] == l.shares[right]
}

func loadsOf(pr *sessions.Profile) areaLoads {
	s := &pr.Session
	if len(s.Sets) > 0 && s.Areas == (muscles.PerArea{}) {
		var load, involved muscles.PerArea
		if setLoads(s.Sets, pr.Effort, &load, &involved) {
			return areaLoads{1, &load, &involved}
		}
	}
	return areaLoads{pr.Effort * max(0, s.Duration.Minutes()), &pr.Weights, &pr.Weights}
}

// setLoads writes what sets load. It counts fractional sets: 1 for an area that a set works directly, 0.5 indirectly.
// Sets of stretches and of rolling load nothing. It is false when no exercise is known.
//
// Source: Pelland et al. 2024 for the fractions; minutes for each set are an own figure.
func setLoads(sets []sessions.ExerciseSets, effort float64, load, involved *muscles.PerArea) bool {
	known := false
	for _, set := range sets {
		m, ok := sessions.MatchExercise(set.Exercise)
		known = known || ok
		if !ok || m.Passive {
			continue
		}
		e := effort
		if reserve, ok := set.RepsInReserve.Get(); ok {
			e = 10 - min(max(reserve, 0), 9)
		}
		au := float64(max(0, set.Count)) * e * minutesPerSet
		for i, share := range m.Areas {
			load[i] += au * share
			involved[i] = max(involved[i], share)
		}
	}
	return known
}

// descentFactor raises the dose of braking areas with the metres run or walked down.
func descentFactor(metres float64) float64 {
	if !(metres > 0) {
		return 1
	}
	return 1 + descentMost/(1+descentHalf/metres)
}

// halved makes further load count ever less: the load that loadHalf names counts half.
func halved(au float64) float64 { return au * loadHalf / (au + loadHalf) }

// fatigueOf is the fatigue that a load leaves in a fresh area.
func fatigueOf(au float64) float64 { return au / (au + fatigueHalf) }
