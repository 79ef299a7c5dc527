package sessions

import (
	"iter"
	"slices"

	"example.com/rubdown/muscles"
)

// Emphasis is how much of the load of a sport is braking (eccentric) work, the
// main driver of delayed soreness. The zero value is not stated.
type Emphasis uint8

// The degrees of emphasis.
const (
	EmphasisLow    Emphasis = 1 + iota // little
	EmphasisMedium                     // some
	EmphasisHigh                       // much
)

var emphasisWords = [...]string{"", "low", "medium", "high"}

// ParseEmphasis returns the emphasis with exactly that text.
func ParseEmphasis(text string) (Emphasis, error) {
	return parseWord[Emphasis](text, emphasisWords[:], "emphasis", ErrUnknownWord)
}

// Emphases yields every emphasis.
func Emphases() iter.Seq[Emphasis] { return members[Emphasis](emphasisWords[:]) }

// String returns the text of e, nothing for the zero value.
func (e Emphasis) String() string { return wordOf(e, emphasisWords[:], "Emphasis") }

// MarshalText writes the text of e; a value that is no member is an error.
func (e Emphasis) MarshalText() ([]byte, error) { return marshalWord(e, emphasisWords[:], "Emphasis") }

// UnmarshalText reads a text; the empty one is the zero value.
func (e *Emphasis) UnmarshalText(text []byte) error { return unmarshalWord(e, text, ParseEmphasis) }

// SportInfo is what the library knows of a sport.
type SportInfo struct {
	Sport           Sport
	Name            string
	Aliases         []string        // other words for it, as ParseSport takes
	Weights         muscles.PerArea // relative load of each area, 0 to 1
	Eccentric       Emphasis
	EccentricGroups []muscles.Group // where the braking is
	Asymmetric      bool            // one side works more: ask for handedness or lead leg
	Grade           string          // A two or more studies, B one, C inferred
	Sources         []SportSource
	Note            string
}

// Info returns what is known of s; the zero SportInfo when s is no sport. Slices
// are copies.
//
// The weights are expert judgement anchored to the sources and scaled so that
// the busiest group of the most demanding sports is 1; they are not
// measurements. Length and effort are not in them.
func (s Sport) Info() SportInfo {
	if !s.Valid() {
		return SportInfo{}
	}
	row := &sportRows[s]
	sources := make([]SportSource, len(row.sources))
	for i, id := range row.sources {
		sources[i] = sportSources[id]
	}
	return SportInfo{
		Sport: s, Name: row.name, Aliases: slices.Clone(row.aliases),
		Weights: s.Weights(), Eccentric: row.eccentric, EccentricGroups: slices.Clone(row.braking),
		Asymmetric: row.asymmetric, Grade: row.grade, Sources: sources, Note: row.note,
	}
}

// Weights returns how much s loads each area, 0 to 1, both sides alike. It is
// all zero for [Other] and for what is no sport.
func (s Sport) Weights() muscles.PerArea {
	var weights muscles.PerArea
	if s.Valid() {
		for _, share := range sportRows[s].weights {
			weights.Set(share.group.Both(), share.weight)
		}
	}
	return weights
}

// eccentricAreas returns the areas that brake in s, when its emphasis is medium
// or high.
func (s Sport) eccentricAreas() muscles.Set {
	if s.emphasis() < EmphasisMedium {
		return muscles.Set{}
	}
	return muscles.GroupSet(sportRows[s].braking...)
}

// SportSources returns every source of the sport table, in order of first use.
func SportSources() []SportSource { return slices.Clone(sportSources[:]) }

// emphasis returns the eccentric emphasis of s.
func (s Sport) emphasis() Emphasis {
	if !s.Valid() {
		return 0
	}
	return sportRows[s].eccentric
}
