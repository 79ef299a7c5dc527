package booking_test

import (
	"encoding/json"
	"fmt"
	"time"
	_ "time/tzdata" // examples must not depend on the machine's zone files

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report/booking"
)

func advise(request string) (recovery.Advice, error) {
	q, err := recovery.ParseRequest([]byte(request))
	if err != nil {
		return recovery.Advice{}, err
	}
	return q.Recommend()
}

const stressed = `{"now":"2026-10-23T18:00:00+01:00","zone":"Europe/Lisbon","athlete":{"age":38,"massage_experience":"regular"},
	"check_ins":[{"at":"2026-10-23T08:00:00+01:00","stress":8}]}`

func ExampleOf() {
	advice, err := advise(stressed)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range booking.Of(advice).Therapist {
		if row.Modality == massage.Swedish {
			for _, o := range row.Open {
				fmt.Println("open", o.Start().Format("Mon 15:04"), "to", o.End().Format("Mon 15:04"), o.Opens.Code, o.Closes.Code, o.Purposes)
			}
			for _, c := range row.Closed {
				fmt.Println("closed", c.Start().Format("Mon 15:04"), "to", c.End().Format("Mon 15:04"), c.By[0].Code)
			}
		}
	}
	// Output:
	// open Fri 18:00 to Mon 17:00 now stress-and-mood [relax sleep]
	// closed Mon 17:00 to Fri 17:00 stress-and-mood
}

func ExampleIn() {
	advice, err := advise(stressed)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(booking.In(advice, time.UTC).Until.Format(time.RFC3339))
	// Output: 2026-10-30T17:00:00Z
}

func ExampleOpen_MarshalJSON() {
	advice, err := advise(`{"now":"2026-10-23T18:00:00Z","conditions":[{"code":"fever"}]}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	row, err := json.Marshal(booking.Of(advice).Therapist[3])
	fmt.Println(string(row), err)
	// Output: {"modality":"swedish","barred":true,"open":[],"closed":[{"start":"2026-10-23T18:00:00Z","end":"2026-10-30T18:00:00Z","by":[{"code":"fever"}]}],"minutes":0} <nil>
}
