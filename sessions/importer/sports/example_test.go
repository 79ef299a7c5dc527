package sports_test

import (
	"fmt"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer/sports"
)

// valid is a session to put a match into.
var valid = sessions.Session{
	Start: time.Date(2026, 3, 29, 9, 0, 0, 0, time.UTC), Duration: time.Hour, Sport: sessions.Other, Status: sessions.Done,
}

func ExampleFind() {
	for _, name := range []string{"VirtualRide", "Wheelchair", "Workout", "Quidditch"} {
		m := sports.Find(sports.Strava, name)
		fmt.Printf("%s: %s (%s) %q\n", name, m.Sport, m.Confidence, m.Note)
	}
	// Output:
	// VirtualRide: cycling (exact) ""
	// Wheelchair: wheelchair-handcycling (exact) ""
	// Workout: other (none) "Names no sport."
	// Quidditch: other (none) "Not a known name."
}

func ExampleFindCode() {
	m := sports.FindCode(sports.HealthKit, 83)
	fmt.Println(m.Name, m.Sport, m.NotTraining)
	// Output:
	// HKWorkoutActivityTypeTransition other true
}

func ExampleFIT() {
	const fitnessEquipment, indoorRowing, walking, road = 4, 14, 11, 7
	fmt.Println(sports.FIT(fitnessEquipment, indoorRowing).Sport)
	fmt.Println(sports.FIT(walking, road).Sport)
	// Output:
	// rowing
	// walking
}

func ExampleMatch_Weights() {
	m := sports.Find(sports.TrainingPeaks, "Brick")
	fmt.Println(m.Sport, m.Sport.Weights().At(muscles.LatissimusDorsi.Both()), m.Weights().At(muscles.LatissimusDorsi.Both()))
	// Output:
	// triathlon 0.55 0
}

func ExampleMatch_Known() {
	fmt.Println(sports.Find(sports.Strava, "Padel").Known(), sports.Find(sports.Polar, "RACKET_SPORTS_PADEL").Known())
	// Output:
	// false true
}

func ExampleVocabularies() {
	for _, id := range sports.Vocabularies()[:3] {
		fmt.Println(id, len(sports.Names(id)))
	}
	// Output:
	// fit-sport 82
	// fit-sub-sport 112
	// strava-sport-type 50
}

func ExampleNames() {
	for _, name := range sports.Names(sports.GarminConnect)[:2] {
		fmt.Println(name.Code, name.Text)
	}
	// Output:
	// 1 running
	// 2 cycling
}

func ExampleConfidence_String() {
	fmt.Println(sports.None, sports.Guess, sports.Close, sports.Exact)
	// Output:
	// none guess close exact
}

func ExampleConfidence_MarshalText() {
	text, err := sports.Close.MarshalText()
	fmt.Println(string(text), err)
	// Output:
	// close <nil>
}

func ExampleConfidence_UnmarshalText() {
	var c sports.Confidence
	err := c.UnmarshalText([]byte("guess"))
	fmt.Println(c == sports.Guess, err)
	// Output:
	// true <nil>
}
