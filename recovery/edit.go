package recovery

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"time"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// ErrInvalidEdit is wrapped by every fault of an edit that cannot be made.
var ErrInvalidEdit = errors.New("recovery: invalid edit")

// mostEdits is how many edits are made at once; a list of more is a fault.
const mostEdits = 1000

// Edit is one change to a request, as a value: one of the types below. A session is named by [sessions.Session.Name]: its id, else its
// start in RFC 3339, with whatever offset. A session without id that is moved is called by its new start from then on.
type Edit interface {
	// Apply returns the request with the change made; the request given is not changed. The error says why it cannot be made.
	Apply(q Request) (Request, error)
	// String says the change in a few plain words.
	String() string
}

// The edits. Their zero values cannot be made, but for SetPolicy (Balanced) and SetWish (no wish).
type (
	// AddSession adds a session, done or planned.
	AddSession struct{ Session sessions.Session }
	// RemoveSession takes a session out of the diary.
	RemoveSession struct{ Session string }
	// MoveSession moves a session to another start; its length stays.
	MoveSession struct {
		Session string
		To      time.Time
	}
	// RateSession changes the effort of a session to a known one.
	RateSession struct {
		Session string
		Effort  sessions.Effort
	}
	// AddCheckIn adds a report.
	AddCheckIn struct{ CheckIn sessions.CheckIn }
	// AddCondition adds a condition or a sign. A sign that was denied is denied no longer.
	AddCondition struct{ Condition screening.Condition }
	// RemoveCondition takes back every condition of a code.
	RemoveCondition struct{ Code string }
	// AddTreatment adds a treatment, had or booked.
	AddTreatment struct{ Treatment massage.Treatment }
	// RemoveTreatment takes out the treatments that start at a moment.
	RemoveTreatment struct{ At time.Time }
	// SetNow asks at another moment. What lies after it must still be planned.
	SetNow struct{ Now time.Time }
	// SetPolicy asks under another policy.
	SetPolicy struct{ Policy Policy }
	// SetWish asks for something else.
	SetWish struct{ Wish Wish }
)

// With returns the request after edits, made in order; the request itself is not changed. Every edit that cannot be made is
// reported, as [sessions.Faults] with paths such as "edits[2].session"; the others are made none the less. What is wrong with the
// case that comes out, such as a report after now, is found when it is answered. Lists that no edit touches are shared with the request.
// More than 1000 edits are a fault, and none is made.
func (q Request) With(edits ...Edit) (Request, error) {
	if n := len(edits); n > mostEdits {
		return q, editFault("edits", strconv.Itoa(n), fmt.Sprintf("are more than the %d that are made at once", mostEdits))
	}
	var f sessions.Faults
	for i, e := range edits {
		path := fmt.Sprintf("edits[%d]", i)
		if v := reflect.ValueOf(e); !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil() {
			f.Add(path, "", "is no edit", ErrInvalidEdit)
			continue
		}
		next, err := e.Apply(q)
		if err != nil {
			f.AddAll(path, err)
			continue
		}
		q = next
	}
	return q, f.Err()
}

// String says what is added.
func (e AddSession) String() string { return "add session " + e.Session.Name() }

// String says what is removed.
func (e RemoveSession) String() string { return "remove session " + e.Session }

// String says what is moved and to when.
func (e MoveSession) String() string {
	return fmt.Sprintf("move session %s to %s", e.Session, timeline.FormatInstant(e.To))
}

// String says what is rated and how.
func (e RateSession) String() string {
	return fmt.Sprintf("set effort of %s to %s", e.Session, e.Effort)
}

// String says when the report is of.
func (e AddCheckIn) String() string { return "add check-in of " + timeline.FormatInstant(e.CheckIn.At) }

// String says what is added.
func (e AddCondition) String() string { return "add condition " + e.Condition.Code }

// String says what is taken back.
func (e RemoveCondition) String() string { return "remove condition " + e.Code }

// String says what is added.
func (e AddTreatment) String() string {
	return fmt.Sprintf("add treatment %s at %s", e.Treatment.Modality, timeline.FormatInstant(e.Treatment.At))
}

// String says what is removed.
func (e RemoveTreatment) String() string {
	return "remove treatment at " + timeline.FormatInstant(e.At)
}

// String says when the question is asked.
func (e SetNow) String() string { return "set now to " + timeline.FormatInstant(e.Now) }

// String says under which policy the question is asked.
func (e SetPolicy) String() string { return "set policy to " + e.Policy.resolved().Name }

// String says what is asked for.
func (e SetWish) String() string {
	if e.Wish.IsZero() {
		return "wish for nothing"
	}
	return "wish for " + wishWords(e.Wish)
}

// wishWords names what is asked for: the modality, the purpose, else "massage".
func wishWords(w Wish) string {
	switch {
	case w.Modality != 0 && w.Purpose != 0:
		return fmt.Sprintf("%s to %s", w.Modality, w.Purpose)
	case w.Modality != 0:
		return w.Modality.String()
	case w.Purpose != 0:
		return "massage to " + w.Purpose.String()
	}
	return "massage"
}
