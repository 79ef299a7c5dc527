package sessions

import "iter"

// Kind is what a session was for. The zero value is unknown.
type Kind uint8

// The kinds of session.
const (
	KindEasy        Kind = 1 + iota // easy, conversational work
	KindLong                        // the long session of the week
	KindTempo                       // sustained, comfortably hard
	KindIntervals                   // repeated hard bouts with rest
	KindSprint                      // repeats at full speed
	KindHills                       // hill repeats
	KindRace                        // a race
	KindMatch                       // a match or bout against others
	KindStrength                    // heavy lifting
	KindHypertrophy                 // lifting for size
	KindPower                       // explosive lifting
	KindPlyometric                  // jumps and bounds
	KindBFR                         // blood-flow restriction training
	KindTechnique                   // skill work
	KindMobility                    // stretching, mobility, easy movement
	KindTest                        // a maximal test
)

var kindWords = [...]string{"", "easy", "long", "tempo", "intervals", "sprint", "hills", "race", "match", "strength", "hypertrophy", "power", "plyometric", "bfr", "technique", "mobility", "test"}

// ParseKind returns the kind of session with exactly that text.
func ParseKind(text string) (Kind, error) {
	return parseWord[Kind](text, kindWords[:], "kind of session", ErrUnknownKind)
}

// Kinds yields every kind of session.
func Kinds() iter.Seq[Kind] { return members[Kind](kindWords[:]) }

// String returns the text of k, nothing for the zero value.
func (k Kind) String() string { return wordOf(k, kindWords[:], "Kind") }

// MarshalText writes the text of k; a value that is no member is an error.
func (k Kind) MarshalText() ([]byte, error) { return marshalWord(k, kindWords[:], "Kind") }

// UnmarshalText reads a text; the empty one is the zero value.
func (k *Kind) UnmarshalText(text []byte) error { return unmarshalWord(k, text, ParseKind) }
