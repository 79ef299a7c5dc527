package screening

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// mostFindText is how much of a text [Find] reads, in bytes; mostFound is how many rows it returns.
const (
	mostFindText = 400
	mostFound    = 20
)

// Find looks rows up by what people call them: codes, names and everyday words ("blood thinners", "pregnant", "flu").
// It returns candidates, the best first, for a person to choose from; it does not decide. At most 20 come back and only
// the first 400 bytes of the text are read.
//
// An empty result means that nothing was found, never that nothing is wrong: text that cannot be matched belongs under
// Input.Unanswered or in a condition, where it is "unknown-code" and needs clearance.
func Find(text string) []Row {
	words := findWords(text)
	if len(words) == 0 {
		return nil
	}
	phrase := strings.Join(words, " ")
	var score [len(factSet{}) * 64]int
	best := func(code string, points int) {
		if i, ok := rowIndex[code]; ok && points > score[i] {
			score[i] = points
		}
	}
	for i := range numReported {
		row := &allRows[i]
		for _, name := range []string{row.Code, row.Name} {
			best(row.Code, phraseScore(words, phrase, name))
		}
		best(row.Code, wordScore(words, row.Name))
	}
	for _, syn := range synonymRows {
		for _, w := range syn.words {
			if points := phraseScore(words, phrase, w); points > 0 {
				for n, code := range syn.codes {
					best(code, points-n)
				}
			}
		}
	}
	var hits []int
	for i := range numReported {
		if score[i] > 0 {
			hits = append(hits, i)
		}
	}
	slices.SortStableFunc(hits, func(a, b int) int { return cmp.Compare(score[b], score[a]) })
	var rows []Row
	for _, i := range hits[:min(len(hits), mostFound)] {
		rows = append(rows, allRows[i].clone())
	}
	return rows
}

// The points of a match.
const (
	wholeText     = 1000
	phraseInText  = 500 // a phrase inside the text
	phraseWords   = 400 // the words of a phrase in another order
	textInPhrase  = 300 // the text inside a longer phrase
	wordsInName   = 100 // words alone
	perWord       = 10
	shortestWord  = 4 // letters of a word that may match alone or as a beginning
	longestPoints = 90
)

// phraseScore compares a text with a phrase word by word.
func phraseScore(words []string, text, phrase string) int {
	other := findWords(phrase)
	name := strings.Join(other, " ")
	switch {
	case name == "":
		return 0
	case name == text:
		return wholeText
	case containsWords(words, other):
		return phraseInText + min(perWord*len(other), longestPoints)
	case len(other) > 1 && !slices.ContainsFunc(other, func(w string) bool { return !slices.Contains(words, w) }):
		return phraseWords + min(perWord*len(other), longestPoints)
	case len(text) >= shortestWord && containsWords(other, words):
		return textInPhrase + min(perWord*len(words), longestPoints)
	default:
		return 0
	}
}

// wordScore counts the words of a text that begin a word of a name; it asks for all of them when there are one or two,
// and for two of more.
func wordScore(words []string, name string) int {
	names := findWords(name)
	n, asked := 0, 0
	for _, w := range words {
		if len(w) < shortestWord || slices.Contains(fillers, w) {
			continue
		}
		asked++
		if slices.ContainsFunc(names, func(s string) bool { return strings.HasPrefix(s, w) }) {
			n++
		}
	}
	if n == 0 || n < min(asked, 2) {
		return 0
	}
	return wordsInName + min(perWord*n, longestPoints)
}

var fillers = []string{"with", "have", "from", "that", "this", "after", "been", "some", "very", "over", "under", "when", "pain", "signs", "recent", "suspected", "known"}

// containsWords reports whether part stands in whole, word after word.
func containsWords(whole, part []string) bool {
	for i := 0; len(part) > 0 && i+len(part) <= len(whole); i++ {
		if slices.Equal(whole[i:i+len(part)], part) {
			return true
		}
	}
	return false
}

// findWords splits a text into lower-case words of letters and digits; apostrophes and the s of a plural are dropped.
func findWords(text string) []string {
	if len(text) > mostFindText {
		text = text[:mostFindText]
	}
	text = strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(text), "'", ""), "’", "")
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		if len(w) > 3 && !strings.HasSuffix(w, "ss") {
			words[i] = strings.TrimSuffix(w, "s")
		}
	}
	return words
}
