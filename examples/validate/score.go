package main

import (
	"math"

	"example.com/rubdown/recovery/tissue"
)

// answers are the ratings of 0 to 10 that answers of 5 to 1 were read as.
var answers = [...]float64{0, 1, 2, 5, 8}

// answerOf is the place of a rating of 0 to 10 on the log's scale, 5 to 1; between two answers it lies between.
func answerOf(points float64) float64 {
	for i := range len(answers) - 1 {
		if low, high := answers[i], answers[i+1]; points <= high {
			return 5 - float64(i) - (points-low)/(high-low)
		}
	}
	return 1
}

// interval is a stated interval on the log's scale.
type interval struct{ low, high float64 }

func (i interval) holds(x float64) bool { return i.low <= x && x <= i.high }

// score is the interval score of Gneiting and Raftery 2007 for 80 %: the width, and tenfold what an answer is outside.
func (i interval) score(x float64) float64 {
	return i.high - i.low + 10*max(0, i.low-x) + 10*max(0, x-i.high)
}

// trial is one answer and what was said of it before.
type trial struct {
	answer            float64
	model, last, mean float64
	intervals         bool // there are two earlier answers or more
	stated, normal    interval
}

// eightyPercent is the standard deviations either side that hold 80 % of a normal distribution.
const eightyPercent = 1.2816

// trials are those of the answers that have an earlier one.
func trials(tested []tissue.Tested) []trial {
	var list []trial
	earlier := make([]float64, 0, len(tested))
	for _, t := range tested {
		earlier = append(earlier, answerOf(t.Rating))
	}
	for i, t := range tested {
		before := earlier[:t.Forecast.Reports]
		if len(before) == 0 {
			continue
		}
		one := trial{
			answer: earlier[i], model: answerOf(t.Forecast.Soreness), last: before[len(before)-1],
			intervals: len(before) > 1, stated: interval{answerOf(t.Forecast.High), answerOf(t.Forecast.Low)},
		}
		var deviation float64
		one.mean, deviation = meanAndDeviation(before)
		one.normal = interval{max(1, one.mean-eightyPercent*deviation), min(5, one.mean+eightyPercent*deviation)}
		list = append(list, one)
	}
	return list
}

// meanAndDeviation are those of some numbers, the deviation with one degree of freedom less; 0 of a single number.
func meanAndDeviation(list []float64) (mean, deviation float64) {
	for _, x := range list {
		mean += x / float64(len(list))
	}
	for _, x := range list {
		deviation += (x - mean) * (x - mean)
	}
	return mean, math.Sqrt(deviation / max(1, float64(len(list)-1)))
}

// misses are those of one forecaster: root mean square and mean absolute.
type misses struct{ square, absolute float64 }

func missesOf(list []trial, foretold func(trial) float64) misses {
	var e misses
	for _, t := range list {
		off := t.answer - foretold(t)
		e.square += off * off
		e.absolute += math.Abs(off)
	}
	n := float64(len(list))
	return misses{math.Sqrt(e.square / n), e.absolute / n}
}

// figures are what trials come to; what is not defined is not a number.
type figures struct {
	n                                        int
	model, last, mean                        misses
	correlation                              float64 // of model and answer
	cover80, coverMean, score80, score80Mean float64
}

func measure(list []trial) figures {
	f := figures{
		n:           len(list),
		model:       missesOf(list, func(t trial) float64 { return t.model }),
		last:        missesOf(list, func(t trial) float64 { return t.last }),
		mean:        missesOf(list, func(t trial) float64 { return t.mean }),
		correlation: correlation(list),
	}
	n := 0.0
	for _, t := range list {
		if !t.intervals {
			continue
		}
		n++
		if t.stated.holds(t.answer) {
			f.cover80++
		}
		if t.normal.holds(t.answer) {
			f.coverMean++
		}
		f.score80 += t.stated.score(t.answer)
		f.score80Mean += t.normal.score(t.answer)
	}
	for _, sum := range []*float64{&f.cover80, &f.coverMean, &f.score80, &f.score80Mean} {
		*sum /= n
	}
	return f
}

// correlation is Pearson's of what the model said and what was answered; not a number when one of them never changes.
func correlation(list []trial) float64 {
	var model, answer float64
	for _, t := range list {
		model += t.model / float64(len(list))
		answer += t.answer / float64(len(list))
	}
	var both, models, answers float64
	for _, t := range list {
		both += (t.model - model) * (t.answer - answer)
		models += (t.model - model) * (t.model - model)
		answers += (t.answer - answer) * (t.answer - answer)
	}
	return both / math.Sqrt(models*answers)
}
