package report

import (
	"fmt"
	"strconv"
	"strings"

	"example.com/rubdown/recovery"
)

// edge is what set an edge of a window, with the session that it speaks of.
func edge(e recovery.Edge) string {
	if e.Session == "" {
		return string(e.Code)
	}
	return string(e.Code) + " (" + e.Session + ")"
}

func (v voice) auditOffer(d *document, n int, r recovery.Recommendation) {
	d.heading(3, fmt.Sprintf("%d. %s %s", n, v.offer(r), codes(r.Modality.String(), r.Purpose.String())))
	slot := ""
	if r.Slot != nil {
		slot = v.span(*r.Slot)
	}
	d.fields(
		pair{v.say("given-by"), codes(r.By.String(), r.Dose.String())},
		pair{v.say("pressure"), strconv.Itoa(r.Pressure)},
		pair{v.say("slot"), slot},
		pair{v.say("score"), v.number(r.Score)},
		pair{v.say("confidence"), codes(r.Confidence)},
	)
	v.auditWindows(d, r)
	v.auditFocus(d, r)
	v.auditEffects(d, r)
	var steps []string
	for _, s := range r.Steps {
		steps = append(steps, v.part("for-minutes", "text", s.Do.String(), "minutes", decimal(s.Minutes)))
	}
	d.fields(
		pair{v.say("steps"), strings.Join(steps, ", ")},
		pair{v.say("stay-clear"), strings.Join(r.StayClear, ", ")},
	)
	var lines []string
	for _, x := range r.Reasons {
		lines = append(lines, v.auditReason(x))
	}
	for _, c := range r.Cautions {
		lines = append(lines, join(codes(string(c.Code)), v.sentence(c.Message, c.Text)))
	}
	for _, c := range r.ConfidenceCauses {
		lines = append(lines, join(codes(c.Code, c.Input), v.sentence(c.Message, c.Text)))
	}
	d.items(lines...)
}

func (v voice) auditWindows(d *document, r recovery.Recommendation) {
	rows := [][]string{{v.span(r.Window), edge(r.Opens), edge(r.Closes)}}
	for _, w := range r.Also {
		rows = append(rows, []string{v.span(w.Window), edge(w.Opens), edge(w.Closes)})
	}
	d.table([]column{{v.say("window"), false}, {v.say("opens"), false}, {v.say("closes"), false}}, rows)
}

func (v voice) auditFocus(d *document, r recovery.Recommendation) {
	var rows [][]string
	for _, f := range r.Focus {
		rows = append(rows, []string{
			f.Area.String(), v.number(f.Minutes), strconv.Itoa(f.Pressure), v.words.Translated("position", f.Position),
			v.words.Translated("stroke", f.Stroke), f.Node,
		})
	}
	d.table([]column{
		{v.say("area"), false},
		{v.say("minutes"), true},
		{v.say("pressure-short"), true},
		{v.say("position"), false},
		{v.say("stroke"), false},
		{v.say("node"), false},
	}, rows)
}

func (v voice) auditEffects(d *document, r recovery.Recommendation) {
	var rows [][]string
	for _, e := range r.Expect {
		rows = append(rows, []string{
			e.Benefit, v.number(e.Value), v.number(e.Low), v.number(e.High), v.unit(e.Unit), e.Grade.String(), strings.Join(e.Sources, ", "),
		})
	}
	d.table([]column{
		{v.say("expect"), false},
		{v.say("value"), true},
		{v.say("low"), true},
		{v.say("high"), true},
		{v.say("unit"), false},
		{v.say("grade"), false},
		{v.say("sources"), false},
	}, rows)
}

// auditReason is a rule with the number that met its limit.
func (v voice) auditReason(x recovery.Reason) string {
	mark := ""
	if rule, ok := recovery.FindRule(x.Code); ok {
		mark = rule.Mark.String()
	}
	area := ""
	if x.Area != nil {
		area = x.Area.String()
	}
	number := ""
	if x.Unit != "" {
		number = v.part("against", "value", decimal(x.Value), "limit", decimal(x.Limit), "text", v.unit(x.Unit))
	}
	return join(codes(string(x.Code), x.Grade.String(), mark, area, x.Session), v.sentence(x.Message, x.Text), number,
		v.labelled("sources", strings.Join(x.Sources, ", ")))
}
