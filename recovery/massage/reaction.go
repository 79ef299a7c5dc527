package massage

import "iter"

// Reaction is how the athlete felt in the days after a treatment. The zero value is unknown; its text is empty.
type Reaction uint8

// The reactions.
const (
	ReactionUnknown Reaction = iota
	ReactionNone             // nothing felt, or pleasant
	Tender                   // sore or tender
	Bruised
)

var reactionTexts = enum[Reaction]{"Reaction", []string{"", "none", "tender", "bruised"}}

// Reactions yields none, tender and bruised.
func Reactions() iter.Seq[Reaction] { return upTo(Bruised) }

// String returns "none", "tender" or "bruised"; unknown is empty.
func (r Reaction) String() string { return reactionTexts.text(r) }

// MarshalText encodes the reaction as its text, unknown as the empty text; a number that is no reaction is an error.
func (r Reaction) MarshalText() ([]byte, error) { return reactionTexts.marshal(r) }

// UnmarshalText decodes the text of a reaction; the empty text is unknown.
func (r *Reaction) UnmarshalText(text []byte) error { return reactionTexts.unmarshal(text, r) }

// ParseReaction reads the exact text of a reaction. Anything else is an error that wraps [ErrUnknownName].
func ParseReaction(text string) (Reaction, error) { return reactionTexts.parse(text) }

// Bad reports whether the reaction speaks against repeating that dose: tender or bruised.
func (r Reaction) Bad() bool { return r == Tender || r == Bruised }
