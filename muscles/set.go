package muscles

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"math/bits"
	"strings"
)

// Set is a set of one-sided areas. The zero value is empty. Sets are comparable
// with == and are passed by value; the operations do not allocate.
//
// An area of both sides stands for its left and right areas, and an invalid area
// for none.
type Set struct{ lo, hi uint64 }

// SetOf is the set of the areas given; an area of both sides adds two members.
// Invalid areas are left out.
func SetOf(areas ...Area) Set {
	var s Set
	for _, a := range areas {
		s = s.With(a)
	}
	return s
}

// GroupSet is the set of both sides of each group given. Invalid groups are left
// out.
func GroupSet(groups ...Group) Set {
	var s Set
	for _, g := range groups {
		s = s.With(g.Both())
	}
	return s
}

// FullSet is the set of all 82 one-sided areas.
func FullSet() Set { return Set{lo: 1<<64 - 1, hi: 1<<(NumAreas-64) - 1} }

// setOfArea is the mask of an area: one bit, two for both sides, none if invalid.
func setOfArea(a Area) Set {
	if i := a.Index(); i >= 0 {
		return Set{}.with(i)
	}
	if !a.Valid() {
		return Set{}
	}
	return Set{}.with(a.Group.Left().Index()).with(a.Group.Right().Index())
}

func (s Set) with(index int) Set {
	if index < 64 {
		s.lo |= 1 << index
	} else {
		s.hi |= 1 << (index - 64)
	}
	return s
}

// Contains reports whether a is in the set; for both sides, whether both are. An
// invalid area is in no set.
func (s Set) Contains(a Area) bool { return a.Valid() && s.ContainsAll(setOfArea(a)) }

// ContainsAll reports whether every member of t is in s.
func (s Set) ContainsAll(t Set) bool { return s.Intersect(t) == t }

// Intersects reports whether s and t share a member.
func (s Set) Intersects(t Set) bool { return !s.Intersect(t).IsEmpty() }

// Union is the set of areas in s or t.
func (s Set) Union(t Set) Set { return Set{s.lo | t.lo, s.hi | t.hi} }

// Intersect is the set of areas in both s and t.
func (s Set) Intersect(t Set) Set { return Set{s.lo & t.lo, s.hi & t.hi} }

// Minus is the set of areas in s but not in t.
func (s Set) Minus(t Set) Set { return Set{s.lo &^ t.lo, s.hi &^ t.hi} }

// Complement is the set of areas that are not in s.
func (s Set) Complement() Set { return FullSet().Minus(s) }

// With is s and the area a.
func (s Set) With(a Area) Set { return s.Union(setOfArea(a)) }

// Without is s less the area a.
func (s Set) Without(a Area) Set { return s.Minus(setOfArea(a)) }

// IsEmpty reports whether the set has no members.
func (s Set) IsEmpty() bool { return s == Set{} }

// Len is the number of one-sided areas in the set.
func (s Set) Len() int { return bits.OnesCount64(s.lo) + bits.OnesCount64(s.hi) }

// All yields the one-sided areas of the set in index order.
func (s Set) All() iter.Seq[Area] {
	return func(yield func(Area) bool) {
		for lo := s.lo; lo != 0; lo &= lo - 1 {
			if !yield(AreaAt(bits.TrailingZeros64(lo))) {
				return
			}
		}
		for hi := s.hi; hi != 0; hi &= hi - 1 {
			if !yield(AreaAt(64 + bits.TrailingZeros64(hi))) {
				return
			}
		}
	}
}

// Groups yields the groups with at least one side in the set, in the order of the
// atlas.
func (s Set) Groups() iter.Seq[Group] {
	return func(yield func(Group) bool) {
		var last Group
		for a := range s.All() {
			if a.Group != last && !yield(a.Group) {
				return
			}
			last = a.Group
		}
	}
}

// Compact lists the set with left and right of a group merged to both sides, in
// the order of the atlas. It is never nil.
func (s Set) Compact() []Area {
	areas := make([]Area, 0, s.Len())
	for g := range s.Groups() {
		switch {
		case s.Contains(g.Both()):
			areas = append(areas, g.Both())
		case s.Contains(g.Left()):
			areas = append(areas, g.Left())
		default:
			areas = append(areas, g.Right())
		}
	}
	return areas
}

// String lists the set as [Set.Compact] does, separated by commas; "none" when it
// is empty.
func (s Set) String() string {
	if s.IsEmpty() {
		return "none"
	}
	var b strings.Builder
	for i, a := range s.Compact() {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(a.String())
	}
	return b.String()
}

// MarshalJSON returns an array of area texts, as [Set.Compact] lists them; the
// empty set is [].
func (s Set) MarshalJSON() ([]byte, error) { return json.Marshal(s.Compact()) }

// maxSetFaults bounds the error for a long array of wrong names.
const maxSetFaults = 20

// UnmarshalJSON reads an array of exact area texts, in any order and with
// repetition. All wrong names are reported together, at most 20 in full. As is
// usual, null changes nothing. On an error s is left as it was.
func (s *Set) UnmarshalJSON(data []byte) error {
	var texts []string
	if err := json.Unmarshal(data, &texts); err != nil {
		return fmt.Errorf("muscles: areas: %w", err)
	}
	if texts == nil {
		return nil
	}
	var read Set
	var faults []error
	var more int
	for i, text := range texts {
		a, err := ParseArea(text)
		switch {
		case err == nil:
			read = read.With(a)
		case len(faults) < maxSetFaults:
			faults = append(faults, fmt.Errorf("[%d]: %w", i, err))
		default:
			more++
		}
	}
	if more > 0 {
		faults = append(faults, fmt.Errorf("and %d more", more))
	}
	if len(faults) > 0 {
		return errors.Join(faults...)
	}
	*s = read
	return nil
}
