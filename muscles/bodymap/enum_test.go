package bodymap_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/muscles/bodymap"
)

func TestTextsGoThereAndBack(t *testing.T) {
	there(t, []bodymap.Kind{bodymap.Muscle, bodymap.Joint, bodymap.NotMuscle}, (*bodymap.Kind).UnmarshalText)
	there(t, []bodymap.Relation{bodymap.Exact, bodymap.Covers, bodymap.PartOf, bodymap.Near}, (*bodymap.Relation).UnmarshalText)
	there(t, []bodymap.How{bodymap.Same, bodymap.Pieces, bodymap.Coarser, bodymap.Neighbour}, (*bodymap.How).UnmarshalText)
	there(t, []bodymap.SideStyle{bodymap.NoSides, bodymap.SideField, bodymap.SideInSlug}, (*bodymap.SideStyle).UnmarshalText)
	there(t, []bodymap.Range{bodymap.Range01, bodymap.Range04, bodymap.Range010}, (*bodymap.Range).UnmarshalText)
	there(t, bodymap.Vocabularies(), (*bodymap.Vocabulary).UnmarshalText)
}

func there[E interface {
	~uint8
	String() string
	MarshalText() ([]byte, error)
}](t *testing.T, all []E, unmarshal func(*E, []byte) error,
) {
	t.Helper()
	for _, e := range all {
		text, err := e.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, e.String(), string(text))
		var back E
		require.NoError(t, unmarshal(&back, text))
		assert.Equal(t, e, back)
		for _, wrong := range []string{"", " " + string(text), "nothing"} {
			assert.ErrorIs(t, unmarshal(&back, []byte(wrong)), bodymap.ErrUnknownText)
			assert.Equal(t, e, back, "left as it was")
		}
	}
	for _, e := range []E{0, E(len(all) + 1), 255} {
		_, err := e.MarshalText()
		require.ErrorIs(t, err, bodymap.ErrInvalid)
		assert.Contains(t, err.Error(), e.String())
	}
}

func TestReadingsAndPaintingsAreJSON(t *testing.T) {
	for _, v := range bodymap.Vocabularies() {
		for _, slug := range v.Slugs() {
			r, err := bodymap.ToAreas(v, slug)
			require.NoError(t, err)
			data, err := json.Marshal(r)
			require.NoError(t, err)
			var back bodymap.Reading
			require.NoError(t, json.Unmarshal(data, &back))
			assert.Equal(t, r, back)
		}
		p, err := bodymap.FromAreas(v, perArea(map[muscles.Area]float64{muscles.Jaw.Left(): 1, muscles.Soleus.Right(): 5}), bodymap.Range010, bodymap.Range04)
		require.NoError(t, err)
		data, err := json.Marshal(p)
		require.NoError(t, err)
		var back bodymap.Painting
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, p, back)
		_, err = json.Marshal(v.Info())
		assert.NoError(t, err)
	}
}
