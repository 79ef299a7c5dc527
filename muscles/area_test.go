package muscles_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
)

// allAreas are the one-sided areas and those of both sides.
func allAreas() []muscles.Area {
	var all []muscles.Area
	for g := range muscles.Groups() {
		all = append(all, g.Both(), g.Left(), g.Right())
	}
	return all
}

func TestAreaTextRoundTrips(t *testing.T) {
	for _, a := range allAreas() {
		back, err := muscles.ParseArea(a.String())
		require.NoError(t, err)
		assert.Equal(t, a, back)
		data, err := json.Marshal(a)
		require.NoError(t, err)
		var read muscles.Area
		require.NoError(t, json.Unmarshal(data, &read))
		assert.Equal(t, a, read)
	}
	assert.Equal(t, "gastrocnemius.right", muscles.Gastrocnemius.Right().String())
	assert.Equal(t, "gastrocnemius", muscles.Gastrocnemius.Both().String())
}

func TestParseAreaRefuses(t *testing.T) {
	for text, want := range map[string]error{
		"":                      muscles.ErrEmptyName,
		".left":                 muscles.ErrUnknownName,
		"soleus.":               muscles.ErrUnknownName,
		"soleus.both":           muscles.ErrUnknownName,
		"soleus.Left":           muscles.ErrUnknownName,
		"soleus.left.left":      muscles.ErrUnknownName,
		"Soleus":                muscles.ErrUnknownName,
		" soleus":               muscles.ErrUnknownName,
		"calf.left":             muscles.ErrUnknownName,
		string(make([]byte, 4)): muscles.ErrUnknownName,
	} {
		_, err := muscles.ParseArea(text)
		assert.ErrorIs(t, err, want, "%q", text)
	}
}

func TestAreaIndex(t *testing.T) {
	assert.Equal(t, 82, muscles.NumAreas)
	var i int
	for a := range muscles.Areas() {
		assert.Equal(t, i, a.Index())
		assert.Equal(t, a, muscles.AreaAt(i))
		i++
	}
	assert.Equal(t, muscles.NumAreas, i)
	for _, a := range []muscles.Area{{}, muscles.Soleus.Both(), {Group: muscles.Soleus, Side: 9}, {Side: muscles.Left}, {Group: 99, Side: muscles.Left}} {
		assert.Equal(t, -1, a.Index(), "%v", a)
	}
	for _, i := range []int{-1, muscles.NumAreas, 1 << 40} {
		assert.Equal(t, muscles.Area{}, muscles.AreaAt(i))
	}
}

func TestAreaSidesAndOpposite(t *testing.T) {
	for _, a := range allAreas() {
		sides := slices.Collect(a.Sides())
		if a.Side == muscles.Both {
			assert.Equal(t, []muscles.Area{a.Group.Left(), a.Group.Right()}, sides)
			assert.Equal(t, a, a.Opposite())
		} else {
			assert.Equal(t, []muscles.Area{a}, sides)
			assert.NotEqual(t, a, a.Opposite())
		}
		assert.Equal(t, a, a.Opposite().Opposite())
	}
	for _, a := range []muscles.Area{{}, {Group: muscles.Soleus, Side: 9}, {Group: 99}} {
		assert.False(t, a.Valid())
		assert.Empty(t, slices.Collect(a.Sides()))
		_, err := a.MarshalText()
		assert.ErrorIs(t, err, muscles.ErrInvalid)
	}
}

func TestAreaCompareIsTotal(t *testing.T) {
	all := allAreas()
	for i, a := range all {
		for j, b := range all {
			switch got := a.Compare(b); {
			case i < j:
				assert.Negative(t, got)
			case i > j:
				assert.Positive(t, got)
			default:
				assert.Zero(t, got)
			}
		}
	}
}

func FuzzParseArea(f *testing.F) {
	for _, seed := range []string{"", "soleus", "soleus.left", "tfl-itb.right", "soleus.both", "left.soleus", "\xff.", "a.b.c"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a, err := muscles.ParseArea(text)
		if err != nil {
			requireNameError(t, err)
			assert.Equal(t, muscles.Area{}, a)
			return
		}
		require.True(t, a.Valid())
		assert.Equal(t, text, a.String())
	})
}

func FuzzParseGroup(f *testing.F) {
	for _, seed := range []string{"", "soleus", "Soleus", "soleus ", "\x00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		g, err := muscles.ParseGroup(text)
		if err != nil {
			requireNameError(t, err)
			assert.Zero(t, g)
			return
		}
		assert.Equal(t, text, g.String())
	})
}
