package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
)

// therapist writes the sheets to work from: what holds for the case, one sheet an offer, homework, what not to do.
func (v voice) therapist(d *document, a recovery.Advice) {
	d.heading(1, v.title("title-therapist", a.At))
	d.text(v.answer(a.Answer), false)
	d.part(v.say("screening"), func() {
		d.items(append(append(v.heldLimb(a), v.outcome(a.Screening)), v.findings(a.Screening.Findings)...)...)
		d.fields(v.bars(a.Screening)...)
	})
	d.part(v.say("ask-before"), func() { d.items(v.questions(a.Screening.Questions)...) })
	d.part(v.say("every-time"), func() { d.items(v.everyTime(a.Screening.Questions)...) })
	d.part(v.say("sheets"), func() { v.sheets(d, a, massage.ByTherapist) })
	d.part(v.say("homework"), func() { v.sheets(d, a, massage.BySelf) })
	d.part(v.say("not-now"), func() { d.items(v.notNow(a, false)...) })
	d.text(v.unchanged(a.Recommendations), true)
	v.last(d, a)
}

// bars are the limits of the case: what is capped, ruled out and left alone.
func (v voice) bars(s recovery.ScreeningReport) []pair {
	lines := []pair{}
	if !isBarredAll(s) && s.Outcome != "" {
		lines = append(lines,
			pair{v.say("pressure"), v.part("pressure-cap", "pressure", decimal(float64(s.PressureCap)), "text", v.pressure(s.PressureCap))},
			pair{v.say("length"), v.longest(s.MinutesCap)},
			pair{v.say("no-use-of"), v.words.List(v.names("touch", s.BarredModalities))},
		)
	}
	lines = append(lines, pair{v.say("hands-off"), v.leaveAlone(s)})
	for _, text := range v.limits(s.Limits) {
		lines = append(lines, pair{v.say("limited"), text})
	}
	return lines
}

// longest says how long a session may be, where something in the case caps it.
func (v voice) longest(minutes float64) string {
	if minutes >= usualMost {
		return ""
	}
	return v.part("minutes-cap", "minutes", decimal(minutes))
}

// usualMost is the longest session in common use; a cap of it is none. Source: own figure of the safety tables.
const usualMost = 90

// everyTime are the questions of the shortest safe set that the case itself does not raise.
func (v voice) everyTime(raised []recovery.ScreenQuestion) []string {
	var out []string
	for q := range screening.AllQuestions() {
		asked := slices.ContainsFunc(raised, func(r recovery.ScreenQuestion) bool { return r.Code == q.Code })
		if !asked && q.Code != "ask-age" {
			out = append(out, v.name("question", q.Code))
		}
	}
	return out
}

// byName are groups that are worked on only after asking for each by name. Source: practice 2.3, women; held for everyone.
var byName = muscles.GroupSet(muscles.GluteusMaximus, muscles.GluteusMediusMinimus, muscles.DeepHipRotators, muscles.Adductors, muscles.Pectorals,
	muscles.SerratusAnterior, muscles.HipFlexors, muscles.AnteriorAbdominalWall)

// consent names what to ask for before working there.
func (v voice) consent(focus []recovery.Focus) string {
	var out []string
	for _, f := range focus {
		if byName.Contains(f.Area) {
			out = append(out, v.name("area", f.Area.Group.String()))
		}
	}
	return v.words.List(unique(out))
}

func isBarredAll(s recovery.ScreeningReport) bool {
	return len(s.BarredModalities) == 1 && s.BarredModalities[0] == all
}

// sheets are the offers of one giver, each with all that is needed to give it.
func (v voice) sheets(d *document, a recovery.Advice, by massage.By) {
	n := 0
	for _, r := range a.Recommendations {
		if r.By != by {
			continue
		}
		n++
		d.heading(3, fmt.Sprintf("%d. %s", n, v.offer(r)))
		info := r.Modality.Info()
		if by != massage.ByTherapist { // homework is told, not given
			info = massage.ModalityInfo{}
		}
		d.fields(
			pair{v.say("when"), v.when(r)},
			pair{v.say("or-on"), v.otherTimes(r)},
			pair{v.say("pressure"), v.part("pressure-of", "pressure", decimal(float64(r.Pressure)), "text", v.pressure(r.Pressure))},
			pair{v.say("pace"), v.words.Translated("pace", info.Pace)},
			pair{v.say("kit"), v.words.Translated("kit", info.Kit)},
			pair{v.say("not-for"), v.words.Translated("not-for", info.NotFor)},
		)
		if by == massage.ByTherapist {
			v.areas(d, r, isOnSide(a.Screening))
			d.fields(pair{v.say("lying"), v.turns(r, a.Screening)}, pair{v.say("consent"), v.consent(r.Focus)})
		} else {
			d.fields(pair{v.say("areas"), v.areaMinutes(r)})
		}
		d.fields(
			pair{v.say("order"), v.words.Translated("order", info.Order)},
			pair{v.say("steps"), v.steps(r.Steps)},
			pair{v.say("stay-clear"), v.words.List(v.regions(r.StayClear))},
			pair{v.say("why"), join(v.reasons(r.Reasons)...)},
			pair{v.say("expect"), v.effects(r.Expect)},
			pair{v.say("mind"), join(v.cautions(r, a.Screening)...)},
		)
	}
}

// tableRow is a muscle group on the table: minutes of each side and what is the same on both.
type groupRow struct {
	recovery.Focus
	left, right float64
}

// groupRows joins the two sides of a group where they differ in nothing but minutes; most needed first.
func groupRows(focus []recovery.Focus) []groupRow {
	var out []groupRow
	for _, f := range focus {
		at := -1
		for i, row := range out {
			if row.Area.Group == f.Area.Group && row.Pressure == f.Pressure && row.Stroke == f.Stroke && row.Node == f.Node && row.Position == f.Position {
				at = i
			}
		}
		if at < 0 {
			out = append(out, groupRow{Focus: f})
			at = len(out) - 1
		}
		switch f.Area.Side {
		case muscles.Left:
			out[at].left += f.Minutes
		case muscles.Right:
			out[at].right += f.Minutes
		default:
			out[at].left += f.Minutes / 2
			out[at].right += f.Minutes / 2
		}
	}
	return out
}

// areas is the table plan: minutes by group and side, which add up to the appointment, with pressure, strokes, node, position.
// The usual position is not told to somebody who has to lie on the side.
func (v voice) areas(d *document, r recovery.Recommendation, onSide bool) {
	var rows [][]string
	left, right := 0.0, 0.0
	for _, row := range groupRows(r.Focus) {
		position := v.words.Translated("position", row.Position)
		if onSide {
			position = v.name("lie", muscles.SideLying.String())
		}
		rows = append(rows, []string{
			v.name("area", row.Area.Group.Both().String()), v.minutes(row.left), v.minutes(row.right), strconv.Itoa(row.Pressure),
			position, v.words.Translated("stroke", row.Stroke), v.name("node", row.Node),
		})
		left += row.left
		right += row.right
	}
	if len(rows) > 0 {
		rows = append(rows, []string{v.say("total", "minutes", decimal(left+right)), v.number(left), v.number(right), "", "", "", ""})
	}
	d.table([]column{
		{v.say("area"), false},
		{v.say("left"), true},
		{v.say("right"), true},
		{v.say("pressure-short"), true},
		{v.say("position"), false},
		{v.say("stroke"), false},
		{v.say("node"), false},
	}, rows)
}

// minutes writes the minutes of a side, nothing for a side that is not worked.
func (v voice) minutes(x float64) string {
	if x == 0 {
		return ""
	}
	return v.number(x)
}

// areaMinutes lists the areas with their minutes in a line.
func (v voice) areaMinutes(r recovery.Recommendation) string {
	out := make([]string, len(r.Focus))
	for i, f := range r.Focus {
		out[i] = v.part("for-minutes", "text", v.name("area", f.Area.String()), "minutes", decimal(f.Minutes))
	}
	return strings.Join(out, ", ")
}

// turns says in which order the person lies, for how long and for which areas.
func (v voice) turns(r recovery.Recommendation, s recovery.ScreeningReport) string {
	var out []string
	for _, l := range positions(r, s) {
		minutes := 0.0
		var groups []string
		for _, f := range l.focus {
			minutes += f.Minutes
			groups = append(groups, v.name("area", f.Area.Group.Both().String()))
		}
		out = append(out, v.say("lie-for", "text", v.name("lie", l.how.String()), "minutes", decimal(minutes), "list", strings.Join(unique(groups), "; ")))
	}
	return join(out...)
}

// therapistShort is the best offer in a block, with the questions and the bars.
func (v voice) therapistShort(d *document, a recovery.Advice) {
	d.heading(1, v.title("title-therapist", a.At))
	d.text(join(v.answer(a.Answer), v.outcome(a.Screening)), false)
	if list := choices(a.Recommendations, massage.ByTherapist); len(list) > 0 {
		r := list[0].best
		d.heading(3, v.offer(r))
		d.fields(
			pair{v.say("when"), v.when(r)},
			pair{v.say("pressure"), v.part("pressure-of", "pressure", decimal(float64(r.Pressure)), "text", v.pressure(r.Pressure))},
			pair{v.say("areas"), v.areaMinutes(r)},
			pair{v.say("lying"), v.turns(r, a.Screening)},
			pair{v.say("steps"), v.steps(r.Steps)},
			pair{v.say("stay-clear"), v.words.List(v.regions(r.StayClear))},
			pair{v.say("why"), v.mainReason(r)},
		)
	}
	d.part(v.say("screening"), func() {
		d.items(v.findings(a.Screening.Findings)...)
		d.fields(v.bars(a.Screening)...)
	})
	d.part(v.say("ask-before"), func() { d.items(v.questions(a.Screening.Questions)...) })
	d.text(v.notice(a.Notice), true)
}
