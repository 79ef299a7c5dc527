package sessions

import (
	"fmt"
	"math"
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
		days := dailyLoads(d, timeline.DayOf(s.Start, loc), today, loc, ended)
		if n := len(days); n > 0 {
			return c.describe(days, c.averages(days), n-1)
		}
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
	averages := c.averages(days)
	out := make([]LoadSummary, len(days))
	for i := range days {
		out[i] = c.describe(days, averages, i)
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

// describe is the summary of days[:i+1].
func (c Convention) describe(days []DayLoad, averages []Average, i int) LoadSummary {
	r := c.resolved()
	acute := func(i int) Value { return average(days, averages, i, r.AcuteDays, Average.acute) }
	chronic := func(i int) Value { return average(days, averages, i, r.ChronicDays, Average.chronic) }

	s := LoadSummary{Day: days[i].Day, Acute: acute(i), Chronic: chronic(i), Convention: c.String()}
	s.Balance = s.Chronic.minus(s.Acute)
	s.BalanceBefore = chronic(i - 1).minus(acute(i - 1))
	s.Ramp = s.Chronic.minus(chronic(i - weekDays))
	s.RatioOfAverages = s.Acute.over(s.Chronic, "chronic load")

	s.Weekly = sumOf(days, i, 0, weekDays)
	s.UsualWeek = sumOf(days, i, 0, rollingDays).times(float64(weekDays) / rollingDays)
	s.Monotony = monotony(days, i, s.Weekly, c.SampleSD)
	s.Strain = s.Monotony
	if m, ok := s.Monotony.Get(); ok {
		s.Strain = s.Weekly.times(m)
	}
	week := s.Weekly.times(1.0 / weekDays)
	s.Ratio = week.over(sumOf(days, i, 0, rollingDays).times(1.0/rollingDays), "load in the last 28 days")
	s.RatioUncoupled = week.over(sumOf(days, i, weekDays, uncoupledDays).times(1.0/uncoupledDays), "load in the 21 days before the last week")

	if until := 3 * r.ChronicDays; i+1 < until {
		s.WarmingUp = fmt.Sprintf("day %d of %d in which the averages still show their start", i+1, until)
	}
	return s
}

func (a Average) acute() float64   { return a.Acute }
func (a Average) chronic() float64 { return a.Chronic }

// average is a running average after day i. It needs as many days of history as it
// averages over, all of known load in that time; what came earlier weighs less than
// e^-1 of a new day.
func average(days []DayLoad, averages []Average, i, n int, which func(Average) float64) Value {
	if v := known(days, i, 0, n); v.Undefined != "" {
		return v
	}
	return Value{Number: which(averages[i])}
}

// known is undefined unless the n days that end skip days before day i are all
// there and known.
func known(days []DayLoad, i, skip, n int) Value {
	if have := max(0, i+1); have < skip+n {
		return undefined("needs %d days of history, there are %d", skip+n, have)
	}
	end := i + 1 - skip
	for _, d := range days[end-n : end] {
		if !d.Load.IsKnown() {
			return undefined("the load of %s is unknown", timeline.FormatDay(d.Day))
		}
	}
	return Value{}
}

// sumOf adds up the n days that end skip days before day i.
func sumOf(days []DayLoad, i, skip, n int) Value {
	v := known(days, i, skip, n)
	if v.Undefined != "" {
		return v
	}
	end := i + 1 - skip
	for _, d := range days[end-n : end] {
		v.Number += d.Load.Or(0)
	}
	return v
}

// times scales a number and leaves a reason as it is.
func (v Value) times(k float64) Value {
	v.Number *= k
	return v
}

// monotony is the mean of the last week's daily loads over their standard
// deviation. A week of equal days has none.
//
// Source: Foster 1998, Med Sci Sports Exerc 30:1164 (abstract read).
func monotony(days []DayLoad, i int, weekly Value, sample bool) Value {
	if weekly.Undefined != "" {
		return weekly
	}
	week := days[i+1-weekDays : i+1]
	mean := weekly.Number / weekDays
	var squares float64
	equal := true
	for _, d := range week {
		load := d.Load.Or(0)
		squares += float64((load - mean) * (load - mean))
		equal = equal && load == week[0].Load.Or(0)
	}
	if equal {
		return undefined("the last %d days are all alike", weekDays)
	}
	by := float64(weekDays)
	if sample {
		by--
	}
	return Value{Number: mean / math.Sqrt(squares/by)}
}
