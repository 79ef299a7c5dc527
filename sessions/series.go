package sessions

import (
	"slices"
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
	if l.Sessions == 0 {
		l.Load = Known(0)
	}
	added := DayLoad{Sessions: 1}
	if load, known := s.Load(); known {
		added.Load = Known(float64(load))
	}
	return l.merged(added)
}

// FillDays sorts and sums entries into a series without gaps: entries of one day
// are added up, a day without one between the first and the last is rest, and rest
// goes on to until where that is later. An entry of unknown load makes its day
// unknown. Days that loc left out of its calendar do not appear unless they have an
// entry; nil loc is UTC. Entries outside the years 1900 to 2200 are left out, and
// until is no later than that.
func FillDays(entries []DayLoad, until date.Date, loc *time.Location) []DayLoad {
	oldest, newest := date.New(timeline.MinYear, time.January, 1), date.New(timeline.MaxYear, time.December, 31)
	sorted := slices.DeleteFunc(slices.Clone(entries), func(l DayLoad) bool {
		return l.Day.Before(oldest) || l.Day.After(newest)
	})
	slices.SortStableFunc(sorted, func(a, b DayLoad) int { return timeline.DaysBetween(b.Day, a.Day) })
	if until.After(newest) {
		until = newest
	}
	var days []DayLoad
	rest := func(to date.Date) {
		if len(days) == 0 {
			return
		}
		for d := days[len(days)-1].Day.Add(1); d.Before(to); d = d.Add(1) {
			if exists(d, loc) {
				days = append(days, DayLoad{Day: d, Load: Known(0)})
			}
		}
	}
	for _, e := range sorted {
		if n := len(days); n > 0 && days[n-1].Day == e.Day {
			days[n-1] = days[n-1].merged(e)
			continue
		}
		rest(e.Day)
		days = append(days, e)
	}
	rest(until.Add(1))
	return days
}
