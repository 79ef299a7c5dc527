package screening_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
)

func TestRegionsRoundTrip(t *testing.T) {
	n := 0
	for r := range screening.Regions() {
		n++
		require.True(t, r.Valid())
		for text, side := range map[string]muscles.Side{r.String(): muscles.Both, r.String() + ".left": muscles.Left, r.String() + ".right": muscles.Right} {
			set, err := screening.ParseRegion(text)
			require.NoError(t, err, text)
			assert.Equal(t, r.OnSide(side), set)
			assert.Equal(t, text, set.String())
			assert.True(t, set.Contains(r, side))
			assert.Equal(t, side == muscles.Both, set.Contains(r, muscles.Both))
		}
		var back screening.Region
		text, err := r.MarshalText()
		require.NoError(t, err)
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, r, back)
	}
	assert.Equal(t, screening.NumRegions, n)
	assert.Equal(t, 46, n, "the reference lists 46 regions")
}

func TestRegionGroups(t *testing.T) {
	for text, want := range map[string]int{"neck": 3, "arms": 8, "legs": 14, "all": 46} {
		set := region(t, text)
		assert.Equal(t, 2*want, set.Len(), text)
		assert.True(t, set.Named().IsEmpty(), "a group names no region by itself")
		assert.Equal(t, text, set.String())
		left := region(t, text+".left")
		assert.Equal(t, want, left.Len(), text)
		assert.True(t, set.ContainsAll(left))
		assert.False(t, left.ContainsAll(set))
	}
	both := region(t, "legs", "popliteal-fossa.left")
	assert.Equal(t, []string{"legs", "popliteal-fossa.left"}, both.Texts())
	assert.Equal(t, screening.PoplitealFossa.OnSide(muscles.Left), both.Named())
	assert.True(t, both.Equal(screening.LegRegions()), "the same regions")
	assert.NotEqual(t, both, screening.LegRegions(), "in other words")
	assert.True(t, screening.AllRegions().ContainsAll(screening.NeckRegions().Union(screening.ArmRegions())))
	assert.Equal(t, 2*(14-1), screening.LegRegions().Minus(screening.RegionsOf(screening.Calf)).Len())
}

func TestRegionFaults(t *testing.T) {
	for _, text := range []string{"", "Calf", "calf ", "calves", "calf.middle", "calf.left.left", ".left", "legs.both", "calf.", "all.up"} {
		_, err := screening.ParseRegion(text)
		require.ErrorIs(t, err, screening.ErrUnknownName, text)
		var name *screening.NameError
		require.ErrorAs(t, err, &name)
		assert.Equal(t, text, name.Text)
	}
	_, err := screening.Region(200).MarshalText()
	require.ErrorIs(t, err, screening.ErrUnknownName)
	assert.Equal(t, "Region(200)", screening.Region(200).String())
	assert.True(t, screening.RegionsOf(screening.Region(200), screening.NoRegion).IsEmpty())
	assert.Nil(t, screening.Region(200).Muscles())
}

func TestRegionSetJSON(t *testing.T) {
	set := region(t, "legs.left", "neck", "spine", "calf.right")
	data, err := json.Marshal(set)
	require.NoError(t, err)
	assert.JSONEq(t, `["neck","legs.left","spine","calf.right"]`, string(data))
	var back screening.RegionSet
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, set, back)

	data, err = json.Marshal(screening.RegionSet{})
	require.NoError(t, err)
	assert.Equal(t, "[]", string(data))
	require.NoError(t, json.Unmarshal([]byte("null"), &back))
	assert.True(t, back.IsEmpty())

	err = json.Unmarshal([]byte(`["calf","nose","toe"]`), &back)
	var faults sessions.Faults
	require.ErrorAs(t, err, &faults)
	assert.Equal(t, 2, faults.Len(), "all faults at once")
	require.ErrorIs(t, err, screening.ErrUnknownName)
	assert.Contains(t, err.Error(), "nose")
}

// The crosswalk of the reference, read again by hand of the test.
func TestCrosswalkAgreesWithTheReference(t *testing.T) {
	text := reference(t, "safety.md")
	_, text, ok := strings.Cut(text, "### 2.7")
	require.True(t, ok)
	text, _, _ = strings.Cut(text, "Evidence cards to modality codes")
	seen := 0
	for line := range strings.Lines(text) {
		cells := strings.Split(strings.Trim(line, "|\n "), "|")
		if len(cells) != 2 || strings.HasPrefix(cells[0], "---") || strings.HasPrefix(cells[0], "region") {
			continue
		}
		for _, name := range strings.Split(cells[0], ",") {
			set := region(t, strings.TrimSpace(name))
			seen++
			for g := range muscles.Groups() {
				listed := slices.Contains(strings.FieldsFunc(cells[1], func(r rune) bool { return strings.ContainsRune(" ,;()", r) }), g.String())
				assert.Equal(t, listed, set.Areas().Contains(g.Both()), "%s %s", name, g)
			}
		}
	}
	assert.Equal(t, screening.NumRegions, seen)
}

func TestOwnRegionsTouchTheirGroup(t *testing.T) {
	for a := range muscles.Areas() {
		own := screening.RegionsOfAreas(muscles.SetOf(a))
		require.False(t, own.IsEmpty(), a.String())
		for r, side := range own.All() {
			assert.Equal(t, a.Side, side)
			assert.Contains(t, r.Muscles(), a.Group)
			assert.True(t, r.OnSide(side).Areas().Contains(a))
		}
	}
	assert.Equal(t, "hamstrings.left", screening.RegionsOfAreas(muscles.SetOf(muscles.Hamstrings.Left())).String())
	assert.Equal(t, "calf", screening.RegionsOfAreas(muscles.GroupSet(muscles.Soleus)).String())
	assert.True(t, screening.RegionsOf(screening.Head, screening.Eyes, screening.Genital).Areas().IsEmpty())
}

func FuzzParseRegion(f *testing.F) {
	for r := range screening.Regions() {
		f.Add(r.String() + ".left")
	}
	for _, text := range []string{"legs", "all.right", "", ".", "calf..left", "Ⅳ", "calf.left.right"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		set, err := screening.ParseRegion(text)
		if err != nil {
			require.ErrorIs(t, err, screening.ErrUnknownName)
			assert.True(t, set.IsEmpty())
			return
		}
		assert.Equal(t, text, set.String())
		assert.NotZero(t, set.Len())
		var back screening.RegionSet
		data, err := json.Marshal(set)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, set, back)
	})
}
