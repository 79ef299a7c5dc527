package sessions

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
)

// ErrNoValue says that a text is neither a number nor an undefined value.
var ErrNoValue = errors.New("not a value")

// Value is a number, or the reason why there is none. When Undefined is set,
// Number is 0 and means nothing. The zero value is the number 0.
type Value struct {
	Number    float64
	Undefined string // why there is no number, in plain words
}

// Get returns the number, and whether there is one.
func (v Value) Get() (float64, bool) { return v.Number, v.Undefined == "" }

// String writes the number to three decimals, or the reason.
func (v Value) String() string {
	if v.Undefined != "" {
		return "undefined: " + v.Undefined
	}
	return fmt.Sprintf("%.3f", v.Number)
}

// MarshalJSON writes the number, or {"undefined":"reason"}. A number that is not
// finite is an error.
func (v Value) MarshalJSON() ([]byte, error) {
	if v.Undefined != "" {
		return json.Marshal(undefinedJSON{v.Undefined})
	}
	if math.IsNaN(v.Number) || math.IsInf(v.Number, 0) {
		return nil, fmt.Errorf("sessions: value %v: %w", v.Number, ErrOutOfRange)
	}
	return json.Marshal(v.Number)
}

// UnmarshalJSON reads what MarshalJSON writes. Anything else is [ErrNoValue] and
// leaves the receiver as it was.
func (v *Value) UnmarshalJSON(data []byte) error {
	var number *float64
	if json.Unmarshal(data, &number) == nil && number != nil {
		*v = Value{Number: *number}
		return nil
	}
	var reason undefinedJSON
	if err := json.Unmarshal(data, &reason); err != nil || reason.Undefined == "" {
		return fmt.Errorf("sessions: %q: %w", clip(string(data)), ErrNoValue)
	}
	*v = Value{Undefined: reason.Undefined}
	return nil
}

type undefinedJSON struct {
	Undefined string `json:"undefined"`
}

func undefined(format string, args ...any) Value {
	return Value{Undefined: fmt.Sprintf(format, args...)}
}

// minus is a − b, or the reason of the first that has no number.
func (v Value) minus(b Value) Value {
	switch {
	case v.Undefined != "":
		return v
	case b.Undefined != "":
		return b
	}
	return Value{Number: v.Number - b.Number}
}

// over is v ÷ b, undefined when b is at or below the floor.
func (v Value) over(b Value, floor float64, what string) Value {
	switch {
	case v.Undefined != "":
		return v
	case b.Undefined != "":
		return b
	case b.Number <= floor:
		return undefined("no %s to compare with", what)
	}
	q := v.Number / b.Number
	if math.IsInf(q, 0) {
		return undefined("the %s is too small to compare with", what)
	}
	return Value{Number: q}
}

// times scales a number and leaves a reason as it is.
func (v Value) times(k float64) Value {
	v.Number *= k
	return v
}
