package bodymap_test

import (
	"testing"

	"example.com/rubdown/muscles"
	"example.com/rubdown/muscles/bodymap"
)

func BenchmarkToAreas(b *testing.B) {
	for _, c := range []struct {
		v    bodymap.Vocabulary
		slug string
	}{{bodymap.HevyAPI, "lats"}, {bodymap.EmmortsBodyMuscles, "spine"}} {
		b.Run("vocabulary="+c.v.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = bodymap.ToAreas(c.v, c.slug)
			}
		})
	}
}

func BenchmarkFromAreas(b *testing.B) {
	var all muscles.PerArea
	for i := range all {
		all[i] = float64(i % 11)
	}
	for _, v := range []bodymap.Vocabulary{bodymap.HevyAPI, bodymap.EmmortsBodyMuscles, bodymap.GossamrSwiftBodyHighlighter} {
		b.Run("vocabulary="+v.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = bodymap.FromAreas(v, all, bodymap.Range010, bodymap.Range04)
			}
		})
	}
}

func BenchmarkSVG(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = bodymap.SVG(soreRunner(), bodymap.Range010, "")
	}
}
