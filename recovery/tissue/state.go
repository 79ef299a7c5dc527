package tissue

import (
	"time"

	"example.com/rubdown/sessions"
)

// State is how the muscles of one athlete are at one moment, and how they will be with no further load. It is a small
// value that is never changed: the methods that move it on return another.
//
// Two states are equal with == when one came from the other by [State.At] alone and both are of the same moment; use
// [State.Equal] otherwise. The zero State knows nothing: nobody is sore, at no particular time.
type State struct {
	now  time.Time
	past *history // nil in the zero State
}

// history returns what the state remembers.
func (s State) history() *history {
	if s.past == nil {
		return &history{zone: time.UTC}
	}
	return s.past
}

// Time returns the moment that the state is of, in the athlete's zone.
func (s State) Time() time.Time { return s.now }

// Training returns the training status that doses are scaled with.
func (s State) Training() sessions.Training { return s.history().training }

// Calibration returns what doses and rates are fitted with; the zero value is the population.
func (s State) Calibration() Calibration { return s.history().fit }

// At returns the state at another moment, with no further load. It is exact for any gap, takes the same time for all,
// and composes: s.At(a).At(b) is s.At(b). A state does not know what it was before its newest event (the end of a
// session or treatment, or a check-in); an earlier t gives the state at that event.
func (s State) At(t time.Time) State {
	h := s.history()
	t = t.Round(0).In(h.zone)
	if h.newest != 0 && instantOf(t) < h.newest {
		t = h.newest.in(h.zone)
	}
	return State{t, s.past}
}

// instant is the state's moment as the model counts time.
func (s State) instant() instant { return instantOf(s.now) }
