package massage

import "iter"

// Dose is the class of a treatment by how much it asks of the tissue, whatever its name. The zero value is none:
// no massage. Classes are ordered: a larger dose is a larger number.
type Dose uint8

// The dose classes.
const (
	NoDose Dose = iota
	Light
	Firm
	Deep
)

var doseTexts = enum[Dose]{"Dose", []string{"", "light", "firm", "deep"}}

// Doses yields light, firm and deep.
func Doses() iter.Seq[Dose] { return upTo(Deep) }

// String returns "light", "firm" or "deep"; none is empty.
func (d Dose) String() string { return doseTexts.text(d) }

// MarshalText encodes the dose class as its text, none as the empty text; a number that is no class is an error.
func (d Dose) MarshalText() ([]byte, error) { return doseTexts.marshal(d) }

// UnmarshalText decodes the text of a dose class; the empty text is none.
func (d *Dose) UnmarshalText(text []byte) error { return doseTexts.unmarshal(text, d) }

// ParseDose reads the exact text of a dose class. Anything else is an error that wraps [ErrUnknownName].
func ParseDose(text string) (Dose, error) { return doseTexts.parse(text) }
