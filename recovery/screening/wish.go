package screening

import (
	"example.com/rubdown/muscles"
)

// edgeSites lie inside a larger region of the same name, so that wishing for the region does not ask for them.
var edgeSites = on(Adductors, FibularHead, Ankle)

// wish answers the regions that are asked for by their own name. A group of regions never raises anything.
func (s *screener) wish() {
	if s.in.WishRegions.Intersects(neck) || s.in.WishAreas.Intersects(neckMuscles) {
		s.facts.add(neckWish)
	}
	named := s.in.WishRegions.Named()
	if named.IsEmpty() {
		return
	}
	for i := range siteRows {
		site := &siteRows[i]
		asked := named.Intersect(site.Regions)
		if asked.IsEmpty() {
			continue
		}
		f := Finding{
			Code: site.Code, Class: Site, Until: Until{Text: standingText}, Sources: site.Sources,
		}
		switch {
		case site.Rule == SiteNever || asked.Areas().IsEmpty(): // with no muscle there is nothing to massage
			s.res.AvoidRegions = s.res.AvoidRegions.Union(asked)
			f.Outcome = AvoidArea
			f.Say = "We leave this place alone (" + site.Name + "): vessels, nerves or organs lie just under the skin. The muscles around it can be chosen instead."
		case (site.Rule == SiteLight || site.Rule == SiteNoHard) && !asked.Intersects(edgeSites):
			l := site.limit()
			l.Regions, l.Areas, l.Standing = asked, asked.ownAreas(), false
			s.limit(l)
			f.Outcome = Adjust
			f.Say = "At this place (" + site.Name + ") " + siteWords[site.Rule] + ": vessels, nerves or organs lie close under the skin."
		default:
			continue
		}
		s.add(f)
	}
}

var siteWords = [...]string{SiteLight: "gentle hands only", SiteNoHard: "ordinary or lighter pressure and no hard tools", SiteBone: ""}

// ownAreas are the areas that have one of these regions as their own.
func (s RegionSet) ownAreas() muscles.Set {
	var out muscles.Set
	for a := range s.Areas().All() {
		if RegionsOf(ownRegions[a.Group]...).side(a.Side).Intersects(s) {
			out = out.With(a)
		}
	}
	return out
}
