package ical

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
)

// zone is a time zone with the first and the last moment that the file uses it for.
type zone struct {
	loc         *time.Location
	first, last time.Time
}

// zonesOf are the zones that visits are written in, by name.
func zonesOf(list []Entry) []zone {
	byName := map[string]zone{}
	for _, e := range list {
		if e.Kind != Visit || e.inUTC() {
			continue
		}
		name := e.Start.Location().String()
		z, ok := byName[name]
		if !ok {
			z = zone{e.Start.Location(), e.Start, e.End}
		}
		if e.Start.Before(z.first) {
			z.first = e.Start
		}
		if e.End.After(z.last) {
			z.last = e.End
		}
		byName[name] = z
	}
	var out []zone
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		out = append(out, byName[name])
	}
	return out
}

// inUTC reports whether a visit is written in UTC: its zone has no name that others know, or a clock shows its start or end twice.
func (e Entry) inUTC() bool { return !named(e.Start.Location()) || twice(e.Start) || twice(e.End) }

// named reports whether a location has an IANA name, such as Europe/Lisbon.
func named(loc *time.Location) bool {
	name := loc.String()
	return strings.Contains(name, "/") && strings.Trim(name, "/+-_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// twice reports whether the clocks of its zone show a moment twice: within what they go back by, before or after the change.
func twice(t time.Time) bool {
	from, to := t.ZoneBounds()
	back := func(change time.Time) time.Duration {
		_, before := change.Add(-time.Second).Zone()
		_, after := change.Zone()
		return time.Duration(before-after) * time.Second
	}
	return !from.IsZero() && t.Sub(from) < back(from) || !to.IsZero() && to.Sub(t) <= back(to)
}

// yearAfter is how long after the last visit changes of the clock are still told, for a visit that is moved by hand.
const yearAfter = 366 * 24 * time.Hour

// observance is a stretch of time with one offset from UTC.
type observance struct {
	onset    time.Time // as the clocks showed it just before
	from, to int       // seconds east of UTC, before and after
	name     string
	daylight bool
}

// observances are the offsets in force from the first moment on, in order of time.
func (z zone) observances() []observance {
	var out []observance
	for t := z.first.In(z.loc); ; {
		start, end := t.ZoneBounds()
		name, offset := t.Zone()
		x := observance{to: offset, from: offset, name: name, daylight: t.IsDST(), onset: time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)}
		if !start.IsZero() && start.Year() >= 1900 {
			_, x.from = start.Add(-time.Second).Zone()
			x.onset = start.UTC().Add(time.Duration(x.from) * time.Second)
		}
		out = append(out, x)
		if end.IsZero() || end.After(z.last.Add(yearAfter)) {
			return out
		}
		t = end
	}
}

func (z zone) component() *ics.VTimezone {
	tz := ics.NewTimezone(z.loc.String())
	for _, o := range z.observances() {
		var c ics.ComponentBase
		c.SetProperty(ics.ComponentPropertyDtStart, o.onset.Format("20060102T150405"))
		c.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetfrom), offset(o.from))
		c.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetto), offset(o.to))
		c.SetProperty(ics.ComponentProperty(ics.PropertyTzname), o.name)
		if o.daylight {
			tz.Components = append(tz.Components, &ics.Daylight{ComponentBase: c})
		} else {
			tz.Components = append(tz.Components, &ics.Standard{ComponentBase: c})
		}
	}
	return tz
}

// offset writes seconds east of UTC as +0530, with seconds where there are any.
func offset(seconds int) string {
	sign := '+'
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	text := fmt.Sprintf("%c%02d%02d", sign, seconds/3600, seconds/60%60)
	if s := seconds % 60; s != 0 {
		text += fmt.Sprintf("%02d", s)
	}
	return text
}
