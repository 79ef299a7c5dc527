package evidence_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.com/rubdown/recovery/evidence"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var kebab = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// uses returns, for every key the ledger refers to, what refers to it.
func uses() map[string][]string {
	out := map[string][]string{}
	add := func(what string, keys []string) {
		for _, key := range keys {
			out[key] = append(out[key], what)
		}
	}
	for _, c := range evidence.Claims() {
		add("claim "+c.Code, c.Sources)
	}
	for _, r := range evidence.TimingRules() {
		add("rule "+r.ID, r.Sources)
	}
	for _, c := range evidence.Cards() {
		add("card "+c.Modalities[0], c.Sources)
	}
	for _, e := range evidence.Effects() {
		add("effect "+e.Code, e.Sources)
	}
	for _, topic := range evidence.Topics() {
		add("topic "+topic.Code, topic.Sources)
	}
	return out
}

func TestSourceRows(t *testing.T) {
	kinds := []string{
		evidence.KindMetaAnalysis, evidence.KindSystematicReview, evidence.KindUmbrellaReview, evidence.KindNarrativeReview,
		evidence.KindTrial, evidence.KindCrossover, evidence.KindObservational, evidence.KindSurvey, evidence.KindAnimal,
		evidence.KindCaseReports, evidence.KindGuideline, evidence.KindOpinion, evidence.KindStatement, evidence.KindSeedArticle, evidence.KindOwn,
	}
	seen := map[string]bool{}
	for _, s := range evidence.Sources() {
		assert.Regexp(t, kebab, s.Key)
		assert.False(t, seen[s.Key], "%s stands twice", s.Key)
		seen[s.Key] = true
		assert.NotEmpty(t, s.Title, s.Key)
		assert.NotEmpty(t, s.Finding, s.Key)
		assert.Contains(t, kinds, s.Kind, s.Key)
		assert.True(t, s.Citable(), s.Key)
		assert.True(t, s.Year == 0 || s.Year >= 1980 && s.Year <= 2026, s.Key)
		if s.Link != "" {
			assert.Regexp(t, `^(doi:10\.\d{4,}/\S+|PMID \d+|PMC\d+)(; (PMID \d+|PMC\d+))*$`, s.Link, s.Key)
		}
		found, ok := evidence.FindSource(s.Key)
		assert.True(t, ok)
		assert.Equal(t, s, found)
	}
	_, ok := evidence.FindSource("nobody-1900")
	assert.False(t, ok)
	assert.False(t, evidence.Source{Read: evidence.ReadRecalled}.Citable())
	assert.False(t, evidence.Source{}.Citable())
}

func TestEveryKeyResolvesAndEverySourceIsUsed(t *testing.T) {
	used := uses()
	for key, by := range used {
		_, ok := evidence.FindSource(key)
		assert.True(t, ok, "%s of %v is no source", key, by)
	}
	for _, s := range evidence.Sources() {
		if s.Kind != evidence.KindOwn { // stands behind rules of other packages
			assert.NotEmpty(t, used[s.Key], "%s is used by nothing", s.Key)
		}
	}
}

// Every DOI, PMID and PMC number of the reference is in the ledger, and the ledger holds no other.
func TestLinksAreTheReference(t *testing.T) {
	dir, err := os.Getwd()
	require.NoError(t, err)
	text := ""
	for ; dir != filepath.Dir(dir) && text == ""; dir = filepath.Dir(dir) {
		var pages strings.Builder
		for _, name := range []string{"evidence.md", "practice.md"} {
			data, err := os.ReadFile(filepath.Join(dir, "..", "shared", "reference", name))
			if err == nil {
				pages.WriteString(string(data))
			}
		}
		text += pages.String()
	}
	if text == "" {
		t.Skip("the reference is not beside the project")
	}
	id := regexp.MustCompile(`10\.\d{4,}/[A-Za-z0-9./()_-]*[A-Za-z0-9]|PMID \d+|PMC\d+`)
	clean := func(s string) string {
		if strings.Count(s, ")") > strings.Count(s, "(") {
			s = s[:strings.LastIndex(s, ")")]
		}
		return s
	}
	var have []string
	for _, s := range evidence.Sources() {
		for _, link := range id.FindAllString(s.Link, -1) {
			have = append(have, clean(link))
		}
	}
	want := map[string]bool{}
	for _, link := range id.FindAllString(text, -1) {
		want[clean(link)] = true
	}
	require.Greater(t, len(want), 100)
	for link := range want {
		assert.Contains(t, have, link)
	}
	for _, link := range have {
		assert.True(t, want[link], "%s is not in the reference", link)
	}
}

func TestClaims(t *testing.T) {
	claims := evidence.Claims()
	require.Len(t, claims, 26)
	guidance := map[string]bool{}
	for _, row := range evidence.ArticleGuidance() {
		guidance[row.ID] = true
	}
	seen := map[string]bool{}
	for i, c := range claims {
		assert.Equal(t, i+1, c.Number)
		assert.Regexp(t, kebab, c.Code)
		assert.False(t, seen[c.Code], c.Code)
		seen[c.Code] = true
		assert.NotEqual(t, evidence.VerdictNone, c.Verdict, c.Code)
		assert.NotEqual(t, evidence.GradeNone, c.Grade, c.Code)
		for _, text := range []string{c.Text, c.Note, c.Why, c.NotToSay} {
			assert.NotEmpty(t, text, c.Code)
		}
		assert.NotEqual(t, c.NoSource, len(c.Sources) > 0, "%s has sources or says that there is none", c.Code)
		if c.NoSource {
			assert.Contains(t, c.Why, "No source found", c.Code)
			assert.Equal(t, evidence.GradeN, c.Grade, c.Code)
		}
		require.NotEmpty(t, c.Guidance, c.Code)
		for _, row := range c.Guidance {
			assert.True(t, guidance[row], "%s: %s", c.Code, row)
		}
		found, ok := evidence.FindClaim(c.Code)
		assert.True(t, ok)
		assert.Equal(t, c, found)
	}
	_, ok := evidence.FindClaim("")
	assert.False(t, ok)
	verdicts := map[evidence.Verdict]int{}
	for _, c := range claims {
		verdicts[c.Verdict]++
	}
	assert.Len(t, verdicts, 5, "every verdict occurs")
}

func TestTimingRules(t *testing.T) {
	rules := evidence.TimingRules()
	require.Len(t, rules, 22)
	letters := regexp.MustCompile(`\b[ABCDN]\b`)
	for i, r := range rules {
		assert.Equal(t, fmt.Sprintf("T%d", i+1), r.ID)
		assert.NotEmpty(t, r.Text, r.ID)
		assert.NotEmpty(t, r.Sources, r.ID)
		var bases []evidence.Grade
		for _, letter := range letters.FindAllString(r.Bases, -1) {
			g, err := evidence.ParseGrade(letter)
			require.NoError(t, err)
			bases = append(bases, g)
		}
		assert.Equal(t, evidence.Weakest(bases...), r.Grade, r.ID)
		for _, a := range r.Amounts {
			assert.NotEmpty(t, a.What, r.ID)
			assert.LessOrEqual(t, a.Least.Value, a.Most.Value, "%s: %s", r.ID, a)
			assert.NotEqual(t, evidence.MarkNone, a.Least.Mark, "%s: %s", r.ID, a)
			assert.NotEqual(t, evidence.MarkNone, a.Most.Mark, "%s: %s", r.ID, a)
		}
		for _, key := range r.Sources {
			s, _ := evidence.FindSource(key)
			assert.True(t, s.Citable() || len(r.Amounts) == 0, "%s: %s", r.ID, key)
		}
		found, ok := evidence.FindTimingRule(r.ID)
		assert.True(t, ok)
		assert.Equal(t, r, found)
	}
	_, ok := evidence.FindTimingRule("T23")
	assert.False(t, ok)
}

func TestEffects(t *testing.T) {
	units := []string{evidence.UnitPoints, evidence.UnitPercent, evidence.UnitDegrees, evidence.UnitSD, evidence.UnitDirection}
	seen := map[string]bool{}
	benefits := map[evidence.Benefit]bool{}
	for _, e := range evidence.Effects() {
		assert.Regexp(t, kebab, e.Code)
		assert.False(t, seen[e.Code], e.Code)
		seen[e.Code] = true
		benefits[e.Benefit] = true
		assert.NotEqual(t, evidence.NoBenefit, e.Benefit, e.Code)
		assert.LessOrEqual(t, e.Low, e.Value, e.Code)
		assert.LessOrEqual(t, e.Value, e.High, e.Code)
		assert.Contains(t, units, e.Unit, e.Code)
		assert.Contains(t, []evidence.Grade{evidence.GradeA, evidence.GradeB, evidence.GradeC}, e.Grade, e.Code)
		assert.NotEmpty(t, e.When, e.Code)
		assert.NotEmpty(t, e.Note, e.Code)
		require.NotEmpty(t, e.Sources, e.Code)
		for _, key := range e.Sources {
			s, _ := evidence.FindSource(key)
			assert.True(t, s.Citable(), "%s rests on %s", e.Code, key)
		}
		if e.Benefit == evidence.Performance {
			assert.Equal(t, [3]float64{}, [3]float64{e.Low, e.Value, e.High}, "no effect on performance")
		}
		found, ok := evidence.FindEffect(e.Code)
		assert.True(t, ok)
		assert.Equal(t, e, found)
	}
	for b := evidence.Soreness; b <= evidence.PressureTolerance; b++ {
		assert.True(t, benefits[b], b)
	}
	_, ok := evidence.FindEffect("")
	assert.False(t, ok)
}

func TestCards(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range evidence.Cards() {
		require.NotEmpty(t, c.Modalities)
		for _, m := range c.Modalities {
			assert.False(t, seen[m], m)
			seen[m] = true
			found, ok := evidence.FindCard(m)
			assert.True(t, ok)
			assert.Equal(t, c, found)
		}
		assert.NotEmpty(t, c.Use)
		assert.NotEmpty(t, c.DoNotClaim)
		assert.NotEmpty(t, c.Bases)
		assert.NotEqual(t, evidence.GradeNone, c.Grade)
		assert.NotEmpty(t, c.Sources)
	}
	assert.Len(t, seen, 11)
	_, ok := evidence.FindCard("sauna")
	assert.False(t, ok)
}

func TestTopicsAndGuidance(t *testing.T) {
	seen := map[string]bool{}
	for _, topic := range evidence.Topics() {
		assert.Regexp(t, kebab, topic.Code)
		assert.False(t, seen[topic.Code], topic.Code)
		seen[topic.Code] = true
		assert.NotEmpty(t, topic.Reading)
		assert.NotEmpty(t, topic.Sources)
		assert.NotEqual(t, evidence.GradeNone, topic.Grade)
	}
	assert.Len(t, evidence.NoEvidenceOn(), 10)
	for i, row := range evidence.ArticleGuidance() {
		assert.Equal(t, fmt.Sprintf("S%d", i+1), row.ID)
		assert.NotEmpty(t, row.Text)
		assert.NotEmpty(t, row.Answer)
	}
	assert.Len(t, evidence.ArticleGuidance(), 19)
}

// What functions return is the caller's own.
func TestTablesCannotBeChanged(t *testing.T) {
	evidence.Sources()[0].Key = "changed"
	evidence.Claims()[0].Sources[0] = "changed"
	evidence.TimingRules()[0].Sources[0] = "changed"
	evidence.TimingRules()[0].Amounts[0].What = "changed"
	evidence.Effects()[0].Sources[0] = "changed"
	evidence.Cards()[0].Sources[0] = "changed"
	evidence.Cards()[0].Modalities[0] = "changed"
	evidence.Topics()[0].Sources[0] = "changed"
	evidence.NoEvidenceOn()[0] = "changed"
	evidence.ArticleGuidance()[0].ID = "changed"
	found, _ := evidence.FindEffect(evidence.SorenessRelief)
	found.Sources[0] = "changed"
	assert.NotContains(t, uses(), "changed")
	assert.False(t, slices.ContainsFunc(evidence.Sources(), func(s evidence.Source) bool { return s.Key == "changed" }))
	assert.NotEqual(t, "changed", evidence.TimingRules()[0].Amounts[0].What)
	assert.NotEqual(t, "changed", evidence.NoEvidenceOn()[0])
	assert.NotEqual(t, "changed", evidence.ArticleGuidance()[0].ID)
	assert.NotEqual(t, "changed", evidence.Cards()[0].Modalities[0])
}

func BenchmarkFindSource(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := evidence.FindSource("climbing-physio"); !ok {
			b.Fatal("not found")
		}
	}
}
