package tcx_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	_ "time/tzdata"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/tcx"
)

func read(t testing.TB, text string, opts importer.Options) importer.Result {
	t.Helper()
	r, err := tcx.Read(strings.NewReader(text), opts)
	require.NoError(t, err)
	require.Equal(t, r.Records, r.Used+r.Skipped(), "every record is used or noted: %v", r.Notes)
	_, err = r.Diary()
	require.NoError(t, err)
	return r
}

func codes(r importer.Result) []importer.Code {
	var list []importer.Code
	for _, n := range r.Notes {
		list = append(list, n.Code)
	}
	return list
}

const head = `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2">`

var start = time.Date(2026, 10, 24, 22, 30, 0, 0, time.UTC)

func stamp(seconds int) string {
	return start.Add(time.Duration(seconds) * time.Second).Format(time.RFC3339)
}

func document(activities ...string) string {
	return head + "<Activities>" + strings.Join(activities, "") + "</Activities></TrainingCenterDatabase>"
}

func activity(sport string, at int, laps ...string) string {
	return fmt.Sprintf(`<Activity Sport="%s"><Id>%s</Id>%s</Activity>`, sport, stamp(at), strings.Join(laps, ""))
}

// lap is a lap with what it says itself, and its points.
func lap(at int, seconds, metres, bpm string, points ...string) string {
	text := fmt.Sprintf(`<Lap StartTime="%s">`, stamp(at))
	if seconds != "" {
		text += "<TotalTimeSeconds>" + seconds + "</TotalTimeSeconds>"
	}
	if metres != "" {
		text += "<DistanceMeters>" + metres + "</DistanceMeters>"
	}
	if bpm != "" {
		text += "<AverageHeartRateBpm><Value>" + bpm + "</Value></AverageHeartRateBpm><MaximumHeartRateBpm><Value>199</Value></MaximumHeartRateBpm>"
	}
	return text + "<Track>" + strings.Join(points, "") + "</Track></Lap>"
}

func point(seconds int, metres, height float64, bpm, watts string) string {
	text := fmt.Sprintf("<Trackpoint><Time>%s</Time><AltitudeMeters>%g</AltitudeMeters><DistanceMeters>%g</DistanceMeters>", stamp(seconds), height, metres)
	if bpm != "" {
		text += "<HeartRateBpm><Value>" + bpm + "</Value></HeartRateBpm>"
	}
	if watts != "" {
		text += "<Extensions><ns3:TPX><ns3:Watts>" + watts + "</ns3:Watts></ns3:TPX></Extensions>"
	}
	return text + "</Trackpoint>\n"
}

// points are one in ten seconds at a speed.
func points(from, to int, speed float64, bpm, watts string) string {
	var b strings.Builder
	for i := from; i <= to; i += 10 {
		b.WriteString(point(i, speed*float64(i), 10, bpm, watts))
	}
	return b.String()
}

func TestLaps(t *testing.T) {
	lisbon, err := time.LoadLocation("Europe/Lisbon")
	require.NoError(t, err)
	r := read(t, document(activity("Running", 0,
		lap(0, "1000.5", "3000", "140", points(0, 1000, 3, "140", "200")),
		lap(1000, "500", "1600.25", "170", points(1000, 1600, 3, "170", "260")),
	)), importer.Options{Zone: lisbon})
	require.Len(t, r.Sessions, 1)
	s := r.Sessions[0]
	assert.Equal(t, sessions.RoadRunning, s.Sport)
	assert.Equal(t, "2026-10-24T23:30:00+01:00", s.Start.Format(time.RFC3339))
	assert.Equal(t, 1500500*time.Millisecond, s.Duration, "laps added up")
	assert.Equal(t, sessions.Known(4600.25), s.Distance)
	assert.Equal(t, sessions.Known(150), s.HeartRateMean, "by the time of the laps")
	assert.InDelta(t, 222, s.Power.Or(0), 2)
	assert.Equal(t, "tcx-2026-10-24T22:30:00Z", s.ID)
	assert.Empty(t, r.Notes, "a lap may start with the point that ended the last")
	assert.Equal(t, 2+101+61, r.Records)
}

// What the laps do not say, the points do.
func TestPoints(t *testing.T) {
	r := read(t, document(activity("Biking", 0, lap(0, "", "", "", points(0, 1200, 7, "140", "")))), importer.Options{})
	s := r.Sessions[0]
	assert.Equal(t, sessions.Cycling, s.Sport)
	assert.Equal(t, 20*time.Minute, s.Duration)
	assert.Equal(t, sessions.Known(8400), s.Distance)
	assert.Equal(t, sessions.Known(140), s.HeartRateMean)
	assert.False(t, s.Power.IsKnown())
}

// Typed in by hand: laps without points.
func TestLapsAlone(t *testing.T) {
	r := read(t, document(activity("Running", 0, lap(60, "1800", "6000", ""))), importer.Options{})
	s := r.Sessions[0]
	assert.Equal(t, 30*time.Minute, s.Duration)
	assert.Equal(t, "2026-10-24T22:31:00Z", s.Start.Format(time.RFC3339))
	r = read(t, document(`<Activity Sport="Running"><Lap><TotalTimeSeconds>1800</TotalTimeSeconds></Lap></Activity>`), importer.Options{})
	assert.Equal(t, []importer.Code{importer.Missing}, codes(r))
}

func TestSports(t *testing.T) {
	for name, c := range map[string]struct {
		sport sessions.Sport
		codes []importer.Code
	}{
		"Running": {sessions.RoadRunning, nil}, "Biking": {sessions.Cycling, nil}, "Hiking": {sessions.Hiking, nil},
		"Other": {sessions.Other, []importer.Code{importer.NoSport}}, "": {sessions.Other, []importer.Code{importer.NoSport}},
		"Quidditch": {sessions.Other, []importer.Code{importer.UnknownSport}},
	} {
		r := read(t, document(activity(name, 0, lap(0, "1800", "", ""))), importer.Options{})
		assert.Equal(t, c.sport, r.Sessions[0].Sport, name)
		assert.Equal(t, c.codes, codes(r), name)
	}
	r := read(t, document(activity("Other", 0, lap(0, "1800", "", ""))), importer.Options{Sports: map[string]sessions.Sport{"Other": sessions.Yoga}})
	assert.Equal(t, sessions.Yoga, r.Sessions[0].Sport)
	assert.Empty(t, r.Notes)
}

func TestSeveralActivities(t *testing.T) {
	r := read(t, document(
		activity("Running", 86_400, lap(86_400, "1800", "", "")), activity("Biking", 0, lap(0, "3600", "", "")),
	), importer.Options{})
	require.Len(t, r.Sessions, 2)
	assert.Equal(t, sessions.Cycling, r.Sessions[0].Sport, "in order of start")
}

func TestMultisport(t *testing.T) {
	transition := `<Transition StartTime="` + stamp(1800) + `"><TotalTimeSeconds>95</TotalTimeSeconds></Transition>`
	text := `<MultiSportSession><Id>` + stamp(0) + `</Id><FirstSport>` + activity("Other", 0, lap(0, "1800", "", "")) +
		`</FirstSport><NextSport>` + transition + activity("Biking", 1895, lap(1895, "3600", "", "")) + `</NextSport></MultiSportSession>`
	r := read(t, document(text), importer.Options{})
	require.Len(t, r.Sessions, 3)
	assert.Equal(t, []importer.Code{importer.Transition, importer.TooShort}, r.Flags(r.Sessions[1].ID))
	assert.Equal(t, 95*time.Second, r.Sessions[1].Duration)
	assert.Equal(t, sessions.Cycling, r.Sessions[2].Sport)
	assert.Len(t, r.Training(), 2)
}

func TestFlags(t *testing.T) {
	for _, c := range []struct {
		name  string
		laps  []string
		codes []importer.Code
	}{
		{"45 seconds", []string{lap(0, "45", "", "")}, []importer.Code{importer.TooShort}},
		{"a drive", []string{lap(0, "1800", "30000", "")}, []importer.Code{importer.LooksLikeVehicle}},
		{"a lap without a heart", []string{lap(0, "900", "", "0"), lap(900, "900", "", "150")}, []importer.Code{importer.HeartRateFault}},
		{"a heart of 234", []string{lap(0, "900", "", "234")}, []importer.Code{importer.HeartRateFault}},
		{"nothing", []string{lap(0, "0", "", "")}, []importer.Code{importer.ZeroLength}},
		{"a long break", []string{lap(0, "1800", "", "", points(0, 1800, 2, "", "")+point(9000, 3600, 10, "", ""))}, []importer.Code{importer.LongPause}},
		{"more than a session can be", []string{lap(0, "1e300", "", "")}, []importer.Code{importer.ZeroLength}},
		{"back in time", []string{lap(0, "1800", "", "", points(0, 1800, 2, "", "")+point(100, 0, 10, "", ""))}, []importer.Code{importer.TimeReverse}},
		{"twice the same", []string{lap(0, "1800", "", "", points(0, 1800, 2, "", "")+point(1800, 3600, 10, "", ""))}, []importer.Code{importer.SameTime}},
		{"no time", []string{lap(0, "1800", "", "", "<Trackpoint></Trackpoint>")}, []importer.Code{importer.Missing}},
		{"no time that is one", []string{lap(0, "1800", "", "", "<Trackpoint><Time>noon</Time></Trackpoint>")}, []importer.Code{importer.BadTime}},
		{"no number", []string{lap(0, "1800", "far", "")}, []importer.Code{importer.NotANumber}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, document(activity("Running", 0, c.laps...)), importer.Options{})
			assert.Equal(t, c.codes, codes(r), "%v", r.Notes)
		})
	}
}

func TestNoActivities(t *testing.T) {
	for _, c := range []struct {
		body, text string
		skipped    int
	}{
		{"<Courses><Course><Name>x</Name><Lap><TotalTimeSeconds>9</TotalTimeSeconds></Lap><Track>" + points(0, 100, 3, "", "") + "</Track></Course></Courses>", "a course", 11},
		{"<Workouts><Workout Sport=\"Running\"/></Workouts>", "a workout", 0},
		{"<Activities/>", "no activity", 0},
	} {
		r := read(t, head+c.body+"</TrainingCenterDatabase>", importer.Options{})
		assert.Empty(t, r.Sessions)
		assert.Equal(t, c.skipped, r.Skipped())
		last := r.Notes[len(r.Notes)-1]
		assert.Equal(t, importer.NotAnActivity, last.Code)
		assert.Equal(t, c.text, last.Text)
	}
}

func TestNoTCX(t *testing.T) {
	for _, text := range []string{"", "words", "<gpx></gpx>", "\x00\x01"} {
		_, err := tcx.Read(strings.NewReader(text), importer.Options{File: "x.tcx"})
		var fault *importer.FormatError
		require.ErrorAs(t, err, &fault, text)
		require.ErrorIs(t, err, importer.ErrFormat)
	}
}

// A file cut anywhere keeps what precedes the cut and says that it was cut.
func TestTruncated(t *testing.T) {
	text := document(
		activity("Running", 0, lap(0, "600", "", "", points(0, 600, 3, "140", ""))),
		activity("Biking", 7200, lap(7200, "600", "", "", points(7200, 7800, 7, "140", ""))),
	)
	minutes := 0.0
	for n := len(head); n < len(text)-1; n += 10 {
		r := read(t, text[:n], importer.Options{})
		require.Contains(t, codes(r), importer.Truncated, "%d", n)
		now := 0.0
		for _, s := range r.Sessions {
			now += s.Minutes()
		}
		require.GreaterOrEqual(t, now, minutes, "%d", n)
		minutes = now
	}
	assert.InDelta(t, 20, minutes, 0.1)
}

func TestReaderFails(t *testing.T) {
	text := document(activity("Running", 0, lap(0, "600", "", "", points(0, 60, 3, "140", ""))))
	broken := errors.New("the network is down")
	for n := range text {
		_, err := tcx.Read(io.MultiReader(strings.NewReader(text[:n]), iotest.ErrReader(broken)), importer.Options{})
		require.ErrorIs(t, err, broken, "%d", n)
	}
	_, err := tcx.Read(strings.NewReader(text), importer.Options{Sports: map[string]sessions.Sport{"x": 250}})
	require.ErrorIs(t, err, sessions.ErrUnknownSport)
}

func TestLimits(t *testing.T) {
	one := activity("Running", 0, lap(0, "600", "", "", points(0, 600, 3, "140", "")))
	text := document(one, one, one)
	for name, limits := range map[string]importer.Limits{
		"bytes": {Bytes: 10_000}, "records": {Records: 100}, "sessions": {Sessions: 2},
	} {
		r := read(t, text, importer.Options{Limits: limits})
		assert.Contains(t, codes(r), importer.CutByLimit, name)
		assert.NotEmpty(t, r.Sessions, name)
		assert.LessOrEqual(t, len(r.Sessions), 2, name)
	}
}

// files were read by another program.
var files = []struct {
	name          string
	sport         sessions.Sport
	start         string
	minutes       float64
	metres, heart float64
	records       int
	flags         []importer.Code
}{
	{"example_athlytics.tcx", sessions.RoadRunning, "2025-01-01T00:00:00Z", 1.0 / 3, 30, 122, 4, []importer.Code{importer.ZoneAssumed, importer.TooShort}},
	{"run_tcxparser.tcx", sessions.RoadRunning, "2012-12-26T21:29:53Z", 33.213, 4689.24, 160, 387, nil},
}

func TestRealFiles(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "..", "shared", "data", "training_files", "tcx")
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("no shared training files: %v", err)
	}
	for _, f := range files {
		text, err := os.ReadFile(filepath.Join(dir, f.name))
		require.NoError(t, err)
		r := read(t, string(text), importer.Options{File: f.name})
		require.Len(t, r.Sessions, 1)
		s := r.Sessions[0]
		assert.Equal(t, f.sport, s.Sport)
		assert.Equal(t, f.start, s.Start.Format(time.RFC3339))
		assert.InDelta(t, f.minutes, s.Minutes(), 0.001)
		assert.InDelta(t, f.metres, s.Distance.Or(0), 0.01)
		assert.Equal(t, f.heart, s.HeartRateMean.Or(0))
		assert.Equal(t, f.flags, r.Flags(s.ID))
		assert.Equal(t, f.records, r.Records)
		assert.Len(t, r.Notes, len(f.flags))
	}
	listed, err := filepath.Glob(filepath.Join(dir, "*.tcx"))
	require.NoError(t, err)
	assert.Len(t, files, len(listed), "every file is in the table")
}

// Whatever a file holds, reading ends, all that comes out is valid, every record is used
// or noted, and the same bytes give the same.
func FuzzRead(f *testing.F) {
	f.Add(document(activity("Running", 0, lap(0, "60", "200", "140", points(0, 60, 3, "0", "300")))))
	f.Add(head + "<Courses><Course><Track>" + points(0, 20, 3, "", "") + "</Track></Course></Courses>")
	f.Add(document(`<MultiSportSession><NextSport><Transition StartTime="2026-01-01T00:00:00"><TotalTimeSeconds>-1</TotalTimeSeconds></Transition>` + activity("Other", 0, lap(0, "", "", ""))))
	f.Add(head + "<Activities><Activity Sport='x'><Activity><Lap><Lap StartTime='2026-01-01T00:00:00+14:00'><TotalTimeSeconds>1e9</TotalTimeSeconds><Trackpoint><Trackpoint>")
	f.Fuzz(func(t *testing.T, text string) {
		opts := importer.Options{Limits: importer.Limits{Records: 10_000}}
		r, err := tcx.Read(strings.NewReader(text), opts)
		if err != nil {
			require.ErrorIs(t, err, importer.ErrFormat)
			require.Empty(t, r)
			return
		}
		require.Equal(t, r.Records, r.Used+r.Skipped())
		_, err = r.Diary()
		require.NoError(t, err)
		for _, n := range r.Notes {
			require.True(t, n.Code.Valid(), n.Code)
		}
		again, err := tcx.Read(strings.NewReader(text), opts)
		require.NoError(t, err)
		require.Equal(t, r, again)
	})
}
