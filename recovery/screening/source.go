package screening

import (
	"iter"

	"example.com/rubdown/recovery/evidence"
)

// Source is a source of the safety tables. The zero value is no source. The row itself stands in the ledger of package
// evidence, which also says how deeply it was read and under which other key the same work stands.
type Source struct {
	Key   string // short key, such as "NHSDVT"
	Title string // authors, title, venue, or what it is
	Year  int    // the latest year the entry names; 0 when it names none
	Links []string
	Kind  string // guideline, case report, practice, …
	Read  string // what of it was read: often an abstract, an extract or a reproduction
}

// Sources yields every source in the order of the reference. Source: safety tables, sources.
func Sources() iter.Seq[Source] {
	return func(yield func(Source) bool) {
		for _, s := range evidence.Sources() {
			if s.Shelf == evidence.ShelfSafety && !yield(sourceOf(s)) {
				return
			}
		}
	}
}

// FindSource returns the source of a key, and whether there is one. The key is exact.
func FindSource(key string) (Source, bool) {
	if s, ok := evidence.FindSource(key); ok && s.Shelf == evidence.ShelfSafety {
		return sourceOf(s), true
	}
	return Source{}, false
}

func sourceOf(s evidence.Source) Source {
	return Source{Key: s.Key, Title: s.Title, Year: s.Year, Links: s.URLs, Kind: s.KindWords, Read: s.ReadWords}
}
