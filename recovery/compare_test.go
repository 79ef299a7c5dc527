package recovery_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// raceStory is a main race on the morning the clocks go back, eight days ahead, with deep work asked for.
func raceStory(t *testing.T, habit string) (*story, time.Time) {
	t.Helper()
	s := newStory(t, lisbon, "2026-10-17 12:00")
	athleteOf(s, habit)
	s.c.Wish = recovery.Wish{Modality: massage.DeepTissue, Purpose: massage.Maintain}
	race := s.plan("race", "2026-10-25 09:00", 100, sessions.RoadRunning, sessions.KindRace, 8)
	race.Priority = sessions.A
	return s, race.Start
}

func disagreement(t *testing.T, c recovery.Comparison, p recovery.Point, m massage.Modality, u massage.Purpose, session string) recovery.Disagreement {
	t.Helper()
	i := slices.IndexFunc(c.Disagreements, func(d recovery.Disagreement) bool {
		return d.Point == p && d.Modality == m && d.Purpose == u && d.Session == session
	})
	require.GreaterOrEqual(t, i, 0, "no disagreement on %s of %s to %s", p, m, u)
	return c.Disagreements[i]
}

// TestCompareRaceStory: the last deep-massage day before a main race under each policy, by the table of the guidance, with its cause.
func TestCompareRaceStory(t *testing.T) {
	t.Parallel()
	table := map[string][5]float64{ // hours: balanced, cautious, event-week, maintenance, therapist
		"used to it": {72, 144, 168, 72, 48},
		"default":    {96, 144, 168, 96, 48},
	}
	days := map[float64]int{72: 3, 96: 4, 144: 6, 168: 7}
	for habit, hours := range table {
		s, race := raceStory(t, habit)
		c, err := recovery.Compare(s.cased())
		require.NoError(t, err)
		require.Equal(t, []string{"balanced", "cautious", "event-week", "maintenance", "therapist"}, c.Policies)
		d := disagreement(t, c, recovery.PointLastBefore, massage.DeepTissue, massage.Maintain, "race")
		require.Len(t, d.Views, 5)
		least, most := 1e9, 0.0
		for i, v := range d.Views {
			want := race.Add(-naiveHours(hours[i]))
			if n := days[hours[i]]; n > 0 {
				if day := naiveMidnight(race, -n, s.loc); day.Before(want) {
					want = day
				}
			}
			got, err := time.Parse(time.RFC3339, v.Value)
			require.NoError(t, err, v.Policy)
			assert.Equal(t, s.clock(want), s.clock(got), "%s, %s", habit, v.Policy)
			assert.Equal(t, recovery.Edge{Code: recovery.DeepBeforeEvent, Session: "race"}, v.Cause, "%s, %s", habit, v.Policy)
			assert.InDelta(t, race.Sub(got).Hours(), v.Hours, 0.01)
			least, most = min(least, v.Hours), max(most, v.Hours)
		}
		assert.InDelta(t, most-least, d.Spread, 0.011, habit)
		assert.Equal(t, "h", d.Unit)
	}
}

// TestCompareFollows: each policy is told with the practitioners whose advice it keeps to, by the opinions on record.
func TestCompareFollows(t *testing.T) {
	t.Parallel()
	s, _ := raceStory(t, "default")
	c, err := recovery.Compare(s.cased())
	require.NoError(t, err)
	d := disagreement(t, c, recovery.PointLastBefore, massage.DeepTissue, massage.Maintain, "race")
	names := func(policy string) []string {
		i := slices.Index(c.Policies, policy)
		var out []string
		for _, f := range d.Views[i].Follows {
			out = append(out, f.Source)
			src, ok := evidence.FindSource(f.Source)
			assert.True(t, ok && src.Key == f.Source, f.Source)
			assert.NotEmpty(t, f.Says)
		}
		return out
	}
	assert.Contains(t, names("balanced"), "runnersworld-uk", "4 to 5 days")
	assert.NotContains(t, names("balanced"), "spa-and-massage", "48 to 72 h")
	assert.Contains(t, names("event-week"), "mittelmaier", "up to a week")
	assert.NotContains(t, names("event-week"), "runnersworld-uk")
	assert.Contains(t, names("therapist"), "grunseth", "2 days or more")
	assert.NotContains(t, names("therapist"), "physio-dublin", "3 to 5 days")
}

// TestCompareHardDay: what the article's policy says of a hard session follows the article.
func TestCompareHardDay(t *testing.T) {
	t.Parallel()
	s := newStory(t, lisbon, "2026-06-10 12:00")
	athleteOf(s, "default")
	s.plan("intervals", "2026-06-15 18:00", 60, sessions.Cycling, sessions.KindIntervals, 8)
	c, err := recovery.Compare(s.cased())
	require.NoError(t, err)
	d := disagreement(t, c, recovery.PointLastBefore, massage.DeepTissue, massage.Maintain, "intervals")
	want := []float64{48, 72, 48, 48, 24}
	for i, v := range d.Views {
		assert.InDelta(t, want[i], v.Hours, 0.01, v.Policy)
		assert.Equal(t, recovery.DeepBeforeHard, v.Cause.Code)
	}
	assert.InDelta(t, 48, d.Spread, 0.01)
	assert.True(t, slices.ContainsFunc(d.Views[4].Follows, func(f recovery.Follows) bool { return f.Source == "moyer-wellness-2021" }))
	assert.False(t, slices.ContainsFunc(d.Views[1].Follows, func(f recovery.Follows) bool { return f.Source == "moyer-wellness-2021" }))
}

// TestCompareAgrees: policies that say the same have nothing to disagree on, and one alone neither.
func TestCompareAgrees(t *testing.T) {
	t.Parallel()
	for seed := range uint64(rounds(20, 300)) {
		r := seeded(30_000 + seed)
		c := randomParts(t, r, randomMoment(r, mustZone(t, pick(r, lawZones)))).build(t)
		x, err := recovery.Compare(c, recovery.Balanced(), recovery.Policy{}, recovery.Policy{Name: "another"})
		require.NoError(t, err)
		assert.Empty(t, x.Disagreements, "seed %d", seed)
		one, err := recovery.Compare(c, recovery.Therapist())
		require.NoError(t, err)
		assert.Empty(t, one.Disagreements)
		all, err := recovery.Compare(c)
		require.NoError(t, err)
		for i, p := range recovery.Policies() {
			assert.Equal(t, encoded(t, recommendBy(t, p, c)), encoded(t, all.Advices[i]), "seed %d %s", seed, p.Name)
		}
		for _, d := range all.Disagreements {
			require.Len(t, d.Views, len(all.Policies))
			for _, v := range d.Views {
				if v.Value != "" {
					assert.NotEmpty(t, v.Cause.Code, "seed %d %s %s %s", seed, d.Point, d.Modality, v.Policy)
				}
			}
			assert.GreaterOrEqual(t, d.Spread, 0.0)
		}
	}
}

func TestCompareFaults(t *testing.T) {
	t.Parallel()
	_, err := recovery.Compare(recovery.Case{}, recovery.Balanced(), recovery.Policy{Off: []recovery.Code{recovery.Youth}}, recovery.Policy{DeepAfterDamaging: -1})
	require.ErrorIs(t, err, recovery.ErrInvalidCase)
	require.ErrorIs(t, err, recovery.ErrInvalidPolicy)
	assert.ErrorContains(t, err, "policies[1].policy.off[0]")
	assert.ErrorContains(t, err, "policies[2].policy.deep_after_damaging")
}

func recommendBy(t *testing.T, p recovery.Policy, c recovery.Case) recovery.Advice {
	t.Helper()
	a, err := p.Recommend(c)
	require.NoError(t, err)
	return a
}
