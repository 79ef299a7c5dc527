package timeline_test

import (
	"fmt"
	"testing"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
	"github.com/rickb777/date/timespan"
)

func BenchmarkSpansMinus(b *testing.B) {
	for _, n := range []int{10, 1000} {
		b.Run(fmt.Sprintf("spans=%d", n), func(b *testing.B) {
			var x, y []timespan.TimeSpan
			for i := range n {
				x, y = append(x, after(10*i, 10*i+6)), append(y, after(10*i+3, 10*i+8))
			}
			from, cut := timeline.SpansOf(x...), timeline.SpansOf(y...)
			b.ReportAllocs()
			for b.Loop() {
				from.Minus(cut)
			}
		})
	}
}

func BenchmarkStartOfDay(b *testing.B) {
	loc := zone(b, "Australia/Sydney")
	d := date.New(2026, 10, 4)
	b.ReportAllocs()
	for b.Loop() {
		timeline.StartOfDay(d, loc)
	}
}
