package timeline_test

import (
	"encoding/json"
	"testing"
	"time"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func clock(t *testing.T, text string) timeline.Clock {
	t.Helper()
	c, err := timeline.ParseClock(text)
	require.NoError(t, err)
	return c
}

func TestParseClock(t *testing.T) {
	for hour := range 24 {
		for minute := range 60 {
			c, err := timeline.ClockAt(hour, minute)
			require.NoError(t, err)
			require.True(t, c.IsSet())
			require.Equal(t, []int{hour, minute}, []int{c.Hour(), c.Minute()})
			require.Equal(t, c, clock(t, c.String()))
		}
	}
	for _, bad := range []string{"", "24:00", "7:00", "07:60", "07:0", "0700", "07:00:00", "07:00 ", "-1:00", "٠٧:00"} {
		_, err := timeline.ParseClock(bad)
		require.ErrorIs(t, err, timeline.ErrClock, bad)
	}
	for _, bad := range [][2]int{{24, 0}, {-1, 0}, {0, 60}, {0, -1}} {
		_, err := timeline.ClockAt(bad[0], bad[1])
		assert.ErrorIs(t, err, timeline.ErrClock)
	}
}

func TestUnsetClock(t *testing.T) {
	var c timeline.Clock
	assert.False(t, c.IsSet())
	assert.Empty(t, c.String())
	assert.Equal(t, []int{0, 0}, []int{c.Hour(), c.Minute()})
	assert.True(t, c.On(date.New(2026, 5, 6), time.UTC).IsZero())
	assert.NotEqual(t, c, clock(t, "00:00"))
}

func TestClockText(t *testing.T) {
	var day struct {
		Bed timeline.Clock `json:"bed,omitzero"`
	}
	data, err := json.Marshal(day)
	require.NoError(t, err)
	assert.Equal(t, `{}`, string(data))
	require.NoError(t, json.Unmarshal([]byte(`{"bed":"22:30"}`), &day))
	assert.Equal(t, clock(t, "22:30"), day.Bed)
	require.ErrorIs(t, day.Bed.UnmarshalText([]byte("25:00")), timeline.ErrClock)
	assert.Equal(t, clock(t, "22:30"), day.Bed, "a failed decode leaves the receiver")
	require.NoError(t, day.Bed.UnmarshalText(nil))
	assert.False(t, day.Bed.IsSet())
}

// firstReadings is the slow way: for each minute of the clock the first moment of
// the day that shows it, or else the first that shows a later one.
func firstReadings(d date.Date, loc *time.Location) (first [24 * 60]time.Time) {
	span := timeline.DaySpan(d, loc)
	for at := span.Start(); at.Before(span.End()); at = at.Add(time.Minute) {
		if date.NewAt(at) != d {
			continue // Newfoundland's repeated last hour of the day before.
		}
		if shown := at.Hour()*60 + at.Minute(); first[shown].IsZero() {
			first[shown] = at
		}
	}
	for i := len(first) - 2; i >= 0; i-- {
		if first[i].IsZero() {
			first[i] = first[i+1]
		}
	}
	return first
}

func TestClockOnAgainstMinutes(t *testing.T) {
	for _, name := range awkward {
		loc := zone(t, name)
		for _, year := range []int{1993, 2006, 2011, 2026} {
			for _, d := range changes(year, loc) {
				if timeline.DaySpan(d, loc).IsEmpty() {
					continue
				}
				for minutes, want := range firstReadings(d, loc) {
					c, err := timeline.ClockAt(minutes/60, minutes%60)
					require.NoError(t, err)
					require.False(t, want.IsZero(), "%s %s %s", name, d, c)
					require.True(t, c.On(d, loc).Equal(want), "%s %s %s: %s, want %s", name, d, c, c.On(d, loc), want)
				}
			}
		}
	}
}

func TestClockOnADayThatNeverWas(t *testing.T) {
	loc := zone(t, "Pacific/Apia")
	d := date.New(2011, time.December, 30)
	assert.True(t, clock(t, "22:30").On(d, loc).Equal(timeline.StartOfDay(d, loc)))
}
