package muscles_test

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
)

// rounds is how often a law is tried: a small share unless RUBDOWN_LONG is set.
func rounds() int {
	if os.Getenv("RUBDOWN_LONG") != "" {
		return 20000
	}
	return 500
}

func randomSet(r *rand.Rand) muscles.Set {
	var s muscles.Set
	density := r.Float64()
	for a := range muscles.Areas() {
		if r.Float64() < density {
			s = s.With(a)
		}
	}
	return s
}

// model is a set as a slow and obvious map.
func model(s muscles.Set) map[muscles.Area]bool {
	m := map[muscles.Area]bool{}
	for a := range muscles.Areas() {
		if s.Contains(a) {
			m[a] = true
		}
	}
	return m
}

func TestSetAgainstMap(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range rounds() {
		s, u := randomSet(r), randomSet(r)
		ms, mu := model(s), model(u)
		assert.Equal(t, len(ms), s.Len())
		assert.Equal(t, len(ms) == 0, s.IsEmpty())
		for a := range muscles.Areas() {
			require.Equal(t, ms[a] || mu[a], s.Union(u).Contains(a))
			require.Equal(t, ms[a] && mu[a], s.Intersect(u).Contains(a))
			require.Equal(t, ms[a] && !mu[a], s.Minus(u).Contains(a))
			require.Equal(t, !ms[a], s.Complement().Contains(a))
		}
		shared, all := false, true
		for a := range mu {
			shared = shared || ms[a]
			all = all && ms[a]
		}
		assert.Equal(t, shared, s.Intersects(u))
		assert.Equal(t, all, s.ContainsAll(u))
		listed := slices.Collect(s.All())
		assert.Len(t, listed, s.Len())
		assert.True(t, slices.IsSortedFunc(listed, muscles.Area.Compare))
		assert.Equal(t, s, muscles.SetOf(listed...))
		assert.Equal(t, s, muscles.SetOf(s.Compact()...))
	}
}

func TestSetLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	full, empty := muscles.FullSet(), muscles.Set{}
	for range rounds() {
		s, u, v := randomSet(r), randomSet(r), randomSet(r)
		assert.Equal(t, s.Union(u), u.Union(s))
		assert.Equal(t, s.Intersect(u), u.Intersect(s))
		assert.Equal(t, s.Union(u).Union(v), s.Union(u.Union(v)))
		assert.Equal(t, s.Intersect(u.Union(v)), s.Intersect(u).Union(s.Intersect(v)))
		assert.Equal(t, s.Union(u).Complement(), s.Complement().Intersect(u.Complement()))
		assert.Equal(t, s, s.Complement().Complement())
		assert.Equal(t, s.Minus(u), s.Intersect(u.Complement()))
		assert.Equal(t, full, s.Union(s.Complement()))
		assert.Equal(t, empty, s.Intersect(s.Complement()))
		assert.Equal(t, s, s.Union(empty))
		assert.Equal(t, s, s.Intersect(full))
		for _, a := range allAreas() {
			assert.True(t, s.With(a).Contains(a))
			assert.False(t, s.Without(a).Contains(a))
		}
	}
}

func TestSetBothSides(t *testing.T) {
	s := muscles.SetOf(muscles.Soleus.Left())
	assert.False(t, s.Contains(muscles.Soleus.Both()))
	s = s.With(muscles.Soleus.Right())
	assert.True(t, s.Contains(muscles.Soleus.Both()))
	assert.Equal(t, []muscles.Area{muscles.Soleus.Both()}, s.Compact())
	assert.Equal(t, s, muscles.GroupSet(muscles.Soleus))
	assert.Equal(t, muscles.SetOf(muscles.Soleus.Left()), s.Without(muscles.Soleus.Right()))
	assert.Equal(t, muscles.NumAreas, muscles.FullSet().Len())
	assert.Len(t, slices.Collect(muscles.FullSet().Groups()), muscles.NumGroups)
}

func TestSetIgnoresInvalidAreas(t *testing.T) {
	for _, a := range []muscles.Area{{}, {Group: 99, Side: muscles.Left}, {Group: muscles.Soleus, Side: 9}} {
		assert.Equal(t, muscles.Set{}, muscles.SetOf(a))
		assert.False(t, muscles.FullSet().Contains(a))
		assert.Equal(t, muscles.FullSet(), muscles.FullSet().Without(a))
	}
	assert.Equal(t, muscles.Set{}, muscles.GroupSet(0, 99))
}

func TestSetJSON(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range rounds() {
		s := randomSet(r)
		data, err := json.Marshal(s)
		require.NoError(t, err)
		var back muscles.Set
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, s, back)
	}
	data, err := json.Marshal(muscles.Set{})
	require.NoError(t, err)
	assert.Equal(t, `[]`, string(data))
	assert.NotNil(t, muscles.Set{}.Compact())
	assert.Equal(t, "none", muscles.Set{}.String())
}

func TestSetJSONRefuses(t *testing.T) {
	kept := muscles.GroupSet(muscles.Jaw)
	for _, text := range []string{`{}`, `"soleus"`, `[1]`, `["calf"]`, `["soleus","x"]`, `[null]`, `[""]`} {
		s := kept
		require.Error(t, json.Unmarshal([]byte(text), &s), text)
		assert.Equal(t, kept, s)
	}
	s := kept
	require.NoError(t, json.Unmarshal([]byte(`null`), &s))
	assert.Equal(t, kept, s)
	err := json.Unmarshal([]byte(`["a","soleus","b"]`), &s)
	require.ErrorIs(t, err, muscles.ErrUnknownName)
	assert.ErrorContains(t, err, `[0]: `)
	assert.ErrorContains(t, err, `[2]: `)
	err = json.Unmarshal([]byte(`["x"`+strings.Repeat(`,"x"`, 5000)+`]`), &s)
	require.Error(t, err)
	assert.ErrorContains(t, err, "and 4981 more")
	assert.Less(t, len(err.Error()), 4000)
}

func FuzzSetUnmarshalJSON(f *testing.F) {
	for _, seed := range []string{`[]`, `["soleus"]`, `["soleus.left","jaw"]`, `["x"]`, `null`, `[1]`, `{`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var s muscles.Set
		if json.Unmarshal(data, &s) != nil {
			assert.Equal(t, muscles.Set{}, s)
			return
		}
		again, err := json.Marshal(s)
		require.NoError(t, err)
		var back muscles.Set
		require.NoError(t, json.Unmarshal(again, &back))
		assert.Equal(t, s, back)
	})
}
