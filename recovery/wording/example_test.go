package wording_test

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/wording"
)

// An answer carries each sentence as a message; a catalogue turns it into text.
func Example() {
	m := wording.Message{Key: "reason.sore", Args: wording.Args{"area": "gastrocnemius.right", "value": "6.5"}}
	fmt.Println(wording.English().Say(m))

	own := map[string]string{}
	for _, key := range wording.Keys() {
		own[key], _ = wording.English().Phrase(key)
	}
	own["reason.sore"] = "{area}: {value} von 10."
	own["area.gastrocnemius.right"] = "rechter Zwillingswadenmuskel"
	own["format.decimal"] = ","
	german, err := wording.New("de", own)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(german.Say(m))
	// Output:
	// Right gastrocnemius at 6.5 of 10.
	// Rechter Zwillingswadenmuskel: 6,5 von 10.
}

func ExampleEnglish() {
	fmt.Println(wording.English().Say(wording.Message{Key: "answer.self-care"}))
	// Output: Self-care is enough this week.
}

func ExampleSpanish() {
	fmt.Println(wording.Spanish().Language())
	// Output: es
}

// A catalogue that is not complete is refused with everything that is wrong with it.
func ExampleNew() {
	_, err := wording.New("pt", map[string]string{"reason.sore": "{area} com {quanto} de 10."})
	fmt.Println(errors.Is(err, wording.ErrIncomplete))
	for _, line := range strings.Split(err.Error(), "\n")[:3] {
		fmt.Println(line)
	}
	// Output:
	// true
	// wording: catalogue is not complete: reason.sore: has placeholders [area] where English has [area value]
	// wording: catalogue is not complete: reason.sore: {quanto} is no placeholder
	// wording: catalogue is not complete: answer.book: is missing
}

func ExampleCatalogue_Language() {
	var zero wording.Catalogue
	fmt.Println(zero.Language())
	// Output: en
}

func ExampleKeys() {
	for _, key := range wording.Keys() {
		if strings.HasPrefix(key, "answer.") {
			fmt.Println(key)
		}
	}
	// Output:
	// answer.book
	// answer.not-now
	// answer.nothing-needed
	// answer.self-care
}

func ExampleCatalogue_Phrase() {
	text, ok := wording.English().Phrase("reason.between")
	fmt.Println(text, ok)
	text, ok = wording.English().Phrase("no.such-key")
	fmt.Println(text, ok)
	// Output:
	// {session} and {other} are {gap} minutes apart. true
	//  false
}

func ExamplePlaceholders() {
	fmt.Println(wording.Placeholders("reason.between"))
	// Output: [gap other session]
}

// Nothing is lost: what is missing stands in braces, what is odd stands as it was given.
func ExampleCatalogue_Say() {
	en := wording.English()
	fmt.Println(en.Say(wording.Message{Key: "reason.after", Args: wording.Args{"session": "sun-long"}}))
	fmt.Println(en.Say(wording.Message{Key: "reason.after", Args: wording.Args{"session": "road-running@2026-10-11T09:00:00+01:00"}}))
	fmt.Println(en.Say(wording.Message{Key: "reason.after"}))
	fmt.Println(en.Say(wording.Message{Key: "reason.no-such-key"}))
	// Output:
	// “sun-long” asks for recovery.
	// The road running session of Sun 11 Oct asks for recovery.
	// {session} asks for recovery.
	// reason.no-such-key
}

func ExampleCatalogue_Name() {
	fmt.Println(wording.English().Name("modality", "lymphatic-drainage"))
	fmt.Println(wording.English().Name("modality", "hot-stones"))
	// Output:
	// manual lymph drainage
	// hot-stones
}

func ExampleCatalogue_Number() {
	fmt.Println(wording.English().Number("-0.7"), wording.English().Number("half"))
	// Output: −0.7 half
}

func ExampleCatalogue_Clock() {
	kathmandu := time.FixedZone("", 20700)
	fmt.Println(wording.English().Clock(time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC).In(kathmandu)))
	// Output: Mon 12 Oct 23:45
}

func ExampleCatalogue_Day() {
	fmt.Println(wording.English().Day(time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC)))
	// Output: Mon 12 Oct
}

func ExampleCatalogue_Quote() {
	fmt.Println(wording.English().Quote("sun-long"))
	// Output: “sun-long”
}

func ExampleCatalogue_List() {
	fmt.Println(wording.English().List([]string{"calves", "thighs", "back"}))
	// Output: calves, thighs and back
}

func ExampleCatalogue_Translated() {
	en := wording.English()
	fmt.Println(en.Translated("who", screening.ConfirmGuardian.String()))
	fmt.Println(en.Translated("who", "a shaman"))
	// Output:
	// a parent or guardian, and a clinician where that is asked for
	// a shaman
}

func ExampleSlug() {
	fmt.Println(wording.Slug("A doctor, the same day"))
	// Output: a-doctor-the-same-day
}

// What screening says is a message by the row that says it.
func ExampleFinding() {
	row, _ := screening.RowOf("fever")
	fmt.Println(wording.Finding("fever", row.Say).Key)
	fmt.Println(wording.Finding("fever", "something else").IsZero())
	// Output:
	// finding.fever
	// true
}

func ExampleKinds() {
	kinds := wording.Kinds()
	fmt.Println(kinds["at"] == wording.Moment, kinds["area"] == wording.Name, kinds["rule"] == wording.Sentence)
	// Output: true true true
}

func ExamplePlaceholderNames() {
	fmt.Println(wording.PlaceholderNames()[:5])
	// Output: [area at benefit cause clear]
}

func ExampleMessage_With() {
	m := wording.Message{Key: "reason.sore"}.With("area", "soleus.left").With("value", "4")
	fmt.Println(wording.English().Say(m))
	// Output: Left soleus at 4 of 10.
}

func ExampleMessage_IsZero() {
	fmt.Println(wording.Message{}.IsZero(), wording.Message{Key: "notice"}.IsZero())
	// Output: true false
}

func ExampleCapital() {
	fmt.Println(wording.Capital("élite"))
	// Output: Élite
}
