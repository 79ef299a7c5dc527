package recovery_test

import (
	"encoding/json"
	"fmt"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
)

// exampleWeek is Monday evening of a week with squats on Thursday; deep massage is wished for and can be booked on Wednesday.
func exampleWeek() recovery.Request {
	request, err := recovery.ParseRequest([]byte(`{
		"now": "2026-10-12T18:00:00+01:00", "zone": "Europe/Lisbon",
		"athlete": {"age": 38, "training": "trained", "massage_experience": "regular"},
		"sessions": [
			{"id": "run", "start": "2026-10-12T07:00:00+01:00", "minutes": 45, "sport": "road-running", "kind": "easy", "effort": 3, "status": "done"},
			{"id": "squats", "start": "2026-10-15T18:00:00+01:00", "minutes": 70, "sport": "leg-day", "kind": "strength", "effort": 8, "status": "planned"}],
		"treatments": [{"at": "2026-10-20T17:00:00+01:00", "modality": "swedish", "minutes": 45}],
		"conditions": [{"code": "varicose-veins", "areas": ["gastrocnemius"]}],
		"open": [{"start": "2026-10-14T10:00:00+01:00", "end": "2026-10-14T18:00:00+01:00"}],
		"wish": {"modality": "deep-tissue"}}`))
	if err != nil {
		fmt.Println(err)
	}
	return request
}

// What changes when Thursday's squats move to Saturday, and which rule is behind it.
func ExamplePreview() {
	diff, err := recovery.Preview(exampleWeek().Case, recovery.MoveSession{
		Session: "squats", To: time.Date(2026, 10, 17, 17, 0, 0, 0, time.UTC),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, change := range diff.Changes {
		if change.Modality == massage.DeepTissue {
			fmt.Println(change.What, change.Modality, change.Purpose, "by", change.Cause.Code, change.Cause.Session)
			fmt.Println(change.Text)
		}
	}
	// Output:
	// offered deep-tissue maintain by deep-before-hard squats
	// Now offered: deep tissue massage for upkeep. Deep massage can leave tenderness for up to a day and a half, so it ends two days before hard work of the same muscles.
}

func ExamplePolicy_Preview() {
	diff, err := recovery.Cautious().Preview(exampleWeek().Case, recovery.AddCondition{Condition: screening.Condition{Code: "fever"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	change := diff.Changes[0]
	fmt.Println(change.What, change.From, change.To, "by", change.Cause.Code)
	fmt.Println(len(diff.New.Recommendations))
	// Output:
	// answer book not-now by fever
	// 0
}

// Two answers that were given, compared without asking again.
func ExampleDiff() {
	request := exampleWeek()
	before, err := request.Recommend()
	if err != nil {
		fmt.Println(err)
		return
	}
	request.Case.Open = nil
	after, err := request.Recommend()
	if err != nil {
		fmt.Println(err)
		return
	}
	diff := recovery.Diff(before, after)
	fmt.Println(diff.Case, diff.Policy, diff.Tables)
	for _, change := range diff.Changes {
		if change.What == recovery.Offered {
			fmt.Println(change.Modality, change.Purpose, change.Cause.Code)
		}
	}
	// Output:
	// true false false
	// deep-tissue maintain open-span
	// post-event-sports recover open-span
	// pre-event-sports prepare open-span
	// swedish sleep open-span
	// swedish recover open-span
}

func ExampleDifference_IsEmpty() {
	advice, err := exampleWeek().Recommend()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(recovery.Diff(advice, advice).IsEmpty())
	// Output: true
}

// An answer that was stored as JSON still stands, or what moved it is named.
func ExampleRequest_Replay() {
	request := exampleWeek()
	advice, err := request.Recommend()
	if err != nil {
		fmt.Println(err)
		return
	}
	stored, err := json.Marshal(advice)
	if err != nil {
		fmt.Println(err)
		return
	}

	var old recovery.Advice
	if err := json.Unmarshal(stored, &old); err != nil {
		fmt.Println(err)
		return
	}
	diff, err := request.Replay(old)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(diff.IsEmpty(), diff.Tables)
	// Output: true false
}

// The fewest and cheapest changes of the plan that make room for deep work on Wednesday.
func ExampleSmallestChange() {
	opening, err := recovery.SmallestChange(exampleWeek().Case, recovery.Wish{Modality: massage.DeepTissue})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(opening.Found, opening.Cost)
	for _, edit := range opening.Edits {
		fmt.Println(edit)
	}
	fmt.Println(opening.Offer.Slot.Start().Format("Mon 15:04"))
	// Output:
	// true 2
	// set effort of squats to 5
	// Wed 10:00
}

// With a fever no change of the plan opens anything.
func ExamplePolicy_SmallestChange() {
	c := exampleWeek().Case
	c.Conditions = []screening.Condition{{Code: "fever"}}
	opening, err := recovery.Therapist().SmallestChange(c, recovery.Wish{Purpose: massage.Relax})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(opening.Found, opening.Proof, opening.Refusal.Code)
	// Output: false not-by-plan fever
}

func ExampleRequest_With() {
	effort, err := sessions.EffortOf(4)
	if err != nil {
		fmt.Println(err)
		return
	}
	request, err := exampleWeek().With(
		recovery.RateSession{Session: "squats", Effort: effort},
		recovery.RemoveSession{Session: "ride"},
		recovery.RemoveCondition{Code: "fever"},
	)
	fmt.Println(err) // the other edit was made
	squats, _ := request.Case.Diary.Find("squats")
	fmt.Println(squats.Effort)
	// Output:
	// edits[1].session: ride is no session of the diary
	// edits[2].code: fever is the code of no condition in the case
	// 4
}

func ExampleEdits_MarshalJSON() {
	data, err := json.Marshal(recovery.Edits{
		recovery.MoveSession{Session: "squats", To: time.Date(2026, 10, 17, 17, 0, 0, 0, time.UTC)},
		recovery.SetPolicy{Policy: recovery.Policy{Off: []recovery.Code{recovery.CadenceDue}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(data))
	// Output: [{"move_session":{"session":"squats","to":"2026-10-17T17:00:00Z"}},{"set_policy":{"off":["cadence"]}}]
}

func ExampleEdits_UnmarshalJSON() {
	var edits recovery.Edits
	err := json.Unmarshal([]byte(`[
		{"add_check_in": {"at": "2026-10-12T17:00:00+01:00", "soreness": {"right calf": 6}}},
		{"set_policy": "event-week"},
		{"remove_session": "run"}]`), &edits)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, edit := range edits {
		fmt.Println(edit)
	}
	err = json.Unmarshal([]byte(`[{"remove_session": 7}, {}]`), &edits)
	fmt.Println(err)
	// Output:
	// add check-in of 2026-10-12T17:00:00+01:00
	// set policy to event-week
	// remove session run
	// edits[0].remove_session: 7 is not a text
	// edits[1]: {} does not have exactly one of the keys add_check_in, add_condition, add_session, add_treatment, move_session, rate_session, remove_condition, remove_session, remove_treatment, set_now, set_policy, set_wish
}

// applied makes one edit of the week and says what is wrong with it, if anything.
func applied(edit recovery.Edit) recovery.Case {
	request, err := edit.Apply(exampleWeek())
	if err != nil {
		fmt.Println(err)
	}
	return request.Case
}

func exampleRide() sessions.Session {
	return sessions.Session{
		ID: "ride", Start: time.Date(2026, 10, 13, 17, 0, 0, 0, time.UTC), Duration: time.Hour, Sport: sessions.Cycling, Status: sessions.Planned,
	}
}

func ExampleAddSession_Apply() {
	fmt.Println(applied(recovery.AddSession{Session: exampleRide()}).Diary.Len())
	// Output: 3
}

func ExampleAddSession_String() {
	fmt.Println(recovery.AddSession{Session: exampleRide()})
	// Output: add session ride
}

func ExampleRemoveSession_Apply() {
	fmt.Println(applied(recovery.RemoveSession{Session: "run"}).Diary.Len())
	// Output: 1
}

func ExampleRemoveSession_String() {
	fmt.Println(recovery.RemoveSession{Session: "run"})
	// Output: remove session run
}

func ExampleMoveSession_Apply() {
	c := applied(recovery.MoveSession{Session: "squats", To: time.Date(2026, 10, 16, 17, 0, 0, 0, time.UTC)})
	squats, _ := c.Diary.Find("squats")
	fmt.Println(squats.Start.Format(time.DateTime), squats.Duration)
	// Output: 2026-10-16 17:00:00 1h10m0s
}

func ExampleMoveSession_String() {
	fmt.Println(recovery.MoveSession{Session: "squats", To: time.Date(2026, 10, 16, 17, 0, 0, 0, time.UTC)})
	// Output: move session squats to 2026-10-16T17:00:00Z
}

func ExampleRateSession_Apply() {
	effort, err := sessions.EffortOf(4)
	if err != nil {
		fmt.Println(err)
		return
	}
	squats, _ := applied(recovery.RateSession{Session: "squats", Effort: effort}).Diary.Find("squats")
	fmt.Println(squats.Effort)
	// Output: 4
}

func ExampleRateSession_String() {
	effort, err := sessions.EffortOf(4.5)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(recovery.RateSession{Session: "squats", Effort: effort})
	// Output: set effort of squats to 4.5
}

func exampleReport() sessions.CheckIn {
	report := sessions.CheckIn{At: time.Date(2026, 10, 12, 16, 0, 0, 0, time.UTC), Stress: sessions.Known(8)}
	report.Soreness.Set(muscles.Gastrocnemius.Right(), 6)
	return report
}

func ExampleAddCheckIn_Apply() {
	fmt.Println(len(applied(recovery.AddCheckIn{CheckIn: exampleReport()}).CheckIns))
	// Output: 1
}

func ExampleAddCheckIn_String() {
	fmt.Println(recovery.AddCheckIn{CheckIn: exampleReport()})
	// Output: add check-in of 2026-10-12T16:00:00Z
}

func ExampleAddCondition_Apply() {
	c := applied(recovery.AddCondition{Condition: screening.Condition{Code: "fever"}})
	fmt.Println(len(c.Conditions), c.Conditions[1].Code)
	// Output: 2 fever
}

func ExampleAddCondition_String() {
	fmt.Println(recovery.AddCondition{Condition: screening.Condition{Code: "fever"}})
	// Output: add condition fever
}

func ExampleRemoveCondition_Apply() {
	fmt.Println(len(applied(recovery.RemoveCondition{Code: "varicose-veins"}).Conditions))
	// Output: 0
}

func ExampleRemoveCondition_String() {
	fmt.Println(recovery.RemoveCondition{Code: "varicose-veins"})
	// Output: remove condition varicose-veins
}

func exampleBooking() massage.Treatment {
	return massage.Treatment{At: time.Date(2026, 10, 14, 9, 0, 0, 0, time.UTC), Modality: massage.Swedish, Minutes: 60}
}

func ExampleAddTreatment_Apply() {
	fmt.Println(len(applied(recovery.AddTreatment{Treatment: exampleBooking()}).Treatments))
	// Output: 2
}

func ExampleAddTreatment_String() {
	fmt.Println(recovery.AddTreatment{Treatment: exampleBooking()})
	// Output: add treatment swedish at 2026-10-14T09:00:00Z
}

func ExampleRemoveTreatment_Apply() {
	fmt.Println(len(applied(recovery.RemoveTreatment{At: time.Date(2026, 10, 20, 16, 0, 0, 0, time.UTC)}).Treatments))
	// Output: 0
}

func ExampleRemoveTreatment_String() {
	fmt.Println(recovery.RemoveTreatment{At: time.Date(2026, 10, 20, 16, 0, 0, 0, time.UTC)})
	// Output: remove treatment at 2026-10-20T16:00:00Z
}

func ExampleSetNow_Apply() {
	c := applied(recovery.SetNow{Now: time.Date(2026, 10, 14, 8, 0, 0, 0, time.UTC)})
	fmt.Println(c.Now.Format(time.DateTime), c.Location()) // the athlete's clock stays
	// Output: 2026-10-14 08:00:00 Europe/Lisbon
}

func ExampleSetNow_String() {
	fmt.Println(recovery.SetNow{Now: time.Date(2026, 10, 14, 8, 0, 0, 0, time.UTC)})
	// Output: set now to 2026-10-14T08:00:00Z
}

func ExampleSetPolicy_Apply() {
	request, err := recovery.SetPolicy{Policy: recovery.Cautious()}.Apply(exampleWeek())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(request.Policy.Name)
	// Output: cautious
}

func ExampleSetPolicy_String() {
	fmt.Println(recovery.SetPolicy{Policy: recovery.Cautious()})
	// Output: set policy to cautious
}

func ExampleSetWish_Apply() {
	fmt.Println(applied(recovery.SetWish{Wish: recovery.Wish{Purpose: massage.Sleep}}).Wish.Purpose)
	// Output: sleep
}

func ExampleSetWish_String() {
	fmt.Println(recovery.SetWish{Wish: recovery.Wish{Modality: massage.Swedish, Purpose: massage.Sleep}})
	fmt.Println(recovery.SetWish{})
	// Output:
	// wish for swedish to sleep
	// wish for nothing
}
