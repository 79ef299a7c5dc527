package recovery_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rickb777/date/timespan"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// story builds a case from wall-clock times of the athlete's zone.
type story struct {
	t    *testing.T
	loc  *time.Location
	c    recovery.Case
	list []sessions.Session
}

func newStory(t *testing.T, zone, now string) *story {
	t.Helper()
	loc, err := timeline.LoadZone(zone)
	require.NoError(t, err)
	s := &story{t: t, loc: loc}
	s.c.Zone, s.c.Now = loc, s.at(now)
	return s
}

// at is a wall-clock moment such as "2026-06-10 18:00".
func (s *story) at(text string) time.Time {
	s.t.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", text, s.loc)
	require.NoError(s.t, err)
	require.Equal(s.t, text, at.Format("2006-01-02 15:04"), "no such time of day in this zone")
	return at
}

func (s *story) add(id, start string, minutes int, sport sessions.Sport, kind sessions.Kind, effort float64, status sessions.Status) *sessions.Session {
	s.t.Helper()
	x := sessions.Session{ID: id, Start: s.at(start), Duration: time.Duration(minutes) * time.Minute, Sport: sport, Kind: kind, Status: status}
	if effort >= 0 {
		var err error
		x.Effort, err = sessions.EffortOf(effort)
		require.NoError(s.t, err)
	}
	s.list = append(s.list, x)
	return &s.list[len(s.list)-1]
}

// done adds a session that was done, plan one to come; an effort below 0 is unknown.
func (s *story) done(id, start string, minutes int, sport sessions.Sport, kind sessions.Kind, effort float64) *sessions.Session {
	s.t.Helper()
	return s.add(id, start, minutes, sport, kind, effort, sessions.Done)
}

func (s *story) plan(id, start string, minutes int, sport sessions.Sport, kind sessions.Kind, effort float64) *sessions.Session {
	s.t.Helper()
	return s.add(id, start, minutes, sport, kind, effort, sessions.Planned)
}

// everyDay adds the same session on each of the days before today, done.
func (s *story) everyDay(days int, clock string, minutes int, sport sessions.Sport, kind sessions.Kind, effort float64) {
	s.t.Helper()
	today := s.c.Now.In(s.loc)
	for n := days; n >= 1; n-- {
		day := time.Date(today.Year(), today.Month(), today.Day()-n, 12, 0, 0, 0, s.loc).Format(time.DateOnly)
		s.done(fmt.Sprintf("day-%d", n), day+" "+clock, minutes, sport, kind, effort)
	}
}

// sore reports soreness in an area, now.
func (s *story) sore(area string, v float64) *story {
	s.t.Helper()
	a, err := muscles.ParseArea(area)
	require.NoError(s.t, err)
	k := sessions.CheckIn{At: s.c.Now}
	k.Soreness.Set(a, v)
	s.c.CheckIns = append(s.c.CheckIns, k)
	return s
}

// had adds a treatment with no bad reaction.
func (s *story) had(m massage.Modality, start string, minutes float64, pressure float64) *story {
	s.t.Helper()
	s.c.Treatments = append(s.c.Treatments, massage.Treatment{
		At: s.at(start), Modality: m, Minutes: minutes, Pressure: sessions.Known(pressure), Reaction: massage.ReactionNone,
	})
	return s
}

func (s *story) cased() recovery.Case {
	s.t.Helper()
	diary, err := sessions.NewDiary(s.list...)
	require.NoError(s.t, err)
	c := s.c
	c.Diary = diary
	return c
}

// advise answers the story under the default policy and holds the answer against the naive reading as well.
func (s *story) advise() recovery.Advice {
	s.t.Helper()
	c := s.cased()
	a, err := recovery.Recommend(c)
	require.NoError(s.t, err)
	k, err := newNaiveChecker(c, a)
	require.NoError(s.t, err)
	k.run()
	for _, f := range k.faults {
		s.t.Error(f.text)
	}
	noPromises(s.t, a)
	return a
}

func (s *story) adviseBy(p recovery.Policy) recovery.Advice {
	s.t.Helper()
	a, err := p.Recommend(s.cased())
	require.NoError(s.t, err)
	noPromises(s.t, a)
	return a
}

// clock writes a moment on the athlete's wall.
func (s *story) clock(t time.Time) string { return t.In(s.loc).Format("2006-01-02 15:04") }

// offered finds the recommendation of a modality for a purpose.
func offered(a recovery.Advice, p massage.Purpose, m massage.Modality) (recovery.Recommendation, bool) {
	for _, r := range a.Recommendations {
		if r.Purpose == p && r.Modality == m {
			return r, true
		}
	}
	return recovery.Recommendation{}, false
}

// need is offered, required.
func need(t *testing.T, a recovery.Advice, p massage.Purpose, m massage.Modality) recovery.Recommendation {
	t.Helper()
	r, ok := offered(a, p, m)
	require.True(t, ok, "%s to %s is not offered: %s", m, p, adviceText(t, a))
	return r
}

// refused finds the refusal of a modality for a purpose; 0 stands for any.
func refused(a recovery.Advice, p massage.Purpose, m massage.Modality) (recovery.Refusal, bool) {
	for _, r := range a.NotNow {
		if (p == 0 || r.Purpose == p) && (m == 0 || r.Modality == m) {
			return r, true
		}
	}
	return recovery.Refusal{}, false
}

// purposes counts the recommendations of each purpose.
func purposes(a recovery.Advice) map[massage.Purpose]int {
	n := map[massage.Purpose]int{}
	for _, r := range a.Recommendations {
		n[r.Purpose]++
	}
	return n
}

// spans are all windows of a recommendation in time order.
func spans(r recovery.Recommendation) []recovery.Window {
	return r.Windows()
}

// lastEndBefore is the latest end of a window that begins before t.
func lastEndBefore(r recovery.Recommendation, t time.Time) (last time.Time) {
	for _, w := range spans(r) {
		if w.Start().Before(t) && w.End().After(last) {
			last = w.End()
		}
	}
	return last
}

func adviceText(t *testing.T, a recovery.Advice) string {
	t.Helper()
	b, err := json.Marshal(a)
	require.NoError(t, err)
	return string(b)
}

// neverSaid are words that no answer may hold: guidance section 4.
var neverSaid = []string{
	"faster", "stronger", "safer", "lactate", "lactic", "toxin", "detox", "flush", "prevents injur", "prevent injur", "replaces sleep", "you are safe", "is safe", "are safe",
	"inflammation", "oxygen", "serotonin", "melatonin", "worth an hour of sleep", "guarantee",
}

// noPromises holds every text of an answer against what the library may never say.
func noPromises(t *testing.T, a recovery.Advice) {
	t.Helper()
	texts := []string{a.Notice}
	for _, r := range a.Recommendations {
		for _, x := range r.Reasons {
			texts = append(texts, x.Text)
		}
		for _, x := range r.Cautions {
			texts = append(texts, x.Text)
		}
	}
	for _, n := range a.NotNow {
		texts = append(texts, n.Text, n.Instead)
	}
	for _, text := range texts {
		for _, word := range neverSaid {
			if strings.Contains(strings.ToLower(text), word) {
				t.Errorf("an answer says %q: %s", word, text)
			}
		}
	}
}

func clockOf(t *testing.T, text string) timeline.Clock {
	t.Helper()
	k, err := timeline.ParseClock(text)
	require.NoError(t, err)
	return k
}

// openSpans are bookable spans, from and to in turn.
func openSpans(s *story, edges ...string) (list []timespan.TimeSpan) {
	for i := 0; i+1 < len(edges); i += 2 {
		list = append(list, timespan.NewTimeSpan(s.at(edges[i]), s.at(edges[i+1])))
	}
	return list
}

// everyAnswer answers a small share of the random cases, for what must hold in any answer.
func everyAnswer(t *testing.T) []recovery.Advice {
	t.Helper()
	answered.Do(func() {
		for c := range guidanceCases(t, 15, 150) {
			a, err := recovery.Recommend(c)
			require.NoError(t, err)
			noPromises(t, a)
			answers = append(answers, a)
		}
	})
	require.NotEmpty(t, answers)
	return answers
}

var (
	answered sync.Once
	answers  []recovery.Advice
)

func spanOf(from, to time.Time) recovery.Window {
	return recovery.Window{TimeSpan: timespan.NewTimeSpan(from, to)}
}
