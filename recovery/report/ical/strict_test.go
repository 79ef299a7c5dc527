package ical_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// The reader below knows RFC 5545 as far as our files go and shares no code with the writer. It knows time zones by the file's own
// VTIMEZONE alone.

type prop struct{ name, params, value string }

type component struct {
	name  string
	props []prop
	parts []*component
}

var contentLine = regexp.MustCompile(`^([A-Z-]+)((?:;[A-Z-]+=[^;:,"[:cntrl:]]+)*):([^[:cntrl:]]*)$`)

// readStrictly parses a file and refuses whatever RFC 5545 does not allow: line ends, folding, grammar, nesting, multiplicity.
func readStrictly(t *testing.T, data []byte) *component {
	t.Helper()
	require.True(t, bytes.HasSuffix(data, []byte("\r\n")), "the file ends in CRLF")
	require.Equal(t, bytes.Count(data, []byte("\n")), bytes.Count(data, []byte("\r\n")), "no bare line feed")
	require.Equal(t, bytes.Count(data, []byte("\r")), bytes.Count(data, []byte("\r\n")), "no bare carriage return")
	var lines []string
	for _, line := range strings.Split(strings.TrimSuffix(string(data), "\r\n"), "\r\n") {
		require.LessOrEqual(t, len(line), 75, "%q", line)
		require.True(t, utf8.ValidString(line), "a fold cuts no character: %q", line)
		if rest, ok := strings.CutPrefix(line, " "); ok {
			require.NotEmpty(t, lines)
			lines[len(lines)-1] += rest
			continue
		}
		lines = append(lines, line)
	}
	root := &component{}
	stack := []*component{root}
	for _, line := range lines {
		m := contentLine.FindStringSubmatch(line)
		require.NotNil(t, m, "content line %q", line)
		top := stack[len(stack)-1]
		switch p := (prop{m[1], strings.TrimPrefix(m[2], ";"), m[3]}); p.name {
		case "BEGIN":
			c := &component{name: p.value}
			top.parts = append(top.parts, c)
			stack = append(stack, c)
		case "END":
			require.Equal(t, top.name, p.value)
			top.check(t)
			stack = stack[:len(stack)-1]
		default:
			require.NotSame(t, root, top, "%q stands outside", line)
			top.props = append(top.props, p)
		}
	}
	require.Len(t, stack, 1, "everything is closed")
	require.Len(t, root.parts, 1)
	require.Equal(t, "VCALENDAR", root.parts[0].name)
	return root.parts[0]
}

// once and atMostOnce are what a component has to have and may have. Source: RFC 5545, 3.6.
var (
	once = map[string]string{
		"VCALENDAR": "PRODID VERSION", "VEVENT": "UID DTSTAMP DTSTART DTEND SUMMARY STATUS SEQUENCE CLASS TRANSP",
		"VTODO": "UID DTSTAMP DUE SUMMARY STATUS SEQUENCE CLASS", "VTIMEZONE": "TZID", "STANDARD": "DTSTART TZOFFSETFROM TZOFFSETTO",
		"DAYLIGHT": "DTSTART TZOFFSETFROM TZOFFSETTO", "VALARM": "ACTION TRIGGER DESCRIPTION",
	}
	atMostOnce = map[string]string{"VEVENT": "DESCRIPTION", "VTODO": "DTSTART DESCRIPTION", "STANDARD": "TZNAME", "DAYLIGHT": "TZNAME"}
	inside     = map[string]string{
		"VCALENDAR": "VTIMEZONE VEVENT VTODO", "VTIMEZONE": "STANDARD DAYLIGHT", "VEVENT": "VALARM",
	}
)

func (c *component) check(t *testing.T) {
	t.Helper()
	count := map[string]int{}
	for _, p := range c.props {
		count[p.name]++
	}
	for _, name := range strings.Fields(once[c.name]) {
		require.Equal(t, 1, count[name], "%s of %s", name, c.name)
		delete(count, name)
	}
	for _, name := range strings.Fields(atMostOnce[c.name]) {
		require.LessOrEqual(t, count[name], 1, "%s of %s", name, c.name)
		delete(count, name)
	}
	require.Empty(t, count, "nothing else in %s", c.name)
	for _, p := range c.parts {
		require.Contains(t, strings.Fields(inside[c.name]), p.name, "in %s", c.name)
	}
	if c.name == "VCALENDAR" || c.name == "VTIMEZONE" {
		require.NotEmpty(t, c.parts)
	}
	for _, p := range c.props {
		if allowed, ok := map[string]string{"VEVENT/STATUS": "TENTATIVE CANCELLED", "VTODO/STATUS": "NEEDS-ACTION CANCELLED"}[c.name+"/"+p.name]; ok {
			require.Contains(t, strings.Fields(allowed), p.value)
		}
	}
}

func (c *component) all(name string) []*component {
	var out []*component
	for _, p := range c.parts {
		if p.name == name {
			out = append(out, p)
		}
	}
	return out
}

func (c *component) get(name string) prop {
	for _, p := range c.props {
		if p.name == name {
			return p
		}
	}
	return prop{}
}

// text undoes the escapes of a TEXT value; a stray backslash or an open comma is a fault.
func (c *component) text(t *testing.T, name string) string {
	t.Helper()
	var b strings.Builder
	v := c.get(name).value
	for i := 0; i < len(v); i++ {
		switch {
		case v[i] == '\\':
			i++
			require.Less(t, i, len(v))
			at := strings.IndexByte(`\;,nN`, v[i])
			require.GreaterOrEqual(t, at, 0, "escape in %q", v)
			b.WriteByte("\\;,\n\n"[at])
		default:
			require.NotContains(t, ";,", string(v[i]), "unescaped in %q", v)
			b.WriteByte(v[i])
		}
	}
	return b.String()
}

const local = "20060102T150405"

// moment reads a DATE-TIME by the file's own time zones.
func (c *component) moment(t *testing.T, cal *component, name string) time.Time {
	t.Helper()
	p := c.get(name)
	if p.params == "" {
		at, err := time.Parse(local+"Z", p.value)
		require.NoError(t, err, name)
		return at
	}
	id, ok := strings.CutPrefix(p.params, "TZID=")
	require.True(t, ok, p.params)
	wall, err := time.Parse(local, p.value)
	require.NoError(t, err)
	for _, tz := range cal.all("VTIMEZONE") {
		if tz.get("TZID").value == id {
			return wall.Add(-tz.offsetAt(t, wall))
		}
	}
	t.Fatalf("%s: no VTIMEZONE %s", name, id)
	return time.Time{}
}

// offsetAt is the offset of the observance that began last before a local time.
func (c *component) offsetAt(t *testing.T, wall time.Time) time.Duration {
	t.Helper()
	var best time.Time
	var offset time.Duration
	for _, o := range c.parts {
		onset, err := time.Parse(local, o.get("DTSTART").value)
		require.NoError(t, err)
		if !onset.After(wall) && (best.IsZero() || onset.After(best)) {
			best, offset = onset, utcOffset(t, o.get("TZOFFSETTO").value)
		}
	}
	require.False(t, best.IsZero(), "an observance covers %s", wall)
	return offset
}

func utcOffset(t *testing.T, s string) time.Duration {
	t.Helper()
	require.Regexp(t, `^[+-]\d{4}(\d\d)?$`, s)
	require.NotRegexp(t, `^-0+$`, s)
	var h, m, sec int
	_, err := fmt.Sscanf((s[1:] + "00")[:6], "%2d%2d%2d", &h, &m, &sec)
	require.NoError(t, err)
	d := time.Duration(h)*time.Hour + time.Duration(m)*time.Minute + time.Duration(sec)*time.Second
	if s[0] == '-' {
		return -d
	}
	return d
}
