package main

import (
	"fmt"
	"strings"

	"example.com/rubdown/recovery/screening"
)

// plainOutcomes say the outcome to the person.
var plainOutcomes = [...]string{
	screening.Fine:          "No condition was found among your answers. The usual care at sensitive places still applies.",
	screening.Adjust:        "Massage is possible with limits.",
	screening.AvoidArea:     "Massage is possible, but some places are left alone.",
	screening.Defer:         "No massage for now: it has to wait.",
	screening.Clearance:     "No massage for now: somebody has to agree first.",
	screening.ReferUrgently: "No massage: get medical help first.",
}

// summary is the screening result in a few lines.
func summary(r screening.Result) string {
	var b strings.Builder
	line := func(name, text string) {
		if text != "" {
			fmt.Fprintf(&b, "  %-13s %s\n", name, text)
		}
	}
	fmt.Fprintf(&b, "SCREENING: %s\n  %s\n", r.Outcome, plainOutcomes[r.Outcome])
	for _, f := range r.Findings {
		code := f.Code
		if f.About != "" {
			code += " (" + f.About + ")"
		}
		line("because of", code)
	}
	switch {
	case r.Blocked():
		line("lasts", r.Until().Text)
		return b.String()
	case r.Outcome == screening.Fine:
	default:
		line("barred", r.Barred.String())
		line("left alone", r.AvoidRegions.String())
	}
	line("pressure", fmt.Sprintf("%d of 4 at most", r.PressureCap))
	line("minutes", fmt.Sprintf("%g at most", r.MinutesCap))
	for _, l := range r.Limits {
		var parts []string
		if !l.Barred.IsEmpty() {
			parts = append(parts, "no "+l.Barred.String())
		}
		if l.PressureCap != screening.NoCap {
			parts = append(parts, fmt.Sprintf("pressure %d at most", l.PressureCap))
		}
		line("at "+l.Regions.String(), strings.Join(parts, "; "))
	}
	return b.String()
}
