package importer

import "time"

// mostOffset is the furthest that a zone is from UTC, and offsets are quarters of an
// hour.
const (
	mostOffset = 15 * time.Hour
	offsetStep = 15 * time.Minute
)

// Local puts the start of an activity into the athlete's zone, or, where another offset
// from UTC is known from the file, into that, so that the session falls on the civil day of
// the place where it was. A difference from a zone that the caller gave is noted. An
// offset is rounded to a quarter of an hour; one of over 15 hours says nothing.
func (c *Collector) Local(a *Activity, offset time.Duration, known bool) {
	start := a.Session.Start
	a.Session.Start = start.In(c.opts.Zone)
	offset = offset.Round(offsetStep)
	if !known || offset.Abs() > mostOffset {
		return
	}
	seconds := int(offset / time.Second)
	if _, home := a.Session.Start.Zone(); home == seconds {
		return
	}
	a.Session.Start = start.In(time.FixedZone("", seconds))
	if c.zoned {
		a.note(Note{At: a.At, Code: OtherZone, Value: a.Session.Start.Format("-07:00"), Count: 1})
	}
}
