package recovery_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date"
	"github.com/rickb777/date/timespan"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// lawZones are the zones that catch the errors which London and New York hide.
var lawZones = []string{
	"Australia/Sydney", "Asia/Jerusalem", "America/Santiago", "Asia/Beirut", "Pacific/Apia", "Asia/Kathmandu", "UTC",
}

func seeded(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0x5eed)) }

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

func chance(r *rand.Rand, p float64) bool { return r.Float64() < p }

func maybe(r *rand.Rand, lo, hi float64) sessions.Quantity {
	if chance(r, 0.4) {
		return sessions.Quantity{}
	}
	return sessions.Known(float64(int(lo + r.Float64()*(hi-lo))))
}

func effortOf(tb testing.TB, v float64) sessions.Effort {
	tb.Helper()
	e, err := sessions.EffortOf(v)
	require.NoError(tb, err)
	return e
}

// parts are the lists of a case before they become a diary, so that a law can shuffle and change them.
type parts struct {
	c    recovery.Case
	list []sessions.Session
}

func (p parts) build(tb testing.TB) recovery.Case {
	tb.Helper()
	d, err := sessions.NewDiary(p.list...)
	require.NoError(tb, err)
	p.c.Diary = d
	return p.c
}

// codes that a random case reports: local, systemic, adjusting and of no consequence; most cases report none.
var reportedCodes = []string{
	"acute-muscle-strain", "acute-ligament-sprain", "fever", "bruise", "sunburn", "varicose-veins", "no-such-code", "sign-urine-dark-yellow",
}

// randomParts is a plausible case around a moment, whole minutes throughout. Blocked cases are a few.
func randomParts(tb testing.TB, r *rand.Rand, now time.Time) parts {
	tb.Helper()
	var p parts
	p.c.Now = now
	ago := func(days float64) time.Time {
		return now.Add(-time.Duration(days*24*60) * time.Minute)
	}
	sports := slices.Collect(sessions.Sports())
	kinds := slices.Collect(sessions.Kinds())
	favourite := pick(r, sports)
	for i := range r.IntN(24) {
		s := sessions.Session{
			ID: fmt.Sprintf("s%02d", i), Start: ago(r.Float64()*36 - 8), Duration: time.Duration(10+r.IntN(170)) * time.Minute,
			Sport: favourite, Kind: pick(r, kinds), Status: sessions.Done, Hot: chance(r, 0.1), WarmUp: maybe(r, 5, 30),
		}
		if chance(r, 0.3) {
			s.Sport = pick(r, sports)
		}
		if chance(r, 0.8) {
			s.Effort = effortOf(tb, float64(r.IntN(21))/2)
		}
		if s.Start.After(now) || chance(r, 0.05) {
			s.Status = sessions.Planned
		}
		if chance(r, 0.2) {
			s.Priority = pick(r, slices.Collect(sessions.Priorities()))
		}
		if chance(r, 0.1) {
			s.Areas.Set(pick(r, slices.Collect(muscles.Areas())), 0.1+0.9*r.Float64())
		}
		if chance(r, 0.1) {
			s.Sets = []sessions.ExerciseSets{{Exercise: "back squat", Count: 1 + r.IntN(6), Reps: r.IntN(12)}}
		}
		p.list = append(p.list, s)
	}
	for range r.IntN(6) {
		k := sessions.CheckIn{
			At: ago(r.Float64() * 8), OverallSoreness: maybe(r, 0, 8), SleepHours: maybe(r, 4, 9), Mood: maybe(r, 0, 10),
			Stress: maybe(r, 0, 10), Fatigue: maybe(r, 0, 10),
		}
		for range r.IntN(4) {
			k.Soreness.Set(pick(r, slices.Collect(muscles.Areas())), float64(r.IntN(17))/2)
		}
		if chance(r, 0.3) {
			k.Tightness.Set(pick(r, slices.Collect(muscles.Groups())).Both(), float64(r.IntN(10)))
		}
		p.c.CheckIns = append(p.c.CheckIns, k)
	}
	for range r.IntN(6) {
		t := massage.Treatment{
			At: ago(r.Float64()*60 - 6), Modality: pick(r, slices.Collect(massage.Treatments())), Minutes: float64(10 + r.IntN(80)),
			Pressure: maybe(r, 1, 4), Reaction: pick(r, append(slices.Collect(massage.Reactions()), 0)),
		}
		if chance(r, 0.6) {
			t.Areas = muscles.GroupSet(pick(r, slices.Collect(muscles.Groups())), pick(r, slices.Collect(muscles.Groups())))
		}
		p.c.Treatments = append(p.c.Treatments, t)
	}
	for chance(r, 0.25) {
		k := screening.Condition{Code: pick(r, reportedCodes), Areas: muscles.GroupSet(pick(r, slices.Collect(muscles.Groups())))}
		if chance(r, 0.7) {
			k.Since = screening.DayMoment(timeline.DayOf(ago(r.Float64()*20), now.Location()))
		}
		p.c.Conditions = append(p.c.Conditions, k)
	}
	if chance(r, 0.4) {
		for range 1 + r.IntN(5) {
			start := ago(-7 * r.Float64())
			p.c.Open = append(p.c.Open, timespan.NewTimeSpan(start, start.Add(time.Duration(30+r.IntN(600))*time.Minute)))
		}
	}
	p.c.Athlete = sessions.Athlete{Age: maybe(r, 14, 80), PressureLimit: maybe(r, 1, 5), DominantSide: pick(r, []muscles.Side{muscles.Both, muscles.Left, muscles.Right})}
	p.c.Athlete.Training = pick(r, slices.Collect(sessions.Trainings()))
	if chance(r, 0.7) {
		p.c.Athlete.MassageExperience = pick(r, slices.Collect(sessions.Experiences()))
	}
	if chance(r, 0.4) {
		p.c.Wish.Purpose = pick(r, slices.Collect(massage.Purposes()))
	}
	if chance(r, 0.4) {
		p.c.Wish.Modality = pick(r, slices.Collect(massage.Modalities()))
	}
	if chance(r, 0.3) {
		p.c.Wish.Minutes = sessions.Known(float64(10 + r.IntN(100)))
	}
	if chance(r, 0.3) {
		p.c.Wish.Areas = muscles.GroupSet(pick(r, slices.Collect(muscles.Groups())))
	}
	if chance(r, 0.3) {
		p.c.Prefer = []massage.Modality{pick(r, slices.Collect(massage.Modalities()))}
	}
	if chance(r, 0.3) {
		p.c.Avoid = []massage.Modality{pick(r, slices.Collect(massage.Modalities()))}
	}
	return p
}

// withDayRules gives a case what makes rules in days matter: bedtime and quiet hours.
func (p parts) withDayRules(tb testing.TB, r *rand.Rand) parts {
	tb.Helper()
	clock := func(hour, minute int) timeline.Clock {
		c, err := timeline.ClockAt(hour, minute)
		require.NoError(tb, err)
		return c
	}
	if chance(r, 0.5) {
		p.c.Athlete.Bedtime = clock(21+r.IntN(3), 30)
	}
	if chance(r, 0.5) {
		p.c.Athlete.Quiet = sessions.Quiet{From: clock(22, 0), To: clock(7, 0)}
	}
	return p
}

// randomMoment is a whole minute of 2026 in a zone.
func randomMoment(r *rand.Rand, loc *time.Location) time.Time {
	return time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(r.IntN(365*24*60)) * time.Minute).In(loc)
}

// randomCase is a case in one of the awkward zones with everything that a case can hold.
func randomCase(tb testing.TB, seed uint64) recovery.Case {
	tb.Helper()
	r := seeded(seed)
	loc := mustZone(tb, pick(r, lawZones))
	p := randomParts(tb, r, randomMoment(r, loc)).withDayRules(tb, r)
	p.c.Zone = loc
	return p.build(tb)
}

func recommend(tb testing.TB, c recovery.Case) recovery.Advice {
	tb.Helper()
	a, err := recovery.Recommend(c)
	require.NoError(tb, err)
	return a
}

// shifted moves everything in a case by whole days.
func (p parts) shifted(days int) parts {
	by := time.Duration(days) * 24 * time.Hour
	moved := p
	moved.c.Now = p.c.Now.Add(by)
	moved.list = slices.Clone(p.list)
	for i := range moved.list {
		moved.list[i].Start = moved.list[i].Start.Add(by)
	}
	moved.c.CheckIns = slices.Clone(p.c.CheckIns)
	for i := range moved.c.CheckIns {
		moved.c.CheckIns[i].At = moved.c.CheckIns[i].At.Add(by)
	}
	moved.c.Treatments = slices.Clone(p.c.Treatments)
	for i := range moved.c.Treatments {
		moved.c.Treatments[i].At = moved.c.Treatments[i].At.Add(by)
	}
	moved.c.Open = slices.Clone(p.c.Open)
	for i, o := range moved.c.Open {
		moved.c.Open[i] = timespan.NewTimeSpan(o.Start().Add(by), o.End().Add(by))
	}
	moved.c.Conditions = slices.Clone(p.c.Conditions)
	for i, k := range moved.c.Conditions {
		if d, ok := k.Since.Day(p.c.Now.Location()); ok {
			moved.c.Conditions[i].Since = screening.DayMoment(d.Add(date.PeriodOfDays(days)))
		}
	}
	return moved
}
