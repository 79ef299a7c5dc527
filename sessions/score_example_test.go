package sessions_test

import (
	"fmt"
	"time"

	"example.com/rubdown/sessions"
)

// Two hours at effort 6, and Table 4 of Foster 2001 in small: the same bout scores
// otherwise by zones, so that the two cannot be added up.
func ExampleSession_RatedEffort() {
	effort, err := sessions.EffortOf(6)
	if err != nil {
		fmt.Println(err)
		return
	}
	rated := sessions.Session{Duration: 2 * time.Hour, Effort: effort}
	fmt.Println(rated.RatedEffort())
	fmt.Println(sessions.Session{Duration: 2 * time.Hour}.RatedEffort())
	// Output:
	// 720.00 effort-minutes (effort 0 to 10 for the whole session x minutes, rests included)
	// not computable, because the effort is unknown
}

func ExampleSum() {
	rated := sessions.Score{Value: sessions.Value{Number: 300}, Unit: sessions.EffortMinutes, Convention: "x"}
	total, err := sessions.Sum(rated, rated)
	fmt.Println(total.Value, err)

	_, err = sessions.Sum(rated, sessions.FiveZoneMinutes([5]float64{2: 60}))
	fmt.Println(err)
	// Output:
	// 600.000 <nil>
	// sessions: "effort-minutes" and "five-zone-points": scores of different units cannot be added up
}

// The worked examples of GoldenCheetah and Elevate: 30 minutes at 130 with rest 40 and maximum 200,
// and 45 minutes at 145 with 60 and 190, both men.
func ExampleHeartRateImpulse() {
	men := sessions.Published.Constants(sessions.Male)
	for _, bout := range []struct{ minutes, rest, most, mean float64 }{{30, 40, 200, 130}, {45, 60, 190, 145}} {
		hr := sessions.HeartRates{Rest: sessions.Known(bout.rest), Max: sessions.Known(bout.most)}
		score := sessions.HeartRateImpulse([]sessions.HeartRateMinutes{{BeatsPerMinute: bout.mean, Minutes: bout.minutes}}, hr, men)
		fmt.Printf("%.2f\n", score.Value.Number)
	}
	fmt.Println(sessions.HeartRateImpulse(nil, sessions.HeartRates{}, men))
	// Output:
	// 31.80
	// 66.08
	// not computable, because the resting heart rate is unknown
}

func ExampleImpulseVariant_Constants() {
	for variant := range sessions.ImpulseVariants() {
		k := variant.Constants(sessions.Female)
		fmt.Println(variant, k.A, k.B)
	}
	// Output:
	// published 0.86 1.67
	// one-factor 0.64 1.67
	// rescaled 0.821776 1.67
}

func ExampleHeartRateHours() {
	hr := sessions.HeartRates{Rest: sessions.Known(50), Max: sessions.Known(190)}
	hour := []sessions.HeartRateMinutes{{BeatsPerMinute: 169, Minutes: 60}}
	k := sessions.OneFactor.Constants(sessions.Male)
	fmt.Printf("%.1f\n", sessions.HeartRateHours(hour, hr, hr.EstimatedThreshold(), k).Value.Number)
	fmt.Println(sessions.HeartRateHours(hour, hr, sessions.Quantity{}, k))
	// Output:
	// 100.0
	// not computable, because the threshold heart rate is unknown
}

func ExampleHeartRates_EstimatedThreshold() {
	fmt.Println(sessions.HeartRates{Rest: sessions.Known(50), Max: sessions.Known(190)}.EstimatedThreshold())
	// Output: 169
}

func ExampleFiveZones() {
	times := []sessions.HeartRateMinutes{{BeatsPerMinute: 130, Minutes: 40}, {BeatsPerMinute: 175, Minutes: 10}}
	fmt.Println(sessions.FiveZones(times, sessions.Known(190)))
	// Output: 130.00 five-zone-points (minutes x zone, zones 1 to 5 from 50, 60, 70, 80 and 90 % of maximum heart rate)
}

func ExampleFiveZoneMinutes() {
	fmt.Println(sessions.FiveZoneMinutes([5]float64{10, 20, 10, 5, 0}).Value)
	// Output: 100.000
}

func ExampleThreeZones() {
	times := []sessions.HeartRateMinutes{{BeatsPerMinute: 130, Minutes: 40}, {BeatsPerMinute: 175, Minutes: 10}}
	fmt.Println(sessions.ThreeZones(times, sessions.Known(148), sessions.Known(172), sessions.Laboratory))
	// Output: 70.00 three-zone-points (minutes x zone, zones 1 to 3 parted by the two ventilatory thresholds)
}

func ExampleThreeZoneMinutes() {
	fmt.Println(sessions.ThreeZoneMinutes([3]float64{40, 0, 10}, sessions.StandIn))
	// Output: 70.00 three-zone-points (minutes x zone, zones 1 to 3 parted by stand-ins for the two ventilatory thresholds)
}

// An hour at threshold is 100 by definition, but not where a program pads with zeros:
// at an even 250 W GoldenCheetah shows 249.59.
func ExamplePowerHours() {
	hour := make([]sessions.Quantity, 3600)
	for i := range hour {
		hour[i] = sessions.Known(250)
	}
	padded := sessions.PowerOptions{Start: sessions.ZeroPadded}
	fmt.Printf("%.2f W %.2f\n", sessions.WeightedPower(hour, padded).Number, sessions.PowerHours(hour, sessions.Known(250), padded).Value.Number)
	fmt.Println(sessions.PowerHours(hour, sessions.Known(250), sessions.PowerOptions{}))
	// Output:
	// 249.59 W 99.67
	// 100.00 power-hundredths (100 x hours x (weighted power / threshold power)^2; 1 Hz; 30 s rolling mean, fourth power; start: short-windows; gaps: zero)
}

// 40 minutes of a minute at 350 W and a minute at 150 W, as GoldenCheetah, sweatpy and
// Skiba's filter count.
func ExampleWeightedPower() {
	ride := make([]sessions.Quantity, 2400)
	for i := range ride {
		ride[i] = sessions.Known(350)
		if i/60%2 == 1 {
			ride[i] = sessions.Known(150)
		}
	}
	for _, o := range []sessions.PowerOptions{{Start: sessions.ZeroPadded}, {}, {Filter: sessions.Exponential}} {
		fmt.Printf("%.1f\n", sessions.WeightedPower(ride, o).Number)
	}
	fmt.Println(sessions.WeightedPower(ride[:20], sessions.PowerOptions{}))
	// Output:
	// 283.3
	// 284.9
	// 265.2
	// undefined: not computable, because there are 20 s of power and it takes 30
}

func ExamplePowerOptions_String() {
	fmt.Println(sessions.PowerOptions{Filter: sessions.Exponential, Gaps: sessions.HeldGaps})
	// Output: 25 s exponential filter from 0, fourth power; gaps: held
}

// Half an hour at 5:00 min/km with a threshold of 4:30: intensity 0.9.
func ExampleRunHours() {
	fmt.Println(sessions.RunHours(30, sessions.SpeedOfPace(300), sessions.SpeedOfPace(270)))
	// Output: 40.50 run-hundredths (100 x hours x (graded speed / threshold speed)^2)
}

func ExampleSpeedOfPace() {
	fmt.Println(sessions.SpeedOfPace(250))
	// Output: 4
}

func ExampleSwimHours() {
	fmt.Println(sessions.SwimHours(60, 50, 2700, sessions.Known(1)))
	// Output: 72.90 swim-hundredths (100 x elapsed hours x (speed while moving / threshold speed)^3)
}

// The table of a military medical journal: three sets of 8 with 65 kg, and a ramp.
func ExampleVolumeLoad() {
	squat := func(count, reps int, kg float64) sessions.ExerciseSets {
		return sessions.ExerciseSets{Exercise: "back squat", Count: count, Reps: reps, Weight: sessions.Known(kg)}
	}
	fmt.Println(sessions.VolumeLoad(squat(3, 8, 65)).Value)
	fmt.Println(sessions.VolumeLoad(squat(1, 10, 55), squat(1, 8, 65), squat(1, 6, 75)).Value)
	fmt.Println(sessions.VolumeLoad(sessions.ExerciseSets{Exercise: "pull-up", Count: 3, Reps: 8}))
	// Output:
	// 1560.000
	// 1520.000
	// not computable, because sets[0] (pull-up) have no weight
}

func ExampleHardSets() {
	count := sessions.HardSets(
		sessions.ExerciseSets{Exercise: "back squat", Count: 3, Reps: 8, RepsInReserve: sessions.Known(2)},
		sessions.ExerciseSets{Exercise: "leg press", Count: 2, Reps: 12},
		sessions.ExerciseSets{Exercise: "leg press", Count: 1, Reps: 12, RepsInReserve: sessions.Known(8)},
	)
	most, sets := count.Areas.Max()
	fmt.Println(most.Group, sets, "of", count.Sets, "sets")
	fmt.Printf("rated %.0f %%\n", 100*count.Coverage())
	// Output:
	// quadriceps 5 of 6 sets
	// rated 67 %
}

func ExampleEffortFromReserve() {
	fmt.Println(sessions.EffortFromReserve(2))
	fmt.Println(sessions.EffortFromReserve(7))
	// Output:
	// 8.000
	// undefined: not computable, because with more than 5 repetitions in reserve the scale only describes
}

// Five and eight repetitions at effort 8, as Liftosaur gives them.
func ExamplePercentOneRepMax() {
	fmt.Println(sessions.PercentOneRepMax(5, 8), sessions.PercentOneRepMax(8, 8))
	// Output: 0.812 0.733
}

func ExampleOneRepMaxFormula_OneRepMax() {
	for f := range sessions.OneRepMaxFormulas() {
		fmt.Println(f, f.OneRepMax(100, 5))
	}
	fmt.Println(sessions.Epley.OneRepMax(60, 15))
	// Output:
	// epley 116.667
	// brzycki 112.500
	// lombardi 117.462
	// undefined: not computable, because 15 repetitions are more than 12, where the formulas part ways
}

func ExampleChooseLoad() {
	effort, err := sessions.EffortOf(5)
	if err != nil {
		fmt.Println(err)
		return
	}
	ride := sessions.Session{Duration: time.Hour, Sport: sessions.Cycling, Effort: effort, HeartRateMean: sessions.Known(140)}
	choice := sessions.ChooseLoad(ride, sessions.Athlete{HeartRateRest: sessions.Known(50)}, sessions.Measured{})
	fmt.Println(choice.Source, choice.Score.Value, choice.Score.Unit)
	for _, p := range choice.Passed {
		fmt.Printf("not %s: %s\n", p.Source, p.Why)
	}

	ride.Effort = 0
	guess := sessions.ChooseLoad(ride, sessions.Athlete{}, sessions.Measured{})
	fmt.Println(guess.Source, guess.Low, guess.Score.Value, guess.High)
	// Output:
	// effort 300.000 effort-minutes
	// not heart-rate: not computable, because the maximum heart rate is unknown
	// not power: not computable, because there are 0 s of power and it takes 30
	// duration 90 240.000 390
}
