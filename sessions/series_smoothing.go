package sessions

import (
	"iter"
	"math"
)

// Smoothing is how the share of a new day in an exponential average follows from
// a number of days N. Programs in use differ, and their numbers differ by far
// more than rounding. The zero value stands for [TimeConstant].
type Smoothing uint8

// The smoothings.
//
// Source: GoldenCheetah and Elevate (run), coaching spreadsheets (read), Runalyze
// and Williams 2017 (run), Athlytics (run), in this order.
const (
	TimeConstant Smoothing = 1 + iota // 1 − e^(−1/N): N is a time constant, half-life N ln 2
	Reciprocal                        // 1/N
	Span                              // 2/(N+1)
	HalfLife                          // 1 − 2^(−1/N): a day counts half after N days
)

var smoothingWords = [...]string{"", "time-constant", "reciprocal", "span", "half-life"}

var smoothingFormulas = [...]string{"", "1-e^(-1/N)", "1/N", "2/(N+1)", "1-2^(-1/N)"}

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
func (s Smoothing) share(n float64) float64 {
	switch s {
	case Reciprocal:
		return 1 / n
	case Span:
		return 2 / (n + 1)
	case HalfLife:
		return -math.Expm1(-math.Ln2 / n)
	default:
		return -math.Expm1(-1 / n)
	}
}

// Seed is where an exponential average starts. The zero value is [SeedGiven].
type Seed uint8

// The seeds. A start shows in the long average for two to three months.
const (
	SeedGiven Seed = iota // the start values of the convention, 0 unless given, on the day before the first
	SeedFirst             // the first day's load, in place of a step on that day
	SeedMean              // the mean of the first N days; there is no average before day N
	SeedNone              // nothing: weights are scaled so that those of the known days add up to 1
)

var seedWords = [...]string{"", "first", "mean", "none"}

// ParseSeed returns the seed with exactly that text.
func ParseSeed(text string) (Seed, error) {
	return parseWord[Seed](text, seedWords[:], "seed", ErrUnknownWord)
}

// Seeds yields every seed but [SeedGiven].
func Seeds() iter.Seq[Seed] { return members[Seed](seedWords[:]) }

// String returns the text of s, nothing for [SeedGiven].
func (s Seed) String() string { return wordOf(s, seedWords[:], "Seed") }

// MarshalText writes the text of s; a value that is no member is an error.
func (s Seed) MarshalText() ([]byte, error) { return marshalWord(s, seedWords[:], "Seed") }

// UnmarshalText reads a text; the empty one is [SeedGiven].
func (s *Seed) UnmarshalText(text []byte) error { return unmarshalWord(s, text, ParseSeed) }

// ewma is one exponential average in progress.
type ewma struct {
	Value  float64 `json:"value"`
	Weight float64 `json:"weight"` // of the days so far, for SeedNone
	Seen   int     `json:"seen"`   // days of known load
}

// filter is how an average takes in a day.
type filter struct {
	share, days float64
	seed        Seed
}

// next takes in a day: the average moves towards the load by its share. A day of
// unknown load moves nothing, but ages the days before it for SeedNone.
func (f filter) next(e ewma, load Quantity) ewma {
	x, known := load.Get()
	share := f.share
	e.Weight -= float64(share * e.Weight)
	if !known {
		return e
	}
	e.Weight += share
	switch {
	case f.seed == SeedFirst && e.Seen == 0:
		share = 1
	case f.seed == SeedMean && float64(e.Seen) < f.days:
		share = 1 / float64(e.Seen+1)
	case f.seed == SeedNone:
		share /= e.Weight
	}
	e.Seen++
	e.Value += float64(share * (x - e.Value))
	return e
}
