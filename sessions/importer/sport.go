package importer

import (
	"strings"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer/sports"
)

// SetSport gives an activity the sport of a name in a vocabulary of package sports; an
// empty vocabulary is any, and an empty name is no sport unless [Options.Sports] has it.
// What is doubtful about it becomes a note of the activity.
func (c *Collector) SetSport(a *Activity, vocabulary, name string) {
	if _, given := c.opts.Sports[name]; name == "" && !given {
		a.Session.Sport = sessions.Other
		a.note(Note{At: a.At, Code: NoSport, Field: "sport", Count: 1})
		return
	}
	a.Still = a.Still || isStill(name)
	c.SetMatch(a, sports.Find(vocabulary, name), name)
}

// isStill reports whether a name says that nobody got anywhere.
func isStill(name string) bool {
	name = strings.ToLower(name)
	for _, word := range [...]string{"virtual", "indoor", "treadmill", "spin", "stationary"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}

// SetMatch does the same for a match that was found, and the names that stand for it in
// the file, of which the first that [Options.Sports] has beats the match.
func (c *Collector) SetMatch(a *Activity, m sports.Match, names ...string) {
	for _, name := range names {
		if sport, given := c.opts.Sports[name]; given {
			a.Session.Sport = sport
			return
		}
	}
	a.Session.Sport, a.Session.Areas = m.Sport, m.Areas
	code := Code("")
	switch {
	case m.NotTraining:
		code = NotTraining
	case m == sports.Find("", ""):
		code, m.Note = UnknownSport, "" // The code says it.
	case m.Confidence == sports.None:
		code = NoSport
	case m.Confidence == sports.Guess:
		code = UnsureSport
	}
	if code != "" {
		value := ""
		if len(names) > 0 {
			value = names[len(names)-1]
		}
		a.note(Note{At: a.At, Code: code, Field: "sport", Value: value, Text: m.Note, Count: 1})
	}
}
