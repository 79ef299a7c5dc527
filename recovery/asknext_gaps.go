package recovery

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// Figures of what is asked for. Own figures.
const (
	mostEffortGaps = 8
	effortReach    = 7 * 24 * time.Hour
	recentReaction = 14 * 24 * time.Hour
	triedRunBegan  = 18 * time.Hour // before now
	triedRunEffort = 7
	triedMinutes   = 60
)

// saidNo is the answer that denies every sign.
const saidNo = "no to every sign"

// tellingKinds are kinds of session that say themselves how hard a session to come will be.
var tellingKinds = []sessions.Kind{
	sessions.KindEasy, sessions.KindIntervals, sessions.KindSprint, sessions.KindRace, sessions.KindMatch, sessions.KindTechnique, sessions.KindMobility,
}

// clotGaps is the gap of the signs of a clot in each limb that is withheld.
func (o *outlook) clotGaps() []gap {
	var out []gap
	for _, limb := range limbs {
		held := o.held.Intersect(muscles.GroupSet(limb.groups...))
		if held.IsEmpty() {
			continue
		}
		open := slices.DeleteFunc(slices.Clone(limb.questions), func(code string) bool { return slices.Contains(o.c.Denied, code) })
		out = append(out, gap{
			calm: true, input: "denied", why: say("refusal.one-sided", "limb", limbOf(held.Compact()[0])),
			answer: func(answer string) Case {
				c := o.c
				if answer == saidNo {
					c.Denied = append(slices.Clone(c.Denied), open...)
				} else {
					c.Conditions = append(slices.Clone(c.Conditions), screening.Condition{Code: open[0], Areas: held})
				}
				return c
			},
		})
	}
	return out
}

// sessionGaps is the gap of a diary without training.
func (o *outlook) sessionGaps() []gap {
	if slices.ContainsFunc(o.profiles, func(pr sessions.Profile) bool { return pr.Session.Status == sessions.Done }) {
		return nil
	}
	return []gap{{input: "sessions", why: say("confidence.no-sessions"), answer: func(answer string) Case {
		if answer == "none" {
			return o.c
		}
		run := sessions.Session{
			Start: o.now.Add(-triedRunBegan), Duration: triedMinutes * time.Minute, Sport: sessions.RoadRunning, Status: sessions.Done,
		}
		run.Effort, _ = sessions.EffortOf(triedRunEffort)
		return o.withDiary(append(slices.Collect(o.everySession()), run))
	}}}
}

func (o *outlook) effortGaps() []gap {
	var list []sessions.Profile
	for _, pr := range o.near {
		s := pr.Session
		toCome := s.Status == sessions.Planned && s.Start.After(o.now) && !s.Start.After(o.now.Add(effortReach)) && !slices.Contains(tellingKinds, s.Kind)
		done := s.Status == sessions.Done && !s.End().Before(o.now.Add(-effortReach))
		if pr.EffortFrom != sessions.EffortReported && (toCome || done) {
			list = append(list, pr)
		}
	}
	o.nearestFirst(list)
	var out []gap
	for _, pr := range list[:min(len(list), mostEffortGaps)] {
		out = append(out, gap{
			calm:  pr.Session.Status == sessions.Planned, // plans do not count for how the muscles are
			input: fmt.Sprintf("sessions[%d].effort", pr.Index),
			why:   say("ask.effort", "session", called(pr.Session), "value", whole(pr.Effort)),
			answer: o.withSession(pr.Index, func(s *sessions.Session, answer string) {
				s.Effort, _ = sessions.EffortOf(numberIn(answer))
			}),
		})
	}
	return out
}

// nearestFirst sorts sessions by how far from now they start, the earlier first of two.
func (o *outlook) nearestFirst(list []sessions.Profile) {
	slices.SortStableFunc(list, func(a, b sessions.Profile) int {
		return cmp.Compare(a.Session.Start.Sub(o.now).Abs(), b.Session.Start.Sub(o.now).Abs())
	})
}

func (o *outlook) statusGaps() []gap {
	list := o.stalePlans()
	o.nearestFirst(list)
	var out []gap
	for _, pr := range list[:min(len(list), mostEffortGaps)] {
		done := o.withSession(pr.Index, func(s *sessions.Session, _ string) { s.Status = sessions.Done })
		out = append(out, gap{
			input: fmt.Sprintf("sessions[%d].status", pr.Index), why: say("ask.status", "session", called(pr.Session)),
			answer: func(answer string) Case {
				if answer == sessions.Done.String() {
					return done(answer)
				}
				return o.withDiary(slices.Delete(slices.Collect(o.everySession()), pr.Index, pr.Index+1))
			},
		})
	}
	return out
}

// eventGaps are gaps of the sessions to come that lack something.
func (o *outlook) eventGaps(key, field string, lacks func(sessions.Profile) bool, set func(*sessions.Session, string)) []gap {
	var out []gap
	for _, pr := range o.near {
		if s := pr.Session; s.Status == sessions.Planned && s.Start.After(o.now) && lacks(pr) {
			out = append(out, gap{
				calm: true, input: fmt.Sprintf("sessions[%d].%s", pr.Index, field), why: say(key, "session", called(s)), answer: o.withSession(pr.Index, set),
			})
		}
	}
	return out
}

func (o *outlook) priorityGaps() []gap {
	lacks := func(pr sessions.Profile) bool {
		s := pr.Session
		return s.Priority == 0 && (s.Kind == sessions.KindRace || s.Kind == sessions.KindMatch)
	}
	return o.eventGaps("ask.priority", "priority", lacks, func(s *sessions.Session, answer string) {
		s.Priority, _ = sessions.ParsePriority(answer)
	})
}

func (o *outlook) warmUpGaps() []gap {
	lacks := func(pr sessions.Profile) bool {
		return pr.Event != sessions.NotEvent && !pr.Session.WarmUp.IsKnown() && pr.Session.Start.Before(o.end)
	}
	return o.eventGaps("ask.warm-up", "warm_up", lacks, func(s *sessions.Session, answer string) {
		s.WarmUp = sessions.Known(numberIn(answer))
	})
}

// checkInGap is the gap of one rating of a check-in made now.
func (o *outlook) checkInGap(g gap, known bool, rating func(*sessions.CheckIn) *sessions.Quantity) []gap {
	if known {
		return nil
	}
	g.answer = func(answer string) Case {
		k := sessions.CheckIn{At: o.now}
		*rating(&k) = sessions.Known(numberIn(answer))
		c := o.c
		c.CheckIns = append(slices.Clone(c.CheckIns), k)
		return c
	}
	return []gap{g}
}

func (o *outlook) sorenessGaps() []gap {
	fresh := slices.ContainsFunc(o.c.CheckIns, func(k sessions.CheckIn) bool {
		return o.now.Sub(k.At) <= recentHours*time.Hour && (k.OverallSoreness.IsKnown() || k.Soreness.Len() > 0)
	})
	return o.checkInGap(gap{input: "check_ins.overall_soreness", why: say("ask.overall-soreness")}, fresh,
		func(k *sessions.CheckIn) *sessions.Quantity { return &k.OverallSoreness })
}

func (o *outlook) stressGaps() []gap {
	return o.checkInGap(gap{calm: true, input: "check_ins.stress", why: say("ask.stress")}, o.reports.stress.IsKnown(),
		func(k *sessions.CheckIn) *sessions.Quantity { return &k.Stress })
}

func (o *outlook) moodGaps() []gap {
	return o.checkInGap(gap{calm: true, input: "check_ins.mood", why: say("ask.mood")}, o.reports.mood.IsKnown(),
		func(k *sessions.CheckIn) *sessions.Quantity { return &k.Mood })
}

func (o *outlook) sleepGaps() []gap {
	return o.checkInGap(gap{calm: true, input: "check_ins.sleep_hours", why: say("ask.sleep-hours")}, o.reports.sleep.IsKnown(),
		func(k *sessions.CheckIn) *sessions.Quantity { return &k.SleepHours })
}

// athleteGap is the gap of one field of the athlete.
func (o *outlook) athleteGap(g gap, known bool, set func(*sessions.Athlete, string)) []gap {
	if known {
		return nil
	}
	g.answer = func(answer string) Case {
		c := o.c
		set(&c.Athlete, answer)
		return c
	}
	return []gap{g}
}

func (o *outlook) experienceGaps() []gap {
	return o.athleteGap(gap{calm: true, input: "athlete.massage_experience", why: say("ask.massage-experience")}, o.habitKnown(),
		func(a *sessions.Athlete, answer string) { a.MassageExperience, _ = sessions.ParseExperience(answer) })
}

// habitKnown reports whether anything tells how used the athlete is to massage: their own word, or a massage on record.
func (o *outlook) habitKnown() bool { return o.c.Athlete.MassageExperience != 0 || o.hasRecord() }

// hasRecord reports whether a massage had is on record.
func (o *outlook) hasRecord() bool {
	return slices.ContainsFunc(o.c.Treatments, func(t massage.Treatment) bool { return t.Modality.IsMassage() && !t.At.After(o.now) })
}

func (o *outlook) treatmentGaps() []gap {
	if e := o.c.Athlete.MassageExperience; o.hasRecord() || e == 0 || e == sessions.ExperienceNone {
		return nil
	}
	return []gap{{input: "treatments", why: say("ask.treatments"), answer: func(answer string) Case {
		c := o.c
		c.Treatments = append(slices.Clone(c.Treatments), massage.Treatment{
			At: o.now.Add(-time.Duration(daysIn(answer)) * 24 * time.Hour), Modality: massage.Swedish, Minutes: triedMinutes,
		})
		return c
	}}}
}

func (o *outlook) ageGaps() []gap {
	return o.athleteGap(gap{calm: true, input: "athlete.age", why: say("ask.age")}, o.c.Athlete.Age.IsKnown(),
		func(a *sessions.Athlete, answer string) { a.Age = sessions.Known(numberIn(answer)) })
}

func (o *outlook) trainingGaps() []gap {
	return o.athleteGap(gap{input: "athlete.training", why: say("ask.training")}, o.c.Athlete.Training != 0,
		func(a *sessions.Athlete, answer string) { a.Training, _ = sessions.ParseTraining(answer) })
}

func (o *outlook) bedtimeGaps() []gap {
	return o.athleteGap(gap{calm: true, input: "athlete.bedtime", why: say("ask.bedtime")}, o.c.Athlete.Bedtime.IsSet(),
		func(a *sessions.Athlete, answer string) { a.Bedtime, _ = timeline.ParseClock(answer) })
}

func (o *outlook) reactionGaps() []gap {
	list := slices.SortedFunc(slices.Values(o.c.Treatments), compareTreatments)
	last := -1
	for i, t := range list {
		if t.Dose() >= massage.Firm && !t.At.After(o.now) && o.now.Sub(t.At) <= recentReaction {
			last = i
		}
	}
	if last < 0 || list[last].Reaction != 0 {
		return nil
	}
	return []gap{{
		input: fmt.Sprintf("treatments[%d].reaction", last), why: say("ask.reaction", "date", o.moment(list[last].At)),
		answer: func(answer string) Case {
			c := o.c
			c.Treatments = slices.Clone(list)
			c.Treatments[last].Reaction, _ = massage.ParseReaction(answer)
			return c
		},
	}}
}

// compareTreatments orders treatments by time, and those of one moment so that their order in the list does not matter.
func compareTreatments(a, b massage.Treatment) int {
	return cmp.Or(
		a.At.Compare(b.At), cmp.Compare(a.Dose(), b.Dose()), cmp.Compare(a.Reaction, b.Reaction), cmp.Compare(a.Modality, b.Modality),
		cmp.Compare(a.Minutes, b.Minutes), cmp.Compare(a.Pressure.Or(-1), b.Pressure.Or(-1)), cmp.Compare(a.Areas.String(), b.Areas.String()),
	)
}

func (o *outlook) sinceGaps() []gap {
	list := slices.SortedFunc(slices.Values(o.c.Conditions), func(a, b screening.Condition) int {
		return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.Areas.String(), b.Areas.String()), cmp.Compare(a.Regions.String(), b.Regions.String()))
	})
	var out []gap
	for i, k := range list {
		if k.Since.IsSet() || k.Ended.IsSet() {
			continue
		}
		out = append(out, gap{
			calm: true, input: fmt.Sprintf("conditions[%s].since", k.Code), why: say("ask.since", "code", k.Code),
			answer: func(answer string) Case {
				c := o.c
				c.Conditions = slices.Clone(list)
				c.Conditions[i].Since = screening.DayMoment(timeline.DayOf(o.dayStart(o.now, -daysIn(answer)), o.loc))
				return c
			},
		})
	}
	return out
}

// everySession yields the sessions of the diary.
func (o *outlook) everySession() func(func(sessions.Session) bool) {
	return func(yield func(sessions.Session) bool) {
		for _, s := range o.c.Diary.All() {
			if !yield(s) {
				return
			}
		}
	}
}

// withSession answers with the case in which one session is changed.
func (o *outlook) withSession(index int, set func(*sessions.Session, string)) func(string) Case {
	return func(answer string) Case {
		list := slices.Collect(o.everySession())
		set(&list[index], answer)
		return o.withDiary(list)
	}
}

// withDiary is the case with other sessions.
func (o *outlook) withDiary(list []sessions.Session) Case {
	c := o.c
	if d, err := sessions.NewDiary(list...); err == nil {
		c.Diary = d
	}
	return c
}

// numberIn reads a number of the table, daysIn the days of "today" or "60 days ago".
func numberIn(answer string) float64 {
	v, _ := strconv.ParseFloat(answer, 64)
	return v
}

func daysIn(answer string) int {
	n, _ := strconv.Atoi(strings.TrimSuffix(answer, " days ago"))
	return n
}
