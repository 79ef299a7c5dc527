package recovery

import (
	"cmp"
	"math"
	"slices"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/wording"
)

// pair is a muscle group with the sides that may be worked on.
type pair struct {
	group       muscles.Group
	left, right bool
	weight      float64
}

func (p pair) sides() int {
	n := 0
	if p.left {
		n++
	}
	if p.right {
		n++
	}
	return n
}

func (p pair) areas() muscles.Set {
	var s muscles.Set
	if p.left {
		s = s.With(p.group.Left())
	}
	if p.right {
		s = s.With(p.group.Right())
	}
	return s
}

// notRolled and notDrummed are groups where rollers and massage guns do not belong: on bone, low back, neck, ribs, belly, groin.
// Source: practice 5.4, safety 6.2.
var (
	notRolled = muscles.GroupSet(muscles.Jaw, muscles.NeckExtensors, muscles.SCMScalenes, muscles.LevatorScapulae, muscles.UpperTrapezius,
		muscles.ErectorSpinaeLumbar, muscles.QuadratusLumborum, muscles.Intercostals, muscles.SerratusAnterior, muscles.AnteriorAbdominalWall,
		muscles.LateralAbdominalWall, muscles.HipFlexors, muscles.Adductors, muscles.Hand)
	notDrummed = muscles.GroupSet(muscles.Jaw, muscles.NeckExtensors, muscles.SCMScalenes, muscles.LevatorScapulae, muscles.ErectorSpinaeLumbar,
		muscles.QuadratusLumborum, muscles.Intercostals, muscles.SerratusAnterior, muscles.AnteriorAbdominalWall, muscles.LateralAbdominalWall,
		muscles.HipFlexors, muscles.Adductors, muscles.Hand)
	// notDeep are groups that lie whole in an endangerment site where hard work is barred: the neck, the line of the great vein on the
	// inner thigh, ribs and belly. Source: safety, endangerment sites.
	notDeep = muscles.GroupSet(muscles.Jaw, muscles.NeckExtensors, muscles.SCMScalenes, muscles.Intercostals, muscles.AnteriorAbdominalWall,
		muscles.LateralAbdominalWall, muscles.Adductors)
	// notByPlan are never in a plan unless wished for: work there needs its own consent.
	notByPlan = muscles.GroupSet(muscles.Jaw, muscles.SCMScalenes)
)

// Soreness from which an area is left out. Source: practice 1 and 5.4.
const (
	noStretchFrom  = 4 // stretching
	noToolsFrom    = 7 // rolling and percussion
	noPreEventFrom = 5 // pre-event massage
)

// barredAreas are the areas that may not be worked on with the option, whatever its focus.
func (o *outlook) barredAreas(m massage.Modality, pressure int, at time.Time) muscles.Set {
	out := o.screen.AvoidAreas.Union(o.withheld)
	young, _ := o.young(massage.DoseOf(m, pressure, 0), at)
	out = out.Union(young)
	code := m.SafetyCode(pressure)
	swollen := o.swollen()
	sores := o.forecast[o.hour(at)]
	eventStyle := m == massage.PreEventSports || m == massage.InterEventSports
	for i := range muscles.NumAreas {
		a, sore := muscles.AreaAt(i), sores[i]
		switch {
		case o.barred[i].Has(code), o.caps[i] < pressure, eventStyle && o.healing.Contains(a),
			m == massage.AssistedStretching && o.screen.NoStretching.Contains(a),
			pressure < 3 && o.tooSoreFor(option{modality: m, pressure: pressure, dose: massage.Light}, sore),
			m == massage.LymphaticDrainage && o.p.on(LymphPurpose) && swollen.Contains(a):
			out = out.With(a) // firm and deep work waits for the area instead
		}
	}
	switch m {
	case massage.FoamRolling:
		out = out.Union(notRolled)
	case massage.Percussion:
		out = out.Union(notDrummed)
	}
	if code == massage.DeepMassage {
		out = out.Union(notDeep)
	}
	return out.Union(notByPlan.Minus(o.c.Wish.areas()))
}

// companions come along with an area. Source: practice 7, custom.
var companions = map[muscles.Group][]muscles.Group{
	muscles.ErectorSpinaeLumbar: {muscles.GluteusMaximus, muscles.HipFlexors},
	muscles.ForearmFlexors:      {muscles.ForearmExtensors, muscles.Biceps, muscles.LatissimusDorsi},
	muscles.Gastrocnemius:       {muscles.PlantarFoot, muscles.TibialisAnterior},
	muscles.Soleus:              {muscles.PlantarFoot, muscles.TibialisAnterior},
	muscles.Hamstrings:          {muscles.GluteusMaximus, muscles.Gastrocnemius},
	muscles.Quadriceps:          {muscles.HipFlexors, muscles.Adductors},
	muscles.UpperTrapezius:      {muscles.LevatorScapulae, muscles.NeckExtensors},
	muscles.RotatorCuff:         {muscles.PosteriorDeltoid, muscles.Pectorals},
	muscles.Pectorals:           {muscles.AnteriorDeltoid, muscles.LatissimusDorsi},
}

// companionShare is a companion's weight as a share of the area it comes along with; wishShare is what a wish adds.
const (
	companionShare = 0.3
	wishShare      = 1.5
	healingShare   = 0.5
	leastWeight    = 0.02
)

// pairs ranks the groups an option could work on, most needed first. Wished areas come first; upkeep and mobility work on
// nothing else.
func (o *outlook) pairs(a aim, barred muscles.Set) []pair {
	weights := a.weights
	wish := o.c.Wish.areas()
	if _, most := weights.Max(); most > 0 {
		weights = weights.Scale(1 / most)
	}
	only := !wish.IsEmpty() && (a.purpose == massage.Maintain || a.purpose == massage.Mobility)
	for area := range muscles.Areas() {
		switch {
		case wish.Contains(area) && (only || weights.At(area) > 0 || a.purpose == massage.Relieve):
			weights.Set(area, weights.At(area)+wishShare)
		case only:
			weights.Set(area, 0)
		}
	}
	for area := range o.healing.All() { // gentle hands may go there, but it is not what the time is for
		weights.Set(area, weights.At(area)*healingShare)
	}
	list := rank(weights, barred, wish)
	if only {
		return list
	}
	known := weights.AtLeast(leastWeight)
	var extra muscles.PerArea
	for _, p := range list {
		for _, g := range companions[p.group] {
			if !known.Intersects(muscles.GroupSet(g)) {
				extra.Set(g.Both(), max(extra.At(g.Both()), p.weight*companionShare))
			}
		}
	}
	list = append(list, rank(extra, barred, wish)...)
	slices.SortStableFunc(list, byWeight)
	return list
}

// rank turns weights into pairs of sides. Both sides are worked on unless a bar or the wish says one.
func rank(weights muscles.PerArea, barred, wish muscles.Set) []pair {
	var out []pair
	for g := range muscles.Groups() {
		w := max(weights.At(g.Left()), weights.At(g.Right()))
		if w < leastWeight {
			continue
		}
		p := pair{group: g, left: !barred.Contains(g.Left()), right: !barred.Contains(g.Right()), weight: w}
		if oneSided := wish.Contains(g.Left()) != wish.Contains(g.Right()); oneSided {
			p.left, p.right = p.left && wish.Contains(g.Left()), p.right && wish.Contains(g.Right())
		}
		if p.sides() > 0 {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, byWeight)
	return out
}

func byWeight(a, b pair) int {
	return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.group, b.group))
}

// sizes are the size classes of the groups.
var sizes = func() (all [muscles.NumGroups + 1]muscles.Size) {
	for g := range muscles.Groups() {
		all[g] = g.Info().Size
	}
	return all
}()

// bounds are the least and most minutes on one side of an area. The catalogue's least holds for a pair of sides in hands-on
// work and for each side with a tool; work on the table also keeps the useful time by size and pressure.
func (o *outlook) bounds(op option, g muscles.Group) (least, most float64) {
	info := o.info[op.modality]
	least, most = info.PerArea.Least.Value, info.PerArea.Most.Value
	if o.peak(g.Both(), op) >= verySore && o.p.on(LightWhileDamaged) {
		most = min(most, verySoreMinutes)
		least = min(least, most)
	}
	switch {
	case op.modality.By() == massage.BySelf:
		return least, most
	case op.modality == massage.AssistedStretching && op.purpose == massage.Prepare:
		return 0.5, most
	case op.modality != massage.AssistedStretching && info.Minutes.Usual.Value >= 30:
		floor, ceiling := massage.AreaMinutes(sizes[g], op.pressure)
		least, most = min(max(least, floor), most), min(most, ceiling)
	}
	return least / 2, most
}

// choose picks how many of the ranked pairs an appointment has room for, so that every area gets a useful time and the
// minutes can be spent. It returns nothing when they cannot.
func (o *outlook) choose(list []pair, op option) []pair {
	wanted := massage.Areas(op.purpose, op.minutes)
	if op.modality.By() == massage.BySelf || op.modality == massage.PreEventSports || op.modality == massage.InterEventSports {
		wanted = max(wanted, 1)
	}
	var chosen []pair
	room, floor := 0.0, 0.0
	for _, p := range list {
		least, most := o.bounds(op, p.group)
		n := float64(p.sides())
		if len(chosen) >= wanted && room >= op.minutes || len(chosen) >= maxPairs {
			break
		}
		if floor+least*n > op.minutes && len(chosen) > 0 {
			continue
		}
		chosen = append(chosen, p)
		room += most * n
		floor += least * n
	}
	if room < op.minutes || floor > op.minutes {
		return nil
	}
	return chosen
}

// verySore areas get gentle hands for a few minutes only. Source: practice 1, `light-while-damaged`.
const (
	verySore        = 7
	verySoreMinutes = 5
)

// maxPairs is the most groups in one appointment when a wish or short areas ask for many.
const maxPairs = 10

// plan shares the minutes among the chosen pairs: in half minutes, in proportion to need, within each area's bounds, the
// sorer or dominant side up to 60 % of its pair. The minutes add up exactly.
func (o *outlook) plan(list []pair, op option, at time.Time) []Focus {
	type slot struct {
		area              muscles.Area
		weight            float64
		least, most, have int // half minutes
	}
	var slots []slot
	for _, p := range list {
		least, most := o.bounds(op, p.group)
		for _, side := range sides {
			if side == muscles.Left && !p.left || side == muscles.Right && !p.right {
				continue
			}
			a := muscles.Area{Group: p.group, Side: side}
			w := p.weight
			if p.left && p.right {
				w *= o.sideShare(a, at)
			}
			slots = append(slots, slot{area: a, weight: w, least: int(math.Ceil(least * 2)), most: int(math.Floor(most * 2))})
		}
	}
	left := int(math.Round(op.minutes * 2))
	for i := range slots {
		slots[i].have = slots[i].least
		left -= slots[i].least
	}
	for left > 0 { // the neediest per minute it has, first in rank on a tie
		best := -1
		for i, s := range slots {
			if s.have >= s.most {
				continue
			}
			if best < 0 || s.weight*float64(slots[best].have+1) > slots[best].weight*float64(s.have+1)+1e-12 {
				best = i
			}
		}
		if best < 0 {
			return nil
		}
		slots[best].have++
		left--
	}
	for i := len(slots) - 1; left < 0 && i >= 0; i-- { // half-minute floors rounded up
		for slots[i].have > 1 && left < 0 {
			slots[i].have--
			left++
		}
	}
	slices.SortStableFunc(slots, func(a, b slot) int {
		return cmp.Or(cmp.Compare(b.have, a.have), cmp.Compare(b.weight, a.weight), a.area.Compare(b.area))
	})
	out := make([]Focus, len(slots))
	for i, s := range slots {
		info := s.area.Group.Info()
		out[i] = Focus{Area: s.area, Minutes: float64(s.have) / 2, Stroke: info.Stroke, Pressure: min(op.pressure, o.caps[s.area.Index()])}
		switch {
		case op.modality == massage.AssistedStretching:
			out[i].Stroke, out[i].Node = wording.StretchStroke, ""
		case op.modality.By() == massage.ByTherapist:
			out[i].Position = info.Position
		}
		if light, ok := wording.LighterStroke(info.Stroke); ok && (out[i].Pressure < 3 || o.barred[s.area.Index()].Has(massage.DeepMassage)) {
			out[i].Stroke = light
		}
		if len(info.Nodes) > 0 {
			out[i].Node = info.Nodes[0]
		}
	}
	return out
}

// sideShare is the share of a pair that one side gets: 60 % for the sorer side by a point or more, else for the dominant
// side, else half.
func (o *outlook) sideShare(a muscles.Area, at time.Time) float64 {
	share := massage.Plan().SideShare.Value
	mine, theirs := o.soreness(a, at), o.soreness(a.Opposite(), at)
	switch {
	case mine >= theirs+1:
		return share
	case theirs >= mine+1:
		return 1 - share
	case o.c.Athlete.DominantSide == a.Side:
		return 0.55
	case o.c.Athlete.DominantSide == a.Opposite().Side:
		return 0.45
	}
	return 0.5
}
