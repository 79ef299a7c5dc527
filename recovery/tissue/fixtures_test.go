package tissue_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/tissue"
	"example.com/rubdown/sessions"
)

// monday is the moment that most fixtures start from.
var monday = time.Date(2026, 10, 12, 8, 0, 0, 0, time.UTC)

var (
	quadriceps    = muscles.Quadriceps.Left()
	gastrocnemius = muscles.Gastrocnemius.Left()
	biceps        = muscles.Biceps.Left()
)

func hours(h float64) time.Duration { return time.Duration(h * float64(time.Hour)) }

func effort(t testing.TB, v float64) sessions.Effort {
	t.Helper()
	e, err := sessions.EffortOf(v)
	require.NoError(t, err)
	return e
}

// done is a session that starts at a moment.
func done(t testing.TB, id string, start time.Time, sport sessions.Sport, kind sessions.Kind, minutes, hard float64) sessions.Session {
	t.Helper()
	return sessions.Session{
		ID: id, Start: start, Duration: time.Duration(minutes * float64(time.Minute)), Sport: sport, Kind: kind,
		Effort: effort(t, hard), Status: sessions.Done,
	}
}

// The sessions that the calibration speaks of.
func easyRun(t testing.TB, start time.Time) sessions.Session {
	return done(t, "", start, sessions.RoadRunning, sessions.KindEasy, 40, 3)
}

func longRun(t testing.TB, start time.Time) sessions.Session {
	return done(t, "", start, sessions.RoadRunning, sessions.KindLong, 160, 7)
}

func marathon(t testing.TB, start time.Time) sessions.Session {
	return done(t, "", start, sessions.Marathon, sessions.KindRace, 210, 9)
}

func legDay(t testing.TB, start time.Time) sessions.Session {
	return done(t, "", start, sessions.LegDay, sessions.KindStrength, 60, 8)
}

func diary(t testing.TB, list ...sessions.Session) sessions.Diary {
	t.Helper()
	d, err := sessions.NewDiary(list...)
	require.NoError(t, err)
	return d
}

func athlete(training sessions.Training) sessions.Athlete {
	return sessions.Athlete{Training: training}
}

func assess(t testing.TB, in tissue.Input) tissue.State {
	t.Helper()
	s, err := tissue.Assess(in)
	require.NoError(t, err)
	return s
}

// after is the state at the end of the last of some sessions.
func after(t testing.TB, training sessions.Training, list ...sessions.Session) tissue.State {
	t.Helper()
	var end time.Time
	for _, s := range list {
		if s.End().After(end) {
			end = s.End()
		}
	}
	return assess(t, tissue.Input{Now: end, Diary: diary(t, list...), Athlete: athlete(training)})
}

func add(t testing.TB, s tissue.State, e tissue.Event) tissue.State {
	t.Helper()
	next, err := s.Add(e)
	require.NoError(t, err)
	return next
}

func sessionEvent(t testing.TB, s sessions.Session) tissue.SessionEvent {
	t.Helper()
	e, err := tissue.SessionDone(s)
	require.NoError(t, err)
	return e
}

// reports is a check-in that rates areas.
func reports(at time.Time, ratings map[muscles.Area]float64) sessions.CheckIn {
	c := sessions.CheckIn{At: at}
	for a, v := range ratings {
		c.Soreness.Set(a, v)
	}
	return c
}

func overall(at time.Time, v float64) sessions.CheckIn {
	return sessions.CheckIn{At: at, OverallSoreness: sessions.Known(v)}
}

func treatment(at time.Time, m massage.Modality, minutes float64, groups ...muscles.Group) massage.Treatment {
	return massage.Treatment{At: at, Modality: m, Minutes: minutes, Areas: muscles.GroupSet(groups...)}
}

// mean is the mean of something over the hours after a moment, by minutes of ten.
func mean(s tissue.State, from time.Time, span float64, number func(tissue.State) float64) float64 {
	sum, n := 0.0, 0
	for h := 0.0; h <= span; h += 1.0 / 6 {
		sum += number(s.At(from.Add(hours(h))))
		n++
	}
	return sum / float64(n)
}

// rounds is how many random cases a law is tried on.
func rounds(few int) int {
	if os.Getenv("RUBDOWN_LONG") != "" {
		return few * 15
	}
	return few
}

func random(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 20261012)) }

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

var (
	allSports    = slices.Collect(sessions.Sports())
	allKinds     = append(slices.Collect(sessions.Kinds()), 0)
	allTrainings = append(slices.Collect(sessions.Trainings()), 0)
	allMassages  = slices.Collect(massage.Treatments())
	exercises    = []string{"back squat", "Romanian deadlift", "bench press", "barbell curl", "calf raise", "hamstring stretch", "zzz"}
)

// randomSession is any valid session that starts within the days after monday.
func randomSession(r *rand.Rand, id string, days float64) sessions.Session {
	s := sessions.Session{
		ID: id, Start: monday.Add(hours(r.Float64() * days * 24)).Truncate(time.Second),
		Duration: time.Duration(1+r.IntN(300)) * time.Minute, Sport: pick(r, allSports), Kind: pick(r, allKinds),
		Effort: sessions.Effort(r.IntN(22)), Status: sessions.Done,
	}
	if r.IntN(4) == 0 {
		s.Descent = sessions.Known(float64(r.IntN(2500)))
	}
	switch r.IntN(6) {
	case 0:
		for range 1 + r.IntN(5) {
			s.Areas.Set(muscles.AreaAt(r.IntN(muscles.NumAreas)), float64(1+r.IntN(100))/100)
		}
	case 1:
		for range 1 + r.IntN(4) {
			set := sessions.ExerciseSets{Exercise: pick(r, exercises), Count: 1 + r.IntN(6), Reps: r.IntN(20)}
			if r.IntN(2) == 0 {
				set.RepsInReserve = sessions.Known(float64(r.IntN(11)))
			}
			s.Sets = append(s.Sets, set)
		}
	}
	return s
}

// randomCalibration is any valid one.
func randomCalibration(r *rand.Rand) tissue.Calibration {
	return tissue.Calibration{Amplitude: 0.5 + 1.5*r.Float64(), Rate: 0.7 + 0.8*r.Float64()}
}

// randomCase is an input of some sessions, check-ins and treatments over some days, at their end.
func randomCase(t testing.TB, r *rand.Rand, n int, days float64) tissue.Input {
	t.Helper()
	list := make([]sessions.Session, n)
	for i := range list {
		list[i] = randomSession(r, fmt.Sprintf("s%d", i), days)
		if r.IntN(6) == 0 {
			list[i].Status = sessions.Planned
		}
	}
	in := tissue.Input{
		Now: monday.Add(hours(days * 24)), Diary: diary(t, list...), Athlete: athlete(pick(r, allTrainings)),
	}
	if r.IntN(3) == 0 {
		in.Calibration = randomCalibration(r)
	}
	for range n / 2 {
		c := sessions.CheckIn{At: monday.Add(hours(r.Float64() * (days + 1) * 24)).Truncate(time.Second)}
		for range r.IntN(4) {
			c.Soreness.Set(muscles.AreaAt(r.IntN(muscles.NumAreas)), float64(r.IntN(21))/2)
		}
		if r.IntN(3) == 0 {
			c.OverallSoreness = sessions.Known(float64(r.IntN(11)))
		}
		in.CheckIns = append(in.CheckIns, c)
	}
	for range n / 3 {
		v := massage.Treatment{
			At:       monday.Add(hours(r.Float64() * (days + 1) * 24)).Truncate(time.Second),
			Modality: pick(r, allMassages), Minutes: float64(1 + r.IntN(90)),
			Reaction: massage.Reaction(r.IntN(4)),
		}
		for range r.IntN(4) {
			v.Areas = v.Areas.With(muscles.AreaAt(r.IntN(muscles.NumAreas)))
		}
		in.Treatments = append(in.Treatments, v)
	}
	return in
}
