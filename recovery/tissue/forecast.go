package tissue

import (
	"math"
	"time"

	"example.com/rubdown/muscles"
)

// Forecast is what an athlete is expected to report.
type Forecast struct {
	At time.Time
	// Soreness is the expected rating of the sorest area, or overall, 0 to 10.
	Soreness float64
	// Low and High hold the rating in 80 of 100 cases.
	Low, High float64
	// Level is what the athlete is expected to report with nothing in the muscles.
	Level float64
	// Reports are the ratings that it was learned from; with none it is that of the population.
	Reports int
}

// Tested is a rating and the forecast that would have been made of it from what was known before.
type Tested struct {
	Forecast Forecast
	Rating   float64 // of the sorest area, or overall when no area was rated; 0 to 10
}

// ForecastReport returns what the athlete is expected to report at Now, from what was over and said strictly before.
//
// It is a rule with four terms, each with a coefficient of the population's that gives way to the athlete's own as
// ratings come in: a level; the soreness that the model has for the sorest area; load on the whole body, whatever the
// sport, felt most 20 h after a session; and a share of what the last report was above all that, forgotten over days.
// The interval is as wide as the athlete's recent ratings were off. It is reckoned in steps of a five-point question:
// 0, 1, 2, 5 and 8 of 10.
//
// A forecast is no report and rules do not go by it: [State.Soreness] does not know of it. Errors are those of [Assess].
func ForecastReport(in Input) (Forecast, error) {
	_, forecast, err := in.foretell()
	return forecast, err
}

// Backtest goes through the record and returns every rating up to Now, in order of time, with the forecast that
// [ForecastReport] would have made at its moment. Ratings of the same moment do not know of each other. Errors are those
// of [Assess].
func Backtest(in Input) ([]Tested, error) {
	tested, _, err := in.foretell()
	return tested, err
}

// foretell returns a forecast for each rating and that for Now.
func (in Input) foretell() ([]Tested, Forecast, error) {
	zone, profiles, err := in.checked()
	if err != nil {
		return nil, Forecast{}, err
	}
	said := in.ratingsInOrder()
	tested := make([]Tested, 0, len(said))
	p := person{walker: in.walk(profiles, in.Calibration), zone: zone, belief: populationRule.belief()}
	now := instantOf(in.Now)
	var last Forecast
	for len(said) > 0 {
		n := 1
		for n < len(said) && said[n].at == said[0].at {
			n++
		}
		p.to(said[0].at)
		f := p.forecast(said[0].at)
		if said[0].at == now {
			last = f
		}
		for _, r := range said[:n] {
			tested = append(tested, Tested{f, r.points})
		}
		p.hear(said[:n])
		said = said[n:]
	}
	if last.At.IsZero() {
		p.to(now)
		last = p.forecast(now)
	}
	last.At = in.Now.Round(0).In(zone)
	return tested, last, nil
}

// The terms of the rule.
const (
	termLevel = iota
	termArea
	termBody
	termCarried
)

var populationRule = prior{
	mean:       terms{termLevel: stepsLevel, termArea: stepsPerPoint, termBody: stepsPerLoad, termCarried: stepsCarried},
	worth:      terms{termLevel: levelWorth, termArea: pointWorth, termBody: loadWorth, termCarried: carriedWorth},
	noise:      stepsNoise,
	noiseWorth: noiseWorth,
}

// person is what is known of an athlete at a moment.
type person struct {
	*walker
	zone *time.Location
	belief
	reports int
	heard   instant // when the last report was
	rest    float64 // steps that it was above the rule
}

// now are the terms at a moment, and the rule as sure as it is by then.
func (p *person) now(at instant) (terms, belief) {
	x := terms{termLevel: 1, termArea: p.sorest(muscles.FullSet(), at), termBody: p.bodyLoad(at)}
	b := p.belief
	if p.reports > 0 {
		days := at.hoursSince(p.heard) / 24
		x[termCarried] = p.rest * math.Exp(-days/carriedDays)
		b.spread[termLevel][termLevel] += days * levelDrift
	}
	return x, b
}

func (p *person) forecast(at instant) Forecast {
	x, b := p.now(at)
	steps, deviation := b.foretell(&x)
	half := eightyPercent * deviation
	return Forecast{
		At:       at.in(p.zone),
		Soreness: pointsOf(steps), Low: pointsOf(steps - half), High: pointsOf(steps + half),
		Level:   pointsOf(b.mean[termLevel]),
		Reports: p.reports,
	}
}

// hear takes in ratings of one moment.
func (p *person) hear(said []rating) {
	at := said[0].at
	x, b := p.now(at)
	sum := 0.0
	for _, r := range said {
		steps := stepsOf(r.points)
		b.learn(&x, steps, noiseForgetting)
		sum += steps
	}
	p.rest = sum/float64(len(said)) - b.value(&x)
	p.belief, p.heard, p.reports = b, at, p.reports+len(said)
}
