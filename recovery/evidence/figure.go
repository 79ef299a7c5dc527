package evidence

import (
	"fmt"
	"math"
	"strconv"
)

// Mark says where a number comes from. The zero value is no mark.
type Mark uint8

// The marks.
const (
	MarkNone Mark = iota // a number that carries no mark, such as a count or a date
	Custom               // c: practitioners, clinics or training texts
	Evidence             // e: a trial, a review or a row built on one
	Safety               // s: the safety tables
	Own                  // o: judgement without a source; never shown as a fact
)

var markNames = [...]string{"", "c", "e", "s", "o"}

// String returns the letter of the mark, or the empty text for no mark.
func (m Mark) String() string { return nameOf("Mark", markNames[:], m) }

// MarshalText encodes the mark as its letter; a number that is no mark is an error.
func (m Mark) MarshalText() ([]byte, error) { return marshalName("Mark", markNames[:], m) }

// UnmarshalText decodes a letter; the empty text is no mark.
func (m *Mark) UnmarshalText(text []byte) error { return unmarshalName("Mark", markNames[:], text, m) }

// ParseMark reads one of the letters c e s o. Anything else is an error that wraps [ErrUnknownName].
func ParseMark(text string) (Mark, error) { return parseName[Mark]("Mark", markNames[:], text) }

// Figure is a number that carries where it comes from. The unit is said where the figure is used.
// The zero value is 0 without a mark.
type Figure struct {
	Value float64
	Mark  Mark
}

// C returns a figure of practitioner custom.
func C(v float64) Figure { return Figure{v, Custom} }

// E returns a figure from a trial or a review.
func E(v float64) Figure { return Figure{v, Evidence} }

// S returns a figure of the safety tables.
func S(v float64) Figure { return Figure{v, Safety} }

// O returns an own figure: judgement without a source.
func O(v float64) Figure { return Figure{v, Own} }

// String returns the number followed by its mark, such as "0.5e" or "20c".
func (f Figure) String() string {
	return strconv.FormatFloat(f.Value, 'g', -1, 64) + f.Mark.String()
}

// MarshalText encodes the figure as [Figure.String] does; a number that is not finite, or a mark that is none, is an error.
func (f Figure) MarshalText() ([]byte, error) {
	if math.IsNaN(f.Value) || math.IsInf(f.Value, 0) {
		return nil, fmt.Errorf("evidence: figure %v is not a finite number", f.Value)
	}
	if int(f.Mark) >= len(markNames) {
		return nil, fmt.Errorf("%w: %s", ErrUnknownName, f.Mark)
	}
	return []byte(f.String()), nil
}

// UnmarshalText decodes what [ParseFigure] reads.
func (f *Figure) UnmarshalText(text []byte) error {
	v, err := ParseFigure(string(text))
	if err != nil {
		return err
	}
	*f = v
	return nil
}

// ParseFigure reads a finite decimal number followed by one of the letters c e s o, or by nothing for a number without a mark.
func ParseFigure(text string) (Figure, error) {
	number, mark := text, MarkNone
	if n := len(text); n > 0 {
		if m, err := ParseMark(text[n-1:]); err == nil {
			number, mark = text[:n-1], m
		}
	}
	v, err := strconv.ParseFloat(number, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return Figure{}, fmt.Errorf("evidence: figure %q is not a number with a mark", text)
	}
	return Figure{v, mark}, nil
}
