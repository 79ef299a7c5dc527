package report

import (
	"slices"
	"strings"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/wording"
)

const fine = "fine" // the outcome of no condition found

// coveredBy lists findings that say no more than another that comes with it: what follows from the age alone says what the
// condition of that age says. Source: safety tables, age.
var coveredBy = map[string][]string{
	"older-adult-65":    {"age-65-and-over"},
	"frail-older-adult": {"age-frail"},
	"minor-under-18":    {"age-under-13", "age-13-15"},
}

// told are the findings that are worth telling the person, each once.
func told(list []recovery.Finding) []recovery.Finding {
	var out []recovery.Finding
	for _, f := range list {
		covered := slices.ContainsFunc(list, func(g recovery.Finding) bool { return slices.Contains(coveredBy[f.Code], g.Code) })
		if !covered {
			out = append(out, f)
		}
	}
	return out
}

// findings say what was found, whom to turn to and until when.
func (v voice) findings(list []recovery.Finding) []string {
	var out []string
	for _, f := range list {
		if text := v.finding(f); text != "" {
			until := v.until(f.Until)
			if strings.Contains(f.Say, " until ") { // it has said so itself
				until = ""
			}
			out = append(out, join(text, v.who(f.Who), until))
		}
	}
	return out
}

// outcome is the conclusion of screening in a sentence.
func (v voice) outcome(s recovery.ScreeningReport) string {
	if s.Outcome == "" {
		return ""
	}
	return wording.Capital(v.name("outcome", s.Outcome))
}

// leaveAlone names the places that nobody touches; nothing when that is the whole body, because then the outcome says so.
func (v voice) leaveAlone(s recovery.ScreeningReport) string {
	if len(s.AvoidRegions) == 0 || slices.Contains(s.AvoidRegions, all) {
		return ""
	}
	return v.words.List(unique(v.regions(s.AvoidRegions)))
}

const all = "all" // stands for everything in the lists of a screening report

// limits say what is limited where.
func (v voice) limits(list []recovery.Limit) []string {
	var out []string
	for _, l := range list {
		var parts []string
		if l.PressureCap != nil {
			parts = append(parts, v.part("pressure-most", "text", v.pressure(*l.PressureCap)))
		}
		if len(l.BarredModalities) > 0 {
			parts = append(parts, v.part("without", "list", v.words.List(v.names("touch", l.BarredModalities))))
		}
		text := v.part("limit", "list", v.words.List(v.regions(l.Regions)), "text", strings.Join(parts, "; "))
		out = append(out, join(text, v.until(l.Until)))
	}
	return unique(out)
}

// pressure names a level of the scale of 0 to 4.
func (v voice) pressure(level int) string { return v.name("pressure", decimal(float64(level))) }

// questions are those to ask before anyone starts.
func (v voice) questions(list []recovery.ScreenQuestion) []string {
	out := make([]string, len(list))
	for i, q := range list {
		out[i] = v.question(q)
	}
	return out
}

// unique keeps the first of equal texts.
func unique(list []string) []string {
	var out []string
	for _, s := range list {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
