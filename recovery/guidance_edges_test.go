package recovery_test

import (
	"fmt"
	"slices"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// This file holds one window against one session, by the naive tables of hours.

// naiveBinding is the dose class that binds a session: whole body for events, else only where the session uses the focus.
func naiveBinding(r recovery.Recommendation, s naiveWord) int {
	if s.event != "" || s.uses.Intersects(naiveFocus(r)) {
		return int(r.Dose - massage.Light)
	}
	return 0
}

func naiveFocus(r recovery.Recommendation) (set muscles.Set) {
	for _, f := range r.Focus {
		set = set.With(f.Area)
	}
	return set
}

// session checks a window against one session, done or planned alike.
func (k *naiveChecker) session(r recovery.Recommendation, w naiveSpan, word naiveWord) {
	s := word.s
	start, end := s.Start, s.End()
	name := fmt.Sprintf("%s (%s %s %s, %s)", s.Name(), s.Status, s.Sport, s.Kind, word.next())
	k.must(!w.overlaps(start, end), "%s overlaps %s", w, name)
	switch r.Modality {
	case massage.InterEventSports: // see pairs
	case massage.PreEventSports:
		hands := start.Add(-max(naiveHours(naiveWarmUp(word)/60)+5*time.Minute, 15*time.Minute))
		k.must(!w.overlaps(hands, start), "%s reaches into the warm-up of %s", w, name)
	default:
		k.before(r, w, word, name)
	}
	k.after(r, w, word, name)
}

func (k *naiveChecker) before(r recovery.Recommendation, w naiveSpan, word naiveWord, name string) {
	start := word.s.Start
	row := naiveLead[word.next()]
	dose := naiveBinding(r, word)
	lead := [...]float64{row.light, row.firm, row.deep[k.habit]}[dose]
	if dose == 0 && r.Minutes <= 20 {
		lead = row.shortLight
	}
	from := start.Add(-naiveHours(lead))
	if days := map[float64]int{72: 3, 96: 4, 168: 7}[lead]; days > 0 && word.event != "" {
		if day := naiveMidnight(start, -days, k.loc); day.Before(from) {
			from = day
		}
	}
	if dose == 2 && lead > 1000 { // not offered: any time before it
		from = k.c.Now
	}
	k.must(!w.overlaps(from, start), "%s is inside the %g h before %s", w, lead, name)
	if word.taxing() {
		light := r.Dose == massage.Light && r.Pressure <= 2 && r.Minutes <= 30
		k.must(light || !w.overlaps(naiveMidnight(start, 0, k.loc), start), "%s is too much on the day of %s", w, name)
	}
	if word.event != "a" && word.event != "b" {
		return
	}
	light := r.Dose == massage.Light && r.Pressure <= 2 && r.Minutes <= 45
	k.must(light || !w.overlaps(naiveMidnight(start, -1, k.loc), start), "%s is too much the day before %s", w, name)
	if k.isNew(r) {
		from := naiveMidnight(start, -7, k.loc)
		if early := start.Add(-168 * time.Hour); early.Before(from) {
			from = early
		}
		k.must(!w.overlaps(from, start), "%s is something new in the week before %s", w, name)
	}
}

// isNew reports whether the treatment is of the kinds that rule out anything new in race week, and never had.
func (k *naiveChecker) isNew(r recovery.Recommendation) bool {
	kinds := []massage.Modality{massage.DeepTissue, massage.TriggerPoint, massage.MyofascialRelease, massage.Percussion, massage.AssistedStretching}
	if !slices.Contains(kinds, r.Modality) {
		return false
	}
	record := false
	for _, t := range k.c.Treatments {
		if t.Modality.IsMassage() && !t.At.After(k.c.Now) {
			record = true
			if t.Modality == r.Modality {
				return false
			}
		}
	}
	return record || k.c.Athlete.MassageExperience == sessions.ExperienceNone
}

func (k *naiveChecker) after(r recovery.Recommendation, w naiveSpan, word naiveWord, name string) {
	end := word.s.End()
	dose := naiveBinding(r, word)
	focus := naiveFocus(r).Intersect(word.uses)
	row := word.next()
	if row != "easy" && row != "ordinary" || word.long {
		row = "ordinary" // for firm and deep hands; the cool-down below is the same for all
		if word.hard {
			row = "hard"
		}
	}
	switch {
	case word.marathon && (word.event != "" || !focus.IsEmpty()):
		row = "marathon"
	case focus.Intersects(word.novel):
		row = "novel"
	case focus.Intersects(word.damaging):
		row = "damaging"
	}
	wait := naiveHours(naiveAfter[row][dose])
	if r.Modality == massage.InterEventSports {
		wait = 5 * time.Minute
	} else if word.hard || word.long || word.event != "" {
		wait = max(wait, 20*time.Minute)
	}
	if word.s.Hot && r.Modality != massage.InterEventSports && row != "easy" {
		wait = max(wait, 30*time.Minute)
	}
	open := end.Add(wait)
	if row == "marathon" {
		days := []int{0, 2, 4}[dose]
		if r.Modality == massage.Percussion || r.Minutes > 20 {
			days = 4
		}
		if day := naiveMidnight(end, days, k.loc); days > 0 && day.After(open) {
			open = day
		}
	}
	k.must(!w.overlaps(end, open), "%s is inside the %s after %s (%s)", w, open.Sub(end), name, row)
}

// naiveWarmUp is the stated warm-up in minutes, else the usual one of an event by sport; training has it inside.
func naiveWarmUp(w naiveWord) float64 {
	if m, ok := w.s.WarmUp.Get(); ok {
		return m
	}
	if w.event == "" {
		return 0
	}
	switch w.s.Sport {
	case sessions.Soccer, sessions.Rugby, sessions.Basketball, sessions.Volleyball, sessions.FieldRunningSport, sessions.WaterPolo, sessions.IceHockeySkating:
		return 40
	case sessions.Sprint, sessions.Plyometrics, sessions.ThrowingSport, sessions.Powerlifting, sessions.Weightlifting, sessions.Strongman,
		sessions.Boxing, sessions.MMAKickboxing, sessions.Grappling:
		return 40
	case sessions.SwimFreestyle, sessions.SwimBackstroke, sessions.SwimBreaststroke, sessions.SwimButterfly, sessions.Rowing, sessions.Cycling:
		return 25
	case sessions.RoadRunning, sessions.TrailRunning, sessions.Marathon, sessions.Triathlon, sessions.Climbing, sessions.Bouldering, sessions.Gymnastics:
		return 20
	}
	if w.s.Kind == sessions.KindMatch {
		return 40
	}
	return 0
}
