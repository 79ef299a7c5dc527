package tissue

import "math"

// numTerms is the number of terms of the largest rule that is learned.
const numTerms = 4

// terms are the inputs, or the coefficients, of a linear rule; unused ones are 0.
type terms [numTerms]float64

// prior is what is believed of a rule before any rating: coefficients, and how many ratings of input 1 each counts for.
type prior struct {
	mean, worth terms
	noise       float64 // standard deviation of a rating
	noiseWorth  float64 // ratings that it counts for
}

// belief is what is known of a linear rule and of the noise about it: the conjugate normal and inverse gamma. Variances
// are in units of that of a rating.
type belief struct {
	mean   terms
	spread [numTerms]terms // covariance
	count  float64         // ratings that the noise is known from
	square float64         // sum of their squared errors
}

func (p prior) belief() belief {
	b := belief{mean: p.mean, count: p.noiseWorth, square: p.noiseWorth * p.noise * p.noise}
	for i, worth := range p.worth {
		if worth > 0 {
			b.spread[i][i] = 1 / worth
		}
	}
	return b
}

// foretell is what the rule gives for an input: its mean and standard deviation.
func (b *belief) foretell(x *terms) (mean, deviation float64) {
	_, more := b.reach(x)
	return b.value(x), math.Sqrt(b.square / b.count * (1 + more))
}

func (b *belief) value(x *terms) float64 {
	sum := 0.0
	for i, v := range x {
		sum += float64(b.mean[i] * v)
	}
	return sum
}

// reach is the covariance of the coefficients with the value of an input, and the variance of that value.
func (b *belief) reach(x *terms) (with terms, variance float64) {
	for i := range b.spread {
		for j, v := range x {
			with[i] += float64(b.spread[i][j] * v)
		}
		variance += float64(with[i] * x[i])
	}
	return with, variance
}

// learn takes in a rating, and returns the logarithm of how likely it was, without constants.
func (b *belief) learn(x *terms, rating, forgetting float64) float64 {
	with, variance := b.reach(x)
	total := 1 + variance
	off := rating - b.value(x)
	surprise := off * off / total
	likely := -0.5*math.Log(total*b.square/b.count) - (b.count+1)/2*math.Log1p(surprise/b.square)
	for i := range b.spread {
		for j := range b.spread[i] {
			b.spread[i][j] -= float64(with[i] * with[j] / total)
		}
		b.mean[i] += float64(with[i] * off / total)
	}
	b.count = float64(b.count*forgetting) + 1
	b.square = float64(b.square*forgetting) + surprise
	return likely
}

// leftOut is by how much a rating that was learned would have been off, had it not been.
func (b *belief) leftOut(x *terms, rating float64) float64 {
	_, variance := b.reach(x)
	return (rating - b.value(x)) / (1 - variance)
}
