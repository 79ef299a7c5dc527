package screening_test

import (
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/rickb777/date"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

var update = flag.Bool("update", false, "rewrite the generated files")

// now is a Monday evening; every test counts from it.
var now = time.Date(2026, time.October, 12, 18, 0, 0, 0, time.UTC)

// adult is 38 and used to massage: nothing follows from who they are.
func adult() sessions.Athlete {
	return sessions.Athlete{Age: sessions.Known(38), MassageExperience: sessions.ExperienceRegular}
}

func given(conditions ...screening.Condition) screening.Input {
	return screening.Input{Now: now, Athlete: adult(), Conditions: conditions}
}

func screen(conditions ...screening.Condition) screening.Result {
	return screening.Screen(given(conditions...))
}

// ago is the civil day n days before now.
func ago(n int) screening.Moment {
	return screening.DayMoment(timeline.DayOf(now, time.UTC).Add(-date.PeriodOfDays(n)))
}

// cleared is an agreement n days ago.
func cleared(n int) screening.ClearedBy {
	return screening.ClearedBy{By: "doctor", On: ago(n)}
}

func code(c string) screening.Condition { return screening.Condition{Code: c} }

func coded(codes ...string) []screening.Condition {
	var out []screening.Condition
	for _, c := range codes {
		out = append(out, code(c))
	}
	return out
}

// leftCalf puts a condition on the left calf.
func leftCalf(c string) screening.Condition {
	return screening.Condition{Code: c, Regions: screening.Calf.OnSide(muscles.Left)}
}

func find(r screening.Result, code string) (screening.Finding, bool) {
	for _, f := range r.Findings {
		if f.Code == code {
			return f, true
		}
	}
	return screening.Finding{}, false
}

func findings(r screening.Result) []string {
	var out []string
	for _, f := range r.Findings {
		out = append(out, f.Code)
	}
	return out
}

func region(t testing.TB, texts ...string) screening.RegionSet {
	t.Helper()
	var out screening.RegionSet
	for _, text := range texts {
		r, err := screening.ParseRegion(text)
		require.NoError(t, err)
		out = out.Union(r)
	}
	return out
}

// reference reads a file of the reference folder that may stand beside the project.
func reference(t *testing.T, name string) string {
	t.Helper()
	dir, err := os.Getwd()
	require.NoError(t, err)
	for range 8 {
		data, err := os.ReadFile(filepath.Join(dir, "shared", "reference", name))
		if err == nil {
			return string(data)
		}
		dir = filepath.Dir(dir)
	}
	t.Skipf("the reference file %s is not here", name)
	return ""
}

// many is the count of cases of a property test.
func many(short, long int) int {
	if os.Getenv("RUBDOWN_LONG") != "" {
		return long
	}
	return short
}

func itoa(n int) string { return strconv.Itoa(n) }
