package muscles_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
)

type referenceMeaning struct {
	Kind   string
	Groups map[string]float64
}

type reference struct {
	Groups []struct {
		ID, Name, Region, Fibre, Stroke, Position, Note string
		Synonyms, Views, Actions, Antagonists           []string
		Joints, Cautions                                []string
		AntagonistNote                                  string `json:"antagonist_note"`
		FibreCode                                       string `json:"fibre_code"`
		Members                                         []struct {
			Name, Latin, FMA string
			FMAStatus        string `json:"fma_status"`
		}
		Lymph struct {
			StrokeTarget string `json:"stroke_target"`
			FirstNodes   string `json:"first_nodes"`
		}
		Volume      *float64 `json:"volume_cm3_per_side"`
		VolumeBasis string   `json:"volume_basis"`
		SizeClass   string   `json:"size_class"`
		Type1       any      `json:"type1_fibre_percent"`
		DOMS        struct {
			Susceptibility string
			RecoveryClass  string `json:"recovery_class"`
			Sources        []string
		}
		Status map[string]string
	}
	Aliases            map[string]referenceMeaning
	SourceVocabularies map[string]map[string]referenceMeaning `json:"source_vocabularies"`
}

// readReference reads the reference folder beside the project, where there is
// one.
func readReference(t *testing.T) reference {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "shared", "reference", "muscles.json"))
	if os.IsNotExist(err) {
		t.Skip("the reference folder is not beside the project")
	}
	require.NoError(t, err)
	var ref reference
	require.NoError(t, json.Unmarshal(data, &ref))
	require.Len(t, ref.Groups, muscles.NumGroups)
	return ref
}

func TestAtlasIsTheReference(t *testing.T) {
	order := slices.Collect(muscles.Groups())
	for i, want := range readReference(t).Groups {
		row := order[i].Info()
		require.Equal(t, want.ID, row.Group.String())
		assert.Equal(t, want.Name, row.Name)
		assert.Equal(t, want.Region, row.Part.String())
		assert.Equal(t, want.Synonyms, row.Synonyms)
		assert.Equal(t, want.Views, texts(row.Views))
		assert.Equal(t, want.Actions, row.Actions)
		assert.Equal(t, want.Antagonists, texts(row.Antagonists))
		assert.Equal(t, want.AntagonistNote, row.AntagonistNote)
		assert.Equal(t, want.Fibre, row.Fibre)
		assert.Equal(t, want.FibreCode, row.FibreCode.String())
		assert.Equal(t, want.Joints, row.Joints)
		assert.Equal(t, want.Stroke, row.Stroke)
		assert.Equal(t, want.Lymph.StrokeTarget, row.StrokeTarget)
		assert.Equal(t, want.Lymph.FirstNodes, row.FirstNodes)
		assert.Equal(t, want.Volume != nil, row.VolumeKnown)
		if want.Volume != nil {
			assert.Equal(t, *want.Volume, row.VolumeCm3)
		}
		assert.Equal(t, want.VolumeBasis, row.VolumeBasis)
		assert.Equal(t, want.SizeClass, row.Size.String())
		assert.Equal(t, want.DOMS.Susceptibility, row.Soreness.String())
		assert.Equal(t, want.DOMS.RecoveryClass, row.Recovery.String())
		assert.Len(t, row.SorenessSources, len(want.DOMS.Sources))
		assert.Equal(t, want.Cautions, row.Cautions)
		assert.Equal(t, want.Position, row.Position)
		assert.Equal(t, want.Note, row.Note)
		require.Len(t, row.Members, len(want.Members))
		for j, m := range want.Members {
			assert.Equal(t, []string{m.Name, m.Latin, m.FMA, m.FMAStatus},
				[]string{row.Members[j].Name, row.Members[j].Latin, row.Members[j].FMA, row.Members[j].Status.String()})
		}
		s := row.Status
		assert.Equal(t, want.Status, map[string]string{
			"names": s.Names.String(), "actions": s.Actions.String(), "antagonists": s.Antagonists.String(),
			"fibre": s.Fibre.String(), "joints": s.Joints.String(), "lymph": s.Lymph.String(), "stroke": s.Stroke.String(),
			"cautions": s.Cautions.String(), "volume": s.Volume.String(), "doms": s.Soreness.String(),
			"position": s.Position.String(), "type1": s.Type1.String(),
		}, want.ID)
	}
}

func texts[E interface{ String() string }](all []E) []string {
	out := make([]string, len(all))
	for i, e := range all {
		out[i] = e.String()
	}
	return out
}

func TestReferenceNamesResolve(t *testing.T) {
	ref := readReference(t)
	for _, want := range ref.Groups {
		names := slices.Concat([]string{want.ID, want.Name}, want.Synonyms)
		for _, m := range want.Members {
			names = append(names, m.Name, m.Latin)
		}
		for _, name := range names {
			for _, resolve := range []func(string) (muscles.Resolution, error){muscles.Resolve, muscles.ResolveName} {
				r, err := resolve(name)
				require.NoError(t, err, name)
				assert.Equal(t, want.ID, r.Matches[0].Area.Group.String(), name)
				assert.Empty(t, r.Understood, name)
				if _, coarse := ref.Aliases[name]; !coarse {
					assert.Len(t, r.Matches, 1, name)
				}
			}
		}
	}
}

func TestReferenceAliasesResolve(t *testing.T) {
	for name, want := range readReference(t).Aliases {
		for _, resolve := range []func(string) (muscles.Resolution, error){muscles.Resolve, muscles.ResolveName} {
			r, err := resolve(name)
			if want.Kind != "group" {
				assert.ErrorIs(t, err, muscles.ErrNotMuscle, name)
				continue
			}
			require.NoError(t, err, name)
			assert.Equal(t, want.Groups, weightsByGroup(r), name)
			assert.Equal(t, len(want.Groups) > 1, r.Coarse, name)
		}
	}
}

func weightsByGroup(r muscles.Resolution) map[string]float64 {
	m := map[string]float64{}
	for _, match := range r.Matches {
		m[match.Area.Group.String()] = match.Weight
	}
	return m
}

// Every name of the public vocabularies is read as the reference maps it, but for
// one: a drawing of the inner thigh that its source labels "abductors".
func TestReferenceVocabulariesResolve(t *testing.T) {
	const mislabelled = "abductors"
	ref := readReference(t)
	var read, alike int
	for _, source := range slices.Sorted(maps.Keys(ref.SourceVocabularies)) {
		for name, want := range ref.SourceVocabularies[source] {
			r, err := muscles.Resolve(name)
			if want.Kind != "group" {
				assert.ErrorIs(t, err, muscles.ErrNotMuscle, name)
				continue
			}
			read++
			require.NoError(t, err, name)
			if maps.Equal(want.Groups, weightsByGroup(r)) {
				alike++
			} else {
				assert.Equal(t, mislabelled, name, source)
			}
		}
	}
	assert.Equal(t, 270, read)
	assert.Equal(t, 269, alike)
}
