package tissue_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/tissue"
	"example.com/rubdown/sessions"
)

// written is a state with something of everything.
func written(t testing.TB) (tissue.State, string) {
	t.Helper()
	lisbon, err := time.LoadLocation("Europe/Lisbon")
	require.NoError(t, err)
	run := longRun(t, monday)
	run.ID = "run"
	s := assess(t, tissue.Input{
		Now: run.End().Add(hours(30)), Zone: lisbon, Diary: diary(t, run, easyRun(t, monday.AddDate(0, 0, -4))),
		CheckIns:   []sessions.CheckIn{overall(run.End().Add(hours(5)), 4), reports(run.End().Add(hours(20)), map[muscles.Area]float64{quadriceps: 6})},
		Treatments: []massage.Treatment{treatment(run.End().Add(hours(1)), massage.DeepTissue, 40, muscles.Quadriceps)},
		Athlete:    athlete(sessions.Trained), Calibration: tissue.Calibration{Rate: 1.25},
	})
	data, err := json.Marshal(s)
	require.NoError(t, err)
	return s, string(data)
}

func TestJSONKeepsEverything(t *testing.T) {
	s, text := written(t)
	read := roundTrip(t, s)
	assert.Equal(t, "Europe/Lisbon", read.Time().Location().String())
	for a := range muscles.Areas() {
		assert.Equal(t, s.Area(a).ClearAt.String(), read.Area(a).ClearAt.String(), a)
		assert.Equal(t, s.Causes(a), read.Causes(a), a)
	}
	for _, key := range []string{`"zone":"Europe/Lisbon"`, `"training":"trained"`, `"overall_soreness"`, `"report"`, `"spared"`, `"treatments":[{`, `"session":"run"`} {
		assert.Contains(t, text, key)
	}
	for _, zone := range []*time.Location{time.UTC, time.FixedZone("", 5*3600+45*60), time.FixedZone("odd", -1234)} {
		roundTrip(t, assess(t, tissue.Input{Now: monday, Zone: zone}))
	}
}

func TestJSONIsStrict(t *testing.T) {
	_, text := written(t)
	cases := []struct{ name, from, to, path string }{
		{"version", `"version":1`, `"version":2`, "version"},
		{"no version", `"version":1,`, ``, "version"},
		{"unknown key", `"version":1`, `"version":1,"extra":1`, "extra"},
		{"time", `"at":"2026`, `"at":"9999`, "at"},
		{"zone", `Europe/Lisbon`, `Local`, "zone"},
		{"area", `"quadriceps.left":{`, `"quadriceps":{`, "areas.quadriceps"},
		{"no area", `"quadriceps.left":{`, `"knee.left":{`, "areas.knee.left"},
		{"rating", `"soreness":6}`, `"soreness":60}`, "areas.quadriceps.left.report.soreness"},
		{"negative", `"fatigue":0`, `"fatigue":-0`, "fatigue"},
		{"late event", `"ended":"2026`, `"ended":"2027`, "sessions[0].ended"},
		{"dose", `"doses":{`, `"doses":{"quadriceps.left":1,`, "sessions[0].doses"},
		{"dose of no area", `"doses":{`, `"doses":{"knee":1,`, "sessions[0].doses.knee"},
		{"training", `"trained"`, `"champion"`, "training"},
		{"calibration", `"rate":1.25`, `"rate":12`, "calibration"},
		{"relief", `"relief":0.8`, `"relief":11`, "treatments[0].relief"},
	}
	for _, c := range cases {
		require.Contains(t, text, c.from, c.name)
		bad := strings.Replace(text, c.from, c.to, 1)
		var s tissue.State
		err := json.Unmarshal([]byte(bad), &s)
		require.Error(t, err, c.name)
		require.ErrorIs(t, err, tissue.ErrInvalidState, c.name)
		assert.Contains(t, err.Error(), c.path, c.name)
		assert.Equal(t, tissue.State{}, s, "%s: left as it was", c.name)
	}
}

func TestJSONOutOfRange(t *testing.T) {
	s, _ := written(t)
	_, err := json.Marshal(s.At(monday.AddDate(300, 0, 0)))
	require.ErrorIs(t, err, tissue.ErrInvalidMoment)
}

func FuzzUnmarshalState(f *testing.F) {
	_, text := written(f)
	for _, seed := range []string{
		text, "null", "{}", "[]", `{"version":1}`, `{"version":1,"at":"2026-10-12T08:00:00Z"}`,
		`{"version":1,"at":"2026-10-12T08:00:00Z","areas":{"jaw.left":{"soreness":1e6,"due":1e6,"bouts":[null,null,null,null]}},"sessions":[],"treatments":[]}`,
		`{"version":1,"at":"2026-10-12T08:00:00Z","areas":{"jaw.left":{"bouts":[{"last":"1900-01-01T00:00:00Z"},null,null,null]}}}`,
	} {
		f.Add([]byte(seed))
	}
	next := sessionEvent(f, longRun(f, monday.AddDate(100, 0, 0)))
	f.Fuzz(func(t *testing.T, data []byte) {
		var s tissue.State
		if json.Unmarshal(data, &s) != nil {
			return
		}
		again := roundTrip(t, s)
		if grown, err := again.Add(next); err == nil {
			s = grown
		}
		for a := range muscles.Areas() {
			e := s.Area(a)
			if !(e.Low >= 0 && e.Low <= e.Soreness && e.Soreness <= e.High && e.High <= 10 && e.Fatigue >= 0 && e.Fatigue <= 1) {
				t.Fatalf("%s: %+v of %s", a, e, data)
			}
			s.Causes(a)
		}
	})
}
