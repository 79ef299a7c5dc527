package screening

import "iter"

// Outcome is what screening concludes, from least to most restrictive: a larger number is more restrictive. The zero value is
// [Fine]: no condition found, which is not the same as safe.
type Outcome uint8

// The outcomes.
const (
	Fine          Outcome = iota // no condition found; ordinary rules and standing precautions apply
	Adjust                       // acceptable with caps, or with some kinds of touch barred
	AvoidArea                    // elsewhere is acceptable; some regions are barred to everything
	Defer                        // nothing until time has passed and symptoms have gone
	Clearance                    // nothing until a named professional agrees
	ReferUrgently                // nothing; medical care now or today
)

var outcomeTexts = texts[Outcome]{"Outcome", []string{"fine", "adjust", "avoid-area", "defer", "clearance", "refer-urgently"}}

// Outcomes yields every member in order.
func Outcomes() iter.Seq[Outcome] { return outcomeTexts.members() }

// ParseOutcome reads the exact text of a member. Anything else is a [*NameError].
func ParseOutcome(text string) (Outcome, error) { return outcomeTexts.parse(text) }

// String returns the text; a number that is no member prints as "Outcome(200)".
func (o Outcome) String() string { return outcomeTexts.text(o) }

// MarshalText returns the text; a number that is no member is an error.
func (o Outcome) MarshalText() ([]byte, error) { return outcomeTexts.marshal(o) }

// UnmarshalText reads the exact text. On an error the value is left as it was.
func (o *Outcome) UnmarshalText(text []byte) error { return outcomeTexts.unmarshal(text, o) }

// Blocks reports whether the outcome rules out massage of any kind, anywhere, for now.
func (o Outcome) Blocks() bool { return o >= Defer }
