package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/muktihari/fit/encoder"
	"github.com/muktihari/fit/profile/mesgdef"
	"github.com/muktihari/fit/profile/typedef"
	"github.com/muktihari/fit/proto"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
)

var update = flag.Bool("update", false, "write the golden files anew")

// start is the evening before clocks go back in Lisbon.
var start = time.Date(2026, 10, 24, 16, 0, 0, 0, time.UTC)

func session(after, minutes float64, sport typedef.Sport, sub typedef.SubSport, heart uint8, metres float64) proto.Message {
	return mesgdef.NewSession(nil).SetStartTime(start.Add(time.Duration(after * float64(time.Minute)))).SetSport(sport).SetSubSport(sub).
		SetTotalElapsedTimeScaled(minutes * 60).SetTotalTimerTimeScaled(minutes * 60).SetAvgHeartRate(heart).SetTotalDistanceScaled(metres).ToMesg(nil)
}

func fitFile(t *testing.T, messages ...proto.Message) []byte {
	t.Helper()
	id := mesgdef.NewFileId(nil).SetType(typedef.FileActivity).SetTimeCreated(start).ToMesg(nil)
	var b bytes.Buffer
	require.NoError(t, encoder.New(&b).Encode(&proto.FIT{Messages: append([]proto.Message{id}, messages...)}))
	return b.Bytes()
}

// gpxFile is a track at a speed, a point in 10 seconds.
func gpxFile(kind string, after, minutes int, speed float64) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "<gpx creator=\"test\"><trk><type>%s</type><trkseg>\n", kind)
	for i := 0; i <= minutes*60; i += 10 {
		at := start.Add(time.Duration(after)*time.Minute + time.Duration(i)*time.Second)
		fmt.Fprintf(&b, "<trkpt lat=\"%.6f\" lon=\"-9.1\"><ele>20</ele><time>%s</time></trkpt>\n", 38.5+speed*float64(i)/111194.9, at.Format(time.RFC3339))
	}
	b.WriteString("</trkseg></trk></gpx>\n")
	return []byte(b.String())
}

// files writes a folder of every kind of file and returns it.
func files(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write := func(name string, data []byte) {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, data, 0o600))
	}
	race := fitFile(
		t, session(0, 30, typedef.SportSwimming, typedef.SubSportOpenWater, 150, 1500), session(30, 2, typedef.SportTransition, 0, 160, 150),
		session(32, 70, typedef.SportCycling, 0, 155, 40_000), session(102, 45, typedef.SportRunning, 0, 0, 10_000),
	)
	write("race.fit", race)
	write("race-again.fit", race)
	write("broken.fit", race[:len(race)*3/4])
	write("drive.gpx", gpxFile("running", -24*60, 30, 25))
	ride := gpxFile("cycling", -3*24*60, 60, 7)
	write("ride.gpx", ride)
	write("ride.tcx", []byte(`<TrainingCenterDatabase><Activities><Activity Sport="Biking"><Id>2026-10-21T16:00:00Z</Id>
<Lap StartTime="2026-10-21T16:00:00Z"><TotalTimeSeconds>3590</TotalTimeSeconds><DistanceMeters>25200</DistanceMeters></Lap></Activity></Activities></TrainingCenterDatabase>`))
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, err := z.Write(gpxFile("walking", -2*24*60, 1, 1.5))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	write("stub.gpx.gz", packed.Bytes())
	write("activities.csv", []byte(`Activity ID,Activity Date,Activity Type,Elapsed Time,Distance,Elapsed Time,Moving Time,Distance
11,"Oct 19, 2026, 6:00:00 PM",Run,2705,8.20,2705.0,2640.0,8204.5
12,"Oct 20, 2026, 9:00:00 AM",Quidditch,1200,0,1200.0,1200.0,0
`))
	write("sets.csv", []byte(`Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Workout Duration
2026-10-22 18:00:00,Legs,Squat (Barbell),1,100,5,1h
2026-10-22 18:00:00,Legs,Squat (Barbell),2,100,5,1h
2026-10-22 18:00:00,Legs,Romanian Deadlift (Barbell),1,80,8,1h
`))
	write("letter.txt", []byte("Dear diary,\ntoday I rested.\n"))
	write("log/srpe.csv", []byte("end_date_time,activity_names,perceived_exertion,duration_min\n2026-10-18T10:00:00Z,\"['individual', 'running']\",6,90\n,['running'],5,30\n2026-10-17T10:00:00Z,['running',5,30\n"))
	return dir
}

func paths(dir string) []string {
	var list []string
	for _, name := range []string{
		"letter.txt", "activities.csv", "sets.csv", "ride.gpx", "ride.tcx", "stub.gpx.gz", "drive.gpx", "race.fit", "race-again.fit", "broken.fit", "log",
	} {
		list = append(list, filepath.Join(dir, name))
	}
	return list
}

// TestAnyMix compares what the program prints of every kind of file with the golden text.
func TestAnyMix(t *testing.T) {
	dir := files(t)
	var out, again bytes.Buffer
	require.NoError(t, run(&out, paths(dir), "Europe/Lisbon", "", "", ""))
	require.NoError(t, run(&again, paths(dir), "Europe/Lisbon", "", "", ""))
	assert.Equal(t, out.String(), again.String())
	golden := filepath.Join("testdata", "output.golden")
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, out.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), out.String())
}

// TestFolder: a folder that is no log is read file by file.
func TestFolder(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out, []string{files(t)}, "UTC", "2026-10-26T08:00:00Z", "cautious", ""))
	assert.Equal(t, 3, strings.Count(out.String(), " fit "))
	assert.Contains(t, out.String(), "policy cautious")
	assert.Contains(t, out.String(), "The week from Mon 26 Oct 2026 08:00")
}

// TestMap: a table that nobody knows is read by a map of its columns.
func TestMap(t *testing.T) {
	dir := t.TempDir()
	sheet, columns := filepath.Join(dir, "sheet.csv"), filepath.Join(dir, "columns.json")
	require.NoError(t, os.WriteFile(sheet, []byte("When;What;How long;How hard\n21.10.2026 18:00;rowing;45;6\n"), 0o600))
	require.NoError(t, os.WriteFile(columns, []byte(`{"columns":{"start":"When","sport":"What","length":"How long","effort":"How hard"},"layout":"02.01.2006 15:04"}`), 0o600))
	var out bytes.Buffer
	require.Error(t, run(&out, []string{sheet}, "UTC", "", "", ""))
	require.NoError(t, run(&out, []string{sheet}, "Europe/Lisbon", "", "", columns))
	assert.Contains(t, out.String(), "2026-10-21 Wed 18:00 +01:00    45 min  rowing, effort 6")
}

func TestFaults(t *testing.T) {
	dir := files(t)
	letter, race := filepath.Join(dir, "letter.txt"), filepath.Join(dir, "race.fit")
	var out bytes.Buffer
	err := run(&out, []string{letter}, "UTC", "", "", "")
	require.ErrorIs(t, err, importer.ErrFormat)
	require.ErrorIs(t, err, errNothing)
	assert.Contains(t, out.String(), "not read")
	out.Reset()
	require.ErrorIs(t, run(&out, []string{filepath.Join(dir, "none.fit")}, "UTC", "", "", ""), os.ErrNotExist)
	require.Error(t, run(&out, []string{race}, "Atlantis/Deep", "", "", ""))
	require.Error(t, run(&out, []string{race}, "UTC", "tomorrow", "", ""))
	require.Error(t, run(&out, []string{race}, "UTC", "", "", letter))
	assert.Empty(t, out.String())
	require.ErrorIs(t, run(&out, []string{race}, "UTC", "", "brave", ""), recovery.ErrInvalidPolicy)
	require.ErrorIs(t, run(&out, nil, "UTC", "", "", ""), errNothing)
}

// TestNothingCounts: a drive alone is told, and the answer is for a rested athlete.
func TestNothingCounts(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out, []string{filepath.Join(files(t), "drive.gpx")}, "UTC", "", "", ""))
	assert.Contains(t, out.String(), "DIARY: 1 session, 0 of them counted")
	assert.Contains(t, out.String(), "looks-like-vehicle")
}

// TestRealFiles: all real files at once, where they are at hand.
func TestRealFiles(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared", "data", "training_files")
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("no shared training files: %v", err)
	}
	var all []string
	for _, kind := range []string{"fit", "tcx", "gpx", "csv"} {
		found, err := filepath.Glob(filepath.Join(dir, kind, "*"))
		require.NoError(t, err)
		all = append(all, found...)
	}
	all = append(all, filepath.Join(dir, "pmdata", "p01"))
	var out, again bytes.Buffer
	require.NoError(t, run(&out, all, "Europe/Oslo", "", "", ""))
	require.NoError(t, run(&again, all, "Europe/Oslo", "", "", ""))
	assert.Equal(t, out.String(), again.String())
	for _, path := range all {
		assert.Contains(t, out.String(), "  "+filepath.Base(path)+" ")
	}
	assert.Contains(t, out.String(), `example_athlytics.gpx: gpx-2025-01-01T00:00:00Z: "tcx-2025-01-01T00:00:00Z": 20s in common`)
	assert.NotContains(t, out.String(), sessions.ErrInvalidSession.Error())
}
