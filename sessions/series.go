package sessions

import (
	"time"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
)

// DayLoad is the load of one civil day: the sum of its finished sessions in AU.
// Load is unknown, which is not 0, when the load of one of them is unknown, and
// on days before the first session, of which nothing was observed. A rest day
// after the first session is 0.
type DayLoad struct {
	Day      date.Date
	Load     Quantity
	Sessions int
}

// DailyLoads returns the loads of the civil days in loc from the first to the
// last day, both included, in order; nil loc means UTC. A session counts in full
// on the day it starts. Planned sessions never count, and unknown efforts are not
// estimated here: such a day is unknown.
//
// Days are stepped as dates, so that a day of 23 or 25 hours is one day like any
// other, and a day that a place left out of its calendar does not appear. There
// are none when from is after to; days outside the years 1900 to 2200 are left
// out.
func DailyLoads(d Diary, from, to date.Date, loc *time.Location) []DayLoad {
	return dailyLoads(d, from, to, loc, func(Session) bool { return true })
}

// dailyLoads counts the done sessions that pass.
func dailyLoads(d Diary, from, to date.Date, loc *time.Location, counts func(Session) bool) []DayLoad {
	oldest, newest := date.New(timeline.MinYear, time.January, 1), date.New(timeline.MaxYear, time.December, 31)
	from = date.NewOfDays(max(from.DaysSinceEpoch(), oldest.DaysSinceEpoch()))
	to = date.NewOfDays(min(to.DaysSinceEpoch(), newest.DaysSinceEpoch()))

	totals := map[date.Date]DayLoad{}
	var first date.Date
	for _, s := range d.All() {
		if s.Status != Done || !counts(s) {
			continue
		}
		day := timeline.DayOf(s.Start, loc)
		if len(totals) == 0 || day.Before(first) {
			first = day
		}
		totals[day] = totals[day].plus(s)
	}

	var days []DayLoad
	start := timeline.StartOfDay(from, loc)
	for day := from; !day.After(to); day = day.Add(1) {
		next := timeline.StartOfDay(day.Add(1), loc)
		if total, trained := totals[day]; trained || start.Before(next) {
			total.Day = day
			if !trained && len(totals) > 0 && !day.Before(first) {
				total.Load = Known(0)
			}
			days = append(days, total)
		}
		start = next
	}
	return days
}

// plus adds a session to a day.
func (l DayLoad) plus(s Session) DayLoad {
	load, known := s.Load()
	sum, ok := l.Load.Get()
	switch {
	case !known || (l.Sessions > 0 && !ok):
		l.Load = Quantity{}
	default:
		l.Load = Known(sum + float64(load))
	}
	l.Sessions++
	return l
}
