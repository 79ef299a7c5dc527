package muscles

// Side is a side of the body, as its owner sees it. The zero value is [Both].
// Its text is "both", "left" or "right".
type Side uint8

// The sides.
const (
	Both Side = iota
	Left
	Right
)

var sideNames = [...]string{Both: "both", Left: "left", Right: "right"}

// Sides returns the three sides: both, left, right.
func Sides() []Side { return []Side{Both, Left, Right} }

// ParseSide reads the exact text of a side. Anything else is a [*NameError].
func ParseSide(text string) (Side, error) {
	for _, s := range Sides() {
		if sideNames[s] == text {
			return s, nil
		}
	}
	return Both, unknownText(text, "not a side: both, left or right")
}

// Valid reports whether s is one of the sides.
func (s Side) Valid() bool { return int(s) < len(sideNames) }

// String returns the text of the side, or "Side(9)" for a value that is none.
func (s Side) String() string {
	if s.Valid() {
		return sideNames[s]
	}
	return outOfRange("Side", uint8(s))
}

// MarshalText returns the text of the side. A value that is no side is an
// [ErrInvalid].
func (s Side) MarshalText() ([]byte, error) { return marshalName(s) }

// UnmarshalText reads the exact text of a side, as [ParseSide] does. On an error
// s is left as it was.
func (s *Side) UnmarshalText(text []byte) error { return unmarshalName(s, text, ParseSide) }

// Opposite is the other side; both stays both.
func (s Side) Opposite() Side {
	switch s {
	case Left:
		return Right
	case Right:
		return Left
	case Both:
	}
	return s
}
