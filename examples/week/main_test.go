package main

import (
	"bytes"
	"encoding/xml"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer/srpe"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestEmbeddedDiary compares what the program prints with the golden text.
func TestEmbeddedDiary(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out, "", "UTC", "", false))
	golden := filepath.Join("testdata", "output.golden")
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, out.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), out.String())
}

// TestPicture: the picture is an SVG, the same bytes each time, and the one that lies in this folder.
func TestPicture(t *testing.T) {
	var out, again bytes.Buffer
	require.NoError(t, run(&out, "", "UTC", "", true))
	require.NoError(t, run(&again, "", "UTC", "", true))
	assert.Equal(t, out.String(), again.String())
	require.NoError(t, xml.Unmarshal(out.Bytes(), new(struct {
		XMLName xml.Name `xml:"http://www.w3.org/2000/svg svg"`
	})))
	if *update {
		require.NoError(t, os.WriteFile("week.svg", out.Bytes(), 0o644))
	}
	want, err := os.ReadFile("week.svg")
	require.NoError(t, err)
	assert.Equal(t, string(want), out.String(), "week.svg is not what the program draws now; run with -update")
}

// TestPolicies: a policy by name gives an answer of its own, and a name that is none an error.
func TestPolicies(t *testing.T) {
	texts := map[string]bool{}
	for _, p := range recovery.Policies() {
		var out bytes.Buffer
		require.NoError(t, run(&out, "", "UTC", p.Name, false))
		texts[out.String()] = true
	}
	assert.Greater(t, len(texts), 1, "policies differ")
	var out bytes.Buffer
	require.ErrorIs(t, run(&out, "", "UTC", "brave", false), recovery.ErrInvalidPolicy)
	assert.Empty(t, out.String())
}

// TestCaseFile reads a JSON case, and says what is wrong with a bad one or a missing one.
func TestCaseFile(t *testing.T) {
	dir := t.TempDir()
	good, bad := filepath.Join(dir, "good.json"), filepath.Join(dir, "bad.json")
	require.NoError(t, os.WriteFile(good, []byte(`{"now":"2026-10-12T12:00:00+01:00","zone":"Europe/Lisbon"}`), 0o600))
	require.NoError(t, os.WriteFile(bad, []byte(`{"now":"2026-10-12T12:00:00","zone":"Local"}`), 0o600))
	var out bytes.Buffer
	require.NoError(t, run(&out, good, "UTC", "", false))
	assert.Contains(t, out.String(), "Nothing is needed this week.")

	out.Reset()
	err := run(&out, bad, "UTC", "", false)
	var faults sessions.Faults
	require.ErrorAs(t, err, &faults)
	assert.Equal(t, 2, faults.Len(), "%v", err)
	assert.Empty(t, out.String())

	err = run(&out, filepath.Join(dir, "none.json"), "UTC", "", false)
	require.Error(t, err)
	assert.Contains(t, err.Error(), "no such file or folder")
}

// TestFolderWithoutLog: an empty folder is an error, not a panic, and so is a zone that is none.
func TestFolderWithoutLog(t *testing.T) {
	var out bytes.Buffer
	require.Error(t, run(&out, t.TempDir(), "UTC", "", false))
	require.Error(t, run(&out, t.TempDir(), "Local", "", false))
	require.Error(t, run(&out, t.TempDir(), "Atlantis/Deep", "", false))
	assert.Empty(t, out.String())
}

// logs are the folders of real training logs, where they are at hand.
func logs(t *testing.T) []string {
	t.Helper()
	dir, err := os.Getwd()
	require.NoError(t, err)
	for range 8 {
		found, err := filepath.Glob(filepath.Join(dir, "shared", "data", "training_files", "pmdata", "p*"))
		require.NoError(t, err)
		if len(found) > 0 {
			return found
		}
		dir = filepath.Dir(dir)
	}
	t.Skip("no shared folder with training logs")
	return nil
}

// TestRealLogs: each log is answered under each policy, and each row that was left out says why.
func TestRealLogs(t *testing.T) {
	folders := logs(t)
	assert.Len(t, folders, 8)
	for _, folder := range folders {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			log, err := srpe.Read(os.DirFS(folder), srpe.Options{})
			require.NoError(t, err)
			for _, s := range log.Skipped {
				assert.NotEmpty(t, s.Reason, "%s", s)
				assert.NotEmpty(t, s.File, "%s", s)
			}
			for _, policy := range []string{"", "therapist"} {
				var out bytes.Buffer
				require.NoError(t, run(&out, folder, "Europe/Oslo", policy, false))
				text := out.String()
				assert.Equal(t, len(log.Skipped), strings.Count(text, "  skipped "))
				assert.Contains(t, text, "General wellness guidance")
				var again bytes.Buffer
				require.NoError(t, run(&again, folder, "Europe/Oslo", policy, false))
				assert.Equal(t, text, again.String(), "the same log twice")
			}
		})
	}
}
