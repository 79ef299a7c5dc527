package muscles

import (
	"cmp"
	"iter"
	"strings"
)

// Area is a group on one side of the body or on both. The zero value is not an
// area. Areas are comparable with ==.
type Area struct {
	Group Group
	Side  Side
}

// NumAreas is the number of one-sided areas.
const NumAreas = 2 * NumGroups

// Valid reports whether a names a group and a side.
func (a Area) Valid() bool { return a.Group.Valid() && a.Side.Valid() }

// String returns "gastrocnemius.right", or the id alone for both sides.
func (a Area) String() string {
	if a.Side == Both {
		return a.Group.String()
	}
	return a.Group.String() + "." + a.Side.String()
}

// ParseArea reads the exact text of an area: a group id, alone or followed by
// ".left" or ".right". Anything else is a [*NameError].
func ParseArea(text string) (Area, error) {
	id, sideText, sided := strings.Cut(text, ".")
	side := Both
	switch {
	case !sided:
	case sideText == sideNames[Left]:
		side = Left
	case sideText == sideNames[Right]:
		side = Right
	default:
		return Area{}, unknownText(text, `not an area: the side is written ".left" or ".right"`)
	}
	g, err := ParseGroup(id)
	if err != nil {
		return Area{}, unknownText(text, "not an area: it does not begin with the id of a group")
	}
	return Area{g, side}, nil
}

// MarshalText returns the text of the area. A value that is not an area is an
// [ErrInvalid]; leave an unset area out of JSON with omitzero.
func (a Area) MarshalText() ([]byte, error) { return marshalName(a) }

// UnmarshalText reads the exact text of an area, as [ParseArea] does. On an
// error a is left as it was.
func (a *Area) UnmarshalText(text []byte) error { return unmarshalName(a, text, ParseArea) }

// Index is the position of a one-sided area, from 0 to NumAreas-1: left then
// right of each group in turn. It is -1 for both sides and for an invalid area.
func (a Area) Index() int {
	if !a.Group.Valid() {
		return -1
	}
	switch a.Side {
	case Left:
		return 2 * int(a.Group-1)
	case Right:
		return 2*int(a.Group-1) + 1
	case Both:
	}
	return -1
}

// AreaAt is the one-sided area at an index, the inverse of [Area.Index]; the
// zero Area when the index is out of range.
func AreaAt(index int) Area {
	if index < 0 || index >= NumAreas {
		return Area{}
	}
	return Area{Group(1 + index/2), Left + Side(index%2)}
}

// Areas yields the 82 one-sided areas in index order.
func Areas() iter.Seq[Area] {
	return func(yield func(Area) bool) {
		for i := range NumAreas {
			if !yield(AreaAt(i)) {
				return
			}
		}
	}
}

// Sides yields the one-sided areas that a stands for: itself, or left then right
// when it is both sides. An invalid area yields nothing.
func (a Area) Sides() iter.Seq[Area] {
	return func(yield func(Area) bool) {
		switch {
		case !a.Valid():
		case a.Side != Both:
			yield(a)
		default:
			_ = yield(a.Group.Left()) && yield(a.Group.Right())
		}
	}
}

// Opposite is the same group on the other side; both sides stay both.
func (a Area) Opposite() Area { return Area{a.Group, a.Side.Opposite()} }

// Compare orders areas by group in the order of the atlas, then both, left,
// right.
func (a Area) Compare(b Area) int {
	return cmp.Or(cmp.Compare(a.Group, b.Group), cmp.Compare(a.Side, b.Side))
}
