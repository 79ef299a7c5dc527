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

// calmWeights is a relaxing massage: back, neck, shoulders, feet. Own figures.
var calmWeights = []groupWeight{
	{muscles.ErectorSpinaeThoracic, 1},
	{muscles.UpperTrapezius, 1},
	{muscles.ErectorSpinaeLumbar, 0.9},
	{muscles.NeckExtensors, 0.7},
	{muscles.PlantarFoot, 0.6},
	{muscles.Hamstrings, 0.5},
	{muscles.Gastrocnemius, 0.5},
	{muscles.Hand, 0.3},
}

// relaxAims: stress, low mood or short sleep in the last 48 hours, or by wish.
func (o *outlook) relaxAims() []aim {
	a := aim{purpose: massage.Relax, weights: bothSides(calmWeights), spans: o.anyTime()}
	if o.p.on(StressAndMood) {
		if v, ok := o.reports.stress.Get(); ok && v >= highStress {
			a.reasons = append(a.reasons, o.reason(StressAndMood, v, highStress, "stress of 10", "", say("reason.stress", "value", number(v))))
			a.need = max(a.need, 0.3+v/25)
		}
		if v, ok := o.reports.mood.Get(); ok && v <= lowMood {
			a.reasons = append(a.reasons, o.reason(StressAndMood, v, lowMood, "mood of 10", "", say("reason.mood", "value", number(v))))
			a.need = max(a.need, 0.6-v/20)
		}
		if h, limit, short := o.reports.shortNight(); short {
			a.reasons = append(a.reasons, o.reason(StressAndMood, h, limit, "hours of sleep", "", say("reason.short-night", "value", number(h))))
			a.need = max(a.need, 0.45)
		}
	}
	if len(a.reasons) > 0 {
		a.spans = []stretch{{mark{at: o.now, code: EdgeNow}, mark{at: o.now.Add(reliefReport), code: StressAndMood}}}
	}
	if o.wished(massage.Relax) {
		a.reasons = append(a.reasons, o.wishReason())
		a.need = max(a.need, 0.4)
	}
	if len(a.reasons) == 0 {
		return nil
	}
	return []aim{a}
}

// Figures of evening-for-sleep. Source: practice 1, own figures.
const (
	sleepOpens    = 3 * time.Hour
	sleepCloses   = 30 * time.Minute
	tourCloses    = 60 * time.Minute // between two days of an event
	usualBedtimeH = 22
	usualBedtimeM = 30
)

// sleepAims: any evening after a short night or high stress, and the evening before a planned session or event.
func (o *outlook) sleepAims() []aim {
	if !o.p.on(EveningForSleep) {
		return nil
	}
	bed := o.c.Athlete.Bedtime
	if !bed.IsSet() {
		bed, _ = timeline.ClockAt(usualBedtimeH, usualBedtimeM)
	}
	night, limit, short := o.reports.shortNight()
	stress := o.reports.stress.Or(0)
	var out []aim
	for n := range horizonDays + 1 {
		day := timeline.DayOf(o.now, o.loc).Add(date.PeriodOfDays(n))
		to := bed.On(day, o.loc)
		if bed.Hour() < 12 { // a bedtime after midnight belongs to the evening before
			to = bed.On(day.Add(1), o.loc)
		}
		a := aim{purpose: massage.Sleep, weights: bothSides(calmWeights)}
		shut := mark{at: to.Add(-sleepCloses), code: EveningForSleep}
		if o.p.on(MultiDayEvent) && o.nightOfTour(to) {
			shut = mark{at: to.Add(-tourCloses), code: MultiDayEvent}
		}
		a.spans = []stretch{{mark{at: to.Add(-sleepOpens), code: EveningForSleep}, shut}}
		if n <= 1 && short {
			a.need = 0.5
			a.reasons = append(a.reasons, o.reason(EveningForSleep, night, limit, "hours of sleep", "", say("reason.short-night", "value", number(night))))
		}
		if n <= 1 && stress >= highStress {
			a.need = max(a.need, 0.45)
			a.reasons = append(a.reasons, o.reason(EveningForSleep, stress, highStress, "stress of 10", "", say("reason.stress", "value", number(stress))))
		}
		if pr, ok := o.plannedOn(day.Add(1)); ok {
			a.need = max(a.need, 0.25+eventNeed[pr.Event]*0.25)
			a.session, a.profile = pr.Session.Name(), &pr
			a.reasons = append(a.reasons, o.reason(EveningForSleep, 1, 1, "day before", a.session, say("reason.evening-before", "session", called(pr.Session))))
		}
		if o.wished(massage.Sleep) {
			a.need = max(a.need, 0.4)
			a.reasons = append(a.reasons, o.wishReason())
		}
		if len(a.reasons) > 0 {
			out = append(out, a)
		}
	}
	return out
}

// nightOfTour reports a bedtime between two days of an event.
func (o *outlook) nightOfTour(bed time.Time) bool {
	return slices.ContainsFunc(o.events, func(g between) bool {
		return g.tour() && bed.After(g.a.Session.End()) && bed.Before(g.b.Session.Start)
	})
}

// plannedOn is the most important planned session of a civil day.
func (o *outlook) plannedOn(day date.Date) (best sessions.Profile, ok bool) {
	for _, pr := range o.near {
		s := pr.Session
		if s.Status != sessions.Planned || !s.Start.After(o.now) || timeline.DayOf(s.Start, o.loc) != day {
			continue
		}
		if !ok || kindOf(pr) > kindOf(best) {
			best, ok = pr, true
		}
	}
	return best, ok
}
