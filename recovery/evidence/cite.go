package evidence

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Cite returns the source as a text may name it, with how deeply it was read: "Bender 2019 (abstract)". Without an author
// or a year it gives what there is of author, title, venue and year; a row of several works its title. Our own judgement
// says that it is that.
func (s Source) Cite() string {
	switch {
	case s.Kind == KindOwn:
		return "own judgement, nobody qualified has signed it"
	case s.Key == "":
		return "no source"
	}
	return fmt.Sprintf("%s (%s)", s.name(), s.Read)
}

func (s Source) name() string {
	year := strconv.Itoa(s.Year)
	switch {
	case s.Authors != "" && s.Year != 0:
		_, letter, _ := strings.Cut(s.Key, year) // "ntoumas-2025b": the letter tells two works of a year apart
		return s.Authors + " " + year + letter
	case s.Shelf != ShelfEvidence:
		return s.Title
	}
	parts := []string{s.Authors, s.Title, cmp.Or(s.Venue, s.Link)}
	if s.Year != 0 && !strings.Contains(s.Venue, year) {
		parts = append(parts, year)
	}
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), ", ")
}

// Cite returns the sources of these keys as a text may name them, in their order and each once:
// "Bender 2019 (abstract); Davis 2020 (abstract)". A key that is none is named as unknown; without a key the answer is
// "no source".
func Cite(keys ...string) string {
	if len(keys) == 0 {
		return Source{}.Cite()
	}
	var parts []string
	for _, key := range keys {
		text := fmt.Sprintf("unknown source %q", key)
		if s, ok := FindSource(key); ok {
			text = s.Cite()
		}
		if !slices.Contains(parts, text) {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, "; ")
}
