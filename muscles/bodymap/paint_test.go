package bodymap_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/muscles/bodymap"
)

func paint(t *testing.T, v bodymap.Vocabulary, p muscles.PerArea) bodymap.Painting {
	t.Helper()
	painting, err := bodymap.FromAreas(v, p, bodymap.Range010, bodymap.Range010)
	require.NoError(t, err)
	return painting
}

func perArea(values map[muscles.Area]float64) (p muscles.PerArea) {
	for a, v := range values {
		p.Set(a, v)
	}
	return p
}

func texts(all []bodymap.Painted) []string {
	var out []string
	for _, p := range all {
		out = append(out, p.String()+" ("+p.How.String()+")")
	}
	return out
}

func TestSubstitutionsAreTold(t *testing.T) {
	for _, c := range []struct {
		v    bodymap.Vocabulary
		area muscles.Area
		want []string // every place, substitutions or not
	}{
		{bodymap.ReactBodyHighlighter, muscles.LatissimusDorsi.Both(), []string{"latissimus-dorsi painted as upper-back (coarser)"}},
		{bodymap.ReactBodyHighlighter, muscles.Adductors.Both(), []string{"adductors painted as adductor, abductors (same)"}},
		{bodymap.ReactBodyHighlighter, muscles.TFLITB.Both(), []string{"tfl-itb painted as gluteal (neighbour)"}},
		{bodymap.ReactBodyHighlighter, muscles.Soleus.Left(), []string{"soleus.left painted as left-soleus (same)"}},
		{bodymap.ReactBodyHighlighter, muscles.Peroneals.Both(), []string{"peroneals painted as calves (neighbour)"}},
		{bodymap.ReactNativeBodyHighlighter, muscles.Pectorals.Both(), []string{"pectorals painted as chest (same)"}},
		{bodymap.SimpleBodyHighlighterReact, muscles.NeckExtensors.Right(), []string{"neck-extensors.right painted as neck, right-neck (coarser)"}},
		{bodymap.EmmortsBodyMuscles, muscles.LatissimusDorsi.Right(), []string{"latissimus-dorsi.right painted as lats-upper-right, lats-mid-right, lats-lower-right (pieces)"}},
		{bodymap.EmmortsBodyMuscles, muscles.Rhomboids.Left(), []string{"rhomboids.left painted as traps-mid-left (neighbour)"}},
		{bodymap.MuscleMapSwift, muscles.Rhomboids.Both(), []string{"rhomboids painted as upper-back (coarser)"}},
		{bodymap.MuscleMapSwift, muscles.Quadriceps.Both(), []string{"quadriceps painted as quadriceps, inner-quad, outer-quad (same)"}},
		{bodymap.GossamrSwiftBodyHighlighter, muscles.AnteriorDeltoid.Both(), []string{"anterior-deltoid painted as deltoids (coarser)", "anterior-deltoid painted as deltoid_front (same)"}},
		{bodymap.GossamrSwiftBodyHighlighter, muscles.DeepPosteriorLeg.Both(), []string{"deep-posterior-leg painted as soleus (neighbour)"}},
		{bodymap.OpenGym, muscles.NeckExtensors.Both(), []string{"neck-extensors painted as trapezius (neighbour)"}},
		{bodymap.GarminConnect, muscles.Rhomboids.Both(), []string{"rhomboids painted as TRAPS (coarser)"}},
		{bodymap.Everkinetic, muscles.Biceps.Both(), []string{"biceps painted as biceps brachii (same)"}},
		{bodymap.Drawing, muscles.Peroneals.Left(), []string{"peroneals.left painted as peroneals (same)"}},
	} {
		p := paint(t, c.v, perArea(map[muscles.Area]float64{c.area: 5}))
		assert.Equal(t, c.want, texts(p.Painted), c.v)
		assert.Empty(t, p.Lost, c.v)
		for _, s := range p.Substitutions() {
			assert.Contains(t, []bodymap.How{bodymap.Coarser, bodymap.Neighbour}, s.How)
		}
	}
}

func TestLostIsTold(t *testing.T) {
	p := paint(t, bodymap.OpenGym, perArea(map[muscles.Area]float64{
		muscles.Jaw.Both(): 3, muscles.Hand.Left(): 2, muscles.PlantarFoot.Right(): 4, muscles.SCMScalenes.Left(): 1, muscles.Quadriceps.Both(): 7,
	}))
	assert.Equal(t, []bodymap.Value{{Slug: "quadriceps", Value: 7}, {Slug: "calves", Value: 4}, {Slug: "forearm", Value: 2}}, sorted(p.Values))
	assert.Equal(t, []bodymap.Lost{{Area: muscles.Jaw.Both(), Value: 3}, {Area: muscles.SCMScalenes.Left(), Value: 1}}, p.Lost)

	p = paint(t, bodymap.Wger, perArea(map[muscles.Area]float64{muscles.RotatorCuff.Left(): 2, muscles.RotatorCuff.Right(): 6}))
	assert.Equal(t, []bodymap.Lost{{Area: muscles.RotatorCuff.Left(), Value: 2}, {Area: muscles.RotatorCuff.Right(), Value: 6}}, p.Lost)
	assert.Empty(t, p.Values)
	assert.Empty(t, p.SidesLost)
}

func sorted(values []bodymap.Value) []bodymap.Value {
	slices.SortStableFunc(values, func(a, b bodymap.Value) int { return int(b.Value - a.Value) })
	return values
}

func TestSidesOfPaintings(t *testing.T) {
	in := perArea(map[muscles.Area]float64{muscles.Hamstrings.Left(): 3, muscles.Hamstrings.Right(): 8, muscles.AnteriorAbdominalWall.Right(): 2})
	for _, c := range []struct {
		v      bodymap.Vocabulary
		values []bodymap.Value
		lost   []bodymap.SideLost
	}{
		{
			bodymap.ReactBodyHighlighter,
			[]bodymap.Value{{Slug: "abs", Value: 2}, {Slug: "hamstring", Value: 8}},
			[]bodymap.SideLost{
				{Group: muscles.AnteriorAbdominalWall, Slugs: []string{"abs"}, Right: 2},
				{Group: muscles.Hamstrings, Slugs: []string{"hamstring"}, Left: 3, Right: 8},
			},
		},
		{
			bodymap.ReactNativeBodyHighlighter,
			[]bodymap.Value{{Slug: "abs", Side: muscles.Right, Value: 2}, {Slug: "hamstring", Side: muscles.Left, Value: 3}, {Slug: "hamstring", Side: muscles.Right, Value: 8}},
			[]bodymap.SideLost{},
		},
		{
			bodymap.SimpleBodyHighlighterReact,
			[]bodymap.Value{{Slug: "abs", Value: 2}, {Slug: "left-hamstring", Side: muscles.Left, Value: 3}, {Slug: "right-hamstring", Side: muscles.Right, Value: 8}},
			[]bodymap.SideLost{{Group: muscles.AnteriorAbdominalWall, Slugs: []string{"abs"}, Right: 2}},
		},
	} {
		p := paint(t, c.v, in)
		assert.Equal(t, c.values, p.Values, c.v)
		assert.Equal(t, c.lost, p.SidesLost, c.v)
	}
	p := paint(t, bodymap.ReactNativeBodyHighlighter, perArea(map[muscles.Area]float64{muscles.Hamstrings.Both(): 3}))
	assert.Equal(t, []bodymap.Value{{Slug: "hamstring", Value: 3}}, p.Values, "equal sides are the pair")
	assert.Equal(t, muscles.Hamstrings.Both(), p.Painted[0].Area)
}

// randomAreas is a number for some areas, whole from 0 to 10.
func randomAreas(r *rand.Rand) (p muscles.PerArea) {
	for i := range p {
		if r.IntN(3) == 0 {
			p[i] = float64(r.IntN(11))
		}
	}
	return p
}

// Every area above 0 is painted or lost, and nothing else is.
func TestNothingIsDropped(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, v := range bodymap.Vocabularies() {
		for range 50 {
			in := randomAreas(r)
			p := paint(t, v, in)
			var painted, lost muscles.Set
			for _, at := range p.Painted {
				assert.NotEmpty(t, at.Slugs)
				painted = painted.With(at.Area)
			}
			for _, at := range p.Lost {
				lost = lost.With(at.Area)
				assert.Equal(t, in.At(at.Area), at.Value)
			}
			assert.False(t, painted.Intersects(lost), v)
			assert.Equal(t, in.Support(), painted.Union(lost), v)
		}
	}
}

// A name has the largest number of the areas painted on it and on its side, is one
// of the vocabulary, and reads back as them unless it is a neighbour.
func TestPaintingReadsBack(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, v := range bodymap.Vocabularies() {
		for range 30 {
			in := randomAreas(r)
			p := paint(t, v, in)
			most := map[string]float64{}
			for _, at := range p.Painted {
				for _, slug := range at.Slugs {
					most[slug] = max(most[slug], in.At(at.Area))
					reading, err := bodymap.ToAreas(v, slug)
					require.NoError(t, err)
					require.True(t, reading.Drawn, "%s %s", v, slug)
					if at.How != bodymap.Neighbour {
						on, err := reading.On(at.Area.Side)
						if reading.Side == muscles.Both {
							require.NoError(t, err)
							reading = on
						}
						assert.True(t, reading.Set().Intersects(muscles.SetOf(at.Area)), "%s: %s", v, at)
					} else {
						assert.Contains(t, reading.StandsFor, at.Area.Group, "%s: %s", v, at)
					}
				}
			}
			got := map[string]float64{}
			for _, value := range p.Values {
				assert.Greater(t, value.Value, 0.0)
				got[value.Slug] = max(got[value.Slug], value.Value)
			}
			assert.Equal(t, most, got, v)
		}
	}
}

// Swapping the sides of the body swaps the sides of the picture.
func TestPaintingIsMirrored(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, v := range bodymap.Vocabularies() {
		in := randomAreas(r)
		var swapped muscles.PerArea
		for a := range muscles.Areas() {
			swapped.Set(a.Opposite(), in.At(a))
		}
		sides := func(p bodymap.Painting) (out [3]float64) {
			for _, value := range p.Values {
				out[value.Side] += value.Value
			}
			return out
		}
		a, b := sides(paint(t, v, in)), sides(paint(t, v, swapped))
		assert.Equal(t, [3]float64{a[muscles.Both], a[muscles.Right], a[muscles.Left]}, b, v)
	}
}

// More soreness never takes colour away.
func TestPaintingIsMonotone(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for _, v := range bodymap.Vocabularies() {
		in := randomAreas(r)
		more := in
		i := r.IntN(len(more))
		more[i] = 10
		after := map[string]float64{}
		for _, value := range paint(t, v, more).Values {
			after[value.Slug] = max(after[value.Slug], value.Value)
		}
		for _, value := range paint(t, v, in).Values {
			assert.GreaterOrEqual(t, after[value.Slug], value.Value, "%s %s", v, value.Slug)
		}
	}
}

func TestFromAreasErrors(t *testing.T) {
	bad := perArea(map[muscles.Area]float64{muscles.Jaw.Left(): -1, muscles.Hand.Right(): 10.01, muscles.Soleus.Left(): math.NaN(), muscles.Soleus.Right(): math.Inf(1)})
	_, err := bodymap.FromAreas(bodymap.Wger, bad, bodymap.Range010, bodymap.Range01)
	require.ErrorIs(t, err, bodymap.ErrOutOfRange)
	for _, id := range []string{"jaw.left", "hand.right", "soleus.left", "soleus.right"} {
		assert.ErrorContains(t, err, id)
	}
	var all muscles.PerArea
	for i := range all {
		all[i] = 11
	}
	_, err = bodymap.FromAreas(bodymap.Wger, all, bodymap.Range010, bodymap.Range01)
	assert.ErrorContains(t, err, "and 62 more")
	_, err = bodymap.FromAreas(0, all, bodymap.Range010, bodymap.Range01)
	assert.ErrorIs(t, err, bodymap.ErrInvalid)
	_, err = bodymap.FromAreas(bodymap.Wger, muscles.PerArea{}, 0, bodymap.Range01)
	assert.ErrorIs(t, err, bodymap.ErrInvalid)
	_, err = bodymap.FromAreas(bodymap.Wger, muscles.PerArea{}, bodymap.Range01, 9)
	assert.ErrorIs(t, err, bodymap.ErrInvalid)
}

func TestConvert(t *testing.T) {
	for _, c := range []struct {
		from     bodymap.Range
		v        float64
		to       bodymap.Range
		want     float64
		outRange bool
	}{
		{bodymap.Range010, 0, bodymap.Range04, 0, false},
		{bodymap.Range010, 0.1, bodymap.Range04, 1, false}, // never nothing
		{bodymap.Range010, 3.7, bodymap.Range04, 1, false}, // 1.48
		{bodymap.Range010, 3.75, bodymap.Range04, 2, false},
		{bodymap.Range010, 6.25, bodymap.Range04, 3, false}, // 2.5, halves up
		{bodymap.Range010, 10, bodymap.Range04, 4, false},
		{bodymap.Range010, 6, bodymap.Range01, 0.6, false},
		{bodymap.Range04, 1, bodymap.Range010, 3, false}, // 2.5, halves up
		{bodymap.Range04, 3, bodymap.Range01, 0.75, false},
		{bodymap.Range01, 0.333, bodymap.Range01, 0.333, false},
		{bodymap.Range01, 0.333, bodymap.Range010, 3, false},
		{bodymap.Range01, 1e-9, bodymap.Range010, 1, false},
		{bodymap.Range010, 3.4, bodymap.Range010, 3, false},
		{bodymap.Range01, 1.0001, bodymap.Range04, 0, true},
		{bodymap.Range04, -0.0001, bodymap.Range04, 0, true},
		{bodymap.Range010, math.NaN(), bodymap.Range01, 0, true},
		{bodymap.Range010, math.Inf(1), bodymap.Range01, 0, true},
	} {
		got, err := c.from.Convert(c.v, c.to)
		if c.outRange {
			assert.ErrorIs(t, err, bodymap.ErrOutOfRange)
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, c.want, got, "%v of %s to %s", c.v, c.from, c.to)
	}
	_, err := bodymap.Range(0).Convert(0, bodymap.Range01)
	assert.ErrorIs(t, err, bodymap.ErrInvalid)
	_, err = bodymap.Range01.Convert(0, 0)
	assert.ErrorIs(t, err, bodymap.ErrInvalid)
	assert.Zero(t, bodymap.Range(7).Max())
}

// What is converted stays in its range, keeps its order, and nothing becomes
// something or something nothing.
func TestConvertKeepsOrder(t *testing.T) {
	ranges := []bodymap.Range{bodymap.Range01, bodymap.Range04, bodymap.Range010}
	for _, from := range ranges {
		for _, to := range ranges {
			last := 0.0
			for i := range 401 {
				v := float64(i) / 400 * from.Max()
				got, err := from.Convert(v, to)
				require.NoError(t, err)
				require.NoError(t, to.Check(got))
				assert.GreaterOrEqual(t, got, last)
				assert.Equal(t, v == 0, got == 0)
				last = got
			}
			assert.Equal(t, to.Max(), last)
		}
	}
}
