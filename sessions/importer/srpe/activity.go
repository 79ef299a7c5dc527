package srpe

import (
	"maps"
	"slices"
	"strings"

	"example.com/rubdown/sessions"
)

// meaning is what an activity name says. A sport of a higher rank is more specific.
type meaning struct {
	name  string
	sport sessions.Sport
	kind  sessions.Kind
	rank  int
}

// The ranks of a sport.
const (
	rankNone    = iota // says no sport
	rankGeneral        // a way of training
	rankSport          // a sport
	rankGiven          // said by the caller
)

// generalNames are names that are no sports of the library.
var generalNames = [...]meaning{
	{"individual", 0, 0, rankNone},
	{"team", 0, 0, rankNone},
	{"endurance", 0, 0, rankNone}, // running, cycling or anything else
	{"strength", sessions.FullBody, sessions.KindStrength, rankGeneral},
	{"competition", 0, sessions.KindRace, rankNone},
	{"game", 0, sessions.KindMatch, rankNone},
}

// meaningOf looks a name up. It is false for a name that nobody knows.
func (r *reader) meaningOf(name string) (meaning, bool) {
	m, ok := usualMeaning(strings.ToLower(strings.TrimSpace(name)))
	if sport, given := r.opts.Sports[name]; given {
		m.sport, m.rank, ok = sport, rankGiven, true
	}
	m.name = name
	return m, ok
}

func usualMeaning(name string) (meaning, bool) {
	for _, m := range generalNames {
		if m.name == name {
			return m, true
		}
	}
	var m meaning
	if sport, err := sessions.ParseSport(name); err == nil && sport != sessions.Other {
		m.sport, m.rank = sport, rankSport
	}
	if kind, err := sessions.ParseKind(name); err == nil {
		m.kind = kind
	}
	return m, m.sport != 0 || m.kind != 0
}

// activity reads the names of a row: the sport of the most specific one, the first
// among equals, and the kind of the first name that says one for that sport.
func (r *reader) activity(at row) (sessions.Sport, sessions.Kind) {
	text := at.get(colActivities)
	names, ok := parseList(text)
	if !ok {
		r.skip(at, colActivities, BadList, text)
		return sessions.Other, 0
	}
	var known []meaning
	for _, name := range names {
		m, ok := r.meaningOf(name)
		if !ok {
			r.skip(at, colActivities, UnknownActivity, name)
			continue
		}
		known = append(known, m)
	}
	best := meaning{sport: sessions.Other}
	for _, m := range known {
		if m.sport != 0 && m.rank > best.rank {
			best = m
		}
	}
	if best.rank == rankNone {
		r.skip(at, colActivities, NoSport, text)
	}
	kind := best.kind
	for _, m := range known {
		if m.sport != 0 && m.sport != best.sport {
			r.skip(at, colActivities, AlsoNamed, m.name)
		}
		if kind == 0 && m.sport == 0 {
			kind = m.kind
		}
	}
	return best.sport, kind
}

// validate wants the sports of the options to be sports.
func (o Options) validate() error {
	var faults sessions.Faults
	for _, name := range slices.Sorted(maps.Keys(o.Sports)) {
		if sport := o.Sports[name]; !sport.Valid() {
			faults.Add("sports."+clip(name), sport.String(), "is no sport", sessions.ErrUnknownSport)
		}
	}
	return faults.Err()
}
