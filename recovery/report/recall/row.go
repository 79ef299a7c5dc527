package recall

import (
	"strconv"
	"time"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report/internal/words"
	"example.com/rubdown/recovery/report/visit"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions/timeline"
)

// Row is one client of a recall list, cell by cell. The zero value is an empty row.
type Row struct {
	Client, Answer string
	DueFrom, DueTo string
	Modality       massage.Modality
	Purpose        massage.Purpose
	Minutes        float64
	Reason         recovery.Code
	Text           string
	NotUntil       time.Time
	Who            string
}

// Of makes the row of a client: what is due and the best visit, or why not now. The client's name is the caller's own, and the
// catalogue may differ from row to row; the zero catalogue is English.
func Of(client string, a recovery.Advice, c wording.Catalogue) Row {
	row := Row{Client: client, Answer: string(a.Answer)}
	if visit.Stopped(a) {
		return row.stopped(a, c)
	}
	if best, ok := visit.Best(a); ok {
		row.suggest(best, c)
	} else if len(a.NotNow) > 0 && a.Answer != recovery.SelfCare {
		row.refuse(a.NotNow[0], c)
	}
	if due := a.Cadence; due != nil {
		row.DueFrom, row.DueTo = due.From, due.To
	}
	return row
}

func (row *Row) suggest(v visit.Visit, c wording.Catalogue) {
	r := v.Recommendation
	row.Modality, row.Purpose, row.Minutes = r.Modality, r.Purpose, r.Minutes
	if len(r.Reasons) > 0 {
		row.Reason, row.Text = r.Reasons[0].Code, words.Said(c, r.Reasons[0].Message, r.Reasons[0].Text)
	}
	loc := r.Window.Start().Location()
	row.DueFrom = timeline.FormatDay(timeline.DayOf(r.Window.Start(), loc))
	row.DueTo = timeline.FormatDay(timeline.DayOf(r.Window.End().Add(-time.Nanosecond), loc))
}

func (row *Row) refuse(r recovery.Refusal, c wording.Catalogue) {
	row.Reason, row.Text, row.NotUntil = r.Code, words.Said(c, r.Message, r.Text), r.Until
	if r.Who != "" {
		row.Who = c.Translated("who", r.Who)
	}
}

// stopped is the row while screening lets nothing happen: nothing is due, whatever the rhythm says. The finding that decides gives
// the reason; the last moment counts, and none when one of the findings does not end by time alone.
func (row Row) stopped(a recovery.Advice, c wording.Catalogue) Row {
	if len(a.NotNow) == 0 {
		return row
	}
	why, until := a.NotNow[0], a.NotNow[0].Until
	found := visit.Decisive(a)
	for _, r := range a.NotNow {
		if len(found) > 0 && string(r.Code) == found[0].Code {
			why = r
		}
		switch {
		case r.Until.IsZero() || until.IsZero():
			until = time.Time{}
		case r.Until.After(until):
			until = r.Until
		}
	}
	row.refuse(why, c)
	row.NotUntil = until
	return row
}

// cells are the row as text, in the order of Columns.
func (row Row) cells() []string {
	minutes, until := "", ""
	if row.Minutes > 0 {
		minutes = strconv.FormatFloat(row.Minutes, 'f', -1, 64)
	}
	if !row.NotUntil.IsZero() {
		until = timeline.FormatInstant(row.NotUntil)
	}
	return []string{
		row.Client, row.Answer, row.DueFrom, row.DueTo, row.Modality.String(), row.Purpose.String(), minutes, string(row.Reason), row.Text, until, row.Who,
	}
}
