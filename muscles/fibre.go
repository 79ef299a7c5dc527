package muscles

// FibreDirection is the main direction in which the fibres of a group run, with the body upright. The zero value is none.
type FibreDirection uint8

// The directions.
const (
	FibreVertical FibreDirection = 1 + iota
	FibreHorizontal
	FibreFan
	FibreObliqueUpLateral
	FibreObliqueDownLateral
	FibreObliqueDownMedial
	FibreObliqueUpPosterior
)

var fibreDirectionNames = [...]string{
	FibreVertical:           "vertical",
	FibreHorizontal:         "horizontal",
	FibreFan:                "fan",
	FibreObliqueUpLateral:   "oblique-up-lateral",
	FibreObliqueDownLateral: "oblique-down-lateral",
	FibreObliqueDownMedial:  "oblique-down-medial",
	FibreObliqueUpPosterior: "oblique-up-posterior",
}

// FibreDirections returns every FibreDirection, in order.
func FibreDirections() []FibreDirection { return members[FibreDirection](fibreDirectionNames[:]) }

// ParseFibreDirection reads the exact text of a direction, such as "vertical". Anything else is a [*NameError].
func ParseFibreDirection(text string) (FibreDirection, error) {
	return parseName[FibreDirection](text, fibreDirectionNames[:])
}

// Valid reports whether d is one of the constants.
func (d FibreDirection) Valid() bool { return d > 0 && int(d) < len(fibreDirectionNames) }

// String returns the text, or "FibreDirection(99)" for a value that has none.
func (d FibreDirection) String() string { return textOf("FibreDirection", d, fibreDirectionNames[:]) }

// MarshalText returns the text. An invalid value is an [ErrInvalid].
func (d FibreDirection) MarshalText() ([]byte, error) { return marshalName(d) }

// UnmarshalText reads the exact text; on an error d is left as it was.
func (d *FibreDirection) UnmarshalText(text []byte) error {
	return unmarshalName(d, text, ParseFibreDirection)
}
