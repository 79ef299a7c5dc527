package report_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
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

// Two sore calves, as the therapist reads of them in Spanish.
func ExampleReport_Text() {
	now := time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC)
	checkIn := sessions.CheckIn{At: now.Add(-time.Hour)}
	checkIn.Soreness.Set(muscles.Gastrocnemius.Left(), 4)
	checkIn.Soreness.Set(muscles.Gastrocnemius.Right(), 4)
	advice, err := recovery.Recommend(recovery.Case{Now: now, CheckIns: []sessions.CheckIn{checkIn}})
	if err != nil {
		fmt.Println(err)
		return
	}
	text := report.Report{Audience: report.Therapist, Length: report.Short, Words: wording.Spanish()}.Text(advice)
	for _, line := range strings.Split(text, "\n") {
		for _, name := range []string{"Para el terapeuta", "Cuándo", "Presión", "Duración"} {
			if strings.HasPrefix(strings.TrimSpace(line), name) {
				fmt.Println(line)
			}
		}
	}
	// Output:
	// Para el terapeuta: la semana desde el lun 12 oct 2026 18:00 (UTC)
	//    Cuándo    en la franja lun 12 oct 18:00 – jue 15 oct 17:00
	//    Presión   2 de 4 (suave)
	// Presión   3 de 4 como máximo (firme)
}

// An app that has no words of its own for a plan can show it as Markdown.
func ExampleReport_Text_markdown() {
	advice := recovery.Advice{Recommendations: []recovery.Recommendation{{
		Modality: massage.Swedish, By: massage.ByTherapist, Dose: massage.Light, Purpose: massage.Recover, Minutes: 15, Pressure: 2,
		Focus: []recovery.Focus{
			{Area: muscles.Quadriceps.Right(), Minutes: 9, Pressure: 2, Node: "inguinal", Stroke: "up from the kneecap to the groin crease"},
			{Area: muscles.Quadriceps.Left(), Minutes: 6, Pressure: 2, Node: "inguinal", Stroke: "up from the kneecap to the groin crease"},
		},
	}}}
	text := report.Report{Audience: report.Therapist, Markup: report.Markdown}.Text(advice)
	for _, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(line, "|") {
			fmt.Println(line)
		}
	}
	// Output:
	// | Area | Left | Right | Press | Position | Strokes | Node |
	// | --- | ---: | ---: | ---: | --- | --- | --- |
	// | quadriceps | 6 | 9 | 2 |  | up from the kneecap to the groin crease | inguinal |
	// | Total 15 | 6 | 9 |  |  |  |  |
}

// The settings of a report, as an app may keep them.
func ExampleAudience() {
	var settings struct {
		Audience report.Audience `json:"audience"`
		Length   report.Length   `json:"length"`
	}
	if err := json.Unmarshal([]byte(`{"audience":"therapist","length":"short"}`), &settings); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(settings.Audience, settings.Length)
	// Output: therapist short
}

func ExampleParseAudience() {
	audience, err := report.ParseAudience("audit")
	fmt.Println(audience, err)
	_, err = report.ParseAudience("doctor")
	fmt.Println(err)
	// Output:
	// audit <nil>
	// report: unknown name: Audience "doctor" (athlete, therapist, audit)
}

func ExampleParseLength() {
	length, err := report.ParseLength("short")
	fmt.Println(length, err)
	// Output: short <nil>
}

func ExampleParseMarkup() {
	markup, err := report.ParseMarkup("markdown")
	fmt.Println(markup, err)
	// Output: markdown <nil>
}
