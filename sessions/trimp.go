package sessions

import (
	"cmp"
	"fmt"
	"math"
)

// ImpulseConstants are the constants of a heart-rate impulse: a minute at the share
// x of the heart-rate reserve counts x·A·e^(B·x). The zero value has none. Fitted to
// the athlete's own lactate curve they replace those below (Manzi 2009).
type ImpulseConstants struct {
	A, B   float64
	Name   string // whose they are, for the convention; empty is "individual"
	Source string // how they are known
}

// ImpulseVariant is one of the sets of constants in use. The zero value stands for
// [Published].
type ImpulseVariant uint8

// The variants. At full reserve a minute of a woman counts 4.57, 3.40 or 4.37.
const (
	Published ImpulseVariant = 1 + iota // Banister 1991; Morton, Fitz-Clarke & Banister 1990
	OneFactor                           // as GoldenCheetah and Elevate count: one A for both sexes
	Rescaled                            // as Runalyze counts: A of women moved
)

// impulseRow is one row of the table.
type impulseRow struct {
	name                  string
	men, women, notStated ImpulseConstants
	source                string // of men and women
	between               string // of not stated
}

// Constants by variant. Those of a sex that is not stated are the program's own where
// it has them (run), else an own figure: the geometric mean of both weights.
var impulseTable = [...]impulseRow{
	Published: {"published", ImpulseConstants{A: 0.64, B: 1.92}, ImpulseConstants{A: 0.86, B: 1.67}, ImpulseConstants{A: 0.7418894796396564, B: 1.795}, "literature, read in a secondary source", "own figure"},
	OneFactor: {"one factor", ImpulseConstants{A: 0.64, B: 1.92}, ImpulseConstants{A: 0.64, B: 1.67}, ImpulseConstants{A: 0.64, B: 1.795}, "run", "own figure"},
	Rescaled:  {"rescaled", ImpulseConstants{A: 0.64, B: 1.92}, ImpulseConstants{A: 0.821776, B: 1.67}, ImpulseConstants{A: 0.725215, B: 1.795}, "run", "run"},
}

// Constants returns the constants of a variant for a sex, which come from one small
// study of lactate. For a sex that is not stated they lie between the two. The
// constants of no variant, or of no sex, are the zero ones.
//
// Source: Banister 1991; Morton, Fitz-Clarke & Banister 1990 (recalled, both
// constants read in a secondary source); GoldenCheetah, Elevate and Runalyze (run).
func (i ImpulseVariant) Constants(sex Sex) ImpulseConstants {
	i = cmp.Or(i, Published)
	if int(i) >= len(impulseTable) {
		return ImpulseConstants{}
	}
	row := impulseTable[i]
	k, who := row.notStated, "a sex not stated"
	k.Source = row.between
	switch sex {
	case Male:
		k, who = row.men, "men"
		k.Source = row.source
	case Female:
		k, who = row.women, "women"
		k.Source = row.source
	case 0:
	default:
		return ImpulseConstants{}
	}
	k.Name = row.name + " for " + who
	return k
}

func (k ImpulseConstants) String() string {
	name := k.Name
	if name == "" {
		name = "individual"
	}
	return fmt.Sprintf("%s x e^(%s x), %s", number(k.A), number(k.B), name)
}

func (k ImpulseConstants) valid() bool { return k.A > 0 && k.A <= 100 && k.B >= 0 && k.B <= 20 }

// minute is what a minute at the share x of the reserve counts; nothing at or below
// resting heart rate.
func (k ImpulseConstants) minute(x float64) float64 {
	x = max(0, x)
	return x * k.A * math.Exp(k.B*x)
}

// HeartRateMinutes is time spent at one heart rate.
type HeartRateMinutes struct {
	BeatsPerMinute float64 // 20 to 260
	Minutes        float64 // 0 to 14 400
}

// HeartRates are what an athlete's heart rates are measured by; see [Athlete].
type HeartRates struct {
	Rest, Max Quantity
}

// HeartRateImpulse is minutes weighted exponentially by the share of the heart-rate
// reserve, known as TRIMP, summed over the times at each heart rate. One entry with
// the mean heart rate is how most programs count; it hides intervals, so that finer
// entries give a larger value and the two must not be mixed.
//
// A heart rate below rest counts nothing. One above the stored maximum is not
// computable, because the exponential would turn a wrong maximum into a huge load.
//
// Source: Banister 1991; Morton, Fitz-Clarke & Banister 1990 (recalled).
func HeartRateImpulse(times []HeartRateMinutes, hr HeartRates, k ImpulseConstants) Score {
	convention := "minutes x " + k.String() + ", x the share of heart-rate reserve; " + grain(times)
	if !k.valid() {
		return notComputable(HeartRateImpulses, convention, "the constants are not set")
	}
	if why := hr.fault(times); why != "" {
		return notComputable(HeartRateImpulses, convention, "%s", why)
	}
	sum := 0.0
	for _, t := range times {
		sum += t.Minutes * k.minute(hr.share(t.BeatsPerMinute))
	}
	return Score{Value{Number: sum}, HeartRateImpulses, convention}
}

func grain(times []HeartRateMinutes) string {
	if len(times) == 1 {
		return "from the mean heart rate"
	}
	return "summed over heart rates"
}

// share is the share of the reserve at a heart rate.
func (h HeartRates) share(beats float64) float64 {
	rest := h.Rest.Or(0)
	return (beats - rest) / (h.Max.Or(0) - rest)
}

// fault says what a score from the reserve lacks.
func (h HeartRates) fault(times []HeartRateMinutes) string {
	rest, ok := h.Rest.Get()
	if !ok {
		return "the resting heart rate is unknown"
	}
	if why := maxFault(times, h.Max); why != "" {
		return why
	}
	if !(rest > 0 && rest < h.Max.Or(0)) {
		return fmt.Sprintf("the resting heart rate of %s is not below the maximum of %s", h.Rest, h.Max)
	}
	return ""
}

// maxFault says what a score from the maximum lacks.
func maxFault(times []HeartRateMinutes, maximum Quantity) string {
	most, ok := maximum.Get()
	if !ok {
		return "the maximum heart rate is unknown"
	}
	if !(most > 0 && most <= 260) {
		return fmt.Sprintf("a maximum heart rate of %s is out of range", maximum)
	}
	if why := timesFault(times); why != "" {
		return why
	}
	for _, t := range times {
		if t.Minutes > 0 && t.BeatsPerMinute > most {
			return fmt.Sprintf("a heart rate of %s is above the stored maximum of %s", number(t.BeatsPerMinute), maximum)
		}
	}
	return ""
}

func timesFault(times []HeartRateMinutes) string {
	if len(times) == 0 {
		return "there is no heart rate"
	}
	for _, t := range times {
		switch {
		case !(t.BeatsPerMinute >= 20 && t.BeatsPerMinute <= 260):
			return fmt.Sprintf("a heart rate of %s is out of range", number(t.BeatsPerMinute))
		case !(t.Minutes >= 0 && t.Minutes <= maxMinutes):
			return fmt.Sprintf("a time of %s minutes is out of range", number(t.Minutes))
		}
	}
	return ""
}

// maxMinutes is the longest session.
const maxMinutes = 14_400

// thresholdShare is where threshold heart rate lies in the reserve when nobody
// measured it.
//
// Source: Elevate's default (run).
const thresholdShare = 0.85

// EstimatedThreshold returns a stand-in for a threshold heart rate that was not
// measured, rest + 0.85 × (maximum − rest); unknown when either is, or they are out of
// order.
//
// Source: Elevate's default (run).
func (h HeartRates) EstimatedThreshold() Quantity {
	rest, ok := h.Rest.Get()
	most, both := h.Max.Get()
	if !ok || !both || !(rest < most) {
		return Quantity{}
	}
	return Known(rest + float64(thresholdShare*(most-rest)))
}

// HeartRateHours is the heart-rate impulse as a share of that of an hour at
// threshold heart rate, times 100, known as HRSS. The constant A cancels out. What
// vendors sell under a like name differs: one scores time in zones by a table that is
// not published, others square a ratio. For a threshold that was not measured, pass
// [HeartRates.EstimatedThreshold] and say so.
//
// Source: GoldenCheetah and Elevate, which agree (run, with [OneFactor]).
func HeartRateHours(times []HeartRateMinutes, hr HeartRates, threshold Quantity, k ImpulseConstants) Score {
	impulse := HeartRateImpulse(times, hr, k)
	convention := "100 x impulse / impulse of an hour at threshold heart rate; impulse: " + impulse.Convention
	if impulse.Value.Undefined != "" {
		return Score{impulse.Value, HeartRateHundredths, convention}
	}
	at, ok := threshold.Get()
	switch {
	case !ok:
		return notComputable(HeartRateHundredths, convention, "the threshold heart rate is unknown")
	case !(at > hr.Rest.Or(0) && at <= hr.Max.Or(0)):
		return notComputable(HeartRateHundredths, convention, "a threshold heart rate of %s is not between rest and maximum", threshold)
	}
	hour := 60 * k.minute(hr.share(at))
	return Score{Value{Number: 100 * impulse.Value.Number / hour}, HeartRateHundredths, convention}
}
