package tissue

import (
	"errors"
	"fmt"
	"math"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// What can be wrong with an event or an input. Faults inside sessions, check-ins and treatments match the sentinels of
// their own packages.
var (
	ErrEarlier        = errors.New("earlier than the state")
	ErrNotDone        = errors.New("did not take place")
	ErrInvalidProfile = errors.New("invalid profile")
	ErrInvalidMoment  = errors.New("invalid moment")
)

// EarlierError says that an event cannot be added to a state because it lies before it. It matches [ErrEarlier].
type EarlierError struct {
	Event, State time.Time
}

// Error names both moments.
func (e *EarlierError) Error() string {
	return fmt.Sprintf("tissue: the event of %s is earlier than the state of %s: assess anew",
		timeline.FormatInstant(e.Event), timeline.FormatInstant(e.State))
}

// Unwrap returns [ErrEarlier].
func (e *EarlierError) Unwrap() error { return ErrEarlier }

// Event is something that happened to the athlete: a [SessionEvent], a [CheckInEvent] or a [TreatmentEvent].
type Event interface {
	// Time is when it counts: the end of a session or treatment, the moment of a check-in.
	Time() time.Time
	check() error
	addTo(h *history)
}

// SessionEvent is a session that was done.
type SessionEvent struct{ Profile sessions.Profile }

// CheckInEvent is a check-in.
type CheckInEvent struct{ CheckIn sessions.CheckIn }

// TreatmentEvent is a treatment that was had.
type TreatmentEvent struct{ Treatment massage.Treatment }

// SessionDone returns the event of a session, with its effort estimated when none was reported. Faults are those of
// [sessions.Session.Validate]; a session that is not done is [ErrNotDone].
func SessionDone(s sessions.Session) (SessionEvent, error) {
	d, err := sessions.NewDiary(s)
	if err != nil {
		return SessionEvent{}, err
	}
	e := SessionEvent{sessions.Profiles(d, s.Start.Location())[0]}
	return e, e.check()
}

// Time returns the end of the session.
func (e SessionEvent) Time() time.Time { return e.Profile.Session.End() }

// Time returns the moment of the check-in.
func (e CheckInEvent) Time() time.Time { return e.CheckIn.At }

// Time returns the end of the treatment.
func (e TreatmentEvent) Time() time.Time { return e.Treatment.End() }

func (e SessionEvent) check() error {
	if e.Profile.Session.Status != sessions.Done {
		return &sessions.FieldError{Path: "session.status", Value: e.Profile.Session.Status.String(), Reason: "is not done", Err: ErrNotDone}
	}
	return checkProfile(&e.Profile)
}

func (e CheckInEvent) check() error   { return e.CheckIn.Validate() }
func (e TreatmentEvent) check() error { return e.Treatment.Validate() }

func (e SessionEvent) addTo(h *history)   { h.addSession(&e.Profile) }
func (e CheckInEvent) addTo(h *history)   { h.addCheckIn(&e.CheckIn) }
func (e TreatmentEvent) addTo(h *history) { h.addTreatment(effectOf(&e.Treatment)) }

// checkProfile wants the numbers that the model reads in their ranges.
func checkProfile(pr *sessions.Profile) error {
	var f sessions.Faults
	number := func(path string, v, most float64) {
		if !(v >= 0 && v <= most) {
			f.Add(path, fmt.Sprint(v), fmt.Sprintf("is not in 0 to %v", most), ErrInvalidProfile)
		}
	}
	moment(&f, "session.start", pr.Session.Start)
	moment(&f, "session.end", pr.Session.End())
	number("effort", pr.Effort, 10)
	for i, w := range &pr.Weights {
		if math.Float64bits(w) > math.Float64bits(1) { // quicker than two comparisons; also what is below 0, and −0
			number("weights."+muscles.AreaAt(i).String(), w, 1)
		}
	}
	return f.Err()
}

func inYears(t time.Time) bool {
	y := t.Year()
	return y >= timeline.MinYear && y <= timeline.MaxYear
}

// moment wants a time in the years that the library works in.
func moment(f *sessions.Faults, path string, t time.Time) {
	if !inYears(t) {
		f.Add(path, timeline.FormatInstant(t), fmt.Sprintf("is outside the years %d to %d", timeline.MinYear, timeline.MaxYear), ErrInvalidMoment)
	}
}

// Add returns the state with one more event, at the moment of that event. A state that took its events one by one, in
// order of time, is equal to one assessed from all of them. s is not changed.
//
// An event before the state is an [*EarlierError]: what was shown already cannot be taken back; assess anew. A session
// that is not done is [ErrNotDone]. Other faults are those of the event's parts.
func (s State) Add(e Event) (State, error) {
	if e == nil {
		return s, fmt.Errorf("tissue: no event: %w", sessions.ErrMissing)
	}
	if err := e.check(); err != nil {
		return s, fmt.Errorf("tissue: %w", err)
	}
	at := instantOf(e.Time())
	if !s.now.IsZero() && at < s.instant() {
		return s, &EarlierError{Event: e.Time(), State: s.now}
	}
	h := s.history().clone()
	e.addTo(h)
	return State{e.Time().Round(0).In(h.zone), h}, nil
}
