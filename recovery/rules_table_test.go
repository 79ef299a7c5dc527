package recovery_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

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

// printed are the figures of practice sections 1 and 2 that the library decides by, as they stand there: each number with its mark,
// and the unit. Written down a second time, so that a changed constant is noticed.
var printed = map[recovery.Code]string{
	recovery.PreEventWindow: "2c h, 5o min, 15c min, 40e min, 40o min, 25o min, 20o min, 5o-15e min, 3e min, 2c of 4",
	recovery.BetweenBouts:   "15o-240o min, 5o min, 20o min, 30o min, 5e min, 8o min, 12e min",
	recovery.CoolDownFirst:  "20c min, 10o min, 0o min", recovery.Heat: "30o min",
	recovery.PostSessionWindow:  "24c h, 3e h, 30e min",
	recovery.LightWhileDamaged:  "2o points of 10, 4o points of 10, 3o points of 10, 5o points of 10, 7s points of 10, 5o min",
	recovery.ReliefWindow:       "12o h, 2o points of 10, 7s days, 72e h",
	recovery.LightBeforeSession: "0o h, 1o h", recovery.FirmBeforeSession: "2o h, 12o h", recovery.FirmBeforeHard: "24o h", recovery.FirmBeforeEvent: "36o h, 48o h",
	recovery.SameDayBeforeHard: "4o h, 2o h, 20o min, 8o h, 30o min",
	recovery.DeepBeforeSession: "12o h, 24o h, 24c h, 48o h", recovery.DeepBeforeHard: "36e h, 48c h, 72o h", recovery.DeepBeforeEvent: "48c h, 72c h, 96c h, 168c h, 72o h",
	recovery.FirmAfter: "0o h, 1o h, 2o h, 36o h, 48o h", recovery.DeepAfter: "1o h, 6o h, 12o h, 48c h, 72o h", recovery.AfterMarathon: "2s days, 4s days, 96o h, 20s min",
	recovery.NoNewTreatmentBeforeEvent: "168c h, 48o h, 30o min", recovery.LightDayBefore: "45o min",
	recovery.EveningForSleep: "6.5o h, 1o h, 7o points of 10, 3o h, 30o min",
	recovery.StretchOnlyWarm: "60e s, 4o points of 10, 2o h, 24o h", recovery.StrengthBlock: "24o h",
	recovery.RollingDose: "0.5e-2e min, 3o-20e min", recovery.PercussionDose: "0.5s-2s min, 10s min, 30o min",
	recovery.LymphPurpose: "45c min, 1c of 4, 4s days", recovery.BFRAsLoad: "14o days, 20c min",
	recovery.DeepRepeat: "72o h, 24o h, 168o h, 2o ", recovery.DeepInterval: "48s h", recovery.MassageIsADose: "180o min",
	recovery.CadenceDue: "7c-14c days, 14c-21c days, 28c days, 16o years, 7c days", recovery.StressAndMood: "7o points of 10, 3o points of 10, 48o h, 14o days",
	recovery.FirstMassage: "30o min, 3s of 4", recovery.ShortBeforeNextHardDay: "20o min, 24e h",
	recovery.MultiDayEvent: "36o h, 40c min, 60o min, 8o h, 48c h", recovery.TwoADays: "20c min", recovery.WeightCut: "2o h", recovery.PostRaceEvening: "12s h",
	recovery.PainkillerToday: "3s of 4, 6s h", recovery.CrampNow: "2o min", recovery.Travel: "7s days, 24o h, 48o h", recovery.NoOilBefore: "3o h",
	recovery.InjuryReturn: "4s days, 15s days, 28o days", recovery.MorningOrEvening: "8o-20o o'clock, 6o-22o o'clock, 7o o'clock, 20o o'clock", recovery.Meal: "1s h",
	recovery.Masters: "65s years, 3s of 4, 45s min", recovery.Youth: "20s min, 30s min, 3s of 4", recovery.BadReaction: "24o h", recovery.OneSidedNeedsAReason: "5o points of 10",
	recovery.TeamWeek: "8c-15e min, 10c-15c min, 20c-30c min, 30o-45o min, 30o-60c min, 30o min, 20o-30o min",
}

// withoutNumber are the rules that need none, or whose numbers are no figures of the page.
var withoutNumber = []recovery.Code{recovery.DeepOnlyByWish, recovery.RangeForSport, recovery.StalePlan, recovery.ByWish, recovery.Disliked}

func figures(a evidence.Amount) string {
	if a.Least == a.Most {
		return fmt.Sprintf("%s %s", a.Least, a.Unit)
	}
	return fmt.Sprintf("%s-%s %s", a.Least, a.Most, a.Unit)
}

func TestThresholds(t *testing.T) {
	for _, r := range recovery.Rules() {
		var have []string
		for _, a := range r.Thresholds {
			have = append(have, figures(a))
			assert.NotEmpty(t, a.What, r.Code)
			for _, f := range []evidence.Figure{a.Least, a.Most} {
				assert.False(t, math.IsNaN(f.Value) || math.IsInf(f.Value, 0), "%s: %s", r.Code, a)
				assert.NotEqual(t, evidence.MarkNone, f.Mark, "%s: %s", r.Code, a)
			}
		}
		assert.Equal(t, slices.Contains(withoutNumber, r.Code), len(have) == 0, "%s: %v", r.Code, have)
		for want := range strings.SplitSeq(printed[r.Code], ", ") {
			assert.True(t, want == "" || slices.Contains(have, want), "%s has no %s: %v", r.Code, want, have)
		}
		marks := map[evidence.Mark]bool{}
		for _, a := range r.Thresholds {
			marks[a.Least.Mark], marks[a.Most.Mark] = true, true
		}
		assert.True(t, len(have) == 0 || marks[r.Mark], "%s is marked %s and has %v", r.Code, r.Mark, have)
	}
	for code := range printed {
		_, ok := recovery.FindRule(code)
		assert.True(t, ok, code)
	}
	r := recovery.Rules()[0]
	r.Thresholds[0].What = "scribble"
	assert.NotEqual(t, "scribble", recovery.Rules()[0].Thresholds[0].What)
}

// TestTimingRowsBothWays: each row of the evidence is carried by a rule, each rule names rows that exist, and no rule is graded
// above the weakest of them.
func TestTimingRowsBothWays(t *testing.T) {
	carried := map[string][]recovery.Code{}
	for _, r := range recovery.Rules() {
		var grades []evidence.Grade
		for _, id := range r.Timing {
			row, ok := evidence.FindTimingRule(id)
			require.True(t, ok, "%s names %s", r.Code, id)
			carried[id] = append(carried[id], r.Code)
			grades = append(grades, row.Grade)
		}
		if len(grades) > 0 && r.Grade != evidence.GradeS {
			assert.GreaterOrEqual(t, r.Grade, evidence.Weakest(grades...), "%s is graded above its evidence", r.Code)
		}
	}
	for _, row := range evidence.TimingRules() {
		assert.NotEmpty(t, carried[row.ID], "no rule carries %s", row.ID)
	}
	assert.Len(t, carried, 22)
}

// TestEveryRuleHasItsText: the sentence of a rule is the catalogue's, and what to do instead is said where it can refuse.
func TestEveryRuleHasItsText(t *testing.T) {
	en := wording.English()
	for _, r := range recovery.Rules() {
		text, ok := en.Phrase("rule." + string(r.Code))
		require.True(t, ok, "rule.%s", r.Code)
		assert.Equal(t, text, r.Text, r.Code)
		assert.True(t, strings.HasSuffix(text, ".") && strings.ToUpper(text[:1]) == text[:1], "%s: %s", r.Code, text)
		assert.Empty(t, wording.Placeholders("rule."+string(r.Code)), r.Code)
		for _, word := range neverSaid {
			assert.NotContains(t, strings.ToLower(text), word, r.Code)
		}
		for _, key := range r.Sources() {
			_, a := evidence.FindSource(key)
			_, b := screening.FindSource(key)
			assert.True(t, a || b, "%s names the source %s", r.Code, key)
		}
	}
	for _, key := range wording.Keys() {
		if code, ok := strings.CutPrefix(key, "rule."); ok {
			_, known := recovery.FindRule(recovery.Code(code))
			assert.True(t, known, "%s is the sentence of no rule", key)
		}
	}
}

// TestRowsOfRules: reporting a row that a rule names changes the answer.
func TestRowsOfRules(t *testing.T) {
	site := muscles.GroupSet(muscles.Hamstrings)
	for _, r := range recovery.Rules() {
		for _, code := range r.Rows {
			_, ok := screening.RowOf(code)
			require.True(t, ok, "%s names the row %s", r.Code, code)
			plain := someone(t, recovery.Wish{Purpose: massage.Maintain, Modality: massage.Swedish})
			said := someone(t, plain.c.Wish).reported(code, site)
			a, b := plain.adviseBy(recovery.Policy{}), said.adviseBy(recovery.Policy{})
			assert.NotEqual(t, treatments(t, a), treatments(t, b), "%s: nothing changes with %s", r.Code, code)
		}
	}
}

// TestRowsOfRulesInNumbers: what the rows say of pressure, time and place.
func TestRowsOfRulesInNumbers(t *testing.T) {
	at := func(code string, age float64) recovery.Advice {
		s := someone(t, wishToRelax)
		s.c.Athlete.Age = known(age)
		if code != "" {
			s.reported(code, muscles.Set{})
		}
		return s.adviseBy(recovery.Policy{})
	}
	painkiller := at("analgesic-taken", 30)
	assert.Equal(t, 3, painkiller.Screening.PressureCap)
	assert.Contains(t, painkiller.Screening.BarredModalities, "percussion-gun")
	assert.Contains(t, at("recent-meal", 30).Screening.AvoidRegions, "abdomen")
	assert.Equal(t, "defer", at("intoxicated", 30).Screening.Outcome)
	assert.Equal(t, "defer", at("severe-dehydration", 30).Screening.Outcome)
	old := at("", 65)
	assert.Equal(t, 3, old.Screening.PressureCap)
	assert.InDelta(t, 45, old.Screening.MinutesCap, 0)

	// Age alone lengthens no wait: under 65 nothing changes.
	waits := func(age float64) map[string]string {
		s := someone(t, wishForHands)
		s.c.Athlete.Age = known(age)
		s.done("run", "2026-06-10 08:00", 60, sessions.RoadRunning, sessions.KindIntervals, 8)
		s.plan("next", "2026-06-13 08:00", 60, sessions.RoadRunning, sessions.KindIntervals, 8)
		return treatments(t, s.adviseBy(recovery.Policy{}))
	}
	assert.Equal(t, waits(25), waits(64))
}
