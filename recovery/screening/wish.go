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
			Code: site.Code, Class: Site, Until: Until{Text: StandingUntil}, Sources: site.Sources,
		}
		switch {
		case site.Rule == SiteNever || asked.Areas().IsEmpty(): // with no muscle there is nothing to massage
			s.res.AvoidRegions = s.res.AvoidRegions.Union(asked)
			f.Outcome = AvoidArea
			f.Say = site.leave(asked)
		case (site.Rule == SiteLight || site.Rule == SiteNoHard) && !asked.Intersects(edgeSites):
			l := site.limit()
			l.Regions, l.Areas, l.Standing = asked, asked.ownAreas(), false
			s.limit(l)
			f.Outcome = Adjust
			f.Say = site.ease()
		default:
			continue
		}
		s.add(f)
	}
}

// Sayings returns what a finding about the site can say to somebody who asks for it: to leave it alone, the same with a
// way round it, and to go lightly where the site allows that.
func (s EndangermentSite) Sayings() []string {
	says := []string{s.leave(RegionSet{})}
	if !s.Regions.Areas().IsEmpty() {
		says = append(says, s.leave(s.Regions))
	}
	if siteWords[s.Rule] != "" {
		says = append(says, s.ease())
	}
	return says
}

func (s *EndangermentSite) leave(asked RegionSet) string {
	say := "Leave " + s.Plain + " alone: " + s.reason() + "."
	if !asked.Areas().IsEmpty() {
		say += " Choose the muscles around it instead."
	}
	return say
}

func (s *EndangermentSite) ease() string {
	return siteWords[s.Rule] + " at " + s.Plain + ": " + s.reason() + "."
}

// reason says why hands stay off or light.
func (s *EndangermentSite) reason() string {
	if s.Regions.Intersects(on(Genital, Breast)) {
		return "work there needs a specialist and your written consent, and is not ours to advise"
	}
	return "blood vessels, nerves, organs or bone lie close under the skin"
}

var siteWords = [...]string{SiteLight: "Use gentle hands only", SiteNoHard: "Use ordinary or lighter pressure and no hard tools", SiteBone: ""}

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
