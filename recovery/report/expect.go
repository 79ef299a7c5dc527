package report

import (
	"math"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/wording"
)

// isNothing reports an effect that is known to be none.
func isNothing(e recovery.Effect) bool { return e.Value == 0 && e.Low == 0 && e.High == 0 }

// effect says what can be expected, how much, within which interval and how well that is known.
func (v voice) effect(e recovery.Effect) string {
	grade := v.grade(e.Grade)
	if e.Unit == evidence.UnitDirection {
		if m := message("direction."+e.Benefit, "text", grade); v.knows(m) {
			return v.words.Say(m)
		}
	}
	key := "less"
	low, high := -e.High, -e.Low // of how much less
	if e.Value > 0 {
		key, low, high = "more", e.Low, e.High
	}
	switch {
	case isNothing(e):
		key = "no-change"
	case e.Unit == evidence.UnitDirection:
		key += "-direction"
	case low < 0:
		key, low = key+"-or-not", -low
	}
	return v.say(key, "benefit", e.Benefit, "value", decimal(math.Abs(e.Value)), "low", decimal(low+0), "high", decimal(high+0),
		"unit", unitID(e.Unit), "text", grade)
}

func (v voice) knows(m wording.Message) bool {
	_, ok := v.words.Phrase(m.Key)
	return ok
}

// grade says a grade in words.
func (v voice) grade(g evidence.Grade) string {
	if g == evidence.GradeNone {
		return v.name("grade", "none")
	}
	return v.name("grade", g.String())
}

// unitID is the id of a unit in the catalogue.
func unitID(unit string) string {
	if unit == evidence.UnitPercent {
		return "percent"
	}
	return wording.Slug(unit)
}

// unit names the unit of a number, as it stands when the catalogue does not know it.
func (v voice) unit(unit string) string {
	if m := message("unit." + unitID(unit)); v.knows(m) {
		return v.words.Fill(m)
	}
	return unit
}
