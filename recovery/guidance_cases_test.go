package recovery_test

import (
	"encoding/json"
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/timespan"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// This file makes random cases for the laws in guidance_checks_test.go: what athletes might bring, and some that no athlete
// would.

// guidanceZones are zones with a moment of 2026 near which the cases lie; most of them change their clocks there.
var guidanceZones = []struct{ zone, near string }{
	{"UTC", "2026-06-15T00:00:00Z"},
	{"Australia/Sydney", "2026-04-04T16:00:00Z"},
	{"Australia/Sydney", "2026-10-03T16:00:00Z"},
	{"America/Santiago", "2026-04-05T03:00:00Z"},
	{"America/Santiago", "2026-09-06T04:00:00Z"},
	{"Asia/Beirut", "2026-03-28T22:00:00Z"},
	{"Asia/Beirut", "2026-10-24T21:00:00Z"},
	{"Pacific/Apia", "2026-05-02T11:00:00Z"},
	{"Asia/Kathmandu", "2026-02-10T18:15:00Z"},
	{"Europe/Lisbon", "2026-03-29T01:00:00Z"},
	{"Europe/Lisbon", "2026-10-25T01:00:00Z"},
}

// guidanceConditions are conditions that leave something allowed, or not, with regions for the local ones.
var guidanceConditions = []struct {
	code   string
	region screening.Region
}{
	{"acute-muscle-strain", screening.Hamstrings},
	{"muscle-contusion", screening.Quadriceps},
	{"shin-splints", screening.Shin},
	{"varicose-veins", screening.Calf},
	{"sunburn-or-burn", screening.UpperBack},
	{"antiplatelet-or-nsaid", 0},
	{"anticoagulant", 0},
	{"hypertension-controlled", 0},
	{"analgesic-taken", 0},
	{"hypermobility", 0},
	{"diabetes-controlled", 0},
	{"older-adult-65", 0},
	{"fluoroquinolone-recent", 0},
	{"recent-meal", 0},
	{"disc-herniation-stable", screening.LowerBack},
	{"heart-condition", 0},
	{"fever-or-systemic-infection", 0},
	{"dvt-history", 0},
	{"acute-ligament-sprain", screening.Ankle},
}

var guidanceLong = os.Getenv("RUBDOWN_LONG") == "2"

// guidanceCases yields seeded cases, few or many by RUBDOWN_LONG.
func guidanceCases(tb testing.TB, few, many int) iter.Seq[recovery.Case] {
	tb.Helper()
	n := few
	if guidanceLong {
		n = many
	}
	return func(yield func(recovery.Case) bool) {
		for i := range n {
			if !yield(guidanceCase(tb, uint64(i))) {
				return
			}
		}
	}
}

// guidanceDice are the random choices of one case.
type guidanceDice struct{ *rand.Rand }

func (d guidanceDice) chance(percent int) bool { return d.IntN(100) < percent }

func guidancePick[T any](d guidanceDice, list ...T) T { return list[d.IntN(len(list))] }

// half is a number of half points from lo to hi.
func (d guidanceDice) half(lo, hi int) float64 { return float64(2*lo+d.IntN(2*(hi-lo)+1)) / 2 }

func guidanceCase(tb testing.TB, seed uint64) recovery.Case {
	tb.Helper()
	d := guidanceDice{rand.New(rand.NewPCG(2026, seed))}
	z := guidancePick(d, guidanceZones...)
	loc, err := timeline.LoadZone(z.zone)
	require.NoError(tb, err)
	near, err := time.Parse(time.RFC3339, z.near)
	require.NoError(tb, err)
	c := recovery.Case{Zone: loc, Now: near.Add(time.Duration(d.IntN(8*24*60)-6*24*60) * time.Minute)}
	if d.chance(20) {
		c.Now = c.Now.Add(time.Duration(d.IntN(60_000)) * time.Millisecond)
	}
	c.Athlete = d.athlete(tb)
	c.Diary = d.diary(tb, c.Now)
	for range d.IntN(4) {
		c.CheckIns = append(c.CheckIns, d.checkIn(c.Now))
	}
	d.treatments(&c)
	for range max(0, d.IntN(5)-3) {
		k := guidancePick(d, guidanceConditions...)
		cond := screening.Condition{Code: k.code}
		if k.region != 0 {
			cond.Regions = screening.RegionsOf(k.region)
		}
		if d.chance(60) {
			cond.Since = screening.InstantMoment(c.Now.Add(-time.Duration(d.IntN(20*24)) * time.Hour))
		}
		c.Conditions = append(c.Conditions, cond)
	}
	if d.chance(40) {
		for range 1 + d.IntN(8) {
			from := c.Now.Add(time.Duration(d.IntN(9*24*4)-4*24) * 15 * time.Minute)
			c.Open = append(c.Open, timespan.NewTimeSpan(from, from.Add(time.Duration(1+d.IntN(32))*15*time.Minute)))
		}
	}
	d.wish(&c)
	for m := range massage.Modalities() {
		switch d.IntN(25) {
		case 0:
			c.Avoid = append(c.Avoid, m)
		case 1:
			c.Prefer = append(c.Prefer, m)
		}
	}
	return c
}

func (d guidanceDice) athlete(tb testing.TB) sessions.Athlete {
	tb.Helper()
	a := sessions.Athlete{
		Training:          guidancePick(d, 0, sessions.Untrained, sessions.Trained, sessions.Elite),
		MassageExperience: guidancePick(d, 0, sessions.ExperienceNone, sessions.ExperienceSome, sessions.ExperienceRegular, sessions.ExperienceRegular),
		DominantSide:      guidancePick(d, 0, muscles.Left, muscles.Right),
	}
	if d.chance(50) {
		a.Age = sessions.Known(float64(guidancePick(d, 12, 15, 17, 24, 35, 48, 66, 78)))
	}
	if d.chance(10) {
		a.PressureLimit = sessions.Known(float64(1 + d.IntN(4)))
	}
	clock := func(text string) timeline.Clock {
		k, err := timeline.ParseClock(text)
		require.NoError(tb, err)
		return k
	}
	if d.chance(40) {
		a.Bedtime = clock(guidancePick(d, "21:00", "22:30", "23:45", "00:30", "01:00"))
	}
	if d.chance(50) {
		a.Quiet = sessions.Quiet{From: clock(guidancePick(d, "20:00", "21:30", "23:00", "00:30")), To: clock(guidancePick(d, "05:00", "07:00", "08:30"))}
	}
	return a
}

// diary has up to 25 sessions from four weeks ago to ten days ahead; most athletes stay with one or two sports.
func (d guidanceDice) diary(tb testing.TB, now time.Time) sessions.Diary {
	tb.Helper()
	var sports []sessions.Sport
	for s := range sessions.Sports() {
		sports = append(sports, s)
	}
	mine := []sessions.Sport{guidancePick(d, sports...), guidancePick(d, sessions.RoadRunning, sessions.Cycling, sessions.LegDay, sessions.Soccer, sessions.SwimFreestyle)}
	var list []sessions.Session
	for i := range d.IntN(26) {
		s := sessions.Session{
			ID: fmt.Sprintf("s%d", i), Sport: guidancePick(d, mine...), Kind: sessions.Kind(d.IntN(17)),
			Start:    now.Add(time.Duration(d.IntN(12*24*12)-4*24*12) * 5 * time.Minute),
			Duration: time.Duration(guidancePick(d, 20, 45, 60, 60, 75, 90, 150, 200, 260)) * time.Minute,
			Status:   sessions.Planned,
		}
		if d.chance(30) {
			s.Start = now.Add(-time.Duration(d.IntN(32*24*12)) * 5 * time.Minute)
		}
		if d.chance(25) && i > 0 { // a second session of the day, hours after another one
			s.Start = list[i-1].Start.Add(list[i-1].Duration + time.Duration(10+d.IntN(300))*time.Minute)
		}
		if !s.Start.After(now) && d.chance(90) {
			s.Status = sessions.Done
		}
		if d.chance(15) {
			s.Sport = guidancePick(d, sports...)
		}
		if d.chance(70) {
			s.Effort, _ = sessions.EffortOf(d.half(0, 10))
		}
		if d.chance(15) {
			s.Priority = guidancePick(d, sessions.A, sessions.B, sessions.C)
		}
		if d.chance(15) {
			s.WarmUp = sessions.Known(float64(d.IntN(60)))
		}
		s.Hot = d.chance(10)
		switch d.IntN(10) {
		case 0:
			s.Areas.Set(muscles.AreaAt(d.IntN(muscles.NumAreas)), 0.2+0.8*d.Float64())
			s.Areas.Set(muscles.AreaAt(d.IntN(muscles.NumAreas)), 0.2+0.8*d.Float64())
		case 1:
			s.Sets = []sessions.ExerciseSets{{Exercise: "back squat", Count: 1 + d.IntN(6)}, {Exercise: "pull-up", Count: 1 + d.IntN(4)}}
		case 2:
			s.Distance = sessions.Known(float64(d.IntN(45_000)))
		}
		list = append(list, s)
	}
	diary, err := sessions.NewDiary(list...)
	require.NoError(tb, err)
	return diary
}

func (d guidanceDice) checkIn(now time.Time) sessions.CheckIn {
	k := sessions.CheckIn{At: now.Add(-time.Duration(d.IntN(80*60)) * time.Minute)}
	maybe := func(q *sessions.Quantity) {
		if d.chance(40) {
			*q = sessions.Known(float64(d.IntN(11)))
		}
	}
	for range d.IntN(4) {
		k.Soreness.Set(muscles.AreaAt(d.IntN(muscles.NumAreas)), d.half(0, 8))
	}
	if d.chance(30) {
		k.Tightness.Set(muscles.AreaAt(d.IntN(muscles.NumAreas)), d.half(0, 8))
	}
	maybe(&k.Mood)
	maybe(&k.Stress)
	maybe(&k.Fatigue)
	maybe(&k.SleepHours)
	if d.chance(20) {
		k.OverallSoreness = sessions.Known(d.half(0, 7))
	}
	return k
}

// treatments are past ones, sometimes a series of deep ones that makes used to it, and bookings.
func (d guidanceDice) treatments(c *recovery.Case) {
	if d.chance(30) {
		for _, days := range []int{9 + d.IntN(20), 30 + d.IntN(10), 45 + d.IntN(15)} {
			c.Treatments = append(c.Treatments, massage.Treatment{
				At: c.Now.Add(-time.Duration(days) * 24 * time.Hour), Modality: massage.DeepTissue, Minutes: 60, Pressure: sessions.Known(3), Reaction: massage.ReactionNone,
			})
		}
	}
	for range d.IntN(4) {
		t := massage.Treatment{
			At: c.Now.Add(time.Duration(d.IntN(36*24)-30*24) * time.Hour), Modality: massage.Modality(1 + d.IntN(17)), Minutes: float64(5 * (1 + d.IntN(18))),
			Reaction: guidancePick(d, 0, massage.ReactionNone, massage.Tender, massage.Bruised),
		}
		if d.chance(60) {
			t.Pressure = sessions.Known(float64(d.IntN(5)))
		}
		for range d.IntN(4) {
			t.Areas = t.Areas.With(muscles.AreaAt(d.IntN(muscles.NumAreas)))
		}
		c.Treatments = append(c.Treatments, t)
	}
}

func (d guidanceDice) wish(c *recovery.Case) {
	if d.chance(50) {
		c.Wish.Modality = guidancePick(d, massage.DeepTissue, massage.TriggerPoint, massage.MyofascialRelease, massage.Modality(1+d.IntN(11)))
	}
	if d.chance(20) {
		c.Wish.Purpose = massage.Purpose(1 + d.IntN(8))
	}
	if d.chance(20) {
		c.Wish.Areas = c.Wish.Areas.With(muscles.AreaAt(d.IntN(muscles.NumAreas)))
	}
	if d.chance(15) {
		c.Wish.Minutes = sessions.Known(float64(5 * (1 + d.IntN(20))))
	}
}

// guidanceJSON is a case as the JSON contract has it, for a message.
func guidanceJSON(tb testing.TB, c recovery.Case) string {
	tb.Helper()
	b, err := json.Marshal(recovery.Request{Case: c})
	require.NoError(tb, err)
	return string(slices.Clone(b))
}
