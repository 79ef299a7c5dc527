package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
)

var update = flag.Bool("update", false, "write the golden files anew")

// whatif runs the program on a text.
func whatif(in io.Reader, args ...string) (code int, out, faults string) {
	var o, f bytes.Buffer
	code = run(args, in, &o, &f)
	return code, o.String(), f.String()
}

// TestOutput compares what the program prints with the golden texts.
func TestOutput(t *testing.T) {
	squats, err := os.ReadFile("squats.json")
	require.NoError(t, err)
	fever := []byte(strings.Replace(string(squats), `"edits": [`, `"edits": [{"add_condition": {"code": "fever"}},`, 1))
	for _, x := range []struct {
		golden string
		in     []byte
		args   []string
	}{
		{"squats.golden", squats, nil},
		{"squats.golden.json", squats, []string{"-json"}},
		{"fever.golden", fever, nil},
	} {
		code, out, faults := whatif(bytes.NewReader(x.in), x.args...)
		assert.Zero(t, code, x.golden)
		assert.Empty(t, faults, x.golden)
		golden := filepath.Join("testdata", x.golden)
		if *update {
			require.NoError(t, os.WriteFile(golden, []byte(out), 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		assert.Equal(t, string(want), out, x.golden)
	}
}

// TestJSON: with -json the difference is the library's own.
func TestJSON(t *testing.T) {
	data, err := os.ReadFile("squats.json")
	require.NoError(t, err)
	_, out, _ := whatif(bytes.NewReader(data), "-json")
	var got recovery.Difference
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	request, edits, err := parse(data)
	require.NoError(t, err)
	want, err := recovery.Preview(request.Case, edits...)
	require.NoError(t, err)
	assert.Equal(t, want.Changes, got.Changes)
	assert.Equal(t, recovery.Edge{Code: recovery.DeepBeforeHard, Session: "thu-squats"}, got.Changes[0].Cause)
	assert.NotContains(t, out, `\u003c`, "no HTML escapes")
}

// TestNothingChanges is said.
func TestNothingChanges(t *testing.T) {
	code, out, _ := whatif(strings.NewReader(`{"request":{"now":"2026-10-12T12:00:00Z"},"edits":[{"set_policy":"balanced"}]}`))
	assert.Zero(t, code)
	assert.Equal(t, "What if:\n  set policy to balanced\n\nNothing changes.\n", out)
}

// TestFaults: a bad input ends with 2, every fault on its own line of standard error, and nothing on standard output.
func TestFaults(t *testing.T) {
	const head = `{"request":{"now":"2026-10-12T12:00:00+01:00","zone":"Europe/Lisbon"}`
	for name, x := range map[string]struct {
		in    string
		lines []string // how each line of standard error begins
	}{
		"empty":               {"", []string{"EOF"}},
		"not JSON":            {"hello", []string{"invalid character"}},
		"trailing data":       {head + `,"edits":[]} {}`, []string{"data after"}},
		"no edits":            {head + `}`, []string{"needs a request and edits"}},
		"no request":          {`{"edits":[]}`, []string{"needs a request and edits"}},
		"unknown key":         {head + `,"edit":[]}`, []string{`json: unknown field "edit"`}},
		"in both parts":       {`{"request":{"now":"noon","sesions":[]},"edits":[{"remove_session":7}]}`, []string{"request.now: noon ", "request.sesions: ", "edits[0].remove_session: 7 "}},
		"cannot be made":      {head + `,"edits":[{"remove_session":"x"},{"remove_condition":"y"}]}`, []string{"edits[0].session: x ", "edits[1].code: y "}},
		"makes a case wrong":  {head + `,"edits":[{"add_check_in":{"at":"2026-10-12T13:00:00+01:00"}}]}`, []string{"check_ins[0].at: "}},
		"an edit of two keys": {head + `,"edits":[{"remove_session":"x","remove_condition":"y"}]}`, []string{"edits[0]: "}},
	} {
		code, out, faults := whatif(strings.NewReader(x.in))
		assert.Equal(t, 2, code, name)
		assert.Empty(t, out, name)
		lines := strings.Split(strings.TrimSuffix(faults, "\n"), "\n")
		if assert.Len(t, lines, len(x.lines), "%s: %s", name, faults) {
			for i, begin := range x.lines {
				assert.True(t, strings.HasPrefix(lines[i], begin), "%s: %q does not begin with %q", name, lines[i], begin)
			}
		}
	}
	code, out, faults := whatif(strings.NewReader(head+`,"edits":[]}`), "-xml")
	assert.Equal(t, 2, code)
	assert.Empty(t, out)
	assert.Contains(t, faults, "usage: whatif")
}

type broken struct{}

var errBroken = errors.New("broken pipe")

func (broken) Read([]byte) (int, error)  { return 0, errBroken }
func (broken) Write([]byte) (int, error) { return 0, errBroken }

// TestTroubleWithTheStreams is neither an answer nor a bad input.
func TestTroubleWithTheStreams(t *testing.T) {
	code, out, faults := whatif(broken{})
	assert.Equal(t, 1, code)
	assert.Empty(t, out)
	assert.Contains(t, faults, errBroken.Error())
	for _, in := range []string{
		`{"request":{"now":"2026-10-12T12:00:00Z"},"edits":[]}`,
		`{"request":{"now":"2026-10-12T12:00:00Z"},"edits":[{"set_wish":{"purpose":"relax"}}]}`,
	} {
		for _, args := range [][]string{nil, {"-json"}} {
			var f bytes.Buffer
			assert.Equal(t, 1, run(args, strings.NewReader(in), broken{}, &f))
			assert.Contains(t, f.String(), errBroken.Error())
		}
	}
}
