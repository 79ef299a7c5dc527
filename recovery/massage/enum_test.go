package massage_test

import (
	"encoding"
	"encoding/json"
	"iter"
	"testing"

	"example.com/rubdown/recovery/massage"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// member is what every closed set offers.
type member interface {
	~uint8
	String() string
	encoding.TextMarshaler
}

// checkEnum holds a closed set to its laws: texts are unique and round-trip, the zero value is absent, the rest is an error.
func checkEnum[E member, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, members iter.Seq[E], parse func(string) (E, error)) {
	t.Helper()
	seen := map[string]bool{}
	last := E(0)
	for e := range members {
		require.Equal(t, last+1, e, "members follow each other")
		last = e
		text := e.String()
		assert.Regexp(t, `^[a-z]+(-[a-z]+)*$`, text)
		assert.False(t, seen[text], text)
		seen[text] = true
		got, err := parse(text)
		require.NoError(t, err)
		assert.Equal(t, e, got)
		data, err := json.Marshal(e)
		require.NoError(t, err)
		var back E
		require.NoError(t, json.Unmarshal(data, P(&back)))
		assert.Equal(t, e, back)
	}
	require.NotZero(t, last)

	data, err := E(0).MarshalText()
	require.NoError(t, err)
	assert.Empty(t, data)
	back := last
	require.NoError(t, P(&back).UnmarshalText(nil))
	assert.Zero(t, back)

	_, err = (last + 1).MarshalText()
	require.ErrorIs(t, err, massage.ErrUnknownName)
	assert.Regexp(t, `^[A-Z][A-Za-z]+\(\d+\)$`, (last + 1).String())
	for _, text := range []string{"", "nothing-of-the-kind", "\x00"} {
		_, err = parse(text)
		require.ErrorIs(t, err, massage.ErrUnknownName, text)
	}
	back = last
	require.Error(t, P(&back).UnmarshalText([]byte("nothing-of-the-kind")))
	assert.Equal(t, last, back, "a failed decode changes nothing")
}

func TestEnums(t *testing.T) {
	checkEnum(t, massage.Treatments(), massage.ParseModality)
	checkEnum(t, massage.Purposes(), massage.ParsePurpose)
	checkEnum(t, massage.Doses(), massage.ParseDose)
	checkEnum(t, massage.Techniques(), massage.ParseTechnique)
	checkEnum(t, massage.Reactions(), massage.ParseReaction)
	checkEnum(t, massage.Givers(), massage.ParseBy)
	checkEnum(t, massage.EachSafetyCode(), massage.ParseSafetyCode)
	checkEnum(t, func(yield func(massage.Familiarity) bool) {
		_ = yield(massage.UsedToIt) && yield(massage.NeverHad)
	}, massage.ParseFamiliarity)
}

func TestModalities(t *testing.T) {
	count := 0
	for m := range massage.Modalities() {
		assert.True(t, m.IsMassage() && m.Valid())
		count++
	}
	assert.Equal(t, 11, count)
	for m := massage.Compression; m <= massage.Other; m++ {
		assert.True(t, m.Valid() && !m.IsMassage(), m)
		assert.Equal(t, massage.BySomeone, m.By())
	}
	assert.False(t, massage.NoModality.Valid() || massage.NoModality.IsMassage())
}

func TestParseModalitySynonyms(t *testing.T) {
	seen := map[string]bool{}
	for m := range massage.Treatments() {
		for _, name := range append(m.Synonyms(), m.String()) {
			require.False(t, seen[name], name)
			seen[name] = true
			got, err := massage.ParseModality(name)
			require.NoError(t, err)
			assert.Equal(t, m, got, name)
		}
	}
	for text, want := range map[string]massage.Modality{
		"Deep  Tissue": massage.DeepTissue, "SWEDISH massage": massage.Swedish, "MLD": massage.LymphaticDrainage,
		"foam roll": massage.FoamRolling, "massage_gun": massage.Percussion, "stretching": massage.AssistedStretching,
		"ice bath": massage.Cold,
	} {
		got, err := massage.ParseModality(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got, text)
	}
	for _, text := range []string{"sports massage", "Massage", "sport-massage"} {
		_, err := massage.ParseModality(text)
		require.ErrorIs(t, err, massage.ErrAmbiguousName)
		require.ErrorIs(t, err, massage.ErrUnknownName)
	}
	for _, text := range []string{"swedisch", "a deep tissue massage please", "-"} {
		_, err := massage.ParseModality(text)
		require.ErrorIs(t, err, massage.ErrUnknownName, text)
		require.NotErrorIs(t, err, massage.ErrAmbiguousName, text)
	}
}

func TestSafetyCodeSets(t *testing.T) {
	all := massage.AllCodes()
	assert.Equal(t, 10, all.Len())
	assert.True(t, massage.SafetyCodes(0).IsEmpty())
	assert.False(t, all.Has(massage.NoSafetyCode))
	assert.Equal(t, "deep-massage, tapotement, percussion-gun, cupping, iastm", massage.Vigorous().String())
	assert.Equal(t, massage.Vigorous().Union(massage.CodesOf(massage.FoamRoll, massage.VibrationRoller)), massage.Hard())
	assert.Equal(t, massage.Hard().Union(massage.CodesOf(massage.GeneralMassage, massage.PneumaticCompression)), massage.NonGentle())
	assert.Equal(t, massage.CodesOf(massage.GentleMassage), all.Minus(massage.NonGentle()))
	assert.Zero(t, massage.CodesOf(massage.NoSafetyCode, massage.SafetyCode(200)))
	for s := massage.SafetyCodes(0); s <= all; s += 2 {
		data, err := json.Marshal(s)
		require.NoError(t, err)
		var back massage.SafetyCodes
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, s, back)
		n := 0
		for c := range s.All() {
			require.True(t, s.Has(c))
			n++
		}
		require.Equal(t, s.Len(), n)
		require.True(t, all.ContainsAll(s))
		require.Equal(t, s, s.Intersect(all))
	}
	_, err := json.Marshal(massage.SafetyCodes(1))
	require.Error(t, err)
	for _, text := range []string{`["deep"]`, `["iastm","iastm"]`, `{}`, `[""]`} {
		var s massage.SafetyCodes
		require.Error(t, json.Unmarshal([]byte(text), &s), text)
		assert.Zero(t, s)
	}
	data, err := json.Marshal(massage.SafetyCodes(0))
	require.NoError(t, err)
	assert.Equal(t, "[]", string(data))
}

func FuzzSafetyCodes(f *testing.F) {
	for _, seed := range []string{`[]`, `null`, `["iastm","deep-massage"]`, `["x"]`, `[1]`, `[`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var s massage.SafetyCodes
		if json.Unmarshal(data, &s) != nil {
			return
		}
		out, err := json.Marshal(s)
		require.NoError(t, err)
		var back massage.SafetyCodes
		require.NoError(t, json.Unmarshal(out, &back))
		require.Equal(t, s, back)
	})
}

func FuzzParseModality(f *testing.F) {
	for _, seed := range []string{"", "swedish", "Deep tissue", "sports massage", "--", "\xff", "mld"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, err := massage.ParseModality(text)
		require.Equal(t, err == nil, m.Valid())
		if err == nil {
			again, err := massage.ParseModality(m.String())
			require.NoError(t, err)
			require.Equal(t, m, again)
		}
	})
}
