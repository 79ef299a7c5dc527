package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden file anew")

// clinic runs the program.
func clinic(args ...string) (code int, out, faults string) {
	var o, f bytes.Buffer
	code = run(args, &o, &f)
	return code, o.String(), f.String()
}

// TestGolden compares what the program prints for the invented clients.
func TestGolden(t *testing.T) {
	code, out, faults := clinic()
	require.Zero(t, code)
	require.Empty(t, faults)
	golden := filepath.Join("testdata", "clinic.golden")
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(out), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), out)
}

// TestFiles: the folder gets what would have been printed, with the line ends of the formats.
func TestFiles(t *testing.T) {
	dir := t.TempDir()
	code, out, faults := clinic("-out", dir, filepath.Join("testdata", "clients.json"))
	require.Zero(t, code, faults)
	_, want, _ := clinic()
	got := []string{out}
	for _, name := range []string{"recall.csv", "visits.ics"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		assert.Equal(t, bytes.Count(data, []byte("\n")), bytes.Count(data, []byte("\r\n")), name)
		got = append(got, "\n== ", name, "\n", strings.ReplaceAll(string(data), "\r\n", "\n"))
	}
	assert.Equal(t, want, strings.Join(got, ""))
}

// TestFaults: a bad list ends with 2 and names every bad client, trouble with files with 1.
func TestFaults(t *testing.T) {
	for name, x := range map[string]struct {
		list string
		code int
		want []string
	}{
		"no JSON":   {"hello", 2, []string{"the list of clients"}},
		"language":  {`[{"client":"a","language":"xx","request":{"now":"2026-10-19T09:00:00Z"}}]`, 2, []string{`clients[0] a: no catalogue for the language "xx"`}},
		"two cases": {`[{"client":"a","request":{}},{"client":"b","request":{"now":"2026-10-19T09:00:00Z","zone":"Local"}}]`, 2, []string{"clients[0] a: now: is missing", "clients[1] b: zone: Local"}},
		"nobody":    {`[]`, 0, nil},
	} {
		path := filepath.Join(t.TempDir(), "clients.json")
		require.NoError(t, os.WriteFile(path, []byte(x.list), 0o644))
		code, _, faults := clinic(path)
		assert.Equal(t, x.code, code, name)
		for _, want := range x.want {
			assert.Contains(t, faults, want, name)
		}
	}
	code, _, faults := clinic(filepath.Join(t.TempDir(), "none.json"))
	assert.Equal(t, 1, code)
	assert.NotEmpty(t, faults)
	code, _, _ = clinic("-out", filepath.Join(t.TempDir(), "no", "such", "folder"))
	assert.Equal(t, 1, code)
	code, _, _ = clinic("-no-such-flag")
	assert.Equal(t, 2, code)
}
