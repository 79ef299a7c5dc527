package tissue_test

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/tissue"
	"example.com/rubdown/sessions"
)

// tiny is the rounding that a law allows for.
const tiny = 1e-9

// raises are the ways in which one session can ask more.
var raises = map[string]func(*sessions.Session) bool{
	"minutes": func(s *sessions.Session) bool {
		s.Duration += 17 * time.Minute
		s.Start = s.Start.Add(-17 * time.Minute)
		return true
	},
	"effort": func(s *sessions.Session) bool {
		if !s.Effort.Known() || s.Effort >= 21 {
			return false
		}
		s.Effort++
		return true
	},
	"sets": func(s *sessions.Session) bool {
		if len(s.Sets) == 0 {
			return false
		}
		s.Sets = slices.Clone(s.Sets)
		s.Sets[0].Count++
		return true
	},
	"harder sets": func(s *sessions.Session) bool {
		if len(s.Sets) == 0 || s.Sets[0].RepsInReserve.Or(0) < 1 {
			return false
		}
		s.Sets = slices.Clone(s.Sets)
		s.Sets[0].RepsInReserve = sessions.Known(s.Sets[0].RepsInReserve.Or(0) - 1)
		return true
	},
	"weights": func(s *sessions.Session) bool {
		raised := false
		for i, w := range s.Areas {
			if w > 0 && w < 1 {
				s.Areas[i], raised = math.Min(1, w+0.05), true
			}
		}
		return raised
	},
	"descent": func(s *sessions.Session) bool { s.Descent = sessions.Known(s.Descent.Or(0) + 400); return true },
	"braking": func(s *sessions.Session) bool { // the same areas, braking more
		if s.Sport != sessions.Cycling && s.Sport != sessions.Hiking || len(s.Sets) > 0 {
			return false
		}
		s.Areas = s.Weights()
		s.Sport = map[sessions.Sport]sessions.Sport{sessions.Cycling: sessions.Hiking, sessions.Hiking: sessions.TrailRunning}[s.Sport]
		return s.Effort.Known()
	},
}

// More of anything in one session never lowers its own dose, nor any area after it.
func TestMoreNeverGivesLess(t *testing.T) {
	tried := map[string]int{}
	for name, raise := range raises {
		for seed := range rounds(60) {
			r := random(uint64(seed))
			in := randomCase(t, r, 6, 20)
			before := assess(t, in)
			s := randomSession(r, "last", 1)
			if name == "braking" {
				s.Sport, s.Sets = pick(r, []sessions.Sport{sessions.Cycling, sessions.Hiking}), nil
				s.Areas = muscles.PerArea{}
				s.Kind = 0
				s.Areas = s.Weights()
			}
			s.Start = in.Now.Add(hours(1))
			more := s
			if !raise(&more) {
				continue
			}
			more.Start = more.Start.Add(s.End().Sub(more.End()))
			tried[name]++
			one, two := sessionEvent(t, s), sessionEvent(t, more)
			doseOne, doseTwo := before.Dose(one.Profile), before.Dose(two.Profile)
			stateOne, stateTwo := add(t, before, one), add(t, before, two)
			require.True(t, one.Time().Equal(two.Time()))
			for a := range muscles.Areas() {
				what := fmt.Sprintf("%s, seed %d, %s", name, seed, a)
				assert.GreaterOrEqual(t, doseTwo.Soreness.At(a), doseOne.Soreness.At(a)-tiny, what)
				assert.GreaterOrEqual(t, doseTwo.Fatigue.At(a), doseOne.Fatigue.At(a)-tiny, what)
				for _, h := range []float64{0, 5, 30, 100} {
					at := one.Time().Add(hours(h))
					assert.GreaterOrEqual(t, stateTwo.At(at).Soreness(a), stateOne.At(at).Soreness(a)-tiny, what)
					assert.GreaterOrEqual(t, stateTwo.At(at).Fatigue(a), stateOne.At(at).Fatigue(a)-tiny, what)
				}
			}
		}
	}
	for name := range raises {
		assert.Positive(t, tried[name], "%s was never tried", name)
	}
}

// Minutes and effort of any session of the record never lower anything later: protection does not go by them.
func TestMoreWorkInThePastNeverGivesLessToday(t *testing.T) {
	for seed := range rounds(60) {
		r := random(uint64(seed))
		list := make([]sessions.Session, 8)
		for i := range list {
			list[i] = randomSession(r, strconv.Itoa(i), 30)
		}
		more := slices.Clone(list)
		i := r.IntN(len(more))
		for _, name := range []string{"minutes", "effort", "sets", "descent"} {
			raises[name](&more[i])
		}
		more[i].Start = list[i].End().Add(-more[i].Duration)
		in := tissue.Input{Now: monday.AddDate(0, 0, 31), Diary: diary(t, list...), Athlete: athlete(pick(r, allTrainings))}
		one := assess(t, in)
		in.Diary = diary(t, more...)
		two := assess(t, in)
		for a := range muscles.Areas() {
			assert.GreaterOrEqual(t, two.Soreness(a), one.Soreness(a)-tiny, "seed %d, %s", seed, a)
			assert.GreaterOrEqual(t, two.Fatigue(a), one.Fatigue(a)-tiny, "seed %d, %s", seed, a)
		}
	}
}

func TestRanges(t *testing.T) {
	for seed := range rounds(40) {
		r := random(uint64(seed))
		in := randomCase(t, r, 1+r.IntN(60), 1+r.Float64()*20)
		s := assess(t, in)
		for range 4 {
			for a := range muscles.Areas() {
				e := s.Area(a)
				what := fmt.Sprintf("seed %d, %s: %+v", seed, a, e)
				assert.True(t, 0 <= e.Fatigue && e.Fatigue <= 1, what)
				assert.True(t, 0 <= e.Low && e.Low <= e.Soreness && e.Soreness <= e.High && e.High <= 10, what)
				assert.False(t, e.ClearAt.Before(s.Time()), what)
				rules := s.Soreness(a)
				assert.InDelta(t, max(s.ModelSoreness(a), s.ReportedSoreness(a)), rules, 0, what)
				assert.LessOrEqual(t, e.Soreness, rules, what)
				if e.Source == tissue.Model {
					assert.InDelta(t, rules, e.Soreness, 0, what)
				}
			}
			s = s.At(s.Time().Add(hours(r.Float64() * 60)))
		}
	}
}

// Time alone never raises fatigue, and soreness of one session only falls once it is past its peak.
func TestTimeAlone(t *testing.T) {
	for seed := range rounds(40) {
		r := random(uint64(seed))
		s := after(t, pick(r, allTrainings), randomSession(r, "one", 1))
		if r.IntN(2) == 0 { // a treatment that carries over bends the curve and must leave it with one peak
			v := treatment(s.Time().Add(time.Minute), massage.Swedish, 30)
			s = add(t, s, tissue.TreatmentEvent{Treatment: v})
			s = s.At(s.Time().Add(hours(30)))
		}
		was, falling := s, muscles.Set{}
		for range 120 {
			now := was.At(was.Time().Add(hours(2)))
			for a := range muscles.Areas() {
				assert.LessOrEqual(t, now.Fatigue(a), was.Fatigue(a)+tiny, "seed %d, %s", seed, a)
				before, v := was.Soreness(a), now.Soreness(a)
				if v < before-tiny {
					falling = falling.With(a)
				}
				if falling.Contains(a) {
					assert.LessOrEqual(t, v, before+tiny, "seed %d, %s", seed, a)
				}
			}
			was = now
		}
	}
}

func TestAtComposes(t *testing.T) {
	for seed := range rounds(100) {
		r := random(uint64(seed))
		s := assess(t, randomCase(t, r, 10, 10))
		a := s.Time().Add(hours(r.Float64()*500 - 250))
		b := s.Time().Add(hours(r.Float64()*500 - 250))
		assert.Equal(t, s.At(b), s.At(a).At(b), seed)
		assert.True(t, s.At(a).At(b) == s.At(b), seed) //nolint:testifylint // == is the law
		assert.True(t, s.At(a).At(a).Equal(s.At(a)), seed)
	}
}

func TestOrderOfInputDoesNotMatter(t *testing.T) {
	for seed := range rounds(60) {
		r := random(uint64(seed))
		in := randomCase(t, r, 20, 20)
		if len(in.CheckIns) > 1 { // two at one moment
			in.CheckIns[0].At = in.CheckIns[1].At
		}
		if len(in.Treatments) > 1 {
			in.Treatments[0].At = in.Treatments[1].At
		}
		s := assess(t, in)
		var list []sessions.Session
		for _, one := range in.Diary.All() {
			list = append(list, one)
		}
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		r.Shuffle(len(in.CheckIns), func(i, j int) { in.CheckIns[i], in.CheckIns[j] = in.CheckIns[j], in.CheckIns[i] })
		r.Shuffle(len(in.Treatments), func(i, j int) { in.Treatments[i], in.Treatments[j] = in.Treatments[j], in.Treatments[i] })
		in.Diary = diary(t, list...)
		assert.True(t, s.Equal(assess(t, in)), "seed %d", seed)
	}
}

// Planned sessions, and whatever is not over at Now, add nothing.
func TestWhatIsNotOverDoesNotCount(t *testing.T) {
	now := monday.Add(hours(10))
	running := longRun(t, now.Add(-hours(1)))
	planned := legDay(t, monday)
	planned.Status = sessions.Planned
	tomorrow := legDay(t, now.AddDate(0, 0, 1))
	tomorrow.ID = "tomorrow"
	in := tissue.Input{
		Now: now, Diary: diary(t, running, planned, tomorrow),
		CheckIns:   []sessions.CheckIn{reports(now.Add(time.Minute), map[muscles.Area]float64{quadriceps: 9})},
		Treatments: []massage.Treatment{treatment(now.Add(-time.Minute), massage.DeepTissue, 60), treatment(now.Add(hours(3)), massage.DeepTissue, 60)},
	}
	assert.True(t, assess(t, in).Equal(assess(t, tissue.Input{Now: now})))
	in.Now = running.End()
	assert.Positive(t, assess(t, in).Fatigue(quadriceps), "it counts from its very end")
}

// Only the location of the times differs: nothing else does.
func TestZonesChangeOnlyWhatIsShown(t *testing.T) {
	in := randomCase(t, random(7), 20, 200)
	s := assess(t, in)
	for _, name := range []string{"Australia/Sydney", "Asia/Jerusalem", "America/Santiago", "Asia/Beirut", "Pacific/Apia", "Asia/Kathmandu", "UTC"} {
		zone, err := time.LoadLocation(name)
		require.NoError(t, err)
		in.Zone = zone
		local := assess(t, in)
		assert.True(t, s.Equal(local), name)
		assert.Equal(t, name, local.Time().Location().String())
		for a := range muscles.Areas() {
			assert.True(t, s.ClearAt(a).Equal(local.ClearAt(a)), "%s, %s", name, a)
		}
	}
}

// ClearAt is the first whole minute from which on the area is clear: not a minute before, and ever after.
func TestClearAtIsTheEdge(t *testing.T) {
	edges := 0
	for seed := range rounds(30) {
		r := random(uint64(seed))
		in := randomCase(t, r, 12, 8)
		relief := r.IntN(2) == 0
		if relief {
			in.Treatments = nil
		}
		s := assess(t, in)
		for a := range muscles.Areas() {
			at := s.ClearAt(a)
			what := fmt.Sprintf("seed %d, %s", seed, a)
			for _, h := range []float64{0, 0.5, 7, 30, 200} {
				assert.True(t, s.At(at.Add(hours(h))).Clear(a), what)
			}
			if at.Equal(s.Time()) || len(in.Treatments) > 0 {
				continue
			}
			edges++
			assert.Zero(t, at.Second()+at.Nanosecond(), what)
			assert.False(t, s.At(at.Add(-61*time.Second)).Clear(a), what)
		}
	}
	assert.Greater(t, edges, 20)
}

// Treatments only ever bring the time forward, but for the tenderness of deep ones.
func TestTreatmentsBringClearForward(t *testing.T) {
	bout, _ := boutOfPeak5(t, sessions.Trained)
	plain := after(t, sessions.Trained, bout)
	v := treatment(bout.End().Add(time.Minute), massage.Swedish, 20, muscles.Quadriceps)
	s := add(t, plain, tissue.TreatmentEvent{Treatment: v})
	assert.False(t, s.ClearAt(quadriceps).After(plain.ClearAt(quadriceps)))
	at := s.ClearAt(quadriceps)
	assert.True(t, s.At(at).Clear(quadriceps))
	assert.False(t, s.At(at.Add(-61*time.Second)).Clear(quadriceps))
}

func TestCausesAddUp(t *testing.T) {
	for seed := range rounds(40) {
		r := random(uint64(seed))
		in := randomCase(t, r, 15, 10)
		in.Treatments = nil // they can leave somebody tender, which no session caused
		s := assess(t, in)
		for a := range muscles.Areas() {
			for _, area := range []muscles.Area{a, a.Group.Both()} {
				causes := s.Causes(area)
				sum := 0.0
				for i, c := range causes {
					assert.Positive(t, c.Share)
					assert.NotEmpty(t, c.Session)
					assert.False(t, c.Ended.After(s.Time()))
					if i > 0 {
						assert.LessOrEqual(t, c.Share, causes[i-1].Share)
					}
					sum += c.Share
				}
				if len(causes) > 0 {
					assert.InDelta(t, 1, sum, tiny, "seed %d, %s", seed, area)
				} else {
					assert.Less(t, s.ModelSoreness(area), 0.01, "seed %d, %s", seed, area)
				}
			}
		}
	}
}
