package report_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/report"
	"example.com/rubdown/recovery/wording"
)

var update = flag.Bool("update", false, "write the golden files anew")

var (
	audiences = []report.Audience{report.Athlete, report.Therapist, report.Audit}
	lengths   = []report.Length{report.Short, report.Long}
	markups   = []report.Markup{report.Plain, report.Markdown}
	languages = []wording.Catalogue{wording.English(), wording.Spanish()}
)

// reports are all kinds of report there are.
func reports() []report.Report {
	var out []report.Report
	for _, words := range languages {
		for _, m := range markups {
			for _, a := range audiences {
				for _, l := range lengths {
					out = append(out, report.Report{Audience: a, Length: l, Markup: m, Words: words})
				}
			}
		}
	}
	return out
}

// kind names a report in the message of a failed test.
func kind(r report.Report) string {
	return fmt.Sprintf("%s, %s, %s, %s", r.Audience, r.Length, r.Markup, r.Words.Language())
}

// TestGolden compares the reports of a few cases with what they were: one file a language and markup, with every audience and
// length in it.
func TestGolden(t *testing.T) {
	all := answers(t)
	for _, name := range []string{"strain-and-sore-calf", "two-bouts", "fever"} {
		require.Contains(t, all, name)
		for _, words := range languages {
			for _, m := range markups {
				var b strings.Builder
				for _, a := range audiences {
					for _, l := range lengths {
						r := report.Report{Audience: a, Length: l, Markup: m, Words: words}
						fmt.Fprintf(&b, "%%%% %s, %s\n\n%s\n", a, l, r.Text(all[name]))
					}
				}
				path := filepath.Join("testdata", fmt.Sprintf("%s.%s.%s.golden", name, words.Language(), m))
				if *update {
					require.NoError(t, os.MkdirAll("testdata", 0o755))
					require.NoError(t, os.WriteFile(path, []byte(b.String()), 0o644))
				}
				want, err := os.ReadFile(path)
				require.NoError(t, err)
				assert.Equal(t, string(want), b.String(), path)
			}
		}
	}
}

// TestTextIsAthleteLong: the function is the zero report, and the zero catalogue is English.
func TestTextIsAthleteLong(t *testing.T) {
	for name, a := range answers(t) {
		want := report.Report{Audience: report.Athlete, Length: report.Long, Markup: report.Plain, Words: wording.English()}.Text(a)
		assert.Equal(t, want, report.Text(a), name)
	}
}

// TestDeterministic: the same advice gives the same bytes, whatever the order in which a map is walked.
func TestDeterministic(t *testing.T) {
	a := answers(t)["strain-and-sore-calf"]
	a.Resolved = map[string][]muscles.Area{}
	for i := range 20 {
		a.Resolved[fmt.Sprint("name ", i)] = nil
	}
	for _, r := range reports() {
		want := r.Text(a)
		for range 10 {
			require.Equal(t, want, r.Text(a), kind(r))
		}
	}
}
