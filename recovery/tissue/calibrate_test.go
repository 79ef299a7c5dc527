package tissue_test

import (
	"cmp"
	"encoding/json"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/tissue"
	"example.com/rubdown/sessions"
)

// simulated is a runner of some days who is as sore as the model has it under a calibration, above a level, with noise.
func simulated(t testing.TB, r *rand.Rand, days int, who tissue.Calibration, level, noise float64) tissue.Input {
	t.Helper()
	var list []sessions.Session
	for day := range days {
		if start := monday.AddDate(0, 0, day); r.IntN(5) < 2 {
			s := done(t, "", start, sessions.RoadRunning, sessions.KindLong, float64(40+r.IntN(120)), float64(4+r.IntN(5)))
			list = append(list, s)
		}
	}
	in := tissue.Input{Now: monday.AddDate(0, 0, days), Diary: diary(t, list...), Calibration: who}
	in.Profiles = sessions.Profiles(in.Diary, time.UTC)
	for day := range days {
		at := monday.AddDate(0, 0, day).Add(-time.Hour)
		before := in
		before.Now = at
		sore := assess(t, before).ModelSoreness(quadriceps)
		v := math.Min(10, math.Max(0, level+sore+noise*r.NormFloat64()))
		in.CheckIns = append(in.CheckIns, reports(at, map[muscles.Area]float64{quadriceps: v}))
	}
	in.Calibration, in.Profiles = tissue.Calibration{}, nil
	return in
}

func calibrate(t testing.TB, in tissue.Input) tissue.Learned {
	t.Helper()
	l, err := tissue.Calibrate(in)
	require.NoError(t, err)
	return l
}

// From many ratings the factors of a made-up athlete come back, shrunk towards 1.
func TestCalibrateFindsTheFactors(t *testing.T) {
	for _, who := range []tissue.Calibration{{Amplitude: 1.7, Rate: 0.8}, {Amplitude: 0.6, Rate: 1.3}, {Amplitude: 1.5}, {Rate: 1.35, Amplitude: 1.2}} {
		in := simulated(t, random(1), 150, who, 1, 0.5)
		l := calibrate(t, in)
		require.Empty(t, l.Why, "%+v", who)
		assert.Equal(t, 150, l.Pairs)
		assert.Greater(t, l.Felt, 50)
		assert.InDelta(t, who.Amplitude, l.Calibration.Amplitude, 0.2, "%+v", who)
		if who.Rate != 0 {
			assert.InDelta(t, who.Rate, l.Calibration.Rate, 0.12, "%+v", who)
		}
		assert.InDelta(t, 1, l.Level, 0.5)
		assert.Less(t, l.After, l.Before)
		assert.InDelta(t, 0.5, l.After, 0.1, "what is left is the noise")
		assert.Greater(t, l.AmplitudeWeight, 0.5)
		assert.Greater(t, l.RateWeight, 0.3)
		require.NoError(t, l.Calibration.Validate())
	}
}

// More ratings move the factors further from the population's, and count for more.
func TestCalibrateShrinks(t *testing.T) {
	who := tissue.Calibration{Amplitude: 1.8}
	weight, amplitude := 0.0, 1.0
	for _, days := range []int{30, 60, 120, 240} {
		l := calibrate(t, simulated(t, random(2), days, who, 1, 0.7))
		require.Empty(t, l.Why, days)
		assert.Greater(t, l.AmplitudeWeight, weight, days)
		assert.Greater(t, l.Calibration.Amplitude, amplitude-0.1, days)
		assert.Less(t, l.Calibration.Amplitude, 1.9, days)
		weight, amplitude = l.AmplitudeWeight, l.Calibration.Amplitude
	}
	assert.Greater(t, amplitude, 1.6)
}

// A few ratings, however far off, teach nothing; nor do ratings without sessions, or ones that sessions do not explain.
func TestCalibrateNeedsManyPairs(t *testing.T) {
	in := simulated(t, random(3), 19, tissue.Calibration{Amplitude: 2}, 1, 0)
	for n := range 20 {
		few := in
		few.CheckIns = in.CheckIns[:n]
		l := calibrate(t, few)
		assert.Equal(t, tissue.Calibration{}, l.Calibration, n)
		assert.Contains(t, l.Why, "fewer than 20", n)
		assert.Equal(t, n, l.Pairs)
		assert.Contains(t, l.String(), "nothing learned")
	}
	idle := simulated(t, random(3), 60, tissue.Calibration{}, 3, 1)
	idle.Diary = sessions.Diary{}
	assert.Contains(t, calibrate(t, idle).Why, "after sessions")

	r := random(4)
	odd := simulated(t, r, 60, tissue.Calibration{}, 1, 0)
	for i := range odd.CheckIns {
		odd.CheckIns[i] = reports(odd.CheckIns[i].At, map[muscles.Area]float64{quadriceps: float64(r.IntN(11))})
	}
	l := calibrate(t, odd)
	require.NoError(t, l.Calibration.Validate())
	if l.Why != "" {
		assert.Equal(t, tissue.Calibration{}, l.Calibration)
		assert.GreaterOrEqual(t, l.After, l.Before)
	}
}

func TestCalibrateStaysInItsBounds(t *testing.T) {
	for _, c := range []struct{ level, slope, want float64 }{
		{5, -1, 0.5}, // the less was done, the sorer
		{0, 2.6, 2},  // far too sore
	} {
		in := simulated(t, random(5), 200, tissue.Calibration{}, 5, 0.1)
		for i := range in.CheckIns {
			v, _ := in.CheckIns[i].Soreness.At(quadriceps)
			in.CheckIns[i] = reports(in.CheckIns[i].At, map[muscles.Area]float64{quadriceps: math.Min(10, math.Max(0, c.level+c.slope*(v-5)))})
		}
		l := calibrate(t, in)
		require.Empty(t, l.Why)
		assert.InDelta(t, c.want, l.Calibration.Amplitude, 0)
		require.NoError(t, l.Calibration.Validate())
	}
}

// Neither the order of the lists, nor a calibration that is there already, nor what comes after Now matters.
func TestCalibrateDoesNotDependOnOrder(t *testing.T) {
	r := random(6)
	in := simulated(t, r, 90, tissue.Calibration{Amplitude: 1.5}, 1, 0.6)
	in.CheckIns[0].At = in.CheckIns[1].At
	want := calibrate(t, in)
	require.Empty(t, want.Why)
	forecast, err := tissue.ForecastReport(in)
	require.NoError(t, err)

	var list []sessions.Session
	for _, s := range in.Diary.All() {
		list = append(list, s)
	}
	r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	r.Shuffle(len(in.CheckIns), func(i, j int) { in.CheckIns[i], in.CheckIns[j] = in.CheckIns[j], in.CheckIns[i] })
	late := legDay(t, in.Now.Add(hours(2)))
	late.ID = "later"
	in.Diary = diary(t, append(list, late)...)
	in.CheckIns = append(in.CheckIns, reports(in.Now.Add(time.Second), map[muscles.Area]float64{quadriceps: 10}))
	again, err := tissue.ForecastReport(in)
	require.NoError(t, err)
	assert.Equal(t, forecast, again)
	in.Calibration = tissue.Calibration{Amplitude: 0.6, Rate: 1.4}
	assert.Equal(t, want, calibrate(t, in))
}

// Amplitude scales doses, rate the time of the peak; the zero value and factors of 1 are the population.
func TestAssessUnderACalibration(t *testing.T) {
	run := longRun(t, monday)
	in := tissue.Input{Now: run.End(), Diary: diary(t, run), Athlete: athlete(sessions.Trained)}
	plain := assess(t, in)
	profile := sessions.Profiles(in.Diary, time.UTC)[0]
	dose := plain.Dose(profile).Soreness.At(quadriceps)
	peak := func(s tissue.State) (at, most float64) {
		for h := 0.0; h < 80; h += 0.25 {
			if v := s.At(run.End().Add(hours(h))).Soreness(quadriceps); v > most {
				at, most = h, v
			}
		}
		return at, most
	}
	usual, height := peak(plain)
	for _, c := range []tissue.Calibration{{Amplitude: 2}, {Amplitude: 0.5, Rate: 1.5}, {Rate: 0.7}} {
		in.Calibration = c
		s := assess(t, in)
		assert.Equal(t, c, s.Calibration())
		assert.InDelta(t, plain.Fatigue(quadriceps), s.Fatigue(quadriceps), 0, "fatigue is not calibrated")
		amplitude, rate := cmp.Or(c.Amplitude, 1), cmp.Or(c.Rate, 1)
		assert.InDelta(t, amplitude*dose, s.Dose(profile).Soreness.At(quadriceps), tiny)
		at, most := peak(s)
		assert.InDelta(t, usual/rate, at, 0.3, "%+v", c)
		if c.Amplitude == 0 {
			assert.InDelta(t, height, most, 1e-3)
		} else {
			assert.InDelta(t, amplitude, most/height, 0.25*amplitude, "%+v: the scale bends", c)
		}
		assert.Equal(t, c, roundTrip(t, s).Calibration())
	}
	in.Calibration = tissue.Calibration{Amplitude: 1, Rate: 1}
	assert.True(t, plain.Equal(assess(t, in)))
	assert.Equal(t, tissue.Calibration{}, assess(t, in).Calibration())
}

// More amplitude never gives less soreness.
func TestMoreAmplitudeNeverGivesLess(t *testing.T) {
	for seed := range rounds(20) {
		r := random(uint64(seed))
		in := randomCase(t, r, 12, 10)
		in.Calibration = randomCalibration(r)
		more := in
		more.Calibration.Amplitude = math.Min(2, 1.2*in.Calibration.Amplitude)
		one, two := assess(t, in), assess(t, more)
		for a := range muscles.Areas() {
			assert.GreaterOrEqual(t, two.ModelSoreness(a), one.ModelSoreness(a)-tiny, "seed %d, %s", seed, a)
			assert.False(t, two.ClearAt(a).Before(one.ClearAt(a)) && len(in.Treatments) == 0, "seed %d, %s", seed, a)
		}
	}
}

func TestCalibrationIsChecked(t *testing.T) {
	for _, bad := range []tissue.Calibration{{Amplitude: 0.49}, {Amplitude: 2.1}, {Amplitude: -1}, {Rate: 0.6}, {Rate: 1.6}, {Amplitude: math.NaN()}, {Rate: math.Inf(1)}} {
		require.ErrorIs(t, bad.Validate(), tissue.ErrInvalidCalibration, "%+v", bad)
		_, err := tissue.Assess(tissue.Input{Now: monday, Calibration: bad})
		require.ErrorIs(t, err, tissue.ErrInvalidCalibration)
		assert.Contains(t, err.Error(), "calibration.")
	}
	require.NoError(t, tissue.Calibration{}.Validate())

	s := assess(t, tissue.Input{Now: monday, Calibration: tissue.Calibration{Amplitude: 1.25, Rate: 0.9}})
	data, err := json.Marshal(s)
	require.NoError(t, err)
	assert.Contains(t, string(data), `"calibration":{"amplitude":1.25,"rate":0.9}`)
	_, err = tissue.Calibrate(tissue.Input{})
	require.ErrorIs(t, err, tissue.ErrInvalidMoment)
}
