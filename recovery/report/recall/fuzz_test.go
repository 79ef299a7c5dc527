package recall_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery/report/recall"
)

// FuzzCell: whatever a client is called, the list has one row of as many cells, and none that a spreadsheet runs.
func FuzzCell(f *testing.F) {
	for _, seed := range []string{"", "c-17", "=1+1", " \t-2", "a,b\"c\nd", "\r\n", "\xff\x00", "'=x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, client string) {
		var b bytes.Buffer
		require.NoError(t, recall.Write(&b, recall.Row{Client: client, Text: client}))
		rows := read(t, b.Bytes())
		require.Len(t, rows, 1)
		if cell := strings.TrimSpace(rows[0]["client"]); cell != "" {
			assert.NotContains(t, "=+-@", cell[:1])
		}
	})
}
