package report

import (
	"slices"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/wording"
)

// caution is a thing to mind with the offers that it belongs to.
type caution struct {
	text   string
	offers []recovery.Recommendation
}

// mind collects the cautions of all offers, each once. One that belongs to a single treatment or purpose names it.
func (v voice) mind(a recovery.Advice) []string {
	var list []caution
	for _, r := range a.Recommendations {
		for _, text := range v.cautions(r, a.Screening) {
			i := slices.IndexFunc(list, func(c caution) bool { return c.text == text })
			if i < 0 {
				list = append(list, caution{text: text})
				i = len(list) - 1
			}
			list[i].offers = append(list[i].offers, r)
		}
	}
	out := make([]string, len(list))
	for i, c := range list {
		out[i] = c.text
		if label := v.label(c.offers, len(a.Recommendations)); label != "" {
			out[i] = wording.Capital(label) + ": " + c.text
		}
	}
	return append(out, v.unchanged(a.Recommendations))
}

// label names what offers have in common, treatment before purpose; nothing when they are all there is.
func (v voice) label(offers []recovery.Recommendation, of int) string {
	if len(offers) == of {
		return ""
	}
	modality, purpose := offers[0].Modality, offers[0].Purpose
	switch {
	case !slices.ContainsFunc(offers, func(r recovery.Recommendation) bool { return r.Modality != modality }):
		return v.name("modality", modality.String())
	case !slices.ContainsFunc(offers, func(r recovery.Recommendation) bool { return r.Purpose != purpose }):
		return v.name("purpose", purpose.String())
	}
	return ""
}
