package muscles

// View is a side of the silhouette on which a group can be drawn. The zero value is none.
type View uint8

// The views.
const (
	ViewFront View = 1 + iota
	ViewBack
	ViewSide
)

var viewNames = [...]string{
	ViewFront: "front",
	ViewBack:  "back",
	ViewSide:  "side",
}

// Views returns every View, in order.
func Views() []View { return members[View](viewNames[:]) }

// ParseView reads the exact text of a view, such as "front". Anything else is a [*NameError].
func ParseView(text string) (View, error) { return parseName[View](text, viewNames[:]) }

// Valid reports whether v is one of the constants.
func (v View) Valid() bool { return v > 0 && int(v) < len(viewNames) }

// String returns the text, or "View(99)" for a value that has none.
func (v View) String() string { return textOf("View", v, viewNames[:]) }

// MarshalText returns the text. An invalid value is an [ErrInvalid].
func (v View) MarshalText() ([]byte, error) { return marshalName(v) }

// UnmarshalText reads the exact text; on an error v is left as it was.
func (v *View) UnmarshalText(text []byte) error { return unmarshalName(v, text, ParseView) }
