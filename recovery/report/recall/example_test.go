package recall_test

import (
	"fmt"
	"strings"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/report/recall"
	"example.com/rubdown/recovery/wording"
)

func ExampleWrite() {
	var rows []recall.Row
	for client, request := range []string{
		`{"now":"2026-10-23T18:00:00Z","athlete":{"massage_experience":"regular"},"check_ins":[{"at":"2026-10-23T08:00:00Z","stress":8}]}`,
		`{"now":"2026-10-23T18:00:00Z"}`,
	} {
		q, err := recovery.ParseRequest([]byte(request))
		if err != nil {
			fmt.Println(err)
			return
		}
		advice, err := q.Recommend()
		if err != nil {
			fmt.Println(err)
			return
		}
		rows = append(rows, recall.Of(fmt.Sprint("c-", client), advice, wording.English()))
	}
	var list strings.Builder
	if err := recall.Write(&list, rows...); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(strings.ReplaceAll(list.String(), "\r\n", "\n"))
	// Output:
	// client,answer,due_from,due_to,modality,purpose,minutes,reason,text,not_until,who
	// c-0,book,2026-10-23,2026-10-26,swedish,relax,45,stress-and-mood,Stress reported at 8 of 10.,,
	// c-1,nothing-needed,,,,,,nothing-needed,Nothing in the diary or the check-ins asks for a massage now.,,
}

func ExampleOf() {
	q, err := recovery.ParseRequest([]byte(`{"now":"2026-10-23T18:00:00Z","conditions":[{"code":"fever"}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	advice, err := q.Recommend()
	if err != nil {
		fmt.Println(err)
		return
	}
	row := recall.Of("c-17", advice, wording.English())
	fmt.Println(row.Answer, row.Reason, row.Modality)
	// Output: not-now fever
}

func ExampleColumns() {
	fmt.Println(recall.Columns())
	// Output: [client answer due_from due_to modality purpose minutes reason text not_until who]
}
