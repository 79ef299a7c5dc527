package evidence_test

import (
	"math"
	"slices"
	"testing"

	"example.com/rubdown/recovery/evidence"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	matters = []string{
		evidence.OnDeepBefore, evidence.OnHardAfter, evidence.OnLightBefore, evidence.OnPreEvent, evidence.OnAfterEvent, evidence.OnMaintenance,
	}
	habits = []string{evidence.HabitAny, evidence.HabitFirstTime, evidence.HabitRegular, evidence.HabitSore}
)

func TestOpinionRows(t *testing.T) {
	on := map[string]int{}
	for _, o := range evidence.Opinions() {
		on[o.On]++
		s, ok := evidence.FindSource(o.Source)
		require.True(t, ok, o.Source)
		assert.Contains(t, []string{evidence.KindOpinion, evidence.KindStatement, evidence.KindSeedArticle}, s.Kind, o.Source)
		assert.Equal(t, evidence.ReadPage, s.Read, o.Source)
		assert.Contains(t, matters, o.On, o.Source)
		assert.Contains(t, habits, o.Habit, o.Source)
		assert.NotEmpty(t, o.Says, o.Source)
		assert.GreaterOrEqual(t, o.Least, 0.0, o.Source)
		assert.True(t, o.Most == 0 || o.Least <= o.Most, o.Source)
	}
	assert.Equal(t, map[string]int{
		evidence.OnDeepBefore: 22, evidence.OnHardAfter: 5, evidence.OnLightBefore: 8, evidence.OnPreEvent: 8, evidence.OnAfterEvent: 10, evidence.OnMaintenance: 7,
	}, on)
}

// The least lead that each source asks for deep work: the counts of the review, their median, and the rule made of it.
func TestDeepWorkMinimums(t *testing.T) {
	least := map[string]float64{}
	for _, habit := range []string{evidence.HabitRegular, evidence.HabitAny} { // what is said of anybody replaces what is said of regulars
		for _, o := range evidence.Opinions() {
			if o.On == evidence.OnDeepBefore && o.Habit == habit && !o.Not {
				least[o.Source] = o.Least / 24
			}
		}
	}
	counts := map[float64]int{}
	var days []float64
	for _, d := range least {
		counts[d]++
		days = append(days, d)
	}
	slices.Sort(days)
	assert.Equal(t, map[float64]int{2: 4, 3: 4, 4: 4, 5: 4, 7: 1}, counts)
	require.Len(t, days, 17)
	rule, ok := evidence.FindTimingRule("T6")
	require.True(t, ok)
	assert.Equal(t, evidence.C(days[8]), rule.Amounts[0].Least, "the default is the median")
	for source := range least {
		assert.Contains(t, rule.Sources, source)
	}
}

func TestFollows(t *testing.T) {
	wait := evidence.Opinion{Least: 48}
	span := evidence.Opinion{Least: 96, Most: 120}
	notBefore := evidence.Opinion{Most: 48, Not: true}
	never := evidence.Opinion{Not: true}
	silent := evidence.Opinion{}
	for _, row := range []struct {
		o     evidence.Opinion
		hours float64
		want  bool
	}{
		{wait, 47.9, false},
		{wait, 48, true},
		{wait, math.Inf(1), true},
		{span, 95, false},
		{span, 96, true},
		{span, 120, true},
		{span, 121, false},
		{notBefore, 48, false},
		{notBefore, 49, true},
		{never, 0, false},
		{never, 1000, false},
		{silent, 0, false},
		{silent, 24, false},
		{wait, -1, false},
		{notBefore, -1, false},
		{wait, math.NaN(), false},
		{notBefore, math.NaN(), false},
	} {
		assert.Equal(t, row.want, row.o.Follows(row.hours), "%+v at %g h", row.o, row.hours)
	}
}

func TestOpinionsOn(t *testing.T) {
	sources := func(hours float64, habit string) []string {
		var out []string
		for _, o := range evidence.OpinionsOn(evidence.OnDeepBefore, hours, habit) {
			out = append(out, o.Source)
		}
		return out
	}
	assert.Equal(t, []string{
		"runnersworld-uk", "physio-dublin", "phila-massages", "wander-fuel", "massage-myotherapy-australia", "city-osteo-physio",
		"body-of-work", "sports-massage-academy", "bodyfix", "grunseth", "beach-health", "charlie-francis",
	}, sources(96, evidence.HabitAny))
	assert.NotContains(t, sources(96, evidence.HabitFirstTime), "runnersworld-uk", "never the first time")
	assert.Contains(t, sources(96, evidence.HabitFirstTime), "racewalk")
	assert.NotContains(t, sources(48, evidence.HabitAny), "physio-dublin")
	assert.Contains(t, sources(48, evidence.HabitRegular), "physio-dublin", "regulars may come closer")
	assert.Contains(t, sources(144, evidence.HabitRegular), "kahe-hands")
	assert.NotContains(t, sources(144, evidence.HabitAny), "kahe-hands", "regular clients only")
	assert.Contains(t, sources(72, evidence.HabitAny), "spa-and-massage")
	assert.NotContains(t, sources(72, evidence.HabitSore), "spa-and-massage")
	assert.Empty(t, evidence.OpinionsOn("weather", 96, evidence.HabitAny))
	// Nobody's advice is followed by hours that its own row does not follow.
	for _, on := range matters {
		for _, habit := range habits {
			for _, hours := range []float64{0, 0.3, 1, 24, 36, 48, 72, 96, 120, 168, 336, 700} {
				for _, o := range evidence.OpinionsOn(on, hours, habit) {
					assert.True(t, o.On == on && o.Follows(hours) && (o.Habit == habit || o.Habit == evidence.HabitAny), "%+v", o)
				}
			}
		}
	}
}
