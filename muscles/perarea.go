package muscles

import "iter"

// PerArea holds one number for each one-sided area, at the area's [Area.Index].
// The zero value is zero everywhere. It is comparable with == and is passed by
// value; no method allocates.
type PerArea [NumAreas]float64

// At is the number of an area; for both sides the larger of the two. It is 0 for
// an invalid area.
func (p PerArea) At(a Area) float64 {
	if i := a.Index(); i >= 0 {
		return p[i]
	}
	if !a.Valid() {
		return 0
	}
	return max(p[a.Group.Left().Index()], p[a.Group.Right().Index()])
}

// Set changes the number of an area; for both sides it sets both. An invalid
// area changes nothing.
func (p *PerArea) Set(a Area, v float64) {
	for side := range a.Sides() {
		p[side.Index()] = v
	}
}

// All yields the areas whose number is not 0, in index order.
func (p PerArea) All() iter.Seq2[Area, float64] {
	return func(yield func(Area, float64) bool) {
		for i, v := range p {
			if v != 0 && !yield(AreaAt(i), v) {
				return
			}
		}
	}
}

// Max is the area with the largest number, the first in index order among equals.
// It is the zero Area and 0 when no number is above 0.
func (p PerArea) Max() (Area, float64) {
	var at Area
	var most float64
	for i, v := range p {
		if v > most {
			at, most = AreaAt(i), v
		}
	}
	return at, most
}

// AtLeast is the set of areas whose number is x or more. With x of 0 or less that
// includes the areas that were never set.
func (p PerArea) AtLeast(x float64) Set {
	var s Set
	for i, v := range p {
		if v >= x {
			s = s.with(i)
		}
	}
	return s
}

// Support is the set of areas whose number is not 0.
func (p PerArea) Support() Set {
	var s Set
	for i, v := range p {
		if v != 0 {
			s = s.with(i)
		}
	}
	return s
}

// Scale multiplies every number by k.
func (p PerArea) Scale(k float64) PerArea {
	for i := range p {
		p[i] *= k
	}
	return p
}

// Plus adds q to p, area by area.
func (p PerArea) Plus(q PerArea) PerArea {
	for i := range p {
		p[i] += q[i]
	}
	return p
}
