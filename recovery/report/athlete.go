package report

import (
	"fmt"
	"strings"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/wording"
)

// athlete writes the report for the athlete: plain words, no codes, each thing once.
func (v voice) athlete(d *document, a recovery.Advice) {
	d.heading(1, v.title("title-athlete", a.At))
	d.text(v.answer(a.Answer), false)
	v.screeningForAthlete(d, a)
	v.booking(d, choices(a.Recommendations, massage.ByTherapist))
	v.selfCare(d, choices(a.Recommendations, massage.BySelf))
	d.part(v.say("mind"), func() { d.items(v.mind(a)...) })
	d.part(v.say("not-now"), func() { d.items(v.notNow(a, true)...) })
	if !isBarredAll(a.Screening) { // where massage is ruled out, something else matters
		d.part(v.say("muscles"), func() { d.items(v.muscles(a.State)...) })
	}
	d.part(v.say("next-visit"), func() { d.text(v.visit(a), false) })
	v.last(d, a)
}

// last is what ends every report: what would make the answer surer, the one question, the notice.
func (v voice) last(d *document, a recovery.Advice) {
	d.part(v.say("less-sure"), func() { d.items(v.doubts(a.Recommendations)...) })
	if q := a.AskNext; q != nil {
		d.part(v.say("question"), func() { d.text(v.next(*q), false) })
	}
	d.text(v.notice(a.Notice), true)
}

// screeningForAthlete is what comes first: danger signs, whom to see, until when, and what to tell the therapist.
func (v voice) screeningForAthlete(d *document, a recovery.Advice) {
	s := a.Screening
	held := v.heldLimb(a)
	title, before := "first-of-all", "before-start"
	if s.Outcome == fine && len(held) == 0 {
		title = "good-to-know"
	}
	if isBarredAll(s) {
		before = "check-now"
	}
	d.part(v.say(title), func() { d.items(append(held, v.first(s)...)...) })
	d.part(v.say(before), func() { d.items(v.questions(s.Questions)...) })
}

// heldLimb is the question that stands before everything else while a limb is left alone for it.
func (v voice) heldLimb(a recovery.Advice) []string {
	for _, r := range a.NotNow {
		if r.Code == recovery.OneSidedNeedsAReason {
			return []string{join(v.refusal(r), v.who(r.Who), v.instead(r))}
		}
	}
	return nil
}

func (v voice) first(s recovery.ScreeningReport) []string {
	var out []string
	if s.Outcome != fine {
		out = append(out, v.outcome(s))
	}
	out = append(out, v.findings(told(s.Findings))...)
	if places := v.leaveAlone(s); places != "" {
		out = append(out, v.say("leave-alone", "list", places))
	}
	for _, text := range v.limits(s.Limits) {
		out = append(out, v.say("limited-to", "text", text))
	}
	return out
}

// booking lists what to book, one entry a purpose.
func (v voice) booking(d *document, list []choice) {
	d.part(v.say("book"), func() {
		if len(list) > 1 {
			d.text(v.say("most-first"), false)
		}
		for i, c := range list {
			r := c.best
			d.heading(3, fmt.Sprintf("%d. %s", i+1, v.offer(r)))
			d.fields(
				pair{v.say("when"), v.when(r)},
				pair{v.say("or-on"), v.otherTimes(r)},
				pair{v.say("where"), v.where(r.Focus, false)},
				pair{v.say("why"), v.mainReason(r)},
				pair{v.say("expect"), v.effects(r.Expect)},
				pair{v.say("or"), v.alternatives(c)},
			)
		}
	})
}

// selfCare lists what to do oneself, one entry a purpose.
func (v voice) selfCare(d *document, list []choice) {
	d.part(v.say("yourself"), func() {
		for i, c := range list {
			r := c.best
			d.heading(3, fmt.Sprintf("%d. %s", i+1, v.offer(r)))
			d.fields(
				pair{v.say("when"), v.when(r)},
				pair{v.say("or-on"), v.otherTimes(r)},
				pair{v.say("where"), v.where(r.Focus, true)},
				pair{v.say("how"), v.steps(r.Steps)},
				pair{v.say("keep-off"), v.words.List(v.regions(r.StayClear))},
				pair{v.say("why"), v.mainReason(r)},
				pair{v.say("expect"), v.effects(r.Expect)},
				pair{v.say("or"), v.alternatives(c)},
			)
		}
	})
}

// mainReason is the first ground of an offer: why its purpose is live.
func (v voice) mainReason(r recovery.Recommendation) string {
	if len(r.Reasons) == 0 {
		return ""
	}
	return v.reasons(r.Reasons[:1])[0]
}

// visit says when the next regular appointment falls due.
func (v voice) visit(a recovery.Advice) string {
	switch c := a.Cadence; {
	case c == nil:
		return ""
	case c.To < a.At.Format("2006-01-02"):
		return v.say("visit-overdue", "date", c.To)
	case c.From == c.To:
		return v.say("visit-on", "date", c.From)
	default:
		return v.say("visit-between", "from", c.From, "to", c.To)
	}
}

// athleteShort is what cannot be left out: a dozen lines, beside what screening says and asks.
func (v voice) athleteShort(d *document, a recovery.Advice) {
	d.heading(1, v.title("title-athlete", a.At))
	d.text(v.answer(a.Answer), false)
	lines := []pair{
		{v.say("first-of-all"), strings.Join(append(v.heldLimb(a), v.first(a.Screening)...), " ")},
		{v.say("before-start-short"), strings.Join(v.questions(a.Screening.Questions), " ")},
	}
	if list := choices(a.Recommendations, massage.ByTherapist); len(list) > 0 {
		r := list[0].best
		lines = append(lines, pair{v.say("book-short"), join(v.offerShort(r), v.mainReason(r), v.mainEffect(r))})
	}
	if list := choices(a.Recommendations, massage.BySelf); len(list) > 0 {
		lines = append(lines, pair{v.say("yourself"), v.offerShort(list[0].best)})
	}
	lines = append(lines, pair{v.say("not-now"), v.notNowShort(a)}, pair{v.say("next-visit-short"), v.visit(a)})
	if q := a.AskNext; q != nil {
		lines = append(lines, pair{v.say("question-short"), v.sentence(q.Message, q.Why)})
	}
	d.fields(lines...)
	d.text(v.notice(a.Notice), true)
}

// offerShort names a treatment with its time and places.
func (v voice) offerShort(r recovery.Recommendation) string {
	return v.say("offer-short", "modality", r.Modality.String(), "minutes", decimal(r.Minutes), "dose", r.Dose.String(),
		"text", v.when(r), "list", v.mostNeeded(r.Focus))
}

// mainEffect is the first that can be expected.
func (v voice) mainEffect(r recovery.Recommendation) string {
	if len(r.Expect) == 0 {
		return ""
	}
	return v.effect(r.Expect[0])
}

// notNowShort names the treatments that are not offered for anything, with the main cause; without any, the first cause.
func (v voice) notNowShort(a recovery.Advice) string {
	var names []string
	for m := range massage.Modalities() {
		offered, refused := false, false
		for _, r := range a.Recommendations {
			offered = offered || r.Modality == m
		}
		for _, r := range a.NotNow {
			refused = refused || r.Modality == m
		}
		if refused && !offered {
			names = append(names, v.name("modality", m.String()))
		}
	}
	if len(names) > 0 {
		return wording.Capital(v.words.List(names)) + "."
	}
	for _, r := range a.NotNow {
		if text := v.refusal(r); !v.isSaid(a.Screening, text) {
			return join(text, v.say("instead", "text", v.instead(r)))
		}
	}
	return ""
}
