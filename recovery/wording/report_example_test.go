package wording_test

import (
	"fmt"

	"example.com/rubdown/recovery/wording"
)

// The athlete reads of a place, the therapist of a muscle.
func ExampleCatalogue_Everyday() {
	sore := wording.Message{Key: "reason.sore", Args: wording.Args{"area": "gastrocnemius.right", "value": "6.0"}}
	fmt.Println(wording.English().Say(sore))
	fmt.Println(wording.English().Everyday().Say(sore))
	fmt.Println(wording.Spanish().Everyday().Say(sore))
	// Output:
	// Right gastrocnemius at 6.0 of 10.
	// Right calf at 6.0 of 10.
	// Pantorrilla derecha: dolor de 6,0 de 10.
}

// Fill keeps the small letter of a name that stands inside a sentence.
func ExampleCatalogue_Fill() {
	short := wording.Message{Key: "report.for-minutes", Args: wording.Args{"text": "left calf", "minutes": "2.5"}}
	fmt.Println(wording.English().Fill(short))
	fmt.Println(wording.English().Say(short))
	// Output:
	// left calf 2.5 min
	// Left calf 2.5 min
}
