package sessions

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"example.com/rubdown/muscles"
)

// The weights of [ExerciseAreas]: a muscle that drives the movement counts in
// full, one that only helps counts half.
//
// Source: Pelland et al. 2024, fractional counting of sets (abstract read).
const (
	primaryWeight  = 1.0
	indirectWeight = 0.5
)

// The longest exercise name that is read. Longer text is not a name.
const (
	maxExerciseName  = 160 // bytes
	maxExerciseWords = 24
)

// Movement is one row of the table of exercises: a movement pattern, or a muscle
// that a stretch or an isolation exercise is named after.
type Movement struct {
	Name  string          // in plain words, such as "Romanian deadlift"
	Areas muscles.PerArea // 1 for the muscles that drive it, 0.5 for those that help; both sides
}

// ExerciseMatch is what an exercise name was recognised as.
type ExerciseMatch struct {
	Movement

	// Passive says that the name is of a stretch or of soft-tissue work (foam
	// rolling and the like). Areas then says what is stretched or rolled, which is
	// no training load.
	Passive bool
}

// ExerciseAreas gives the areas that an exercise works, from its name as people
// write it: "Back Squat", "RDL", "Bent-over row (DB)". Areas that drive the
// movement weigh 1, areas that help weigh 0.5, all others 0. It is false, with
// zero areas, for a name that holds no movement of the table. See [MatchExercise]
// for what the name was taken for.
func ExerciseAreas(name string) (muscles.PerArea, bool) {
	m, ok := MatchExercise(name)
	return m.Areas, ok
}

// MatchExercise recognises the movement in an exercise name. Case, hyphens,
// brackets, plurals, word order and common short forms do not matter; words that
// only say the equipment, the grip or the stance change nothing unless they change
// the muscles.
//
// The first row that fits wins, and rows go from special to general ("Romanian
// deadlift" before "deadlift"). A name without a movement that names a muscle
// ("Hamstring stretch") is taken for work on that muscle, but only when the other
// words are known too, or most of them and one is of training ("machine", "raise"). A
// second movement after "to" counts as the first does ("squat to press"). When
// nothing fits, words of 6 letters or more that are one letter off a known one are
// read as that. A name that fits no row is false: an unknown exercise
// is never guessed, and neither is one that could be two ("dumbbell press").
//
// A name says nothing of load or technique, so the areas are a convention, not a
// measurement.
func MatchExercise(name string) (ExerciseMatch, bool) {
	words := exerciseWords(name)
	if len(words) == 0 {
		return ExerciseMatch{}, false
	}
	if m, ok := matchWords(words); ok {
		return m, true
	}
	if spelt, changed := respelt(words); changed {
		if m, ok := matchWords(spelt); ok {
			return m, true
		}
	}
	return atlasMatch(words)
}

// matchWords recognises the movement in the words of a name.
func matchWords(words []string) (ExerciseMatch, bool) {
	passive := slices.ContainsFunc(words, isPassiveWord)
	if row, ok := movementOf(words); ok {
		m := ExerciseMatch{row.movement(), passive}
		for _, next := range stages(words) {
			m.Areas = m.with(next.movement()).Areas
		}
		return m, true
	}
	if !familiar(words) {
		return ExerciseMatch{}, false
	}
	for _, patterns := range [...][]pattern{musclePatterns(), partPatterns()} {
		var named Movement
		for _, row := range patterns {
			if row.fits(words) {
				named = named.with(row.movement())
			}
		}
		if named.Name != "" {
			return ExerciseMatch{named, passive}, true
		}
	}
	return ExerciseMatch{}, false
}

// movementOf returns the first row of the movements that fits.
func movementOf(words []string) (movementRow, bool) {
	for _, row := range movementPatterns() {
		if row.fits(words) {
			return row.movementRow, true
		}
	}
	return movementRow{}, false
}

// stages returns the movements of a name that joins several: "squat to press", "curl into
// lunge". What follows must be a movement of its own, not a place ("row to neck").
func stages(words []string) []movementRow {
	var rows []movementRow
	for first := true; ; first = false {
		part, rest, more := cutTo(words)
		if first && !more {
			return nil
		}
		if row, ok := movementOf(part); ok && (first || slices.ContainsFunc(part, isDeed)) {
			rows = append(rows, row)
		}
		if !more {
			return rows
		}
		words = rest
	}
}

// cutTo cuts the words at the first "to" or "into".
func cutTo(words []string) (before, after []string, found bool) {
	i := slices.IndexFunc(words, func(word string) bool { return word == "to" || word == "into" })
	if i < 0 {
		return words, nil, false
	}
	return words[:i], words[i+1:], true
}

func isDeed(word string) bool { return slices.Contains(deeds, word) }

// with adds another named muscle: each area keeps the larger weight.
func (m Movement) with(other Movement) Movement {
	if m.Name == "" {
		return other
	}
	m.Name += " and " + strings.ToLower(other.Name)
	for a, w := range other.Areas.All() {
		m.Areas.Set(a, max(w, m.Areas.At(a)))
	}
	return m
}

// Movements yields the table that [MatchExercise] reads, in its order. Several
// rows may share a name.
func Movements() iter.Seq[Movement] {
	return func(yield func(Movement) bool) {
		for _, rows := range [...][]movementRow{movements, namedMuscles, namedParts} {
			for _, row := range rows {
				if !yield(row.movement()) {
					return
				}
			}
		}
	}
}

// movementRow is one pattern. Its words must all occur in the name, in any order;
// "a|b" asks for one of several, "!a|b" for none of them.
type movementRow struct {
	name  string
	words string
	prime muscleList // weight 1
	helps muscleList // weight 0.5
}

type muscleList []muscles.Group

func (r movementRow) movement() Movement {
	m := Movement{Name: r.name}
	for _, g := range r.helps {
		m.Areas.Set(g.Both(), indirectWeight)
	}
	for _, g := range r.prime {
		m.Areas.Set(g.Both(), primaryWeight)
	}
	return m
}

// pattern is a row with its words taken apart.
type pattern struct {
	movementRow
	terms []term
}

// term is what a row asks of a name: one of the words, or none of them.
type term struct {
	words  []string
	barred bool
}

func (p pattern) fits(words []string) bool {
	for _, t := range p.terms {
		if slices.ContainsFunc(words, func(word string) bool { return slices.Contains(t.words, word) }) == t.barred {
			return false
		}
	}
	return true
}

// names reports whether a word is one that the row asks for.
func (p pattern) names(word string) bool {
	return slices.ContainsFunc(p.terms, func(t term) bool { return !t.barred && slices.Contains(t.words, word) })
}

func patternsOf(rows []movementRow) []pattern {
	patterns := make([]pattern, len(rows))
	for i, row := range rows {
		patterns[i].movementRow = row
		for text := range strings.FieldsSeq(row.words) {
			alternatives, barred := strings.CutPrefix(text, "!")
			patterns[i].terms = append(patterns[i].terms, term{strings.Split(alternatives, "|"), barred})
		}
	}
	return patterns
}

// The tables, taken apart once.
var (
	movementPatterns = sync.OnceValue(func() []pattern { return patternsOf(movements) })
	musclePatterns   = sync.OnceValue(func() []pattern { return patternsOf(namedMuscles) })
	partPatterns     = sync.OnceValue(func() []pattern { return patternsOf(namedParts) })
)

// hasAny reports whether one of the alternatives "a|b|c" is among the words.
func hasAny(words []string, alternatives string) bool {
	for a := range strings.SplitSeq(alternatives, "|") {
		if slices.Contains(words, a) {
			return true
		}
	}
	return false
}

// atlasMatch takes a name for work on the muscles of the atlas that it names: in a stretch
// also on a part of the body, else only where a word is of training.
func atlasMatch(words []string) (ExerciseMatch, bool) {
	stretch := slices.ContainsFunc(words, func(word string) bool { return hasAny([]string{word}, "stretch|stretching|mobility|rolling|release") })
	if !stretch && !slices.ContainsFunc(words, isTraining) {
		return ExerciseMatch{}, false
	}
	var m ExerciseMatch
	for i := 0; i < len(words); i++ {
		for n := min(3, len(words)-i); n > 0; n-- {
			phrase := strings.Join(words[i:i+n], " ")
			r, err := muscles.ResolveName(phrase)
			if err != nil || r.Coarse && !stretch || isPlace(phrase) {
				continue
			}
			m.Movement = m.with(Movement{phrase, driven(r)})
			i += n - 1
			break
		}
	}
	if m.Name == "" {
		return ExerciseMatch{}, false
	}
	m.Passive = slices.ContainsFunc(words, isPassiveWord)
	m.Name = strings.ToUpper(m.Name[:1]) + m.Name[1:]
	return m, true
}

// driven turns the shares of a word of the atlas into those of a movement.
func driven(r muscles.Resolution) muscles.PerArea {
	var areas muscles.PerArea
	const meant = 0.8 // of 1; words for a part of the body give its main muscles so much
	for a, share := range r.Weights().All() {
		weight := indirectWeight
		if share >= meant {
			weight = primaryWeight
		}
		areas.Set(a, weight)
	}
	return areas
}

// isPlace reports whether a muscle of the atlas is, in the name of an exercise, where a
// hand or a foot goes.
func isPlace(phrase string) bool {
	return hasAny([]string{phrase}, "hand|finger|thumb|palm|foot|toe|jaw|face|arm")
}

func isTraining(word string) bool {
	return isPassiveWord(word) || isDeed(word) || slices.Contains(equipment, word)
}

// familiar reports whether a name without a movement may be taken for work on the
// muscles that it names: every word is known, or most are and one of them is of
// training.
func familiar(words []string) bool {
	strange, training := 0, false
	for _, word := range words {
		if isStrangeWord(word) {
			strange++
		}
		training = training || isTraining(word)
	}
	return strange == 0 || training && 2*strange <= len(words)
}

// isStrangeWord reports whether a word is neither one that may stand beside the
// name of a muscle nor the name of one.
func isStrangeWord(word string) bool {
	if isPassiveWord(word) || isNumber(word) || slices.Contains(neutralWords, word) || slices.Contains(equipment, word) {
		return false
	}
	named := func(row pattern) bool { return row.names(word) }
	return !slices.ContainsFunc(musclePatterns(), named) && !slices.ContainsFunc(partPatterns(), named)
}

func isNumber(word string) bool { return strings.Trim(word, "0123456789") == "" }

func isPassiveWord(word string) bool { return slices.Contains(passiveWords, word) }
