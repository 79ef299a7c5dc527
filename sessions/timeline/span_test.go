package timeline_test

import (
	"math"
	"testing"
	"time"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date/timespan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var noon = time.Date(2026, 5, 6, 12, 0, 0, 0, time.UTC)

// after returns the span from a to b minutes after noon.
func after(a, b int) timespan.TimeSpan {
	start := noon.Add(time.Duration(a) * time.Minute)
	return timespan.NewTimeSpan(start, noon.Add(time.Duration(b)*time.Minute))
}

func TestNewSpan(t *testing.T) {
	tests := map[string]struct {
		start, end time.Time
		want       error
	}{
		"an hour":          {noon, noon.Add(time.Hour), nil},
		"empty":            {noon, noon, nil},
		"reversed":         {noon, noon.Add(-1), timeline.ErrReversed},
		"zero start":       {time.Time{}, noon, timeline.ErrTime},
		"absurd end":       {noon, time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC), timeline.ErrTime},
		"longer than 292y": {time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC), timeline.ErrTime},
		"edges":            {time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2100, 12, 31, 23, 0, 0, 0, time.FixedZone("", -12*3600)), nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			span, err := timeline.NewSpan(tt.start, tt.end)
			if tt.want != nil {
				assert.ErrorIs(t, err, tt.want)
				return
			}
			require.NoError(t, err)
			assert.True(t, span.Start().Equal(tt.start))
			assert.True(t, span.End().Equal(tt.end))
		})
	}
}

func TestNewSpanDropsTheMonotonicClock(t *testing.T) {
	now := time.Now()
	span, err := timeline.NewSpan(now, now.Add(time.Hour))
	require.NoError(t, err)
	assert.Equal(t, now.Round(0), span.Start())
	assert.NotContains(t, span.Start().String(), "m=")
}

func TestPairsOfSpans(t *testing.T) {
	tests := map[string]struct {
		a, b, shared timespan.TimeSpan
		gap          time.Duration
	}{
		"apart":       {after(0, 10), after(15, 20), timespan.TimeSpan{}, 5 * time.Minute},
		"touching":    {after(0, 10), after(10, 20), timespan.TimeSpan{}, 0},
		"overlapping": {after(0, 10), after(5, 20), after(5, 10), 0},
		"within":      {after(0, 20), after(5, 10), after(5, 10), 0},
		"the same":    {after(0, 10), after(0, 10), after(0, 10), 0},
		"empty in it": {after(0, 10), after(5, 5), timespan.TimeSpan{}, 0},
		"empty apart": {after(0, 10), after(12, 12), timespan.TimeSpan{}, 2 * time.Minute},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			for _, pair := range [][2]timespan.TimeSpan{{tt.a, tt.b}, {tt.b, tt.a}} {
				shared, ok := timeline.Intersect(pair[0], pair[1])
				assert.Equal(t, !tt.shared.IsEmpty(), ok)
				assert.Equal(t, ok, timeline.Overlaps(pair[0], pair[1]))
				if ok {
					assert.True(t, shared.Equal(tt.shared), "%v", shared)
				}
				assert.Equal(t, tt.gap, timeline.Gap(pair[0], pair[1]))
			}
		})
	}
}

func TestContainsIsHalfOpen(t *testing.T) {
	span := after(0, 10)
	assert.True(t, timeline.Contains(span, noon))
	assert.False(t, timeline.Contains(span, noon.Add(10*time.Minute)))
	assert.True(t, timeline.Contains(span, noon.Add(10*time.Minute-1)))
	assert.False(t, timeline.Contains(span, noon.Add(-1)))
	assert.False(t, timeline.Contains(after(5, 5), noon.Add(5*time.Minute)), "an empty span holds nothing")
}

func TestWholeMinutes(t *testing.T) {
	at := noon.Add(time.Nanosecond)
	assert.Equal(t, noon, timeline.FloorMinute(at))
	assert.Equal(t, noon.Add(time.Minute), timeline.CeilMinute(at))
	assert.Equal(t, noon, timeline.CeilMinute(noon))
	assert.Equal(t, noon, timeline.FloorMinute(noon))
	far := time.Unix(math.MaxInt32, 999).UTC()
	assert.Equal(t, time.Minute, timeline.CeilMinute(far).Sub(timeline.FloorMinute(far)))
}
