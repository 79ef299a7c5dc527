package timeline_test

import (
	"strings"
	"testing"
	"time"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date/timespan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseInstant(t *testing.T) {
	for _, text := range []string{
		"2026-10-12T18:00:00+01:00", "2026-10-12T18:00:00Z", "1900-01-01T00:00:00Z",
		"2200-12-31T23:59:59.999999999-12:00", "2026-10-12T18:00:00.5+05:45",
	} {
		at, err := timeline.ParseInstant(text)
		require.NoError(t, err)
		assert.Equal(t, text, timeline.FormatInstant(at))
		assert.True(t, at.Equal(instant(t, text)))
		assert.NotEqual(t, time.Local, at.Location())
	}
	for _, bad := range []string{
		"", "2026-10-12", "2026-10-12T18:00:00", "2026-10-12T8:00:00Z", "2026-10-12T18:00:00,5Z",
		"2026-02-30T18:00:00Z", "2026-10-12T25:00:00Z", "2026-10-12T24:00:00Z", "2026-10-12T18:00:60Z", "2026-10-12T18:00:00+24:00",
		"2026-10-12 18:00:00Z", "1899-12-31T23:59:59Z", "2201-01-01T00:00:00Z", "0001-01-01T00:00:00Z",
		"2026-10-12T18:00:00.1234567891Z", "2026-10-12T18:00:00Z ", strings.Repeat("9", 1000),
	} {
		_, err := timeline.ParseInstant(bad)
		require.ErrorIs(t, err, timeline.ErrTime, bad)
		assert.Less(t, len(err.Error()), 300, "an error must not echo a long text")
	}
}

// Local mean time had offsets in seconds, which RFC 3339 cannot say; the instant
// must survive all the same.
func TestFormatInstantKeepsTheInstantOfOddOffsets(t *testing.T) {
	at := time.Date(1905, 5, 6, 12, 0, 0, 0, zone(t, "Asia/Kathmandu"))
	_, offset := at.Zone()
	require.NotZero(t, offset%60)
	back, err := timeline.ParseInstant(timeline.FormatInstant(at))
	require.NoError(t, err)
	assert.True(t, back.Equal(at))
	assert.False(t, instant(t, at.Format(time.RFC3339)).Equal(at), "the standard layout loses the seconds")
}

func TestLoadZone(t *testing.T) {
	for _, name := range awkward {
		loc, err := timeline.LoadZone(name)
		require.NoError(t, err)
		assert.Equal(t, name, loc.String())
	}
	for _, bad := range []string{
		"", "Local", "localtime", "posixrules", "Nowhere/City", "../etc/passwd", "/etc/localtime",
		"Europe", strings.Repeat("x", 5000),
	} {
		_, err := timeline.LoadZone(bad)
		require.ErrorIs(t, err, timeline.ErrZone, bad)
		assert.Less(t, len(err.Error()), 300)
	}
}

func TestSpanWireForm(t *testing.T) {
	loc := zone(t, "Australia/Sydney")
	spans := map[string]timespan.TimeSpan{
		"across a change":  timespan.NewTimeSpan(time.Date(2026, 10, 3, 18, 0, 0, 0, loc), time.Date(2026, 10, 4, 18, 0, 0, 0, loc)),
		"empty":            after(5, 5),
		"sub-second":       timespan.NewTimeSpan(noon.Add(1), noon.Add(time.Second-1)),
		"26 hours":         after(0, 26*60),
		"negative length":  timespan.TimeSpanOf(noon, -time.Hour),
		"thirteen years":   timespan.NewTimeSpan(time.Date(2010, 12, 31, 0, 0, 0, 0, time.UTC), time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)),
		"local mean times": timespan.NewTimeSpan(time.Date(1905, 5, 6, 12, 0, 0, 0, zone(t, "Asia/Kathmandu")), time.Date(1906, 1, 1, 0, 0, 0, 0, time.UTC)),
	}
	for name, span := range spans {
		t.Run(name, func(t *testing.T) {
			data, err := timeline.MarshalSpan(span)
			require.NoError(t, err)
			back, err := timeline.UnmarshalSpan(data)
			require.NoError(t, err)
			assert.True(t, back.Equal(span.Normalise()), "%s", data)
		})
	}
	_, err := timeline.MarshalSpan(timespan.TimeSpan{})
	assert.ErrorIs(t, err, timeline.ErrTime)
}

func TestUnmarshalSpanIsStrict(t *testing.T) {
	const start, end = `"start":"2026-05-06T12:00:00Z"`, `"end":"2026-05-06T13:00:00Z"`
	tests := map[string]struct {
		text string
		want error
	}{
		"nothing":       {``, timeline.ErrSpan},
		"null":          {`null`, timeline.ErrSpan},
		"array":         {`[]`, timeline.ErrSpan},
		"no end":        {`{` + start + `}`, timeline.ErrSpan},
		"unknown key":   {`{` + start + `,` + end + `,"note":1}`, timeline.ErrSpan},
		"key case":      {`{"Start":"2026-05-06T12:00:00Z",` + end + `}`, timeline.ErrSpan},
		"twice":         {`{` + start + `,` + start + `,` + end + `}`, timeline.ErrSpan},
		"number":        {`{"start":5,` + end + `}`, timeline.ErrSpan},
		"trailing":      {`{` + start + `,` + end + `} 1`, timeline.ErrSpan},
		"not closed":    {`{` + start + `,` + end, timeline.ErrSpan},
		"reversed":      {`{"start":"2026-05-06T14:00:00Z",` + end + `}`, timeline.ErrReversed},
		"bad time":      {`{"start":"yesterday",` + end + `}`, timeline.ErrTime},
		"bad end":       {`{` + start + `,"end":""}`, timeline.ErrTime},
		"no offset":     {`{"start":"2026-05-06T12:00:00",` + end + `}`, timeline.ErrTime},
		"library's own": {`"20260506T120000Z/PT1H"`, timeline.ErrSpan},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := timeline.UnmarshalSpan([]byte(tt.text))
			assert.ErrorIs(t, err, tt.want)
		})
	}
	span, err := timeline.UnmarshalSpan([]byte(` { ` + end + ` , ` + start + ` } `))
	require.NoError(t, err, "order and white space are free")
	assert.Equal(t, time.Hour, span.Duration())
}
