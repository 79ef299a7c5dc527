package importer

import (
	"math"
	"strconv"
	"strings"
	"time"

	"example.com/rubdown/sessions"
)

// ParseTime reads a time as XML files write it: RFC 3339, with a blank in place of the
// T, or without an offset from UTC (zoned is false), which is then read as UTC.
func ParseTime(text string) (t time.Time, zoned, ok bool) {
	text = strings.Replace(strings.TrimSpace(text), " ", "T", 1)
	if t, err := time.Parse("2006-01-02T15:04:05Z07:00", text); err == nil {
		return t, true, true
	}
	t, err := time.Parse("2006-01-02T15:04:05", text)
	return t, false, err == nil
}

// Number reads a value of a record at a place. Blank text is unknown; what is no finite
// number is unknown too, and noted.
func (c *Collector) Number(at Position, field, text string) sessions.Quantity {
	text = strings.TrimSpace(text)
	if text == "" {
		return sessions.Quantity{}
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		c.Tally(Note{At: at, Code: NotANumber, Field: field, Value: text, Count: 1})
		return sessions.Quantity{}
	}
	return sessions.Known(v)
}
