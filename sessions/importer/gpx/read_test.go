package gpx_test

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
	"example.com/rubdown/sessions/importer/gpx"
)

func read(t testing.TB, text string, opts importer.Options) importer.Result {
	t.Helper()
	r, err := gpx.Read(strings.NewReader(text), opts)
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
<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1" xmlns:x="http://example.com/x">`

var start = time.Date(2026, 10, 24, 22, 30, 0, 0, time.UTC)

// at is a point some seconds after the start and metres north of the place.
func at(seconds int, metres, height float64, more ...string) string {
	return fmt.Sprintf("<trkpt lat=\"%.7f\" lon=\"-9.1\"><ele>%g</ele><time>%s</time>%s</trkpt>\n",
		38.7+metres/111194.9, height, start.Add(time.Duration(seconds)*time.Second).Format(time.RFC3339), strings.Join(more, ""))
}

func track(kind string, segments ...string) string {
	if kind != "" {
		kind = "<type>" + kind + "</type>"
	}
	return "<trk>" + kind + "<trkseg>" + strings.Join(segments, "</trkseg><trkseg>") + "</trkseg></trk>"
}

// walk is a point a second at a speed, from one second to another.
func walk(from, to int, speed float64, more ...string) string {
	var b strings.Builder
	for i := from; i <= to; i += 5 {
		b.WriteString(at(i, speed*float64(i), 10, more...))
	}
	return b.String()
}

func TestTrack(t *testing.T) {
	lisbon, err := time.LoadLocation("Europe/Lisbon")
	require.NoError(t, err)
	heart := `<extensions><x:TrackPointExtension><x:hr>142</x:hr></x:TrackPointExtension><power>210</power></extensions>`
	r := read(t, head+track("running", walk(0, 3600, 3, heart))+"</gpx>", importer.Options{Zone: lisbon})
	require.Len(t, r.Sessions, 1)
	s := r.Sessions[0]
	assert.Equal(t, sessions.RoadRunning, s.Sport)
	assert.Equal(t, "2026-10-24T23:30:00+01:00", s.Start.Format(time.RFC3339), "late on Saturday in Lisbon")
	assert.Equal(t, "2026-10-25T00:30:00+01:00", s.End().Format(time.RFC3339))
	assert.Equal(t, time.Hour, s.Duration)
	assert.InDelta(t, 10_800, s.Distance.Or(0), 15)
	assert.Equal(t, sessions.Known(142), s.HeartRateMean)
	assert.Equal(t, sessions.Known(210), s.Power)
	assert.Equal(t, sessions.Known(0), s.Ascent)
	assert.Empty(t, r.Notes)
	assert.Equal(t, "gpx-2026-10-24T22:30:00Z", s.ID)
}

// The day is that of the zone, and of the file where it says an offset.
func TestCivilDay(t *testing.T) {
	apia, err := time.LoadLocation("Pacific/Apia")
	require.NoError(t, err)
	text := head + track("running", walk(0, 600, 3)) + "</gpx>"
	for _, c := range []struct {
		zone  *time.Location
		mark  string
		want  string
		codes []importer.Code
	}{
		{nil, "Z", "2026-10-24T22:30:00Z", nil},
		{apia, "Z", "2026-10-25T11:30:00+13:00", nil},
		{nil, "+05:45", "2026-10-24T22:30:00+05:45", nil},
		{apia, "-03:00", "2026-10-24T22:30:00-03:00", []importer.Code{importer.OtherZone}},
		{apia, "", "2026-10-25T11:30:00+13:00", []importer.Code{importer.ZoneAssumed}},
	} {
		r := read(t, strings.ReplaceAll(text, "Z</time>", c.mark+"</time>"), importer.Options{Zone: c.zone})
		require.Len(t, r.Sessions, 1)
		assert.Equal(t, c.want, r.Sessions[0].Start.Format(time.RFC3339))
		assert.Equal(t, c.codes, codes(r))
	}
}

func TestSports(t *testing.T) {
	for _, c := range []struct {
		creator, kind string
		want          sessions.Sport
		codes         []importer.Code
	}{
		{"x", "", sessions.Other, []importer.Code{importer.NoSport}},
		{"x", "cycling", sessions.Cycling, nil},
		{"x", "trail_running", sessions.TrailRunning, nil},
		{"x", "Quidditch", sessions.Other, []importer.Code{importer.UnknownSport}},
		{"x", "Car", sessions.Other, []importer.Code{importer.NotTraining}},
		{"x", "9", sessions.Other, []importer.Code{importer.UnknownSport}},
		{"StravaGPX", "9", sessions.RoadRunning, nil},
		{"strava.com iPhone", "1", sessions.Cycling, nil},
		{"StravaGPX", "17", sessions.Other, []importer.Code{importer.UnknownSport}},
	} {
		text := strings.Replace(head, "test", c.creator, 1) + track(c.kind, walk(0, 600, 3)) + "</gpx>"
		r := read(t, text, importer.Options{})
		require.Len(t, r.Sessions, 1)
		assert.Equal(t, c.want, r.Sessions[0].Sport, c.kind)
		assert.Equal(t, c.codes, codes(r), c.kind)
	}
	r := read(t, head+track("", walk(0, 600, 3))+track("Quidditch", walk(700, 1300, 3))+"</gpx>", importer.Options{
		Sports: map[string]sessions.Sport{"": sessions.Hiking, "Quidditch": sessions.FieldRunningSport},
	})
	assert.Equal(t, sessions.Hiking, r.Sessions[0].Sport)
	assert.Equal(t, sessions.FieldRunningSport, r.Sessions[1].Sport)
	assert.Empty(t, r.Notes)
}

// Segments are one session; what is missing between them is a pause, or parts two.
func TestGaps(t *testing.T) {
	for _, c := range []struct {
		name    string
		gap     int // seconds after ten minutes of walking
		minutes []float64
		codes   []importer.Code
	}{
		{"a traffic light", 60, []float64{21}, nil},
		{"a coffee", 8 * 60, []float64{20}, nil},
		{"lunch", 90 * 60, []float64{20}, []importer.Code{importer.LongPause}},
		{"the next day", 12 * 3600, []float64{10, 10}, []importer.Code{importer.SplitAtGap}},
	} {
		second := 600 + c.gap
		// The way goes on where it stopped.
		var b strings.Builder
		for i := 0; i <= 600; i += 5 {
			b.WriteString(at(second+i, 1.4*float64(600+i), 10))
		}
		r := read(t, head+track("walking", walk(0, 600, 1.4), b.String())+"</gpx>", importer.Options{})
		var minutes []float64
		for _, s := range r.Sessions {
			minutes = append(minutes, s.Minutes())
		}
		assert.Equal(t, c.minutes, minutes, c.name)
		assert.Equal(t, c.codes, codes(r), c.name)
	}
}

func TestTimes(t *testing.T) {
	good := walk(0, 600, 3)
	for _, c := range []struct {
		name    string
		points  string
		minutes []float64
		codes   []importer.Code
		skipped int
	}{
		{"the same time twice", good + at(600, 1800, 10), []float64{10}, []importer.Code{importer.SameTime}, 0},
		{"half a minute back", good + at(570, 1800, 10) + at(660, 1980, 10), []float64{11}, []importer.Code{importer.TimeReverse}, 1},
		{"without a time", good + `<trkpt lat="38" lon="-9"/>`, []float64{10}, []importer.Code{importer.Missing}, 1},
		{"with no time that is one", good + `<trkpt lat="38" lon="-9"><time>noon</time></trkpt>`, []float64{10}, []importer.Code{importer.BadTime}, 1},
		{"from the back", at(7200, 0, 10) + good, []float64{10}, []importer.Code{importer.ZeroLength, importer.SplitAtGap}, 1},
		{"only one", at(0, 0, 10), nil, []importer.Code{importer.ZeroLength}, 1},
		{"a day ahead and back", walk(0, 600, 3) + at(90_000, 0, 10) + walk(605, 1200, 3), []float64{10, 9.916666666666666}, []importer.Code{importer.SplitAtGap, importer.ZeroLength, importer.SplitAtGap}, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, head+track("running", c.points)+"</gpx>", importer.Options{})
			var minutes []float64
			for _, s := range r.Sessions {
				minutes = append(minutes, s.Minutes())
			}
			assert.Equal(t, c.minutes, minutes)
			assert.Equal(t, c.codes, codes(r), "%v", r.Notes)
			assert.Equal(t, c.skipped, r.Skipped())
		})
	}
}

// Heights climb in steps of 3 metres, and a jump of the position is no way gone.
func TestHeightsAndJumps(t *testing.T) {
	heights := []float64{100, 102, 101, 103, 100, 110, 109, 111, 80, 12_000, 81}
	var climb []string
	for i, h := range heights {
		climb = append(climb, at(60*i, 100*float64(i), h))
	}
	r := read(t, head+track("hiking", climb...)+"</gpx>", importer.Options{})
	s := r.Sessions[0]
	assert.Equal(t, sessions.Known(13), s.Ascent)  // to 103, then 100 to 110
	assert.Equal(t, sessions.Known(33), s.Descent) // 103 to 100, 110 to 80
	assert.Equal(t, []importer.Code{importer.OutOfRange}, codes(r))

	points := walk(0, 300, 3) + strings.Replace(at(301, 900, 10), "-9.1", "9.1", 1) + walk(305, 600, 3)
	r = read(t, head+track("running", points)+"</gpx>", importer.Options{})
	assert.InDelta(t, 1800, r.Sessions[0].Distance.Or(0), 20)
	require.Equal(t, []importer.Code{importer.OutOfRange}, codes(r))
	assert.Equal(t, 2, r.Notes[0].Count, "there and back")
}

func TestSensors(t *testing.T) {
	ext := func(text string) string { return "<extensions>" + text + "</extensions>" }
	r := read(t, head+track("running", walk(0, 300, 3, ext("<hr>0</hr>"))+walk(305, 600, 3, ext("<x:heartrate>150</x:heartrate><x:PowerInWatts>250</x:PowerInWatts>")))+"</gpx>", importer.Options{})
	s := r.Sessions[0]
	assert.Equal(t, sessions.Known(150), s.HeartRateMean)
	assert.Equal(t, sessions.Known(250), s.Power)
	require.Equal(t, []importer.Code{importer.HeartRateFault}, codes(r))
	assert.Equal(t, 61, r.Notes[0].Count)

	r = read(t, head+track("running", walk(0, 600, 3, ext("<hr>fast</hr><power>NaN</power>")))+"</gpx>", importer.Options{})
	assert.Equal(t, []importer.Code{importer.NotANumber, importer.NotANumber}, codes(r))
}

func TestDrive(t *testing.T) {
	r := read(t, head+track("running", walk(0, 1200, 14))+track("", walk(5000, 6200, 30))+"</gpx>", importer.Options{})
	assert.Contains(t, r.Flags(r.Sessions[0].ID), importer.LooksLikeVehicle)
	assert.Contains(t, r.Flags(r.Sessions[1].ID), importer.LooksLikeVehicle)
	assert.Empty(t, r.Training())
	r = read(t, head+track("VirtualRide", walk(0, 1200, 25))+"</gpx>", importer.Options{})
	assert.Empty(t, r.Notes, "fast on a screen")
}

func TestNoActivities(t *testing.T) {
	for _, c := range []struct {
		body, text string
		skipped    int
	}{
		{`<rte><rtept lat="1" lon="2"/><rtept lat="1" lon="3"/></rte>`, "a route", 2},
		{`<wpt lat="1" lon="2"><name>hut</name></wpt>`, "no track", 0},
		{``, "no track", 0},
		{`<trk><trkseg><trkpt lat="1" lon="2"/><trkpt lat="1" lon="3"/></trkseg></trk>`, "a track without times", 2},
	} {
		r := read(t, head+c.body+"</gpx>", importer.Options{})
		assert.Empty(t, r.Sessions)
		assert.Equal(t, c.skipped, r.Skipped())
		last := r.Notes[len(r.Notes)-1]
		assert.Equal(t, importer.NotAnActivity, last.Code)
		assert.Equal(t, c.text, last.Text)
	}
}

func TestNoGPX(t *testing.T) {
	for _, text := range []string{"", " ", "words", "<kml></kml>", "\xff\xfe<\x00g\x00p\x00x\x00>\x00", "<?xml version=\"1.0\"?>", "<", "<gpx"} {
		_, err := gpx.Read(strings.NewReader(text), importer.Options{File: "x.gpx"})
		var fault *importer.FormatError
		require.ErrorAs(t, err, &fault, text)
		assert.Equal(t, "gpx", fault.Format)
		require.ErrorIs(t, err, importer.ErrFormat)
	}
}

// A file cut anywhere keeps what precedes the cut and says that it was cut.
func TestTruncated(t *testing.T) {
	text := head + track("running", walk(0, 300, 3)) + track("running", walk(7200, 7500, 3)) + "</gpx>"
	minutes := 0.0
	for n := len(head); n < len(text); n += 10 {
		r := read(t, text[:n], importer.Options{})
		require.Contains(t, codes(r), importer.Truncated, "%d", n)
		now := 0.0
		for _, s := range r.Sessions {
			now += s.Minutes()
		}
		require.GreaterOrEqual(t, now, minutes)
		minutes = now
	}
	assert.InDelta(t, 10, minutes, 0.1)
}

// Encodings other than UTF-8, marks, nonsense and traps.
func TestHostile(t *testing.T) {
	body := track("running", walk(0, 600, 3)) + "</gpx>"
	latin := strings.Replace(head, "UTF-8", "ISO-8859-1", 1) + "<metadata><name>L\xf6pning \x93</name></metadata>"
	for _, c := range []struct {
		name, text string
		found      int
		codes      []importer.Code
	}{
		{"byte order mark", "\ufeff" + head + body, 1, nil},
		{"blanks in front", "\n\n   " + head + body, 1, nil},
		{"latin-1", latin + body, 1, nil},
		{"latin-1 that says it is UTF-8", strings.Replace(latin, "ISO-8859-1", "UTF-8", 1) + body, 1, []importer.Code{importer.BadEncoding}},
		{"UTF-8 that says it is UTF-16", strings.Replace(head, "UTF-8", "UTF-16", 1) + body, 1, nil},
		{"zero bytes", head + "<metadata><name>a\x00b</name></metadata>" + body, 1, []importer.Code{importer.BadEncoding}},
		{"an unknown entity", head + "<metadata><name>a&nbsp;b</name></metadata>" + body, 1, nil},
		{"no namespaces that are declared", strings.Replace(head, `xmlns:x="http://example.com/x"`, "", 1) + strings.ReplaceAll(body, "ele>", "zz:ele>"), 1, nil},
		{"upper case", strings.ToUpper(head[strings.Index(head, "<gpx"):]) + strings.NewReplacer("trk", "TRK", "time", "TIME", "type", "TYPE", "gpx", "GPX", "lat", "LAT", "lon", "LON").Replace(body), 1, nil},
		{"a bomb of entities", `<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>` + head[strings.Index(head, "<gpx"):] + "<name>&b;&b;&b;</name>" + body, 1, nil},
		{"a pile of elements", head + body[:len(body)-len("</gpx>")] + strings.Repeat("<a>", 100_000), 1, []importer.Code{importer.Corrupt}},
		{"tags that do not match", head + body[:len(body)-len("</gpx>")] + "<a></b></gpx>", 1, []importer.Code{importer.Corrupt}},
		{"an endless text", head + body[:len(body)-len("</gpx>")] + "<name>" + strings.Repeat("a", 3<<20), 1, []importer.Code{importer.Corrupt}},
		{"an endless tag", head + body[:len(body)-len("</gpx>")] + "<name " + strings.Repeat("a='' ", 1<<20), 1, []importer.Code{importer.Corrupt}},
		{"an endless comment", head + body[:len(body)-len("</gpx>")] + "<!--" + strings.Repeat("<a>", 1<<20), 1, []importer.Code{importer.Corrupt}},
		{"two files in one", head + body + head + strings.ReplaceAll(body, "2026-", "2025-"), 2, nil},
		{"a point in a point", head + track("running", at(0, 0, 10)+"<trkpt lat='1' lon='1'>"+walk(5, 600, 3)+"</trkpt>") + "</gpx>", 1, []importer.Code{importer.BadRecord}},
		{"a track in a track", head + "<trk>" + body[:len(body)-len("</gpx>")] + "</trk></gpx>", 1, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.text, importer.Options{})
			assert.Len(t, r.Sessions, c.found)
			assert.Equal(t, c.codes, codes(r), "%v", r.Notes)
		})
	}
}

func TestReaderFails(t *testing.T) {
	text := head + track("running", walk(0, 60, 3)) + "</gpx>"
	broken := errors.New("the network is down")
	for n := range text {
		_, err := gpx.Read(io.MultiReader(strings.NewReader(text[:n]), iotest.ErrReader(broken)), importer.Options{})
		require.ErrorIs(t, err, broken, "%d", n)
	}
	_, err := gpx.Read(strings.NewReader(text), importer.Options{Sports: map[string]sessions.Sport{"x": 250}})
	require.ErrorIs(t, err, sessions.ErrUnknownSport)
}

func TestLimits(t *testing.T) {
	text := head + strings.Repeat(track("running", walk(0, 600, 3)), 3) + "</gpx>"
	for name, limits := range map[string]importer.Limits{
		"bytes": {Bytes: 20_000}, "records": {Records: 200}, "sessions": {Sessions: 2},
	} {
		r := read(t, text, importer.Options{Limits: limits})
		assert.Contains(t, codes(r), importer.CutByLimit, name)
		assert.NotEmpty(t, r.Sessions, name)
		assert.LessOrEqual(t, len(r.Sessions), 2, name)
	}
}

// files were read by another program; "the same ride" stands in the table of TCX files too.
var files = []struct {
	name    string
	sport   sessions.Sport
	start   string
	minutes float64
	heart   float64
	records int
	flags   []importer.Code
	others  []importer.Code // notes without a session
}{
	{"activity_5039744860.gpx", sessions.Cycling, "2020-06-01T14:52:40Z", 2.1, 150, 96, []importer.Code{importer.TooShort}, nil},
	{"example_athlytics.gpx", sessions.Other, "2025-01-01T00:00:00Z", 1.0 / 3, 122, 3, []importer.Code{importer.NoSport, importer.TooShort}, nil},
	// All its points have one time, of 1901: nobody can say when or for how long.
	{"hike_mojstrovka.gpx", 0, "", 0, 0, 184, nil, []importer.Code{
		importer.TimeReverse, importer.NoSport, importer.SameTime, importer.ClockNotSet, importer.ZeroLength,
	}},
}

func TestRealFiles(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "..", "shared", "data", "training_files", "gpx")
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("no shared training files: %v", err)
	}
	for _, f := range files {
		text, err := os.ReadFile(filepath.Join(dir, f.name))
		require.NoError(t, err)
		r := read(t, string(text), importer.Options{File: f.name})
		assert.Equal(t, f.records, r.Records)
		var others []importer.Code
		for _, n := range r.Notes {
			if n.Session == "" {
				others = append(others, n.Code)
			}
		}
		assert.Equal(t, f.others, others, f.name)
		if f.sport == 0 {
			assert.Empty(t, r.Sessions)
			continue
		}
		require.Len(t, r.Sessions, 1)
		s := r.Sessions[0]
		assert.Equal(t, f.sport, s.Sport)
		assert.Equal(t, f.start, s.Start.Format(time.RFC3339))
		assert.InDelta(t, f.minutes, s.Minutes(), 0.01)
		assert.InDelta(t, f.heart, s.HeartRateMean.Or(0), 1)
		assert.Equal(t, f.flags, r.Flags(s.ID))
	}
	listed, err := filepath.Glob(filepath.Join(dir, "*.gpx"))
	require.NoError(t, err)
	assert.Len(t, files, len(listed), "every file is in the table")
}

// Whatever a file holds, reading ends, all that comes out is valid, every record is used
// or noted, and the same bytes give the same.
func FuzzRead(f *testing.F) {
	f.Add(head + track("running", walk(0, 60, 3)) + "</gpx>")
	f.Add(head + track("", at(0, 0, 0)+at(0, 1, 5)+at(-60, 0, 0)) + `<rte><rtept lat="1" lon="1"/></rte><wpt lat="x"/></gpx>`)
	f.Add(`<?xml version="1.0" encoding="latin1"?><!DOCTYPE a [<!ENTITY b "c">]><gpx creator="strava"><trk><type>9&b;</type>` + "\xe4\x00")
	f.Add(`<gpx><trk><trkseg><trkpt lat="1e300" lon="NaN"><time>2026-01-01 00:00:00</time><hr>999</hr><speed>-1</speed></trkpt>`)
	f.Fuzz(func(t *testing.T, text string) {
		opts := importer.Options{Limits: importer.Limits{Records: 10_000}}
		r, err := gpx.Read(strings.NewReader(text), opts)
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
		again, err := gpx.Read(strings.NewReader(text), opts)
		require.NoError(t, err)
		require.Equal(t, r, again)
	})
}
