package muscles

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// What can be wrong with a name. Every error about a name is a [*NameError] that
// wraps one of the first four.
var (
	// ErrEmptyName says that there was nothing to read.
	ErrEmptyName = errors.New("empty name")
	// ErrUnknownName says that the text is no name the atlas knows.
	ErrUnknownName = errors.New("unknown name")
	// ErrNotMuscle says that the text names a joint, bone, organ, tendon or
	// another part of the body that is not a muscle.
	ErrNotMuscle = errors.New("not a muscle")
	// ErrAmbiguousName says that the text could be several muscles, and that no
	// common reading covers them all.
	ErrAmbiguousName = errors.New("ambiguous name")
	// ErrInvalid says that a value outside its type's range was to be encoded.
	ErrInvalid = errors.New("invalid value")
)

// NameError says why a text was not read as a muscle. Err is one of the
// sentinels above.
type NameError struct {
	Text        string   // the text as given; a very long one is cut
	Err         error    // what was wrong
	Suggestions []string // names that would be read, nearest first; may be empty
	Detail      string   // more about what was wrong, in plain words; may be empty
}

// Error returns the fault, the text, and the suggestions if there are any.
func (e *NameError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "muscles: %v", e.Err)
	if e.Text != "" {
		b.WriteString(" " + strconv.Quote(e.Text))
	}
	if e.Detail != "" {
		b.WriteString(": " + e.Detail)
	}
	if len(e.Suggestions) > 0 {
		b.WriteString(" (try " + strings.Join(e.Suggestions, ", ") + ")")
	}
	return b.String()
}

// Unwrap returns the sentinel.
func (e *NameError) Unwrap() error { return e.Err }

// unknownText is the error of an exact parser.
func unknownText(text, detail string) *NameError {
	if text == "" {
		return &NameError{Err: ErrEmptyName, Detail: detail}
	}
	return &NameError{Text: clip(text), Err: ErrUnknownName, Detail: detail}
}

// clip keeps error values small whatever the input was.
func clip(text string) string {
	if len(text) <= maxText {
		return text
	}
	return strings.ToValidUTF8(text[:maxText], "") + "…"
}

// quoteAll lists texts in quotes, separated by commas.
func quoteAll(texts []string) string {
	quoted := make([]string, len(texts))
	for i, t := range texts {
		quoted[i] = strconv.Quote(t)
	}
	return strings.Join(quoted, ", ")
}
