package screening_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
)

func diary(t testing.TB, list ...sessions.Session) sessions.Diary {
	t.Helper()
	d, err := sessions.NewDiary(list...)
	require.NoError(t, err)
	return d
}

// did is a session that ended so long before now.
func did(t testing.TB, sport string, long, ended time.Duration, effort float64) sessions.Session {
	t.Helper()
	s, err := sessions.ParseSport(sport)
	require.NoError(t, err)
	e, err := sessions.EffortOf(effort)
	require.NoError(t, err)
	return sessions.Session{Start: now.Add(-ended - long), Duration: long, Sport: s, Effort: e, Status: sessions.Done}
}

func sore(before time.Duration, ratings map[muscles.Area]float64) sessions.CheckIn {
	ci := sessions.CheckIn{At: now.Add(-before)}
	for a, v := range ratings {
		ci.Soreness.Set(a, v)
	}
	return ci
}

const day = 24 * time.Hour

func TestDerivedFromAge(t *testing.T) {
	for _, test := range []struct {
		age     float64
		codes   []string
		barred  massage.SafetyCodes
		cap     int
		minutes float64
	}{
		{5, []string{"age-under-13", "minor-under-18"}, massage.NonGentle(), 2, 90},
		{12.9, []string{"age-under-13", "minor-under-18"}, massage.NonGentle(), 2, 90},
		{13, []string{"age-13-15", "minor-under-18"}, massage.AllCodes().Minus(massage.CodesOf(massage.GentleMassage, massage.GeneralMassage, massage.FoamRoll)), 3, 90},
		{15.9, []string{"age-13-15", "minor-under-18"}, massage.AllCodes().Minus(massage.CodesOf(massage.GentleMassage, massage.GeneralMassage, massage.FoamRoll)), 3, 90},
		{16, []string{"age-16-17", "minor-under-18"}, massage.CodesOf(massage.PercussionGun), 3, 90},
		{17.9, []string{"age-16-17", "minor-under-18"}, massage.CodesOf(massage.PercussionGun), 3, 90},
		{18, nil, 0, 4, 90},
		{64.9, nil, 0, 4, 90},
		{65, []string{"age-65-and-over", "older-adult-65"}, 0, 3, 45},
		{99, []string{"age-65-and-over", "older-adult-65"}, 0, 3, 45},
	} {
		in := given()
		in.Athlete.Age = sessions.Known(test.age)
		r := screening.Screen(in)
		assert.Equal(t, test.codes, findings(r), "age %v", test.age)
		assert.Equal(t, test.barred, r.Barred, "age %v", test.age)
		assert.Equal(t, test.cap, r.PressureCap, "age %v", test.age)
		assert.InDelta(t, test.minutes, r.MinutesCap, 0, "age %v", test.age)
		want := screening.Fine
		if test.codes != nil {
			want = screening.Adjust
		}
		assert.Equal(t, want, r.Outcome, "age %v", test.age)
	}
	in := given()
	in.Athlete.Age = sessions.Quantity{}
	r := screening.Screen(in)
	assert.Equal(t, screening.Fine, r.Outcome, "an absent age means adult rules")
	assert.Equal(t, []string{"ask-age"}, asked(r), "and a question")
}

func TestDerivedFirstSession(t *testing.T) {
	had := func(n int) (out []massage.Treatment) {
		for i := range n {
			out = append(out, massage.Treatment{At: now.Add(-time.Duration(i+1) * 20 * day), Modality: massage.Swedish, Minutes: 60})
		}
		return out
	}
	for _, test := range []struct {
		experience sessions.Experience
		treatments []massage.Treatment
		first      bool
		cap        int
	}{
		{sessions.ExperienceNone, nil, true, 3},
		{sessions.ExperienceNone, had(1), true, 3},
		{sessions.ExperienceNone, had(2), false, 4},
		{sessions.ExperienceNone, []massage.Treatment{{At: now.Add(day), Modality: massage.Swedish, Minutes: 60}, {At: now.Add(2 * day), Modality: massage.Swedish, Minutes: 60}}, true, 3},
		{sessions.Experience(0), nil, false, 3},
		{sessions.Experience(0), had(2), false, 4},
		{sessions.ExperienceSome, nil, false, 4},
		{sessions.ExperienceRegular, nil, false, 4},
	} {
		in := given()
		in.Athlete.MassageExperience, in.Treatments = test.experience, test.treatments
		r := screening.Screen(in)
		_, ok := find(r, "first-session")
		assert.Equal(t, test.first, ok, "%+v", test)
		assert.Equal(t, test.cap, r.PressureCap, "%+v", test)
		if test.first {
			assert.InDelta(t, 0.5, r.MinutesShare, 0)
		} else {
			assert.InDelta(t, 1, r.MinutesShare, 0)
		}
	}
}

func TestDerivedFromSessions(t *testing.T) {
	marathon := func(ended time.Duration) sessions.Session {
		s := did(t, "road-running", 210*time.Minute, ended, 8)
		s.Kind, s.Distance = sessions.KindRace, sessions.Known(42195)
		return s
	}
	screened := func(list ...sessions.Session) screening.Result {
		in := given()
		in.Diary = diary(t, list...)
		return screening.Screen(in)
	}
	for ended, want := range map[time.Duration]int{time.Hour: 2, 20 * time.Hour: 2, 60 * time.Hour: 3, 85 * time.Hour: 3} {
		r := screened(marathon(ended))
		_, ok := find(r, "post-endurance-event-72h")
		require.True(t, ok, "%v", ended)
		assert.Equal(t, want, r.PressureCap, "%v", ended)
		assert.Equal(t, massage.Vigorous(), r.Barred)
		assert.InDelta(t, 20, r.MinutesCap, 0)
	}
	assert.Equal(t, screening.Fine, screened(marathon(92*time.Hour)).Outcome, "four days later")
	planned := marathon(-2 * day)
	planned.Status = sessions.Planned
	assert.Equal(t, screening.Fine, screened(planned).Outcome)
	assert.Equal(t, screening.Fine, screened(did(t, "road-running", 60*time.Minute, time.Hour, 8)).Outcome)

	long := did(t, "cycling", 150*time.Minute, 24*time.Hour, 5)
	nausea := func(s sessions.Session) screening.Result {
		in := given(code("ctx-nausea"), code("sign-headache-severe"))
		in.Diary = diary(t, s)
		return screening.Screen(in)
	}
	_, ok := find(nausea(long), "exercise-hyponatraemia-suspected")
	assert.True(t, ok, "two and a half hours within 24 hours")
	_, ok = find(nausea(did(t, "cycling", 150*time.Minute, 24*time.Hour+time.Minute, 5)), "exercise-hyponatraemia-suspected")
	assert.False(t, ok)
	_, ok = find(nausea(did(t, "cycling", 149*time.Minute, time.Hour, 5)), "exercise-hyponatraemia-suspected")
	assert.False(t, ok)

	hot := did(t, "road-running", 60*time.Minute, time.Hour, 5)
	hot.Hot = true
	in := given(code("sign-confusion"))
	in.Diary = diary(t, hot)
	_, ok = find(screening.Screen(in), "exertional-heat-stroke")
	assert.True(t, ok)

	in = given(code("sickle-cell-trait"))
	in.Diary = diary(t, did(t, "road-running", 30*time.Minute, day, 9))
	_, ok = find(screening.Screen(in), "post-endurance-event-72h")
	assert.True(t, ok, "maximal effort with sickle cell trait")
	in.Conditions = nil
	assert.Equal(t, screening.Fine, screening.Screen(in).Outcome)

	in = given(code("sign-numb-or-tingling-limb"))
	in.Diary = diary(t, did(t, "road-running", 30*time.Minute, day, 9))
	_, ok = find(screening.Screen(in), "acute-compartment-syndrome-suspected")
	assert.True(t, ok, "extreme effort and numbness")
}

func TestDerivedFromSoreness(t *testing.T) {
	calf := muscles.Gastrocnemius.Right()
	screened := func(d sessions.Diary, list ...sessions.CheckIn) screening.Result {
		in := given()
		in.Diary, in.CheckIns = d, list
		return screening.Screen(in)
	}
	rate := func(v float64) map[muscles.Area]float64 { return map[muscles.Area]float64{calf: v} }
	none := sessions.Diary{}

	r := screened(none, sore(time.Hour, rate(7)))
	assert.Equal(t, screening.Adjust, r.Outcome)
	assert.Equal(t, massage.Vigorous(), r.BarredAt(calf))
	assert.Equal(t, 2, r.PressureCapAt(calf))
	assert.True(t, r.Barred.IsEmpty(), "only there")
	assert.Equal(t, screening.Fine, screened(none, sore(time.Hour, rate(6.9))).Outcome)
	assert.Equal(t, screening.Fine, screened(none, sore(73*time.Hour, rate(9))).Outcome, "no longer current")
	assert.Equal(t, screening.Fine, screened(none, sore(time.Hour, rate(3)), sore(5*time.Hour, rate(8))).Outcome, "the latest report counts")
	assert.Equal(t, screening.Fine, screened(none, sore(-time.Hour, rate(9))).Outcome, "not from the future")
	overall := sessions.CheckIn{At: now, OverallSoreness: sessions.Known(7)}
	r = screened(none, overall)
	assert.Equal(t, massage.Vigorous(), r.Barred)
	assert.Equal(t, 2, r.PressureCap)

	// Rising past 72 hours after the session that loaded it.
	run := diary(t, did(t, "road-running", time.Hour, 80*time.Hour, 6))
	rising := []sessions.CheckIn{sore(time.Hour, rate(5)), sore(20*time.Hour, rate(4))}
	assert.Contains(t, findings(screened(run, rising...)), "sign-soreness-rising-after-72h")
	assert.Equal(t, massage.Vigorous(), screened(run, rising...).Barred)
	assert.NotContains(t, findings(screened(run, sore(time.Hour, rate(4)), sore(20*time.Hour, rate(5)))), "sign-soreness-rising-after-72h", "falling")
	assert.NotContains(t, findings(screened(run, sore(time.Hour, rate(5)))), "sign-soreness-rising-after-72h", "one report says nothing")
	late := diary(t, did(t, "road-running", time.Hour, 60*time.Hour, 6))
	assert.NotContains(t, findings(screened(late, rising...)), "sign-soreness-rising-after-72h", "72 hours have not passed")
	assert.Contains(t, findings(screened(none, sore(time.Hour, rate(5)), sore(20*time.Hour, rate(4)), sore(80*time.Hour, rate(4)))), "sign-soreness-rising-after-72h", "no session explains it")

	// Over seven days at 4 or more in every report.
	week := []sessions.CheckIn{sore(time.Hour, rate(4)), sore(4*day, rate(5)), sore(7*day+2*time.Hour, rate(6))}
	r = screened(none, week...)
	assert.Contains(t, findings(r), "sign-soreness-over-7-days")
	assert.Equal(t, screening.Clearance, r.Outcome)
	assert.Equal(t, screening.Fine, screened(none, sore(time.Hour, rate(4)), sore(7*day, rate(6))).Outcome, "not over seven days")
	assert.NotContains(t, findings(screened(none, sore(time.Hour, rate(4)), sore(4*day, rate(3)), sore(8*day, rate(6)))), "sign-soreness-over-7-days", "one report below 4")
	between := map[muscles.Area]float64{muscles.Biceps.Left(): 5}
	assert.Equal(t, screening.Fine, screened(none, sore(time.Hour, rate(4)), sore(4*day, between), sore(8*day, rate(6))).Outcome, "one report without it")
	loaded := diary(t, did(t, "road-running", time.Hour, 3*day, 4))
	assert.Equal(t, screening.Fine, screened(loaded, week...).Outcome, "a session loaded it")
	assert.Equal(t, screening.Clearance, screened(diary(t, did(t, "road-running", time.Hour, 9*day, 4)), week...).Outcome)
	shuffled := []sessions.CheckIn{week[1], week[0], week[2]}
	assert.Equal(t, screening.Clearance, screened(none, shuffled...).Outcome, "in any order")
}

// A soreness number never raises an injury or a clot sign; it adds the question.
func TestNumbersOnlyAsk(t *testing.T) {
	in := given(code("ctx-oestrogen"))
	in.CheckIns = []sessions.CheckIn{sore(time.Hour, map[muscles.Area]float64{muscles.Gastrocnemius.Right(): 8})}
	r := screening.Screen(in)
	assert.Equal(t, screening.Adjust, r.Outcome)
	assert.Contains(t, asked(r), "ask-clot")
	in.CheckIns = []sessions.CheckIn{sore(time.Hour, map[muscles.Area]float64{muscles.NeckExtensors.Right(): 9})}
	in.Conditions = coded("sign-dizzy")
	r = screening.Screen(in)
	assert.NotContains(t, findings(r), "cervical-artery-warning")
	assert.Contains(t, asked(r), "ask-head")
}

func asked(r screening.Result) []string {
	var out []string
	for _, q := range r.Questions {
		out = append(out, q.Code)
	}
	return out
}

func TestQuestions(t *testing.T) {
	ratings := func(v map[muscles.Area]float64) []string {
		in := given()
		in.CheckIns = []sessions.CheckIn{sore(time.Hour, v)}
		return asked(screening.Screen(in))
	}
	assert.Empty(t, asked(screen()), "nothing matters, nothing is asked")
	assert.Equal(t, []string{"ask-clot", "ask-injury", "ask-new"}, ratings(map[muscles.Area]float64{muscles.Soleus.Left(): 4, muscles.Soleus.Right(): 1}))
	assert.Empty(t, ratings(map[muscles.Area]float64{muscles.Soleus.Both(): 5}), "both calves alike")
	assert.Empty(t, ratings(map[muscles.Area]float64{muscles.Rhomboids.Left(): 5}), "no limb")
	assert.Equal(t, []string{"ask-head"}, ratings(map[muscles.Area]float64{muscles.UpperTrapezius.Both(): 4}))
	assert.Equal(t, []string{"ask-saddle"}, ratings(map[muscles.Area]float64{muscles.ErectorSpinaeLumbar.Both(): 4}))
	assert.Equal(t, []string{"ask-bone"}, ratings(map[muscles.Area]float64{muscles.TibialisAnterior.Both(): 4}))
	assert.Equal(t, []string{"ask-urine", "ask-limb", "ask-today"}, ratings(map[muscles.Area]float64{muscles.Quadriceps.Both(): 7}))
	assert.NotContains(t, asked(screen(code("sign-leg-swelling-one-sided"))), "ask-clot", "urgent care is not delayed by questions")
	assert.Contains(t, asked(screen(code("anticoagulant"))), "ask-limb")
	codes := map[string]bool{}
	for q := range screening.AllQuestions() {
		assert.NotEmpty(t, q.Ask)
		assert.Contains(t, q.Ask, "?")
		codes[q.Code] = true
	}
	assert.Len(t, codes, 13, "the age and the twelve")
}

// A question that was answered with no is not asked again, and a no changes nothing else.
func TestDeniedSignsAreNotAskedAgain(t *testing.T) {
	in := given(code("dvt-history"))
	before := screening.Screen(in)
	require.Contains(t, asked(before), "ask-clot")
	in.Denied = []string{"sign-leg-swelling-one-sided", "sign-arm-swelling-one-sided", "sign-limb-warm-red-one-sided"}
	assert.Contains(t, asked(screening.Screen(in)), "ask-clot", "one of its signs is still open")
	in.Denied = append(in.Denied, "sign-calf-throb-one-sided", "no-such-sign")
	r := screening.Screen(in)
	assert.NotContains(t, asked(r), "ask-clot")
	assert.Contains(t, asked(r), "ask-heart")
	r.Questions, before.Questions = nil, nil
	assert.Equal(t, before, r)

	in.Conditions = append(in.Conditions, leftCalf("sign-calf-throb-one-sided"))
	assert.Equal(t, screening.ReferUrgently, screening.Screen(in).Outcome, "a no loosens nothing that was reported")
}
