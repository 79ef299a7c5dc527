package sessions_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// even is time at one heart rate.
func even(beats, minutes float64) []sessions.HeartRateMinutes {
	return []sessions.HeartRateMinutes{{BeatsPerMinute: beats, Minutes: minutes}}
}

func heartRates(rest, most float64) sessions.HeartRates {
	return sessions.HeartRates{Rest: sessions.Known(rest), Max: sessions.Known(most)}
}

// watts is power, one second each; a negative one is a gap.
func watts(values ...float64) []sessions.Quantity {
	out := make([]sessions.Quantity, len(values))
	for i, v := range values {
		if v >= 0 {
			out[i] = sessions.Known(v)
		}
	}
	return out
}

// blocks repeats seconds of a and seconds of b.
func blocks(total, seconds int, a, b float64) []sessions.Quantity {
	out := make([]float64, total)
	for i := range out {
		out[i] = a
		if i/seconds%2 == 1 {
			out[i] = b
		}
	}
	return watts(out...)
}

// At full reserve a minute counts what the variants are known for.
func TestImpulseVariants(t *testing.T) {
	for _, c := range []struct {
		variant sessions.ImpulseVariant
		sex     sessions.Sex
		full    float64
	}{
		{0, sessions.Female, 4.57},
		{sessions.Published, sessions.Female, 4.57},
		{sessions.OneFactor, sessions.Female, 3.40},
		{sessions.Rescaled, sessions.Female, 4.37},
		{sessions.Published, sessions.Male, 4.37},
		{sessions.OneFactor, sessions.Male, 4.37},
		{sessions.Rescaled, sessions.Male, 4.37},
		{sessions.Rescaled, 0, 4.37},
	} {
		s := sessions.HeartRateImpulse(even(200, 1), heartRates(50, 200), c.variant.Constants(c.sex))
		assert.InDelta(t, c.full, numberOf(t, s.Value), 0.006, "%v %v", c.variant, c.sex)
	}
	assert.Zero(t, sessions.ImpulseVariant(9).Constants(sessions.Male))
	assert.Zero(t, sessions.Published.Constants(9))
	// A sex that is not stated weighs between the two at every heart rate.
	for v := range sessions.ImpulseVariants() {
		for beats := 60.0; beats <= 200; beats += 10 {
			of := func(sex sessions.Sex) float64 {
				return numberOf(t, sessions.HeartRateImpulse(even(beats, 60), heartRates(50, 200), v.Constants(sex)).Value)
			}
			m, f := of(sessions.Male), of(sessions.Female)
			assert.GreaterOrEqual(t, of(0), 0.995*min(m, f), "%v %v", v, beats)
			assert.LessOrEqual(t, of(0), 1.005*max(m, f), "%v %v", v, beats)
		}
	}
	geometric := math.Sqrt(0.64 * 0.86)
	assert.InDelta(t, geometric, sessions.Published.Constants(0).A, 1e-15)
}

func TestHeartRateImpulseLaws(t *testing.T) {
	k, hr := sessions.Published.Constants(sessions.Male), heartRates(60, 190)
	assert.Zero(t, numberOf(t, sessions.HeartRateImpulse(even(55, 30), hr, k).Value), "below rest counts nothing")
	// Finer entries never give less: the weight is convex.
	mixed := append(even(110, 30), even(170, 30)...)
	fine, mean := sessions.HeartRateImpulse(mixed, hr, k), sessions.HeartRateImpulse(even(140, 60), hr, k)
	assert.Greater(t, fine.Value.Number, mean.Value.Number)
	assert.NotEqual(t, fine.Convention, mean.Convention)
	for name, s := range map[string]sessions.Score{
		"above the maximum": sessions.HeartRateImpulse(even(195, 30), hr, k),
		"no rest":           sessions.HeartRateImpulse(even(140, 30), sessions.HeartRates{Max: sessions.Known(190)}, k),
		"no maximum":        sessions.HeartRateImpulse(even(140, 30), sessions.HeartRates{Rest: sessions.Known(60)}, k),
		"rest above":        sessions.HeartRateImpulse(even(140, 30), heartRates(190, 190), k),
		"no heart rate":     sessions.HeartRateImpulse(nil, hr, k),
		"no constants":      sessions.HeartRateImpulse(even(140, 30), hr, sessions.ImpulseConstants{}),
		"heart rate of 0":   sessions.HeartRateImpulse(even(0, 30), hr, k),
		"not a number":      sessions.HeartRateImpulse(even(math.NaN(), 30), hr, k),
		"endless":           sessions.HeartRateImpulse(even(140, math.Inf(1)), hr, k),
		"no threshold":      sessions.HeartRateHours(even(140, 30), hr, sessions.Quantity{}, k),
		"low threshold":     sessions.HeartRateHours(even(140, 30), hr, sessions.Known(60), k),
		"high threshold":    sessions.HeartRateHours(even(140, 30), hr, sessions.Known(191), k),
		"hours above":       sessions.HeartRateHours(even(191, 30), hr, sessions.Known(160), k),
	} {
		assert.Contains(t, s.Value.Undefined, "not computable, because ", name)
		assert.NotZero(t, s.Unit, name)
	}
	hour := sessions.HeartRateHours(even(170, 60), hr, sessions.Known(170), k)
	assert.InDelta(t, 100, numberOf(t, hour.Value), 1e-12)
	assert.Equal(t, sessions.Known(60+0.85*130), hr.EstimatedThreshold())
	assert.Equal(t, sessions.Quantity{}, heartRates(190, 60).EstimatedThreshold())
	assert.Equal(t, sessions.Quantity{}, sessions.HeartRates{}.EstimatedThreshold())
}

func TestZones(t *testing.T) {
	maximum := sessions.Known(200)
	for beats, zone := range map[float64]float64{99: 0, 100: 1, 119: 1, 120: 2, 140: 3, 160: 4, 179: 4, 180: 5, 200: 5} {
		assert.InDelta(t, 10*zone, numberOf(t, sessions.FiveZones(even(beats, 10), maximum).Value), 0, beats)
	}
	assert.NotEmpty(t, sessions.FiveZones(even(201, 10), maximum).Value.Undefined, "above the stored maximum")
	assert.NotEmpty(t, sessions.FiveZones(even(150, 10), sessions.Quantity{}).Value.Undefined)
	assert.Equal(t, sessions.FiveZones(even(150, 10), maximum), sessions.FiveZoneMinutes([5]float64{2: 10}))
	assert.NotEmpty(t, sessions.FiveZoneMinutes([5]float64{-1}).Value.Undefined)

	times := slices.Concat(even(120, 30), even(150, 20), even(170, 10))
	three := sessions.ThreeZones(times, sessions.Known(150), sessions.Known(170), sessions.Laboratory)
	assert.InDelta(t, 30+2*20+3*10, numberOf(t, three.Value), 0)
	standIn := sessions.ThreeZones(times, sessions.Known(150), sessions.Known(170), 0)
	assert.Contains(t, standIn.Convention, "stand-ins")
	_, err := sessions.Sum(three, standIn)
	require.ErrorIs(t, err, sessions.ErrMixedConventions)
	assert.Equal(t, three, sessions.ThreeZoneMinutes([3]float64{30, 20, 10}, sessions.Laboratory))
	for _, s := range []sessions.Score{
		sessions.ThreeZones(times, sessions.Known(170), sessions.Known(150), 0),
		sessions.ThreeZones(times, sessions.Quantity{}, sessions.Known(150), 0),
		sessions.ThreeZones(nil, sessions.Known(150), sessions.Known(170), 0),
	} {
		assert.NotEmpty(t, s.Value.Undefined)
	}
}

// What programs give for the same ride, by their conventions.
func TestWeightedPowerByConvention(t *testing.T) {
	hour := blocks(3600, 3600, 250, 250)
	intervals := blocks(2400, 60, 350, 150)
	padded, exponential := sessions.PowerOptions{Start: sessions.ZeroPadded}, sessions.PowerOptions{Filter: sessions.Exponential}
	for name, c := range map[string]struct {
		samples []sessions.Quantity
		o       sessions.PowerOptions
		want    float64
	}{
		"even, zeros before":    {hour, padded, 249.59},
		"even, shorter windows": {hour, sessions.PowerOptions{}, 250},
		"even, full windows":    {hour, sessions.PowerOptions{Start: sessions.FullWindows}, 250},
		"60/60, zeros before":   {intervals, padded, 283.3},
		"60/60, shorter":        {intervals, sessions.PowerOptions{}, 284.9},
		"60/60, exponential":    {intervals, exponential, 265.2},
	} {
		assert.InDelta(t, c.want, numberOf(t, sessions.WeightedPower(c.samples, c.o)), 0.06, name)
	}
}

func TestPowerGapsAndLimits(t *testing.T) {
	gap := blocks(600, 600, 200, 200)
	for i := 300; i < 330; i++ {
		gap[i] = sessions.Quantity{}
	}
	held := sessions.PowerOptions{Gaps: sessions.HeldGaps}
	assert.InDelta(t, 200, numberOf(t, sessions.WeightedPower(gap, held)), 1e-9)
	assert.Less(t, numberOf(t, sessions.WeightedPower(gap, sessions.PowerOptions{})), 199.0)
	assert.Contains(t, sessions.PowerHours(gap, sessions.Known(200), held).Convention, "held; under 20 min")

	for name, v := range map[string]sessions.Value{
		"20 s":         sessions.WeightedPower(blocks(20, 20, 400, 400), held),
		"none":         sessions.WeightedPower(nil, held),
		"all unknown":  sessions.WeightedPower(make([]sessions.Quantity, 60), held),
		"negative":     sessions.WeightedPower(append(blocks(40, 40, 1, 1), sessions.Known(-1)), held),
		"not a number": sessions.WeightedPower(append(blocks(40, 40, 1, 1), sessions.Known(math.NaN())), held),
		"options":      sessions.WeightedPower(gap, sessions.PowerOptions{Start: 9}),
		"no threshold": sessions.PowerHours(gap, sessions.Quantity{}, held).Value,
		"threshold 0":  sessions.PowerHours(gap, sessions.Known(0), held).Value,
	} {
		assert.Contains(t, v.Undefined, "not computable, because ", name)
	}
	assert.InDelta(t, 100, numberOf(t, sessions.PowerHours(blocks(3600, 3600, 250, 250), sessions.Known(250), held).Value), 1e-9)
}

// The rolling mean, by definition.
func TestWeightedPowerAgreesWithDefinition(t *testing.T) {
	rng := rand.New(rand.NewPCG(21, 22))
	for range seriesRounds(20) {
		values := make([]float64, 31+rng.IntN(400))
		for i := range values {
			values[i] = float64(rng.IntN(900)) * float64(rng.IntN(2))
		}
		sum := 0.0
		for i := range values {
			from := max(0, i-29)
			mean := 0.0
			for _, v := range values[from : i+1] {
				mean += v
			}
			sum += math.Pow(mean/float64(i+1-from), 4)
		}
		want := math.Pow(sum/float64(len(values)), 0.25)
		assert.InEpsilon(t, want, numberOf(t, sessions.WeightedPower(watts(values...), sessions.PowerOptions{})), 1e-9)
	}
}

func TestPaceScores(t *testing.T) {
	easy, threshold := sessions.SpeedOfPace(300), sessions.SpeedOfPace(270)
	assert.InDelta(t, 40.5, numberOf(t, sessions.RunHours(30, easy, threshold).Value), 1e-9)
	assert.InDelta(t, 100, numberOf(t, sessions.RunHours(60, threshold, threshold).Value), 1e-9)
	// Twice the time at the same speed scores twice, the same distance in the water at 90 % of the threshold 0.729 an hour.
	assert.InDelta(t, 72.9, numberOf(t, sessions.SwimHours(60, 60, 0.9*3600, sessions.Known(1)).Value), 1e-9)
	rested := numberOf(t, sessions.SwimHours(75, 60, 0.9*3600, sessions.Known(1)).Value)
	assert.InDelta(t, 72.9*1.25, rested, 1e-9)
	for _, s := range []sessions.Score{
		sessions.RunHours(30, sessions.Quantity{}, threshold), sessions.RunHours(30, easy, sessions.Quantity{}),
		sessions.RunHours(30, easy, sessions.Known(0)), sessions.RunHours(-1, easy, threshold), sessions.RunHours(30, sessions.Known(99), threshold),
		sessions.SwimHours(60, 0, 3000, sessions.Known(1)), sessions.SwimHours(50, 60, 3000, sessions.Known(1)),
		sessions.SwimHours(60, 60, -3, sessions.Known(1)), sessions.SwimHours(60, 60, 3000, sessions.Quantity{}),
	} {
		assert.Contains(t, s.Value.Undefined, "not computable, because ")
	}
	assert.False(t, sessions.SpeedOfPace(0).IsKnown())
	assert.False(t, sessions.SpeedOfPace(math.NaN()).IsKnown())
}

func TestSum(t *testing.T) {
	au := func(v float64) sessions.Score {
		return sessions.Score{Value: sessions.Value{Number: v}, Unit: sessions.EffortMinutes, Convention: "x"}
	}
	sum, err := sessions.Sum(au(1), au(2), au(3))
	require.NoError(t, err)
	assert.Equal(t, au(6), sum)

	other := au(4)
	other.Unit = sessions.PowerHundredths
	_, err = sessions.Sum(au(1), other)
	var mix *sessions.MixError
	require.ErrorAs(t, err, &mix)
	require.ErrorIs(t, err, sessions.ErrMixedUnits)
	assert.Equal(t, other, mix.Other)
	assert.Contains(t, err.Error(), "effort-minutes")

	lost := sessions.Score{Value: sessions.Value{Undefined: "why"}, Unit: sessions.EffortMinutes, Convention: "x"}
	sum, err = sessions.Sum(au(1), lost, au(2))
	require.NoError(t, err)
	assert.Equal(t, "why", sum.Value.Undefined)
	sum, err = sessions.Sum()
	require.NoError(t, err)
	assert.NotEmpty(t, sum.Value.Undefined)
}

func TestStrength(t *testing.T) {
	bench := func(reps int, weight float64) sessions.ExerciseSets {
		return sessions.ExerciseSets{Exercise: "bench press", Count: 1, Reps: reps, Weight: sessions.Known(weight)}
	}
	constant := bench(8, 65)
	constant.Count = 3
	assert.InDelta(t, 1560, numberOf(t, sessions.VolumeLoad(constant).Value), 0)
	assert.InDelta(t, 1520, numberOf(t, sessions.VolumeLoad(bench(10, 55), bench(8, 65), bench(6, 75)).Value), 0)
	for _, sets := range [][]sessions.ExerciseSets{
		nil, {{Exercise: "pull-up", Count: 3, Reps: 8}}, {{Exercise: "plank", Count: 1, Weight: sessions.Known(10)}}, {bench(8, -1)},
	} {
		assert.Contains(t, sessions.VolumeLoad(sets...).Value.Undefined, "not computable, because ")
	}

	easy := bench(8, 40)
	easy.Count, easy.RepsInReserve = 2, sessions.Known(6)
	hard := bench(8, 60)
	hard.Count, hard.RepsInReserve = 3, sessions.Known(0)
	count := sessions.HardSets(constant, easy, hard, sessions.ExerciseSets{Exercise: "zorb", Count: 2}, sessions.ExerciseSets{Exercise: "zorb", Count: 1})
	assert.Equal(t, 8, count.Sets)
	assert.Equal(t, 6, count.Hard, "0 in reserve is a rating, none is not")
	assert.Equal(t, 5, count.Rated)
	assert.InDelta(t, 0.625, count.Coverage(), 0)
	assert.Equal(t, []string{"zorb"}, count.Unknown)
	areas, ok := sessions.ExerciseAreas("bench press")
	require.True(t, ok)
	halves := 0
	for a, w := range areas.All() {
		assert.InDelta(t, 6*w, count.Areas.At(a), 0, a)
		if w == 0.5 {
			halves++
		}
	}
	assert.Positive(t, halves, "helping muscles count half")
	assert.Zero(t, sessions.SetCount{}.Coverage())
	assert.Equal(t, muscles.PerArea{}, sessions.HardSets(sessions.ExerciseSets{Exercise: "hamstring stretch", Count: 3}).Areas)
}

func TestRepsAndEffort(t *testing.T) {
	assert.InDelta(t, 0.812, numberOf(t, sessions.PercentOneRepMax(5, 8)), 0.0005)
	assert.InDelta(t, 0.733, numberOf(t, sessions.PercentOneRepMax(8, 8)), 0.0005)
	assert.InDelta(t, 0.9997, numberOf(t, sessions.PercentOneRepMax(1, 10)), 0.0001)
	assert.InDelta(t, 8.5, numberOf(t, sessions.EffortFromReserve(1.5)), 0)
	// More repetitions, or more in reserve, never mean a larger share.
	for reps := 1; reps < 12; reps++ {
		for effort := 5.5; effort <= 10; effort += 0.5 {
			at := numberOf(t, sessions.PercentOneRepMax(reps, effort))
			assert.GreaterOrEqual(t, at, numberOf(t, sessions.PercentOneRepMax(reps+1, effort)))
			assert.GreaterOrEqual(t, at, numberOf(t, sessions.PercentOneRepMax(reps, effort-0.5)))
		}
	}
	for f := range sessions.OneRepMaxFormulas() {
		for reps := 2; reps <= 6; reps++ {
			assert.InEpsilon(t, 100*(1+float64(reps)/30), numberOf(t, f.OneRepMax(100, reps)), 0.06, "%s %d", f, reps)
		}
		assert.Contains(t, f.OneRepMax(100, 13).Undefined, "more than 12")
		assert.NotEmpty(t, f.OneRepMax(100, 0).Undefined)
		assert.NotEmpty(t, f.OneRepMax(math.NaN(), 5).Undefined)
	}
	for _, v := range []sessions.Value{
		sessions.PercentOneRepMax(13, 8), sessions.PercentOneRepMax(0, 8), sessions.PercentOneRepMax(5, 4.5), sessions.PercentOneRepMax(5, math.NaN()),
		sessions.EffortFromReserve(6), sessions.EffortFromReserve(-1), sessions.EffortFromReserve(math.NaN()), sessions.OneRepMaxFormula(9).OneRepMax(100, 5),
	} {
		assert.Contains(t, v.Undefined, "not computable, because ")
	}
	assert.Equal(t, sessions.Epley.OneRepMax(100, 5), sessions.OneRepMaxFormula(0).OneRepMax(100, 5))
}

func TestChooseLoad(t *testing.T) {
	s := trainedHour(t, time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC), 6)
	s.HeartRateMean = sessions.Known(150)
	full := sessions.Athlete{
		Sex: sessions.Female, HeartRateRest: sessions.Known(55), HeartRateMax: sessions.Known(190),
		HeartRateThreshold: sessions.Known(168), ThresholdPower: sessions.Known(240),
	}
	power := sessions.Measured{Power: blocks(3600, 60, 250, 150)}
	noHeart := full
	noHeart.HeartRateThreshold = sessions.Quantity{}
	silent := s
	silent.Effort = 0

	for name, c := range map[string]struct {
		choice sessions.LoadChoice
		source sessions.LoadSource
		unit   sessions.Unit
		passed int
	}{
		"heart rate": {sessions.ChooseLoad(s, full, power), sessions.FromHeartRate, sessions.HeartRateHundredths, 0},
		"power":      {sessions.ChooseLoad(s, noHeart, power), sessions.FromPower, sessions.PowerHundredths, 1},
		"effort":     {sessions.ChooseLoad(s, noHeart, sessions.Measured{}), sessions.FromEffort, sessions.EffortMinutes, 2},
		"duration":   {sessions.ChooseLoad(silent, sessions.Athlete{}, sessions.Measured{}), sessions.FromDuration, sessions.EffortMinutes, 3},
	} {
		assert.Equal(t, c.source, c.choice.Source, name)
		assert.Equal(t, c.unit, c.choice.Score.Unit, name)
		assert.Len(t, c.choice.Passed, c.passed, name)
		for _, p := range c.choice.Passed {
			assert.Contains(t, p.Why, "not computable, because ", name)
		}
		v := numberOf(t, c.choice.Score.Value)
		assert.LessOrEqual(t, c.choice.Low, v, name)
		assert.GreaterOrEqual(t, c.choice.High, v, name)
		assert.Equal(t, c.source == sessions.FromDuration, c.choice.Low < c.choice.High, name)
	}
	assert.Equal(t, sessions.FromHeartRate, sessions.ChooseLoad(s, full, sessions.Measured{HeartRate: even(150, 60)}).Source)
	assert.NotEmpty(t, sessions.ChooseLoad(sessions.Session{}, sessions.Athlete{}, sessions.Measured{}).Score.Value.Undefined)
}
