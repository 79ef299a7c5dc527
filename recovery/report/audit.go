package report

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// audit writes the record: everything in the advice, with codes, numbers and sources.
func (v voice) audit(d *document, a recovery.Advice) {
	d.heading(1, v.title("title-audit", a.At))
	v.record(d, a)
	v.auditScreening(d, a.Screening)
	v.auditState(d, a.State)
	d.part(v.say("offers"), func() {
		for i, r := range a.Recommendations {
			v.auditOffer(d, i+1, r)
		}
	})
	d.part(v.say("not-now"), func() { d.items(v.auditRefusals(a)...) })
	if q := a.AskNext; q != nil {
		d.part(v.say("question"), func() { d.items(codes(q.Input) + " " + v.next(*q)) })
	}
	d.part(v.say("sources"), func() {
		var lines []string
		for _, key := range sources(a) {
			lines = append(lines, key+": "+v.cite(key))
		}
		d.items(lines...)
	})
	d.text(v.notice(a.Notice), true)
}

// record is what the answer is and what it was made of.
func (v voice) record(d *document, a recovery.Advice) {
	d.fields(
		pair{v.say("answer"), join(codes(string(a.Answer)), v.answer(a.Answer))},
		pair{v.say("at"), timeline.FormatInstant(a.At)},
		pair{v.say("policy"), a.Policy},
		pair{v.say("version"), a.Version},
		pair{v.say("digest-case"), a.Digest.Case},
		pair{v.say("digest-policy"), a.Digest.Policy},
		pair{v.say("next-visit"), v.visit(a)},
	)
	d.part(v.say("read-as"), func() {
		var lines []string
		for _, name := range slices.Sorted(maps.Keys(a.Resolved)) {
			var areas []string
			for _, area := range a.Resolved[name] {
				areas = append(areas, area.String())
			}
			lines = append(lines, v.words.Quote(name)+": "+strings.Join(areas, ", "))
		}
		d.items(lines...)
	})
}

// codes puts what is no word of a language in brackets.
func codes(list ...string) string {
	list = slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == "" })
	if len(list) == 0 {
		return ""
	}
	return "[" + strings.Join(list, ", ") + "]"
}

// labelled is a name and a value inside a line; empty without a value.
func (v voice) labelled(key, value string) string {
	if value == "" {
		return ""
	}
	return v.say(key) + ": " + value
}

// told joins the parts of a line that are not empty.
func facts(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "; ")
}

func (v voice) auditScreening(d *document, s recovery.ScreeningReport) {
	d.part(v.say("screening"), func() {
		d.fields(
			pair{v.say("outcome"), join(codes(s.Outcome), v.outcome(s))},
			pair{v.say("pressure"), v.part("pressure-cap", "pressure", decimal(float64(s.PressureCap)), "text", v.pressure(s.PressureCap))},
			pair{v.say("length"), v.part("minutes-cap", "minutes", decimal(s.MinutesCap))},
			pair{v.say("no-use-of"), strings.Join(s.BarredModalities, ", ")},
			pair{v.say("avoided-areas"), strings.Join(s.AvoidAreas, ", ")},
			pair{v.say("avoided-regions"), strings.Join(s.AvoidRegions, ", ")},
		)
		var lines []string
		for _, f := range s.Findings {
			lines = append(lines, join(codes(f.Code, f.Class, f.Outcome, f.Urgency), v.finding(f), v.who(f.Who), v.until(f.Until),
				v.labelled("sources", strings.Join(f.Sources, ", "))))
		}
		for _, l := range s.Limits {
			pressure := ""
			if l.PressureCap != nil {
				pressure = v.part("pressure-most", "text", strconv.Itoa(*l.PressureCap))
			}
			lines = append(lines, join(codes(l.Code), facts(
				v.labelled("avoided-areas", strings.Join(l.Areas, ", ")), v.labelled("avoided-regions", strings.Join(l.Regions, ", ")),
				v.labelled("no-use-of", strings.Join(l.BarredModalities, ", ")), pressure, v.until(l.Until))))
		}
		for _, q := range s.Questions {
			lines = append(lines, join(codes(q.Code), v.question(q)))
		}
		d.items(lines...)
	})
}

func (v voice) auditState(d *document, s recovery.StateReport) {
	d.part(v.say("state"), func() {
		var rows [][]string
		for _, a := range sorest(s) {
			r := s.Areas[a]
			rows = append(rows, []string{
				a.String(), v.number(r.Fatigue), v.number(r.Soreness), v.number(r.Low), v.number(r.High), v.words.Clock(r.ClearAt), r.Source,
			})
		}
		d.table([]column{
			{v.say("area"), false},
			{v.say("fatigue"), true},
			{v.say("soreness"), true},
			{v.say("low"), true},
			{v.say("high"), true},
			{v.say("clear-at"), false},
			{v.say("source"), false},
		}, rows)
		l := s.Load
		if l.Convention == "" {
			return
		}
		d.fields(
			pair{v.say("load-acute"), v.value(l.Acute)}, pair{v.say("load-chronic"), v.value(l.Chronic)},
			pair{v.say("load-balance"), v.value(l.Balance)}, pair{v.say("load-ratio"), v.value(l.Ratio)},
			pair{v.say("load-monotony"), v.value(l.Monotony)}, pair{v.say("load-strain"), v.value(l.Strain)},
			pair{v.say("load-convention"), v.reworded(l.Convention)},
		)
	})
}

// value writes a number, or why there is none.
func (v voice) value(x sessions.Value) string {
	if n, ok := x.Get(); ok {
		return v.number(n)
	}
	return v.part("undefined", "text", v.reworded(x.Undefined))
}

// auditRefusals are all refusals, one by one.
func (v voice) auditRefusals(a recovery.Advice) []string {
	var out []string
	for _, r := range a.NotNow {
		until := v.untilOf(r)
		instead := v.instead(r)
		if instead != "" {
			instead = v.say("instead", "text", instead)
		}
		out = append(out, join(codes(r.Modality.String(), r.Purpose.String(), string(r.Code), gradeOf(r.Code, a.Screening), r.Session),
			v.refusal(r), until, v.who(r.Who), instead))
	}
	return out
}

// gradeOf is the grade of a code: that of its rule, or of a safety rule when it is a finding. Other codes have none.
func gradeOf(code recovery.Code, s recovery.ScreeningReport) string {
	if rule, ok := recovery.FindRule(code); ok {
		return rule.Grade.String()
	}
	if code == recovery.EdgeScreening || slices.ContainsFunc(s.Findings, func(f recovery.Finding) bool { return f.Code == string(code) }) {
		return evidence.GradeS.String()
	}
	return ""
}

// auditShort is one line a decision.
func (v voice) auditShort(d *document, a recovery.Advice) {
	d.heading(1, v.title("title-audit", a.At))
	d.fields(
		pair{v.say("answer"), join(codes(string(a.Answer), a.Screening.Outcome), v.answer(a.Answer))},
		pair{v.say("at"), timeline.FormatInstant(a.At)},
		pair{v.say("policy"), join(a.Policy, codes(a.Version))},
		pair{v.say("digest-case"), a.Digest.Case},
		pair{v.say("digest-policy"), a.Digest.Policy},
	)
	var lines []string
	for _, f := range a.Screening.Findings {
		lines = append(lines, join(codes(f.Code, f.Outcome, f.Urgency, evidence.GradeS.String()), v.until(f.Until)))
	}
	for _, r := range a.Recommendations {
		var rules []string
		for _, x := range r.Reasons {
			rules = append(rules, join(string(x.Code), x.Grade.String()))
		}
		lines = append(lines, join(codes(r.Modality.String(), r.Purpose.String()), facts(v.when(r), v.labelled("opens", edge(r.Opens)),
			v.labelled("closes", edge(r.Closes)), strings.Join(rules, ", "))))
	}
	for _, r := range a.NotNow {
		until := v.untilOf(r)
		lines = append(lines, join(codes(r.Modality.String(), r.Purpose.String()), facts(v.say("not-now"),
			join(string(r.Code), gradeOf(r.Code, a.Screening)), r.Session), until))
	}
	d.items(lines...)
	d.text(v.notice(a.Notice), true)
}
