package muscles_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"example.com/rubdown/muscles"
)

func TestPerAreaBothSides(t *testing.T) {
	var p muscles.PerArea
	p.Set(muscles.Soleus.Left(), 0.4)
	p.Set(muscles.Soleus.Right(), 0.7)
	assert.Equal(t, 0.4, p.At(muscles.Soleus.Left()))
	assert.Equal(t, 0.7, p.At(muscles.Soleus.Both()), "the larger")
	p.Set(muscles.Soleus.Both(), 0.2)
	assert.Equal(t, 0.2, p.At(muscles.Soleus.Right()))
	before := p
	p.Set(muscles.Area{}, 9)
	p.Set(muscles.Area{Group: muscles.Soleus, Side: 9}, 9)
	assert.Equal(t, before, p)
	assert.Zero(t, p.At(muscles.Area{}))
	assert.Zero(t, p.At(muscles.Area{Group: muscles.Soleus, Side: 9}))
}

func TestPerAreaAgainstLoop(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range rounds() {
		var p, q muscles.PerArea
		for a := range randomSet(r).All() {
			p.Set(a, float64(r.IntN(5)))
		}
		for a := range randomSet(r).All() {
			q.Set(a, r.Float64())
		}
		var most float64
		var at muscles.Area
		for a := range muscles.Areas() {
			v := p.At(a)
			if v > most {
				most, at = v, a
			}
			assert.Equal(t, v != 0, p.Support().Contains(a))
			assert.Equal(t, v >= 2, p.AtLeast(2).Contains(a))
			assert.Equal(t, v*3, p.Scale(3).At(a))
			assert.Equal(t, v+q.At(a), p.Plus(q).At(a))
		}
		gotAt, got := p.Max()
		assert.Equal(t, at, gotAt)
		assert.Equal(t, most, got)
		var sum muscles.PerArea
		for a, v := range p.All() {
			assert.NotZero(t, v)
			sum.Set(a, v)
		}
		assert.Equal(t, p, sum)
		assert.Equal(t, p.Plus(q), q.Plus(p))
	}
	assert.Equal(t, muscles.FullSet(), muscles.PerArea{}.AtLeast(0))
}

func TestValuesDoNotAllocate(t *testing.T) {
	s, u := muscles.GroupSet(muscles.Soleus, muscles.Hand), muscles.GroupSet(muscles.Hand, muscles.Jaw)
	var p muscles.PerArea
	p.Set(muscles.Soleus.Both(), 1)
	var kept int
	var weight float64
	allocs := testing.AllocsPerRun(100, func() {
		v := s.Union(u).Minus(u).Complement().Intersect(s).With(muscles.Jaw.Left()).Without(muscles.Hand.Both())
		for a := range v.All() {
			kept += a.Index()
		}
		for g := range v.Groups() {
			kept += int(g)
		}
		q := p.Plus(p).Scale(2)
		q.Set(muscles.Jaw.Both(), 3)
		for _, w := range q.All() {
			weight += w
		}
		_, most := q.Max()
		weight += most + q.At(muscles.Soleus.Both())
		kept += q.AtLeast(1).Len() + q.Support().Len()
	})
	assert.Zero(t, allocs)
	assert.NotZero(t, kept)
	assert.NotZero(t, weight)
}
