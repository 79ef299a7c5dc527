package sessions_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"testing"
	"time"
	_ "time/tzdata"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// seriesRounds is how often a law is tried.
func seriesRounds(few int) int {
	if os.Getenv("RUBDOWN_LONG") != "" {
		return 15 * few
	}
	return few
}

// seriesDay is the first day of the series in these tests.
func seriesDay() date.Date { return date.New(2026, time.March, 1) }

// dayLoads is a run of daily loads; a negative one is unknown.
func dayLoads(loads ...float64) []sessions.DayLoad {
	days := make([]sessions.DayLoad, len(loads))
	for i, load := range loads {
		days[i] = sessions.DayLoad{Day: seriesDay().Add(date.PeriodOfDays(i)), Sessions: 1}
		if load >= 0 {
			days[i].Load = sessions.Known(load)
		}
	}
	return days
}

func sameLoads(n int, load float64) []float64 {
	loads := make([]float64, n)
	for i := range loads {
		loads[i] = load
	}
	return loads
}

// trainedHour is a finished session of 60 minutes; an effort below 0 is unknown.
func trainedHour(t testing.TB, start time.Time, effort float64) sessions.Session {
	t.Helper()
	sport, err := sessions.ParseSport("road-running")
	require.NoError(t, err)
	s := sessions.Session{Start: start, Duration: time.Hour, Sport: sport, Status: sessions.Done}
	if effort >= 0 {
		s.Effort, err = sessions.EffortOf(effort)
		require.NoError(t, err)
	}
	return s
}

func seriesDiary(t testing.TB, all ...sessions.Session) sessions.Diary {
	t.Helper()
	d, err := sessions.NewDiary(all...)
	require.NoError(t, err)
	return d
}

func seriesZone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := timeline.LoadZone(name)
	require.NoError(t, err)
	return loc
}

func numberOf(t testing.TB, v sessions.Value) float64 {
	t.Helper()
	n, ok := v.Get()
	require.True(t, ok, v.Undefined)
	return n
}

// Published values of 42 days of load 100 from 0, by convention.
func TestAveragesByConvention(t *testing.T) {
	for _, c := range []struct {
		smoothing sessions.Smoothing
		chronic   float64
	}{
		{0, 63.21}, {sessions.TimeConstant, 63.21}, {sessions.Reciprocal, 63.65}, {sessions.Span, 86.5},
	} {
		averages, err := sessions.Convention{Smoothing: c.smoothing}.Averages(dayLoads(sameLoads(42, 100)...))
		require.NoError(t, err)
		require.Len(t, averages, 42)
		assert.InDelta(t, c.chronic, averages[41].Chronic, 0.05, c.smoothing)
	}
}

func TestMonotonyWorkedExample(t *testing.T) {
	days := dayLoads(5, 15, 20, 20, 20, 25, 35)
	series, err := sessions.Convention{}.Series(days)
	require.NoError(t, err)
	last := series[6]
	assert.InDelta(t, 140, numberOf(t, last.Weekly), 1e-9)
	assert.InDelta(t, 20/8.4515, numberOf(t, last.Monotony), 1e-4)
	assert.InDelta(t, 140*20/8.4515, numberOf(t, last.Strain), 1e-2)

	sample, err := sessions.Convention{SampleSD: true}.Series(days)
	require.NoError(t, err)
	assert.InDelta(t, 0.9258, numberOf(t, sample[6].Monotony)/numberOf(t, last.Monotony), 1e-4)
}

func TestSeriesSaysWhyUndefined(t *testing.T) {
	alike, err := sessions.Convention{}.Series(dayLoads(sameLoads(60, 50)...))
	require.NoError(t, err)
	assert.Equal(t, "needs 7 days of history, there are 6", alike[5].Weekly.Undefined)
	assert.Equal(t, "needs 28 days of history, there are 27", alike[26].Ratio.Undefined)
	assert.Equal(t, "needs 42 days of history, there are 41", alike[40].Chronic.Undefined)
	assert.Equal(t, "the last 7 days are all alike", alike[59].Monotony.Undefined)
	assert.Equal(t, alike[59].Monotony, alike[59].Strain)
	assert.InDelta(t, 1, numberOf(t, alike[27].Ratio), 1e-12)
	assert.InDelta(t, 1, numberOf(t, alike[27].RatioUncoupled), 1e-12)
	assert.NotEmpty(t, alike[59].WarmingUp)

	rest, err := sessions.Convention{}.Series(dayLoads(sameLoads(200, 0)...))
	require.NoError(t, err)
	assert.Equal(t, "no load in the last 28 days to compare with", rest[199].Ratio.Undefined)
	assert.Equal(t, "no chronic load to compare with", rest[199].RatioOfAverages.Undefined)
	assert.Equal(t, "the last 7 days are all alike", rest[199].Monotony.Undefined)
	assert.Empty(t, rest[199].WarmingUp)

	gap := sameLoads(60, 50)
	gap[50], gap[51] = -1, 20
	broken, err := sessions.Convention{}.Series(dayLoads(gap...))
	require.NoError(t, err)
	reason := "the load of 2026-04-20 is unknown"
	assert.Equal(t, reason, broken[50].Acute.Undefined)
	assert.Equal(t, reason, broken[56].Weekly.Undefined)
	assert.Empty(t, broken[57].Weekly.Undefined)
	assert.Empty(t, broken[57].Acute.Undefined)
	assert.Equal(t, reason, broken[59].Chronic.Undefined)
	assert.Equal(t, reason, broken[59].Ratio.Undefined)
}

func TestConventionFaults(t *testing.T) {
	for name, c := range map[string]sessions.Convention{
		"acute above chronic": {AcuteDays: 50},
		"equal":               {AcuteDays: 28, ChronicDays: 28},
		"negative":            {AcuteDays: -1},
		"too long":            {ChronicDays: 367},
		"no smoothing":        {Smoothing: 9},
		"start not a number":  {StartAcute: math.NaN()},
		"start below 0":       {StartChronic: -1},
	} {
		require.ErrorIs(t, c.Validate(), sessions.ErrInvalidConvention, name)
		_, err := c.Series(nil)
		require.ErrorIs(t, err, sessions.ErrInvalidConvention, name)
		_, err = c.Summarise(sessions.Diary{}, time.Unix(0, 0), nil)
		require.ErrorIs(t, err, sessions.ErrInvalidConvention, name)
		assert.NotEmpty(t, c.String(), name)
	}
	require.NoError(t, sessions.Convention{}.Validate())
	require.NoError(t, sessions.Williams2017().Validate())
}

func TestSeriesFaults(t *testing.T) {
	for name, load := range map[string]float64{"infinite": math.Inf(1), "NaN": math.NaN(), "huge": 1e10} {
		days := dayLoads(1, 2, 3)
		days[1].Load = sessions.Known(load)
		_, err := sessions.Convention{}.Averages(days)
		require.ErrorIs(t, err, sessions.ErrInvalidSeries, name)
		require.ErrorContains(t, err, "days[1].load", name)
	}
	for name, days := range map[string][]int{"twice": {0, 0}, "backwards": {1, 0}, "two missing": {0, 3}} {
		series := dayLoads(1, 2)
		for i, n := range days {
			series[i].Day = seriesDay().Add(date.PeriodOfDays(n))
		}
		_, err := sessions.Convention{}.Series(series)
		require.ErrorIs(t, err, sessions.ErrInvalidSeries, name)
	}
	none, err := sessions.Convention{}.Series(nil)
	require.NoError(t, err)
	assert.Empty(t, none)
}

func TestSmoothingTexts(t *testing.T) {
	n := 0
	for s := range sessions.Smoothings() {
		n++
		parsed, err := sessions.ParseSmoothing(s.String())
		require.NoError(t, err)
		assert.Equal(t, s, parsed)
		text, err := s.MarshalText()
		require.NoError(t, err)
		var back sessions.Smoothing
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, s, back)
	}
	assert.Equal(t, 4, n)
	assert.Equal(t, "Smoothing(9)", sessions.Smoothing(9).String())
	_, err := sessions.Smoothing(9).MarshalText()
	require.Error(t, err)
	_, err = sessions.ParseSmoothing("ewma")
	require.ErrorIs(t, err, sessions.ErrUnknownWord)
}

func TestValueJSON(t *testing.T) {
	for text, v := range map[string]sessions.Value{
		`12.5`: {Number: 12.5}, `0`: {}, `{"undefined":"needs 28 days"}`: {Undefined: "needs 28 days"},
	} {
		data, err := json.Marshal(v)
		require.NoError(t, err)
		assert.JSONEq(t, text, string(data))
		var back sessions.Value
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, v, back)
	}
	for _, text := range []string{`null`, `"x"`, `{}`, `{"undefined":""}`, `{"undefined":1}`, `[1]`, `true`} {
		v := sessions.Value{Number: 3}
		require.ErrorIs(t, json.Unmarshal([]byte(text), &v), sessions.ErrNoValue, text)
		assert.Equal(t, sessions.Value{Number: 3}, v, text)
	}
	_, err := json.Marshal(sessions.Value{Number: math.NaN()})
	require.Error(t, err)
	assert.Equal(t, "undefined: x", sessions.Value{Undefined: "x"}.String())
}

func FuzzValueJSON(f *testing.F) {
	for _, text := range []string{`1`, `null`, `{"undefined":"x"}`, `{"undefined":""}`, `1e400`, `{`, `"1"`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var v sessions.Value
		if json.Unmarshal(data, &v) != nil {
			require.Zero(t, v)
			return
		}
		again, err := json.Marshal(v)
		require.NoError(t, err)
		var back sessions.Value
		require.NoError(t, json.Unmarshal(again, &back))
		require.Equal(t, v, back)
	})
}

// slowSummary works everything out from scratch, by definition.
type slowSummary struct{ acute, chronic, weekly, monotony, ratio, uncoupled float64 }

func slowly(loads []float64) slowSummary {
	sum := func(from, to int) (s float64) {
		for _, x := range loads[from:to] {
			s += x
		}
		return s
	}
	// The closed form of an exponential average from 0.
	decayed := func(n float64) (s float64) {
		for i, x := range loads {
			s += x * (1 - math.Exp(-1/n)) * math.Exp(-float64(len(loads)-1-i)/n)
		}
		return s
	}
	n := len(loads)
	mean := sum(n-7, n) / 7
	var squares float64
	for _, x := range loads[n-7:] {
		squares += math.Pow(x-mean, 2)
	}
	return slowSummary{
		acute: decayed(7), chronic: decayed(42), weekly: sum(n-7, n), monotony: mean / math.Sqrt(squares/7),
		ratio: mean / (sum(n-28, n) / 28), uncoupled: mean / (sum(n-28, n-7) / 21),
	}
}

func TestSeriesAgreesWithDefinitions(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range seriesRounds(40) {
		loads := make([]float64, 42+rng.IntN(200))
		for i := range loads {
			loads[i] = float64(rng.IntN(8) * rng.IntN(120))
		}
		loads[len(loads)-1] = 11.5 // No week alike, no ratio over nothing.
		loads[len(loads)-10] = 13.5
		series, err := sessions.Convention{}.Series(dayLoads(loads...))
		require.NoError(t, err)
		last, want := series[len(series)-1], slowly(loads)
		assert.InEpsilon(t, want.acute, numberOf(t, last.Acute), 1e-9)
		assert.InEpsilon(t, want.chronic, numberOf(t, last.Chronic), 1e-9)
		assert.InDelta(t, want.chronic-want.acute, numberOf(t, last.Balance), 1e-6)
		assert.InEpsilon(t, want.weekly, numberOf(t, last.Weekly), 1e-9)
		assert.InEpsilon(t, want.monotony, numberOf(t, last.Monotony), 1e-9)
		assert.InEpsilon(t, want.weekly*want.monotony, numberOf(t, last.Strain), 1e-9)
		assert.InEpsilon(t, want.ratio, numberOf(t, last.Ratio), 1e-9)
		u := numberOf(t, last.RatioUncoupled)
		assert.InEpsilon(t, want.uncoupled, u, 1e-9)
		assert.InEpsilon(t, 4*u/(u+3), numberOf(t, last.Ratio), 1e-9, "coupled = 4u/(u+3)")
		assert.LessOrEqual(t, numberOf(t, last.Ratio), 4.0)
		if len(series) > 42 {
			before := series[len(series)-2]
			assert.InDelta(t, numberOf(t, before.Balance), numberOf(t, last.BalanceBefore), 1e-9)
		}
		if len(series) >= 49 {
			ago := series[len(series)-8]
			assert.InDelta(t, numberOf(t, last.Chronic)-numberOf(t, ago.Chronic), numberOf(t, last.Ramp), 1e-9)
		}
	}
}

// Whatever the loads, no value is infinite, not a number, or without a reason.
func TestSeriesValuesAreNumbersOrReasons(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	conventions := []sessions.Convention{{}, sessions.Williams2017(), {Smoothing: sessions.Reciprocal, SampleSD: true, StartChronic: 300}}
	for range seriesRounds(40) {
		loads := make([]float64, rng.IntN(150))
		for i := range loads {
			loads[i] = float64(rng.IntN(4)-1) * 1e-3
		}
		for _, c := range conventions {
			series, err := c.Series(dayLoads(loads...))
			require.NoError(t, err)
			for _, s := range series {
				_, err := json.Marshal(s)
				require.NoError(t, err)
				require.Equal(t, c.String(), s.Convention)
				if s.Ratio.Undefined != "" {
					require.Zero(t, s.Ratio.Number)
				}
			}
		}
	}
}

// Rest days decay both averages by the same factor each day.
func TestRestDaysDecay(t *testing.T) {
	averages, err := sessions.Convention{}.Averages(dayLoads(append(sameLoads(30, 80), sameLoads(42, 0)...)...))
	require.NoError(t, err)
	assert.InEpsilon(t, math.Exp(-1), averages[71].Chronic/averages[29].Chronic, 1e-9)
	assert.InEpsilon(t, math.Exp(-6), averages[71].Acute/averages[29].Acute, 1e-9)
}

func TestAveragesStart(t *testing.T) {
	given, err := sessions.Convention{StartAcute: 50, StartChronic: 60}.Averages(dayLoads(50))
	require.NoError(t, err)
	assert.InDelta(t, 50, given[0].Acute, 1e-12)
	assert.InDelta(t, 60-10*(1-math.Exp(-1.0/42)), given[0].Chronic, 1e-9, "the day's own load counts")

	// The first known load seeds, and unknown days before any session are passed over.
	days := dayLoads(-1, -1, 70, 70)
	days[0].Sessions = 0
	first, err := sessions.Convention{Seed: sessions.SeedFirst}.Averages(days)
	require.NoError(t, err)
	require.Len(t, first, 3)
	assert.InDelta(t, 70, first[2].Chronic, 1e-12)
}
