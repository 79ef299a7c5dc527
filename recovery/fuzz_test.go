package recovery_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
)

// FuzzParseRequest: any text is refused with typed faults or answered with an advice that keeps the contract, and then its
// request writes JSON that reads the same.
func FuzzParseRequest(f *testing.F) {
	f.Add(contractText(f))
	for i, b := range badRequests() {
		if i%4 == 0 {
			f.Add([]byte(b.text))
		}
	}
	for _, s := range []string{
		requestWith(""), withCheckIn("soreness", `{"left calf":5,"calf":2}`), withCondition("code", `"glass-leg"`), `{"now":"2026-10-12T12:00:00Z","open":[]}`,
		withSession("areas", `{"quads":1e-300}`), withSession("minutes", "1e-12"), withTreatment("areas", `["legs"]`), requestWith(`"policy":{"lead":{}}`),
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<16 {
			return // size has its own test
		}
		start := time.Now()
		q, err := recovery.ParseRequest(data)
		if err != nil {
			assert.NotEmpty(t, faultsOf(t, err).All())
			assert.NotEmpty(t, err.Error())
			return
		}
		a, err := q.Recommend()
		require.NoError(t, err, "a request that was read has an answer")
		if list := breaches(generic(t, encoded(t, a))); len(list) > 1 || len(list) == 1 && a.At.Second() == 0 && a.At.Nanosecond() == 0 {
			t.Fatalf("%q", list)
		}
		out, err := json.Marshal(q)
		require.NoError(t, err)
		back, err := recovery.ParseRequest(out)
		require.NoError(t, err, "%s", out)
		b, err := back.Recommend()
		require.NoError(t, err)
		b.Resolved = a.Resolved // ids need no echo
		sameAnswer(t, encoded(t, a), encoded(t, b), "after a round trip through %s", out)
		assert.Less(t, time.Since(start), 20*time.Second)
	})
}

// FuzzPolicy: any text is refused or is a sound policy that writes what reads the same.
func FuzzPolicy(f *testing.F) {
	for _, p := range recovery.Policies() {
		data, err := json.Marshal(p)
		require.NoError(f, err)
		f.Add(data)
		f.Add([]byte(`"` + p.Name + `"`))
	}
	for _, s := range []string{`{}`, `null`, `""`, `[]`, `{"lead":{"deep_before_a":[1,2,3]}}`, `{"cadence":{"hard":[1,1e300]}}`, `{"off":["cadence"]}`, `{"first":"relax"}`, `{"name":null}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var p recovery.Policy
		if err := p.UnmarshalJSON(data); err != nil {
			assert.NotEmpty(t, faultsOf(t, err).All())
			assert.Equal(t, recovery.Policy{}, p)
			return
		}
		require.NoError(t, p.Validate())
		out, err := json.Marshal(p)
		require.NoError(t, err)
		var back recovery.Policy
		require.NoError(t, json.Unmarshal(out, &back), "%s", out)
		require.Equal(t, p, back, "%s", out)
	})
}
