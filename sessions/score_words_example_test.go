package sessions_test

import (
	"fmt"

	"example.com/rubdown/sessions"
)

func ExampleParseSmoothing() {
	fmt.Println(sessions.ParseSmoothing("half-life"))
	// Output: half-life <nil>
}

func ExampleSmoothings() {
	for word := range sessions.Smoothings() {
		fmt.Println(word)
	}
	// Output:
	// time-constant
	// reciprocal
	// span
	// half-life
}

func ExampleParseSeed() {
	fmt.Println(sessions.ParseSeed("first"))
	// Output: first <nil>
}

func ExampleSeeds() {
	for word := range sessions.Seeds() {
		fmt.Println(word)
	}
	// Output:
	// first
	// mean
	// none
}

func ExampleParseUnit() {
	fmt.Println(sessions.ParseUnit("kilograms"))
	// Output: kilograms <nil>
}

func ExampleUnits() {
	for word := range sessions.Units() {
		fmt.Println(word)
	}
	// Output:
	// effort-minutes
	// heart-rate-impulses
	// five-zone-points
	// three-zone-points
	// heart-rate-hundredths
	// power-hundredths
	// run-hundredths
	// swim-hundredths
	// kilograms
}

func ExampleParseWindowStart() {
	fmt.Println(sessions.ParseWindowStart("zero-padded"))
	// Output: zero-padded <nil>
}

func ExampleWindowStarts() {
	for word := range sessions.WindowStarts() {
		fmt.Println(word)
	}
	// Output:
	// short-windows
	// zero-padded
	// full-windows
}

func ExampleParsePowerGaps() {
	fmt.Println(sessions.ParsePowerGaps("held"))
	// Output: held <nil>
}

func ExamplePowerGapFillings() {
	for word := range sessions.PowerGapFillings() {
		fmt.Println(word)
	}
	// Output:
	// zero
	// held
}

func ExampleParsePowerFilter() {
	fmt.Println(sessions.ParsePowerFilter("exponential"))
	// Output: exponential <nil>
}

func ExamplePowerFilters() {
	for word := range sessions.PowerFilters() {
		fmt.Println(word)
	}
	// Output:
	// rolling-mean
	// exponential
}

func ExampleParseImpulseVariant() {
	fmt.Println(sessions.ParseImpulseVariant("one-factor"))
	// Output: one-factor <nil>
}

func ExampleParseThresholdSource() {
	fmt.Println(sessions.ParseThresholdSource("laboratory"))
	// Output: laboratory <nil>
}

func ExampleThresholdSources() {
	for word := range sessions.ThresholdSources() {
		fmt.Println(word)
	}
	// Output:
	// stand-in
	// laboratory
}

func ExampleParseOneRepMaxFormula() {
	fmt.Println(sessions.ParseOneRepMaxFormula("epley"))
	// Output: epley <nil>
}

func ExampleParseLoadSource() {
	fmt.Println(sessions.ParseLoadSource("effort"))
	// Output: effort <nil>
}

func ExampleLoadSources() {
	for word := range sessions.LoadSources() {
		fmt.Println(word)
	}
	// Output:
	// heart-rate
	// power
	// effort
	// duration
}

func ExampleImpulseVariants() {
	for variant := range sessions.ImpulseVariants() {
		fmt.Println(variant, variant.Constants(sessions.Male).A)
	}
	// Output:
	// published 0.64
	// one-factor 0.64
	// rescaled 0.64
}

func ExampleOneRepMaxFormulas() {
	for f := range sessions.OneRepMaxFormulas() {
		fmt.Println(f, f.OneRepMax(100, 10))
	}
	// Output:
	// epley 133.333
	// brzycki 133.333
	// lombardi 125.893
}
