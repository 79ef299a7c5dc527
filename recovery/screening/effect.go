package screening

import "example.com/rubdown/muscles"

// where returns the regions and areas that an effect acts on for a condition that is at site. Known is false when the
// effect needs a site and none was named; applies is false when there is nothing to do there.
func (e Effect) where(site place) (p place, known, applies bool) {
	if !e.Only.IsEmpty() && site.known() && !site.regions.Intersects(e.Only) && !(site.loose && site.areas.Intersects(e.Only.Areas())) {
		return place{}, true, false
	}
	switch e.Place {
	case AtSite, AtLimb, AtQuadrant:
		if !site.known() {
			return place{}, false, !e.Optional
		}
		p = site
		if e.Place != AtSite {
			p = p.grown(e.Place == AtQuadrant)
		}
	case AtSided:
		p.regions = e.Regions.sidedAs(site)
		p.areas = p.regions.Areas()
	default:
		p = place{regions: e.Regions, areas: e.Regions.Areas()}
	}
	if e.Edge {
		p.areas = muscles.Set{}
	}
	return p, true, true
}

// grown is the whole limb that a site is on, or also its quarter of the trunk. A site on neither stays as it is.
func (p place) grown(quadrant bool) place {
	out := p
	for _, part := range []struct{ touch, limb, quadrant RegionSet }{{upperQuadrant, arms, upperQuadrant}, {lowerQuadrant, legs, lowerQuadrant}} {
		for _, side := range []muscles.Side{muscles.Left, muscles.Right} {
			grow, touch := part.limb, part.limb
			if quadrant {
				grow, touch = part.quadrant, part.touch
			}
			if p.regions.Intersects(touch.side(side)) {
				grow = grow.side(side)
				out.regions = out.regions.Union(grow)
				out.areas = out.areas.Union(grow.Areas())
			}
		}
	}
	return out
}

// sidedAs keeps the side on which a site lies when it touches these regions on one side only.
func (s RegionSet) sidedAs(site place) RegionSet {
	on := func(side muscles.Side) bool {
		part := s.side(side)
		return part.Intersects(site.regions) || part.Areas().Intersects(site.areas)
	}
	return s.oneSide(on(muscles.Left), on(muscles.Right))
}
