package screening

import "iter"

// Status is how far a row was checked against its sources. The zero value is not stated.
type Status uint8

// The statuses. They are taken over from the reference as they stand and never upgraded.
const (
	NotStated      Status = iota
	Recalled              // from memory; treat as unsourced
	VerifiedInPart        // some of the row was read
	VerifiedFact          // the medical fact was read, the massage rule drawn from it is inference
	Verified              // at least one cited source was read and supports the row
)

var statusTexts = texts[Status]{"Status", []string{"", "RECALLED", "VERIFIED-PART", "VERIFIED-FACT", "VERIFIED"}}

// Statuses yields every member but the zero value in order.
func Statuses() iter.Seq[Status] { return statusTexts.members() }

// ParseStatus reads the exact text of a member. Anything else is a [*NameError].
func ParseStatus(text string) (Status, error) { return statusTexts.parse(text) }

// String returns the text; a number that is no member prints as "Status(200)".
func (s Status) String() string { return statusTexts.text(s) }

// MarshalText returns the text; a number that is no member is an error.
func (s Status) MarshalText() ([]byte, error) { return statusTexts.marshal(s) }

// UnmarshalText reads the exact text; the empty text is the zero value. On an error the value is left as it was.
func (s *Status) UnmarshalText(text []byte) error { return statusTexts.unmarshal(text, s) }
