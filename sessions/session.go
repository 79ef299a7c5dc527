package sessions

import (
	"fmt"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date/timespan"
)

// Session is one bout of training or competition, done or planned. Fields that
// are not known stay at their zero values.
type Session struct {
	ID       string // unique in a diary; may be empty
	Start    time.Time
	Duration time.Duration // above 0 to 14 400 minutes (ten days)
	Sport    Sport         // needed
	Kind     Kind
	Effort   Effort   // of the session as a whole
	Status   Status   // needed
	Priority Priority // of an event

	WarmUp        Quantity // minutes before Start, 0 to 240
	Hot           bool     // in the heat
	HeartRateMean Quantity // beats a minute, 20 to 260
	Power         Quantity // mean watts, 0 to 2500
	Distance      Quantity // metres, 0 to 5 000 000
	Ascent        Quantity // metres, 0 to 100 000
	Descent       Quantity // metres, 0 to 100 000

	// Areas replaces the weights of the sport when any is set; each in (0, 1].
	Areas muscles.PerArea
	Sets  []ExerciseSets
}

// ExerciseSets is a number of like sets of one exercise.
type ExerciseSets struct {
	Exercise      string   // by any name; needed
	Count         int      // sets, 1 to 100
	Reps          int      // in each, 0 to 1000; 0 is unknown or a hold
	Weight        Quantity // kg, 0 to 1500
	RepsInReserve Quantity // 0 to 20
}

// Minutes returns the length in minutes.
func (s Session) Minutes() float64 { return s.Duration.Minutes() }

// End returns the end of the session.
func (s Session) End() time.Time { return s.Start.Add(s.Duration) }

// Span returns the time the session takes, end excluded. A negative length,
// which [Session.Validate] rejects, gives an empty span.
func (s Session) Span() timespan.TimeSpan {
	return timespan.NewTimeSpan(s.Start.Round(0), s.Start.Round(0).Add(max(0, s.Duration)))
}

// Name returns what to call the session: its id, else its start.
func (s Session) Name() string {
	if s.ID != "" {
		return s.ID
	}
	return timeline.FormatInstant(s.Start)
}

// Validate returns every fault of the session as [Faults], or nil. Ranges are
// those stated at the fields. Paths are those of the JSON contract ("minutes",
// "sets[2].reps_in_reserve").
func (s Session) Validate() error {
	c := checker{kind: ErrInvalidSession}
	c.instant("start", s.Start)
	c.aboveZero("minutes", s.Minutes(), 14400)
	c.member("sport", s.Sport == 0, s.Sport)
	c.word("kind", s.Kind)
	if s.Effort > maxEffort {
		c.add("effort", s.Effort.String(), "is no effort", ErrOutOfRange)
	}
	c.member("status", s.Status == 0, s.Status)
	c.word("priority", s.Priority)
	c.quantity("warm_up", s.WarmUp, 0, 240)
	c.quantity("hr_mean", s.HeartRateMean, 20, 260)
	c.quantity("power_w", s.Power, 0, 2500)
	c.quantity("distance_m", s.Distance, 0, 5_000_000)
	c.quantity("ascent_m", s.Ascent, 0, 100_000)
	c.quantity("descent_m", s.Descent, 0, 100_000)
	for i, w := range s.Areas {
		if w != 0 {
			c.aboveZero("areas."+muscles.AreaAt(i).String(), w, 1)
		}
	}
	for i, set := range s.Sets {
		c.sets(fmt.Sprintf("sets[%d]", i), set)
	}
	return c.faults.Err()
}

func (c *checker) sets(path string, s ExerciseSets) {
	if s.Exercise == "" {
		c.add(path+".exercise", "", "is missing", ErrMissing)
	}
	c.number(path+".count", float64(s.Count), 1, 100)
	c.number(path+".reps", float64(s.Reps), 0, 1000)
	c.quantity(path+".weight_kg", s.Weight, 0, 1500)
	c.quantity(path+".reps_in_reserve", s.RepsInReserve, 0, 20)
}
