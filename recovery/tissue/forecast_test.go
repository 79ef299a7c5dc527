package tissue_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/tissue"
	"example.com/rubdown/sessions"
)

func forecast(t testing.TB, in tissue.Input) tissue.Forecast {
	t.Helper()
	f, err := tissue.ForecastReport(in)
	require.NoError(t, err)
	return f
}

func backtest(t testing.TB, in tissue.Input) []tissue.Tested {
	t.Helper()
	list, err := tissue.Backtest(in)
	require.NoError(t, err)
	return list
}

// The forecast of every rating is the one that a record which ends right before it gives: nothing later leaks in.
func TestBacktestKnowsOnlyWhatWasBefore(t *testing.T) {
	for seed := range rounds(8) {
		r := random(uint64(seed))
		in := randomCase(t, r, 25, 30)
		for i := range in.CheckIns {
			if r.IntN(4) == 0 && i > 0 {
				in.CheckIns[i].At = in.CheckIns[i-1].At
			}
		}
		tested := backtest(t, in)
		for _, one := range tested {
			before := in
			before.Now = one.Forecast.At
			var list []sessions.Session
			for _, s := range in.Diary.All() {
				if s.End().Before(before.Now) {
					list = append(list, s)
				}
			}
			before.Diary = diary(t, list...)
			before.CheckIns, before.Treatments = nil, nil
			for _, c := range in.CheckIns {
				if c.At.Before(before.Now) {
					before.CheckIns = append(before.CheckIns, c)
				}
			}
			for _, v := range in.Treatments {
				if v.End().Before(before.Now) {
					before.Treatments = append(before.Treatments, v)
				}
			}
			assert.Equal(t, forecast(t, before), one.Forecast, "seed %d, %s", seed, one.Forecast.At)
			before.Now = in.Now
			assert.Len(t, backtest(t, before), one.Forecast.Reports)
		}
	}
}

// What is at the very moment of a rating is not known: not its own value, nor a session that ends with it.
func TestForecastLeavesOutTheMomentItself(t *testing.T) {
	run := longRun(t, monday)
	in := tissue.Input{Now: run.End(), Diary: diary(t, run)}
	empty := forecast(t, tissue.Input{Now: run.End()})
	in.CheckIns = []sessions.CheckIn{overall(run.End(), 9)}
	assert.Equal(t, empty, forecast(t, in))
	in.Now = run.End().Add(hours(20))
	assert.Greater(t, forecast(t, in).Soreness, empty.Soreness)
}

func TestForecastOfAStranger(t *testing.T) {
	f := forecast(t, tissue.Input{Now: monday})
	assert.Equal(t, monday, f.At)
	assert.InDelta(t, 2, f.Soreness, tiny, "normal is 2 of 10")
	assert.InDelta(t, 2, f.Level, tiny)
	assert.Zero(t, f.Reports)
	assert.Less(t, f.Low, 1.5)
	assert.Greater(t, f.High, 3.0)
}

// Somebody who always says the same is soon expected to, and narrowly.
func TestForecastLearnsALevel(t *testing.T) {
	for _, v := range []float64{0, 1, 5, 8, 10} {
		in := tissue.Input{Now: monday.AddDate(0, 0, 60)}
		var narrow float64
		for day := range 60 {
			in.CheckIns = append(in.CheckIns, overall(monday.AddDate(0, 0, day), v))
			if day == 5 {
				early := in
				early.Now = monday.AddDate(0, 0, 6)
				f := forecast(t, early)
				narrow = f.High - f.Low
			}
		}
		f := forecast(t, in)
		assert.InDelta(t, v, f.Soreness, 0.35+0.06*v, "%v: all but shrunk", v)
		assert.Less(t, f.High-f.Low, narrow, v)
		assert.LessOrEqual(t, f.Low, v+0.1)
		assert.Equal(t, 60, f.Reports)
	}
}

// Somebody who is sore after sessions is expected to be after the next, and the more so the more was done.
func TestForecastLearnsWhatSessionsDo(t *testing.T) {
	r := random(8)
	in := simulated(t, r, 90, tissue.Calibration{Amplitude: 2}, 1, 0.3)
	rested := forecast(t, in)
	sore := in
	var list []sessions.Session
	for _, s := range in.Diary.All() {
		list = append(list, s)
	}
	was := rested.Soreness
	for _, minutes := range []float64{60, 120, 240} {
		last := done(t, "last", in.Now.Add(-hours(24)), sessions.RoadRunning, sessions.KindLong, minutes, 8)
		sore.Diary = diary(t, append(list[:len(list):len(list)], last)...)
		f := forecast(t, sore)
		assert.Greater(t, f.Soreness, was, minutes)
		was = f.Soreness
	}
	assert.Greater(t, was, rested.Soreness+1)
}

func TestForecastStaysOnTheScale(t *testing.T) {
	for seed := range rounds(30) {
		r := random(uint64(seed))
		in := randomCase(t, r, 1+r.IntN(50), 1+r.Float64()*40)
		for _, one := range append(backtest(t, in), tissue.Tested{Forecast: forecast(t, in)}) {
			f := one.Forecast
			for _, v := range []float64{f.Soreness, f.Low, f.High, f.Level, one.Rating} {
				require.False(t, math.IsNaN(v), "seed %d", seed)
			}
			assert.True(t, 0 <= f.Low && f.Low <= f.Soreness && f.Soreness <= f.High && f.High <= 10, "seed %d: %+v", seed, f)
		}
	}
}

// A rating is that of the sorest area, or the overall one when no area is rated; check-ins without are none.
func TestWhatCountsAsARating(t *testing.T) {
	both := reports(monday, map[muscles.Area]float64{quadriceps: 3, biceps: 6})
	both.OverallSoreness = sessions.Known(8)
	in := tissue.Input{Now: monday.AddDate(0, 0, 9), CheckIns: []sessions.CheckIn{
		overall(monday.AddDate(0, 0, 2), 4), {At: monday.AddDate(0, 0, 1), Mood: sessions.Known(3)}, both,
	}}
	tested := backtest(t, in)
	require.Len(t, tested, 2)
	assert.InDelta(t, 6, tested[0].Rating, 0)
	assert.InDelta(t, 4, tested[1].Rating, 0)
	assert.True(t, tested[0].Forecast.At.Before(tested[1].Forecast.At))
}

func TestForecastRefusesWhatAssessDoes(t *testing.T) {
	in := tissue.Input{Now: monday, CheckIns: []sessions.CheckIn{overall(monday.Add(-time.Hour), 11)}}
	_, err := tissue.ForecastReport(in)
	require.ErrorIs(t, err, sessions.ErrInvalidCheckIn)
	_, err = tissue.Backtest(tissue.Input{})
	require.ErrorIs(t, err, tissue.ErrInvalidMoment)
}

// Steps and points are one scale in two units.
func TestSteps(t *testing.T) {
	for steps, points := range map[float64]float64{0: 0, 1: 1, 2: 2, 2.5: 3.5, 3: 5, 4: 8, 4.5: 9.5, 14. / 3: 10} {
		assert.InDelta(t, steps, tissue.Steps(points), tiny)
		assert.InDelta(t, points, tissue.Points(steps), tiny)
	}
	for points := 0.0; points <= 10; points += 0.01 {
		assert.InDelta(t, points, tissue.Points(tissue.Steps(points)), tiny)
	}
	assert.Zero(t, tissue.Points(-3))
	assert.InDelta(t, 10, tissue.Points(9), 0)
	assert.Zero(t, tissue.Steps(-1))
}
