package sessions

import (
	"errors"
	"fmt"
	"iter"
)

// The ways in which scores cannot be added up.
var (
	ErrMixedUnits       = errors.New("scores of different units cannot be added up")
	ErrMixedConventions = errors.New("scores of different conventions cannot be added up")
)

// Unit is what a [Score] is counted in. No two can be converted into each other: the
// same hour of running may be 300 of one, 60 of another and 100 of a third. The zero
// value is no unit.
type Unit uint8

// The units.
const (
	EffortMinutes       Unit = 1 + iota // effort × minutes, the arbitrary units (AU) of session RPE
	HeartRateImpulses                   // minutes weighted by heart rate, known as TRIMP
	FiveZonePoints                      // minutes weighted 1 to 5
	ThreeZonePoints                     // minutes weighted 1 to 3
	HeartRateHundredths                 // 100 is an hour at threshold heart rate; known as HRSS
	PowerHundredths                     // 100 is an hour at threshold power; known as TSS, BikeStress
	RunHundredths                       // 100 is an hour at threshold pace; known as rTSS
	SwimHundredths                      // 100 is an hour at threshold pace in water; known as sTSS
	Kilograms                           // sets × repetitions × kg
)

var unitWords = [...]string{
	"", "effort-minutes", "heart-rate-impulses", "five-zone-points", "three-zone-points",
	"heart-rate-hundredths", "power-hundredths", "run-hundredths", "swim-hundredths", "kilograms",
}

// ParseUnit returns the unit with exactly that text.
func ParseUnit(text string) (Unit, error) {
	return parseWord[Unit](text, unitWords[:], "unit of load", ErrUnknownWord)
}

// Units yields every unit.
func Units() iter.Seq[Unit] { return members[Unit](unitWords[:]) }

// String returns the text of u, nothing for the zero value.
func (u Unit) String() string { return wordOf(u, unitWords[:], "Unit") }

// MarshalText writes the text of u; a value that is no member is an error.
func (u Unit) MarshalText() ([]byte, error) { return marshalWord(u, unitWords[:], "Unit") }

// UnmarshalText reads a text; the empty one is the zero value.
func (u *Unit) UnmarshalText(text []byte) error { return unmarshalWord(u, text, ParseUnit) }

// Score is the load of one session by one way of counting. When something it needs
// is missing, its value is undefined and says why: never 0. The zero value is 0 of
// no unit.
type Score struct {
	Value      Value  `json:"value"`
	Unit       Unit   `json:"unit"`
	Convention string `json:"convention"` // the formula and the constants, in words
}

// String writes the number, the unit and the convention, or why there is no number.
func (s Score) String() string {
	if s.Value.Undefined != "" {
		return s.Value.Undefined
	}
	return fmt.Sprintf("%.2f %s (%s)", s.Value.Number, s.Unit, s.Convention)
}

// notComputable is a score without a number.
func notComputable(unit Unit, convention, format string, args ...any) Score {
	return Score{undefined("not computable, because "+format, args...), unit, convention}
}

// MixError says which two scores cannot be added up.
type MixError struct {
	First, Other Score
	Err          error // [ErrMixedUnits] or [ErrMixedConventions]
}

// Error names both.
func (e *MixError) Error() string {
	if errors.Is(e.Err, ErrMixedUnits) {
		return fmt.Sprintf("sessions: %q and %q: %v", e.First.Unit, e.Other.Unit, e.Err)
	}
	return fmt.Sprintf("sessions: %q and %q: %v", e.First.Convention, e.Other.Convention, e.Err)
}

// Unwrap returns the sentinel.
func (e *MixError) Unwrap() error { return e.Err }

// Sum adds up scores of one unit and one convention. A score that could not be
// computed makes the sum undefined, with its reason. Different units or conventions
// are a [MixError]. The sum of no scores is undefined.
func Sum(scores ...Score) (Score, error) {
	if len(scores) == 0 {
		return Score{Value: undefined("not computable, because there are no scores")}, nil
	}
	sum := scores[0]
	for _, s := range scores[1:] {
		switch {
		case s.Unit != sum.Unit:
			return Score{}, &MixError{sum, s, ErrMixedUnits}
		case s.Convention != sum.Convention:
			return Score{}, &MixError{sum, s, ErrMixedConventions}
		case sum.Value.Undefined != "":
		case s.Value.Undefined != "":
			sum.Value = s.Value
		default:
			sum.Value.Number += s.Value.Number
		}
	}
	return sum, nil
}

// ratingConvention is how session RPE is counted here.
const ratingConvention = "effort 0 to 10 for the whole session x minutes, rests included"

// RatedEffort is the session's effort × minutes, known as session RPE: the whole
// session from start to end, rests included. Scales other than CR-10 are not
// converted.
//
// Source: Foster et al. 2001, J Strength Cond Res 15:109.
func (s Session) RatedEffort() Score {
	load, ok := s.Load()
	if !ok {
		return notComputable(EffortMinutes, ratingConvention, "the effort is unknown")
	}
	return Score{Value{Number: float64(load)}, EffortMinutes, ratingConvention}
}
