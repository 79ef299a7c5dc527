package words_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"example.com/rubdown/recovery/report/internal/fixture"
	"example.com/rubdown/recovery/report/internal/words"
	"example.com/rubdown/recovery/report/visit"
	"example.com/rubdown/recovery/wording"
)

// TestLinesPromiseNothing: words that the library may never say, and no frame without its filling.
func TestLinesPromiseNothing(t *testing.T) {
	for name, a := range fixture.Answers(t) {
		var lines []string
		c := wording.English()
		for _, v := range visit.Of(a) {
			lines = append(append(lines, words.Visit(c, v)), words.Lines(c, a, v)...)
		}
		for _, r := range a.NotNow {
			lines = append(lines, words.Refused(c, r)...)
		}
		for _, f := range a.Screening.Findings {
			lines = append(lines, words.Found(c, f)...)
		}
		for _, line := range lines {
			assert.NotEmpty(t, line, name)
			assert.NotContains(t, line, "{", name)
			for _, word := range []string{"toxin", "lactate", "flush", "detox", "faster", "stronger", "prevents injur", "is safe", "are safe", "replaces sleep", "guarantee"} {
				assert.NotContains(t, strings.ToLower(line), word, name)
			}
		}
	}
}
