package recovery_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/rickb777/date/timespan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// week is the diary of a calendar, with what day each of its rows speaks of.
type week struct {
	build func(*testing.T) *story
	// days are the civil days that the test looks at, each with its place in the calendar; before says that only the hours before the
	// anchor count on a day, from and to bound the hours on it.
	days []calendarDay
}

type calendarDay struct {
	date   string
	day    int
	before bool
	from   string // a clock; empty is the whole day
	to     string
	site   muscles.Set // only treatments that touch it count; empty is the whole body
}

// atMost is the heaviest dose that is offered when only this day can be booked, and the most minutes of it, over what people ask
// for.
func atMost(t *testing.T, build func(*testing.T) *story, d calendarDay) (massage.Dose, float64) {
	t.Helper()
	var heaviest massage.Dose
	most := 0.
	for _, wish := range []recovery.Wish{
		{Modality: massage.DeepTissue, Purpose: massage.Maintain, Minutes: known(90)},
		{Modality: massage.Swedish, Purpose: massage.Maintain, Minutes: known(90)},
		{Modality: massage.Swedish, Purpose: massage.Relax, Minutes: known(90)},
		{},
	} {
		s := build(t)
		wish.Areas = s.c.Wish.Areas
		s.c.Wish = wish
		from := s.at(d.date + " 00:00")
		to := naiveMidnight(from, 1, s.loc)
		if d.from != "" {
			from = s.at(d.date + " " + d.from)
		}
		if d.to != "" {
			to = s.at(d.date + " " + d.to)
		}
		s.c.Open = []timespan.TimeSpan{timespan.NewTimeSpan(from, to)}
		for _, r := range s.adviseBy(recovery.Balanced()).Recommendations {
			if r.By != massage.ByTherapist || !d.site.IsEmpty() && !naiveFocus(r).Intersects(d.site) { // calendars speak of massage by hand
				continue
			}
			if r.Dose > heaviest {
				heaviest, most = r.Dose, 0
			}
			if r.Dose == heaviest {
				most = max(most, r.Minutes)
			}
		}
	}
	return heaviest, most
}

// rows are the rows of a calendar that cover a day.
func rows(c recovery.Calendar, d calendarDay, newcomer bool) (list []recovery.CalendarDay) {
	for _, row := range c.Days {
		if row.Covers(d.day) && row.Newcomer == newcomer && (d.day != 0 || row.Before == d.before) {
			list = append(list, row)
		}
	}
	return list
}

func calendar(t *testing.T, code recovery.Code) recovery.Calendar {
	t.Helper()
	for _, c := range recovery.Calendars() {
		if c.Code == code {
			return c
		}
	}
	require.Fail(t, "no such calendar", "%s", code)
	return recovery.Calendar{}
}

// habitual is somebody with a record of deep work weeks ago.
func habitual(t *testing.T, now, habit string) *story {
	t.Helper()
	s := newStory(t, kathmandu, now)
	athleteOf(s, habit)
	s.c.Wish = recovery.Wish{}
	return s
}

// soccer is a team player whose matches begin at three on the days given, the past ones done.
func soccer(now string, days ...string) func(*testing.T) *story {
	return func(t *testing.T) *story {
		s := habitual(t, now, "default")
		for _, day := range days {
			status := sessions.Done
			if s.at(day + " 15:00").After(s.c.Now) {
				status = sessions.Planned
			}
			s.add("match of "+day, day+" 15:00", 95, sessions.Soccer, sessions.KindMatch, 6, status)
		}
		return s
	}
}

func taperFor(habit string) func(*testing.T) *story {
	return func(t *testing.T) *story {
		s := habitual(t, "2026-06-10 05:00", habit)
		s.plan("race", "2026-06-16 18:00", 60, sessions.Cycling, sessions.KindRace, 8).Priority = sessions.A
		return s
	}
}

func weeks() map[recovery.Code]week {
	stages := func(t *testing.T) *story {
		s := habitual(t, "2026-06-10 05:00", "default")
		for _, day := range []string{"10", "11", "12"} {
			s.plan("stage "+day, "2026-06-"+day+" 13:00", 180, sessions.Cycling, sessions.KindRace, 8)
		}
		return s
	}
	twice := func(t *testing.T) *story { // Monday to Saturday, and the next Monday
		s := habitual(t, "2026-06-08 05:00", "default")
		for _, day := range []string{"08", "09", "10", "11", "12", "13", "15"} {
			s.plan("morning "+day, "2026-06-"+day+" 07:30", 60, sessions.SwimFreestyle, sessions.KindIntervals, 7)
			s.plan("evening "+day, "2026-06-"+day+" 16:00", 60, sessions.SwimFreestyle, sessions.KindIntervals, 7)
		}
		return s
	}
	lifter := func(t *testing.T) *story { // heavy on Friday morning, light sessions in the week after
		s := habitual(t, "2026-06-10 07:00", "default")
		s.c.Wish.Areas = muscles.GroupSet(muscles.Quadriceps, muscles.Hamstrings, muscles.GluteusMaximus)
		s.plan("heavy", "2026-06-12 07:00", 60, sessions.LegDay, sessions.KindStrength, 8)
		s.plan("light", "2026-06-19 18:00", 40, sessions.LegDay, sessions.KindStrength, 3)
		return s
	}
	return map[recovery.Code]week{
		recovery.TeamWeek: {soccer("2026-06-07 05:00", "2026-05-17", "2026-05-24", "2026-05-31", "2026-06-07", "2026-06-14"), []calendarDay{
			{date: "2026-06-07", before: true, to: "15:00"},
			{date: "2026-06-07", from: "16:55"},
			{date: "2026-06-08", day: 1},
			{date: "2026-06-09", day: 2},
			{date: "2026-06-10", day: 3},
			{date: "2026-06-11", day: -3},
			{date: "2026-06-12", day: -2},
			{date: "2026-06-13", day: -1},
		}},
		recovery.Taper: {taperFor("default"), []calendarDay{
			{date: "2026-06-10", day: -6},
			{date: "2026-06-11", day: -5},
			{date: "2026-06-12", day: -4},
			{date: "2026-06-13", day: -3},
			{date: "2026-06-14", day: -2},
			{date: "2026-06-15", day: -1},
			{date: "2026-06-16", before: true, from: "12:00", to: "18:00"},
		}},
		recovery.AfterLongRace: {func(t *testing.T) *story {
			s := habitual(t, "2026-06-10 05:00", "default")
			s.plan("marathon", "2026-06-10 07:00", 200, sessions.RoadRunning, sessions.KindRace, 8)
			return s
		}, []calendarDay{
			{date: "2026-06-10", from: "10:20"},
			{date: "2026-06-11", day: 1},
			{date: "2026-06-12", day: 2},
			{date: "2026-06-13", day: 3},
			{date: "2026-06-14", day: 4},
			{date: "2026-06-15", day: 5},
			{date: "2026-06-16", day: 6},
		}},
		recovery.StageRace: {stages, []calendarDay{
			{date: "2026-06-10", from: "16:00"}, {date: "2026-06-11", from: "16:00"}, {date: "2026-06-13", day: 1}, {date: "2026-06-14", day: 2}, {date: "2026-06-15", day: 3},
		}},
		recovery.TwoADaysSixDays: {twice, []calendarDay{
			{date: "2026-06-08", day: 0}, {date: "2026-06-12", day: 4}, {date: "2026-06-13", day: 5, from: "17:00"},
		}},
		recovery.StrengthBlock: {lifter, []calendarDay{
			{date: "2026-06-10", day: -2}, {date: "2026-06-11", day: -1, to: "07:00"}, {date: "2026-06-15", day: 3, from: "12:00"}, {date: "2026-06-16", day: 4},
		}},
	}
}

// TestCalendars: on each day of such a week the heaviest treatment on offer is the heaviest that the calendar allows, and no
// longer.
func TestCalendars(t *testing.T) {
	t.Parallel()
	for code, w := range weeks() {
		t.Run(string(code), func(t *testing.T) {
			c := calendar(t, code)
			covered := map[string]bool{}
			for _, d := range w.days {
				covering := rows(c, d, false)
				require.NotEmpty(t, covering, "%+v", d)
				var want massage.Dose
				most := 0.
				for _, row := range covering {
					covered[row.Key] = true
					if row.Dose > want {
						want, most = row.Dose, 0
					}
					if row.Dose == want {
						most = max(most, row.Most.Value)
					}
				}
				got, minutes := atMost(t, w.build, d)
				assert.Equal(t, want, got, "%+v", d)
				if most > 0 {
					assert.LessOrEqual(t, minutes, most, "%+v", d)
				}
			}
			for _, row := range c.Days {
				beyond := row.Newcomer || row.From > 7 // two tests below
				assert.True(t, covered[row.Key] || beyond, "no day shows %s", row.Key)
			}
		})
	}
	assert.Len(t, recovery.Calendars(), len(weeks())+1, "injury-return has a test of its own")
}

func TestCalendarTaperOfANewcomer(t *testing.T) {
	c := calendar(t, recovery.Taper)
	first := func(t *testing.T) *story {
		s := taperFor("default")(t)
		s.c.Treatments, s.c.Athlete.MassageExperience = nil, sessions.ExperienceNone
		return s
	}
	for _, d := range []calendarDay{
		{date: "2026-06-10", day: -6},
		{date: "2026-06-12", day: -4},
		{date: "2026-06-13", day: -3},
		{date: "2026-06-15", day: -1},
		{date: "2026-06-16", before: true, from: "12:00", to: "18:00"},
	} {
		list := rows(c, d, true)
		require.Len(t, list, 1, "%+v", d)
		dose, minutes := atMost(t, first, d)
		assert.Equal(t, list[0].Dose, dose, "%+v", d)
		assert.LessOrEqual(t, minutes, list[0].Most.Value, "%+v", d)
	}
}

func TestCalendarAfterALongRaceEnds(t *testing.T) {
	c := calendar(t, recovery.AfterLongRace)
	d := calendarDay{date: "2026-06-24", day: 14}
	list := rows(c, d, false)
	require.Len(t, list, 1)
	dose, _ := atMost(t, func(t *testing.T) *story {
		s := habitual(t, "2026-06-24 05:00", "default")
		s.done("marathon", "2026-06-10 07:00", 200, sessions.RoadRunning, sessions.KindRace, 8)
		return s
	}, d)
	assert.Equal(t, list[0].Dose, dose)
}

// TestCalendarInjuryReturn: at the injured place nothing, then gentle, firm and deep work by day; the rest of the body as usual.
func TestCalendarInjuryReturn(t *testing.T) {
	t.Parallel()
	c := calendar(t, recovery.InjuryReturn)
	hamstrings := muscles.GroupSet(muscles.Hamstrings)
	for _, code := range ruleRows(t, recovery.InjuryReturn) {
		for _, day := range []int{0, 3, 4, 14, 15, 27, 28} {
			injured := func(t *testing.T) *story {
				s := habitual(t, "2026-06-10 05:00", "used to it")
				s.c.Wish.Areas = muscles.GroupSet(muscles.Hamstrings, muscles.Quadriceps, muscles.GluteusMaximus)
				at := timeline.DayOf(s.at("2026-06-10 05:00").AddDate(0, 0, -day), s.loc)
				s.c.Conditions = []screening.Condition{{Code: code, Since: screening.DayMoment(at), Areas: hamstrings}}
				return s
			}
			list := rows(c, calendarDay{day: day}, false)
			require.Len(t, list, 1, "day %d", day)
			dose, _ := atMost(t, injured, calendarDay{date: "2026-06-10", site: hamstrings})
			assert.Equal(t, list[0].Dose, dose, "%s, day %d", code, day)
			if day == 0 {
				dose, _ = atMost(t, injured, calendarDay{date: "2026-06-10"})
				assert.Equal(t, massage.Deep, dose, "%s, elsewhere", code)
			}
		}
	}
}

func ruleRows(t *testing.T, code recovery.Code) []string {
	t.Helper()
	r, ok := recovery.FindRule(code)
	require.True(t, ok)
	require.NotEmpty(t, r.Rows)
	return r.Rows
}

// TestMatchesFewDaysApart: with matches three or four days apart there is no firm or deep day between them, and the refusal
// names both.
func TestMatchesFewDaysApart(t *testing.T) {
	for name, days := range map[string][]string{
		"three": {"2026-05-20", "2026-05-27", "2026-06-03", "2026-06-06", "2026-06-09", "2026-06-12", "2026-06-15", "2026-06-18", "2026-06-21"},
		"four":  {"2026-05-20", "2026-05-27", "2026-06-03", "2026-06-07", "2026-06-11", "2026-06-15", "2026-06-19", "2026-06-23"},
	} {
		for _, m := range []massage.Modality{massage.DeepTissue, massage.MyofascialRelease} {
			s := soccer("2026-06-09 20:00", days...)(t)
			s.c.Wish = recovery.Wish{Purpose: massage.Maintain, Modality: m}
			a := s.advise()
			for _, r := range a.Recommendations {
				assert.Equal(t, massage.Light, r.Dose, "%s days apart: %s to %s", name, r.Modality, r.Purpose)
			}
			no, ok := refused(a, massage.Maintain, m)
			require.True(t, ok, "%s days apart: %s", name, adviceText(t, a))
			assert.Equal(t, 2, strings.Count(no.Text, "match of"), "%s days apart, %s: %s", name, m, no.Text)
			assert.NotEqual(t, no.Args["session"], no.Args["other"])
		}
	}
}

// TestCalendarsSayWhat: every row has its text, its numbers are sound, and the rules it names exist.
func TestCalendarsSayWhat(t *testing.T) {
	en := wording.English()
	for _, c := range recovery.Calendars() {
		for _, key := range []string{"calendar." + string(c.Code), "calendar." + string(c.Code) + ".anchor"} {
			_, ok := en.Phrase(key)
			assert.True(t, ok, key)
		}
		require.NotEmpty(t, c.Days)
		for _, d := range c.Days {
			key := fmt.Sprintf("calendar.%s.%s", c.Code, d.Key)
			_, ok := en.Phrase(key)
			assert.True(t, ok, key)
			assert.True(t, d.From <= d.To || d.From >= 0 && d.To < 0, key)
			assert.True(t, d.Least.Value <= d.Most.Value || d.Most.Value == 0, key)
			for _, f := range []float64{d.Least.Value, d.Most.Value, d.AfterHours.Value, d.BeforeHours.Value} {
				assert.GreaterOrEqual(t, f, 0., key)
			}
			for _, f := range []struct {
				value float64
				mark  string
			}{{d.Least.Value, d.Least.Mark.String()}, {d.Most.Value, d.Most.Mark.String()}, {d.AfterHours.Value, d.AfterHours.Mark.String()}, {d.BeforeHours.Value, d.BeforeHours.Mark.String()}} {
				assert.Equal(t, f.value > 0, f.mark != "", "%s: a number without a mark, or a mark without a number", key)
			}
			assert.NotEmpty(t, d.Rules, key)
			for _, code := range d.Rules {
				_, ok := recovery.FindRule(code)
				assert.True(t, ok, "%s names %s", key, code)
			}
		}
	}
	recovery.Calendars()[0].Days[0].Rules[0] = "scribble"
	assert.False(t, slices.Contains(recovery.Calendars()[0].Days[0].Rules, "scribble"))
}
