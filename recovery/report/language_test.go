package report_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/tissue"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
)

// messages are all sentences of an advice by their keys.
func messages(a recovery.Advice) []wording.Message {
	var out []wording.Message
	for _, f := range a.Screening.Findings {
		out = append(out, wording.Finding(f.Code, f.Say))
	}
	for _, q := range a.Screening.Questions {
		out = append(out, wording.Message{Key: "question." + q.Code})
	}
	for _, r := range a.Recommendations {
		for _, x := range r.Reasons {
			out = append(out, x.Message)
		}
		for _, c := range r.Cautions {
			out = append(out, c.Message)
		}
		for _, c := range r.ConfidenceCauses {
			out = append(out, c.Message)
		}
	}
	for _, n := range a.NotNow {
		out = append(out, n.Message, wording.Message{Key: n.InsteadKey})
	}
	if q := a.AskNext; q != nil {
		out = append(out, q.Message, q.WhatChanges())
	}
	return append(out, wording.Message{Key: "notice"}, wording.Message{Key: "answer." + string(a.Answer)})
}

// TestNoEnglishInSpanish: the record in Spanish, which holds every sentence, says each in Spanish and none in English.
func TestNoEnglishInSpanish(t *testing.T) {
	spanish, english := wording.Spanish(), wording.English()
	for name, a := range answers(t) {
		text := flat(report.Report{Audience: report.Audit, Words: spanish}.Text(a))
		for _, m := range messages(a) {
			es, en := said(spanish, m), flat(said(english, m))
			if es == "" || m.Key == "screening.unknown" || m.Key == "screening.where" { // their findings may have no phrase yet
				continue
			}
			contains(t, text, es, name)
			if es != en && strings.Contains(text, en) {
				t.Errorf("%s: English in the Spanish report: %q", name, en)
			}
		}
	}
}

// TestFramesAreSpanish: no heading, name of a line, column or unit of a Spanish report is the English one.
func TestFramesAreSpanish(t *testing.T) {
	a := answers(t)["strain-and-sore-calf"]
	same := []string{"**Balance:**"} // the same word in both
	for _, r := range reports() {
		if r.Words.Language() != "es" || r.Markup != report.Markdown {
			continue
		}
		text := r.Text(a)
		r.Words = wording.English()
		for _, line := range strings.Split(r.Text(a), "\n") {
			var frames []string
			switch {
			case strings.HasPrefix(line, "## "):
				frames = []string{line}
			case strings.HasPrefix(line, "- **"):
				label, _, _ := strings.Cut(strings.TrimPrefix(line, "- **"), ":**")
				frames = []string{"**" + label + ":**"}
			}
			for _, frame := range frames {
				if !slices.Contains(same, frame) && strings.Contains(text, frame) {
					t.Errorf("%s: %s", kind(r), frame)
				}
			}
		}
	}
}

// TestDecimalComma: numbers of a Spanish report have a comma, in sentences and in tables.
func TestDecimalComma(t *testing.T) {
	text := flat(report.Report{Audience: report.Audit, Words: wording.Spanish()}.Text(answers(t)["strain-and-sore-calf"]))
	for _, want := range []string{"2,5", "5,67", "0,8", "6,0 de 10"} {
		assert.Contains(t, text, want)
	}
	before, _, _ := strings.Cut(text, "FUENTES")
	assert.NotContains(t, before, "11.5")
}

// TestEveryWordIsThere: every unit, benefit, grade, outcome, confidence and reading that an advice can carry has a word.
func TestEveryWordIsThere(t *testing.T) {
	for _, words := range languages {
		has := func(key string) {
			t.Helper()
			text, ok := words.Phrase(key)
			assert.True(t, ok && text != "", "%s in %s", key, words.Language())
		}
		for _, e := range evidence.Effects() {
			has("benefit." + e.Benefit.String())
			has("grade." + e.Grade.String())
			if e.Unit == evidence.UnitDirection {
				has("direction." + e.Benefit.String())
			}
			if e.Unit != evidence.UnitPercent {
				has("unit." + wording.Slug(e.Unit))
			}
		}
		for _, a := range answers(t) {
			for _, r := range a.Recommendations {
				for _, x := range r.Reasons {
					has("unit." + wording.Slug(x.Unit))
				}
			}
		}
		for _, r := range recovery.Rules() {
			has("grade." + r.Grade.String())
		}
		for o := range screening.Outcomes() {
			has("outcome." + o.String())
		}
		for s := range tissue.Sources() {
			has("source." + s.String())
		}
		for _, s := range evidence.Sources() {
			has("read." + s.Read)
		}
		for _, p := range muscles.Positions() {
			has("lie." + p.String())
		}
		for _, level := range []string{"0", "1", "2", "3", "4"} {
			has("pressure." + level)
		}
		for _, group := range []string{"all", "neck", "arms", "legs"} {
			has("region." + group)
		}
		for p := range massage.Purposes() {
			has("purpose." + p.String())
		}
	}
}

// TestLoadTexts: why a load has no number and how loads are averaged is said in the language of the report, whatever the number
// of days in it. The load itself says it in English.
func TestLoadTexts(t *testing.T) {
	at := time.Date(2026, 6, 13, 7, 0, 0, 0, time.UTC)
	day := func(n int) sessions.Session {
		e, err := sessions.EffortOf(5)
		require.NoError(t, err)
		return sessions.Session{Start: at.AddDate(0, 0, -n), Duration: time.Hour, Sport: sessions.RoadRunning, Effort: e, Status: sessions.Done}
	}
	for name, list := range map[string][]sessions.Session{
		"no session": nil, "three days": {day(3)}, "all alike": {day(7), day(6), day(5), day(4), day(3), day(2), day(1)}, "a long break": {day(60)},
	} {
		diary, err := sessions.NewDiary(list...)
		require.NoError(t, err)
		l := sessions.Summarise(diary, at, time.UTC)
		a := recovery.Advice{State: recovery.StateReport{Load: recovery.LoadReport{
			Acute: l.Acute, Chronic: l.Chronic, Balance: l.Balance, Ratio: l.Ratio, Monotony: l.Monotony, Strain: l.Strain, Convention: l.Convention,
		}}}
		english := flat(report.Report{Audience: report.Audit}.Text(a))
		spanish := flat(report.Report{Audience: report.Audit, Words: wording.Spanish()}.Text(a))
		assert.Contains(t, english, l.Convention, name)
		assert.NotContains(t, spanish, l.Convention, name)
		for _, v := range []sessions.Value{l.Acute, l.Chronic, l.Balance, l.Ratio, l.Monotony, l.Strain} {
			if v.Undefined != "" {
				assert.Contains(t, english, v.Undefined, name)
				assert.NotContains(t, spanish, v.Undefined, name)
			}
		}
	}
}

// TestEffects says each shape of an effect in words: how much, within what, and when nothing is known of the size.
func TestEffects(t *testing.T) {
	effect := func(benefit string, value, low, high float64, unit string) recovery.Effect {
		return recovery.Effect{Benefit: benefit, Value: value, Low: low, High: high, Unit: unit, Grade: evidence.GradeB}
	}
	for want, e := range map[string]recovery.Effect{
		"Soreness: about 0.7 points of 10 less, between 0.1 and 1.3 (small trials).":                                             effect("soreness", -0.7, -1.3, -0.1, evidence.UnitPoints),
		"Soreness: about 0.7 points of 10 less, between 0 and 1 (small trials).":                                                 effect("soreness", -0.7, -1, 0, evidence.UnitPoints),
		"Soreness: about 0.22 standard deviations (the spread between people) less, from 0.09 more to 0.53 less (small trials).": effect("soreness", -0.22, -0.53, 0.09, evidence.UnitSD),
		"Range of motion: about 4 % more, between 0 and 4 (small trials).":                                                       effect("flexibility", 4, 0, 4, evidence.UnitPercent),
		"Range of motion: about 4 % more, from 1 less to 4 more (small trials).":                                                 effect("flexibility", 4, -1, 4, evidence.UnitPercent),
		"Soreness: no change to expect (small trials).":                                                                          effect("soreness", 0, 0, 0, evidence.UnitPoints),
		"Swelling: less, how much is not known (small trials).":                                                                  effect("swelling", 1, 0, 1, evidence.UnitDirection),
		"Soreness: less, how much is not known (small trials).":                                                                  effect("soreness", -1, -1, 0, evidence.UnitDirection),
		"Soreness: more, how much is not known (small trials).":                                                                  effect("soreness", 1, 0, 1, evidence.UnitDirection),
	} {
		a := recovery.Advice{Recommendations: []recovery.Recommendation{{By: massage.ByTherapist, Expect: []recovery.Effect{e}}}}
		contains(t, flat(report.Text(a)), want, e)
	}
}

// TestNextVisit: between two days, on one, or overdue.
func TestNextVisit(t *testing.T) {
	at := time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC)
	for want, due := range map[string]recovery.DueRange{
		"Between Tue 13 Oct and Mon 19 Oct.": {From: "2026-10-13", To: "2026-10-19"},
		"Between Sat 10 Oct and Mon 12 Oct.": {From: "2026-10-10", To: "2026-10-12"},
		"Mon 12 Oct.":                        {From: "2026-10-12", To: "2026-10-12"},
		"It was due by Sun 11 Oct.":          {From: "2026-10-05", To: "2026-10-11"},
	} {
		assert.Contains(t, report.Text(recovery.Advice{At: at, Cadence: &due}), "\n"+want+"\n")
	}
}
