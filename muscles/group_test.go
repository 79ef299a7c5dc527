package muscles_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
)

// closedSet checks the text methods of a closed set: every member has its own
// text, reads back, and nothing else is read or written.
func closedSet[E interface {
	~uint8
	fmt.Stringer
	Valid() bool
	MarshalText() ([]byte, error)
}, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, name string, all []E, parse func(string) (E, error)) {
	t.Helper()
	t.Run(name, func(t *testing.T) {
		require.NotEmpty(t, all)
		seen := map[string]bool{}
		for _, e := range all {
			require.True(t, e.Valid())
			text, err := e.MarshalText()
			require.NoError(t, err)
			assert.Equal(t, e.String(), string(text))
			assert.False(t, seen[e.String()], "%s twice", e)
			seen[e.String()] = true
			back, err := parse(e.String())
			require.NoError(t, err)
			assert.Equal(t, e, back)
			var read E
			require.NoError(t, P(&read).UnmarshalText(text))
			assert.Equal(t, e, read)
		}
		assert.Equal(t, name+"(200)", E(200).String())
		for i := range 256 {
			e := E(i)
			_, err := e.MarshalText()
			assert.Equal(t, e.Valid(), err == nil)
			assert.Equal(t, e.Valid(), slices.Contains(all, e))
			if err != nil {
				assert.ErrorIs(t, err, muscles.ErrInvalid)
			}
		}
		for text, want := range map[string]error{"": muscles.ErrEmptyName, "nonsense": muscles.ErrUnknownName, " ": muscles.ErrUnknownName} {
			_, err := parse(text)
			require.ErrorIs(t, err, want)
			kept := all[0]
			require.ErrorIs(t, P(&kept).UnmarshalText([]byte(text)), want)
			assert.Equal(t, all[0], kept)
		}
	})
}

func TestClosedSets(t *testing.T) {
	closedSet(t, "Group", slices.Collect(muscles.Groups()), muscles.ParseGroup)
	closedSet(t, "Side", muscles.Sides(), muscles.ParseSide)
	closedSet(t, "BodyPart", muscles.BodyParts(), muscles.ParseBodyPart)
	closedSet(t, "View", muscles.Views(), muscles.ParseView)
	closedSet(t, "Position", muscles.Positions(), muscles.ParsePosition)
	closedSet(t, "FibreDirection", muscles.FibreDirections(), muscles.ParseFibreDirection)
	closedSet(t, "Size", muscles.Sizes(), muscles.ParseSize)
	closedSet(t, "Susceptibility", muscles.Susceptibilities(), muscles.ParseSusceptibility)
	closedSet(t, "RecoveryClass", muscles.RecoveryClasses(), muscles.ParseRecoveryClass)
	closedSet(t, "Status", muscles.Statuses(), muscles.ParseStatus)
}

func TestGroupCount(t *testing.T) {
	assert.Equal(t, 41, muscles.NumGroups)
	assert.Len(t, slices.Collect(muscles.Groups()), muscles.NumGroups)
	assert.False(t, muscles.Group(0).Valid())
	assert.Equal(t, "Group(0)", muscles.Group(0).String())
}

func TestGroupAsMapKeyAndValue(t *testing.T) {
	in := map[muscles.Group]float64{muscles.Soleus: 1, muscles.Jaw: 0.5}
	data, err := json.Marshal(in)
	require.NoError(t, err)
	assert.Equal(t, `{"jaw":0.5,"soleus":1}`, string(data))
	var out map[muscles.Group]float64
	require.NoError(t, json.Unmarshal(data, &out))
	assert.Equal(t, in, out)

	var v struct {
		Group muscles.Group `json:",omitzero"`
	}
	data, err = json.Marshal(v)
	require.NoError(t, err)
	assert.Equal(t, `{}`, string(data))
	require.ErrorIs(t, json.Unmarshal([]byte(`{"Group":"calf"}`), &v), muscles.ErrUnknownName)
}

func TestIteratorsStopEarly(t *testing.T) {
	for g := range muscles.Groups() {
		assert.Equal(t, muscles.Jaw, g)
		break
	}
	for a := range muscles.Areas() {
		assert.Equal(t, muscles.Jaw.Left(), a)
		break
	}
	for a := range muscles.Hand.Both().Sides() {
		assert.Equal(t, muscles.Hand.Left(), a)
		break
	}
	s := muscles.GroupSet(muscles.Jaw, muscles.Hand)
	for a := range s.All() {
		assert.Equal(t, muscles.Jaw.Left(), a)
		break
	}
	for a := range muscles.GroupSet(muscles.Hand).All() {
		assert.Equal(t, muscles.Hand.Left(), a)
		break
	}
	for g := range s.Groups() {
		assert.Equal(t, muscles.Jaw, g)
		break
	}
	var p muscles.PerArea
	p.Set(muscles.Jaw.Both(), 1)
	for a := range p.All() {
		assert.Equal(t, muscles.Jaw.Left(), a)
		break
	}
}
