package screening

// Tables names the data tables a result came from. It changes whenever equal input may give a different result.
const Tables = "2026.11"

// Record is a screening for an audit trail: what was concluded and by which rows, without what was reported about the
// body. It has no ratings, no places, no free text and no dates of illness. The codes are still health data.
type Record struct {
	Tables    string          `json:"tables"`
	Outcome   Outcome         `json:"outcome"`
	Findings  []RecordFinding `json:"findings"`
	Questions []string        `json:"questions"`
}

// RecordFinding is a finding in a [Record].
type RecordFinding struct {
	Code    string  `json:"code"`
	Class   Class   `json:"class"`
	Outcome Outcome `json:"outcome"`
	Urgency string  `json:"urgency,omitempty"`
}

// Record returns the audit record of a result. Its lists are never nil.
func (r Result) Record() Record {
	out := Record{Tables: Tables, Outcome: r.Outcome, Findings: make([]RecordFinding, 0, len(r.Findings)), Questions: make([]string, 0, len(r.Questions))}
	for _, f := range r.Findings {
		out.Findings = append(out.Findings, RecordFinding{f.Code, f.Class, f.Outcome, f.Urgency})
	}
	for _, q := range r.Questions {
		out.Questions = append(out.Questions, q.Code)
	}
	return out
}
