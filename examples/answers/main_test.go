package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestAnswers: the ten answers in full, for the athlete and for the therapist; two of them in Spanish too.
func TestAnswers(t *testing.T) {
	names, err := all()
	require.NoError(t, err)
	require.Len(t, names, 10)
	spanish := map[string]bool{"day-after-a-marathon": true, "two-matches-a-week": true}
	for _, name := range names {
		for _, audience := range []string{"athlete", "therapist"} {
			golden(t, name+"."+audience, "-for", audience, name)
			if spanish[name] {
				golden(t, name+"."+audience+".es", "-for", audience, "-es", name)
			}
		}
	}
	golden(t, "list")
	golden(t, "audit", "-for", "audit", "fever")
}

func golden(t *testing.T, file string, args ...string) {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, run(args, &out))
	file = filepath.Join("testdata", file+".golden.txt")
	if *update {
		require.NoError(t, os.WriteFile(file, out.Bytes(), 0o600))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), out.String(), file)
}

func TestWrongUse(t *testing.T) {
	var out bytes.Buffer
	assert.ErrorContains(t, run([]string{"nobody"}, &out), "nobody")
	assert.Error(t, run([]string{"-for", "coach", "fever"}, &out))
	assert.Empty(t, out.String())
}
