package muscles

import (
	"slices"
	"strings"
	"sync"
)

// meaning is what one name stands for.
type meaning struct {
	name    string // what it is told as: the name in the tables, for an everyday word the atlas's own
	kind    kind
	weights []weight
}

// coarse reports whether the name stands for more than one group.
func (m *meaning) coarse() bool { return m.kind == kindMuscle && len(m.weights) > 1 }

// same reports whether two names are answered alike.
func (m *meaning) same(o *meaning) bool {
	return m.kind == o.kind && slices.Equal(m.weights, o.weights)
}

// nameIndex finds meanings by key. It is built once, from the tables alone, and
// never changed; the slices keep the order of the tables.
type nameIndex struct {
	exact, loose, sorted map[string]*meaning
	keys                 []looseName           // loose keys, for near-misses
	sounds               map[string][]*meaning // by soundKey, those that are not answered alike
	soundWords           map[string]string     // words by soundKey; tie where two differ
	vocabulary           []string              // the words of all names
	words                map[string]bool
	longest              int        // words in the longest name
	regions              []*meaning // of the table of that name, in its order
	divisible            []*meaning // of the table of that name
}

type looseName struct {
	key string
	*meaning
}

var names = sync.OnceValue(buildIndex)

func buildIndex() *nameIndex {
	ix := &nameIndex{
		exact:  map[string]*meaning{},
		loose:  map[string]*meaning{},
		sorted: map[string]*meaning{},
		words:  map[string]bool{},

		sounds:     map[string][]*meaning{},
		soundWords: map[string]string{},
	}
	for _, table := range [][]alias{coarseAliases, ambiguousNames, coarseEveryday} {
		ix.addTable(table)
	}
	for g := range Groups() {
		ix.addGroup(g)
	}
	for _, row := range everyday {
		m := ix.find(split(row.as))
		for _, name := range row.names {
			ix.addAs(name, strings.ReplaceAll(row.as, "-", " "), m.kind, m.weights)
		}
	}
	ix.addTable(notMuscles)
	for _, r := range regions {
		ix.regions = append(ix.regions, ix.find(split(r.as)))
	}
	for _, name := range divisible {
		ix.divisible = append(ix.divisible, ix.find(split(name)))
	}
	return ix
}

func (ix *nameIndex) addTable(table []alias) {
	for _, row := range table {
		for _, name := range row.names {
			ix.add(name, row.kind, row.weights)
		}
	}
}

// addGroup adds the id, the plain name, the synonyms and the members of a group.
func (ix *nameIndex) addGroup(g Group) {
	row := atlas[g]
	alone := []weight{{g, 1}}
	add := func(name string) { ix.add(name, kindMuscle, alone) }
	for _, name := range row.Synonyms {
		add(name)
	}
	add(g.String())
	add(row.Name)
	add(withoutBrackets(row.Name))
	for _, m := range row.Members {
		add(m.Name)
		add(withoutBrackets(m.Name))
		add(m.Latin)
		add(withoutRank(m.Latin))
	}
}

// withoutBrackets is a name without what it says in brackets.
func withoutBrackets(name string) string {
	before, rest, found := strings.Cut(name, " (")
	if !found {
		return name
	}
	_, after, _ := strings.Cut(rest, ")")
	return before + after
}

// withoutRank is a Latin name without the word for muscle.
func withoutRank(latin string) string {
	latin = strings.TrimPrefix(latin, "musculus ")
	return strings.TrimPrefix(latin, "musculi ")
}

func (ix *nameIndex) add(name string, k kind, weights []weight) {
	ix.addAs(name, name, k, weights)
}

// addAs gives a name a meaning, told as another name, unless an earlier table
// has taken it.
func (ix *nameIndex) addAs(name, told string, k kind, weights []weight) {
	words, _ := takeSides(split(name))
	m := &meaning{told, k, weights}
	ix.addWords(words, m)
	if plain := slices.DeleteFunc(slices.Clone(words), isJoin); len(plain) < len(words) && slices.Contains(words, wordComma) {
		ix.addWords(plain, m)
	}
}

func (ix *nameIndex) addWords(words []string, m *meaning) {
	addKey(ix.exact, exactKey(words), m)
	key := looseKey(words)
	if addKey(ix.loose, key, m) {
		ix.keys = append(ix.keys, looseName{key, m})
		if sound := soundKey(key); !slices.ContainsFunc(ix.sounds[sound], m.same) {
			ix.sounds[sound] = append(ix.sounds[sound], m)
		}
	}
	addKey(ix.loose, strings.Join(withoutArticles(words), ""), m) // "lowback"
	addKey(ix.sorted, sortedKey(words), m)
	ix.longest = max(ix.longest, len(words))
	for _, w := range words {
		if !ix.words[w] {
			ix.words[w] = true
			ix.vocabulary = append(ix.vocabulary, w)
			ix.addSound(w)
		}
	}
}

func (ix *nameIndex) addSound(word string) {
	key := soundKey(singular(word))
	if other := ix.soundWords[key]; other != "" && singular(other) != singular(word) {
		word = tie
	}
	ix.soundWords[key] = word
}

func addKey(to map[string]*meaning, key string, m *meaning) bool {
	if _, taken := to[key]; taken {
		return false
	}
	to[key] = m
	return true
}

// find returns the meaning of the words as one name, or nil.
func (ix *nameIndex) find(words []string) *meaning {
	if len(words) == 0 {
		return nil
	}
	if m := ix.exact[exactKey(words)]; m != nil {
		return m
	}
	if m := ix.loose[looseKey(words)]; m != nil {
		return m
	}
	return nil
}

// findAnyOrder is find for words that may be turned round, such as "thigh,
// inner". With "back" among them the order matters: "neck back" is not "back
// neck".
func (ix *nameIndex) findAnyOrder(words []string) *meaning {
	if m := ix.find(words); m != nil {
		return m
	}
	if len(words) < 2 || slices.Contains(words, "back") {
		return nil
	}
	return ix.sorted[sortedKey(words)]
}
