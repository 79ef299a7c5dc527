package sessions

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"strings"
)

// ErrInvalidConvention marks the faults of a [Convention].
var ErrInvalidConvention = errors.New("invalid convention")

// The defaults of a [Convention], and what is fixed in all of them.
const (
	defaultAcuteDays   = 7
	defaultChronicDays = 42
	maxAverageDays     = 366

	weekDays      = 7  // weekly load, monotony, strain, and how far back ramp looks
	rollingDays   = 28 // the days of the usual week
	defaultShort  = weekDays
	defaultLong   = rollingDays
	warmUpLengths = 3 // lengths of the long average in which it still shows its start
)

// Convention is how daily loads become averages, ratios and spreads. The zero
// value of each field is its default; the zero Convention averages over 7 and 42
// days with time constants, from 0 on the day before the first session, with the
// population standard deviation. Numbers of two conventions cannot be compared.
//
// The numbers of programs in use, by field:
//
//	GoldenCheetah, Elevate    TimeConstant, 7 and 42, from 0 (what others call ATL, CTL and TSB)
//	coaching spreadsheets     Reciprocal, 7 and 42
//	Runalyze                  Span, 7 and 42
//	Williams 2017, R ACWR     Span, 7 and 28, SeedFirst ([Williams2017])
//	R Athlytics               HalfLife, 3.5 and 14, SeedFirst
//	R TTR                     Span or Reciprocal, SeedMean
//	pandas ewm                Span, SeedFirst (adjust=False) or SeedNone (adjust=True)
//	R athletemonitoring       SampleSD
//
// Encoding a Convention as JSON and back changes nothing.
type Convention struct {
	Smoothing   Smoothing `json:"smoothing,omitzero"`
	AcuteDays   float64   `json:"acute_days,omitzero"`   // N of the short average, above 0 to 366; 0 is 7
	ChronicDays float64   `json:"chronic_days,omitzero"` // N of the long average, above AcuteDays, to 366; 0 is 42

	// Seed is where the averages start. StartAcute and StartChronic are the averages
	// the day before the first session for [SeedGiven], in load a day, 0 to a billion.
	Seed         Seed    `json:"seed,omitzero"`
	StartAcute   float64 `json:"start_acute,omitzero"`
	StartChronic float64 `json:"start_chronic,omitzero"`

	// SampleSD divides by 6 instead of 7 in the standard deviation of a week, which
	// makes monotony and strain 0.926 of what they are otherwise.
	SampleSD bool `json:"sample_sd,omitzero"`

	// Short and Long are the windows of the rolling ratios in days, the short below
	// the long, to 366; 0 is 7 and 28. The uncoupled ratio compares the short one with
	// the Long − Short days before it.
	Short int `json:"short,omitzero"`
	Long  int `json:"long,omitzero"`

	// Early gives averages as numbers from the first day on, as most programs print
	// them, instead of reasons until there are as many days as they average over.
	Early bool `json:"early,omitzero"`

	// Floor is the chronic load a day at or below which a ratio is undefined, 0 to a
	// billion; unknown is 0.01.
	Floor Quantity `json:"floor,omitzero"`
}

// noLoad is the default floor of the ratios.
//
// Source: Athlytics (run).
const noLoad = 0.01

// Williams2017 is the exponential convention in which acute:chronic ratios are
// usually published: 7 and 28 days, 2/(N+1), from the first day's load.
//
// Source: Williams et al. 2017, Br J Sports Med 51:209.
func Williams2017() Convention {
	return Convention{Smoothing: Span, AcuteDays: 7, ChronicDays: 28, Seed: SeedFirst}
}

// Validate returns every fault of the convention as [Faults], or nil.
func (c Convention) Validate() error {
	k := checker{kind: ErrInvalidConvention}
	k.word("smoothing", c.Smoothing)
	k.word("seed", c.Seed)
	r := c.resolved()
	k.averageDays("acute_days", r.AcuteDays, c.Smoothing)
	k.averageDays("chronic_days", r.ChronicDays, c.Smoothing)
	if r.AcuteDays >= r.ChronicDays {
		k.add("acute_days", number(r.AcuteDays), "is not below chronic_days", ErrConflict)
	}
	k.number("start_acute", c.StartAcute, 0, maxDayLoad)
	k.number("start_chronic", c.StartChronic, 0, maxDayLoad)
	if c.Seed != SeedGiven && (c.StartAcute != 0 || c.StartChronic != 0) {
		k.add("seed", c.Seed.String(), "leaves no use for start values", ErrConflict)
	}
	k.number("short", float64(r.Short), 1, maxAverageDays)
	k.number("long", float64(r.Long), 1, maxAverageDays)
	if r.Short >= r.Long {
		k.add("short", number(float64(r.Short)), "is not below long", ErrConflict)
	}
	k.quantity("floor", c.Floor, 0, maxDayLoad)
	return k.faults.Err()
}

// averageDays wants a length that gives a share of a new day of at most 1.
func (c *checker) averageDays(path string, n float64, s Smoothing) {
	if s == Reciprocal || s == Span {
		c.number(path, n, 1, maxAverageDays)
		return
	}
	c.aboveZero(path, n, maxAverageDays)
}

// resolved fills in the defaults.
func (c Convention) resolved() Convention {
	c.Smoothing = cmp.Or(c.Smoothing, TimeConstant)
	c.AcuteDays = cmp.Or(c.AcuteDays, defaultAcuteDays)
	c.ChronicDays = cmp.Or(c.ChronicDays, defaultChronicDays)
	c.Short = cmp.Or(c.Short, defaultShort)
	c.Long = cmp.Or(c.Long, defaultLong)
	c.Floor = Known(c.Floor.Or(noLoad))
	return c
}

// String says the whole convention in words for a series of session loads, so that
// a number can be traced.
func (c Convention) String() string {
	return "session effort x minutes summed by civil day; " + c.Averaging()
}

// Averaging says how loads are averaged, in words, whatever the loads are.
func (c Convention) Averaging() string {
	c = c.resolved()
	formula := c.Smoothing.String()
	if int(c.Smoothing) < len(smoothingFormulas) {
		formula = smoothingFormulas[c.Smoothing]
	}
	var b strings.Builder
	fmt.Fprintf(&b, "exponential averages over %s and %s days with %s, ", number(c.AcuteDays), number(c.ChronicDays), formula)
	switch c.Seed {
	case SeedFirst:
		b.WriteString("from the first day's load")
	case SeedMean:
		b.WriteString("from the mean of as many first days")
	case SeedNone:
		b.WriteString("from nothing, with weights that add up to 1")
	default:
		fmt.Fprintf(&b, "from %s and %s the day before the first session", number(c.StartAcute), number(c.StartChronic))
	}
	fmt.Fprintf(&b, "; rolling ratio %d:%d days, uncoupled %d:%d; ", c.Short, c.Long, c.Short, c.Long-c.Short)
	if c.SampleSD {
		b.WriteString("sample SD")
	} else {
		b.WriteString("population SD")
	}
	return b.String()
}

// warmUpDays is how long the averages still show their start.
func (c Convention) warmUpDays() int { return int(math.Ceil(warmUpLengths * c.resolved().ChronicDays)) }

// RestDays returns after how many days of rest the two averages would be equal,
// and so the balance 0; it may be a fraction. It is undefined when either is not
// above 0, and when the balance is above 0 already.
//
// Source: Runalyze (run).
func (c Convention) RestDays(acute, chronic float64) Value {
	if err := c.Validate(); err != nil {
		return undefined("the convention is invalid: %v", err)
	}
	r := c.resolved()
	switch {
	case !(acute > 0) || !(chronic > 0) || math.IsInf(acute, 0) || math.IsInf(chronic, 0):
		return undefined("needs two averages above 0")
	case acute < chronic:
		return undefined("the balance is above 0 already")
	}
	shareA, shareC := r.Smoothing.share(r.AcuteDays), r.Smoothing.share(r.ChronicDays)
	if shareA >= 1 {
		return Value{Number: 1} // The short average is the day itself.
	}
	return Value{Number: math.Log(chronic/acute) / math.Log((1-shareA)/(1-shareC))}
}
