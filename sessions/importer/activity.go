package importer

import (
	"time"

	"example.com/rubdown/sessions"
)

// Activity is one recorded activity as a format tells it, before it is a session. It
// is for the importers of formats.
type Activity struct {
	// Session holds what the format says. ID and Status are set by [Collector.Add];
	// Duration is, where Timer or Elapsed are known. A zero Sport becomes Other.
	Session sessions.Session

	At      Position
	Elapsed time.Duration // from start to end, pauses included; 0 is unknown
	Timer   time.Duration // timer or moving time, pauses left out; 0 is unknown

	HeartRates HeartRates // of its samples
	Speeds     Speeds     // of its samples
	Still      bool       // indoor or virtual: a speed says nothing of a vehicle
	Transition bool       // between the legs of a multisport race

	Notes []Note // on this activity; Session is set by [Collector.Add]
}

// length returns the length of the session: the timer, else the whole.
func (a *Activity) length() time.Duration {
	switch {
	case a.Timer > 0:
		return a.Timer
	case a.Elapsed > 0:
		return a.Elapsed
	}
	return a.Session.Duration
}
