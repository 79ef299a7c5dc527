package tissue_test

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/tissue"
	"example.com/rubdown/sessions"
)

// slow is the model as one would write it down: every dose by itself, summed at the moment asked for.
type slow struct {
	doses []tissue.Dose
	ends  []time.Time
}

func (m slow) soreness(a muscles.Area, at time.Time) float64 {
	k := map[muscles.RecoveryClass]float64{muscles.RecoveryFast: 0.037, muscles.RecoveryMedium: 0.034, muscles.RecoverySlow: 0.030}[a.Group.Info().Recovery]
	sum := 0.0
	for i, d := range m.doses {
		t := at.Sub(m.ends[i]).Hours()
		sum += d.Soreness.At(a) * k * t * math.Exp(1-k*t)
	}
	return sum / math.Pow(1+math.Pow(sum/10, 4), 0.25)
}

func (m slow) fatigue(a muscles.Area, at time.Time) float64 {
	tau := map[muscles.RecoveryClass]float64{muscles.RecoveryFast: 6, muscles.RecoveryMedium: 8, muscles.RecoverySlow: 11}[a.Group.Info().Recovery]
	f, last := 0.0, time.Time{}
	for i, d := range m.doses {
		if i > 0 {
			f *= math.Exp(-m.ends[i].Sub(last).Hours() / tau)
		}
		f, last = 1-(1-f)*(1-d.Fatigue.At(a)), m.ends[i]
	}
	return f * math.Exp(-at.Sub(last).Hours()/tau)
}

// The two numbers of a pool are the sum of all doses, whatever the gaps.
func TestPoolsAreTheSumOfDoses(t *testing.T) {
	for seed := range rounds(20) {
		r := random(uint64(seed))
		state := assess(t, tissue.Input{Now: monday, Athlete: athlete(pick(r, allTrainings))})
		var m slow
		var events []tissue.SessionEvent
		for i := range 1 + r.IntN(25) {
			events = append(events, sessionEvent(t, randomSession(r, strconv.Itoa(i), 30)))
		}
		slices.SortFunc(events, func(a, b tissue.SessionEvent) int { return a.Time().Compare(b.Time()) })
		for _, e := range events {
			m.doses, m.ends = append(m.doses, state.Dose(e.Profile)), append(m.ends, e.Time())
			state = add(t, state, e)
		}
		for range 5 {
			at := state.Time().Add(hours(r.Float64() * 100))
			for a := range muscles.Areas() {
				assert.InDelta(t, m.soreness(a, at), state.At(at).ModelSoreness(a), 1e-6, "seed %d, %s", seed, a)
				assert.InDelta(t, m.fatigue(a, at), state.At(at).Fatigue(a), 1e-6, "seed %d, %s", seed, a)
			}
		}
	}
}

// eventsOf are the events of an input that are over, in order of time.
func eventsOf(t testing.TB, in tissue.Input) []tissue.Event {
	t.Helper()
	var list []tissue.Event
	for _, pr := range sessions.Profiles(in.Diary, in.Now.Location()) {
		if pr.Session.Status == sessions.Done {
			list = append(list, tissue.SessionEvent{Profile: pr})
		}
	}
	for _, c := range in.CheckIns {
		list = append(list, tissue.CheckInEvent{CheckIn: c})
	}
	for _, v := range in.Treatments {
		list = append(list, tissue.TreatmentEvent{Treatment: v})
	}
	list = slices.DeleteFunc(list, func(e tissue.Event) bool { return e.Time().After(in.Now) })
	slices.SortStableFunc(list, func(a, b tissue.Event) int { return a.Time().Compare(b.Time()) })
	return list
}

// A state can be continued: event by event, by way of JSON, it is bit for bit what is assessed from everything.
func TestAddContinuesExactly(t *testing.T) {
	for seed := range rounds(30) {
		r := random(uint64(seed))
		in := randomCase(t, r, 25, 40)
		list := eventsOf(t, in)
		s := assess(t, tissue.Input{Now: monday, Athlete: in.Athlete, Calibration: in.Calibration})
		for _, e := range list {
			if r.IntN(3) == 0 { // looking in between changes nothing
				s = s.At(s.Time().Add(e.Time().Sub(s.Time()) / 2))
			}
			if r.IntN(5) == 0 {
				s = roundTrip(t, s)
			}
			s = add(t, s, e)
		}
		assert.True(t, s.At(in.Now).Equal(assess(t, in)), "seed %d", seed)
	}
}

func roundTrip(t testing.TB, s tissue.State) tissue.State {
	t.Helper()
	data, err := json.Marshal(s)
	require.NoError(t, err)
	var read tissue.State
	require.NoError(t, json.Unmarshal(data, &read), string(data))
	assert.True(t, s.Equal(read), string(data))
	again, err := json.Marshal(read)
	require.NoError(t, err)
	assert.Equal(t, string(data), string(again))
	return read
}

func TestAddLeavesTheStateAlone(t *testing.T) {
	in := randomCase(t, random(3), 25, 20)
	s, want := assess(t, in), assess(t, in)
	for i := range 5 {
		add(t, s, sessionEvent(t, longRun(t, in.Now.Add(hours(float64(i))))))
		add(t, s, tissue.TreatmentEvent{Treatment: treatment(in.Now.Add(hours(float64(i))), massage.Swedish, 50)})
		add(t, s, tissue.CheckInEvent{CheckIn: overall(in.Now.Add(hours(float64(i))), 9)})
		assert.True(t, s.Equal(want))
	}
}

func TestAddRefuses(t *testing.T) {
	s := after(t, sessions.Trained, longRun(t, monday))
	early := tissue.CheckInEvent{CheckIn: overall(monday, 3)}
	var earlier *tissue.EarlierError
	next, err := s.Add(early)
	require.ErrorAs(t, err, &earlier)
	require.ErrorIs(t, err, tissue.ErrEarlier)
	assert.True(t, earlier.State.Equal(s.Time()) && earlier.Event.Equal(monday))
	assert.Contains(t, err.Error(), "2026-10-12T08:00:00Z")
	assert.True(t, next.Equal(s))

	_, err = s.At(s.Time().Add(hours(2))).Add(tissue.CheckInEvent{CheckIn: overall(s.Time().Add(hours(1)), 3)})
	require.ErrorIs(t, err, tissue.ErrEarlier, "a state that was moved on cannot go back")
	_, err = s.Add(tissue.CheckInEvent{CheckIn: overall(s.Time(), 3)})
	require.NoError(t, err, "the same moment is not earlier")

	planned := legDay(t, s.Time())
	planned.Status = sessions.Planned
	_, err = tissue.SessionDone(planned)
	require.ErrorIs(t, err, tissue.ErrNotDone)
	_, err = s.Add(tissue.SessionEvent{Profile: sessions.Profiles(diary(t, planned), time.UTC)[0]})
	require.ErrorIs(t, err, tissue.ErrNotDone)
	_, err = s.Add(nil)
	require.ErrorIs(t, err, sessions.ErrMissing)
	_, err = s.Add(tissue.TreatmentEvent{})
	require.ErrorIs(t, err, massage.ErrInvalidTreatment)
	_, err = s.Add(tissue.CheckInEvent{CheckIn: overall(s.Time(), 11)})
	require.ErrorIs(t, err, sessions.ErrInvalidCheckIn)
	_, err = tissue.SessionDone(sessions.Session{})
	require.ErrorIs(t, err, sessions.ErrInvalidSession)
	e := sessionEvent(t, legDay(t, s.Time()))
	e.Profile.Effort = math.NaN()
	_, err = s.Add(e)
	require.ErrorIs(t, err, tissue.ErrInvalidProfile)
	assert.Equal(t, tissue.Dose{}, s.Dose(e.Profile))
}

func TestAtDoesNotGoBehindItsEvents(t *testing.T) {
	run := longRun(t, monday)
	s := after(t, sessions.Trained, run).At(monday.AddDate(0, 0, 3))
	assert.True(t, s.At(monday).Time().Equal(run.End()))
	assert.Greater(t, s.At(monday).Fatigue(quadriceps), s.Fatigue(quadriceps), "but back to them it does")
	s = add(t, s, tissue.CheckInEvent{CheckIn: overall(s.Time(), 3)})
	assert.True(t, s.At(monday).Time().Equal(s.Time()))
}

func TestZeroState(t *testing.T) {
	var s tissue.State
	for a := range muscles.Areas() {
		assert.Zero(t, s.Soreness(a))
		assert.Zero(t, s.Fatigue(a))
		assert.True(t, s.Clear(a))
		assert.Empty(t, s.Causes(a))
	}
	assert.Zero(t, s.Training())
	assert.True(t, s.Equal(tissue.State{}))
	data, err := json.Marshal(s)
	require.NoError(t, err)
	assert.Equal(t, "null", string(data))
	s = add(t, s, sessionEvent(t, longRun(t, monday)))
	assert.Positive(t, s.Fatigue(quadriceps))
	require.NoError(t, json.Unmarshal(data, &s))
	assert.Equal(t, tissue.State{}, s)
}

func TestAreasOfBothSidesAndNone(t *testing.T) {
	s := done(t, "", monday, sessions.Tennis, sessions.KindMatch, 90, 7)
	s.Areas.Set(muscles.ForearmExtensors.Right(), 1)
	s.Areas.Set(muscles.ForearmExtensors.Left(), 0.3)
	state := after(t, sessions.Trained, s).At(s.End().Add(hours(20)))
	state = add(t, state, tissue.CheckInEvent{CheckIn: reports(state.Time(), map[muscles.Area]float64{muscles.ForearmExtensors.Left(): 7})})
	left, right, both := state.Area(muscles.ForearmExtensors.Left()), state.Area(muscles.ForearmExtensors.Right()), state.Area(muscles.ForearmExtensors.Both())
	require.Greater(t, left.Soreness, right.Soreness)
	require.Greater(t, right.Fatigue, left.Fatigue)
	assert.Equal(t, tissue.Estimate{
		Fatigue: right.Fatigue, Soreness: 7, Low: left.Low, High: left.High, ClearAt: left.ClearAt, Source: tissue.Reported,
	}, both)
	assert.InDelta(t, state.Soreness(muscles.ForearmExtensors.Both()), left.Soreness, 0)
	assert.Equal(t, left.ClearAt, state.ClearAt(muscles.ForearmExtensors.Both()))

	assert.Equal(t, tissue.Estimate{}, state.Area(muscles.Area{}))
	assert.Zero(t, state.Soreness(muscles.Area{}))
	assert.Empty(t, state.Causes(muscles.Area{}))
	assert.True(t, state.Clear(muscles.Area{Group: 200}))
	assert.True(t, state.ClearAt(muscles.Area{Group: 200}).Equal(state.Time()))
}

func TestAllAreasAtOnce(t *testing.T) {
	for seed := range rounds(10) {
		s := assess(t, randomCase(t, random(uint64(seed)), 20, 10))
		sore, tired, loaded := s.SorenessByArea(), s.FatigueByArea(), s.Loaded()
		for a := range muscles.Areas() {
			assert.InDelta(t, s.Soreness(a), sore.At(a), 0)
			assert.InDelta(t, s.Fatigue(a), tired.At(a), 0)
			assert.Equal(t, s.Soreness(a) >= 3 || s.Fatigue(a) >= 0.4, loaded.Contains(a))
		}
	}
}

func TestCausesNameTheSessions(t *testing.T) {
	run, squats := longRun(t, monday), legDay(t, monday.AddDate(0, 0, 1))
	run.ID, squats.ID = "run", "squats"
	s := after(t, sessions.Trained, run, squats)
	causes := s.Causes(quadriceps)
	require.Len(t, causes, 2)
	assert.ElementsMatch(t, []string{"run", "squats"}, []string{causes[0].Session, causes[1].Session})
	assert.Empty(t, s.Causes(biceps))
	assert.Empty(t, s.At(monday.AddDate(0, 0, 30)).Causes(quadriceps))
}

func TestAssessRefuses(t *testing.T) {
	run := longRun(t, monday)
	in := tissue.Input{
		Diary:      diary(t, run),
		CheckIns:   []sessions.CheckIn{overall(monday, 3), overall(monday, 11), {}},
		Treatments: []massage.Treatment{{}, treatment(monday, massage.Swedish, 10)},
		Athlete:    sessions.Athlete{Training: 9},
		Profiles:   []sessions.Profile{{Session: run, Effort: 11, Weights: muscles.PerArea{0: -1, 5: math.NaN()}}, {}},
	}
	_, err := tissue.Assess(in)
	require.Error(t, err)
	for _, path := range []string{
		"now: ", "athlete.training: ", "profiles: 2 is not", "profiles[0].effort: 11", "profiles[0].weights.jaw.left: -1",
		"profiles[0].weights.scm-scalenes.right: NaN", "profiles[1].session.start: ", "check_ins[1].overall_soreness: 11",
		"check_ins[2].at: ", "treatments[0].modality: ",
	} {
		assert.Contains(t, err.Error(), path)
	}
	assert.NotContains(t, err.Error(), "check_ins[0]")
	assert.NotContains(t, err.Error(), "treatments[1]")
	for _, sentinel := range []error{tissue.ErrInvalidMoment, tissue.ErrInvalidProfile, sessions.ErrInvalidCheckIn, massage.ErrInvalidTreatment} {
		require.ErrorIs(t, err, sentinel)
	}
}

// Given profiles are used, and give what working them out gives.
func TestGivenProfiles(t *testing.T) {
	in := randomCase(t, random(11), 20, 20)
	s := assess(t, in)
	in.Profiles = sessions.Profiles(in.Diary, time.UTC)
	assert.True(t, s.Equal(assess(t, in)))
	assert.Equal(t, in.Athlete.Training, s.Training())
}
