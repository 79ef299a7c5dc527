package readers

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"github.com/emersion/go-ical"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	written "example.com/rubdown/recovery/report/ical"
	"example.com/rubdown/recovery/wording"
)

// advice answers one of the library's golden cases.
func advice(t *testing.T, data []byte) recovery.Advice {
	t.Helper()
	q, err := recovery.ParseRequest(data)
	require.NoError(t, err)
	a, err := q.Recommend()
	require.NoError(t, err)
	return a
}

// TestCalendarsReadBack: the second library reads every file, finds what its own writer demands of each component, and gets the same
// instants, zones, names and statuses out.
func TestCalendarsReadBack(t *testing.T) {
	events, todos := 0, 0
	for name, data := range requests(t) {
		a := advice(t, data)
		for _, c := range []wording.Catalogue{wording.English(), wording.Spanish()} {
			list := written.Entries(a, written.Options{Language: c, Client: name, Alarm: 60})
			file, err := written.Encode(list)
			require.NoError(t, err)
			if len(list) == 0 {
				assert.Empty(t, file)
				continue
			}
			dec := ical.NewDecoder(bytes.NewReader(file))
			cal, err := dec.Decode()
			require.NoError(t, err, name)
			var again bytes.Buffer
			require.NoError(t, ical.NewEncoder(&again).Encode(cal), "%s: its writer finds every component whole", name)

			visits := cal.Events()
			for _, e := range list {
				if e.Kind == written.Due {
					continue
				}
				events++
				got := visits[0]
				visits = visits[1:]
				start, err := got.DateTimeStart(nil)
				require.NoError(t, err)
				end, err := got.DateTimeEnd(nil)
				require.NoError(t, err)
				assert.True(t, e.Start.Equal(start), "%s: %s is read as %s", name, e.Start, start)
				assert.True(t, e.End.Equal(end), "%s: %s is read as %s", name, e.End, end)
				if id := got.Props.Get(ical.PropDateTimeStart).Params.Get("TZID"); id != "" {
					assert.Equal(t, a.At.Location().String(), id, name)
					assert.Equal(t, e.Start.Format("15:04"), start.Format("15:04"), name)
				}
				status, err := got.Status()
				require.NoError(t, err)
				assert.Equal(t, ical.EventTentative, status)
				text(t, got.Component, ical.PropUID, e.UID)
				text(t, got.Component, ical.PropSummary, e.Summary)
				text(t, got.Component, ical.PropDescription, e.Description)
			}
			assert.Empty(t, visits, name)
			for _, child := range cal.Children {
				if child.Name == ical.CompToDo {
					todos++
					due, err := child.Props.DateTime(ical.PropDue, a.At.Location())
					require.NoError(t, err)
					assert.Equal(t, a.Cadence.To, due.Format(time.DateOnly), name)
				}
			}
		}
	}
	assert.Greater(t, events, 100)
	assert.Greater(t, todos, 2)
}

func text(t *testing.T, c *ical.Component, name, want string) {
	t.Helper()
	got, err := c.Props.Text(name)
	require.NoError(t, err)
	assert.Equal(t, want, got, name)
}

// TestLisbonOnTheMorningOfTheChange: 25 October 2026, clocks went back at two.
func TestLisbonOnTheMorningOfTheChange(t *testing.T) {
	var file []byte
	for name, data := range requests(t) {
		if bytes.Contains(data, []byte(`"id": "race"`)) && bytes.Contains(data, []byte("sat-intervals")) && bytes.Contains([]byte(name), []byte("race-week")) {
			out, err := written.Calendar(advice(t, data), written.Options{})
			require.NoError(t, err)
			file = out
		}
	}
	cal, err := ical.NewDecoder(bytes.NewReader(file)).Decode()
	require.NoError(t, err)
	var hours []string
	for _, e := range cal.Events() {
		start, err := e.DateTimeStart(nil)
		require.NoError(t, err)
		hours = append(hours, start.Format("2006-01-02 15:04 -0700 MST"))
	}
	assert.Equal(t, []string{"2026-10-25 08:10 +0000 WET", "2026-10-25 11:00 +0000 WET"}, hours)
}

// TestEntriesAsJSON keep what a later file needs.
func TestEntriesAsJSON(t *testing.T) {
	for name, data := range requests(t) {
		list := written.Entries(advice(t, data), written.Options{})
		stored, err := json.Marshal(list)
		require.NoError(t, err)
		var back []written.Entry
		require.NoError(t, json.Unmarshal(stored, &back), name)
		require.Len(t, back, len(list))
	}
}
