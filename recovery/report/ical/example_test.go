package ical_test

import (
	"fmt"
	"strings"
	"time"
	_ "time/tzdata" // examples must not depend on the machine's zone files

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/report/ical"
)

// stressed is somebody in Lisbon under stress, with a bookable morning after the clocks went back.
const stressed = `{"now":"2026-10-23T18:00:00+01:00","zone":"Europe/Lisbon","athlete":{"age":38,"massage_experience":"regular"},
	"check_ins":[{"at":"2026-10-23T08:00:00+01:00","stress":8}],
	"open":[{"start":"2026-10-25T10:00:00Z","end":"2026-10-25T12:00:00Z"}]}`

func advise(request string) (recovery.Advice, error) {
	q, err := recovery.ParseRequest([]byte(request))
	if err != nil {
		return recovery.Advice{}, err
	}
	return q.Recommend()
}

func ExampleCalendar() {
	advice, err := advise(stressed)
	if err != nil {
		fmt.Println(err)
		return
	}
	file, err := ical.Calendar(advice, ical.Options{Client: "17"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for line := range strings.SplitSeq(string(file), "\r\n") {
		if strings.HasPrefix(line, "DTSTART;") || strings.HasPrefix(line, "SUMMARY") || strings.HasPrefix(line, "STATUS") {
			fmt.Println(line)
		}
	}
	// Output:
	// STATUS:TENTATIVE
	// SUMMARY:Swedish massage to unwind
	// DTSTART;TZID=Europe/Lisbon:20261025T100000
}

func ExampleEntries() {
	advice, err := advise(stressed)
	if err != nil {
		fmt.Println(err)
		return
	}
	earlier := ical.Entries(advice, ical.Options{Client: "17"})

	// Two hours later nobody may touch them: the proposal is taken back.
	advice, err = advise(`{"now":"2026-10-23T20:00:00+01:00","zone":"Europe/Lisbon","conditions":[{"code":"fever"}]}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range ical.Entries(advice, ical.Options{Client: "17", Earlier: earlier}) {
		fmt.Println(e.Summary, e.Status, e.Sequence, e.UID == earlier[0].UID)
	}
	// Output: Swedish massage to unwind CANCELLED 1 true
}

func ExampleEncode() {
	_, err := ical.Encode([]ical.Entry{{UID: "a", Kind: ical.Due, Status: ical.NeedsAction, From: "2026-10-12", To: "2026-02-30", Stamp: time.Date(2026, 10, 12, 8, 0, 0, 0, time.UTC)}})
	fmt.Println(err)
	file, err := ical.Encode(nil)
	fmt.Println(len(file), err)
	// Output:
	// ical: entry cannot be written: entries[0] has no usable days
	// 0 <nil>
}
