package sessions_test

import (
	"fmt"

	"example.com/rubdown/sessions"
)

func ExampleParseStatus() {
	fmt.Println(sessions.ParseStatus("planned"))
	// Output: planned <nil>
}

func ExampleStatuses() {
	for word := range sessions.Statuses() {
		fmt.Println(word)
	}
	// Output:
	// done
	// planned
}

func ExampleParsePriority() {
	fmt.Println(sessions.ParsePriority("a"))
	// Output: a <nil>
}

func ExamplePriorities() {
	for word := range sessions.Priorities() {
		fmt.Println(word)
	}
	// Output:
	// a
	// b
	// c
}

func ExampleParseTraining() {
	fmt.Println(sessions.ParseTraining("elite"))
	// Output: elite <nil>
}

func ExampleTrainings() {
	for word := range sessions.Trainings() {
		fmt.Println(word)
	}
	// Output:
	// untrained
	// trained
	// elite
}

func ExampleParseExperience() {
	fmt.Println(sessions.ParseExperience("regular"))
	// Output: regular <nil>
}

func ExampleExperiences() {
	for word := range sessions.Experiences() {
		fmt.Println(word)
	}
	// Output:
	// none
	// some
	// regular
}

func ExampleParseSex() {
	fmt.Println(sessions.ParseSex("female"))
	// Output: female <nil>
}

func ExampleSexes() {
	for word := range sessions.Sexes() {
		fmt.Println(word)
	}
	// Output:
	// female
	// male
}

func ExampleParseEffortSource() {
	fmt.Println(sessions.ParseEffortSource("kind"))
	// Output: kind <nil>
}

func ExampleEffortSources() {
	for word := range sessions.EffortSources() {
		fmt.Println(word)
	}
	// Output:
	// reported
	// kind
	// sport
}

func ExampleParseEventRank() {
	fmt.Println(sessions.ParseEventRank("b-event"))
	// Output: b-event <nil>
}

func ExampleEventRanks() {
	for word := range sessions.EventRanks() {
		fmt.Println(word)
	}
	// Output:
	// routine-competition
	// b-event
	// a-event
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
	for word := range sessions.DuplicateReasons() {
		fmt.Println(word)
	}
	// Output:
	// same-sport
	// other-sport
	// done-as-planned
}

func ExampleEmphases() {
	for word := range sessions.Emphases() {
		fmt.Println(word)
	}
	// Output:
	// low
	// medium
	// high
}
