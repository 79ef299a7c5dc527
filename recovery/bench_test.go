package recovery_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
)

// trainingRequest is a runner's log of so many sessions and check-ins before a moment, with a week planned, one treatment
// and a therapist's hours.
func trainingRequest(tb testing.TB, done, checkIns int) []byte {
	tb.Helper()
	now := time.Date(2026, 3, 9, 19, 0, 0, 0, time.UTC)
	kinds := []string{"intervals", "easy", "tempo", "strength", "long"}
	minutes := []int{65, 40, 60, 55, 110}
	efforts := []float64{8, 3, 6.5, 6, 7}
	var list, ratings, open []string
	session := func(id string, at time.Time, i int, status string) string {
		sport := "road-running"
		if kinds[i%5] == "strength" {
			sport = "full-body"
		}
		return fmt.Sprintf(`{"id":%q,"start":%q,"minutes":%d,"sport":%q,"kind":%q,"effort":%g,"status":%q}`,
			id, at.Format(time.RFC3339), minutes[i%5], sport, kinds[i%5], efforts[i%5], status)
	}
	for i := range done {
		day := now.AddDate(0, 0, -(i*7/5)-1)
		list = append(list, session(fmt.Sprintf("done-%d", i), day.Add(-time.Hour), i, "done"))
	}
	for i := range 5 {
		list = append(list, session(fmt.Sprintf("plan-%d", i), now.Add(time.Duration(i*34+12)*time.Hour), i, "planned"))
	}
	for i := range checkIns {
		at := now.AddDate(0, 0, -i).Add(-12 * time.Hour)
		ratings = append(ratings, fmt.Sprintf(`{"at":%q,"soreness":{"left calf":%d,"quads":3},"sleep_hours":7,"mood":6,"stress":%d,"fatigue":4}`, at.Format(time.RFC3339), 2+i%4, 3+i%5))
	}
	for i := range 5 {
		day := now.AddDate(0, 0, i+1)
		open = append(open, fmt.Sprintf(`{"start":%q,"end":%q}`, day.Add(-9*time.Hour).Format(time.RFC3339), day.Add(-time.Hour).Format(time.RFC3339)))
	}
	return []byte(`{"now":"` + now.Format(time.RFC3339) + `","zone":"Europe/Lisbon",
		"athlete":{"age":38,"training":"trained","massage_experience":"regular","bedtime":"22:30","quiet":{"from":"22:00","to":"07:00"}},
		"sessions":[` + strings.Join(list, ",") + `],"check_ins":[` + strings.Join(ratings, ",") + `],"open":[` + strings.Join(open, ",") + `],
		"treatments":[{"at":"2026-02-20T17:00:00Z","modality":"swedish","minutes":60,"pressure":3,"areas":["gastrocnemius"],"reaction":"none"}]}`)
}

// typicalRequest is 35 sessions, as many as six weeks of training bring, and a week of check-ins.
func typicalRequest(tb testing.TB) []byte { return trainingRequest(tb, 30, 7) }

// unratedRequest is the same without a single effort, check-in or word about the athlete: whatever can be asked for is missing.
func unratedRequest(tb testing.TB) []byte {
	tb.Helper()
	members := generic(tb, trainingRequest(tb, 30, 0)).(map[string]any)
	delete(members, "athlete")
	for _, s := range members["sessions"].([]any) {
		delete(s.(map[string]any), "effort")
	}
	text, err := json.Marshal(members)
	require.NoError(tb, err)
	return text
}

func BenchmarkRecommend(b *testing.B) {
	for _, bench := range []struct {
		name string
		text []byte
	}{
		{"case=empty", []byte(requestWith(""))},
		{"case=typical", typicalRequest(b)},
		{"case=season", trainingRequest(b, 105, 90)},
		{"case=unrated", unratedRequest(b)},
	} {
		q, err := recovery.ParseRequest(bench.text)
		require.NoError(b, err)
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := q.Recommend(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkParseRequest(b *testing.B) {
	for _, bench := range []struct {
		name string
		text []byte
	}{{"case=typical", typicalRequest(b)}, {"case=season", trainingRequest(b, 105, 90)}} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(bench.text)))
			for b.Loop() {
				if _, err := recovery.ParseRequest(bench.text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkEncodeAdvice(b *testing.B) {
	a := answerTo(b, string(typicalRequest(b)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := json.Marshal(a); err != nil {
			b.Fatal(err)
		}
	}
}
