package sessions

import (
	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions/timeline"
)

// Athlete is who trains. Every field may be unknown; the zero value is somebody
// of whom nothing is known.
type Athlete struct {
	Age               Quantity // years, 0 to 130
	Sex               Sex
	Training          Training
	MassageExperience Experience
	PressureLimit     Quantity // the most pressure wanted, 0 to 4
	DominantSide      muscles.Side
	Bedtime           timeline.Clock
	Quiet             Quiet

	HeartRateRest      Quantity // beats a minute, 20 to 150
	HeartRateMax       Quantity // beats a minute, 80 to 260
	HeartRateThreshold Quantity // beats a minute, 60 to 250
	ThresholdPower     Quantity // watts, above 0 to 1000
}

// Quiet is the part of each day in which nothing is booked, From included and To
// excluded; it may run over midnight. The zero value is no quiet hours.
type Quiet struct {
	From, To timeline.Clock
}

// IsSet reports whether there are quiet hours.
func (q Quiet) IsSet() bool { return q.From.IsSet() && q.To.IsSet() && q.From != q.To }

// Validate returns every fault of the athlete as [Faults], or nil: numbers out
// of the ranges stated at the fields, heart rates that are not rest < threshold
// ≤ maximum, quiet hours with one end or two equal ones, words that are no
// members. Paths are those of the JSON contract ("hr_rest").
func (a Athlete) Validate() error {
	c := checker{kind: ErrInvalidAthlete}
	c.quantity("age", a.Age, 0, 130)
	c.quantity("pressure_limit", a.PressureLimit, 0, 4)
	c.quantity("hr_rest", a.HeartRateRest, 20, 150)
	c.quantity("hr_max", a.HeartRateMax, 80, 260)
	c.quantity("hr_threshold", a.HeartRateThreshold, 60, 250)
	c.positive("threshold_power_w", a.ThresholdPower, 1000)
	c.word("sex", a.Sex)
	c.word("training", a.Training)
	c.word("massage_experience", a.MassageExperience)
	c.word("dominant_side", a.DominantSide)

	c.below("hr_rest", a.HeartRateRest, "hr_threshold", a.HeartRateThreshold)
	c.below("hr_rest", a.HeartRateRest, "hr_max", a.HeartRateMax)
	if t, ok := a.HeartRateThreshold.Get(); ok {
		if m, ok := a.HeartRateMax.Get(); ok && t > m {
			c.add("hr_threshold", a.HeartRateThreshold.String(), "is above hr_max", ErrConflict)
		}
	}
	switch {
	case a.Quiet.From.IsSet() && !a.Quiet.To.IsSet():
		c.add("quiet.to", "", "is missing", ErrMissing)
	case a.Quiet.To.IsSet() && !a.Quiet.From.IsSet():
		c.add("quiet.from", "", "is missing", ErrMissing)
	case a.Quiet.From.IsSet() && a.Quiet.From == a.Quiet.To:
		c.add("quiet.to", a.Quiet.To.String(), "is equal to quiet.from", ErrConflict)
	}
	return c.faults.Err()
}
