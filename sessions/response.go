package sessions

import (
	"errors"
	"math"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
)

// ErrInvalidResponse marks the faults of a [Response].
var ErrInvalidResponse = errors.New("invalid impulse response")

// Response is the model of fitness and fatigue: performance is a base, plus a gain
// times loads that decay slowly, less a gain times loads that decay fast. Gains turn
// load into the unit of performance. The zero value is no model.
//
// It is a description of the past. Its parameters depend on each other and change
// from one fit to the next (Hellard 2006, recalled); it takes frequent maximal tests,
// at least 15 for a fit; more load always means more fitness in it; and it is no
// measure of readiness. The acute and chronic averages are its two filters with the gains
// removed.
type Response struct {
	Base        float64 // performance without training
	FitnessGain float64 // per unit of load, 0 or more
	FitnessDays float64 // time constant, above FatigueDays, to 3660
	FatigueGain float64 // per unit of load, 0 or more
	FatigueDays float64 // time constant, above 0

	// Lagged leaves the load of a day out of the performance of that day, as much of
	// the theory is written. By default it counts: the published solution of Clarke &
	// Skiba 2013 only reproduces so.
	Lagged bool
}

// ResponseState is what the model remembers: the two sums of decayed loads, in
// load. The zero value is somebody who never trained.
type ResponseState struct {
	Fitness float64 `json:"fitness"`
	Fatigue float64 `json:"fatigue"`
}

// ResponseDay is one day of a response. Performance is undefined from the first day
// of unknown load on.
type ResponseDay struct {
	Day              date.Date
	Fitness, Fatigue Value // decayed loads after the day's load, in load
	Performance      Value // in the unit of the base
}

// Morton1990 returns time constants of 45 and 15 days and gains of 1 and 2.
//
// Source: Morton, Fitz-Clarke & Banister 1990 (recalled).
func Morton1990() Response {
	return Response{FitnessGain: 1, FitnessDays: 45, FatigueGain: 2, FatigueDays: 15}
}

// ClarkeSkiba2013 returns the published solution for one cyclist, in watts over 5
// minutes.
//
// Source: Clarke & Skiba 2013, Adv Physiol Educ 37:134 (run).
func ClarkeSkiba2013() Response {
	return Response{Base: 262, FitnessGain: 0.18, FitnessDays: 36, FatigueGain: 0.23, FatigueDays: 21}
}

// Validate returns every fault of the model as [Faults], or nil.
func (r Response) Validate() error {
	k := checker{kind: ErrInvalidResponse}
	k.number("base", r.Base, -maxDayLoad, maxDayLoad)
	k.number("fitness_gain", r.FitnessGain, 0, maxDayLoad)
	k.number("fatigue_gain", r.FatigueGain, 0, maxDayLoad)
	k.aboveZero("fitness_days", r.FitnessDays, 10*maxAverageDays)
	k.aboveZero("fatigue_days", r.FatigueDays, 10*maxAverageDays)
	if r.FatigueDays >= r.FitnessDays {
		k.add("fatigue_days", number(r.FatigueDays), "is not below fitness_days", ErrConflict)
	}
	return k.faults.Err()
}

// Step is one day: what was there decays, then the load is added. It takes O(1), so
// that a state stored today goes on tomorrow. The state after many days of rest is that of as many
// steps without load.
func (r Response) Step(s ResponseState, load float64) ResponseState {
	return ResponseState{
		Fitness: float64(s.Fitness*math.Exp(-1/r.FitnessDays)) + load,
		Fatigue: float64(s.Fatigue*math.Exp(-1/r.FatigueDays)) + load,
	}
}

// Performance is what the model says of a state.
func (r Response) Performance(s ResponseState) float64 {
	return r.Base + float64(r.FitnessGain*s.Fitness) - float64(r.FatigueGain*s.Fatigue)
}

// Days runs the model over daily loads from a state, the zero one for an athlete who
// starts. Days before the first known one are passed over. Faults of the model and
// of the days are those of [Response.Validate] and [Convention.Averages].
func (r Response) Days(from ResponseState, days []DayLoad) ([]ResponseDay, error) {
	var faults Faults
	faults.AddAll("response", r.Validate())
	faults.AddAll("", checkDays("days", days))
	if err := faults.Err(); err != nil {
		return nil, err
	}
	days = observed(days)
	out := make([]ResponseDay, len(days))
	var lost Value
	for i, d := range days {
		load, known := d.Load.Get()
		if !known && lost.Undefined == "" {
			lost = undefined("the load of %s is unknown", timeline.FormatDay(d.Day))
		}
		before := r.Step(from, 0)
		from = r.Step(from, load)
		shown := from
		if r.Lagged {
			shown = before
		}
		out[i] = ResponseDay{Day: d.Day, Fitness: lost, Fatigue: lost, Performance: lost}
		if lost.Undefined == "" {
			out[i] = ResponseDay{d.Day, Value{Number: from.Fitness}, Value{Number: from.Fatigue}, Value{Number: r.Performance(shown)}}
		}
	}
	return out, nil
}
