package sessions

import (
	"iter"

	"example.com/rubdown/muscles"
)

// Profile is what a session was like, in the words that the rules are written
// in, judged against the diary it stands in. See [Profiles].
type Profile struct {
	Session Session
	Index   int // in the diary

	Effort     float64      // 0 to 10, estimated when none was reported
	EffortFrom EffortSource // where Effort comes from
	Load       Load         // Effort × minutes
	Weights    muscles.PerArea
	Uses       muscles.Set // the areas loaded at 0.4 or more

	Easy, Hard, Long, MarathonLike bool
	Event                          EventRank
	Damaging                       muscles.Set // where muscle damage is to be expected
	Novel                          muscles.Set // where nothing alike was done for 28 days
	Eccentric                      muscles.Set // the loaded areas that brake, in sports where that matters
}

// EffortSource says where the effort of a [Profile] comes from. The zero value
// is unknown.
type EffortSource uint8

// The sources of an effort, the best first.
const (
	EffortReported  EffortSource = 1 + iota // the athlete said so
	EffortFromKind                          // usual for the kind of session
	EffortFromSport                         // usual for the sport
)

var effortSourceWords = [...]string{"", "reported", "kind", "sport"}

// ParseEffortSource returns the source with exactly that text.
func ParseEffortSource(text string) (EffortSource, error) {
	return parseWord[EffortSource](text, effortSourceWords[:], "source of an effort", ErrUnknownWord)
}

// EffortSources yields every source.
func EffortSources() iter.Seq[EffortSource] { return members[EffortSource](effortSourceWords[:]) }

// String returns the text of e, nothing for the zero value.
func (e EffortSource) String() string { return wordOf(e, effortSourceWords[:], "EffortSource") }

// MarshalText writes the text of e; a value that is no member is an error.
func (e EffortSource) MarshalText() ([]byte, error) {
	return marshalWord(e, effortSourceWords[:], "EffortSource")
}

// UnmarshalText reads a text; the empty one is the zero value.
func (e *EffortSource) UnmarshalText(text []byte) error {
	return unmarshalWord(e, text, ParseEffortSource)
}

// EventRank is how much of an event a session is. Ranks are ordered. The zero
// value is no event.
type EventRank uint8

// The ranks, least first.
const (
	NotEvent           EventRank = iota // training
	RoutineCompetition                  // priority c, or one of many matches
	EventB                              // an event that matters
	EventA                              // the main event
)

var eventWords = [...]string{"", "routine-competition", "b-event", "a-event"}

// ParseEventRank returns the rank with exactly that text.
func ParseEventRank(text string) (EventRank, error) {
	return parseWord[EventRank](text, eventWords[:], "rank of an event", ErrUnknownWord)
}

// EventRanks yields every rank but [NotEvent].
func EventRanks() iter.Seq[EventRank] { return members[EventRank](eventWords[:]) }

// String returns the text of r, nothing for the zero value.
func (r EventRank) String() string { return wordOf(r, eventWords[:], "EventRank") }

// MarshalText writes the text of r; a value that is no member is an error.
func (r EventRank) MarshalText() ([]byte, error) { return marshalWord(r, eventWords[:], "EventRank") }

// UnmarshalText reads a text; the empty one is the zero value.
func (r *EventRank) UnmarshalText(text []byte) error { return unmarshalWord(r, text, ParseEventRank) }
