package recovery_test

import (
	"encoding/json"
	"fmt"
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

// TestRequestRoundTrip: a case written as JSON and read again has the same answer, byte by byte, and writes the same JSON.
func TestRequestRoundTrip(t *testing.T) {
	for seed := range uint64(rounds(12, 200)) {
		q := recovery.Request{Case: randomCase(t, 3_000+seed), Policy: recovery.Policies()[seed%5]}
		data, err := json.Marshal(q)
		require.NoError(t, err, "seed %d", seed)
		back, err := recovery.ParseRequest(data)
		require.NoError(t, err, "seed %d: %s", seed, data)
		a, err := q.Recommend()
		require.NoError(t, err)
		b, err := back.Recommend()
		require.NoError(t, err)
		sameAnswer(t, encoded(t, a), encoded(t, b), "seed %d", seed)
		again, err := json.Marshal(back)
		require.NoError(t, err)
		require.JSONEq(t, string(data), string(again), "seed %d", seed)
	}
}

// TestRequestRoundTripKeepsTheClock: a case whose clock is the location of Now keeps it, so that day rules stay.
func TestRequestRoundTripKeepsTheClock(t *testing.T) {
	for _, name := range append(lawZones, "Europe/Lisbon") {
		q := recovery.Request{Case: recovery.Case{
			Now:     time.Date(2026, 10, 23, 12, 0, 0, 0, mustZone(t, name)), // clocks change within the week in some of them
			Wish:    recovery.Wish{Purpose: massage.Relax, Modality: massage.Swedish},
			Athlete: sessions.Athlete{Age: sessions.Known(40)},
		}}
		data, err := json.Marshal(q)
		require.NoError(t, err)
		back, err := recovery.ParseRequest(data)
		require.NoError(t, err, "%s: %s", name, data)
		assert.Equal(t, q.Case.Location().String(), back.Case.Location().String(), "%s: %s", name, data)
		a, err := q.Recommend()
		require.NoError(t, err)
		b, err := back.Recommend()
		require.NoError(t, err)
		sameAnswer(t, encoded(t, a), encoded(t, b), "%s", name)
	}
}

// TestRequestRoundTripOfFixedZones: a clock that has an offset and no name that can be looked up is still a clock.
func TestRequestRoundTripOfFixedZones(t *testing.T) {
	for _, loc := range []*time.Location{time.FixedZone("", 3600), time.FixedZone("HOME", -5*3600), time.FixedZone("", 20700), time.UTC} {
		for _, c := range []recovery.Case{{Now: valuesNow.In(loc)}, {Now: valuesNow, Zone: loc}} {
			q := recovery.Request{Case: c}
			data, err := json.Marshal(q)
			if err != nil {
				continue // refusing is sound, giving what cannot be read is not
			}
			back, err := recovery.ParseRequest(data)
			if assert.NoError(t, err, "%v: %s", loc, data) {
				a, err := q.Recommend()
				require.NoError(t, err)
				b, err := back.Recommend()
				require.NoError(t, err)
				sameAnswer(t, encoded(t, a), encoded(t, b), "%v", loc)
			}
		}
	}
}

// TestRequestRoundTripOfEveryMember: the fullest case there is.
func TestRequestRoundTripOfEveryMember(t *testing.T) {
	q := decodeRequest(t, string(contractText(t)))
	q.Case.Denied = []string{"sign-dark-urine"}
	q.Case.Wish.Modality, q.Case.Wish.Purpose = massage.Swedish, massage.Relax
	q.Case.Conditions[0].Ended = screening.DayMoment(date.New(2026, 10, 11))
	q.Case.Conditions[0].Cleared = screening.ClearedBy{By: "gp", On: screening.InstantMoment(valuesNow.Add(-24 * time.Hour))}
	q.Case.Conditions[0].Regions = screening.RegionsOf(screening.Calf)
	q.Policy = recovery.Cautious()
	q.Policy.Off = []recovery.Code{recovery.CadenceDue}
	q.Policy.First = massage.Maintain
	data, err := json.Marshal(q)
	require.NoError(t, err)
	back := decodeRequest(t, string(data))
	assert.Equal(t, q.Policy, back.Policy)
	assert.Equal(t, q.Case.Athlete, back.Case.Athlete)
	assert.Equal(t, q.Case.Conditions[0].Code, back.Case.Conditions[0].Code)
	assert.Equal(t, q.Case.Conditions[0].Cleared.On.String(), back.Case.Conditions[0].Cleared.On.String())
	assert.Equal(t, q.Case.Conditions[0].Regions, back.Case.Conditions[0].Regions)
	assert.Equal(t, q.Case.Wish, back.Case.Wish)
	assert.Equal(t, q.Case.Denied, back.Case.Denied)
	assert.Equal(t, q.Case.Diary.At(0).Areas, back.Case.Diary.At(0).Areas)
	assert.Equal(t, q.Case.Diary.At(0).Sets, back.Case.Diary.At(0).Sets)
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.JSONEq(t, string(data), string(again))
}

// TestOddLengthsRoundTrip: lengths and instants that are no round numbers come back to the nanosecond.
func TestOddLengthsRoundTrip(t *testing.T) {
	r := seeded(5)
	for range rounds(200, 5000) {
		s := sessions.Session{
			Start: valuesNow.Add(-time.Duration(r.Int64N(int64(900 * time.Hour)))), Duration: 1 + time.Duration(r.Int64N(int64(14400*time.Minute))),
			Sport: sessions.Tennis, Status: sessions.Planned,
		}
		d, err := sessions.NewDiary(s)
		require.NoError(t, err)
		data, err := json.Marshal(recovery.Request{Case: recovery.Case{Now: valuesNow, Zone: time.UTC, Diary: d}})
		require.NoError(t, err)
		back := decodeRequest(t, string(data)).Case.Diary.At(0)
		require.Equal(t, s.Duration, back.Duration, "%s", data)
		require.True(t, s.Start.Equal(back.Start))
	}
}

// TestAdviceRoundTrip: an advice read back writes the same bytes, but for the offset of a window's end after a change of
// clocks: a span keeps one location.
func TestAdviceRoundTrip(t *testing.T) {
	inUTC := func(data []byte) []byte {
		return instants.ReplaceAllFunc(data, func(b []byte) []byte {
			at, err := time.Parse(`"`+time.RFC3339+`"`, string(b))
			require.NoError(t, err)
			return at.UTC().AppendFormat(nil, `"`+time.RFC3339+`"`)
		})
	}
	for seed := range uint64(rounds(10, 200)) {
		data := encoded(t, recommend(t, randomCase(t, 4_000+seed)))
		var back recovery.Advice
		require.NoError(t, json.Unmarshal(data, &back), "seed %d", seed)
		sameAnswer(t, inUTC(data), inUTC(encoded(t, back)), "seed %d", seed)
	}
	a := answerTo(t, withCheckIn("soreness", `{"right calf":6}`))
	var back recovery.Advice
	require.NoError(t, json.Unmarshal(encoded(t, a), &back))
	assert.Equal(t, []muscles.Area{muscles.Gastrocnemius.Right(), muscles.Soleus.Right()}, back.Resolved["right calf"])
	sameAnswer(t, encoded(t, a), encoded(t, back), "with names resolved")
}

// TestPolicyRoundTrip: every named policy, the zero one, and random sound ones.
func TestPolicyRoundTrip(t *testing.T) {
	list := append(recovery.Policies(), recovery.Policy{}, recovery.Policy{Cadence: recovery.Cadence{Set: true}})
	r := seeded(6)
	hours := func() float64 { return float64(r.IntN(400)) / 2 }
	for range rounds(50, 1000) {
		p := recovery.Policy{Name: pick(r, []string{"", "mine", "Ünïcode"}), DeepAfterDamaging: hours(), First: massage.Purpose(r.IntN(massage.NumPurposes + 1))}
		p.Lead.DeepBeforeA = recovery.ByHabit{UsedToIt: hours(), Default: hours(), Never: hours()}
		p.Lead.FirmBeforeEvent = hours()
		if chance(r, 0.5) {
			p.Cadence = recovery.Cadence{Set: true, Hard: recovery.DayRange{Least: r.IntN(10), Most: 10 + r.IntN(20)}}
		}
		if chance(r, 0.5) {
			p.Off = []recovery.Code{recovery.CadenceDue, recovery.StressAndMood}
		}
		list = append(list, p)
	}
	for _, p := range list {
		require.NoError(t, p.Validate())
		data, err := json.Marshal(p)
		require.NoError(t, err)
		var back recovery.Policy
		require.NoError(t, json.Unmarshal(data, &back), "%s", data)
		require.Equal(t, p, back, "%s", data)
	}
	var named recovery.Policy
	require.NoError(t, json.Unmarshal([]byte(`"event-week"`), &named))
	assert.Equal(t, recovery.EventWeek(), named)
}

// TestZeroFieldsMeanBalanced: a policy with nothing set, or with Balanced's own numbers, answers as Balanced.
func TestZeroFieldsMeanBalanced(t *testing.T) {
	for seed := range uint64(rounds(6, 200)) {
		c := randomCase(t, 5_000+seed)
		want, err := recovery.Balanced().Recommend(c)
		require.NoError(t, err)
		got := recommend(t, c)
		sameAnswer(t, encoded(t, want), encoded(t, got), "seed %d", seed)
	}
}

// TestSwitchingARuleOff: the code of a rule that is off opens, closes, explains and refuses nothing.
func TestSwitchingARuleOff(t *testing.T) {
	for i, rule := range recovery.Rules() {
		if rule.Safety || rule.Code == recovery.ByWish || rule.Code == recovery.Disliked || rule.Code == recovery.StalePlan {
			continue
		}
		t.Run(string(rule.Code), func(t *testing.T) {
			p := recovery.Policy{Off: []recovery.Code{rule.Code}}
			for seed := range uint64(rounds(1, 8)) {
				c := randomCase(t, 6_000+uint64(i)*100+seed)
				a, err := p.Recommend(c)
				require.NoError(t, err)
				for _, r := range a.Recommendations {
					assert.NotEqual(t, rule.Code, r.Opens.Code, "seed %d %s %s opens", seed, r.Modality, r.Purpose)
					assert.NotEqual(t, rule.Code, r.Closes.Code, "seed %d %s %s closes", seed, r.Modality, r.Purpose)
					for _, why := range r.Reasons {
						assert.NotEqual(t, rule.Code, why.Code, "seed %d %s %s reason", seed, r.Modality, r.Purpose)
					}
				}
				for _, n := range a.NotNow {
					assert.NotEqual(t, rule.Code, n.Code, "seed %d: %s", seed, fmt.Sprint(n.Modality, n.Purpose))
				}
			}
		})
	}
}
