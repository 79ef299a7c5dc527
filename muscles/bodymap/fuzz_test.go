package bodymap_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/muscles/bodymap"
)

func FuzzToAreas(f *testing.F) {
	for _, v := range bodymap.Vocabularies() {
		for _, slug := range v.Slugs() {
			f.Add(uint8(v), slug)
		}
	}
	f.Add(uint8(0), "abs")
	f.Add(uint8(200), "\xff")
	f.Fuzz(func(t *testing.T, n uint8, slug string) {
		v := bodymap.Vocabulary(n)
		r, err := bodymap.ToAreas(v, slug)
		if err != nil {
			assert.Equal(t, bodymap.Reading{}, r)
			assert.Less(t, len(err.Error()), 600)
			return
		}
		again, err := bodymap.ToAreas(v, r.Slug)
		require.NoError(t, err)
		assert.Equal(t, r, again)
		assert.Contains(t, v.Slugs(), r.Slug)
	})
}

func FuzzParseVocabulary(f *testing.F) {
	for _, v := range bodymap.Vocabularies() {
		f.Add(v.String())
	}
	f.Add("")
	f.Fuzz(func(t *testing.T, text string) {
		v, err := bodymap.ParseVocabulary(text)
		if err != nil {
			assert.Less(t, len(err.Error()), 400)
			return
		}
		assert.Equal(t, text, v.String())
	})
}

func FuzzFromAreas(f *testing.F) {
	f.Add(uint8(1), uint8(1), uint8(2), 0.5, uint8(3))
	f.Add(uint8(8), uint8(3), uint8(3), 10.0, uint8(81))
	f.Fuzz(func(t *testing.T, v, from, to uint8, value float64, at uint8) {
		var p muscles.PerArea
		p[int(at)%len(p)] = value
		painting, err := bodymap.FromAreas(bodymap.Vocabulary(v), p, bodymap.Range(from), bodymap.Range(to))
		if err != nil {
			assert.Equal(t, bodymap.Painting{}, painting)
			return
		}
		assert.Equal(t, value > 0, len(painting.Painted)+len(painting.Lost) > 0)
		for _, v := range painting.Values {
			assert.NoError(t, bodymap.Range(to).Check(v.Value))
		}
	})
}
