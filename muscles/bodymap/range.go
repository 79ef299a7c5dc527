package bodymap

import (
	"fmt"
	"math"
)

// Range is a range of numbers that colour a map, from 0 for nothing. The zero
// value is none.
type Range uint8

// The ranges. Their texts are "0-1", "0-4" and "0-10".
const (
	Range01  Range = 1 + iota // any number from 0 to 1
	Range04                   // whole shades from 0 to 4
	Range010                  // whole steps from 0 to 10
)

var rangeNames = []string{"", "0-1", "0-4", "0-10"}

// Max is the upper end; 0 when r is not a range.
func (r Range) Max() float64 {
	switch r {
	case Range01:
		return 1
	case Range04:
		return 4
	case Range010:
		return 10
	}
	return 0
}

// Check returns an [ErrOutOfRange] for a number below 0, above the upper end or
// not a number. A fraction is within every range.
func (r Range) Check(v float64) error {
	if r.Max() == 0 {
		return fmt.Errorf("bodymap: %w: %s", ErrInvalid, r)
	}
	if math.IsNaN(v) || v < 0 || v > r.Max() {
		return fmt.Errorf("bodymap: %w: %v is not within %s", ErrOutOfRange, v, r)
	}
	return nil
}

// Convert maps v from r to another range in proportion. A number of 0-4 or 0-10 is
// rounded to the nearest whole one, halves up, and what is above 0 is at least 1,
// so that nothing sore is drawn as nothing; a number of 0-1 is not rounded. The
// rounding holds from a range to itself as well. The error is an [ErrOutOfRange]
// or, for a value that is not a range, an [ErrInvalid].
func (r Range) Convert(v float64, to Range) (float64, error) {
	if err := r.Check(v); err != nil {
		return 0, err
	}
	if to.Max() == 0 {
		return 0, fmt.Errorf("bodymap: %w: %s", ErrInvalid, to)
	}
	if r != to {
		v = v / r.Max() * to.Max()
	}
	if to == Range01 || v == 0 {
		return v, nil
	}
	return max(1, math.Floor(v+0.5)), nil
}

// String returns the text, or "Range(9)" for a value that has none.
func (r Range) String() string { return textOf("Range", r, rangeNames) }

// MarshalText returns the text. An invalid value is an [ErrInvalid].
func (r Range) MarshalText() ([]byte, error) { return marshalText("Range", r, rangeNames) }

// UnmarshalText reads the exact text; on an error r is left as it was.
func (r *Range) UnmarshalText(text []byte) error { return unmarshalText(r, text, rangeNames) }
