package sessions

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// Quantity is a number that may be unknown. The zero value is unknown, which is
// not the number 0. The unit is that of the field it stands in. Quantities are
// comparable with ==.
type Quantity struct {
	value float64
	known bool
}

// Known returns the quantity v. What v may be is for the owner of the field to
// check.
func Known(v float64) Quantity { return Quantity{v, true} }

// Get returns the number and true, or 0 and false when unknown.
func (q Quantity) Get() (float64, bool) { return q.value, q.known }

// Or returns the number, or def when unknown.
func (q Quantity) Or(def float64) float64 {
	if q.known {
		return q.value
	}
	return def
}

// IsKnown reports whether there is a number.
func (q Quantity) IsKnown() bool { return q.known }

// String writes the number in its shortest form, or nothing when unknown.
func (q Quantity) String() string {
	if !q.known {
		return ""
	}
	return strconv.FormatFloat(q.value, 'g', -1, 64)
}

// MarshalJSON writes the number, or null when unknown; the zero value can be
// left out with omitzero. NaN and infinities are an error.
func (q Quantity) MarshalJSON() ([]byte, error) {
	if !q.known {
		return []byte("null"), nil
	}
	return json.Marshal(q.value)
}

// UnmarshalJSON reads a number, or null as unknown. On an error the receiver is
// left as it was.
func (q *Quantity) UnmarshalJSON(data []byte) error {
	var v *float64
	if err := json.Unmarshal(data, &v); err != nil {
		return fmt.Errorf("sessions: quantity: %w", err)
	}
	*q = Quantity{}
	if v != nil {
		*q = Known(*v)
	}
	return nil
}
