package massage

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date/timespan"
)

// ErrInvalidTreatment is matched by every fault [Treatment.Validate] finds.
var ErrInvalidTreatment = errors.New("invalid treatment")

const (
	maxMinutes  = 600
	maxPressure = 4
)

// Treatment is a massage, or something like it, had or booked. The zero value is not valid.
type Treatment struct {
	At       time.Time         `json:"at"` // start; later than now means booked
	Modality Modality          `json:"modality"`
	Minutes  float64           `json:"minutes"`           // above 0 and at most 600
	Pressure sessions.Quantity `json:"pressure,omitzero"` // 0 to 4
	Areas    muscles.Set       `json:"areas"`             // empty when not known: the whole body is then assumed worked
	Reaction Reaction          `json:"reaction,omitzero"`
}

// Validate returns all faults of the treatment as [sessions.Faults], or nil. Paths are the names of the JSON keys.
// Every fault matches [ErrInvalidTreatment] and one of the sessions package's sentinels.
func (t Treatment) Validate() error {
	var faults sessions.Faults
	add := func(path, value, reason string, err error) {
		faults.Add(path, value, reason, errors.Join(ErrInvalidTreatment, err))
	}
	switch y := t.At.Year(); {
	case t.At.IsZero():
		add("at", "", "is missing", sessions.ErrMissing)
	case y < timeline.MinYear || y > timeline.MaxYear:
		add("at", timeline.FormatInstant(t.At),
			fmt.Sprintf("is outside the years %d to %d", timeline.MinYear, timeline.MaxYear), sessions.ErrOutOfRange)
	}
	switch {
	case t.Modality == NoModality:
		add("modality", "", "is missing", sessions.ErrMissing)
	case !t.Modality.Valid():
		add("modality", t.Modality.String(), "is no modality", sessions.ErrOutOfRange)
	}
	if fault := outside(t.Minutes, 0, maxMinutes, true); fault != "" {
		add("minutes", number(t.Minutes), fault, sessions.ErrOutOfRange)
	}
	if p, ok := t.Pressure.Get(); ok {
		if fault := outside(p, 0, maxPressure, false); fault != "" {
			add("pressure", number(p), fault, sessions.ErrOutOfRange)
		}
	}
	if _, err := t.Reaction.MarshalText(); err != nil {
		add("reaction", t.Reaction.String(), "is no reaction", sessions.ErrOutOfRange)
	}
	return faults.Err()
}

// outside says what is wrong with a number that should lie in [lo, hi], or above lo when open is set.
func outside(v, lo, hi float64, open bool) string {
	switch {
	case math.IsNaN(v):
		return "is not a number"
	case open && v <= lo:
		return "is not above " + number(lo)
	case v < lo:
		return "is below " + number(lo)
	case v > hi:
		return "is above " + number(hi)
	}
	return ""
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// End returns when the treatment ends. Minutes that are not valid count as none.
func (t Treatment) End() time.Time {
	if outside(t.Minutes, 0, maxMinutes, true) != "" {
		return t.At
	}
	return t.At.Add(time.Duration(math.Round(t.Minutes * float64(time.Minute))))
}

// Span returns the time the treatment takes, its end exclusive.
func (t Treatment) Span() timespan.TimeSpan {
	return timespan.NewTimeSpan(t.At.Round(0), t.End().Round(0))
}

// Dose returns the dose class of the treatment given the usual way; an unknown pressure counts as the modality's usual,
// one between two levels as the higher. A modality that is no massage gives [NoDose].
func (t Treatment) Dose() Dose { return DoseOf(t.Modality, t.level(), t.Minutes) }

// SafetyCode returns what would have had to be allowed for the treatment.
func (t Treatment) SafetyCode() SafetyCode { return t.Modality.SafetyCode(t.level()) }

// level returns the pressure as a whole level, the modality's usual one when it is unknown.
func (t Treatment) level() int {
	p, ok := t.Pressure.Get()
	if !ok || math.IsNaN(p) || p < 0 {
		return int(t.Modality.Info().Pressure.Usual.Value)
	}
	return int(math.Ceil(min(p, maxPressure)))
}
