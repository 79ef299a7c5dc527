package tissue

import (
	"math"

	"example.com/rubdown/muscles"
)

// numClasses is the number of recovery classes and the unused zero.
const numClasses = 4

var (
	curveRate    = [numClasses]float64{muscles.RecoveryFast: curveRateFast, muscles.RecoveryMedium: curveRateMedium, muscles.RecoverySlow: curveRateSlow}
	fatigueHours = [numClasses]float64{muscles.RecoveryFast: fatigueHoursFast, muscles.RecoveryMedium: fatigueHoursMedium, muscles.RecoverySlow: fatigueHoursSlow}
)

// pool is the state of one area. A dose A of soreness adds A to due; due flows into soreness, from which it drains at
// the same rate, which is what gives A·k·t·e^(1−k·t).
type pool struct {
	fatigue  float64 // 0 to 1
	soreness float64 // points, before the scale saturates
	due      float64 // points still to come
}

// decay is what some hours do to a pool of one recovery class. A rate is the athlete's own factor on the speed of soreness.
type decay struct {
	fatigue, curve float64 // factors
	feed           float64 // k·e·hours: how much of due has arrived, before the curve factor
}

func decayOf(class muscles.RecoveryClass, hours, rate float64) decay {
	if hours <= 0 {
		return decay{fatigue: 1, curve: 1}
	}
	d := arrival(curveRate[class] * rate * hours)
	d.fatigue = math.Exp(-hours / fatigueHours[class])
	return d
}

// arrival is the curve part of a decay over rate × hours.
func arrival(kt float64) decay { return decay{fatigue: 1, curve: math.Exp(-kt), feed: kt * math.E} }

// decays is what some hours do to every class.
type decays [numClasses]decay

func decaysOf(hours, rate float64) decays {
	return decays{
		muscles.RecoveryFast:   decayOf(muscles.RecoveryFast, hours, rate),
		muscles.RecoveryMedium: decayOf(muscles.RecoveryMedium, hours, rate),
		muscles.RecoverySlow:   decayOf(muscles.RecoverySlow, hours, rate),
	}
}

// after returns the pool some hours later. Products are rounded before they are added, so that no platform fuses them.
func (p pool) after(d *decay) pool {
	return pool{
		fatigue:  p.fatigue * d.fatigue,
		soreness: d.curve * (p.soreness + float64(d.feed*p.due)),
		due:      p.due * d.curve,
	}
}

// pools are the pools of all areas.
type pools [muscles.NumAreas]pool

// advance lets time pass for every area. It is exact for any number of hours.
func (p *pools) advance(hours, rate float64) {
	d := decaysOf(hours, rate)
	for i := range p {
		p[i] = p[i].after(&d[traits[i].class])
	}
}

// curve is the soreness, in points, that a dose of 1 gives some hours after it: 1 at its peak.
func curve(class muscles.RecoveryClass, hours, rate float64) float64 {
	if hours <= 0 {
		return 0
	}
	kt := curveRate[class] * rate * hours
	return kt * math.Exp(1-kt)
}

// tail is how a reported soreness goes on: as the curve does from its peak. It is 1 at 0 hours and only falls. It is
// also the share of all the soreness of a dose that is still to be felt.
func tail(class muscles.RecoveryClass, hours, rate float64) float64 {
	if hours <= 0 {
		return 1
	}
	kt := curveRate[class] * rate * hours
	return (1 + kt) * math.Exp(-kt)
}

// peakIn is the hours until the pool is most sore with no further load, 0 when it is past its peak.
func (p pool) peakIn(class muscles.RecoveryClass, rate float64) float64 {
	if p.due <= 0 {
		return 0
	}
	return max(0, (1-p.soreness/(math.E*p.due))/(curveRate[class]*rate))
}
