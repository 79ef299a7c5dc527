package recovery

import (
	"slices"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
)

// unexplained are the limbs that one-sided-needs-a-reason withholds: a calf or an arm reported at 5 or more on one side only,
// with no session and no stated injury to explain it, before the clot questions were answered.
func (o *outlook) unexplained() muscles.Set {
	var out muscles.Set
	for _, limb := range limbs {
		for _, side := range sides {
			worst, other := o.limbReport(limb.groups, side), o.limbReport(limb.groups, side.Opposite())
			if worst < oneSidedLimit || other >= worst-1 || o.deniedAll(limb.questions) {
				continue
			}
			explained := false
			for _, g := range limb.groups {
				area := muscles.Area{Group: g, Side: side}
				if o.explainedByDone(area) || o.injured(area) {
					explained = true
				}
			}
			if !explained {
				for _, g := range limb.groups {
					out = out.With(muscles.Area{Group: g, Side: side})
				}
			}
		}
	}
	return out
}

// explainedByDone reports a session that was done and explains the area: one that was only planned may not have happened.
func (o *outlook) explainedByDone(area muscles.Area) bool {
	_, ok := o.explainedBy(area, func(s sessions.Session) bool { return s.Status == sessions.Done })
	return ok
}

// limbsOf are the areas nobody works on while parts of limbs are held: all of each limb and of the other, because a limb is compared
// with its twin, not treated through it.
func limbsOf(held muscles.Set) muscles.Set {
	out := held
	for _, l := range limbs {
		if !held.Intersects(muscles.GroupSet(l.groups...)) {
			continue
		}
		for _, g := range slices.Concat(l.groups, l.rest) {
			out = out.With(g.Left()).With(g.Right())
		}
	}
	return out
}

type limb struct {
	name      string
	groups    []muscles.Group
	rest      []muscles.Group // of the limb
	questions []string
}

// limbs are the two limbs in which a clot hides behind soreness, with the signs to ask for.
var limbs = []limb{
	{
		"calf",
		[]muscles.Group{muscles.Gastrocnemius, muscles.Soleus, muscles.DeepPosteriorLeg, muscles.Peroneals, muscles.TibialisAnterior},
		[]muscles.Group{muscles.PlantarFoot, muscles.Quadriceps, muscles.Hamstrings, muscles.Adductors, muscles.TFLITB},
		[]string{"sign-leg-swelling-one-sided", "sign-limb-warm-red-one-sided", "sign-calf-throb-one-sided"},
	},
	{
		"arm",
		[]muscles.Group{muscles.Biceps, muscles.BrachialisBrachioradialis, muscles.Triceps, muscles.ForearmFlexors, muscles.ForearmExtensors},
		[]muscles.Group{muscles.Hand},
		[]string{"sign-arm-swelling-one-sided", "sign-limb-warm-red-one-sided"},
	},
}

var sides = [...]muscles.Side{muscles.Left, muscles.Right}

// limbOf is the limb an area belongs to, with its side: "calf.left".
func limbOf(a muscles.Area) string {
	for _, l := range limbs {
		if slices.Contains(l.groups, a.Group) {
			return l.name + "." + a.Side.String()
		}
	}
	return a.String()
}

// limbReport is the highest current report of soreness on one side of a limb.
func (o *outlook) limbReport(groups []muscles.Group, side muscles.Side) float64 {
	worst := 0.0
	for _, k := range o.c.CheckIns {
		if o.now.Sub(k.At) > reliefReport {
			continue
		}
		for _, g := range groups {
			if v, ok := k.Soreness.At(muscles.Area{Group: g, Side: side}); ok {
				worst = max(worst, v)
			}
		}
	}
	return worst
}

// injured reports whether a stated condition lies at the area.
func (o *outlook) injured(area muscles.Area) bool {
	for _, k := range o.c.Conditions {
		if k.Areas.Contains(area) || k.Regions.Areas().Contains(area) {
			return true
		}
	}
	return false
}

func (o *outlook) deniedAll(codes []string) bool {
	for _, code := range codes {
		if !slices.Contains(o.c.Denied, code) {
			return false
		}
	}
	return true
}
