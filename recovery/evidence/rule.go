package evidence

import "slices"

// TimingRule is a rule about when and how much, with the evidence it rests on.
type TimingRule struct {
	ID      string // T1 to T22
	Text    string
	Grade   Grade  // the weakest of its bases
	Bases   string // the grades in the review's own words, such as "B (20 min D)"
	Amounts []Amount
	Sources []string // keys
}

// TimingRules returns the 22 rules in their order. The slices are the caller's own.
func TimingRules() []TimingRule {
	all := slices.Clone(timingRules)
	for i := range all {
		all[i] = all[i].clone()
	}
	return all
}

// FindTimingRule returns the rule with this id ("T1" to "T22"), and whether there is one.
func FindTimingRule(id string) (TimingRule, bool) {
	for i := range timingRules {
		if timingRules[i].ID == id {
			return timingRules[i].clone(), true
		}
	}
	return TimingRule{}, false
}

func (r TimingRule) clone() TimingRule {
	r.Amounts, r.Sources = slices.Clone(r.Amounts), slices.Clone(r.Sources)
	return r
}
