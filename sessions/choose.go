package sessions

// LoadSource is what a session's load was worked out from. The zero value is nothing.
type LoadSource uint8

// The sources, the most trusted first.
const (
	FromHeartRate LoadSource = 1 + iota // measured inside: heart rate against the athlete's own rest, maximum and threshold
	FromPower                           // measured outside: power against the athlete's threshold
	FromEffort                          // session RPE
	FromDuration                        // minutes × what is usual for the kind or sport: a guess
)

// Measured is what instruments recorded of a session, as far as they did.
type Measured struct {
	HeartRate []HeartRateMinutes
	Power     []Quantity // watts, one a second
	Options   PowerOptions
}

// Passed says why a better source was not used.
type Passed struct {
	Source LoadSource `json:"source"`
	Why    string     `json:"why"`
}

// LoadChoice is a session's load by the best source there is.
type LoadChoice struct {
	Score  Score      `json:"score"`
	Source LoadSource `json:"source"`
	Passed []Passed   `json:"passed,omitempty"`

	// Low and High are how far the load may be off, when it is guessed; otherwise both
	// are the score. They are own figures.
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// guessSpread is by how much a guessed effort may be off either way, an own figure.
const guessSpread = 2.5

// guessConvention is how a load is guessed.
const guessConvention = "effort usual for the kind or sport x minutes, a guess"

// ChooseLoad works a session's load out from the best source there is: heart rate
// against the athlete's own values, else power against threshold power, else session
// RPE, else minutes times the effort that is usual for the kind or sport, with a wide
// range. It says which it used, and why not those before it. A mean heart rate or power in
// the session counts as a measurement of heart rate only: mean power hides its
// surges.
//
// Loads by different sources are in different units. A series needs one unit, so for
// a diary use the source that all its sessions have; [Sum] refuses to mix them.
//
// Source: the order of internal load before ratings before duration.
func ChooseLoad(s Session, a Athlete, m Measured) LoadChoice {
	var c LoadChoice
	for _, source := range [...]struct {
		from  LoadSource
		score Score
	}{
		{FromHeartRate, heartRateScore(s, a, m)},
		{FromPower, PowerHours(m.Power, a.ThresholdPower, m.Options)},
		{FromEffort, s.RatedEffort()},
	} {
		if source.score.Value.Undefined != "" {
			c.Passed = append(c.Passed, Passed{source.from, source.score.Value.Undefined})
			continue
		}
		c.Score, c.Source = source.score, source.from
		c.Low, c.High = c.Score.Value.Number, c.Score.Value.Number
		return c
	}
	effort, _ := expectedEffort(&s)
	c.Source = FromDuration
	if !(s.Minutes() > 0 && s.Minutes() <= maxMinutes) {
		c.Score = notComputable(EffortMinutes, guessConvention, "a time of %s minutes is out of range", number(s.Minutes()))
		return c
	}
	c.Score = Score{Value{Number: float64(loadOf(effort, s.Minutes()))}, EffortMinutes, guessConvention}
	c.Low = float64(loadOf(max(0, effort-guessSpread), s.Minutes()))
	c.High = float64(loadOf(min(10, effort+guessSpread), s.Minutes()))
	return c
}

// heartRateScore is the share of an hour at threshold, from the finest heart rates
// there are.
func heartRateScore(s Session, a Athlete, m Measured) Score {
	times := m.HeartRate
	if mean, known := s.HeartRateMean.Get(); known && len(times) == 0 {
		times = []HeartRateMinutes{{mean, s.Minutes()}}
	}
	hr := HeartRates{a.HeartRateRest, a.HeartRateMax}
	if len(times) == 0 {
		return notComputable(HeartRateHundredths, "", "there is no heart rate")
	}
	return HeartRateHours(times, hr, a.HeartRateThreshold, Published.Constants(a.Sex))
}
