package sessions

import "fmt"

// fiveZones are the lower edges of the five zones as shares of maximum heart rate.
// An edge belongs to the zone above it, and everything above the last counts 5.
//
// Source: Edwards, as used in Foster et al. 2001 (read).
var fiveZones = [...]float64{0.5, 0.6, 0.7, 0.8, 0.9}

const fiveZoneConvention = "minutes x zone, zones 1 to 5 from 50, 60, 70, 80 and 90 % of maximum heart rate"

// FiveZones sums minutes weighted 1 to 5 by zones of maximum heart rate, known as
// Edwards' method. Below half the maximum nothing counts. The weights were never
// checked against a response, and one beat across an edge changes the score; session
// RPE comes out 15 to 25 % higher for the same bout.
//
// Source: Foster et al. 2001, J Strength Cond Res 15:109 (read).
func FiveZones(times []HeartRateMinutes, maximum Quantity) Score {
	if why := maxFault(times, maximum); why != "" {
		return notComputable(FiveZonePoints, fiveZoneConvention, "%s", why)
	}
	sum := 0.0
	for _, t := range times {
		zone := 0
		for zone < len(fiveZones) && t.BeatsPerMinute >= fiveZones[zone]*maximum.Or(0) {
			zone++
		}
		sum += t.Minutes * float64(zone)
	}
	return Score{Value{Number: sum}, FiveZonePoints, fiveZoneConvention}
}

// FiveZoneMinutes is [FiveZones] for minutes that were counted by zone already.
func FiveZoneMinutes(minutes [5]float64) Score {
	return zoneMinutes(minutes[:], FiveZonePoints, fiveZoneConvention)
}

// ThreeZoneMinutes is [ThreeZones] for minutes that were counted by zone already.
func ThreeZoneMinutes(minutes [3]float64, from ThresholdSource) Score {
	return zoneMinutes(minutes[:], ThreeZonePoints, from.convention())
}

func zoneMinutes(minutes []float64, unit Unit, convention string) Score {
	sum := 0.0
	for i, m := range minutes {
		if !(m >= 0 && m <= maxMinutes) {
			return notComputable(unit, convention, "%s minutes in zone %d are out of range", number(m), i+1)
		}
		sum += m * float64(i+1)
	}
	return Score{Value{Number: sum}, unit, convention}
}

// ThresholdSource is where two thresholds come from. The zero value stands for
// [StandIn].
type ThresholdSource uint8

// The sources of thresholds.
const (
	StandIn    ThresholdSource = 1 + iota // shares of maximum heart rate, or a guess
	Laboratory                            // ventilatory thresholds, measured
)

func (t ThresholdSource) convention() string {
	if t == Laboratory {
		return "minutes x zone, zones 1 to 3 parted by the two ventilatory thresholds"
	}
	return "minutes x zone, zones 1 to 3 parted by stand-ins for the two ventilatory thresholds"
}

// ThreeZones sums minutes weighted 1, 2 and 3 below, between and above two
// thresholds, known as Lucia's method. A heart rate at a threshold counts to the zone
// above it. The method needs thresholds from a laboratory; anything else is labelled
// as a stand-in.
//
// Source: Lucia et al. 2003, Med Sci Sports Exerc (description read).
func ThreeZones(times []HeartRateMinutes, first, second Quantity, from ThresholdSource) Score {
	convention := from.convention()
	a, ok := first.Get()
	b, both := second.Get()
	switch {
	case !ok || !both:
		return notComputable(ThreeZonePoints, convention, "a threshold is unknown")
	case !(a > 0 && a < b && b <= 260):
		return notComputable(ThreeZonePoints, convention, "%s", fmt.Sprintf("thresholds of %s and %s are out of range or order", first, second))
	}
	if why := timesFault(times); why != "" {
		return notComputable(ThreeZonePoints, convention, "%s", why)
	}
	var minutes [3]float64
	for _, t := range times {
		switch {
		case t.BeatsPerMinute >= b:
			minutes[2] += t.Minutes
		case t.BeatsPerMinute >= a:
			minutes[1] += t.Minutes
		default:
			minutes[0] += t.Minutes
		}
	}
	return ThreeZoneMinutes(minutes, from)
}
