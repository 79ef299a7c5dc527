package screening

import (
	"errors"
	"fmt"
)

// Errors that callers test with errors.Is.
var (
	// ErrUnknownName is wrapped by every error about a text or a number that is no member of a closed set.
	ErrUnknownName = errors.New("screening: unknown name")
	// ErrMoment is wrapped by every error about a text that is neither a day nor an instant.
	ErrMoment = errors.New("screening: not a day or an instant")
)

// NameError is a text that names no member of a closed set.
type NameError struct {
	Kind string // what was looked for: "Region", "Outcome", …
	Text string // as given
}

// Error names what was looked for and the text, cut to 60 characters.
func (e *NameError) Error() string {
	return fmt.Sprintf("%v: %s %q", ErrUnknownName, e.Kind, clip(e.Text))
}

// Unwrap returns [ErrUnknownName].
func (e *NameError) Unwrap() error { return ErrUnknownName }

// clip keeps messages short whatever was sent in.
func clip(text string) string {
	const most = 60
	n := 0
	for i := range text {
		if n++; n > most {
			return text[:i] + "…"
		}
	}
	return text
}
