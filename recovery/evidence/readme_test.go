package evidence_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"example.com/rubdown/recovery/evidence"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the table of claims in the README anew")

const claimsHead = "| # | what the article claims | verdict | grade | why |\n"

// claimsTable is the table of the article's claims as the README shows it: verdict with its shade, first sentence of the
// reason.
func claimsTable() string {
	var table strings.Builder
	table.WriteString(claimsHead + "| --- | --- | --- | --- | --- |\n")
	for _, c := range evidence.Claims() {
		if c.Number == 0 {
			continue
		}
		verdict := strings.ReplaceAll(c.Verdict.String(), "-", " ")
		if strings.HasPrefix(c.Note, verdict) {
			verdict = c.Note
		} else {
			verdict += ": " + c.Note
		}
		why, _, _ := strings.Cut(c.Why, ". ")
		fmt.Fprintf(&table, "| %d | %s | %s | %s | %s |\n", c.Number, strings.TrimSuffix(c.Text, "."), verdict, c.Grade, strings.TrimSuffix(why, "."))
	}
	return table.String()
}

// The README shows the ledger's claims and no others.
func TestReadmeShowsTheClaims(t *testing.T) {
	const path = "../../README.md"
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	before, rest, ok := strings.Cut(string(data), claimsHead)
	require.True(t, ok, "the README has no table of claims")
	rows, after, ok := strings.Cut(rest, "\n\n")
	require.True(t, ok)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(before+claimsTable()+"\n"+after), 0o644))
		return
	}
	assert.Equal(t, claimsTable(), claimsHead+rows+"\n", "run go test ./recovery/evidence -run Readme -update")
}
