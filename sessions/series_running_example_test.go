package sessions_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"example.com/rubdown/sessions"
	"github.com/rickb777/date"
)

// A season day by day, stored over night and taken up again.
func ExampleRunning() {
	series, err := sessions.NewRunning(sessions.Convention{Early: true}, time.UTC)
	if err != nil {
		fmt.Println(err)
		return
	}
	monday := date.New(2026, time.May, 4)
	if _, err := series.Add(sessions.DayLoad{Day: monday, Load: sessions.Known(300), Sessions: 1}); err != nil {
		fmt.Println(err)
		return
	}
	stored, err := json.Marshal(series)
	if err != nil {
		fmt.Println(err)
		return
	}
	var morning sessions.Running
	if err := json.Unmarshal(stored, &morning); err != nil {
		fmt.Println(err)
		return
	}
	summary, err := morning.Add(sessions.DayLoad{Day: monday.Add(3), Load: sessions.Known(200), Sessions: 1})
	fmt.Println(morning.Days(), "days, acute", summary.Acute, err)
	_, err = morning.Add(sessions.DayLoad{Day: monday, Load: sessions.Known(100)})
	fmt.Println(errors.Is(err, sessions.ErrEarlier), err)
	// Output:
	// 4 days, acute 52.641 <nil>
	// true day: 2026-05-04 is before 2026-05-07
}

func ExampleNewRunning() {
	_, err := sessions.NewRunning(sessions.Convention{AcuteDays: 60}, nil)
	fmt.Println(err)
	// Output: acute_days: 60 is not below chronic_days
}

// season is four weeks of 100 a day from the first of May on.
func season() (*sessions.Running, error) {
	r, err := sessions.NewRunning(sessions.Convention{Early: true}, time.UTC)
	if err != nil {
		return nil, err
	}
	for i := range 28 {
		if _, err := r.Add(sessions.DayLoad{Day: date.New(2026, time.May, 1+i), Load: sessions.Known(100), Sessions: 1}); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func ExampleRunning_Add() {
	r, err := season()
	if err != nil {
		fmt.Println(err)
		return
	}
	// A second session on the last day.
	s, err := r.Add(sessions.DayLoad{Day: date.New(2026, time.May, 28), Load: sessions.Known(50), Sessions: 1})
	fmt.Println(s.Weekly, s.Monotony, s.Ratio, err)
	// Output: 750.000 6.124 1.053 <nil>
}

func ExampleRunning_AddSession() {
	r, err := season()
	if err != nil {
		fmt.Println(err)
		return
	}
	effort, err := sessions.EffortOf(5)
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := r.AddSession(sessions.Session{
		Start: time.Date(2026, time.May, 29, 23, 30, 0, 0, time.UTC), Duration: time.Hour,
		Sport: sessions.Cycling, Effort: effort, Status: sessions.Done,
	})
	fmt.Println(s.Day, s.Weekly, err)
	// Output: 2026-05-29 900.000 <nil>
}

func ExampleRunning_RestUntil() {
	r, err := season()
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := r.RestUntil(date.New(2026, time.June, 4)); err != nil {
		fmt.Println(err)
		return
	}
	last, started := r.Last()
	fmt.Println(last, started, r.Days(), r.Summary().Weekly)
	// Output: 2026-06-04 true 35 0.000
}

// What three days of rest and a race would do to the balance.
func ExampleRunning_Forecast() {
	r, err := season()
	if err != nil {
		fmt.Println(err)
		return
	}
	ahead, err := r.Forecast(sessions.DayLoad{Day: date.New(2026, time.June, 1), Load: sessions.Known(400), Sessions: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range ahead {
		fmt.Println(s.Day, s.BalanceBefore, s.Balance)
	}
	// Output:
	// 2026-05-29 -49.510 -37.587
	// 2026-05-30 -37.587 -27.376
	// 2026-05-31 -27.376 -18.647
	// 2026-06-01 -18.647 -55.037
}

func ExampleConvention_Forecast() {
	effort, err := sessions.EffortOf(6)
	if err != nil {
		fmt.Println(err)
		return
	}
	monday := time.Date(2026, time.May, 4, 18, 0, 0, 0, time.UTC)
	run := sessions.Session{Start: monday, Duration: time.Hour, Sport: sessions.RoadRunning, Effort: effort, Status: sessions.Done}
	race := run
	race.Start, race.Status = monday.AddDate(0, 0, 2), sessions.Planned
	diary, err := sessions.NewDiary(run, race)
	if err != nil {
		fmt.Println(err)
		return
	}
	days, err := sessions.Convention{Early: true}.Forecast(diary, monday.Add(2*time.Hour), date.New(2026, time.May, 6), time.UTC)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range days {
		fmt.Println(s.Day, s.Acute)
	}
	// Output:
	// 2026-05-04 47.924
	// 2026-05-05 41.544
	// 2026-05-06 83.938
}

func ExampleConvention_RestDays() {
	fmt.Println(sessions.Convention{}.RestDays(90, 60))
	fmt.Println(sessions.Convention{}.RestDays(50, 60))
	// Output:
	// 3.406
	// undefined: the balance is above 0 already
}

func ExampleConvention_Averaging() {
	fmt.Println(sessions.Williams2017().Averaging())
	// Output: exponential averages over 7 and 28 days with 2/(N+1), from the first day's load; rolling ratio 7:28 days, uncoupled 7:21; population SD
}

func ExampleWilliams2017() {
	c := sessions.Williams2017()
	fmt.Println(c.Smoothing, c.AcuteDays, c.ChronicDays, c.Seed)
	// Output: span 7 28 first
}

func ExampleConvention_Validate() {
	fmt.Println(sessions.Convention{Smoothing: sessions.Span, AcuteDays: 0.5, Short: 28}.Validate())
	// Output:
	// acute_days: 0.5 is below 1
	// short: 28 is not below long
}

func ExampleFillDays() {
	first := date.New(2024, time.February, 28)
	days := sessions.FillDays([]sessions.DayLoad{
		{Day: first.Add(2), Load: sessions.Known(50), Sessions: 1},
		{Day: first, Load: sessions.Known(100), Sessions: 1},
		{Day: first, Load: sessions.Known(20), Sessions: 1},
	}, first.Add(3), time.UTC)
	for _, d := range days {
		fmt.Println(d.Day, d.Load, d.Sessions)
	}
	// Output:
	// 2024-02-28 120 2
	// 2024-02-29 0 0
	// 2024-03-01 50 1
	// 2024-03-02 0 0
}
