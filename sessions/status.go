package sessions

import "iter"

// Status says whether a session took place. The zero value is not valid: a
// session is one or the other.
type Status uint8

// What became of a session.
const (
	Done    Status = 1 + iota // it took place
	Planned                   // it is intended
)

var statusWords = [...]string{"", "done", "planned"}

// ParseStatus returns the status with exactly that text.
func ParseStatus(text string) (Status, error) {
	return parseWord[Status](text, statusWords[:], "status", ErrUnknownWord)
}

// Statuses yields every status.
func Statuses() iter.Seq[Status] { return members[Status](statusWords[:]) }

// String returns the text of s, nothing for the zero value.
func (s Status) String() string { return wordOf(s, statusWords[:], "Status") }

// MarshalText writes the text of s; a value that is no member, zero included, is
// an error.
func (s Status) MarshalText() ([]byte, error) { return marshalMember(s, statusWords[:], "Status") }

// UnmarshalText reads what ParseStatus reads.
func (s *Status) UnmarshalText(text []byte) error { return unmarshalMember(s, text, ParseStatus) }

// Priority is how much an event matters. The zero value is none stated; a race
// or match without one counts as b.
type Priority uint8

// The priorities, most important first.
const (
	A Priority = 1 + iota // the event the season is built around
	B                     // an event that matters
	C                     // routine competition
)

var priorityWords = [...]string{"", "a", "b", "c"}

// ParsePriority returns the priority with exactly that text.
func ParsePriority(text string) (Priority, error) {
	return parseWord[Priority](text, priorityWords[:], "priority", ErrUnknownWord)
}

// Priorities yields every priority.
func Priorities() iter.Seq[Priority] { return members[Priority](priorityWords[:]) }

// String returns the text of p, nothing for the zero value.
func (p Priority) String() string { return wordOf(p, priorityWords[:], "Priority") }

// MarshalText writes the text of p; a value that is no member is an error.
func (p Priority) MarshalText() ([]byte, error) { return marshalWord(p, priorityWords[:], "Priority") }

// UnmarshalText reads a text; the empty one is the zero value.
func (p *Priority) UnmarshalText(text []byte) error { return unmarshalWord(p, text, ParsePriority) }
