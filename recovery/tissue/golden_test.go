package tissue_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/tissue"
	"example.com/rubdown/sessions"
)

// kneeExtensions is a bout for the quadriceps alone, as in the laboratory.
func kneeExtensions(t testing.TB) sessions.Session {
	s := done(t, "bout", monday, sessions.LegDay, sessions.KindStrength, 30, 8)
	s.Areas.Set(muscles.Quadriceps.Both(), 1)
	return s
}

// Tufano 2012: pain 2.91, 2.62, 1.97, 1.13 at 24, 48, 72, 96 h after 60 eccentric knee extensions, 0.44 before.
func TestSorenessFollowsTufano2012(t *testing.T) {
	const before = 0.44
	measured := map[float64]float64{24: 2.91, 48: 2.62, 72: 1.97, 96: 1.13}
	rounded := map[float64]float64{24: 1, 48: 0.88, 72: 0.62, 96: 0.28}
	s := after(t, sessions.Trained, kneeExtensions(t))
	day := s.At(s.Time().Add(hours(24))).ModelSoreness(quadriceps)
	require.Greater(t, day, 1.0)

	var square, squareRounded float64
	for h, pain := range measured {
		ratio := s.At(s.Time().Add(hours(h))).ModelSoreness(quadriceps) / day
		square += math.Pow(ratio-(pain-before)/(measured[24]-before), 2)
		squareRounded += math.Pow(ratio-rounded[h], 2)
	}
	assert.LessOrEqual(t, math.Sqrt(square/4), 0.06)
	assert.LessOrEqual(t, math.Sqrt(squareRounded/4), 0.06)
}

// The shape that reviews agree on: it starts between 12 and 24 h, peaks between 24 and 48 and is gone in 5 to 7 days.
func TestShapeOfSoreness(t *testing.T) {
	s := after(t, sessions.Untrained, done(t, "", monday, sessions.FullBody, 0, 60, 5))
	for _, g := range []muscles.Group{muscles.Quadriceps, muscles.Triceps, muscles.Soleus} { // medium, slow, fast
		a := g.Left()
		at := func(h float64) float64 { return s.At(s.Time().Add(hours(h))).ModelSoreness(a) }
		peak, peakAt := 0.0, 0.0
		for h := 0.0; h < 200; h += 0.25 {
			if v := at(h); v > peak {
				peak, peakAt = v, h
			}
		}
		reached := 0.0
		for at(reached) < 0.8*peak {
			reached += 0.25
		}
		assert.GreaterOrEqual(t, peakAt, 24.0, a)
		assert.LessOrEqual(t, peakAt, 48.0, a)
		assert.GreaterOrEqual(t, reached, 12.0, a)
		assert.LessOrEqual(t, reached, 24.0, a)
		assert.Less(t, at(7*24), 0.12*peak, a)
	}
}

// Leeder 2014: the same bout 14 days later peaks 49 % lower. Whoever it is, within two weeks it is about half.
func TestSecondBoutHurtsHalfAsMuch(t *testing.T) {
	for _, training := range allTrainings {
		for _, days := range []int{1, 3, 7, 14} {
			first := kneeExtensions(t)
			s := after(t, training, first)
			again := first
			again.Start = first.Start.AddDate(0, 0, days)
			e := sessionEvent(t, again)
			one := assess(t, tissue.Input{Now: monday, Athlete: athlete(training)}).Dose(e.Profile).Soreness.At(quadriceps)
			two := s.Dose(e.Profile).Soreness.At(quadriceps)
			assert.GreaterOrEqual(t, two/one, 0.4, "%s, %d days", training, days)
			assert.LessOrEqual(t, two/one, 0.6, "%s, %d days", training, days)
			if days == 14 {
				assert.InDelta(t, 0.51, two/one, 0.01, training)
			}
		}
	}
}

// Takayama 2017: after a marathon sore to day 3, like before from day 4 to 7.
func TestMarathonLegs(t *testing.T) {
	lead := []sessions.Session{longRun(t, monday.AddDate(0, 0, -21)), longRun(t, monday.AddDate(0, 0, -14)), easyRun(t, monday.AddDate(0, 0, -3))}
	for name, list := range map[string][]sessions.Session{"without a record": nil, "with long runs before": lead} {
		s := after(t, sessions.Trained, append(list, marathon(t, monday))...)
		for _, g := range []muscles.Group{muscles.Quadriceps, muscles.Gastrocnemius, muscles.Soleus} {
			a := g.Right()
			assert.GreaterOrEqual(t, s.At(s.Time().Add(hours(72))).Soreness(a), 2.0, "%s %s", name, a)
			assert.Less(t, s.At(s.Time().Add(hours(6*24))).Soreness(a), 2.0, "%s %s", name, a)
			assert.False(t, s.ClearAt(a).After(s.Time().Add(hours(7*24))), "%s %s", name, a)
		}
	}
}

// Bender 2019: 10 minutes by hand on the quadriceps soon after running take 0.7 of 10 (0.1 to 1.3) off the mean of 0 to 72 h.
func TestHandMassageSoonAfterFollowsBender2019(t *testing.T) {
	for _, training := range []sessions.Training{sessions.Untrained, sessions.Trained} {
		for _, after3h := range []float64{0, 1, 2, 2.99} {
			for _, m := range []massage.Modality{massage.PostEventSports, massage.Swedish} {
				bout, peak := boutOfPeak5(t, training)
				plain := after(t, training, bout)
				given := assess(t, tissue.Input{
					Now: bout.End().Add(hours(4)), Diary: diary(t, bout), Athlete: athlete(training),
					Treatments: []massage.Treatment{treatment(bout.End().Add(hours(after3h)), m, 10, muscles.Quadriceps)},
				})
				require.InDelta(t, 5, peak, 0.2)
				sore := func(s tissue.State) float64 { return s.Soreness(quadriceps) }
				less := mean(plain, bout.End(), 72, sore) - mean(given, bout.End(), 72, sore)
				assert.GreaterOrEqual(t, less, 0.5, "%s, %s at %v h", training, m, after3h)
				assert.LessOrEqual(t, less, 0.9, "%s, %s at %v h", training, m, after3h)
			}
		}
	}
}

// boutOfPeak5 is a bout for the quadriceps that peaks near 5, and its peak.
func boutOfPeak5(t testing.TB, training sessions.Training) (sessions.Session, float64) {
	t.Helper()
	for minutes := 10.0; minutes < 300; minutes++ {
		s := done(t, "bout", monday, sessions.LegDay, sessions.KindStrength, minutes, 7)
		s.Areas.Set(muscles.Quadriceps.Both(), 1)
		state := after(t, training, s)
		if peak := state.At(state.Time().Add(hours(29.4))).Soreness(quadriceps); peak >= 4.95 {
			return s, peak
		}
	}
	require.Fail(t, "no bout peaks at 5")
	return sessions.Session{}, 0
}

// Rolling carries little over, percussion nothing (Leabeater 2024), and in trained people nothing is left of hands after
// 72 h (Hoffman 2016).
func TestCarryOverByModality(t *testing.T) {
	bout, _ := boutOfPeak5(t, sessions.Trained)
	plain := after(t, sessions.Trained, bout)
	less := func(m massage.Modality, training sessions.Training, h float64) float64 {
		given := assess(t, tissue.Input{
			Now: bout.End().Add(hours(2)), Diary: diary(t, bout), Athlete: athlete(training),
			Treatments: []massage.Treatment{treatment(bout.End().Add(hours(1)), m, 10, muscles.Quadriceps)},
		})
		at := bout.End().Add(hours(h))
		return after(t, training, bout).At(at).Soreness(quadriceps) - given.At(at).Soreness(quadriceps)
	}
	hand, rolling := less(massage.Swedish, sessions.Trained, 29), less(massage.FoamRolling, sessions.Trained, 29)
	assert.Greater(t, hand, 0.8)
	assert.Greater(t, rolling, 0.05)
	assert.Less(t, rolling, 0.4*hand)
	assert.InDelta(t, 0, less(massage.Percussion, sessions.Trained, 29), 1e-3)
	for h := 72.0; h < 240; h += 12 {
		assert.InDelta(t, 0, less(massage.Swedish, sessions.Trained, h), 1e-9, h)
	}
	assert.Greater(t, less(massage.Swedish, sessions.Untrained, 80), 0.1)
	assert.Greater(t, plain.At(bout.End().Add(hours(72))).Soreness(quadriceps), 2.0)
}

// Relief in the visit is 0.7 (Andersen 2013) to about 1 of 10 (Roberts 2024), by any massage, and fades within hours.
func TestReliefInTheVisit(t *testing.T) {
	bout, _ := boutOfPeak5(t, sessions.Trained)
	plain := after(t, sessions.Trained, bout)
	for m := range massage.Modalities() {
		v := treatment(bout.End().Add(hours(48)), m, 10, muscles.Quadriceps)
		s := add(t, plain, tissue.TreatmentEvent{Treatment: v})
		less := func(h float64) float64 {
			at := v.End().Add(hours(h))
			return plain.At(at).Soreness(quadriceps) - s.At(at).Soreness(quadriceps)
		}
		assert.InDelta(t, 0.85, less(0), 0.15, m)
		assert.InDelta(t, 0.4, less(2), 0.1, m)
		assert.Less(t, less(12), 0.05, m)
	}
	sauna := add(t, plain, tissue.TreatmentEvent{Treatment: treatment(bout.End().Add(hours(48)), massage.Sauna, 10)})
	assert.Equal(t, plain.At(sauna.Time()).Soreness(quadriceps), sauna.Soreness(quadriceps))
}

// Zainuddin 2005: 30 % is the most that any trial saw. And force and fatigue stay as they are (Davis 2020).
func TestNoTreatmentEasesMoreThanThirtyPercent(t *testing.T) {
	for seed := range rounds(20) {
		r := random(uint64(seed))
		in := randomCase(t, r, 12, 6)
		in.CheckIns = nil
		plain := in
		plain.Treatments = nil
		with, without := assess(t, in), assess(t, plain)
		for h := 0.0; h < 100; h += 7 {
			at := in.Now.Add(hours(h))
			eased, bare := with.At(at), without.At(at)
			for a := range muscles.Areas() {
				assert.GreaterOrEqual(t, eased.Soreness(a), 0.7*bare.Soreness(a)-1e-9, "seed %d, %s", seed, a)
				assert.Equal(t, bare.Fatigue(a), eased.Fatigue(a), "seed %d, %s", seed, a)
			}
		}
	}
}

// Cambron 2007: one in ten is tender after a massage, from within 12 h, gone by 36 h.
func TestDeepTreatmentIsADose(t *testing.T) {
	fresh := assess(t, tissue.Input{Now: monday})
	deep := treatment(monday, massage.DeepTissue, 60, muscles.Quadriceps)
	s := add(t, fresh, tissue.TreatmentEvent{Treatment: deep})
	at := func(h float64) float64 { return s.At(s.Time().Add(hours(h))).Soreness(quadriceps) }
	peak := 0.0
	for h := 0.0; h <= 12; h += 0.5 {
		peak = max(peak, at(h))
	}
	assert.InDelta(t, 0.08, peak, 0.03)
	assert.Greater(t, at(12), 0.02)
	assert.Zero(t, at(36))
	assert.Zero(t, s.At(s.Time().Add(hours(8))).Soreness(gastrocnemius))

	known := func(r massage.Reaction) float64 {
		deep.Reaction = r
		return add(t, fresh, tissue.TreatmentEvent{Treatment: deep}).At(deep.End().Add(hours(6))).Soreness(quadriceps)
	}
	assert.Zero(t, known(massage.ReactionNone))
	assert.Greater(t, known(massage.Tender), 0.6)
	light := treatment(monday, massage.Swedish, 60, muscles.Quadriceps)
	assert.Zero(t, add(t, fresh, tissue.TreatmentEvent{Treatment: light}).At(light.End().Add(hours(6))).Soreness(quadriceps))
}

// Typical sessions come out as athletes describe them.
func TestTypicalSessions(t *testing.T) {
	cases := []struct {
		name      string
		training  sessions.Training
		session   sessions.Session
		low, high float64
		groups    []muscles.Group
	}{
		{"easy run", sessions.Trained, easyRun(t, monday), 0.1, 1.5, []muscles.Group{muscles.Gastrocnemius, muscles.Soleus}},
		{"long run", sessions.Trained, longRun(t, monday), 3, 5, []muscles.Group{muscles.Quadriceps, muscles.Gastrocnemius, muscles.Soleus}},
		{"first leg day", sessions.Untrained, legDay(t, monday), 5, 8, []muscles.Group{muscles.Quadriceps, muscles.GluteusMaximus}},
		{"long leg day", sessions.Untrained, done(t, "", monday, sessions.LegDay, sessions.KindStrength, 90, 9), 5, 8.2, []muscles.Group{muscles.Quadriceps, muscles.Hamstrings}},
		{"first arms day", sessions.Untrained, done(t, "", monday, sessions.ArmsDay, sessions.KindStrength, 60, 8), 5, 8, []muscles.Group{muscles.Biceps, muscles.Triceps}},
		{"long ride", sessions.Trained, done(t, "", monday, sessions.Cycling, 0, 180, 5), 0.5, 2.5, []muscles.Group{muscles.Quadriceps}},
		{"day in the hills", sessions.Trained, done(t, "", monday, sessions.Hiking, 0, 480, 4), 3, 7, []muscles.Group{muscles.Quadriceps}},
		{"swim", sessions.Trained, done(t, "", monday, sessions.SwimFreestyle, 0, 60, 5), 0, 2, []muscles.Group{muscles.LatissimusDorsi, muscles.Triceps}},
	}
	for _, c := range cases {
		s := after(t, c.training, c.session)
		tomorrow := s.At(s.Time().Add(hours(24)))
		for _, g := range c.groups {
			v := tomorrow.Soreness(g.Left())
			assert.GreaterOrEqual(t, v, c.low, "%s: %s", c.name, g)
			assert.LessOrEqual(t, v, c.high, "%s: %s", c.name, g)
		}
	}
}

// A runner's ordinary weeks leave legs a little sore, never more, and a fresh Friday.
func TestTypicalWeeks(t *testing.T) {
	var list []sessions.Session
	for week := range 8 {
		start := monday.AddDate(0, 0, 7*week)
		list = append(list, easyRun(t, start), easyRun(t, start.AddDate(0, 0, 1)),
			done(t, "", start.AddDate(0, 0, 2), sessions.RoadRunning, sessions.KindIntervals, 60, 7),
			easyRun(t, start.AddDate(0, 0, 4)), longRun(t, start.AddDate(0, 0, 6)))
	}
	s := after(t, sessions.Trained, list...)
	for _, a := range []muscles.Area{quadriceps, gastrocnemius} {
		v := s.At(s.Time().Add(hours(24))).Soreness(a)
		assert.GreaterOrEqual(t, v, 2.0, a)
		assert.LessOrEqual(t, v, 4.5, a)
		assert.Less(t, s.At(s.Time().Add(hours(5*24))).Soreness(a), 1.0, a)
	}
}

// In the untrained arms are no faster than legs (Saka 2009, Chen 2011): equal doses leave them sore and tired longer.
func TestArmsAreNoFasterThanLegs(t *testing.T) {
	s := done(t, "", monday, sessions.Other, sessions.KindStrength, 60, 8)
	for _, g := range []muscles.Group{muscles.Biceps, muscles.Triceps, muscles.Quadriceps, muscles.Gastrocnemius} {
		s.Areas.Set(g.Both(), 1)
	}
	state := after(t, sessions.Untrained, s)
	for _, arm := range []muscles.Group{muscles.Biceps, muscles.Triceps} {
		for _, leg := range []muscles.Group{muscles.Quadriceps, muscles.Gastrocnemius} {
			assert.False(t, state.ClearAt(arm.Left()).Before(state.ClearAt(leg.Left())), "%s, %s", arm, leg)
			for h := 36.0; h < 200; h += 10 { // the slower curve is behind until both have peaked
				later := state.At(state.Time().Add(hours(h)))
				assert.GreaterOrEqual(t, later.Soreness(arm.Left()), later.Soreness(leg.Left()), "%s, %s, %v h", arm, leg, h)
				assert.GreaterOrEqual(t, later.Fatigue(arm.Left()), later.Fatigue(leg.Left()), "%s, %s, %v h", arm, leg, h)
			}
		}
	}
}

// Fractional sets: 1 for direct and 0.5 for indirect involvement (Pelland 2024), stretches nothing.
func TestSetsCountByInvolvement(t *testing.T) {
	trained := assess(t, tissue.Input{Now: monday, Athlete: athlete(sessions.Trained)})
	sets := func(exercise string, count int, reserve sessions.Quantity) tissue.Dose {
		s := done(t, "", monday, sessions.FullBody, sessions.KindStrength, 60, 8)
		s.Sets = []sessions.ExerciseSets{{Exercise: exercise, Count: count, Reps: 8, RepsInReserve: reserve}}
		return trained.Dose(sessionEvent(t, s).Profile)
	}
	direct, ok := sessions.ExerciseAreas("back squat")
	require.True(t, ok)
	four, eight := sets("back squat", 4, sessions.Quantity{}), sets("back squat", 8, sessions.Quantity{})
	for a, share := range direct.All() {
		assert.Positive(t, four.Soreness.At(a), a)
		assert.Greater(t, eight.Soreness.At(a), four.Soreness.At(a), a)
		assert.InDelta(t, share*160/(share*160+400), four.Fatigue.At(a), 1e-9, a) // 4 sets × effort 8 × 5 minutes
	}
	assert.Less(t, sets("back squat", 4, sessions.Known(4)).Soreness.At(quadriceps), four.Soreness.At(quadriceps))
	assert.Equal(t, tissue.Dose{}, sets("hamstring stretch", 4, sessions.Quantity{}))
	unknown := sets("zzz", 4, sessions.Quantity{})
	s := done(t, "", monday, sessions.FullBody, sessions.KindStrength, 60, 8)
	assert.Equal(t, trained.Dose(sessionEvent(t, s).Profile), unknown, "the sport decides when no exercise is known")
}
