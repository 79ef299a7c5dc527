package recovery_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
)

// alone is a case in which one rule decides something that shows.
type alone struct {
	// at is where it shows: "opens", "closes", "reason", "caution", "not_now", "finding".
	at    string
	build func(*testing.T) *story
	// purposes are wholly the rule's: without it all of them may change.
	purposes []massage.Purpose
	// without takes the cause away: then a safety rule, which cannot be switched off, is silent.
	without func(*story)
	// policy is the one the case is read under; the zero policy for most.
	policy recovery.Policy
}

// TestEveryRuleDecidesAlone: for each rule a case in which it decides something; without it, that is gone and everything else is
// as it was, to the byte.
func TestEveryRuleDecidesAlone(t *testing.T) {
	t.Parallel()
	cases := aloneCases()
	for _, rule := range recovery.Rules() {
		t.Run(string(rule.Code), func(t *testing.T) {
			c, ok := cases[rule.Code]
			require.True(t, ok, "no case for this rule")
			s := c.build(t)
			with := s.adviseBy(c.policy)
			require.Contains(t, places(with, rule), c.at, "the rule does not show: %s", adviceText(t, with))
			if fixed(rule) {
				p := recovery.Policy{Off: []recovery.Code{rule.Code}}
				require.ErrorIs(t, p.Validate(), recovery.ErrInvalidPolicy, "a rule of safety, or what the athlete wants, stays on")
				c.without(s)
				assert.Empty(t, places(s.adviseBy(c.policy), rule), "still there without its cause")
				return
			}
			off := c.policy
			off.Off = append(slices.Clone(off.Off), rule.Code)
			without := s.adviseBy(off)
			rule.Rows = nil // screening stays on
			assert.Empty(t, places(without, rule), "still there when it is off: %s", adviceText(t, without))
			sameButFor(t, rule, c.purposes, with, without)
		})
	}
	assert.Len(t, cases, len(recovery.Rules()), "a case of no rule")
}

// places is where an answer names a rule, or a row of screening that carries it out.
func places(a recovery.Advice, rule recovery.Rule) []string {
	seen := map[string]bool{}
	note := func(at string, code recovery.Code) {
		if code == rule.Code {
			seen[at] = true
		}
	}
	for _, r := range a.Recommendations {
		note("opens", r.Opens.Code)
		note("closes", r.Closes.Code)
		for _, w := range r.Also {
			note("opens", w.Opens.Code)
			note("closes", w.Closes.Code)
		}
		for _, x := range r.Reasons {
			note("reason", x.Code)
		}
		for _, x := range r.Cautions {
			note("caution", x.Code)
		}
		for _, x := range r.ConfidenceCauses {
			note("confidence", recovery.Code(x.Code))
		}
	}
	for _, n := range a.NotNow {
		note("not_now", n.Code)
	}
	for _, f := range a.Screening.Findings {
		if slices.Contains(rule.Rows, f.Code) {
			seen["finding"] = true
		}
	}
	var list []string
	for at := range seen {
		list = append(list, at)
	}
	slices.Sort(list)
	return list
}

// treatments are the offers and refusals of an answer, as JSON, by purpose and modality.
func treatments(t *testing.T, a recovery.Advice) map[string]string {
	t.Helper()
	out := map[string]string{}
	add := func(p massage.Purpose, m massage.Modality, v any) {
		b, err := json.Marshal(v)
		require.NoError(t, err)
		out[fmt.Sprintf("%s to %s", m, p)] += string(b) + "\n"
	}
	for _, r := range a.Recommendations {
		add(r.Purpose, r.Modality, r)
	}
	for _, n := range a.NotNow {
		add(n.Purpose, n.Modality, n)
	}
	return out
}

// sameButFor holds the answer without a rule against the one with it: what differs named the rule, or is of its purposes.
func sameButFor(t *testing.T, rule recovery.Rule, purposes []massage.Purpose, with, without recovery.Advice) {
	t.Helper()
	a, b := treatments(t, with), treatments(t, without)
	differ := 0
	for key := range a {
		if a[key] == b[key] {
			continue
		}
		differ++
		named := strings.Contains(a[key], `"code":"`+string(rule.Code)+`"`)
		assert.True(t, named || ofPurpose(key, purposes), "%s is of no concern to %s, with it\n%sand without it\n%s", key, rule.Code, a[key], b[key])
	}
	for key := range b {
		if _, ok := a[key]; !ok {
			differ++
			nothing := len(purposes) > 0 && len(without.Recommendations) == 0 && strings.Contains(b[key], string(recovery.NothingNeeded))
			assert.True(t, nothing || ofPurpose(key, purposes), "%s is new without %s\n%s", key, rule.Code, b[key])
		}
	}
	assert.Positive(t, differ, "nothing changed")
	assert.Equal(t, with.State, without.State)
	if rule.Code != recovery.BFRAsLoad { // which asks the clot questions
		assert.Equal(t, with.Screening, without.Screening)
	}
	if rule.Code != recovery.CadenceDue {
		assert.Equal(t, with.Cadence, without.Cadence)
	}
	assert.Equal(t, with.Notice, without.Notice)
}

func ofPurpose(key string, purposes []massage.Purpose) bool {
	return slices.ContainsFunc(purposes, func(p massage.Purpose) bool { return strings.HasSuffix(key, " to "+p.String()) })
}
