package sessions_test

import (
	"math"
	"testing"
	"time"
	_ "time/tzdata" // Zone data must not depend on the host.

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// monday is the first day of the fixtures, well after any record begins.
var monday = time.Date(2026, 10, 12, 9, 0, 0, 0, time.UTC)

// run is a valid session: an hour on the road at effort 4.
func run() sessions.Session {
	e, _ := sessions.EffortOf(4)
	return sessions.Session{Start: monday, Duration: time.Hour, Sport: sessions.RoadRunning, Effort: e, Status: sessions.Done}
}

// edit returns a run that was changed.
func edit(change func(*sessions.Session)) sessions.Session {
	s := run()
	change(&s)
	return s
}

func TestSessionFaults(t *testing.T) {
	tests := map[string]struct {
		change func(*sessions.Session)
		want   string
		is     error
	}{
		"no start":     {func(s *sessions.Session) { s.Start = time.Time{} }, "start: is missing", sessions.ErrMissing},
		"long ago":     {func(s *sessions.Session) { s.Start = monday.AddDate(-127, 0, 0) }, "start: 1899-10-12T09:00:00Z is outside the years 1900 to 2200", sessions.ErrOutOfRange},
		"no length":    {func(s *sessions.Session) { s.Duration = 0 }, "minutes: 0 is not above 0", sessions.ErrOutOfRange},
		"negative":     {func(s *sessions.Session) { s.Duration = -time.Minute }, "minutes: -1 is not above 0", sessions.ErrOutOfRange},
		"too long":     {func(s *sessions.Session) { s.Duration = 14401 * time.Minute }, "minutes: 14401 is above 14400", sessions.ErrOutOfRange},
		"no sport":     {func(s *sessions.Session) { s.Sport = 0 }, "sport: is missing", sessions.ErrMissing},
		"odd sport":    {func(s *sessions.Session) { s.Sport = 200 }, "sport: Sport(200) is no member", sessions.ErrOutOfRange},
		"odd kind":     {func(s *sessions.Session) { s.Kind = 200 }, "kind: Kind(200) is no member", sessions.ErrOutOfRange},
		"odd effort":   {func(s *sessions.Session) { s.Effort = 200 }, "effort: Effort(200) is no effort", sessions.ErrOutOfRange},
		"no status":    {func(s *sessions.Session) { s.Status = 0 }, "status: is missing", sessions.ErrMissing},
		"odd priority": {func(s *sessions.Session) { s.Priority = 9 }, "priority: Priority(9) is no member", sessions.ErrOutOfRange},
		"warm-up":      {func(s *sessions.Session) { s.WarmUp = sessions.Known(241) }, "warm_up: 241 is above 240", sessions.ErrOutOfRange},
		"heart rate":   {func(s *sessions.Session) { s.HeartRateMean = sessions.Known(19) }, "hr_mean: 19 is below 20", sessions.ErrOutOfRange},
		"power":        {func(s *sessions.Session) { s.Power = sessions.Known(math.Inf(1)) }, "power_w: +Inf is above 2500", sessions.ErrOutOfRange},
		"distance":     {func(s *sessions.Session) { s.Distance = sessions.Known(-1) }, "distance_m: -1 is below 0", sessions.ErrOutOfRange},
		"ascent":       {func(s *sessions.Session) { s.Ascent = sessions.Known(math.NaN()) }, "ascent_m: NaN is not a number", sessions.ErrOutOfRange},
		"descent":      {func(s *sessions.Session) { s.Descent = sessions.Known(100_001) }, "descent_m: 100001 is above 100000", sessions.ErrOutOfRange},
		"area above 1": {func(s *sessions.Session) { s.Areas.Set(muscles.Soleus.Left(), 1.5) }, "areas.soleus.left: 1.5 is above 1", sessions.ErrOutOfRange},
		"area below 0": {func(s *sessions.Session) { s.Areas.Set(muscles.Soleus.Left(), -1) }, "areas.soleus.left: -1 is not above 0", sessions.ErrOutOfRange},
		"area NaN":     {func(s *sessions.Session) { s.Areas.Set(muscles.Soleus.Left(), math.NaN()) }, "areas.soleus.left: NaN is not a number", sessions.ErrOutOfRange},
		"no exercise":  {func(s *sessions.Session) { s.Sets = []sessions.ExerciseSets{{Count: 1}} }, "sets[0].exercise: is missing", sessions.ErrMissing},
		"no sets":      {func(s *sessions.Session) { s.Sets = []sessions.ExerciseSets{{Exercise: "squat"}} }, "sets[0].count: 0 is below 1", sessions.ErrOutOfRange},
		"many sets":    {func(s *sessions.Session) { s.Sets = []sessions.ExerciseSets{{Exercise: "squat", Count: 101}} }, "sets[0].count: 101 is above 100", sessions.ErrOutOfRange},
		"many reps":    {func(s *sessions.Session) { s.Sets = []sessions.ExerciseSets{{Exercise: "squat", Count: 1, Reps: 1001}} }, "sets[0].reps: 1001 is above 1000", sessions.ErrOutOfRange},
		"weight": {func(s *sessions.Session) {
			s.Sets = []sessions.ExerciseSets{{Exercise: "squat", Count: 1, Weight: sessions.Known(-5)}}
		}, "sets[0].weight_kg: -5 is below 0", sessions.ErrOutOfRange},
		"reps in spare": {func(s *sessions.Session) {
			s.Sets = []sessions.ExerciseSets{{Exercise: "squat", Count: 1, RepsInReserve: sessions.Known(21)}}
		}, "sets[0].reps_in_reserve: 21 is above 20", sessions.ErrOutOfRange},
	}
	require.NoError(t, run().Validate())
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			err := edit(tt.change).Validate()
			require.EqualError(t, err, tt.want)
			require.ErrorIs(t, err, tt.is)
			assert.ErrorIs(t, err, sessions.ErrInvalidSession)
		})
	}
}

func TestSessionFaultsComeAllAtOnce(t *testing.T) {
	var faults sessions.Faults
	require.ErrorAs(t, sessions.Session{Priority: 9}.Validate(), &faults)
	var paths []string
	for _, f := range faults.All() {
		paths = append(paths, f.Path)
	}
	assert.Equal(t, []string{"start", "minutes", "sport", "status", "priority"}, paths)
}

func TestSessionAtItsLimits(t *testing.T) {
	assert.NoError(t, edit(func(s *sessions.Session) { s.Duration = 1 }).Validate())
	assert.NoError(t, edit(func(s *sessions.Session) { s.Duration = 14400 * time.Minute }).Validate())
	assert.NoError(t, edit(func(s *sessions.Session) { s.WarmUp = sessions.Known(0) }).Validate())
	assert.NoError(t, edit(func(s *sessions.Session) { s.HeartRateMean = sessions.Known(260) }).Validate())
}

func TestSessionSpan(t *testing.T) {
	s := run()
	assert.True(t, s.End().Equal(monday.Add(time.Hour)))
	assert.True(t, timeline.Contains(s.Span(), monday))
	assert.False(t, timeline.Contains(s.Span(), s.End()))
	assert.InDelta(t, 60, s.Minutes(), 0)
	s.Duration = -time.Hour
	assert.True(t, s.Span().IsEmpty())
	assert.Equal(t, "2026-10-12T09:00:00Z", s.Name())
	s.ID = "mon"
	assert.Equal(t, "mon", s.Name())
}

func TestSessionLoad(t *testing.T) {
	load, ok := run().Load()
	assert.True(t, ok)
	assert.InDelta(t, 240, float64(load), 0)
	_, ok = edit(func(s *sessions.Session) { s.Effort = 0 }).Load()
	assert.False(t, ok)
	load, ok = edit(func(s *sessions.Session) { s.Effort = effort(t, 0) }).Load()
	assert.True(t, ok, "an effort of 0 is a load of 0")
	assert.Zero(t, load)
}

func TestSessionWeights(t *testing.T) {
	s := run()
	assert.Equal(t, sessions.RoadRunning.Weights(), s.Weights())

	s.Sets = []sessions.ExerciseSets{{Exercise: "back squat", Count: 4}, {Exercise: "biceps curl", Count: 2}}
	w := s.Weights()
	_, most := w.Max()
	assert.InDelta(t, 1, most, 0)
	squat, ok := sessions.ExerciseAreas("back squat")
	require.True(t, ok)
	curl, ok := sessions.ExerciseAreas("biceps curl")
	require.True(t, ok)
	for a := range muscles.Areas() {
		assert.InDelta(t, (4*squat.At(a)+2*curl.At(a))/4, w.At(a), 1e-12, "%s", a)
	}

	s.Sets = []sessions.ExerciseSets{{Exercise: "zzz qqq", Count: 4}, {Exercise: "hamstring stretch", Count: 3}}
	assert.Equal(t, sessions.RoadRunning.Weights(), s.Weights(), "nothing known to load anything: the sport decides")

	s.Areas.Set(muscles.Soleus.Left(), 0.3)
	assert.Equal(t, s.Areas, s.Weights())
}
