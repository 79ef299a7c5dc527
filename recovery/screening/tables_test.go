package screening_test

import (
	_ "embed"
	"encoding/csv"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
)

// golden is the reference read once, independently of the tables: class, code, outcome, level, sources, n, status.
//
//go:embed testdata/rows.golden.csv
var golden string

// readOtherwise are the rows whose outcome the reference's own readings (section 0, point 4) change: the phase allows
// some touch at the site, so nothing is avoided.
var readOtherwise = map[string]screening.Outcome{
	"metal-hardware": screening.Adjust, "shin-splints": screening.Adjust, "apophysitis": screening.Adjust,
}

func goldenRows(t testing.TB) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(golden)).ReadAll()
	require.NoError(t, err)
	return rows[1:]
}

func outcome(t testing.TB, text string) screening.Outcome {
	t.Helper()
	o, err := screening.ParseOutcome(text)
	require.NoError(t, err)
	return o
}

func TestRowsAgreeWithTheGoldenList(t *testing.T) {
	perClass := map[string]int{}
	for _, g := range goldenRows(t) {
		row, ok := screening.RowOf(g[1])
		require.True(t, ok, g[1])
		perClass[g[0]]++
		want := outcome(t, g[2])
		if o, ok := readOtherwise[g[1]]; ok {
			require.NotEqual(t, want, o)
			want = o
		}
		assert.Equal(t, g[0], row.Class.String(), g[1])
		assert.Equal(t, want, row.Outcome, g[1])
		if g[0] == "red-flag" {
			assert.Equal(t, g[3], row.Urgency, g[1])
		}
		assert.Equal(t, strings.Fields(g[4]), row.Sources, g[1])
		assert.Equal(t, g[5], itoa(row.Agree), g[1])
		assert.Equal(t, g[6], row.Status.String(), g[1])
	}
	assert.Equal(t, map[string]int{"red-flag": 36, "SYS": 17, "CLR": 36, "LOC": 31, "MOD": 15, "ADJ": 15, "no-bar": 5, "sign": 45}, perClass)
	var codes []string
	for row := range screening.Rows() {
		if row.Class != screening.Context {
			codes = append(codes, row.Code)
		}
	}
	assert.Len(t, codes, len(goldenRows(t)), "no row beyond the reference")
}

func TestReferenceAgreesWithTheGoldenList(t *testing.T) {
	line := regexp.MustCompile("^\\| `([a-z0-9-]+)` \\|")
	var got []string
	for _, l := range strings.Split(reference(t, "safety.md"), "\n") {
		if m := line.FindStringSubmatch(l); m != nil {
			got = append(got, m[1])
		}
	}
	var want []string
	for _, g := range goldenRows(t) {
		want = append(want, g[1])
	}
	assert.Equal(t, want, got)
}

// Every row of the reference, cell by cell, when it is at hand.
func TestRowsAgreeWithTheReference(t *testing.T) {
	line := regexp.MustCompile("^\\| `([a-z0-9-]+)` \\|")
	n := 0
	for _, l := range strings.Split(reference(t, "safety.md"), "\n") {
		m := line.FindStringSubmatch(l)
		if m == nil {
			continue
		}
		n++
		row, ok := screening.RowOf(m[1])
		require.True(t, ok, m[1])
		cells := strings.Split(strings.Trim(strings.ReplaceAll(l, "`", ""), "| "), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		dash := func(s string) string {
			if s == "" {
				return "-"
			}
			return s
		}
		none := func(s string) string {
			if s == "" {
				return "none"
			}
			return s
		}
		sources := strings.Join(row.Sources, ", ")
		switch row.Class {
		case screening.RedFlag:
			assert.Equal(t, []string{row.Name, row.Trigger}, []string{cells[1], cells[3]}, m[1])
			assert.Equal(t, []string{sources, itoa(row.Agree), none(row.Differs), row.Status.String()}, cells[6:], m[1])
			checkRegions(t, row, cells[4])
		case screening.NoBar:
			assert.Equal(t, []string{row.Name, row.Note, sources, itoa(row.Agree), row.Status.String()}, cells[1:], m[1])
		case screening.Sign:
			assert.Equal(t, []string{row.Trigger, row.Note, dash(row.Combined), sources, itoa(row.Agree), row.Status.String()}, cells[1:], m[1])
		default:
			assert.Equal(t, []string{row.Name, row.Window, row.Bars, dash(row.Note)}, []string{cells[1], cells[3], cells[4], cells[6]}, m[1])
			assert.Equal(t, []string{sources, itoa(row.Agree), none(row.Differs), row.Status.String()}, cells[7:], m[1])
			checkRegions(t, row, cells[5])
		}
	}
	assert.Equal(t, 200, n)
}

func checkRegions(t *testing.T, row screening.Row, cell string) {
	t.Helper()
	var want screening.RegionSet
	site := false
	for _, word := range strings.FieldsFunc(regexp.MustCompile(`\(.*?\)`).ReplaceAllString(cell, ""), func(r rune) bool { return strings.ContainsRune(",; ", r) }) {
		if word == "site" {
			site = true
			continue
		}
		want = want.Union(region(t, word))
	}
	assert.Equal(t, site, row.Site, row.Code)
	assert.True(t, want.Equal(row.Regions), "%s: %v, not %v", row.Code, row.Regions, want)
}

func TestRowsAreSound(t *testing.T) {
	kebab := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	seen := map[string]bool{}
	used := map[string]bool{}
	rows := slices.Concat(slices.Collect(screening.Rows()), slices.Collect(screening.Combinations()))
	for _, row := range rows {
		assert.False(t, seen[row.Code], "%s stands twice", row.Code)
		seen[row.Code] = true
		assert.Regexp(t, kebab, row.Code)
		assert.NotEmpty(t, row.Name, row.Code)
		assert.NotEmpty(t, row.Phases, row.Code)
		worst := screening.Fine
		for _, p := range row.Phases {
			worst = max(worst, p.Outcome)
			assert.NotEmpty(t, p.Window.Text, row.Code)
			assert.LessOrEqual(t, p.Window.From, max(p.Window.To, p.Window.From), row.Code)
			for _, e := range p.Effects {
				assert.GreaterOrEqual(t, e.PressureCap, screening.NoCap, row.Code)
				assert.LessOrEqual(t, e.PressureCap, 4, row.Code)
				assert.Equal(t, e.Place == screening.AtRegions || e.Place == screening.AtSided, !e.Regions.IsEmpty(), row.Code)
				if e.Avoid {
					assert.Equal(t, massage.AllCodes(), e.Barred, row.Code)
				}
			}
		}
		if row.Code != "systemic-inflammatory-flare" { // defer while it flares, clearance only once it has settled
			assert.Equal(t, row.Outcome, worst, "%s: the headline is its most restrictive phase", row.Code)
		}
		for _, key := range row.Sources {
			_, ok := screening.FindSource(key)
			assert.True(t, ok, "%s cites %s", row.Code, key)
			used[key] = true
		}
		if row.Leads != "" {
			_, ok := screening.RowOf(row.Leads)
			assert.True(t, ok, "%s leads to %s", row.Code, row.Leads)
		}
		if row.Class != screening.Context && row.Class != screening.Combination {
			assert.NotEqual(t, screening.NotStated, row.Status, row.Code)
			assert.Len(t, row.Sources, row.Agree, "%s: the count is that of its sources", row.Code)
		}
	}
	for site := range screening.Sites() {
		for _, key := range site.Sources {
			used[key] = true
		}
	}
	for c := range screening.DoseCaps() {
		for _, key := range c.Sources {
			_, ok := screening.FindSource(key)
			assert.True(t, ok, "%s cites %s", c.Code, key)
			used[key] = true
		}
	}
	for s := range screening.Sources() {
		general := slices.Contains([]string{"BAT04", "IAS25", "PERC21", "WEREND"}, s.Key)
		assert.True(t, used[s.Key] || general, "no row cites %s", s.Key)
		assert.NotEmpty(t, s.Title, s.Key)
		assert.NotEmpty(t, s.Links, s.Key)
		assert.NotEmpty(t, s.Read, s.Key)
	}
}

func TestSourcesAgreeWithTheReference(t *testing.T) {
	_, text, ok := strings.Cut(reference(t, "safety.md"), "## 4. Sources")
	require.True(t, ok)
	text, _, _ = strings.Cut(text, "General keys")
	n := 0
	for line := range strings.Lines(text) {
		cells := strings.Split(strings.Trim(line, "|\n "), " | ")
		if len(cells) != 5 || cells[0] == "key" || strings.HasPrefix(cells[0], "---") {
			continue
		}
		n++
		s, ok := screening.FindSource(cells[0])
		require.True(t, ok, cells[0])
		assert.Equal(t, []string{cells[1], cells[2], cells[3], cells[4]}, []string{s.Title, strings.Join(s.Links, " ; "), s.Kind, s.Read}, cells[0])
	}
	assert.Len(t, slices.Collect(screening.Sources()), n)
}

func TestSitesAgreeWithTheReference(t *testing.T) {
	_, text, ok := strings.Cut(reference(t, "safety.md"), "## 5. Endangerment")
	require.True(t, ok)
	text, _, _ = strings.Cut(text, "Enlarged or tender")
	sites := slices.Collect(screening.Sites())
	n := 0
	for line := range strings.Lines(text) {
		cells := strings.Split(strings.Trim(line, "|\n "), " | ")
		if len(cells) != 6 || cells[0] == "site" {
			continue
		}
		s := sites[n]
		n++
		assert.True(t, region(t, strings.Split(cells[1], ", ")...).Equal(s.Regions), s.Name)
		assert.Equal(t, []string{s.Name, s.Note, strings.Join(s.Sources, ", "), s.Status.String()}, []string{cells[0], cells[3], cells[4], cells[5]})
		switch { // the words of section 5
		case strings.HasPrefix(cells[3], "never"):
			assert.Equal(t, massage.AllCodes(), s.Barred, s.Name)
		case strings.HasPrefix(cells[3], "light"), strings.HasPrefix(cells[3], "no tools"):
			assert.Equal(t, massage.NonGentle(), s.Barred, s.Name)
			assert.Equal(t, 2, s.PressureCap, s.Name)
		case strings.HasPrefix(cells[3], "no-hard"):
			assert.Equal(t, massage.Hard(), s.Barred, s.Name)
			assert.Equal(t, 3, s.PressureCap, s.Name)
		default:
			for c := range massage.EachSafetyCode() {
				assert.Equal(t, strings.Contains(cells[3], c.String()), s.Barred.Has(c), "%s %s", s.Name, c)
			}
		}
	}
	assert.Equal(t, 30, n)
	assert.Len(t, sites, n)
}

func TestStandingLimitsNameEdgesOnly(t *testing.T) {
	n := 0
	for l := range screening.Standing() {
		n++
		assert.True(t, l.Standing)
		assert.True(t, l.Areas.IsEmpty(), "the muscle belly stays available: %s", l.Code)
		assert.False(t, l.Regions.IsEmpty(), l.Code)
		assert.False(t, l.Barred.IsEmpty(), l.Code)
	}
	assert.Equal(t, 30, n)
	r := screen()
	assert.Empty(t, r.Limits)
	all := slices.Collect(r.AllLimits())
	assert.Len(t, all, 30)
}

func TestDoseCapsAreTheElevenOfTheReference(t *testing.T) {
	_, text, ok := strings.Cut(reference(t, "safety.md"), "### 6.2")
	require.True(t, ok)
	text, _, _ = strings.Cut(text, "### 6.3")
	n := 0
	caps := slices.Collect(screening.DoseCaps())
	for line := range strings.Lines(text) {
		cells := strings.Split(strings.Trim(line, "|\n "), " | ")
		if len(cells) != 4 || cells[0] == "item" {
			continue
		}
		c := caps[n]
		n++
		assert.Contains(t, c.Cap, cells[1], cells[0])
		assert.Equal(t, []string{c.Basis, c.Status}, cells[2:], cells[0])
	}
	assert.Equal(t, 11, n)
	assert.Len(t, caps, n)
}

func TestRulesAreSound(t *testing.T) {
	numbers := map[int]bool{}
	for r := range screening.Rules() {
		numbers[r.Number] = true
		row, ok := screening.RowOf(r.Finds)
		require.True(t, ok, r.Finds)
		assert.GreaterOrEqual(t, max(row.Outcome, r.Outcome), screening.Defer, r.Finds)
		require.NotEmpty(t, r.When)
		for _, c := range r.When {
			assert.Positive(t, c.AtLeast)
			assert.GreaterOrEqual(t, len(c.Of), c.AtLeast)
			for _, word := range c.Of {
				assert.True(t, screening.IsFactWord(word), "rule for %s reads %s", r.Finds, word)
			}
		}
		for _, key := range r.Sources {
			_, ok := screening.FindSource(key)
			assert.True(t, ok, key)
		}
	}
	for n := range 16 {
		assert.True(t, numbers[n], "rule %d", n)
	}
}

func TestFactWordsAreKnown(t *testing.T) {
	words := screening.FactWords()
	assert.Greater(t, len(words), 100)
	for _, word := range words {
		assert.True(t, screening.IsFactWord(word), word)
	}
	assert.Less(t, screening.NumRows, screening.FirstDerivedFact, "rows and derived facts must not overlap")
}
