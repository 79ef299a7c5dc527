package recovery

import (
	"strings"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
)

// called names a session in a sentence: its id, else its sport and day.
func called(s sessions.Session) string {
	if s.ID != "" {
		return "“" + s.ID + "”"
	}
	return "The" + strings.TrimPrefix(calledLower(s), "the")
}

func calledLower(s sessions.Session) string {
	if s.ID != "" {
		return "“" + s.ID + "”"
	}
	return "the " + strings.ReplaceAll(s.Sport.String(), "-", " ") + " session of " + s.Start.Format("2 January")
}

// plainArea names an area in a sentence: "right calf" rather than "gastrocnemius.right".
func plainArea(a muscles.Area) string {
	name := a.Group.Info().Name
	if i := strings.IndexByte(name, '('); i > 0 {
		name = strings.TrimSpace(name[:i])
	}
	name = strings.ToLower(name)
	switch a.Side {
	case muscles.Left:
		name = "left " + name
	case muscles.Right:
		name = "right " + name
	}
	return strings.ToUpper(name[:1]) + name[1:]
}

// clock writes a moment in the athlete's zone.
func (o *outlook) clock(t time.Time) string { return t.In(o.loc).Format("Mon 2 Jan 15:04") }
