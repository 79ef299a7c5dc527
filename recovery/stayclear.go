package recovery

import "example.com/rubdown/recovery/screening"

// stayClear are the regions around the focus of an option where hands and tools go lightly or not at all: the standing sites at
// its areas that bar this kind of work, and what screening avoids or limits there in this case.
func (o *outlook) stayClear(op option) []string {
	code := op.modality.SafetyCode(op.pressure)
	var out screening.RegionSet
	for area := range op.focus.All() {
		for l := range screening.StandingAt(area) {
			if l.Barred.Has(code) || l.PressureCap != screening.NoCap && l.PressureCap < op.pressure {
				out = out.Union(l.Regions)
			}
		}
	}
	near := out.Areas().Union(op.focus)
	if o.screen.AvoidRegions.Areas().Intersects(near) {
		out = out.Union(o.screen.AvoidRegions)
	}
	if texts := out.Texts(); texts != nil {
		return texts
	}
	return []string{}
}
