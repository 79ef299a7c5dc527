package sessions

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// What can be wrong with what was recorded. Every fault of this package matches
// the first three by the kind of value it was found in, and one of the others
// by what is wrong.
var (
	ErrInvalidSession = errors.New("invalid session")
	ErrInvalidCheckIn = errors.New("invalid check-in")
	ErrInvalidAthlete = errors.New("invalid athlete")

	ErrUnknownSport = errors.New("unknown sport")
	ErrUnknownKind  = errors.New("unknown kind of session")
	ErrUnknownWord  = errors.New("unknown word")
	ErrOutOfRange   = errors.New("out of range")
	ErrMissing      = errors.New("missing")
	ErrDuplicateID  = errors.New("duplicate id")
	ErrConflict     = errors.New("contradicts another field")
)

// maxFaults is how many faults are kept; more are counted.
const maxFaults = 100

// FieldError is one fault: where, what stands there, what is wrong with it, and
// the sentinel it matches.
type FieldError struct {
	Path   string // sessions[3].effort; empty for the whole value
	Value  string // as given; empty when there is none
	Reason string // "is above 10"
	Err    error
}

// Error writes the fault as sessions[3].effort: 14 is above 10.
func (e *FieldError) Error() string {
	text := e.Reason
	if e.Value != "" {
		text = e.Value + " " + text
	}
	if e.Path == "" {
		return text
	}
	return e.Path + ": " + text
}

// Unwrap returns the sentinel.
func (e *FieldError) Unwrap() error { return e.Err }

// Under returns the same fault with its path inside prefix. The receiver is not
// changed.
func (e *FieldError) Under(prefix string) *FieldError {
	moved := *e
	switch {
	case prefix == "":
	case e.Path == "" || strings.HasPrefix(e.Path, "["):
		moved.Path = prefix + e.Path
	default:
		moved.Path = prefix + "." + e.Path
	}
	return &moved
}

// Faults is a list of faults, in the order they were found. It keeps the first
// 100 and counts the rest. The zero value is empty and ready for use. As an
// error, take it from [Faults.Err], so that no fault is no error.
type Faults struct { //nolint:recvcheck // an error is passed by value, a list that grows by pointer
	list []*FieldError
	more int
}

// Add notes one fault.
func (f *Faults) Add(path, value, reason string, err error) {
	f.add(&FieldError{Path: path, Value: value, Reason: reason, Err: err})
}

func (f *Faults) add(e *FieldError) {
	if len(f.list) >= maxFaults {
		f.more++
		return
	}
	// Clip, so that copies of f taken earlier never share what is added now.
	f.list = append(slices.Clip(f.list), e)
}

// AddAll notes the faults of err with their paths inside prefix: those of a
// Faults or a FieldError anywhere in it one by one, any other error as a whole.
// A nil err adds nothing.
func (f *Faults) AddAll(prefix string, err error) {
	var faults Faults
	var field *FieldError
	switch {
	case err == nil:
	case errors.As(err, &faults):
		for _, e := range faults.list {
			f.add(e.Under(prefix))
		}
		f.more += faults.more
	case errors.As(err, &field):
		f.add(field.Under(prefix))
	default:
		f.Add(prefix, "", err.Error(), err)
	}
}

// Err returns the faults as an error, or nil when there are none.
func (f Faults) Err() error {
	if f.Len() == 0 {
		return nil
	}
	return f
}

// All returns a copy of the faults that were kept.
func (f Faults) All() []*FieldError { return slices.Clone(f.list) }

// Len returns how many faults there are, those that were only counted included.
func (f Faults) Len() int { return len(f.list) + f.more }

// Error writes one fault a line, and how many more there were.
func (f Faults) Error() string {
	lines := make([]string, 0, len(f.list)+1)
	for _, e := range f.list {
		lines = append(lines, e.Error())
	}
	if f.more > 0 {
		lines = append(lines, fmt.Sprintf("and %d more", f.more))
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the faults that were kept, for errors.Is and errors.As.
func (f Faults) Unwrap() []error {
	errs := make([]error, len(f.list))
	for i, e := range f.list {
		errs[i] = e
	}
	return errs
}
