package report_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // zone data must not depend on the host
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report"
)

// answers are those of the golden cases of the recovery package.
func answers(t *testing.T) map[string]recovery.Advice {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "testdata", "*.json"))
	require.NoError(t, err)
	out := map[string]recovery.Advice{}
	for _, path := range files {
		if strings.HasSuffix(path, ".golden.json") {
			continue
		}
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		q, err := recovery.ParseRequest(data)
		require.NoError(t, err)
		a, err := q.Recommend()
		require.NoError(t, err)
		out[filepath.Base(path)] = a
	}
	require.GreaterOrEqual(t, len(out), 8)
	return out
}

// TestTextHasItAll: every offer, slot, code of a reason, refusal and the notice stand in the text, in at most 96 columns.
func TestTextHasItAll(t *testing.T) {
	for name, a := range answers(t) {
		text := report.Text(a)
		flat := strings.Join(strings.Fields(text), " ")
		assert.Contains(t, flat, strings.Join(strings.Fields(a.Notice), " "), name)
		assert.Contains(t, text, a.Policy, name)
		for _, r := range a.Recommendations {
			assert.Contains(t, flat, report.Modality(r.Modality), name)
		}
		for _, n := range a.NotNow {
			assert.Contains(t, flat, "["+string(n.Code)+"]", name)
		}
		for _, f := range a.Screening.Findings {
			if f.Outcome != "fine" {
				assert.Contains(t, flat, strings.Join(strings.Fields(f.Say), " "), "%s: what screening says", name)
			}
		}
		if a.AskNext != nil {
			assert.Contains(t, flat, a.AskNext.Input, name)
		}
		for i, line := range strings.Split(text, "\n") {
			assert.LessOrEqual(t, utf8.RuneCountInString(line), 96, "%s line %d: %q", name, i+1, line)
			assert.Equal(t, strings.TrimRight(line, " \t"), line, "%s line %d ends in space", name, i+1)
		}
		assert.True(t, strings.HasSuffix(text, "\n"), name)
		assert.NotContains(t, text, "\n\n\n", name)
	}
}

// TestTextMakesNoPromise: words that the library may never say.
func TestTextMakesNoPromise(t *testing.T) {
	for name, a := range answers(t) {
		text := strings.ToLower(report.Text(a))
		for _, word := range []string{"toxin", "lactate", "flush", "detox", "makes you faster", "makes you stronger", "prevents injur", "you are safe", "it is safe", "replaces sleep", "guarantee", "cure"} {
			if word == "cure" {
				for _, w := range strings.Fields(text) {
					assert.NotContains(t, []string{"cure", "cures", "cured"}, strings.Trim(w, ".,:;!?()"), name)
				}
				continue
			}
			assert.NotContains(t, text, word, name)
		}
	}
}

// TestTextIsDeterministic: same advice, same text.
func TestTextIsDeterministic(t *testing.T) {
	for name, a := range answers(t) {
		want := report.Text(a)
		for range 20 {
			require.Equal(t, want, report.Text(a), name)
		}
	}
}

// TestTextOfAdviceFromJSON: an advice that was stored as JSON reads the same, but for the zone's name in the first line and
// the end of a window over a change of clocks, since a span keeps one offset.
func TestTextOfAdviceFromJSON(t *testing.T) {
	for name, a := range answers(t) {
		if name == "race-week.json" || name == "stress-no-training.json" {
			continue // clocks change
		}
		data, err := json.Marshal(a)
		require.NoError(t, err)
		var back recovery.Advice
		require.NoError(t, json.Unmarshal(data, &back))
		want, got := strings.Split(report.Text(a), "\n")[1:], strings.Split(report.Text(back), "\n")[1:]
		if !slices.Equal(want, got) {
			for i := range min(len(want), len(got)) {
				if want[i] != got[i] {
					t.Errorf("%s line %d: %q, now %q", name, i+2, want[i], got[i])
					break
				}
			}
		}
	}
}

// TestTextOfStrangeAdvice: no advice makes it panic.
func TestTextOfStrangeAdvice(t *testing.T) {
	for name, a := range map[string]recovery.Advice{
		"zero":          {},
		"unknown words": {Answer: "perhaps", Screening: recovery.ScreeningReport{Outcome: "odd"}, NotNow: []recovery.Refusal{{Modality: 200, Purpose: 200}}},
		"bare offer":    {Recommendations: []recovery.Recommendation{{Modality: 200, By: massage.ByTherapist, Focus: []recovery.Focus{{}}, Steps: []recovery.Step{{Do: 200}}}}},
		"odd area":      {State: recovery.StateReport{Areas: map[muscles.Area]recovery.AreaReport{{Group: 200, Side: 9}: {Soreness: 5, ClearAt: time.Time{}}}}},
		"long words":    {Notice: strings.Repeat("x", 500)},
	} {
		assert.NotPanics(t, func() { assert.NotEmpty(t, report.Text(a), name) }, name)
	}
	assert.NotPanics(t, func() { _ = report.Area(muscles.Area{}) })
	assert.NotPanics(t, func() { _ = report.Area(muscles.Area{Group: 200, Side: 7}) })
	assert.NotPanics(t, func() { _ = report.Modality(200) })
}

// TestEveryNameIsPlain: areas and modalities have names without ids' punctuation.
func TestEveryNameIsPlain(t *testing.T) {
	for a := range muscles.Areas() {
		name := report.Area(a)
		assert.NotEmpty(t, name)
		assert.NotContains(t, name, ".")
		assert.True(t, strings.HasPrefix(name, "Left ") || strings.HasPrefix(name, "Right "), name)
	}
	seen := map[string]bool{}
	for m := range massage.Modalities() {
		name := report.Modality(m)
		assert.NotEmpty(t, name)
		assert.False(t, seen[name], name)
		seen[name] = true
	}
}
