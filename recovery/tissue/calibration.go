package tissue

import (
	"cmp"
	"errors"
	"fmt"

	"example.com/rubdown/sessions"
)

// ErrInvalidCalibration is matched by every fault of a [Calibration].
var ErrInvalidCalibration = errors.New("invalid calibration")

// Calibration fits the model to one athlete. The zero value is the population. [Calibrate] learns one from check-ins.
type Calibration struct {
	// Amplitude is a factor on every dose of soreness, 0.5 to 2. 0 stands for 1.
	Amplitude float64 `json:"amplitude,omitzero"`
	// Rate is a factor on how fast soreness comes and goes, also that of a report, 0.7 to 1.5. 0 stands for 1.
	Rate float64 `json:"rate,omitzero"`
}

// Validate returns every fault as [sessions.Faults]: a factor out of its bounds is [ErrInvalidCalibration].
func (c Calibration) Validate() error {
	var f sessions.Faults
	for _, n := range []struct {
		path               string
		value, least, most float64
	}{{"amplitude", c.Amplitude, amplitudeLeast, amplitudeMost}, {"rate", c.Rate, rateLeast, rateMost}} {
		if n.value != 0 && !(n.value >= n.least && n.value <= n.most) {
			f.Add(n.path, fmt.Sprint(n.value), fmt.Sprintf("is not in %v to %v", n.least, n.most), ErrInvalidCalibration)
		}
	}
	return f.Err()
}

func (c Calibration) amplitude() float64 { return cmp.Or(c.Amplitude, 1) }
func (c Calibration) rate() float64      { return cmp.Or(c.Rate, 1) }

// plain writes a factor of 1 as 0, so that equal calibrations are equal with ==.
func (c Calibration) plain() Calibration {
	for _, v := range []*float64{&c.Amplitude, &c.Rate} {
		if *v == 1 {
			*v = 0
		}
	}
	return c
}
