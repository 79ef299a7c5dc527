// Race tells the story of thirteen days before a race: a sore calf, a therapist with office hours, and clocks that change on
// the morning of the race. It asks in both weeks, then changes one line at a time and prints only what changed.
package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"time"
	_ "time/tzdata" // answers must not depend on the machine's zone files

	"github.com/rickb777/date"
	"github.com/rickb777/date/timespan"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(out io.Writer) error {
	lisbon, err := timeline.LoadZone("Europe/Lisbon")
	if err != nil {
		return err
	}
	at := func(day, hour int) time.Time { return time.Date(2026, time.October, day, hour, 0, 0, 0, lisbon) }
	raceDay := at(25, 9)

	first, err := story(lisbon, at(12, 18), raceDay)
	if err != nil {
		return err
	}
	advice, err := recovery.Recommend(first)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%s\n", report.Text(advice))

	week, err := story(lisbon, at(19, 18), raceDay)
	if err != nil {
		return err
	}
	second, err := recovery.Recommend(week)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "\n%s\n", report.Text(second))

	fever := first
	fever.Conditions = []screening.Condition{{Code: "fever", Since: screening.DayMoment(date.New(2026, time.October, 12))}}
	if err := changed(out, "A fever on Monday evening", advice, fever); err != nil {
		return err
	}
	later, err := story(lisbon, at(19, 18), raceDay.AddDate(0, 0, 7))
	if err != nil {
		return err
	}
	return changed(out, "The race a week later, asked on 19 October", second, later)
}

// story is the runner's case at a moment: what lies behind it is done, the rest is planned.
func story(zone *time.Location, now, race time.Time) (recovery.Case, error) {
	at := func(day, hour int) time.Time { return time.Date(2026, time.October, day, hour, 0, 0, 0, zone) }
	list := []sessions.Session{
		{ID: "sun-long", Start: at(11, 9), Duration: 160 * time.Minute, Sport: sessions.RoadRunning, Kind: sessions.KindLong, Distance: sessions.Known(28000)},
		{ID: "thu-squats", Start: at(15, 18), Duration: 70 * time.Minute, Sport: sessions.LegDay, Kind: sessions.KindStrength},
		{ID: "sat-intervals", Start: at(17, 10), Duration: 60 * time.Minute, Sport: sessions.RoadRunning, Kind: sessions.KindIntervals},
		{ID: "tue-easy", Start: at(20, 18), Duration: 45 * time.Minute, Sport: sessions.RoadRunning, Kind: sessions.KindEasy},
		{ID: "thu-strides", Start: at(22, 18), Duration: 35 * time.Minute, Sport: sessions.RoadRunning, Kind: sessions.KindEasy},
	}
	efforts := []float64{7, 8, 8, 3, 3}
	for i := range list {
		e, err := sessions.EffortOf(efforts[i])
		if err != nil {
			return recovery.Case{}, err
		}
		list[i].Effort, list[i].Status = e, sessions.Planned
		if list[i].End().Before(now) {
			list[i].Status = sessions.Done
		}
	}
	list = append(list, sessions.Session{
		ID: "race", Start: race, Duration: 100 * time.Minute, Sport: sessions.RoadRunning, Kind: sessions.KindRace,
		Status: sessions.Planned, Priority: sessions.A, WarmUp: sessions.Known(20), Distance: sessions.Known(21100),
	})
	diary, err := sessions.NewDiary(list...)
	if err != nil {
		return recovery.Case{}, err
	}
	checkIn := sessions.CheckIn{At: at(12, 7), SleepHours: sessions.Known(7), Stress: sessions.Known(4), Mood: sessions.Known(6)}
	checkIn.Soreness.Set(muscles.Gastrocnemius.Right(), 6)
	var open []timespan.TimeSpan
	for _, day := range []int{13, 14, 16, 19, 20, 21, 23} {
		open = append(open, timespan.NewTimeSpan(at(day, 10), at(day, 18)))
	}
	open = append(open, timespan.NewTimeSpan(race.Add(-3*time.Hour), race.Add(4*time.Hour)))
	return recovery.Case{
		Now: now, Zone: zone, Diary: diary, CheckIns: []sessions.CheckIn{checkIn}, Open: open,
		Athlete: sessions.Athlete{Age: sessions.Known(38), Training: sessions.Trained, MassageExperience: sessions.ExperienceRegular},
		Treatments: []massage.Treatment{{
			At: time.Date(2026, time.September, 24, 17, 0, 0, 0, zone), Modality: massage.DeepTissue, Minutes: 60,
			Areas: muscles.GroupSet(muscles.Gastrocnemius, muscles.Hamstrings), Reaction: massage.ReactionNone,
		}},
	}, nil
}

// changed prints what is different in the answer to a changed case, and nothing else.
func changed(out io.Writer, title string, before recovery.Advice, c recovery.Case) error {
	after, err := recovery.Recommend(c)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "\n%s\n", title)
	for _, r := range before.Recommendations {
		if i := find(after, r); i < 0 {
			fmt.Fprintf(out, "- gone: %s to %s on %s\n", r.Modality, r.Purpose, when(r))
		} else if x := after.Recommendations[i]; when(x) != when(r) || x.Minutes != r.Minutes || x.Pressure != r.Pressure {
			fmt.Fprintf(out, "- %s to %s: %s, %g min, pressure %d; was %s, %g min, pressure %d; closes by %s\n",
				r.Modality, r.Purpose, when(x), x.Minutes, x.Pressure, when(r), r.Minutes, r.Pressure, x.Closes.Code)
		}
	}
	for _, r := range after.Recommendations {
		if find(before, r) < 0 {
			fmt.Fprintf(out, "- new: %s to %s on %s; opens by %s, closes by %s\n", r.Modality, r.Purpose, when(r), r.Opens.Code, r.Closes.Code)
		}
	}
	for _, n := range after.NotNow {
		same := func(x recovery.Refusal) bool {
			return x.Modality == n.Modality && x.Purpose == n.Purpose && x.Code == n.Code && x.Session == n.Session
		}
		if slices.ContainsFunc(before.NotNow, same) {
			continue
		}
		until := ""
		if !n.Until.IsZero() {
			until = "; ask again after " + n.Until.Format("Mon 2 Jan 15:04")
		}
		fmt.Fprintf(out, "- not now (%s): %s%s\n", n.Code, n.Text, until)
	}
	return nil
}

func find(a recovery.Advice, r recovery.Recommendation) int {
	return slices.IndexFunc(a.Recommendations, func(x recovery.Recommendation) bool { return x.Modality == r.Modality && x.Purpose == r.Purpose })
}

func when(r recovery.Recommendation) string {
	w := r.Window
	if r.Slot != nil {
		w = *r.Slot
	}
	return w.Start().Format("Mon 2 Jan 15:04") + " to " + w.End().Format("Mon 15:04")
}
