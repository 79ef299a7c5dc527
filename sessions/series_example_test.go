package sessions_test

import (
	"fmt"
	"time"

	"example.com/rubdown/sessions"
	"github.com/rickb777/date"
)

// The worked example of Williams et al. 2017: three weeks of 30 a day, then one of
// 50. The paper prints an exponential ratio of 1.25 and a rolling one of 1.43.
func ExampleConvention_Series() {
	var days []sessions.DayLoad
	for i := range 28 {
		load := 30.0
		if i >= 21 {
			load = 50
		}
		day := date.New(2017, time.January, 1).Add(date.PeriodOfDays(i))
		days = append(days, sessions.DayLoad{Day: day, Load: sessions.Known(load), Sessions: 1})
	}
	series, err := sessions.Williams2017().Series(days)
	if err != nil {
		fmt.Println(err)
		return
	}
	last := series[27]
	fmt.Printf("exponential %.4f\n", last.RatioOfAverages.Number)
	fmt.Printf("rolling     %.4f\n", last.Ratio.Number)
	fmt.Println("monotony    ", last.Monotony)
	fmt.Println("day 27      ", series[26].Ratio)
	// Output:
	// exponential 1.2497
	// rolling     1.4286
	// monotony     undefined: the last 7 days are all alike
	// day 27       undefined: needs 28 days of history, there are 27
}

func ExampleSummarise() {
	sport, err := sessions.ParseSport("road-running")
	if err != nil {
		fmt.Println(err)
		return
	}
	effort, err := sessions.EffortOf(6)
	if err != nil {
		fmt.Println(err)
		return
	}
	var runs []sessions.Session
	for week := range 10 {
		for _, weekday := range []int{0, 2, 5} {
			runs = append(runs, sessions.Session{
				Start:    time.Date(2026, time.March, 2+7*week+weekday, 18, 0, 0, 0, time.UTC),
				Duration: 50 * time.Minute, Sport: sport, Effort: effort, Status: sessions.Done,
			})
		}
	}
	diary, err := sessions.NewDiary(runs...)
	if err != nil {
		fmt.Println(err)
		return
	}
	s := sessions.Summarise(diary, time.Date(2026, time.May, 10, 20, 0, 0, 0, time.UTC), time.UTC)
	fmt.Println("weekly  ", s.Weekly)
	fmt.Println("acute   ", s.Acute)
	fmt.Println("chronic ", s.Chronic)
	fmt.Println("balance ", s.Balance)
	fmt.Println("monotony", s.Monotony)
	fmt.Println(s.WarmingUp)
	fmt.Println(s.Convention)
	// Output:
	// weekly   900.000
	// acute    117.253
	// chronic  102.652
	// balance  -14.601
	// monotony 0.866
	// day 70 of 126 in which the averages still show their start
	// session effort x minutes summed by civil day; exponential averages over 7 and 42 days with 1-e^(-1/N), from 0 and 0 the day before the first session; rolling ratio 7:28 days, uncoupled 7:21; population SD
}

func ExampleConvention_Summarise() {
	s, err := sessions.Williams2017().Summarise(sessions.Diary{}, time.Date(2026, time.May, 10, 20, 0, 0, 0, time.UTC), time.UTC)
	fmt.Println(s.Ratio, err)

	_, err = sessions.Convention{AcuteDays: 60}.Summarise(sessions.Diary{}, time.Time{}, nil)
	fmt.Println(err)
	// Output:
	// undefined: no finished session yet <nil>
	// acute_days: 60 is not below chronic_days
}

func ExampleDailyLoads() {
	sport, err := sessions.ParseSport("swimming")
	if err != nil {
		fmt.Println(err)
		return
	}
	effort, err := sessions.EffortOf(4)
	if err != nil {
		fmt.Println(err)
		return
	}
	start := time.Date(2026, time.May, 2, 23, 30, 0, 0, time.UTC)
	diary, err := sessions.NewDiary(
		sessions.Session{Start: start, Duration: time.Hour, Sport: sport, Effort: effort, Status: sessions.Done},
		sessions.Session{Start: start.AddDate(0, 0, 2), Duration: time.Hour, Sport: sport, Status: sessions.Done},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range sessions.DailyLoads(diary, date.New(2026, time.May, 1), date.New(2026, time.May, 4), time.UTC) {
		load, known := d.Load.Get()
		fmt.Println(d.Day, load, known, d.Sessions)
	}
	// Output:
	// 2026-05-01 0 false 0
	// 2026-05-02 240 true 1
	// 2026-05-03 0 true 0
	// 2026-05-04 0 false 1
}

func ExampleConvention_Averages() {
	averages, err := sessions.Convention{}.Averages([]sessions.DayLoad{
		{Day: date.New(2026, time.May, 1), Load: sessions.Known(300), Sessions: 1},
		{Day: date.New(2026, time.May, 2), Load: sessions.Known(0)},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range averages {
		fmt.Printf("%s %.2f %.2f\n", a.Day, a.Acute, a.Chronic)
	}
	// Output:
	// 2026-05-01 39.94 7.06
	// 2026-05-02 34.62 6.89
}
