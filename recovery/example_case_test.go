package recovery_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/rickb777/date/timespan"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
)

// Nothing known is an answer, too.
func ExampleRecommend() {
	advice, err := recovery.Recommend(recovery.Case{Now: time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC)})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(advice.Answer, advice.NotNow[0].Code)
	// Output: nothing-needed nothing-needed
}

// With a fever nothing is offered, whatever is asked for.
func ExampleRecommend_notNow() {
	advice, err := recovery.Recommend(recovery.Case{
		Now:        time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC),
		Conditions: []screening.Condition{{Code: "fever"}},
		Wish:       recovery.Wish{Modality: massage.Swedish},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(advice.Answer, advice.Screening.Outcome, len(advice.Recommendations))
	// Output: not-now defer 0
}

func ExampleCase_Validate() {
	now := time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC)
	err := recovery.Case{
		Now:      now,
		Athlete:  sessions.Athlete{Age: sessions.Known(-3)},
		CheckIns: []sessions.CheckIn{{At: now.Add(time.Hour)}},
	}.Validate()
	fmt.Println(err)
	fmt.Println(errors.Is(err, sessions.ErrInvalidAthlete), errors.Is(err, recovery.ErrInvalidCase))
	// Output:
	// athlete.age: -3 is below 0
	// check_ins[0].at: 2026-10-12T19:00:00Z is after now
	// true true
}

func ExampleCase_Location() {
	now := time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC)
	kathmandu, err := time.LoadLocation("Asia/Kathmandu")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(recovery.Case{Now: now}.Location(), recovery.Case{Now: now, Zone: kathmandu}.Location())
	// Output: UTC Asia/Kathmandu
}

func ExampleWish_IsZero() {
	fmt.Println(recovery.Wish{}.IsZero(), recovery.Wish{Purpose: massage.Sleep}.IsZero())
	// Output: true false
}

func ExampleParseRequest() {
	request, err := recovery.ParseRequest([]byte(`{
		"now": "2026-10-12T18:00:00+01:00", "zone": "Europe/Lisbon",
		"check_ins": [{"at": "2026-10-12T07:00:00+01:00", "soreness": {"right calf": 6}}]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(request.Case.Location(), request.Resolved["right calf"])
	// Output: Europe/Lisbon [gastrocnemius.right soleus.right]
}

// Every fault of a text comes back at once, each with its path and its value.
func ExampleParseRequest_faults() {
	_, err := recovery.ParseRequest([]byte(`{
		"now": "2026-10-12T18:00:00+01:00", "Zone": "Europe/Lisbon",
		"sessions": [{"start": "2026-10-11T09:00:00+01:00", "minutes": -5, "sport": "tennis", "status": "done"}]
	}`))
	fmt.Println(err)
	var faults sessions.Faults
	if errors.As(err, &faults) {
		fmt.Println(faults.Len())
	}
	// Output:
	// Zone: is not a known key; keys are lower case: zone
	// sessions[0].minutes: -5 is not above 0
	// 2
}

func ExampleRequest_Recommend() {
	request, err := recovery.ParseRequest([]byte(`{"now": "2026-10-12T18:00:00+01:00", "policy": "cautious", "wish": {"purpose": "relax"}}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	advice, err := request.Recommend()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(advice.Policy, advice.Answer, advice.Recommendations[0].Purpose)
	// Output: cautious book relax
}

func ExampleRequest_MarshalJSON() {
	zone, err := time.LoadLocation("Asia/Kathmandu")
	if err != nil {
		fmt.Println(err)
		return
	}
	data, err := json.Marshal(recovery.Request{Case: recovery.Case{
		Now: time.Date(2026, 10, 12, 18, 0, 0, 0, zone), Zone: zone, Wish: recovery.Wish{Purpose: massage.Sleep},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	var wish struct {
		Zone string         `json:"zone"`
		Wish map[string]any `json:"wish"`
	}
	if err := json.Unmarshal(data, &wish); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(wish.Zone, wish.Wish)
	// Output: Asia/Kathmandu map[purpose:sleep]
}

func ExampleRequest_UnmarshalJSON() {
	var request recovery.Request
	err := json.Unmarshal([]byte(`{"now": "2026-10-12T18:00:00+01:00", "athlete": {"age": 38}}`), &request)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(request.Case.Athlete.Age)
	// Output: 38
}

func ExampleWindow_MarshalJSON() {
	start := time.Date(2026, 10, 13, 10, 0, 0, 0, time.FixedZone("", 3600))
	data, err := json.Marshal(recovery.Window{TimeSpan: timespan.NewTimeSpan(start, start.Add(time.Hour))})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(data))
	// Output: {"start":"2026-10-13T10:00:00+01:00","end":"2026-10-13T11:00:00+01:00"}
}

func ExampleWindow_UnmarshalJSON() {
	var w recovery.Window
	if err := json.Unmarshal([]byte(`{"start":"2026-10-13T10:00:00+01:00","end":"2026-10-13T11:30:00+01:00"}`), &w); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(w.Duration())
	// Output: 1h30m0s
}

func ExampleRules() {
	for _, r := range recovery.Rules() {
		if strings.HasPrefix(string(r.Code), "pre-event") {
			fmt.Println(r.Code, r.Grade, r.Safety) // a safety rule cannot be switched off
		}
	}
	// Output: pre-event-window D false
}

func ExampleFindRule() {
	rule, found := recovery.FindRule(recovery.CoolDownFirst)
	fmt.Println(found, rule.Grade)
	_, found = recovery.FindRule("gravity")
	fmt.Println(found)
	// Output:
	// true D
	// false
}

func ExampleRule_Sources() {
	rule, _ := recovery.FindRule(recovery.NoMassageAfterWarmUp)
	fmt.Println(rule.Timing, len(rule.Sources()) > 0)
	// Output: [T3] true
}
