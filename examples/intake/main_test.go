package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/screening"
)

var update = flag.Bool("update", false, "write the golden files anew")

const now = "2026-10-12T18:00:00+01:00"

// clock is what the machine says, in a zone that has no name elsewhere.
var clock = time.Date(2026, time.March, 1, 9, 30, 12, 0, time.FixedZone("Local", 2*60*60))

// interviewed runs the program on answers, one a line.
func interviewed(t *testing.T, answers string, flags ...string) (out, asked string) {
	t.Helper()
	var o, e bytes.Buffer
	require.Zero(t, run(append([]string{"-now", now, "-zone", "Europe/Lisbon"}, flags...), clock, strings.NewReader(answers), &o, &e), e.String())
	return o.String(), e.String()
}

// request is the case that the program built from answers.
func request(t *testing.T, answers string) recovery.Case {
	t.Helper()
	out, _ := interviewed(t, answers, "-json")
	q, err := recovery.ParseRequest([]byte(out))
	require.NoError(t, err, out)
	return q.Case
}

// TestScripts holds whole interviews: what was asked, and what came of it.
func TestScripts(t *testing.T) {
	scripts, err := filepath.Glob(filepath.Join("testdata", "*.txt"))
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(scripts), 7)
	for _, path := range scripts {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			answers, err := os.ReadFile(path)
			require.NoError(t, err)
			out, asked := interviewed(t, string(answers))
			built, _ := interviewed(t, string(answers), "-json")
			got := "ASKED\n" + asked + "\n\nANSWERED\n" + out + "\n\nREQUEST\n" + built
			golden := strings.TrimSuffix(path, ".txt") + ".golden"
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), got)

			// The request says the same as the program.
			q, err := recovery.ParseRequest([]byte(built))
			require.NoError(t, err)
			advice, err := q.Recommend()
			require.NoError(t, err)
			assert.Contains(t, out, "SCREENING: "+advice.Screening.Outcome+"\n")
		})
	}
}

const (
	allNo  = "38\n" + "no\nno\nno\nno\nno\nno\nno\nno\nno\nno\nno\n" + "no\nyes\n\n" // the last two are one question
	before = "38\n"
)

func TestAllNo(t *testing.T) {
	c := request(t, allNo)
	assert.Empty(t, c.Conditions)
	assert.Empty(t, c.Unanswered)
	assert.Equal(t, screening.Fine, screen(c).Outcome)
	out, _ := interviewed(t, allNo)
	assert.Contains(t, out, "BOOK")
}

// TestEveryEnd: wherever the input ends, what was not reached is unanswered, and that needs clearance.
func TestEveryEnd(t *testing.T) {
	lines := strings.SplitAfter(strings.TrimSuffix(allNo, "\n"), "\n") // the wish at the end may stay empty
	for n := range len(lines) - 1 {
		c := request(t, strings.Join(lines[:n], ""))
		assert.NotEmpty(t, c.Unanswered, "after %d lines", n)
		assert.Equal(t, screening.Clearance, screen(c).Outcome, "after %d lines", n)
	}
}

// TestEveryQuestionMatters: any one of the questions left empty needs clearance, and so does one answered with nonsense.
func TestEveryQuestionMatters(t *testing.T) {
	lines := strings.SplitAfter(allNo, "\n")
	for i := 1; i < 14; i++ {
		for _, nonsense := range []string{"\n", "perhaps\nwhy\n"} {
			changed := append(append([]string{}, lines[:i]...), nonsense)
			c := request(t, strings.Join(append(changed, lines[i+1:]...), ""))
			assert.Len(t, c.Unanswered, 1, "line %d", i)
			assert.Equal(t, screening.Clearance, screen(c).Outcome, "line %d", i)
		}
	}
}

// TestYes: what a yes to each question means at the least, when its follow-ups stay empty.
func TestYes(t *testing.T) {
	for i, q := range questions {
		answers := before + strings.Repeat("no\n", i) + "yes\n"
		c := request(t, answers)
		least := screening.Clearance
		if q.yes != "" {
			least = screening.ReferUrgently
			row, ok := screening.RowOf(q.yes)
			require.True(t, ok, q.yes)
			assert.Equal(t, screening.ReferUrgently, row.Outcome)
			_, asked := interviewed(t, answers)
			assert.True(t, strings.HasSuffix(asked, "we stop asking here.\n"), "nothing delays help: %s", asked)
		}
		assert.GreaterOrEqual(t, screen(c).Outcome, least, q.code)
	}
}

// TestQuestionsAreTheTwelve: in the order of package screening, with rows that exist and signs that can be denied.
func TestQuestionsAreTheTwelve(t *testing.T) {
	var codes, want []string
	for _, q := range questions {
		codes = append(codes, q.code)
		for _, c := range q.which {
			row, ok := screening.RowOf(c.code)
			require.True(t, ok, c.code)
			assert.Greater(t, row.Outcome, screening.Fine, c.code)
		}
		for _, code := range q.denied {
			assert.True(t, screening.IsSign(code), code)
		}
	}
	for q := range screening.AllQuestions() {
		if q.Code != "ask-age" {
			want = append(want, q.Code)
		}
	}
	assert.Equal(t, want, codes)
	assert.Len(t, codes, 12)
}

// TestFreeText: words that match nothing are never taken as fine, and a later yes beats an earlier no.
func TestFreeText(t *testing.T) {
	upTo11 := before + strings.Repeat("no\n", 10) + "yes\n"
	c := request(t, upTo11+"zzyzx syndrome\n\nno\nyes\n")
	assert.Equal(t, []string{"zzyzx syndrome"}, c.Unanswered)
	c = request(t, upTo11+"blood thinners\n99\nx\n\nno\nyes\n")
	assert.Equal(t, []string{"blood thinners"}, c.Unanswered, "found, and no choice made")
	c = request(t, upTo11+"sign-night-pain\n1\nlower back\n\nno\nyes\n")
	require.Len(t, c.Conditions, 1)
	assert.Equal(t, "sign-night-pain", c.Conditions[0].Code)
	assert.NotContains(t, c.Denied, "sign-night-pain")
	c = request(t, upTo11+strings.Repeat("long ", 500)+"\n\nno\nyes\n")
	assert.Equal(t, screening.Clearance, screen(c).Outcome)
}

func TestAge(t *testing.T) {
	rest := strings.SplitN(allNo, "\n", 2)[1]
	assert.Equal(t, screening.Fine, screen(request(t, "\n"+rest)).Outcome, "not said: adult rules, and the question stays")
	assert.Equal(t, screening.Clearance, screen(request(t, "old\nvery\n"+rest)).Outcome)
	assert.Equal(t, screening.Adjust, screen(request(t, "old\n12\n"+rest)).Outcome)
}

func TestFlags(t *testing.T) {
	for _, args := range [][]string{{"-now", "yesterday"}, {"-now", now, "-zone", "Local"}, {"-what"}} {
		var o, e bytes.Buffer
		assert.Equal(t, 2, run(args, clock, strings.NewReader(allNo), &o, &e), args)
		assert.Empty(t, o.String())
		assert.NotEmpty(t, e.String())
	}
}

// TestClock: without -now the interview happens at the moment of the machine, with its offset.
func TestClock(t *testing.T) {
	var o, e bytes.Buffer
	require.Zero(t, run([]string{"-json"}, clock, strings.NewReader(""), &o, &e))
	q, err := recovery.ParseRequest(o.Bytes())
	require.NoError(t, err)
	assert.Equal(t, "2026-03-01T09:30:00+02:00", q.Case.Now.Format(time.RFC3339))
	assert.Equal(t, screening.Clearance, screen(q.Case).Outcome)
}

type broken struct{}

var errBroken = errors.New("broken pipe")

func (broken) Write([]byte) (int, error) { return 0, errBroken }

func TestBrokenOutput(t *testing.T) {
	for _, args := range [][]string{{"-now", now}, {"-now", now, "-json"}} {
		assert.Equal(t, 1, run(args, clock, strings.NewReader(allNo), broken{}, &bytes.Buffer{}))
	}
}

// FuzzInterview: whatever is typed, the program answers, the request it builds is valid, and only whole interviews end
// without clearance.
func FuzzInterview(f *testing.F) {
	for _, s := range []string{"", allNo, before + "yes\n", "38\nno\nno\nyes\n1 3\nleft calf\n2026-02-30\n\n", "\x00\xff\n" + allNo, strings.Repeat("yes\n", 40)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, answers string) {
		if len(answers) > 4000 {
			return
		}
		var o, e bytes.Buffer
		if code := run([]string{"-now", now, "-json"}, clock, strings.NewReader(answers), &o, &e); code != 0 {
			t.Fatalf("ended with %d: %s", code, e.String())
		}
		if !json.Valid(o.Bytes()) {
			t.Fatal("no JSON")
		}
		q, err := recovery.ParseRequest(o.Bytes())
		if err != nil {
			t.Fatalf("%v\n%s", err, o.String())
		}
		if r := screen(q.Case); !r.Blocked() && strings.Count(answers, "\n") < 12 {
			t.Fatalf("%s after %d lines", r.Outcome, strings.Count(answers, "\n"))
		}
	})
}
