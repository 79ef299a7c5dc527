package evidence

import "slices"

// Benefit is something a treatment may change. The zero value is none; its text is empty.
type Benefit uint8

// The benefits the library may speak of. Performance is among them because it is asked for; its effect is 0.
const (
	NoBenefit         Benefit = iota
	Soreness                  // soreness the person reports; less is better
	Flexibility               // range of motion
	Calm                      // less tension and anxiety
	Sleep                     // sleep of the night after
	Fatigue                   // perceived fatigue; less is better
	Performance               // force, sprint, jump, endurance
	Swelling                  // less swelling
	PressureTolerance         // pressure a tender point takes before it hurts
)

var benefitNames = [...]string{
	"", "soreness", "flexibility", "calm", "sleep", "fatigue", "performance", "swelling", "pressure-tolerance",
}

// String returns the text of the benefit, such as "soreness"; none is empty.
func (b Benefit) String() string { return nameOf("Benefit", benefitNames[:], b) }

// MarshalText encodes the benefit as its text; a number that is no benefit is an error.
func (b Benefit) MarshalText() ([]byte, error) { return marshalName("Benefit", benefitNames[:], b) }

// UnmarshalText decodes the text of a benefit; the empty text is none.
func (b *Benefit) UnmarshalText(text []byte) error {
	return unmarshalName("Benefit", benefitNames[:], text, b)
}

// ParseBenefit reads the exact text of a benefit. Anything else is an error that wraps [ErrUnknownName].
func ParseBenefit(text string) (Benefit, error) {
	return parseName[Benefit]("Benefit", benefitNames[:], text)
}

// Units of effects.
const (
	UnitPoints    = "points of 10"
	UnitPercent   = "%"
	UnitDegrees   = "degrees"
	UnitSD        = "standard deviations"
	UnitDirection = "direction only" // trials show the direction (1 or -1) and not how much; the interval reaches 0
)

// Effect is an expected effect: a value in its unit with the interval it may lie in. Low ≤ Value ≤ High.
// Its JSON holds what a reader of advice needs; the rest is for people who check.
type Effect struct {
	Code    string   `json:"-"` // stable
	Benefit Benefit  `json:"benefit"`
	Value   float64  `json:"value"`
	Low     float64  `json:"low"`
	High    float64  `json:"high"`
	Unit    string   `json:"unit"`
	Grade   Grade    `json:"grade"`
	When    string   `json:"-"` // when it shows and how long
	Note    string   `json:"-"` // what the numbers are
	Sources []string `json:"-"`
}

// Effects returns every effect the library may state, in a fixed order. The slices are the caller's own.
func Effects() []Effect {
	all := slices.Clone(effects)
	for i := range all {
		all[i].Sources = slices.Clone(all[i].Sources)
	}
	return all
}

// FindEffect returns the effect with this code, and whether there is one.
func FindEffect(code string) (Effect, bool) {
	for _, e := range effects {
		if e.Code == code {
			e.Sources = slices.Clone(e.Sources)
			return e, true
		}
	}
	return Effect{}, false
}
