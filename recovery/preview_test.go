package recovery_test

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// TestPreviewIsRecommendOfTheEditedCase: byte by byte, for random cases, policies and edits of every type; and its changes are those that
// the two answers alone show.
func TestPreviewIsRecommendOfTheEditedCase(t *testing.T) {
	types := map[string]int{}
	for seed := range uint64(rounds(20, 2000)) {
		r := seeded(seed)
		c := randomCase(t, 100_000+seed)
		p := append(recovery.Policies(), recovery.Policy{})[seed%6]
		var edits []recovery.Edit
		for range 1 + r.IntN(3) {
			e := randomEdit(t, r, c)
			edits = append(edits, e)
			types[reflect.TypeOf(e).Name()]++
		}
		q, err := recovery.Request{Case: c, Policy: p}.With(edits...)
		require.NoError(t, err)
		want, err := q.Policy.Recommend(q.Case)
		d, previewed := p.Preview(c, edits...)
		require.Equal(t, err == nil, previewed == nil, "seed %d: %v", seed, previewed)
		if err != nil {
			require.Equal(t, err.Error(), previewed.Error())
			continue
		}
		before, err := p.Recommend(c)
		require.NoError(t, err)
		sameAnswer(t, encoded(t, want), encoded(t, d.New), "seed %d, %v", seed, edits)
		sameAnswer(t, encoded(t, before), encoded(t, d.Old), "seed %d", seed)
		soundChanges(t, d)

		alone := recovery.Diff(before, want)
		require.Len(t, alone.Changes, len(d.Changes), "seed %d, %v", seed, edits)
		for i, x := range alone.Changes {
			y := d.Changes[i]
			require.Equal(t, fmt.Sprint(x.What, x.Modality, x.Purpose, x.From, x.To), fmt.Sprint(y.What, y.Modality, y.Purpose, y.From, y.To), "seed %d", seed)
		}
	}
	for _, name := range []string{"AddSession", "MoveSession", "RateSession", "AddCheckIn", "AddCondition", "AddTreatment", "SetNow", "SetPolicy", "SetWish"} {
		assert.Positive(t, types[name], name)
	}
}

// TestPreviewOfNothing changes nothing, and an edit and its opposite neither.
func TestPreviewOfNothing(t *testing.T) {
	s := runnersWeek(t)
	c := s.cased()
	fever := recovery.AddCondition{}
	fever.Condition.Code = "fever"
	booking := massage.Treatment{At: s.at("2026-10-13 17:00"), Modality: massage.Swedish, Minutes: 60}
	for name, edits := range map[string][]recovery.Edit{
		"nothing":           nil,
		"there and back":    {recovery.MoveSession{Session: "thu-squats", To: s.at("2026-10-16 18:00")}, recovery.MoveSession{Session: "thu-squats", To: s.at("2026-10-15 18:00")}},
		"added and removed": {recovery.AddTreatment{Treatment: booking}, recovery.RemoveTreatment{At: booking.At}},
		"fever and no more": {fever, recovery.RemoveCondition{Code: "fever"}},
		"the same effort":   {recovery.RateSession{Session: "thu-squats", Effort: effortOf(t, 8)}},
		"the same moment":   {recovery.SetNow{Now: c.Now.UTC()}},
		"the same policy":   {recovery.SetPolicy{Policy: recovery.Balanced()}},
	} {
		d, err := recovery.Preview(c, edits...)
		require.NoError(t, err, name)
		assert.True(t, d.IsEmpty(), "%s: %s", name, toldAs(d))
		assert.False(t, d.Case || d.Policy || d.Tables, name)
	}
}

// TestPreviewFaults: those of the case and of the edits come together; those of the edited case when the edits can be made.
func TestPreviewFaults(t *testing.T) {
	s := runnersWeek(t)
	c := s.cased()
	c.Athlete.Age = sessions.Known(-1)
	p := recovery.Policy{DeepAfterDamaging: -1}
	_, err := p.Preview(c, recovery.RemoveSession{Session: "ride"}, nil)
	assert.EqualError(t, err, "athlete.age: -1 is below 0\npolicy.deep_after_damaging: -1 is outside 0 to 8784 hours\n"+
		"edits[0].session: ride is no session of the diary\nedits[1]: is no edit")
	assert.ErrorIs(t, err, sessions.ErrInvalidAthlete)
	assert.ErrorIs(t, err, recovery.ErrInvalidPolicy)
	assert.ErrorIs(t, err, recovery.ErrInvalidEdit)

	c = s.cased()
	_, err = recovery.Preview(c, recovery.AddCheckIn{CheckIn: sessions.CheckIn{At: c.Now.Add(time.Hour)}})
	assert.ErrorContains(t, err, "check_ins[1].at: 2026-10-12T19:00:00+01:00 is after now")
	_, err = recovery.Preview(c, recovery.SetWish{Wish: recovery.Wish{Modality: massage.Sauna}})
	assert.EqualError(t, err, "wish.modality: sauna is not a modality that is advised")
	_, err = recovery.Preview(c, recovery.AddCheckIn{CheckIn: sessions.CheckIn{At: c.Now.Add(time.Hour)}}, recovery.SetNow{Now: c.Now.Add(2 * time.Hour)})
	assert.NoError(t, err, "only the case that comes out has to be one")
}
