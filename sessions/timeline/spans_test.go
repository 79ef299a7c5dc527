package timeline_test

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date/timespan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// rounds is how many random cases a law is tried on.
func rounds(few, many int) int {
	if os.Getenv("RUBDOWN_LONG") != "" {
		return max(few, many/3)
	}
	return few
}

// bitmap is the slow, obvious set: one bit a minute.
type bitmap [120]bool

func bits(spans []timespan.TimeSpan) (m bitmap) {
	for i := range m {
		at := noon.Add(time.Duration(i) * time.Minute)
		m[i] = slices.ContainsFunc(spans, func(s timespan.TimeSpan) bool {
			return !at.Before(s.Start()) && at.Before(s.End())
		})
	}
	return m
}

func bitsOf(s timeline.Spans) bitmap { return bits(slices.Collect(s.All())) }

func combine(a, b bitmap, keep func(a, b bool) bool) (m bitmap) {
	for i := range m {
		m[i] = keep(a[i], b[i])
	}
	return m
}

func randomSpans(rng *rand.Rand) []timespan.TimeSpan {
	spans := make([]timespan.TimeSpan, rng.IntN(9))
	for i := range spans {
		start := rng.IntN(len(bitmap{}))
		spans[i] = after(start, min(len(bitmap{}), start+rng.IntN(25)))
	}
	return spans
}

// wellFormed is what holds of every set: in order, disjoint, apart, non-empty.
func wellFormed(t *testing.T, s timeline.Spans) {
	t.Helper()
	for i := range s.Len() {
		require.True(t, s.At(i).Start().Before(s.At(i).End()), "empty span in %v", s)
		if i > 0 {
			require.True(t, s.At(i-1).End().Before(s.At(i).Start()), "not apart: %v", s)
		}
	}
	require.Equal(t, s.Len() == 0, s.IsEmpty())
}

func TestSpansAgainstMinutes(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range rounds(2000, 200_000) {
		x, y := randomSpans(rng), randomSpans(rng)
		a, b := timeline.SpansOf(x...), timeline.SpansOf(y...)
		before := a.String() + b.String()

		for name, tt := range map[string]struct {
			got  timeline.Spans
			want bitmap
		}{
			"of":        {a, bits(x)},
			"union":     {a.Union(b), combine(bits(x), bits(y), func(a, b bool) bool { return a || b })},
			"intersect": {a.Intersect(b), combine(bits(x), bits(y), func(a, b bool) bool { return a && b })},
			"minus":     {a.Minus(b), combine(bits(x), bits(y), func(a, b bool) bool { return a && !b })},
		} {
			wellFormed(t, tt.got)
			require.Equal(t, tt.want, bitsOf(tt.got), "%s of %v and %v", name, a, b)
			minutes := 0
			for i, in := range tt.want {
				require.Equal(t, in, tt.got.Contains(noon.Add(time.Duration(i)*time.Minute)))
				if in {
					minutes++
				}
			}
			require.Equal(t, time.Duration(minutes)*time.Minute, tt.got.Total())
		}
		require.Equal(t, before, a.String()+b.String(), "an operation changed its operand")
	}
}

func TestSpansLaws(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range rounds(1000, 100_000) {
		a, b, c := timeline.SpansOf(randomSpans(rng)...), timeline.SpansOf(randomSpans(rng)...), timeline.SpansOf(randomSpans(rng)...)
		require.True(t, a.Union(b).Equal(b.Union(a)))
		require.True(t, a.Intersect(b).Equal(b.Intersect(a)))
		require.True(t, a.Union(b.Union(c)).Equal(a.Union(b).Union(c)))
		require.True(t, a.Intersect(b.Union(c)).Equal(a.Intersect(b).Union(a.Intersect(c))))
		require.True(t, a.Minus(b.Union(c)).Equal(a.Minus(b).Minus(c)))
		require.True(t, a.Minus(b).Union(a.Intersect(b)).Equal(a))
		require.True(t, a.Minus(b).Intersect(b).IsEmpty())
		require.True(t, a.In(zone(t, "Asia/Kathmandu")).Equal(a))

		data, err := json.Marshal(a)
		require.NoError(t, err)
		var back timeline.Spans
		require.NoError(t, json.Unmarshal(data, &back))
		require.True(t, back.Equal(a), "%s", data)
	}
}

func TestSpansEdges(t *testing.T) {
	var empty timeline.Spans
	assert.True(t, empty.IsEmpty())
	assert.True(t, empty.Equal(timeline.SpansOf(after(5, 5))))
	assert.True(t, empty.At(0).IsEmpty())
	assert.True(t, empty.At(-1).IsEmpty())
	assert.False(t, empty.Contains(noon))
	assert.Equal(t, "{}", empty.String())
	data, err := json.Marshal(empty)
	require.NoError(t, err)
	assert.Equal(t, "[]", string(data))

	touching := timeline.SpansOf(after(10, 20), after(0, 10))
	assert.Equal(t, 1, touching.Len())
	assert.True(t, touching.At(0).Equal(after(0, 20)))

	reversed := timespan.TimeSpanOf(noon.Add(10*time.Minute), -10*time.Minute)
	assert.True(t, timeline.SpansOf(reversed).At(0).Equal(after(0, 10)), "a span of negative length is the time it covers")

	assert.Equal(t, time.UTC, timeline.SpansOf(after(0, 1)).In(nil).At(0).Start().Location())
}

func TestSpansUnmarshalKeepsTheReceiver(t *testing.T) {
	s := timeline.SpansOf(after(0, 10))
	for _, bad := range []string{
		``, `{}`, `[1]`, `[{"start":"x"}]`, `[{}]`,
		`[{"start":"2026-05-06T13:00:00Z","end":"2026-05-06T12:00:00Z"}]`,
	} {
		require.Error(t, s.UnmarshalJSON([]byte(bad)), bad)
		assert.Equal(t, 1, s.Len())
	}
}
