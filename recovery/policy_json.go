package recovery

import (
	"encoding/json"
	"strings"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// policyWire is the JSON form of a policy: hours as [used to it, default, never had it], days as [least, most].
type policyWire struct {
	Name              string                `json:"name,omitempty"`
	Lead              map[string][3]float64 `json:"lead,omitempty"`
	FirmBeforeEvent   float64               `json:"firm_before_event,omitzero"`
	FirmBeforeSession float64               `json:"firm_before_session,omitzero"`
	DeepAfterDamaging float64               `json:"deep_after_damaging,omitzero"`
	Cadence           map[string][2]int     `json:"cadence,omitempty"`
	First             massage.Purpose       `json:"first,omitzero"`
	Off               []Code                `json:"off,omitempty"`
}

const leadPath, cadencePath = "policy.lead.", "policy.cadence."

// MarshalJSON encodes the policy as an object; zero fields are left out.
func (p Policy) MarshalJSON() ([]byte, error) {
	w := policyWire{
		Name: p.Name, FirmBeforeEvent: p.Lead.FirmBeforeEvent, FirmBeforeSession: p.Lead.FirmBeforeSession,
		DeepAfterDamaging: p.DeepAfterDamaging, First: p.First, Off: p.Off,
	}
	for _, row := range p.Lead.rows() {
		if *row.habit != (ByHabit{}) {
			if w.Lead == nil {
				w.Lead = map[string][3]float64{}
			}
			w.Lead[strings.TrimPrefix(row.path, leadPath)] = [3]float64{row.habit.UsedToIt, row.habit.Default, row.habit.Never}
		}
	}
	if p.Cadence.Set {
		w.Cadence = map[string][2]int{}
		for _, row := range p.Cadence.rows() {
			w.Cadence[strings.TrimPrefix(row.path, cadencePath)] = [2]int{row.days.Least, row.days.Most}
		}
	}
	return json.Marshal(w)
}

// UnmarshalJSON decodes a policy's name, or an object as [Policy.MarshalJSON] writes it. It is strict, and on an error the
// policy is left as it was.
func (p *Policy) UnmarshalJSON(data []byte) error {
	r := &requestReader{}
	raw, ok := r.document(data)
	if ok {
		r.policyField("policy", raw)
		if r.faults.Len() == 0 {
			r.faults.AddAll("", r.policy.Validate())
		}
	}
	if err := r.faults.Err(); err != nil {
		return err
	}
	*p = r.policy
	return nil
}

func (r *requestReader) policyObject(path string, raw json.RawMessage) {
	p := &r.policy
	leads := map[string]field{}
	for _, row := range p.Lead.rows() {
		leads[strings.TrimPrefix(row.path, leadPath)] = func(path string, raw json.RawMessage) {
			r.numbers(path, raw, &row.habit.UsedToIt, &row.habit.Default, &row.habit.Never)
		}
	}
	cadences := map[string]field{}
	for _, row := range p.Cadence.rows() {
		cadences[strings.TrimPrefix(row.path, cadencePath)] = func(path string, raw json.RawMessage) {
			var least, most float64
			r.numbers(path, raw, &least, &most)
			if least != float64(int(least)) || most != float64(int(most)) {
				r.fault(path, raw, "is not in whole days", sessions.ErrOutOfRange)
				return
			}
			row.days.Least, row.days.Most = int(least), int(most)
		}
	}
	r.object(path, raw, map[string]field{
		"name":                parsed(&r.reader, &p.Name, sessionID),
		"lead":                func(path string, raw json.RawMessage) { r.object(path, raw, leads) },
		"firm_before_event":   r.float(&p.Lead.FirmBeforeEvent),
		"firm_before_session": r.float(&p.Lead.FirmBeforeSession),
		"deep_after_damaging": r.float(&p.DeepAfterDamaging),
		"cadence": func(path string, raw json.RawMessage) {
			p.Cadence.Set = true
			r.object(path, raw, cadences)
		},
		"first": parsed(&r.reader, &p.First, massage.ParsePurpose),
		"off": func(path string, raw json.RawMessage) {
			var off []string
			r.texts(&off)(path, raw)
			for _, code := range off {
				p.Off = append(p.Off, Code(code))
			}
		},
	})
}

// numbers reads an array of exactly as many numbers as there are targets.
func (r *reader) numbers(path string, raw json.RawMessage, to ...*float64) {
	n := 0
	r.array(path, raw, func(path string, raw json.RawMessage) {
		if v, ok := r.number(path, raw); ok && n < len(to) {
			*to[n] = v
		}
		n++
	})
	if n != len(to) {
		r.faults.Add(path, shorten(string(raw)), "does not have the right number of values", sessions.ErrOutOfRange)
	}
}
