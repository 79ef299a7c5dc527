package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
)

// advise runs the program on a text.
func advise(in io.Reader) (code int, out, faults string) {
	var o, f bytes.Buffer
	code = run(in, &o, &f)
	return code, o.String(), f.String()
}

// TestAnswers: each case of the library's test data is answered on standard output alone, as the library answers it.
func TestAnswers(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "recovery", "testdata", "*.json"))
	require.NoError(t, err)
	tried := 0
	for _, path := range files {
		if strings.HasSuffix(path, ".golden.json") {
			continue
		}
		tried++
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		code, out, faults := advise(bytes.NewReader(data))
		assert.Zero(t, code, path)
		assert.Empty(t, faults, path)
		q, err := recovery.ParseRequest(data)
		require.NoError(t, err)
		a, err := q.Recommend()
		require.NoError(t, err)
		want, err := json.Marshal(a)
		require.NoError(t, err)
		assert.JSONEq(t, string(want), out, path)
		assert.True(t, strings.HasSuffix(out, "}\n"), path)
		assert.NotContains(t, out, `\u003c`, "no HTML escapes")
	}
	assert.GreaterOrEqual(t, tried, 8)
}

// TestFaults: a bad case ends with 2, every fault on its own line of standard error, and nothing on standard output.
func TestFaults(t *testing.T) {
	const head = `{"now":"2026-10-12T12:00:00+01:00","zone":"Europe/Lisbon"`
	for name, x := range map[string]struct {
		in    string
		lines []string // how each line of standard error begins
	}{
		"empty":         {"", []string{"not JSON"}},
		"not JSON":      {"hello", []string{"not JSON"}},
		"trailing data": {head + `} {}`, []string{"data after"}},
		"NaN":           {head + `,"wish":{"minutes":NaN}}`, []string{"not JSON"}},
		"invalid UTF-8": {head + ",\"unanswered\":[\"\xff\"]}", []string{"is not UTF-8"}},
		"no now":        {`{}`, []string{"now: is missing"}},
		"unknown key":   {head + `,"sesions":[]}`, []string{"sesions: "}},
		"machine zone":  {`{"now":"2026-10-12T12:00:00Z","zone":"Local"}`, []string{"zone: Local "}},
		"two faults":    {head + `,"athlete":{"age":-1},"wish":{"minutes":0}}`, []string{"athlete.age: -1 ", "wish.minutes: 0 "}},
		"policy":        {head + `,"policy":"brave"}`, []string{"policy: brave "}},
		"10 MB of [":    {strings.Repeat("[", 10<<20), []string{"not JSON"}},
	} {
		code, out, faults := advise(strings.NewReader(x.in))
		assert.Equal(t, 2, code, name)
		assert.Empty(t, out, name)
		lines := strings.Split(strings.TrimSuffix(faults, "\n"), "\n")
		if assert.Len(t, lines, len(x.lines), "%s: %s", name, faults) {
			for i, begin := range x.lines {
				assert.True(t, strings.HasPrefix(lines[i], begin), "%s: %q does not begin with %q", name, lines[i], begin)
			}
		}
	}
	var many strings.Builder
	many.WriteString(head + `,"unanswered":[1`)
	for range 149 {
		many.WriteString(`,1`)
	}
	code, out, faults := advise(strings.NewReader(many.String() + `]}`))
	assert.Equal(t, 2, code)
	assert.Empty(t, out)
	assert.Equal(t, 101, strings.Count(faults, "\n"), "a hundred faults, then a count")
	assert.True(t, strings.HasSuffix(faults, "and 50 more\n"))
}

type broken struct{}

var errBroken = errors.New("broken pipe")

func (broken) Read([]byte) (int, error)  { return 0, errBroken }
func (broken) Write([]byte) (int, error) { return 0, errBroken }

// TestTroubleWithTheStreams is neither an answer nor a bad case.
func TestTroubleWithTheStreams(t *testing.T) {
	code, out, faults := advise(broken{})
	assert.Equal(t, 1, code)
	assert.Empty(t, out)
	assert.Contains(t, faults, errBroken.Error())

	var f bytes.Buffer
	assert.Equal(t, 1, run(strings.NewReader(`{"now":"2026-10-12T12:00:00Z"}`), broken{}, &f))
	assert.Contains(t, f.String(), errBroken.Error())
}
