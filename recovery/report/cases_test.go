package report_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	_ "time/tzdata" // zone data must not depend on the host

	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
)

// answers are the advice to the golden cases of the recovery package and to its safety vignettes, by the name of the case.
func answers(t *testing.T) map[string]recovery.Advice {
	t.Helper()
	solve.Do(func() { solved = solutions(t) })
	require.NotEmpty(t, solved)
	return maps.Clone(solved)
}

var (
	solve  sync.Once
	solved map[string]recovery.Advice
)

// cases are the golden cases alone, for what takes long.
func cases(t *testing.T) map[string]recovery.Advice {
	t.Helper()
	out := answers(t)
	maps.DeleteFunc(out, func(name string, _ recovery.Advice) bool {
		_, err := os.Stat(filepath.Join("..", "testdata", name+".json"))
		return err != nil
	})
	require.GreaterOrEqual(t, len(out), 8)
	return out
}

func solutions(t *testing.T) map[string]recovery.Advice {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "testdata", "*.json"))
	require.NoError(t, err)
	vignettes, err := filepath.Glob(filepath.Join("..", "testdata", "vignettes", "*.json"))
	require.NoError(t, err)
	out := map[string]recovery.Advice{}
	for _, path := range append(files, vignettes...) {
		if strings.HasSuffix(path, ".golden.json") {
			continue
		}
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		var v struct {
			Request json.RawMessage `json:"request"`
		}
		if err := json.Unmarshal(data, &v); err == nil && v.Request != nil {
			data = v.Request
		}
		q, err := recovery.ParseRequest(data)
		require.NoError(t, err, path)
		a, err := q.Recommend()
		require.NoError(t, err, path)
		out[strings.TrimSuffix(filepath.Base(path), ".json")] = a
	}
	require.GreaterOrEqual(t, len(out), 60)
	return out
}
