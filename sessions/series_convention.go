package sessions

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
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

	weekDays      = 7  // weekly load, monotony, strain, the acute part of rolling ratios
	rollingDays   = 28 // the chronic part of the coupled rolling ratio
	uncoupledDays = rollingDays - weekDays
)

// Smoothing is how the share of a new day in an exponential average follows from
// a number of days N. Programs in use differ, and their numbers differ by far
// more than rounding. The zero value stands for [TimeConstant].
type Smoothing uint8

// The smoothings.
//
// Source: GoldenCheetah and Elevate (run), coaching spreadsheets (read), Runalyze
// and Williams 2017 (run), in this order.
const (
	TimeConstant Smoothing = 1 + iota // 1 − e^(−1/N): N is a time constant, half-life N ln 2
	Reciprocal                        // 1/N
	DaySpan                           // 2/(N+1)
)

var smoothingWords = [...]string{"", "time-constant", "reciprocal", "day-span"}

var smoothingFormulas = [...]string{"", "1-e^(-1/N)", "1/N", "2/(N+1)"}

// ParseSmoothing returns the smoothing with exactly that text.
func ParseSmoothing(text string) (Smoothing, error) {
	return parseWord[Smoothing](text, smoothingWords[:], "smoothing", ErrUnknownWord)
}

// Smoothings yields every smoothing.
func Smoothings() iter.Seq[Smoothing] { return members[Smoothing](smoothingWords[:]) }

// String returns the text of s, nothing for the zero value.
func (s Smoothing) String() string { return wordOf(s, smoothingWords[:], "Smoothing") }

// MarshalText writes the text of s; a value that is no member is an error.
func (s Smoothing) MarshalText() ([]byte, error) {
	return marshalWord(s, smoothingWords[:], "Smoothing")
}

// UnmarshalText reads a text; the empty one is the zero value.
func (s *Smoothing) UnmarshalText(text []byte) error { return unmarshalWord(s, text, ParseSmoothing) }

// share is the weight of a new day.
func (s Smoothing) share(days int) float64 {
	n := float64(days)
	switch s {
	case Reciprocal:
		return 1 / n
	case DaySpan:
		return 2 / (n + 1)
	default:
		return -math.Expm1(-1 / n)
	}
}

// Convention is how daily loads become averages, ratios and spreads. The zero
// value of each field is its default; the zero Convention averages over 7 and 42
// days with time constants, from 0 on the day before the first session, with the
// population standard deviation. Numbers of two conventions cannot be compared.
type Convention struct {
	Smoothing   Smoothing
	AcuteDays   int // N of the short average, 1 to 366; 0 is 7
	ChronicDays int // N of the long average, above AcuteDays, to 366; 0 is 42

	// The averages the day before the first session, in AU a day, 0 to 1 million.
	StartAcute, StartChronic float64

	// FirstDay takes the load of the first day as both averages of that day, in
	// place of the start values.
	FirstDay bool

	// SampleSD divides by 6 instead of 7 in the standard deviation of a week, which
	// makes monotony and strain 0.926 of what they are otherwise.
	SampleSD bool
}

// Williams2017 is the exponential convention in which acute:chronic ratios are
// usually published: 7 and 28 days, 2/(N+1), from the first day's load.
//
// Source: Williams et al. 2017, Br J Sports Med 51:209.
func Williams2017() Convention {
	return Convention{Smoothing: DaySpan, AcuteDays: 7, ChronicDays: 28, FirstDay: true}
}

// Validate returns every fault of the convention as [Faults], or nil.
func (c Convention) Validate() error {
	k := checker{kind: ErrInvalidConvention}
	k.word("smoothing", c.Smoothing)
	k.number("acute_days", float64(c.AcuteDays), 0, maxAverageDays)
	k.number("chronic_days", float64(c.ChronicDays), 0, maxAverageDays)
	if r := c.resolved(); r.AcuteDays >= r.ChronicDays {
		k.add("acute_days", number(float64(r.AcuteDays)), "is not below chronic_days", ErrConflict)
	}
	k.number("start_acute", c.StartAcute, 0, maxDayLoad)
	k.number("start_chronic", c.StartChronic, 0, maxDayLoad)
	return k.faults.Err()
}

// resolved fills in the defaults.
func (c Convention) resolved() Convention {
	c.Smoothing = cmp.Or(c.Smoothing, TimeConstant)
	c.AcuteDays = cmp.Or(c.AcuteDays, defaultAcuteDays)
	c.ChronicDays = cmp.Or(c.ChronicDays, defaultChronicDays)
	return c
}

// String says the whole convention in words, so that a number can be traced.
func (c Convention) String() string {
	c = c.resolved()
	formula := c.Smoothing.String()
	if int(c.Smoothing) < len(smoothingFormulas) {
		formula = smoothingFormulas[c.Smoothing]
	}
	var b strings.Builder
	fmt.Fprintf(&b, "session effort x minutes summed by civil day; exponential averages over %d and %d days with %s, ",
		c.AcuteDays, c.ChronicDays, formula)
	switch {
	case c.FirstDay:
		b.WriteString("from the first day's load")
	default:
		fmt.Fprintf(&b, "from %s and %s the day before the first session", number(c.StartAcute), number(c.StartChronic))
	}
	fmt.Fprintf(&b, "; rolling ratio %d:%d days, uncoupled %d:%d; ", weekDays, rollingDays, weekDays, uncoupledDays)
	if c.SampleSD {
		b.WriteString("sample SD")
	} else {
		b.WriteString("population SD")
	}
	return b.String()
}
