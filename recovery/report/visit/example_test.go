package visit_test

import (
	"fmt"
	"time"
	_ "time/tzdata" // examples must not depend on the machine's zone files

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report/visit"
)

// stressed is somebody in Lisbon under stress, with two bookable mornings around the change of clocks.
const stressed = `{"now":"2026-10-23T18:00:00+01:00","zone":"Europe/Lisbon","athlete":{"age":38,"massage_experience":"regular"},
	"check_ins":[{"at":"2026-10-23T08:00:00+01:00","stress":8}],
	"open":[{"start":"2026-10-24T10:05:00+01:00","end":"2026-10-24T12:00:00+01:00"},{"start":"2026-10-25T10:00:00Z","end":"2026-10-25T12:00:00Z"}]}`

func advise(request string) (recovery.Advice, error) {
	q, err := recovery.ParseRequest([]byte(request))
	if err != nil {
		return recovery.Advice{}, err
	}
	return q.Recommend()
}

func ExampleOf() {
	advice, err := advise(stressed)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range visit.Of(advice) {
		fmt.Println(v.Start.Format("Mon 15:04"), "to", v.End.Format("15:04"), v.Recommendation.Modality, v.Recommendation.Purpose)
	}
	// Output: Sat 10:15 to 11:00 swedish relax
}

func ExampleBest() {
	advice, err := advise(stressed)
	if err != nil {
		fmt.Println(err)
		return
	}
	v, ok := visit.Best(advice)
	fmt.Println(ok, v.Recommendation.Modality)
	// Output: true swedish
}

func ExampleFrom() {
	advice, err := advise(stressed)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range advice.Recommendations {
		if v, ok := visit.From(r); ok {
			fmt.Println(r.Modality, r.By, v.Start.Format("Mon 15:04"))
		}
	}
	// Output:
	// swedish therapist Sat 10:15
	// assisted-stretching therapist Sat 10:15
}

func ExampleStopped() {
	advice, err := advise(`{"now":"2026-10-23T18:00:00Z","conditions":[{"code":"fever"}]}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(visit.Stopped(advice), len(visit.Of(advice)))
	// Output: true 0
}

func ExampleAgainst() {
	advice, err := advise(`{"now":"2026-10-23T18:00:00Z","conditions":[{"code":"fever"}]}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range advice.NotNow {
		fmt.Println(r.Code, visit.Against(advice, r))
	}
	fmt.Println(visit.Against(advice, recovery.Refusal{Code: recovery.NothingNeeded}))
	// Output:
	// fever true
	// false
}

func ExampleDecisive() {
	advice, err := advise(`{"now":"2026-10-23T18:00:00Z","conditions":[{"code":"fever"}]}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range visit.Decisive(advice) {
		fmt.Println(f.Code, f.Outcome)
	}
	// Output: fever defer
}

func ExampleID() {
	advice := recovery.Advice{Digest: recovery.Digest{Case: "sha256:a", Policy: "sha256:b"}}
	fmt.Println(visit.ID(advice, "invoice"))
	fmt.Println(visit.ID(advice, "invoice") == visit.ID(advice, "receipt"))
	// Output:
	// 5af80fdb-bc04-819e-9b6d-77588a22d965
	// false
}

func ExampleVisit_ID() {
	advice := recovery.Advice{Digest: recovery.Digest{Case: "sha256:a", Policy: "sha256:b"}}
	v := visit.Visit{Recommendation: recovery.Recommendation{Modality: massage.Swedish, Purpose: massage.Relax}}
	fmt.Println(v.ID(advice, "client 17") == v.ID(advice, "client 18"))
	// Output: false
}

func ExampleVisit_In() {
	v := visit.Visit{Start: time.Date(2026, 10, 25, 10, 0, 0, 0, time.UTC), End: time.Date(2026, 10, 25, 10, 45, 0, 0, time.UTC)}
	fmt.Println(v.In(time.FixedZone("", 3600)).Start.Format(time.RFC3339))
	// Output: 2026-10-25T11:00:00+01:00
}
