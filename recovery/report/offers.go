package report

import (
	"slices"
	"strings"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
)

// choice is the best offer for a purpose with what else would serve it.
type choice struct {
	best recovery.Recommendation
	also []recovery.Recommendation
}

// choices are the offers of one giver by purpose, in order of worth.
func choices(list []recovery.Recommendation, by massage.By) []choice {
	var out []choice
	for _, r := range list {
		if r.By != by {
			continue
		}
		if i := slices.IndexFunc(out, func(c choice) bool { return c.best.Purpose == r.Purpose }); i >= 0 {
			out[i].also = append(out[i].also, r)
			continue
		}
		out = append(out, choice{best: r})
	}
	return out
}

// offer names a treatment: what, how long, how firm and what for.
func (v voice) offer(r recovery.Recommendation) string {
	return v.say("offer", "modality", r.Modality.String(), "minutes", decimal(r.Minutes), "dose", r.Dose.String(), "purpose", r.Purpose.String())
}

// when is the appointment to take, or the time within which it may lie.
func (v voice) when(r recovery.Recommendation) string {
	if r.Slot != nil {
		return v.span(*r.Slot)
	}
	return v.part("within", "text", v.span(r.Window))
}

// otherTimes are the other windows of a treatment, and its own when only an appointment of it was told.
func (v voice) otherTimes(r recovery.Recommendation) string {
	windows := r.Windows()
	if r.Slot == nil || v.span(*r.Slot) == v.span(r.Window) {
		windows = windows[1:]
	}
	out := make([]string, len(windows))
	for i, w := range windows {
		out[i] = v.span(w)
	}
	return strings.Join(out, "; ")
}

// alternatives are what else would serve a purpose; with self-care, what to keep off then as well.
func (v voice) alternatives(c choice) string {
	out := make([]string, len(c.also))
	for i, r := range c.also {
		out[i] = v.part("alternative", "modality", r.Modality.String(), "minutes", decimal(r.Minutes), "text", v.when(r))
		more := slices.DeleteFunc(slices.Clone(r.StayClear), func(s string) bool { return slices.Contains(c.best.StayClear, s) })
		if r.By == massage.BySelf && len(more) > 0 {
			out[i] = v.part("keep-off-too", "text", out[i], "list", v.words.List(v.regions(more)))
		}
	}
	return strings.Join(out, "; ")
}

// steps are the techniques in order with their minutes.
func (v voice) steps(list []recovery.Step) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = v.part("for-minutes", "text", v.name("technique", s.Do.String()), "minutes", decimal(s.Minutes))
	}
	return strings.Join(out, ", ")
}

// reasons are the grounds of an offer.
func (v voice) reasons(list []recovery.Reason) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = v.sentence(x.Message, x.Text)
	}
	return out
}

// effects are what can be expected of an offer. That strength and speed do not change belongs to every offer; it is told among
// them only when nothing else is.
func (v voice) effects(list []recovery.Effect) string {
	var out []string
	for _, e := range list {
		if !isUnchangedPerformance(e) || len(list) == 1 {
			out = append(out, v.effect(e))
		}
	}
	return join(out...)
}

func isUnchangedPerformance(e recovery.Effect) bool {
	return e.Benefit == evidence.Performance.String() && isNothing(e)
}

// unchanged says once, for all offers, that strength and speed do not change; empty when no offer speaks of it.
func (v voice) unchanged(list []recovery.Recommendation) string {
	for _, r := range list {
		if len(r.Expect) < 2 {
			continue
		}
		for _, e := range r.Expect {
			if isUnchangedPerformance(e) {
				return v.effect(e)
			}
		}
	}
	return ""
}

// cautions are what to mind with an offer, without what screening says anyway.
func (v voice) cautions(r recovery.Recommendation, s recovery.ScreeningReport) []string {
	var out []string
	for _, c := range r.Cautions {
		if text := v.sentence(c.Message, c.Text); !v.isSaid(s, text) {
			out = append(out, text)
		}
	}
	return out
}

// doubts are what keeps the offers from being surer, each once.
func (v voice) doubts(list []recovery.Recommendation) []string {
	var out []string
	for _, r := range list {
		for _, c := range r.ConfidenceCauses {
			out = append(out, v.sentence(c.Message, c.Text))
		}
	}
	return unique(out)
}
