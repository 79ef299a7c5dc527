package report

import (
	"slices"
	"strings"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/wording"
)

// because are the refusals of one cause, told once.
type because struct {
	recovery.Refusal
	list []recovery.Refusal
}

// causes groups refusals by what they say, in their order.
func (v voice) causes(list []recovery.Refusal) []because {
	var out []because
	for _, r := range list {
		i := slices.IndexFunc(out, func(b because) bool {
			return b.Code == r.Code && v.refusal(b.Refusal) == v.refusal(r) && b.Until.Equal(r.Until)
		})
		if i < 0 {
			out = append(out, because{Refusal: r})
			i = len(out) - 1
		}
		out[i].list = append(out[i].list, r)
	}
	return out
}

// treatments names what a cause rules out: a treatment alone when it is ruled out whatever it is for, else with its purposes.
func (v voice) treatments(b because, a recovery.Advice) []string {
	var out []string
	var done []massage.Modality
	for _, r := range b.list {
		switch {
		case r.Modality == massage.NoModality && r.Purpose == 0:
		case r.Modality == massage.NoModality:
			out = append(out, v.part("anything", "purpose", r.Purpose.String()))
		case slices.Contains(done, r.Modality):
		default:
			done = append(done, r.Modality)
			name := v.name("modality", r.Modality.String())
			if purposes := v.purposes(b, r.Modality); purposes != "" && elsewhere(a, b, r.Modality) {
				name += " " + purposes
			}
			out = append(out, name)
		}
	}
	return out
}

// purposes are those for which a cause rules out a treatment.
func (v voice) purposes(b because, m massage.Modality) string {
	var out []string
	for _, r := range b.list {
		if r.Modality == m && r.Purpose != 0 {
			out = append(out, v.name("purpose", r.Purpose.String()))
		}
	}
	return v.words.List(out)
}

// elsewhere reports whether a treatment is offered too, or is refused for another cause as well.
func elsewhere(a recovery.Advice, b because, m massage.Modality) bool {
	if slices.ContainsFunc(a.Recommendations, func(r recovery.Recommendation) bool { return r.Modality == m }) {
		return true
	}
	all, here := 0, 0
	for _, r := range a.NotNow {
		if r.Modality == m {
			all++
		}
	}
	for _, r := range b.list {
		if r.Modality == m {
			here++
		}
	}
	return all > here
}

// notNow says what is not offered and why, each cause once; what screening says already is not said again. The athlete reads what
// to do instead, where it is needed first.
func (v voice) notNow(a recovery.Advice, forAthlete bool) []string {
	var out, told []string
	for _, b := range v.causes(a.NotNow) {
		names := strings.Join(v.treatments(b, a), "; ")
		var parts []string
		found := v.isSaid(a.Screening, v.refusal(b.Refusal))
		switch {
		case found && names != "":
			parts = append(parts, v.say("ruled-out", "list", names))
		case found:
		case names != "":
			parts = append(parts, wording.Capital(names)+": "+v.refusal(b.Refusal))
		default:
			parts = append(parts, v.refusal(b.Refusal))
		}
		if !found {
			parts = append(parts, v.untilOf(b.Refusal))
			parts = append(parts, v.who(b.Who))
		}
		if instead := v.instead(b.Refusal); forAthlete && instead != "" && !slices.Contains(told, instead) {
			told = append(told, instead)
			parts = append(parts, v.say("instead", "text", instead))
		}
		out = append(out, join(parts...))
	}
	return out
}

// isSaid reports whether a text is what screening says of one of its findings.
func (v voice) isSaid(s recovery.ScreeningReport, text string) bool {
	return slices.ContainsFunc(s.Findings, func(f recovery.Finding) bool { return v.finding(f) == text })
}
