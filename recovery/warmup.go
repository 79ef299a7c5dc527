package recovery

import (
	"time"

	"example.com/rubdown/sessions"
)

// warmUpMargin is kept between a pre-event massage and the warm-up; leastBeforeStart is kept to the start in any case.
const (
	warmUpMargin     = 5 * time.Minute
	leastBeforeStart = 15 * time.Minute
)

// Minutes of an event's warm-up when it is not stated. Source: practice 1, `pre-event-window`: team sport from Towlson 2013,
// the others own figures.
const (
	teamWarmUp      = 40
	explosiveWarmUp = 40
	steadyWarmUp    = 25
	distanceWarmUp  = 20
)

// eventWarmUps lists the sports whose events start with a warm-up of known usual length.
var eventWarmUps = map[sessions.Sport]float64{
	sessions.Soccer: teamWarmUp, sessions.Rugby: teamWarmUp, sessions.Basketball: teamWarmUp, sessions.Volleyball: teamWarmUp,
	sessions.FieldRunningSport: teamWarmUp, sessions.WaterPolo: teamWarmUp, sessions.IceHockeySkating: teamWarmUp,
	sessions.Tennis: teamWarmUp, sessions.Badminton: teamWarmUp,
	sessions.Sprint: explosiveWarmUp, sessions.Plyometrics: explosiveWarmUp, sessions.ThrowingSport: explosiveWarmUp,
	sessions.Powerlifting: explosiveWarmUp, sessions.Weightlifting: explosiveWarmUp, sessions.Strongman: explosiveWarmUp,
	sessions.Boxing: explosiveWarmUp, sessions.MMAKickboxing: explosiveWarmUp, sessions.Grappling: explosiveWarmUp, sessions.Fencing: explosiveWarmUp,
	sessions.SwimFreestyle: steadyWarmUp, sessions.SwimBackstroke: steadyWarmUp, sessions.SwimBreaststroke: steadyWarmUp, sessions.SwimButterfly: steadyWarmUp,
	sessions.Rowing: steadyWarmUp, sessions.Cycling: steadyWarmUp, sessions.Kayaking: steadyWarmUp,
}

// warmUpStart is when hands must be off before a session: the start of its warm-up, and never less than leastBeforeStart
// before its start once the margin is added. Ordinary training has its warm-up inside the session.
func warmUpStart(pr sessions.Profile) time.Time {
	s := pr.Session
	minutes, stated := s.WarmUp.Get()
	if !stated && pr.Event != sessions.NotEvent {
		minutes = distanceWarmUp
		if m, ok := eventWarmUps[s.Sport]; ok {
			minutes = m
		} else if s.Kind == sessions.KindMatch {
			minutes = teamWarmUp
		}
	}
	before := max(hours(minutes/60), leastBeforeStart-warmUpMargin)
	return s.Start.Add(-before)
}
