package screening

import (
	"slices"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// The figures of what is derived from sessions and check-ins. All are the reference's but those marked own.
const (
	longEvent       = 150 * time.Minute
	longEventWithin = 24 * time.Hour
	marathonDays    = 3                   // the window of post-endurance-event-72h
	marathonLeast   = 80 * time.Minute    // own: nothing shorter can be marathon-like
	marathonMetres  = 30000               //
	extremeWithin   = 72 * time.Hour      // own
	maximalEffort   = 9                   // own: session RPE of a maximal effort
	reportWithin    = 72 * time.Hour      // own: how long a soreness report is current
	severeSoreness  = 7                   //
	lastingSoreness = 4                   //
	risingSoreness  = 3                   // own: below it a rise is noise
	courseWithin    = 60 * 24 * time.Hour // own: sessions further back explain no soreness of today
	loads           = 0.4                 // the weight from which a session uses an area
	lookBack        = 15 * 24 * time.Hour // longer than any session that a diary accepts
)

// derive adds what the athlete, the diary and the check-ins imply without a code.
func (s *screener) derive() {
	if s.in.Athlete.MassageExperience == sessions.ExperienceNone && s.massagesHad() < 2 {
		s.report(Condition{Code: "first-session"}, derived)
	}
	s.fromDiary()
	s.fromCheckIns()
}

// fromDiary reads the sessions done in the last days.
func (s *screener) fromDiary() {
	var profiles []sessions.Profile
	now := s.in.Now
	for i := s.in.Diary.Len() - 1; i >= 0; i-- {
		session := s.in.Diary.At(i)
		if session.Start.Before(now.Add(-lookBack)) {
			break
		}
		if session.Status != sessions.Done || session.Start.After(now) {
			continue
		}
		end := session.End()
		if end.After(now) {
			end = now
		}
		ago := now.Sub(end)
		if ago > (marathonDays+2)*24*time.Hour { // no window below reaches further, whatever the clocks do
			continue
		}
		effort, _ := session.Effort.Value()
		if session.Duration >= longEvent && ago <= longEventWithin {
			s.report(Condition{Code: "ctx-long-event", Since: InstantMoment(end)}, derived)
		}
		if session.Hot && ago <= longEventWithin {
			s.facts.add(hotSession)
		}
		if (effort >= maximalEffort || session.Duration >= longEvent) && ago <= extremeWithin {
			s.facts.add(extremeEffort)
		}
		marathon := false
		if session.Duration >= marathonLeast || session.Distance.Or(0) >= marathonMetres {
			if profiles == nil { // judged against the whole diary, so only when something may need it
				profiles = sessions.Profiles(s.in.Diary, s.loc)
			}
			marathon = i < len(profiles) && profiles[i].MarathonLike
		}
		if marathon {
			s.facts.add(extremeEffort)
		}
		if timeline.DaysBetween(timeline.DayOf(end, s.loc), timeline.DayOf(now, s.loc)) > marathonDays {
			continue
		}
		if marathon || effort >= maximalEffort && s.facts.has(sickle) {
			s.report(Condition{Code: "post-endurance-event-72h", Since: InstantMoment(end)}, derived)
		}
	}
}

// current is the soreness that is still true now, by area.
type current struct {
	soreness, tightness muscles.PerArea
	at                  [muscles.NumAreas]time.Time // of the soreness rating; zero when there is none
	overall             float64
}

// fromCheckIns reads soreness. A number never raises an injury or a clot sign: it adds questions, and the three rows
// that the reference derives from numbers.
func (s *screener) fromCheckIns() {
	c, rated := s.current()
	if !rated {
		return
	}
	s.noteSoreness(&c)
	if severe := c.soreness.AtLeast(severeSoreness); !severe.IsEmpty() {
		s.report(Condition{Code: "doms-severe", Areas: severe}, derived)
	}
	if c.overall >= severeSoreness {
		s.report(Condition{Code: "doms-severe"}, derived)
	}
	s.fromCourse(&c)
}

// current takes the latest rating of each area among the reports that are still current; of two at once, the larger.
func (s *screener) current() (c current, rated bool) {
	now := s.in.Now
	var tightAt [muscles.NumAreas]time.Time
	var overallAt time.Time
	newer := func(t, u time.Time) bool { return u.IsZero() || t.After(u) }
	take := func(values *muscles.PerArea, times *[muscles.NumAreas]time.Time, a muscles.Area, v float64, t time.Time) {
		i := a.Index()
		if newer(t, times[i]) || t.Equal(times[i]) && v > values[i] {
			values[i], times[i] = v, t
		}
	}
	for i := range s.in.CheckIns {
		ci := &s.in.CheckIns[i]
		if ci.At.After(now) || now.Sub(ci.At) > reportWithin {
			continue
		}
		rated = true
		for a := range ci.Soreness.Rated().All() {
			v, _ := ci.Soreness.At(a)
			take(&c.soreness, &c.at, a, v, ci.At)
		}
		for a := range ci.Tightness.Rated().All() {
			v, _ := ci.Tightness.At(a)
			take(&c.tightness, &tightAt, a, v, ci.At)
		}
		if v, ok := ci.OverallSoreness.Get(); ok && (newer(ci.At, overallAt) || ci.At.Equal(overallAt) && v > c.overall) {
			c.overall, overallAt = v, ci.At
		}
	}
	return c, rated
}

// fromCourse reads how soreness ran over days: still rising after 72 hours, or lasting over 7 days.
func (s *screener) fromCourse(c *current) {
	watch := c.soreness.AtLeast(risingSoreness)
	if watch.IsEmpty() {
		return
	}
	reports := make([]*sessions.CheckIn, 0, len(s.in.CheckIns))
	for i := range s.in.CheckIns {
		if ci := &s.in.CheckIns[i]; !ci.At.After(s.in.Now) && ci.Soreness.Len() > 0 {
			reports = append(reports, ci)
		}
	}
	slices.SortStableFunc(reports, func(a, b *sessions.CheckIn) int { return a.At.Compare(b.At) })
	loaded := s.lastLoaded(c, watch)
	var rising, lasting muscles.Set
	for a := range watch.All() {
		up, long := course(reports, a, c.at[a.Index()], loaded[a.Index()])
		if up {
			rising = rising.With(a)
		}
		if long {
			lasting = lasting.With(a)
		}
	}
	if !rising.IsEmpty() {
		s.report(Condition{Code: "sign-soreness-rising-after-72h", Areas: rising}, derived)
	}
	if !lasting.IsEmpty() {
		s.report(Condition{Code: "sign-soreness-over-7-days", Areas: lasting}, derived)
	}
}

// course looks at the reports of one area up to its latest rating, and since the session that loaded it last.
func course(reports []*sessions.CheckIn, a muscles.Area, latest, loaded time.Time) (rising, lasting bool) {
	var first, run time.Time // of any soreness; of the unbroken run at 4 and above
	var before, last float64
	seen := false
	for _, ci := range reports {
		if ci.At.After(latest) || ci.At.Before(loaded) {
			continue
		}
		v, rated := ci.Soreness.At(a)
		if v < lastingSoreness {
			run = time.Time{}
		} else if run.IsZero() {
			run = ci.At
		}
		if !rated {
			continue
		}
		if first.IsZero() && v > 0 {
			first = ci.At
		}
		if !seen {
			last, seen = v, true // nothing to compare the first report with
		}
		before, last = last, v
	}
	began := first
	if !loaded.IsZero() {
		began = loaded
	}
	rising = !began.IsZero() && !first.IsZero() && latest.Sub(began) >= 72*time.Hour && last > before
	lasting = !run.IsZero() && latest.Sub(run) > 7*24*time.Hour
	return rising, lasting
}

// lastLoaded is the end of the last session done, before its latest rating, that loaded each area; zero when none did.
func (s *screener) lastLoaded(c *current, watch muscles.Set) (ends [muscles.NumAreas]time.Time) {
	for _, session := range s.in.Diary.All() {
		if session.Status != sessions.Done || session.Start.After(s.in.Now) || s.in.Now.Sub(session.Start) > courseWithin {
			continue
		}
		weights := session.Weights()
		for a := range watch.All() {
			i := a.Index()
			if weights[i] >= loads && !session.Start.After(c.at[i]) && session.End().After(ends[i]) {
				ends[i] = session.End()
			}
		}
	}
	return ends
}
