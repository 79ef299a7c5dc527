package wording_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/wording"
)

// placeholdersIn are the placeholders of a text as they stand in it, sorted.
func placeholdersIn(text string) []string {
	var out []string
	for {
		_, rest, ok := strings.Cut(text, "{")
		if !ok {
			slices.Sort(out)
			return out
		}
		name, after, _ := strings.Cut(rest, "}")
		out = append(out, name)
		text = after
	}
}

// written are the kinds of key that the guidance and the reports bring with them, and not the tables.
var written = []string{
	"format", "notice", "answer", "rule", "reason", "cadence", "week", "caution", "refusal", "screening", "limb", "instead", "confidence", "ask",
	"purpose", "dose", "report", "direction", "side", "source", "outcome", "benefit", "unit", "grade", "read", "pressure", "lie", "place", "everyday",
}

func isWritten(key string) bool {
	kind, _, _ := strings.Cut(key, ".")
	return slices.Contains(written, kind)
}

// TestSpanishOfGuidanceAndReports: every phrase of the guidance and of the reports is there in Spanish with the same placeholders,
// every placeholder is one that has a kind, and what differs in English differs in Spanish.
func TestSpanishOfGuidanceAndReports(t *testing.T) {
	seen := 0
	for _, key := range wording.Keys() {
		if !isWritten(key) {
			continue
		}
		seen++
		english, _ := wording.English().Phrase(key)
		spanish, ok := wording.Spanish().Phrase(key)
		if !assert.True(t, ok, "%s has no Spanish", key) {
			continue
		}
		assert.Equal(t, placeholdersIn(english), placeholdersIn(spanish), key)
		assert.NotEmpty(t, strings.TrimSpace(spanish), key)
		for _, name := range placeholdersIn(english) {
			assert.Contains(t, wording.PlaceholderNames(), name, key)
		}
		if len(english) > len("abbreviation") {
			assert.Equal(t, strings.HasSuffix(english, "."), strings.HasSuffix(spanish, "."), "%s: one is a sentence and the other is not", key)
		}
	}
	assert.Greater(t, seen, 400)
}

// TestNoEnglishWordInSpanish: words that only English has.
func TestNoEnglishWordInSpanish(t *testing.T) {
	for _, key := range wording.Keys() {
		spanish, ok := wording.Spanish().Phrase(key)
		if !ok {
			continue
		}
		for _, word := range strings.FieldsFunc(strings.ToLower(spanish), func(r rune) bool { return strings.ContainsRune(" .,;:()¿?¡!«»", r) }) {
			for _, english := range []string{"the", "of", "and", "with", "for", "your", "massage", "left", "right", "before", "after", "until", "least", "between"} {
				assert.NotEqual(t, english, word, "%s: %s", key, spanish)
			}
		}
	}
}

// TestQuestionsInSpanish: a question opens with its own mark.
func TestQuestionsInSpanish(t *testing.T) {
	for _, key := range wording.Keys() {
		if spanish, ok := wording.Spanish().Phrase(key); ok {
			assert.Equal(t, strings.Count(spanish, "?"), strings.Count(spanish, "¿"), "%s: %s", key, spanish)
			assert.Equal(t, strings.Count(spanish, "«"), strings.Count(spanish, "»"), key)
		}
	}
}

// TestEveryday: every muscle group has an everyday name for both sides and for each in both languages, with the side in it and
// nothing else of the mark.
func TestEveryday(t *testing.T) {
	sides := map[string][2]string{"en": {"left", "right"}, "es": {"izquierd", "derech"}}
	for _, words := range []wording.Catalogue{wording.English(), wording.Spanish()} {
		plain := words.Everyday()
		assert.Equal(t, words.Language(), plain.Language())
		for g := range muscles.Groups() {
			both, left, right := plain.Name("area", g.Both().String()), plain.Name("area", g.Left().String()), plain.Name("area", g.Right().String())
			assert.NotContains(t, both, sides[words.Language()][0])
			assert.Contains(t, left, sides[words.Language()][0], g)
			assert.Contains(t, right, sides[words.Language()][1], g)
			assert.Equal(t, strings.ReplaceAll(left, sides[words.Language()][0], sides[words.Language()][1]), right, g)
			for _, name := range []string{both, left, right} {
				assert.NotContains(t, name, "_")
				assert.NotContains(t, name, ".", g)
			}
		}
		assert.Equal(t, words.Name("modality", "swedish"), plain.Name("modality", "swedish"), "only places change")
	}
	assert.NotEqual(t, wording.English().Name("area", "gastrocnemius"), wording.English().Everyday().Name("area", "gastrocnemius"))
	assert.Equal(t, "calves", wording.Catalogue{}.Everyday().Name("area", "soleus"), "the zero catalogue is English")
}
