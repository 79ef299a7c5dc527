package recovery

import (
	"slices"
	"time"

	"github.com/rickb777/date"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// situationClosures are what the situations of practice 2.3 and the calendars of practice 4 close to an option.
func (o *outlook) situationClosures(op option) []stretch {
	return slices.Concat(o.matchClosures(op), o.doseClosures(op), o.journeyClosures(op), o.earlyClosures(op))
}

// Figures of the situations. Source: practice 1 and 2.3, own figures.
const (
	weekMinutes   = 180 // of massage in any seven days, outside events of several days
	travelFull    = 24  // hours after landing, to a full session
	travelDeep    = 48  // hours after landing, to deep work
	injuryDeepDay = 28  // civil day after an injury from which deep work may be done there

	earlyStart      = 7  // o'clock: sessions that start before it are early
	earlyCloses     = 20 // o'clock the evening before
	usualOpens      = 8  // o'clock, for appointments
	usualCloses     = 20
	selfUsualOpens  = 6 // o'clock, for self-care
	selfUsualCloses = 22
)

// doseClosures keep therapist-given massage under 180 minutes in any seven days; an event of several days has its own measure.
func (o *outlook) doseClosures(op option) []stretch {
	if !o.p.on(MassageIsADose) || op.modality.By() != massage.ByTherapist {
		return nil
	}
	tours := o.tours()
	var had []massage.Treatment
	for _, t := range o.c.Treatments {
		inTour := func(s stretch) bool { return !t.At.Before(s.from.at) && t.At.Before(s.to.at) }
		if t.Modality.IsMassage() && t.Modality.By() == massage.ByTherapist && !slices.ContainsFunc(tours, inTour) {
			had = append(had, t)
		}
	}
	slices.SortStableFunc(had, func(a, b massage.Treatment) int { return a.At.Compare(b.At) })
	var out []stretch
	first, sum := 0, op.minutes
	for last, t := range had { // from first to last are the fewest that fill a week
		sum += t.Minutes
		for first < last && sum-had[first].Minutes > weekMinutes {
			sum -= had[first].Minutes
			first++
		}
		if sum > weekMinutes && t.At.Sub(had[first].At) < week {
			out = append(out, stretch{mark{at: t.At.Add(-week), code: MassageIsADose}, mark{at: had[first].At.Add(week), code: MassageIsADose}})
		}
	}
	return without(out, tours)
}

// tours are the events of several days, from the first to the last.
func (o *outlook) tours() []stretch {
	var out []stretch
	for _, g := range o.events {
		if g.tour() {
			out = append(out, stretch{mark{at: g.a.Session.Start}, mark{at: g.b.Session.End()}})
		}
	}
	return out
}

// journeyRows are the reports of a long journey.
var journeyRows = ruleOf(Travel).rows

// journeyClosures keep firm, long and deep work away from the end of a long journey.
func (o *outlook) journeyClosures(op option) []stretch {
	wait := hours(travelDeep)
	switch {
	case op.dose == massage.Deep:
	case op.dose == massage.Firm || op.minutes > shortLight:
		wait = hours(travelFull)
	default:
		return nil
	}
	if !o.p.on(Travel) {
		return nil
	}
	var out []stretch
	for _, k := range o.c.Conditions {
		if !k.Since.IsSet() || !slices.Contains(journeyRows, k.Code) {
			continue
		}
		landed, exact := k.Since.Instant()
		if !exact {
			day, _ := k.Since.Day(o.loc)
			if landed = timeline.StartOfDay(day.Add(1), o.loc); landed.After(o.now) {
				landed = o.now
			}
		}
		out = append(out, stretch{mark{at: landed.Add(-wait), code: Travel}, mark{at: landed.Add(wait), code: Travel}})
	}
	return out
}

// earlyClosures end the evening before an early start.
func (o *outlook) earlyClosures(op option) []stretch {
	if !o.p.on(MorningOrEvening) || op.modality.By() != massage.ByTherapist || op.modality == massage.PreEventSports || op.modality == massage.InterEventSports {
		return nil
	}
	var out []stretch
	for _, pr := range o.near {
		s := pr.Session
		if s.Start.In(o.loc).Hour() < earlyStart && s.Start.After(o.now) {
			evening := o.clockOn(s.Start, -1, earlyCloses)
			out = append(out, stretch{mark{evening, MorningOrEvening, s.Name()}, mark{s.Start, MorningOrEvening, s.Name()}})
		}
	}
	return out
}

// clockOn is a full hour on the athlete's wall, so many civil days from a moment.
func (o *outlook) clockOn(at time.Time, days, hour int) time.Time {
	clock, _ := timeline.ClockAt(hour, 0)
	return clock.On(timeline.DayOf(o.dayStart(at, days), o.loc), o.loc)
}

// usualHours are the hours of the day in which people book, or treat themselves.
func usualHours(op option) (opens, closes int) {
	if op.modality.By() == massage.BySelf {
		return selfUsualOpens, selfUsualCloses
	}
	return usualOpens, usualCloses
}

// outsideUsualHours reports whether a window has no room for the treatment in the usual hours; false when the case says itself
// which hours are meant.
func (o *outlook) outsideUsualHours(op option, w stretch) bool {
	if op.modality.By() == massage.ByTherapist && len(o.c.Open) > 0 || o.c.Athlete.Quiet.IsSet() {
		return false
	}
	opens, closes := usualHours(op)
	for n := 0; o.dayStart(w.from.at, n).Before(w.to.at); n++ {
		from, to := o.clockOn(w.from.at, n, opens), o.clockOn(w.from.at, n, closes)
		if w.from.at.After(from) {
			from = w.from.at
		}
		if w.to.at.Before(to) {
			to = w.to.at
		}
		if minutesBetween(from, to) >= op.minutes {
			return false
		}
	}
	return true
}

// injuries are the rows of muscle and ligament injuries that heal by days.
var injuries = ruleOf(InjuryReturn).rows

// injuryDays are the civil days after an injury from which a dose may be given there: gentle and firm as screening has them.
func injuryDays(code string, dose massage.Dose) float64 {
	switch dose {
	case massage.Deep:
		return injuryDeepDay
	case massage.Firm:
		return dayAfterPhase(code, 1)
	}
	return dayAfterPhase(code, 0)
}

// young are the areas in which an injury is too young for a dose at a moment, and until when.
func (o *outlook) young(dose massage.Dose, at time.Time) (areas muscles.Set, until time.Time) {
	for _, k := range o.c.Conditions {
		day, known := k.Since.Day(o.loc)
		if !known || !slices.Contains(injuries, k.Code) {
			continue
		}
		if old := timeline.StartOfDay(day.Add(date.PeriodOfDays(injuryDays(k.Code, dose))), o.loc); at.Before(old) {
			areas = areas.Union(k.Areas).Union(k.Regions.Areas())
			if old.After(until) {
				until = old
			}
		}
	}
	return areas, until
}

// lifting reports strength work, for which muscles are better left a little tight.
func lifting(pr sessions.Profile) bool {
	switch pr.Session.Kind {
	case sessions.KindStrength, sessions.KindPower:
		return true
	}
	return slices.Contains([]sessions.Sport{sessions.Powerlifting, sessions.Weightlifting, sessions.Strongman}, pr.Session.Sport)
}
