package recovery_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"testing"
	"time"

	"github.com/rickb777/date/timespan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

var (
	instants = regexp.MustCompile(`"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)"`)
	days     = regexp.MustCompile(`"\d{4}-\d\d-\d\d"`)
)

// movedBytes is an encoded advice with every time and day in it moved by whole days; prose is left out, because it names days.
func movedBytes(tb testing.TB, a recovery.Advice, by int) []byte {
	tb.Helper()
	a = withoutProse(a)
	text := string(encoded(tb, a))
	text = instants.ReplaceAllStringFunc(text, func(s string) string {
		t, err := time.Parse(`"`+time.RFC3339+`"`, s)
		require.NoError(tb, err)
		return t.AddDate(0, 0, by).Format(`"` + time.RFC3339 + `"`)
	})
	text = days.ReplaceAllStringFunc(text, func(s string) string {
		t, err := time.Parse(`"`+time.DateOnly+`"`, s)
		require.NoError(tb, err)
		return t.AddDate(0, 0, by).Format(`"` + time.DateOnly + `"`)
	})
	return []byte(text)
}

// withoutProse is the advice without its sentences, which are not contract.
func withoutProse(a recovery.Advice) recovery.Advice {
	data, err := json.Marshal(a)
	if err != nil {
		return a
	}
	var copied recovery.Advice
	if json.Unmarshal(data, &copied) != nil {
		return a
	}
	copied.Digest = recovery.Digest{}
	for i := range copied.Recommendations {
		r := &copied.Recommendations[i]
		for j := range r.Reasons {
			r.Reasons[j].Text = ""
		}
		for j := range r.Cautions {
			r.Cautions[j].Text = ""
		}
		for j := range r.ConfidenceCauses {
			r.ConfidenceCauses[j].Text = ""
		}
	}
	for i := range copied.NotNow {
		copied.NotNow[i].Text, copied.NotNow[i].Instead = "", ""
	}
	if q := copied.AskNext; q != nil {
		q.Why = ""
	}
	load := &copied.State.Load
	for _, v := range []*sessions.Value{&load.Acute, &load.Chronic, &load.Balance, &load.Ratio, &load.Monotony, &load.Strain} {
		if v.Undefined != "" {
			v.Undefined = "undefined"
		}
	}
	return copied
}

// TestShiftByDays: in a zone without clock changes, everything moved by whole days moves the answer and changes nothing else.
func TestShiftByDays(t *testing.T) {
	for seed := range uint64(rounds(10, 150)) {
		r := seeded(10_000 + seed)
		loc := time.FixedZone("", pick(r, []int{0, 3600, -5 * 3600, 20700, 13 * 3600}))
		p := randomParts(t, r, randomMoment(r, loc)).withDayRules(t, r)
		by := pick(r, []int{1, 7, 30, 365, -1, -400})
		a, b := recommend(t, p.build(t)), recommend(t, p.shifted(by).build(t))
		sameAnswer(t, movedBytes(t, a, by), movedBytes(t, b, 0), "seed %d by %d days", seed, by)
	}
}

// TestOtherLocationsOfTheSameInstants: with the athlete's zone given, the locations of the times in a case change no byte.
func TestOtherLocationsOfTheSameInstants(t *testing.T) {
	for seed := range uint64(rounds(10, 150)) {
		r := seeded(20_000 + seed)
		loc := mustZone(t, pick(r, lawZones))
		p := randomParts(t, r, randomMoment(r, loc)).withDayRules(t, r)
		p.c.Zone = loc
		q := p.shifted(0)
		other := func(at time.Time) time.Time { return at.In(mustZone(t, pick(r, lawZones))) }
		q.c.Now = other(q.c.Now)
		for i := range q.list {
			q.list[i].Start = other(q.list[i].Start)
		}
		for i := range q.c.CheckIns {
			q.c.CheckIns[i].At = other(q.c.CheckIns[i].At)
		}
		for i := range q.c.Treatments {
			q.c.Treatments[i].At = other(q.c.Treatments[i].At)
		}
		for i, o := range q.c.Open {
			q.c.Open[i] = timespan.NewTimeSpan(other(o.Start()), other(o.End()))
		}
		sameAnswer(t, encoded(t, recommend(t, p.build(t))), encoded(t, recommend(t, q.build(t))), "seed %d", seed)
	}
}

// hourEdges are the codes of rules that count hours: an edge they set is one instant whatever the athlete's clock shows.
var hourEdges = map[recovery.Code]bool{
	recovery.CoolDownFirst: true, recovery.PreEventWindow: true, recovery.DeepAfter: true, recovery.FirmAfter: true,
	recovery.LightBeforeSession: true, recovery.FirmBeforeSession: true, recovery.FirmBeforeHard: true,
	recovery.DeepBeforeSession: true, recovery.DeepBeforeHard: true,
}

// TestAnotherZoneMovesNoHourRule: the same instants on another clock keep what hour rules close. The sessions lie at the
// same civil days on both clocks, and the wish is for one light treatment, so that no rule in days applies.
func TestAnotherZoneMovesNoHourRule(t *testing.T) {
	checked := 0
	for seed := range uint64(rounds(10, 150)) {
		r := seeded(30_000 + seed)
		now := time.Date(2026, 6, 1+r.IntN(20), 12, 0, 0, 0, time.UTC)
		s := sessions.Session{
			ID: "run", Start: now.Add(time.Duration(24*(1+r.IntN(5))-1+r.IntN(2)) * time.Hour), Duration: time.Duration(30+r.IntN(60)) * time.Minute,
			Sport: sessions.RoadRunning, Kind: pick(r, []sessions.Kind{sessions.KindEasy, sessions.KindTempo}), Effort: effortOf(t, float64(2+r.IntN(4))), Status: sessions.Planned,
		}
		d, err := sessions.NewDiary(s)
		require.NoError(t, err)
		c := recovery.Case{Now: now, Diary: d, Wish: recovery.Wish{Purpose: massage.Relax, Modality: massage.Swedish, Minutes: sessions.Known(30)}}
		edges := func(name string) map[string]time.Time {
			x := c
			x.Zone = mustZone(t, name)
			out := map[string]time.Time{}
			for _, o := range recommend(t, x).Recommendations {
				if o.Purpose != massage.Relax || o.Modality != massage.Swedish {
					continue
				}
				if hourEdges[o.Opens.Code] {
					out["opens "+string(o.Opens.Code)] = o.Window.Start().UTC()
				}
				if hourEdges[o.Closes.Code] {
					out["closes "+string(o.Closes.Code)] = o.Window.End().UTC()
				}
			}
			return out
		}
		a, b := edges("UTC"), edges("Europe/Lisbon")
		checked += len(a)
		assert.Equal(t, a, b, "seed %d", seed)
	}
	assert.Positive(t, checked, "no edge was compared")
}

// TestDayRulesFollowTheAthletesClock: quiet hours are those of the athlete's zone, over a change of clocks too.
func TestDayRulesFollowTheAthletesClock(t *testing.T) {
	dayStep := 14
	if longRuns() {
		dayStep = 2
	}
	for _, name := range lawZones {
		loc := mustZone(t, name)
		for _, month := range []time.Month{3, 4, 9, 10, 11} {
			for day := 1; day <= 28; day += dayStep {
				now := time.Date(2026, month, day, 12, 0, 0, 0, loc)
				a := answerTo(t, fmt.Sprintf(`{"now":%q,"zone":%q,"athlete":{"quiet":{"from":"22:00","to":"07:00"}},"wish":{"purpose":"relax","modality":"swedish","minutes":30}}`, now.Format(time.RFC3339), name))
				seen := 0
				for _, r := range a.Recommendations {
					for _, w := range r.Windows() {
						from, to := w.Start().In(loc), w.End().In(loc)
						seen++
						assert.GreaterOrEqual(t, from.Format("15:04"), "07:00", "%s %v: %v", name, now, w.TimeSpan)
						assert.LessOrEqual(t, to.Format("15:04"), "22:00", "%s %v: %v", name, now, w.TimeSpan)
						assert.Equal(t, from.Format(time.DateOnly), to.Format(time.DateOnly))
					}
				}
				assert.Positive(t, seen, "%s %v", name, now)
			}
		}
	}
}
