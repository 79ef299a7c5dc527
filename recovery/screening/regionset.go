package screening

import (
	"encoding/json"
	"iter"
	"math/bits"
	"strings"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
)

// RegionSet is a set of regions by side. The zero value is empty. A set remembers whether a region was named by
// itself or only as part of a group ("legs", "arms", "neck", "all"), because asking for a barred site means naming
// that site itself; see [RegionSet.Named]. For that reason == compares the wording; [RegionSet.Equal] compares members.
type RegionSet struct {
	left, right uint64 // named one by one, bit = Region
	groups      uint8  // two bits a group: left, right
}

// regionGroup is a word for several regions.
type regionGroup struct {
	name string
	mask uint64
}

var regionGroups = [...]regionGroup{
	{"all", maskRange(Head, Foot)},
	{"neck", maskOf(NeckAnterior, NeckLateral, NeckPosterior)},
	{"arms", maskOf(UpperArm, UpperArmMedial, Elbow, CubitalFossa, ElbowUlnarNotch, Forearm, Wrist, Hand)},
	{"legs", maskOf(FemoralTriangle, Quadriceps, Hamstrings, Adductors, ItBand, Knee, PoplitealFossa, FibularHead, Shin, Calf, Achilles, Ankle, Heel, Foot)},
}

const (
	groupAll = iota
	groupNeck
	groupArms
	groupLegs
)

func maskOf(rs ...Region) uint64 {
	var m uint64
	for _, r := range rs {
		if r.Valid() {
			m |= 1 << r
		}
	}
	return m
}

func maskRange(from, to Region) uint64 { return 1<<(to+1) - 1<<from }

// RegionsOf returns the set of both sides of the regions given, each named by itself. What is no region adds nothing.
func RegionsOf(rs ...Region) RegionSet {
	m := maskOf(rs...)
	return RegionSet{left: m, right: m}
}

// OnSide returns the region on one side, or on both.
func (r Region) OnSide(side muscles.Side) RegionSet { return RegionsOf(r).side(side) }

// AllRegions is the group "all": every region on both sides.
func AllRegions() RegionSet { return groupSet(groupAll) }

// NeckRegions is the group "neck": its front, sides and back.
func NeckRegions() RegionSet { return groupSet(groupNeck) }

// ArmRegions is the group "arms": from the upper arm to the hand, without the shoulder.
func ArmRegions() RegionSet { return groupSet(groupArms) }

// LegRegions is the group "legs": from the femoral triangle to the foot, without hip and glute.
func LegRegions() RegionSet { return groupSet(groupLegs) }

func groupSet(group int) RegionSet { return RegionSet{groups: 3 << (2 * group)} }

// ParseRegion reads a region or a group of regions, with ".left" or ".right" or without a side, which means both.
// The text is exact: lower case, kebab-case. Anything else is a [*NameError].
func ParseRegion(text string) (RegionSet, error) {
	name, sideText, sided := strings.Cut(text, ".")
	side := muscles.Both
	if sided {
		switch sideText {
		case "left":
			side = muscles.Left
		case "right":
			side = muscles.Right
		default:
			return RegionSet{}, &NameError{Kind: "Region", Text: text}
		}
	}
	for i, g := range regionGroups {
		if g.name == name {
			return groupSet(i).side(side), nil
		}
	}
	r, err := regionTexts.parse(name)
	if err != nil {
		return RegionSet{}, &NameError{Kind: "Region", Text: text}
	}
	return r.OnSide(side), nil
}

// side keeps what lies on one side; both keeps all.
func (s RegionSet) side(side muscles.Side) RegionSet {
	switch side {
	case muscles.Left:
		return RegionSet{left: s.left, groups: s.groups & 0x55}
	case muscles.Right:
		return RegionSet{right: s.right, groups: s.groups & 0xAA}
	default:
		return s
	}
}

// masks are all members by side, groups spelt out.
func (s RegionSet) masks() (left, right uint64) {
	left, right = s.left, s.right
	if s.groups != 0 {
		for i, g := range regionGroups {
			if s.groups&(1<<(2*i)) != 0 {
				left |= g.mask
			}
			if s.groups&(2<<(2*i)) != 0 {
				right |= g.mask
			}
		}
	}
	return left, right
}

// Union returns the regions of both sets; a region named by itself in either is named by itself.
func (s RegionSet) Union(t RegionSet) RegionSet {
	return RegionSet{s.left | t.left, s.right | t.right, s.groups | t.groups}
}

// Intersect returns the regions in both sets, each as if named by itself.
func (s RegionSet) Intersect(t RegionSet) RegionSet {
	sl, sr := s.masks()
	tl, tr := t.masks()
	return RegionSet{left: sl & tl, right: sr & tr}
}

// Minus returns the regions of s that are not in t, each as if named by itself.
func (s RegionSet) Minus(t RegionSet) RegionSet {
	sl, sr := s.masks()
	tl, tr := t.masks()
	return RegionSet{left: sl &^ tl, right: sr &^ tr}
}

// Named returns the regions that were named by themselves, leaving out those that only a group brought in.
func (s RegionSet) Named() RegionSet { return RegionSet{left: s.left, right: s.right} }

// IsEmpty reports whether the set has no region.
func (s RegionSet) IsEmpty() bool { return s == RegionSet{} }

// Len returns the number of one-sided regions.
func (s RegionSet) Len() int {
	l, r := s.masks()
	return bits.OnesCount64(l) + bits.OnesCount64(r)
}

// Contains reports whether the set has the region on that side; both sides means both.
func (s RegionSet) Contains(r Region, side muscles.Side) bool {
	return r.Valid() && s.ContainsAll(r.OnSide(side))
}

// ContainsAll reports whether every region of t is in s.
func (s RegionSet) ContainsAll(t RegionSet) bool { return t.Minus(s).IsEmpty() }

// Intersects reports whether the sets share a region on the same side.
func (s RegionSet) Intersects(t RegionSet) bool { return !s.Intersect(t).IsEmpty() }

// Equal reports whether both sets have the same regions, whatever words named them.
func (s RegionSet) Equal(t RegionSet) bool { return s.ContainsAll(t) && t.ContainsAll(s) }

// All yields every one-sided region, from head to foot, left before right.
func (s RegionSet) All() iter.Seq2[Region, muscles.Side] {
	return func(yield func(Region, muscles.Side) bool) {
		l, r := s.masks()
		for region := Head; int(region) <= NumRegions; region++ {
			if l&(1<<region) != 0 && !yield(region, muscles.Left) {
				return
			}
			if r&(1<<region) != 0 && !yield(region, muscles.Right) {
				return
			}
		}
	}
}

// Texts returns the words of the set, groups first, then regions from head to foot; a word without a side means both.
// "all" on a side stands for everything on it. The result is never nil.
func (s RegionSet) Texts() []string {
	out := []string{}
	add := func(name string, left, right bool) {
		switch {
		case left && right:
			out = append(out, name)
		case left:
			out = append(out, name+".left")
		case right:
			out = append(out, name+".right")
		}
	}
	for i, g := range regionGroups {
		add(g.name, s.groups&(1<<(2*i)) != 0, s.groups&(2<<(2*i)) != 0)
	}
	for r := Head; int(r) <= NumRegions; r++ {
		add(r.String(), s.left&(1<<r) != 0, s.right&(1<<r) != 0)
	}
	return out
}

// String joins [RegionSet.Texts] with a comma and a space.
func (s RegionSet) String() string { return strings.Join(s.Texts(), ", ") }

// MarshalJSON writes the array of [RegionSet.Texts]; the empty set is [].
func (s RegionSet) MarshalJSON() ([]byte, error) { return json.Marshal(s.Texts()) }

// UnmarshalJSON reads an array of texts as [ParseRegion] does; null is the empty set. The error is a
// [sessions.Faults] that names every entry that is no region. On an error s is left as it was.
func (s *RegionSet) UnmarshalJSON(data []byte) error {
	var list []string
	if err := json.Unmarshal(data, &list); err != nil {
		return err
	}
	var out RegionSet
	var faults sessions.Faults
	for i, text := range list {
		r, err := ParseRegion(text)
		if err != nil {
			faults.Add(indexPath(i), clip(text), "is no region", err)
			continue
		}
		out = out.Union(r)
	}
	if err := faults.Err(); err != nil {
		return err
	}
	*s = out
	return nil
}
