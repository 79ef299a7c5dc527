package sessions

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"example.com/rubdown/sessions/timeline"
)

// ErrInvalidState marks the faults of the stored state of a [Running] series.
var ErrInvalidState = errors.New("invalid state of a series")

// dayLoadJSON is how a day is written.
type dayLoadJSON struct {
	Day      string   `json:"day"`
	Load     Quantity `json:"load"`
	Sessions int      `json:"sessions,omitzero"`
}

// MarshalJSON writes {"day":"2026-05-01","load":300,"sessions":1}; an unknown load is
// null.
func (l DayLoad) MarshalJSON() ([]byte, error) {
	return json.Marshal(dayLoadJSON{timeline.FormatDay(l.Day), l.Load, l.Sessions})
}

// UnmarshalJSON reads what MarshalJSON writes; other keys are an error. On an error
// the receiver is left as it was.
func (l *DayLoad) UnmarshalJSON(data []byte) error {
	var wire dayLoadJSON
	if err := decodeStrict(data, &wire); err != nil {
		return err
	}
	day, err := timeline.ParseDay(wire.Day)
	if err != nil {
		return err
	}
	*l = DayLoad{day, wire.Load, wire.Sessions}
	return nil
}

func decodeStrict(data []byte, to any) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(to); err != nil {
		return err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("sessions: data after the end of the value: %w", ErrInvalidState)
	}
	return nil
}

// runningJSON is the stored state.
type runningJSON struct {
	Convention Convention  `json:"convention"`
	Zone       string      `json:"zone"`
	Days       int         `json:"days"`
	Before     averages    `json:"before"` // the last day
	Trace      []pointPair `json:"trace"`
	Tail       []DayLoad   `json:"tail"`
}

// MarshalJSON writes the state, from which the series goes on exactly as it would
// have. A location without a name that can be loaded again is an error.
func (r Running) MarshalJSON() ([]byte, error) {
	zone := "UTC"
	if r.loc != nil {
		zone = r.loc.String()
	}
	if _, err := timeline.LoadZone(zone); err != nil {
		return nil, err
	}
	keep := r.tail[max(0, len(r.tail)-r.c.lookBack()):]
	return json.Marshal(runningJSON{r.c, zone, r.n, r.before, slices.Clone(r.trace), slices.Clone(keep)})
}

// UnmarshalJSON takes a stored state up again. A state that no series could have is
// an error, as [Faults], and leaves the receiver as it was.
func (r *Running) UnmarshalJSON(data []byte) error {
	var w runningJSON
	if err := decodeStrict(data, &w); err != nil {
		return err
	}
	loc, err := w.check()
	if err != nil {
		return err
	}
	restored := newRunning(w.Convention, loc)
	restored.n, restored.before, restored.now = w.Days, w.Before, w.Before
	restored.tail, restored.trace = w.Tail, w.Trace
	if w.Days > 0 {
		restored.settle()
	}
	*r = *restored
	return nil
}

func (w runningJSON) check() (*time.Location, error) {
	var faults Faults
	faults.AddAll("convention", w.Convention.Validate())
	faults.AddAll("", checkDays("tail", w.Tail))
	if faults.Len() > 0 {
		return nil, faults.Err() // what follows reads both
	}
	k := checker{kind: ErrInvalidState}
	loc, err := timeline.LoadZone(w.Zone)
	if err != nil {
		k.add("zone", clip(w.Zone), "is no time zone", err)
	}
	keep := min(w.Days, w.Convention.resolved().lookBack())
	k.number("days", float64(w.Days), 0, maxStateDays)
	if len(w.Tail) < keep || len(w.Tail) > w.Days {
		k.add("tail", fmt.Sprintf("%d days", len(w.Tail)), fmt.Sprintf("do not fit a series of %d", w.Days), ErrConflict)
	}
	if len(w.Trace) != max(0, min(w.Days, weekDays+1)) {
		k.add("trace", fmt.Sprintf("%d days", len(w.Trace)), fmt.Sprintf("do not fit a series of %d", w.Days), ErrConflict)
	}
	k.average("before.acute", w.Before.Acute, w.Days)
	k.average("before.chronic", w.Before.Chronic, w.Days)
	for i, p := range w.Trace {
		k.number(fmt.Sprintf("trace[%d].acute", i), p.Acute.Number, 0, maxDayLoad)
		k.number(fmt.Sprintf("trace[%d].chronic", i), p.Chronic.Number, 0, maxDayLoad)
	}
	return loc, k.faults.Err()
}

// maxStateDays is the number of days in the years 1900 to 2200.
const maxStateDays = 109_938

func (c *checker) average(path string, e ewma, days int) {
	c.number(path+".value", e.Value, 0, maxDayLoad)
	c.number(path+".weight", e.Weight, 0, 1+1e-9) // rounding
	c.number(path+".seen", float64(e.Seen), 0, float64(max(0, days-1)))
}
