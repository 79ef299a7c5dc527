package sessions

import (
	"slices"
	"time"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
)

// What is usual is read from the last days before a session, own figures.
const (
	usualWindow = 28 // civil days before the day in question, that day excluded
	usualDays   = 6  // training days there must be for a usual day
	usualBouts  = 3  // sessions of a sport there must be for its usual length
)

// UsualDay returns the usual training day at a moment: the median load of the
// days with a session done among the 28 civil days before the day of at in loc.
// It is false when there are fewer than 6 such days. Planned sessions do not
// count; an unknown effort is estimated as in [Profiles].
func UsualDay(d Diary, at time.Time, loc *time.Location) (Load, bool) {
	today := timeline.DayOf(at, loc)
	first := d.startingAt(timeline.StartOfDay(today.Add(-usualWindow-1), loc))
	var u usual
	for i := first; i < len(d.sessions); i++ {
		s := &d.sessions[i]
		day := timeline.DayOf(s.Start, loc)
		if !day.Before(today) {
			break
		}
		u.add(day, s)
	}
	return u.usualDay(today)
}

// usual holds what was done on past days. Sessions are added in order of start.
type usual struct {
	loads   past[Load] // one entry a day
	lengths [len(sportWords)]past[time.Duration]
}

// add counts a session in; planned ones are passed over.
func (u *usual) add(day date.Date, s *Session) {
	if s.Status != Done {
		return
	}
	effort, _ := expectedEffort(s)
	load := loadOf(effort, s.Minutes())
	if n := len(u.loads.entries); n > 0 && u.loads.entries[n-1].day == day {
		u.loads.entries[n-1].value += load
	} else {
		u.loads.entries = append(u.loads.entries, entry[Load]{day, load})
	}
	sport := &u.lengths[s.Sport]
	sport.entries = append(sport.entries, entry[time.Duration]{day, s.Duration})
}

// usualDay returns the usual day at a day, from the days before it.
func (u *usual) usualDay(today date.Date) (Load, bool) { return u.loads.median(today, usualDays) }

// usualLength returns the usual length of a sport at a day, from the days before
// it.
func (u *usual) usualLength(sport Sport, today date.Date) (time.Duration, bool) {
	return u.lengths[sport].median(today, usualBouts)
}

// past is a series of values by day, the latest last.
type past[N Load | time.Duration] struct {
	entries []entry[N]

	// The last answer, which holds for the whole of its day.
	asked  bool
	day    date.Date
	answer N
	known  bool
}

type entry[N Load | time.Duration] struct {
	day   date.Date
	value N
}

// median returns the median of the 28 days before today: the middle value or the
// mean of the two middle ones, and false when there are fewer than enough.
func (p *past[N]) median(today date.Date, enough int) (N, bool) {
	if p.asked && p.day == today {
		return p.answer, p.known
	}
	var values []N
	for _, e := range slices.Backward(p.entries) {
		age := timeline.DaysBetween(e.day, today)
		if age > usualWindow {
			break
		}
		if age > 0 {
			values = append(values, e.value)
		}
	}
	p.asked, p.day, p.known = true, today, len(values) >= enough
	if p.known {
		slices.Sort(values)
		n := len(values)
		p.answer = (values[(n-1)/2] + values[n/2]) / 2
	}
	return p.answer, p.known
}
