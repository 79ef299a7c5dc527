package wording

import (
	"maps"
	"slices"
)

// Kind is what a placeholder holds.
type Kind uint8

// The kinds.
const (
	Text     Kind = iota // a name or code, printed as it is
	Number               // a decimal number
	Moment               // RFC 3339, printed as weekday, day, month and clock
	Day                  // RFC 3339 or a civil day, printed as weekday, day and month
	Name                 // an id, printed by its phrase: {modality} by "modality.<id>"
	Session              // a session's id, or sport@start for one that has none
	Sentence             // the key of another phrase, filled from the same arguments
)

// kinds says what each placeholder holds; a name is in every phrase of every language the same.
var kinds = map[string]Kind{
	"session": Session, "other": Session,
	"value": Number, "limit": Number, "minutes": Number, "hours": Number, "days": Number, "load": Number, "count": Number,
	"least": Number, "most": Number, "low": Number, "high": Number, "pressure": Number, "gap": Number, "score": Number,
	"at": Moment, "start": Moment, "end": Moment, "until": Moment, "clear": Moment,
	"date": Day, "from": Day, "to": Day,
	"area": Name, "modality": Name, "purpose": Name, "technique": Name, "dose": Name, "sport": Name, "limb": Name, "side": Name, "benefit": Name,
	"unit": Name, "week": Name, "outcome": Name, "policy": Text, "code": Text, "grade": Text, "input": Text, "version": Text, "zone": Text,
	"sources": Text, "list": Text, "text": Text, "clock": Text, "what": Text, "path": Text,
	"rule": Sentence, "finding": Sentence, "last": Sentence, "where": Sentence, "cause": Sentence,
}

// Kinds returns what each placeholder holds, by its name. The map is the caller's own.
func Kinds() map[string]Kind { return maps.Clone(kinds) }

// PlaceholderNames returns every placeholder, sorted.
func PlaceholderNames() []string { return slices.Sorted(maps.Keys(kinds)) }
