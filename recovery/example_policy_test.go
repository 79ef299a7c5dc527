package recovery_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
)

func ExamplePolicy_Recommend() {
	c := recovery.Case{
		Now:  time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC),
		Wish: recovery.Wish{Purpose: massage.Relax},
	}
	advice, err := recovery.Cautious().Recommend(c)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(advice.Policy, advice.Answer)
	// Output: cautious book
}

func ExampleBalanced() {
	p := recovery.Balanced()
	fmt.Println(p.Name, p.Lead.DeepBeforeHard, p.Cadence.Hard)
	// Output: balanced {36 48 72} 7 to 14 days
}

func ExampleCautious() {
	p := recovery.Cautious()
	fmt.Println(p.Name, p.Lead.DeepBeforeHard, p.Cadence.Hard)
	// Output: cautious {72 72 72} 14 to 21 days
}

func ExampleEventWeek() {
	p := recovery.EventWeek()
	fmt.Println(p.Name, p.Lead.DeepBeforeA, p.Lead.FirmBeforeEvent)
	// Output: event-week {168 168 168} 72
}

func ExampleMaintenance() {
	p := recovery.Maintenance()
	fmt.Println(p.Name, p.First, p.Cadence.Moderate)
	// Output: maintenance maintain 21 to 28 days
}

func ExampleTherapist() {
	p := recovery.Therapist()
	fmt.Println(p.Name, p.Lead.DeepBeforeHard, p.Lead.DeepBeforeA)
	// Output: therapist {24 24 24} {48 48 48}
}

func ExamplePolicies() {
	for _, p := range recovery.Policies() {
		fmt.Println(p.Name)
	}
	// Output:
	// balanced
	// cautious
	// event-week
	// maintenance
	// therapist
}

func ExamplePolicyNamed() {
	p, err := recovery.PolicyNamed("event-week")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.DeepAfterDamaging)
	_, err = recovery.PolicyNamed("brave")
	fmt.Println(errors.Is(err, recovery.ErrInvalidPolicy))
	// Output:
	// 72
	// true
}

func ExamplePolicy_Validate() {
	p := recovery.Balanced()
	p.DeepAfterDamaging = -1
	p.Off = []recovery.Code{recovery.CadenceDue, recovery.OneSidedNeedsAReason}
	fmt.Println(p.Validate())
	// Output:
	// policy.deep_after_damaging: -1 is outside 0 to 8784 hours
	// policy.off[1]: one-sided-needs-a-reason is a safety rule and cannot be switched off
}

func ExamplePolicy_MarshalJSON() {
	p := recovery.Policy{Name: "club", Lead: recovery.Lead{DeepBeforeHard: recovery.ByHabit{UsedToIt: 48, Default: 60, Never: 72}}}
	data, err := json.Marshal(p)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(data))
	// Output: {"name":"club","lead":{"deep_before_hard":[48,60,72]}}
}

func ExamplePolicy_UnmarshalJSON() {
	var p recovery.Policy
	if err := json.Unmarshal([]byte(`{"name":"club","off":["cadence"]}`), &p); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Name, p.Off)
	// Output: club [cadence]
}

func ExampleDayRange_String() {
	fmt.Println(recovery.DayRange{Least: 7, Most: 14})
	// Output: 7 to 14 days
}
