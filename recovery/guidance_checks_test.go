package recovery_test

import (
	"fmt"
	"slices"
	"time"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/tissue"
)

// naiveChecker holds one answer under the default policy against the naive reading. It collects what is wrong.
type naiveChecker struct {
	c      recovery.Case
	a      recovery.Advice
	loc    *time.Location
	words  []naiveWord
	screen screening.Result
	state  tissue.State
	habit  int
	near   []naivePair
	faults []naiveFault
	checks int
}

func newNaiveChecker(c recovery.Case, a recovery.Advice) (*naiveChecker, error) {
	k := &naiveChecker{c: c, a: a, loc: c.Location(), words: naiveWords(c.Diary, c.Location()), habit: naiveHabit(c.Treatments, c.Athlete.MassageExperience, c.Now)}
	k.screen = screening.Screen(screening.Input{
		Now: c.Now, Zone: k.loc, Athlete: c.Athlete, Conditions: c.Conditions, Unanswered: c.Unanswered, CheckIns: c.CheckIns,
		Diary: c.Diary, Treatments: c.Treatments, WishRegions: c.Wish.Regions, WishAreas: c.Wish.Areas,
	})
	var err error
	k.state, err = tissue.Assess(tissue.Input{Now: c.Now, Zone: k.loc, Diary: c.Diary, CheckIns: c.CheckIns, Treatments: c.Treatments, Athlete: c.Athlete})
	return k, err
}

// naiveFault is something wrong: the law that is broken, and how.
type naiveFault struct{ law, text string }

// must counts a check and notes the fault when it does not hold.
func (k *naiveChecker) must(ok bool, format string, args ...any) bool {
	k.checks++
	if !ok {
		k.faults = append(k.faults, naiveFault{format, fmt.Sprintf(format, args...)})
	}
	return ok
}

// span is a half-open stretch of time.
type naiveSpan struct{ from, to time.Time }

func (s naiveSpan) overlaps(from, to time.Time) bool {
	return s.from.Before(to) && s.to.After(from) && to.After(from)
}

func (s naiveSpan) String() string {
	return s.from.Format("Mon 02 Jan 15:04") + " to " + s.to.Format("Mon 02 Jan 15:04")
}

func naiveHours(h float64) time.Duration { return time.Duration(h * float64(time.Hour)) }

// run checks the whole answer.
func (k *naiveChecker) run() {
	a := k.a
	k.must(len(a.Recommendations)+len(a.NotNow) > 0, "both lists are empty")
	if k.screen.Blocked() {
		k.must(len(a.Recommendations) == 0, "recommended under %s", k.screen.Outcome)
		k.must(a.Answer == recovery.NotNow, "answer %s under %s", a.Answer, k.screen.Outcome)
		for _, n := range a.NotNow {
			k.must(n.Modality == 0, "names a modality under %s", k.screen.Outcome)
		}
		return
	}
	if m := k.c.Wish.Modality; m != 0 {
		offered := slices.ContainsFunc(a.Recommendations, func(r recovery.Recommendation) bool { return r.Modality == m })
		first := slices.IndexFunc(a.NotNow, func(n recovery.Refusal) bool { return n.Modality != 0 }) // what speaks of every treatment goes before
		k.must(offered || first >= 0 && a.NotNow[first].Modality == m, "the wish for %s is neither offered nor first in not_now", m)
	}
	for i, n := range a.NotNow {
		k.must(n.Code != "" && n.Instead != "" && n.Text != "", "not_now[%d] lacks a code, a text or something to do instead", i)
	}
	type cell struct {
		p massage.Purpose
		m massage.Modality
	}
	seen := map[cell]bool{}
	for _, r := range a.Recommendations {
		k.must(!seen[cell{r.Purpose, r.Modality}], "two recommendations of %s to %s", r.Modality, r.Purpose)
		seen[cell{r.Purpose, r.Modality}] = true
		before := len(k.faults)
		k.recommendation(r)
		for i := before; i < len(k.faults); i++ {
			k.faults[i].text = fmt.Sprintf("%s to %s (%s, %g min, pressure %d): %s", r.Modality, r.Purpose, r.Dose, r.Minutes, r.Pressure, k.faults[i].text)
		}
	}
}

// recommendation checks one recommendation with each of its windows.
func (k *naiveChecker) recommendation(r recovery.Recommendation) {
	k.must(r.Dose == naiveDose(r.Modality, r.Purpose, r.Pressure, r.Minutes), "dose class %s", r.Dose)
	k.must(massage.Fits(r.Modality, r.Purpose) > 0, "is never offered for this")
	k.must(!slices.Contains(k.c.Avoid, r.Modality), "is avoided by the athlete")
	k.sums(r)
	k.plan(r)
	k.sources(r)
	windows := []naiveSpan{{r.Window.Start(), r.Window.End()}}
	for _, w := range r.Also {
		windows = append(windows, naiveSpan{w.Start(), w.End()})
	}
	for i, w := range windows {
		k.window(r, w)
		for _, v := range windows[:i] {
			k.must(!w.overlaps(v.from, v.to), "windows %s and %s overlap", w, v)
		}
	}
	if r.Slot != nil {
		s := naiveSpan{r.Slot.Start(), r.Slot.End()}
		k.must(!s.from.Before(windows[0].from) && !s.to.After(windows[0].to), "slot %s leaves window %s", s, windows[0])
		k.must(s.to.Sub(s.from) >= naiveHours(r.Minutes/60) && s.to.Sub(s.from) < naiveHours(r.Minutes/60)+time.Minute, "slot %s is not %g min long", s, r.Minutes)
		k.must(r.By == massage.ByTherapist && len(k.c.Open) > 0, "slot without need")
	}
}

// sums checks that minutes add up and that nothing barred is touched.
func (k *naiveChecker) sums(r recovery.Recommendation) {
	focus, steps := 0.0, 0.0
	for _, f := range r.Focus {
		focus += f.Minutes
		k.must(f.Minutes > 0, "%s gets %g min", f.Area, f.Minutes)
		k.must(!k.screen.AvoidAreas.Contains(f.Area), "%s is to be avoided", f.Area)
		code := r.Modality.SafetyCode(r.Pressure)
		k.must(!k.screen.BarredAt(f.Area).Has(code), "%s is barred at %s", code, f.Area)
		k.must(r.Pressure <= k.screen.PressureCapAt(f.Area), "pressure above the cap of %d at %s", k.screen.PressureCapAt(f.Area), f.Area)
		k.must(f.Stroke != "", "%s has no stroke direction", f.Area)
	}
	for _, s := range r.Steps {
		steps += s.Minutes
		k.must(s.Minutes > 0, "step %s of %g min", s.Do, s.Minutes)
		code := s.Do.SafetyCode(r.Pressure)
		for _, f := range r.Focus {
			k.must(!k.screen.BarredAt(f.Area).Has(code), "step %s (%s) is barred at %s", s.Do, code, f.Area)
			k.must(!s.Do.Info().Stretching || !k.screen.NoStretching.Contains(f.Area), "step %s where stretching is barred: %s", s.Do, f.Area)
		}
	}
	k.must(focus == r.Minutes, "focus minutes add up to %g", focus)
	k.must(steps == r.Minutes, "step minutes add up to %g", steps)
	k.must(r.Pressure <= k.screen.PressureCap, "pressure above the cap of %d", k.screen.PressureCap)
	k.must(r.Pressure < 4 || k.habit == 0, "pressure 4 on someone not used to deep work")
	k.must(float64(r.Pressure) <= k.c.Athlete.PressureLimit.Or(4), "pressure above the athlete's limit")
	k.must(r.Minutes <= k.screen.MinutesCap, "longer than the cap of %g min", k.screen.MinutesCap)
}

// sources checks that every number says where it comes from.
func (k *naiveChecker) sources(r recovery.Recommendation) {
	resolves := func(key string) bool {
		_, a := evidence.FindSource(key)
		_, b := screening.FindSource(key)
		return a || b
	}
	sourced := 0
	for _, x := range r.Reasons {
		k.must(x.Grade != 0 && x.Code != "" && x.Text != "", "reason %q lacks a grade or a text", x.Code)
		sourced += len(x.Sources)
		for _, key := range x.Sources {
			k.must(resolves(key), "source %q of reason %s is not in the ledger", key, x.Code)
		}
	}
	k.must(len(r.Reasons) > 0, "no reason")
	for _, x := range r.Expect {
		sourced += len(x.Sources)
		k.must(len(x.Sources) > 0, "effect on %s has no source", x.Benefit)
		for _, key := range x.Sources {
			k.must(resolves(key), "source %q of the effect on %s is not in the ledger", key, x.Benefit)
		}
		if x.Benefit == evidence.Performance.String() {
			k.must(x.Value == 0, "promises %g of %s", x.Value, x.Benefit)
		}
	}
	k.must(sourced > 0, "neither a reason nor an effect names a source")
	k.must(r.Opens.Code != "" && r.Closes.Code != "", "an edge without a code")
}

// window checks one window: where it may lie at all, then against every session, pair of sessions and treatment.
func (k *naiveChecker) window(r recovery.Recommendation, w naiveSpan) {
	now, end := k.c.Now, k.c.Now.Add(7*24*time.Hour)
	k.must(!w.from.Before(now), "%s begins before now", w)
	k.must(!w.to.After(end), "%s reaches beyond seven days", w)
	k.must(w.to.Sub(w.from) >= naiveHours(r.Minutes/60), "%s is shorter than the appointment", w)
	k.must(w.from.Equal(w.from.Truncate(time.Minute)) && w.to.Equal(w.to.Truncate(time.Minute)), "%s is not in whole minutes", w)
	k.must(w.from.Location().String() == k.loc.String(), "%s is not on the athlete's clock", w)
	k.open(r, w)
	k.quiet(w)
	for _, t := range k.c.Treatments {
		k.must(t.At.Before(now) || !w.overlaps(t.At, t.End()), "%s overlaps the booking at %s", w, t.At)
	}
	for _, s := range k.words {
		k.session(r, w, s)
	}
	k.pairs(r, w)
	k.repeats(r, w)
	k.soreness(r, w)
}

func (k *naiveChecker) open(r recovery.Recommendation, w naiveSpan) {
	if len(k.c.Open) == 0 || r.By != massage.ByTherapist {
		return
	}
	at := w.from
	for moved := true; moved; {
		moved = false
		for _, o := range k.c.Open {
			if !o.Start().After(at) && o.End().After(at) {
				at, moved = o.End(), true
			}
		}
	}
	k.must(!at.Before(w.to), "%s leaves the open spans at %s", w, at)
}

func (k *naiveChecker) quiet(w naiveSpan) {
	q := k.c.Athlete.Quiet
	if !q.IsSet() {
		return
	}
	from, to := q.From.Hour()*60+q.From.Minute(), q.To.Hour()*60+q.To.Minute()
	for at := w.from; at.Before(w.to); at = at.Add(5 * time.Minute) {
		h, m, _ := at.In(k.loc).Clock()
		now := h*60 + m
		inside := from <= now && now < to
		if from > to {
			inside = now >= from || now < to
		}
		if !k.must(!inside, "%s lies in the quiet hours at %s", w, at) {
			return
		}
	}
}
