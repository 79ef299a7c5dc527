package recovery_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// This file searches for the smallest change a second time: it lists the edits by the words of their description, makes them with
// Request.With and asks Recommend for every set.

// naiveEdit is one edit with its cost and what it is about.
type naiveEdit struct {
	edit   recovery.Edit
	cost   int
	target string
}

// naiveEdits are bookings taken back, then session by session the effort lowered, moved and left out.
func naiveEdits(c recovery.Case) (out []naiveEdit) {
	var booked []time.Time
	for _, t := range c.Treatments {
		if t.At.After(c.Now) && !slices.ContainsFunc(booked, t.At.Equal) {
			booked = append(booked, t.At)
		}
	}
	slices.SortFunc(booked, time.Time.Compare)
	for _, at := range booked {
		out = append(out, naiveEdit{recovery.RemoveTreatment{At: at}, 1, "booking " + at.UTC().String()})
	}
	for _, s := range c.Diary.All() {
		if s.Status != sessions.Planned || !s.Start.After(c.Now) {
			continue
		}
		add := func(e recovery.Edit, cost int) { out = append(out, naiveEdit{e, cost, s.Name()}) }
		if v, known := s.Effort.Value(); known {
			for _, less := range []float64{1, 2, 3} {
				if e, err := sessions.EffortOf(v - less); err == nil {
					add(recovery.RateSession{Session: s.Name(), Effort: e}, 2)
				}
			}
		}
		for days := 1; days <= 7; days++ {
			for _, to := range []time.Time{naiveSameClock(s.Start, days, c.Location()), naiveSameClock(s.Start, -days, c.Location())} {
				if to.After(c.Now) {
					add(recovery.MoveSession{Session: s.Name(), To: to}, 3+days)
				}
			}
		}
		add(recovery.RemoveSession{Session: s.Name()}, 10)
	}
	return out
}

// naiveSameClock is when the clocks of a place first show, some days later, what they show at a moment; when they skip that, the moment
// they move.
func naiveSameClock(t time.Time, days int, loc *time.Location) time.Time {
	y, m, d := t.In(loc).Date()
	hour, minute, _ := t.In(loc).Clock()
	day := time.Date(y, m, d+days, 0, 0, 0, 0, time.UTC)
	at := day.Add(-16 * time.Hour)
	for at.In(loc).Format(time.DateOnly) < day.Format(time.DateOnly) || at.In(loc).Hour()*60+at.In(loc).Minute() < hour*60+minute {
		step := time.Minute
		if day.Add(time.Duration(hour-4)*time.Hour).Sub(at.In(loc).Add(offsetOf(at, loc)).UTC()) > 2*time.Hour {
			step = time.Hour // far from it
		}
		at = at.Add(step)
	}
	return at.In(loc)
}

func offsetOf(t time.Time, loc *time.Location) time.Duration {
	_, offset := t.In(loc).Zone()
	return time.Duration(offset) * time.Second
}

// naiveOpens asks Recommend whether the wish is offered after the edits, made in this order or the other.
func naiveOpens(tb testing.TB, c recovery.Case, edits ...recovery.Edit) (recovery.Recommendation, bool) {
	tb.Helper()
	q, err := recovery.Request{Case: c}.With(edits...)
	if err != nil {
		slices.Reverse(edits)
		if q, err = (recovery.Request{Case: c}).With(edits...); err != nil {
			return recovery.Recommendation{}, false // two sessions without ids on one start cannot be told apart
		}
	}
	a, err := q.Recommend()
	require.NoError(tb, err)
	for _, r := range a.Recommendations {
		if (c.Wish.Modality == 0 || r.Modality == c.Wish.Modality) && (c.Wish.Purpose == 0 || r.Purpose == c.Wish.Purpose) {
			return r, true
		}
	}
	return recovery.Recommendation{}, false
}

// naiveSmallest is the first of the cheapest sets of the fewest edits.
func naiveSmallest(tb testing.TB, c recovery.Case) (edits []recovery.Edit, cost int, offer recovery.Recommendation, found bool) {
	tb.Helper()
	if offer, found = naiveOpens(tb, c); found {
		return nil, 0, offer, true
	}
	type set struct {
		edits []recovery.Edit
		cost  int
	}
	all := naiveEdits(c)
	var ones, twos []set
	for i, a := range all {
		ones = append(ones, set{[]recovery.Edit{a.edit}, a.cost})
		for _, b := range all[i+1:] {
			if a.target != b.target {
				twos = append(twos, set{[]recovery.Edit{a.edit, b.edit}, a.cost + b.cost})
			}
		}
	}
	for _, sets := range [][]set{ones, twos} {
		slices.SortStableFunc(sets, func(a, b set) int { return a.cost - b.cost })
		for _, s := range sets {
			if offer, found = naiveOpens(tb, c, slices.Clone(s.edits)...); found {
				return s.edits, s.cost, offer, true
			}
		}
	}
	return nil, 0, recovery.Recommendation{}, false
}

// smallCase is a case with a few planned sessions, most things known so that Recommend has little to ask, and a wish that is often closed.
func smallCase(tb testing.TB, seed uint64) recovery.Case {
	tb.Helper()
	r := rand.New(rand.NewPCG(7, seed))
	z := pick(r, guidanceZones)
	loc := mustZone(tb, z.zone)
	near, err := time.Parse(time.RFC3339, z.near)
	require.NoError(tb, err)
	now := near.Add(time.Duration(r.IntN(9*24*4)-7*24*4) * 15 * time.Minute).In(loc)
	c := recovery.Case{Now: now, Zone: loc}
	bed, err := timeline.ParseClock("22:30")
	require.NoError(tb, err)
	c.Athlete = sessions.Athlete{
		Age: sessions.Known(30), Training: sessions.Trained, MassageExperience: pick(r, []sessions.Experience{sessions.ExperienceSome, sessions.ExperienceRegular}), Bedtime: bed,
	}
	sports := []sessions.Sport{sessions.RoadRunning, sessions.LegDay, sessions.Cycling, sessions.Soccer, sessions.UpperBodyDay, sessions.SwimFreestyle, sessions.Yoga}
	kinds := []sessions.Kind{sessions.KindIntervals, sessions.KindStrength, sessions.KindEasy, sessions.KindLong, sessions.KindRace, sessions.KindMatch, sessions.KindBFR, 0}
	session := func(id string, status sessions.Status, at time.Time) sessions.Session {
		s := sessions.Session{
			ID: id, Start: at, Duration: time.Duration(pick(r, []int{40, 60, 90, 150})) * time.Minute, Status: status,
			Sport: pick(r, sports), Kind: pick(r, kinds), WarmUp: sessions.Known(15), Effort: effortOf(tb, float64(r.IntN(19)+2)/2),
		}
		if chance(r, 0.04) {
			s.Effort = 0
		}
		if s.Kind == sessions.KindRace || s.Kind == sessions.KindMatch && chance(r, 0.7) {
			s.Priority = pick(r, []sessions.Priority{sessions.A, sessions.B, sessions.C})
		}
		return s
	}
	var list []sessions.Session
	for i := range pick(r, []int{0, 2, 8}) { // a record that makes some things familiar
		list = append(list, session(fmt.Sprintf("done-%d", i), sessions.Done, now.Add(-time.Duration(30+r.IntN(32*24))*time.Hour)))
	}
	around := now.Add(time.Duration(24+r.IntN(110)) * time.Hour)
	tight := chance(r, 0.6) // one appointment time, and most of the plan around it
	for i := range pick(r, []int{1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 4}) {
		id := fmt.Sprintf("plan-%d", i)
		if chance(r, 0.15) {
			id = ""
		}
		at := now.Add(time.Duration(8+r.IntN(8*24*2)) * 30 * time.Minute)
		if tight && chance(r, 0.8) {
			at = around.Add(time.Duration(r.IntN(100)-46) * 30 * time.Minute)
		}
		if !at.After(now) {
			at = now.Add(9 * time.Hour)
		}
		list = append(list, session(id, sessions.Planned, at))
	}
	if tight {
		c.Open = append(c.Open, spanOf(around, around.Add(time.Duration(2+r.IntN(6))*time.Hour)).TimeSpan)
	}
	c.Diary, err = sessions.NewDiary(list...)
	require.NoError(tb, err)
	k := sessions.CheckIn{At: now.Add(-time.Hour), Stress: sessions.Known(3), Mood: sessions.Known(7), SleepHours: sessions.Known(8), OverallSoreness: sessions.Known(1)}
	if chance(r, 0.4) {
		k.Soreness.Set(pick(r, []muscles.Area{muscles.Quadriceps.Both(), muscles.Hamstrings.Left(), muscles.LatissimusDorsi.Both()}), float64(r.IntN(7)))
	}
	if chance(r, 0.2) {
		k.Tightness.Set(muscles.Hamstrings.Both(), 5)
	}
	c.CheckIns = []sessions.CheckIn{k}
	for i := range 4 { // used to deep work, most of them
		if i > 0 || chance(r, 0.5) {
			c.Treatments = append(c.Treatments, massage.Treatment{
				At: now.Add(-time.Duration(6+12*i) * 24 * time.Hour), Modality: pick(r, []massage.Modality{massage.DeepTissue, massage.DeepTissue, massage.Swedish}),
				Minutes: 60, Pressure: sessions.Known(3), Reaction: massage.ReactionNone,
			})
		}
	}
	for range pick(r, []int{0, 0, 1, 2}) {
		at := now.Add(time.Duration(4+r.IntN(6*24)) * time.Hour)
		if tight && chance(r, 0.7) {
			at = around.Add(time.Duration(r.IntN(3)-1) * time.Hour)
		}
		c.Treatments = append(c.Treatments, massage.Treatment{
			At: at, Modality: pick(r, []massage.Modality{massage.DeepTissue, massage.Swedish, massage.Sauna}),
			Minutes: 60, Pressure: sessions.Known(3), Reaction: massage.ReactionNone,
		})
	}
	switch r.IntN(20) {
	case 0:
		c.Conditions = []screening.Condition{{Code: "fever", Since: screening.InstantMoment(now.Add(-10 * time.Hour))}}
	case 1:
		c.Conditions = []screening.Condition{{Code: "anticoagulant", Since: screening.InstantMoment(now.Add(-1000 * time.Hour))}}
	case 2:
		c.Avoid = []massage.Modality{massage.DeepTissue}
	}
	c.Wish.Modality = pick(r, []massage.Modality{
		massage.DeepTissue, massage.DeepTissue, massage.DeepTissue, massage.DeepTissue, massage.DeepTissue, massage.TriggerPoint, massage.MyofascialRelease,
		massage.AssistedStretching, massage.PreEventSports, massage.InterEventSports, massage.PostEventSports, massage.Swedish, massage.FoamRolling, 0,
	})
	if c.Wish.Modality == 0 || chance(r, 0.3) {
		c.Wish.Purpose = pick(r, slices.Collect(massage.Purposes()))
	}
	if c.Wish.Modality != 0 && massage.Fits(c.Wish.Modality, c.Wish.Purpose) == 0 && chance(r, 0.9) {
		c.Wish.Purpose = 0
	}
	return c
}

// written is a set of edits as sorted texts.
func written(tb testing.TB, edits []recovery.Edit) []string {
	tb.Helper()
	out := []string{}
	for _, e := range edits {
		data, err := json.Marshal(recovery.Edits{e})
		require.NoError(tb, err)
		out = append(out, string(data))
	}
	slices.Sort(out)
	return out
}

// TestSmallestChangeAgreesWithExhaustiveSearch: found or not, how many edits, their cost and the edits themselves, the offer, and each
// proof.
func TestSmallestChangeAgreesWithExhaustiveSearch(t *testing.T) {
	n := 50
	if longRuns() {
		n = 2000
	}
	shards := make([]map[string]int, runtime.GOMAXPROCS(0))
	t.Run("shards", func(t *testing.T) {
		for i := range shards {
			t.Run(strconv.Itoa(i), func(t *testing.T) {
				t.Parallel()
				shards[i] = map[string]int{}
				for seed := i; seed < n; seed += len(shards) {
					shards[i][agreeOnSmallest(t, uint64(seed))]++
				}
			})
		}
	})
	seen := map[string]int{}
	for _, s := range shards {
		for k, v := range s {
			seen[k] += v
		}
	}
	t.Logf("%d cases: %v", n, seen)
	for what, share := range map[string]int{
		"open": 4, "1 edits": 10, "2 edits": 25, string(recovery.NotByPlan): 15, string(recovery.NotWithinTwo): 50, string(recovery.NotEvenEmpty): 15,
	} {
		assert.GreaterOrEqual(t, seen[what], n/share, "too few cases of %s", what)
	}
}

// agreeOnSmallest compares the two searches on a case and says what came out.
func agreeOnSmallest(t *testing.T, seed uint64) string {
	t.Helper()
	c := smallCase(t, seed)
	wish := c.Wish
	if seed%3 == 0 {
		c.Wish = recovery.Wish{Modality: massage.Percussion} // the wish asked for takes the place of the case's own
	}
	got, err := recovery.SmallestChange(c, wish)
	require.NoError(t, err, "seed %d", seed)
	c.Wish = wish
	edits, cost, offer, found := naiveSmallest(t, c)
	show := func() string {
		return fmt.Sprintf("seed %d, wish %v %v\n%s", seed, wish.Modality, wish.Purpose, guidanceJSON(t, c))
	}
	require.Equal(t, found, got.Found, "got %v (%s), want %v at %d; %s", got.Edits, got.Proof, edits, cost, show())
	require.Equal(t, written(t, edits), written(t, got.Edits), show())
	require.Equal(t, cost, got.Cost, show())
	require.Positive(t, got.Tried)
	if found {
		require.Empty(t, got.Proof)
		require.NotNil(t, got.Offer)
		want, err := json.Marshal(offer)
		require.NoError(t, err)
		have, err := json.Marshal(got.Offer)
		require.NoError(t, err)
		sameAnswer(t, want, have, "the offer; %s", show())
		require.Equal(t, len(edits) > 0, got.Refusal != nil, show())
		_, err = recovery.Request{Case: c}.With(got.Edits...)
		require.NoError(t, err, "the edits can be made in their order")
		if len(edits) == 0 {
			return "open"
		}
		return fmt.Sprintf("%d edits", len(edits))
	}
	require.Nil(t, got.Offer)
	require.NotNil(t, got.Refusal, show())
	if got.Proof == recovery.NotByPlan {
		return string(got.Proof)
	}
	_, open := naiveOpens(t, emptied(t, c))
	require.Equal(t, map[bool]recovery.Proof{true: recovery.NotWithinTwo, false: recovery.NotEvenEmpty}[open], got.Proof, show())
	return string(got.Proof)
}

// emptied is the case without anything to come.
func emptied(tb testing.TB, c recovery.Case) recovery.Case {
	tb.Helper()
	var left []sessions.Session
	for _, s := range c.Diary.All() {
		if s.Status == sessions.Done || !s.Start.After(c.Now) {
			left = append(left, s)
		}
	}
	d, err := sessions.NewDiary(left...)
	require.NoError(tb, err)
	c.Diary = d
	c.Treatments = slices.DeleteFunc(slices.Clone(c.Treatments), func(t massage.Treatment) bool { return t.At.After(c.Now) })
	return c
}

// said are the edits of an opening as plain words, and what they cost.
func said(o recovery.Opening) string {
	if !o.Found {
		return string(o.Proof)
	}
	out := []string{fmt.Sprintf("%d:", o.Cost)}
	for _, e := range o.Edits {
		out = append(out, e.String()+";")
	}
	return strings.Join(out, " ")
}

// TestSmallestChangeStories: what a coach would be asked, and the answer.
func TestSmallestChangeStories(t *testing.T) {
	deep := recovery.Wish{Modality: massage.DeepTissue}
	// raceWeek is Monday of a week with intervals on Tuesday evening, squats on Wednesday evening and the main race on Sunday.
	raceWeek := func(t *testing.T) *story {
		s := newStory(t, "Europe/Lisbon", "2026-10-19 08:00")
		s.c.Athlete = sessions.Athlete{Age: sessions.Known(38), Training: sessions.Trained, MassageExperience: sessions.ExperienceRegular}
		for _, day := range []string{"2026-10-05 17:00", "2026-09-24 17:00", "2026-09-08 17:00"} {
			s.had(massage.DeepTissue, day, 60, 3)
		}
		s.plan("intervals", "2026-10-20 18:00", 60, sessions.RoadRunning, sessions.KindIntervals, 8)
		s.plan("squats", "2026-10-21 18:00", 60, sessions.LegDay, sessions.KindStrength, 8)
		race := s.plan("race", "2026-10-25 09:00", 100, sessions.RoadRunning, sessions.KindRace, 9)
		race.Priority, race.WarmUp = sessions.A, sessions.Known(20)
		return s
	}
	for _, x := range []struct {
		name  string
		given func(s *story)
		wish  recovery.Wish
		by    recovery.Policy
		want  string
	}{
		{
			name: "race week, an appointment on Monday", wish: deep, want: "0:",
			given: func(s *story) { s.c.Open = openSpans(s, "2026-10-19 09:00", "2026-10-19 12:00") }, // 36 h before hard work are over at six on Tuesday
		},
		{
			name: "race week, an appointment on Tuesday", wish: deep,
			given: func(s *story) { s.c.Open = openSpans(s, "2026-10-20 09:00", "2026-10-20 12:00") },
			want:  "6: move session intervals to 2026-10-21T18:00:00+01:00; set effort of squats to 5;",
		},
		{
			name: "race week, an appointment on Tuesday, by the article", wish: deep, by: recovery.Therapist(), want: "4: move session intervals to 2026-10-21T18:00:00+01:00;",
			given: func(s *story) { s.c.Open = openSpans(s, "2026-10-20 09:00", "2026-10-20 12:00") },
		},
		{
			name: "race week, an appointment on the eve of the race", wish: deep, want: "5: move session race to 2026-10-23T09:00:00+01:00;",
			given: func(s *story) { s.c.Open = openSpans(s, "2026-10-24 10:00", "2026-10-24 18:00") },
		},
		{
			name: "the clocks change with the race", wish: deep, want: "4: move session race to 2026-10-26T09:00:00Z;",
			given: func(s *story) { s.c.Open = openSpans(s, "2026-10-22 10:00", "2026-10-22 18:00") },
		},
		{
			name: "a booking in the only hour",
			given: func(s *story) {
				s.c.Open = openSpans(s, "2026-10-19 10:00", "2026-10-19 11:00")
				s.had(massage.Swedish, "2026-10-19 10:00", 60, 2)
			},
			wish: recovery.Wish{Modality: massage.Swedish}, want: "1: remove treatment at 2026-10-19T10:00:00+01:00;",
		},
		{
			name: "a booking and a session in the only hour",
			given: func(s *story) {
				s.c.Open = openSpans(s, "2026-10-20 16:30", "2026-10-20 18:00")
				s.had(massage.Swedish, "2026-10-20 16:00", 120, 2)
			},
			wish: recovery.Wish{Modality: massage.Swedish, Purpose: massage.Relax}, want: "5: remove treatment at 2026-10-20T16:00:00+01:00; move session intervals to 2026-10-21T18:00:00+01:00;",
		},
		{name: "open as it is", wish: recovery.Wish{Modality: massage.Swedish}, want: "0:"},
		{name: "open as it is, by purpose", wish: recovery.Wish{Purpose: massage.Sleep}, want: "0:"},
		{
			name: "a fever", wish: deep, want: "not-by-plan",
			given: func(s *story) { s.c.Conditions = []screening.Condition{{Code: "fever"}} },
		},
		{name: "blood thinners", wish: deep, want: "not-by-plan", given: func(s *story) { s.c.Conditions = []screening.Condition{{Code: "anticoagulant"}} }},
		{name: "not wanted by the athlete", wish: deep, want: "not-by-plan", given: func(s *story) { s.c.Avoid = []massage.Modality{massage.DeepTissue} }},
		{name: "not made for it", wish: recovery.Wish{Modality: massage.DeepTissue, Purpose: massage.Sleep}, want: "not-by-plan"},
		{name: "the third visit at the earliest", wish: deep, want: "not-even-empty", given: func(s *story) {
			s.c.Treatments = nil
			s.c.Athlete.MassageExperience = sessions.ExperienceNone
		}},
		{name: "sore legs", wish: recovery.Wish{Modality: massage.DeepTissue, Purpose: massage.Relieve}, want: "not-even-empty", given: func(s *story) { s.sore("quadriceps", 6) }},
		{name: "nothing ahead to prepare for", wish: recovery.Wish{Modality: massage.PreEventSports}, want: "not-even-empty", given: func(s *story) { s.list = nil }},
		{name: "a marathon on Wednesday", wish: deep, want: "5: move session marathon to 2026-10-23T09:00:00+01:00;", given: func(s *story) {
			s.list, s.c.Open = nil, openSpans(s, "2026-10-19 09:00", "2026-10-19 12:00", "2026-10-23 09:00", "2026-10-23 12:00")
			m := s.plan("marathon", "2026-10-21 09:00", 240, sessions.RoadRunning, sessions.KindRace, 9)
			m.Priority, m.Distance = sessions.A, sessions.Known(42195)
		}},
		{name: "two bouts of one day, moved together", wish: recovery.Wish{Modality: massage.InterEventSports}, want: "5: move session intervals to 2026-10-22T18:00:00+01:00;", given: func(s *story) {
			s.list = s.list[:1]
			s.plan("match", "2026-10-22 20:30", 60, sessions.Soccer, sessions.KindMatch, 6).Priority = sessions.C
		}},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := raceWeek(t)
			if x.given != nil {
				x.given(s)
			}
			c := s.cased()
			kept := deepCopy(c)
			o, err := x.by.SmallestChange(c, x.wish)
			require.NoError(t, err)
			assert.Equal(t, x.want, said(o))
			assert.Equal(t, kept, deepCopy(c), "the case given is changed")
			assert.Equal(t, o.Found, o.Offer != nil)
			assert.Equal(t, o.Found && len(o.Edits) == 0, o.Refusal == nil)
			if o.Refusal != nil {
				assert.NotEmpty(t, o.Refusal.Text)
			}
			if o.Found {
				c.Wish = x.wish
				q, err := recovery.Request{Case: c, Policy: x.by}.With(o.Edits...)
				require.NoError(t, err)
				a, err := q.Recommend()
				require.NoError(t, err)
				r := need(t, a, o.Offer.Purpose, o.Offer.Modality)
				assert.Equal(t, r, *o.Offer)
			}
		})
	}
}

// TestSmallestChangeMoves: on the athlete's clock, whatever the clocks do, and never into the past.
func TestSmallestChangeMoves(t *testing.T) {
	s := newStory(t, "America/Santiago", "2026-09-04 12:00") // the first hour of Sunday the sixth is skipped
	s.c.Athlete = sessions.Athlete{Age: sessions.Known(38), Training: sessions.Trained, MassageExperience: sessions.ExperienceRegular}
	s.c.Open = openSpans(s, "2026-09-05 09:00", "2026-09-05 21:00")
	s.plan("night-run", "2026-09-05 00:30", 60, sessions.RoadRunning, sessions.KindEasy, 0)
	s.plan("match", "2026-09-05 08:00", 200, sessions.Tennis, sessions.KindMatch, 9).Priority = sessions.A
	o, err := recovery.SmallestChange(s.cased(), recovery.Wish{Modality: massage.DeepTissue})
	require.NoError(t, err)
	assert.Equal(t, "8: move session match to 2026-09-10T08:00:00-03:00;", said(o), "eight o'clock, in summer time")

	// An hour that does not exist is the moment the clocks move; into the past there are no moves.
	at := naiveSameClock(s.at("2026-09-05 00:30"), 1, s.loc)
	assert.Equal(t, "2026-09-06T01:00:00-03:00", at.Format(time.RFC3339))
	for _, e := range naiveEdits(s.cased()) {
		if m, ok := e.edit.(recovery.MoveSession); ok {
			assert.True(t, m.To.After(s.c.Now))
		}
	}
}

// TestSmallestChangeOrder: of edits of equal cost the first in the order of the description.
func TestSmallestChangeOrder(t *testing.T) {
	s := newStory(t, "UTC", "2026-06-08 08:00")
	s.c.Athlete = sessions.Athlete{Age: sessions.Known(38), Training: sessions.Trained, MassageExperience: sessions.ExperienceRegular}
	s.c.Open = openSpans(s, "2026-06-10 10:00", "2026-06-10 11:00", "2026-06-12 10:00", "2026-06-12 11:00")
	s.had(massage.Swedish, "2026-06-12 10:00", 60, 2).had(massage.Swedish, "2026-06-10 10:00", 60, 2)
	o, err := recovery.SmallestChange(s.cased(), recovery.Wish{Modality: massage.Swedish})
	require.NoError(t, err)
	assert.Equal(t, "1: remove treatment at 2026-06-10T10:00:00Z;", said(o), "the earlier booking, whatever the order of the list")

	s.c.Treatments = nil
	s.c.Open = openSpans(s, "2026-06-10 10:00", "2026-06-10 11:00")
	s.plan("ride", "2026-06-10 10:00", 60, sessions.Cycling, sessions.KindEasy, 2)
	o, err = recovery.SmallestChange(s.cased(), recovery.Wish{Modality: massage.Swedish})
	require.NoError(t, err)
	assert.Equal(t, "4: move session ride to 2026-06-11T10:00:00Z;", said(o), "later before earlier")
}

// TestSmallestChangeFaults: a case, a policy and a wish that are none, all at once.
func TestSmallestChangeFaults(t *testing.T) {
	_, err := recovery.Policy{DeepAfterDamaging: -1}.SmallestChange(recovery.Case{Now: valuesNow, Athlete: sessions.Athlete{Age: sessions.Known(-1)}}, recovery.Wish{})
	assert.EqualError(t, err, "athlete.age: -1 is below 0\npolicy.deep_after_damaging: -1 is outside 0 to 8784 hours\nwish: names neither a modality nor a purpose")
	_, err = recovery.SmallestChange(recovery.Case{Now: valuesNow}, recovery.Wish{Modality: massage.Sauna})
	assert.EqualError(t, err, "wish.modality: sauna is not a modality that is advised")
	_, err = recovery.SmallestChange(recovery.Case{Now: valuesNow}, recovery.Wish{Purpose: 77})
	assert.ErrorIs(t, err, recovery.ErrInvalidCase)
	_, err = recovery.SmallestChange(recovery.Case{}, recovery.Wish{Modality: massage.Swedish})
	assert.ErrorIs(t, err, recovery.ErrInvalidCase)
}

// TestOpeningJSON: an opening comes back as it was, and an empty list of edits is a list.
func TestOpeningJSON(t *testing.T) {
	for _, name := range []string{"open", "fever"} {
		c := runnersWeek(t).cased()
		if name == "fever" {
			c.Conditions = []screening.Condition{{Code: "fever"}}
		}
		o, err := recovery.SmallestChange(c, recovery.Wish{Modality: massage.Swedish})
		require.NoError(t, err)
		data, err := json.Marshal(o)
		require.NoError(t, err)
		assert.Contains(t, string(data), `"edits":[]`)
		var back recovery.Opening
		require.NoError(t, json.Unmarshal(data, &back))
		again, err := json.Marshal(back)
		require.NoError(t, err)
		assert.JSONEq(t, string(data), string(again))
	}
}

// busyCase is a log of five weeks and so many hard runs ahead, one every twelve hours.
func busyCase(tb testing.TB, planned, bookings int) recovery.Case {
	tb.Helper()
	q, err := recovery.ParseRequest(trainingRequest(tb, 30, 7))
	require.NoError(tb, err)
	c := q.Case
	var list []sessions.Session
	for _, s := range c.Diary.All() {
		if s.Status == sessions.Done {
			list = append(list, s)
		}
	}
	for i := range planned {
		list = append(list, sessions.Session{
			ID: fmt.Sprintf("run-%d", i), Start: c.Now.Add(time.Duration(12*i+10) * time.Hour), Duration: time.Hour, Sport: sessions.RoadRunning,
			Kind: sessions.KindIntervals, Effort: effortOf(tb, 8), Status: sessions.Planned,
		})
	}
	for i := range bookings {
		c.Treatments = append(c.Treatments, massage.Treatment{At: c.Now.Add(time.Duration(5*i+3) * time.Hour), Modality: massage.Swedish, Minutes: 60})
	}
	c.Diary, err = sessions.NewDiary(list...)
	require.NoError(tb, err)
	return c
}

// TestSmallestChangeIsBounded: only the next sessions and bookings are considered, so that a full diary takes no longer.
func TestSmallestChangeIsBounded(t *testing.T) {
	for _, x := range []struct{ planned, bookings int }{{12, 0}, {100, 0}, {0, 2000}, {30, 500}} {
		start := time.Now()
		_, err := recovery.SmallestChange(busyCase(t, x.planned, x.bookings), recovery.Wish{Modality: massage.DeepTissue})
		require.NoError(t, err)
		assert.Less(t, time.Since(start), 30*time.Second, "%+v", x)
	}
}

func BenchmarkSmallestChange(b *testing.B) {
	for _, bench := range []struct {
		name    string
		planned int
		wish    massage.Modality
	}{
		{"case=typical", 4, massage.DeepTissue},           // one edit
		{"case=closed", 12, massage.DeepTissue},           // nothing opens it, and whole groups of plans are ruled out
		{"case=one-by-one", 12, massage.InterEventSports}, // nothing opens it, and every plan is answered
	} {
		c := busyCase(b, bench.planned, 0)
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := recovery.SmallestChange(c, recovery.Wish{Modality: bench.wish}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
