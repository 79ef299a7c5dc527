package report

import (
	"cmp"
	"slices"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions/timeline"
)

// mostPlaces is how many places the summary of the state lists.
const mostPlaces = 6

// From when soreness (of 10) and fatigue (0 to 1) of a place are worth telling. Own figures.
const (
	soreEnough  = 1
	tiredEnough = 0.2
)

// felt is what is told of an area: its name, that of both sides, and how it is.
type felt struct{ name, both, how string }

// muscles says how the places that stand out are, the sorest first; a place once, by the worst of its areas, and both sides
// together when they are alike.
func (v voice) muscles(s recovery.StateReport) []string {
	var list []felt
	for _, a := range sorest(s) {
		if r := s.Areas[a]; r.Soreness >= soreEnough || r.Fatigue >= tiredEnough {
			list = append(list, felt{v.name("area", a.String()), v.name("area", a.Group.Both().String()), v.felt(r)})
		}
	}
	var out, done []string
	for _, f := range list {
		if len(out) == mostPlaces || slices.Contains(done, f.name) {
			continue
		}
		done = append(done, f.name)
		isOther := func(x felt) bool { return x.both == f.both && !slices.Contains(done, x.name) }
		if i := slices.IndexFunc(list, isOther); i >= 0 && list[i].how == f.how {
			done = append(done, list[i].name)
			f.name = f.both
		}
		out = append(out, wording.Capital(f.name)+": "+f.how)
	}
	return out
}

// sorest are the areas of a state, the sorest first, by fatigue and name where that is equal.
func sorest(s recovery.StateReport) []muscles.Area {
	list := make([]muscles.Area, 0, len(s.Areas))
	for a := range s.Areas {
		list = append(list, a)
	}
	slices.SortFunc(list, func(a, b muscles.Area) int {
		x, y := s.Areas[a], s.Areas[b]
		return cmp.Or(cmp.Compare(y.Soreness, x.Soreness), cmp.Compare(y.Fatigue, x.Fatigue), a.Compare(b))
	})
	return list
}

// felt says how sore an area is, how that is known and when it clears.
func (v voice) felt(r recovery.AreaReport) string {
	return v.part("felt", "value", tenths(r.Soreness), "text", v.name("source", r.Source), "date", timeline.FormatInstant(r.ClearAt))
}
