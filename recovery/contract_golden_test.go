package recovery_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden answers each case of testdata and compares the bytes. A changed answer to an equal case is a change that the
// version of the tables and the change log tell.
func TestGolden(t *testing.T) {
	cases, err := filepath.Glob(filepath.Join("testdata", "*.json"))
	require.NoError(t, err)
	tried := 0
	for _, path := range cases {
		if strings.HasSuffix(path, ".golden.json") {
			continue
		}
		tried++
		t.Run(strings.TrimSuffix(filepath.Base(path), ".json"), func(t *testing.T) {
			data, err := os.ReadFile(path)
			require.NoError(t, err)
			q, err := recovery.ParseRequest(data)
			require.NoError(t, err)
			a, err := q.Recommend()
			require.NoError(t, err)
			got := encoded(t, a)
			assert.Empty(t, breaches(generic(t, got)))
			golden := strings.TrimSuffix(path, ".json") + ".golden.json"
			if *update {
				var out bytes.Buffer
				require.NoError(t, json.Indent(&out, got, "", "  "))
				out.WriteByte('\n')
				require.NoError(t, os.WriteFile(golden, out.Bytes(), 0o644))
				return
			}
			file, err := os.ReadFile(golden)
			require.NoError(t, err)
			var want bytes.Buffer
			require.NoError(t, json.Compact(&want, file))
			sameAnswer(t, want.Bytes(), got, "%s", golden)
		})
	}
	assert.GreaterOrEqual(t, tried, 8)
}
