package muscles

// Position is how a person lies or sits while a group is worked. The zero value is none.
type Position uint8

// The positions.
const (
	Prone  Position = 1 + iota // face down
	Supine                     // face up
	SideLying
	Seated
)

var positionNames = [...]string{
	Prone:     "prone",
	Supine:    "supine",
	SideLying: "side-lying",
	Seated:    "seated",
}

// Positions returns every Position, in order.
func Positions() []Position { return members[Position](positionNames[:]) }

// ParsePosition reads the exact text of a position, such as "side-lying". Anything else is a [*NameError].
func ParsePosition(text string) (Position, error) { return parseName[Position](text, positionNames[:]) }

// Valid reports whether p is one of the constants.
func (p Position) Valid() bool { return p > 0 && int(p) < len(positionNames) }

// String returns the text, or "Position(99)" for a value that has none.
func (p Position) String() string { return textOf("Position", p, positionNames[:]) }

// MarshalText returns the text. An invalid value is an [ErrInvalid].
func (p Position) MarshalText() ([]byte, error) { return marshalName(p) }

// UnmarshalText reads the exact text; on an error p is left as it was.
func (p *Position) UnmarshalText(text []byte) error { return unmarshalName(p, text, ParsePosition) }
