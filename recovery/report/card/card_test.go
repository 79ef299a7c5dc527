package card_test

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/report/card"
	"example.com/rubdown/recovery/report/internal/fixture"
	"example.com/rubdown/recovery/report/internal/words"
	"example.com/rubdown/recovery/report/visit"
	"example.com/rubdown/recovery/wording"
)

var uuid = regexp.MustCompile(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)

// breaches lists where a response departs from CDS Hooks 2.0, read as plain JSON.
func breaches(t *testing.T, response any) []string {
	t.Helper()
	data, err := json.Marshal(response)
	require.NoError(t, err)
	var top map[string]any
	require.NoError(t, json.Unmarshal(data, &top))
	var out []string
	fault := func(path, what string) { out = append(out, path+" "+what) }
	object := func(path string, v any, required string, optional string) map[string]any {
		m, ok := v.(map[string]any)
		if !ok {
			fault(path, "is no object")
		}
		for _, key := range strings.Fields(required) {
			if s, isText := m[key].(string); m[key] == nil || isText && strings.TrimSpace(s) == "" {
				fault(path+"."+key, "is missing")
			}
		}
		for key, value := range m {
			if !strings.Contains(" "+required+" "+optional+" ", " "+key+" ") {
				fault(path+"."+key, "is not known")
			}
			if a, isList := value.([]any); value == nil || isList && len(a) == 0 && key != "cards" {
				fault(path+"."+key, "is empty")
			}
		}
		return m
	}
	list := func(v any) []any { a, _ := v.([]any); return a }
	object("response", top, "cards", "systemActions")
	for _, v := range list(top["cards"]) {
		c := object("card", v, "summary indicator source", "uuid detail suggestions selectionBehavior overrideReasons links")
		if s, _ := c["summary"].(string); utf8.RuneCountInString(s) >= 140 || strings.ContainsAny(s, "\n\r") {
			fault("card.summary", "is too long: "+s)
		}
		if s, _ := c["indicator"].(string); !strings.Contains(" info warning critical ", " "+s+" ") {
			fault("card.indicator", "is "+s)
		}
		if id, ok := c["uuid"].(string); ok && !uuid.MatchString(id) {
			fault("card.uuid", id)
		}
		source := object("card.source", c["source"], "label", "url icon topic")
		if topic, ok := source["topic"]; ok {
			object("card.source.topic", topic, "code system", "display")
		}
		recommended := 0
		for _, v := range list(c["suggestions"]) {
			s := object("suggestion", v, "label", "uuid isRecommended actions")
			if s["isRecommended"] == true {
				recommended++
			}
			for _, v := range list(s["actions"]) {
				a := object("action", v, "type description", "resource resourceId")
				if a["type"] == "create" && a["resource"] == nil {
					fault("action", "creates nothing")
				}
			}
		}
		behaviour, has := c["selectionBehavior"].(string)
		if has != (len(list(c["suggestions"])) > 0) || has && behaviour != "at-most-one" && behaviour != "any" {
			fault("card.selectionBehavior", behaviour)
		}
		if behaviour == "at-most-one" && recommended > 1 {
			fault("card.suggestions", "recommend more than one")
		}
		for _, v := range list(c["overrideReasons"]) {
			object("overrideReason", v, "code system display", "")
		}
	}
	return out
}

// TestEveryAnswerIsACard in the shape of CDS Hooks, in both languages.
func TestEveryAnswerIsACard(t *testing.T) {
	seen := map[card.Indicator]int{}
	for name, a := range fixture.Answers(t) {
		for _, c := range []wording.Catalogue{{}, wording.Spanish()} {
			r := card.Respond(a, card.Options{Language: c})
			assert.Empty(t, breaches(t, r), name)
			assert.Equal(t, r, card.Respond(a, card.Options{Language: c}), name)
			got := r.Cards[0]
			seen[got.Indicator]++
			assert.Contains(t, got.Detail, words.Notice(c, a), name)
			assert.Len(t, got.Suggestions, len(visit.Of(a)), name)
		}
	}
	assert.Greater(t, seen[card.Info], 20)
	assert.Greater(t, seen[card.Warning], 20)
	assert.Greater(t, seen[card.Critical], 2)
}

// TestIndicator follows screening alone, and errs to the severe side.
func TestIndicator(t *testing.T) {
	for outcome, want := range map[string]card.Indicator{
		"fine": card.Info, "adjust": card.Info, "avoid-area": card.Warning, "defer": card.Warning, "clearance": card.Warning,
		"refer-urgently": card.Critical, "": card.Critical, "odd": card.Critical,
	} {
		a := recovery.Advice{}
		a.Screening.Outcome = outcome
		assert.Equal(t, want, card.IndicatorOf(a), outcome)
	}
}

// TestSafetyComesFirst: what screening stops offers no suggestion and no way around it by judgement.
func TestSafetyComesFirst(t *testing.T) {
	for name, a := range fixture.Answers(t) {
		if !visit.Stopped(a) {
			continue
		}
		c := card.Of(a, card.Options{})
		assert.Empty(t, c.Suggestions, name)
		for _, o := range c.OverrideReasons {
			assert.Contains(t, []string{"already-seen", "wrong-input"}, o.Code, name)
		}
		found := visit.Decisive(a)
		require.NotEmpty(t, found, name)
		begin, _, _ := strings.Cut(found[0].Say, " ")
		assert.True(t, strings.HasPrefix(c.Summary, begin), "%s: %s", name, c.Summary)
	}
}

// TestSummaryIsCut at a word, by characters and not by bytes.
func TestSummaryIsCut(t *testing.T) {
	a := recovery.Advice{At: time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC), Answer: recovery.NotNow}
	a.Screening.Outcome = "defer"
	for _, say := range []string{strings.Repeat("weh ", 60), strings.Repeat("ü", 400), "short", strings.Repeat("é", 139), strings.Repeat("é", 140), "two\nlines"} {
		a.Screening.Findings = []recovery.Finding{{Code: "own", Outcome: "defer", Say: say}}
		got := card.Of(a, card.Options{}).Summary
		assert.Less(t, utf8.RuneCountInString(got), 140)
		assert.Equal(t, utf8.RuneCountInString(say) >= 140, strings.HasSuffix(got, "…"), got)
		assert.NotContains(t, got, "\n")
	}
}

// TestDetailIsMarkdown: nothing of a text is read as markup or HTML.
func TestDetailIsMarkdown(t *testing.T) {
	a := recovery.Advice{At: time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC)}
	a.Screening.Outcome = "defer"
	a.Screening.Findings = []recovery.Finding{{Code: "own", Outcome: "defer", Say: "<script>*x*</script> [a](b)\n# head", Who: "`who`"}}
	got := card.Of(a, card.Options{}).Detail
	assert.NotContains(t, got, "<script>")
	assert.NotContains(t, got, "\n# head")
	assert.Contains(t, got, `\[a\](b)`)
	assert.NotContains(t, got, " `who`")
}

// TestStrangeAdvice: no advice makes it panic or breaks the shape.
func TestStrangeAdvice(t *testing.T) {
	for name, a := range map[string]recovery.Advice{
		"zero":    {},
		"refusal": {Answer: "perhaps", NotNow: []recovery.Refusal{{Modality: 200, Purpose: 200}}},
	} {
		assert.NotPanics(t, func() {
			c := card.Of(a, card.Options{})
			assert.Equal(t, card.Critical, c.Indicator, name)
		}, name)
	}
}
