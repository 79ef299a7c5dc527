package fhir_test

import (
	"fmt"
	_ "time/tzdata" // examples must not depend on the machine's zone files

	"example.com/rubdown/recovery"
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

func ExampleRequests() {
	advice, err := advise(`{"now":"2026-10-23T18:00:00Z","conditions":[{"code":"fever"}]}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	list, err := fhir.Requests(advice, fhir.Options{Patient: "Patient/17"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range list {
		fmt.Println(r.Intent, r.Status, r.DoNotPerform, r.Code.Text, r.ReasonCode[0].Coding[0].Code)
	}
	// Output: proposal draft true Massage of any kind fever
}

func ExampleProposal() {
	advice, err := advise(stressed)
	if err != nil {
		fmt.Println(err)
		return
	}
	v, _ := visit.Best(advice)
	r, err := fhir.Proposal(advice, v, fhir.Options{Patient: "Patient/17"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Code.Text, r.OccurrencePeriod.Start, r.Subject.Reference)
	// Output: Swedish massage 2026-10-25T10:00:00Z Patient/17
}

func ExampleAppointments() {
	advice, err := advise(stressed)
	if err != nil {
		fmt.Println(err)
		return
	}
	list, err := fhir.Appointments(advice, fhir.Options{Patient: "Patient/17"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range list {
		fmt.Println(a.Status, a.Start, a.MinutesDuration, a.Participant[0].Status)
	}
	_, err = fhir.Appointments(advice, fhir.Options{})
	fmt.Println(err)
	// Output:
	// proposed 2026-10-25T10:00:00Z 45 needs-action
	// fhir: no reference to the patient: ""
}
