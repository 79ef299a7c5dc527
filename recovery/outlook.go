package recovery

import (
	"math"
	"slices"
	"time"

	"github.com/rickb777/date"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/tissue"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// horizonDays is how far Recommend looks ahead.
const (
	horizonDays = 7
	horizon     = horizonDays * 24 * time.Hour
)

// forecastHours is the grid on which soreness is foreseen.
const forecastHours = horizonDays * 24

// outlook is everything that is derived once from a case and then only read.
type outlook struct {
	c   Case
	p   Policy
	loc *time.Location
	now time.Time
	end time.Time // of the horizon

	profiles []sessions.Profile // of the diary, in its order
	near     []sessions.Profile // those whose edges can reach into the horizon
	all      []between          // gaps between them, of any sessions, of hard ones, of events
	hard     []between
	events   []between
	screen   screening.Result
	*foresight
	reports  reports
	habits   [massage.Deep + 1]massage.Familiarity
	info     [massage.Percussion + 1]massage.ModalityInfo
	held     muscles.Set // limbs withheld by one-sided-needs-a-reason
	withheld muscles.Set // those limbs whole, and their twins
	healing  muscles.Set // areas with a limit of this case, such as a strain past its first days
	barred   [muscles.NumAreas]massage.SafetyCodes
	caps     [muscles.NumAreas]int
	booked   []stretch
	quiet    []stretch
	closed   []stretch // between the bookable spans
	// firstCuffs is the start of the first session with cuffs.
	firstCuffs time.Time
	routine    time.Time // start of the next routine competition, zero when none is planned
	matches    []between // between two matches of a team week
	tender     bool      // the newest massage had left tenderness or bruises
}

// reach is how far before a session and after it an edge can lie: the longest lead is seven days and begins at a local
// midnight, the longest after-edge is four days and a bit.
const reach = 9 * 24 * time.Hour

// foresight is the state of the muscles and what becomes of it.
type foresight struct {
	state    tissue.State
	forecast [forecastHours + 1]muscles.PerArea // soreness each hour from now, the larger of model and report
	worst    [forecastHours + 1]muscles.PerArea // the highest from that hour to the end of the horizon
}

// newOutlook derives everything; the muscles may be given when they are known to be those of the case.
func newOutlook(c Case, p Policy, known *foresight) (*outlook, error) {
	loc := c.Location()
	o := &outlook{c: c, p: p, loc: loc, now: c.Now.Round(0).In(loc)}
	o.end = o.now.Add(horizon)
	o.readPlan()
	o.tender = o.newestMassage().Reaction.Bad()
	o.screen = screening.Screen(o.screeningAt(o.now))
	o.foresight = known
	if known == nil {
		state, err := tissue.Assess(tissue.Input{
			Now: o.now, Zone: loc, Diary: c.Diary, CheckIns: c.CheckIns, Treatments: c.Treatments, Athlete: c.Athlete, Profiles: o.profiles,
		})
		if err != nil {
			return nil, err
		}
		o.foresight = &foresight{state: state}
		for h := range o.forecast {
			o.forecast[h] = state.At(o.now.Add(time.Duration(h) * time.Hour)).SorenessByArea()
		}
		o.worst = o.forecast
		for h := forecastHours - 1; h >= 0; h-- {
			for i := range o.worst[h] {
				o.worst[h][i] = max(o.worst[h][i], o.worst[h+1][i])
			}
		}
	}
	o.reports = readReports(c.CheckIns, o.now)
	for d := massage.Light; d <= massage.Deep; d++ {
		o.habits[d] = massage.UsedTo(c.Treatments, d, c.Athlete.MassageExperience, o.now)
	}
	for i := range muscles.NumAreas {
		o.barred[i], o.caps[i] = o.screen.BarredAt(muscles.AreaAt(i)), o.screen.PressureCapAt(muscles.AreaAt(i))
	}
	for m := range massage.Modalities() {
		o.info[m] = m.Info()
	}
	for _, l := range o.screen.Limits {
		if l.PressureCap != screening.NoCap || !l.Barred.IsEmpty() {
			o.healing = o.healing.Union(l.Areas)
		}
	}
	o.held = o.unexplained()
	o.withheld = limbsOf(o.held)
	o.quiet, o.closed = o.quietClosures(), o.openClosures()
	return o, nil
}

// readPlan derives what sessions and bookings to come have a part in. All the rest of an outlook stays the same whatever is to come.
func (o *outlook) readPlan() {
	o.profiles = sessions.Profiles(o.c.Diary, o.loc)
	o.near, o.firstCuffs, o.routine = nil, time.Time{}, time.Time{}
	for _, pr := range o.profiles {
		s := pr.Session
		if s.Kind == sessions.KindBFR && o.firstCuffs.IsZero() {
			o.firstCuffs = s.Start
		}
		if o.c.near(s) {
			o.near = append(o.near, pr)
		}
		if pr.Event == sessions.RoutineCompetition && s.Start.After(o.now) && (o.routine.IsZero() || s.Start.Before(o.routine)) {
			o.routine = s.Start
		}
	}
	o.all = free(o.gaps(o.near, func(sessions.Profile) bool { return true }), o.near)
	o.hard = o.gaps(o.near, taxing)
	o.events = o.gaps(o.near, func(pr sessions.Profile) bool { return pr.Event >= sessions.EventB })
	o.matches = o.teamWeeks()
	o.booked = o.bookedClosures()
}

// screeningAt is what screening is asked at a moment.
func (o *outlook) screeningAt(now time.Time) screening.Input {
	c := o.c
	return screening.Input{
		Now: now, Zone: o.loc, Athlete: c.Athlete, Conditions: c.Conditions, Unanswered: c.Unanswered, Denied: c.Denied,
		CheckIns: c.CheckIns, Diary: c.Diary, Treatments: c.Treatments, WishRegions: c.Wish.Regions, WishAreas: c.Wish.Areas,
	}
}

// firstVisits reports the first two massages of a person, which are short and careful.
func (o *outlook) firstVisits() bool { return o.screen.MinutesShare < 1 }

// soreness is the foreseen soreness of an area at a moment of the horizon.
func (o *outlook) soreness(a muscles.Area, at time.Time) float64 {
	return o.forecast[o.hour(at)].At(a)
}

// hour is the row of the forecast for a moment; moments outside the horizon take its ends.
func (o *outlook) hour(at time.Time) int {
	return min(max(int(at.Sub(o.now).Hours()), 0), forecastHours)
}

// peak is the highest foreseen soreness of an area from the time the option may be given.
func (o *outlook) peak(a muscles.Area, op option) float64 { return o.worst[o.hour(op.from)].At(a) }

// sameDay reports whether two moments lie on one civil day of the athlete.
func (o *outlook) sameDay(a, b time.Time) bool {
	return timeline.DayOf(a, o.loc) == timeline.DayOf(b, o.loc)
}

// dayStart is the start of the civil day that lies n days after the day of t.
func (o *outlook) dayStart(t time.Time, n int) time.Time {
	return timeline.StartOfDay(timeline.DayOf(t, o.loc).Add(date.PeriodOfDays(n)), o.loc)
}

// demanding reports whether the session is hard, long or an event: what recovery and careful mornings are about.
func demanding(pr sessions.Profile) bool {
	return pr.Hard || pr.Long || pr.MarathonLike || pr.Event != sessions.NotEvent
}

// taxing reports whether the session is hard or an event: what light days protect.
func taxing(pr sessions.Profile) bool {
	return pr.Hard || pr.MarathonLike || pr.Event != sessions.NotEvent
}

// recentHours is how long a mood, stress or sleep report stays a reason.
const recentHours = 48

// reports is what the check-ins of the last two days say about the person rather than the muscles.
type reports struct {
	stress, mood, sleep, usualSleep sessions.Quantity
	lowSince                        time.Time // of an unbroken run of low mood, zero when the newest is not low
	latest                          time.Time // of any check-in
}

// readReports takes the newest value of each kind within recentHours.
func readReports(checkIns []sessions.CheckIn, now time.Time) reports {
	sorted := slices.Clone(checkIns)
	slices.SortStableFunc(sorted, func(a, b sessions.CheckIn) int { return a.At.Compare(b.At) })
	var r reports
	sum, n := 0.0, 0
	stress, mood, sleep := newest{worse: math.Max}, newest{worse: math.Min}, newest{worse: math.Min}
	for _, k := range sorted {
		r.latest = k.At
		if h, ok := k.SleepHours.Get(); ok {
			sum, n = sum+h, n+1
		}
		if m, ok := k.Mood.Get(); ok && m > lowMood {
			r.lowSince = time.Time{}
		} else if ok && r.lowSince.IsZero() {
			r.lowSince = k.At
		}
		if now.Sub(k.At) > recentHours*time.Hour {
			continue
		}
		stress.take(k.At, k.Stress)
		mood.take(k.At, k.Mood)
		sleep.take(k.At, k.SleepHours)
	}
	r.stress, r.mood, r.sleep = stress.value, mood.value, sleep.value
	if n >= usualSleepNights {
		r.usualSleep = sessions.Known(sum / float64(n))
	}
	return r
}

// usualSleepNights is how many nights make a person's own mean.
const usualSleepNights = 7

// newest keeps the latest value of a rating, the worse of two of one moment.
type newest struct {
	value sessions.Quantity
	at    time.Time
	worse func(a, b float64) float64
}

func (n *newest) take(at time.Time, q sessions.Quantity) {
	v, ok := q.Get()
	if !ok {
		return
	}
	if old, had := n.value.Get(); had && at.Equal(n.at) {
		v = n.worse(old, v)
	}
	n.value, n.at = sessions.Known(v), at
}

// Thresholds of the stress-and-mood and evening-for-sleep rules. Source: practice section 1, own figures.
const (
	highStress = 7
	lowMood    = 3
	shortSleep = 6.5
	sleepDebt  = 1

	lowMoodFor = 14 * 24 * time.Hour // until someone qualified is suggested
)

// shortNight reports a night under 6.5 h, or an hour under the person's own mean, and the limit that was missed.
func (r reports) shortNight() (hours, limit float64, short bool) {
	h, ok := r.sleep.Get()
	if !ok {
		return 0, 0, false
	}
	limit = max(shortSleep, r.usualSleep.Or(0)-sleepDebt)
	return h, limit, h < limit
}

// minutesBetween is the elapsed time in minutes.
func minutesBetween(a, b time.Time) float64 { return b.Sub(a).Minutes() }

// hours is a duration of h hours.
func hours(h float64) time.Duration { return time.Duration(h * float64(time.Hour)) }

// round2 rounds to two decimals for output.
func round2(x float64) float64 { return math.Round(x*100) / 100 }
