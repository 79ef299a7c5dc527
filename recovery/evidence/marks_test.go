package evidence_test

import (
	"encoding"
	"encoding/json"
	"math"
	"testing"

	"example.com/rubdown/recovery/evidence"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// checkEnum holds a closed set with the members 1 to last to its laws.
func checkEnum[E interface {
	~uint8
	String() string
	encoding.TextMarshaler
}, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, last E, parse func(string) (E, error)) {
	t.Helper()
	seen := map[string]bool{}
	for e := E(1); e <= last; e++ {
		text := e.String()
		require.NotEmpty(t, text)
		assert.False(t, seen[text], text)
		seen[text] = true
		got, err := parse(text)
		require.NoError(t, err)
		assert.Equal(t, e, got)
		data, err := json.Marshal(map[string]E{"x": e})
		require.NoError(t, err)
		var back map[string]E
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, e, back["x"])
	}
	data, err := E(0).MarshalText()
	require.NoError(t, err)
	assert.Empty(t, data)
	back := last
	require.NoError(t, P(&back).UnmarshalText(nil))
	assert.Zero(t, back)
	_, err = (last + 1).MarshalText()
	require.ErrorIs(t, err, evidence.ErrUnknownName)
	assert.Contains(t, (last + 1).String(), "(")
	for _, text := range []string{"", "a", "zz", "SUPPORTED"} {
		_, err = parse(text)
		require.ErrorIs(t, err, evidence.ErrUnknownName, text)
	}
	back = last
	require.Error(t, P(&back).UnmarshalText([]byte("zz")))
	assert.Equal(t, last, back)
}

func TestEnums(t *testing.T) {
	checkEnum(t, evidence.GradeS, evidence.ParseGrade)
	checkEnum(t, evidence.Own, evidence.ParseMark)
	checkEnum(t, evidence.NoEvidence, evidence.ParseVerdict)
	checkEnum(t, evidence.PressureTolerance, evidence.ParseBenefit)
}

func TestWeakest(t *testing.T) {
	const none, a, b, c, d, n, s = evidence.GradeNone, evidence.GradeA, evidence.GradeB, evidence.GradeC, evidence.GradeD, evidence.GradeN, evidence.GradeS
	for _, row := range []struct {
		in   []evidence.Grade
		want evidence.Grade
	}{
		{nil, none},
		{[]evidence.Grade{none}, none},
		{[]evidence.Grade{s}, s},
		{[]evidence.Grade{s, a}, a},
		{[]evidence.Grade{a, s}, a},
		{[]evidence.Grade{b, d, s, c}, d},
		{[]evidence.Grade{n, a}, n},
		{[]evidence.Grade{none, b, 200}, b},
	} {
		assert.Equal(t, row.want, evidence.Weakest(row.in...), row.in)
	}
	// Neither order nor repetition matters.
	grades := []evidence.Grade{none, a, b, c, d, n, s}
	for _, x := range grades {
		for _, y := range grades {
			w := evidence.Weakest(x, y)
			assert.Equal(t, w, evidence.Weakest(y, x))
			assert.Equal(t, w, evidence.Weakest(w, x, y))
			for _, z := range grades {
				assert.Equal(t, evidence.Weakest(x, y, z), evidence.Weakest(w, z), "%s %s %s", x, y, z)
			}
		}
	}
}

func TestFigures(t *testing.T) {
	for text, want := range map[string]evidence.Figure{
		"20c": evidence.C(20), "0.5e": evidence.E(0.5), "72s": evidence.S(72), "-11.6e": evidence.E(-11.6),
		"3o": evidence.O(3), "7": {Value: 7},
	} {
		got, err := evidence.ParseFigure(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got)
		assert.Equal(t, text, got.String())
		data, err := json.Marshal(got)
		require.NoError(t, err)
		var back evidence.Figure
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, got, back)
	}
	for _, text := range []string{"", "c", "x", "1x", "NaN", "Infc", "--1e", "1 c"} {
		_, err := evidence.ParseFigure(text)
		require.Error(t, err, text)
	}
	for _, f := range []evidence.Figure{{Value: math.NaN()}, {Value: math.Inf(1)}, {Mark: 9}} {
		_, err := f.MarshalText()
		require.Error(t, err)
	}
}

func FuzzParseFigure(f *testing.F) {
	for _, seed := range []string{"", "20c", "0.5e", "1e3", "1e3e", "-0s", "NaN", "0x1p-2o"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v, err := evidence.ParseFigure(text)
		if err != nil {
			return
		}
		data, err := v.MarshalText()
		require.NoError(t, err)
		again, err := evidence.ParseFigure(string(data))
		require.NoError(t, err)
		require.Equal(t, v, again)
	})
}
