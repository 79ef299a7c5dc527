package csv

import (
	"time"

	"example.com/rubdown/sessions/importer"
)

// ParseMoment shows how a date is read, as RFC 3339 by the clocks of loc.
func ParseMoment(text string, loc *time.Location) (at time.Time, timed, doubtful, ok bool) {
	m, ok := parseMoment(text)
	if !ok {
		return time.Time{}, false, false, false
	}
	at, doubtful = m.in(loc)
	return at, m.timed, doubtful, true
}

// Number shows how a number is read.
func Number(text string, comma bool) (float64, importer.Code) { return number(text, comma) }

// Length shows how a length is read; a bare number is minutes.
func Length(text string) (time.Duration, importer.Code) { return length(text, 60, false) }
