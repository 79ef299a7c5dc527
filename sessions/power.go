package sessions

import (
	"cmp"
	"fmt"
	"math"
)

// WindowStart is what is done in the first half minute, in which there are not yet 30
// samples to average and tools differ. The zero value stands for [ShortWindows].
type WindowStart uint8

// The starts of the window.
const (
	ShortWindows WindowStart = 1 + iota // the first 29 means are over as many samples as there are, as sweatpy counts
	ZeroPadded                          // 30 s of zeros before the start, as GoldenCheetah counts: an hour at 250 W gives 249.59
	FullWindows                         // only means over 30 samples count
)

// PowerGaps is what stands for a missing sample. The zero value stands for [ZeroGaps].
type PowerGaps uint8

// The fillings of gaps.
const (
	ZeroGaps PowerGaps = 1 + iota // no power
	HeldGaps                      // the last known power; none before the first
)

// PowerFilter is how power is smoothed. The zero value stands for [RollingMean].
type PowerFilter uint8

// The filters.
const (
	RollingMean PowerFilter = 1 + iota // over 30 s
	Exponential                        // 25 s, from 0; known as xPower, and lower. Its start is ZeroPadded by nature
)

// PowerOptions are the conventions of a power-based score. The zero value is the
// default of each.
type PowerOptions struct {
	Start  WindowStart
	Gaps   PowerGaps
	Filter PowerFilter
}

// String says the options in words.
func (o PowerOptions) String() string {
	o = o.resolved()
	if o.Filter == Exponential {
		return fmt.Sprintf("25 s exponential filter from 0, fourth power; gaps: %s", o.Gaps)
	}
	return fmt.Sprintf("30 s rolling mean, fourth power; start: %s; gaps: %s", o.Start, o.Gaps)
}

func (o PowerOptions) resolved() PowerOptions {
	return PowerOptions{cmp.Or(o.Start, ShortWindows), cmp.Or(o.Gaps, ZeroGaps), cmp.Or(o.Filter, RollingMean)}
}

func (o PowerOptions) valid() bool {
	return o.Start <= FullWindows && o.Gaps <= HeldGaps && o.Filter <= Exponential
}

const (
	powerWindow  = 30          // s
	powerDecay   = 25.0        // s, of the exponential filter
	shortPower   = 20 * 60     // s, below which weighted power says little
	maxPower     = 3000        // W
	maxPowerTime = 60 * 14_400 // s
)

// WeightedPower is the fourth root of the mean fourth power of smoothed power in
// watts, known as normalised power or IsoPower: it weighs surges more than the mean
// does. Samples are one a second, unknown ones are gaps. It is undefined for less than
// 30 s, for samples that are all unknown, and for power outside 0 to 3000 W.
//
// Some programs average blocks of about 31 s that do not overlap, which gives
// other numbers and is not offered.
//
// Source: Coggan (formula), GoldenCheetah, Elevate and sweatpy (run); Skiba for the
// exponential filter.
func WeightedPower(samples []Quantity, o PowerOptions) Value {
	o = o.resolved()
	if !o.valid() {
		return undefined("not computable, because the options are out of range")
	}
	watts, why := o.filled(samples)
	if why != "" {
		return undefined("not computable, because %s", why)
	}
	sum, n := 0.0, 0.0
	for smooth := range o.smoothed(watts) {
		sum += smooth * smooth * smooth * smooth
		n++
	}
	return Value{Number: math.Pow(sum/n, 0.25)}
}

// filled puts a number in every gap.
func (o PowerOptions) filled(samples []Quantity) ([]float64, string) {
	if len(samples) < powerWindow {
		return nil, fmt.Sprintf("there are %d s of power and it takes %d", len(samples), powerWindow)
	}
	if len(samples) > maxPowerTime {
		return nil, fmt.Sprintf("%d s of power are more than ten days", len(samples))
	}
	watts := make([]float64, len(samples))
	last, recorded := 0.0, false
	for i, s := range samples {
		v, known := s.Get()
		switch {
		case known && !(v >= 0 && v <= maxPower):
			return nil, fmt.Sprintf("a power of %s W is out of range", s)
		case known:
			last, recorded = v, true
			watts[i] = v
		case o.Gaps == HeldGaps:
			watts[i] = last
		}
	}
	if !recorded {
		return nil, "no power was recorded"
	}
	return watts, ""
}

// smoothed yields the smoothed power second by second.
func (o PowerOptions) smoothed(watts []float64) func(yield func(float64) bool) {
	return func(yield func(float64) bool) {
		sum, level := 0.0, 0.0
		for i, w := range watts {
			if o.Filter == Exponential {
				level = (powerDecay*level + w) / (powerDecay + 1)
				if !yield(level) {
					return
				}
				continue
			}
			sum += w
			if i >= powerWindow {
				sum -= watts[i-powerWindow]
			}
			over := float64(powerWindow)
			switch have := i + 1; {
			case have >= powerWindow || o.Start == ZeroPadded:
			case o.Start == FullWindows:
				continue
			default:
				over = float64(have)
			}
			if !yield(max(0, sum) / over) {
				return
			}
		}
	}
}

// PowerHours is 100 × hours × (weighted power ÷ threshold power)²: an hour at
// threshold is 100 by definition. It is known as TSS, BikeStress or PSS. Threshold
// power is that of the athlete in watts, above 0. The ratio is known as intensity
// factor.
//
// Below 20 minutes the weighted power means little; the convention then says so.
//
// Source: Coggan (formula), GoldenCheetah and Elevate (run).
func PowerHours(samples []Quantity, threshold Quantity, o PowerOptions) Score {
	convention := "100 x hours x (weighted power / threshold power)^2; 1 Hz; " + o.String()
	if n := len(samples); n >= powerWindow && n < shortPower {
		convention += "; under 20 min, of little meaning"
	}
	weighted := WeightedPower(samples, o)
	at, ok := threshold.Get()
	switch {
	case weighted.Undefined != "":
		return Score{weighted, PowerHundredths, convention}
	case !ok:
		return notComputable(PowerHundredths, convention, "the threshold power is unknown")
	case !(at > 0 && at <= maxPower):
		return notComputable(PowerHundredths, convention, "a threshold power of %s W is out of range", threshold)
	}
	intensity := weighted.Number / at
	return Score{Value{Number: 100 * float64(len(samples)) / 3600 * intensity * intensity}, PowerHundredths, convention}
}
