package recovery_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// TestCadenceRange: the next visit as a range from load, last treatment and policy, on an easy or free day.
func TestCadenceRange(t *testing.T) {
	t.Parallel()
	none := recovery.DueRange{}
	for name, x := range map[string]struct {
		last   string // of the last visit, empty for none
		change func(s *story)
		policy recovery.Policy
		want   recovery.DueRange
	}{
		"due already":               {last: "2026-06-01 17:00", want: recovery.DueRange{From: "2026-06-08", To: "2026-06-15"}},
		"beyond the seven days":     {last: "2026-06-09 17:00", want: recovery.DueRange{From: "2026-06-16", To: "2026-06-23"}},
		"far beyond, by the policy": {last: "2026-06-09 17:00", policy: recovery.Maintenance(), want: recovery.DueRange{From: "2026-06-23", To: "2026-07-07"}},
		"not on a hard day": {last: "2026-06-09 17:00", change: func(s *story) {
			s.plan("intervals", "2026-06-16 18:00", 60, sessions.Cycling, sessions.KindIntervals, 8)
		}, want: recovery.DueRange{From: "2026-06-17", To: "2026-06-23"}},
		"not in the week before a main event": {last: "2026-06-09 17:00", change: func(s *story) {
			s.plan("race", "2026-06-20 09:00", 60, sessions.Cycling, sessions.KindRace, 8).Priority = sessions.A
		}, want: recovery.DueRange{From: "2026-06-21", To: "2026-06-23"}},
		"pushed behind its own end": {last: "2026-06-09 17:00", change: func(s *story) {
			s.plan("race", "2026-06-23 09:00", 60, sessions.Cycling, sessions.KindRace, 8).Priority = sessions.A
			s.plan("intervals", "2026-06-24 18:00", 60, sessions.Cycling, sessions.KindIntervals, 8)
		}, policy: recovery.Policy{Cadence: recovery.Cadence{Hard: recovery.DayRange{Least: 8, Most: 10}, Set: true}}, want: recovery.DueRange{From: "2026-06-25", To: "2026-06-25"}},
		"no record":      {want: recovery.DueRange{From: "2026-06-10", To: "2026-06-10"}},
		"booked already": {last: "2026-06-01 17:00", change: func(s *story) { s.had(massage.Swedish, "2026-06-12 17:00", 60, 3) }, want: none},
		"under sixteen":  {last: "2026-06-01 17:00", change: func(s *story) { s.c.Athlete.Age = known(15) }, want: none},
		"switched off":   {last: "2026-06-01 17:00", policy: recovery.Policy{Off: []recovery.Code{recovery.CadenceDue}}, want: none},
	} {
		s := newStory(t, lisbon, "2026-06-10 12:00")
		s.c.Athlete = sessions.Athlete{Age: known(30), MassageExperience: sessions.ExperienceRegular}
		if x.last != "" {
			s.had(massage.Swedish, x.last, 60, 3)
		}
		s.everyDay(28, "18:00", 60, sessions.Cycling, 0, 5)
		if x.change != nil {
			x.change(s)
		}
		a := s.adviseBy(x.policy)
		if x.want == none {
			assert.Nil(t, a.Cadence, name)
			continue
		}
		require.NotNil(t, a.Cadence, name)
		assert.Equal(t, x.want, *a.Cadence, name)
	}
}
