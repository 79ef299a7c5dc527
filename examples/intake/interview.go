package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
)

// oldest is the highest age that is taken for one.
const oldest = 129

// hold asks everything that has to be asked, and stops as soon as the answers ask for medical help.
func (v *interview) hold() {
	asks := map[string]string{}
	for q := range screening.AllQuestions() {
		asks[q.Code] = q.Ask
	}
	v.age(asks["ask-age"])
	for i, q := range questions {
		prompt := fmt.Sprintf("%d. %s", i+1, asks[q.code])
		switch q.code {
		case "ask-new":
			v.news(q.code, prompt)
		case "ask-today":
			v.today(q, prompt)
		default:
			v.ask(q, prompt)
		}
		if screen(v.c).Outcome == screening.ReferUrgently {
			v.say("That comes first; we stop asking here.\n")
			return
		}
	}
	if !screen(v.c).Blocked() {
		v.wish()
	}
}

// age asks for the age. Left empty it stays unknown, and screening goes on asking; what is no age is unanswered.
func (v *interview) age(prompt string) {
	for range 2 {
		text := v.read(prompt)
		if text == "" {
			return
		}
		if n, err := strconv.ParseFloat(text, 64); err == nil && n >= 0 && n <= oldest {
			v.c.Athlete.Age = sessions.Known(n)
			return
		}
		v.say("  Please give your age in years.\n")
	}
	v.open("ask-age")
}

// open notes a question that was not answered, or words that nobody knows.
func (v *interview) open(code string) {
	v.undeny(code)
	v.c.Unanswered = append(v.c.Unanswered, code)
}

// add writes a condition down.
func (v *interview) add(k screening.Condition) {
	v.undeny(k.Code)
	v.c.Conditions = append(v.c.Conditions, k)
}

// undeny takes back a no that a later answer contradicts.
func (v *interview) undeny(code string) {
	v.c.Denied = slices.DeleteFunc(v.c.Denied, func(c string) bool { return c == code })
}

// deny notes signs that were answered with no, unless they were reported before.
func (v *interview) deny(codes []string) {
	for _, code := range codes {
		reported := slices.ContainsFunc(v.c.Conditions, func(k screening.Condition) bool { return k.Code == code })
		if !reported && !slices.Contains(v.c.Denied, code) {
			v.c.Denied = append(v.c.Denied, code)
		}
	}
}

// ask asks one question and what its yes means.
func (v *interview) ask(q question, prompt string) {
	yes, ok := v.yes(prompt)
	switch {
	case !ok:
		v.open(q.code)
	case !yes:
		v.deny(q.denied)
	case q.yes != "":
		v.report(choice{code: q.yes})
	default:
		v.which(q)
		if q.code == "ask-injury" {
			v.injury()
		}
	}
}

// which asks what a yes means; a yes that stays unexplained is unanswered.
func (v *interview) which(q question) {
	texts := make([]string, len(q.which))
	for i, c := range q.which {
		texts[i] = c.text
	}
	picked, ok := v.choose("  Which? One or more numbers:", texts)
	if !ok {
		v.open(q.code)
		return
	}
	for _, i := range picked {
		v.report(q.which[i])
	}
}

// report writes a condition down, with the place and the days that its row needs.
func (v *interview) report(c choice) {
	k := screening.Condition{Code: c.code}
	row, _ := screening.RowOf(c.code)
	urgent := row.Outcome == screening.ReferUrgently
	if !urgent && (c.where || needsPlace(row)) {
		p, _ := v.where("  Where, and on which side? (such as: left calf)")
		k.Regions, k.Areas = p.regions, p.areas
	}
	if !urgent && needsDay(row) {
		k.Since = v.day("  Since which day? (a date, or how many days ago)")
	}
	if c.over {
		k.Ended = v.day("  If it is over, since which day? (Enter: it is not over)")
	}
	v.add(k)
}

// needsPlace reports whether a row acts where the person says it is.
func needsPlace(row screening.Row) bool {
	return row.Site || slices.ContainsFunc(row.Phases, func(p screening.Phase) bool {
		return slices.ContainsFunc(p.Effects, func(e screening.Effect) bool {
			return e.Place != screening.WholeBody && e.Place != screening.AtRegions
		})
	})
}

// needsDay reports whether a row counts days or hours from its beginning.
func needsDay(row screening.Row) bool {
	return slices.ContainsFunc(row.Phases, func(p screening.Phase) bool {
		w := p.Window
		return w.Kind == screening.DayRange || w.Kind == screening.HourRange || w.Floor > 0 || w.FloorHours > 0
	})
}

// injury asks what tells a strain from a tear or a fracture.
func (v *interview) injury() {
	switch pop, ok := v.yes("  Was there a pop, a crack or a kicked feeling?"); {
	case !ok:
		v.open("sign-pop-heard")
	case pop:
		v.add(screening.Condition{Code: "sign-pop-heard"})
	default:
		v.deny([]string{"sign-pop-heard"})
	}
	switch use, ok := v.yes("  Can you use it and put weight on it?"); {
	case !ok:
		v.open("sign-cannot-bear-weight")
	case !use:
		v.add(screening.Condition{Code: "sign-cannot-bear-weight"})
	}
}

// mostNews is how many new things are asked for, and mostFound how many readings of each are shown.
const (
	mostNews  = 8
	mostFound = 6
)

// news asks for anything new in the person's own words. Words that match nothing are kept as they are: a code that nobody
// knows, which needs clearance.
func (v *interview) news(code, prompt string) {
	yes, ok := v.yes(prompt)
	if !ok {
		v.open(code)
		return
	}
	named := 0
	for range mostNews {
		if !yes {
			break
		}
		text := v.read("  What is it, in a few words? (Enter: nothing more)")
		if text == "" {
			break
		}
		named++
		v.named(text)
	}
	if yes && named == 0 {
		v.open(code)
	}
}

// named finds the rows that a text may mean and lets the person choose.
func (v *interview) named(text string) {
	rows := screening.Find(text)
	rows = rows[:min(len(rows), mostFound)]
	if len(rows) > 0 {
		texts := make([]string, len(rows), len(rows)+1)
		for i, row := range rows {
			texts[i] = row.Name
		}
		picked, ok := v.choose("  Which comes closest? One or more numbers:", append(texts, "none of these"))
		if ok && !slices.Contains(picked, len(rows)) {
			for _, i := range picked {
				v.report(choice{code: rows[i].Code})
			}
			return
		}
	}
	v.open(shorten(text))
}

// shorten cuts what somebody typed to what a code may be long.
func shorten(text string) string {
	const most = 200
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "")
}

// today asks about alcohol and painkillers, and for consent.
func (v *interview) today(q question, prompt string) {
	v.say("%s\n", prompt)
	switch taken, ok := v.yes("  Alcohol, or a painkiller?"); {
	case !ok:
		v.open(q.code)
	case taken:
		v.which(q)
	}
	switch agreed, ok := v.yes("  Do you agree to go ahead?"); {
	case !ok:
		v.open("no-consent")
	case !agreed:
		v.add(screening.Condition{Code: "no-consent"})
	}
}

// wish asks what is wanted; nothing said means a relaxing massage.
func (v *interview) wish() {
	v.c.Wish.Purpose = massage.Relax
	if p, ok := v.where("Where would you like to be worked on? (Enter: anywhere)"); ok {
		v.c.Wish.Regions, v.c.Wish.Areas = p.regions, p.areas
	}
}
