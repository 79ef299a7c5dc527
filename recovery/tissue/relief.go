package tissue

import (
	"cmp"
	"math"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
)

// visit is what is kept of a treatment.
type visit struct {
	end        instant
	areas      muscles.Set
	relief     float64 // points eased at its end
	tenderness float64 // points that it brings by itself, at their worst
}

// modalityRow is what a modality does to soreness. None does anything to fatigue or force: davis-2020.
type modalityRow struct {
	relief float64 // points in the visit
	carry  float64 // share of the soreness to come, given soon after a session
}

var modalityRows = [...]modalityRow{
	massage.PreEventSports:     {reliefPoints, carryHand},
	massage.InterEventSports:   {reliefPoints, carryHand},
	massage.PostEventSports:    {reliefPoints, carryHand},
	massage.Swedish:            {reliefPoints, carryHand},
	massage.DeepTissue:         {reliefPoints, carryHand},
	massage.TriggerPoint:       {reliefPoints, carryHand},
	massage.MyofascialRelease:  {reliefPoints, carryHand},
	massage.LymphaticDrainage:  {reliefPoints, 0}, // no trial after exercise
	massage.AssistedStretching: {reliefPoints, 0}, // no trial after exercise
	massage.FoamRolling:        {reliefPoints, carryRolling},
	massage.Percussion:         {reliefPoints, carryPercussion},
}

func modalityOf(m massage.Modality) modalityRow {
	if int(m) >= len(modalityRows) {
		return modalityRow{}
	}
	return modalityRows[m]
}

// effect is what a treatment does: the visit, and the share it takes off the soreness of a fresh session.
type effect struct {
	visit
	start instant
	carry float64
}

// effectOf is the effect of a treatment. One that names no area is taken for one of the whole body. Time is spread
// evenly over the muscle groups treated.
func effectOf(t *massage.Treatment) effect {
	row := modalityOf(t.Modality)
	areas := t.Areas
	if areas.IsEmpty() {
		areas = muscles.FullSet()
	}
	groups := 0.0
	for range areas.Groups() {
		groups++
	}
	minutes := max(0, t.Minutes) / groups
	return effect{
		visit: visit{
			end:        instantOf(t.End()),
			areas:      areas,
			relief:     -row.relief * math.Expm1(-minutes/reliefMinutes),
			tenderness: tendernessPoints * tendernessChanceOf(t),
		},
		start: instantOf(t.At),
		carry: -row.carry * math.Expm1(-minutes/carryMinutes),
	}
}

// compare orders effects totally, so that the order that treatments were given in does not matter.
func (e effect) compare(f effect) int {
	return cmp.Or(e.visit.compare(f.visit), cmp.Compare(e.start, f.start), cmp.Compare(e.carry, f.carry))
}

// tendernessChanceOf is the chance that the treatment leaves the areas tender: known when the reaction is, 10 % after a
// deep one, else none worth counting.
//
// Source: cambron-2007, of massage of any kind; that it is the deep ones is an own reading.
func tendernessChanceOf(t *massage.Treatment) float64 {
	switch {
	case !t.Modality.IsMassage() || t.Reaction == massage.ReactionNone:
		return 0
	case t.Reaction.Bad():
		return 1
	case t.Dose() == massage.Deep:
		return tendernessChance
	}
	return 0
}

// compare orders visits by end, then totally.
func (v visit) compare(w visit) int {
	return cmp.Or(
		cmp.Compare(v.end, w.end),
		cmp.Compare(v.relief, w.relief),
		cmp.Compare(v.tenderness, w.tenderness),
		cmp.Compare(v.areas.String(), w.areas.String()),
	)
}

// treats reports whether the visit treated the area at an index.
func (v *visit) treats(i int) bool { return v.areas.Contains(muscles.AreaAt(i)) }

// reliefAfter is what is left of the relief some hours after the visit, in points.
func (v *visit) reliefAfter(hours float64) float64 {
	if hours > tendernessGone {
		return 0 // a few millionths of a point, no more remembered
	}
	return v.relief * math.Exp2(-hours/reliefHalfLife)
}

// tenderAfter is the tenderness some hours after the visit, in points: at its worst at 6 hours, gone by 36.
func (v *visit) tenderAfter(hours float64) float64 {
	if hours <= 0 || hours >= tendernessGone {
		return 0
	}
	kt := tendernessRate * hours
	fade := 1 - hours/tendernessGone // so that it ends without a step
	return v.tenderness * fade * kt * math.Exp(1-kt)
}

// soonEnough is how much of the carry-over is left when a treatment starts some hours after the session ended.
func soonEnough(hours float64) float64 {
	if hours < 0 {
		return 0
	}
	return min(max((carryNone-hours)/(carryNone-carryFull), 0), 1)
}

// lasts is how much of the carry-over is left some hours after the session, in the trained.
func lasts(hours float64) float64 {
	gone := min(max((hours-carryFadeFrom)/(carryFadeTo-carryFadeFrom), 0), 1)
	return 1 - gone*gone*gone
}
