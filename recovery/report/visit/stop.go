package visit

import (
	"slices"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/screening"
)

// Stopped reports whether screening lets no massage of any kind happen now. An outcome that is not known stops too.
func Stopped(a recovery.Advice) bool {
	o, err := screening.ParseOutcome(a.Screening.Outcome)
	return err != nil || o.Blocks()
}

// Against reports whether a refusal is advice against something, and not merely the absence of an offer: screening found what it
// names, its rule is a safety rule, or a rule keeps it closed until a moment.
func Against(a recovery.Advice, r recovery.Refusal) bool {
	if rule, ok := recovery.FindRule(r.Code); ok && rule.Safety {
		return true
	}
	return !r.Until.IsZero() || slices.ContainsFunc(a.Screening.Findings, func(f recovery.Finding) bool { return f.Code == string(r.Code) })
}

// Decisive are the findings that set the outcome of screening, in their order; none when it is fine.
func Decisive(a recovery.Advice) []recovery.Finding {
	var out []recovery.Finding
	for _, f := range a.Screening.Findings {
		if f.Outcome == a.Screening.Outcome && f.Outcome != screening.Fine.String() {
			out = append(out, f)
		}
	}
	return out
}
