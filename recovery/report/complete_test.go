package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions/timeline"
)

// flat is a text without its line breaks and indents.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

// says is a message as the catalogue says it; empty where a language has no phrase for it.
func says(words wording.Catalogue, key string, values ...string) string {
	m := wording.Message{Key: key, Args: wording.Args{}}
	for i := 0; i+1 < len(values); i += 2 {
		m.Args[values[i]] = values[i+1]
	}
	return said(words, m)
}

func said(words wording.Catalogue, m wording.Message) string {
	if _, ok := words.Phrase(m.Key); !ok {
		return ""
	}
	return words.Say(m)
}

// finding is what screening says of a finding, as the catalogue says it.
func finding(words wording.Catalogue, f recovery.Finding) string {
	m := wording.Finding(f.Code, f.Say)
	if f.About != "" && said(words, m) != "" {
		return says(words, "screening.unknown", "finding", m.Key, "text", f.About)
	}
	return said(words, m)
}

// contains fails with what is missing and not with the whole text.
func contains(t *testing.T, text, part string, about ...any) {
	t.Helper()
	if !strings.Contains(text, flat(part)) {
		t.Errorf("%v: the text lacks %q", about, part)
	}
}

// isFound reports whether a text is what screening says of a finding.
func isFound(words wording.Catalogue, a recovery.Advice, text string) bool {
	return slices.ContainsFunc(a.Screening.Findings, func(f recovery.Finding) bool { return finding(words, f) == text })
}

// place is a region in everyday words; empty where a language has none.
func place(words wording.Catalogue, region string) string {
	name, side, sided := strings.Cut(region, ".")
	text, ok := words.Phrase("place." + name)
	if !ok {
		text, ok = words.Phrase("region." + name)
	}
	if ok && sided {
		text = words.Fill(wording.Message{Key: "report.on-side", Args: wording.Args{"text": text, "side": side}})
	}
	return text
}

// covered are findings that the athlete does not read, because another that comes with it says the same.
var covered = []string{"older-adult-65", "frail-older-adult", "minor-under-18"}

// TestAthleteReadsItAll: what screening says and asks, the best offer of each purpose in full and the others by name, every
// caution, every refusal, what is due, what to ask and the notice stand in the long report for the athlete.
func TestAthleteReadsItAll(t *testing.T) {
	for name, a := range answers(t) {
		for _, language := range languages {
			words := language.Everyday()
			text := flat(report.Report{Words: language}.Text(a))
			has := func(what string) {
				t.Helper()
				contains(t, text, what, name, language.Language())
			}
			for _, f := range a.Screening.Findings {
				if !slices.Contains(covered, f.Code) {
					has(finding(words, f))
				}
			}
			for _, q := range a.Screening.Questions {
				has(says(words, "question."+q.Code))
			}
			told := map[massage.Purpose]map[massage.By]bool{}
			for _, r := range a.Recommendations {
				offer := []string{"modality", r.Modality.String(), "minutes", fmt.Sprint(r.Minutes), "dose", r.Dose.String(), "purpose", r.Purpose.String()}
				if told[r.Purpose] == nil {
					told[r.Purpose] = map[massage.By]bool{}
				}
				if told[r.Purpose][r.By] {
					has(fmt.Sprintf("%s, %s min, ", words.Name("modality", r.Modality.String()), words.Number(fmt.Sprint(r.Minutes))))
				} else {
					has(says(words, "report.offer", offer...))
					has(said(words, r.Reasons[0].Message))
				}
				told[r.Purpose][r.By] = true
				if r.Slot != nil {
					has(words.Clock(r.Slot.Start()))
				}
				for _, c := range r.Cautions {
					if !isFound(words, a, said(words, c.Message)) {
						has(said(words, c.Message))
					}
				}
				if r.By == massage.BySelf {
					for _, region := range r.StayClear {
						has(place(words, region))
					}
				}
			}
			for _, l := range a.Screening.Limits {
				for _, region := range l.Regions {
					has(place(words, region))
				}
				for _, touch := range l.BarredModalities {
					if name, ok := words.Phrase("touch." + touch); ok {
						has(name)
					}
				}
			}
			if !slices.Contains(a.Screening.AvoidRegions, "all") {
				for _, region := range a.Screening.AvoidRegions {
					has(place(words, region))
				}
			}
			for _, n := range a.NotNow {
				if !isFound(words, a, said(words, n.Message)) {
					has(said(words, n.Message))
					if !n.Until.IsZero() {
						has(words.Clock(n.Until))
					}
				}
				has(says(words, n.InsteadKey))
			}
			if a.AskNext != nil {
				has(said(words, a.AskNext.Message))
			}
			if a.Cadence != nil {
				day, err := timeline.ParseDay(a.Cadence.To)
				assert.NoError(t, err)
				has(words.Day(timeline.StartOfDay(day, a.At.Location())))
			}
			has(says(words, "notice"))
		}
	}
}

// TestAthleteReadsOnce: no sentence of screening, no caution and nothing to do instead stands twice in the report for the athlete.
func TestAthleteReadsOnce(t *testing.T) {
	for name, a := range answers(t) {
		words := wording.English().Everyday()
		text := flat(report.Text(a))
		once := func(what string) {
			t.Helper()
			assert.Equal(t, 1, strings.Count(text, what), "%s: %q", name, what)
		}
		for _, f := range a.Screening.Findings {
			if !slices.Contains(covered, f.Code) {
				once(finding(words, f))
			}
		}
		for _, r := range a.Recommendations {
			for _, c := range r.Cautions {
				if !isFound(words, a, said(words, c.Message)) {
					once(said(words, c.Message))
				}
			}
		}
		for _, n := range a.NotNow {
			once(says(words, "report.instead", "text", says(words, n.InsteadKey)))
		}
	}
}

// TestAthleteReadsNoCodes: no code of a rule, a finding or an area, and no letter of a grade. The one question may name a
// condition by its code, because the tables have no word for it in every language.
func TestAthleteReadsNoCodes(t *testing.T) {
	for name, a := range answers(t) {
		a.AskNext = nil
		for _, l := range lengths {
			text := report.Report{Length: l}.Text(a)
			for _, r := range a.Recommendations {
				for _, x := range r.Reasons {
					noCode(t, text, string(x.Code), name)
					assert.NotContains(t, text, "grade "+x.Grade.String(), name)
				}
				for _, f := range r.Focus {
					noCode(t, text, f.Area.String(), name)
				}
				noCode(t, text, string(r.Opens.Code), name)
				noCode(t, text, string(r.Closes.Code), name)
			}
			for _, n := range a.NotNow {
				noCode(t, text, string(n.Code), name)
			}
			for _, f := range a.Screening.Findings {
				noCode(t, text, f.Code, name)
			}
			assert.NotContains(t, text, a.Digest.Case, name)
		}
	}
}

// noCode fails on a code in a text; one of a single word is a word as well.
func noCode(t *testing.T, text, code, about string) {
	t.Helper()
	if strings.ContainsAny(code, "-.") && strings.Contains(text, code) {
		t.Errorf("%s: the text shows the code %q", about, code)
	}
}

// TestAthleteShortIsShort: a dozen lines beside what screening says and asks, and what is most urgent is in it.
func TestAthleteShortIsShort(t *testing.T) {
	for name, a := range answers(t) {
		text := flat(report.Report{Length: report.Short}.Text(a))
		for _, f := range a.Screening.Findings {
			if !slices.Contains(covered, f.Code) {
				assert.Contains(t, text, flat(finding(wording.English().Everyday(), f)), name)
			}
		}
		quiet := a
		quiet.Screening.Questions, quiet.Screening.Findings, quiet.Screening.AvoidRegions, quiet.Screening.Limits = nil, nil, nil, nil
		lines := strings.Split(strings.TrimSpace(report.Report{Length: report.Short}.Text(quiet)), "\n")
		assert.LessOrEqual(t, len(lines), 15, name)
	}
}

// TestTherapistReadsItAll: each offer has its sheet with its reasons and cautions, and screening, questions and refusals are told.
func TestTherapistReadsItAll(t *testing.T) {
	for name, a := range answers(t) {
		for _, words := range languages {
			text := flat(report.Report{Audience: report.Therapist, Words: words}.Text(a))
			has := func(what string) {
				t.Helper()
				contains(t, text, what, name, words.Language())
			}
			for _, f := range a.Screening.Findings {
				has(finding(words, f))
			}
			for _, q := range a.Screening.Questions {
				has(says(words, "question."+q.Code))
			}
			for _, r := range a.Recommendations {
				has(says(words, "report.offer", "modality", r.Modality.String(), "minutes", fmt.Sprint(r.Minutes), "dose", r.Dose.String(), "purpose", r.Purpose.String()))
				for _, x := range r.Reasons {
					has(said(words, x.Message))
				}
				for _, c := range r.Cautions {
					has(said(words, c.Message))
				}
				for _, region := range r.StayClear {
					name, _, _ := strings.Cut(region, ".")
					if place, ok := words.Phrase("region." + name); ok {
						has(place)
					}
				}
				for _, s := range r.Steps {
					if technique, ok := words.Phrase("technique." + s.Do.String()); ok {
						has(fmt.Sprintf("%s %s min", technique, words.Number(fmt.Sprint(s.Minutes))))
					}
				}
			}
			for _, n := range a.NotNow {
				has(said(words, n.Message))
			}
		}
	}
}

// TestAuditHoldsItAll: every code, session, source, number and input of the advice stands in the record.
func TestAuditHoldsItAll(t *testing.T) {
	for name, a := range answers(t) {
		// Markdown does not cut the cells of a table.
		text := strings.ReplaceAll(report.Report{Audience: report.Audit, Markup: report.Markdown}.Text(a), `\`, "")
		has := func(parts ...string) {
			t.Helper()
			for _, part := range parts {
				contains(t, text, part, name)
			}
		}
		number := func(x float64) { has(wording.English().Number(fmt.Sprint(x))) }
		has(string(a.Answer), a.Policy, a.Version, a.Digest.Case, a.Digest.Policy, timeline.FormatInstant(a.At), a.Screening.Outcome, a.Notice)
		has(a.Screening.BarredModalities...)
		has(a.Screening.AvoidAreas...)
		has(a.Screening.AvoidRegions...)
		for _, f := range a.Screening.Findings {
			has(f.Code, f.Class, f.Outcome, f.Say, f.Who, f.About)
			has(f.Sources...)
		}
		for _, l := range a.Screening.Limits {
			has(l.Code)
			has(l.Areas...)
			has(l.Regions...)
			has(l.BarredModalities...)
		}
		for _, q := range a.Screening.Questions {
			has(q.Code, q.Ask)
		}
		for area, r := range a.State.Areas {
			has(area.String(), r.Source, wording.English().Clock(r.ClearAt))
			number(r.Fatigue)
			number(r.Soreness)
			number(r.Low)
			number(r.High)
		}
		for _, r := range a.Recommendations {
			has(r.Modality.String(), r.Purpose.String(), r.By.String(), r.Dose.String(), string(r.Opens.Code), r.Opens.Session, string(r.Closes.Code), r.Closes.Session, r.Confidence)
			number(r.Score)
			for _, w := range r.Also {
				has(string(w.Opens.Code), w.Opens.Session, string(w.Closes.Code), w.Closes.Session, wording.English().Clock(w.Start()))
			}
			for _, f := range r.Focus {
				has(f.Area.String(), f.Stroke, f.Node, f.Position)
				number(f.Minutes)
			}
			for _, s := range r.Steps {
				has(s.Do.String())
				number(s.Minutes)
			}
			has(r.StayClear...)
			for _, e := range r.Expect {
				has(e.Benefit, e.Grade.String())
				has(e.Sources...)
				number(e.Value)
				number(e.Low)
				number(e.High)
			}
			for _, x := range r.Reasons {
				rule, ok := recovery.FindRule(x.Code)
				if ok {
					has(fmt.Sprintf("[%s, %s, %s", x.Code, x.Grade, rule.Mark))
				}
				has(string(x.Code), x.Text, x.Session)
				has("Sources: " + strings.Join(x.Sources, ", "))
				number(x.Value)
				number(x.Limit)
			}
			for _, c := range r.Cautions {
				has(string(c.Code), c.Text)
			}
			for _, c := range r.ConfidenceCauses {
				has(c.Code, c.Input, c.Text)
			}
		}
		for _, n := range a.NotNow {
			has(string(n.Code), n.Session, n.Text, n.Instead, n.Who)
			if !n.Until.IsZero() {
				has(wording.English().Clock(n.Until))
			}
		}
		if q := a.AskNext; q != nil {
			has(q.Input, q.Why, q.Changes)
		}
		short := flat(report.Report{Audience: report.Audit, Length: report.Short}.Text(a))
		for _, r := range a.Recommendations {
			assert.Contains(t, short, fmt.Sprintf("[%s, %s]", r.Modality, r.Purpose), name)
		}
		for _, n := range a.NotNow {
			assert.Contains(t, short, string(n.Code), name)
		}
		assert.Contains(t, short, a.Digest.Case, name)
	}
}

// TestEverySourceIsCited: the record says of every source who wrote it and what of it was read.
func TestEverySourceIsCited(t *testing.T) {
	missing, _ := wording.English().Phrase("report.not-cited")
	for name, a := range answers(t) {
		assert.NotContains(t, report.Report{Audience: report.Audit}.Text(a), missing, name)
	}
}
