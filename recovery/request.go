package recovery

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// Request is the JSON envelope: a case and the policy to answer it by. It decodes strictly: every fault of the text is
// reported at once as [sessions.Faults], and nothing is repaired.
type Request struct {
	Case   Case
	Policy Policy
	// Resolved echoes each free-text name with the areas it was read as; filled by decoding.
	Resolved map[string][]muscles.Area
}

// Recommend answers the request and echoes what its names were read as.
func (q Request) Recommend() (Advice, error) {
	a, err := q.Policy.Recommend(q.Case)
	if err != nil {
		return a, err
	}
	for name, areas := range q.Resolved {
		a.Resolved[name] = slices.Clone(areas)
	}
	return a, nil
}

// ParseRequest decodes and validates a request.
func ParseRequest(data []byte) (Request, error) {
	var q Request
	err := q.UnmarshalJSON(data)
	return q, err
}

// UnmarshalJSON decodes and validates a request. On an error the request is left as it was.
func (q *Request) UnmarshalJSON(data []byte) error {
	r := &requestReader{resolved: map[string][]muscles.Area{}}
	raw, ok := r.document(data)
	if !ok {
		return r.faults.Err()
	}
	r.request(raw)
	r.check()
	if err := r.faults.Err(); err != nil {
		return err
	}
	*q = Request{Case: r.c, Policy: r.policy, Resolved: r.resolved}
	return nil
}

// mostFaults is how many faults are told one by one.
const mostFaults = 100

// requestReader fills a case while it reads.
type requestReader struct {
	reader
	c        Case
	policy   Policy
	resolved map[string][]muscles.Area
	sessions []sessions.Session
}

func (r *requestReader) request(raw json.RawMessage) {
	r.object("", raw, map[string]field{
		"now":        r.instant(&r.c.Now),
		"zone":       r.zoneField,
		"policy":     r.policyField,
		"athlete":    r.athlete,
		"sessions":   func(path string, raw json.RawMessage) { r.array(path, raw, r.session) },
		"check_ins":  func(path string, raw json.RawMessage) { r.array(path, raw, r.checkIn) },
		"conditions": func(path string, raw json.RawMessage) { r.array(path, raw, r.condition) },
		"unanswered": r.texts(&r.c.Unanswered),
		"denied":     r.texts(&r.c.Denied),
		"treatments": func(path string, raw json.RawMessage) { r.array(path, raw, r.treatment) },
		"open":       func(path string, raw json.RawMessage) { r.array(path, raw, r.open) },
		"wish":       r.wish,
	}, "now")
}

func (r *requestReader) zoneField(path string, raw json.RawMessage) {
	parsed(&r.reader, &r.c.Zone, timeline.LoadZone)(path, raw)
}

func (r *requestReader) policyField(path string, raw json.RawMessage) {
	if raw[0] == '"' {
		parsed(&r.reader, &r.policy, PolicyNamed)(path, raw)
		return
	}
	r.policyObject(path, raw)
}

// optional is parsed, where the empty text means nothing asked for.
func optional[T any](r *reader, to *T, parse func(string) (T, error)) field {
	return func(path string, raw json.RawMessage) {
		if string(raw) != `""` {
			parsed(r, to, parse)(path, raw)
		}
	}
}

// covered reports whether a path or something around it already has a fault.
func covered(known map[string]bool, path string) bool {
	for path != "" {
		if known[path] {
			return true
		}
		path = path[:max(0, strings.LastIndexAny(path, ".["))]
	}
	return false
}

// check validates what was read; a path that already has a fault is not reported again.
func (r *requestReader) check() {
	if r.faults.Len() >= mostFaults {
		return
	}
	if slices.ContainsFunc(r.faults.All(), func(e *sessions.FieldError) bool { return e.Path == "" }) {
		return // there is no request to check
	}
	var f sessions.Faults
	diary, err := sessions.NewDiary(r.sessions...)
	f.AddAll("", err)
	for i, s := range r.sessions {
		if reason := doneTooEarly(s, r.c.Now); reason != "" && !r.c.Now.IsZero() {
			f.Add(fmt.Sprintf("sessions[%d].status", i), s.Status.String(), reason, ErrInvalidCase)
		}
	}
	r.c.Diary = diary
	f.AddAll("", r.c.faults(false))
	f.AddAll("", r.policy.Validate())
	known := map[string]bool{}
	for _, e := range r.faults.All() {
		known[e.Path] = true
	}
	for _, e := range f.All() {
		if !covered(known, e.Path) {
			r.faults.AddAll("", e)
		}
	}
	for range f.Len() - len(f.All()) {
		r.faults.Add("", "", "further fault", ErrInvalidCase) // counted there, to be counted here
	}
}
