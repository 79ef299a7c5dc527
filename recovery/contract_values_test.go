package recovery_test

import (
	"math"
	"testing"
	"time"

	"github.com/rickb777/date/timespan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"

	"example.com/rubdown/muscles"
)

var valuesNow = time.Date(2026, 10, 12, 12, 0, 0, 0, time.UTC)

// TestFaultsOfGoValues: what JSON cannot say, Go can; Validate and Recommend name it all the same.
func TestFaultsOfGoValues(t *testing.T) {
	clock, err := timeline.ClockAt(22, 0)
	require.NoError(t, err)
	nan, inf := math.NaN(), math.Inf(1)
	soleus := muscles.Soleus.Left()
	for _, x := range []struct {
		name, path string
		c          recovery.Case
	}{
		{"zero case", "now", recovery.Case{}},
		{"now in year 0", "now", recovery.Case{Now: time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)}},
		{"now in year 9999", "now", recovery.Case{Now: time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)}},
		{"now in year -5", "now", recovery.Case{Now: time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC)}},
		{"now on this machine's clock", "zone", recovery.Case{Now: time.Date(2026, 10, 12, 12, 0, 0, 0, time.Local)}},
		{"this machine's zone", "zone", recovery.Case{Now: valuesNow, Zone: time.Local}},
		{"age NaN", "athlete.age", recovery.Case{Now: valuesNow, Athlete: sessions.Athlete{Age: sessions.Known(nan)}}},
		{"age infinite", "athlete.age", recovery.Case{Now: valuesNow, Athlete: sessions.Athlete{Age: sessions.Known(inf)}}},
		{"pressure limit NaN", "athlete.pressure_limit", recovery.Case{Now: valuesNow, Athlete: sessions.Athlete{PressureLimit: sessions.Known(nan)}}},
		{"training 99", "athlete.training", recovery.Case{Now: valuesNow, Athlete: sessions.Athlete{Training: 99}}},
		{"experience 99", "athlete.massage_experience", recovery.Case{Now: valuesNow, Athlete: sessions.Athlete{MassageExperience: 99}}},
		{"sex 99", "athlete.sex", recovery.Case{Now: valuesNow, Athlete: sessions.Athlete{Sex: 99}}},
		{"side 99", "athlete.dominant_side", recovery.Case{Now: valuesNow, Athlete: sessions.Athlete{DominantSide: 99}}},
		{"quiet without to", "athlete.quiet.to", recovery.Case{Now: valuesNow, Athlete: sessions.Athlete{Quiet: sessions.Quiet{From: clock}}}},
		{"prefers nothing", "athlete.prefer[0]", recovery.Case{Now: valuesNow, Prefer: []massage.Modality{0}}},
		{"prefers 200", "athlete.prefer[1]", recovery.Case{Now: valuesNow, Prefer: []massage.Modality{massage.Swedish, 200}}},
		{"avoids sauna", "athlete.avoid[0]", recovery.Case{Now: valuesNow, Avoid: []massage.Modality{massage.Sauna}}},
		{"check-in without time", "check_ins[0].at", recovery.Case{Now: valuesNow, CheckIns: []sessions.CheckIn{{}}}},
		{"check-in after now", "check_ins[0].at", recovery.Case{Now: valuesNow, CheckIns: []sessions.CheckIn{{At: valuesNow.Add(1)}}}},
		{"stress NaN", "check_ins[0].stress", recovery.Case{Now: valuesNow, CheckIns: []sessions.CheckIn{{At: valuesNow, Stress: sessions.Known(nan)}}}},
		{"sleep infinite", "check_ins[0].sleep_hours", recovery.Case{Now: valuesNow, CheckIns: []sessions.CheckIn{{At: valuesNow, SleepHours: sessions.Known(inf)}}}},
		{"soreness NaN", "check_ins[0].soreness.soleus.left", recovery.Case{Now: valuesNow, CheckIns: []sessions.CheckIn{{At: valuesNow, Soreness: ratingsOf(soleus, nan)}}}},
		{"tightness minus infinite", "check_ins[0].tightness.soleus.left", recovery.Case{Now: valuesNow, CheckIns: []sessions.CheckIn{{At: valuesNow, Tightness: ratingsOf(soleus, -inf)}}}},
		{"treatment zero", "treatments[0].at", recovery.Case{Now: valuesNow, Treatments: []massage.Treatment{{Modality: massage.Swedish, Minutes: 60}}}},
		{"treatment minutes NaN", "treatments[0].minutes", recovery.Case{Now: valuesNow, Treatments: []massage.Treatment{{At: valuesNow, Modality: massage.Swedish, Minutes: nan}}}},
		{"treatment minutes infinite", "treatments[0].minutes", recovery.Case{Now: valuesNow, Treatments: []massage.Treatment{{At: valuesNow, Modality: massage.Swedish, Minutes: inf}}}},
		{"treatment modality 200", "treatments[0].modality", recovery.Case{Now: valuesNow, Treatments: []massage.Treatment{{At: valuesNow, Modality: 200, Minutes: 60}}}},
		{"treatment pressure NaN", "treatments[0].pressure", recovery.Case{Now: valuesNow, Treatments: []massage.Treatment{{At: valuesNow, Modality: massage.Swedish, Minutes: 60, Pressure: sessions.Known(nan)}}}},
		{"treatment reaction 99", "treatments[0].reaction", recovery.Case{Now: valuesNow, Treatments: []massage.Treatment{{At: valuesNow, Modality: massage.Swedish, Minutes: 60, Reaction: 99}}}},
		{"open zero", "open[0].start", recovery.Case{Now: valuesNow, Open: []timespan.TimeSpan{{}}}},
		{"open empty", "open[0]", recovery.Case{Now: valuesNow, Open: []timespan.TimeSpan{timespan.ZeroTimeSpan(valuesNow)}}},
		{"open of negative length", "open[0]", recovery.Case{Now: valuesNow, Open: []timespan.TimeSpan{timespan.TimeSpanOf(valuesNow.Add(5*time.Hour), -2*time.Hour)}}},
		{"open in year 9999", "open[0].start", recovery.Case{Now: valuesNow, Open: []timespan.TimeSpan{timespan.TimeSpanOf(time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC), time.Hour)}}},
		{"wish minutes NaN", "wish.minutes", recovery.Case{Now: valuesNow, Wish: recovery.Wish{Minutes: sessions.Known(nan)}}},
		{"wish minutes infinite", "wish.minutes", recovery.Case{Now: valuesNow, Wish: recovery.Wish{Minutes: sessions.Known(inf)}}},
		{"wish modality 200", "wish.modality", recovery.Case{Now: valuesNow, Wish: recovery.Wish{Modality: 200}}},
		{"wish modality sauna", "wish.modality", recovery.Case{Now: valuesNow, Wish: recovery.Wish{Modality: massage.Sauna}}},
		{"wish purpose 200", "wish.purpose", recovery.Case{Now: valuesNow, Wish: recovery.Wish{Purpose: 200}}},
		{"denied no sign", "denied[0]", recovery.Case{Now: valuesNow, Denied: []string{"fever-dream"}}},
	} {
		t.Run(x.name, func(t *testing.T) {
			err := x.c.Validate()
			require.Error(t, err)
			faults := faultsOf(t, err)
			assert.Equal(t, x.path, faults.All()[0].Path, "%v", err)
			assert.Equal(t, 1, faults.Len(), "%v", err)
			assert.Error(t, faults.All()[0].Err, "a fault matches a sentinel")
			a, again := recovery.Recommend(x.c)
			require.Error(t, again)
			assert.Equal(t, recovery.Advice{}, a)
			assert.Equal(t, err.Error(), again.Error())
		})
	}
}

// TestFaultsOfGoSessions: a diary with a fault cannot be made, so a case cannot hold one; only a done session after now can.
func TestFaultsOfGoSessions(t *testing.T) {
	sound := sessions.Session{Start: valuesNow.Add(-time.Hour), Duration: time.Hour, Sport: sessions.Tennis, Status: sessions.Done}
	for name, change := range map[string]func(*sessions.Session){
		"negative length":  func(s *sessions.Session) { s.Duration = -time.Minute },
		"the least length": func(s *sessions.Session) { s.Duration = math.MinInt64 },
		"the most length":  func(s *sessions.Session) { s.Duration = math.MaxInt64 },
		"weight NaN":       func(s *sessions.Session) { s.Areas[3] = math.NaN() },
		"distance NaN":     func(s *sessions.Session) { s.Distance = sessions.Known(math.NaN()) },
		"effort 99":        func(s *sessions.Session) { s.Effort = 99 },
		"sport 250":        func(s *sessions.Session) { s.Sport = 250 },
		"kind 99":          func(s *sessions.Session) { s.Kind = 99 },
	} {
		s := sound
		change(&s)
		_, err := sessions.NewDiary(s)
		assert.ErrorIs(t, err, sessions.ErrInvalidSession, name)
	}
	sound.Start = valuesNow.Add(time.Minute)
	d, err := sessions.NewDiary(sound)
	require.NoError(t, err)
	err = recovery.Case{Now: valuesNow, Diary: d}.Validate()
	require.Error(t, err)
	assert.Equal(t, "sessions[0].status", faultsOf(t, err).All()[0].Path)
	assert.ErrorIs(t, err, recovery.ErrInvalidCase)
}

// TestFaultsOfGoPolicies: all faults of a policy, and none of the named ones.
func TestFaultsOfGoPolicies(t *testing.T) {
	assert.NoError(t, recovery.Policy{}.Validate())
	for _, p := range recovery.Policies() {
		assert.NoError(t, p.Validate(), p.Name)
	}
	for _, x := range []struct {
		name, path string
		p          recovery.Policy
	}{
		{"hours NaN", "policy.deep_after_damaging", recovery.Policy{DeepAfterDamaging: math.NaN()}},
		{"hours infinite", "policy.deep_after_damaging", recovery.Policy{DeepAfterDamaging: math.Inf(1)}},
		{"hours negative", "policy.lead.firm_before_session", recovery.Policy{Lead: recovery.Lead{FirmBeforeSession: -1}}},
		{"lead NaN", "policy.lead.deep_before_b[2]", recovery.Policy{Lead: recovery.Lead{DeepBeforeB: recovery.ByHabit{Never: math.NaN()}}}},
		{"days reversed", "policy.cadence.light", recovery.Policy{Cadence: recovery.Cadence{Set: true, Light: recovery.DayRange{Least: 9, Most: 3}}}},
		{"days negative", "policy.cadence.hard", recovery.Policy{Cadence: recovery.Cadence{Set: true, Hard: recovery.DayRange{Least: -9, Most: 3}}}},
		{"days without end", "policy.cadence.hard", recovery.Policy{Cadence: recovery.Cadence{Set: true, Hard: recovery.DayRange{Least: 9, Most: math.MaxInt}}}},
		{"days given but not meant", "policy.cadence", recovery.Policy{Cadence: recovery.Cadence{Hard: recovery.DayRange{Least: 9, Most: 12}}}},
		{"first 200", "policy.first", recovery.Policy{First: 200}},
		{"off unknown", "policy.off[0]", recovery.Policy{Off: []recovery.Code{"gravity"}}},
		{"off an edge", "policy.off[0]", recovery.Policy{Off: []recovery.Code{recovery.EdgeNow}}},
		{"off a safety rule", "policy.off[0]", recovery.Policy{Off: []recovery.Code{recovery.AfterContact}}},
		{"off twice", "policy.off[1]", recovery.Policy{Off: []recovery.Code{recovery.CadenceDue, recovery.CadenceDue}}},
	} {
		t.Run(x.name, func(t *testing.T) {
			err := x.p.Validate()
			require.Error(t, err)
			assert.ErrorIs(t, err, recovery.ErrInvalidPolicy)
			assert.Equal(t, x.path, faultsOf(t, err).All()[0].Path, "%v", err)
			_, err = x.p.Recommend(recovery.Case{Now: valuesNow})
			assert.ErrorIs(t, err, recovery.ErrInvalidPolicy)
		})
	}
	err := recovery.Policy{DeepAfterDamaging: -1, Off: []recovery.Code{"gravity", recovery.AfterContact}, Lead: recovery.Lead{FirmBeforeEvent: 1e9}}.Validate()
	assert.Equal(t, 4, faultsOf(t, err).Len(), "%v", err)
}

// TestCaseAndPolicyFaultsTogether: one error names those of both.
func TestCaseAndPolicyFaultsTogether(t *testing.T) {
	_, err := recovery.Policy{DeepAfterDamaging: -1}.Recommend(recovery.Case{Zone: time.Local})
	require.Error(t, err)
	assert.ErrorIs(t, err, recovery.ErrInvalidCase)
	assert.ErrorIs(t, err, recovery.ErrInvalidPolicy)
	assert.Equal(t, 3, faultsOf(t, err).Len(), "%v", err)
}

// TestStrangeConditionsOfGo: nothing about a condition is a fault, and nothing of it panics.
func TestStrangeConditionsOfGo(t *testing.T) {
	far := time.Date(292277026596, 1, 1, 0, 0, 0, 0, time.UTC)
	for name, k := range map[string]screening.Condition{
		"zero":             {},
		"far future":       {Code: "fever", Since: screening.InstantMoment(far)},
		"far past":         {Code: "fever", Since: screening.InstantMoment(time.Time{})},
		"ended before":     {Code: "fever", Since: screening.InstantMoment(valuesNow), Ended: screening.InstantMoment(valuesNow.Add(-time.Hour))},
		"cleared by blank": {Code: "fever", Cleared: screening.ClearedBy{On: screening.InstantMoment(valuesNow)}},
	} {
		a, err := recovery.Recommend(recovery.Case{Now: valuesNow, Conditions: []screening.Condition{k}})
		if assert.NoError(t, err, name) {
			assert.Equal(t, recovery.NotNow, a.Answer, name)
			assert.Empty(t, breaches(generic(t, encoded(t, a))), name)
		}
	}
}
