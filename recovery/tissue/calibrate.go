package tissue

import (
	"fmt"
	"math"

	"example.com/rubdown/sessions"
)

// Learned is what [Calibrate] learned of an athlete.
type Learned struct {
	// Calibration is for [Input]; the zero value, the population, when nothing was learned.
	Calibration Calibration
	// Why says in plain words why nothing was learned; it is empty when something was.
	Why string

	Pairs int // ratings that were set against the model
	Felt  int // of them, those that found at least half a point in the model
	// Level is what the athlete reports with nothing in the muscles, in points of 10.
	Level float64
	// AmplitudeWeight and RateWeight are how much the athlete's own ratings count in the factors, 0 to 1; the population
	// has the rest.
	AmplitudeWeight, RateWeight float64
	// Before and After are by how much ratings that were left out of the fit are off, with the population's factors and
	// with those learned: root mean squares, in points of 10.
	Before, After float64
}

// String says what was learned in one line.
func (l Learned) String() string {
	if l.Why != "" {
		return "nothing learned: " + l.Why
	}
	return fmt.Sprintf("amplitude %.2f (own share %.0f %%), rate %.2f (own share %.0f %%) from %d ratings; off by %.2f before, %.2f after",
		l.Calibration.Amplitude, 100*l.AmplitudeWeight, l.Calibration.Rate, 100*l.RateWeight, l.Pairs, l.Before, l.After)
}

// Calibrate fits an athlete's amplitude and rate to their own check-ins up to Now, shrunk towards the population: a few
// ratings move the factors little, and never fewer than 20, ten of them with something in the model; a single rating
// varies by almost half when asked again. What is not foretold better in ratings left out is not taken over. The
// Calibration of the input does not matter, nor does the order of its lists.
//
// Each check-in gives one pair: the rating of its sorest area, or the overall rating when it rates none, and the sorest
// of the same areas in the model, from what was over before the check-in. The level that the athlete reports with
// nothing in the muscles is fitted along, and stays out of the calibration.
//
// Errors are those of [Assess].
func Calibrate(in Input) (Learned, error) {
	in.Calibration = Calibration{}
	_, profiles, err := in.checked()
	if err != nil {
		return Learned{}, err
	}
	said := in.ratingsInOrder()
	usual := in.pairs(profiles, said, 1)
	l := Learned{Pairs: len(usual), Felt: felt(usual)}
	switch {
	case l.Pairs < fitPairs:
		l.Why = fmt.Sprintf("%d ratings are fewer than %v", l.Pairs, fitPairs)
		return l, nil
	case l.Felt < fitFelt:
		l.Why = fmt.Sprintf("%d ratings after sessions are fewer than %v", l.Felt, fitFelt)
		return l, nil
	}
	l.Before = fitOf(usual, false).leftOut(usual)

	var fits ratesTried
	for i := range fits {
		fits[i] = fitOf(in.pairs(profiles, said, rateAt(i)), true)
	}
	rate, amplitude := fits.blend()
	own := Calibration{Amplitude: amplitude, Rate: rate}
	pairs := in.pairs(profiles, said, rate)
	best := fitOf(pairs, true)
	l.Level, l.After = best.mean[0], best.leftOut(pairs)
	if !(l.After < l.Before) {
		l.Level = fitOf(usual, false).mean[0]
		l.Why = "the athlete's own factors would not foretell ratings better than the population's"
		return l, nil
	}
	l.Calibration = own
	l.AmplitudeWeight = 1 - best.spread[1][1]*fitWorth
	l.RateWeight = fits.weight()
	return l, nil
}

// pair is one rating and what the model has for it.
type pair struct{ model, rating float64 }

// pairs sets ratings against the model at a rate of soreness.
func (in Input) pairs(profiles []sessions.Profile, said []rating, rate float64) []pair {
	w := in.walk(profiles, Calibration{Rate: rate})
	list := make([]pair, len(said))
	for i, r := range said {
		w.to(r.at)
		list[i] = pair{w.sorest(r.areas, r.at), r.points}
	}
	return list
}

func felt(pairs []pair) int {
	n := 0
	for _, p := range pairs {
		if p.model >= feltFrom {
			n++
		}
	}
	return n
}

// fit is what pairs say of level and amplitude at one rate.
type fit struct {
	belief
	likely float64 // logarithm of how likely the pairs are
}

// fitOf fits the level, and the amplitude when it is free; else that is the population's.
func fitOf(pairs []pair, free bool) fit {
	p := prior{
		mean: terms{fitLevel, 1}, worth: terms{fitLevelWorth, 0},
		noise: fitNoise, noiseWorth: noiseWorth,
	}
	if free {
		p.worth[1] = fitWorth
	}
	f := fit{belief: p.belief()}
	for _, p := range pairs {
		f.likely += f.learn(&terms{1, p.model}, p.rating, 1)
	}
	return f
}

// leftOut is the root mean square of what the pairs would be off by, each left out of the fit in turn.
func (f fit) leftOut(pairs []pair) float64 {
	sum := 0.0
	for _, p := range pairs {
		off := f.belief.leftOut(&terms{1, p.model}, p.rating)
		sum += float64(off * off)
	}
	return math.Sqrt(sum / float64(len(pairs)))
}

// ratesTried are the fits at the rates from the least to the most.
type ratesTried [numRates]fit

const numRates = 9 // in steps of rateStep

func rateAt(i int) float64 { return rateLeast + float64(float64(i)*rateStep) }

// shares are how likely each rate is: among people, and with the ratings of the athlete.
func (fits *ratesTried) shares(own bool) [numRates]float64 {
	var shares [numRates]float64
	most, total := math.Inf(-1), 0.0
	for i := range fits {
		z := math.Log(rateAt(i)) / rateSpread
		shares[i] = -z * z / 2
		if own {
			shares[i] += fits[i].likely
		}
		most = max(most, shares[i])
	}
	for i := range shares {
		shares[i] = math.Exp(shares[i] - most)
		total += shares[i]
	}
	for i := range shares {
		shares[i] /= total
	}
	return shares
}

// blend weighs the fits by how likely they are; both factors stay within their bounds.
func (fits *ratesTried) blend() (rate, amplitude float64) {
	for i, share := range fits.shares(true) {
		rate += float64(share * math.Log(rateAt(i)))
		amplitude += float64(share * fits[i].mean[1])
	}
	rate = min(max(math.Exp(rate), rateLeast), rateMost)
	return rate, min(max(amplitude, amplitudeLeast), amplitudeMost)
}

// weight is the share of the spread of rates among people that the ratings of the athlete took away.
func (fits *ratesTried) weight() float64 {
	spread := func(shares [numRates]float64) float64 {
		mean, square := 0.0, 0.0
		for i, share := range shares {
			z := math.Log(rateAt(i))
			mean += float64(share * z)
			square += float64(share * z * z)
		}
		return square - float64(mean*mean)
	}
	return min(max(1-spread(fits.shares(true))/spread(fits.shares(false)), 0), 1)
}
