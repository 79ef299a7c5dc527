package recovery

import "example.com/rubdown/sessions"

// Preview answers what would change if ...: it makes the edits in order and compares the answers before and after, under the
// default policy. An edit of the policy counts for the answer after. See [Policy.Preview].
func Preview(c Case, edits ...Edit) (Difference, error) { return Policy{}.Preview(c, edits...) }

// Preview answers what would change if ...: it makes the edits in order and compares the answers before and after. Difference.New
// equals what Recommend gives for the edited case. The changes are those of [Diff]; their causes can be more exact, because both plans
// are known. The error reports the faults of the case and of the edits, or those of the edited case.
func (p Policy) Preview(c Case, edits ...Edit) (Difference, error) {
	var f sessions.Faults
	before, old, err := p.answer(c)
	f.AddAll("", err)
	q, err := Request{Case: c, Policy: p}.With(edits...)
	f.AddAll("", err)
	if err := f.Err(); err != nil {
		return Difference{}, err
	}
	after, edited, err := q.Policy.answer(q.Case)
	if err != nil {
		return Difference{}, err
	}
	return diff(before, after, planOf(old), planOf(edited)), nil
}

// Replay answers the request again and tells how the answer differs from one that was stored, and why: other tables, another
// policy, another case. An empty difference says that the stored answer still stands. The error reports the faults of the request.
func (q Request) Replay(stored Advice) (Difference, error) {
	now, err := q.Recommend()
	if err != nil {
		return Difference{}, err
	}
	return Diff(stored, now), nil
}
