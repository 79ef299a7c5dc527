package sessions

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
)

// Effort is how hard a whole session felt, on the CR-10 scale from 0 (rest) to
// 10 (maximal), in half points. The zero value is unknown, which is not 0.
//
// Source: Foster et al. 2001, J Strength Cond Res 15:109.
type Effort uint8 // half points plus one

// maxEffort is the effort 10.
const maxEffort = 21

// EffortOf returns the effort v. A value outside 0 to 10 or between half points
// is [ErrOutOfRange]: rounding is the caller's to decide.
func EffortOf(v float64) (Effort, error) {
	switch {
	case math.IsNaN(v) || v < 0:
		return 0, fmt.Errorf("sessions: effort %v is not in 0 to 10: %w", v, ErrOutOfRange)
	case v > 10:
		return 0, fmt.Errorf("sessions: effort %v is above 10: %w", v, ErrOutOfRange)
	case v*2 != math.Trunc(v*2):
		return 0, fmt.Errorf("sessions: effort %v is not a half point: %w", v, ErrOutOfRange)
	}
	return Effort(v*2) + 1, nil
}

// Value returns the effort, 0 to 10, and true, or 0 and false when unknown or
// no effort at all.
func (e Effort) Value() (float64, bool) {
	if e == 0 || e > maxEffort {
		return 0, false
	}
	return float64(e-1) / 2, true
}

// Known reports whether e is an effort.
func (e Effort) Known() bool { return e > 0 && e <= maxEffort }

// String writes the effort as 6.5, or nothing when unknown.
func (e Effort) String() string {
	if e > maxEffort {
		return "Effort(" + strconv.Itoa(int(e)) + ")"
	}
	if v, ok := e.Value(); ok {
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	return ""
}

// MarshalJSON writes the effort as a number, or null when unknown; the zero
// value can be left out with omitzero.
func (e Effort) MarshalJSON() ([]byte, error) {
	if e > maxEffort {
		return nil, fmt.Errorf("sessions: %s: %w", e, ErrOutOfRange)
	}
	if !e.Known() {
		return []byte("null"), nil
	}
	return []byte(e.String()), nil
}

// UnmarshalJSON reads a number as [EffortOf] does, or null as unknown. On an
// error the receiver is left as it was.
func (e *Effort) UnmarshalJSON(data []byte) error {
	var v *float64
	if err := json.Unmarshal(data, &v); err != nil {
		return fmt.Errorf("sessions: effort: %w", err)
	}
	if v == nil {
		*e = 0
		return nil
	}
	parsed, err := EffortOf(*v)
	if err == nil {
		*e = parsed
	}
	return err
}
