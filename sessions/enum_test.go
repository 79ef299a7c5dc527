package sessions_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"iter"
	"testing"

	"example.com/rubdown/sessions"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type member interface {
	~uint8
	comparable
	fmt.Stringer
	encoding.TextMarshaler
}

// closedSet is what holds of every enumeration. texts are all members in order;
// zero says whether the zero value has a text, which is then empty.
func closedSet[E member, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, name string, all iter.Seq[E], parse func(string) (E, error), zero bool, texts ...string) {
	t.Helper()
	t.Run(name, func(t *testing.T) {
		var got []string
		for e := range all {
			got = append(got, e.String())
			data, err := json.Marshal(map[E]E{e: e})
			require.NoError(t, err)
			assert.JSONEq(t, fmt.Sprintf(`{%q:%q}`, e, e), string(data))
			var back map[E]E
			require.NoError(t, json.Unmarshal(data, &back))
			assert.Equal(t, map[E]E{e: e}, back)
			parsed, err := parse(e.String())
			require.NoError(t, err)
			assert.Equal(t, e, parsed)
		}
		assert.Equal(t, texts, got)

		out := E(200)
		assert.Equal(t, name+"(200)", out.String())
		_, err := out.MarshalText()
		require.ErrorIs(t, err, sessions.ErrOutOfRange)

		text, err := E(0).MarshalText()
		e := E(1)
		decoded := P(&e).UnmarshalText(nil)
		if zero {
			require.NoError(t, err)
			assert.Empty(t, text)
			require.NoError(t, decoded)
			assert.Equal(t, E(0), e)
		} else {
			require.ErrorIs(t, err, sessions.ErrOutOfRange)
			require.Error(t, decoded)
			assert.Equal(t, E(1), e)
		}
		e = E(1)
		require.Error(t, P(&e).UnmarshalText([]byte("no such word")))
		assert.Equal(t, E(1), e, "a failed decode leaves the receiver")
		_, err = parse("")
		assert.Error(t, err, "the empty text names nothing")

		for range all { // An iterator must stop when asked to.
			break
		}
	})
}

func TestClosedSets(t *testing.T) {
	closedSet(t, "Kind", sessions.Kinds(), sessions.ParseKind, true,
		"easy", "long", "tempo", "intervals", "sprint", "hills", "race", "match", "strength", "hypertrophy", "power",
		"plyometric", "bfr", "technique", "mobility", "test")
	closedSet(t, "Status", sessions.Statuses(), sessions.ParseStatus, false, "done", "planned")
	closedSet(t, "Priority", sessions.Priorities(), sessions.ParsePriority, true, "a", "b", "c")
	closedSet(t, "Training", sessions.Trainings(), sessions.ParseTraining, true, "untrained", "trained", "elite")
	closedSet(t, "Experience", sessions.Experiences(), sessions.ParseExperience, true, "none", "some", "regular")
	closedSet(t, "Sex", sessions.Sexes(), sessions.ParseSex, true, "female", "male")
	closedSet(t, "EffortSource", sessions.EffortSources(), sessions.ParseEffortSource, true, "reported", "kind", "sport")
	closedSet(t, "EventRank", sessions.EventRanks(), sessions.ParseEventRank, true, "routine-competition", "b-event", "a-event")
	closedSet(t, "Emphasis", sessions.Emphases(), sessions.ParseEmphasis, true, "low", "medium", "high")
	closedSet(t, "DuplicateReason", sessions.DuplicateReasons(), sessions.ParseDuplicateReason, false,
		"same-sport", "other-sport", "done-as-planned")
	closedSet(t, "Smoothing", sessions.Smoothings(), sessions.ParseSmoothing, true, "time-constant", "reciprocal", "span", "half-life")
	closedSet(t, "Seed", sessions.Seeds(), sessions.ParseSeed, true, "first", "mean", "none")
	closedSet(t, "Unit", sessions.Units(), sessions.ParseUnit, true,
		"effort-minutes", "heart-rate-impulses", "five-zone-points", "three-zone-points",
		"heart-rate-hundredths", "power-hundredths", "run-hundredths", "swim-hundredths", "kilograms")
	closedSet(t, "WindowStart", sessions.WindowStarts(), sessions.ParseWindowStart, true, "short-windows", "zero-padded", "full-windows")
	closedSet(t, "PowerGaps", sessions.PowerGapFillings(), sessions.ParsePowerGaps, true, "zero", "held")
	closedSet(t, "PowerFilter", sessions.PowerFilters(), sessions.ParsePowerFilter, true, "rolling-mean", "exponential")
	closedSet(t, "ImpulseVariant", sessions.ImpulseVariants(), sessions.ParseImpulseVariant, true, "published", "one-factor", "rescaled")
	closedSet(t, "ThresholdSource", sessions.ThresholdSources(), sessions.ParseThresholdSource, true, "stand-in", "laboratory")
	closedSet(t, "OneRepMaxFormula", sessions.OneRepMaxFormulas(), sessions.ParseOneRepMaxFormula, true, "epley", "brzycki", "lombardi")
	closedSet(t, "LoadSource", sessions.LoadSources(), sessions.ParseLoadSource, true, "heart-rate", "power", "effort", "duration")

	var sports []string
	for s := range sessions.Sports() {
		sports = append(sports, s.String())
	}
	closedSet(t, "Sport", sessions.Sports(), sessions.ParseSport, false, sports...)
}

func TestParsersWrapTheirSentinel(t *testing.T) {
	_, err := sessions.ParseKind("Easy")
	require.ErrorIs(t, err, sessions.ErrUnknownKind, "text is exact")
	_, err = sessions.ParseStatus("maybe")
	require.ErrorIs(t, err, sessions.ErrUnknownWord)
	require.ErrorContains(t, err, `"maybe" is no status`)
	_, err = sessions.ParseSport("quidditch")
	assert.ErrorIs(t, err, sessions.ErrUnknownSport)
}
