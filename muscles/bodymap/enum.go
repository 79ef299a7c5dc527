package bodymap

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// What can be wrong with a call.
var (
	// ErrUnknownText says that a text is none of a closed set of words.
	ErrUnknownText = errors.New("unknown text")
	// ErrUnknownSlug says that a vocabulary has no such name.
	ErrUnknownSlug = errors.New("unknown slug")
	// ErrOutOfRange says that a number is not within the range given.
	ErrOutOfRange = errors.New("out of range")
	// ErrNoSide says that a name of one side was asked for the other.
	ErrNoSide = errors.New("not on that side")
	// ErrInvalid says that a value outside its type's range was given.
	ErrInvalid = errors.New("invalid value")
)

func textOf[E ~uint8](kind string, e E, names []string) string {
	if e > 0 && int(e) < len(names) {
		return names[e]
	}
	return kind + "(" + strconv.Itoa(int(e)) + ")"
}

func marshalText[E ~uint8](kind string, e E, names []string) ([]byte, error) {
	if e == 0 || int(e) >= len(names) {
		return nil, fmt.Errorf("bodymap: %w: %s", ErrInvalid, textOf(kind, e, names))
	}
	return []byte(names[e]), nil
}

func unmarshalText[E ~uint8](e *E, text []byte, names []string) error {
	i := slices.Index(names, string(text))
	if i < 1 {
		return fmt.Errorf("bodymap: %w %q", ErrUnknownText, clip(string(text)))
	}
	*e = E(i)
	return nil
}

// clip keeps error values small whatever the input was.
func clip(text string) string {
	const most = 60
	if len(text) <= most {
		return text
	}
	return text[:most] + "…"
}

// Kind says what a name of a vocabulary names. The zero value is none.
type Kind uint8

// The kinds.
const (
	Muscle    Kind = 1 + iota // a muscle, or a region of muscles
	Joint                     // a joint; it stands for the groups near it
	NotMuscle                 // a head, hair, a landmark, or a word such as "cardio"
)

var kindNames = []string{"", "muscle", "joint", "not-muscle"}

// String returns the text, or "Kind(9)" for a value that has none.
func (k Kind) String() string { return textOf("Kind", k, kindNames) }

// MarshalText returns the text. An invalid value is an [ErrInvalid].
func (k Kind) MarshalText() ([]byte, error) { return marshalText("Kind", k, kindNames) }

// UnmarshalText reads the exact text; on an error k is left as it was.
func (k *Kind) UnmarshalText(text []byte) error { return unmarshalText(k, text, kindNames) }

// Relation says how what a name shows lies to one of ours. The zero value is none.
type Relation uint8

// The relations.
const (
	Exact  Relation = 1 + iota // the same
	Covers                     // all of ours, and more
	PartOf                     // a piece of ours, whatever else it shows
	Near                       // nothing of ours: a joint beside it
)

var relationNames = []string{"", "exact", "covers", "part-of", "near"}

// String returns the text, or "Relation(9)" for a value that has none.
func (r Relation) String() string { return textOf("Relation", r, relationNames) }

// MarshalText returns the text. An invalid value is an [ErrInvalid].
func (r Relation) MarshalText() ([]byte, error) { return marshalText("Relation", r, relationNames) }

// UnmarshalText reads the exact text; on an error r is left as it was.
func (r *Relation) UnmarshalText(text []byte) error { return unmarshalText(r, text, relationNames) }

// How says how an area was painted. The zero value is none.
type How uint8

// The ways to paint an area, best first.
const (
	Same      How = 1 + iota // on a name that is the area
	Pieces                   // on names that are pieces of it, all that there are
	Coarser                  // on a name that shows it with others
	Neighbour                // on the nearest name, which does not show it
)

var howNames = []string{"", "same", "pieces", "coarser", "neighbour"}

// String returns the text, or "How(9)" for a value that has none.
func (h How) String() string { return textOf("How", h, howNames) }

// MarshalText returns the text. An invalid value is an [ErrInvalid].
func (h How) MarshalText() ([]byte, error) { return marshalText("How", h, howNames) }

// UnmarshalText reads the exact text; on an error h is left as it was.
func (h *How) UnmarshalText(text []byte) error { return unmarshalText(h, text, howNames) }

// SideStyle says how a vocabulary tells left from right. The zero value is none.
type SideStyle uint8

// The styles.
const (
	NoSides    SideStyle = 1 + iota // a name is both sides, but for a few that carry a side
	SideField                       // a field of its own beside the name; without it both are meant
	SideInSlug                      // in the name, but for a few in the middle
)

var sideStyleNames = []string{"", "none", "field", "in-slug"}

// String returns the text, or "SideStyle(9)" for a value that has none.
func (s SideStyle) String() string { return textOf("SideStyle", s, sideStyleNames) }

// MarshalText returns the text. An invalid value is an [ErrInvalid].
func (s SideStyle) MarshalText() ([]byte, error) {
	return marshalText("SideStyle", s, sideStyleNames)
}

// UnmarshalText reads the exact text; on an error s is left as it was.
func (s *SideStyle) UnmarshalText(text []byte) error { return unmarshalText(s, text, sideStyleNames) }
