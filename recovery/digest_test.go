package recovery_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// digestsOf is the digest of a request that has to be valid.
func digestsOf(tb testing.TB, text string) recovery.Digest {
	tb.Helper()
	return answerTo(tb, text).Digest
}

func TestDigestHasItsForm(t *testing.T) {
	form := regexp.MustCompile(`^sha256:[0-9a-f]{64}$`)
	d := digestsOf(t, requestWith(""))
	assert.Regexp(t, form, d.Case)
	assert.Regexp(t, form, d.Policy)
	assert.NotEqual(t, d.Case, d.Policy)
}

// TestDigestOfAnyOrder: the order of no list matters.
func TestDigestOfAnyOrder(t *testing.T) {
	for seed := range uint64(rounds(30, 400)) {
		r := seeded(100_000 + seed)
		loc := mustZone(t, pick(r, lawZones))
		p := randomParts(t, r, randomMoment(r, loc)).withDayRules(t, r)
		p.c.Zone = loc
		p.c.Unanswered = []string{"sign-dizzy", "sign-fever", "sign-chest-pain"}
		p.c.Denied = []string{"sign-dark-urine", "sign-fainted", "sign-palpitations"}
		p.c.Avoid = []massage.Modality{massage.Percussion, massage.Swedish, massage.TriggerPoint}
		p.list = append(p.list, sessions.Session{
			Start: p.c.Now.Add(-50 * time.Hour), Duration: time.Hour, Sport: sessions.LegDay, Status: sessions.Done,
			Sets: []sessions.ExerciseSets{{Exercise: "back squat", Count: 3}, {Exercise: "calf raise", Count: 2}, {Exercise: "back squat", Count: 1}},
		})
		q := p
		q.list = shuffled(r, p.list)
		for i := range q.list {
			q.list[i].Sets = shuffled(r, q.list[i].Sets)
		}
		q.c.CheckIns, q.c.Treatments, q.c.Conditions = shuffled(r, p.c.CheckIns), shuffled(r, p.c.Treatments), shuffled(r, p.c.Conditions)
		q.c.Unanswered, q.c.Denied, q.c.Open = shuffled(r, p.c.Unanswered), shuffled(r, p.c.Denied), shuffled(r, p.c.Open)
		q.c.Prefer, q.c.Avoid = shuffled(r, p.c.Prefer), shuffled(r, p.c.Avoid)
		require.Equal(t, recommend(t, p.build(t)).Digest, recommend(t, q.build(t)).Digest, "seed %d", seed)
	}
}

// TestDigestOfAnySpelling: moments in other offsets, muscles under other names, and what is left out, null or said twice over.
func TestDigestOfAnySpelling(t *testing.T) {
	for name, pair := range map[string][2]string{
		"offsets": {
			requestWith(`"sessions":[` + sessionWith() + `],"open":[{"start":"2026-10-13T10:00:00+01:00","end":"2026-10-13T18:00:00+01:00"}]`),
			`{"zone":"Europe/Lisbon","now":"2026-10-12T11:00:00Z","open":[{"end":"2026-10-13T19:00:00+02:00","start":"2026-10-13T09:00:00Z"}],
			  "sessions":[` + sessionWith("start", `"2026-10-11T13:45:00+05:45"`) + `]}`,
		},
		"conditions of a moment": {
			withCondition("since", `"2026-10-10T10:00:00+01:00"`, "cleared", `{"by":"gp","on":"2026-10-12T00:30:00+01:00"}`),
			withCondition("since", `"2026-10-10T09:00:00Z"`, "cleared", `{"by":"gp","on":"2026-10-11T23:30:00Z"}`),
		},
		"fractions of a second": {
			withTreatment("at", `"2026-09-24T17:00:00.500+01:00"`), withTreatment("at", `"2026-09-24T16:00:00.5Z"`),
		},
		"UTC and no offset":  {`{"now":"2026-10-12T12:00:00Z"}`, `{"now":"2026-10-12T14:00:00+02:00","zone":"UTC"}`},
		"the offset of UTC":  {`{"now":"2026-10-12T12:00:00Z"}`, `{"now":"2026-10-12T12:00:00+00:00"}`},
		"names of muscles":   {withCheckIn("soreness", `{"right calf":6}`), withCheckIn("soreness", `{"gastrocnemius.right":6,"soleus.right":6}`)},
		"sides":              {withCheckIn("soreness", `{"hamstrings":2}`), withCheckIn("soreness", `{"hamstrings.left":2,"hamstrings.right":2}`)},
		"areas of a wish":    {requestWith(`"wish":{"areas":["quads"]}`), requestWith(`"wish":{"areas":["quadriceps.right","quadriceps.left"]}`)},
		"nothing said":       {requestWith(""), requestWith(`"policy":null,"athlete":{},"sessions":[],"check_ins":null,"wish":{"modality":"","areas":[]}`)},
		"defaults said":      {withSession("sets", `[{"exercise":"back squat"}]`), withSession("sets", `[{"exercise":"back squat","count":1,"reps":0}]`, "hot", "false")},
		"numbers":            {withSession("minutes", "60"), withSession("minutes", "6.0e1")},
		"the default policy": {requestWith(""), requestWith(`"policy":"balanced"`)},
		"a default said":     {requestWith(`"policy":{"name":"mine"}`), requestWith(`"policy":{"deep_after_damaging":48}`)},
		"a policy by another name": {
			requestWith(`"policy":{"name":"mine","firm_before_event":60,"off":["cadence","heat"]}`), requestWith(`"policy":{"firm_before_event":60,"off":["heat","cadence"]}`),
		},
	} {
		assert.Equal(t, digestsOf(t, pair[0]), digestsOf(t, pair[1]), name)
	}
	c := recovery.Case{Now: time.Date(2026, 10, 12, 12, 0, 0, 0, mustZone(t, "Europe/Lisbon"))}
	d := c
	d.Now, d.Zone = c.Now.UTC(), mustZone(t, "Europe/Lisbon")
	assert.Equal(t, recommend(t, c).Digest, recommend(t, d).Digest, "the clock of now, or the zone")
}

// TestDigestOfOtherInput: what looks much the same and is not.
func TestDigestOfOtherInput(t *testing.T) {
	texts := []string{
		requestWith(""),
		`{"now":"` + noon + `"}`, // no clock changes
		`{"now":"` + noon + `","zone":"Portugal"}`,
		requestWith(`"unanswered":["sign-fever"]`), requestWith(`"denied":["sign-fever"]`), requestWith(`"conditions":[{"code":"sign-fever"}]`),
		requestWith(`"athlete":{"prefer":["swedish"]}`), requestWith(`"athlete":{"avoid":["swedish"]}`),
		withCheckIn(), withCheckIn("mood", "0"), withCheckIn("stress", "0"), withCheckIn("soreness", `{"hamstrings":0}`), withCheckIn("tightness", `{"hamstrings":0}`),
		withSession(), withSession("warm_up", "0"), withSession("effort", ""), withSession("effort", "0"), withSession("status", `"planned"`),
		requestWith(`"sessions":[` + sessionWith() + `,` + sessionWith("id", "") + `]`),
		requestWith(`"sessions":[` + sessionWith("id", "") + `,` + sessionWith("id", "") + `]`),
		withCondition(), withCondition("since", `"2026-10-10"`), withCondition("since", `"2026-10-10T00:00:00+01:00"`), withCondition("ended", `"2026-10-10"`),
		withTreatment(), withTreatment("reaction", `"none"`), withTreatment("pressure", "0"),
	}
	seen := map[string]string{}
	for _, text := range texts {
		d := digestsOf(t, text).Case
		assert.Empty(t, seen[d], "%s", text)
		seen[d] = text
	}
}

// fullRequest has every member of the contract, none of them at its default.
func fullRequest(tb testing.TB) []byte {
	tb.Helper()
	m := generic(tb, contractText(tb)).(map[string]any)
	m["policy"] = generic(tb, []byte(`{"name":"mine","lead":{"deep_before_easy":[10,11,23],"deep_before_ordinary":[25,26,47],"deep_before_hard":[37,49,71],
		"deep_before_routine":[49,71,100],"deep_before_b":[49,97,169],"deep_before_a":[73,97,169]},"firm_before_event":50,"firm_before_session":20,
		"deep_after_damaging":49,"cadence":{"hard":[6,13],"moderate":[13,20],"light":[27,29]},"first":"relax","off":["cadence"]}`))
	s := entry(m, "sessions", 0)
	s["power_w"], s["hot"] = json.Number("210"), true
	entry(m, "sessions", 1)["start"] = "2026-10-08T18:00:00+01:00" // so that it can have been done
	m["unanswered"] = []any{"sign-dizzy"}
	m["denied"] = []any{"sign-dark-urine"}
	k := entry(m, "conditions", 0)
	k["ended"], k["regions"], k["cleared"] = "2026-10-11", []any{"hamstrings.left"}, map[string]any{"by": "gp", "on": "2026-10-12"}
	m["wish"] = generic(tb, []byte(`{"regions":["knee"],"areas":["quadriceps"],"modality":"swedish","purpose":"relax","minutes":60}`))
	text, err := json.Marshal(m)
	require.NoError(tb, err)
	return text
}

// TestFullRequestIsFull: no member of the wire is missing, so that the next test leaves none out.
func TestFullRequestIsFull(t *testing.T) {
	q := decodeRequest(t, string(fullRequest(t)))
	text, err := json.Marshal(q)
	require.NoError(t, err)
	have := map[string]bool{}
	index := regexp.MustCompile(`\[\d+\]`)
	for path := range leaves(generic(t, text)) {
		have[index.ReplaceAllString(path, "")] = true
	}
	for _, path := range strings.Fields(`.now .zone .athlete.age .athlete.training .athlete.massage_experience .athlete.pressure_limit .athlete.prefer .athlete.avoid
		.athlete.dominant_side .athlete.bedtime .athlete.quiet.from .athlete.quiet.to .athlete.sex .athlete.hr_rest .athlete.hr_max .athlete.hr_threshold
		.athlete.threshold_power_w .sessions.id .sessions.start .sessions.minutes .sessions.sport .sessions.kind .sessions.effort .sessions.status .sessions.priority
		.sessions.warm_up .sessions.hot .sessions.hr_mean .sessions.power_w .sessions.distance_m .sessions.ascent_m .sessions.descent_m
		.sessions.areas.quadriceps.left .sessions.sets.exercise .sessions.sets.count .sessions.sets.reps .sessions.sets.weight_kg .sessions.sets.reps_in_reserve
		.check_ins.at .check_ins.soreness.gastrocnemius.right .check_ins.tightness.hamstrings.left .check_ins.overall_soreness .check_ins.sleep_hours .check_ins.mood
		.check_ins.stress .check_ins.fatigue .conditions.code .conditions.areas .conditions.regions .conditions.since .conditions.ended .conditions.cleared.by
		.conditions.cleared.on .unanswered .denied .treatments.at .treatments.modality .treatments.minutes .treatments.pressure .treatments.areas .treatments.reaction
		.open.start .open.end .wish.regions .wish.areas .wish.modality .wish.purpose .wish.minutes .policy.name .policy.lead.deep_before_easy .policy.firm_before_event
		.policy.firm_before_session .policy.deep_after_damaging .policy.cadence.hard .policy.first .policy.off`) {
		assert.True(t, have[path], path)
	}
}

// others are words that may stand in the place of another word of a request.
var others = slices.Concat(
	[]string{"other", "Australia/Sydney", "left", "21:15", "2026-10-09", "male", "elite", "some", "c", "planned", "done", "tender", "calf", "soleus", "sign-vomiting-repeated", "heat"},
	words(sessions.Sports()), words(sessions.Kinds()), words(massage.Modalities()), words(massage.Purposes()),
)

func words[T fmt.Stringer](seq func(func(T) bool)) (out []string) {
	seq(func(v T) bool {
		out = append(out, v.String())
		return true
	})
	return out
}

// changedLeaves yields the request with each leaf changed to something else that is valid, by its path; and with it left out.
func changedLeaves(tb testing.TB, text []byte) map[string][]byte {
	tb.Helper()
	out := map[string][]byte{}
	root := generic(tb, text)
	try := func(path string) bool {
		next, err := json.Marshal(root)
		require.NoError(tb, err)
		if _, err := recovery.ParseRequest(next); err != nil {
			return false
		}
		out[path] = next
		return true
	}
	var walk func(path string, v any, set func(any))
	walk = func(path string, v any, set func(any)) {
		switch x := v.(type) {
		case map[string]any:
			for key, y := range x {
				walk(path+"."+key, y, func(n any) { x[key] = n })
				delete(x, key)
				try(path + "." + key + " left out")
				x[key] = y
			}
			return
		case []any:
			for i, y := range x {
				walk(fmt.Sprintf("%s[%d]", path, i), y, func(n any) { x[i] = n })
			}
			set(append(slices.Clone(x), x...)) // twice over, where that may be
			try(path + " doubled")
			set(x[:len(x)-1])
			try(path + " shortened")
			set(x)
			return
		case bool:
			set(!x)
			try(path)
		case json.Number:
			f, err := x.Float64()
			require.NoError(tb, err)
			for _, n := range []float64{f + 1, f - 1, f + 0.5, f / 2} {
				set(n)
				if try(path) {
					break
				}
			}
		case string:
			list := others
			if at, err := time.Parse(time.RFC3339, x); err == nil {
				list = []string{at.Add(time.Minute).Format(time.RFC3339), at.Add(-time.Minute).Format(time.RFC3339)}
			}
			for _, n := range list {
				set(n)
				if n != x && try(path) {
					break
				}
			}
		}
		set(v)
		require.NotEmpty(tb, out[path], "nothing else may stand at %s", path)
	}
	walk("", root, func(any) {})
	return out
}

// TestAnyChangeChangesTheDigest: of the full request, leaf by leaf; only the policy's name names nothing.
func TestAnyChangeChangesTheDigest(t *testing.T) {
	text := fullRequest(t)
	want := digestsOf(t, string(text))
	sets := regexp.MustCompile(`\.(areas|regions) doubled$`)
	list := changedLeaves(t, text)
	for _, path := range slices.Sorted(maps.Keys(list)) {
		got := digestsOf(t, string(list[path]))
		switch {
		case strings.HasPrefix(path, ".policy.name"), sets.MatchString(path):
			assert.Equal(t, want, got, path)
		case strings.HasPrefix(path, ".policy"):
			assert.Equal(t, want.Case, got.Case, path)
			assert.NotEqual(t, want.Policy, got.Policy, path)
		default:
			assert.Equal(t, want.Policy, got.Policy, path)
			assert.NotEqual(t, want.Case, got.Case, path)
		}
	}
	assert.Greater(t, len(list), 200)
}

// TestDigestsOfNamedPolicies: they differ, and that of the zero policy is Balanced's.
func TestDigestsOfNamedPolicies(t *testing.T) {
	c := recovery.Case{Now: valuesNow, Zone: time.UTC}
	seen := map[string]bool{}
	for _, p := range recovery.Policies() {
		a, err := p.Recommend(c)
		require.NoError(t, err)
		assert.Equal(t, recommend(t, c).Digest.Case, a.Digest.Case, "the case is the same")
		assert.False(t, seen[a.Digest.Policy], p.Name)
		seen[a.Digest.Policy] = true
	}
	assert.True(t, seen[recommend(t, c).Digest.Policy])
}

// TestDigestThroughJSON: a case written and read again has the same digest, in zones whatever they are called.
func TestDigestThroughJSON(t *testing.T) {
	for seed := range uint64(rounds(8, 200)) {
		c := randomCase(t, 110_000+seed)
		switch seed % 4 {
		case 1:
			c.Zone = mustZone(t, pick(seeded(seed), []string{"Portugal", "Japan", "EST5EDT", "GB-Eire", "Etc/GMT+5", "MST"}))
		case 2:
			c.Zone = nil // the location of now is the clock
		}
		q := recovery.Request{Case: c, Policy: recovery.Policies()[seed%5]}
		want, err := q.Recommend()
		require.NoError(t, err)
		text, err := json.Marshal(q)
		require.NoError(t, err)
		back := decodeRequest(t, string(text))
		got, err := back.Recommend()
		require.NoError(t, err)
		require.Equal(t, want.Digest, got.Digest, "seed %d: %s", seed, text)
		require.Equal(t, changing(c), changing(back.Case), "seed %d: %s", seed, text)
	}
}

// changing is the offset of a case's clock in each month of the year ahead.
func changing(c recovery.Case) (offsets []int) {
	for month := range 12 {
		_, offset := c.Now.AddDate(0, month, 0).In(c.Location()).Zone()
		offsets = append(offsets, offset)
	}
	return offsets
}

// TestDigestLeavesTheCaseAlone: sorting for the digest sorts copies.
func TestDigestLeavesTheCaseAlone(t *testing.T) {
	c := recovery.Case{
		Now: valuesNow, Zone: time.UTC, Unanswered: []string{"sign-fever", "sign-dizzy"}, Denied: []string{"sign-palpitations", "sign-fainted"},
		Avoid: []massage.Modality{massage.Percussion, massage.Swedish}, Prefer: []massage.Modality{massage.Percussion, massage.FoamRolling},
	}
	for i := range 3 {
		k := sessions.CheckIn{At: valuesNow.Add(-time.Duration(i) * time.Hour)}
		k.Soreness.Set(muscles.Quadriceps.Both(), float64(i))
		c.CheckIns = append(c.CheckIns, k)
	}
	before := deepCopy(c)
	p := recovery.Policy{Off: []recovery.Code{recovery.Heat, recovery.CadenceDue}}
	_, err := p.Recommend(c)
	require.NoError(t, err)
	assert.Equal(t, before, deepCopy(c))
	assert.Equal(t, []recovery.Code{recovery.Heat, recovery.CadenceDue}, p.Off)
}
