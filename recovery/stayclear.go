package recovery

import (
	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/screening"
)

// stayClear are the regions around the focus of an option where hands and tools go lightly or not at all: those of the standing
// sites at its areas that bar this kind of work, and what screening avoids or limits nearby in this case.
func (o *outlook) stayClear(op option) []string {
	code := op.modality.SafetyCode(op.pressure)
	bars := func(l screening.Limit) bool {
		return l.Barred.Has(code) || l.PressureCap != screening.NoCap && l.PressureCap < op.pressure
	}
	var out screening.RegionSet
	for l := range screening.Standing() {
		if bars(l) {
			out = out.Union(regionsAt(l.Regions, bothSidesOf(op.focus)))
		}
	}
	near := out.Areas().Union(op.focus)
	out = out.Union(regionsAt(o.screen.AvoidRegions, near))
	for _, l := range o.screen.Limits {
		if bars(l) {
			out = out.Union(regionsAt(l.Regions, near))
		}
	}
	return out.Texts()
}

// regionsAt keeps the regions that hold or touch an area of a set, each named by itself.
func regionsAt(list screening.RegionSet, areas muscles.Set) (out screening.RegionSet) {
	for r, side := range list.All() {
		if one := r.OnSide(side); one.Areas().Intersects(areas) {
			out = out.Union(one)
		}
	}
	return out
}

// bothSidesOf adds the other side of each area: a site in the middle of the body has none.
func bothSidesOf(s muscles.Set) muscles.Set {
	for a := range s.All() {
		s = s.With(a.Opposite())
	}
	return s
}
