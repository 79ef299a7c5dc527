package tissue_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/tissue"
)

func TestEveryParameterIsAccountedFor(t *testing.T) {
	name := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$`)
	seen := map[string]bool{}
	for _, p := range tissue.Parameters() {
		assert.Regexp(t, name, p.Name)
		assert.False(t, seen[p.Name], "%s stands there twice", p.Name)
		seen[p.Name] = true
		assert.NotEmpty(t, p.Unit, p.Name)
		assert.Contains(t, []evidence.Mark{evidence.Own, evidence.Evidence}, p.Figure.Mark, p.Name)
		assert.GreaterOrEqual(t, p.Figure.Value, 0.0, p.Name)
		if p.Figure.Mark == evidence.Evidence {
			assert.NotEmpty(t, p.Sources, "%s is marked as evidence", p.Name)
		}
		for _, key := range p.Sources {
			_, found := evidence.FindSource(key)
			assert.True(t, found, "%s: source %s", p.Name, key)
		}
	}
	assert.Greater(t, len(seen), 80)
}

func TestParametersAreCopies(t *testing.T) {
	list := tissue.Parameters()
	for i := range list {
		for j := range list[i].Sources {
			list[i].Sources[j] = "changed"
		}
	}
	for _, p := range tissue.Parameters() {
		assert.NotContains(t, p.Sources, "changed", p.Name)
	}
}

// Every constant of the figures stands in the table of parameters, so that none is hidden.
func TestNoFigureIsHidden(t *testing.T) {
	code, err := os.ReadFile("figures.go")
	require.NoError(t, err)
	table, err := os.ReadFile("parameters.go")
	require.NoError(t, err)
	constant := regexp.MustCompile(`(?m)^\s(\w+)\s+=`).FindAllStringSubmatch(string(code), -1)
	require.Greater(t, len(constant), 40)
	for _, c := range constant {
		if c[1] == "eightyPercent" {
			continue // a quantile, not a figure of ours
		}
		assert.Contains(t, string(table), "("+c[1]+")", c[1])
	}
}

// A bout with more braking protects at least as much from any session; finding the best protection relies on it.
func TestMoreBrakingProtectsMore(t *testing.T) {
	share := map[string]float64{}
	for _, p := range tissue.Parameters() {
		share[p.Name] = p.Figure.Value
	}
	for session := range 4 {
		for bout := range 3 {
			less, more := fmt.Sprintf("protects.rank-%d-for-rank-%d", bout, session), fmt.Sprintf("protects.rank-%d-for-rank-%d", bout+1, session)
			require.Contains(t, share, less)
			require.Contains(t, share, more)
			assert.LessOrEqual(t, share[less], share[more], more)
		}
	}
}

func TestEveryAreaHasItsTraits(t *testing.T) {
	for a := range muscles.Areas() {
		class, susceptibility := tissue.Traits(a)
		row := a.Group.Info()
		assert.Equal(t, row.Recovery, class, a)
		assert.True(t, class.Valid(), a)
		assert.Positive(t, susceptibility, a)
	}
}

func TestSourceText(t *testing.T) {
	n := 0
	for s := range tissue.Sources() {
		n++
		text, err := s.MarshalText()
		require.NoError(t, err)
		var read tissue.Source
		require.NoError(t, read.UnmarshalText(text))
		assert.Equal(t, s, read)
		assert.Equal(t, s.String(), string(text))
		assert.Equal(t, strings.ToLower(s.String()), s.String())
	}
	assert.Equal(t, 2, n)
	assert.Equal(t, "Source(9)", tissue.Source(9).String())
	_, err := tissue.Source(9).MarshalText()
	require.ErrorIs(t, err, tissue.ErrUnknownName)
	s := tissue.Reported
	require.ErrorIs(t, s.UnmarshalText([]byte("Model")), tissue.ErrUnknownName)
	assert.Equal(t, tissue.Reported, s)
}

// The own figures are named where people look for them.
func TestDocumentationIsHonest(t *testing.T) {
	text, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	for _, sentence := range []string{"a tenth of the soreness", "The rise starts at once", "# Own figures"} {
		assert.Contains(t, string(text), sentence)
	}
}
