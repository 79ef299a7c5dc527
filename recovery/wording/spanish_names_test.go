package wording_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery/wording"
)

// namePrefixes are the prefixes of the keys that stand for rows of the tables: names, places, ways and cautions.
var namePrefixes = []string{
	"area", "stroke", "node", "position", "positions", "care", "modality", "technique", "kit", "not-for", "pace", "order",
	"ruled-out", "sport", "kind",
}

// sameInBoth are the names that Spanish writes as English does.
var sameInBoth = []string{"sport.golf", "sport.pilates", "sport.rugby", "sport.yoga"}

var (
	placeholder = regexp.MustCompile(`\{[a-z]+\}`)
	number      = regexp.MustCompile(`\d+`)
	article     = regexp.MustCompile(`^(el|la|los|las|un|una) `)
	// promised are the stems of what no phrase may say of a treatment.
	promised = regexp.MustCompile(`(?i)toxina|lactato|ácido láctico|\bcura|previen|prevenir|\bevita (las )?lesi|más (rápid|fuerte|segur|veloz)|(reemplaza|sustituye) (el|al) sueño`)
)

// nameKeys are the keys of a prefix.
func nameKeys(prefix string) []string {
	return slices.DeleteFunc(wording.Keys(), func(key string) bool { return !strings.HasPrefix(key, prefix+".") })
}

// sorted are the matches in a text, sorted.
func sorted(re *regexp.Regexp, text string) []string {
	found := re.FindAllString(text, -1)
	slices.Sort(found)
	return found
}

func TestSpanishNames(t *testing.T) {
	for _, prefix := range namePrefixes {
		t.Run(prefix, func(t *testing.T) {
			keys := nameKeys(prefix)
			require.NotEmpty(t, keys)
			for _, key := range keys {
				en, _ := wording.English().Phrase(key)
				es, ok := wording.Spanish().Phrase(key)
				if !assert.True(t, ok, "%s has no Spanish phrase", key) {
					continue
				}
				assert.NotEmpty(t, es, key)
				assert.Equal(t, sorted(placeholder, en), sorted(placeholder, es), "%s: placeholders of %q", key, es)
				assert.Equal(t, number.FindAllString(en, -1), number.FindAllString(es, -1), "%s: numbers of %q", key, es)
				assert.Equal(t, strings.Join(strings.Fields(es), " "), es, "%s: spaces", key)
				assert.NotRegexp(t, promised, es, key)
				if slices.Contains(sameInBoth, key) {
					assert.Equal(t, en, es, "%s is listed as the same in both languages", key)
				} else {
					assert.False(t, strings.EqualFold(en, es), "%s: %q is the English phrase", key, es)
				}
			}
		})
	}
	for _, key := range sameInBoth {
		_, ok := wording.English().Phrase(key)
		assert.True(t, ok, "%s is listed as the same in both languages and is no key", key)
	}
}

// A side is said once, agrees as the other side does, and is not in the name of the area itself.
func TestSpanishSidesOfAreas(t *testing.T) {
	const left, right = "izquierd", "derech"
	areas := 0
	for _, key := range nameKeys("area") {
		id, isLeft := strings.CutSuffix(key, ".left")
		if !isLeft {
			continue
		}
		areas++
		both, _ := wording.Spanish().Phrase(id)
		l, _ := wording.Spanish().Phrase(id + ".left")
		r, _ := wording.Spanish().Phrase(id + ".right")
		assert.NotEqual(t, l, r, id)
		assert.Equal(t, 1, strings.Count(l, left), "%s.left: %q", id, l)
		assert.Equal(t, 1, strings.Count(r, right), "%s.right: %q", id, r)
		assert.Equal(t, r, strings.ReplaceAll(l, left, right), "%s: the sides differ in more than the side", id)
		assert.NotRegexp(t, left+"|"+right, both, id)
		for word := range strings.FieldsSeq(both) {
			assert.Contains(t, l, word, "%s.left leaves out a word of %q", id, both)
		}
	}
	assert.Equal(t, len(nameKeys("area")), 3*areas, "an area without its sides")
}

// Names that stand in a sentence or a list begin small and without an article.
func TestSpanishNamesStandInASentence(t *testing.T) {
	for _, prefix := range []string{"area", "modality", "technique", "node", "stroke", "position", "care"} {
		for _, key := range nameKeys(prefix) {
			es, _ := wording.Spanish().Phrase(key)
			first, _ := utf8.DecodeRuneInString(es)
			assert.True(t, unicode.IsLower(first), "%s: %q", key, es)
			assert.NotRegexp(t, `[.!?]$`, es, key)
			if prefix == "area" || prefix == "modality" {
				assert.NotRegexp(t, article, es, key)
			}
			if prefix == "area" {
				assert.NotContains(t, es, ",", key)
			}
		}
	}
}
