package srpe

import (
	"time"

	"example.com/rubdown/sessions/timeline"
)

// colInjuries holds a map from place to severity.
const colInjuries = "injuries"

// Injury is an injury as the athlete reported it at a moment, in the file's own
// words. The same injury comes back with every report until it is gone.
type Injury struct {
	At       time.Time
	Line     int    // of injury.csv
	Location string // "left_knee"
	Severity string // "minor", "major"
}

// String writes left_knee minor.
func (i Injury) String() string { return i.Location + " " + i.Severity }

// injury takes over a row of the injury file. Most rows say that there is none.
func (r *reader) injury(at row) {
	t, err := timeline.ParseInstant(at.get(colTime))
	if err != nil {
		r.drop(at, colTime, BadTime, at.get(colTime))
		return
	}
	text := at.get(colInjuries)
	entries, ok := parseMap(text)
	if !ok {
		r.drop(at, colInjuries, BadList, text)
		return
	}
	for _, e := range entries {
		r.log.Injuries = append(r.log.Injuries, Injury{t.In(r.opts.zone()), at.line, e.key, e.value})
	}
}
