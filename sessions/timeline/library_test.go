package timeline_test

import (
	"encoding/json"
	"testing"
	"time"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
	"github.com/rickb777/date/timespan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestDateLibraryIsStillBroken pins what the date library gets wrong and this
// package works around. When an upgrade makes one of these fail, read what
// changed before trusting it.
func TestDateLibraryIsStillBroken(t *testing.T) {
	t.Run("text of a span moves the instant", func(t *testing.T) {
		span := timespan.TimeSpanOf(time.Date(2024, 5, 6, 18, 0, 0, 0, time.FixedZone("", -4*3600)), 90*time.Minute)
		text, err := span.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, "20240506T180000Z/PT1H30M", string(text))
		var back timespan.TimeSpan
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, -4*time.Hour, back.Start().Sub(span.Start()))
	})
	t.Run("text of a span loses hours", func(t *testing.T) {
		text, err := timespan.TimeSpanOf(noon, 26*time.Hour).MarshalText()
		require.NoError(t, err)
		back, err := timespan.ParseRFC5545InLocation(string(text), time.UTC)
		require.NoError(t, err)
		assert.Equal(t, 24*time.Hour, back.Duration())
	})
	t.Run("text of a span panics", func(t *testing.T) {
		span := timespan.NewTimeSpan(time.Date(2010, 12, 31, 0, 0, 0, 0, time.UTC), time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC))
		assert.Panics(t, func() { _, _ = span.MarshalText() })
	})
	t.Run("an empty span contains its start", func(t *testing.T) {
		assert.True(t, timespan.ZeroTimeSpan(noon).Contains(noon))
		assert.False(t, timeline.Contains(timespan.ZeroTimeSpan(noon), noon))
	})
	t.Run("a negative span does not contain its middle", func(t *testing.T) {
		span := timespan.TimeSpanOf(noon, -2*time.Hour)
		assert.False(t, span.Contains(noon.Add(-time.Hour)))
		assert.True(t, timeline.Contains(span, noon.Add(-time.Hour)))
	})
	t.Run("merging bridges the gap", func(t *testing.T) {
		assert.Equal(t, 20*time.Minute, after(0, 5).Merge(after(15, 20)).Duration())
		assert.Equal(t, 10*time.Minute, timeline.SpansOf(after(0, 5), after(15, 20)).Total())
	})
	t.Run("a day starts an hour out", func(t *testing.T) {
		loc := zone(t, "Australia/Sydney")
		d := date.New(2026, time.October, 4)
		assert.Equal(t, "2026-10-03T23:00:00+10:00", d.In(loc).Format(time.RFC3339))
		assert.Equal(t, "2026-10-04T00:00:00+10:00", timeline.StartOfDay(d, loc).Format(time.RFC3339))
	})
	t.Run("parsing a day panics", func(t *testing.T) {
		for _, text := range []string{"", "20240101-", "1234567-8"} {
			assert.Panics(t, func() { _, _ = date.ParseISO(text) }, text)
		}
	})
	t.Run("impossible dates roll over", func(t *testing.T) {
		d, err := date.ParseISO("2024-02-30")
		require.NoError(t, err)
		assert.Equal(t, date.New(2024, time.March, 1), d)
	})
	t.Run("the range of a span within a day is empty", func(t *testing.T) {
		assert.True(t, after(0, 60).DateRangeIn(time.UTC).IsEmpty())
	})
	t.Run("a date range has no encoding", func(t *testing.T) {
		data, err := json.Marshal(timespan.OneDayRange(date.New(2026, time.May, 6))) //nolint:staticcheck // that is the fault
		require.NoError(t, err)
		assert.Equal(t, "{}", string(data))
	})
	t.Run("the zero date is a real one", func(t *testing.T) {
		assert.True(t, date.New(1970, time.January, 1).IsZero())
	})
	t.Run("equal spans are not ==", func(t *testing.T) {
		span := after(0, 60)
		assert.NotEqual(t, span, span.In(zone(t, "Asia/Kathmandu")))
		assert.True(t, span.Equal(span.In(zone(t, "Asia/Kathmandu"))))
	})
}
