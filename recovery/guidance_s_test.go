package recovery_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// One test for each row of the guidance the project starts from, S1 to S19, on real answers; where a row is a claim, on its
// verdict in the ledger as well.

const lisbon = "Europe/Lisbon"

func claim(t *testing.T, code, row string) evidence.Claim {
	t.Helper()
	c, ok := evidence.FindClaim(code)
	require.True(t, ok, code)
	assert.Contains(t, c.Guidance, row, "%s belongs to %s", code, row)
	assert.NotEmpty(t, c.Text)
	assert.True(t, c.NoSource || len(c.Sources) > 0, "%s has no source", code)
	assert.NotZero(t, c.Grade, code)
	return c
}

func known(v float64) sessions.Quantity { return sessions.Known(v) }

// runner is an athlete of four regular weeks with an interval session to come and nothing that aches.
func runner(t *testing.T) *story {
	t.Helper()
	s := newStory(t, lisbon, "2026-06-10 12:00")
	s.c.Athlete = sessions.Athlete{Age: known(34), Training: sessions.Trained, MassageExperience: sessions.ExperienceRegular}
	for _, day := range []string{"05-14", "05-17", "05-21", "05-24", "05-28", "05-31", "06-04", "06-07"} {
		s.done("run-"+day, "2026-"+day+" 09:00", 60, sessions.RoadRunning, sessions.KindEasy, 4)
	}
	s.plan("intervals", "2026-06-13 18:00", 60, sessions.RoadRunning, sessions.KindIntervals, 8)
	return s
}

func TestS01_MassageWithoutSoreness(t *testing.T) {
	s := runner(t)
	s.c.CheckIns = []sessions.CheckIn{{At: s.at("2026-06-10 08:00"), OverallSoreness: known(0), Stress: known(8), Mood: known(5)}}
	a := s.advise()
	assert.Equal(t, recovery.Book, a.Answer)
	got := purposes(a)
	for _, p := range []massage.Purpose{massage.Prepare, massage.Maintain, massage.Relax} {
		assert.Positive(t, got[p], "nothing to %s", p)
	}
	assert.Zero(t, got[massage.Relieve], "nothing aches")
}

func TestS02_PreEventMassage(t *testing.T) {
	s := newStory(t, lisbon, "2026-06-13 07:00")
	s.c.Athlete.MassageExperience = sessions.ExperienceRegular
	s.plan("race", "2026-06-13 10:30", 45, sessions.RoadRunning, sessions.KindRace, 8).WarmUp = known(25)
	a := s.advise()
	r := need(t, a, massage.Prepare, massage.PreEventSports)
	assert.Equal(t, "2026-06-13 08:30", s.clock(r.Window.Start()), "two hours before the start")
	assert.Equal(t, "2026-06-13 10:00", s.clock(r.Window.End()), "five minutes before the warm-up of 25")
	assert.Equal(t, recovery.Edge{Code: recovery.PreEventWindow, Session: "race"}, r.Closes)
	assert.GreaterOrEqual(t, r.Minutes, 8.0)
	assert.LessOrEqual(t, r.Minutes, 15.0)
	assert.LessOrEqual(t, r.Pressure, 2)
	assert.Equal(t, massage.Light, r.Dose)
	assert.Contains(t, r.Modality.Info().Pace, "brisk")
	steps := map[massage.Technique]int{}
	for i, x := range r.Steps {
		steps[x.Do] = i
	}
	for _, do := range []massage.Technique{massage.TapotementStroke, massage.PassiveStretch, massage.DynamicMobilisation} {
		assert.Contains(t, steps, do, "a fast-paced routine with stretching")
	}
	assert.Equal(t, len(r.Steps)-1, steps[massage.DynamicMobilisation], "dynamic work comes last")
	assert.True(t, hasCaution(r, recovery.NeverInsteadOfWarmUp))
	assert.Equal(t, evidence.Mixed, claim(t, "pre-event-wakes-up", "S2").Verdict)

	// Without a stated warm-up a match keeps its 40 minutes, a distance race its 20.
	for sport, want := range map[sessions.Sport]string{sessions.Soccer: "2026-06-13 09:45", sessions.RoadRunning: "2026-06-13 10:05"} {
		s := newStory(t, lisbon, "2026-06-13 07:00")
		s.c.Athlete.MassageExperience = sessions.ExperienceRegular
		kind := sessions.KindRace
		if sport == sessions.Soccer {
			kind = sessions.KindMatch
		}
		s.plan("event", "2026-06-13 10:30", 45, sport, kind, 8)
		assert.Equal(t, want, s.clock(need(t, s.advise(), massage.Prepare, massage.PreEventSports).Window.End()), "%s", sport)
	}
}

func hasCaution(r recovery.Recommendation, code recovery.Code) bool {
	for _, c := range r.Cautions {
		if c.Code == code {
			return true
		}
	}
	return false
}

func TestS03_DeepOrSwedishDaysBefore(t *testing.T) {
	before := func(m massage.Modality, p recovery.Policy) float64 {
		s := runner(t)
		s.c.Wish.Modality = m
		start := s.at("2026-06-13 18:00")
		r := need(t, s.adviseBy(p), massage.Maintain, m)
		return start.Sub(lastEndBefore(r, start)).Hours()
	}
	assert.InDelta(t, 24, before(massage.DeepTissue, recovery.Therapist()), 0, "the article: a day")
	assert.InDelta(t, 48, before(massage.DeepTissue, recovery.Balanced()), 0, "the default is more careful")
	assert.InDelta(t, 72, before(massage.DeepTissue, recovery.Cautious()), 0)
	assert.InDelta(t, 24, before(massage.Swedish, recovery.Balanced()), 0, "an hour of Swedish is firm")
	assert.Equal(t, evidence.Unsupported, claim(t, "deep-a-day-or-two-before", "S3").Verdict)
}

func TestS04_StyleByTimeToTraining(t *testing.T) {
	soon := newStory(t, lisbon, "2026-06-10 16:00")
	soon.c.Athlete.MassageExperience = sessions.ExperienceRegular
	soon.plan("intervals", "2026-06-10 18:00", 60, sessions.RoadRunning, sessions.KindIntervals, 8)
	a := soon.advise()
	need(t, a, massage.Prepare, massage.PreEventSports)
	start := soon.at("2026-06-10 18:00")
	for _, r := range a.Recommendations {
		for _, w := range spans(r) {
			assert.True(t, r.Modality == massage.PreEventSports || !w.Start().Before(start), "%s soon before training", r.Modality)
		}
	}

	// Without training soon the style has no window today.
	late := runner(t)
	r := need(t, late.advise(), massage.Prepare, massage.PreEventSports)
	assert.False(t, r.Window.Start().Before(late.at("2026-06-13 16:00")))
	need(t, late.advise(), massage.Maintain, massage.Swedish)
	assert.Equal(t, evidence.Supported, claim(t, "pre-event-style-near-training", "S4").Verdict)
}

func TestS05_PerformanceIsContradicted(t *testing.T) {
	assert.Equal(t, evidence.Contradicted, claim(t, "improves-performance", "S5").Verdict)
	claim(t, "warms-muscle", "S5")
	seen := 0
	for _, a := range everyAnswer(t) {
		for _, r := range a.Recommendations {
			for _, e := range r.Expect {
				if e.Benefit == evidence.Performance.String() {
					seen++
					assert.Zero(t, e.Value, "%s to %s", r.Modality, r.Purpose)
				}
			}
		}
	}
	assert.Positive(t, seen, "the expected effect of 0 is said")
	for _, e := range evidence.Effects() {
		assert.True(t, e.Benefit != evidence.Performance || e.Value <= 0, "%s promises performance", e.Code)
	}
}

func TestS06_InjuryPreventionIsNeverPromised(t *testing.T) {
	assert.Equal(t, evidence.Unsupported, claim(t, "prevents-injury", "S6").Verdict)
	for _, a := range everyAnswer(t) { // noPromises ran over each of them
		assert.NotContains(t, strings.ToLower(adviceText(t, a)), "prevents injur")
	}
	for b := evidence.Soreness; b <= evidence.PressureTolerance; b++ {
		assert.NotContains(t, b.String(), "injury", "there is no such benefit")
	}
}

func TestS07_StretchOnlyWhatIsWarm(t *testing.T) {
	assert.Equal(t, evidence.Contradicted, claim(t, "stretching-tight-tightens", "S7").Verdict)
	claim(t, "warm-before-stretching", "S7")
	claim(t, "pre-event-flexibility", "S7")
	stretched := 0
	for _, a := range everyAnswer(t) {
		for _, r := range a.Recommendations {
			for i, x := range r.Steps {
				if !x.Do.Info().Stretching {
					continue
				}
				stretched++
				warm := false
				for _, y := range r.Steps[:i] {
					warm = warm || !y.Do.Info().Stretching
				}
				assert.True(t, warm, "%s begins with a stretch", r.Modality)
				assert.True(t, hasCaution(r, recovery.StretchOnlyWarm), "%s says nothing of warmth", r.Modality)
			}
		}
	}
	assert.Positive(t, stretched)

	sore := runner(t).sore("hamstrings", 6)
	sore.c.Wish = recovery.Wish{Modality: massage.AssistedStretching, Areas: muscles.GroupSet(muscles.Hamstrings)}
	a := sore.advise()
	for _, r := range a.Recommendations {
		assert.False(t, r.Modality == massage.AssistedStretching && r.Window.Start().Before(sore.c.Now.Add(12*time.Hour)), "stretching of a sore muscle")
	}
}

func TestS08_EveningMassageForSleep(t *testing.T) {
	s := runner(t)
	s.c.Athlete.Bedtime = clockOf(t, "22:30")
	s.c.CheckIns = []sessions.CheckIn{{At: s.at("2026-06-10 08:00"), SleepHours: known(5)}}
	r := need(t, s.advise(), massage.Sleep, massage.Swedish)
	assert.Equal(t, "2026-06-10 19:30", s.clock(r.Window.Start()), "three hours before bedtime")
	assert.Equal(t, "2026-06-10 22:00", s.clock(r.Window.End()), "half an hour before it")
	assert.LessOrEqual(t, r.Pressure, 2)
	assert.True(t, r.Minutes >= 30 && r.Minutes <= 45, "%g min", r.Minutes)
	for _, x := range r.Steps {
		assert.NotEqual(t, massage.TapotementStroke, x.Do, "never for sleep")
		assert.NotEqual(t, massage.SuperficialFriction, x.Do, "no brisk friction")
	}
	// The evening before a planned session counts too, without any check-in.
	calm := runner(t)
	r = need(t, calm.advise(), massage.Sleep, massage.Swedish)
	assert.Equal(t, "2026-06-12", calm.clock(r.Window.Start())[:10], "the evening before the intervals")

	assert.Equal(t, evidence.GradeC, claim(t, "better-sleep", "S8").Grade)
	claim(t, "raises-serotonin", "S8")
	assert.Equal(t, evidence.Unsupported, claim(t, "serotonin-to-melatonin", "S8").Verdict)
}

func TestS09_NoHourOfSleepInAnyNumber(t *testing.T) {
	for _, code := range []string{"hour-equals-hour-of-sleep", "asleep-on-table-doubles"} {
		c := claim(t, code, "S9")
		assert.Equal(t, evidence.Unsupported, c.Verdict)
		assert.True(t, c.NoSource)
	}
	for _, e := range evidence.Effects() {
		assert.False(t, e.Benefit == evidence.Sleep && strings.Contains(e.Unit, "h"), "%s counts hours of sleep: %s", e.Code, e.Unit)
	}
	for _, a := range everyAnswer(t) {
		for _, r := range a.Recommendations {
			for _, e := range r.Expect {
				assert.False(t, e.Benefit == evidence.Sleep.String() && strings.HasPrefix(e.Unit, "h"), "%v", e)
			}
		}
	}
}

func TestS10_AfterTraining(t *testing.T) {
	s := runner(t)
	s.done("tempo", "2026-06-10 10:00", 60, sessions.RoadRunning, sessions.KindTempo, 8)
	r := need(t, s.advise(), massage.Recover, massage.PostEventSports)
	assert.Equal(t, "2026-06-10 12:00", s.clock(r.Window.Start()))
	assert.LessOrEqual(t, r.Pressure, 2)
	for _, f := range r.Focus {
		assert.NotEmpty(t, f.Stroke, "%s", f.Area)
	}
	assert.Equal(t, evidence.Contradicted, claim(t, "moves-blood", "S10").Verdict)
	assert.Equal(t, evidence.Unsupported, claim(t, "oxygen-lowers-pain", "S10").Verdict)
}

func TestS11_AfterBloodFlowRestriction(t *testing.T) {
	s := newStory(t, lisbon, "2026-06-10 12:00")
	s.c.Athlete.MassageExperience = sessions.ExperienceRegular
	s.done("cuffs", "2026-06-10 11:20", 30, sessions.BFRLegs, sessions.KindBFR, 5)
	a := s.advise()
	r := need(t, a, massage.Recover, massage.PostEventSports)
	assert.False(t, r.Window.Start().Before(s.at("2026-06-10 12:10")), "20 minutes after the cuffs come off, not %s", s.clock(r.Window.Start()))
	assert.True(t, hasCaution(r, recovery.BFRAsLoad), "the clot questions")
	assert.True(t, slices.ContainsFunc(a.Screening.Questions, func(q recovery.ScreenQuestion) bool { return strings.Contains(q.Ask, "swollen") }),
		"the clot questions are asked before it")
	c := claim(t, "after-bfr", "S11")
	assert.Equal(t, evidence.GradeN, c.Grade)
	assert.Equal(t, evidence.NoEvidence, c.Verdict)
}

func TestS12_StrokesTowardTheHeartAndTheNodes(t *testing.T) {
	for _, a := range everyAnswer(t) {
		for _, r := range a.Recommendations {
			for _, f := range r.Focus {
				assert.NotEmpty(t, f.Stroke, "%s", f.Area)
				assert.NotEmpty(t, f.Node, "%s", f.Area)
			}
		}
	}
	s := runner(t)
	s.c.Wish.Modality = massage.LymphaticDrainage
	a := s.advise()
	found := false
	for _, r := range a.Recommendations {
		if r.Modality == massage.LymphaticDrainage {
			found = true
			assert.LessOrEqual(t, r.Pressure, 1)
			assert.Equal(t, massage.Light, r.Dose)
			for _, e := range r.Expect {
				assert.False(t, e.Benefit == evidence.Soreness.String() && e.Value != 0, "never soreness relief")
			}
		}
	}
	assert.True(t, found, "lymph drainage by wish: %s", adviceText(t, a))
	claim(t, "moves-lymph", "S12")
}

func TestS13_InflammationIsNoMechanism(t *testing.T) {
	c := claim(t, "reduces-inflammation", "S13")
	assert.Equal(t, evidence.Mixed, c.Verdict)
	for _, a := range everyAnswer(t) {
		assert.NotContains(t, strings.ToLower(adviceText(t, a)), "inflammat")
	}
}

func TestS14_StressWithoutSoreness(t *testing.T) {
	for name, k := range map[string]sessions.CheckIn{
		"stress 7": {Stress: known(7), Mood: known(6)},
		"mood 3":   {Stress: known(2), Mood: known(3)},
	} {
		s := newStory(t, lisbon, "2026-06-10 12:00")
		s.c.Athlete.MassageExperience = sessions.ExperienceRegular
		k.At = s.at("2026-06-10 07:00")
		s.c.CheckIns = []sessions.CheckIn{k}
		r := need(t, s.advise(), massage.Relax, massage.Swedish)
		assert.Equal(t, recovery.StressAndMood, r.Reasons[0].Code, name)
		assert.LessOrEqual(t, r.Pressure, 2, name)
	}
	quiet := newStory(t, lisbon, "2026-06-10 12:00")
	quiet.c.CheckIns = []sessions.CheckIn{{At: quiet.at("2026-06-10 07:00"), Stress: known(6), Mood: known(4)}}
	assert.Zero(t, purposes(quiet.advise())[massage.Relax], "just below both limits")
	old := newStory(t, lisbon, "2026-06-10 12:00")
	old.c.CheckIns = []sessions.CheckIn{{At: old.at("2026-06-08 11:00"), Stress: known(9)}}
	assert.Zero(t, purposes(old.advise())[massage.Relax], "older than 48 hours")
	claim(t, "improves-mood", "S14")
}

func TestS15_CadenceByLoad(t *testing.T) {
	for name, tc := range map[string]struct {
		minutes  int // of each of 28 days at effort 5
		from, to string
	}{
		"hard":     {60, "2026-06-08", "2026-06-15"}, // 2100 AU a week: 7 to 14 days
		"moderate": {30, "2026-06-15", "2026-06-22"}, // 1050: 14 to 21
		"light":    {10, "2026-06-29", "2026-06-29"}, // 350: 28
	} {
		s := newStory(t, lisbon, "2026-06-10 12:00")
		s.c.Athlete = sessions.Athlete{Age: known(30), MassageExperience: sessions.ExperienceRegular}
		s.everyDay(28, "18:00", tc.minutes, sessions.Cycling, 0, 5)
		s.had(massage.Swedish, "2026-06-01 17:00", 60, 3)
		a := s.advise()
		due, ok := s.cadence()
		if name == "light" { // due in 19 days: nothing within the horizon
			require.NotNil(t, a.Cadence, name)
			assert.Equal(t, recovery.DueRange{From: tc.from, To: tc.to}, *a.Cadence, name)
			assert.Zero(t, purposes(a)[massage.Maintain], name)
			continue
		}
		require.True(t, ok, name)
		assert.Equal(t, recovery.DueRange{From: tc.from, To: tc.to}, due, name)
	}
	idle := newStory(t, lisbon, "2026-06-10 12:00").had(massage.Swedish, "2026-05-01 17:00", 60, 3)
	assert.Nil(t, idle.advise().Cadence, "no training, no rhythm")
	assert.Equal(t, evidence.Unsupported, claim(t, "weekly-beats-monthly", "S15").Verdict)
}

// cadence is when the story's next appointment falls due.
func (s *story) cadence() (recovery.DueRange, bool) {
	a := s.advise()
	if a.Cadence == nil {
		return recovery.DueRange{}, false
	}
	return *a.Cadence, true
}

func TestS16_SoreAndWorkedMuscles(t *testing.T) {
	s := runner(t)
	s.done("squats", "2026-06-09 18:00", 60, sessions.LegDay, sessions.KindStrength, 8)
	s.sore("quadriceps", 5)
	a := s.advise()
	r := need(t, a, massage.Relieve, massage.Swedish)
	assert.Equal(t, muscles.Quadriceps, r.Focus[0].Area.Group, "what is sore comes first")
	assert.LessOrEqual(t, r.Pressure, 2)
	r = need(t, a, massage.Recover, massage.PostEventSports)
	uses := sessions.LegDay.Weights().AtLeast(0.4)
	for _, f := range r.Focus[:2] {
		assert.True(t, uses.Contains(f.Area), "%s was not trained", f.Area)
	}
	assert.Equal(t, evidence.Supported, claim(t, "relieves-soreness", "S16").Verdict)
	claim(t, "speeds-recovery", "S16")
}

func TestS17_NamedMuscles(t *testing.T) {
	for name, want := range map[string]muscles.Group{
		"peroneals": muscles.Peroneals, "fibularis longus": muscles.Peroneals,
		"anterior abdominal wall": muscles.AnteriorAbdominalWall, "rectus abdominis": muscles.AnteriorAbdominalWall,
		"lateral abdominal wall": muscles.LateralAbdominalWall, "obliques": muscles.LateralAbdominalWall,
		"latissimus dorsi": muscles.LatissimusDorsi, "lats": muscles.LatissimusDorsi,
	} {
		q, err := recovery.ParseRequest([]byte(`{"now":"2026-06-10T12:00:00Z","check_ins":[{"at":"2026-06-10T11:00:00Z","soreness":{"` + name + `":4}}]}`))
		require.NoError(t, err, name)
		a, err := q.Recommend()
		require.NoError(t, err, name)
		r := need(t, a, massage.Relieve, massage.Swedish)
		assert.Equal(t, want, r.Focus[0].Area.Group, name)
	}
}

func TestS18_AssistedStretchingAlone(t *testing.T) {
	s := runner(t)
	s.c.Treatments = nil
	s.c.Wish = recovery.Wish{Modality: massage.AssistedStretching, Minutes: known(30)}
	s.c.Open = openSpans(s, "2026-06-11 10:00", "2026-06-11 12:00")
	r := need(t, s.advise(), massage.Mobility, massage.AssistedStretching)
	assert.InDelta(t, 30, r.Minutes, 0)
	assert.Equal(t, massage.ByTherapist, r.By)
	require.NotNil(t, r.Slot, "bookable alone")
	assert.Equal(t, "2026-06-11 10:00", s.clock(r.Slot.Start()))
	assert.Equal(t, "2026-06-11 10:30", s.clock(r.Slot.End()))
}

func TestS19_ABookingATherapistUnderstands(t *testing.T) {
	for name, want := range map[string]massage.Modality{"deep tissue": massage.DeepTissue, "Swedish": massage.Swedish, "swedish massage": massage.Swedish} {
		m, err := massage.ParseModality(name)
		require.NoError(t, err)
		assert.Equal(t, want, m)
	}
	_, err := massage.ParseModality("sports massage")
	require.ErrorIs(t, err, massage.ErrAmbiguousName)

	s := runner(t).sore("hamstrings.left", 4)
	s.c.Open = openSpans(s, "2026-06-11 10:00", "2026-06-11 12:00")
	r := need(t, s.advise(), massage.Relieve, massage.Swedish)
	require.NotNil(t, r.Slot)
	assert.Equal(t, massage.ByTherapist, r.By)
	assert.NotEmpty(t, r.Focus)
	assert.NotEmpty(t, r.Steps)
	assert.NotEmpty(t, r.Cautions, "notes")
	assert.NotEmpty(t, r.Modality.Info().Name, "the style by name")
	assert.NotEmpty(t, r.Confidence)
}
