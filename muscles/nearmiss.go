package muscles

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// maxNear is the longest key or word that is compared for near-misses.
const maxNear = 40

// reach is how many slips are allowed in a text of n letters. Short words have
// too many neighbours in ordinary English: there only two letters in the wrong
// order are mended.
func reach(n int) (slips int, swapOnly bool) {
	switch {
	case n < 4 || n > maxNear:
		return 0, false
	case n < 6:
		return 1, true
	case n < 10:
		return 1, false
	default:
		return 2, false
	}
}

// slips counts the letters to put in, leave out, change, or swap with the next to
// turn a into b, or limit+1 when it is more than limit.
func slips(a, b string, limit int) int {
	n, m := len(a), len(b)
	if n-m > limit || m-n > limit || n > maxNear || m > maxNear {
		return limit + 1
	}
	var rows [3][maxNear + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range m + 1 {
		last[j] = j
	}
	for i := 1; i <= n; i++ {
		row[0] = i
		least := i
		for j := 1; j <= m; j++ {
			change := last[j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			row[j] = min(change, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return min(last[m], limit+1)
}

// isSwap reports whether b is a with two neighbouring letters swapped.
func isSwap(a, b string) bool { return len(a) == len(b) && slips(a, b, 1) == 1 && sameLetters(a, b) }

func sameLetters(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// soundKey is a key with doubled letters written once and "ck" as "c": the
// likeliest slips of all, mended even in a short word and where other slips are
// as near, so that "aductor" is the adductor and not the abductor.
func soundKey(key string) string {
	sound := make([]byte, 0, len(key))
	for i := range len(key) {
		c, n := key[i], len(sound)
		if n > 0 && (sound[n-1] == c || c == 'k' && sound[n-1] == 'c') {
			continue
		}
		sound = append(sound, c)
	}
	return string(sound)
}

// minSound is the shortest key or word that is looked up by its sound.
const minSound = 4

// minMoved is the shortest key in which a letter may be moved by more than one
// place, as in "rombhoid".
const minMoved = 7

// near returns the names with the fewest slips from the words, within reach; one
// of each meaning. The first letter must be right in a short text.
func (ix *nameIndex) near(words []string) []*meaning {
	key := looseKey(words)
	if alike := ix.sounds[soundKey(key)]; len(alike) == 1 && len(key) >= minSound {
		return alike
	}
	limit, swapOnly := reach(len(key))
	if limit == 0 {
		return nil
	}
	best := limit
	if len(key) >= minMoved {
		best = max(best, 2)
	}
	var found []*meaning
	for _, name := range ix.keys {
		d := slips(key, name.key, best)
		if d > best || !closeEnough(key, name.key, swapOnly) || d > limit && !sameLetters(key, name.key) {
			continue
		}
		if d < best {
			best, found = d, found[:0]
		}
		if !slices.ContainsFunc(found, name.same) {
			found = append(found, name.meaning)
		}
	}
	return found
}

func closeEnough(a, b string, swapOnly bool) bool {
	if swapOnly {
		return isSwap(a, b)
	}
	return len(a) >= 8 || a[0] == b[0] || isSwap(a, b)
}

// mend replaces the words that no name holds by the one word of a name that is
// nearest. It reports whether it changed anything; a word with two equally near
// neighbours, or none, is left.
func (ix *nameIndex) mend(words []string) ([]string, bool) {
	mended := slices.Clone(words)
	var changed bool
	budget := 8
	for i, w := range words {
		if ix.words[w] || ix.words[singular(w)] || isJoin(w) || isFiller(w) {
			continue
		}
		if _, side := sideWord(w); side {
			continue
		}
		if budget--; budget < 0 {
			break
		}
		if to := ix.mendWord(w); to != "" {
			mended[i], changed = to, true
		}
	}
	return mended, changed
}

func (ix *nameIndex) mendWord(word string) string {
	if utf8.RuneCountInString(word) != len(word) {
		return ""
	}
	if len(word) >= 4 {
		if to := nearestWord(word, placeWords, 1, false); to != "" {
			return to
		}
	}
	if alike := ix.soundWords[soundKey(singular(word))]; alike != "" && alike != tie && len(word) >= minSound {
		return alike
	}
	if limit, swapOnly := reach(len(word)); limit > 0 {
		if to := nearestWord(word, ix.vocabulary, limit, swapOnly); to != "" {
			return to
		}
	}
	return ix.completed(word)
}

// minStem is the shortest cut-off word that is completed.
const minStem = 6

// completed is the one muscle whose name begins with a word that was cut off, as
// "subscap" is; empty when there is none or when the names mean different things.
func (ix *nameIndex) completed(word string) string {
	if len(word) < minStem {
		return ""
	}
	found := ""
	for _, w := range ix.vocabulary {
		if !strings.HasPrefix(w, word) {
			continue
		}
		m := ix.find([]string{w})
		switch {
		case m == nil || m.kind != kindMuscle:
			return ""
		case found == "":
			found = w
		case !m.same(ix.find([]string{found})):
			return ""
		}
	}
	return found
}

// placeWords never name a muscle alone, so that one slip is mended even in a
// short one: what comes of it must be a whole name.
var placeWords = []string{
	"upper", "lower", "middle", "inner", "outer", "front", "side", "rear", "lateral", "medial", "anterior", "posterior",
	"external", "internal",
}

// nearestWord is the one word with the fewest slips; empty when none is within
// the limit or when two different words are equally near.
func nearestWord(word string, among []string, limit int, swapOnly bool) string {
	best, found := limit, ""
	for _, w := range among {
		d := slips(word, w, best)
		if d > best || !closeEnough(word, w, swapOnly) {
			continue
		}
		switch {
		case d < best || found == "":
			best, found = d, w
		case singular(w) != singular(found):
			found = tie
		}
	}
	if found == tie {
		return ""
	}
	return found
}

// tie stands for two words that are equally near.
const tie = "="
