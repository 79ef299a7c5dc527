package massage

import "iter"

// Purpose is what a treatment is for. The zero value is none; its text is empty.
type Purpose uint8

// The purposes.
const (
	NoPurpose Purpose = iota
	Prepare           // before a session or an event
	Refresh           // between two bouts of one day
	Recover           // after a hard or long session
	Relieve           // soreness or tension that is there now
	Maintain          // upkeep during regular training
	Relax             // calm, mood, stress
	Sleep             // an evening treatment before bed
	Mobility          // range of motion
)

// NumPurposes is the number of purposes; they have the numbers 1 to NumPurposes.
const NumPurposes = int(Mobility)

var purposeTexts = enum[Purpose]{"Purpose", []string{
	"", "prepare", "refresh", "recover", "relieve", "maintain", "relax", "sleep", "mobility",
}}

// Purposes yields the eight purposes in the order of their constants.
func Purposes() iter.Seq[Purpose] { return upTo(Mobility) }

// Valid reports whether p is a purpose.
func (p Purpose) Valid() bool { return purposeTexts.valid(p) }

// String returns the text of the purpose, such as "recover"; none is empty.
func (p Purpose) String() string { return purposeTexts.text(p) }

// MarshalText encodes the purpose as its text, none as the empty text; a number that is no purpose is an error.
func (p Purpose) MarshalText() ([]byte, error) { return purposeTexts.marshal(p) }

// UnmarshalText decodes the text of a purpose; the empty text is none.
func (p *Purpose) UnmarshalText(text []byte) error { return purposeTexts.unmarshal(text, p) }

// ParsePurpose reads the exact text of a purpose. Anything else is an error that wraps [ErrUnknownName].
func ParsePurpose(text string) (Purpose, error) { return purposeTexts.parse(text) }
