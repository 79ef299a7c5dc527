package screening

import (
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// ClearedBy is a clinician's agreement. The zero value is none. It counts only with a name and a day or instant that is
// not after now and not before the condition began.
type ClearedBy struct {
	By string
	On Moment
}

// IsSet reports whether somebody agreed at some time.
func (c ClearedBy) IsSet() bool { return c.By != "" && c.On.IsSet() }

// Condition is something reported: a condition, a sign or a context, by its code. The zero value is an unknown code.
//
// Areas and Regions say where. Areas narrow the regions they lie in; areas outside them are added; with areas alone the
// regions are their own ones. A side left out means both. Rows that fix their own regions take at most the side from
// here.
type Condition struct {
	Code    string
	Areas   muscles.Set
	Regions RegionSet
	Since   Moment // when it began or happened; unset keeps every window open
	Ended   Moment // when it was over; later than now means not yet
	Cleared ClearedBy
}

// Input is everything that screening looks at. The zero value is a person of whom nothing is known.
type Input struct {
	Now  time.Time
	Zone *time.Location // the athlete's; nil means that of Now

	Athlete    sessions.Athlete
	Conditions []Condition
	Unanswered []string // codes asked and not answered; each means clearance
	Denied     []string // codes of signs asked and answered with no: not asked again, and nothing else

	CheckIns   []sessions.CheckIn  // for rows derived from soreness
	Diary      sessions.Diary      // for rows derived from sessions done
	Treatments []massage.Treatment // to count the first sessions

	WishRegions RegionSet
	WishAreas   muscles.Set
}

func (in Input) location() *time.Location {
	if in.Zone != nil {
		return in.Zone
	}
	return in.Now.Location()
}

// place is where a condition is.
type place struct {
	regions RegionSet
	areas   muscles.Set
	loose   bool // only areas were named, so anything that touches them may be meant
}

func (p place) known() bool { return !p.regions.IsEmpty() || !p.areas.IsEmpty() }

// site reads where a condition is from its areas and regions.
func (c Condition) site() place {
	switch {
	case c.Areas.IsEmpty():
		return place{regions: c.Regions, areas: c.Regions.Areas()}
	case c.Regions.IsEmpty():
		return place{regions: RegionsOfAreas(c.Areas), areas: c.Areas, loose: !c.Areas.IsEmpty()}
	}
	var p place
	rest := c.Areas
	for region := range Regions() {
		named := c.Regions.Intersect(RegionsOf(region))
		if named.IsEmpty() {
			continue
		}
		touched := named.Areas().Intersect(c.Areas)
		if touched.IsEmpty() { // nothing narrows this region
			p.regions, p.areas = p.regions.Union(named), p.areas.Union(named.Areas())
			continue
		}
		rest = rest.Minus(touched)
		p.areas = p.areas.Union(touched)
		p.regions = p.regions.Union(named.sidesOf(touched))
	}
	p.areas = p.areas.Union(rest)
	p.regions = p.regions.Union(RegionsOfAreas(rest))
	return p
}

// sidesOf keeps the sides on which there are areas; with none, all.
func (s RegionSet) sidesOf(areas muscles.Set) RegionSet {
	return s.oneSide(areas.Intersects(leftSide), areas.Intersects(rightSide))
}

// oneSide keeps the only side that is wanted; both or neither keeps all.
func (s RegionSet) oneSide(left, right bool) RegionSet {
	switch {
	case left && !right:
		return s.side(muscles.Left)
	case right && !left:
		return s.side(muscles.Right)
	default:
		return s
	}
}
