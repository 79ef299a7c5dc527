package report

import (
	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
)

// place is the areas of one name, with the minutes of each side.
type place struct {
	both        string // its name for both sides
	left, right string // its name for one side
	onLeft      float64
	onRight     float64
}

// places are the areas of a focus by name, in their order.
func (v voice) places(focus []recovery.Focus) []place {
	var out []place
	for _, f := range focus {
		at := v.placeIn(&out, f.Area)
		switch f.Area.Side {
		case muscles.Left:
			out[at].onLeft += f.Minutes
		case muscles.Right:
			out[at].onRight += f.Minutes
		default:
			out[at].onLeft += f.Minutes / 2
			out[at].onRight += f.Minutes / 2
		}
	}
	return out
}

// placeIn finds the place of an area in a list, or adds it.
func (v voice) placeIn(list *[]place, a muscles.Area) int {
	both := v.name("area", a.Group.Both().String())
	for i, p := range *list {
		if p.both == both {
			return i
		}
	}
	*list = append(*list, place{
		both: both, left: v.name("area", a.Group.Left().String()), right: v.name("area", a.Group.Right().String()),
	})
	return len(*list) - 1
}

// clearlyMore is how much longer one side is worked before that is worth saying. Own figure.
const clearlyMore = 1.4

// called is the name of a place by the sides that are worked.
func (v voice) called(p place) string {
	switch {
	case p.onRight == 0:
		return p.left
	case p.onLeft == 0:
		return p.right
	case p.onLeft >= clearlyMore*p.onRight:
		return v.part("more-left", "text", p.both)
	case p.onRight >= clearlyMore*p.onLeft:
		return v.part("more-right", "text", p.both)
	}
	return p.both
}

// placesShort is how many places a short report names.
const placesShort = 3

// mostNeeded names the first places of a focus.
func (v voice) mostNeeded(focus []recovery.Focus) string {
	var out []string
	for _, p := range v.places(focus) {
		out = append(out, v.called(p))
	}
	if len(out) > placesShort {
		out = append(out[:placesShort], v.part("and-more"))
	}
	return v.words.List(out)
}

// where lists the places of a focus, with their minutes when asked for.
func (v voice) where(focus []recovery.Focus, minutes bool) string {
	var out []string
	for _, p := range v.places(focus) {
		text := v.called(p)
		if minutes {
			text = v.part("for-minutes", "text", text, "minutes", decimal(p.onLeft+p.onRight))
		}
		out = append(out, text)
	}
	return v.words.List(out)
}
