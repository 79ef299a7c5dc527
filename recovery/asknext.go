package recovery

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// Input is something that [Advice.AskNext] asks for when it is missing, with the two values it is tried with: what people
// plausibly answer at the low and at the high end. Values are as in the JSON contract. Own figures.
type Input struct {
	// Path is where it stands in a request; [] stands for an index.
	Path      string
	Low, High string
	// When says when it counts as missing.
	When string

	find func(*outlook) []gap
}

// gap is one missing input of a case, with the case as it would be at both ends.
type gap struct {
	input     string
	why       wording.Message
	low, high Case
	// calm marks an input that says nothing of the muscles.
	calm bool
}

// Inputs returns what may be asked next, in the order in which ties are broken.
func Inputs() []Input { return slices.Clone(inputs()) }

func inputs() []Input {
	return []Input{
		{"sessions[].effort", "3", "8", "no effort was reported, for the twenty latest sessions from seven days ago on", (*outlook).effortGaps},
		{"sessions[].status", "left out", "done", "a planned session has passed without a result", (*outlook).statusGaps},
		{"sessions[].priority", "c", "a", "a race or match to come has none", (*outlook).priorityGaps},
		{"sessions[].warm_up", "10", "40", "an event to come has none", (*outlook).warmUpGaps},
		{"check_ins.overall_soreness", "1", "6", "no soreness was reported in the last 48 hours", (*outlook).sorenessGaps},
		{"check_ins.stress", "2", "8", "none was reported in the last 48 hours", (*outlook).stressGaps},
		{"check_ins.mood", "2", "8", "none was reported in the last 48 hours", (*outlook).moodGaps},
		{"check_ins.sleep_hours", "5", "8", "none were reported in the last 48 hours", (*outlook).sleepGaps},
		{"athlete.massage_experience", "none", "regular", "it is not given and no treatment is on record", (*outlook).experienceGaps},
		{"athlete.age", "16", "70", "it is not given", (*outlook).ageGaps},
		{"athlete.training", "untrained", "elite", "it is not given", (*outlook).trainingGaps},
		{"athlete.bedtime", "21:00", "23:59", "it is not given", (*outlook).bedtimeGaps},
		{"treatments[].reaction", "none", "bruised", "the newest treatment of the last 14 days has none", (*outlook).reactionGaps},
		{"conditions[].since", "today", "60 days ago", "a condition has neither beginning nor end", (*outlook).sinceGaps},
	}
}

const (
	mostEffortGaps = 20
	recentReaction = 14 * 24 * time.Hour
	longSince      = 60 // days
)

// askNext finds the missing input whose plausible low and high would change the advice most, the first of several; nil when
// none would.
func (o *outlook) askNext() *Question {
	var best *Question
	most := 0
	for _, in := range inputs() {
		for _, g := range in.find(o) {
			low, err1 := o.offersFor(g, g.low)
			high, err2 := o.offersFor(g, g.high)
			if err1 != nil || err2 != nil {
				continue
			}
			if n, first := differences(low, high); n > most {
				most = n
				best = &Question{Input: g.input, Message: g.why.With("count", strconv.Itoa(n)).
					With("modality", first.modality.String()).With("purpose", first.purpose.String())}
			}
		}
	}
	return best
}

// WhatChanges is the message of what the answer to the question would change.
func (q Question) WhatChanges() wording.Message {
	if q.Args["count"] == "1" {
		return wording.Message{Key: "ask.changes-one", Args: q.Args}
	}
	return wording.Message{Key: "ask.changes", Args: q.Args}
}

// offersFor are the offers that a changed case would bring.
func (o *outlook) offersFor(g gap, c Case) ([]offer, error) {
	known := o.foresight
	if !g.calm {
		known = nil
	}
	v, err := newOutlook(c, o.p, known)
	if err != nil || v.screen.Blocked() {
		return nil, err
	}
	offers, _ := v.weigh(v.aims())
	return offers, nil
}

func (o *outlook) effortGaps() []gap {
	var out []gap
	for i := len(o.near) - 1; i >= 0 && len(out) < mostEffortGaps; i-- {
		pr := o.near[i]
		s := pr.Session
		if pr.EffortFrom == sessions.EffortReported || s.End().Before(o.now.Add(-reliefDays*24*time.Hour)) {
			continue
		}
		effort := func(v float64) Case {
			return o.withSession(s, func(s *sessions.Session) { s.Effort, _ = sessions.EffortOf(v) })
		}
		out = append(out, gap{
			input: fmt.Sprintf("sessions[%d].effort", pr.Index),
			why:   say("ask.effort", "session", called(s), "value", whole(pr.Effort)),
			low:   effort(3), high: effort(8),
		})
	}
	return out
}

func (o *outlook) statusGaps() []gap {
	s, stale := o.stalePlan()
	if !stale {
		return nil
	}
	return []gap{{
		input: fmt.Sprintf("sessions[%d].status", o.indexOf(s)), why: say("ask.status", "session", called(s)),
		low: o.withSession(s, nil), high: o.withSession(s, func(s *sessions.Session) { s.Status = sessions.Done }),
	}}
}

// eventGaps are gaps of the planned sessions to come that lack something.
func (o *outlook) eventGaps(key, field string, lacks func(sessions.Profile) bool, low, high func(*sessions.Session)) []gap {
	var out []gap
	for _, pr := range o.near {
		s := pr.Session
		if s.Status != sessions.Planned || !s.Start.After(o.now) || !lacks(pr) {
			continue
		}
		out = append(out, gap{
			calm: true, input: fmt.Sprintf("sessions[%d].%s", pr.Index, field), why: say(key, "session", called(s)),
			low: o.withSession(s, low), high: o.withSession(s, high),
		})
	}
	return out
}

func (o *outlook) priorityGaps() []gap {
	lacks := func(pr sessions.Profile) bool {
		s := pr.Session
		return s.Priority == 0 && (s.Kind == sessions.KindRace || s.Kind == sessions.KindMatch)
	}
	return o.eventGaps("ask.priority", "priority", lacks,
		func(s *sessions.Session) { s.Priority = sessions.C }, func(s *sessions.Session) { s.Priority = sessions.A })
}

func (o *outlook) warmUpGaps() []gap {
	lacks := func(pr sessions.Profile) bool { return pr.Event != sessions.NotEvent && !pr.Session.WarmUp.IsKnown() }
	return o.eventGaps("ask.warm-up", "warm_up", lacks,
		func(s *sessions.Session) { s.WarmUp = sessions.Known(10) }, func(s *sessions.Session) { s.WarmUp = sessions.Known(40) })
}

// checkInGaps is the gap of one rating of a check-in made now.
func (o *outlook) checkInGaps(known, calm bool, field, key string, set func(*sessions.CheckIn, sessions.Quantity), low, high float64) []gap {
	if known {
		return nil
	}
	with := func(v float64) Case {
		k := sessions.CheckIn{At: o.now}
		set(&k, sessions.Known(v))
		c := o.c
		c.CheckIns = append(slices.Clone(c.CheckIns), k)
		return c
	}
	return []gap{{calm: calm, input: "check_ins." + field, why: say(key), low: with(low), high: with(high)}}
}

func (o *outlook) sorenessGaps() []gap {
	fresh := slices.ContainsFunc(o.c.CheckIns, func(k sessions.CheckIn) bool {
		return o.now.Sub(k.At) <= recentHours*time.Hour && (k.OverallSoreness.IsKnown() || k.Soreness.Len() > 0)
	})
	return o.checkInGaps(fresh, false, "overall_soreness", "ask.overall-soreness",
		func(k *sessions.CheckIn, v sessions.Quantity) { k.OverallSoreness = v }, 1, 6)
}

func (o *outlook) stressGaps() []gap {
	return o.checkInGaps(o.reports.stress.IsKnown(), true, "stress", "ask.stress",
		func(k *sessions.CheckIn, v sessions.Quantity) { k.Stress = v }, 2, 8)
}

func (o *outlook) moodGaps() []gap {
	return o.checkInGaps(o.reports.mood.IsKnown(), true, "mood", "ask.mood",
		func(k *sessions.CheckIn, v sessions.Quantity) { k.Mood = v }, 2, 8)
}

func (o *outlook) sleepGaps() []gap {
	return o.checkInGaps(o.reports.sleep.IsKnown(), true, "sleep_hours", "ask.sleep-hours",
		func(k *sessions.CheckIn, v sessions.Quantity) { k.SleepHours = v }, 5, 8)
}

// athleteGaps is the gap of one field of the athlete.
func (o *outlook) athleteGaps(known bool, field, key string, low, high func(*sessions.Athlete)) []gap {
	if known {
		return nil
	}
	with := func(set func(*sessions.Athlete)) Case {
		c := o.c
		set(&c.Athlete)
		return c
	}
	return []gap{{calm: true, input: "athlete." + field, why: say(key), low: with(low), high: with(high)}}
}

func (o *outlook) experienceGaps() []gap {
	return o.athleteGaps(o.c.Athlete.MassageExperience != 0 || len(o.c.Treatments) > 0, "massage_experience", "ask.massage-experience",
		func(a *sessions.Athlete) { a.MassageExperience = sessions.ExperienceNone },
		func(a *sessions.Athlete) { a.MassageExperience = sessions.ExperienceRegular })
}

func (o *outlook) ageGaps() []gap {
	return o.athleteGaps(o.c.Athlete.Age.IsKnown(), "age", "ask.age",
		func(a *sessions.Athlete) { a.Age = sessions.Known(16) }, func(a *sessions.Athlete) { a.Age = sessions.Known(70) })
}

func (o *outlook) trainingGaps() []gap {
	list := o.athleteGaps(o.c.Athlete.Training != 0, "training", "ask.training",
		func(a *sessions.Athlete) { a.Training = sessions.Untrained }, func(a *sessions.Athlete) { a.Training = sessions.Elite })
	for i := range list {
		list[i].calm = false
	}
	return list
}

func (o *outlook) bedtimeGaps() []gap {
	at := func(hour, minute int) func(*sessions.Athlete) {
		return func(a *sessions.Athlete) { a.Bedtime, _ = timeline.ClockAt(hour, minute) }
	}
	return o.athleteGaps(o.c.Athlete.Bedtime.IsSet(), "bedtime", "ask.bedtime", at(21, 0), at(23, 59))
}

func (o *outlook) reactionGaps() []gap {
	last := -1
	for i, t := range o.c.Treatments {
		if t.Modality.IsMassage() && !t.At.After(o.now) && o.now.Sub(t.At) <= recentReaction && (last < 0 || t.At.After(o.c.Treatments[last].At)) {
			last = i
		}
	}
	if last < 0 || o.c.Treatments[last].Reaction != 0 {
		return nil
	}
	with := func(r massage.Reaction) Case {
		c := o.c
		c.Treatments = slices.Clone(c.Treatments)
		c.Treatments[last].Reaction = r
		return c
	}
	return []gap{{
		input: fmt.Sprintf("treatments[%d].reaction", last), why: say("ask.reaction", "date", o.moment(o.c.Treatments[last].At)),
		low: with(massage.ReactionNone), high: with(massage.Bruised),
	}}
}

func (o *outlook) sinceGaps() []gap {
	var out []gap
	for i, k := range o.c.Conditions {
		if k.Since.IsSet() || k.Ended.IsSet() {
			continue
		}
		with := func(days int) Case {
			c := o.c
			c.Conditions = slices.Clone(c.Conditions)
			c.Conditions[i].Since = screening.DayMoment(timeline.DayOf(o.dayStart(o.now, -days), o.loc))
			return c
		}
		out = append(out, gap{
			calm: true, input: fmt.Sprintf("conditions[%d].since", i), why: say("ask.since", "code", k.Code), low: with(0), high: with(longSince),
		})
	}
	return out
}

// indexOf is the place of a session in the diary.
func (o *outlook) indexOf(which sessions.Session) int {
	for _, pr := range o.near {
		if s := pr.Session; s.Name() == which.Name() && s.Start.Equal(which.Start) {
			return pr.Index
		}
	}
	return -1
}

// withSession is the case with one session changed, or left out when change is nil.
func (o *outlook) withSession(which sessions.Session, change func(*sessions.Session)) Case {
	list := make([]sessions.Session, 0, o.c.Diary.Len())
	changed := false
	for _, s := range o.c.Diary.All() {
		if !changed && s.Name() == which.Name() && s.Start.Equal(which.Start) {
			changed = true
			if change == nil {
				continue
			}
			change(&s)
		}
		list = append(list, s)
	}
	c := o.c
	if d, err := sessions.NewDiary(list...); err == nil {
		c.Diary = d
	}
	return c
}

// offered names an offer.
type offered struct {
	modality massage.Modality
	purpose  massage.Purpose
}

// differences counts the offers of two answers that differ in modality, window or pressure, and names the first.
func differences(a, b []offer) (n int, first offered) {
	count := func(list, other []offer, onlyMissing bool) {
		for _, x := range list {
			i := slices.IndexFunc(other, func(y offer) bool { return y.op.purpose == x.op.purpose && y.op.modality == x.op.modality })
			if i >= 0 && (onlyMissing || x.sameAs(other[i])) {
				continue
			}
			if n++; n == 1 {
				first = offered{x.op.modality, x.op.purpose}
			}
		}
	}
	count(a, b, false)
	count(b, a, true)
	return n, first
}

// sameAs reports whether two offers have the same window and pressure.
func (of offer) sameAs(other offer) bool {
	return of.op.pressure == other.op.pressure && of.windows[of.best].span().Equal(other.windows[other.best].span())
}
