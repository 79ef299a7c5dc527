package sessions

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
)

// LoadSummary describes the series of daily loads up to and with one day. Loads
// are AU, averages AU a day. It is descriptive only:
//
//   - The averages are the two halves of an old model of fitness and fatigue with
//     its fitted gains removed. Their difference is no forecast of performance.
//   - The acute:chronic ratios contain the acute load in the chronic one (the
//     uncoupled one does not), and dividing by a constant or a random number gives
//     the same association with injury as dividing by the chronic load does; no
//     band of the ratio is supported as a threshold (Lolli 2017 and 2019;
//     Impellizzeri 2020 and 2021, abstracts read).
//   - Monotony and strain were linked to illness through limits that had to be found
//     for each person (Foster 1998); there are no general ones.
//   - Load explained about a tenth of next-day soreness in the real logs at hand.
//
// A value that needs more history, or that an unknown load makes unknowable, is
// undefined with its reason.
type LoadSummary struct {
	Day date.Date `json:"-"`

	Acute         Value `json:"acute"`          // short average after the day
	Chronic       Value `json:"chronic"`        // long average after the day
	Balance       Value `json:"balance"`        // chronic − acute after the day
	BalanceBefore Value `json:"balance_before"` // chronic − acute after the day before
	Ramp          Value `json:"ramp"`           // chronic now − chronic 7 days ago

	Weekly    Value `json:"weekly"`     // sum of the last 7 days, this one included
	UsualWeek Value `json:"usual_week"` // a quarter of the sum of the last 28 days
	Monotony  Value `json:"monotony"`   // mean ÷ standard deviation of the last 7 days
	Strain    Value `json:"strain"`     // weekly × monotony

	Ratio           Value `json:"ratio"`             // mean of 7 days ÷ mean of 28, the 7 included: at most 4
	RatioUncoupled  Value `json:"ratio_uncoupled"`   // mean of 7 days ÷ mean of the 21 before them
	RatioOfAverages Value `json:"ratio_of_averages"` // acute ÷ chronic

	// WarmingUp says that the averages still show where they started: for three times
	// the days of the long one. Empty after that.
	WarmingUp  string `json:"warming_up,omitempty"`
	Convention string `json:"convention"`
}

// Summarise describes the load up to the civil day of at in loc (nil means UTC) by
// the default [Convention]. Only done sessions that had ended by at count; planned
// ones never do. The day of at may not be over yet: BalanceBefore is the balance it
// began with. An empty diary, or a moment outside the years 1900 to 2200, gives
// undefined values.
func Summarise(d Diary, at time.Time, loc *time.Location) LoadSummary {
	return Convention{}.summarise(d, at, loc)
}

// Summarise is the function [Summarise] by convention c. An invalid convention is
// an error, as [Faults].
func (c Convention) Summarise(d Diary, at time.Time, loc *time.Location) (LoadSummary, error) {
	if err := c.Validate(); err != nil {
		return LoadSummary{}, err
	}
	return c.summarise(d, at, loc), nil
}

func (c Convention) summarise(d Diary, at time.Time, loc *time.Location) LoadSummary {
	if y := at.UTC().Year(); y < timeline.MinYear || y > timeline.MaxYear {
		return c.nothing(date.Date{}, fmt.Sprintf("the moment is outside the years %d to %d", timeline.MinYear, timeline.MaxYear))
	}
	today := timeline.DayOf(at, loc)
	ended := func(s Session) bool { return !s.End().After(at) }
	for _, s := range d.All() {
		if s.Status != Done || !ended(s) {
			continue
		}
		r := newRunning(c, loc)
		for _, day := range observed(dailyLoads(d, timeline.DayOf(s.Start, loc), today, loc, ended)) {
			r.push(day)
		}
		return r.Summary()
	}
	return c.nothing(today, "no finished session yet")
}

// Series describes every day of a series of daily loads, from the first observed
// one on. Errors are those of [Convention.Averages].
func (c Convention) Series(days []DayLoad) ([]LoadSummary, error) {
	if err := c.checkSeries(days); err != nil {
		return nil, err
	}
	days = observed(days)
	r := newRunning(c, nil)
	out := make([]LoadSummary, len(days))
	for i, d := range days {
		r.push(d)
		out[i] = r.summary()
	}
	return out, nil
}

// nothing is the summary of no days.
func (c Convention) nothing(day date.Date, reason string) LoadSummary {
	v := Value{Undefined: reason}
	return LoadSummary{
		Day: day, Acute: v, Chronic: v, Balance: v, BalanceBefore: v, Ramp: v,
		Weekly: v, UsualWeek: v, Monotony: v, Strain: v, Ratio: v, RatioUncoupled: v, RatioOfAverages: v,
		Convention: c.String(),
	}
}

// summary describes the last day.
func (r *Running) summary() LoadSummary {
	c, today := r.c, r.trace[len(r.trace)-1]
	s := LoadSummary{Day: r.tail[len(r.tail)-1].Day, Acute: today.Acute, Chronic: today.Chronic, Convention: r.texts.convention}
	floor := c.Floor.Or(noLoad)

	yesterday := r.ago(1)
	s.Balance = s.Chronic.minus(s.Acute)
	s.BalanceBefore = yesterday.Chronic.minus(yesterday.Acute)
	s.Ramp = s.Chronic.minus(r.ago(weekDays).Chronic)
	s.RatioOfAverages = s.Acute.over(s.Chronic, floor, "chronic load")

	s.Weekly = r.sum(0, weekDays)
	s.UsualWeek = r.sum(0, rollingDays).times(float64(weekDays) / rollingDays)
	s.Monotony = r.monotony(s.Weekly)
	s.Strain = s.Monotony
	if m, ok := s.Monotony.Get(); ok {
		s.Strain = s.Weekly.times(m)
	}
	short := r.mean(0, c.Short)
	s.Ratio = short.over(r.mean(0, c.Long), floor, r.texts.long)
	s.RatioUncoupled = short.over(r.mean(c.Short, c.Long-c.Short), floor, r.texts.before)

	if until := c.warmUpDays(); r.n < until {
		s.WarmingUp = "day " + strconv.Itoa(r.n) + " of " + strconv.Itoa(until) + " in which the averages still show their start"
	}
	return s
}

// ago returns the averages of a day at most a week back. Before the first day they
// are the start values, when there are any.
func (r *Running) ago(days int) pointPair {
	if i := len(r.trace) - 1 - days; i >= 0 {
		return r.trace[i]
	}
	if r.c.Early && r.c.Seed == SeedGiven {
		return pointPair{Value{Number: r.c.StartAcute}, Value{Number: r.c.StartChronic}}
	}
	needs := func(n float64) Value { return needsDays(days+int(math.Ceil(n)), r.n) }
	if r.c.Early {
		needs = func(float64) Value { return needsDays(days+1, r.n) }
	}
	return pointPair{needs(r.c.AcuteDays), needs(r.c.ChronicDays)}
}

func needsDays(n, have int) Value {
	return Value{Undefined: "needs " + strconv.Itoa(n) + " days of history, there are " + strconv.Itoa(have)}
}

// average is a running average after the last day. Unless the convention is Early,
// it needs as many days of history as it averages over; and the loads of those that
// there are must be known in either case. What came earlier weighs less than e^-1 of
// a new day by a time constant, half of it by a half-life.
func (r *Running) average(v, n float64) Value {
	need := int(math.Ceil(n))
	if r.c.Early && r.c.Seed != SeedMean {
		need = min(need, r.n)
	}
	if u := r.known(0, need); u.Undefined != "" {
		return u
	}
	return Value{Number: v}
}

// known is undefined unless the n days that end skip days before the last one are
// all there and known.
func (r *Running) known(skip, n int) Value {
	if r.n < skip+n {
		return needsDays(skip+n, r.n)
	}
	for _, d := range r.days(skip, n) {
		if !d.Load.IsKnown() {
			return undefined("the load of %s is unknown", timeline.FormatDay(d.Day))
		}
	}
	return Value{}
}

// days returns n days that are there.
func (r *Running) days(skip, n int) []DayLoad {
	end := len(r.tail) - skip
	return r.tail[end-n : end]
}

// sum adds up the n days that end skip days before the last one.
func (r *Running) sum(skip, n int) Value {
	v := r.known(skip, n)
	if v.Undefined != "" {
		return v
	}
	for _, d := range r.days(skip, n) {
		v.Number += d.Load.Or(0)
	}
	return v
}

func (r *Running) mean(skip, n int) Value { return r.sum(skip, n).times(1 / float64(n)) }

// monotony is the mean of the last week's daily loads over their standard
// deviation. A week of equal days has none.
//
// Source: Foster 1998, Med Sci Sports Exerc 30:1164 (abstract read).
func (r *Running) monotony(weekly Value) Value {
	if weekly.Undefined != "" {
		return weekly
	}
	week := r.days(0, weekDays)
	mean := weekly.Number / weekDays
	var squares float64
	equal := true
	for _, d := range week {
		load := d.Load.Or(0)
		squares += float64((load - mean) * (load - mean))
		equal = equal && load == week[0].Load.Or(0)
	}
	if equal || squares == 0 {
		return undefined("the last %d days are all alike", weekDays)
	}
	by := float64(weekDays)
	if r.c.SampleSD {
		by--
	}
	return Value{Number: mean / math.Sqrt(squares/by)}
}
