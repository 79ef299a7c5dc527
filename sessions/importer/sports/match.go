package sports

import (
	"fmt"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
)

// Confidence says how well the muscles of a sport fit a name. The zero value is
// [None].
type Confidence uint8

// The degrees of confidence.
const (
	None  Confidence = iota // no picture: the sport is other
	Guess                   // the likeliest of several, or near in the main: ask if it matters
	Close                   // a near relative, or a wider or narrower name
	Exact                   // the same thing
)

var confidenceWords = [...]string{"none", "guess", "close", "exact"}

// String returns the text of c.
func (c Confidence) String() string {
	if int(c) < len(confidenceWords) {
		return confidenceWords[c]
	}
	return fmt.Sprintf("Confidence(%d)", uint8(c))
}

// MarshalText writes the text of c; a value that is no member is an error.
func (c Confidence) MarshalText() ([]byte, error) {
	if int(c) >= len(confidenceWords) {
		return nil, fmt.Errorf("sports: %s: %w", c, sessions.ErrOutOfRange)
	}
	return []byte(confidenceWords[c]), nil
}

// UnmarshalText reads a text; any other is [sessions.ErrUnknownWord] and leaves c as
// it was.
func (c *Confidence) UnmarshalText(text []byte) error {
	for i, word := range confidenceWords {
		if word == string(text) {
			*c = Confidence(i)
			return nil
		}
	}
	return fmt.Errorf("sports: %q is no confidence: %w", clip(string(text)), sessions.ErrUnknownWord)
}

// Match is what a foreign name was taken for.
type Match struct {
	Name       string         // as the vocabulary spells it; empty when it does not list the name
	Sport      sessions.Sport // always a sport; other when there is no better one
	Confidence Confidence     // None exactly when the sport is other and Areas is zero

	// NotTraining says that nothing was trained: a transition, a drive, a treatment,
	// something done sitting. It is never set for a name that nobody knows.
	NotTraining bool

	// Areas, when any is set, fits the name better than the weights of the sport and
	// belongs in [sessions.Session.Areas]. It is zero for most names.
	Areas muscles.PerArea

	Note string // why, where the choice is not plain
}

// Weights returns what the name loads: Areas, or else the weights of the sport.
func (m Match) Weights() muscles.PerArea {
	if m.Areas != (muscles.PerArea{}) {
		return m.Areas
	}
	return m.Sport.Weights()
}

// Known reports whether the vocabulary lists the name.
func (m Match) Known() bool { return m.Name != "" }

// clip bounds what is quoted back from hostile input.
func clip(text string) string {
	const most = 64
	if len(text) <= most {
		return text
	}
	return string([]rune(text[:most])) + "…"
}
