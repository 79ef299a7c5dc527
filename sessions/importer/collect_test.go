package importer_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
)

// Notes beyond the limit are counted, not kept, and none is lost.
func TestNotesAreBounded(t *testing.T) {
	c, err := importer.NewCollector("test", importer.Options{File: "f", Limits: importer.Limits{Notes: 10}})
	require.NoError(t, err)
	for i := range 1000 {
		require.True(t, c.Read(importer.AtLine(i+1)))
		code := importer.BadRecord
		if i%3 == 0 {
			code = importer.BadTime
		}
		c.Skip(importer.AtLine(i+1), code, fmt.Sprint("column", i), strings.Repeat("x", 1000))
	}
	r := c.Result()
	assert.LessOrEqual(t, len(r.Notes), 30)
	assert.Equal(t, 1000, r.Skipped())
	for _, n := range r.Notes {
		assert.LessOrEqual(t, len(n.Value), 64)
		assert.Equal(t, "f", n.File)
	}
}

func TestLimitsOfCollector(t *testing.T) {
	two := []sessions.ExerciseSets{{Exercise: "squat", Count: 1}, {Exercise: "bench press", Count: 1}}
	for _, c := range []struct {
		limits               importer.Limits
		sessions, sets, read int
	}{
		{importer.Limits{}, 4, 8, 4},
		{importer.Limits{Sessions: 2}, 2, 4, 3},
		{importer.Limits{Sets: 3}, 2, 3, 2},
		{importer.Limits{Records: 3}, 3, 6, 3},
	} {
		col, err := importer.NewCollector("test", importer.Options{Limits: c.limits})
		require.NoError(t, err)
		for i := range 4 {
			if col.Read(importer.AtRecord(i + 1)) {
				col.Add(importer.Activity{At: importer.AtRecord(i + 1), Session: sessions.Session{Start: morning.AddDate(0, 0, i), Sets: two}, Elapsed: time.Hour}, 1)
			}
		}
		r := col.Result()
		sets := 0
		for _, s := range r.Sessions {
			sets += len(s.Sets)
		}
		assert.Equal(t, []int{c.sessions, c.sets, c.read}, []int{len(r.Sessions), sets, r.Records}, "%+v", c.limits)
		assert.Equal(t, c.limits != importer.Limits{}, col.Full())
		assert.Equal(t, r.Records, r.Used+r.Skipped())
	}
	defaults := importer.Limits{Bytes: 1 << 30, Records: 20_000_000, Sessions: 10_000, Sets: 100_000, Notes: 1000}
	c, err := importer.NewCollector("test", importer.Options{Limits: importer.Limits{Bytes: -1}})
	require.NoError(t, err)
	assert.Equal(t, defaults, c.Limits())
}

// The same start gives the same id each time, numbered.
func TestIDs(t *testing.T) {
	c, err := importer.NewCollector("test", importer.Options{})
	require.NoError(t, err)
	for range 3 {
		c.Add(importer.Activity{Session: sessions.Session{Start: morning}, Elapsed: time.Hour}, 0)
	}
	r := c.Result()
	assert.Equal(t, "test-2026-10-04T08:00:00Z", r.Sessions[0].ID)
	assert.Equal(t, "test-2026-10-04T08:00:00Z-2", r.Sessions[1].ID)
	assert.Equal(t, "test-2026-10-04T08:00:00Z-3", r.Sessions[2].ID)
	assert.Equal(t, []importer.Code{importer.Duplicate, importer.Duplicate}, codes(r))
	assert.Len(t, r.Training(), 1)
	assert.Nil(t, r.Flags(""))
}

func TestCheckIns(t *testing.T) {
	c, err := importer.NewCollector("test", importer.Options{Zone: time.FixedZone("", 3600)})
	require.NoError(t, err)
	c.Read(importer.AtLine(1))
	c.Read(importer.AtLine(2))
	if c.AddCheckIn(importer.AtLine(1), sessions.CheckIn{At: morning, Mood: sessions.Known(7)}) {
		c.Use(1)
	}
	assert.False(t, c.AddCheckIn(importer.AtLine(2), sessions.CheckIn{At: morning, Mood: sessions.Known(70)}))
	r := c.Result()
	require.Len(t, r.CheckIns, 1)
	assert.Equal(t, "2026-10-04T09:00:00+01:00", r.CheckIns[0].At.Format(time.RFC3339))
	assert.Equal(t, []importer.Code{importer.Invalid}, codes(r))
	assert.Equal(t, 2, r.Used+r.Skipped())
}

// An input ends at the limit of bytes, and says whether anything was cut.
func TestInput(t *testing.T) {
	for _, c := range []struct {
		text string
		cut  bool
	}{{"", false}, {"1234", false}, {"12345", false}, {"123456", true}} {
		in := importer.NewInput(iotest.DataErrReader(strings.NewReader(c.text)), importer.Limits{Bytes: 5})
		data, err := io.ReadAll(in)
		require.NoError(t, err)
		assert.Equal(t, c.text[:min(5, len(c.text))], string(data))
		assert.Equal(t, c.cut, in.Cut(), c.text)
		assert.Equal(t, int64(min(5, len(c.text))), in.Offset())
		require.NoError(t, in.Err())
	}
	broken := errors.New("the network is down")
	in := importer.NewInput(iotest.ErrReader(broken), importer.Limits{})
	_, err := io.ReadAll(in)
	require.ErrorIs(t, err, broken)
	require.ErrorIs(t, in.Err(), broken)
	in = importer.NewInput(iotest.ErrReader(io.ErrUnexpectedEOF), importer.Limits{})
	_, err = io.ReadAll(in)
	require.ErrorIs(t, err, io.ErrUnexpectedEOF)
	require.NoError(t, in.Err(), "the input ends in the middle; nothing failed")
}

func TestPositions(t *testing.T) {
	assert.Equal(t, "line 3", importer.AtLine(3).String())
	assert.Equal(t, "byte 0", importer.AtByte(0).String())
	assert.Equal(t, "record 7", importer.AtRecord(7).String())
	assert.Empty(t, importer.Position{}.String())
	assert.Empty(t, importer.Position{Unit: 200, Number: 1}.String())
}

func TestParseTime(t *testing.T) {
	for text, want := range map[string]string{
		"2026-10-25T01:30:00Z": "2026-10-25T01:30:00Z", " 2026-10-25T01:30:00.25+02:00 ": "2026-10-25T01:30:00.25+02:00",
		"2026-10-25 01:30:00Z": "2026-10-25T01:30:00Z",
	} {
		got, zoned, ok := importer.ParseTime(text)
		assert.True(t, ok && zoned, text)
		assert.Equal(t, want, got.Format(time.RFC3339Nano))
	}
	got, zoned, ok := importer.ParseTime("2026-10-25T01:30:00.5")
	assert.True(t, ok && !zoned)
	assert.Equal(t, "2026-10-25T01:30:00.5Z", got.Format(time.RFC3339Nano))
	for _, text := range []string{"", "noon", "2026-02-30T00:00:00Z", "2026-10-25", "2026-10-25T25:00:00Z", "99999-01-01T00:00:00Z"} {
		_, _, ok := importer.ParseTime(text)
		assert.False(t, ok, text)
	}
}
