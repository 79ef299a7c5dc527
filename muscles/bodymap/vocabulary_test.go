package bodymap_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/muscles/bodymap"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

// The whole of the tables, for a reader and against an unmeant change.
func TestReadingsGolden(t *testing.T) {
	var b strings.Builder
	for _, v := range bodymap.Vocabularies() {
		fmt.Fprintf(&b, "== %s\n", v)
		for _, slug := range v.Slugs() {
			r, err := bodymap.ToAreas(v, slug)
			require.NoError(t, err)
			fmt.Fprintf(&b, "%s: %s", slug, r.Kind)
			if r.Kind == bodymap.Muscle {
				fmt.Fprintf(&b, ", %s %s", r.Relation, strings.Join(r.Regions, "+"))
			}
			for i, target := range r.Targets {
				fmt.Fprintf(&b, "%s %s %v %s", map[bool]string{true: ";", false: ","}[i == 0], target.Area, target.Weight, target.Relation)
			}
			if r.Note != "" {
				fmt.Fprintf(&b, " (%s)", r.Note)
			}
			b.WriteString("\n")
		}
	}
	golden(t, "readings.txt", b.String())
}

func TestEveryReadingIsSound(t *testing.T) {
	for _, v := range bodymap.Vocabularies() {
		seen := map[string]bool{}
		for _, slug := range v.Slugs() {
			r, err := bodymap.ToAreas(v, slug)
			require.NoError(t, err)
			at := v.String() + " " + slug
			assert.False(t, seen[slug], at)
			seen[slug] = true
			assert.Equal(t, v, r.Vocabulary, at)
			assert.Equal(t, slug, r.Slug, at)
			assert.Equal(t, r.Kind == bodymap.NotMuscle, len(r.Targets) == 0, at)
			assert.Equal(t, r.Kind == bodymap.Muscle, len(r.Regions) > 0, at)
			var set muscles.Set
			for i, target := range r.Targets {
				assert.True(t, target.Area.Valid(), at)
				assert.Equal(t, r.Side, target.Area.Side, at)
				assert.True(t, target.Weight > 0 && target.Weight <= 1, at)
				assert.Equal(t, r.Kind == bodymap.Joint, target.Relation == bodymap.Near, at)
				assert.False(t, set.Intersects(muscles.SetOf(target.Area)), at)
				assert.True(t, i == 0 || target.Weight <= r.Targets[i-1].Weight, at)
				if target.Relation == bodymap.Exact {
					assert.Len(t, r.Targets, 1, at)
				}
				assert.Equal(t, target.Weight, r.Weights().At(target.Area), at)
				set = set.With(target.Area)
			}
			assert.Equal(t, set, r.Set(), at)
			for _, id := range r.Regions {
				_, err := bodymap.ToAreas(bodymap.Drawing, id)
				assert.NoError(t, err, at)
			}
			assert.False(t, r.Drawn && r.Kind != bodymap.Muscle, at)
		}
	}
}

func TestToAreasErrors(t *testing.T) {
	for _, v := range bodymap.Vocabularies() {
		for _, slug := range []string{"", "no such muscle", " abs", strings.Repeat("é", 1<<16)} {
			_, err := bodymap.ToAreas(v, slug)
			require.ErrorIs(t, err, bodymap.ErrUnknownSlug)
			assert.Less(t, len(err.Error()), 300)
		}
	}
	_, err := bodymap.ToAreas(0, "abs")
	assert.ErrorIs(t, err, bodymap.ErrInvalid)
	_, err = bodymap.ToAreas(99, "abs")
	assert.ErrorIs(t, err, bodymap.ErrInvalid)
	assert.Nil(t, bodymap.Vocabulary(99).Slugs())
	assert.Equal(t, bodymap.Info{}, bodymap.Vocabulary(0).Info())
}

func TestOtherSpellings(t *testing.T) {
	r, err := bodymap.ToAreas(bodymap.MuscleSelector, "hamstrings")
	require.NoError(t, err)
	assert.Equal(t, "harmstrings", r.Slug)
	r, err = bodymap.ToAreas(bodymap.Wger, "11")
	require.NoError(t, err)
	assert.Equal(t, "Biceps femoris", r.Slug)
	assert.Equal(t, muscles.GroupSet(muscles.Hamstrings), r.Set())
	_, err = bodymap.ToAreas(bodymap.Wger, "17")
	assert.ErrorIs(t, err, bodymap.ErrUnknownSlug)
}

func TestSidesOfReadings(t *testing.T) {
	left, err := bodymap.ToAreas(bodymap.BodyPartSelector, "leftUpperLeg")
	require.NoError(t, err)
	assert.Equal(t, muscles.SetOf(muscles.Quadriceps.Left(), muscles.Hamstrings.Left(), muscles.Adductors.Left(), muscles.TFLITB.Left()), left.Set())
	_, err = left.On(muscles.Right)
	assert.ErrorIs(t, err, bodymap.ErrNoSide)
	same, err := left.On(muscles.Left)
	require.NoError(t, err)
	assert.Equal(t, left, same)

	both, err := bodymap.ToAreas(bodymap.ReactNativeBodyHighlighter, "quadriceps")
	require.NoError(t, err)
	right, err := both.On(muscles.Right)
	require.NoError(t, err)
	assert.Equal(t, muscles.SetOf(muscles.Quadriceps.Right()), right.Set())
	assert.Equal(t, muscles.GroupSet(muscles.Quadriceps), both.Set(), "the reading itself is unchanged")
	_, err = both.On(9)
	assert.ErrorIs(t, err, bodymap.ErrInvalid)
}

// Views are told where the drawings tell them.
func TestViewsOfReadings(t *testing.T) {
	for v, want := range map[bodymap.Vocabulary]map[string][]muscles.View{
		bodymap.ReactBodyHighlighter:        {"abductors": {muscles.ViewFront}, "adductor": {muscles.ViewBack}, "calves": {muscles.ViewFront, muscles.ViewBack}},
		bodymap.ReactNativeBodyHighlighter:  {"tibialis": {muscles.ViewFront}, "gluteal": {muscles.ViewBack}, "triceps": {muscles.ViewFront, muscles.ViewBack}},
		bodymap.EmmortsBodyMuscles:          {"knee-back-left": {muscles.ViewBack}, "hand-left": {muscles.ViewFront}, "nape": {muscles.ViewBack}},
		bodymap.GossamrSwiftBodyHighlighter: {"sartorius": {muscles.ViewFront}, "soleus": {muscles.ViewBack}},
		bodymap.Wger:                        {"Brachialis": {muscles.ViewFront}, "Trapezius": {muscles.ViewBack}},
		bodymap.HevyAPI:                     {"lats": nil},
	} {
		for slug, views := range want {
			r, err := bodymap.ToAreas(v, slug)
			require.NoError(t, err)
			assert.Equal(t, views, r.Views, "%s %s", v, slug)
		}
	}
}

// foreignName is one of the 283 names of nine public sources.
type foreignName struct {
	vocabulary bodymap.Vocabulary
	name, kind string
	groups     map[string]float64
}

func foreignNames(t *testing.T) []foreignName {
	t.Helper()
	data, err := os.ReadFile("testdata/foreign_names.tsv")
	require.NoError(t, err)
	var all []foreignName
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		require.Len(t, cells, 4, line)
		f := foreignName{name: cells[1], kind: cells[2], groups: map[string]float64{}}
		f.vocabulary, err = bodymap.ParseVocabulary(cells[0])
		require.NoError(t, err)
		for _, cell := range strings.Fields(cells[3]) {
			id, text, _ := strings.Cut(cell, "=")
			var weight float64
			_, err := fmt.Sscan(text, &weight)
			require.NoError(t, err)
			f.groups[id] = weight
		}
		all = append(all, f)
	}
	return all
}

// Of the 283 names 277 stand for groups, joints for those near them, and 6 are
// told to be no muscle. Weights are the atlas's; a drawing that lays more under a
// shape adds to them and never takes away.
func TestForeignNames(t *testing.T) {
	wider := []string{"upper-back", "front-deltoids"}
	var groups, none int
	for _, f := range foreignNames(t) {
		r, err := bodymap.ToAreas(f.vocabulary, f.name)
		require.NoError(t, err, f.name)
		assert.Equal(t, f.kind, r.Kind.String(), f.name)
		if r.Kind == bodymap.NotMuscle {
			none++
			assert.Empty(t, r.Targets, f.name)
			continue
		}
		groups++
		got := map[string]float64{}
		for _, target := range r.Targets {
			got[target.Area.Group.String()] = target.Weight
		}
		if slices.Contains(wider, f.name) && r.Relation == bodymap.Covers {
			for id, weight := range f.groups {
				assert.Equal(t, weight, got[id], f.name)
			}
			assert.Len(t, got, len(f.groups)+1, f.name)
			continue
		}
		assert.Equal(t, f.groups, got, f.name)
	}
	assert.Equal(t, 277, groups)
	assert.Equal(t, 6, none)
}

// A drawing may name a joint; a person who writes one is asked back.
func TestJointsAreNotFreeText(t *testing.T) {
	var joints int
	for _, v := range bodymap.Vocabularies() {
		for _, slug := range v.Slugs() {
			r, err := bodymap.ToAreas(v, slug)
			require.NoError(t, err)
			if r.Kind != bodymap.Joint {
				continue
			}
			joints++
			assert.Equal(t, bodymap.Near, r.Relation)
			_, err = muscles.Resolve(slug)
			assert.Error(t, err, slug)
		}
	}
	assert.Equal(t, 24, joints)
}

func TestFind(t *testing.T) {
	meanings := map[muscles.Set][]bodymap.Vocabulary{}
	for _, r := range bodymap.Find("abductors") {
		meanings[r.Set()] = append(meanings[r.Set()], r.Vocabulary)
	}
	assert.Equal(t, []bodymap.Vocabulary{bodymap.ReactBodyHighlighter, bodymap.BodyHighlighter}, meanings[muscles.GroupSet(muscles.Adductors)])
	assert.Len(t, meanings, 2)
	assert.Empty(t, bodymap.Find("knee pain"))
}

func TestCorrectionsNameRealRows(t *testing.T) {
	for _, c := range bodymap.Corrections() {
		_, err := bodymap.ToAreas(c.Vocabulary, c.Slug)
		assert.NoError(t, err)
		assert.True(t, c.Was != "" && c.Is != "" && c.Why != "", c.Slug)
	}
	bodymap.Corrections()[0].Slug = "changed"
	assert.Equal(t, "abductors", bodymap.Corrections()[0].Slug)
}

// survey is the folder's own list of vocabularies.
type survey struct {
	Vocabularies map[string]struct {
		Slugs       []string `json:"slugs"`
		NonMuscle   []string `json:"non_muscle"`
		ToCanonical map[string]struct {
			IDs      []string `json:"ids"`
			Relation string   `json:"relation"`
			Side     string   `json:"side"`
		} `json:"to_canonical"`
	} `json:"vocabularies"`
	Canonical struct {
		Muscles []struct {
			ID string `json:"id"`
		} `json:"muscles"`
	} `json:"canonical"`
	Nearest map[string]string `json:"nearest_drawable"`
}

func readSurvey(t *testing.T) survey {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "reference", "bodymap_slugs.json"))
	if os.IsNotExist(err) {
		t.Skip("the reference folder is not beside the project")
	}
	require.NoError(t, err)
	var s survey
	require.NoError(t, json.Unmarshal(data, &s))
	return s
}

// Every name, side, region and relation is the survey's, but for the corrections.
func TestVocabulariesAreTheSurvey(t *testing.T) {
	corrected := map[string]bool{}
	for _, c := range bodymap.Corrections() {
		corrected[c.Vocabulary.String()+" "+c.Slug] = true
	}
	s := readSurvey(t)
	require.Len(t, s.Vocabularies, 17)
	var slugs int
	for _, name := range slices.Sorted(maps.Keys(s.Vocabularies)) {
		want := s.Vocabularies[name]
		v, err := bodymap.ParseVocabulary(name)
		require.NoError(t, err)
		assert.Equal(t, want.Slugs, v.Slugs(), name)
		slugs += len(want.Slugs)
		for _, slug := range want.Slugs {
			r, err := bodymap.ToAreas(v, slug)
			require.NoError(t, err)
			at := name + " " + slug
			to, muscle := want.ToCanonical[slug]
			if corrected[at] {
				continue
			}
			assert.Equal(t, muscle, r.Kind == bodymap.Muscle, at)
			assert.Equal(t, slices.Contains(want.NonMuscle, slug), r.Kind != bodymap.Muscle, at)
			if muscle {
				assert.Equal(t, to.IDs, r.Regions, at)
				assert.Equal(t, to.Relation, r.Relation.String(), at)
				if to.Side != "" {
					assert.Equal(t, to.Side, r.Side.String(), at)
				}
			}
		}
	}
	assert.Equal(t, 515, slugs)
	var ids []string
	for _, m := range s.Canonical.Muscles {
		ids = append(ids, m.ID)
	}
	assert.Equal(t, ids, bodymap.Drawing.Slugs())
}
