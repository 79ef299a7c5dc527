package sessions

import "math"

// The convention of each, in words.
const (
	runConvention  = "100 x hours x (graded speed / threshold speed)^2"
	swimConvention = "100 x elapsed hours x (speed while moving / threshold speed)^3"
)

// maxSpeed bounds a speed in metres a second.
const maxSpeed = 20

// RunHours is 100 × hours × (graded speed ÷ threshold speed)², known as rTSS: an
// hour at threshold is 100. Speeds are in metres a second; the graded one is what the
// effort would be on the flat (normalised graded pace). A pace is the inverse: see
// [SpeedOfPace]. What downhill running does to the muscles is not in it, and on
// steep ground it is not to be used.
//
// Source: training literature (read); the formula of TrainingPeaks' rTSS.
func RunHours(minutes float64, graded, threshold Quantity) Score {
	return thresholdHours(RunHundredths, runConvention, minutes, graded, threshold, 2)
}

// SwimHours is 100 × elapsed hours × (speed while moving ÷ threshold speed)³, known as
// sTSS or SSS: cubed, because the power against drag is. Elapsed and moving are
// minutes, distance is in metres, threshold is the critical swim speed in metres a
// second.
//
// Source: Elevate (run). Programs that use moving time throughout give less.
func SwimHours(elapsed, moving, distance float64, threshold Quantity) Score {
	switch {
	case !(moving > 0 && moving <= elapsed):
		return notComputable(SwimHundredths, swimConvention, "%s moving minutes do not fit %s elapsed", number(moving), number(elapsed))
	case !(distance >= 0):
		return notComputable(SwimHundredths, swimConvention, "a distance of %s m is out of range", number(distance))
	}
	return thresholdHours(SwimHundredths, swimConvention, elapsed, Known(distance/(60*moving)), threshold, 3)
}

func thresholdHours(unit Unit, convention string, minutes float64, speed, threshold Quantity, power float64) Score {
	v, ok := speed.Get()
	at, both := threshold.Get()
	switch {
	case !(minutes >= 0 && minutes <= maxMinutes):
		return notComputable(unit, convention, "a time of %s minutes is out of range", number(minutes))
	case !ok:
		return notComputable(unit, convention, "the speed is unknown")
	case !both:
		return notComputable(unit, convention, "the threshold speed is unknown")
	case !(v >= 0 && v <= maxSpeed):
		return notComputable(unit, convention, "a speed of %s m/s is out of range", speed)
	case !(at > 0 && at <= maxSpeed):
		return notComputable(unit, convention, "a threshold speed of %s m/s is out of range", threshold)
	}
	return Score{Value{Number: 100 * minutes / 60 * math.Pow(v/at, power)}, unit, convention}
}

// SpeedOfPace turns a pace in seconds a kilometre into a speed in metres a second;
// unknown for a pace that is not above 0.
func SpeedOfPace(secondsPerKilometre float64) Quantity {
	if !(secondsPerKilometre > 0) || math.IsInf(secondsPerKilometre, 0) {
		return Quantity{}
	}
	return Known(1000 / secondsPerKilometre)
}
