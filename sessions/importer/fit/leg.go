package fit

import (
	"fmt"
	"time"

	"github.com/muktihari/fit/profile/typedef"
	"github.com/muktihari/fit/profile/untyped/fieldnum"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/sports"
)

// leg is a session message: an activity, or one part of a multisport race.
type leg struct {
	at             importer.Position
	start          time.Time
	elapsed, timer time.Duration
	sport, sub     uint8
	hasSport       bool
	stroke         uint8
	profile        string

	heartRate, power, distance, ascent, descent sessions.Quantity
}

// session takes a session message.
func (s *sequence) session(m message, at importer.Position) {
	if s.rd.found >= s.rd.Limits().Sessions {
		s.rd.Cut(at, fmt.Sprintf("more than %d sessions", s.rd.Limits().Sessions), 1)
		s.waiting--
		s.stop()
		return
	}
	s.rd.found++
	l := leg{
		at:      at,
		elapsed: m.length(fieldnum.SessionTotalElapsedTime),
		timer:   m.length(fieldnum.SessionTotalTimerTime),
		profile: clip(m.text(fieldnum.SessionSportProfileName)),
	}
	l.sport, l.hasSport = m.byte(fieldnum.SessionSport)
	l.sub, _ = m.byte(fieldnum.SessionSubSport)
	l.stroke, _ = m.byte(fieldnum.SessionSwimStroke)
	start, ok := m.instant(fieldnum.SessionStartTime)
	written, hasEnd := m.instant(fieldnum.SessionTimestamp)
	switch {
	case ok:
		l.start = start
		if l.elapsed == 0 && l.timer == 0 && hasEnd && written.After(start) {
			l.elapsed = written.Sub(start)
		}
	case hasEnd:
		l.start = written.Add(-max(l.elapsed, l.timer))
	}
	bpm, ok := m.byte(fieldnum.SessionAvgHeartRate)
	l.heartRate = known(bpm, ok, 1, 0)
	watts, ok := m.short(fieldnum.SessionAvgPower)
	l.power = positive(known(watts, ok, 1, 0))
	metres, ok := m.long(fieldnum.SessionTotalDistance)
	l.distance = positive(known(metres, ok, 100, 0))
	up, ok := m.short(fieldnum.SessionTotalAscent)
	l.ascent = known(up, ok, 1, 0)
	down, ok := m.short(fieldnum.SessionTotalDescent)
	l.descent = known(down, ok, 1, 0)
	s.legs = append(s.legs, l)
}

// end is when the leg ended, breaks included.
func (l leg) end() time.Time { return l.start.Add(max(l.elapsed, l.timer)) }

// holds reports whether another leg lies in this one.
func (l leg) holds(other leg) bool {
	const slack = time.Minute
	return !other.start.Before(l.start.Add(-slack)) && !other.end().After(l.end().Add(slack))
}

// addLegs adds the session messages and gives the time at which the last one ended. The
// records of a whole file with one session are all of that.
func (s *sequence) addLegs(broken bool) time.Time {
	var last time.Time
	for i, l := range s.legs {
		if end := l.end(); end.After(last) {
			last = end
		}
		s.waiting-- // Counted with the session.
		if s.isWhole(i) {
			s.rd.Note(importer.Note{
				At: l.at, Code: importer.Overlap, Value: "multisport", Text: "the whole of a race whose legs are there",
				Skipped: true, Count: 1,
			})
			continue
		}
		a := importer.Activity{
			At: l.at, Elapsed: l.elapsed, Timer: l.timer,
			Session: sessions.Session{
				Start: l.start, HeartRateMean: l.heartRate, Power: l.power,
				Distance: l.distance, Ascent: l.ascent, Descent: l.descent,
			},
		}
		s.setSport(&a, l.sport, l.sub, l.hasSport, l.profile)
		if stroke, ok := strokes[typedef.SwimStroke(l.stroke)]; ok && a.Session.Sport == sessions.SwimFreestyle {
			a.Session.Sport = stroke
		}
		s.place(&a)
		switch {
		case len(s.legs) == 1 && !broken:
			s.track.Fill(&a, time.Time{}, time.Time{})
		case !l.start.IsZero():
			s.track.Fill(&a, l.start, l.end())
		}
		a.Session.Distance = positive(a.Session.Distance)
		a.Session.Sets, a.Notes = s.setsBetween(l.start, l.end(), len(s.legs) == 1, a.Notes)
		s.rd.Add(a, 1)
	}
	return last
}

// isWhole reports whether a session message sums up others that are there too.
func (s *sequence) isWhole(i int) bool {
	if typedef.Sport(s.legs[i].sport) != typedef.SportMultisport {
		return false
	}
	for j, other := range s.legs {
		if j != i && typedef.Sport(other.sport) != typedef.SportMultisport && s.legs[i].holds(other) {
			return true
		}
	}
	return false
}

var strokes = map[typedef.SwimStroke]sessions.Sport{
	typedef.SwimStrokeBackstroke:   sessions.SwimBackstroke,
	typedef.SwimStrokeBreaststroke: sessions.SwimBreaststroke,
	typedef.SwimStrokeButterfly:    sessions.SwimButterfly,
}

// stillSubSports are done indoors or on a screen, where a speed is not gone.
var stillSubSports = map[typedef.SubSport]bool{
	typedef.SubSportTreadmill: true, typedef.SubSportSpin: true, typedef.SubSportIndoorCycling: true,
	typedef.SubSportIndoorRowing: true, typedef.SubSportElliptical: true, typedef.SubSportStairClimbing: true,
	typedef.SubSportIndoorSkiing: true, typedef.SubSportIndoorWalking: true, typedef.SubSportIndoorRunning: true,
	typedef.SubSportVirtualActivity: true, typedef.SubSportTrackCycling: false,
}

// setSport gives an activity its sport, by the two numbers, or what the athlete calls it.
func (s *sequence) setSport(a *importer.Activity, sport, sub uint8, known bool, profile string) {
	if !known {
		s.rd.SetSport(a, "", "")
		return
	}
	a.Transition = typedef.Sport(sport) == typedef.SportTransition
	a.Still = stillSubSports[typedef.SubSport(sub)]
	m := sports.FIT(int(sport), int(sub))
	if typedef.SubSport(sub) == typedef.SubSportMatch {
		a.Session.Kind = sessions.KindMatch
	}
	name, subName := sports.FindCode(sports.FITSport, int(sport)).Name, sports.FindCode(sports.FITSubSport, int(sub)).Name
	if name == "" {
		name = fmt.Sprintf("sport %d", sport)
	}
	if a.Transition {
		m.NotTraining = false // The flag of the transition says it already.
		m.Confidence = sports.Exact
	}
	if subName == "" || subName == "generic" {
		s.rd.SetMatch(a, m, profile, name)
		return
	}
	s.rd.SetMatch(a, m, profile, name+"/"+subName, name)
}
