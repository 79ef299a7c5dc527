package recovery

// Preview answers what would change if ...: it makes the edits in order and compares the answers before and after, under the
// default policy. An edit of the policy counts for the answer after. See [Policy.Preview].
func Preview(c Case, edits ...Edit) (Difference, error) { return Policy{}.Preview(c, edits...) }

// Preview answers what would change if ...: it makes the edits in order and compares the answers before and after. Difference.New
// equals what Recommend gives for the edited case. The error reports the faults of the case, of the edits, or of the edited case.
func (p Policy) Preview(c Case, edits ...Edit) (Difference, error) {
	before, err := p.Recommend(c)
	if err != nil {
		return Difference{}, err
	}
	q, err := Request{Case: c, Policy: p}.With(edits...)
	if err != nil {
		return Difference{}, err
	}
	after, err := q.Recommend()
	if err != nil {
		return Difference{}, err
	}
	return Diff(before, after), nil
}

// Replay answers the request again and tells how the answer differs from one that was stored, and why: other tables, another
// policy, another case. An empty difference says that the stored answer still stands.
func (q Request) Replay(stored Advice) (Difference, error) {
	now, err := q.Recommend()
	if err != nil {
		return Difference{}, err
	}
	return Diff(stored, now), nil
}
