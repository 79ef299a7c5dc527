package recovery

import (
	"math"
	"strconv"
	"time"

	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// say makes a message of a key and pairs of a placeholder's name and value.
func say(key string, pairs ...string) wording.Message {
	m := wording.Message{Key: key}
	if len(pairs) > 0 {
		m.Args = wording.Args{}
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		m.Args[pairs[i]] = pairs[i+1]
	}
	return m
}

// ruleSays is the message of a rule in one sentence.
func ruleSays(code Code) wording.Message { return say("rule." + string(code)) }

// called is a session as an argument of a message: its id, else its sport and start.
func called(s sessions.Session) string {
	if s.ID != "" {
		return s.ID
	}
	return s.Sport.String() + "@" + timeline.FormatInstant(s.Start)
}

// number, tenths and whole write a number as an argument of a message.
func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

func tenths(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }

func whole(v float64) string { return strconv.FormatFloat(math.Round(v), 'f', 0, 64) }

// moment writes a moment in the athlete's zone as an argument of a message.
func (o *outlook) moment(t time.Time) string { return timeline.FormatInstant(t.In(o.loc)) }

// speak writes every message of the advice out in English.
func (a *Advice) speak() {
	en := wording.English()
	for i := range a.Recommendations {
		r := &a.Recommendations[i]
		for j := range r.Reasons {
			r.Reasons[j].Text = en.Say(r.Reasons[j].Message)
		}
		for j := range r.Cautions {
			r.Cautions[j].Text = en.Say(r.Cautions[j].Message)
		}
		for j := range r.ConfidenceCauses {
			r.ConfidenceCauses[j].Text = en.Say(r.ConfidenceCauses[j].Message)
		}
	}
	for i := range a.NotNow {
		r := &a.NotNow[i]
		r.Text, r.Instead = en.Say(r.Message), en.Say(wording.Message{Key: r.InsteadKey})
	}
	if q := a.AskNext; q != nil {
		q.Why, q.Changes = en.Say(q.Message), en.Say(q.WhatChanges())
	}
	a.Notice = en.Say(say("notice"))
}
