package recovery

import (
	"fmt"
	"slices"
	"time"

	"example.com/rubdown/sessions"
)

// missing is a missing input with its plausible low and high values.
type missing struct {
	input, why string
	low, high  Case
	// calm marks an input that says nothing of the muscles.
	calm bool
}

// Plausible low and high values of missing inputs. Own figures.
const (
	lowEffort, highEffort     = 3, 8
	lowSoreness, highSoreness = 1, 6
	lowStress, highStressed   = 2, 8
	lowSleep, highSleep       = 5, 8
	lowAge, highAge           = 16, 70
	mostEffortGaps            = 3
)

// askNext finds the missing input whose plausible low and high would change the advice most; nil when none would.
func (o *outlook) askNext() *Question {
	var best *Question
	most := 0
	for _, g := range o.missing() {
		low, err1 := o.offersFor(g, g.low)
		high, err2 := o.offersFor(g, g.high)
		if err1 != nil || err2 != nil {
			continue
		}
		if n, what := differences(low, high); n > most {
			most = n
			best = &Question{Input: g.input, Why: g.why, Changes: what}
		}
	}
	return best
}

// offersFor are the offers that a changed case would bring.
func (o *outlook) offersFor(g missing, c Case) ([]offer, error) {
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

// missing lists the missing inputs, in a fixed order.
func (o *outlook) missing() []missing {
	var out []missing
	efforts := 0
	for i := len(o.near) - 1; i >= 0 && efforts < mostEffortGaps; i-- {
		pr := o.near[i]
		s := pr.Session
		if pr.EffortFrom == sessions.EffortReported || s.End().Before(o.now.Add(-reliefDays*24*time.Hour)) {
			continue
		}
		efforts++
		out = append(out, missing{
			input: fmt.Sprintf("sessions[%d].effort", pr.Index),
			why:   fmt.Sprintf("%s has no effort rating; %.0f of 10 was assumed.", called(s), pr.Effort),
			low:   o.withEffort(s, lowEffort), high: o.withEffort(s, highEffort),
		})
	}
	if name := o.stalePlans(); name != "" {
		for _, pr := range o.near {
			if s := pr.Session; s.Name() == name {
				out = append(out, missing{
					input: fmt.Sprintf("sessions[%d].status", pr.Index), why: called(s) + " was planned and its time has passed: did it happen?",
					low: o.withDiary(s, nil), high: o.withDiary(s, func(s *sessions.Session) { s.Status = sessions.Done }),
				})
			}
		}
	}
	fresh := slices.ContainsFunc(o.c.CheckIns, func(k sessions.CheckIn) bool {
		return o.now.Sub(k.At) <= recentHours*time.Hour && (k.OverallSoreness.IsKnown() || k.Soreness.Len() > 0)
	})
	if !fresh {
		out = append(out, missing{
			input: "check_ins.overall_soreness", why: "No soreness was reported in the last two days.",
			low:  o.withCheckIn(sessions.CheckIn{OverallSoreness: sessions.Known(lowSoreness)}),
			high: o.withCheckIn(sessions.CheckIn{OverallSoreness: sessions.Known(highSoreness)}),
		})
	}
	if !o.reports.stress.IsKnown() {
		out = append(out, missing{
			calm: true, input: "check_ins.stress", why: "No stress was reported in the last two days.",
			low:  o.withCheckIn(sessions.CheckIn{Stress: sessions.Known(lowStress)}),
			high: o.withCheckIn(sessions.CheckIn{Stress: sessions.Known(highStressed)}),
		})
	}
	if !o.reports.sleep.IsKnown() {
		out = append(out, missing{
			calm: true, input: "check_ins.sleep_hours", why: "No sleep was reported in the last two days.",
			low:  o.withCheckIn(sessions.CheckIn{SleepHours: sessions.Known(lowSleep)}),
			high: o.withCheckIn(sessions.CheckIn{SleepHours: sessions.Known(highSleep)}),
		})
	}
	if o.c.Athlete.MassageExperience == 0 && len(o.c.Treatments) == 0 {
		low, high := o.c, o.c
		low.Athlete.MassageExperience, high.Athlete.MassageExperience = sessions.ExperienceNone, sessions.ExperienceRegular
		out = append(out, missing{calm: true, input: "athlete.massage_experience", why: "It is not known how used to massage the athlete is.", low: low, high: high})
	}
	if !o.c.Athlete.Age.IsKnown() {
		low, high := o.c, o.c
		low.Athlete.Age, high.Athlete.Age = sessions.Known(lowAge), sessions.Known(highAge)
		out = append(out, missing{calm: true, input: "athlete.age", why: "The age is not known; adult rules were used.", low: low, high: high})
	}
	return out
}

// withEffort is the case with an effort for one session.
func (o *outlook) withEffort(s sessions.Session, v float64) Case {
	return o.withDiary(s, func(s *sessions.Session) { s.Effort, _ = sessions.EffortOf(v) })
}

// withDiary is the case with one session changed, or left out when change is nil.
func (o *outlook) withDiary(which sessions.Session, change func(*sessions.Session)) Case {
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

func (o *outlook) withCheckIn(k sessions.CheckIn) Case {
	k.At = o.now
	c := o.c
	c.CheckIns = append(slices.Clone(c.CheckIns), k)
	return c
}

// differences counts the offers of two answers that differ in modality, window or pressure, and names the first.
func differences(a, b []offer) (int, string) {
	n, what := 0, ""
	count := func(list, other []offer, onlyMissing bool) {
		for _, x := range list {
			i := slices.IndexFunc(other, func(y offer) bool { return y.op.purpose == x.op.purpose && y.op.modality == x.op.modality })
			if i >= 0 && (onlyMissing || x.sameAs(other[i])) {
				continue
			}
			n++
			if what == "" {
				what = fmt.Sprintf("%s to %s", x.op.modality, x.op.purpose)
			}
		}
	}
	count(a, b, false)
	count(b, a, true)
	if n == 0 {
		return 0, ""
	}
	return n, fmt.Sprintf("%d of the offers would change, first %s.", n, what)
}

// sameAs reports whether two offers have the same window and pressure.
func (of offer) sameAs(other offer) bool {
	return of.op.pressure == other.op.pressure && of.windows[of.best].span().Equal(other.windows[other.best].span())
}
