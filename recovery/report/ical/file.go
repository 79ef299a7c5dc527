package ical

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"

	"example.com/rubdown/recovery"
)

// ErrEntry is wrapped by the error of [Encode]: an entry that cannot be written.
var ErrEntry = errors.New("ical: entry cannot be written")

// lineLength is the most octets of a line without its end. Source: RFC 5545, 3.1.
const lineLength = 75

// Calendar writes an advice as an iCalendar file, and returns nothing when there is nothing to put into one.
func Calendar(a recovery.Advice, o Options) ([]byte, error) { return Encode(Entries(a, o)) }

// Encode writes entries into one file, in the order given, each zone described once. No entries give no bytes, because an
// iCalendar file with nothing in it is not valid. An entry without UID, stamp or usable time is [ErrEntry], and so is a UID given
// twice.
func Encode(list []Entry) ([]byte, error) {
	seen := map[string]bool{}
	for i, e := range list {
		fault := e.fault()
		if seen[e.UID] {
			fault = "has the UID of another"
		}
		if fault != "" {
			return nil, fmt.Errorf("%w: entries[%d] %s", ErrEntry, i, fault)
		}
		seen[e.UID] = true
	}
	if len(list) == 0 {
		return nil, nil
	}
	cal := &ics.Calendar{}
	cal.SetVersion("2.0")
	cal.SetProductId("-//rubdown//recovery " + recovery.Version + "//EN")
	for _, z := range zonesOf(list) {
		cal.AddVTimezone(z.component())
	}
	for _, e := range list {
		if e.Kind == Visit {
			cal.AddVEvent(e.event())
		} else {
			cal.AddVTodo(e.todo())
		}
	}
	var b strings.Builder
	if err := cal.SerializeTo(&b, ics.WithLineLength(lineLength), ics.WithNewLineWindows); err != nil {
		return nil, fmt.Errorf("ical: %w", err)
	}
	return []byte(b.String()), nil
}

func (e Entry) event() *ics.VEvent {
	v := ics.NewEvent(clean(e.UID))
	e.common(&v.ComponentBase)
	setTime(&v.ComponentBase, ics.ComponentPropertyDtStart, e.Start, e.inUTC())
	setTime(&v.ComponentBase, ics.ComponentPropertyDtEnd, e.End, e.inUTC())
	v.SetTimeTransparency(ics.TransparencyTransparent) // a proposal blocks nobody's time
	if e.Alarm > 0 && e.Status != Cancelled {
		alarm := v.AddAlarm()
		alarm.SetAction(ics.ActionDisplay)
		alarm.SetDescription(clean(e.Summary))
		alarm.SetTrigger(fmt.Sprintf("-PT%dM", e.Alarm))
	}
	return v
}

func (e Entry) todo() *ics.VTodo {
	v := ics.NewTodo(clean(e.UID))
	e.common(&v.ComponentBase)
	day := func(text string) string { return strings.ReplaceAll(text, "-", "") }
	if e.From != e.To { // a start has to lie before what is due
		v.SetProperty(ics.ComponentPropertyDtStart, day(e.From), ics.WithValue("DATE"))
	}
	v.SetProperty(ics.ComponentPropertyDue, day(e.To), ics.WithValue("DATE"))
	return v
}

func (e Entry) common(c *ics.ComponentBase) {
	c.SetDtStampTime(e.Stamp)
	c.SetSequence(e.Sequence)
	c.SetStatus(ics.ObjectStatus(e.Status))
	c.SetClass(ics.ClassificationPrivate) // it says how somebody's body is
	c.SetSummary(clean(e.Summary))
	if e.Description != "" {
		c.SetDescription(clean(e.Description))
	}
}

func setTime(c *ics.ComponentBase, p ics.ComponentProperty, t time.Time, utc bool) {
	if utc {
		c.SetProperty(p, t.UTC().Format("20060102T150405Z"))
		return
	}
	c.SetProperty(p, t.Format("20060102T150405"), ics.WithTZID(t.Location().String()))
}

// clean makes a text fit for a file: UTF-8, lines ended by a line feed, no other control characters.
func clean(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case r == '\t':
			return ' '
		case r != '\n' && unicode.IsControl(r):
			return -1
		}
		return r
	}, s)
}
