package recovery

import (
	"slices"
	"time"

	"example.com/rubdown/recovery/massage"
)

// treatmentClosures keep the distance between treatments of the same tissue, had or booked. Source: practice 1,
// `massage-is-a-dose`, own figures; never under 48 h after deep work (safety).
func (o *outlook) treatmentClosures(op option) []stretch {
	if op.dose == massage.Light {
		return nil
	}
	const week = 7 * 24 * time.Hour
	var out []stretch
	var strong []time.Time
	add := func(from, to time.Time) {
		out = append(out, stretch{mark{at: from, code: DeepRepeat}, mark{at: to, code: DeepRepeat}})
	}
	treatments := slices.Clone(o.c.Treatments)
	slices.SortStableFunc(treatments, func(a, b massage.Treatment) int { return a.At.Compare(b.At) })
	for _, t := range treatments {
		dose := t.Dose()
		if dose < massage.Firm {
			continue
		}
		strong = append(strong, t.At)
		if !t.Areas.IsEmpty() && !t.Areas.Intersects(op.focus) {
			continue
		}
		rest := hours(firmRepeat)
		if op.dose == massage.Deep && dose == massage.Deep {
			rest = week
		} else if dose == massage.Deep {
			rest = hours(deepRepeat)
		}
		if t.Reaction.Bad() && o.p.on(BadReaction) {
			rest += hours(badReactionMore)
		}
		add(t.At.Add(-rest), t.End().Add(rest))
	}
	for i := 1; i < len(strong); i++ { // a third firm or deep visit within any seven days
		if from, to := strong[i].Add(-week), strong[i-1].Add(week); to.After(from) {
			add(from, to)
		}
	}
	return out
}

// deepIntervals keep two days between deep treatments of the same tissue, whatever the policy. Source: safety 6.2.
func (o *outlook) deepIntervals(op option) []stretch {
	var out []stretch
	for _, t := range o.c.Treatments {
		if t.SafetyCode() == massage.DeepMassage && (t.Areas.IsEmpty() || t.Areas.Intersects(op.focus)) {
			out = append(out, stretch{mark{at: t.At.Add(-hours(deepInterval)), code: DeepInterval}, mark{at: t.End().Add(hours(deepInterval)), code: DeepInterval}})
		}
	}
	return out
}

const (
	deepInterval    = 48
	deepRepeat      = 72
	firmRepeat      = 24
	badReactionMore = 24
)
