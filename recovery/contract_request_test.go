package recovery_test

import (
	"encoding/json"
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
)

// TestContractRequestIsTheDesignOne keeps the fixture equal to the design's example, where the design is at hand.
func TestContractRequestIsTheDesignOne(t *testing.T) {
	design := string(sharedFile(t, "design", "architecture.md"))
	_, rest, found := strings.Cut(design, "```jsonc\n// request\n")
	require.True(t, found)
	example, _, found := strings.Cut(rest, "```")
	require.True(t, found)
	example = regexp.MustCompile(`\s*//[^\n]*`).ReplaceAllString(example, "")
	assert.JSONEq(t, example, string(contractText(t)))
}

// TestContractRequest reads every member of the example.
func TestContractRequest(t *testing.T) {
	q := decodeRequest(t, string(contractText(t)))
	c := q.Case
	at := func(s string) time.Time {
		x, err := time.Parse(time.RFC3339, s)
		require.NoError(t, err)
		return x
	}
	assert.True(t, c.Now.Equal(at("2026-10-12T18:00:00+01:00")))
	assert.Equal(t, "Europe/Lisbon", c.Location().String())
	assert.Equal(t, recovery.Balanced(), q.Policy)

	a := c.Athlete
	assert.Equal(t, sessions.Known(38), a.Age)
	assert.Equal(t, sessions.Trained, a.Training)
	assert.Equal(t, sessions.ExperienceRegular, a.MassageExperience)
	assert.Equal(t, sessions.Known(3), a.PressureLimit)
	assert.Equal(t, []massage.Modality{massage.Swedish}, c.Prefer)
	assert.Equal(t, []massage.Modality{massage.Percussion}, c.Avoid)
	assert.Equal(t, muscles.Right, a.DominantSide)
	assert.Equal(t, "22:30", a.Bedtime.String())
	assert.Equal(t, "22:00 07:00", a.Quiet.From.String()+" "+a.Quiet.To.String())
	assert.Equal(t, sessions.Female, a.Sex)
	assert.Equal(t, []sessions.Quantity{sessions.Known(48), sessions.Known(188), sessions.Known(168), sessions.Known(240)},
		[]sessions.Quantity{a.HeartRateRest, a.HeartRateMax, a.HeartRateThreshold, a.ThresholdPower})

	require.Equal(t, 2, c.Diary.Len())
	s := c.Diary.At(0)
	assert.Equal(t, "sun-long", s.ID)
	assert.True(t, s.Start.Equal(at("2026-10-11T09:00:00+01:00")))
	assert.Equal(t, 160*time.Minute, s.Duration)
	assert.Equal(t, sessions.RoadRunning, s.Sport)
	assert.Equal(t, sessions.KindLong, s.Kind)
	assert.Equal(t, effortOf(t, 7), s.Effort)
	assert.Equal(t, sessions.Done, s.Status)
	assert.Equal(t, sessions.A, s.Priority)
	assert.Equal(t, sessions.Known(20), s.WarmUp)
	assert.False(t, s.Hot)
	assert.Equal(t, sessions.Known(151), s.HeartRateMean)
	assert.False(t, s.Power.IsKnown(), "null is absent")
	assert.Equal(t, sessions.Known(28000), s.Distance)
	assert.Equal(t, sessions.Known(310), s.Ascent)
	assert.Equal(t, sessions.Known(310), s.Descent)
	assert.InDelta(t, 0.8, s.Areas.At(muscles.Quadriceps.Left()), 1e-12)
	assert.InDelta(t, 0.8, s.Areas.At(muscles.Quadriceps.Right()), 1e-12)
	assert.Equal(t, []sessions.ExerciseSets{{Exercise: "back squat", Count: 4, Reps: 8, Weight: sessions.Known(80), RepsInReserve: sessions.Known(2)}}, s.Sets)
	assert.Equal(t, sessions.Planned, c.Diary.At(1).Status)
	assert.Equal(t, sessions.LegDay, c.Diary.At(1).Sport)

	require.Len(t, c.CheckIns, 1)
	k := c.CheckIns[0]
	assert.Equal(t, ratingsOf(muscles.Gastrocnemius.Right(), 6), k.Soreness)
	assert.Equal(t, ratingsOf(muscles.Hamstrings.Both(), 5), k.Tightness)
	assert.Equal(t, []sessions.Quantity{sessions.Known(3), sessions.Known(6.5), sessions.Known(4), sessions.Known(7), sessions.Known(6)},
		[]sessions.Quantity{k.OverallSoreness, k.SleepHours, k.Mood, k.Stress, k.Fatigue})

	assert.Equal(t, []screening.Condition{{
		Code: "acute-muscle-strain", Areas: muscles.SetOf(muscles.Hamstrings.Left()), Since: screening.DayMoment(date.New(2026, 10, 10)),
	}}, c.Conditions)
	assert.Equal(t, []string{"sign-chest-pain"}, c.Unanswered)

	require.Len(t, c.Treatments, 1)
	m := c.Treatments[0]
	assert.Equal(t, massage.DeepTissue, m.Modality)
	assert.Equal(t, sessions.Known(3), m.Pressure)
	assert.Equal(t, muscles.GroupSet(muscles.Gastrocnemius), m.Areas)
	assert.Equal(t, massage.ReactionNone, m.Reaction)
	require.Len(t, c.Open, 1)
	assert.True(t, c.Open[0].Start().Equal(at("2026-10-13T10:00:00+01:00")) && c.Open[0].End().Equal(at("2026-10-13T18:00:00+01:00")))
	assert.Equal(t, sessions.Known(60), c.Wish.Minutes)
	assert.True(t, c.Wish.Modality == 0 && c.Wish.Purpose == 0, "empty texts ask for nothing")
	assert.False(t, c.Wish.Regions.IsEmpty() && c.Wish.Areas.IsEmpty())
}

func ratingsOf(a muscles.Area, v float64) sessions.AreaRatings {
	var r sessions.AreaRatings
	r.Set(a, v)
	return r
}

// TestContractAnswer: the example's unanswered sign means clearance, and the answer keeps the contract.
func TestContractAnswer(t *testing.T) {
	a := answerTo(t, string(contractText(t)))
	assert.Equal(t, recovery.NotNow, a.Answer)
	assert.Equal(t, "clearance", a.Screening.Outcome)
	assert.Empty(t, a.Recommendations)
	assert.NotEmpty(t, a.NotNow)
	assert.Empty(t, breaches(generic(t, encoded(t, a))))

	// Without the open question there is something to book, and the strained muscle is left alone.
	a = answerTo(t, without(t, contractText(t), "unanswered"))
	assert.Equal(t, "avoid-area", a.Screening.Outcome)
	assert.Equal(t, []string{"hamstrings.left"}, a.Screening.AvoidAreas)
	assert.Equal(t, []string{"hamstrings.left"}, a.Screening.AvoidRegions)
	assert.Equal(t, recovery.Book, a.Answer)
	for _, r := range a.Recommendations {
		assert.NotEqual(t, massage.Percussion, r.Modality)
		for _, f := range r.Focus {
			assert.NotEqual(t, muscles.Hamstrings.Left(), f.Area)
		}
	}
	assert.Empty(t, breaches(generic(t, encoded(t, a))))
}

// without leaves keys of the request out.
func without(tb testing.TB, data []byte, keys ...string) string {
	tb.Helper()
	var m map[string]json.RawMessage
	require.NoError(tb, json.Unmarshal(data, &m))
	for _, k := range keys {
		delete(m, k)
	}
	out, err := json.Marshal(m)
	require.NoError(tb, err)
	return string(out)
}

// TestNullIsAbsent: null anywhere an optional member may stand gives the bytes that leaving it out gives.
func TestNullIsAbsent(t *testing.T) {
	full := requestWith(`"policy":null,"athlete":null,"sessions":null,"check_ins":null,"conditions":null,"unanswered":null,"treatments":null,"open":null,"wish":null`)
	assert.Equal(t, string(encoded(t, answerTo(t, requestWith("")))), string(encoded(t, answerTo(t, full))))

	null := withSession("kind", "null", "effort", "null", "priority", "null", "warm_up", "null", "hot", "null", "hr_mean", "null",
		"power_w", "null", "distance_m", "null", "ascent_m", "null", "descent_m", "null", "areas", "null", "sets", "null", "id", "null")
	assert.Equal(t, string(encoded(t, answerTo(t, withSession("kind", "", "effort", "", "id", "")))), string(encoded(t, answerTo(t, null))))

	null = withCheckIn("soreness", `{"calf":null}`, "tightness", "null", "overall_soreness", "null", "sleep_hours", "null", "mood", "null", "stress", "null", "fatigue", "null")
	assert.Equal(t, string(encoded(t, answerTo(t, withCheckIn()))), string(encoded(t, answerTo(t, null))))

	null = withTreatment("pressure", "null", "areas", "null", "reaction", "null")
	assert.Equal(t, string(encoded(t, answerTo(t, withTreatment()))), string(encoded(t, answerTo(t, null))))

	null = withCondition("since", "null", "ended", "null", "cleared", "null", "regions", "null")
	assert.Equal(t, string(encoded(t, answerTo(t, withCondition()))), string(encoded(t, answerTo(t, null))))

	null = requestWith(`"wish":{"regions":null,"areas":null,"modality":null,"purpose":null,"minutes":null}`)
	assert.Equal(t, string(encoded(t, answerTo(t, requestWith("")))), string(encoded(t, answerTo(t, null))))

	null = requestWith(`"athlete":{"age":null,"training":null,"massage_experience":null,"pressure_limit":null,"prefer":null,"avoid":null,
		"dominant_side":null,"bedtime":null,"quiet":null,"sex":null,"hr_rest":null,"hr_max":null,"hr_threshold":null,"threshold_power_w":null}`)
	assert.Equal(t, string(encoded(t, answerTo(t, requestWith("")))), string(encoded(t, answerTo(t, null))))
}

// TestUnknownIsNotZero: a rating of 0 is a report, an absent one is not.
func TestUnknownIsNotZero(t *testing.T) {
	rated := decodeRequest(t, withCheckIn("soreness", `{"soleus":0}`, "stress", "0"))
	assert.Equal(t, 2, rated.Case.CheckIns[0].Soreness.Len())
	assert.Equal(t, sessions.Known(0), rated.Case.CheckIns[0].Stress)
	absent := decodeRequest(t, withCheckIn())
	assert.Zero(t, absent.Case.CheckIns[0].Soreness.Len())
	assert.False(t, absent.Case.CheckIns[0].Stress.IsKnown())
	zero := decodeRequest(t, withSession("effort", "0"))
	assert.NotEqual(t, decodeRequest(t, withSession("effort", "")).Case.Diary.At(0).Effort, zero.Case.Diary.At(0).Effort)
}

// TestZoneBeatsOffset: windows are written on the athlete's clock whatever offset now came with.
func TestZoneBeatsOffset(t *testing.T) {
	a := answerTo(t, `{"now":"2026-10-12T11:00:00Z","zone":"Asia/Kathmandu","wish":{"purpose":"relax"}}`)
	assert.Equal(t, "2026-10-12T16:45:00+05:45", a.At.Format(time.RFC3339))
	require.NotEmpty(t, a.Recommendations)
	assert.Equal(t, "+05:45", a.Recommendations[0].Window.Start().Format("-07:00"))
	b := answerTo(t, `{"now":"2026-10-12T13:00:00+02:00","zone":"Asia/Kathmandu","wish":{"purpose":"relax"}}`)
	assert.Equal(t, string(encoded(t, a)), string(encoded(t, b)))
}

// TestFreeTextIsResolvedAndEchoed: ratings, a session's areas and a wish take what people write.
func TestFreeTextIsResolvedAndEchoed(t *testing.T) {
	calf := []muscles.Area{muscles.Gastrocnemius.Right(), muscles.Soleus.Right()}
	q := decodeRequest(t, requestWith(`"check_ins":[{"at":"2026-10-12T07:00:00+01:00","soreness":{"right calf":6}}]`))
	assert.Equal(t, map[string][]muscles.Area{"right calf": calf}, q.Resolved)
	assert.Equal(t, muscles.SetOf(calf...), q.Case.CheckIns[0].Soreness.Rated())
	for _, a := range calf {
		v, _ := q.Case.CheckIns[0].Soreness.At(a)
		assert.InDelta(t, 6, v, 0, "a coarse word spreads unscaled for soreness")
	}
	advice, err := q.Recommend()
	require.NoError(t, err)
	assert.Equal(t, map[string][]muscles.Area{"right calf": calf}, advice.Resolved)

	for _, x := range []struct{ where, text, word string }{
		{"tightness", withCheckIn("tightness", `{"tight hams":4}`), "tight hams"},
		{"a near miss", withCheckIn("soreness", `{"left hamstrng":4}`), "left hamstrng"},
		{"a phrase", withCheckIn("soreness", `{"my left calf is sore":4}`), "my left calf is sore"},
		{"areas of a session", withSession("areas", `{"quads":0.8}`), "quads"},
		{"areas of a wish", requestWith(`"wish":{"areas":["left calf"]}`), "left calf"},
		{"regions of a wish", requestWith(`"wish":{"regions":["quads"]}`), "quads"},
	} {
		q, err := recovery.ParseRequest([]byte(x.text))
		if assert.NoError(t, err, x.where) {
			assert.Contains(t, q.Resolved, x.word, x.where)
			assert.NotEmpty(t, q.Resolved[x.word], x.where)
		}
	}
	assert.Empty(t, decodeRequest(t, withCheckIn("soreness", `{"soleus.left":4}`)).Resolved, "an id needs no echo")
}

// TestPrecedence: a side beats both sides, a group beats a coarse word, whatever order they come in; equals are a fault.
func TestPrecedence(t *testing.T) {
	rating := func(text string) sessions.AreaRatings {
		t.Helper()
		q, err := recovery.ParseRequest([]byte(withCheckIn("soreness", text)))
		require.NoError(t, err, text)
		return q.Case.CheckIns[0].Soreness
	}
	at := func(r sessions.AreaRatings, a muscles.Area) float64 {
		v, ok := r.At(a)
		require.True(t, ok, a)
		return v
	}
	for _, text := range []string{`{"soleus":3,"soleus.left":7}`, `{"soleus.left":7,"soleus":3}`, `{"left soleus":7,"soleus":3}`} {
		r := rating(text)
		assert.InDelta(t, 7, at(r, muscles.Soleus.Left()), 0, text)
		assert.InDelta(t, 3, at(r, muscles.Soleus.Right()), 0, text)
	}
	for _, text := range []string{`{"calf":2,"soleus":6}`, `{"soleus":6,"calf":2}`, `{"calves":2,"soleus":6}`} {
		r := rating(text)
		assert.InDelta(t, 6, at(r, muscles.Soleus.Left()), 0, text)
		assert.InDelta(t, 2, at(r, muscles.Gastrocnemius.Left()), 0, text)
	}
	for _, text := range []string{`{"calf":2,"left calf":5}`, `{"left calf":5,"calf":2}`} {
		r := rating(text)
		assert.InDelta(t, 5, at(r, muscles.Gastrocnemius.Left()), 0, text)
		assert.InDelta(t, 2, at(r, muscles.Gastrocnemius.Right()), 0, text)
	}
	for _, text := range []string{`{"quads":2,"quadriceps":3}`, `{"left calf":2,"calf left":2}`, `{"soleus.left":1,"left soleus":4}`, `{"calf":2,"calves":2}`} {
		_, err := recovery.ParseRequest([]byte(withCheckIn("soreness", text)))
		assert.ErrorIs(t, err, sessions.ErrConflict, text)
	}
	s := decodeRequest(t, withSession("areas", `{"quads":0.5,"left quad":0.9}`)).Case.Diary.At(0)
	assert.InDelta(t, 0.9, s.Areas.At(muscles.Quadriceps.Left()), 1e-12)
	assert.InDelta(t, 0.5, s.Areas.At(muscles.Quadriceps.Right()), 1e-12)
}

// TestPrecedenceSideOfCoarseWordAgainstGroup: the contract says both that a side beats both sides and that a group beats a
// coarse word; where they meet the group wins, and the answer does not depend on order.
func TestPrecedenceSideOfCoarseWordAgainstGroup(t *testing.T) {
	a := decodeRequest(t, withCheckIn("soreness", `{"left calf":2,"soleus":6}`)).Case.CheckIns[0].Soreness
	b := decodeRequest(t, withCheckIn("soreness", `{"soleus":6,"left calf":2}`)).Case.CheckIns[0].Soreness
	assert.Equal(t, a, b)
}

// TestNotAMuscle: a joint or an ambiguous word as a rating's key is a fault with suggestions or the reason.
func TestNotAMuscle(t *testing.T) {
	for _, x := range []struct {
		word string
		is   error
	}{
		{"knee", muscles.ErrNotMuscle},
		{"left ankle", muscles.ErrNotMuscle},
		{"achilles tendon", muscles.ErrNotMuscle},
		{"xyzzy", muscles.ErrUnknownName},
		{"no pain", muscles.ErrUnknownName},
		{"", muscles.ErrEmptyName},
		{"  ", muscles.ErrEmptyName},
	} {
		for _, text := range []string{
			withCheckIn("soreness", `{"`+x.word+`":3}`), withCheckIn("tightness", `{"`+x.word+`":3}`),
			withSession("areas", `{"`+x.word+`":0.3}`), requestWith(`"wish":{"areas":["` + x.word + `"]}`),
		} {
			_, err := recovery.ParseRequest([]byte(text))
			assert.ErrorIs(t, err, x.is, text)
		}
	}
	_, err := recovery.ParseRequest([]byte(withCheckIn("soreness", `{"knee":3}`)))
	require.Error(t, err)
	assert.Contains(t, err.Error(), "check_ins[0].soreness.knee")
	assert.Contains(t, err.Error(), "quadriceps", "suggestions")

	_, err = recovery.ParseRequest([]byte(withCheckIn("soreness", `{"trap":3,"delts":2,"back of the leg":1,"rotator":4}`)))
	var name *muscles.NameError
	if err != nil && assert.ErrorAs(t, err, &name) {
		assert.True(t, errors.Is(err, muscles.ErrAmbiguousName) || errors.Is(err, muscles.ErrUnknownName))
	}
}

// TestConditionsAndTreatmentsTakeIDsAndSynonymsOnly: no phrases, no near misses where a slip would move a bar.
func TestConditionsAndTreatmentsTakeIDsAndSynonymsOnly(t *testing.T) {
	for _, ok := range []string{`"hamstrings.left"`, `"hamstrings"`, `"left hamstring"`, `"quads"`, `"calf"`} {
		for _, text := range []string{withCondition("areas", "["+ok+"]"), withTreatment("areas", "["+ok+"]")} {
			q, err := recovery.ParseRequest([]byte(text))
			if assert.NoError(t, err, text) {
				assert.Empty(t, q.Resolved, "only free text is echoed")
			}
		}
	}
	for _, bad := range []string{`"hamstrng"`, `"my left hamstring is sore"`, `"hamstring and calf"`, `"knee"`, `""`} {
		for _, text := range []string{withCondition("areas", "["+bad+"]"), withTreatment("areas", "["+bad+"]")} {
			_, err := recovery.ParseRequest([]byte(text))
			assert.Error(t, err, text)
		}
	}
	for _, bad := range []string{withTreatment("modality", `"swedisch"`), withTreatment("modality", `""`), withCondition("regions", `["calfs of steel"]`)} {
		_, err := recovery.ParseRequest([]byte(bad))
		assert.Error(t, err, bad)
	}
	assert.Equal(t, massage.Percussion, decodeRequest(t, withTreatment("modality", `"massage gun"`)).Case.Treatments[0].Modality, "a synonym")
}

// TestRegions: the regions of the safety tables, the group words, and sides.
func TestRegions(t *testing.T) {
	for _, region := range []string{"calf", "calf.left", "legs", "legs.right", "arms", "arms.left", "neck", "all"} {
		_, err := recovery.ParseRequest([]byte(withCondition("areas", "", "regions", `["`+region+`"]`)))
		assert.NoError(t, err, region)
		_, err = recovery.ParseRequest([]byte(requestWith(`"wish":{"regions":["` + region + `"]}`)))
		assert.NoError(t, err, region)
	}
}

// TestConditionsThatAreNoFault: an unknown code, and a beginning after now, are clearance.
func TestConditionsThatAreNoFault(t *testing.T) {
	for name, text := range map[string]string{
		"unknown code":          withCondition("code", `"glass-leg"`),
		"a code in other words": withCondition("code", `"something odd with my leg"`),
		"since tomorrow":        withCondition("since", `"2026-10-13"`),
		"since in an hour":      withCondition("since", `"2026-10-12T13:00:00+01:00"`),
		"unanswered":            requestWith(`"unanswered":["sign-chest-pain"]`),
		"unanswered unknown":    requestWith(`"unanswered":["sign-of-the-times"]`),
	} {
		a := answerTo(t, text)
		assert.Equal(t, "clearance", a.Screening.Outcome, name)
		assert.Equal(t, recovery.NotNow, a.Answer, name)
		assert.Empty(t, a.Recommendations, name)
		var codes []string
		for _, f := range a.Screening.Findings {
			codes = append(codes, f.Code)
		}
		assert.Contains(t, codes, "unknown-code", name)
		assert.Equal(t, []string{"all"}, a.Screening.AvoidAreas, name)
	}
	// Not asked is not reported is no finding.
	assert.Equal(t, "fine", answerTo(t, requestWith("")).Screening.Outcome)
}

// TestMoments: since and ended are a day or an instant, and an end long ago lifts.
func TestMoments(t *testing.T) {
	day := decodeRequest(t, withCondition("since", `"2026-10-10"`, "ended", `"2026-10-11"`)).Case.Conditions[0]
	assert.Equal(t, "2026-10-10 2026-10-11", day.Since.String()+" "+day.Ended.String())
	at := decodeRequest(t, withCondition("since", `"2026-10-10T08:30:00+01:00"`)).Case.Conditions[0]
	instant, ok := at.Since.Instant()
	assert.True(t, ok)
	assert.Equal(t, "2026-10-10T08:30:00+01:00", instant.Format(time.RFC3339))
}

// TestCleared: a clinician's agreement lifts a clearance; what the row leaves then applies.
func TestCleared(t *testing.T) {
	condition := func(more string) recovery.Advice {
		return answerTo(t, requestWith(`"conditions":[{"code":"cardiac-disease","since":"2026-01-10"`+more+`}],"wish":{"purpose":"relax"}`))
	}
	code := ""
	for row := range screening.Rows() {
		if row.Code == "cardiac-disease" {
			code = row.Code
		}
	}
	if code == "" {
		row := firstClearance(t)
		condition = func(more string) recovery.Advice {
			return answerTo(t, requestWith(`"conditions":[{"code":"`+row+`","since":"2026-01-10"`+more+`}],"wish":{"purpose":"relax"}`))
		}
	}
	open := condition("")
	require.Equal(t, "clearance", open.Screening.Outcome)
	assert.Empty(t, open.Recommendations)
	cleared := condition(`,"cleared":{"by":"sports physician","on":"2026-10-01"}`)
	assert.NotEqual(t, "clearance", cleared.Screening.Outcome)
	for name, bad := range map[string]string{
		"agreed after now":     `,"cleared":{"by":"sports physician","on":"2026-12-01"}`,
		"agreed before it all": `,"cleared":{"by":"sports physician","on":"2025-01-01"}`,
	} {
		assert.Equal(t, "clearance", condition(bad).Screening.Outcome, name)
	}
}

// firstClearance is the code of a row that a clinician's word lifts.
func firstClearance(t *testing.T) string {
	t.Helper()
	for row := range screening.Rows() {
		if row.Outcome != screening.Clearance {
			continue
		}
		q := decodeRequest(t, requestWith(`"conditions":[{"code":"`+row.Code+`","since":"2026-01-10","cleared":{"by":"gp","on":"2026-10-01"}}]`))
		if a, err := q.Recommend(); err == nil && a.Screening.Outcome != "clearance" {
			if b := answerTo(t, requestWith(`"conditions":[{"code":"`+row.Code+`","since":"2026-01-10"}]`)); b.Screening.Outcome == "clearance" {
				return row.Code
			}
		}
	}
	t.Fatal("no row is lifted by a clinician's word")
	return ""
}

// TestPolicyInRequest: absent is balanced; a name or an object.
func TestPolicyInRequest(t *testing.T) {
	assert.Equal(t, "balanced", answerTo(t, requestWith("")).Policy)
	for _, p := range recovery.Policies() {
		assert.Equal(t, p.Name, answerTo(t, requestWith(`"policy":"`+p.Name+`"`)).Policy)
		object, err := json.Marshal(p)
		require.NoError(t, err)
		q := decodeRequest(t, requestWith(`"policy":`+string(object)))
		assert.Equal(t, p, q.Policy, p.Name)
		a, err := q.Recommend()
		require.NoError(t, err)
		assert.Equal(t, string(encoded(t, answerTo(t, requestWith(`"policy":"`+p.Name+`"`)))), string(encoded(t, a)))
	}
	q := decodeRequest(t, requestWith(`"policy":{"name":"mine","lead":{"deep_before_hard":[48,60,72]},"off":["cadence"]}`))
	assert.Equal(t, "mine", q.Policy.Name)
	assert.Equal(t, recovery.ByHabit{UsedToIt: 48, Default: 60, Never: 72}, q.Policy.Lead.DeepBeforeHard)
	assert.Equal(t, []recovery.Code{recovery.CadenceDue}, q.Policy.Off)
	assert.Equal(t, "mine", answerTo(t, requestWith(`"policy":{"name":"mine"}`)).Policy)
	assert.Equal(t, string(encoded(t, answerTo(t, requestWith("")))), string(encoded(t, answerTo(t, requestWith(`"policy":{}`)))))
}
