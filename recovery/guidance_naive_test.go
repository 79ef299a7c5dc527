package recovery_test

import (
	"slices"
	"sync"
	"testing"
	"time"
	_ "time/tzdata" // answers must not depend on the machine's zone files

	"github.com/stretchr/testify/assert"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// This file reads the practice tables a second time, slowly and without looking at how the library reads them: the words
// easy, ordinary, hard, long, damaging, novel, marathon-like and event, and the two tables of hours before and after a
// session. The checks in guidance_checks_test.go hold every answer against them.

// naiveWord is what a session is to the two tables.
type naiveWord struct {
	s          sessions.Session
	effort     float64 // as reported, else as the sessions package expects it
	known      bool    // the effort was reported
	uses       muscles.Set
	braking    muscles.Set // eccentric at medium or high
	event      string      // "", "routine", "b", "a"
	hard, long bool
	marathon   bool
	novel      muscles.Set
	damaging   muscles.Set
	easy       bool
}

// next is the row of the table before, by the words.
func (w naiveWord) next() string {
	switch {
	case w.event != "":
		return w.event
	case w.hard || w.marathon:
		return "hard"
	case w.easy:
		return "easy"
	}
	return "ordinary"
}

// taxing is hard work or an event: what the same-day and day-between rules speak of.
func (w naiveWord) taxing() bool { return w.event != "" || w.hard || w.marathon }

// naiveLead is table 3.1: hours from the end of a treatment to the start of the session; deep is used to it, default, never.
var naiveLead = map[string]struct {
	light, shortLight, firm float64
	deep                    [3]float64
}{
	"easy":     {0, 0, 2, [3]float64{12, 12, 24}},
	"ordinary": {1, 1, 12, [3]float64{24, 24, 48}},
	"hard":     {4, 2, 24, [3]float64{36, 48, 72}},
	"routine":  {8, 8, 36, [3]float64{48, 72, 1e6}}, // never had it: not offered
	"b":        {8, 8, 48, [3]float64{48, 96, 168}},
	"a":        {8, 8, 48, [3]float64{72, 96, 168}},
}

// naiveAfter is table 3.2: hours from the end of the session to the start of a light, firm and deep treatment.
var naiveAfter = map[string][3]float64{
	"easy":     {0, 0, 1},
	"ordinary": {10. / 60, 1, 6},
	"hard":     {20. / 60, 2, 12},
	"damaging": {20. / 60, 36, 48},
	"novel":    {20. / 60, 48, 72},
	"marathon": {20. / 60, 36, 96},
}

// naiveDose is the dose class by the table of practice section 3.
func naiveDose(m massage.Modality, p massage.Purpose, pressure int, minutes float64) massage.Dose {
	switch {
	case m == massage.DeepTissue, m == massage.TriggerPoint, pressure >= 4, m == massage.MyofascialRelease && pressure == 3:
		return massage.Deep
	case m == massage.MyofascialRelease, pressure == 3:
		return massage.Firm
	case m == massage.AssistedStretching && !(p == massage.Prepare && minutes < 15):
		return massage.Firm
	case m == massage.FoamRolling && minutes > 10:
		return massage.Firm
	}
	return massage.Light
}

// naiveHabit is 0 used to deep, 1 default, 2 never had it, by the words of the guidance.
func naiveHabit(ts []massage.Treatment, exp sessions.Experience, now time.Time) int {
	had, deep, lately, bad, record := false, 0, false, false, false
	for _, t := range ts {
		if t.At.After(now) || !t.Modality.IsMassage() {
			continue
		}
		record = true
		if t.Dose() != massage.Deep {
			continue
		}
		had = true
		if age := now.Sub(t.At).Hours() / 24; age <= 12*7 {
			deep++
			lately = lately || age <= 6*7
			bad = bad || t.Reaction == massage.Tender || t.Reaction == massage.Bruised
		}
	}
	switch {
	case exp == sessions.ExperienceNone, record && !had:
		return 2
	case deep >= 3 && lately && !bad:
		return 0
	}
	return 1
}

var (
	naiveFoot     = []sessions.Sport{sessions.Walking, sessions.Hiking, sessions.Rucking, sessions.RoadRunning, sessions.TrailRunning, sessions.Sprint, sessions.Marathon}
	naiveRuns     = []sessions.Sport{sessions.RoadRunning, sessions.TrailRunning, sessions.Sprint, sessions.Marathon}
	naiveStrength = []sessions.Sport{
		sessions.Powerlifting, sessions.Weightlifting, sessions.PushDay, sessions.PullDay, sessions.LegDay, sessions.UpperBodyDay,
		sessions.LowerBodyDay, sessions.FullBody, sessions.ArmsDay, sessions.Plyometrics, sessions.Strongman, sessions.Sprint, sessions.TrailRunning,
	}
)

// naiveWords judges every session of a diary, each against all that started before it.
func naiveWords(d sessions.Diary, loc *time.Location) []naiveWord {
	expected := sessions.Profiles(d, loc) // only for the effort of a session that reports none, and for its weights
	var all []naiveWord
	for i, s := range d.All() {
		w := naiveWord{s: s, effort: expected[i].Effort}
		if v, ok := s.Effort.Value(); ok {
			w.effort, w.known = v, true
		}
		for a := range muscles.Areas() {
			if expected[i].Weights.At(a) >= 0.4 {
				w.uses = w.uses.With(a)
			}
			if info := s.Sport.Info(); info.Eccentric >= sessions.EmphasisMedium && slices.Contains(info.EccentricGroups, a.Group) && expected[i].Weights.At(a) > 0 {
				w.braking = w.braking.With(a)
			}
		}
		w.judge(all, loc)
		w.novel = expected[i].Novel // its own slow oracle lives with the sessions package
		w.damaging = w.novel
		if w.hard || w.long {
			w.damaging = w.damaging.Union(w.braking)
		}
		gentle := slices.Contains([]sessions.Sport{sessions.Walking, sessions.Yoga, sessions.StretchingMobility}, s.Sport) || s.Kind == sessions.KindMobility
		w.easy = (w.effort <= 3 || gentle && w.effort <= 4) && !w.hard && !w.long && !w.marathon && w.event == "" && w.damaging.IsEmpty()
		all = append(all, w)
	}
	return all
}

// judge fills event, hard, long and marathon from the words of the guidance.
func (w *naiveWord) judge(before []naiveWord, loc *time.Location) {
	s := w.s
	minutes := s.Duration.Minutes()
	days := func(b naiveWord) int { return naiveDays(b.s.Start, s.Start, loc) }

	matches := 0
	for _, b := range before {
		if b.s.Kind == sessions.KindMatch && b.s.Sport == s.Sport && b.s.Start.Before(s.Start) && days(b) <= 28 {
			matches++
		}
	}
	switch {
	case s.Priority == sessions.A:
		w.event = "a"
	case s.Priority == sessions.B:
		w.event = "b"
	case s.Priority == sessions.C, s.Kind == sessions.KindMatch && matches >= 3:
		w.event = "routine"
	case s.Kind == sessions.KindRace, s.Kind == sessions.KindMatch:
		w.event = "b"
	}

	loads, lengths := map[int]float64{}, []float64{}
	for _, b := range before {
		if b.s.Status == sessions.Done && days(b) >= 1 && days(b) <= 28 {
			loads[days(b)] += b.effort * b.s.Duration.Minutes()
			if b.s.Sport == s.Sport {
				lengths = append(lengths, b.s.Duration.Minutes())
			}
		}
	}
	quick := slices.Contains([]sessions.Kind{sessions.KindRace, sessions.KindMatch, sessions.KindIntervals, sessions.KindSprint, sessions.KindPower}, s.Kind) ||
		s.Kind == 0 && s.Sport == sessions.Sprint
	lift := s.Kind == sessions.KindStrength || s.Kind == sessions.KindPlyometric || slices.Contains(naiveStrength, s.Sport)
	var daily []float64
	for _, l := range loads {
		daily = append(daily, l)
	}
	w.hard = w.effort >= 7 || lift && w.effort >= 6 || quick && (w.effort >= 5 || !w.known) ||
		len(daily) >= 6 && naiveMedian(daily) > 0 && w.effort*minutes >= 1.5*naiveMedian(daily)-1e-9
	w.long = minutes >= 90 && w.effort >= 4 || len(lengths) >= 3 && minutes >= 1.5*naiveMedian(lengths)-1e-9
	race := s.Kind == sessions.KindRace && slices.Contains(naiveFoot, s.Sport)
	w.marathon = race && (s.Distance.Or(0) >= 30_000 || minutes >= 120) && w.effort >= 7 ||
		slices.Contains(naiveRuns, s.Sport) && minutes >= 180 && w.effort >= 6 ||
		w.event != "" && minutes >= 240 && w.effort >= 7
}

func naiveMedian(list []float64) float64 {
	slices.Sort(list)
	n := len(list)
	return (list[(n-1)/2] + list[n/2]) / 2
}

// naiveDays counts the naiveMidnights of the athlete's calendar between two moments.
func naiveDays(from, to time.Time, loc *time.Location) int {
	noon := func(t time.Time) time.Time {
		y, m, d := t.In(loc).Date()
		return time.Date(y, m, d, 12, 0, 0, 0, time.UTC)
	}
	return int(noon(to).Sub(noon(from)).Hours() / 24)
}

// naiveMidnights remembers what naiveMidnight walked to.
var naiveMidnights sync.Map

// naiveMidnight is the first moment of the civil day n days after the day of t, found by walking there a minute at a time.
func naiveMidnight(t time.Time, n int, loc *time.Location) time.Time {
	y, m, d := t.In(loc).Date()
	day := time.Date(y, m, d+n, 0, 0, 0, 0, time.UTC) // a calendar date, not an instant
	key := day.Format(time.DateOnly) + loc.String()
	if at, ok := naiveMidnights.Load(key); ok {
		return at.(time.Time)
	}
	at := day.Add(-16 * time.Hour)
	for at.In(loc).Format(time.DateOnly) < day.Format(time.DateOnly) {
		at = at.Add(time.Minute)
	}
	naiveMidnights.Store(key, at)
	return at
}

// The library's words agree with this reading of them, on every session of many random diaries.
func TestNaiveWordsAgree(t *testing.T) {
	t.Parallel()
	seen := map[string]int{}
	for c := range guidanceCases(t, 300, 10_000) {
		loc := c.Location()
		profiles := sessions.Profiles(c.Diary, loc)
		for i, w := range naiveWords(c.Diary, loc) {
			p := profiles[i]
			event := map[sessions.EventRank]string{sessions.RoutineCompetition: "routine", sessions.EventB: "b", sessions.EventA: "a"}[p.Event]
			agree := assert.Equal(t, w.event, event) && assert.Equal(t, w.hard, p.Hard, "hard") && assert.Equal(t, w.long, p.Long, "long") &&
				assert.Equal(t, w.marathon, p.MarathonLike, "marathon-like") && assert.Equal(t, w.easy, p.Easy, "easy") &&
				assert.Equal(t, w.uses, p.Uses, "uses") && assert.Equal(t, w.damaging, p.Damaging, "damaging")
			if !agree {
				t.Fatalf("%s: session %d of\n%s", p.Session.Name(), i, guidanceJSON(t, c))
			}
			seen[w.next()]++
			for name, is := range map[string]bool{"long": w.long, "marathon": w.marathon, "damaging": !w.damaging.IsEmpty(), "novel": !w.novel.IsEmpty()} {
				if is {
					seen[name]++
				}
			}
		}
	}
	for _, name := range []string{"easy", "ordinary", "hard", "routine", "b", "a", "long", "marathon", "damaging", "novel"} {
		assert.Positive(t, seen[name], "no session was %s", name)
	}
}
