package report

import (
	"slices"
	"strings"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
)

// lying is the areas that are worked in one position.
type lying struct {
	how   muscles.Position
	focus []recovery.Focus
}

// supineFirst are the findings with which somebody begins face up and turns over later; straight after an event too.
// Source: practice section on the table plan; s.
var supineFirst = []string{
	"older-adult-65", "age-65-and-over", "frail-older-adult", "age-frail", "hypertension-controlled", "low-blood-pressure", "post-endurance-event-72h",
}

// isOnSide reports whether the person lies on the side all through. Source: safety tables, pregnancy.
func isOnSide(s recovery.ScreeningReport) bool {
	return slices.ContainsFunc(s.Findings, func(f recovery.Finding) bool { return strings.HasPrefix(f.Code, "pregnancy-") })
}

// positions orders the areas of an offer so that the person turns over once: face down, then face up, with what needs lying on
// the side in between. One position is enough when every area can be worked in it.
func positions(r recovery.Recommendation, s recovery.ScreeningReport) []lying {
	order := []muscles.Position{muscles.Prone, muscles.SideLying, muscles.Supine, muscles.Seated}
	careful := func(f recovery.Finding) bool { return slices.Contains(supineFirst, f.Code) }
	switch {
	case len(r.Focus) == 0:
		return nil
	case isOnSide(s):
		return []lying{{muscles.SideLying, r.Focus}}
	case r.Modality == massage.PostEventSports || slices.ContainsFunc(s.Findings, careful):
		order = []muscles.Position{muscles.Supine, muscles.SideLying, muscles.Prone, muscles.Seated}
	}
	for _, p := range order {
		if !slices.ContainsFunc(r.Focus, func(f recovery.Focus) bool { return !slices.Contains(allowed(f), p) }) {
			return []lying{{p, r.Focus}}
		}
	}
	var out []lying
	for _, p := range order {
		l := lying{how: p}
		for _, f := range r.Focus {
			if positionOf(f) == p {
				l.focus = append(l.focus, f)
			}
		}
		if len(l.focus) > 0 {
			out = append(out, l)
		}
	}
	return out
}

func allowed(f recovery.Focus) []muscles.Position { return f.Area.Group.Info().Positions }

// positionOf is the better of face down and face up for an area, else the best there is.
func positionOf(f recovery.Focus) muscles.Position {
	list := allowed(f)
	for _, p := range list {
		if p == muscles.Prone || p == muscles.Supine {
			return p
		}
	}
	if len(list) > 0 {
		return list[0]
	}
	return muscles.Supine
}
