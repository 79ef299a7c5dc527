package muscles

import "slices"

// regions are words for a part of the body that holds whole muscles: in "rotator
// cuff, right shoulder" the shoulder only says where. A region holds the groups
// of its parts and those named beside.
var regions = []struct {
	as    string // a name of the tables
	parts []BodyPart
	and   []Group
}{
	{"leg", []BodyPart{PartHip, PartThigh, PartLeg, PartFoot}, nil},
	{"thigh", []BodyPart{PartThigh}, nil},
	{"lower leg", []BodyPart{PartLeg}, nil},
	{"calf", nil, []Group{Gastrocnemius, Soleus, DeepPosteriorLeg}},
	{"hip", []BodyPart{PartHip}, []Group{TFLITB}},
	{"glutes", nil, []Group{GluteusMaximus, GluteusMediusMinimus, DeepHipRotators}},
	{"arm", []BodyPart{PartUpperArm, PartForearm, PartHand}, []Group{AnteriorDeltoid, LateralDeltoid, PosteriorDeltoid}},
	{"forearm", []BodyPart{PartForearm}, []Group{BrachialisBrachioradialis}},
	{"shoulder", []BodyPart{PartShoulder}, nil},
	{"neck", []BodyPart{PartHeadNeck}, []Group{UpperTrapezius}},
	{"chest", []BodyPart{PartChest}, nil},
	{"back", []BodyPart{PartUpperBack, PartLowerBack}, []Group{UpperTrapezius}},
	{"upper back", []BodyPart{PartUpperBack}, []Group{UpperTrapezius, LevatorScapulae}},
	{"lower back", []BodyPart{PartLowerBack}, nil},
	{"abs", []BodyPart{PartAbdomen}, nil},
}

// holds reports whether r is a region and o a smaller part of it.
func (ix *nameIndex) holds(r, o reading) bool {
	if !r.isMuscle() || !o.isMuscle() || r.same(o.meaning) {
		return false
	}
	for i, region := range regions {
		if r.same(ix.regions[i]) {
			return !slices.ContainsFunc(o.weights, func(w weight) bool {
				return !slices.Contains(region.parts, w.group.Part()) && !slices.Contains(region.and, w.group)
			})
		}
	}
	return false
}

// withinRegions drops a region that stands right beside a part of it and gives
// its side to the part: "soleus right calf" is the right soleus, and so is
// "soleus tight, right calf" without the comma.
func (ix *nameIndex) withinRegions(found []reading) []reading {
	for i := 0; i+1 < len(found); {
		a, b := &found[i], &found[i+1]
		switch {
		case b.gap == gapWords || b.gap == gapFiller && !b.sides.said() && !a.trailing || a.sides.said() && b.sides.said() && a.sides != b.sides:
			i++
		case ix.holds(*b, *a):
			a.sides, a.bare = a.sides.or(b.sides), false
			found = slices.Delete(found, i+1, i+2)
		case ix.holds(*a, *b):
			b.sides, b.gap, b.bare = b.sides.or(a.sides), a.gap, false
			found = slices.Delete(found, i, i+1)
		default:
			i++
		}
	}
	return found
}

// shareWithin gives the side of a region to a part of it, or to another name for
// it, that is listed next to it without a side: in "right calf, soleus" both are
// right.
func (ix *nameIndex) shareWithin(found []reading) {
	for i := range found {
		r := &found[i]
		for _, j := range []int{i - 1, i + 1} {
			if j < 0 || j >= len(found) || r.sides.said() || !found[j].sides.said() {
				continue
			}
			if ix.holds(found[j], *r) || found[j].same(r.meaning) {
				r.sides = found[j].sides
			}
		}
	}
}
