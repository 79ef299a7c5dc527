package recovery_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
)

// FuzzEdits: any text is refused with typed faults, or is a list that writes what reads the same and can be tried on a request, which
// then has an answer or typed faults.
func FuzzEdits(f *testing.F) {
	for _, text := range editTexts {
		f.Add([]byte("[" + text + "]"))
	}
	for _, text := range []string{
		`[]`, `[{}]`, `[null]`, `[{"remove_session":"run"},{"remove_session":"run"}]`, `[{"set_policy":"therapist"},{"set_now":"2026-10-13T12:00:00+01:00"}]`,
		`[{"move_session":{"session":"squats","to":"1900-01-01T00:00:00+23:59"}}]`, `[{"set_wish":{"regions":["calf"],"minutes":1e-300}}]`,
		`[{"add_condition":{"code":"sign-chest-pain","since":"2200-12-31"}}]`, `[{"rate_session":{"session":"squats","effort":0}}]`,
	} {
		f.Add([]byte(text))
	}
	const request = `{"now":"2026-10-12T12:00:00+01:00","zone":"Europe/Lisbon","denied":["sign-chest-pain"],"sessions":[
		{"id":"run","start":"2026-10-11T09:00:00+01:00","minutes":60,"sport":"road-running","effort":5,"status":"done"},
		{"id":"squats","start":"2026-10-15T18:00:00+01:00","minutes":60,"sport":"leg-day","kind":"strength","effort":8,"status":"planned"},
		{"start":"2026-10-16T18:00:00+01:00","minutes":60,"sport":"road-running","status":"planned"}]}`
	q, err := recovery.ParseRequest([]byte(request))
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<15 {
			return // size has its own test
		}
		var list recovery.Edits
		if err := list.UnmarshalJSON(data); err != nil {
			assert.NotEmpty(t, faultsOf(t, err).All())
			assert.Nil(t, list)
			return
		}
		text, err := json.Marshal(list)
		require.NoError(t, err)
		var back recovery.Edits
		require.NoError(t, json.Unmarshal(text, &back), "%s", text)
		again, err := json.Marshal(back)
		require.NoError(t, err)
		assert.Equal(t, string(text), string(again))
		for _, e := range list {
			assert.NotEmpty(t, e.String())
		}
		edited, err := q.With(list...)
		if err != nil {
			for _, x := range faultsOf(t, err).All() {
				assert.ErrorIs(t, x, recovery.ErrInvalidEdit, x.Error())
			}
		}
		a, err := edited.Recommend()
		if err != nil {
			assert.NotEmpty(t, faultsOf(t, err).All())
			return
		}
		assert.NotEmpty(t, a.Answer)
	})
}
