package recovery_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"example.com/rubdown/recovery"
)

// most is how long a hostile input may take; shared machines and the race detector are slow.
const most = 30 * time.Second

// flood is a large input; bad ones are refused, good ones answered.
type flood struct {
	name string
	text func() string
	bad  bool
}

func repeated(n int, one func(i int) string) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(one(i))
	}
	return b.String()
}

func floods() []flood {
	ten := 10 << 20
	if !longRuns() {
		ten = 1 << 20
	}
	at := func(i int) string {
		return time.Date(2026, 10, 12, 10, 0, 0, 0, time.UTC).Add(-time.Duration(i) * 2 * time.Hour).Format(time.RFC3339)
	}
	scale := func(n int) int { // fewer in the short run, so that the whole suite stays quick
		if longRuns() {
			return n
		}
		return n / 20
	}
	return []flood{
		{"megabytes of random bytes", func() string {
			r := rand.New(rand.NewPCG(1, 2))
			b := make([]byte, ten)
			for i := range b {
				b[i] = byte(r.Uint32())
			}
			return string(b)
		}, true},
		{"megabytes of brackets", func() string { return strings.Repeat("[", ten) }, true},
		{"megabytes of braces", func() string { return strings.Repeat(`{"a":`, ten/5) }, true},
		{"nested 9000 deep", func() string {
			return requestWith(`"open":` + strings.Repeat("[", 9000) + strings.Repeat("]", 9000))
		}, true},
		{"nested 9000 deep as objects", func() string {
			return requestWith(`"athlete":` + strings.Repeat(`{"quiet":`, 9000) + "1" + strings.Repeat("}", 9000))
		}, true},
		{"a string of megabytes", func() string { return `"` + strings.Repeat("x", ten) + `"` }, true},
		{"a number of megabytes", func() string { return withSession("minutes", strings.Repeat("9", ten)) }, true},
		{"a time of megabytes", func() string { return `{"now":"` + strings.Repeat("2", ten) + `"}` }, true},
		{"a muscle of megabytes", func() string { return withCheckIn("soreness", `{"`+strings.Repeat("calf ", ten/5)+`":3}`) }, true},
		{"a code of megabytes", func() string { return withCondition("code", `"`+strings.Repeat("x", ten)+`"`) }, true},
		{"megabytes of spaces", func() string { return strings.Repeat(" ", ten) }, true},
		{"33 MB", func() string { return requestWith("") + strings.Repeat(" ", 33<<20) }, true},
		{"many faulty sessions", func() string {
			return requestWith(`"sessions":[` + repeated(scale(200_000), func(int) string { return `{"minutes":-1}` }) + `]`)
		}, true},
		{"many unknown keys", func() string {
			return requestWith(repeated(scale(200_000), func(i int) string { return fmt.Sprintf(`"k%d":1`, i) }))
		}, true},
		{"many muscles nobody has", func() string {
			return withCheckIn("soreness", "{"+repeated(scale(100_000), func(i int) string { return fmt.Sprintf(`"hamstrung %d":1`, i) })+"}")
		}, true},
		{"many faults under one key", func() string {
			return requestWith(`"unanswered":[` + repeated(scale(100_000), func(int) string { return `1` }) + `]`)
		}, true},
		{"many sessions with one id", func() string {
			return requestWith(`"sessions":[` + repeated(scale(100_000), func(i int) string { return sessionWith("start", `"`+at(i)+`"`) }) + `]`)
		}, true},
		{"many sessions", func() string {
			return requestWith(`"sessions":[` + repeated(scale(100_000), func(i int) string {
				return fmt.Sprintf(`{"start":%q,"minutes":60,"sport":"road-running","status":"done","effort":5}`, at(i))
			}) + `]`)
		}, false},
		{"as many sessions at once as are weighed", func() string { return requestWith(`"sessions":[` + repeated(scale(400), sessionAtOnce) + `]`) }, false},
		{"as many check-ins as are weighed", func() string {
			return requestWith(`"check_ins":[` + repeated(scale(20_000), func(i int) string { return fmt.Sprintf(`{"at":%q,"soreness":{"soleus":4}}`, at(i)) }) + `]`)
		}, false},
		{"as many treatments as are weighed", func() string {
			return requestWith(`"treatments":[` + repeated(scale(20_000), func(i int) string {
				return fmt.Sprintf(`{"at":%q,"modality":"deep-tissue","minutes":60,"pressure":3}`, at(i))
			}) + `]`)
		}, false},
		{"as many conditions as are weighed", func() string {
			return requestWith(`"conditions":[` + repeated(scale(2_000), func(int) string { return `{"code":"bruise","areas":["soleus.left"],"since":"2026-10-10"}` }) + `]`)
		}, false},
		{"as many unknown conditions as are weighed", func() string {
			return requestWith(`"conditions":[` + repeated(scale(2_000), func(i int) string { return fmt.Sprintf(`{"code":"odd %d"}`, i) }) + `]`)
		}, false},
		{"as many answers as are weighed", func() string {
			return requestWith(`"unanswered":[` + repeated(scale(2_000), func(i int) string { return fmt.Sprintf(`"odd-%d"`, i) }) + `],"denied":[` +
				repeated(scale(2_000), func(int) string { return `"sign-chest-pain"` }) + `]`)
		}, false},
		{"as many open spans as are weighed", func() string {
			return requestWith(`"wish":{"purpose":"relax"},"open":[` + repeated(scale(2_000), openSpan) + `]`)
		}, false},
		{"many wished areas", func() string {
			return requestWith(`"wish":{"areas":[` + repeated(scale(100_000), func(int) string { return `"left calf"` }) + `]}`)
		}, false},
		{"many preferences", func() string {
			return requestWith(`"athlete":{"prefer":[` + repeated(scale(100_000), func(int) string { return `"swedish"` }) + `]}`)
		}, false},
	}
}

// sessionAtOnce is one of many sessions that all begin now.
func sessionAtOnce(i int) string {
	return fmt.Sprintf(`{"id":"s%d","start":%q,"minutes":14400,"sport":"road-running","status":"planned"}`, i, noon)
}

// openSpan is one of many short spans after noon.
func openSpan(i int) string {
	start := time.Date(2026, 10, 12, 12, 0, 0, 0, time.UTC).Add(time.Duration(i) * 5 * time.Minute)
	return fmt.Sprintf(`{"start":%q,"end":%q}`, start.Format(time.RFC3339), start.Add(3*time.Minute).Format(time.RFC3339))
}

// TestBounds: one more than what is weighed is a fault that names the list and its length.
func TestBounds(t *testing.T) {
	checkIn := `{"at":"2026-10-12T07:00:00+01:00","stress":3}`
	treatment := `{"at":"2026-09-24T17:00:00+01:00","modality":"swedish","minutes":60}`
	for _, x := range []struct {
		key   string
		bound int
		one   func(i int) string
	}{
		{"sessions", 400, sessionAtOnce},
		{"check_ins", 20_000, func(int) string { return checkIn }},
		{"treatments", 20_000, func(int) string { return treatment }},
		{"open", 2_000, openSpan},
		{"conditions", 2_000, func(int) string { return `{"code":"bruise"}` }},
		{"unanswered", 2_000, func(int) string { return `"sign-chest-pain"` }},
		{"denied", 2_000, func(int) string { return `"sign-chest-pain"` }},
	} {
		_, err := recovery.ParseRequest([]byte(requestWith(`"` + x.key + `":[` + repeated(x.bound, x.one) + `]`)))
		assert.NoError(t, err, x.key)
		_, err = recovery.ParseRequest([]byte(requestWith(`"` + x.key + `":[` + repeated(x.bound+1, x.one) + `]`)))
		if assert.ErrorIs(t, err, recovery.ErrInvalidCase, x.key) {
			f := faultsOf(t, err).All()[0]
			assert.Equal(t, x.key, f.Path)
			assert.Equal(t, strconv.Itoa(x.bound+1), f.Value)
		}
	}
}

// TestLargeInputsAreRefusedOrAnswered: within seconds and a bounded multiple of the input's memory, never a panic.
func TestLargeInputsAreRefusedOrAnswered(t *testing.T) {
	for _, f := range floods() {
		t.Run(f.name, func(t *testing.T) {
			text := []byte(f.text())
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			start := time.Now()
			var read time.Duration
			done := make(chan error, 1)
			go func() {
				q, err := recovery.ParseRequest(text)
				read = time.Since(start)
				if err == nil {
					_, again := q.Recommend()
					assert.NoError(t, again)
				}
				done <- err
			}()
			var err error
			select {
			case err = <-done:
			case <-time.After(most):
				panic(fmt.Sprintf("%s: no end within %v", f.name, most)) // the work cannot be stopped from here
			}
			took := time.Since(start)
			if err != nil {
				assert.Less(t, len(err.Error()), 64<<10, "the message is bounded")
				faultsOf(t, err)
			}
			runtime.ReadMemStats(&after)
			allocated := float64(after.TotalAlloc-before.TotalAlloc) / (1 << 20)
			t.Logf("%.1f MB: read in %v, answered in %v, %.0f MB allocated in all", float64(len(text))/(1<<20), read.Round(time.Millisecond), (took - read).Round(time.Millisecond), allocated)
			assert.Equal(t, f.bad, err != nil)
		})
	}
}
