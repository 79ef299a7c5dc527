package recovery

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// Edits is a list of edits as JSON: objects of one key each, such as {"move_session":{"session":"squats","to":"…"}}; what an edit adds
// is written as in a request. Decoding is strict, and every fault of the text is reported at once; whether an edit can be made shows
// when it is made.
type Edits []Edit

// MarshalJSON encodes the list; an edit of a type that is not this package's own is an error.
func (list Edits) MarshalJSON() ([]byte, error) {
	out := make([]map[string]any, len(list))
	for i, e := range list {
		key, value := editWire(e)
		if key == "" {
			return nil, fmt.Errorf("%w: edits[%d] has no JSON form", ErrInvalidEdit, i)
		}
		out[i] = map[string]any{key: value}
	}
	return json.Marshal(out)
}

type (
	moveWire struct {
		Session string `json:"session"`
		To      string `json:"to"`
	}
	rateWire struct {
		Session string          `json:"session"`
		Effort  sessions.Effort `json:"effort"`
	}
)

// editWire is an edit's key and its value as in a request.
func editWire(e Edit) (key string, value any) {
	one := func(c Case) requestWire { return wireOf(c, timeline.FormatInstant) }
	switch e := e.(type) {
	case AddSession:
		return "add_session", sessionOf(e.Session, timeline.FormatInstant(e.Session.Start))
	case RemoveSession:
		return "remove_session", e.Session
	case MoveSession:
		return "move_session", moveWire{e.Session, timeline.FormatInstant(e.To)}
	case RateSession:
		return "rate_session", rateWire(e)
	case AddCheckIn:
		return "add_check_in", one(Case{CheckIns: []sessions.CheckIn{e.CheckIn}}).CheckIns[0]
	case AddCondition:
		return "add_condition", one(Case{Conditions: []screening.Condition{e.Condition}}).Conditions[0]
	case RemoveCondition:
		return "remove_condition", e.Code
	case AddTreatment:
		return "add_treatment", one(Case{Treatments: []massage.Treatment{e.Treatment}}).Treatments[0]
	case RemoveTreatment:
		return "remove_treatment", timeline.FormatInstant(e.At)
	case SetNow:
		return "set_now", timeline.FormatInstant(e.Now)
	case SetPolicy:
		return "set_policy", e.Policy
	case SetWish:
		return "set_wish", wishOf(e.Wish)
	}
	return "", nil
}

// UnmarshalJSON decodes a list of edits. On an error the list is left as it was.
func (list *Edits) UnmarshalJSON(data []byte) error {
	r := &requestReader{resolved: map[string][]muscles.Area{}}
	raw, ok := r.document(data)
	if !ok {
		return r.faults.Err()
	}
	out := Edits{}
	n := 0
	r.array("edits", raw, func(path string, raw json.RawMessage) {
		if n++; n > mostEdits {
			return
		}
		if e := r.edit(path, raw); e != nil {
			out = append(out, e)
		}
	})
	if n > mostEdits {
		r.faults.Add("edits", strconv.Itoa(n), fmt.Sprintf("are more than the %d that are made at once", mostEdits), ErrInvalidEdit)
	}
	if err := r.faults.Err(); err != nil {
		return err
	}
	*list = out
	return nil
}

// edit reads an object of one key.
func (r *requestReader) edit(path string, raw json.RawMessage) Edit {
	var out []Edit
	add := func(e Edit) { out = append(out, e) }
	faults := r.faults.Len()
	fields := map[string]field{
		"add_session": func(path string, raw json.RawMessage) {
			r.session(path, raw)
			if n := len(r.sessions); n > 0 {
				add(AddSession{r.sessions[n-1]})
			}
		},
		"remove_session": func(path string, raw json.RawMessage) {
			var e RemoveSession
			parsed(&r.reader, &e.Session, sessionID)(path, raw)
			add(e)
		},
		"move_session": func(path string, raw json.RawMessage) {
			var e MoveSession
			r.object(path, raw, map[string]field{"session": parsed(&r.reader, &e.Session, sessionID), "to": r.instant(&e.To)}, "session", "to")
			add(e)
		},
		"rate_session": func(path string, raw json.RawMessage) {
			var e RateSession
			r.object(path, raw, map[string]field{"session": parsed(&r.reader, &e.Session, sessionID), "effort": r.effort(&e.Effort)}, "session", "effort")
			add(e)
		},
		"add_check_in": func(path string, raw json.RawMessage) {
			r.checkIn(path, raw)
			if n := len(r.c.CheckIns); n > 0 {
				add(AddCheckIn{r.c.CheckIns[n-1]})
			}
		},
		"add_condition": func(path string, raw json.RawMessage) {
			r.condition(path, raw)
			add(AddCondition{r.c.Conditions[len(r.c.Conditions)-1]})
		},
		"remove_condition": func(path string, raw json.RawMessage) {
			var e RemoveCondition
			parsed(&r.reader, &e.Code, sessionID)(path, raw)
			add(e)
		},
		"add_treatment": func(path string, raw json.RawMessage) {
			r.treatment(path, raw)
			add(AddTreatment{r.c.Treatments[len(r.c.Treatments)-1]})
		},
		"remove_treatment": func(path string, raw json.RawMessage) {
			var e RemoveTreatment
			r.instant(&e.At)(path, raw)
			add(e)
		},
		"set_now": func(path string, raw json.RawMessage) {
			var e SetNow
			r.instant(&e.Now)(path, raw)
			add(e)
		},
		"set_policy": func(path string, raw json.RawMessage) {
			r.policy = Policy{}
			r.policyField(path, raw)
			add(SetPolicy{r.policy})
		},
		"set_wish": func(path string, raw json.RawMessage) {
			r.c.Wish = Wish{}
			r.wish(path, raw)
			add(SetWish{r.c.Wish})
		},
	}
	r.object(path, raw, fields)
	switch {
	case len(out) == 1:
		return out[0]
	case r.faults.Len() == faults:
		r.fault(path, raw, "does not have exactly one of the keys "+strings.Join(slices.Sorted(maps.Keys(fields)), ", "), ErrInvalidEdit)
	}
	return nil
}
