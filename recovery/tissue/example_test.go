package tissue_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/tissue"
	"example.com/rubdown/sessions"
)

// sundayRun is a long run of a trained runner: 160 minutes at effort 7.
func sundayRun() (tissue.SessionEvent, error) {
	effort, err := sessions.EffortOf(7)
	if err != nil {
		return tissue.SessionEvent{}, err
	}
	return tissue.SessionDone(sessions.Session{
		ID: "sun-long", Start: time.Date(2026, 10, 11, 9, 0, 0, 0, time.UTC), Duration: 160 * time.Minute,
		Sport: sessions.RoadRunning, Kind: sessions.KindLong, Effort: effort, Status: sessions.Done,
	})
}

// mondayMorning is the state of that runner on the next day.
func mondayMorning() (tissue.State, error) {
	run, err := sundayRun()
	if err != nil {
		return tissue.State{}, err
	}
	diary, err := sessions.NewDiary(run.Profile.Session)
	if err != nil {
		return tissue.State{}, err
	}
	return tissue.Assess(tissue.Input{
		Now: time.Date(2026, 10, 12, 9, 0, 0, 0, time.UTC), Diary: diary, Athlete: sessions.Athlete{Training: sessions.Trained},
	})
}

func Example() {
	s, err := mondayMorning()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, g := range []muscles.Group{muscles.Quadriceps, muscles.Soleus, muscles.Biceps} {
		e := s.Area(g.Both())
		fmt.Printf("%-10s %.1f (%.1f to %.1f), fatigue %.2f, clear %s\n", g, e.Soreness, e.Low, e.High, e.Fatigue, e.ClearAt.Format("Mon 15:04"))
	}
	// Output:
	// quadriceps 4.4 (1.9 to 7.0), fatigue 0.05, clear Thu 01:50
	// soleus     3.8 (1.5 to 6.0), fatigue 0.02, clear Wed 11:03
	// biceps     0.0 (0.0 to 1.2), fatigue 0.00, clear Mon 09:00
}

func ExampleAssess_faults() {
	_, err := tissue.Assess(tissue.Input{
		Now:        time.Date(2026, 10, 12, 9, 0, 0, 0, time.UTC),
		Treatments: []massage.Treatment{{At: time.Date(2026, 10, 12, 7, 0, 0, 0, time.UTC), Modality: massage.Swedish, Minutes: -5}},
	})
	fmt.Println(err)
	// Output:
	// tissue: treatments[0].minutes: -5 is not above 0
}

func ExampleState_At() {
	s, err := mondayMorning()
	if err != nil {
		fmt.Println(err)
		return
	}
	for day := range 4 {
		at := s.At(s.Time().AddDate(0, 0, day))
		fmt.Printf("%s %.1f\n", at.Time().Format("Mon"), at.Soreness(muscles.Quadriceps.Left()))
	}
	// Output:
	// Mon 4.4
	// Tue 4.2
	// Wed 2.8
	// Thu 1.7
}

func ExampleState_Add() {
	s, err := mondayMorning()
	if err != nil {
		fmt.Println(err)
		return
	}
	quads := muscles.Quadriceps.Left()
	rolled, err := s.Add(tissue.TreatmentEvent{Treatment: massage.Treatment{
		At: s.Time(), Modality: massage.FoamRolling, Minutes: 10, Areas: muscles.GroupSet(muscles.Quadriceps),
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("before %.1f, right after %.1f, in the evening %.1f\n",
		s.Soreness(quads), rolled.Soreness(quads), rolled.At(s.Time().Add(10*time.Hour)).Soreness(quads))

	_, err = rolled.Add(tissue.CheckInEvent{CheckIn: sessions.CheckIn{At: s.Time()}})
	fmt.Println(errors.Is(err, tissue.ErrEarlier))
	// Output:
	// before 4.4, right after 3.7, in the evening 4.6
	// true
}

func ExampleState_Add_checkIn() {
	s, err := mondayMorning()
	if err != nil {
		fmt.Println(err)
		return
	}
	calf := muscles.Gastrocnemius.Right()
	checkIn := sessions.CheckIn{At: s.Time()}
	checkIn.Soreness.Set(calf, 6)
	checkIn.Soreness.Set(calf.Opposite(), 2)
	s, err = s.Add(tissue.CheckInEvent{CheckIn: checkIn})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range []muscles.Area{calf, calf.Opposite()} {
		e := s.Area(a)
		fmt.Printf("%s: shown %.1f (%s), rules go by %.1f\n", a, e.Soreness, e.Source, s.Soreness(a))
	}
	// Output:
	// gastrocnemius.right: shown 6.0 (reported), rules go by 6.0
	// gastrocnemius.left: shown 2.0 (reported), rules go by 4.3
}

func ExampleSessionDone() {
	event, err := sundayRun()
	if err != nil {
		fmt.Println(err)
		return
	}
	var untold tissue.State
	s, err := untold.Add(event)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Time().Format(time.DateTime), s.Loaded().Contains(muscles.Soleus.Both()))
	// Output:
	// 2026-10-11 11:40:00 true
}

func ExampleState_Dose() {
	event, err := sundayRun()
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := mondayMorning()
	if err != nil {
		fmt.Println(err)
		return
	}
	again := event.Profile
	again.Session.Start = again.Session.Start.AddDate(0, 0, 14)
	quads := muscles.Quadriceps.Left()
	fmt.Printf("first %.1f, the same two weeks later %.1f\n",
		tissue.State{}.Dose(event.Profile).Soreness.At(quads), s.Dose(again).Soreness.At(quads))
	// Output:
	// first 5.4, the same two weeks later 2.4
}

func ExampleState_Causes() {
	s, err := mondayMorning()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range s.Causes(muscles.Quadriceps.Both()) {
		fmt.Printf("%s, ended %s: %.0f %%\n", c.Session, c.Ended.Format("Mon 15:04"), 100*c.Share)
	}
	// Output:
	// sun-long, ended Sun 11:40: 100 %
}

func ExampleState_SorenessByArea() {
	s, err := mondayMorning()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("3 or more:", s.SorenessByArea().AtLeast(3))
	fmt.Println("loaded:   ", s.Loaded())
	area, most := s.FatigueByArea().Max()
	fmt.Printf("most tired: %s %.2f\n", area, most)
	// Output:
	// 3 or more: quadriceps, gastrocnemius, soleus
	// loaded:    quadriceps, gastrocnemius, soleus
	// most tired: hamstrings.left 0.09
}

func ExampleState_Clear() {
	s, err := mondayMorning()
	if err != nil {
		fmt.Println(err)
		return
	}
	quads := muscles.Quadriceps.Both()
	when := s.ClearAt(quads)
	fmt.Println(s.Clear(quads), s.At(when).Clear(quads), when.Format(time.DateTime))
	// Output:
	// false true 2026-10-15 01:50:00
}

func ExampleState_MarshalJSON() {
	s, err := mondayMorning()
	if err != nil {
		fmt.Println(err)
		return
	}
	data, err := json.Marshal(s)
	if err != nil {
		fmt.Println(err)
		return
	}
	var kept tissue.State
	if err := json.Unmarshal(data, &kept); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(kept.Equal(s), kept.Training())
	// Output:
	// true trained
}

func ExampleParameters() {
	for _, p := range tissue.Parameters() {
		if p.Name == "curve-rate.medium" || p.Name == "relief-half-life" {
			fmt.Println(p.Name, p.Figure, p.Unit, p.Sources)
		}
	}
	// Output:
	// curve-rate.medium 0.034e per hour [tufano-2012]
	// relief-half-life 2o hours [jay-2014]
}

func ExampleParseSource() {
	s, err := tissue.ParseSource("reported")
	fmt.Println(s, err)
	for s := range tissue.Sources() {
		fmt.Println(s)
	}
	// Output:
	// reported <nil>
	// model
	// reported
}
