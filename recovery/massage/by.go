package massage

import "iter"

// By is who gives a treatment. The zero value is not said; its text is empty.
type By uint8

// Who gives it.
const (
	BySomeone   By = iota
	ByTherapist    // booked with a therapist
	BySelf         // self-care, needs no appointment
)

var byTexts = enum[By]{"By", []string{"", "therapist", "self"}}

// Givers yields therapist and self.
func Givers() iter.Seq[By] { return upTo(BySelf) }

// String returns "therapist" or "self"; not said is empty.
func (b By) String() string { return byTexts.text(b) }

// MarshalText encodes the giver as its text, not said as the empty text; a number that is no giver is an error.
func (b By) MarshalText() ([]byte, error) { return byTexts.marshal(b) }

// UnmarshalText decodes the text of a giver; the empty text is not said.
func (b *By) UnmarshalText(text []byte) error { return byTexts.unmarshal(text, b) }

// ParseBy reads the exact text of a giver. Anything else is an error that wraps [ErrUnknownName].
func ParseBy(text string) (By, error) { return byTexts.parse(text) }
