package booking_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/timespan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report/booking"
	"example.com/rubdown/recovery/report/internal/fixture"
	"example.com/rubdown/recovery/report/visit"
	"example.com/rubdown/sessions/timeline"
)

func rows(f booking.Filter) []booking.Modality { return slices.Concat(f.Therapist, f.SelfCare) }

// TestEveryAnswer: open is the union of the windows, closed exactly the rest of the seven days, both merged, in order and in the
// athlete's zone; what is barred is closed.
func TestEveryAnswer(t *testing.T) {
	open, barred := 0, 0
	for name, a := range fixture.Answers(t) {
		f := booking.Of(a)
		assert.Equal(t, 168*time.Hour, f.Until.Sub(f.At), name)
		assert.Len(t, f.Therapist, 9, name)
		assert.Len(t, f.SelfCare, 2, name)
		for _, row := range rows(f) {
			var windows, opened, closed []timespan.TimeSpan
			for _, r := range a.Recommendations {
				if r.Modality == row.Modality {
					for _, w := range r.Windows() {
						windows = append(windows, w.TimeSpan)
					}
				}
			}
			var all []timespan.TimeSpan
			for _, o := range row.Open {
				open++
				opened, all = append(opened, o.TimeSpan), append(all, o.TimeSpan)
				assert.NotEmpty(t, o.Purposes, name)
				assert.NotEmpty(t, o.Opens.Code, name)
				assert.NotEmpty(t, o.Closes.Code, name)
			}
			for _, c := range row.Closed {
				closed, all = append(closed, c.TimeSpan), append(all, c.TimeSpan)
			}
			assert.True(t, timeline.SpansOf(windows...).Equal(timeline.SpansOf(opened...)), "%s %s", name, row.Modality)
			assert.Equal(t, len(opened), timeline.SpansOf(opened...).Len(), "merged")
			assert.Equal(t, len(closed), timeline.SpansOf(closed...).Len(), "merged")
			slices.SortFunc(all, func(a, b timespan.TimeSpan) int { return a.Start().Compare(b.Start()) })
			at := f.At
			for _, s := range all { // nothing left out, nothing twice
				assert.True(t, at.Equal(s.Start()), "%s %s at %s", name, row.Modality, s.Start())
				assert.Equal(t, a.At.Location(), s.Start().Location(), name)
				at = s.End()
			}
			assert.True(t, at.Equal(f.Until), "%s %s", name, row.Modality)
			if row.Barred {
				barred++
				assert.Empty(t, row.Open, name)
			}
			assert.Equal(t, len(row.Open) > 0, row.Minutes > 0, name)
			if visit.Stopped(a) {
				assert.True(t, row.Barred, name)
				assert.NotEmpty(t, row.Closed[0].By, "%s says why", name)
			}
		}
		again, err := json.Marshal(booking.Of(a))
		require.NoError(t, err)
		first, err := json.Marshal(f)
		require.NoError(t, err)
		assert.Equal(t, string(first), string(again), name)
		assert.NotContains(t, string(first), ":null", name)
	}
	assert.Greater(t, open, 100)
	assert.Greater(t, barred, 100)
}

// TestRaceWeek: the swedish row by hand.
func TestRaceWeek(t *testing.T) {
	f := booking.Of(fixture.Answers(t)["race-week"])
	assert.Equal(t, "Europe/Lisbon", f.Zone)
	i := slices.IndexFunc(f.Therapist, func(m booking.Modality) bool { return m.Modality == massage.Swedish })
	data, err := json.MarshalIndent(f.Therapist[i], "", " ")
	require.NoError(t, err)
	assert.JSONEq(t, `{"modality":"swedish","barred":false,"minutes":30,
		"open":[{"start":"2026-10-25T11:00:00Z","end":"2026-10-25T13:00:00Z","opens":{"code":"cool-down-first","session":"race"},"closes":{"code":"open-span"},"purposes":["recover"]}],
		"closed":[{"start":"2026-10-19T18:00:00+01:00","end":"2026-10-25T11:00:00Z","by":[{"code":"cool-down-first","session":"race"}]},
			{"start":"2026-10-25T13:00:00Z","end":"2026-10-26T17:00:00Z","by":[{"code":"open-span"}]}]}`, string(data))
}

// TestMerging: windows of two purposes that overlap, touch, lie apart, stand in each other or reach out of the days looked at.
func TestMerging(t *testing.T) {
	loc := fixture.Zone(t, "Australia/Lord_Howe")
	at := time.Date(2026, 4, 4, 9, 0, 0, 0, loc)
	hours := func(from, to int) recovery.Window {
		return recovery.Window{TimeSpan: timespan.NewTimeSpan(at.Add(time.Duration(from)*time.Hour), at.Add(time.Duration(to)*time.Hour))}
	}
	edge := func(code recovery.Code) recovery.Edge { return recovery.Edge{Code: code} }
	a := recovery.Advice{At: at}
	a.Screening.Outcome, a.Screening.PressureCap = "fine", 4
	a.Recommendations = []recovery.Recommendation{
		{Modality: massage.Swedish, Purpose: massage.Relax, Minutes: 45, Window: hours(2, 4), Opens: edge("a"), Closes: edge("b"), Also: []recovery.OtherWindow{
			{Window: hours(8, 9), Opens: edge("c"), Closes: edge("d")}, {Window: hours(160, 190), Opens: edge("e"), Closes: edge("f")}, {Window: hours(300, 301)}, {Window: hours(5, 5)},
		}},
		{Modality: massage.Swedish, Purpose: massage.Relieve, Minutes: 30, Window: hours(3, 5), Opens: edge("g"), Closes: edge("h"), Also: []recovery.OtherWindow{
			{Window: hours(9, 10), Opens: edge("i"), Closes: edge("j")}, {Window: hours(-5, 1), Opens: edge("k"), Closes: edge("l")}, {Window: hours(3, 4)},
		}},
	}
	i := slices.IndexFunc(booking.Of(a).Therapist, func(m booking.Modality) bool { return m.Modality == massage.Swedish })
	row := booking.Of(a).Therapist[i]
	type span struct {
		from, to      float64
		opens, closes recovery.Code
		purposes      int
	}
	var got []span
	for _, o := range row.Open {
		got = append(got, span{o.Start().Sub(at).Hours(), o.End().Sub(at).Hours(), o.Opens.Code, o.Closes.Code, len(o.Purposes)})
	}
	assert.Equal(t, []span{{0, 1, "now", "l", 1}, {2, 5, "a", "h", 2}, {8, 10, "c", "j", 2}, {160, 168, "e", "horizon", 1}}, got)
	var by [][]recovery.Edge
	for _, c := range row.Closed {
		by = append(by, c.By)
	}
	assert.Equal(t, [][]recovery.Edge{{edge("l"), edge("a")}, {edge("h"), edge("c")}, {edge("j"), edge("e")}}, by)
	assert.Equal(t, 30., row.Minutes)
}

// TestUnnamedZone and a given one: the same instants.
func TestUnnamedZone(t *testing.T) {
	a := fixture.Answers(t)["race-week"]
	data, err := json.Marshal(a)
	require.NoError(t, err)
	var stored recovery.Advice
	require.NoError(t, json.Unmarshal(data, &stored))
	assert.Empty(t, booking.Of(stored).Zone)
	want, err := json.Marshal(booking.Of(a))
	require.NoError(t, err)
	got, err := json.Marshal(booking.In(stored, fixture.Zone(t, "Europe/Lisbon")))
	require.NoError(t, err)
	assert.JSONEq(t, string(want), string(got))
}

// TestStrangeAdvice: no advice makes it panic, and the zero advice opens nothing.
func TestStrangeAdvice(t *testing.T) {
	assert.NotPanics(t, func() {
		for _, row := range rows(booking.Of(recovery.Advice{})) {
			assert.True(t, row.Barred)
		}
	})
}
