package evidence_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/sessions"
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
	for _, o := range evidence.Opinions() {
		add("opinion on "+o.On, []string{o.Source})
	}
	return out
}

func TestSourceRows(t *testing.T) {
	kinds := []string{
		evidence.KindMetaAnalysis, evidence.KindSystematicReview, evidence.KindUmbrellaReview, evidence.KindNarrativeReview,
		evidence.KindTrial, evidence.KindCrossover, evidence.KindObservational, evidence.KindSurvey, evidence.KindAnimal,
		evidence.KindCaseReports, evidence.KindStudy, evidence.KindGuideline, evidence.KindConsensus, evidence.KindPublicAdvice,
		evidence.KindRegulation, evidence.KindTextbook, evidence.KindManufacturer, evidence.KindOpinion, evidence.KindStatement,
		evidence.KindSeedArticle, evidence.KindOwn,
	}
	reads := []string{
		evidence.ReadFull, evidence.ReadPage, evidence.ReadAbstract, evidence.ReadSecondary, evidence.ReadOpening, evidence.ReadRecalled, evidence.ReadNothing,
	}
	seen, cited := map[string]bool{}, map[string]string{}
	for _, s := range evidence.Sources() {
		assert.False(t, seen[s.Key], "%s stands twice", s.Key)
		seen[s.Key] = true
		assert.NotEmpty(t, s.Title, s.Key)
		assert.Contains(t, kinds, s.Kind, s.Key)
		assert.Contains(t, reads, s.Read, s.Key)
		assert.Equal(t, s.Kind == evidence.KindOwn, s.Read == evidence.ReadNothing || s.Key == "inferred", s.Key)
		assert.True(t, s.Year == 0 || s.Year >= 1950 && s.Year <= 2026, s.Key)
		if s.Link != "" {
			for _, link := range strings.Split(s.Link, "; ") {
				assert.Regexp(t, `^(doi:10\.\d{4,}/\S+|PMID \d+|PMC\d+)$`, link, s.Key)
			}
		}
		found, ok := evidence.FindSource(s.Key)
		assert.True(t, ok)
		assert.Equal(t, s, found)
		if other, ok := cited[s.Cite()]; ok && s.Kind != evidence.KindOwn {
			assert.Contains(t, s.SameAs, other, "%s and %s are cited alike", s.Key, other)
		}
		cited[s.Cite()] = s.Key
	}
	_, ok := evidence.FindSource("nobody-1900")
	assert.False(t, ok)
}

// What each shelf records of its rows.
func TestShelves(t *testing.T) {
	year := regexp.MustCompile(`\b(?:19|20)\d\d\b`)
	counts := map[string]int{}
	for _, s := range evidence.Sources() {
		counts[s.Shelf]++
		switch s.Shelf {
		case evidence.ShelfEvidence:
			assert.Regexp(t, kebab, s.Key)
			assert.NotEmpty(t, s.Finding, s.Key)
			assert.Empty(t, s.URLs, s.Key)
		case evidence.ShelfSafety:
			assert.Regexp(t, `^[A-Z]+[0-9]*$`, s.Key)
			assert.NotEmpty(t, s.URLs, s.Key)
			assert.NotEmpty(t, s.KindWords, s.Key)
			assert.NotEmpty(t, s.ReadWords, s.Key)
			latest := "0"
			for _, y := range year.FindAllString(s.Title, -1) {
				latest = max(latest, y)
			}
			assert.Equal(t, latest, strconv.Itoa(s.Year), "%s: the latest year its title names", s.Key)
		case evidence.ShelfSport:
			assert.Regexp(t, kebab, s.Key)
			status, err := muscles.ParseStatus(s.ReadWords)
			assert.NoError(t, err, s.Key)
			assert.Equal(t, status == muscles.Recalled, s.Read == evidence.ReadRecalled, s.Key)
			if s.Year != 0 {
				assert.Contains(t, s.Title+s.Key, strconv.Itoa(s.Year), s.Key)
			}
		default:
			assert.Fail(t, "no shelf", s.Key)
		}
		if s.Shelf != evidence.ShelfEvidence && s.Authors != "" {
			first, _, _ := strings.Cut(s.Authors, " & ")
			assert.Contains(t, s.Title, first, s.Key)
		}
	}
	assert.Equal(t, map[string]int{evidence.ShelfEvidence: 200, evidence.ShelfSafety: 127, evidence.ShelfSport: len(sessions.SportSources())}, counts)
}

// A kind and a reading in a table's own words mean the same wherever they occur.
func TestWordsMeanOneThing(t *testing.T) {
	kinds := map[string]string{}
	for _, s := range evidence.Sources() {
		if s.KindWords == "" {
			continue
		}
		if kind, ok := kinds[s.KindWords]; ok {
			assert.Equal(t, kind, s.Kind, s.Key)
		}
		kinds[s.KindWords] = s.Kind
		if strings.HasPrefix(s.ReadWords, "opening") || s.ReadWords == "introduction" {
			assert.False(t, s.Citable(), s.Key)
		}
		if strings.Contains(s.Title, "reproduc") || strings.Contains(s.ReadWords, "quoted") {
			assert.Equal(t, evidence.ReadSecondary, s.Read, s.Key)
		}
	}
}

// Only what was read may carry a figure.
func TestCitable(t *testing.T) {
	var not []string
	for _, s := range evidence.Sources() {
		if !s.Citable() {
			not = append(not, s.Key)
		}
	}
	assert.Equal(t, []string{
		"de-queiros-2021", "ioc-guide", evidence.OwnJudgement, "WERAE", "ER21", "OSTEO", "EDS", "DIAB", "OCS",
		"slope2020", "higashihara2020", "kwok2023", "recalled-pink1992", "queiros2021", "inferred",
	}, not)
	for read, want := range map[string]bool{
		evidence.ReadFull: true, evidence.ReadPage: true, evidence.ReadAbstract: true, evidence.ReadSecondary: true,
		evidence.ReadOpening: false, evidence.ReadRecalled: false, evidence.ReadNothing: false, "": false,
	} {
		assert.Equal(t, want, evidence.Source{Read: read}.Citable(), read)
	}
}

// A work under two keys is linked both ways, and rows that share an identifier are linked.
func TestSameWork(t *testing.T) {
	holds := map[string][]evidence.Source{}
	links := 0
	for _, s := range evidence.Sources() {
		for _, key := range s.SameAs {
			links++
			other, ok := evidence.FindSource(key)
			assert.True(t, ok, key)
			assert.Contains(t, other.SameAs, s.Key)
			assert.NotEqual(t, s.Shelf, other.Shelf, s.Key)
		}
		for _, link := range strings.Split(s.Link, "; ") {
			if link != "" {
				holds[strings.ToLower(link)] = append(holds[strings.ToLower(link)], s)
			}
		}
	}
	assert.Equal(t, 20, links)
	for link, rows := range holds {
		for _, s := range rows[1:] {
			assert.Contains(t, s.SameAs, rows[0].Key, link)
		}
	}
}

func TestEveryKeyResolvesAndEverySourceIsUsed(t *testing.T) {
	used := uses()
	for key, by := range used {
		_, ok := evidence.FindSource(key)
		assert.True(t, ok, "%s of %v is no source", key, by)
	}
	for _, s := range evidence.Sources() {
		if s.Shelf == evidence.ShelfEvidence && s.Kind != evidence.KindOwn { // the others stand behind tables of other packages
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
		if s.Shelf != evidence.ShelfEvidence { // the safety tables are compared by package screening, the sports by sessions
			continue
		}
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
	evidence.Claims()[0].Effects[0] = "changed"
	evidence.Opinions()[0].Source = "changed"
	for _, s := range evidence.Sources() {
		if len(s.SameAs) > 0 && len(s.URLs) > 0 {
			s.SameAs[0], s.URLs[0] = "changed", "changed"
		}
	}
	found, _ := evidence.FindEffect(evidence.SorenessRelief)
	found.Sources[0] = "changed"
	assert.NotContains(t, uses(), "changed")
	assert.False(t, slices.ContainsFunc(evidence.Sources(), func(s evidence.Source) bool {
		return s.Key == "changed" || slices.Contains(s.SameAs, "changed") || slices.Contains(s.URLs, "changed")
	}))
	assert.NotEqual(t, "changed", evidence.Claims()[0].Effects[0])
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
