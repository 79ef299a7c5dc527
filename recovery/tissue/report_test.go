package tissue_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/tissue"
	"example.com/rubdown/sessions"
)

func TestReportIsShownAsReported(t *testing.T) {
	for _, rated := range []float64{0, 1, 6.5, 10} {
		run := longRun(t, monday)
		s := after(t, sessions.Trained, run).At(run.End().Add(hours(20)))
		model := s.Soreness(quadriceps)
		s = add(t, s, tissue.CheckInEvent{CheckIn: reports(s.Time(), map[muscles.Area]float64{quadriceps: rated})})
		e := s.Area(quadriceps)
		assert.Equal(t, tissue.Reported, e.Source)
		assert.InDelta(t, rated, e.Soreness, 0)
		assert.InDelta(t, max(model, rated), s.Soreness(quadriceps), 1e-9, "rules go by the larger")
		assert.InDelta(t, model, s.ModelSoreness(quadriceps), 1e-9, "the model does not change")
		assert.Equal(t, tissue.Model, s.Area(quadriceps.Opposite()).Source, "one side only")

		was := e.Soreness
		for h := 6.0; h < 72; h += 6 {
			later := s.At(s.Time().Add(hours(h))).Area(quadriceps)
			assert.Equal(t, tissue.Reported, later.Source, h)
			assert.LessOrEqual(t, later.Soreness, was, h)
			was = later.Soreness
		}
		last := s.At(s.Time().Add(hours(72)))
		assert.Equal(t, tissue.Model, last.Area(quadriceps).Source, "old reports no longer count as reported")
		assert.InDelta(t, last.Soreness(quadriceps), last.Area(quadriceps).Soreness, 0)
		assert.LessOrEqual(t, s.At(s.Time().Add(hours(14*24))).Soreness(quadriceps), 0.05)
	}
}

// A report may lengthen a closed period and never shorten one.
func TestReportOnlyLengthens(t *testing.T) {
	for seed := range rounds(40) {
		r := random(uint64(seed))
		in := randomCase(t, r, 12, 8)
		without := in
		without.CheckIns = nil
		said, silent := assess(t, in), assess(t, without)
		for _, h := range []float64{0, 10, 50, 150} {
			at := in.Now.Add(hours(h))
			for a := range muscles.Areas() {
				assert.GreaterOrEqual(t, said.At(at).Soreness(a), silent.At(at).Soreness(a), "seed %d, %s", seed, a)
				assert.False(t, said.At(at).ClearAt(a).Before(silent.At(at).ClearAt(a)), "seed %d, %s", seed, a)
			}
		}
	}
}

// A report is of the muscle as it was: it says nothing of a session since.
func TestLoadAfterAReport(t *testing.T) {
	s := assess(t, tissue.Input{Now: monday, CheckIns: []sessions.CheckIn{reports(monday, map[muscles.Area]float64{quadriceps: 1, biceps: 1})}})
	s = add(t, s, sessionEvent(t, longRun(t, monday)))
	s = s.At(s.Time().Add(hours(24)))
	assert.Equal(t, tissue.Model, s.Area(quadriceps).Source)
	assert.Greater(t, s.Area(quadriceps).Soreness, 3.0)
	assert.Equal(t, tissue.Reported, s.Area(biceps).Source)
}

func TestNewestReportCounts(t *testing.T) {
	rate := func(h, v float64) sessions.CheckIn {
		return reports(monday.Add(hours(h)), map[muscles.Area]float64{quadriceps: v})
	}
	in := tissue.Input{Now: monday.Add(hours(5)), CheckIns: []sessions.CheckIn{rate(5, 2), rate(1, 8), rate(5, 3)}}
	assert.InDelta(t, 3, assess(t, in).Soreness(quadriceps), 0, "of one moment the larger")
	in.CheckIns = append(in.CheckIns, overall(in.Now, 10))
	assert.InDelta(t, 3, assess(t, in).Soreness(quadriceps), 0, "an overall rating does not add to areas that were not loaded")
}

func TestOverallSoreness(t *testing.T) {
	run := longRun(t, monday)
	morning := run.End().Add(hours(60))
	in := tissue.Input{Now: morning, Diary: diary(t, run), Athlete: athlete(sessions.Trained), CheckIns: []sessions.CheckIn{overall(morning, 8)}}
	s := assess(t, in)
	assert.InDelta(t, 4.8, s.Soreness(quadriceps), 1e-9, "a part of it on loaded areas")
	assert.Equal(t, tissue.Model, s.Area(quadriceps).Source, "never shown as a report of the area")
	assert.Less(t, s.Soreness(biceps), 0.1)
	assert.True(t, s.ClearAt(quadriceps).After(morning.Add(hours(40))))

	in.CheckIns[0].Soreness.Set(quadriceps, 1)
	s = assess(t, in)
	assert.Equal(t, tissue.Reported, s.Area(quadriceps).Source)
	assert.Less(t, s.ReportedSoreness(quadriceps), 1.1, "an own rating that is as new beats it")
	assert.InDelta(t, 4.8, s.ReportedSoreness(gastrocnemius), 1e-9)

	in.Now = run.End().Add(hours(73))
	in.CheckIns = []sessions.CheckIn{overall(in.Now, 8)}
	assert.Zero(t, assess(t, in).ReportedSoreness(quadriceps), "nothing was loaded in the 72 h before it")
}

func TestReliefOfReports(t *testing.T) {
	at := monday.Add(hours(1))
	in := tissue.Input{Now: at, CheckIns: []sessions.CheckIn{reports(monday, map[muscles.Area]float64{quadriceps: 6, biceps: 6})}}
	before := assess(t, in)
	in.Treatments = []massage.Treatment{treatment(at.Add(-30*time.Minute), massage.Swedish, 30, muscles.Quadriceps)}
	after := assess(t, in)
	assert.InDelta(t, 0.8, before.Soreness(quadriceps)-after.Soreness(quadriceps), 0.1)
	assert.Equal(t, tissue.Reported, after.Area(quadriceps).Source)
	assert.InDelta(t, before.Soreness(biceps), after.Soreness(biceps), 0)
	in.CheckIns = append(in.CheckIns, reports(at, map[muscles.Area]float64{quadriceps: 5}))
	assert.InDelta(t, 5, assess(t, in).Soreness(quadriceps), 0, "what is said afterwards has the relief in it")
}

// The interval of a report widens with its age, up to that of the model.
func TestIntervals(t *testing.T) {
	s := assess(t, tissue.Input{Now: monday, CheckIns: []sessions.CheckIn{reports(monday, map[muscles.Area]float64{quadriceps: 5})}})
	fresh := s.Area(quadriceps)
	require.Equal(t, tissue.Reported, fresh.Source)
	assert.InDelta(t, 3.4, fresh.Low, 0.1)
	assert.InDelta(t, 6.6, fresh.High, 0.1)
	run := after(t, sessions.Trained, longRun(t, monday))
	model := run.At(run.Time().Add(hours(60))).Area(quadriceps)
	assert.InDelta(t, 3.3, model.Soreness, 0.3)
	assert.InDelta(t, 1.3, model.Low, 0.4)
	assert.InDelta(t, 5.3, model.High, 0.4)
}
