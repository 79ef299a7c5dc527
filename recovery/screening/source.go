package screening

import (
	"iter"
	"slices"
)

// Source is a source of the safety tables. The zero value is no source.
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
	return each(sourceRows, Source.clone)
}

// FindSource returns the source of a key, and whether there is one. The key is exact.
func FindSource(key string) (Source, bool) {
	for _, s := range sourceRows {
		if s.Key == key {
			return s.clone(), true
		}
	}
	return Source{}, false
}

func (s Source) clone() Source {
	s.Links = slices.Clone(s.Links)
	return s
}
