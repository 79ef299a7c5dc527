package sessions

import (
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
)

// Figures of the words below. Own figures unless a source is named.
const (
	hardEffort    = 7.0
	sixHardEffort = 6.0 // strength, plyometric, sprint and trail
	hardDays      = 1.5 // usual days

	longMinutes = 90.0
	longEffort  = 4.0
	longLengths = 1.5 // usual lengths

	easyEffort   = 3.0
	gentleEffort = 4.0

	routineMatches = 3 // matches of the sport in the 28 days before
	novelDays      = 28
	knowsFrom      = 0.2 // weight from which an area knows what is alike
)

// Profiles says what each session of a diary was like, in the order of the
// diary. Days are civil days in loc; nil means UTC. A profile depends only on
// the session and on those that start before it, so what is added later never
// changes it. Planned sessions are judged exactly as done ones, and stand in the
// record for what follows as if they will happen, but give no usual day or
// length.
//
//   - Effort: as reported, else what is usual for the kind, else for the sport.
//   - Uses: the areas loaded at 0.4 or more.
//   - Hard: effort 7 or more; 6 or more in strength, plyometric, sprint and trail
//     sessions; a load of 1.5 usual days or more ([UsualDay]); a race, match,
//     intervals, sprint or power session of effort 5 or more or unknown.
//   - Long: 90 min or more at effort 4 or more, or 1.5 times the usual length of
//     the sport or more: the median of the sessions of that sport in the last 28
//     days, of which there must be 3.
//   - Novel: the areas that the session, or any exercise of it, loads at 0.4 or
//     more and that nothing alike loaded at 0.2 or more in the 28 days before.
//     Alike is a session of the same sport, or of one that brakes with that area
//     as much or more: a runner's quadriceps know cycling, a cyclist's do not know
//     running.
//     Where the record does not cover those days nothing is called novel: it must
//     start 28 days before the session or earlier, and for a planned session hold
//     something in them.
//   - Damaging: the eccentric areas of a hard or long session, and the novel ones.
//   - MarathonLike: a foot race of 30 km or 2 h and more at effort 7 or more, a run
//     of 3 h and more at effort 6 or more, an event of 4 h and more at effort 7 or
//     more. Never from the sport alone: "marathon" also names half marathons and
//     long runs.
//   - Event: a by priority a, b by priority b, and for a race or match without
//     one. Routine competition by priority c, and for a match without priority
//     when there were 3 or more matches of the sport in the 28 days before.
//   - Easy: effort 3 or less and none of the above; walking, yoga and mobility up
//     to effort 4.
func Profiles(d Diary, loc *time.Location) []Profile {
	profiles := make([]Profile, len(d.sessions))
	j := judge{exercises: map[string]exerciseLoad{}}
	for i := 0; i < len(d.sessions); {
		// Sessions that start together do not count as before each other.
		end := i + 1
		for end < len(d.sessions) && d.sessions[end].Start.Equal(d.sessions[i].Start) {
			end++
		}
		day := timeline.DayOf(d.sessions[i].Start, loc)
		knows := make([]muscles.Set, end-i)
		for k := i; k < end; k++ {
			profiles[k], knows[k-i] = j.profile(d.At(k), k, day)
		}
		for k := i; k < end; k++ {
			j.add(&d.sessions[k], knows[k-i], day)
		}
		i = end
	}
	return profiles
}

// judge is the record of what came before, as the words need it.
type judge struct {
	usual     usual
	past      record
	matches   [len(sportWords)][]date.Date
	exercises map[string]exerciseLoad // by name, because names repeat and are slow to read
}

type exerciseLoad struct {
	areas muscles.PerArea
	known bool
}

func (j *judge) exerciseLoads(name string) (muscles.PerArea, bool) {
	load, ok := j.exercises[name]
	if !ok {
		load.areas, load.known = exerciseLoads(name)
		j.exercises[name] = load
	}
	return load.areas, load.known
}

// add puts a session on record, with the areas that know it from then on.
func (j *judge) add(s *Session, knows muscles.Set, day date.Date) {
	j.usual.add(day, s)
	j.past.add(s, knows, day)
	if s.Kind == KindMatch {
		j.matches[s.Sport] = append(j.matches[s.Sport], day)
	}
}

// profile judges a session, and returns the areas that know it afterwards.
func (j *judge) profile(s Session, index int, day date.Date) (Profile, muscles.Set) {
	weights, most := loadedBy(&s, j.exerciseLoads)
	p := Profile{Session: s, Index: index, Weights: weights}
	p.Effort, p.EffortFrom = expectedEffort(&s)
	p.Load = loadOf(p.Effort, s.Minutes())
	p.Uses = p.Weights.AtLeast(usesFrom)
	p.Eccentric = s.Sport.eccentricAreas().Intersect(p.Weights.Support())

	p.Event = j.event(&s, day)
	p.Hard = j.hard(&p, day)
	p.Long = j.long(&p, day)
	p.MarathonLike = marathonLike(&p)
	p.Novel = j.past.novel(&s, most.AtLeast(usesFrom), day)
	p.Damaging = p.Novel
	if p.Hard || p.Long {
		p.Damaging = p.Damaging.Union(p.Eccentric)
	}
	p.Easy = p.Effort <= easyLimit(&s) && !p.Hard && !p.Long && !p.MarathonLike &&
		p.Damaging.IsEmpty() && p.Event == NotEvent
	return p, most.AtLeast(knowsFrom)
}

// expectedEffort returns the effort of a session: as reported, else what is
// usual for its kind, else for its sport.
func expectedEffort(s *Session) (float64, EffortSource) {
	if effort, ok := s.Effort.Value(); ok {
		return effort, EffortReported
	}
	if s.Kind != 0 {
		return kindTraits[s.Kind].effort, EffortFromKind
	}
	return sportTraits[s.Sport].effort, EffortFromSport
}

func (j *judge) hard(p *Profile, day date.Date) bool {
	kind := p.Session.Kind
	if kind == 0 && p.Session.Sport == Sprint {
		kind = KindSprint // A session of the sport is one unless it says otherwise.
	}
	row := kindTraits[kind]
	from := row.hardAt
	if p.Session.Sport.has(hardFromSix) {
		from = min(from, sixHardEffort)
	}
	if p.Effort >= from || row.hardBlind && !p.Session.Effort.Known() {
		return true
	}
	usualDay, ok := j.usual.usualDay(day)
	return ok && usualDay > 0 && p.Load >= hardDays*usualDay
}

func (j *judge) long(p *Profile, day date.Date) bool {
	if p.Session.Minutes() >= longMinutes && p.Effort >= longEffort {
		return true
	}
	length, ok := j.usual.usualLength(p.Session.Sport, day)
	return ok && float64(p.Session.Duration) >= longLengths*float64(length)
}

func (j *judge) event(s *Session, day date.Date) EventRank {
	switch {
	case s.Priority == A:
		return EventA
	case s.Priority == B:
		return EventB
	case s.Priority == C, s.Kind == KindMatch && j.matchesBefore(s.Sport, day) >= routineMatches:
		return RoutineCompetition
	case s.Kind == KindRace, s.Kind == KindMatch:
		return EventB
	}
	return NotEvent
}

// matchesBefore counts the matches of a sport in the 28 days before, no further
// than it takes to call them routine.
func (j *judge) matchesBefore(sport Sport, day date.Date) int {
	days := j.matches[sport]
	n := 0
	for n < min(len(days), routineMatches) && timeline.DaysBetween(days[len(days)-1-n], day) <= novelDays {
		n++
	}
	return n
}

// marathonLike asks for what was run, not for what it is called.
func marathonLike(p *Profile) bool {
	s := &p.Session
	hours := s.Duration.Hours()
	distance := s.Distance.Or(0)
	footRace := s.Kind == KindRace && s.Sport.has(onFoot)
	switch {
	case footRace && (distance >= 30_000 || hours >= 2) && p.Effort >= 7:
	case s.Sport.has(running) && hours >= 3 && p.Effort >= 6:
	case p.Event != NotEvent && hours >= 4 && p.Effort >= 7:
	default:
		return false
	}
	return true
}

func easyLimit(s *Session) float64 {
	if s.Sport.has(gentle) || s.Kind == KindMobility {
		return gentleEffort
	}
	return easyEffort
}
