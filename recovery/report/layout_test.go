package report_test

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report"
	"example.com/rubdown/recovery/wording"
)

// checkPlain: at most 96 columns, no space at the end of a line, no two blank lines, one line end at the end.
func checkPlain(t *testing.T, text, name string) {
	t.Helper()
	for i, line := range strings.Split(text, "\n") {
		if utf8.RuneCountInString(line) > 96 || strings.TrimRight(line, " \t") != line {
			t.Errorf("%s line %d: %q", name, i+1, line)
		}
	}
	assert.NotContains(t, text, "\n\n\n", name)
	assert.True(t, strings.HasSuffix(text, "\n") && !strings.HasSuffix(text, "\n\n"), name)
}

var (
	rule      = regexp.MustCompile(`^\| (---:?)( \| ---:?)* \|$`)
	unescaped = regexp.MustCompile("(^|[^\\\\])[<>`~&]")
)

// checkMarkdown: one heading of level 1 at the top and no level left out, a rule below each head of a table and as many cells in
// each row, blank lines around blocks, and nothing that Markdown would take for its own.
func checkMarkdown(t *testing.T, text, name string) {
	t.Helper()
	lines := strings.Split(text, "\n")
	assert.True(t, strings.HasPrefix(text, "# "), name)
	level, columns := 0, 0
	for i, line := range lines {
		above := ""
		if i > 0 {
			above = lines[i-1]
		}
		marks := len(line) - len(strings.TrimLeft(line, "#"))
		switch {
		case marks > 0:
			assert.Empty(t, above, "%s line %d", name, i+1)
			if marks == 1 {
				assert.Equal(t, 0, i, name)
			}
			assert.LessOrEqual(t, marks, 3, name)
			level = marks
		case strings.HasPrefix(line, "|"):
			row := len(cells(line))
			if !strings.HasPrefix(above, "|") {
				assert.Empty(t, above, "%s line %d", name, i+1)
				assert.Regexp(t, rule, lines[i+1], name)
				columns = row
			}
			assert.Equal(t, columns, row, "%s line %d: %s", name, i+1, line)
		case strings.HasPrefix(line, "- "):
			assert.True(t, above == "" || strings.HasPrefix(above, "- "), "%s line %d", name, i+1)
		case line != "":
			assert.Empty(t, above, "%s line %d", name, i+1)
			assert.NotRegexp(t, `^( |\d+[.)] |[+*=>-])`, line, name)
		}
		assert.NotRegexp(t, unescaped, line, "%s line %d", name, i+1)
	}
	assert.Positive(t, level, name)
}

// TestLayout: every kind of report of every case is sound plain text or Markdown; of the vignettes the English ones.
func TestLayout(t *testing.T) {
	golden := cases(t)
	for name, a := range answers(t) {
		_, isGolden := golden[name]
		for _, r := range reports() {
			if !isGolden && r.Words.Language() != "en" {
				continue
			}
			if text := r.Text(a); r.Markup == report.Markdown {
				checkMarkdown(t, text, name+", "+kind(r))
			} else {
				checkPlain(t, text, name+", "+kind(r))
			}
		}
	}
}

// strange are advices that no case gives.
func strange() map[string]recovery.Advice {
	long := strings.Repeat("x", 500)
	bad := "1. *a* | <b> [c](d) # `e` ~f~ &amp; \x1b[31m\n- \xff\u202e"
	bare := recovery.Recommendation{
		Modality: 200, By: massage.ByTherapist, Dose: 9, Purpose: 99, Pressure: -3, Minutes: -1,
		Focus: []recovery.Focus{{}, {Area: muscles.Area{Group: 200, Side: 7}, Stroke: long, Node: bad}}, Steps: []recovery.Step{{Do: 200}},
		Expect:   []recovery.Effect{{}, {Benefit: "luck", Unit: "direction only", Value: -1}, {Benefit: "luck", Unit: bad, Value: 2, Low: -1, High: 3, Grade: 77}},
		Reasons:  []recovery.Reason{{}, {Code: "none-such", Text: bad, Unit: long, Sources: []string{"nobody-1900"}}},
		Cautions: []recovery.Caution{{}, {Code: "x", Message: wording.Message{Key: "caution.none-such"}}}, StayClear: []string{"tail", "calf.middle", "."},
		ConfidenceCauses: []recovery.ConfidenceCause{{}}, Confidence: long,
	}
	self := bare
	self.By, self.Slot = massage.BySelf, &recovery.Window{}
	return map[string]recovery.Advice{
		"zero":          {},
		"unknown words": {Answer: "perhaps", Policy: bad, Version: bad, Notice: bad, Screening: recovery.ScreeningReport{Outcome: "odd"}},
		"refusals":      {NotNow: []recovery.Refusal{{}, {Modality: 200, Purpose: 200}, {Purpose: massage.Relax, Text: bad, Who: bad, Instead: long}}},
		"offers":        {Recommendations: []recovery.Recommendation{bare, self, {}}},
		"screening": {Screening: recovery.ScreeningReport{
			Outcome: "adjust", Findings: []recovery.Finding{{}, {Code: "x", Say: bad, About: bad, Until: bad, Who: long, Sources: []string{bad}}},
			BarredModalities: []string{bad}, AvoidAreas: []string{"all"}, AvoidRegions: []string{bad, ""}, Questions: []recovery.ScreenQuestion{{}, {Ask: bad}},
			Limits: []recovery.Limit{{}, {PressureCap: new(int), Regions: []string{bad}}}, PressureCap: -8,
		}},
		"state":    {State: recovery.StateReport{Areas: map[muscles.Area]recovery.AreaReport{{Group: 200, Side: 9}: {Soreness: 5}, {}: {Fatigue: 1, Source: bad}}, Load: recovery.LoadReport{Convention: bad}}},
		"question": {AskNext: &recovery.Question{Input: bad, Why: bad, Changes: long}, Cadence: &recovery.DueRange{From: bad, To: "9999"}},
		"resolved": {Resolved: map[string][]muscles.Area{bad: nil, long: {{}}}},
	}
}

// TestStrangeAdvice: no advice makes a report panic or spoils its layout.
func TestStrangeAdvice(t *testing.T) {
	for name, a := range strange() {
		for _, r := range reports() {
			require.NotPanics(t, func() { _ = r.Text(a) }, "%s, %s", name, kind(r))
			text := r.Text(a)
			assert.True(t, utf8.ValidString(text), "%s, %s", name, kind(r))
			assert.NotContains(t, text, "\x1b", "%s, %s", name, kind(r))
			if r.Markup == report.Markdown {
				checkMarkdown(t, text, name+", "+kind(r))
			} else {
				checkPlain(t, text, name+", "+kind(r))
			}
		}
	}
	odd := report.Report{Audience: 9, Length: 9, Markup: 9}
	assert.Equal(t, report.Text(recovery.Advice{}), odd.Text(recovery.Advice{}), "what is no member is the zero one")
}

// TestUnknownSentences: what the catalogue does not know is printed as it stands in the advice.
func TestUnknownSentences(t *testing.T) {
	a := recovery.Advice{
		Screening: recovery.ScreeningReport{Outcome: "adjust", Findings: []recovery.Finding{{Code: "old-row", Say: "Say of an older table.", Until: "until the old rule ends"}}},
		Recommendations: []recovery.Recommendation{{
			By: massage.ByTherapist, Modality: massage.Swedish, Purpose: massage.Relax,
			Reasons:  []recovery.Reason{{Code: "old", Text: "A reason without a key."}},
			Cautions: []recovery.Caution{{Code: "old", Text: "A caution by a key of the past.", Message: wording.Message{Key: "caution.of-the-past"}}},
		}},
		NotNow:  []recovery.Refusal{{Code: "old", Text: "A refusal without a key.", Instead: "Do something else."}},
		AskNext: &recovery.Question{Why: "Something is missing.", Changes: "Much would change."},
		Notice:  "A notice of its own.",
	}
	for _, words := range languages {
		for _, audience := range audiences {
			text := flat(report.Report{Audience: audience, Words: words}.Text(a))
			for _, part := range []string{
				"Say of an older table.", "Until the old rule ends.", "A reason without a key.", "A caution by a key of the past.",
				"A refusal without a key.", "Something is missing. Much would change.", "A notice of its own.",
			} {
				contains(t, text, part, audience, words.Language())
			}
		}
	}
}

// TestFromJSON: an advice that was stored as JSON reads the same, but for the zone's name in the first line and the end of a
// window over a change of clocks, since a span keeps one offset.
func TestFromJSON(t *testing.T) {
	for name, a := range cases(t) {
		if name == "race-week" || name == "stress-no-training" {
			continue // clocks change
		}
		data, err := json.Marshal(a)
		require.NoError(t, err)
		var back recovery.Advice
		require.NoError(t, json.Unmarshal(data, &back))
		for _, r := range reports() {
			if r.Markup != report.Plain {
				continue
			}
			_, want, _ := strings.Cut(r.Text(a), "\n")
			_, got, _ := strings.Cut(r.Text(back), "\n")
			if want != got {
				t.Errorf("%s, %s: %s", name, kind(r), firstDifference(want, got))
			}
		}
	}
}

func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return x[i] + " / " + y[i]
		}
	}
	return "one is longer"
}

// TestZoneOnce: the zone stands in the first line, by its name or, where only an offset is known, by that.
func TestZoneOnce(t *testing.T) {
	oslo, err := time.LoadLocation("Europe/Oslo")
	require.NoError(t, err)
	at := time.Date(2026, 3, 29, 1, 30, 0, 0, oslo)
	for want, moment := range map[string]time.Time{
		"(Europe/Oslo)": at, "(+01:00)": at.In(time.FixedZone("", 3600)), "(UTC)": at.UTC(), "(-03:30)": at.In(time.FixedZone("", -12600)),
		"(" + at.In(time.Local).Format("-07:00") + ")": at.In(time.Local),
	} {
		for _, r := range reports() {
			first, rest, _ := strings.Cut(r.Text(recovery.Advice{At: moment}), "\n")
			assert.Contains(t, first, want, kind(r))
			assert.NotContains(t, rest, want, kind(r))
		}
	}
}
