package recovery

import (
	"cmp"
	"slices"
	"time"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
)

// treatmentClosures keep the distance between treatments of the same tissue, had or booked. Source: practice 1,
// `massage-is-a-dose`, own figures; never under 48 h after deep work (safety).
func (o *outlook) treatmentClosures(op option) []stretch {
	if op.dose == massage.Light {
		return nil
	}
	var out []stretch
	var strong []time.Time
	add := func(code Code, from, to time.Time) {
		if o.p.on(code) {
			out = append(out, stretch{mark{at: from, code: code}, mark{at: to, code: code}})
		}
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
		add(DeepRepeat, t.At.Add(-rest), t.End().Add(rest))
		if t.Reaction.Bad() {
			if !o.p.on(DeepRepeat) {
				rest = 0
			}
			rest += hours(badReactionMore)
			add(BadReaction, t.At.Add(-rest), t.End().Add(rest))
		}
	}
	for i := strongAWeek - 1; i < len(strong); i++ { // one more firm or deep visit within any seven days
		if from, to := strong[i].Add(-week), strong[i-strongAWeek+1].Add(week); to.After(from) {
			add(DeepRepeat, from, to)
		}
	}
	return out
}

// newestMassage is the last massage had, of two at once the one that was taken worse, then the longer one; the zero treatment when
// there is none.
func (o *outlook) newestMassage() (last massage.Treatment) {
	for _, t := range o.c.Treatments {
		newer := cmp.Or(t.At.Compare(last.At), cmp.Compare(t.Reaction, last.Reaction), cmp.Compare(t.Minutes, last.Minutes)) > 0
		if t.Modality.IsMassage() && !t.At.After(o.now) && newer {
			last = t
		}
	}
	return last
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

const week = 7 * 24 * time.Hour

const (
	deepRepeat      = 72
	firmRepeat      = 24
	strongAWeek     = 2 // firm or deep visits within seven days
	badReactionMore = 24
)

// deepInterval is the hours between deep treatments of the same tissue, as screening has them.
var deepInterval = func() (hours float64) {
	for c := range screening.DoseCapsFor(massage.DeepMassage) {
		hours = max(hours, c.HoursApart)
	}
	return hours
}()
