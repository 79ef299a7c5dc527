package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden file anew")

// TestOutput compares what the program prints with the golden text.
func TestOutput(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out))
	golden := filepath.Join("testdata", "output.golden")
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, out.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), out.String())

	var again bytes.Buffer
	require.NoError(t, run(&again))
	assert.Equal(t, out.String(), again.String(), "the same story twice")
}

// TestStory: the program shows what it is there to show.
func TestStory(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out))
	for _, text := range []string{"Europe/Lisbon", "A fever on Monday evening", "- gone: ", "The race a week later", "pre-event", "“race”"} {
		assert.Contains(t, out.String(), text)
	}
}

type broken struct{}

var errBroken = errors.New("broken pipe")

func (broken) Write([]byte) (int, error) { return 0, errBroken }

// TestBrokenOutput: a program that cannot print does not panic.
func TestBrokenOutput(t *testing.T) {
	assert.NotPanics(t, func() { _ = run(broken{}) })
}
