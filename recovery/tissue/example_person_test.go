package tissue_test

import (
	"fmt"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/tissue"
	"example.com/rubdown/sessions"
)

// autumn is eight weeks of a runner with a long run every Sunday, who is then sore in the legs for three days.
func autumn() (tissue.Input, error) {
	first := time.Date(2026, 9, 6, 9, 0, 0, 0, time.UTC)
	effort, err := sessions.EffortOf(7)
	if err != nil {
		return tissue.Input{}, err
	}
	in := tissue.Input{Now: first.AddDate(0, 0, 57), Athlete: sessions.Athlete{Training: sessions.Trained}}
	var runs []sessions.Session
	for day := range 57 {
		morning := first.AddDate(0, 0, day)
		if day%7 == 0 {
			runs = append(runs, sessions.Session{
				Start: morning, Duration: 150 * time.Minute, Sport: sessions.RoadRunning, Kind: sessions.KindLong,
				Effort: effort, Status: sessions.Done,
			})
		}
		c := sessions.CheckIn{At: morning.Add(-time.Hour)}
		c.Soreness.Set(muscles.Quadriceps.Both(), [7]float64{1, 5, 5, 3, 1, 1, 1}[day%7])
		in.CheckIns = append(in.CheckIns, c)
	}
	in.Diary, err = sessions.NewDiary(runs...)
	return in, err
}

func ExampleCalibrate() {
	in, err := autumn()
	if err != nil {
		fmt.Println(err)
		return
	}
	learned, err := tissue.Calibrate(in)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(learned)

	for _, in.Calibration = range []tissue.Calibration{{}, learned.Calibration} {
		s, err := tissue.Assess(in)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("the model has %.1f the day after\n", s.ModelSoreness(muscles.Quadriceps.Left()))
	}
	// Output:
	// amplitude 1.45 (own share 73 %), rate 1.24 (own share 84 %) from 57 ratings; off by 1.08 before, 0.89 after
	// the model has 2.1 the day after
	// the model has 3.1 the day after
}

func ExampleCalibrate_tooFew() {
	in, err := autumn()
	if err != nil {
		fmt.Println(err)
		return
	}
	in.CheckIns = in.CheckIns[:5]
	learned, err := tissue.Calibrate(in)
	fmt.Println(learned, err)
	// Output:
	// nothing learned: 5 ratings are fewer than 20 <nil>
}

func ExampleForecastReport() {
	in, err := autumn()
	if err != nil {
		fmt.Println(err)
		return
	}
	for range 4 {
		f, err := tissue.ForecastReport(in)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s %.1f (%.1f to %.1f), from %d reports\n", f.At.Format("Mon"), f.Soreness, f.Low, f.High, f.Reports)
		in.Now = in.Now.AddDate(0, 0, 1)
	}
	// Output:
	// Mon 4.5 (2.6 to 6.4), from 57 reports
	// Tue 3.1 (1.7 to 5.0), from 57 reports
	// Wed 1.8 (1.2 to 3.4), from 57 reports
	// Thu 1.5 (0.9 to 2.5), from 57 reports
}

func ExampleBacktest() {
	in, err := autumn()
	if err != nil {
		fmt.Println(err)
		return
	}
	tested, err := tissue.Backtest(in)
	if err != nil {
		fmt.Println(err)
		return
	}
	held := 0
	for _, t := range tested {
		if t.Forecast.Low <= t.Rating && t.Rating <= t.Forecast.High {
			held++
		}
	}
	last := tested[len(tested)-1]
	fmt.Printf("%d of %d ratings in their intervals; the last: foretold %.1f, reported %.0f\n", held, len(tested), last.Forecast.Soreness, last.Rating)
	// Output:
	// 47 of 57 ratings in their intervals; the last: foretold 1.3, reported 1
}
