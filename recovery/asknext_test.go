package recovery_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
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
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// This file asks next a second time, by brute force and through the JSON door alone: every missing input of the table is
// written into the request at both ends, and the answers are compared.

// tried is one missing input with the request as it would be at both ends.
type tried struct {
	row       int // of the table
	input     string
	low, high []byte
}

// asker reads a request for what is missing in it.
type asker struct {
	tb   testing.TB
	c    recovery.Case
	text []byte
}

func newAsker(tb testing.TB, text []byte) asker {
	tb.Helper()
	q, err := recovery.ParseRequest(text)
	require.NoError(tb, err, "%s", text)
	return asker{tb, q.Case, text}
}

// edited is the request with an edit made to its members.
func (k asker) edited(edit func(m map[string]any)) []byte {
	k.tb.Helper()
	m := generic(k.tb, k.text).(map[string]any)
	edit(m)
	text, err := json.Marshal(m)
	require.NoError(k.tb, err)
	return text
}

// put is the request with a value set at a path such as sessions[2].effort or athlete.age.
func (k asker) put(path, value string) []byte {
	k.tb.Helper()
	return k.edited(func(m map[string]any) {
		steps := strings.Split(path, ".")
		for _, step := range steps[:len(steps)-1] {
			name, index, indexed := strings.Cut(strings.TrimSuffix(step, "]"), "[")
			if !indexed {
				if m[name] == nil {
					m[name] = map[string]any{}
				}
				m = m[name].(map[string]any)
				continue
			}
			i, err := strconv.Atoi(index)
			require.NoError(k.tb, err)
			m = m[name].([]any)[i].(map[string]any)
		}
		if _, err := strconv.ParseFloat(value, 64); err == nil {
			m[steps[len(steps)-1]] = json.Number(value)
		} else {
			m[steps[len(steps)-1]] = value
		}
	})
}

// added is the request with an element added to a list.
func (k asker) added(list string, element any) []byte {
	k.tb.Helper()
	return k.edited(func(m map[string]any) {
		old, _ := m[list].([]any)
		m[list] = append(old, element)
	})
}

// missing lists what the table asks for and the request lacks, in the order of the table and then of nearness.
func (k asker) missing() []tried {
	k.tb.Helper()
	var out []tried
	for row, in := range recovery.Inputs() {
		at := func(path string) {
			out = append(out, tried{row, path, k.put(path, in.Low), k.put(path, in.High)})
		}
		checkIn := func() {
			field := strings.TrimPrefix(in.Path, "check_ins.")
			with := func(v string) []byte {
				return k.added("check_ins", map[string]any{"at": timeline.FormatInstant(k.c.Now), field: json.Number(v)})
			}
			out = append(out, tried{row, in.Path, with(in.Low), with(in.High)})
		}
		a := k.c.Athlete
		switch in.Path {
		case "denied":
			for _, limb := range k.heldLimbs() {
				out = append(out, tried{row, in.Path, k.deny(limb), k.report(limb)})
			}
		case "sessions":
			require.Equal(k.tb, "60 minutes of road-running at effort 7, 18 hours ago", in.High)
			if len(k.sessions(func(s sessions.Session) bool { return s.Status == sessions.Done })) == 0 {
				out = append(out, tried{row, in.Path, k.text, k.added("sessions", map[string]any{
					"start": timeline.FormatInstant(k.c.Now.Add(-18 * time.Hour)), "minutes": 60, "sport": "road-running", "effort": 7, "status": "done",
				})})
			}
		case "sessions[].effort":
			telling := []string{"easy", "intervals", "sprint", "race", "match", "technique", "mobility"}
			list := k.sessions(func(s sessions.Session) bool {
				ago, ahead := k.c.Now.Sub(s.End()), s.Start.Sub(k.c.Now)
				lately := s.Status == sessions.Done && ago <= 168*time.Hour
				soon := s.Status == sessions.Planned && ahead > 0 && ahead <= 168*time.Hour && !slices.Contains(telling, s.Kind.String())
				return !s.Effort.Known() && (lately || soon)
			})
			for _, i := range list[:min(len(list), 8)] {
				at(fmt.Sprintf("sessions[%d].effort", i))
			}
		case "sessions[].status":
			list := k.sessions(func(s sessions.Session) bool {
				ago := k.c.Now.Sub(s.End())
				return s.Status == sessions.Planned && ago >= 0 && ago < 9*24*time.Hour
			})
			for _, i := range list[:min(len(list), 8)] {
				without := k.edited(func(m map[string]any) { m["sessions"] = slices.Delete(m["sessions"].([]any), i, i+1) })
				path := fmt.Sprintf("sessions[%d].status", i)
				out = append(out, tried{row, path, without, k.put(path, in.High)})
			}
		case "sessions[].priority":
			for _, i := range k.toCome(16, func(s sessions.Session) bool { return s.Priority == 0 && competes(s) }) {
				at(fmt.Sprintf("sessions[%d].priority", i))
			}
		case "sessions[].warm_up":
			for _, i := range k.toCome(7, func(s sessions.Session) bool { return !s.WarmUp.IsKnown() && (s.Priority != 0 || competes(s)) }) {
				at(fmt.Sprintf("sessions[%d].warm_up", i))
			}
		case "check_ins.overall_soreness":
			if !k.rated(func(x sessions.CheckIn) bool { return x.OverallSoreness.IsKnown() || x.Soreness.Len() > 0 }) {
				checkIn()
			}
		case "check_ins.stress":
			if !k.rated(func(x sessions.CheckIn) bool { return x.Stress.IsKnown() }) {
				checkIn()
			}
		case "check_ins.mood":
			if !k.rated(func(x sessions.CheckIn) bool { return x.Mood.IsKnown() }) {
				checkIn()
			}
		case "check_ins.sleep_hours":
			if !k.rated(func(x sessions.CheckIn) bool { return x.SleepHours.IsKnown() }) {
				checkIn()
			}
		case "athlete.massage_experience":
			if a.MassageExperience == 0 && !k.recorded() {
				at(in.Path)
			}
		case "treatments":
			if (a.MassageExperience == sessions.ExperienceSome || a.MassageExperience == sessions.ExperienceRegular) && !k.recorded() {
				had := func(answer string) []byte {
					days, err := strconv.Atoi(strings.TrimSuffix(answer, " days ago"))
					require.NoError(k.tb, err)
					at := k.c.Now.Add(-time.Duration(24*days) * time.Hour)
					return k.added("treatments", map[string]any{"at": timeline.FormatInstant(at), "modality": "swedish", "minutes": 60})
				}
				out = append(out, tried{row, in.Path, had(in.Low), had(in.High)})
			}
		case "athlete.age":
			if !a.Age.IsKnown() {
				at(in.Path)
			}
		case "athlete.training":
			if a.Training == 0 {
				at(in.Path)
			}
		case "athlete.bedtime":
			if !a.Bedtime.IsSet() {
				at(in.Path)
			}
		case "treatments[].reaction":
			if i := k.newestFirm(); i >= 0 && k.c.Treatments[i].Reaction == 0 {
				at(fmt.Sprintf("treatments[%d].reaction", i))
				out[len(out)-1].input = fmt.Sprintf("treatments[%d].reaction", k.earlier(k.c.Treatments[i].At))
			}
		case "conditions[].since":
			today := k.c.Now.In(k.c.Location())
			for _, i := range k.undated() {
				path := fmt.Sprintf("conditions[%d].since", i)
				require.Equal(k.tb, []string{"today", "60 days ago"}, []string{in.Low, in.High})
				input := fmt.Sprintf("conditions[%s].since", k.c.Conditions[i].Code)
				out = append(out, tried{row, input, k.put(path, today.Format(time.DateOnly)), k.put(path, naiveMidnight(today, -60, k.c.Location()).In(k.c.Location()).Format(time.DateOnly))})
			}
		default:
			k.tb.Fatalf("a row that nobody reads a second time: %s", in.Path)
		}
	}
	return out
}

func competes(s sessions.Session) bool {
	return s.Kind == sessions.KindRace || s.Kind == sessions.KindMatch
}

// sessions are the indexes of some of the sessions, the one whose start is nearest to now first.
func (k asker) sessions(some func(sessions.Session) bool) []int {
	far := map[int]time.Duration{}
	for i, s := range k.c.Diary.All() {
		if some(s) {
			far[i] = s.Start.Sub(k.c.Now).Abs()
		}
	}
	return slices.SortedFunc(maps.Keys(far), func(i, j int) int {
		if far[i] != far[j] {
			return int(far[i]/time.Nanosecond - far[j]/time.Nanosecond)
		}
		return i - j
	})
}

func (k asker) toCome(days int, some func(sessions.Session) bool) []int {
	return k.sessions(func(s sessions.Session) bool {
		ahead := s.Start.Sub(k.c.Now)
		return s.Status == sessions.Planned && ahead > 0 && ahead < time.Duration(24*days)*time.Hour && some(s)
	})
}

// rated reports whether a check-in of the last 48 hours says something.
func (k asker) rated(something func(sessions.CheckIn) bool) bool {
	for _, x := range k.c.CheckIns {
		if k.c.Now.Sub(x.At) <= 48*time.Hour && something(x) {
			return true
		}
	}
	return false
}

func (k asker) recorded() bool {
	for _, t := range k.c.Treatments {
		if t.Modality.IsMassage() && !t.At.After(k.c.Now) {
			return true
		}
	}
	return false
}

// newestFirm is the place of the newest firm or deep massage of the last 14 days.
func (k asker) newestFirm() int {
	newest := -1
	for i, t := range k.c.Treatments {
		firm := t.Dose() == massage.Firm || t.Dose() == massage.Deep
		if ago := k.c.Now.Sub(t.At); !firm || ago < 0 || ago > 14*24*time.Hour {
			continue
		}
		if newest < 0 || t.At.After(k.c.Treatments[newest].At) {
			newest = i
		}
	}
	return newest
}

// earlier counts the treatments before a moment, and so is the place of one of that moment in order of time.
func (k asker) earlier(than time.Time) int {
	n := 0
	for _, t := range k.c.Treatments {
		if t.At.Before(than) {
			n++
		}
	}
	return n
}

// undated are the conditions without beginning and end, by code.
func (k asker) undated() []int {
	var out []int
	for i, x := range k.c.Conditions {
		if !x.Since.IsSet() && !x.Ended.IsSet() {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(i, j int) int {
		a, b := k.c.Conditions[i], k.c.Conditions[j]
		if a.Code != b.Code {
			return strings.Compare(a.Code, b.Code)
		}
		return strings.Compare(a.Areas.String(), b.Areas.String())
	})
	return out
}

// sidedLimb is a calf or an arm.
type sidedLimb struct {
	areas []muscles.Area
	signs []string
}

// heldLimbs are the limbs that are sore on one side with nothing to explain it, and whose signs were not all denied.
func (k asker) heldLimbs() []sidedLimb {
	var out []sidedLimb
	for _, kind := range []struct {
		groups []muscles.Group
		signs  string
	}{
		{
			[]muscles.Group{muscles.Gastrocnemius, muscles.Soleus, muscles.DeepPosteriorLeg, muscles.Peroneals, muscles.TibialisAnterior},
			"sign-leg-swelling-one-sided sign-limb-warm-red-one-sided sign-calf-throb-one-sided",
		},
		{
			[]muscles.Group{muscles.Biceps, muscles.BrachialisBrachioradialis, muscles.Triceps, muscles.ForearmFlexors, muscles.ForearmExtensors},
			"sign-arm-swelling-one-sided sign-limb-warm-red-one-sided",
		},
	} {
		for _, side := range []muscles.Side{muscles.Left, muscles.Right} {
			limb := sidedLimb{signs: strings.Fields(kind.signs)}
			limb.signs = slices.DeleteFunc(limb.signs, func(code string) bool { return slices.Contains(k.c.Denied, code) })
			var here, there float64
			explained := false
			for _, g := range kind.groups {
				a := muscles.Area{Group: g, Side: side}
				limb.areas = append(limb.areas, a)
				here, there = max(here, k.soreness(a)), max(there, k.soreness(a.Opposite()))
				explained = explained || k.explained(a)
			}
			if here >= 5 && there < here-1 && !explained && len(limb.signs) > 0 {
				out = append(out, limb)
			}
		}
	}
	return out
}

// soreness is the highest report of an area in the last 72 hours.
func (k asker) soreness(a muscles.Area) float64 {
	worst := 0.0
	for _, x := range k.c.CheckIns {
		if v, ok := x.Soreness.At(a); ok && k.c.Now.Sub(x.At) <= 72*time.Hour {
			worst = max(worst, v)
		}
	}
	return worst
}

// explained reports a session of the last seven days that was not easy and used the area, or something wrong there.
func (k asker) explained(a muscles.Area) bool {
	for _, x := range k.c.Conditions {
		if x.Areas.Contains(a) || x.Regions.Areas().Contains(a) {
			return true
		}
	}
	for _, p := range sessions.Profiles(k.c.Diary, k.c.Location()) {
		s := p.Session
		uses := p.Weights.At(a) >= 0.4 || s.Sport.Weights().At(a) >= 0.4
		if uses && !p.Easy && !s.End().After(k.c.Now) && k.c.Now.Before(naiveMidnight(s.End(), 7, k.c.Location())) {
			return true
		}
	}
	return false
}

func (k asker) deny(limb sidedLimb) []byte {
	return k.edited(func(m map[string]any) {
		old, _ := m["denied"].([]any)
		for _, code := range limb.signs {
			old = append(old, code)
		}
		m["denied"] = old
	})
}

func (k asker) report(limb sidedLimb) []byte {
	k.tb.Helper()
	return k.added("conditions", map[string]any{"code": limb.signs[0], "areas": limb.areas})
}

// offerTold is what counts of a recommendation.
type offerTold struct {
	modality, purpose, start, end string
	pressure                      json.Number
}

// told are the recommendations of a request, in their order.
func (k asker) told(text []byte) []offerTold {
	k.tb.Helper()
	q, err := recovery.ParseRequest(text)
	require.NoError(k.tb, err, "%s", text)
	a, err := q.Recommend()
	require.NoError(k.tb, err)
	var out []offerTold
	for _, x := range generic(k.tb, encoded(k.tb, a)).(map[string]any)["recommendations"].([]any) {
		r := x.(map[string]any)
		w := r["window"].(map[string]any)
		out = append(out, offerTold{r["modality"].(string), r["purpose"].(string), w["start"].(string), w["end"].(string), r["pressure"].(json.Number)})
	}
	return out
}

// changed are the offers that two answers do not have alike, those of the first before those that only the second has.
func changed(low, high []offerTold) []offerTold {
	same := func(list []offerTold, x offerTold) (has, equal bool) {
		for _, y := range list {
			if y.modality == x.modality && y.purpose == x.purpose {
				return true, y == x
			}
		}
		return false, false
	}
	var out []offerTold
	for _, x := range low {
		if _, equal := same(high, x); !equal {
			out = append(out, x)
		}
	}
	for _, x := range high {
		if has, _ := same(low, x); !has {
			out = append(out, x)
		}
	}
	return out
}

// best is the input that changes most, with the offers it changes; the row is -1 when nothing would.
func (k asker) best() (best tried, offers []offerTold) {
	k.tb.Helper()
	best.row = -1
	for _, try := range k.missing() {
		if c := changed(k.told(try.low), k.told(try.high)); len(c) > len(offers) {
			best, offers = try, c
		}
	}
	return best, offers
}

// asksRight holds the question of an answer against brute force, and returns the row of the table that won, or -1.
func asksRight(tb testing.TB, text []byte, name string) int {
	tb.Helper()
	a := answerTo(tb, string(text))
	if outcome := a.Screening.Outcome; outcome == "defer" || outcome == "clearance" || outcome == "refer-urgently" {
		require.Nil(tb, a.AskNext, "%s: what screening asks comes first", name)
		return -1
	}
	want, offers := newAsker(tb, text).best()
	if want.row < 0 {
		require.Nil(tb, a.AskNext, "%s: nothing would change\n%s", name, text)
		return -1
	}
	require.NotNil(tb, a.AskNext, "%s: %s would change %v\n%s", name, want.input, offers, text)
	require.Equal(tb, want.input, a.AskNext.Input, "%s: would change %v, not %s\n%s", name, offers, a.AskNext.Changes, text)
	require.Equal(tb, strconv.Itoa(len(offers)), a.AskNext.Args["count"], "%s: %v\n%s", name, offers, text)
	en := wording.English()
	first := en.Name("modality", offers[0].modality) + " " + en.Name("purpose", offers[0].purpose)
	if len(offers) == 1 {
		require.Equal(tb, "One of the offers would change: "+first+".", a.AskNext.Changes, name)
	} else {
		require.Equal(tb, fmt.Sprintf("%d of the offers would change, first %s.", len(offers), first), a.AskNext.Changes, name)
	}
	require.NotContains(tb, a.AskNext.Why, "{", name)
	return want.row
}

// TestAskNextAgreesWithBruteForce: on random cases under all named policies, most of them with a few things missing.
func TestAskNextAgreesWithBruteForce(t *testing.T) {
	t.Parallel()
	wins := make([]int, len(recovery.Inputs())+1) // the last counts the answers that ask nothing
	n := rounds(40, 2000)
	for seed := range uint64(n) {
		q := recovery.Request{Case: lackingCase(t, 80_000+seed), Policy: recovery.Policies()[seed%5]}
		text, err := json.Marshal(q)
		require.NoError(t, err)
		row := asksRight(t, text, fmt.Sprintf("seed %d", seed))
		if row < 0 {
			row = len(wins) - 1
		}
		wins[row]++
	}
	for i, in := range recovery.Inputs() {
		t.Logf("%4d %s", wins[i], in.Path)
		if longRuns() {
			assert.Positive(t, wins[i], "%s is never asked for", in.Path)
		}
	}
	t.Logf("%4d nothing, of %d", wins[len(wins)-1], n)
}

// lackingCase is a random case: one in six as it comes, in the others all is told but for a few inputs of the table.
func lackingCase(tb testing.TB, seed uint64) recovery.Case {
	tb.Helper()
	switch {
	case seed%60 == 0: // few, because the time grows with the square of what is missing
		return guidanceCase(tb, seed)
	case seed%6 == 0:
		return randomCase(tb, seed)
	}
	r := seeded(seed)
	loc := mustZone(tb, pick(r, lawZones))
	p := randomParts(tb, r, randomMoment(r, loc)).withDayRules(tb, r)
	p.c.Zone = loc
	p.c.Wish.Purpose, p.c.Wish.Modality = 0, 0
	p.complete(tb, r)
	for range 1 + r.IntN(3) {
		p.omit(tb, r, recovery.Inputs()[r.IntN(len(recovery.Inputs()))].Path)
	}
	return p.build(tb)
}

// complete fills in everything that the table asks for.
func (p *parts) complete(tb testing.TB, r *rand.Rand) {
	tb.Helper()
	for i := range p.list {
		s := &p.list[i]
		if s.Start.After(p.c.Now) {
			s.Priority, s.WarmUp = pick(r, slices.Collect(sessions.Priorities())), sessions.Known(20)
			if !competes(*s) && chance(r, 0.7) {
				s.Priority = 0
			}
		} else {
			s.Status = sessions.Done
		}
		if !s.Effort.Known() {
			s.Effort = effortOf(tb, 5)
		}
	}
	p.list = append(p.list, sessions.Session{
		ID: "lately", Start: p.c.Now.Add(-30 * time.Hour), Duration: time.Hour, Sport: sessions.RoadRunning, Status: sessions.Done, Effort: effortOf(tb, 6),
	})
	p.c.CheckIns = append(p.c.CheckIns, sessions.CheckIn{
		At: p.c.Now.Add(-time.Hour), OverallSoreness: sessions.Known(2), Mood: sessions.Known(6), Stress: sessions.Known(4), SleepHours: sessions.Known(7.5),
	})
	for i := range p.c.Treatments {
		if p.c.Treatments[i].Reaction == 0 {
			p.c.Treatments[i].Reaction = massage.ReactionNone
		}
	}
	for i := range p.c.Conditions {
		if !p.c.Conditions[i].Since.IsSet() {
			p.c.Conditions[i].Since = screening.DayMoment(timeline.DayOf(p.c.Now.Add(-24*time.Hour), p.c.Now.Location()))
		}
	}
	p.c.Athlete.Age, p.c.Athlete.Training, p.c.Athlete.MassageExperience = sessions.Known(30), sessions.Trained, sessions.ExperienceRegular
	var err error
	p.c.Athlete.Bedtime, err = timeline.ClockAt(22, 0)
	require.NoError(tb, err)
	p.c.Treatments = append(p.c.Treatments, massage.Treatment{
		At: p.c.Now.Add(-20 * 24 * time.Hour), Modality: massage.Swedish, Minutes: 60, Pressure: sessions.Known(3), Reaction: massage.ReactionNone,
	})
}

// omit takes out of a complete case what a row of the table asks for.
func (p *parts) omit(tb testing.TB, r *rand.Rand, path string) {
	tb.Helper()
	ratings := func(drop func(*sessions.CheckIn)) {
		for i := range p.c.CheckIns {
			drop(&p.c.CheckIns[i])
		}
	}
	event := func() *sessions.Session {
		p.list = append(p.list, sessions.Session{
			ID: "event", Start: p.c.Now.Add(time.Duration(4+r.IntN(200)) * time.Hour), Duration: time.Hour, Sport: sessions.RoadRunning,
			Kind: pick(r, []sessions.Kind{sessions.KindRace, sessions.KindMatch}), Status: sessions.Planned, Priority: sessions.B, WarmUp: sessions.Known(15),
		})
		return &p.list[len(p.list)-1]
	}
	switch path {
	case "denied":
		for i := range p.c.CheckIns {
			p.c.CheckIns[i].Soreness = sessions.AreaRatings{}
		}
		k := sessions.CheckIn{At: p.c.Now.Add(-2 * time.Hour)}
		k.Soreness.Set(pick(r, []muscles.Area{muscles.Soleus.Left(), muscles.Triceps.Right()}), 6)
		p.c.CheckIns = append(p.c.CheckIns, k)
		p.list = slices.DeleteFunc(p.list, func(s sessions.Session) bool {
			return s.Status == sessions.Done && s.Start.After(p.c.Now.Add(-8*24*time.Hour))
		})
	case "sessions":
		p.list = slices.DeleteFunc(p.list, func(s sessions.Session) bool { return s.Status == sessions.Done })
	case "sessions[].effort":
		for i := range p.list {
			if chance(r, 0.6) {
				p.list[i].Effort = 0
			}
		}
	case "sessions[].status":
		for i := range p.list {
			if p.list[i].Start.Before(p.c.Now) && chance(r, 0.5) {
				p.list[i].Status = sessions.Planned
			}
		}
	case "sessions[].priority":
		if !slices.ContainsFunc(p.list, func(s sessions.Session) bool { return s.ID == "event" }) {
			event().Priority = 0
		}
	case "sessions[].warm_up":
		if !slices.ContainsFunc(p.list, func(s sessions.Session) bool { return s.ID == "event" }) {
			event().WarmUp = sessions.Quantity{}
		}
	case "check_ins.overall_soreness":
		ratings(func(k *sessions.CheckIn) { k.OverallSoreness, k.Soreness = sessions.Quantity{}, sessions.AreaRatings{} })
	case "check_ins.stress":
		ratings(func(k *sessions.CheckIn) { k.Stress = sessions.Quantity{} })
	case "check_ins.mood":
		ratings(func(k *sessions.CheckIn) { k.Mood = sessions.Quantity{} })
	case "check_ins.sleep_hours":
		ratings(func(k *sessions.CheckIn) { k.SleepHours = sessions.Quantity{} })
	case "athlete.massage_experience":
		p.c.Athlete.MassageExperience = 0
		p.c.Treatments = nil
	case "treatments":
		p.c.Treatments = nil
	case "athlete.age":
		p.c.Athlete.Age = sessions.Quantity{}
	case "athlete.training":
		p.c.Athlete.Training = 0
	case "athlete.bedtime":
		p.c.Athlete.Bedtime = timeline.Clock{}
	case "treatments[].reaction":
		p.c.Treatments = append(p.c.Treatments, massage.Treatment{
			At: p.c.Now.Add(-time.Duration(1+r.IntN(200)) * time.Hour), Modality: pick(r, []massage.Modality{massage.Swedish, massage.DeepTissue}),
			Minutes: 60, Pressure: sessions.Known(3),
		})
	case "conditions[].since":
		if len(p.c.Conditions) == 0 {
			p.c.Conditions = []screening.Condition{{Code: pick(r, []string{"post-endurance-event-72h", "analgesic-taken", "acute-muscle-strain"}), Areas: muscles.SetOf(muscles.Hamstrings.Left())}}
		}
		for i := range p.c.Conditions {
			p.c.Conditions[i].Since = screening.Moment{}
		}
	default:
		tb.Fatalf("nothing leaves %s out", path)
	}
}

// toldRequest is a request in which nothing is missing that the table asks for.
func toldRequest(tb testing.TB) map[string]any {
	tb.Helper()
	m := sureRequest(tb)
	k := entry(m, "check_ins", 0)
	k["stress"], k["mood"], k["sleep_hours"] = 3, 6, 8
	m["treatments"] = []any{map[string]any{"at": "2026-09-20T17:00:00+01:00", "modality": "swedish", "minutes": 60, "pressure": 3, "reaction": "none"}}
	return m
}

func planned(more ...string) any {
	s := map[string]any{"id": "plan", "start": "2026-10-16T09:00:00+01:00", "minutes": 60, "sport": "cycling", "status": "planned", "effort": 8}
	for i := 0; i < len(more); i += 2 {
		s[more[i]] = more[i+1]
		if n, err := strconv.Atoi(more[i+1]); err == nil {
			s[more[i]] = n
		}
	}
	return s
}

// TestAskNextOfOneMissingInput: each row of the table has a case in which it is asked for, and its sentence.
func TestAskNextOfOneMissingInput(t *testing.T) {
	text, err := json.Marshal(toldRequest(t))
	require.NoError(t, err)
	require.Empty(t, newAsker(t, text).missing())
	require.Nil(t, answerTo(t, string(text)).AskNext)
	without := func(list string, keys ...string) func(m map[string]any) {
		return func(m map[string]any) {
			x, ok := m[list].(map[string]any)
			if !ok {
				x = entry(m, list, 0)
			}
			for _, key := range keys {
				delete(x, key)
			}
		}
	}
	plan := func(more ...string) func(m map[string]any) {
		return func(m map[string]any) { m["sessions"] = append(m["sessions"].([]any), planned(more...)) }
	}
	tests := []struct {
		edit       func(m map[string]any)
		input, why string
	}{
		{
			func(m map[string]any) { entry(m, "check_ins", 0)["soreness"] = map[string]any{"triceps.right": 6} },
			"denied", "The right arm is sore on one side and no session explains it. Before anyone works on it: is it swollen, warm, discoloured or throbbing?",
		},
		{func(m map[string]any) { delete(m, "sessions") }, "sessions", "No session of the last seven days is in the diary."},
		{
			func(m map[string]any) {
				delete(entry(m, "sessions", 2), "effort")
				delete(entry(m, "sessions", 2), "kind")
			},
			"sessions[2].effort", "“sun” has no effort rating; 4 of 10 was assumed.",
		},
		{
			func(m map[string]any) {
				entry(m, "sessions", 2)["status"], entry(m, "sessions", 2)["effort"] = "planned", 8
			},
			"sessions[2].status", "“sun” was planned and its time has passed: did it happen?",
		},
		{plan("kind", "race", "warm_up", "20"), "sessions[3].priority", "“plan” has no priority: is it a main event, a lesser one, or routine?"},
		{plan("kind", "race", "priority", "b"), "sessions[3].warm_up", "It is not known how long the warm-up of “plan” takes."},
		{without("check_ins", "soreness", "overall_soreness"), "check_ins.overall_soreness", "No soreness was reported in the last two days."},
		{without("check_ins", "stress"), "check_ins.stress", "No stress was reported in the last two days."},
		{without("check_ins", "mood"), "check_ins.mood", "No mood was reported in the last two days."},
		{without("check_ins", "sleep_hours"), "check_ins.sleep_hours", "No sleep was reported in the last two days."},
		{
			func(m map[string]any) {
				without("athlete", "massage_experience")(m)
				delete(m, "treatments")
				plan("kind", "race", "priority", "b", "warm_up", "20")(m)
			},
			"athlete.massage_experience", "It is not known how used to massage the athlete is.",
		},
		{func(m map[string]any) { delete(m, "treatments"); delete(m, "wish") }, "treatments", "Massages were had and none is on record: when was the last?"},
		{without("athlete", "age"), "athlete.age", "The age is not known; adult rules were used."},
		{
			func(m map[string]any) {
				without("athlete", "training")(m)
				run := entry(m, "sessions", 2)
				run["effort"], run["minutes"], run["sport"] = 7, 160, "road-running"
			},
			"athlete.training", "It is not known how trained the athlete is.",
		},
		{
			func(m map[string]any) { without("athlete", "bedtime")(m); plan()(m) },
			"athlete.bedtime", "The bedtime is not known; half past ten was assumed.",
		},
		{
			func(m map[string]any) {
				m["treatments"] = append(m["treatments"].([]any),
					map[string]any{"at": "2026-10-08T17:00:00+01:00", "modality": "swedish", "minutes": 60, "pressure": 3},
					map[string]any{"at": "2026-10-09T17:00:00+01:00", "modality": "swedish", "minutes": 30, "pressure": 2})
			},
			"treatments[1].reaction", "It is not known how the treatment of Thu 8 Oct was tolerated.",
		},
		{
			func(m map[string]any) {
				m["conditions"] = []any{map[string]any{"code": "post-endurance-event-72h"}}
			},
			"conditions[post-endurance-event-72h].since", "It is not known when it began: post-endurance-event-72h.",
		},
	}
	seen := map[string]bool{}
	for _, tt := range tests {
		m := toldRequest(t)
		tt.edit(m)
		text, err := json.Marshal(m)
		require.NoError(t, err)
		a := answerTo(t, string(text))
		if !assert.NotNil(t, a.AskNext, tt.input) {
			continue
		}
		assert.Equal(t, tt.input, a.AskNext.Input)
		assert.Equal(t, tt.why, a.AskNext.Why)
		row := asksRight(t, text, tt.input)
		seen[recovery.Inputs()[row].Path] = true
	}
	for _, in := range recovery.Inputs() {
		assert.True(t, seen[in.Path], "no fixture asks for %s", in.Path)
	}
}

// TestAskNextNot: what would be a silly question.
func TestAskNextNot(t *testing.T) {
	for name, edit := range map[string]func(m map[string]any){
		"the effort of a race to come": func(m map[string]any) {
			m["sessions"] = append(m["sessions"].([]any), planned("kind", "race", "priority", "a", "warm_up", "20"))
			delete(entry(m, "sessions", 3), "effort")
		},
		"the effort of an easy day to come": func(m map[string]any) {
			m["sessions"] = append(m["sessions"].([]any), planned("kind", "easy"))
			delete(entry(m, "sessions", 3), "effort")
		},
		"whether a session happened that still goes on": func(m map[string]any) {
			m["sessions"] = append(m["sessions"].([]any), planned("start", "2026-10-12T11:30:00+01:00"))
		},
		"the reaction to a booking": func(m map[string]any) {
			m["treatments"] = append(m["treatments"].([]any), map[string]any{"at": "2026-10-13T17:00:00+01:00", "modality": "swedish", "minutes": 60, "pressure": 3})
		},
		"when an old injury began that is over": func(m map[string]any) {
			m["conditions"] = []any{map[string]any{"code": "acute-muscle-strain", "areas": []any{"hamstrings.left"}, "ended": "2026-05-01"}}
		},
		"the last massage of somebody who never had one": func(m map[string]any) {
			delete(m, "treatments")
			m["athlete"].(map[string]any)["massage_experience"] = "none"
		},
	} {
		m := toldRequest(t)
		edit(m)
		text, err := json.Marshal(m)
		require.NoError(t, err)
		assert.Empty(t, newAsker(t, text).missing(), name)
		assert.Nil(t, answerTo(t, string(text)).AskNext, name)
	}
}

// TestAskNextTies: of equal changes the first row of the table wins, and of two sessions the nearer.
func TestAskNextTies(t *testing.T) {
	m := toldRequest(t)
	k := entry(m, "check_ins", 0)
	delete(k, "stress")
	delete(k, "sleep_hours")
	text, err := json.Marshal(m)
	require.NoError(t, err)
	a := newAsker(t, text)
	list := a.missing()
	require.Len(t, list, 2)
	first, second := changed(a.told(list[0].low), a.told(list[0].high)), changed(a.told(list[1].low), a.told(list[1].high))
	require.Len(t, second, len(first), "this is no tie")
	assert.Equal(t, "check_ins.stress", answerTo(t, string(text)).AskNext.Input)

	m = toldRequest(t)
	for _, start := range []string{"2026-10-15T17:00:00+01:00", "2026-10-18T17:00:00+01:00"} {
		x := planned("id", start, "start", start, "kind", "tempo", "sport", "tennis").(map[string]any)
		delete(x, "effort")
		m["sessions"] = append(m["sessions"].([]any), x)
	}
	m["athlete"].(map[string]any)["avoid"] = []any{"pre-event-sports", "assisted-stretching", "post-event-sports", "foam-rolling", "percussion"}
	delete(m, "wish")
	m["policy"] = map[string]any{"off": []any{"cadence"}}
	text, err = json.Marshal(m)
	require.NoError(t, err)
	a = newAsker(t, text)
	list = a.missing()
	first, second = changed(a.told(list[0].low), a.told(list[0].high)), changed(a.told(list[1].low), a.told(list[1].high))
	require.Len(t, second, len(first), "this is no tie")
	assert.Equal(t, "sessions[3].effort", answerTo(t, string(text)).AskNext.Input)

	m = toldRequest(t)
	for i, start := range []string{"2026-10-16T17:00:00+01:00", "2026-10-18T17:00:00+01:00", "2026-10-17T17:00:00+01:00"} {
		m["sessions"] = append(m["sessions"].([]any), planned("id", fmt.Sprint("race-", i), "start", start, "priority", "b", "sport", "tennis"))
	}
	text, err = json.Marshal(m)
	require.NoError(t, err)
	q := answerTo(t, string(text)).AskNext
	require.NotNil(t, q)
	assert.Equal(t, "sessions[3].warm_up", q.Input)
	assert.Equal(t, "race-0", q.Args["session"])
}

// TestAskNextOfNamelessTwins: of two sessions of one moment and no id the one is asked for that lacks something.
func TestAskNextOfNamelessTwins(t *testing.T) {
	for _, lacks := range []int{2, 3} {
		m := toldRequest(t)
		twin := generic(t, []byte(sessionWith("start", `"2026-10-11T18:00:00+01:00"`, "sport", `"road-running"`, "minutes", "60", "kind", "", "effort", "6"))).(map[string]any)
		m["sessions"] = append(m["sessions"].([]any), twin)
		for i := range 4 {
			delete(entry(m, "sessions", i), "id")
		}
		text, err := json.Marshal(m)
		require.NoError(t, err)
		text, err = json.Marshal(decodeRequest(t, string(text))) // in the order of the diary
		require.NoError(t, err)
		m = generic(t, text).(map[string]any)
		delete(entry(m, "sessions", lacks), "effort")
		text, err = json.Marshal(m)
		require.NoError(t, err)
		d := decodeRequest(t, string(text)).Case.Diary
		require.True(t, d.At(2).Start.Equal(d.At(3).Start))
		require.NotEqual(t, d.At(2).Effort.Known(), d.At(3).Effort.Known())
		asksRight(t, text, fmt.Sprint("twin ", lacks))
		require.NotNil(t, answerTo(t, string(text)).AskNext)
	}
}

// TestAskNextStaysSilent: while screening lets nothing happen, its own questions come first, whatever else is missing.
func TestAskNextStaysSilent(t *testing.T) {
	blocked := 0
	for row := range screening.Rows() {
		a := answerTo(t, requestWith(fmt.Sprintf(`"conditions":[{"code":%q,"regions":["calf.left"]}],"sessions":[%s]`, row.Code, sessionWith("effort", ""))))
		if a.Screening.BarredModalities = slices.Compact(a.Screening.BarredModalities); !slices.Equal(a.Screening.BarredModalities, []string{"all"}) {
			continue
		}
		blocked++
		assert.Nil(t, a.AskNext, row.Code)
		assert.Empty(t, a.Recommendations, row.Code)
	}
	assert.Greater(t, blocked, 40)
}

// TestInputs: the table is complete, in words, and the caller's own.
func TestInputs(t *testing.T) {
	seen := map[string]bool{}
	for _, in := range recovery.Inputs() {
		assert.False(t, seen[in.Path], "%s stands twice", in.Path)
		seen[in.Path] = true
		assert.NotEmpty(t, in.When, in.Path)
		assert.NotEmpty(t, in.Low, in.Path)
		assert.NotEmpty(t, in.High, in.Path)
		assert.NotEqual(t, in.Low, in.High, in.Path)
	}
	list := recovery.Inputs()
	list[0].Path = "scribble"
	assert.NotEqual(t, "scribble", recovery.Inputs()[0].Path)
}

func ExampleInputs() {
	for _, in := range recovery.Inputs()[5:8] {
		fmt.Printf("%s, at %s and %s: %s\n", in.Path, in.Low, in.High, in.When)
	}
	// Output:
	// sessions[].warm_up, at 10 and 40: an event of the next seven days has none
	// check_ins.overall_soreness, at 1 and 6: no soreness was reported in the last 48 hours
	// check_ins.stress, at 2 and 8: none was reported in the last 48 hours
}

// What to ask next comes with the reason and with what the answer would change, as text and as messages.
func ExampleQuestion_WhatChanges() {
	request, err := recovery.ParseRequest([]byte(`{"now": "2026-10-12T18:00:00+01:00", "zone": "Europe/Lisbon",
		"sessions": [{"id": "sun-run", "start": "2026-10-11T18:00:00+01:00", "minutes": 60, "sport": "road-running", "status": "done"}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	advice, err := request.Recommend()
	if err != nil {
		fmt.Println(err)
		return
	}
	q := advice.AskNext
	fmt.Println(q.Input)
	fmt.Println(q.Why)
	fmt.Println(q.Changes)
	fmt.Println(q.WhatChanges().Key)
	// Output:
	// sessions[0].effort
	// “sun-run” has no effort rating; 4 of 10 was assumed.
	// 9 of the offers would change, first Swedish massage for sore or tight muscles.
	// ask.changes
}
