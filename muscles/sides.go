package muscles

import "slices"

// sides is what a text says about sides. Said is false when it says nothing.
type sides struct{ left, right bool }

func (s sides) said() bool { return s.left || s.right }

func (s sides) or(t sides) sides { return sides{s.left || t.left, s.right || t.right} }

// side is the side to answer with; both when none was said.
func (s sides) side() Side {
	switch {
	case s.left && !s.right:
		return Left
	case s.right && !s.left:
		return Right
	default:
		return Both
	}
}

// phrase is a name with its side as a person would write it.
func (s sides) phrase(name string) string {
	switch {
	case !s.said():
		return name
	case s.side() == Both:
		return name + " on both sides"
	default:
		return s.side().String() + " " + name
	}
}

func sideWord(word string) (sides, bool) {
	switch word {
	case "left", "l", "lt", "lft", "lfet", "letf", "lhs", "lefthand", "leftside", "leftsided":
		return sides{left: true}, true
	case "right", "r", "rt", "rgt", "rght", "rigth", "rihgt", "rhs", "righthand", "rightside", "rightsided":
		return sides{right: true}, true
	case "both", "bilateral", "bilaterally", "lr", "rl":
		return sides{true, true}, true
	}
	return sides{}, false
}

// takeSides splits words into those that say a side and the rest.
func takeSides(words []string) ([]string, sides) {
	var said sides
	rest := make([]string, 0, len(words))
	for _, w := range words {
		if s, ok := sideWord(w); ok {
			said = said.or(s)
		} else {
			rest = append(rest, w)
		}
	}
	return rest, said
}

// plainSides rewrites the longer ways to say a side: "right-hand side" and
// "left sided" become the one word, and a "right" that says how near, as in
// "right above", goes.
func plainSides(words []string) []string {
	plain := make([]string, 0, len(words))
	for i := 0; i < len(words); i++ {
		w := words[i]
		if (w == "right" || w == "left") && i+1 < len(words) {
			switch words[i+1] {
			case "hand":
				if i+2 < len(words) && words[i+2] == "side" {
					plain = append(plain, w)
					i = skipOf(words, i+2)
					continue
				}
			case "handed", "sided":
				i++
			case "above", "below", "after", "now", "behind", "before", "under", "beneath", "away", "next", "around", "at":
				if w == "right" {
					continue
				}
			}
		}
		plain = append(plain, w)
	}
	return plain
}

// withoutSideWord drops the "side" of "left side": a second reading for texts
// where it is no part of the name. It reports whether there was one.
func withoutSideWord(words []string) ([]string, bool) {
	var dropped bool
	rest := make([]string, 0, len(words))
	for i := 0; i < len(words); i++ {
		rest = append(rest, words[i])
		if _, ok := sideWord(words[i]); ok && i+1 < len(words) && singular(words[i+1]) == "side" {
			i = skipOf(words, i+1)
			dropped = true
		}
	}
	return slices.Clip(rest), dropped
}

// skipOf is i, or the index of an "of" that follows it.
func skipOf(words []string, i int) int {
	if i+1 < len(words) && words[i+1] == "of" {
		return i + 1
	}
	return i
}
