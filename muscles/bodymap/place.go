package bodymap

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"example.com/rubdown/muscles"
)

// neighbours are the regions next to a group, between spaces, nearest first.
type neighbours struct {
	group   muscles.Group
	regions string
}

// nearest lists, for a group that a vocabulary does not show, the drawing regions
// to paint instead, best first. A group that is not here, or whose neighbours are
// missing too, is lost: the front of the neck is not painted on its back, and the
// jaw has no neighbour.
var nearest = []neighbours{
	{muscles.NeckExtensors, "trapezius-upper trapezius"},
	{muscles.LevatorScapulae, "trapezius-upper trapezius neck-extensors"},
	{muscles.UpperTrapezius, "upper-back"},
	{muscles.MiddleTrapezius, "upper-back"},
	{muscles.LowerTrapezius, "upper-back"},
	{muscles.Rhomboids, "trapezius-middle trapezius"},
	{muscles.RotatorCuff, "deltoid-posterior deltoids"},
	{muscles.LateralDeltoid, "deltoid-anterior"},
	{muscles.PosteriorDeltoid, "deltoid-anterior"},
	{muscles.SerratusAnterior, "obliques chest"},
	{muscles.LatissimusDorsi, "upper-back"},
	{muscles.ErectorSpinaeThoracic, "trapezius-middle trapezius lower-back"},
	{muscles.QuadratusLumborum, "erector-spinae lower-back"},
	{muscles.Intercostals, "serratus"},
	{muscles.HipFlexors, "rectus-femoris quadriceps"},
	{muscles.GluteusMediusMinimus, "gluteus-maximus"},
	{muscles.DeepHipRotators, "gluteus-maximus glutes"},
	{muscles.TFLITB, "gluteus-medius glutes gluteus-maximus"},
	{muscles.Adductors, "quads-medial quadriceps"},
	{muscles.TibialisAnterior, "calves gastrocnemius"},
	{muscles.Peroneals, "calves gastrocnemius soleus"},
	{muscles.DeepPosteriorLeg, "calves soleus gastrocnemius"},
	{muscles.PlantarFoot, "calves gastrocnemius"},
	{muscles.BrachialisBrachioradialis, "biceps"},
	{muscles.Hand, "forearms forearm-flexors"},
}

// leastShare is the least weight at which a name that shows other groups first is
// a place to paint a group: with less it is hardly there.
const leastShare = 0.5

// place is where an area is painted: rows of its vocabulary.
type place struct {
	how  How
	rows []int
}

// places holds, for every vocabulary, where each of its areas is painted, by the
// area's index; none where the area is lost.
var places = sync.OnceValue(func() [][muscles.NumAreas][]place {
	all := make([][muscles.NumAreas][]place, len(vocabularies))
	for i := range vocabularies {
		for a := range muscles.Areas() {
			all[i][a.Index()] = placesOf(vocabularies[i].rows, a)
		}
	}
	return all
})

// placesOf finds where an area is painted. Where a drawing names the parts of its
// man otherwise than those of its woman, both are painted.
func placesOf(rows []row, a muscles.Area) []place {
	var found []place
	for _, figure := range []drawnOn{manOnly, womanOnly} {
		p := placeOn(rows, a, figure)
		if len(p.rows) == 0 {
			continue
		}
		if i := slices.IndexFunc(found, func(o place) bool { return o.how == p.how }); i >= 0 {
			p.rows = slices.Concat(found[i].rows, p.rows)
			slices.Sort(p.rows)
			found[i].rows = slices.Compact(p.rows)
			continue
		}
		found = append(found, p)
	}
	return found
}

// placeOn is the best place of an area on one figure: names that are the area or
// pieces of it, else the narrowest that shows it, else its nearest neighbour.
func placeOn(rows []row, a muscles.Area, figure drawnOn) place {
	var best place
	var wider []int
	for i, r := range rows {
		if !r.paints(a, figure) {
			continue
		}
		shares := r.shares()
		at := slices.IndexFunc(shares, func(s share) bool { return s.group == a.Group })
		if at < 0 {
			continue
		}
		switch s := shares[at]; {
		case isMainly(shares, at):
			best = best.add(i, Same)
		case len(shares) == 1:
			best = best.add(i, Pieces)
		case s.weight >= leastShare:
			wider = append(wider, i)
		}
	}
	switch {
	case best.how != 0:
		return best
	case len(wider) > 0:
		return place{Coarser, narrowest(rows, wider, a.Group)}
	}
	return neighbourOn(rows, a, figure)
}

// isMainly reports whether a name is the group at an index, but for edges of
// others.
func isMainly(shares []share, at int) bool {
	if s := shares[at]; s.rel == PartOf || s.weight < 1 {
		return false
	}
	for i, s := range shares {
		if i != at && s.rel != PartOf {
			return false
		}
	}
	return true
}

// narrowest keeps, of rows, those that show the fewest groups, and of these those
// with the most of one group.
func narrowest(rows []row, of []int, g muscles.Group) []int {
	compare := func(i, j int) int {
		a, b := rows[i].shares(), rows[j].shares()
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(weightOf(b, g), weightOf(a, g)))
	}
	first := slices.MinFunc(of, compare)
	return slices.DeleteFunc(slices.Clone(of), func(i int) bool { return compare(i, first) != 0 })
}

func weightOf(shares []share, g muscles.Group) float64 {
	for _, s := range shares {
		if s.group == g {
			return s.weight
		}
	}
	return 0
}

func neighbourOn(rows []row, a muscles.Area, figure drawnOn) place {
	at := slices.IndexFunc(nearest, func(n neighbours) bool { return n.group == a.Group })
	if at < 0 {
		return place{}
	}
	for id := range strings.FieldsSeq(nearest[at].regions) {
		var near []int
		for i, r := range rows {
			if r.paints(a, figure) && slices.Contains(r.regionIDs(), id) {
				near = append(near, i)
			}
		}
		if len(near) == 0 {
			continue
		}
		near = narrowest(rows, near, a.Group)
		if weightOf(rows[near[0]].shares(), a.Group) > 0 {
			return place{Coarser, near}
		}
		return place{Neighbour, near}
	}
	return place{}
}

// add puts a row in a place. The area itself is painted with its pieces.
func (p place) add(i int, how How) place {
	if p.how == 0 {
		return place{how, []int{i}}
	}
	return place{min(p.how, how), append(p.rows, i)}
}

// paints reports whether a name can be painted for an area on a figure.
func (r row) paints(a muscles.Area, figure drawnOn) bool {
	return r.kind == 0 && r.on.on(figure) && (r.side == muscles.Both || r.side == a.Side)
}

// standsFor lists the groups that a name is painted for without showing them.
func (v Vocabulary) standsFor(slug string) []muscles.Group {
	var groups []muscles.Group
	for i, at := range places()[v-1] {
		g := muscles.AreaAt(i).Group
		for _, p := range at {
			if p.how == Neighbour && !slices.Contains(groups, g) && slices.ContainsFunc(p.rows, func(i int) bool {
				return vocabularies[v-1].rows[i].slug == slug
			}) {
				groups = append(groups, g)
			}
		}
	}
	return groups
}
