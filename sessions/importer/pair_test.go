package importer_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
)

func bout(id string, after, length time.Duration, sport sessions.Sport) sessions.Session {
	return sessions.Session{ID: id, Start: morning.Add(after), Duration: length, Sport: sport, Status: sessions.Done}
}

func TestPairs(t *testing.T) {
	hour := time.Hour
	first := bout("", 0, hour, sessions.Cycling)
	for _, c := range []struct {
		name  string
		other sessions.Session
		want  importer.Code
	}{
		{"the same twice", first, importer.Duplicate},
		{"another name for it", bout("", 0, hour, sessions.MountainBiking), importer.Duplicate},
		{"a minute later, a little shorter", bout("", time.Minute, 57*time.Minute, sessions.MountainBiking), importer.Duplicate},
		{"two minutes later in another sport", bout("", 2*time.Minute, hour, sessions.RoadRunning), importer.Overlap},
		{"two minutes later", bout("", 2*time.Minute, hour, sessions.Cycling), importer.Duplicate},
		{"two minutes later, of no sport", bout("", 2*time.Minute, hour, sessions.Other), importer.Duplicate},
		{"by the clock and by the timer", bout("", 0, 75*time.Minute, sessions.Cycling), importer.Duplicate},
		{"a leg of it", bout("", 10*time.Minute, 20*time.Minute, sessions.Cycling), importer.Overlap},
		{"its last quarter", bout("", 45*time.Minute, hour, sessions.Cycling), ""},
		{"right after it", bout("", hour, hour, sessions.Cycling), ""},
		{"the next day", bout("", 24*hour, hour, sessions.Cycling), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, list := range [][]sessions.Session{{first, c.other}, {c.other, first}} {
				pairs := importer.Pairs(list)
				if c.want == "" {
					assert.Empty(t, pairs)
					continue
				}
				require.Len(t, pairs, 1)
				assert.Equal(t, 0, pairs[0].First)
				assert.Equal(t, 1, pairs[0].Second)
				assert.Equal(t, c.want, pairs[0].Code)
			}
		})
	}
	one, two, three := bout("", 40*time.Second, hour, 1), bout("", 0, hour, 1), bout("", 55*time.Second, hour, 1)
	assert.Equal(t, []importer.Pair{
		{First: 0, Second: 1, Code: importer.Duplicate, Shared: hour - 40*time.Second}, {First: 0, Second: 2, Code: importer.Duplicate, Shared: hour - 15*time.Second},
	}, importer.Pairs([]sessions.Session{one, two, three}), "the first of the list counts, whichever starts first")
	assert.Len(t, importer.Pairs([]sessions.Session{bout("", 0, 20*time.Second, 1), bout("", 0, 29*time.Second, 1)}), 1, "short ones may differ by seconds")
}

// A thousand records of one activity end, and each but the first is flagged once.
func TestManyPairs(t *testing.T) {
	var results []importer.Result
	for range 1000 {
		results = append(results, importer.Result{Sessions: []sessions.Session{bout("x", 0, time.Hour, sessions.Cycling)}})
	}
	all := importer.Merge(results...)
	assert.Equal(t, []int{1000, 999, 1}, []int{len(all.Sessions), len(all.Notes), len(all.Training())})
}

func TestMerge(t *testing.T) {
	result := func(file string, list ...sessions.Session) importer.Result {
		r := importer.Result{File: file, Records: len(list), Used: len(list), Sessions: list}
		for _, s := range list {
			r.Notes = append(r.Notes, importer.Note{File: file, Code: importer.NoSport, Session: s.ID, Count: 1})
		}
		r.CheckIns = []sessions.CheckIn{{At: list[0].Start}}
		return r
	}
	a := result("a.fit", bout("fit-1", 0, time.Hour, sessions.Cycling), bout("fit-2", 5*time.Hour, time.Hour, sessions.Yoga))
	b := result("b.gpx", bout("gpx-1", time.Second, time.Hour, sessions.Other))
	again := result("c.fit", slices.Clone(a.Sessions)...)
	all := importer.Merge(a, b, again)
	var ids []string
	for _, s := range all.Sessions {
		ids = append(ids, s.ID)
	}
	assert.Equal(t, []string{"fit-1", "fit-1-2", "gpx-1", "fit-2", "fit-2-2"}, ids)
	assert.Equal(t, 5, all.Records)
	assert.Len(t, all.CheckIns, 3)
	assert.Equal(t, []importer.Code{importer.NoSport, importer.Duplicate}, all.Flags("gpx-1"))
	assert.Equal(t, []importer.Code{importer.NoSport, importer.Duplicate}, all.Flags("fit-1-2"))
	duplicates := map[string]string{}
	for _, n := range all.Notes {
		if n.Code == importer.Duplicate {
			duplicates[n.File+" "+n.Session] = n.Value
		}
	}
	assert.Equal(t, map[string]string{"b.gpx gpx-1": "fit-1", "c.fit fit-1-2": "fit-1", "c.fit fit-2-2": "fit-2"}, duplicates)
	diary, err := all.Diary()
	require.NoError(t, err)
	assert.Equal(t, 2, diary.Len())
	assert.True(t, reflect.DeepEqual(all, importer.Merge(all)), "merging again finds the same")
	assert.Empty(t, importer.Merge())
}

// The legs of a race beside the whole: the overlap is noted, and nothing is barred.
func TestMergeLegs(t *testing.T) {
	whole := importer.Result{File: "race.gpx", Sessions: []sessions.Session{bout("w", 0, 3*time.Hour, sessions.Triathlon)}}
	legs := importer.Result{File: "race.fit", Sessions: []sessions.Session{
		bout("a", 0, 30*time.Minute, sessions.SwimFreestyle), bout("b", 30*time.Minute, 90*time.Minute, sessions.Cycling), bout("c", 2*time.Hour, time.Hour, sessions.RoadRunning),
	}}
	all := importer.Merge(legs, whole)
	assert.Equal(t, []importer.Code{importer.Overlap}, all.Flags("w"))
	assert.Len(t, all.Training(), 4)
}
