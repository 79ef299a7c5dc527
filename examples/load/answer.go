package main

import (
	"fmt"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// answer is the series by the convention it names.
type answer struct {
	Convention string `json:"convention"`
	Days       []day  `json:"days"`
}

type day struct {
	Day            string         `json:"day"`
	Load           sessions.Value `json:"load"`
	Acute          sessions.Value `json:"acute"`
	Chronic        sessions.Value `json:"chronic"`
	BalanceBefore  sessions.Value `json:"balance_before"`
	BalanceAfter   sessions.Value `json:"balance_after"`
	Ramp           sessions.Value `json:"ramp"`
	Weekly         sessions.Value `json:"weekly"`
	Monotony       sessions.Value `json:"monotony"`
	Strain         sessions.Value `json:"strain"`
	Ratio          sessions.Value `json:"ratio"`
	RatioCoupled   sessions.Value `json:"ratio_coupled"`
	RatioUncoupled sessions.Value `json:"ratio_uncoupled"`
}

func (req request) answer() (answer, error) {
	days := sessions.FillDays(req.entries, req.until, req.loc)
	series, err := req.convention.Series(days)
	if err != nil {
		return answer{}, err
	}
	a := answer{Convention: "loads summed by civil day; " + req.convention.Averaging(), Days: make([]day, len(series))}
	if n := len(series); n > 0 && series[n-1].WarmingUp != "" {
		a.Convention += "; the last is " + series[n-1].WarmingUp
	}
	for i, s := range series {
		a.Days[i] = day{
			Day: timeline.FormatDay(s.Day), Load: loadOf(days[i]), Acute: s.Acute, Chronic: s.Chronic,
			BalanceBefore: s.BalanceBefore, BalanceAfter: s.Balance, Ramp: s.Ramp,
			Weekly: s.Weekly, Monotony: s.Monotony, Strain: s.Strain,
			Ratio: s.RatioOfAverages, RatioCoupled: s.Ratio, RatioUncoupled: s.RatioUncoupled,
		}
	}
	return a, nil
}

func loadOf(d sessions.DayLoad) sessions.Value {
	if v, known := d.Load.Get(); known {
		return sessions.Value{Number: v}
	}
	return sessions.Value{Undefined: fmt.Sprintf("the load of %s is unknown", timeline.FormatDay(d.Day))}
}
