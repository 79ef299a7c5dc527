package recovery_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/timespan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/tissue"
	"example.com/rubdown/sessions"
)

// harder are ways to raise one session, everything else as it was.
var harder = map[string]func(tb testing.TB, s *sessions.Session){
	"longer": func(_ testing.TB, s *sessions.Session) { s.Duration += s.Duration / 2 },
	"more effort": func(tb testing.TB, s *sessions.Session) {
		v, _ := s.Effort.Value()
		s.Effort = effortOf(tb, min(10, v+2))
	},
	"more sets": func(_ testing.TB, s *sessions.Session) {
		s.Sets = slices.Clone(s.Sets)
		for i := range s.Sets {
			s.Sets[i].Count += 3
		}
	},
}

// trained is six weeks of steady training before a moment, a running day and a gym day in turn: enough for a usual day that
// one planned session does not move.
func trained(tb testing.TB, now time.Time) []sessions.Session {
	tb.Helper()
	var list []sessions.Session
	for i := range 20 {
		s := sessions.Session{
			ID: fmt.Sprintf("done-%02d", i), Start: now.Add(-time.Duration(48*i+60) * time.Hour), Duration: 50 * time.Minute,
			Sport: sessions.RoadRunning, Kind: sessions.KindEasy, Effort: effortOf(tb, 4), Status: sessions.Done,
		}
		if i%2 == 1 {
			s.Sport, s.Kind = sessions.FullBody, sessions.KindStrength
		}
		list = append(list, s)
	}
	return list
}

// TestRaisingASessionNeverShortensWhatItCloses: for a wished treatment of fixed length and pressure, what is open around a
// planned session that is raised lies inside what was open before.
func TestRaisingASessionNeverShortensWhatItCloses(t *testing.T) {
	now := time.Date(2026, 6, 1, 8, 0, 0, 0, time.UTC)
	sports := slices.Collect(sessions.Sports())
	compared := 0
	for seed := range uint64(rounds(12, 200)) {
		r := seeded(40_000 + seed)
		s := sessions.Session{
			ID: "raised", Start: now.Add(time.Duration(60+r.IntN(36)) * time.Hour), Duration: time.Duration(20+r.IntN(100)) * time.Minute,
			Sport: pick(r, sports), Kind: pick(r, []sessions.Kind{sessions.KindEasy, sessions.KindTempo, sessions.KindStrength, sessions.KindLong}),
			Effort: effortOf(t, float64(r.IntN(17))/2), Status: sessions.Planned,
		}
		if chance(r, 0.3) {
			s.Sets = []sessions.ExerciseSets{{Exercise: "back squat", Count: 1 + r.IntN(4), Reps: 8}}
		}
		wish := recovery.Wish{Modality: pick(r, []massage.Modality{massage.Swedish, massage.DeepTissue}), Purpose: massage.Maintain, Minutes: sessions.Known(45)}
		var habit []massage.Treatment
		for i := range 4 {
			habit = append(habit, massage.Treatment{At: now.AddDate(0, 0, -20-7*i), Modality: massage.DeepTissue, Minutes: 60, Pressure: sessions.Known(4), Reaction: massage.ReactionNone})
		}
		open := func(s sessions.Session) (recovery.Recommendation, []recovery.Window, bool) {
			d, err := sessions.NewDiary(append(trained(t, now), s)...)
			require.NoError(t, err)
			a := recommend(t, recovery.Case{Now: now, Diary: d, Wish: wish, Treatments: habit, Athlete: sessions.Athlete{Age: sessions.Known(30), MassageExperience: sessions.ExperienceRegular}})
			for _, x := range a.Recommendations {
				if x.Modality == wish.Modality && x.Purpose == wish.Purpose {
					return x, x.Windows(), true
				}
			}
			return recovery.Recommendation{}, nil, false
		}
		before, windows, offered := open(s)
		for name, raise := range harder {
			x := s
			raise(t, &x)
			after, narrower, still := open(x)
			if !still {
				continue // closed altogether
			}
			if !offered {
				t.Errorf("seed %d %s: raising %s opened a treatment that was closed", seed, name, s.Sport)
				continue
			}
			if after.Pressure != before.Pressure || after.Minutes != before.Minutes {
				continue // a lighter treatment may be given sooner
			}
			compared++
			for _, w := range narrower {
				for at := w.Start(); !at.After(w.End()); at = at.Add(15 * time.Minute) {
					if inside(x.Span(), at) || inside(s.Span(), at) {
						continue
					}
					if !slices.ContainsFunc(windows, func(v recovery.Window) bool { return !at.Before(v.Start()) && !at.After(v.End()) }) {
						t.Errorf("seed %d: %s (%s, %s at %v, %v min) opened %v for %s (%v); open before: %v", seed, name, s.Sport, s.Kind, s.Start, s.Minutes(), at, wish.Modality, w, windows)
						break
					}
				}
			}
		}
	}
	assert.Greater(t, compared, 30, "nothing was compared")
}

// inside reports whether a moment lies in a span, ends included.
func inside(s timespan.TimeSpan, at time.Time) bool {
	return !at.Before(s.Start()) && !at.After(s.End())
}

// TestRaisingASessionNeverLowersItsDose: in the state that the advice shows, no area has less fatigue or soreness for it.
func TestRaisingASessionNeverLowersItsDose(t *testing.T) {
	now := time.Date(2026, 6, 1, 8, 0, 0, 0, time.UTC)
	sports := slices.Collect(sessions.Sports())
	for seed := range uint64(rounds(12, 200)) {
		r := seeded(50_000 + seed)
		s := sessions.Session{
			ID: "raised", Start: now.Add(-time.Duration(5+r.IntN(50)) * time.Hour), Duration: time.Duration(20+r.IntN(100)) * time.Minute,
			Sport: pick(r, sports), Kind: pick(r, slices.Collect(sessions.Kinds())), Effort: effortOf(t, float64(r.IntN(17))/2), Status: sessions.Done,
		}
		if chance(r, 0.3) {
			s.Sets = []sessions.ExerciseSets{{Exercise: "back squat", Count: 1 + r.IntN(4), Reps: 8}}
		}
		state := func(s sessions.Session) tissue.State {
			// Alone in the diary there is no usual day, so nothing of the baseline moves; its end is fixed.
			d, err := sessions.NewDiary(s)
			require.NoError(t, err)
			st, err := tissue.Assess(tissue.Input{Now: now, Zone: time.UTC, Diary: d, Profiles: sessions.Profiles(d, time.UTC)})
			require.NoError(t, err)
			return st
		}
		before := state(s)
		for name, raise := range harder {
			x := s
			raise(t, &x)
			x.Start = s.End().Add(-x.Duration)
			after := state(x)
			for a := range muscles.Areas() {
				old, raised := before.Area(a), after.Area(a)
				if raised.Soreness < old.Soreness-1e-9 || raised.Fatigue < old.Fatigue-1e-9 {
					t.Fatalf("seed %d: %s %s (%s) lowered %s from %.3f/%.3f to %.3f/%.3f", seed, name, s.Sport, s.Kind, a, old.Soreness, old.Fatigue, raised.Soreness, raised.Fatigue)
				}
			}
		}
	}
}

// TestTimeAlone: in what the advice shows, fatigue never rises while nothing happens, and soreness past its peak only falls.
// Without treatments, whose relief fades so that soreness comes back, and without reports, since the larger of a report
// that fades and a model that still rises may dip and rise again.
func TestTimeAlone(t *testing.T) {
	for seed := range uint64(rounds(3, 60)) {
		r := seeded(60_000 + seed)
		p := randomParts(t, r, randomMoment(r, time.UTC))
		p.list = slices.DeleteFunc(p.list, func(s sessions.Session) bool { return s.End().After(p.c.Now) })
		p.c.Treatments, p.c.CheckIns, p.c.Conditions = nil, nil, nil
		start := p.c.Now
		last := map[muscles.Area]recovery.AreaReport{}
		falling := map[muscles.Area]bool{}
		for h := 0; h <= 120; h += 6 {
			p.c.Now = start.Add(time.Duration(h) * time.Hour)
			state := recommend(t, p.build(t)).State.Areas
			for a, old := range last {
				now := state[a]
				if now.Fatigue > old.Fatigue+0.0101 { // figures are shown to two decimals
					t.Fatalf("seed %d after %d h: fatigue of %s rose from %v to %v by itself", seed, h, a, old.Fatigue, now.Fatigue)
				}
				if falling[a] && now.Soreness > old.Soreness+0.0101 {
					t.Fatalf("seed %d after %d h: soreness of %s rose from %v to %v after its peak", seed, h, a, old.Soreness, now.Soreness)
				}
				falling[a] = falling[a] || now.Soreness < old.Soreness-0.0101
			}
			last = state
		}
	}
}
