package sessions_test

import (
	"fmt"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
)

func ExampleExerciseAreas() {
	areas, ok := sessions.ExerciseAreas("RDL (DB)")
	fmt.Println(ok)
	for _, g := range []muscles.Group{muscles.Hamstrings, muscles.ErectorSpinaeLumbar, muscles.Pectorals} {
		fmt.Println(g, areas.At(g.Both()))
	}
	_, ok = sessions.ExerciseAreas("flux capacitor")
	fmt.Println(ok)
	// Output:
	// true
	// hamstrings 1
	// erector-spinae-lumbar 0.5
	// pectorals 0
	// false
}

func ExampleMatchExercise() {
	for _, name := range []string{"Bench press, close grip", "Calf stretch", "dumbbell press"} {
		m, ok := sessions.MatchExercise(name)
		fmt.Printf("%t %q passive=%t\n", ok, m.Name, m.Passive)
	}
	// Output:
	// true "Close-grip press" passive=false
	// true "Calf" passive=true
	// false "" passive=false
}

func ExampleMovements() {
	for m := range sessions.Movements() {
		if m.Name == "Leg extension" {
			fmt.Println(m.Areas.Support())
		}
	}
	// Output:
	// quadriceps
}
