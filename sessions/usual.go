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
	return u.day(today)
}

// usual holds what was done on past days. Sessions are added in order of start.
type usual struct {
	days    []dayLoad
	lengths [len(sportWords)][]bout

	// The last answers, which hold for a whole day.
	dayOf     date.Date
	dayLoad   Load
	dayKnown  bool
	dayFilled bool
	length    [len(sportWords)]usualLength
}

type dayLoad struct {
	day  date.Date
	load Load
}

type bout struct {
	day    date.Date
	length time.Duration
}

type usualLength struct {
	day    date.Date
	length time.Duration
	known  bool
	filled bool
}

// add counts a session in; planned ones are passed over.
func (u *usual) add(day date.Date, s *Session) {
	if s.Status != Done {
		return
	}
	effort, _ := expectedEffort(s)
	load := loadOf(effort, s.Minutes())
	if n := len(u.days); n > 0 && u.days[n-1].day == day {
		u.days[n-1].load += load
	} else {
		u.days = append(u.days, dayLoad{day, load})
	}
	u.lengths[s.Sport] = append(u.lengths[s.Sport], bout{day, s.Duration})
}

// day returns the usual day at a day, from the days before it.
func (u *usual) day(today date.Date) (Load, bool) {
	if u.dayFilled && u.dayOf == today {
		return u.dayLoad, u.dayKnown
	}
	var loads []Load
	for _, d := range slices.Backward(u.days) {
		if age := timeline.DaysBetween(d.day, today); age > usualWindow {
			break
		} else if age > 0 {
			loads = append(loads, d.load)
		}
	}
	u.dayOf, u.dayFilled = today, true
	u.dayLoad, u.dayKnown = 0, len(loads) >= usualDays
	if u.dayKnown {
		u.dayLoad = median(loads)
	}
	return u.dayLoad, u.dayKnown
}

// lengthOf returns the usual length of a sport at a day, from the days before
// it.
func (u *usual) lengthOf(sport Sport, today date.Date) (time.Duration, bool) {
	cached := &u.length[sport]
	if cached.filled && cached.day == today {
		return cached.length, cached.known
	}
	var lengths []time.Duration
	for _, b := range slices.Backward(u.lengths[sport]) {
		if age := timeline.DaysBetween(b.day, today); age > usualWindow {
			break
		} else if age > 0 {
			lengths = append(lengths, b.length)
		}
	}
	*cached = usualLength{day: today, filled: true, known: len(lengths) >= usualBouts}
	if cached.known {
		cached.length = median(lengths)
	}
	return cached.length, cached.known
}

// median returns the middle value, or the mean of the two middle ones. It sorts
// the values, of which there must be one.
func median[N Load | time.Duration](values []N) N {
	slices.Sort(values)
	n := len(values)
	return (values[(n-1)/2] + values[n/2]) / 2
}
