package muscles_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
)

func TestAtlasRows(t *testing.T) {
	for g := range muscles.Groups() {
		t.Run(g.String(), func(t *testing.T) {
			row := g.Info()
			assert.Equal(t, g, row.Group)
			assert.NotEmpty(t, row.Name)
			assert.Equal(t, row.Name, g.Name())
			assert.NotEmpty(t, row.Synonyms)
			assert.True(t, row.Part.Valid())
			assert.Equal(t, row.Part, g.Part())
			require.NotEmpty(t, row.Members)
			for _, m := range row.Members {
				assert.NotEmpty(t, m.Name)
				assert.NotEmpty(t, m.Latin)
				assert.True(t, m.Status.Valid())
				assert.Equal(t, m.Status == muscles.NotFound, m.FMA == "", m.Name)
				assert.True(t, m.FMA == "" || strings.HasPrefix(m.FMA, "FMA:"))
			}
			assert.Len(t, row.Latin(), len(row.Members))
			require.NotEmpty(t, row.Views)
			for _, v := range row.Views {
				assert.True(t, v.Valid())
			}
			assert.NotEmpty(t, row.Actions)
			require.NotEmpty(t, row.Antagonists)
			for _, a := range row.Antagonists {
				assert.True(t, a.Valid())
			}
			assert.NotEmpty(t, row.Fibre)
			assert.True(t, row.FibreCode.Valid())
			assert.NotEmpty(t, row.Joints)
			assert.NotEmpty(t, row.Stroke)
			assert.NotEmpty(t, row.FirstNodes)
			require.NotEmpty(t, row.Nodes)
			for _, n := range row.Nodes {
				assert.Contains(t, muscles.Nodes(), n)
				assert.Contains(t, row.StrokeTarget, n)
			}
			assert.True(t, strings.HasPrefix(row.StrokeTarget, row.Nodes[0]), "a stroke runs to the first")
			assert.True(t, row.Soreness.Valid())
			assert.True(t, row.Recovery.Valid())
			assert.Positive(t, row.PeakHours.From)
			assert.GreaterOrEqual(t, row.PeakHours.To, row.PeakHours.From)
			for _, key := range row.SorenessSources {
				_, known := muscles.FindStudy(key)
				assert.True(t, known, key)
			}
			assert.NotEmpty(t, row.Cautions)
			assert.NotEmpty(t, row.Note)
			require.NotEmpty(t, row.Positions)
			at := -1
			for _, p := range row.Positions {
				next := strings.Index(row.Position, p.String())
				assert.Greater(t, next, at, "positions in the order of the text")
				at = next
			}
			testStatuses(t, row)
			testSize(t, row)
		})
	}
}

func testStatuses(t *testing.T, row muscles.Info) {
	t.Helper()
	s := row.Status
	for _, status := range []muscles.Status{
		s.Names, s.Actions, s.Antagonists, s.Fibre, s.Joints, s.Lymph, s.Stroke, s.Cautions, s.Volume, s.Soreness, s.Position, s.Type1,
	} {
		assert.True(t, status.Valid())
	}
	assert.Equal(t, row.VolumeKnown, s.Volume != muscles.NotSourced)
	assert.Equal(t, row.Type1Percent == "", s.Type1 == muscles.NothingCollected)
	assert.True(t, s.Soreness != muscles.Verified || len(row.SorenessSources) > 0, "what was verified has a source")
}

// testSize checks the class against the volume where there is one. The volume may
// leave out a small member, so the class may be the next; a lower bound from a
// few cadavers does not set it.
func testSize(t *testing.T, row muscles.Info) {
	t.Helper()
	require.True(t, row.Size.Valid())
	if !row.VolumeKnown {
		assert.Zero(t, row.VolumeCm3)
		assert.Empty(t, row.VolumeBasis)
		return
	}
	assert.Positive(t, row.VolumeCm3)
	assert.NotEmpty(t, row.VolumeBasis)
	if strings.HasPrefix(row.VolumeBasis, "lower bound") {
		return
	}
	class := func(cm3 float64) muscles.Size {
		i, _ := slices.BinarySearch([]float64{60, 150, 300, 700}, cm3+0.5)
		return muscles.Sizes()[i]
	}
	assert.Contains(t, []muscles.Size{class(row.VolumeCm3), class(row.VolumeCm3 * 1.05)}, row.Size)
}

func TestInfoIsACopy(t *testing.T) {
	row := muscles.Hamstrings.Info()
	row.Synonyms[0], row.Members[0].Name, row.Views[0], row.Actions[0] = "x", "x", 0, "x"
	row.Antagonists[0], row.Joints[0], row.Nodes[0], row.SorenessSources[0] = 0, "x", "x", "x"
	row.Cautions[0], row.Positions[0] = "x", 0
	fresh := muscles.Hamstrings.Info()
	assert.Equal(t, "hamstrings", fresh.Synonyms[0])
	assert.Equal(t, "Biceps femoris", fresh.Members[0].Name)
	assert.NotEqual(t, row.Actions[0], fresh.Actions[0])
	assert.NotEqual(t, row.Cautions[0], fresh.Cautions[0])
	assert.NotContains(t, fresh.Antagonists, muscles.Group(0))
	assert.NotContains(t, fresh.Positions, muscles.Position(0))

	assert.Equal(t, muscles.Info{}, muscles.Group(0).Info())
	assert.Equal(t, muscles.Info{}, muscles.Group(99).Info())
	assert.Empty(t, muscles.Group(99).Name())
	assert.Zero(t, muscles.Group(99).Part())
}

func TestStudiesAreUsed(t *testing.T) {
	used := map[string]bool{}
	for g := range muscles.Groups() {
		for _, key := range g.Info().SorenessSources {
			used[key] = true
		}
	}
	for _, s := range muscles.Studies() {
		assert.True(t, used[s.Key], s.Key)
		assert.NotEmpty(t, s.Finding)
		assert.True(t, s.Status.Valid())
	}
	_, known := muscles.FindStudy("D-none")
	assert.False(t, known)
}

func TestNoSynonymInTwoPlaces(t *testing.T) {
	owner := map[string]muscles.Group{}
	for g := range muscles.Groups() {
		row := g.Info()
		texts := append([]string{g.String(), row.Name}, row.Synonyms...)
		for _, m := range row.Members {
			texts = append(texts, m.Name, m.Latin)
		}
		for _, text := range texts {
			key := strings.ReplaceAll(strings.ToLower(text), "-", " ")
			other, taken := owner[key]
			assert.True(t, !taken || other == g, "%q is in %v and %v", text, g, other)
			owner[key] = g
		}
	}
}
