package sessions

import (
	"iter"
	"slices"
	"strings"

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
// ("Hamstring stretch") is taken for work on that muscle, but only when every
// other word is known too. A name that fits no row is false: an unknown exercise
// is never guessed, and neither is one that could be two ("dumbbell press").
//
// A name says nothing of load or technique, so the areas are a convention, not a
// measurement.
func MatchExercise(name string) (ExerciseMatch, bool) {
	words := exerciseWords(name)
	if len(words) == 0 {
		return ExerciseMatch{}, false
	}
	passive := slices.ContainsFunc(words, isPassiveWord)
	for _, row := range movements {
		if row.fits(words) {
			return ExerciseMatch{row.movement(), passive}, true
		}
	}
	if slices.ContainsFunc(words, isStrangeWord) {
		return ExerciseMatch{}, false
	}
	var named Movement
	for _, row := range namedMuscles {
		if row.fits(words) {
			named = named.with(row.movement())
		}
	}
	return ExerciseMatch{named, passive && named.Name != ""}, named.Name != ""
}

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
		for _, rows := range [...][]movementRow{movements, namedMuscles} {
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

func (r movementRow) fits(words []string) bool {
	for term := range strings.FieldsSeq(r.words) {
		alternatives, barred := strings.CutPrefix(term, "!")
		if hasAny(words, alternatives) == barred {
			return false
		}
	}
	return true
}

// hasAny reports whether one of the alternatives "a|b|c" is among the words.
func hasAny(words []string, alternatives string) bool {
	for a := range strings.SplitSeq(alternatives, "|") {
		if slices.Contains(words, a) {
			return true
		}
	}
	return false
}

// isStrangeWord reports whether a word is neither one that may stand beside the
// name of a muscle nor the name of one.
func isStrangeWord(word string) bool {
	if isPassiveWord(word) || isNumber(word) || slices.Contains(neutralWords, word) {
		return false
	}
	return !slices.ContainsFunc(namedMuscles, func(row movementRow) bool {
		return slices.ContainsFunc(strings.Fields(row.words), func(term string) bool {
			return !strings.HasPrefix(term, "!") && hasAny([]string{word}, term)
		})
	})
}

func isNumber(word string) bool { return strings.Trim(word, "0123456789") == "" }

func isPassiveWord(word string) bool { return slices.Contains(passiveWords, word) }
