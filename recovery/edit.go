package recovery

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// ErrInvalidEdit is wrapped by every fault of an edit that cannot be made.
var ErrInvalidEdit = errors.New("recovery: invalid edit")

// Edit is one change to a request, as a value: one of the types below. Sessions are named by [sessions.Session.Name].
type Edit interface {
	// Apply returns the request with the change made; the request given is not changed. The error says why it cannot be made.
	Apply(q Request) (Request, error)
	// String says the change in a few plain words.
	String() string
}

// The edits. Their zero values cannot be applied, but for SetPolicy (Balanced) and SetWish (no wish).
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
	// RateSession changes the effort of a session.
	RateSession struct {
		Session string
		Effort  sessions.Effort
	}
	// AddCheckIn adds a report.
	AddCheckIn struct{ CheckIn sessions.CheckIn }
	// AddCondition adds a condition or a sign.
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
// reported, as [sessions.Faults] with paths such as "edits[2].session"; the others are made none the less.
func (q Request) With(edits ...Edit) (Request, error) {
	var f sessions.Faults
	for i, e := range edits {
		path := fmt.Sprintf("edits[%d]", i)
		if e == nil {
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

// Apply adds the session.
func (e AddSession) Apply(q Request) (Request, error) {
	return q.withSessions(append(q.sessions(), e.Session))
}

// Apply removes the session.
func (e RemoveSession) Apply(q Request) (Request, error) {
	return q.withSession(e.Session, func(list []sessions.Session, i int) []sessions.Session { return slices.Delete(list, i, i+1) })
}

// Apply moves the session.
func (e MoveSession) Apply(q Request) (Request, error) {
	return q.withSession(e.Session, func(list []sessions.Session, i int) []sessions.Session {
		list[i].Start = e.To
		return list
	})
}

// Apply changes the effort.
func (e RateSession) Apply(q Request) (Request, error) {
	return q.withSession(e.Session, func(list []sessions.Session, i int) []sessions.Session {
		list[i].Effort = e.Effort
		return list
	})
}

// Apply adds the report.
func (e AddCheckIn) Apply(q Request) (Request, error) {
	q.Case.CheckIns = append(slices.Clone(q.Case.CheckIns), e.CheckIn)
	return q, nil
}

// Apply adds the condition.
func (e AddCondition) Apply(q Request) (Request, error) {
	q.Case.Conditions = append(slices.Clone(q.Case.Conditions), e.Condition)
	return q, nil
}

// Apply takes the conditions of the code back.
func (e RemoveCondition) Apply(q Request) (Request, error) {
	left := slices.DeleteFunc(slices.Clone(q.Case.Conditions), func(k screening.Condition) bool { return k.Code == e.Code })
	if len(left) == len(q.Case.Conditions) {
		return q, editFault("code", e.Code, "is the code of no condition in the case")
	}
	q.Case.Conditions = left
	return q, nil
}

// Apply adds the treatment.
func (e AddTreatment) Apply(q Request) (Request, error) {
	q.Case.Treatments = append(slices.Clone(q.Case.Treatments), e.Treatment)
	return q, nil
}

// Apply removes the treatments.
func (e RemoveTreatment) Apply(q Request) (Request, error) {
	left := slices.DeleteFunc(slices.Clone(q.Case.Treatments), func(t massage.Treatment) bool { return t.At.Equal(e.At) })
	if len(left) == len(q.Case.Treatments) {
		return q, editFault("at", timeline.FormatInstant(e.At), "is the start of no treatment in the case")
	}
	q.Case.Treatments = left
	return q, nil
}

// Apply changes the moment of the question; the athlete's zone stays.
func (e SetNow) Apply(q Request) (Request, error) {
	q.Case.Zone = q.Case.Location()
	q.Case.Now = e.Now
	return q, nil
}

// Apply changes the policy.
func (e SetPolicy) Apply(q Request) (Request, error) {
	q.Policy = e.Policy
	return q, nil
}

// Apply changes the wish.
func (e SetWish) Apply(q Request) (Request, error) {
	q.Case.Wish = e.Wish
	return q, nil
}

func editFault(path, value, reason string) error {
	var f sessions.Faults
	f.Add(path, shorten(value), reason, ErrInvalidEdit)
	return f.Err()
}

func (q Request) sessions() []sessions.Session {
	list := make([]sessions.Session, 0, q.Case.Diary.Len()+1)
	for _, s := range q.Case.Diary.All() {
		list = append(list, s)
	}
	return list
}

func (q Request) withSessions(list []sessions.Session) (Request, error) {
	d, err := sessions.NewDiary(list...)
	if err != nil {
		return q, err
	}
	q.Case.Diary = d
	return q, nil
}

// withSession changes the one session of a name.
func (q Request) withSession(name string, change func(list []sessions.Session, i int) []sessions.Session) (Request, error) {
	list := q.sessions()
	at, n := -1, 0
	for i, s := range list {
		if s.Name() == name {
			at, n = i, n+1
		}
	}
	switch n {
	case 0:
		return q, editFault("session", name, "is no session of the diary")
	case 1:
		return q.withSessions(change(list, at))
	}
	return q, editFault("session", name, fmt.Sprintf("names %d sessions; give them ids", n))
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
	return fmt.Sprintf("wish for %s", wishWords(e.Wish))
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
