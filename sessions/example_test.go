package sessions_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"github.com/rickb777/date/timespan"
)

// sunday is when the long run of the examples began.
var sunday = time.Date(2026, 10, 11, 9, 0, 0, 0, time.UTC)

// longRun is 160 minutes at effort 7.
func longRun() sessions.Session {
	effort, err := sessions.EffortOf(7)
	if err != nil {
		fmt.Println(err)
	}
	return sessions.Session{
		ID: "sun-long", Start: sunday, Duration: 160 * time.Minute,
		Sport: sessions.RoadRunning, Kind: sessions.KindLong, Effort: effort, Status: sessions.Done,
	}
}

// squats are planned for Thursday; how hard they will be is not known.
func squats() sessions.Session {
	return sessions.Session{
		ID: "thu-squats", Start: sunday.AddDate(0, 0, 4), Duration: 70 * time.Minute,
		Sport: sessions.LegDay, Kind: sessions.KindStrength, Status: sessions.Planned,
		Sets: []sessions.ExerciseSets{{Exercise: "back squat", Count: 4, Reps: 8, Weight: sessions.Known(80)}},
	}
}

func exampleDiary() sessions.Diary {
	diary, err := sessions.NewDiary(squats(), longRun())
	if err != nil {
		fmt.Println(err)
	}
	return diary
}

// What was the week like?
func Example() {
	for _, p := range sessions.Profiles(exampleDiary(), time.UTC) {
		fmt.Printf("%s: %.0f AU, effort %s, hard %t, long %t\n", p.Session.Name(), float64(p.Load), p.EffortFrom, p.Hard, p.Long)
	}
	// Output:
	// sun-long: 1120 AU, effort reported, hard true, long true
	// thu-squats: 420 AU, effort kind, hard true, long false
}

func ExampleProfiles() {
	run := sessions.Profiles(exampleDiary(), time.UTC)[0]
	fmt.Println("damaging:", run.Damaging)
	fmt.Println("uses the calf:", run.Uses.Contains(muscles.Gastrocnemius.Both()), "- marathon-like:", run.MarathonLike)
	// Output:
	// damaging: quadriceps, gastrocnemius, soleus
	// uses the calf: true - marathon-like: false
}

func ExampleUsualDay() {
	effort, err := sessions.EffortOf(4)
	if err != nil {
		fmt.Println(err)
		return
	}
	var rides []sessions.Session
	for day := 1; day <= 6; day++ {
		rides = append(rides, sessions.Session{
			Start: sunday.AddDate(0, 0, -day), Duration: time.Hour, Sport: sessions.Cycling, Effort: effort, Status: sessions.Done,
		})
	}
	diary, err := sessions.NewDiary(rides...)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(sessions.UsualDay(diary, sunday, time.UTC))
	// Output: 240 true
}

func ExampleNewDiary() {
	long := longRun()
	long.Duration = 0
	_, err := sessions.NewDiary(squats(), long, squats())
	fmt.Println(err)
	fmt.Println(errors.Is(err, sessions.ErrDuplicateID))
	// Output:
	// sessions[1].minutes: 0 is not above 0
	// sessions[2].id: thu-squats is also the id of sessions[0]
	// true
}

func ExampleDiary_All() {
	for i, s := range exampleDiary().All() {
		fmt.Println(i, s.Name(), s.Status)
	}
	// Output:
	// 0 sun-long done
	// 1 thu-squats planned
}

func ExampleDiary_At() {
	diary := exampleDiary()
	fmt.Println(diary.Len(), diary.At(1).ID)
	// Output: 2 thu-squats
}

func ExampleDiary_Find() {
	s, ok := exampleDiary().Find("thu-squats")
	fmt.Println(s.Sport, ok)
	// Output: leg-day true
}

func ExampleDiary_Between() {
	monday := sunday.Add(15 * time.Hour)
	for _, s := range exampleDiary().Between(timespan.NewTimeSpan(monday, monday.AddDate(0, 0, 7))) {
		fmt.Println(s.Name())
	}
	// Output: thu-squats
}

func ExampleDiary_Overlaps() {
	call := longRun()
	call.ID, call.Start, call.Sport = "yoga", sunday.Add(2*time.Hour), sessions.Yoga
	diary, err := sessions.NewDiary(longRun(), call)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range diary.Overlaps() {
		fmt.Println(diary.At(o.First).Name(), diary.At(o.Second).Name(), o.Shared.Duration())
	}
	// Output: sun-long yoga 40m0s
}

func ExampleDiary_Duplicates() {
	watch := longRun()
	watch.ID, watch.Start = "from-watch", sunday.Add(2*time.Minute)
	diary, err := sessions.NewDiary(longRun(), watch)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, dup := range diary.Duplicates() {
		fmt.Println(diary.At(dup.First).Name(), diary.At(dup.Second).Name(), dup.Reason)
	}
	// Output: sun-long from-watch same-sport
}

func ExampleParseSport() {
	sport, err := sessions.ParseSport("Trail Run")
	fmt.Println(sport, err)
	_, err = sessions.ParseSport("trial run")
	fmt.Println(err)
	// Output:
	// trail-running <nil>
	// sessions: "trial run" is no sport; did you mean trail-running?
}

func ExampleSport_Info() {
	info := sessions.Fencing.Info()
	fmt.Println(info.Name, info.Eccentric, info.EccentricGroups[0], info.Grade, info.Asymmetric)
	for _, source := range info.Sources[:1] {
		fmt.Println(source.Citation, source.Status)
	}
	// Output:
	// Fencing high quadriceps C true
	// Inferred from movement description and the nearest sourced activity; no direct study read RECALLED
}

func ExampleSport_Weights() {
	fmt.Println(sessions.Cycling.Weights().At(muscles.Quadriceps.Left()))
	// Output: 0.9
}

func ExampleSports() {
	n := 0
	for range sessions.Sports() {
		n++
	}
	fmt.Println(n)
	// Output: 64
}

func ExampleSportSources() {
	fmt.Println(len(sessions.SportSources()))
	// Output: 103
}

func ExampleParseKind() {
	kind, err := sessions.ParseKind("intervals")
	fmt.Println(kind, err)
	// Output: intervals <nil>
}

func ExampleKinds() {
	for kind := range sessions.Kinds() {
		fmt.Print(kind, " ")
	}
	// Output: easy long tempo intervals sprint hills race match strength hypertrophy power plyometric bfr technique mobility test
}

func ExampleEffortOf() {
	effort, err := sessions.EffortOf(6.5)
	fmt.Println(effort, err)
	_, err = sessions.EffortOf(14)
	fmt.Println(err)
	// Output:
	// 6.5 <nil>
	// sessions: effort 14 is above 10: out of range
}

func ExampleKnown() {
	sleep := sessions.Known(6.5)
	var mood sessions.Quantity
	fmt.Println(sleep.IsKnown(), mood.IsKnown(), mood.Or(5))
	data, err := json.Marshal([]sessions.Quantity{sleep, mood})
	fmt.Println(string(data), err)
	// Output:
	// true false 5
	// [6.5,null] <nil>
}

func ExampleSession_Load() {
	fmt.Println(longRun().Load())
	fmt.Println(squats().Load())
	// Output:
	// 1120 true
	// 0 false
}

func ExampleSession_Weights() {
	weights := squats().Weights()
	fmt.Println(weights.At(muscles.Quadriceps.Both()), weights.At(muscles.Biceps.Both()))
	// Output: 1 0
}

func ExampleSession_Validate() {
	s := longRun()
	s.WarmUp, s.Status = sessions.Known(300), 0
	fmt.Println(s.Validate())
	// Output:
	// status: is missing
	// warm_up: 300 is above 240
}

func ExampleSession_Span() {
	s := longRun()
	fmt.Println(s.End().Format("15:04"), s.Span().Duration(), s.Minutes())
	// Output: 11:40 2h40m0s 160
}

func ExampleAreaRatings() {
	var soreness sessions.AreaRatings
	soreness.Set(muscles.Gastrocnemius.Right(), 6)
	soreness.Set(muscles.Hamstrings.Both(), 0)
	_, rated := soreness.At(muscles.Gastrocnemius.Left())
	fmt.Println(rated, soreness.Rated(), soreness.Len())
	data, err := json.Marshal(soreness)
	fmt.Println(string(data), err)
	// Output:
	// false hamstrings, gastrocnemius.right 3
	// {"hamstrings":0,"gastrocnemius.right":6} <nil>
}

func ExampleCheckIn_Validate() {
	ci := sessions.CheckIn{At: sunday, SleepHours: sessions.Known(6.5), Mood: sessions.Known(11)}
	fmt.Println(ci.Validate())
	// Output: mood: 11 is above 10
}

func ExampleAthlete_Validate() {
	athlete := sessions.Athlete{Age: sessions.Known(38), HeartRateRest: sessions.Known(48), HeartRateMax: sessions.Known(18)}
	fmt.Println(athlete.Validate())
	// Output:
	// hr_max: 18 is below 80
	// hr_rest: 48 is not below hr_max
}

func ExampleFaults() {
	var faults sessions.Faults
	faults.AddAll("sessions[3]", sessions.Session{Start: sunday, Duration: time.Hour, Sport: sessions.Yoga}.Validate())
	err := faults.Err()
	fmt.Println(err)
	var fault *sessions.FieldError
	if errors.As(err, &fault) {
		fmt.Println(fault.Path, errors.Is(err, sessions.ErrMissing))
	}
	// Output:
	// sessions[3].status: is missing
	// sessions[3].status true
}

func ExampleFieldError_Under() {
	fault := &sessions.FieldError{Path: "effort", Value: "14", Reason: "is above 10", Err: sessions.ErrOutOfRange}
	fmt.Println(fault.Under("sessions[3]"))
	// Output: sessions[3].effort: 14 is above 10
}
