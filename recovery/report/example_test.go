package report_test

import (
	"fmt"
	"strings"
	"time"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/report"
)

func ExampleText() {
	advice, err := recovery.Recommend(recovery.Case{Now: time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC)})
	if err != nil {
		fmt.Println(err)
		return
	}
	head, _, _ := strings.Cut(report.Text(advice), "\n\n")
	fmt.Println(head)
	// Output:
	// The week from Mon 12 Oct 2026 18:00 (UTC)
	// Nothing is needed this week.
}
