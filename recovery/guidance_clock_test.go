package recovery_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// Days on which clocks change. Hours are elapsed hours, days are civil days, evenings are on the wall.

// clockChanges are events just after a change of the clock, and a plain week.
var clockChanges = []struct{ zone, event, now string }{
	{"Australia/Sydney", "2026-04-06 10:00", "2026-03-31 12:00"}, // 3:00 becomes 2:00 on the 5th
	{"Australia/Sydney", "2026-10-05 10:00", "2026-09-29 12:00"}, // 2:00 becomes 3:00 on the 4th
	{"America/Santiago", "2026-04-06 10:00", "2026-03-31 12:00"}, // midnight of the 5th becomes 23:00 of the 4th
	{"America/Santiago", "2026-09-07 10:00", "2026-09-01 12:00"}, // the 6th begins at 1:00
	{"Asia/Beirut", "2026-03-30 10:00", "2026-03-24 12:00"},      // the 29th begins at 1:00
	{"Asia/Beirut", "2026-10-26 10:00", "2026-10-20 12:00"},      // midnight of the 25th becomes 23:00 of the 24th
	{"Pacific/Apia", "2021-04-05 10:00", "2021-03-30 12:00"},     // 4:00 becomes 3:00 on the 4th
	{"Asia/Kathmandu", "2026-02-16 10:00", "2026-02-10 12:00"},   // no change at all
	{"America/Santiago", "2026-09-09 10:00", "2026-09-03 12:00"}, // D−3 is the day without a midnight
	{"America/Santiago", "2026-09-10 10:00", "2026-09-04 12:00"}, // D−4 is
	{"Asia/Beirut", "2026-04-01 10:00", "2026-03-26 12:00"},      // D−3 is
	{"Asia/Beirut", "2026-10-28 23:30", "2026-10-22 12:00"},      // D−3 has 25 hours
	{"Australia/Sydney", "2026-04-09 00:30", "2026-04-03 12:00"}, // an event at night
	{"Australia/Sydney", "2026-10-07 00:30", "2026-10-01 12:00"}, // the same
	{"Pacific/Apia", "2021-04-07 10:00", "2021-04-01 12:00"},     // D−3 has 25 hours
	{"Europe/Lisbon", "2026-10-28 10:00", "2026-10-22 12:00"},    // D−3 has 25 hours
	{"Asia/Kathmandu", "2026-02-19 05:45", "2026-02-13 12:00"},   // an early start
}

// athleteOf is one who is used to deep work, or had it once, or never, and asks for it.
func athleteOf(s *story, habit string) {
	s.c.Wish.Modality = massage.DeepTissue
	s.c.Athlete = sessions.Athlete{Age: known(30), MassageExperience: sessions.ExperienceRegular}
	ago := func(weeks int) time.Time { return s.c.Now.Add(-time.Duration(weeks) * 7 * 24 * time.Hour) }
	had := func(at time.Time, m massage.Modality, pressure float64) {
		s.c.Treatments = append(s.c.Treatments, massage.Treatment{At: at, Modality: m, Minutes: 60, Pressure: known(pressure), Reaction: massage.ReactionNone})
	}
	switch habit {
	case "used to it":
		for _, w := range []int{2, 5, 8} {
			had(ago(w), massage.DeepTissue, 3)
		}
	case "default":
		had(ago(5), massage.DeepTissue, 3)
		had(ago(9), massage.DeepTissue, 3)
	case "never":
		for _, w := range []int{2, 5, 8} {
			had(ago(w), massage.Swedish, 3)
		}
	}
}

func TestEventDaysOverClockChanges(t *testing.T) {
	t.Parallel()
	for _, z := range clockChanges {
		for habit, days := range map[string]int{"used to it": 3, "default": 4} {
			t.Run(fmt.Sprintf("%s %s %s", z.zone, z.event, habit), func(t *testing.T) {
				s := newStory(t, z.zone, z.now)
				athleteOf(s, habit)
				event := s.plan("race", z.event, 40, sessions.Cycling, sessions.KindRace, 8)
				event.Priority = sessions.A
				start := event.Start
				r := need(t, s.advise(), massage.Maintain, massage.DeepTissue)
				// The stricter of so many elapsed hours, and the local midnight that begins day D−n.
				want := start.Add(-time.Duration(days) * 24 * time.Hour)
				if day := naiveMidnight(start, -days, s.loc); day.Before(want) {
					want = day
				}
				assert.Equal(t, s.clock(want), s.clock(lastEndBefore(r, start)))
				assert.True(t, want.Equal(lastEndBefore(r, start)))
			})
		}
	}
}

// never had it: nothing within seven civil days, so nothing within the horizon before it.
func TestEventWeekOfANewcomer(t *testing.T) {
	t.Parallel()
	for _, z := range clockChanges {
		s := newStory(t, z.zone, z.now)
		athleteOf(s, "never")
		event := s.plan("race", z.event, 40, sessions.Cycling, sessions.KindRace, 8)
		event.Priority = sessions.A
		start := event.Start
		for _, r := range s.advise().Recommendations {
			assert.False(t, r.Dose == massage.Deep && r.Window.Start().Before(start), "%s: deep in race week", z.event)
		}
	}
}

func TestEveningsOverClockChanges(t *testing.T) {
	t.Parallel()
	for _, z := range clockChanges {
		s := newStory(t, z.zone, z.now)
		s.c.Athlete.MassageExperience = sessions.ExperienceRegular
		s.c.Athlete.Bedtime = clockOf(t, "22:30")
		s.c.Wish.Purpose = massage.Sleep
		r := need(t, s.advise(), massage.Sleep, massage.Swedish)
		evenings := spans(r)
		assert.Len(t, evenings, 7, "%s", z.event)
		for _, w := range evenings {
			from, to := s.clock(w.Start()), s.clock(w.End())
			assert.Equal(t, "19:30", from[11:], "%s", z.zone)
			assert.Equal(t, "22:00", to[11:], "%s", z.zone)
			assert.Equal(t, from[:10], to[:10])
		}
	}
}

func TestCadenceDaysOverClockChanges(t *testing.T) {
	t.Parallel()
	for _, z := range clockChanges {
		s := newStory(t, z.zone, z.now)
		s.c.Athlete = sessions.Athlete{Age: known(30), MassageExperience: sessions.ExperienceRegular}
		s.everyDay(28, "08:00", 60, sessions.Cycling, 0, 5)
		last := naiveMidnight(s.c.Now, -6, s.loc).Add(23 * time.Hour) // late in the evening, six days ago
		s.c.Treatments = append(s.c.Treatments, massage.Treatment{At: last, Modality: massage.Swedish, Minutes: 45, Pressure: known(3)})
		a := s.advise()
		require.NotNil(t, a.Cadence, z.zone)
		day := func(n int) string { return naiveMidnight(last, n, s.loc).In(s.loc).Format(time.DateOnly) }
		assert.Equal(t, recovery.DueRange{From: day(7), To: day(14)}, *a.Cadence, z.zone)
		r := need(t, a, massage.Maintain, massage.Swedish)
		for _, w := range spans(r) {
			assert.False(t, w.Start().Before(naiveMidnight(last, 7, s.loc)), "%s: before it is due", z.zone)
		}
	}
}

// Quiet hours are on the wall, and so is everything that an answer shows.
func TestQuietHoursOverClockChanges(t *testing.T) {
	t.Parallel()
	for _, z := range clockChanges {
		s := newStory(t, z.zone, z.now)
		s.c.Athlete.MassageExperience = sessions.ExperienceRegular
		s.c.Athlete.Quiet = sessions.Quiet{From: clockOf(t, "21:00"), To: clockOf(t, "07:30")}
		s.c.Wish.Purpose = massage.Relax
		r := need(t, s.advise(), massage.Relax, massage.Swedish)
		for _, w := range r.Also {
			assert.Equal(t, "07:30", s.clock(w.Start())[11:], "%s", z.zone)
		}
		for _, w := range spans(r)[:6] {
			assert.Equal(t, "21:00", s.clock(w.End())[11:], "%s", z.zone)
		}
	}
}
