package recovery_test

import (
	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
)

// naiveCatalogue is the table of sessions (practice 5.1), written again: minutes of an appointment, most minutes on one area,
// and pressure.
var naiveCatalogue = map[massage.Modality]struct {
	least, most, area float64
	soft, firm        int
}{
	massage.PreEventSports:     {5, 15, 3, 1, 2},
	massage.InterEventSports:   {5, 12, 4, 1, 2},
	massage.PostEventSports:    {7, 30, 7, 1, 2},
	massage.Swedish:            {20, 90, 15, 1, 3},
	massage.DeepTissue:         {30, 90, 12, 3, 4},
	massage.TriggerPoint:       {10, 30, 6, 2, 4},
	massage.MyofascialRelease:  {20, 60, 12, 1, 3},
	massage.LymphaticDrainage:  {20, 60, 15, 0, 1},
	massage.AssistedStretching: {15, 45, 5, 0, 2},
	massage.FoamRolling:        {3, 20, 2, 2, 3},
	massage.Percussion:         {1, 10, 2, 1, 3},
}

// plan checks the table plan (practice 7) and the ranges of the catalogue.
func (k *naiveChecker) plan(r recovery.Recommendation) {
	row := naiveCatalogue[r.Modality]
	least := row.least
	if r.Modality == massage.AssistedStretching && r.Purpose == massage.Prepare {
		least = 3 // part of a pre-event routine
	}
	k.must(r.Minutes >= least && r.Minutes <= row.most, "minutes outside %g to %g", least, row.most)
	k.must(r.Pressure >= row.soft && r.Pressure <= row.firm, "pressure outside %d to %d", row.soft, row.firm)
	most := []float64{15, 15, 15, 12, 8}[r.Pressure]
	groups := map[muscles.Group][3]float64{}
	for _, f := range r.Focus {
		k.must(f.Minutes <= min(most, row.area), "%s gets %g min, more than %g", f.Area, f.Minutes, min(most, row.area))
		g := groups[f.Area.Group]
		g[f.Area.Side] += f.Minutes
		groups[f.Area.Group] = g
	}
	k.must(len(groups) <= 10, "%d groups", len(groups))
	for g, sides := range groups {
		left, right := sides[muscles.Left], sides[muscles.Right]
		if left > 0 && right > 0 {
			k.must(max(left, right) <= 0.6*(left+right)+0.5, "%s: %g min left and %g right", g, left, right)
			continue
		}
		one := g.Left()
		if right > 0 {
			one = g.Right()
		}
		k.must(k.oneSided(one), "%s without its twin", one)
	}
}

// oneSided reports whether something speaks for one side alone: the wish, a limit, or a sore twin.
func (k *naiveChecker) oneSided(a muscles.Area) bool {
	twin := a.Opposite()
	wish := k.c.Wish.Areas.Union(k.c.Wish.Regions.Areas())
	limited := k.screen.AvoidAreas.Contains(twin) || k.screen.PressureCapAt(twin) != k.screen.PressureCapAt(a) ||
		k.screen.BarredAt(twin) != k.screen.BarredAt(a) || k.screen.NoStretching.Contains(twin)
	for h := 0; h <= 7*24 && !limited; h += 6 {
		limited = k.state.At(k.c.Now.Add(naiveHours(float64(h)))).Soreness(twin) >= 3
	}
	return limited || wish.Contains(a) && !wish.Contains(twin)
}
