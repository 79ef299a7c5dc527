package bodymap

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"example.com/rubdown/muscles"
)

// Value is a number for a name of a vocabulary.
type Value struct {
	Slug  string       `json:"slug"`
	Side  muscles.Side `json:"side"` // of the name, or for a field beside it
	Value float64      `json:"value"`
}

// Painted says where an area went.
type Painted struct {
	Area  muscles.Area `json:"area"`
	How   How          `json:"how"`
	Slugs []string     `json:"slugs"`
}

// String returns "latissimus-dorsi painted as upper-back".
func (p Painted) String() string {
	return p.Area.String() + " painted as " + strings.Join(p.Slugs, ", ")
}

// Lost is an area that a vocabulary cannot show.
type Lost struct {
	Area  muscles.Area `json:"area"`
	Value float64      `json:"value"` // in the range it was given in
}

// SideLost is a difference between left and right that a name without sides
// cannot show; the larger number is painted. The numbers are in the range they
// were given in.
type SideLost struct {
	Group muscles.Group `json:"group"`
	Slugs []string      `json:"slugs"`
	Left  float64       `json:"left"`
	Right float64       `json:"right"`
}

// Painting is a number per area in the names of a vocabulary.
type Painting struct {
	Vocabulary Vocabulary `json:"vocabulary"`
	Range      Range      `json:"range"`
	Values     []Value    `json:"values"`     // above 0, in the order of the vocabulary
	Painted    []Painted  `json:"painted"`    // in the order of the atlas
	Lost       []Lost     `json:"lost"`       // in the order of the atlas
	SidesLost  []SideLost `json:"sides_lost"` // in the order of the atlas
}

// Substitutions lists the areas that were painted on a name that shows more than
// them, or on a neighbour.
func (p Painting) Substitutions() []Painted {
	var all []Painted
	for _, at := range p.Painted {
		if at.How >= Coarser {
			all = append(all, at)
		}
	}
	return all
}

// maxFaults bounds the error for many numbers out of range.
const maxFaults = 20

// FromAreas paints the numbers of p, which are in the range from, in the names of
// a vocabulary and the range to; [Range.Convert] says how they are rounded.
//
// Each area is painted on the names that are it or pieces of it; where there are
// none, on the narrowest that shows it; else on its nearest neighbour; else it is
// lost. Areas that are joined on one name, left and right of a name without sides
// included, give it the largest of their numbers. An area of 0 is not painted.
//
// The error joins an [ErrOutOfRange] for each area below 0, above the range or not
// a number, at most 20 in full; it is an [ErrInvalid] for a value that is no
// vocabulary or no range.
func FromAreas(v Vocabulary, p muscles.PerArea, from, to Range) (Painting, error) {
	if err := v.check(); err != nil {
		return Painting{}, err
	}
	scaled, err := convertAll(p, from, to)
	if err != nil {
		return Painting{}, err
	}
	painting := Painting{
		Vocabulary: v, Range: to,
		Values: []Value{}, Painted: []Painted{}, Lost: []Lost{}, SidesLost: []SideLost{},
	}
	values := make([]sideValues, len(vocabularies[v-1].rows))
	for g := range muscles.Groups() {
		for _, a := range splitSides(v, p, g) {
			v.paint(&painting, a, p)
		}
		for a := range g.Both().Sides() {
			for _, at := range places()[v-1][a.Index()] {
				for _, i := range at.rows {
					values[i].raise(a.Side, scaled.At(a))
				}
			}
		}
	}
	for i, r := range vocabularies[v-1].rows {
		painting.Values = append(painting.Values, values[i].of(r, vocabularies[v-1].Sides)...)
	}
	return painting, nil
}

// convertAll converts every number, and gathers those that are out of range.
func convertAll(p muscles.PerArea, from, to Range) (muscles.PerArea, error) {
	if _, err := from.Convert(0, to); err != nil {
		return muscles.PerArea{}, err
	}
	var faults []error
	var more int
	for i, v := range p {
		scaled, err := from.Convert(v, to)
		switch {
		case err == nil:
			p[i] = scaled
		case len(faults) < maxFaults:
			faults = append(faults, fmt.Errorf("%s: %w", muscles.AreaAt(i), err))
		default:
			more++
		}
	}
	if more > 0 {
		faults = append(faults, fmt.Errorf("and %d more", more))
	}
	return p, errors.Join(faults...)
}

// splitSides lists the areas of a group that have a number: both sides as one
// where they are alike in number and in place, or where the place has no sides.
func splitSides(v Vocabulary, p muscles.PerArea, g muscles.Group) []muscles.Area {
	left, right := g.Left(), g.Right()
	l, r := p.At(left), p.At(right)
	at := &places()[v-1]
	alike := slices.EqualFunc(at[left.Index()], at[right.Index()], func(a, b place) bool {
		return a.how == b.how && slices.Equal(a.rows, b.rows)
	})
	lost := len(at[left.Index()]) == 0
	switch {
	case l > 0 && r > 0 && alike && (l == r || !lost):
		return []muscles.Area{g.Both()}
	case l > 0 && r > 0:
		return []muscles.Area{left, right}
	case l > 0:
		return []muscles.Area{left}
	case r > 0:
		return []muscles.Area{right}
	}
	return nil
}

// paint reports where an area goes.
func (v Vocabulary) paint(painting *Painting, a muscles.Area, p muscles.PerArea) {
	one := a
	if a.Side == muscles.Both {
		one = a.Group.Left()
	}
	at := places()[v-1][one.Index()]
	if len(at) == 0 {
		painting.Lost = append(painting.Lost, Lost{a, p.At(a)})
		return
	}
	var sideless []string
	for _, place := range at {
		slugs := make([]string, 0, len(place.rows))
		for _, i := range place.rows {
			r := vocabularies[v-1].rows[i]
			slugs = append(slugs, r.slug)
			if r.side == muscles.Both && vocabularies[v-1].Sides != SideField {
				sideless = append(sideless, r.slug)
			}
		}
		painting.Painted = append(painting.Painted, Painted{a, place.how, slugs})
	}
	left, right := p.At(a.Group.Left()), p.At(a.Group.Right())
	told := a.Side == muscles.Right && left > 0 // with the left side
	if len(sideless) > 0 && left != right && !told {
		painting.SidesLost = append(painting.SidesLost, SideLost{a.Group, sideless, left, right})
	}
}

// sideValues are the numbers of a name, left and right.
type sideValues struct{ left, right float64 }

func (s *sideValues) raise(side muscles.Side, v float64) {
	if side == muscles.Left {
		s.left = max(s.left, v)
	} else {
		s.right = max(s.right, v)
	}
}

// of gives the values of a name as its vocabulary tells sides.
func (s sideValues) of(r row, style SideStyle) []Value {
	switch {
	case s.left == 0 && s.right == 0:
		return nil
	case r.side != muscles.Both || style != SideField || s.left == s.right:
		return []Value{{r.slug, r.side, max(s.left, s.right)}}
	}
	var values []Value
	if s.left > 0 {
		values = append(values, Value{r.slug, muscles.Left, s.left})
	}
	if s.right > 0 {
		values = append(values, Value{r.slug, muscles.Right, s.right})
	}
	return values
}
