package recovery_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
)

// TestSituationsAreAllThere: every situation of practice 2.1 and 2.3 has a row, a sentence, and something that carries it or a plain
// word that nothing does.
func TestSituationsAreAllThere(t *testing.T) {
	want := strings.Fields(`planned-also-opens-late stale-plan derived-conditions step-needs-clearance-too one-sided-needs-a-reason after-contact
		first-massage same-day-before-hard short-before-next-hard-day multi-day-event taper two-a-days team-week strength-block weight-cut heat
		post-race-evening painkiller-today cramp-now travel no-oil-before injury-return season morning-or-evening meal masters youth women
		bad-reaction not-to-mask self-care-instead`)
	var have []string
	for _, s := range recovery.Situations() {
		have = append(have, string(s.Code))
		assert.NotEmpty(t, s.Text(), s.Code)
		_, ok := wording.English().Phrase(s.Key())
		assert.True(t, ok, s.Key())
		assert.True(t, len(s.Rules)+len(s.Rows) > 0 || s.Gap != "", "nothing carries %s, and nothing says so", s.Code)
		for _, code := range s.Rules {
			_, ok := recovery.FindRule(code)
			assert.True(t, ok, "%s names %s", s.Code, code)
		}
		if _, isRule := recovery.FindRule(s.Code); isRule {
			assert.Contains(t, s.Rules, s.Code)
		}
		for _, row := range s.Rows {
			_, ok := screening.RowOf(row)
			assert.True(t, ok, "%s names the row %s", s.Code, row)
		}
	}
	assert.ElementsMatch(t, want, have)
	recovery.Situations()[0].Rules[0] = "scribble"
	assert.False(t, slices.Contains(recovery.Situations()[0].Rules, "scribble"))
}

// TestNoRuleFromSex: the same case answers the same for everybody.
func TestNoRuleFromSex(t *testing.T) {
	for c := range guidanceCases(t, 4, 40) {
		var answers []map[string]string
		for _, sex := range []sessions.Sex{0, sessions.Female, sessions.Male} {
			c.Athlete.Sex = sex
			a, err := recovery.Recommend(c)
			require.NoError(t, err)
			answers = append(answers, treatments(t, a))
		}
		assert.Equal(t, answers[0], answers[1])
		assert.Equal(t, answers[0], answers[2])
	}
}

// TestOneRatingOpensNothing: a single low rating after a hard session shortens no wait.
func TestOneRatingOpensNothing(t *testing.T) {
	opens := func(rated bool) time.Time {
		s := regular(t, "default")
		s.done("run", "2026-06-09 18:00", 60, sessions.RoadRunning, sessions.KindIntervals, 9)
		s.c.Wish.Areas = muscles.GroupSet(muscles.Quadriceps, muscles.Gastrocnemius, muscles.Soleus)
		if rated {
			for _, area := range []string{"quadriceps", "gastrocnemius", "soleus"} {
				s.sore(area, 0)
			}
		}
		return need(t, s.adviseBy(recovery.Policy{}), massage.Maintain, massage.DeepTissue).Window.Start()
	}
	assert.False(t, opens(true).Before(opens(false)))
}

// TestPlannedOpensLateAsDone: a session keeps the same hours after it whether it is planned or was done.
func TestPlannedOpensLateAsDone(t *testing.T) {
	opens := func(status sessions.Status, now string) time.Time {
		s := habitual(t, now, "default")
		s.add("ride", "2026-06-10 10:00", 60, sessions.Cycling, sessions.KindIntervals, 8, status)
		r := need(t, s.adviseBy(recovery.Policy{}), massage.Recover, massage.PostEventSports)
		return r.Window.Start()
	}
	assert.True(t, opens(sessions.Planned, "2026-06-10 09:00").Equal(opens(sessions.Done, "2026-06-10 11:00")))
}

// TestSwellingIsWorkedAround: from the fourth day lymph drainage is offered around a sprain, never on it, and not before.
func TestSwellingIsWorkedAround(t *testing.T) {
	for day, want := range map[int]bool{2: false, 4: true, 10: true, 16: false} {
		s := someone(t, recovery.Wish{})
		s.c.Conditions = []screening.Condition{{Code: "muscle-contusion", Areas: muscles.GroupSet(muscles.Quadriceps), Since: screening.InstantMoment(s.c.Now.AddDate(0, 0, -day))}}
		r, ok := offered(s.advise(), massage.Relieve, massage.LymphaticDrainage)
		require.Equal(t, want, ok, "day %d", day)
		for _, f := range r.Focus {
			assert.NotEqual(t, muscles.Quadriceps, f.Area.Group, "day %d", day)
		}
	}
}

// TestRollingBetweenSets: on the day of strength work rolling is for before and after, not between the sets.
func TestRollingBetweenSets(t *testing.T) {
	said := func(start string) bool {
		s := someone(t, recovery.Wish{Modality: massage.FoamRolling, Areas: muscles.GroupSet(muscles.Quadriceps, muscles.Hamstrings, muscles.GluteusMaximus)})
		s.plan("squats", start, 60, sessions.LegDay, sessions.KindStrength, 5)
		r := need(t, s.advise(), massage.Mobility, massage.FoamRolling)
		return slices.ContainsFunc(r.Cautions, func(c recovery.Caution) bool { return c.Key == "caution.rolling-between-sets" })
	}
	assert.True(t, said("2026-06-10 20:00"))
	assert.False(t, said("2026-06-12 20:00"))
}

// TestBadReactionLengthensTheLead: after a massage that left tenderness the next one ends a day earlier before a session.
func TestBadReactionLengthensTheLead(t *testing.T) {
	ends := func(reaction massage.Reaction) time.Time {
		s := someone(t, wishForHands).had(massage.Swedish, "2026-05-20 10:00", 60, 2)
		s.c.Treatments[0].Reaction = reaction
		start := s.plan("ride", "2026-06-13 18:00", 60, sessions.Cycling, sessions.KindIntervals, 8).Start
		return lastEndBefore(need(t, s.advise(), massage.Maintain, massage.Swedish), start)
	}
	assert.Equal(t, 24*time.Hour, ends(massage.ReactionNone).Sub(ends(massage.Tender)))
}

// TestStretchingBeforeSprints: a stretching session of its own keeps a day to sprint and jump work of the same muscles.
func TestStretchingBeforeSprints(t *testing.T) {
	s := someone(t, wishToStretch)
	start := s.plan("drills", "2026-06-12 18:00", 45, sessions.Sprint, sessions.KindTechnique, 4).Start
	s.c.Wish.Areas = sessions.Sprint.Weights().AtLeast(0.6)
	r := need(t, s.advise(), massage.Mobility, massage.AssistedStretching)
	assert.Equal(t, 24*time.Hour, start.Sub(lastEndBefore(r, start)))
	assert.Equal(t, recovery.StretchOnlyWarm, r.Closes.Code)
}

// TestBenefitAfterASessionIsGradedByTime: what trials saw was in the first hours.
func TestBenefitAfterASessionIsGradedByTime(t *testing.T) {
	grade := func(now string) evidence.Grade {
		s := newStory(t, kathmandu, now)
		s.c.Athlete = sessions.Athlete{Age: known(30), MassageExperience: sessions.ExperienceRegular}
		s.done("ride", "2026-06-10 08:00", 60, sessions.Cycling, sessions.KindIntervals, 8)
		return need(t, s.advise(), massage.Recover, massage.PostEventSports).Reasons[0].Grade
	}
	assert.Equal(t, evidence.GradeB, grade("2026-06-10 12:00"))
	assert.Equal(t, evidence.GradeD, grade("2026-06-10 12:01"))
}

// TestUsualHours: a window with no room in usual hours says so, unless the case says which hours are meant.
func TestUsualHours(t *testing.T) {
	said := func(change func(*story)) bool {
		s := newStory(t, kathmandu, "2026-06-10 20:30")
		s.c.Athlete = sessions.Athlete{Age: known(30), MassageExperience: sessions.ExperienceRegular}
		s.plan("race", "2026-06-11 10:00", 60, sessions.Cycling, sessions.KindRace, 8)
		change(s)
		return hasCaution(need(t, s.advise(), massage.Sleep, massage.Swedish), recovery.MorningOrEvening)
	}
	assert.True(t, said(func(*story) {}))
	assert.False(t, said(func(s *story) { s.c.Open = openSpans(s, "2026-06-10 20:00", "2026-06-10 23:00") }))
	assert.False(t, said(func(s *story) { s.c.Athlete.Quiet = sessions.Quiet{From: clockOf(t, "23:00"), To: clockOf(t, "07:00")} }))
}
