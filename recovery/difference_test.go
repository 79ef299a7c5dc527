package recovery_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
)

// runnersWeek is a runner's Monday evening in Lisbon: squats on Thursday, intervals on Saturday, a regular visit that is due, used to
// deep work, and only Swedish, deep and event massage wanted, so that there is little to tell.
func runnersWeek(t *testing.T) *story {
	t.Helper()
	s := newStory(t, "Europe/Lisbon", "2026-10-12 18:00")
	s.c.Athlete = sessions.Athlete{Age: sessions.Known(38), Training: sessions.Trained, MassageExperience: sessions.ExperienceRegular, Bedtime: clockOf(t, "22:30")}
	for m := range massage.Modalities() {
		if !slices.Contains([]massage.Modality{massage.Swedish, massage.DeepTissue, massage.PreEventSports}, m) {
			s.c.Avoid = append(s.c.Avoid, m)
		}
	}
	for i := range 5 {
		day := s.at("2026-09-12 09:00").AddDate(0, 0, 7*i)
		s.done(fmt.Sprintf("long-%d", i), day.Format("2006-01-02 15:04"), 120, sessions.RoadRunning, sessions.KindLong, 6)
		s.done(fmt.Sprintf("legs-%d", i), day.AddDate(0, 0, -2).Format("2006-01-02 15:04"), 60, sessions.LegDay, sessions.KindStrength, 7)
	}
	for _, day := range []string{"2026-09-24 17:00", "2026-09-08 17:00", "2026-08-25 17:00"} {
		s.had(massage.DeepTissue, day, 60, 3)
	}
	s.plan("thu-squats", "2026-10-15 18:00", 70, sessions.LegDay, sessions.KindStrength, 8)
	s.plan("sat-intervals", "2026-10-17 10:00", 60, sessions.RoadRunning, sessions.KindIntervals, 8)
	s.c.CheckIns = []sessions.CheckIn{{
		At: s.at("2026-10-12 07:00"), SleepHours: sessions.Known(7.5), Stress: sessions.Known(4), Mood: sessions.Known(6), OverallSoreness: sessions.Known(2),
	}}
	return s
}

// reportOf is a check-in with soreness in an area.
func reportOf(t *testing.T, at time.Time, area string, v float64) recovery.AddCheckIn {
	t.Helper()
	a, err := muscles.ParseArea(area)
	require.NoError(t, err)
	k := sessions.CheckIn{At: at}
	k.Soreness.Set(a, v)
	return recovery.AddCheckIn{CheckIn: k}
}

// toldAs are the changes of a difference, one a line: what, of which treatment for which purpose, and the cause.
func toldAs(d recovery.Difference) string {
	var out []string
	for _, c := range d.Changes {
		line := strings.Join(strings.Fields(fmt.Sprint(c.What, " ", c.Modality, " ", c.Purpose)), " ")
		out = append(out, strings.TrimSpace(line+": "+string(c.Cause.Code)+" "+c.Cause.Session))
	}
	return strings.Join(out, "\n")
}

func lines(list ...string) string { return strings.Join(list, "\n") }

// TestDifferences: named situations, and the exact list of what each changes and why.
func TestDifferences(t *testing.T) {
	fever := func(s *story) recovery.AddCondition {
		return recovery.AddCondition{Condition: screening.Condition{Code: "fever", Since: screening.InstantMoment(s.at("2026-10-12 12:00"))}}
	}
	strain := func(s *story, area muscles.Area) recovery.AddCondition {
		return recovery.AddCondition{Condition: screening.Condition{
			Code: "acute-muscle-strain", Areas: muscles.SetOf(area), Since: screening.InstantMoment(s.at("2026-10-12 12:00")),
		}}
	}
	race := func(s *story) recovery.AddSession {
		return recovery.AddSession{Session: sessions.Session{
			ID: "race", Start: s.at("2026-10-18 09:00"), Duration: 100 * time.Minute, Sport: sessions.RoadRunning, Kind: sessions.KindRace,
			Status: sessions.Planned, Priority: sessions.A, WarmUp: sessions.Known(20), Effort: effortOf(t, 9),
		}}
	}
	deepOnWednesday := func(s *story) {
		s.c.Wish = recovery.Wish{Modality: massage.DeepTissue}
		s.c.Open = openSpans(s, "2026-10-14 10:00", "2026-10-14 18:00")
	}
	for _, x := range []struct {
		name  string
		given func(s *story) // what is so before, if anything
		edits func(s *story) []recovery.Edit
		want  string
	}{
		{
			name:  "a fever: everything goes, for one reason",
			edits: func(s *story) []recovery.Edit { return []recovery.Edit{fever(s)} },
			want: lines("answer: fever", "finding-added: fever", "withdrawn swedish maintain: fever", "withdrawn pre-event-sports prepare: fever",
				"withdrawn swedish sleep: fever", "withdrawn swedish recover: fever"),
		},
		{
			name:  "a fever that is over",
			given: func(s *story) { s.c.Conditions = []screening.Condition{fever(s).Condition} },
			edits: func(*story) []recovery.Edit { return []recovery.Edit{recovery.RemoveCondition{Code: "fever"}} },
			want: lines("answer: fever", "finding-removed: fever", "offered swedish maintain: fever", "offered pre-event-sports prepare: fever",
				"offered swedish sleep: fever", "offered swedish recover: fever"),
		},
		{
			name: "another fever changes nothing that was not off already",
			given: func(s *story) {
				s.c.Conditions = []screening.Condition{fever(s).Condition}
			},
			edits: func(*story) []recovery.Edit {
				return []recovery.Edit{recovery.RateSession{Session: "thu-squats", Effort: effortOf(t, 3)}, recovery.RemoveSession{Session: "sat-intervals"}}
			},
			want: "",
		},
		{
			name: "squats made easy: room before and after them, and nothing to prepare or recover on Thursday",
			edits: func(*story) []recovery.Edit {
				return []recovery.Edit{recovery.RateSession{Session: "thu-squats", Effort: effortOf(t, 3)}}
			},
			want: lines(
				"window swedish maintain: firm-before-hard thu-squats", "other-windows swedish maintain: firm-before-hard thu-squats",
				"window pre-event-sports prepare: pre-event-window thu-squats", "other-windows pre-event-sports prepare: pre-event-window thu-squats",
				"areas pre-event-sports prepare: pre-event-window sat-intervals", "steps pre-event-sports prepare: stretch-only-warm",
				"reasons pre-event-sports prepare: pre-event-window sat-intervals", "cautions pre-event-sports prepare: stretch-only-warm",
				"window swedish recover: cool-down-first thu-squats", "other-windows swedish recover: cool-down-first thu-squats",
				"areas swedish recover: post-session-window sat-intervals", "reasons swedish recover: post-session-window sat-intervals",
			),
		},
		{
			name:  "squats moved: deep work opens, and the change names the lead and the squats",
			given: deepOnWednesday,
			edits: func(s *story) []recovery.Edit {
				return []recovery.Edit{recovery.MoveSession{Session: "thu-squats", To: s.at("2026-10-18 18:00")}}
			},
			want: lines("offered deep-tissue maintain: deep-before-hard thu-squats", "reasons swedish maintain: firm-before-hard thu-squats"),
		},
		{
			name:  "squats left out: the same",
			given: deepOnWednesday,
			edits: func(*story) []recovery.Edit { return []recovery.Edit{recovery.RemoveSession{Session: "thu-squats"}} },
			want:  lines("offered deep-tissue maintain: deep-before-hard thu-squats", "reasons swedish maintain: firm-before-hard thu-squats"),
		},
		{
			name: "squats moved back: deep work goes",
			given: func(s *story) {
				deepOnWednesday(s)
				s.list[len(s.list)-2].Start = s.at("2026-10-18 18:00")
			},
			edits: func(s *story) []recovery.Edit {
				return []recovery.Edit{recovery.MoveSession{Session: "thu-squats", To: s.at("2026-10-15 18:00")}}
			},
			want: lines("reasons swedish maintain: firm-before-hard thu-squats", "withdrawn deep-tissue maintain: deep-before-hard thu-squats"),
		},
		{
			name: "intervals moved a day later: what hangs on them moves along",
			edits: func(s *story) []recovery.Edit {
				return []recovery.Edit{recovery.MoveSession{Session: "sat-intervals", To: s.at("2026-10-18 10:00")}}
			},
			want: lines(
				"other-windows swedish maintain: firm-before-hard sat-intervals", "other-windows pre-event-sports prepare: pre-event-window sat-intervals",
				"other-windows swedish sleep: evening-for-sleep", "other-windows swedish recover: cool-down-first sat-intervals",
			),
		},
		{
			name: "squats moved to the eve of the intervals: what follows them is shorter",
			edits: func(s *story) []recovery.Edit {
				return []recovery.Edit{recovery.MoveSession{Session: "thu-squats", To: s.at("2026-10-16 18:00")}}
			},
			want: lines(
				"window swedish maintain: firm-before-hard thu-squats", "window pre-event-sports prepare: pre-event-window thu-squats",
				"window swedish sleep: evening-for-sleep", "other-windows swedish sleep: evening-for-sleep",
				"window swedish recover: cool-down-first thu-squats", "minutes swedish recover: short-before-next-hard-day sat-intervals",
				"areas swedish recover: short-before-next-hard-day thu-squats", "steps swedish recover: short-before-next-hard-day sat-intervals",
				"reasons swedish recover: short-before-next-hard-day thu-squats",
			),
		},
		{
			name:  "a race that moves a week later: its week is free again",
			given: func(s *story) { s.list = append(s.list, race(s).Session) },
			edits: func(s *story) []recovery.Edit {
				return []recovery.Edit{recovery.MoveSession{Session: "race", To: s.at("2026-10-25 09:00")}}
			},
			want: lines(
				"window swedish maintain: cadence race",
				"pressure swedish maintain: firm-after race",
				"reasons swedish maintain: firm-after race",
				"cautions swedish maintain: deep-repeat",
				"window pre-event-sports prepare: pre-event-window race",
				"other-windows pre-event-sports prepare: pre-event-window race",
				"areas pre-event-sports prepare: pre-event-window thu-squats",
				"steps pre-event-sports prepare: stretch-only-warm",
				"reasons pre-event-sports prepare: pre-event-window thu-squats",
				"cautions pre-event-sports prepare: stretch-only-warm",
				"window swedish recover: cool-down-first race",
				"other-windows swedish recover: cool-down-first race",
				"areas swedish recover: post-session-window thu-squats",
				"reasons swedish recover: post-session-window thu-squats",
				"cautions swedish recover: cramp-now",
			),
		},
		{
			name: "soreness in a calf: relief, and nothing firm until it has eased",
			edits: func(s *story) []recovery.Edit {
				return []recovery.Edit{reportOf(t, s.at("2026-10-12 17:00"), "gastrocnemius.right", 6)}
			},
			want: lines(
				"offered swedish relieve: relief-window long-4",
				"window swedish maintain: light-while-damaged",
				"areas swedish maintain: muscle-state",
				"confidence swedish maintain: input",
				"refused post-event-sports relieve: avoided-by-athlete",
				"refused deep-tissue relieve: light-while-damaged long-4",
				"refused trigger-point relieve: avoided-by-athlete",
				"refused myofascial-release relieve: avoided-by-athlete",
				"refused lymphatic-drainage relieve: avoided-by-athlete",
				"refused foam-rolling relieve: avoided-by-athlete",
				"refused percussion relieve: avoided-by-athlete",
			),
		},
		{
			name: "stress: a massage to unwind, tonight",
			edits: func(s *story) []recovery.Edit {
				return []recovery.Edit{recovery.AddCheckIn{CheckIn: sessions.CheckIn{At: s.at("2026-10-12 17:30"), Stress: sessions.Known(8)}}}
			},
			want: lines(
				"offered swedish relax: stress-and-mood",
				"window swedish sleep: evening-for-sleep",
				"other-windows swedish sleep: evening-for-sleep",
				"reasons swedish sleep: evening-for-sleep",
				"refused post-event-sports relax: avoided-by-athlete",
				"refused lymphatic-drainage relax: avoided-by-athlete",
				"refused assisted-stretching relax: avoided-by-athlete",
			),
		},
		{
			name: "a visit booked: nothing more is due",
			edits: func(s *story) []recovery.Edit {
				return []recovery.Edit{recovery.AddTreatment{Treatment: massage.Treatment{At: s.at("2026-10-13 17:00"), Modality: massage.Swedish, Minutes: 60}}}
			},
			want: lines(
				"withdrawn swedish maintain: booked",
				"dropped deep-tissue maintain: booked",
				"dropped trigger-point maintain: booked",
				"dropped myofascial-release maintain: booked",
				"dropped assisted-stretching maintain: booked",
				"dropped foam-rolling maintain: booked",
				"dropped percussion maintain: booked",
				"cadence: booked",
			),
		},
		{
			name: "a visit had: the clock starts anew",
			edits: func(s *story) []recovery.Edit {
				return []recovery.Edit{recovery.AddTreatment{Treatment: massage.Treatment{At: s.at("2026-10-12 15:00"), Modality: massage.Swedish, Minutes: 60, Reaction: massage.ReactionNone}}}
			},
			want: lines(
				"withdrawn swedish maintain: cadence",
				"dropped deep-tissue maintain: cadence",
				"dropped trigger-point maintain: cadence",
				"dropped myofascial-release maintain: cadence",
				"dropped assisted-stretching maintain: cadence",
				"dropped foam-rolling maintain: cadence",
				"dropped percussion maintain: cadence",
				"cadence: cadence",
			),
		},
		{
			name:  "another policy: its rhythm is slower",
			edits: func(*story) []recovery.Edit { return []recovery.Edit{recovery.SetPolicy{Policy: recovery.Cautious()}} },
			want: lines(
				"window swedish maintain: cadence",
				"other-windows swedish maintain: cadence",
				"cautions swedish maintain: light-while-damaged",
				"cadence: cadence",
			),
		},
		{
			name: "a policy that is Balanced by another name",
			edits: func(*story) []recovery.Edit {
				p := recovery.Balanced()
				p.Name = "ours"
				return []recovery.Edit{recovery.SetPolicy{Policy: p}}
			},
			want: "",
		},
		{
			name: "a rule switched off",
			given: func(s *story) {
				s.c.CheckIns = append(s.c.CheckIns, reportOf(t, s.at("2026-10-12 17:00"), "quadriceps", 5).CheckIn)
			},
			edits: func(*story) []recovery.Edit {
				return []recovery.Edit{recovery.SetPolicy{Policy: recovery.Policy{Off: []recovery.Code{recovery.LightWhileDamaged}}}}
			},
			want: lines(
				"reasons swedish relieve: light-while-damaged",
				"window swedish maintain: light-while-damaged",
				"refusal deep-tissue relieve: deep-only-by-wish",
			),
		},
		{
			name: "deep work asked for",
			edits: func(*story) []recovery.Edit {
				return []recovery.Edit{recovery.SetWish{Wish: recovery.Wish{Modality: massage.DeepTissue}}}
			},
			want: lines("offered deep-tissue maintain: deep-only-by-wish", "reasons swedish maintain: wish"),
		},
		{
			name: "a longer appointment asked for",
			edits: func(*story) []recovery.Edit {
				return []recovery.Edit{recovery.SetWish{Wish: recovery.Wish{Purpose: massage.Maintain, Minutes: sessions.Known(90)}}}
			},
			want: lines(
				"minutes swedish maintain: wish",
				"areas swedish maintain: wish",
				"steps swedish maintain: wish",
				"reasons swedish maintain: wish",
				"minutes pre-event-sports prepare: input",
				"areas pre-event-sports prepare: input",
				"steps pre-event-sports prepare: input",
				"minutes swedish sleep: input",
				"areas swedish sleep: input",
				"steps swedish sleep: input",
			),
		},
		{
			name: "other places asked for",
			given: func(s *story) {
				s.c.Wish = recovery.Wish{Purpose: massage.Maintain, Areas: muscles.GroupSet(muscles.Quadriceps, muscles.Hamstrings, muscles.GluteusMaximus, muscles.Gastrocnemius)}
			},
			edits: func(*story) []recovery.Edit {
				return []recovery.Edit{recovery.SetWish{Wish: recovery.Wish{
					Purpose: massage.Maintain, Areas: muscles.GroupSet(muscles.ErectorSpinaeLumbar, muscles.ErectorSpinaeThoracic, muscles.LatissimusDorsi, muscles.UpperTrapezius),
				}}}
			},
			want: lines(
				"other-windows swedish maintain: firm-after sat-intervals",
				"areas swedish maintain: input",
				"areas pre-event-sports prepare: input",
				"areas swedish sleep: input",
				"areas swedish recover: input",
			),
		},
		{
			name:  "a strain: hands off the hamstring",
			edits: func(s *story) []recovery.Edit { return []recovery.Edit{strain(s, muscles.Hamstrings.Left())} },
			want: lines(
				"finding-added: acute-muscle-strain",
				"areas swedish maintain: acute-muscle-strain",
				"cautions swedish maintain: acute-muscle-strain",
				"areas pre-event-sports prepare: acute-muscle-strain",
				"cautions pre-event-sports prepare: acute-muscle-strain",
				"areas swedish sleep: acute-muscle-strain",
				"cautions swedish sleep: acute-muscle-strain",
				"areas swedish recover: acute-muscle-strain",
				"cautions swedish recover: acute-muscle-strain",
			),
		},
		{
			name:  "the strain is in the other leg",
			given: func(s *story) { s.c.Conditions = []screening.Condition{strain(s, muscles.Hamstrings.Left()).Condition} },
			edits: func(s *story) []recovery.Edit {
				return []recovery.Edit{recovery.RemoveCondition{Code: "acute-muscle-strain"}, strain(s, muscles.Hamstrings.Right())}
			},
			want: lines(
				"limits: acute-muscle-strain",
				"areas swedish maintain: acute-muscle-strain",
				"areas pre-event-sports prepare: acute-muscle-strain",
				"areas swedish sleep: acute-muscle-strain",
				"areas swedish recover: acute-muscle-strain",
			),
		},
		{
			name: "asked a day later: only the clock went on",
			edits: func(s *story) []recovery.Edit {
				return []recovery.Edit{recovery.SetNow{Now: s.at("2026-10-13 09:00")}}
			},
			want: lines(
				"window swedish maintain: now",
				"other-windows swedish maintain: now",
			),
		},
		{
			name: "asked when the calf has eased",
			given: func(s *story) {
				s.c.CheckIns = append(s.c.CheckIns, reportOf(t, s.at("2026-10-12 17:00"), "gastrocnemius.right", 6).CheckIn)
			},
			edits: func(s *story) []recovery.Edit {
				return []recovery.Edit{recovery.SetNow{Now: s.at("2026-10-14 07:00")}}
			},
			want: lines(
				"window swedish relieve: now",
				"expected swedish relieve: now",
				"confidence swedish relieve: now",
				"window swedish maintain: now",
				"other-windows swedish maintain: light-while-damaged",
				"areas swedish maintain: light-while-damaged",
				"confidence swedish maintain: now",
			),
		},
		{
			name:  "the only session ahead left out: nothing to prepare or recover from",
			given: func(s *story) { s.list = s.list[:len(s.list)-1] },
			edits: func(*story) []recovery.Edit { return []recovery.Edit{recovery.RemoveSession{Session: "thu-squats"}} },
			want: lines(
				"window swedish maintain: firm-before-hard thu-squats",
				"other-windows swedish maintain: firm-before-hard thu-squats",
				"withdrawn pre-event-sports prepare: pre-event-window thu-squats",
				"withdrawn swedish sleep: evening-for-sleep thu-squats",
				"withdrawn swedish recover: post-session-window thu-squats",
				"dropped assisted-stretching prepare: pre-event-window thu-squats",
				"dropped foam-rolling prepare: pre-event-window thu-squats",
				"dropped percussion prepare: pre-event-window thu-squats",
				"dropped inter-event-sports recover: post-session-window thu-squats",
				"dropped post-event-sports recover: post-session-window thu-squats",
				"dropped lymphatic-drainage recover: post-session-window thu-squats",
				"dropped foam-rolling recover: post-session-window thu-squats",
				"dropped percussion recover: post-session-window thu-squats",
				"dropped lymphatic-drainage sleep: evening-for-sleep thu-squats",
			),
		},
		{
			name:  "nothing at all",
			edits: func(*story) []recovery.Edit { return nil },
			want:  "",
		},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := runnersWeek(t)
			if x.given != nil {
				x.given(s)
			}
			d, err := recovery.Preview(s.cased(), x.edits(s)...)
			require.NoError(t, err)
			assert.Equal(t, x.want, toldAs(d))
			soundChanges(t, d)
			assert.Equal(t, x.want == "", d.IsEmpty())
		})
	}
}

// soundChanges holds every change against what each must be: a difference, a cause that exists, and words without gaps.
func soundChanges(t *testing.T, d recovery.Difference) {
	t.Helper()
	findings := map[string]bool{}
	for _, f := range slices.Concat(d.Old.Screening.Findings, d.New.Screening.Findings) {
		findings[f.Code] = true
	}
	for _, c := range d.Changes {
		assert.NotEqual(t, c.From, c.To, "%s", c.What)
		_, rule := recovery.FindRule(c.Cause.Code)
		_, edge := wording.English().Phrase("edge." + string(c.Cause.Code))
		assert.True(t, rule || edge || findings[string(c.Cause.Code)], "%s of %s %s: no rule, edge or row is called %q", c.What, c.Modality, c.Purpose, c.Cause.Code)
		assert.NotContains(t, c.Text, "{", "%s", c.Key)
		assert.NotContains(t, c.Text, c.Key)
		assert.NotEmpty(t, c.Text)
		assert.Equal(t, c.Text, wording.English().Say(c.Message))
		_, known := wording.English().Phrase(c.Key)
		assert.True(t, known, c.Key)
	}
}

// TestDiffWithoutCases: two answers alone, without the plans behind them, still name the rule and the session that moved.
func TestDiffWithoutCases(t *testing.T) {
	for _, x := range []struct {
		name  string
		given func(s *story)
		then  func(s *story)
		want  string
	}{
		{
			"squats moved", func(s *story) { s.c.Wish.Modality = massage.DeepTissue },
			func(s *story) { s.list[len(s.list)-2].Start = s.at("2026-10-16 18:00") },
			lines(
				"window deep-tissue maintain: deep-before-hard thu-squats", "window swedish maintain: firm-before-hard thu-squats",
				"window pre-event-sports prepare: pre-event-window thu-squats", "window swedish sleep: evening-for-sleep",
				"other-windows swedish sleep: evening-for-sleep",
				"window swedish recover: cool-down-first thu-squats",
				"minutes swedish recover: cool-down-first thu-squats", "areas swedish recover: short-before-next-hard-day thu-squats",
				"steps swedish recover: cool-down-first thu-squats", "reasons swedish recover: short-before-next-hard-day thu-squats",
			),
		},
		{
			"a refusal that speaks of the squats, and is no more", func(s *story) {
				s.c.Wish.Modality = massage.DeepTissue
				s.list[len(s.list)-2].Start, s.list[len(s.list)-1].Start = s.at("2026-10-14 18:00"), s.at("2026-10-17 18:00")
			},
			func(s *story) { s.list[len(s.list)-2].Start = s.at("2026-10-16 06:00") },
			lines(
				"window deep-tissue maintain: deep-before-hard thu-squats", "window swedish maintain: firm-before-hard thu-squats",
				"other-windows swedish maintain: firm-before-hard thu-squats", "window pre-event-sports prepare: pre-event-window thu-squats",
				"cautions pre-event-sports prepare: morning-or-evening",
				"window swedish sleep: evening-for-sleep", "other-windows swedish sleep: evening-for-sleep",
				"reasons swedish sleep: evening-for-sleep sat-intervals", "window swedish recover: cool-down-first thu-squats",
			),
		},
		{
			"appointments given", nil,
			func(s *story) { s.c.Open = openSpans(s, "2026-10-13 10:00", "2026-10-13 18:00") },
			lines(
				"window swedish maintain: open-span", "other-windows swedish maintain: open-span", "slot swedish maintain: open-span",
				"withdrawn pre-event-sports prepare: open-span", "withdrawn swedish sleep: open-span", "withdrawn swedish recover: open-span",
			),
		},
		{
			"another appointment time", func(s *story) { s.c.Open = openSpans(s, "2026-10-13 10:00", "2026-10-13 18:00") },
			func(s *story) { s.c.Open = openSpans(s, "2026-10-14 10:00", "2026-10-14 12:00") },
			lines("window swedish maintain: open-span", "slot swedish maintain: open-span"),
		},
		{
			"a training status, late after the run", func(s *story) {
				s.c.CheckIns = append(s.c.CheckIns, reportOf(s.t, s.at("2026-10-12 17:00"), "gastrocnemius", 5).CheckIn)
				s.c.Athlete.Training = 0
				s.list = slices.DeleteFunc(s.list, func(x sessions.Session) bool { return x.ID == "long-4" })
				s.done("long-5", "2026-10-09 14:00", 120, sessions.RoadRunning, sessions.KindLong, 6)
			},
			func(s *story) { s.c.Athlete.Training = sessions.Elite },
			lines("expected swedish relieve: input", "confidence swedish relieve: input", "confidence swedish maintain: input"),
		},
		{
			"used to massage, as it turns out", func(s *story) {
				s.c.Athlete.MassageExperience = sessions.ExperienceNone
				s.c.Treatments = nil
			},
			func(s *story) { s.c.Athlete.MassageExperience = sessions.ExperienceRegular },
			lines(
				"finding-removed: first-session", "minutes swedish maintain: first-session", "areas swedish maintain: first-session",
				"steps swedish maintain: first-session", "reasons swedish maintain: first-massage", "cautions swedish maintain: first-session",
				"offered pre-event-sports prepare: first-massage thu-squats", "minutes swedish sleep: first-session",
				"areas swedish sleep: first-session", "steps swedish sleep: first-session", "reasons swedish sleep: first-massage",
				"cautions swedish sleep: morning-or-evening", "window swedish recover: first-massage thu-squats",
				"other-windows swedish recover: first-massage thu-squats", "cautions swedish recover: first-session",
				"ask-next: input",
			),
		},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := runnersWeek(t)
			if x.given != nil {
				x.given(s)
			}
			from := recommend(t, s.cased())
			x.then(s)
			d := recovery.Diff(from, recommend(t, s.cased()))
			assert.Equal(t, x.want, toldAs(d))
			soundChanges(t, d)
		})
	}
}

// TestChangesSayFromWhatToWhat: plain codes, numbers and moments on the athlete's clock.
func TestChangesSayFromWhatToWhat(t *testing.T) {
	s := runnersWeek(t)
	c := s.cased()
	values := func(edits ...recovery.Edit) map[string]string {
		d, err := recovery.Preview(c, edits...)
		require.NoError(t, err)
		out := map[string]string{}
		for _, x := range d.Changes {
			key := strings.Join(strings.Fields(fmt.Sprint(x.What, " ", x.Modality, " ", x.Purpose)), " ")
			out[key] = x.From + " => " + x.To
		}
		return out
	}
	fever := values(recovery.AddCondition{Condition: screening.Condition{Code: "fever", Since: screening.InstantMoment(s.at("2026-10-12 12:00"))}})
	assert.Equal(t, "book => not-now", fever["answer"])
	assert.Equal(t, " => defer", fever["finding-added"])
	assert.Equal(t, "2026-10-12T18:00:00+01:00/2026-10-14T18:00:00+01:00 => ", fever["withdrawn swedish maintain"])

	sore := values(reportOf(t, s.at("2026-10-12 17:00"), "gastrocnemius.right", 6))
	assert.Equal(t, " => 2026-10-12T18:00:00+01:00/2026-10-15T13:00:00+01:00", sore["offered swedish relieve"])
	assert.Equal(t, " => light-while-damaged long-4", sore["refused deep-tissue relieve"])
	assert.Equal(t, "good => fair report-differs", sore["confidence swedish maintain"])

	booked := values(recovery.AddTreatment{Treatment: massage.Treatment{At: s.at("2026-10-13 17:00"), Modality: massage.Swedish, Minutes: 60}})
	assert.Equal(t, "2026-10-08/2026-10-15 => ", booked["cadence"])
	assert.Equal(t, "deep-only-by-wish => ", booked["dropped deep-tissue maintain"])

	moved := values(recovery.MoveSession{Session: "thu-squats", To: s.at("2026-10-16 18:00")})
	assert.Equal(t, "30 => 20", moved["minutes swedish recover"])

	longer := values(recovery.SetWish{Wish: recovery.Wish{Purpose: massage.Maintain, Minutes: sessions.Known(90)}})
	assert.Equal(t, "60 => 90", longer["minutes swedish maintain"])
	assert.Equal(t, "cadence, firm-before-hard thu-squats => cadence, wish, firm-before-hard thu-squats", longer["reasons swedish maintain"])
}

// stored is an advice as it comes back from JSON.
func stored(tb testing.TB, a recovery.Advice) recovery.Advice {
	tb.Helper()
	var back recovery.Advice
	require.NoError(tb, json.Unmarshal(encoded(tb, a), &back))
	return back
}

// TestReplay: a stored answer that still stands, and three that do not.
func TestReplay(t *testing.T) {
	q := decodeRequest(t, string(typicalRequest(t)))
	a, err := q.Recommend()
	require.NoError(t, err)
	old := stored(t, a)

	d, err := q.Replay(old)
	require.NoError(t, err)
	assert.True(t, d.IsEmpty(), toldAs(d))
	assert.False(t, d.Tables || d.Policy || d.Case)
	assert.Equal(t, encoded(t, a), encoded(t, d.New))

	t.Run("other tables, the same answer", func(t *testing.T) {
		was := old
		was.Version = "2025.01"
		d, err := q.Replay(was)
		require.NoError(t, err)
		assert.True(t, d.IsEmpty())
		assert.True(t, d.Tables && !d.Policy && !d.Case)
	})
	t.Run("other tables, and what they moved", func(t *testing.T) {
		was := stored(t, a)
		was.Version = "2025.01"
		was.Recommendations[0].Minutes += 5
		was.Recommendations[0].Focus[0].Minutes += 5
		d, err := q.Replay(was)
		require.NoError(t, err)
		require.Len(t, d.Changes, 2)
		assert.Equal(t, recovery.MinutesChanged, d.Changes[0].What)
		assert.Equal(t, recovery.AreasChanged, d.Changes[1].What)
		for _, c := range d.Changes {
			assert.Equal(t, recovery.Edge{Code: recovery.CauseTables}, c.Cause)
			assert.Contains(t, c.Text, "tables of the library are of another version")
		}
		soundChanges(t, d)
	})
	t.Run("another policy", func(t *testing.T) {
		by := q
		by.Policy = recovery.Policy{Name: "balanced", Off: []recovery.Code{recovery.ReliefWindow}}
		d, err := by.Replay(old)
		require.NoError(t, err)
		assert.True(t, d.Policy && !d.Tables && !d.Case)
		assert.NotEmpty(t, d.Changes)
		soundChanges(t, d)
	})
	t.Run("another case", func(t *testing.T) {
		by, err := q.With(recovery.AddCondition{Condition: screening.Condition{Code: "sign-chest-pain"}})
		require.NoError(t, err)
		d, err := by.Replay(old)
		require.NoError(t, err)
		assert.True(t, d.Case && !d.Tables && !d.Policy)
		assert.Equal(t, recovery.AnswerChanged, d.Changes[0].What)
		soundChanges(t, d)
	})
	t.Run("a request that is none", func(t *testing.T) {
		by := q
		by.Case.Now = time.Time{}
		_, err := by.Replay(old)
		assert.Error(t, err)
	})
}

// TestDiffOfNothing: the zero advice has nothing in it, and no panic comes of it.
func TestDiffOfNothing(t *testing.T) {
	assert.True(t, recovery.Diff(recovery.Advice{}, recovery.Advice{}).IsEmpty())
	a := recommend(t, runnersWeek(t).cased())
	d := recovery.Diff(recovery.Advice{}, a)
	assert.True(t, d.Tables && d.Policy && d.Case)
	n := 0
	for _, c := range d.Changes {
		if c.What == recovery.Offered {
			n++
		}
	}
	assert.Len(t, a.Recommendations, n)
	assert.Len(t, recovery.Diff(a, recovery.Advice{}).Changes, len(d.Changes))

	data, err := json.Marshal(recovery.Diff(a, a))
	require.NoError(t, err)
	assert.JSONEq(t, `{"tables":false,"policy":false,"case":false,"changes":[]}`, string(data))
}

// TestOrderIsNoChange: reasons, areas of equal time and cautions in another order are the same answer.
func TestOrderIsNoChange(t *testing.T) {
	r := seeded(3)
	for seed := range uint64(rounds(20, 400)) {
		a := recommend(t, randomCase(t, 70_000+seed))
		b := stored(t, a)
		for i := range b.Recommendations {
			x := &b.Recommendations[i]
			x.Reasons, x.Cautions, x.Focus = shuffled(r, x.Reasons), shuffled(r, x.Cautions), shuffled(r, x.Focus)
		}
		b.NotNow, b.Screening.Findings = shuffled(r, b.NotNow), shuffled(r, b.Screening.Findings)
		d := recovery.Diff(a, b)
		require.True(t, d.IsEmpty(), "seed %d: %s", seed, toldAs(d))
	}
}

// TestNoDifference: an answer against itself, against the same case asked again, and against itself from JSON, in weeks in which the
// clocks change too.
func TestNoDifference(t *testing.T) {
	for seed := range uint64(rounds(40, 2000)) {
		c := guidanceCase(t, 5_000+seed) // most are near a change of clocks
		if seed%3 == 0 {
			c = randomCase(t, 80_000+seed)
		}
		a := recommend(t, c)
		for name, b := range map[string]recovery.Advice{"itself": a, "asked again": recommend(t, c), "from JSON": stored(t, a)} {
			for _, d := range []recovery.Difference{recovery.Diff(a, b), recovery.Diff(b, a)} {
				require.True(t, d.IsEmpty(), "seed %d, %s: %s", seed, name, toldAs(d))
				require.False(t, d.Tables || d.Policy || d.Case, "seed %d, %s", seed, name)
			}
		}
	}
}

// mirrored is a part as it is told the other way round.
var mirrored = map[recovery.What]recovery.What{
	recovery.Offered: recovery.Withdrawn, recovery.Withdrawn: recovery.Offered, recovery.Refused: recovery.Dropped, recovery.Dropped: recovery.Refused,
	recovery.FindingAdded: recovery.FindingRemoved, recovery.FindingRemoved: recovery.FindingAdded,
}

// TestDifferencesMirror: there and back are the same changes, from and to turned round; and every change is sound.
func TestDifferencesMirror(t *testing.T) {
	seen := map[recovery.What]int{}
	texts := func(d recovery.Difference, turn bool) []string {
		var out []string
		for _, c := range d.Changes {
			what, from, to := c.What, c.From, c.To
			if turn {
				from, to = to, from
				if m, ok := mirrored[what]; ok {
					what = m
				}
			}
			if what == recovery.FindingAdded || what == recovery.FindingRemoved {
				from += string(c.Cause.Code)
			}
			out = append(out, fmt.Sprint(what, " ", c.Modality, " ", c.Purpose, " ", from, " ", to))
		}
		slices.Sort(out)
		return out
	}
	for seed := range uint64(rounds(24, 2000)) {
		r := seeded(seed)
		c := randomCase(t, 90_000+seed)
		q := recovery.Request{Case: c}
		edits := []recovery.Edit{randomEdit(t, r, c)}
		for chance(r, 0.4) {
			edits = append(edits, randomEdit(t, r, c))
		}
		edited, err := q.With(edits...)
		require.NoError(t, err)
		b, err := edited.Recommend()
		if err != nil {
			continue // a check-in after the new now
		}
		there, back := recovery.Diff(recommend(t, c), b), recovery.Diff(b, recommend(t, c))
		require.Equal(t, texts(there, false), texts(back, true), "seed %d, %v", seed, edits)
		for _, d := range []recovery.Difference{there, back} {
			soundChanges(t, d)
			if t.Failed() {
				t.Fatalf("seed %d, %v: %s", seed, edits, toldAs(d))
			}
			for _, x := range d.Changes {
				seen[x.What]++
			}
		}
	}
	if !longRuns() {
		return // too few cases for the rare parts
	}
	for _, what := range []recovery.What{
		recovery.AnswerChanged, recovery.FindingAdded, recovery.FindingRemoved, recovery.Offered, recovery.Withdrawn, recovery.Refused, recovery.Dropped,
		recovery.RefusalChanged, recovery.WindowChanged, recovery.WindowsChanged, recovery.SlotChanged, recovery.MinutesChanged,
		recovery.AreasChanged, recovery.StepsChanged, recovery.ReasonsChanged, recovery.CautionsChanged, recovery.ConfidenceChange, recovery.CadenceChanged,
		recovery.AskNextChanged,
	} {
		assert.Positive(t, seen[what], "%s never occurred", what)
	}
}
