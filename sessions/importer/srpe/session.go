package srpe

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// The columns of the session file.
const (
	colEnd        = "end_date_time"
	colActivities = "activity_names"
	colExertion   = "perceived_exertion"
	colMinutes    = "duration_min"
)

// maxMinutes is the longest session.
const maxMinutes = 14400

// session takes over a row of the session file.
func (r *reader) session(at row) {
	end, err := timeline.ParseInstant(at.get(colEnd))
	if err != nil {
		r.drop(at, colEnd, BadTime, at.get(colEnd))
		return
	}
	minutes, reason := parseNumber(at.get(colMinutes))
	if reason == "" && (minutes <= 0 || minutes > maxMinutes) {
		reason = OutOfRange
	}
	if reason != "" {
		r.drop(at, colMinutes, reason, at.get(colMinutes))
		return
	}
	length := time.Duration(math.Round(minutes * float64(time.Minute)))
	s := sessions.Session{
		Start: end.Add(-length).In(r.opts.zone()), Duration: length,
		Sport: sessions.Other, Status: sessions.Done,
	}
	if err := s.Validate(); err != nil {
		r.drop(at, "", Invalid, err.Error())
		return
	}
	s.Effort = r.effort(at)
	s.Sport, s.Kind = r.activity(at)
	s.ID = "srpe-" + end.UTC().Format(time.RFC3339Nano)
	if n := r.nth(at, colEnd, end); n > 1 {
		s.ID += fmt.Sprintf("-%d", n)
	}
	r.log.Sessions = append(r.log.Sessions, s)
}

// effort is unknown when it is blank or no effort.
func (r *reader) effort(at row) sessions.Effort {
	text := at.get(colExertion)
	v, reason := parseNumber(text)
	effort, err := sessions.EffortOf(v)
	if reason == "" && err != nil {
		reason = OutOfRange
	}
	if reason != "" {
		r.skip(at, colExertion, reason, text)
		return 0
	}
	return effort
}

// parseNumber reads a finite number, or says what is wrong with it.
func parseNumber(text string) (float64, Reason) {
	if text == "" {
		return 0, Missing
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return 0, NotANumber
	}
	return v, ""
}
