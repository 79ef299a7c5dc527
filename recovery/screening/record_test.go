package screening_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
)

func TestRecordHoldsNoHealthValues(t *testing.T) {
	in := given(code("my private words"), leftCalf("acute-muscle-strain"))
	in.Athlete.Age = sessions.Known(67)
	in.CheckIns = []sessions.CheckIn{sore(0, map[muscles.Area]float64{muscles.Soleus.Left(): 9})}
	data, err := json.Marshal(screening.Screen(in).Record())
	require.NoError(t, err)
	for _, word := range []string{"private", "calf", "soleus", "9", "67", "2026-10"} {
		assert.NotContains(t, strings.ReplaceAll(string(data), "lymph", ""), word)
	}
	for _, word := range []string{screening.Tables, "clearance", "acute-muscle-strain", "unknown-code", "older-adult-65"} {
		assert.Contains(t, string(data), word)
	}
	data, err = json.Marshal(screen().Record())
	require.NoError(t, err)
	assert.JSONEq(t, `{"tables":"2026.11","outcome":"fine","findings":[],"questions":[]}`, string(data))
}

func TestClosedSets(t *testing.T) {
	n := 0
	for o := range screening.Outcomes() {
		n++
		got, err := screening.ParseOutcome(o.String())
		require.NoError(t, err)
		assert.Equal(t, o, got)
	}
	assert.Equal(t, 6, n)
	for c := range screening.Classes() {
		got, err := screening.ParseClass(c.String())
		require.NoError(t, err)
		assert.Equal(t, c, got)
	}
	for s := range screening.Statuses() {
		var got screening.Status
		require.NoError(t, got.UnmarshalText([]byte(s.String())))
		assert.Equal(t, s, got)
	}
	for _, v := range []interface{ MarshalText() ([]byte, error) }{screening.LOC, screening.Verified, screening.Defer, screening.Calf, ago(1)} {
		text, err := v.MarshalText()
		require.NoError(t, err)
		assert.NotEmpty(t, text)
	}
	var c screening.Class
	require.NoError(t, c.UnmarshalText(nil))
	assert.Equal(t, screening.NoClass, c)
	for range screening.Rows() { // leaving early is allowed
		break
	}
	data, err := json.Marshal(screening.Until{Text: "always"})
	require.NoError(t, err)
	assert.Equal(t, `"always"`, string(data))
	var o screening.Outcome
	require.ErrorIs(t, o.UnmarshalText([]byte("")), screening.ErrUnknownName, "an outcome is never absent")
	require.ErrorIs(t, o.UnmarshalText([]byte("Fine")), screening.ErrUnknownName)
	assert.Equal(t, "Outcome(200)", screening.Outcome(200).String())
	_, err = screening.Class(200).MarshalText()
	require.ErrorIs(t, err, screening.ErrUnknownName)
	assert.Empty(t, screening.Confirmer(200).String())
	assert.Empty(t, screening.Confirmer(200).Concern())
	assert.Equal(t, "clot, bleeding, blood thinner", screening.ConfirmClot.Concern())
	assert.True(t, screening.IsSign("sign-fever"))
	assert.False(t, screening.IsSign("fever"))
	assert.False(t, screening.IsSign("nothing"))
	for _, o := range []screening.Outcome{screening.Fine, screening.Adjust, screening.AvoidArea} {
		assert.False(t, o.Blocks(), o.String())
	}
}
