package recovery_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// sureRequest is a request about which nothing is unsure: firm Swedish massage is wished for upkeep.
func sureRequest(tb testing.TB) map[string]any {
	tb.Helper()
	return generic(tb, []byte(requestWith(`
		"athlete":{"age":30,"training":"trained","massage_experience":"regular","bedtime":"22:30"},
		"sessions":[
			{"id":"thu","start":"2026-10-08T18:00:00+01:00","minutes":60,"sport":"cycling","kind":"tempo","effort":5,"status":"done"},
			{"id":"sat","start":"2026-10-10T18:00:00+01:00","minutes":60,"sport":"cycling","kind":"easy","effort":3,"status":"done"},
			{"id":"sun","start":"2026-10-11T18:00:00+01:00","minutes":60,"sport":"cycling","kind":"easy","effort":3,"status":"done"}],
		"check_ins":[{"at":"2026-10-12T07:00:00+01:00","overall_soreness":1,"soreness":{"quadriceps":1}}],
		"wish":{"purpose":"maintain","modality":"swedish"}`))).(map[string]any)
}

// entry is an element of a list of a request.
func entry(m map[string]any, list string, i int) map[string]any {
	return m[list].([]any)[i].(map[string]any)
}

// doubt is one thing that makes the answer to the sure request unsure.
type doubt struct {
	code   string
	make   func(m map[string]any)
	inputs []string // to be given one after the other until it is gone
	text   string
}

var doubts = []doubt{
	{
		"no-sessions", func(m map[string]any) { delete(m, "sessions") },
		[]string{"sessions"},
		"No session of the last seven days is in the diary.",
	},
	{
		"efforts-assumed", func(m map[string]any) {
			delete(entry(m, "sessions", 0), "effort")
			delete(entry(m, "sessions", 2), "effort")
		},
		[]string{"sessions[2].effort", "sessions[0].effort"},
		"2 of 3 sessions of the last seven days have no effort rating.",
	},
	{
		"no-check-in", func(m map[string]any) { delete(m, "check_ins") },
		[]string{"check_ins.overall_soreness"},
		"Nobody has said how the muscles feel.",
	},
	{
		"no-check-in", func(m map[string]any) {
			m["check_ins"] = []any{map[string]any{"at": "2026-10-12T07:00:00+01:00", "mood": 5}}
		},
		[]string{"check_ins.overall_soreness"},
		"Nobody has said how the muscles feel.",
	},
	{
		"check-in-old", func(m map[string]any) { entry(m, "check_ins", 0)["at"] = "2026-10-10T11:59:00+01:00" },
		[]string{"check_ins.overall_soreness"},
		"The newest check-in is of Sat 10 Oct.",
	},
	{
		"stale-plan", func(m map[string]any) {
			s := entry(m, "sessions", 1)
			s["status"] = "planned"
		},
		[]string{"sessions[1].status"},
		"“sat” was planned and its time has passed: did it happen?",
	},
	{
		"stale-plan", func(m map[string]any) {
			for i := range 2 {
				entry(m, "sessions", i)["status"] = "planned"
			}
		},
		[]string{"sessions[1].status", "sessions[0].status"},
		"“sat” was planned and its time has passed: did it happen?",
	},
	{
		"habit-unknown", func(m map[string]any) { delete(m["athlete"].(map[string]any), "massage_experience") },
		[]string{"athlete.massage_experience"},
		"It is not known how used to massage the athlete is.",
	},
	{
		"habit-unknown", func(m map[string]any) { // a booking and a sauna are no record
			delete(m["athlete"].(map[string]any), "massage_experience")
			m["treatments"] = []any{
				map[string]any{"at": "2026-11-12T07:00:00+00:00", "modality": "swedish", "minutes": 60},
				map[string]any{"at": "2026-10-01T07:00:00+01:00", "modality": "sauna", "minutes": 20},
			}
		},
		[]string{"athlete.massage_experience"},
		"It is not known how used to massage the athlete is.",
	},
	{
		"report-differs", func(m map[string]any) {
			entry(m, "check_ins", 0)["soreness"] = map[string]any{"hamstrings.left": 5}
			entry(m, "check_ins", 0)["at"] = "2026-10-12T05:59:00+01:00"
		},
		[]string{"check_ins.soreness.hamstrings.left"},
		"Left hamstrings: reported at 5 of 10 where the training explains 0.5.",
	},
	{
		"reports-differ", func(m map[string]any) {
			m["check_ins"] = append(m["check_ins"].([]any), map[string]any{"at": "2026-10-12T02:00:00+01:00", "soreness": map[string]any{"quadriceps.right": 5.5}})
		},
		[]string{"check_ins.soreness.quadriceps.right"},
		"Right quadriceps: reported at 1 of 10 and a few hours before at 5.5.",
	},
	{
		"reports-differ", func(m map[string]any) { // two of one moment; the larger counts
			m["check_ins"] = append(m["check_ins"].([]any), map[string]any{"at": "2026-10-11T23:00:00+01:00", "soreness": map[string]any{"hamstrings.right": 0}},
				map[string]any{"at": "2026-10-11T23:00:00+01:00", "soreness": map[string]any{"hamstrings.right": 4}})
		},
		[]string{"check_ins.soreness.hamstrings.right"},
		"Right hamstrings: reported at 4 of 10 and a few hours before at 0.",
	},
	{
		"sessions-overlap", func(m map[string]any) { entry(m, "sessions", 1)["start"] = "2026-10-11T17:30:00+01:00" },
		[]string{"sessions[2].start"},
		"“sat” and “sun” take place at the same time.",
	},
}

// upkeep is the recommendation that the doubts are about.
func upkeep(tb testing.TB, m map[string]any) recovery.Recommendation {
	tb.Helper()
	text, err := json.Marshal(m)
	require.NoError(tb, err)
	r, ok := offered(answerTo(tb, string(text)), massage.Maintain, massage.Swedish)
	require.True(tb, ok, "%s", text)
	return r
}

func causesOf(r recovery.Recommendation) (codes []string) {
	for _, c := range r.ConfidenceCauses {
		codes = append(codes, c.Code)
	}
	return codes
}

// give writes what a cause asks for into a request, as somebody who answers it would.
func give(tb testing.TB, m map[string]any, c recovery.ConfidenceCause) {
	tb.Helper()
	field := c.Input[strings.LastIndex(c.Input, ".")+1:]
	session := func() map[string]any {
		i, err := strconv.Atoi(c.Input[strings.Index(c.Input, "[")+1 : strings.Index(c.Input, "]")])
		require.NoError(tb, err)
		return entry(m, "sessions", i)
	}
	add := func(list string, x map[string]any) {
		old, _ := m[list].([]any)
		m[list] = append(old, x)
	}
	switch {
	case c.Input == "sessions":
		at, err := time.Parse(time.RFC3339, m["now"].(string))
		require.NoError(tb, err)
		add("sessions", map[string]any{"start": timeline.FormatInstant(at.Add(-40 * time.Hour)), "minutes": 30, "sport": "cycling", "effort": 3, "status": "done"})
	case c.Input == "check_ins.overall_soreness":
		add("check_ins", map[string]any{"at": m["now"], field: 1})
	case c.Input == "athlete.massage_experience":
		m["athlete"].(map[string]any)[field] = "regular"
	case strings.HasPrefix(c.Input, "check_ins.soreness."):
		value := c.Args["value"] // the newest stands
		if c.Code == "report-differs" {
			value = c.Args["score"] // it was no such soreness
		}
		add("check_ins", map[string]any{"at": m["now"], "soreness": map[string]any{strings.TrimPrefix(c.Input, "check_ins.soreness."): json.Number(value)}})
	case field == "effort":
		session()[field] = 4
	case field == "status":
		session()[field] = "done"
	case field == "start":
		at, err := time.Parse(time.RFC3339, session()[field].(string))
		require.NoError(tb, err)
		session()[field] = timeline.FormatInstant(at.Add(2 * time.Hour))
	default:
		tb.Fatalf("%s asks for %s", c.Code, c.Input)
	}
}

// TestConfidenceCauses: each cause has its input and its sentence, and is gone, alone, once the input is given.
func TestConfidenceCauses(t *testing.T) {
	sure := upkeep(t, sureRequest(t))
	require.Equal(t, massage.Firm, sure.Dose)
	require.Equal(t, "good", sure.Confidence)
	require.Equal(t, []recovery.ConfidenceCause{}, sure.ConfidenceCauses)
	seen := map[string]bool{}
	for i, d := range doubts {
		t.Run(fmt.Sprintf("%d %s", i, d.code), func(t *testing.T) {
			m := sureRequest(t)
			d.make(m)
			for n, input := range d.inputs {
				r := upkeep(t, m)
				require.Equal(t, []string{d.code}, causesOf(r))
				assert.Equal(t, "fair", r.Confidence)
				c := r.ConfidenceCauses[0]
				assert.Equal(t, input, c.Input)
				if n == 0 {
					assert.Equal(t, d.text, c.Text)
				}
				give(t, m, c)
			}
			r := upkeep(t, m)
			assert.Empty(t, r.ConfidenceCauses)
			assert.Equal(t, "good", r.Confidence)
		})
		seen[d.code] = true
	}
	for _, code := range confidenceCodes {
		assert.True(t, seen[code], "no fixture for %s", code)
	}
}

var confidenceCodes = []string{
	"no-sessions", "efforts-assumed", "no-check-in", "check-in-old", "stale-plan", "habit-unknown", "report-differs", "reports-differ", "sessions-overlap",
}

// TestNoDoubt: what looks like a doubt and is none.
func TestNoDoubt(t *testing.T) {
	for name, edit := range map[string]func(m map[string]any){
		"one effort of four": func(m map[string]any) {
			m["sessions"] = append(m["sessions"].([]any), generic(t, []byte(sessionWith("id", `"mon"`, "start", `"2026-10-07T09:00:00+01:00"`, "effort", "")))) // the latest is not it
		},
		"a check-in two days old": func(m map[string]any) { entry(m, "check_ins", 0)["at"] = "2026-10-10T12:00:00+01:00" },
		"tightness alone says how they feel": func(m map[string]any) {
			m["check_ins"] = []any{map[string]any{"at": "2026-10-12T07:00:00+01:00", "tightness": map[string]any{"quadriceps": 1}}}
		},
		"a session that goes on is no stale plan": func(m map[string]any) {
			s := entry(m, "sessions", 2)
			s["start"], s["status"] = "2026-10-12T11:30:00+01:00", "planned"
		},
		"a massage on record": func(m map[string]any) {
			delete(m["athlete"].(map[string]any), "massage_experience")
			m["treatments"] = []any{map[string]any{"at": "2026-09-12T07:00:00+01:00", "modality": "swedish", "minutes": 60, "pressure": 3}}
		},
		"sessions that touch": func(m map[string]any) { entry(m, "sessions", 1)["start"] = "2026-10-11T17:00:00+01:00" },
		"reports that differ by a day": func(m map[string]any) {
			m["check_ins"] = append(m["check_ins"].([]any), map[string]any{"at": "2026-10-12T00:59:00+01:00", "soreness": map[string]any{"quadriceps": 6}})
		},
		"reports with a third that bears the last out": func(m map[string]any) {
			m["check_ins"] = append(m["check_ins"].([]any), map[string]any{"at": "2026-10-12T03:00:00+01:00", "soreness": map[string]any{"quadriceps": 6}},
				map[string]any{"at": "2026-10-12T02:00:00+01:00", "soreness": map[string]any{"quadriceps": 2}})
		},
		"reports with a session between": func(m map[string]any) {
			entry(m, "sessions", 2)["start"] = "2026-10-12T05:00:00+01:00"
			m["check_ins"] = append(m["check_ins"].([]any), map[string]any{"at": "2026-10-12T04:00:00+01:00", "soreness": map[string]any{"quadriceps": 6}})
		},
	} {
		m := sureRequest(t)
		edit(m)
		r := upkeep(t, m)
		assert.Empty(t, r.ConfidenceCauses, name)
		assert.Equal(t, "good", r.Confidence, name)
	}
}

// TestConfidenceOfTheOwnSession: one unrated session of many is no doubt but for the offer that is about it.
func TestConfidenceOfTheOwnSession(t *testing.T) {
	m := sureRequest(t)
	for _, day := range []string{"06", "07", "09"} {
		m["sessions"] = append(m["sessions"].([]any), generic(t, []byte(sessionWith("id", `"x`+day+`"`, "start", `"2026-10-`+day+`T13:00:00+01:00"`, "sport", `"cycling"`))))
	}
	m["sessions"] = append(m["sessions"].([]any),
		generic(t, []byte(sessionWith("id", `"race"`, "start", `"2026-10-11T20:00:00+01:00"`, "sport", `"cycling"`, "kind", `"race"`, "effort", ""))),
		generic(t, []byte(sessionWith("id", `"spin"`, "start", `"2026-10-12T10:00:00+01:00"`, "sport", `"cycling"`, "kind", `"easy"`, "effort", ""))))
	text, err := json.Marshal(m)
	require.NoError(t, err)
	a := answerTo(t, string(text))
	r, ok := offered(a, massage.Recover, massage.PostEventSports)
	require.True(t, ok)
	require.Equal(t, []string{"efforts-assumed"}, causesOf(r))
	assert.Equal(t, "sessions[6].effort", r.ConfidenceCauses[0].Input)
	assert.Equal(t, "2 of 8 sessions of the last seven days have no effort rating.", r.ConfidenceCauses[0].Text)
	r, ok = offered(a, massage.Maintain, massage.Swedish)
	require.True(t, ok)
	assert.Empty(t, r.ConfidenceCauses)
}

// TestPathsOfUnsortedRequests: the index counts sessions in order of time, however they were listed.
func TestPathsOfUnsortedRequests(t *testing.T) {
	m := sureRequest(t)
	delete(entry(m, "sessions", 1), "effort")
	delete(entry(m, "sessions", 2), "effort")
	slices.Reverse(m["sessions"].([]any))
	assert.Equal(t, "sessions[2].effort", upkeep(t, m).ConfidenceCauses[0].Input, "sun")
}

// TestMoreDoubtsNeverRaiseTheConfidence: every pair of the doubts.
func TestMoreDoubtsNeverRaiseTheConfidence(t *testing.T) {
	for i, d := range doubts {
		for _, e := range doubts[i+1:] {
			if e.code == d.code || e.code == "sessions-overlap" && d.code == "no-sessions" || e.code == "efforts-assumed" && d.code == "no-sessions" ||
				e.code == "stale-plan" && d.code == "no-sessions" || d.code == "no-check-in" && slices.Contains([]string{"check-in-old", "report-differs", "reports-differ"}, e.code) ||
				d.code == "check-in-old" && slices.Contains([]string{"report-differs", "reports-differ"}, e.code) || d.code == "report-differs" && e.code == "reports-differ" {
				continue // one takes away what the other is made of
			}
			m := sureRequest(t)
			d.make(m)
			e.make(m)
			r := upkeep(t, m)
			assert.Contains(t, causesOf(r), d.code)
			assert.Contains(t, causesOf(r), e.code)
			assert.Equal(t, "low", r.Confidence, "%s and %s", d.code, e.code)
		}
	}
}

var causeInput = regexp.MustCompile(`^(sessions|sessions\[\d+\]\.(effort|status|start)|check_ins\.overall_soreness|athlete\.massage_experience|check_ins\.soreness\.[a-z-]+\.(left|right))$`)

// TestCausesOfRandomCases: codes are known and stand once, paths of sessions exist, sentences are whole, and the confidence
// is their number.
func TestCausesOfRandomCases(t *testing.T) {
	seen := map[string]int{}
	for seed := range uint64(rounds(40, 800)) {
		c := lackingCase(t, 90_000+seed)
		if seed%4 == 0 { // one says two things within an hour
			for i, v := range []float64{1, 7} {
				k := sessions.CheckIn{At: c.Now.Add(-time.Duration(i+1) * time.Hour)}
				k.Soreness.Set(muscles.Quadriceps.Left(), v)
				k.Soreness.Set(muscles.ErectorSpinaeThoracic.Right(), v)
				c.CheckIns = append(slices.Clone(c.CheckIns), k)
			}
		}
		a := recommend(t, c)
		for _, r := range a.Recommendations {
			codes := causesOf(r)
			assert.Equal(t, []string{"good", "fair", "low"}[min(len(codes), 2)], r.Confidence, "seed %d", seed)
			slices.Sort(codes)
			require.Len(t, slices.Compact(codes), len(r.ConfidenceCauses), "seed %d: a code twice", seed)
			for _, x := range r.ConfidenceCauses {
				seen[x.Code]++
				require.Contains(t, confidenceCodes, x.Code)
				require.Regexp(t, causeInput, x.Input, x.Code)
				require.NotEmpty(t, x.Text)
				require.NotContains(t, x.Text, "{")
				if index, field, ok := strings.Cut(strings.TrimPrefix(x.Input, "sessions["), "]."); ok {
					i, err := strconv.Atoi(index)
					require.NoError(t, err)
					s := c.Diary.At(i)
					require.False(t, s.Start.IsZero(), "seed %d: %s", seed, x.Input)
					require.False(t, field == "effort" && s.Effort.Known(), "seed %d: %s is given", seed, x.Input)
				}
			}
		}
	}
	for _, code := range confidenceCodes {
		if longRuns() {
			assert.Positive(t, seen[code], code)
		}
	}
}

// TestGivingWhatACauseAsksFor: on random cases the cause goes once what it asks for is given, as often as it asks.
func TestGivingWhatACauseAsksFor(t *testing.T) {
	for seed := range uint64(rounds(15, 300)) {
		text, err := json.Marshal(recovery.Request{Case: lackingCase(t, 91_000+seed)})
		require.NoError(t, err)
		a := answerTo(t, string(text))
		if len(a.Recommendations) == 0 {
			continue
		}
		first := a.Recommendations[int(seed)%len(a.Recommendations)]
		for _, c := range first.ConfidenceCauses {
			if c.Code == "sessions-overlap" {
				continue // moving one may let it meet another
			}
			m := generic(t, text).(map[string]any)
			if m["athlete"] == nil {
				m["athlete"] = map[string]any{}
			}
			given := map[string]bool{}
			for still := true; still; {
				still = false
				require.False(t, given[c.Input], "seed %d: %s asks for %s again", seed, c.Code, c.Input)
				given[c.Input] = true
				give(t, m, c)
				next, err := json.Marshal(m)
				require.NoError(t, err)
				r, ok := offered(answerTo(t, string(next)), first.Purpose, first.Modality)
				for _, x := range r.ConfidenceCauses {
					if ok && x.Code == c.Code {
						c, still = x, true
					}
				}
			}
		}
	}
}
