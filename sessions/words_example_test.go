package sessions_test

import (
	"fmt"
	"slices"

	"example.com/rubdown/sessions"
)

func ExampleParseStatus() {
	fmt.Println(sessions.ParseStatus("planned"))
	// Output: planned <nil>
}

func ExampleStatuses() {
	fmt.Println(slices.Collect(sessions.Statuses()))
	// Output: [done planned]
}

func ExampleParsePriority() {
	fmt.Println(sessions.ParsePriority("a"))
	// Output: a <nil>
}

func ExamplePriorities() {
	fmt.Println(slices.Collect(sessions.Priorities()))
	// Output: [a b c]
}

func ExampleParseTraining() {
	fmt.Println(sessions.ParseTraining("elite"))
	// Output: elite <nil>
}

func ExampleTrainings() {
	fmt.Println(slices.Collect(sessions.Trainings()))
	// Output: [untrained trained elite]
}

func ExampleParseExperience() {
	fmt.Println(sessions.ParseExperience("regular"))
	// Output: regular <nil>
}

func ExampleExperiences() {
	fmt.Println(slices.Collect(sessions.Experiences()))
	// Output: [none some regular]
}

func ExampleParseSex() {
	fmt.Println(sessions.ParseSex("female"))
	// Output: female <nil>
}

func ExampleSexes() {
	fmt.Println(slices.Collect(sessions.Sexes()))
	// Output: [female male]
}

func ExampleParseEffortSource() {
	fmt.Println(sessions.ParseEffortSource("kind"))
	// Output: kind <nil>
}

func ExampleEffortSources() {
	fmt.Println(slices.Collect(sessions.EffortSources()))
	// Output: [reported kind sport]
}

func ExampleParseEventRank() {
	fmt.Println(sessions.ParseEventRank("b-event"))
	// Output: b-event <nil>
}

func ExampleEventRanks() {
	fmt.Println(slices.Collect(sessions.EventRanks()))
	// Output: [routine-competition b-event a-event]
}

func ExampleParseEmphasis() {
	fmt.Println(sessions.ParseEmphasis("high"))
	// Output: high <nil>
}

func ExampleParseDuplicateReason() {
	fmt.Println(sessions.ParseDuplicateReason("done-as-planned"))
	// Output: done-as-planned <nil>
}

func ExampleDuplicateReasons() {
	fmt.Println(slices.Collect(sessions.DuplicateReasons()))
	// Output: [same-sport other-sport done-as-planned]
}

func ExampleEmphases() {
	fmt.Println(slices.Collect(sessions.Emphases()))
	// Output: [low medium high]
}
