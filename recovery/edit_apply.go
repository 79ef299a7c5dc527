package recovery

import (
	"errors"
	"fmt"
	"slices"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// Apply adds the session.
func (e AddSession) Apply(q Request) (Request, error) {
	if err := invalidEdit("session", e.Session.Validate()); err != nil {
		return q, err
	}
	if _, taken := q.Case.Diary.Find(e.Session.ID); taken {
		return q, invalidEdit("session", &sessions.FieldError{
			Path: "id", Value: shorten(e.Session.ID), Reason: "is the id of another session", Err: sessions.ErrDuplicateID,
		})
	}
	return q.withSessions(append(q.sessions(), e.Session))
}

// Apply removes the session.
func (e RemoveSession) Apply(q Request) (Request, error) {
	list := q.sessions()
	i, err := indexOfNamed(list, e.Session)
	if err != nil {
		return q, err
	}
	return q.withSessions(slices.Delete(list, i, i+1))
}

// Apply moves the session.
func (e MoveSession) Apply(q Request) (Request, error) {
	return q.withSession(e.Session, "to", func(s *sessions.Session) { s.Start = e.To })
}

// Apply changes the effort.
func (e RateSession) Apply(q Request) (Request, error) {
	if e.Effort == 0 {
		return q, invalidEdit("effort", &sessions.FieldError{Reason: "is missing", Err: sessions.ErrMissing})
	}
	return q.withSession(e.Session, "effort", func(s *sessions.Session) { s.Effort = e.Effort })
}

// Apply adds the report.
func (e AddCheckIn) Apply(q Request) (Request, error) {
	if err := invalidEdit("check_in", e.CheckIn.Validate()); err != nil {
		return q, err
	}
	q.Case.CheckIns = append(slices.Clone(q.Case.CheckIns), e.CheckIn)
	return q, nil
}

// Apply adds the condition.
func (e AddCondition) Apply(q Request) (Request, error) {
	if e.Condition.Code == "" {
		return q, invalidEdit("condition.code", &sessions.FieldError{Reason: "is missing", Err: sessions.ErrMissing})
	}
	q.Case.Conditions = append(slices.Clone(q.Case.Conditions), e.Condition)
	if slices.Contains(q.Case.Denied, e.Condition.Code) {
		q.Case.Denied = slices.DeleteFunc(slices.Clone(q.Case.Denied), func(code string) bool { return code == e.Condition.Code })
	}
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
	if err := invalidEdit("treatment", e.Treatment.Validate()); err != nil {
		return q, err
	}
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
	if y := e.Now.Year(); y < timeline.MinYear || y > timeline.MaxYear {
		return q, editFault("now", timeline.FormatInstant(e.Now), fmt.Sprintf("is outside the years %d to %d", timeline.MinYear, timeline.MaxYear))
	}
	q.Case.Zone = q.Case.Location()
	q.Case.Now = e.Now
	return q, nil
}

// Apply changes the policy.
func (e SetPolicy) Apply(q Request) (Request, error) {
	if err := invalidEdit("", e.Policy.Validate()); err != nil {
		return q, err
	}
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

// invalidEdit makes the faults of a part of an edit faults of the edit; nil stays nil.
func invalidEdit(path string, err error) error {
	var inner, f sessions.Faults
	inner.AddAll(path, err)
	for _, x := range inner.All() {
		f.Add(x.Path, x.Value, x.Reason, errors.Join(ErrInvalidEdit, x.Err))
	}
	for range inner.Len() - len(inner.All()) {
		f.Add(path, "", "has further faults", ErrInvalidEdit) // counted there, to be counted here
	}
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
		return q, invalidEdit("session", err)
	}
	q.Case.Diary = d
	return q, nil
}

// withSession changes one field of the one session of a name.
func (q Request) withSession(name, field string, change func(*sessions.Session)) (Request, error) {
	list := q.sessions()
	i, err := indexOfNamed(list, name)
	if err != nil {
		return q, err
	}
	change(&list[i])
	var f sessions.Faults
	f.AddAll("", list[i].Validate())
	if faults := f.All(); len(faults) > 0 { // it was valid, so what is wrong is the field
		x := faults[0]
		return q, invalidEdit(field, &sessions.FieldError{Value: x.Value, Reason: x.Reason, Err: x.Err})
	}
	return q.withSessions(list)
}

// indexOfNamed is the place of the one session of a name. A start may be written with any offset.
func indexOfNamed(list []sessions.Session, name string) (int, error) {
	var found []int
	for i := range list {
		if list[i].Name() == name {
			found = append(found, i)
		}
	}
	if at, err := timeline.ParseInstant(name); err == nil && len(found) == 0 {
		for i := range list {
			if list[i].ID == "" && list[i].Start.Equal(at) {
				found = append(found, i)
			}
		}
	}
	switch len(found) {
	case 0:
		return 0, editFault("session", name, "is no session of the diary")
	case 1:
		return found[0], nil
	}
	return 0, editFault("session", name, fmt.Sprintf("names %d sessions; give them ids", len(found)))
}
