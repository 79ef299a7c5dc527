package muscles

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The joints of a list. They are words of their own so that a name may hold one,
// as "gluteus medius and minimus" does.
const (
	wordComma = "," // also ; and the end of a sentence
	wordAnd   = "&" // also and, or, plus, / and +
)

func isJoin(word string) bool { return word == wordComma || word == wordAnd }

// split turns a text into folded words: lower case, no diacritics, no
// punctuation but the joints of lists, and those never doubled or at an end.
// Underscores, hyphens, brackets and single dots only separate words. A word in
// mixed case, such as "innerThigh", is split where a capital follows.
func split(text string) []string {
	var words []string
	var word strings.Builder
	var camel bool // the last rune was a lower-case letter
	flush := func() {
		if word.Len() > 0 {
			words = append(words, joinWord(word.String()))
			word.Reset()
		}
	}
	join := func(with string) {
		flush()
		if len(words) > 0 && !isJoin(words[len(words)-1]) {
			words = append(words, with)
		}
	}
	for i, r := range text {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’' || r == '`':
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if camel && unicode.IsUpper(r) {
				flush()
			}
			word.WriteString(foldRune(r))
			camel = unicode.IsLower(r)
			continue
		case r == '/' || r == '&' || r == '+' || r == '|':
			join(wordAnd)
		case r == ',' || r == ';' || r == '\n' || r == '•':
			join(wordComma)
		case r == '.' || r == '!' || r == '?':
			// "R. calf" and "calf.right" hold one name, "Sore calf. Tired back" two.
			if ended := word.Len() > 2 && endsSentence(text[i+utf8.RuneLen(r):]); ended {
				join(wordComma)
			} else {
				flush()
			}
		default:
			flush()
		}
		camel = false
	}
	flush()
	return trimJoins(dropDoubled(words))
}

func endsSentence(rest string) bool {
	return strings.HasPrefix(rest, " ") && strings.TrimSpace(rest) != ""
}

func joinWord(word string) string {
	switch word {
	case "and", "or", "plus", "n":
		return wordAnd
	}
	return word
}

// dropDoubled leaves one of two joints in a row, as in ", and".
func dropDoubled(words []string) []string {
	kept := words[:0]
	for _, w := range words {
		if isJoin(w) && len(kept) > 0 && isJoin(kept[len(kept)-1]) {
			continue
		}
		kept = append(kept, w)
	}
	return kept
}

func trimJoins(words []string) []string {
	for len(words) > 0 && isJoin(words[0]) {
		words = words[1:]
	}
	for len(words) > 0 && isJoin(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return words
}

// foldRune is the rune in lower case without its diacritic. Letters outside the
// table are kept.
func foldRune(r rune) string {
	r = unicode.ToLower(r)
	if r < utf8.RuneSelf {
		return string(r)
	}
	for _, row := range folds {
		if strings.ContainsRune(row.from, r) {
			return row.to
		}
	}
	return string(r)
}

var folds = []struct{ from, to string }{
	{"àáâãäåāăąǎ", "a"},
	{"çćčĉċ", "c"},
	{"ďđð", "d"},
	{"èéêëēĕėęě", "e"},
	{"ĝğġģ", "g"},
	{"ĥħ", "h"},
	{"ìíîïĩīĭįıǐ", "i"},
	{"ĵ", "j"},
	{"ķ", "k"},
	{"ĺļľŀł", "l"},
	{"ñńņňŉ", "n"},
	{"òóôõöøōŏőǒ", "o"},
	{"ŕŗř", "r"},
	{"śŝşšș", "s"},
	{"ţťŧț", "t"},
	{"ùúûüũūŭůűųǔ", "u"},
	{"ŵ", "w"},
	{"ýÿŷ", "y"},
	{"źżž", "z"},
	{"æ", "ae"},
	{"œ", "oe"},
	{"ß", "ss"},
	{"ﬁ", "fi"},
	{"ﬂ", "fl"},
}
