package recovery_test

import (
	"fmt"
	"time"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
)

// neighbours are two sessions with nothing between them.
type naivePair struct {
	a, b naiveWord
	gap  time.Duration
}

// neighbours lists all pairs of sessions with a gap of up to 36 h between them in which no other session lies.
func (k *naiveChecker) neighbours() (list []naivePair) {
	if k.near != nil {
		return k.near
	}
	defer func() { k.near = list }()
	for _, a := range k.words {
		for _, b := range k.words {
			gap := naiveSpan{a.s.End(), b.s.Start}
			empty := gap.to.After(gap.from)
			if !empty || gap.to.Sub(gap.from) > 36*time.Hour {
				continue
			}
			for _, c := range k.words {
				empty = empty && !gap.overlaps(c.s.Start, c.s.End())
			}
			if empty {
				list = append(list, naivePair{a, b, gap.to.Sub(gap.from)})
			}
		}
	}
	return list
}

func (k *naiveChecker) sameDay(a, b naiveWord) bool {
	return naiveDays(a.s.Start, b.s.Start, k.loc) == 0
}

// bouts are two sessions of one day 15 to 240 minutes apart.
func (k *naiveChecker) bouts(n naivePair) bool {
	return k.sameDay(n.a, n.b) && n.gap >= 15*time.Minute && n.gap <= 240*time.Minute
}

// pairs checks a window against what lies between two sessions.
func (k *naiveChecker) pairs(r recovery.Recommendation, w naiveSpan) {
	light := r.Dose == massage.Light && r.Pressure <= 2
	fits := false
	for _, n := range k.neighbours() {
		from, to := n.a.s.End(), n.b.s.Start
		name := fmt.Sprintf("%s and %s", n.a.s.Name(), n.b.s.Name())
		switch {
		case k.bouts(n):
			if r.Modality != massage.InterEventSports {
				k.must(!w.overlaps(from, to), "%s lies between the bouts %s", w, name)
				continue
			}
			stop, most := 5*time.Minute, 12.0
			if n.gap > 30*time.Minute {
				stop = 20 * time.Minute
			}
			if n.gap <= 20*time.Minute {
				most = 5
			} else if n.gap <= 40*time.Minute {
				most = 8
			}
			if !w.from.Before(from.Add(5*time.Minute)) && !w.to.After(to.Add(-stop)) {
				fits = true
				k.must(r.Minutes >= 5 && r.Minutes <= most, "%g min in a gap of %s between %s", r.Minutes, n.gap, name)
			}
		case n.gap > 240*time.Minute && k.sameDay(n.a, n.b):
			k.must(light && r.Minutes <= 20 || !w.overlaps(from, to), "%s is too much between two sessions of a day, %s", w, name)
		case (n.a.event == "a" || n.a.event == "b") && (n.b.event == "a" || n.b.event == "b") && n.gap <= 36*time.Hour:
			k.must(light && r.Minutes <= 40 || !w.overlaps(from, to), "%s is too much between two event days, %s", w, name)
		}
	}
	k.must(r.Modality != massage.InterEventSports || fits, "%s lies between no two bouts", w)
	if r.Modality == massage.PreEventSports {
		fits := false
		for _, s := range k.words {
			fits = fits || !w.from.Before(s.s.Start.Add(-2*time.Hour)) && !w.to.After(s.s.Start.Add(-15*time.Minute)) && s.s.Start.After(k.c.Now)
		}
		k.must(fits, "%s lies in the two hours before no session", w)
	}
	k.hardDays(r, w, light)
}

// hardDays checks short-before-next-hard-day: between two hard sessions a day apart massage is light and short, whatever easy
// session lies between them.
func (k *naiveChecker) hardDays(r recovery.Recommendation, w naiveSpan, light bool) {
	for _, a := range k.words {
		for _, b := range k.words {
			gap := b.s.Start.Sub(a.s.End())
			if a.taxing() && b.taxing() && gap > 0 && gap <= 24*time.Hour && (a.event == "" || b.event == "") {
				k.must(light && r.Minutes <= 20 || !w.overlaps(a.s.End(), b.s.Start), "%s is too much between two hard sessions, %s and %s", w, a.s.Name(), b.s.Name())
			}
		}
	}
}

// repeats checks the distance to other firm and deep treatments, wherever in the window the appointment is taken.
func (k *naiveChecker) repeats(r recovery.Recommendation, w naiveSpan) {
	if r.Dose == massage.Light {
		return
	}
	last := w.to.Add(-naiveHours(r.Minutes / 60))
	for _, at := range []time.Time{w.from, w.from.Add(last.Sub(w.from) / 2), last} {
		const week = 7 * 24 * time.Hour
		var strong []time.Time
		for _, t := range k.c.Treatments {
			dose := t.Dose()
			if dose < massage.Firm {
				continue
			}
			strong = append(strong, t.At)
			if !t.Areas.IsEmpty() && !t.Areas.Intersects(naiveFocus(r)) {
				continue
			}
			rest := 24 * time.Hour
			if dose == massage.Deep && r.Dose == massage.Deep {
				rest = week
			}
			name := fmt.Sprintf("the %s %s at %s", dose, t.Modality, t.At.In(k.loc).Format("Mon 02 Jan 15:04"))
			apart := !at.Before(t.End().Add(rest)) || !at.Add(naiveHours(r.Minutes/60)).After(t.At.Add(-rest))
			k.must(apart, "%s is within %s of %s", at, rest, name)
		}
		for _, x := range strong {
			for _, y := range strong {
				first, final := at, at
				for _, z := range []time.Time{x, y} {
					if z.Before(first) {
						first = z
					}
					if z.After(final) {
						final = z
					}
				}
				k.must(x.Equal(y) || final.Sub(first) >= week, "%s makes three firm or deep visits within a week, with %s and %s", at, x, y)
			}
		}
	}
}

// soreness checks what sore muscle may be given: when the window opens, and as foreseen every six hours until the last moment
// at which the appointment may begin.
func (k *naiveChecker) soreness(r recovery.Recommendation, w naiveSpan) {
	stretches := false
	for _, s := range r.Steps {
		stretches = stretches || s.Do.Info().Stretching
	}
	tool := r.Modality == massage.FoamRolling || r.Modality == massage.Percussion
	for at := w.from; !at.Add(naiveHours(r.Minutes / 60)).After(w.to); at = at.Add(6 * time.Hour) {
		state := k.state.At(at)
		for _, f := range r.Focus {
			sore := state.Soreness(f.Area)
			// The library foresees soreness hour by hour; a tenth of a point is no finding.
			over := func(limit float64) bool { return sore > limit+0.1 }
			ok := k.must(r.Dose != massage.Deep || !over(2), "deep work on %s at soreness %.2f, %s", f.Area, sore, at) &&
				k.must(r.Dose != massage.Firm || !over(4), "firm work on %s at soreness %.2f, %s", f.Area, sore, at) &&
				k.must(r.Pressure <= 2 || !over(4), "pressure %d on %s at soreness %.2f, %s", r.Pressure, f.Area, sore, at) &&
				k.must(!stretches || !over(4), "a stretching step on %s at soreness %.2f, %s", f.Area, sore, at) &&
				k.must(!tool || !over(7), "a tool on %s at soreness %.2f, %s", f.Area, sore, at) &&
				k.must(f.Minutes <= 5 || !over(7), "%g min on %s at soreness %.2f, %s", f.Minutes, f.Area, sore, at) &&
				k.must(r.Modality != massage.PreEventSports || !over(5), "pre-event work on %s at soreness %.2f, %s", f.Area, sore, at)
			if !ok {
				return
			}
		}
	}
}
