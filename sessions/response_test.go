package sessions_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"example.com/rubdown/sessions"
	"github.com/rickb777/date"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Whether a load counts on its own day: one load of 100 in the published solution, seen on the day and the day after.
func ExampleResponse_Days() {
	for _, lagged := range []bool{false, true} {
		model := sessions.ClarkeSkiba2013()
		model.Lagged = lagged
		days, err := model.Days(sessions.ResponseState{}, dayLoads(100, 0))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("lagged %t: %.2f, then %.2f\n", lagged, days[0].Performance.Number, days[1].Performance.Number)
	}
	// Output:
	// lagged false: 257.00, then 257.58
	// lagged true: 262.00, then 257.58
}

// One day on from fitness 100 and fatigue 60 with a load of 50, by time constants of 42
// and 7 days and gains of 1 and 2.
func ExampleResponse_Step() {
	model := sessions.Response{FitnessGain: 1, FitnessDays: 42, FatigueGain: 2, FatigueDays: 7}
	next := model.Step(sessions.ResponseState{Fitness: 100, Fatigue: 60}, 50)
	fmt.Printf("%.2f %.2f %.2f\n", next.Fitness, next.Fatigue, model.Performance(next))
	// Output: 147.65 102.01 -56.38
}

func ExampleMorton1990() {
	model := sessions.Morton1990()
	var best int
	state := model.Step(sessions.ResponseState{}, 100)
	for day := range 60 {
		if model.Performance(state) > 0 && best == 0 {
			best = day
		}
		state = model.Step(state, 0)
	}
	fmt.Println("a load pays from day", best, model.Validate())
	// Output: a load pays from day 16 <nil>
}

func ExampleClarkeSkiba2013() {
	model := sessions.ClarkeSkiba2013()
	fmt.Println(model.Base, model.FitnessDays, model.FatigueDays)
	// Output: 262 36 21
}

func ExampleResponse_Validate() {
	fmt.Println(sessions.Response{FitnessDays: 7, FatigueDays: 42}.Validate())
	// Output: fatigue_days: 42 is not below fitness_days
}

// The recursion is the published sum.
func TestResponseIsTheSum(t *testing.T) {
	rng := rand.New(rand.NewPCG(31, 32))
	for range seriesRounds(20) {
		loads := make([]float64, 1+rng.IntN(120))
		for i := range loads {
			loads[i] = float64(rng.IntN(3) * rng.IntN(200))
		}
		model := sessions.Response{Base: 100, FitnessGain: 0.3, FitnessDays: 20 + 40*rng.Float64(), FatigueGain: 0.5, FatigueDays: 3 + 15*rng.Float64()}
		for _, lagged := range []bool{false, true} {
			model.Lagged = lagged
			days, err := model.Days(sessions.ResponseState{}, dayLoads(loads...))
			require.NoError(t, err)
			for d := range days {
				want := model.Base
				for i, w := range loads[:d+1] {
					if age := float64(d - i); age > 0 || !lagged {
						want += w * (model.FitnessGain*math.Exp(-age/model.FitnessDays) - model.FatigueGain*math.Exp(-age/model.FatigueDays))
					}
				}
				require.InDelta(t, want, numberOf(t, days[d].Performance), 1e-8)
			}
		}
	}
}

func TestResponseUnknownAndFaults(t *testing.T) {
	days, err := sessions.Morton1990().Days(sessions.ResponseState{}, dayLoads(10, -1, 10))
	require.NoError(t, err)
	assert.Empty(t, days[0].Performance.Undefined)
	assert.Equal(t, "the load of 2026-03-02 is unknown", days[1].Performance.Undefined)
	assert.Equal(t, days[1].Performance, days[2].Fitness)

	_, err = sessions.Response{}.Days(sessions.ResponseState{}, dayLoads(-5, 1e12))
	require.ErrorIs(t, err, sessions.ErrInvalidResponse)
	require.ErrorIs(t, err, sessions.ErrInvalidSeries)
	for _, m := range []sessions.Response{
		{FitnessDays: math.NaN(), FatigueDays: 5}, {FitnessDays: 40, FatigueDays: 5, FatigueGain: -1}, {FitnessDays: 1e9, FatigueDays: 5}, {FitnessDays: 40, FatigueDays: 5, Base: math.Inf(1)},
	} {
		require.Error(t, m.Validate())
	}
	// Days may be left out of a calendar; the model steps by the days there are.
	gap := dayLoads(10, 10)
	gap[1].Day = seriesDay().Add(date.PeriodOfDays(2))
	_, err = sessions.Morton1990().Days(sessions.ResponseState{}, gap)
	require.NoError(t, err)
}
