package recovery_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	_ "time/tzdata" // zone data must not depend on the host

	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
)

// contractText is the request example of the contract, its comments stripped.
func contractText(tb testing.TB) []byte {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "contract-request.json"))
	require.NoError(tb, err)
	return data
}

// sharedFile reads a file of the sibling folder "shared", found by walking up; the test is skipped when there is none.
func sharedFile(tb testing.TB, parts ...string) []byte {
	tb.Helper()
	dir, err := os.Getwd()
	require.NoError(tb, err)
	for range 8 {
		path := filepath.Join(append([]string{dir, "shared"}, parts...)...)
		if data, err := os.ReadFile(path); err == nil {
			return data
		}
		dir = filepath.Dir(dir)
	}
	tb.Skip("no shared folder with " + filepath.Join(parts...))
	return nil
}

// decodeRequest reads a request that has to be valid.
func decodeRequest(tb testing.TB, text string) recovery.Request {
	tb.Helper()
	q, err := recovery.ParseRequest([]byte(text))
	require.NoError(tb, err, text)
	return q
}

// answerTo answers a request that has to be valid.
func answerTo(tb testing.TB, text string) recovery.Advice {
	tb.Helper()
	a, err := decodeRequest(tb, text).Recommend()
	require.NoError(tb, err)
	return a
}

// encoded is the advice as it leaves the library.
func encoded(tb testing.TB, a recovery.Advice) []byte {
	tb.Helper()
	data, err := json.Marshal(a)
	require.NoError(tb, err)
	return data
}

// generic decodes JSON into maps, slices and exact numbers.
func generic(tb testing.TB, data []byte) any {
	tb.Helper()
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var v any
	require.NoError(tb, dec.Decode(&v))
	return v
}

// noon is the moment of the short requests of these tests, a Monday.
const noon = "2026-10-12T12:00:00+01:00"

// requestWith is a request at noon with more members.
func requestWith(members string) string {
	if members != "" {
		members = "," + members
	}
	return `{"now":"` + noon + `","zone":"Europe/Lisbon"` + members + `}`
}

// withSession is a request with one session that is sound but for what is replaced: key, value and so on. An empty value
// leaves the key out.
func withSession(replace ...string) string {
	return requestWith(`"sessions":[` + sessionWith(replace...) + `]`)
}

func sessionWith(replace ...string) string {
	return objectWith([]string{
		"id", `"run"`, "start", `"2026-10-11T09:00:00+01:00"`, "minutes", "60", "sport", `"road-running"`, "kind", `"easy"`,
		"effort", "5", "status", `"done"`,
	}, replace)
}

func withCheckIn(replace ...string) string {
	return requestWith(`"check_ins":[` + objectWith([]string{"at", `"2026-10-12T07:00:00+01:00"`}, replace) + `]`)
}

func withTreatment(replace ...string) string {
	return requestWith(`"treatments":[` + objectWith([]string{
		"at", `"2026-09-24T17:00:00+01:00"`, "modality", `"swedish"`, "minutes", "60",
	}, replace) + `]`)
}

func withCondition(replace ...string) string {
	return requestWith(`"conditions":[` + objectWith([]string{"code", `"acute-muscle-strain"`, "areas", `["hamstrings.left"]`}, replace) + `]`)
}

// objectWith writes an object of alternating keys and values, some of them replaced or added.
func objectWith(base, replace []string) string {
	var members []string
	for i := 0; i < len(base); i += 2 {
		value := base[i+1]
		for j := 0; j < len(replace); j += 2 {
			if replace[j] == base[i] {
				value = replace[j+1]
			}
		}
		if value != "" {
			members = append(members, `"`+base[i]+`":`+value)
		}
	}
next:
	for j := 0; j < len(replace); j += 2 {
		for i := 0; i < len(base); i += 2 {
			if base[i] == replace[j] {
				continue next
			}
		}
		members = append(members, `"`+replace[j]+`":`+replace[j+1])
	}
	return "{" + strings.Join(members, ",") + "}"
}

// zonesRead keeps zones that were looked up, which is slow.
var zonesRead sync.Map

func mustZone(tb testing.TB, name string) *time.Location {
	tb.Helper()
	if loc, ok := zonesRead.Load(name); ok {
		return loc.(*time.Location)
	}
	loc, err := time.LoadLocation(name)
	require.NoError(tb, err)
	zonesRead.Store(name, loc)
	return loc
}

// longRuns reports whether property tests run in full, which takes an hour in all.
func longRuns() bool { return os.Getenv("RUBDOWN_LONG") == "2" }

// rounds is how many cases a property is tried on.
func rounds(few, many int) int {
	if longRuns() {
		return max(few, many)
	}
	return few
}

// sameAnswer compares two encoded answers byte by byte and shows the members that differ, not the whole texts.
func sameAnswer(tb testing.TB, want, got []byte, format string, args ...any) {
	tb.Helper()
	if bytes.Equal(want, got) {
		return
	}
	a, b := leaves(generic(tb, want)), leaves(generic(tb, got))
	var diff []string
	for _, path := range slices.Sorted(maps.Keys(a)) {
		if a[path] != b[path] {
			diff = append(diff, fmt.Sprintf("%s: %s, now %s", path, a[path], b[path]))
		}
	}
	for _, path := range slices.Sorted(maps.Keys(b)) {
		if _, ok := a[path]; !ok {
			diff = append(diff, fmt.Sprintf("%s: new %s", path, b[path]))
		}
	}
	require.Fail(tb, fmt.Sprintf(format, args...), "%d members differ:\n%s", len(diff), strings.Join(diff[:min(len(diff), 12)], "\n"))
}

// leaves maps the path of each value without members to its text.
func leaves(v any) map[string]string {
	out := map[string]string{}
	var walk func(path string, v any)
	walk = func(path string, v any) {
		switch x := v.(type) {
		case map[string]any:
			for k, y := range x {
				walk(path+"."+k, y)
			}
		case []any:
			for i, y := range x {
				walk(fmt.Sprintf("%s[%02d]", path, i), y)
			}
		default:
			out[path] = fmt.Sprint(v)
		}
	}
	walk("", v)
	return out
}
