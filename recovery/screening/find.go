package screening

import (
	"cmp"
	"slices"
	"strings"
	"sync"
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
	var score [numFacts]int
	best := func(i, points int) { score[i] = max(score[i], points) }
	if i, ok := rowIndex[strings.TrimSpace(text)]; ok && i < numReported {
		best(i, theCode)
	}
	for _, e := range findIndex() {
		points := e.phraseScore(words, phrase)
		if e.name {
			points = max(points, e.wordScore(words))
		}
		if points > 0 {
			for n, i := range e.rows {
				best(i, points-n) // the first row of a word is the likeliest
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

// findEntry is a code, a name or an everyday word, split once.
type findEntry struct {
	words []string
	text  string
	name  bool
	rows  []int
}

// findIndex is everything that a text is compared with.
var findIndex = sync.OnceValue(func() []findEntry {
	var out []findEntry
	add := func(phrase string, name bool, rows ...int) {
		words := findWords(phrase)
		out = append(out, findEntry{words, strings.Join(words, " "), name, rows})
	}
	for i := range numReported {
		add(allRows[i].Code, false, i)
		add(allRows[i].Name, true, i)
	}
	for _, syn := range synonymRows {
		var rows []int
		for _, code := range syn.codes {
			rows = append(rows, rowIndex[code])
		}
		for _, w := range syn.words {
			add(w, false, rows...)
		}
	}
	return out
})

// The points of a match.
const (
	theCode       = 2000
	wholeText     = 1000
	phraseInText  = 500 // a phrase inside the text
	phraseWords   = 400 // the words of a phrase in another order
	textInPhrase  = 300 // the text inside a longer phrase
	wordsInName   = 100 // words alone
	perWord       = 10
	shortestWord  = 4 // letters of a word that may match alone or as a beginning
	longestPoints = 90
)

// phraseScore compares a text with the entry word by word.
func (e *findEntry) phraseScore(words []string, text string) int {
	switch n := len(e.words); {
	case n == 0:
		return 0
	case e.text == text:
		return wholeText
	case containsWords(words, e.words):
		return phraseInText + min(perWord*n, longestPoints)
	case n > 1 && !slices.ContainsFunc(e.words, func(w string) bool { return !slices.Contains(words, w) }):
		return phraseWords + min(perWord*n, longestPoints)
	case len(text) >= shortestWord && containsWords(e.words, words):
		return textInPhrase + min(perWord*len(words), longestPoints)
	default:
		return 0
	}
}

// wordScore counts the words of a text that begin a word of the entry; it asks for all of them when there are one or two,
// and for two of more.
func (e *findEntry) wordScore(words []string) int {
	n, asked := 0, 0
	for _, w := range words {
		if len(w) < shortestWord || slices.Contains(fillers, w) {
			continue
		}
		asked++
		if slices.ContainsFunc(e.words, func(s string) bool { return strings.HasPrefix(s, w) }) {
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
