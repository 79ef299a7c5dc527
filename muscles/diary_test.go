package muscles_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
)

// The diary sets are names as people type them, each with the areas a therapist
// would look for, written down without a look at the tables of names. Areas in
// the last column may be read as well; any other may not. What is asked back
// although it names a muscle has a file of its own.
func TestDiaryNames(t *testing.T) {
	names := diaryNames(t)
	require.GreaterOrEqual(t, len(names), 500)
	for _, c := range names {
		r, err := muscles.Resolve(c.text)
		if !assert.NoError(t, err, c.text) {
			continue
		}
		requireSound(t, r)
		assert.True(t, r.Set().ContainsAll(c.must), "%q: read as %v, must hold %v", c.text, r.Set(), c.must)
		assert.True(t, c.must.Union(c.may).ContainsAll(r.Set()), "%q: read as %v, may hold only %v", c.text, r.Set(), c.must.Union(c.may))
	}
}

func TestDiaryRefused(t *testing.T) {
	refused := diaryLines(t, "diary_refused.txt")
	require.GreaterOrEqual(t, len(refused), 130)
	for _, text := range slices.Concat(refused, diaryLines(t, "diary_asked_back.txt")) {
		r, err := muscles.Resolve(text)
		if assert.Error(t, err, "%q is read as %v", text, r.Set()) {
			requireNameError(t, err)
		}
	}
	_, err := muscles.Resolve("")
	assert.ErrorIs(t, err, muscles.ErrEmptyName)
}

type diaryName struct {
	text      string
	must, may muscles.Set
}

func diaryNames(t *testing.T) []diaryName {
	t.Helper()
	areas := func(text string) (s muscles.Set) {
		for _, id := range strings.Fields(text) {
			a, err := muscles.ParseArea(id)
			require.NoError(t, err)
			s = s.With(a)
		}
		return s
	}
	var all []diaryName
	for _, line := range diaryLines(t, "diary_names.tsv") {
		cells := strings.Split(line, "\t")
		require.Len(t, cells, 3, line)
		all = append(all, diaryName{cells[0], areas(cells[1]), areas(cells[2])})
	}
	return all
}

// diaryLines reads a file of the diary sets; a line that begins with # is a note.
func diaryLines(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	require.NoError(t, err)
	var lines []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSuffix(line, "\n"); !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	require.NotEmpty(t, lines)
	return lines
}
