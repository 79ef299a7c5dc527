package card_test

import (
	"encoding/json"
	"fmt"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/report/card"
	"example.com/rubdown/recovery/report/fhir"
	"example.com/rubdown/recovery/report/visit"
)

func advise(request string) (recovery.Advice, error) {
	q, err := recovery.ParseRequest([]byte(request))
	if err != nil {
		return recovery.Advice{}, err
	}
	return q.Recommend()
}

const stressed = `{"now":"2026-10-23T18:00:00+01:00","zone":"Europe/Lisbon","athlete":{"age":38,"massage_experience":"regular"},
	"check_ins":[{"at":"2026-10-23T08:00:00+01:00","stress":8}],
	"open":[{"start":"2026-10-25T10:00:00Z","end":"2026-10-25T12:00:00Z"}]}`

func ExampleOf() {
	advice, err := advise(`{"now":"2026-10-23T18:00:00Z","conditions":[{"code":"sign-chest-pain"}]}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	c := card.Of(advice, card.Options{})
	fmt.Println(c.Indicator, len(c.Suggestions))
	for _, o := range c.OverrideReasons {
		fmt.Println(o.Code)
	}
	// Output:
	// critical 0
	// already-seen
	// wrong-input
}

// Choosing a suggestion can create the request that the package fhir writes.
func ExampleRespond() {
	advice, err := advise(stressed)
	if err != nil {
		fmt.Println(err)
		return
	}
	response := card.Respond(advice, card.Options{Propose: func(v visit.Visit) any {
		request, err := fhir.Proposal(advice, v, fhir.Options{Patient: "Patient/17"})
		if err != nil {
			return nil
		}
		return request
	}})
	c := response.Cards[0]
	fmt.Println(c.Summary)
	action, err := json.Marshal(c.Suggestions[0].Actions[0].Resource)
	fmt.Println(c.Suggestions[0].Label, len(action) > 0, err)
	// Output:
	// Swedish massage to unwind, Sun 25 Oct 10:00. 45 minutes, light, pressure 2 of 4.
	// Swedish massage to unwind, Sun 25 Oct 10:00 true <nil>
}

func ExampleIndicatorOf() {
	advice, err := advise(stressed)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(card.IndicatorOf(advice))
	// Output: info
}
