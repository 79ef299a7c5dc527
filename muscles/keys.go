package muscles

import (
	"slices"
	"strings"
)

// A name is looked up by two keys. The exact key is its words without articles;
// the loose key also forgets number, spacing and the wording of places, so that
// "outside of the hips" and "outer hip" are one name. An exact key wins, which
// keeps "pec", the muscle, apart from "pecs", the chest.

func exactKey(words []string) string { return strings.Join(withoutArticles(words), " ") }

func looseKey(words []string) string { return strings.Join(looseWords(words), "") }

// sortedKey is a loose key that also forgets the order of the words.
func sortedKey(words []string) string {
	loose := looseWords(words)
	slices.Sort(loose)
	return strings.Join(loose, "")
}

func withoutArticles(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), isArticle)
}

func isArticle(word string) bool {
	switch word {
	case "the", "a", "an", "my", "your", "his", "her", "our", "their":
		return true
	}
	return false
}

func looseWords(words []string) []string {
	loose := make([]string, 0, len(words))
	for _, w := range withoutArticles(words) {
		w = looseWord(w)
		if n := len(loose); n > 0 && isPlace(loose[n-1]) {
			if w == "of" {
				continue
			}
			if w == "side" && loose[n-1] != "side" {
				continue // "outer side of the thigh"
			}
		}
		loose = append(loose, w)
	}
	return loose
}

// isPlace reports whether a word says where on a part of the body, so that an
// "of" after it adds nothing.
func isPlace(word string) bool {
	switch word {
	case "front", "back", "rear", "side", "top", "bottom", "inner", "outer", "middle", "base", "ball",
		"sole", "arch", "underside", "small":
		return true
	}
	return false
}

// looseWord is a word in the singular, with one spelling for the words that
// mean the same inside a longer name.
func looseWord(word string) string {
	word = singular(word)
	switch word {
	case "outside", "outward", "exterior":
		return "outer"
	case "inside", "inward", "interior":
		return "inner"
	case "mid", "center", "centre":
		return "middle"
	case "low":
		return "lower"
	case "delt", "deltoideu":
		return "deltoid"
	case "glut":
		return "glute"
	case "glutaeus", "gluteaus", "glutaeu":
		return "gluteus"
	case "peroneus", "peronaeus", "fibulari":
		return "fibularis"
	case "abdominus":
		return "abdominis"
	}
	return word
}

// singular takes off a plural ending. It is meant for names of muscles, not for
// English at large; Latin words in -us, -is and -ss keep their ending.
func singular(word string) string {
	switch word {
	case "calves", "calfs":
		return "calf"
	case "feet":
		return "foot"
	case "arches":
		return "arch"
	}
	n := len(word)
	switch {
	case n < 3 || word[n-1] != 's':
		return word
	case strings.HasSuffix(word, "ss") || strings.HasSuffix(word, "us") || strings.HasSuffix(word, "is"):
		return word
	case n > 4 && strings.HasSuffix(word, "ies"):
		return word[:n-3] + "y"
	default:
		return word[:n-1]
	}
}
