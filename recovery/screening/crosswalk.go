package screening

import (
	"strconv"

	"example.com/rubdown/muscles"
)

func indexPath(i int) string { return "[" + strconv.Itoa(i) + "]" }

// ownRegions names where a muscle group lies, for reporting: its own regions, not every region that touches it.
// Each is a region whose crosswalk row holds the group. The choice among those rows is our own.
var ownRegions = [muscles.NumGroups + 1][]Region{
	muscles.Jaw:                       {Jaw},
	muscles.NeckExtensors:             {NeckPosterior},
	muscles.SCMScalenes:               {NeckAnterior, NeckLateral},
	muscles.LevatorScapulae:           {NeckLateral, NeckPosterior},
	muscles.UpperTrapezius:            {NeckPosterior, Shoulder},
	muscles.MiddleTrapezius:           {UpperBack},
	muscles.LowerTrapezius:            {UpperBack},
	muscles.Rhomboids:                 {UpperBack},
	muscles.RotatorCuff:               {Shoulder},
	muscles.AnteriorDeltoid:           {Shoulder},
	muscles.LateralDeltoid:            {Shoulder},
	muscles.PosteriorDeltoid:          {Shoulder},
	muscles.Pectorals:                 {Chest},
	muscles.SerratusAnterior:          {Ribs},
	muscles.LatissimusDorsi:           {UpperBack},
	muscles.ErectorSpinaeThoracic:     {UpperBack},
	muscles.ErectorSpinaeLumbar:       {LowerBack},
	muscles.QuadratusLumborum:         {LowerBack},
	muscles.AnteriorAbdominalWall:     {Abdomen},
	muscles.LateralAbdominalWall:      {Abdomen},
	muscles.Intercostals:              {Ribs},
	muscles.HipFlexors:                {Hip},
	muscles.GluteusMaximus:            {Glute},
	muscles.GluteusMediusMinimus:      {Glute},
	muscles.DeepHipRotators:           {Glute},
	muscles.TFLITB:                    {ItBand},
	muscles.Adductors:                 {Adductors},
	muscles.Quadriceps:                {Quadriceps},
	muscles.Hamstrings:                {Hamstrings},
	muscles.Gastrocnemius:             {Calf},
	muscles.Soleus:                    {Calf},
	muscles.TibialisAnterior:          {Shin},
	muscles.Peroneals:                 {FibularHead, Ankle},
	muscles.DeepPosteriorLeg:          {Calf},
	muscles.PlantarFoot:               {Foot},
	muscles.Biceps:                    {UpperArm},
	muscles.BrachialisBrachioradialis: {UpperArm},
	muscles.Triceps:                   {UpperArm},
	muscles.ForearmFlexors:            {Forearm},
	muscles.ForearmExtensors:          {Forearm},
	muscles.Hand:                      {Hand},
}

// Muscles returns the muscle groups that lie in the region or touch it; none for head, eyes and genital.
// Source: safety tables, crosswalk to the atlas.
func (r Region) Muscles() []muscles.Group {
	if !r.Valid() {
		return nil
	}
	return append([]muscles.Group(nil), crosswalk[r]...)
}

// crosswalkSets are the rows of the crosswalk as sets of both sides.
var crosswalkSets = func() (sets [NumRegions + 1]muscles.Set) {
	for r, groups := range crosswalk {
		sets[r] = muscles.GroupSet(groups...)
	}
	return sets
}()

var leftSide, rightSide = func() (left, right muscles.Set) {
	for g := range muscles.Groups() {
		left, right = left.With(g.Left()), right.With(g.Right())
	}
	return left, right
}()

// Areas returns every muscle area that a region of the set holds or touches, side by side. A condition that makes a
// region avoided bars them all. Source: safety tables, crosswalk to the atlas.
func (s RegionSet) Areas() muscles.Set {
	var out muscles.Set
	left, right := s.masks()
	for r := Head; int(r) <= NumRegions; r++ {
		if left&(1<<r) != 0 {
			out = out.Union(crosswalkSets[r].Intersect(leftSide))
		}
		if right&(1<<r) != 0 {
			out = out.Union(crosswalkSets[r].Intersect(rightSide))
		}
	}
	return out
}

// RegionsOfAreas returns the own regions of the areas, side by side: where they lie, not everything that touches them.
func RegionsOfAreas(areas muscles.Set) RegionSet {
	var out RegionSet
	for a := range areas.All() {
		out = out.Union(RegionsOf(ownRegions[a.Group]...).side(a.Side))
	}
	return out
}
