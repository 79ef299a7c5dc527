package recovery

import (
	"strconv"
	"time"

	"github.com/rickb777/date"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// Weekly load, in units of session load, from which training counts as hard or moderate for the rebooking rhythm.
// Source: guidance, `cadence`; own figures.
const (
	hardWeek     = 2000
	moderateWeek = 1000
	cadenceAge   = 16 // no reminders under this age
)

// dueRange is when the next regular appointment falls due.
type dueRange struct {
	from, to date.Date
	days     DayRange
	since    float64 // days since the last, or 0 without a record
	last     string
	say      wording.Message
}

// due is the rebooking range when it falls within the horizon.
func (o *outlook) due() (dueRange, bool) {
	d, ok := o.cadence()
	return d, ok && timeline.StartOfDay(d.from, o.loc).Before(o.end)
}

// cadence is the rebooking range from the last 28 days of load and the last treatment; false when a visit is booked within the
// horizon, when there is no regular training, under 16, or when the rule is switched off.
func (o *outlook) cadence() (dueRange, bool) {
	if !o.p.on(CadenceDue) || o.c.Athlete.Age.Or(cadenceAge) < cadenceAge {
		return dueRange{}, false
	}
	weekly := o.weeklyLoad()
	var days DayRange
	word := "light"
	switch {
	case weekly >= hardWeek:
		days, word = o.p.Cadence.Hard, "hard"
	case weekly >= moderateWeek:
		days, word = o.p.Cadence.Moderate, "moderate"
	case weekly > 0:
		days = o.p.Cadence.Light
	}
	if days.Most == 0 {
		return dueRange{}, false
	}
	today := timeline.DayOf(o.now, o.loc)
	last, booked := o.lastVisit()
	if booked {
		return dueRange{}, false
	}
	key := "reason.cadence"
	if days.Least == days.Most {
		key = "reason.cadence-fixed"
	}
	why := say(key, "load", whole(weekly), "week", word, "least", strconv.Itoa(days.Least), "most", strconv.Itoa(days.Most))
	if last.IsZero() {
		if weekly < moderateWeek && !o.regular() {
			return dueRange{}, false
		}
		return dueRange{from: today, to: today, days: days, say: why.With("last", "cadence.none")}, true
	}
	day := timeline.DayOf(last, o.loc)
	d := dueRange{
		from: day.Add(date.PeriodOfDays(days.Least)), to: day.Add(date.PeriodOfDays(days.Most)), days: days,
		since: float64(timeline.DaysBetween(day, today)),
	}
	d.say = why.With("last", daysAgo(d.since)).With("days", whole(d.since))
	return d, true
}

// mostSnap is how many days a due date moves to find an easy or free day.
const mostSnap = 28

// snapped is the range as it is told: a beginning still to come moves to the next easy or free day that is not in the week before a
// main event; one that has passed stays, since the visit is due already. Source: practice 1, `cadence`.
func (o *outlook) snapped(d dueRange) DueRange {
	from, to := d.from, d.to
	for n := range mostSnap {
		if from.Before(timeline.DayOf(o.now, o.loc)) {
			break
		}
		if day := from.Add(date.PeriodOfDays(n)); o.easyDay(day) {
			from = day
			break
		}
	}
	if to.Before(from) {
		to = from
	}
	return DueRange{From: timeline.FormatDay(from), To: timeline.FormatDay(to)}
}

// easyDay reports a day without hard, long or event work, and not in the last seven days before a main event.
func (o *outlook) easyDay(day date.Date) bool {
	for _, pr := range o.profiles {
		first, last := timeline.DayOf(pr.Session.Start, o.loc), timeline.DayOf(pr.Session.End(), o.loc)
		if demanding(pr) && !day.Before(first) && !day.After(last) {
			return false
		}
		if left := timeline.DaysBetween(day, first); pr.Event == sessions.EventA && left >= 0 && left <= 7 {
			return false
		}
	}
	return true
}

// daysAgo is the phrase that says how long ago the last visit was.
func daysAgo(days float64) string {
	switch days {
	case 0:
		return "cadence.today"
	case 1:
		return "cadence.yesterday"
	}
	return "cadence.days"
}

// weeklyLoad is the mean weekly load of done sessions over the last 28 days.
func (o *outlook) weeklyLoad() float64 {
	sum := 0.0
	for _, pr := range o.profiles {
		s := pr.Session
		if s.Status == sessions.Done && !s.End().After(o.now) && o.now.Sub(s.Start) <= 28*24*time.Hour {
			sum += float64(pr.Load)
		}
	}
	return sum / 4
}

// regular reports training in at least three of the last four weeks.
func (o *outlook) regular() bool {
	var weeks [4]bool
	for _, pr := range o.profiles {
		s := pr.Session
		if age := o.now.Sub(s.Start); s.Status == sessions.Done && age >= 0 && age < 28*24*time.Hour {
			weeks[int(age.Hours()/(7*24))] = true
		}
	}
	n := 0
	for _, w := range weeks {
		if w {
			n++
		}
	}
	return n >= 3
}

// lastVisit is the newest therapist-given massage, and whether one is already booked within the horizon.
func (o *outlook) lastVisit() (last time.Time, booked bool) {
	for _, t := range o.c.Treatments {
		if !t.Modality.IsMassage() || t.Modality.By() != massage.ByTherapist {
			continue
		}
		if t.At.After(o.now) {
			booked = booked || t.At.Before(o.end)
		} else if t.At.After(last) {
			last = t.At
		}
	}
	return last, booked
}
