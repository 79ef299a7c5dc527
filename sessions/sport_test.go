package sessions_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSportRows(t *testing.T) {
	sources := map[string]bool{}
	for s := range sessions.Sports() {
		info := s.Info()
		assert.Equal(t, s, info.Sport)
		assert.NotEmpty(t, info.Name, s)
		assert.NotEmpty(t, info.Note, s)
		assert.Contains(t, []string{"A", "B", "C"}, info.Grade, s)
		if s == sessions.Other {
			assert.True(t, info.Weights.Support().IsEmpty())
			continue
		}
		assert.NotEmpty(t, info.Sources, s)
		assert.NotEmpty(t, info.Aliases, s)
		assert.Positive(t, info.Eccentric, s)
		assert.GreaterOrEqual(t, info.Weights.Support().Len(), 4, s)
		for a, w := range info.Weights.All() {
			assert.True(t, w > 0 && w <= 1, "%s %s %v", s, a, w)
			assert.InDelta(t, w, info.Weights.At(a.Opposite()), 0, "%s is not even-sided at %s", s, a)
		}
		for _, g := range info.EccentricGroups {
			assert.Positive(t, info.Weights.At(g.Both()), "%s brakes with %s without loading it", s, g)
		}
		for _, source := range info.Sources {
			sources[source.Key] = true
			assert.NotEmpty(t, source.Citation)
			assert.NotEmpty(t, source.Status.String())
		}
	}
	all := sessions.SportSources()
	assert.Len(t, all, 103)
	for _, source := range all {
		assert.True(t, sources[source.Key], "source %s is not used", source.Key)
		delete(sources, source.Key)
	}
	assert.Empty(t, sources, "a key twice, or one that is not in the list")
}

func TestSportsOutOfRange(t *testing.T) {
	for _, s := range []sessions.Sport{0, 200} {
		assert.Equal(t, sessions.SportInfo{}, s.Info())
		assert.True(t, s.Weights().Support().IsEmpty())
		assert.False(t, s.Valid())
	}
}

func TestSportInfoIsACopy(t *testing.T) {
	info := sessions.Walking.Info()
	info.Aliases[0], info.EccentricGroups[0], info.Sources[0].Key = "x", muscles.Jaw, "x"
	sources := sessions.SportSources()
	sources[0].Key = "x"
	fresh := sessions.Walking.Info()
	assert.Equal(t, "walk", fresh.Aliases[0])
	assert.Equal(t, muscles.Quadriceps, fresh.EccentricGroups[0])
	assert.Equal(t, "liu2008", fresh.Sources[0].Key)
	assert.Equal(t, "liu2008", sessions.SportSources()[0].Key)
}

// Every spelling leads to one sport, however it is cased and spaced.
func TestParseSportKnowsEveryAlias(t *testing.T) {
	owner := map[string]sessions.Sport{}
	for s := range sessions.Sports() {
		for _, name := range append(s.Info().Aliases, s.String()) {
			for _, text := range []string{
				name, strings.ToUpper(name), strings.ReplaceAll(name, " ", "_"), strings.ReplaceAll(name, " ", "-"),
				strings.ReplaceAll(name, " ", ""), strings.ReplaceAll(name, "-", " "), " " + name + " ",
			} {
				got, err := sessions.ParseSport(text)
				require.NoError(t, err, text)
				assert.Equal(t, s, got, text)
				if other, taken := owner[text]; taken {
					assert.Equal(t, other, s, "%q names two sports", text)
				}
				owner[text] = s
			}
		}
	}
}

func TestParseSportNeverGuesses(t *testing.T) {
	tests := map[string][]string{
		"yogga":               {"yoga"},
		"trial run":           {"trail-running"},
		"marathons":           {"marathon"},
		"quidditch":           nil,
		"":                    nil,
		" - ":                 nil,
		"x":                   nil,
		"morning yoga flow":   {"yoga"},
		"swim freestile":      {"swim-freestyle"},
		"\xff\xfe":            nil,
		"ski tour":            {"ski-touring-mountaineering"},
		"full body strength!": {"full-body"},
	}
	for text, want := range tests {
		_, err := sessions.ParseSport(text)
		var unknown *sessions.SportError
		require.ErrorAs(t, err, &unknown, text)
		require.ErrorIs(t, err, sessions.ErrUnknownSport)
		assert.Equal(t, text, unknown.Text)
		if want == nil {
			assert.Empty(t, unknown.Suggestions, text)
		} else {
			require.NotEmpty(t, unknown.Suggestions, text)
			assert.Equal(t, want[0], unknown.Suggestions[0], text)
			require.ErrorContains(t, err, "did you mean "+want[0])
		}
		assert.LessOrEqual(t, len(unknown.Suggestions), 3)
	}
	_, err := sessions.ParseSport(strings.Repeat("walking", 100_000))
	require.ErrorIs(t, err, sessions.ErrUnknownSport)
	assert.Less(t, len(err.Error()), 200)
}

// reference reads a file of the collected reference, which stands beside the
// project where it was written and is not part of it.
func reference(t *testing.T, name string, into any) {
	t.Helper()
	dir, err := os.Getwd()
	require.NoError(t, err)
	for parent := filepath.Dir(dir); parent != dir; dir, parent = parent, filepath.Dir(parent) {
		data, err := os.ReadFile(filepath.Join(parent, "shared", "reference", name))
		if err == nil {
			require.NoError(t, json.Unmarshal(data, into))
			return
		}
	}
	t.Skipf("the reference file %s is not here", name)
}

func TestSportTableIsTheReference(t *testing.T) {
	var ref struct {
		Sessions []struct {
			ID, Name, Eccentric, Evidence, Note string
			Aliases, Sources                    []string
			Weights                             map[string]float64
			EccentricGroups                     []string `json:"eccentric_groups"`
			Asymmetric                          bool
		}
		Sources map[string]struct{ Citation, Status string }
	}
	reference(t, "sport_muscles.json", &ref)
	require.Len(t, ref.Sessions, 63)
	sports := slices.Collect(sessions.Sports())
	require.Len(t, sports, 64)
	for i, row := range ref.Sessions {
		info := sports[i].Info()
		assert.Equal(t, row.ID, info.Sport.String())
		assert.Equal(t, row.Name, info.Name)
		assert.Equal(t, row.Aliases, info.Aliases)
		assert.Equal(t, row.Eccentric, info.Eccentric.String())
		assert.Equal(t, row.Evidence, info.Grade)
		assert.Equal(t, row.Note, info.Note)
		assert.Equal(t, row.Asymmetric, info.Asymmetric)
		assert.Len(t, row.Weights, info.Weights.Support().Len()/2)
		for id, w := range row.Weights {
			g, err := muscles.ParseGroup(id)
			require.NoError(t, err)
			assert.InDelta(t, w, info.Weights.At(g.Both()), 0, "%s %s", row.ID, id)
		}
		var braking, keys []string
		for _, g := range info.EccentricGroups {
			braking = append(braking, g.String())
		}
		assert.Len(t, braking, len(row.EccentricGroups))
		assert.ElementsMatch(t, row.EccentricGroups, braking)
		for _, source := range info.Sources {
			keys = append(keys, source.Key)
			assert.Equal(t, ref.Sources[source.Key].Citation, source.Citation)
			assert.Equal(t, ref.Sources[source.Key].Status, source.Status.String())
		}
		assert.Equal(t, row.Sources, keys)
	}
	assert.Len(t, ref.Sources, len(sessions.SportSources()))
}
