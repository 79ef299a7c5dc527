package fit_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
)

// want is a session as a reading of the bytes of the file gives it.
type want struct {
	start   string // on the clock where it was, or in UTC where the file does not say
	minutes float64
	sport   sessions.Sport
	heart   float64
	metres  float64
	flags   []importer.Code
}

// files were read by a decoder of their own that shares nothing with the importer.
var files = []struct {
	name     string
	sessions []want
	records  int // 0 when the file is broken
	codes    []importer.Code
}{
	{"corrupt_unexpected_eof.fit", []want{
		{"2012-04-09T21:22:26Z", 0.23, sessions.RoadRunning, 0, 5.73, []importer.Code{importer.TooShort}},
	}, 0, []importer.Code{importer.Truncated}},
	{"indoor_cycling_edge530_hrv.fit", []want{
		{"2022-02-07T17:47:52+01:00", 17.85, sessions.Cycling, 156, 6873.6, nil},
	}, 2260, nil},
	{"indoor_cycling_onelap.fit", []want{
		{"2021-03-04T12:04:26Z", 12.01, sessions.Cycling, 0, 7123.39, []importer.Code{importer.HeartRateFault}},
	}, 746, nil},
	{"indoor_rowing_vivoactive_hr.fit", []want{
		{"2017-05-18T17:37:30+01:00", 28.46, sessions.Rowing, 132, 0, nil},
	}, 1717, nil},
	{"mtb_jumps_edge.fit", []want{
		{"2026-01-14T15:16:37+02:00", 120.83, sessions.MountainBiking, 122, 11_137.97, nil},
	}, 15_911, nil},
	{"pool_swim_fr735xt.fit", []want{
		{"2017-06-13T09:42:30-04:00", 72.86, sessions.SwimFreestyle, 142, 2606.04, nil},
	}, 6202, nil},
	{"ride_edge500_2015.fit", []want{
		{"2015-07-16T11:52:31Z", 114.06, sessions.Cycling, 152, 36_923.27, nil},
	}, 4377, nil},
	{"ride_edge810_power.fit", []want{
		{"2013-08-16T18:05:10Z", 78.33, sessions.Cycling, 154, 41_339.38, nil},
	}, 4766, nil},
	{"run_fenix5x_devdata.fit", []want{
		{"2018-06-14T16:55:22+02:00", 28.01, sessions.RoadRunning, 158, 5383.19, nil},
	}, 3455, nil},
	{"run_fr110_2013.fit", []want{
		{"2013-02-06T12:11:14Z", 43.75, sessions.RoadRunning, 147, 4835.38, nil},
	}, 640, nil},
	{"strength_suunto.fit", []want{
		{"2026-01-22T13:36:43+02:00", 80.06, sessions.FullBody, 94, 0, nil},
	}, 4813, nil},
	{"triathlon_fr920xt.fit", []want{
		{"2018-05-27T09:33:01+02:00", 33.13, sessions.SwimFreestyle, 165, 1644.71, nil},
		{"2018-05-27T10:06:08+02:00", 2.84, sessions.Other, 176, 141.7, []importer.Code{importer.Transition, importer.TooShort}},
		{"2018-05-27T10:08:58+02:00", 73.7, sessions.Cycling, 172, 40_909.42, nil},
		{"2018-05-27T11:22:40+02:00", 1.01, sessions.Other, 164, 31.93, []importer.Code{importer.Transition, importer.TooShort}},
		{"2018-05-27T11:23:41+02:00", 47.51, sessions.RoadRunning, 176, 9805.92, nil},
	}, 3023, nil},
	{"virtual_ride_zwift.fit", []want{
		{"2017-10-05T00:04:06Z", 30.13, sessions.Cycling, 0, 13_400.14, []importer.Code{importer.HeartRateFault}},
	}, 1815, nil},
	{"walk_fenix5_short.fit", []want{
		{"2017-06-11T07:32:51-07:00", 0.76, sessions.Walking, 75, 67.85, []importer.Code{importer.TooShort}},
	}, 99, nil},
	{"xc_ski_suunto.fit", []want{ // the summary has neither heart rate nor distance; the records have
		{"2015-12-20T11:21:58-07:00", 49.79, sessions.CrossCountrySkiing, 153, 21_420, nil},
	}, 6849, nil},
}

// folder is that of the real files, which are not part of the project.
func folder(t *testing.T) string {
	t.Helper()
	path := filepath.Join("..", "..", "..", "..", "shared", "data", "training_files", "fit")
	if _, err := os.Stat(path); err != nil {
		t.Skipf("no shared training files: %v", err)
	}
	return path
}

func TestRealFiles(t *testing.T) {
	dir := folder(t)
	for _, f := range files {
		t.Run(f.name, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(dir, f.name))
			require.NoError(t, err)
			r := read(t, data, importer.Options{File: f.name})
			require.Len(t, r.Sessions, len(f.sessions))
			for i, w := range f.sessions {
				s := r.Sessions[i]
				assert.Equal(t, w.start, s.Start.Format(time.RFC3339))
				assert.InDelta(t, w.minutes, s.Minutes(), 0.01)
				assert.Equal(t, w.sport, s.Sport)
				assert.Equal(t, w.heart, s.HeartRateMean.Or(0))
				assert.InDelta(t, w.metres, s.Distance.Or(0), 10)
				assert.Equal(t, w.flags, r.Flags(s.ID))
			}
			var ofFile []importer.Code
			for _, n := range r.Notes {
				assert.Equal(t, f.name, n.File)
				if n.Session == "" {
					ofFile = append(ofFile, n.Code)
				}
			}
			assert.Equal(t, f.codes, ofFile)
			if f.records > 0 {
				assert.Equal(t, f.records, r.Records)
			}
		})
	}
	listed, err := filepath.Glob(filepath.Join(dir, "*.fit"))
	require.NoError(t, err)
	assert.Len(t, files, len(listed), "every file is in the table")
}

// A file without an offset falls on the day of the athlete.
func TestRealFileInTheZoneOfTheAthlete(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(folder(t), "virtual_ride_zwift.fit"))
	require.NoError(t, err)
	zone, err := time.LoadLocation("America/Los_Angeles")
	require.NoError(t, err)
	r := read(t, data, importer.Options{Zone: zone})
	assert.Equal(t, "2017-10-04T17:04:06-07:00", r.Sessions[0].Start.Format(time.RFC3339))
}
