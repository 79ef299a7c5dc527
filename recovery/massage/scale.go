package massage

import "math"

// scale stretches the steps, in place, to a length: each is rounded to half a minute and the rest goes to the longest.
// Half minutes are exact in floating point, so the sum is too.
func scale(steps []Step, minutes float64) []Step {
	if len(steps) == 0 {
		return nil
	}
	total := 0.0
	for _, st := range steps {
		total += st.Minutes
	}
	most := longest(steps)
	rest := minutes
	for i := range steps {
		steps[i].Minutes = math.Round(2*minutes*steps[i].Minutes/total) / 2
		rest -= steps[i].Minutes
	}
	// With many short steps rounding can take more than the longest has: then it is taken from several.
	for rest < 0 && steps[most].Minutes+rest < 0.5 {
		shorten(steps)
		rest += 0.5
	}
	steps[most].Minutes += rest
	return steps
}

// shorten takes half a minute from the longest step, the last of several, so that the opening keeps its time.
func shorten(steps []Step) {
	at := 0
	for i, st := range steps {
		if st.Minutes >= steps[at].Minutes {
			at = i
		}
	}
	steps[at].Minutes -= 0.5
}

// warm lengthens the opening, in place, to 3 minutes before the first step at pressure 3 or more, and takes that from the
// longest of what follows. It reports false, and changes nothing, when there is no opening or no time for both.
func warm(steps []Step, opts StepOptions) bool {
	first, opening, total := -1, 0.0, 0.0
	for i, st := range steps {
		if first < 0 && st.Minutes > 0 && hard(st.Technique, opts.Pressure) {
			first, opening = i, total
		}
		total += st.Minutes
	}
	if first < 0 {
		return true
	}
	need := math.Ceil(halvesOfWarming-2*opening) / 2
	if need <= 0 {
		return true
	}
	if opening == 0 || total-opening-need < 0.5 {
		return false
	}
	steps[longest(steps[:first])].Minutes += need
	for ; need > 0; need -= 0.5 {
		shorten(steps[first:])
	}
	return true
}
