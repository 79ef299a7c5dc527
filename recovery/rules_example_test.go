package recovery_test

import (
	"fmt"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
)

func ExampleRule_thresholds() {
	rule, _ := recovery.FindRule(recovery.DeepBeforeHard)
	for _, n := range rule.Thresholds { // e evidence, c custom, o own figure
		fmt.Println(n)
	}
	// Output:
	// before hard, used to it 36e h
	// before hard 48c h
	// before hard, never had it 72o h
}

func ExampleSituations() {
	for _, s := range recovery.Situations() {
		if s.Code == recovery.CrampNow {
			fmt.Println(s.Rules, s.Rows)
			fmt.Println("no input says", s.Gap)
		}
	}
	// Output:
	// [cramp-now] [sickle-cell-trait]
	// no input says that a muscle is in cramp now: the caution stands after long, hot and competitive sessions
}

func ExampleSituation_Text() {
	fmt.Println(recovery.Situation{Code: recovery.StepNeedsClearanceToo}.Text())
	// Output: A technique that is barred leaves the steps even when its treatment is allowed.
}

func ExampleSituation_Key() {
	fmt.Println(recovery.Situation{Code: recovery.Season}.Key(), recovery.Situation{Code: recovery.Heat}.Key())
	// Output: situation.season rule.heat
}

func ExampleCalendars() {
	for _, c := range recovery.Calendars() {
		for _, d := range c.Days {
			if c.Code == recovery.TeamWeek && d.Dose == massage.Deep {
				fmt.Printf("day %+d to %+d: %s, %s to %s min\n", d.From, d.To, d.Dose, d.Least, d.Most)
			}
		}
	}
	// Output: day +2 to -4: deep, 30o to 60c min
}

func ExampleCalendarDay_Covers() {
	d := recovery.CalendarDay{From: 2, To: -4} // from the second day after a match to the fourth before the next
	fmt.Println(d.Covers(1), d.Covers(3), d.Covers(-4), d.Covers(-3))
	// Output: false true true false
}
