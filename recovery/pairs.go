package recovery

import (
	"slices"
	"time"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// between is the time from the end of one session to the start of another, with no other session of the same kind ending in
// it.
type between struct {
	a, b    *sessions.Profile
	sameDay bool // both start on one civil day
}

func (g between) minutes() float64 { return minutesBetween(g.a.Session.End(), g.b.Session.Start) }

// free keeps the gaps that no other session reaches into.
func free(all []between, list []sessions.Profile) []between {
	var latest time.Time // end of what has begun before
	next := 0
	return slices.DeleteFunc(slices.Clone(all), func(g between) bool {
		for ; next < len(list) && list[next].Session.Start.Before(g.b.Session.Start); next++ {
			if end := list[next].Session.End(); end.After(latest) {
				latest = end
			}
		}
		return latest.After(g.a.Session.End())
	})
}

// gaps finds for each session that counts the counting session that ended last before it.
func (o *outlook) gaps(list []sessions.Profile, counts func(sessions.Profile) bool) []between {
	var byEnd, byStart []*sessions.Profile
	for i := range list {
		if counts(list[i]) {
			byStart = append(byStart, &list[i])
		}
	}
	byEnd = slices.Clone(byStart)
	slices.SortStableFunc(byEnd, func(a, b *sessions.Profile) int { return a.Session.End().Compare(b.Session.End()) })
	var out []between
	ended := 0
	for _, b := range byStart {
		for ended < len(byEnd) && !byEnd[ended].Session.End().After(b.Session.Start) {
			ended++
		}
		if ended > 0 {
			a := byEnd[ended-1]
			out = append(out, between{a, b, o.sameDay(a.Session.Start, b.Session.Start)})
		}
	}
	return out
}

// Figures of the pair rules. Source: practice 1 and 2.3 (T12, T14 for the 24 h and the minutes, the rest own figures).
const (
	betweenLeast = 15  // minutes between two bouts
	betweenMost  = 240 //
	betweenStart = 5   // minutes after the first
	eventGap     = 36  // hours between two event days
	eventNight   = 40  // most minutes in an evening between them
	eventDeep    = 48  // hours after the last of them, to deep work
	hardGap      = 24  // hours between two hard sessions
)

// bouts reports whether two sessions are bouts of one day with a gap that only an inter-event massage fits.
func (g between) bouts() bool {
	m := g.minutes()
	return g.sameDay && m >= betweenLeast && m <= betweenMost
}

// tour reports whether two events belong to an event of several days.
func (g between) tour() bool {
	m := g.minutes()
	return !g.sameDay && m > 0 && m <= eventGap*60
}

// trainsHardAround reports hard training, no event, within a day before the second or after the first of two sessions.
func (o *outlook) trainsHardAround(g between) bool {
	near := func(m float64) bool { return m > 0 && m <= hardGap*60 }
	return slices.ContainsFunc(o.near, func(pr sessions.Profile) bool {
		s := pr.Session
		return taxing(pr) && pr.Event < sessions.EventB &&
			(near(minutesBetween(s.End(), g.b.Session.Start)) || near(minutesBetween(g.a.Session.End(), s.Start)))
	})
}

// boutAfter reports a session that follows a bout of the same day; boutBefore one that a bout of the same day follows.
func (o *outlook) boutAfter(pr *sessions.Profile) bool {
	return o.p.on(BetweenBouts) && slices.ContainsFunc(o.all, func(g between) bool { return g.b.Index == pr.Index && g.bouts() })
}

func (o *outlook) boutBefore(pr *sessions.Profile) bool {
	return o.p.on(BetweenBouts) && slices.ContainsFunc(o.all, func(g between) bool { return g.a.Index == pr.Index && g.bouts() })
}

// pairClosures are the spans between two sessions that follow each other closely.
func (o *outlook) pairClosures(op option) []stretch {
	var out []stretch
	add := func(g between, code Code) {
		if o.p.on(code) {
			out = append(out, stretch{mark{g.a.Session.End(), code, g.a.Session.Name()}, mark{g.b.Session.Start, code, g.b.Session.Name()}})
		}
	}
	longerThan := func(minutes float64) bool { return op.dose != massage.Light || op.minutes > minutes }
	for _, g := range o.all {
		m := g.minutes()
		switch {
		case m <= 0 || !g.sameDay:
		case m < betweenLeast, m <= betweenMost && op.modality != massage.InterEventSports:
			add(g, BetweenBouts)
		case m > betweenMost && longerThan(shortLight):
			add(g, TwoADays)
		}
	}
	for _, g := range o.events {
		if !g.tour() {
			continue
		}
		if longerThan(eventNight) {
			add(g, MultiDayEvent)
		}
		if s := g.b.Session; op.dose == massage.Deep && o.p.on(MultiDayEvent) {
			out = append(out, stretch{mark{s.End(), MultiDayEvent, s.Name()}, mark{s.End().Add(hours(eventDeep)), MultiDayEvent, s.Name()}})
		}
	}
	for _, g := range o.hard {
		if g.a.Event >= sessions.EventB && g.b.Event >= sessions.EventB && g.tour() && !o.trainsHardAround(g) {
			continue // days of one event have their own measure
		}
		if m := g.minutes(); m > 0 && m <= hardGap*60 && longerThan(shortLight) {
			add(g, ShortBeforeNextHardDay)
		}
	}
	return out
}
