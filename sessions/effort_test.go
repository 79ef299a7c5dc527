package sessions_test

import (
	"encoding/json"
	"math"
	"testing"

	"example.com/rubdown/sessions"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func effort(t *testing.T, v float64) sessions.Effort {
	t.Helper()
	e, err := sessions.EffortOf(v)
	require.NoError(t, err)
	return e
}

func TestEffortOf(t *testing.T) {
	for half := range 21 {
		v := float64(half) / 2
		e := effort(t, v)
		got, ok := e.Value()
		assert.True(t, ok && e.Known())
		assert.InDelta(t, v, got, 0)
		data, err := json.Marshal(e)
		require.NoError(t, err)
		var back sessions.Effort
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, e, back)
	}
	for _, bad := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), -0.5, 10.5, 14, 6.3, 1e300, math.SmallestNonzeroFloat64} {
		_, err := sessions.EffortOf(bad)
		assert.ErrorIs(t, err, sessions.ErrOutOfRange, "%v", bad)
	}
}

func TestUnknownEffortIsNotZero(t *testing.T) {
	var e sessions.Effort
	_, ok := e.Value()
	assert.False(t, ok || e.Known())
	assert.NotEqual(t, e, effort(t, 0))
	assert.Empty(t, e.String())
	data, err := json.Marshal(struct {
		Effort sessions.Effort `json:"effort,omitzero"`
		Asked  sessions.Effort `json:"asked"`
	}{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"asked":null}`, string(data))

	e = effort(t, 4)
	for _, bad := range []string{`14`, `6.3`, `"7"`, `{}`} {
		require.Error(t, e.UnmarshalJSON([]byte(bad)), bad)
	}
	assert.Equal(t, effort(t, 4), e, "a failed decode leaves the receiver")
	require.NoError(t, e.UnmarshalJSON([]byte("null")))
	assert.False(t, e.Known())
}

func TestNoEffortAtAll(t *testing.T) {
	e := sessions.Effort(99)
	assert.Equal(t, "Effort(99)", e.String())
	assert.False(t, e.Known())
	_, ok := e.Value()
	assert.False(t, ok)
	_, err := e.MarshalJSON()
	assert.ErrorIs(t, err, sessions.ErrOutOfRange)
}

func TestQuantity(t *testing.T) {
	var unknown sessions.Quantity
	zero := sessions.Known(0)
	assert.NotEqual(t, unknown, zero)
	assert.InDelta(t, 5, unknown.Or(5), 0)
	assert.InDelta(t, 0, zero.Or(5), 0)
	v, ok := unknown.Get()
	assert.False(t, ok)
	assert.Zero(t, v)
	assert.Empty(t, unknown.String())
	assert.Equal(t, "6.5", sessions.Known(6.5).String())
	assert.True(t, zero.IsKnown())

	for text, want := range map[string]sessions.Quantity{"null": {}, "0": zero, "6.25": sessions.Known(6.25), "-1e3": sessions.Known(-1000)} {
		q := sessions.Known(99)
		require.NoError(t, json.Unmarshal([]byte(text), &q))
		assert.Equal(t, want, q)
		data, err := json.Marshal(q)
		require.NoError(t, err)
		assert.JSONEq(t, text, string(data))
	}
	q := sessions.Known(99)
	require.Error(t, q.UnmarshalJSON([]byte(`"5"`)))
	assert.Equal(t, sessions.Known(99), q)
	_, err := json.Marshal(sessions.Known(math.NaN()))
	assert.Error(t, err)
}
