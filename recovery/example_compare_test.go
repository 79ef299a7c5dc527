package recovery_test

import (
	"fmt"
	"strings"
	"time"
	_ "time/tzdata" // zone data must not depend on the host

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

func ExampleCompare() {
	lisbon, err := time.LoadLocation("Europe/Lisbon")
	if err != nil {
		fmt.Println(err)
		return
	}
	effort, err := sessions.EffortOf(9)
	if err != nil {
		fmt.Println(err)
		return
	}
	diary, err := sessions.NewDiary(sessions.Session{
		ID: "race", Start: time.Date(2026, 10, 25, 9, 0, 0, 0, lisbon), Duration: 100 * time.Minute,
		Sport: sessions.RoadRunning, Kind: sessions.KindRace, Effort: effort, Status: sessions.Planned, Priority: sessions.A,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	views, err := recovery.Compare(recovery.Case{
		Now: time.Date(2026, 10, 17, 12, 0, 0, 0, lisbon), Diary: diary,
		Athlete:    sessions.Athlete{Age: sessions.Known(34), MassageExperience: sessions.ExperienceRegular},
		Treatments: []massage.Treatment{{At: time.Date(2026, 9, 1, 17, 0, 0, 0, lisbon), Modality: massage.DeepTissue, Minutes: 60}},
		Wish:       recovery.Wish{Modality: massage.DeepTissue, Purpose: massage.Maintain},
	}, recovery.Balanced(), recovery.EventWeek(), recovery.Therapist())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range views.Disagreements {
		if d.Point != recovery.PointLastBefore || d.Modality != massage.DeepTissue {
			continue
		}
		fmt.Printf("%s %s %s: %g %s apart\n", d.Modality, d.Point, d.Session, d.Spread, d.Unit)
		for _, v := range d.Views {
			var whose []string
			for _, f := range v.Follows {
				whose = append(whose, f.Source)
			}
			fmt.Println(v.Policy, v.Value, v.Cause.Code)
			fmt.Println("  as", strings.Join(whose[:2], ", "), "and", len(whose)-2, "more")
		}
	}
	// Output:
	// deep-tissue last-before race: 130 h apart
	// balanced 2026-10-21T00:00:00+01:00 deep-before-event
	//   as runnersworld-uk, physio-dublin and 10 more
	// event-week 2026-10-18T00:00:00+01:00 deep-before-event
	//   as mittelmaier, practo and 10 more
	// therapist 2026-10-23T10:00:00+01:00 deep-before-event
	//   as bodyfix, grunseth and 2 more
}
