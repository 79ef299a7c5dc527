package sessions

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// SportError says that a text names no sport. It matches [ErrUnknownSport].
type SportError struct {
	Text        string
	Suggestions []string // ids of sports that are spelt alike, the likeliest first; at most 3
}

// Error names the text and what it may have meant.
func (e *SportError) Error() string {
	text := fmt.Sprintf("sessions: %q is no sport", clip(e.Text))
	if len(e.Suggestions) > 0 {
		text += "; did you mean " + strings.Join(e.Suggestions, " or ") + "?"
	}
	return text
}

// Unwrap returns [ErrUnknownSport].
func (e *SportError) Unwrap() error { return ErrUnknownSport }

// sportName is a spelling of a sport, folded.
type sportName struct {
	folded string
	sport  Sport
}

// sportNames returns every folded id and alias in order of spelling, built once
// from the table.
var sportNames = sync.OnceValue(func() []sportName {
	var names []sportName
	for s := range Sports() {
		names = append(names, sportName{fold(s.String()), s})
		for _, alias := range sportRows[s].aliases {
			names = append(names, sportName{fold(alias), s})
		}
	}
	slices.SortFunc(names, func(a, b sportName) int {
		return cmp.Or(cmp.Compare(a.folded, b.folded), cmp.Compare(a.sport, b.sport))
	})
	return slices.Compact(names)
})

// fold drops what spellings of one name differ in: case, spaces, hyphens and
// underscores.
func fold(text string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '-', '_':
			return -1
		}
		return unicode.ToLower(r)
	}, text)
}

// ParseSport returns the sport of an id or alias, whatever its case, spaces,
// hyphens and underscores. Any other text is a [*SportError] with suggestions:
// the library never guesses.
func ParseSport(text string) (Sport, error) {
	if len(text) > maxSportText {
		return 0, &SportError{Text: text}
	}
	folded := fold(text)
	names := sportNames()
	if i, ok := slices.BinarySearchFunc(names, folded, func(n sportName, folded string) int {
		return cmp.Compare(n.folded, folded)
	}); ok {
		return names[i].sport, nil
	}
	return 0, &SportError{Text: text, Suggestions: suggestSports(folded)}
}

// maxSportText is far above the longest name, and bounds the work of a search.
const maxSportText = 100

// suggestSports returns the sports with a name within a third of its letters of
// the text, or that starts with it or it with the name, nearest first.
func suggestSports(folded string) []string {
	if len(folded) < 3 {
		return nil
	}
	type candidate struct {
		sport Sport
		edits int
	}
	var found []candidate
	for _, name := range sportNames() {
		related := len(name.folded) >= 4 && (strings.Contains(folded, name.folded) || strings.HasPrefix(name.folded, folded))
		if apart := len(folded) - len(name.folded); !related && 3*max(apart, -apart) > len(name.folded) {
			continue // It takes at least that many edits.
		}
		if edits := distance(folded, name.folded); related || 3*edits <= len(name.folded) {
			found = append(found, candidate{name.sport, edits})
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.edits, b.edits), cmp.Compare(a.sport, b.sport))
	})
	const most = 3
	var ids []string
	for _, c := range found {
		if id := c.sport.String(); !slices.Contains(ids, id) && len(ids) < most {
			ids = append(ids, id)
		}
	}
	return ids
}

// distance is the number of bytes to insert, delete or replace to turn a into b
// (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
