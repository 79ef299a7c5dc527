package recovery_test

import (
	"bytes"
	"fmt"
	"reflect"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// neverPromised is what no text of an answer may say, each with the contexts in which the words are allowed.
var neverPromised = []struct{ never, unless *regexp.Regexp }{
	{regexp.MustCompile(`(?i)\b(faster|quicker|speeds? up|accelerat)`), nil},
	{regexp.MustCompile(`(?i)\bstronger\b`), nil},
	{regexp.MustCompile(`(?i)\bsafe(r|st|ly|ty)?\b`), nil},
	{regexp.MustCompile(`(?i)\b(flush|detox|toxin|toxic|lactate|lactic)`), nil},
	{regexp.MustCompile(`(?i)\breplac`), regexp.MustCompile(`massage does not replace it\.|Massage never replaces the warm-up;`)}, // the warm-up
	{regexp.MustCompile(`(?i)(instead of|worth|substitute for|as good as) .*\bsleep`), nil},
	{regexp.MustCompile(`(?i)\bprevent`), nil},
	{regexp.MustCompile(`(?i)\bcur(e|es|ed|ing)\b`), regexp.MustCompile(`leave the infected bone alone until it is cured|^until cured`)},
	{regexp.MustCompile(`(?i)\bheal(s|ed|ing)?\b`), regexp.MustCompile(`(?i)until .*healed|once it has healed|skin heals slowly|wound is healing|^healed-injury$`)}, // never by massage
	{regexp.MustCompile(`(?i)\bguarant`), nil},
	{regexp.MustCompile(`(?i)\b(serotonin|melatonin|cortisol|endorphin|inflammation|immun)`), nil},
	{regexp.MustCompile(`(?i)\b(better|improves?|boosts?|more) (performance|power|strength|speed)\b`), nil},
}

// promise is the first thing in a text that may not be said.
func promise(text string) string {
	for _, x := range neverPromised {
		if found := x.never.FindString(text); found != "" && (x.unless == nil || !x.unless.MatchString(text)) {
			return found
		}
	}
	return ""
}

// TestPromisesAreFound: the table of what is never said can fail.
func TestPromisesAreFound(t *testing.T) {
	for _, text := range []string{
		"You will run faster.", "Makes you stronger", "This is safe.", "A safer way", "It flushes lactate", "detoxifies", "Rids you of toxins",
		"An hour on the table is worth an hour of sleep", "Massage replaces sleep", "It prevents injury", "cures cramps", "Heals muscle", "guaranteed", "raises serotonin",
		"less inflammation", "better performance",
	} {
		assert.NotEmpty(t, promise(text), text)
	}
	for _, text := range []string{"Warm up as usual before the session: massage does not replace it.", "until cured", "Leave it alone and keep oil off until it has healed, at least four weeks."} {
		assert.Empty(t, promise(text), text)
	}
}

// lawCase is a small case with most things known, so that twenty thousand of them take a minute.
func lawCase(tb testing.TB, seed uint64) recovery.Case {
	tb.Helper()
	d := guidanceDice{seeded(1_000_000 + seed)}
	z := guidancePick(d, guidanceZones...)
	near, err := time.Parse(time.RFC3339, z.near)
	require.NoError(tb, err)
	c := recovery.Case{Zone: mustZone(tb, z.zone), Now: near.Add(time.Duration(d.IntN(8*24*60)-6*24*60) * time.Minute)}
	c.Athlete = d.athlete(tb)
	if d.chance(97) {
		c.Athlete.Age = sessions.Known(float64(guidancePick(d, 15, 24, 35, 66)))
		c.Athlete.Training = guidancePick(d, sessions.Untrained, sessions.Trained, sessions.Elite)
		c.Athlete.MassageExperience = guidancePick(d, sessions.ExperienceNone, sessions.ExperienceSome, sessions.ExperienceRegular, sessions.ExperienceRegular)
		c.Athlete.Bedtime, err = timeline.ParseClock("22:30")
		require.NoError(tb, err)
	}
	var list []sessions.Session
	sports := slices.Collect(sessions.Sports())
	mine := []sessions.Sport{guidancePick(d, sports...), guidancePick(d, sessions.RoadRunning, sessions.RoadRunning, sessions.LegDay, sessions.LegDay, sessions.Soccer, sessions.Soccer, sessions.Yoga)}
	for i := range d.IntN(6) {
		s := sessions.Session{
			ID: fmt.Sprintf("s%d", i), Sport: guidancePick(d, mine...), Kind: sessions.Kind(d.IntN(17)), Start: c.Now.Add(time.Duration(d.IntN(18*24*4)-9*24*4) * 15 * time.Minute),
			Duration: time.Duration(guidancePick(d, 20, 45, 60, 75, 120, 200)) * time.Minute, Status: sessions.Planned, WarmUp: sessions.Known(float64(5 * d.IntN(9))), Hot: d.chance(10),
		}
		if d.chance(20) && i > 0 {
			s.Start = list[i-1].Start.Add(list[i-1].Duration + time.Duration(10+d.IntN(300))*time.Minute)
		}
		if !s.Start.After(c.Now) && d.chance(99) {
			s.Status = sessions.Done
		}
		if d.chance(99) {
			s.Effort, _ = sessions.EffortOf(d.half(0, 10))
		}
		if d.chance(15) || s.Kind == sessions.KindRace || s.Kind == sessions.KindMatch && d.chance(90) {
			s.Priority = guidancePick(d, sessions.A, sessions.B, sessions.C)
		}
		list = append(list, s)
	}
	c.Diary, err = sessions.NewDiary(list...)
	require.NoError(tb, err)
	k := sessions.CheckIn{
		At: c.Now.Add(-time.Duration(d.IntN(40*60)) * time.Minute), Stress: sessions.Known(d.half(0, 10)), Mood: sessions.Known(d.half(1, 10)),
		SleepHours: sessions.Known(d.half(5, 9)), OverallSoreness: sessions.Known(d.half(0, 5)),
	}
	for range d.IntN(3) {
		k.Soreness.Set(muscles.AreaAt(d.IntN(muscles.NumAreas)), d.half(0, 8))
	}
	if d.chance(15) {
		k.Tightness.Set(muscles.AreaAt(d.IntN(muscles.NumAreas)), d.half(0, 8))
	}
	if d.chance(97) {
		c.CheckIns = append(c.CheckIns, k)
	}
	for range d.IntN(3) {
		t := massage.Treatment{
			At: c.Now.Add(time.Duration(d.IntN(36*24)-30*24) * time.Hour), Modality: massage.Modality(1 + d.IntN(17)), Minutes: float64(5 * (1 + d.IntN(18))),
			Reaction: guidancePick(d, massage.ReactionNone, massage.ReactionNone, massage.Tender), Pressure: sessions.Known(float64(1 + d.IntN(4))),
		}
		c.Treatments = append(c.Treatments, t)
	}
	if d.chance(15) {
		x := guidancePick(d, guidanceConditions...)
		cond := screening.Condition{Code: x.code, Since: screening.InstantMoment(c.Now.Add(-time.Duration(d.IntN(20*24)) * time.Hour))}
		if x.region != 0 {
			cond.Regions = screening.RegionsOf(x.region)
		}
		c.Conditions = append(c.Conditions, cond)
	}
	for range max(0, d.IntN(6)-2) {
		from := c.Now.Add(time.Duration(d.IntN(8*24*4)) * 15 * time.Minute)
		c.Open = append(c.Open, spanOf(from, from.Add(time.Duration(1+d.IntN(32))*15*time.Minute)).TimeSpan)
	}
	d.wish(&c)
	for m := range massage.Modalities() {
		if d.chance(3) {
			c.Avoid = append(c.Avoid, m)
		}
	}
	return c
}

// TestEveryAnswer holds random answers against what every answer must be: each recommendation has a reason with a source and its minutes
// add up, each window has two causes, each live purpose is answered, no text promises what it may not, an answer does not differ from
// itself, and a preview is the answer to the edited case.
func TestEveryAnswer(t *testing.T) {
	n := 400
	if longRuns() {
		n = 20_000
	}
	shards := make([]*answerLaws, runtime.GOMAXPROCS(0))
	t.Run("shards", func(t *testing.T) {
		for i := range shards {
			t.Run(strconv.Itoa(i), func(t *testing.T) {
				t.Parallel()
				x := &answerLaws{t: t, texts: map[string]bool{}, words: map[string]bool{}, seen: map[string]int{}}
				shards[i] = x
				for seed := i; seed < n && !t.Failed(); seed += len(shards) {
					x.answer(uint64(seed))
				}
			})
		}
	})
	seen := map[string]int{}
	for _, x := range shards {
		for k, v := range x.seen {
			seen[k] += v
		}
	}
	t.Logf("%d cases: %v", n, seen)
	names := []string{"blocked", "windows", "texts", "wish"}
	for p := range massage.Purposes() {
		names = append(names, p.String()+" live", p.String()+" offered")
	}
	for _, name := range names {
		assert.True(t, seen[name] > 0 || n < 2000, "%s never occurred", name) // few cases need not hold everything
	}
}

// answerLaws holds answers against the laws.
type answerLaws struct {
	t     *testing.T
	texts map[string]bool // that were read
	words map[string]bool // the same without their digits
	seen  map[string]int
	c     recovery.Case
	a     recovery.Advice
	seed  uint64
}

func (x *answerLaws) must(ok bool, format string, args ...any) {
	if !ok {
		x.t.Helper()
		x.t.Errorf("case %d: %s\n%s", x.seed, fmt.Sprintf(format, args...), guidanceJSON(x.t, x.c))
	}
}

func (x *answerLaws) answer(seed uint64) {
	t := x.t
	t.Helper()
	x.seed, x.c = seed, lawCase(t, seed)
	edit := randomEdit(t, seeded(seed), x.c)
	q, err := recovery.Request{Case: x.c}.With(edit)
	require.NoError(t, err, "case %d, %s", seed, edit)
	want, err := q.Recommend()
	d, previewed := recovery.Preview(x.c, edit)
	if err != nil { // such as a check-in after the new now
		x.seen["an edit that is none"]++
		x.must(previewed != nil && previewed.Error() == err.Error(), "preview of %s: %v", edit, previewed)
		x.a = recommend(t, x.c)
	} else {
		require.NoError(t, previewed, "case %d, %s", seed, edit)
		x.must(bytes.Equal(encoded(t, want), encoded(t, d.New)), "the preview of %s is not the answer to the edited case", edit)
		x.a = d.Old
		for _, change := range d.Changes {
			x.must(change.Cause.Code != "" && !strings.Contains(change.Text, "{"), "%s after %s: %q for %q", change.What, edit, change.Text, change.Cause.Code)
			x.read(reflect.ValueOf(change.Text))
		}
	}
	self := recovery.Diff(x.a, x.a)
	x.must(self.IsEmpty(), "differs from itself: %s", toldAs(self))
	x.read(reflect.ValueOf(x.a))
	for _, r := range x.a.Recommendations {
		x.recommendation(r)
	}
	x.purposes()
}

func (x *answerLaws) recommendation(r recovery.Recommendation) {
	name := fmt.Sprintf("%s to %s", r.Modality, r.Purpose)
	x.must(len(r.Reasons) > 0, "%s has no reason", name)
	for _, reason := range r.Reasons {
		x.must(len(reason.Sources) > 0, "%s: reason %s has no source", name, reason.Code)
		for _, key := range reason.Sources {
			_, a := evidence.FindSource(key)
			_, b := screening.FindSource(key)
			x.must(a || b || key == evidence.OwnJudgement, "%s: reason %s names %q, which is in no ledger", name, reason.Code, key)
		}
	}
	sum := 0.0
	for _, f := range r.Focus {
		sum += f.Minutes
	}
	x.must(sum == r.Minutes && sum > 0, "%s: focus of %g min in an appointment of %g", name, sum, r.Minutes)
	x.must(r.Opens.Code != "" && r.Closes.Code != "", "%s: the window has no two causes", name)
	for _, w := range r.Also {
		x.must(w.Opens.Code != "" && w.Closes.Code != "", "%s: the window of %s has no two causes", name, w.Start())
	}
	x.seen["windows"] += 1 + len(r.Also)
	x.seen[r.Purpose.String()+" offered"]++
}

// purposes requires that each purpose that a plain reading finds live is offered or refused.
func (x *answerLaws) purposes() {
	answered := map[massage.Purpose]bool{}
	for _, r := range x.a.Recommendations {
		answered[r.Purpose] = true
	}
	for _, n := range x.a.NotNow {
		answered[n.Purpose] = true
	}
	if x.a.Answer == recovery.NotNow && len(x.a.Recommendations) == 0 && x.a.NotNow[0].Modality == 0 && x.a.NotNow[0].Purpose == 0 {
		x.seen["blocked"]++
		return // the entries are about everything
	}
	for p, why := range naiveLive(x.c, x.a) {
		x.seen[p.String()+" live"]++
		x.must(answered[p], "%s is live by %s and neither offered nor refused", p, why)
	}
	if m := x.c.Wish.Modality; m != 0 {
		x.seen["wish"]++
		offered := slices.ContainsFunc(x.a.Recommendations, func(r recovery.Recommendation) bool { return r.Modality == m })
		refused := slices.ContainsFunc(x.a.NotNow, func(n recovery.Refusal) bool { return n.Modality == m })
		x.must(offered || refused, "the wish for %s has no answer", m)
	}
}

// naiveLive are the purposes that a plain reading of the guidance finds live, with what makes them so. It leaves out what hangs on the
// muscle model.
func naiveLive(c recovery.Case, a recovery.Advice) map[massage.Purpose]string {
	live := map[massage.Purpose]string{}
	if p := c.Wish.Purpose; p != 0 {
		live[p] = "the wish"
	}
	words := naiveWords(c.Diary, c.Location())
	bouts := func(a, b naiveWord) bool { // two sessions of one day with a gap that only a short massage fits
		gap := b.s.Start.Sub(a.s.End()).Minutes()
		return gap >= 15 && gap <= 240 && naiveDays(a.s.Start, b.s.Start, c.Location()) == 0
	}
	end := c.Now.Add(7 * 24 * time.Hour)
	for i, w := range words {
		ahead := w.s.Status == sessions.Planned && w.s.Start.After(c.Now)
		first := !slices.ContainsFunc(words, func(v naiveWord) bool { return bouts(v, w) })
		last := !slices.ContainsFunc(words, func(v naiveWord) bool { return bouts(w, v) })
		if ahead && w.taxing() && first && w.s.Start.Before(end) {
			live[massage.Prepare] = w.s.ID
		}
		if (w.taxing() || w.long) && last && w.s.End().Add(24*time.Hour).After(c.Now) && w.s.End().Before(end) {
			live[massage.Recover] = w.s.ID
		}
		if days := naiveDays(c.Now, w.s.Start, c.Location()); ahead && days >= 1 && days <= 7 && w.s.Start.Before(end) {
			live[massage.Sleep] = w.s.ID
		}
		if i > 0 && ahead && bouts(words[i-1], w) && !words[i-1].s.End().Before(c.Now) && w.s.Start.Before(end) && len(words) == 2 {
			live[massage.Refresh] = w.s.ID
		}
		if w.s.Sport == sessions.Yoga && w.s.Start.Sub(c.Now).Abs() < 7*24*time.Hour {
			live[massage.Mobility] = w.s.ID
		}
	}
	if a.Cadence != nil && a.Cadence.From < end.In(c.Location()).Format(time.DateOnly) {
		live[massage.Maintain] = "the visit that is due"
	}
	for _, k := range c.CheckIns {
		age := c.Now.Sub(k.At)
		for area, v := range k.Soreness.All() {
			if v >= 3 && age <= 24*time.Hour {
				live[massage.Relieve] = "soreness in " + area.String()
			}
		}
		for area, v := range k.Tightness.All() {
			if v >= 3 && age <= 72*time.Hour {
				live[massage.Relieve] = "tightness in " + area.String()
			}
		}
		if age > 48*time.Hour || len(c.CheckIns) > 1 {
			continue // of several the newest counts
		}
		switch {
		case k.Stress.Or(0) >= 7:
			live[massage.Relax], live[massage.Sleep] = "stress", "stress"
		case k.Mood.Or(10) <= 3:
			live[massage.Relax] = "mood"
		case k.SleepHours.Or(10) < 6.5:
			live[massage.Relax], live[massage.Sleep] = "a short night", "a short night"
		}
	}
	return live
}

var digits = regexp.MustCompile(`[0-9]+`)

// read holds every text that a value reaches against what may not be said.
func (x *answerLaws) read(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if text := v.String(); !x.texts[text] {
			x.texts[text] = true
			if text = digits.ReplaceAllString(text, "0"); !x.words[text] { // moments and numbers differ, the words do not
				x.words[text] = true
				x.seen["texts"]++
				x.must(promise(text) == "", "says %q: %s", promise(text), v.String())
			}
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			x.read(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			x.read(v.Index(i))
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			x.read(k)
			x.read(v.MapIndex(k))
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() || v.Type() == reflect.TypeFor[recovery.Window]() {
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				x.read(v.Field(i))
			}
		}
	}
}
