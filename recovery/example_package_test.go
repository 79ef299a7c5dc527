package recovery_test

import (
	"fmt"
	"time"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// Ask what to do after a long run, with a gym evening ahead.
func Example() {
	lisbon, err := time.LoadLocation("Europe/Lisbon")
	if err != nil {
		fmt.Println(err)
		return
	}
	effort, err := sessions.EffortOf(7)
	if err != nil {
		fmt.Println(err)
		return
	}
	diary, err := sessions.NewDiary(
		sessions.Session{
			ID: "long-run", Start: time.Date(2026, 10, 11, 9, 0, 0, 0, lisbon), Duration: 100 * time.Minute,
			Sport: sessions.RoadRunning, Kind: sessions.KindLong, Effort: effort, Status: sessions.Done,
		},
		sessions.Session{
			ID: "gym", Start: time.Date(2026, 10, 15, 18, 0, 0, 0, lisbon), Duration: time.Hour,
			Sport: sessions.LegDay, Kind: sessions.KindStrength, Effort: effort, Status: sessions.Planned,
		},
	)
	if err != nil {
		fmt.Println(err) // every fault, with its path
		return
	}
	advice, err := recovery.Recommend(recovery.Case{
		Now: time.Date(2026, 10, 11, 12, 0, 0, 0, lisbon), Diary: diary,
		Athlete: sessions.Athlete{Age: sessions.Known(38), MassageExperience: sessions.ExperienceRegular},
		Wish:    recovery.Wish{Modality: massage.Swedish, Purpose: massage.Relax},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(advice.Answer)
	for _, r := range advice.Recommendations {
		if r.Modality == massage.Swedish && r.Purpose == massage.Relax {
			fmt.Println(r.Modality, r.Minutes, "min, opens by", r.Opens.Code)
		}
	}
	// Output:
	// book
	// swedish 45 min, opens by now
}
