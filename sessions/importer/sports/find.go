package sports

import (
	"strconv"
	"strings"
	"sync"
	"unicode"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
)

// maxName is far above the longest name, and bounds the work.
const maxName = 100

// unknown is what a name is taken for when nobody knows it.
var unknown = Match{Sport: sessions.Other, Note: "Not a known name."}

// Find returns what a name of a vocabulary stands for. A name that the vocabulary does
// not list is read as the others and [sessions.ParseSport] would, with confidence
// close at most, so that names which are new in one and old in another still
// count. With no vocabulary, or an unknown one, every name is read so. A name that nobody
// knows is [sessions.Other] with confidence none. Digits alone are a code, as
// [FindCode] reads it.
func Find(vocabulary, name string) Match {
	if len(name) > maxName {
		return unknown
	}
	if code, err := strconv.Atoi(strings.TrimSpace(name)); err == nil {
		return FindCode(vocabulary, code)
	}
	id, folded := fold(vocabulary), fold(name)
	for _, spelt := range append(spellings(folded), "hkworkoutactivitytype"+folded) {
		if m, ok := index().listed[key{id, spelt}]; ok {
			return m
		}
	}
	for _, spelt := range spellings(folded) {
		if m, ok := anyMeaning(spelt); ok {
			m.Confidence = min(m.Confidence, Close)
			return m
		}
	}
	return unknown
}

// anyMeaning reads a name that stands in no vocabulary, or in another.
func anyMeaning(folded string) (Match, bool) {
	if m, ok := index().meant[key{"", folded}]; ok {
		return m, true
	}
	if sport, err := sessions.ParseSport(folded); err == nil && sport != sessions.Other {
		return Match{Sport: sport, Confidence: Close}, true
	}
	return Match{}, false
}

// FindCode returns what a number of a vocabulary stands for. A number that the
// vocabulary does not use, or any in a vocabulary without numbers, is
// [sessions.Other] with confidence none.
func FindCode(vocabulary string, code int) Match {
	if m, ok := index().coded[codeKey{fold(vocabulary), code}]; ok && code != NoCode {
		return m
	}
	return unknown
}

// fold drops all that spellings of one name differ in: case and everything but letters
// and digits.
func fold(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// key is a folded name in a vocabulary, or in none.
type key struct{ vocabulary, name string }

type codeKey struct {
	vocabulary string
	code       int
}

// lookup is the tables turned round.
type lookup struct {
	meant  map[key]Match // the rows of the tables of meanings
	listed map[key]Match // the names of the vocabularies
	coded  map[codeKey]Match
}

// index is built once from the tables.
var index = sync.OnceValue(func() lookup {
	ix := lookup{map[key]Match{}, map[key]Match{}, map[codeKey]Match{}}
	for _, rows := range [...][]meaning{meanings, foreignMeanings} {
		for _, row := range rows {
			m := row.match()
			for name := range strings.SplitSeq(row.names, "|") {
				ix.meant[key{fold(row.only), fold(name)}] = m
			}
		}
	}
	for _, v := range vocabularies {
		id := fold(v.id)
		for _, name := range v.names {
			m := ix.meaningOf(id, fold(name.Text))
			m.Name = name.Text
			ix.listed[key{id, fold(name.Text)}] = m
			if name.Code != NoCode {
				ix.coded[codeKey{id, name.Code}] = m
			}
		}
	}
	return ix
})

// meaningOf looks for the meaning in the vocabulary, then in general, first as spelt, then
// without the affixes of a vocabulary.
func (ix lookup) meaningOf(vocabulary, name string) Match {
	for _, spelt := range spellings(name) {
		for _, id := range [...]string{vocabulary, ""} {
			if m, ok := ix.meant[key{id, spelt}]; ok {
				return m
			}
		}
	}
	return unknown
}

// affixes are what vocabularies put before and behind a folded name.
var affixes = struct{ before, behind []string }{
	[]string{"hkworkoutactivitytype", "exercisetype", "watersports", "wintersports", "teamsports", "racketsports", "combatsports", "fitness", "aquatics"},
	[]string{"v2", "ws"},
}

// spellings returns a folded name as it is, and without one affix after the other.
func spellings(name string) []string {
	all := []string{name}
	for _, affix := range affixes.before {
		if bare, cut := strings.CutPrefix(name, affix); cut && bare != "" {
			name = bare
			all = append(all, name)
		}
	}
	for _, affix := range affixes.behind {
		if bare, cut := strings.CutSuffix(name, affix); cut && bare != "" {
			name = bare
			all = append(all, name)
		}
	}
	return all
}

// meaning is a row of the tables: names that mean the same, "a|b", in one vocabulary
// only or in all.
type meaning struct {
	names       string
	sport       sessions.Sport
	confidence  Confidence
	note        string
	only        string
	notTraining bool
	picture     func() muscles.PerArea
}

func (r meaning) match() Match {
	m := Match{Sport: r.sport, Confidence: r.confidence, NotTraining: r.notTraining, Note: r.note}
	if r.picture != nil {
		m.Areas = r.picture()
	}
	return m
}
