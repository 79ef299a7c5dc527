package report

import (
	"slices"
	"strconv"
	"strings"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/evidence"
)

// sources are the keys that an advice rests on, each once, in the order in which they come up.
func sources(a recovery.Advice) []string {
	var out []string
	for _, f := range a.Screening.Findings {
		out = append(out, f.Sources...)
	}
	for _, r := range a.Recommendations {
		for _, x := range r.Reasons {
			out = append(out, x.Sources...)
		}
		for _, e := range r.Expect {
			out = append(out, e.Sources...)
		}
	}
	return unique(out)
}

// cite says who wrote a source, where, and what of it was read.
func (v voice) cite(key string) string {
	s, ok := evidence.FindSource(key)
	if !ok {
		return v.part("not-cited")
	}
	text := s.Title // a row of the safety tables is a whole citation already
	if s.Shelf == evidence.ShelfEvidence {
		year := ""
		if s.Year != 0 {
			year = strconv.Itoa(s.Year)
		}
		parts := slices.DeleteFunc([]string{join(s.Authors, year), s.Venue, s.Link}, func(part string) bool { return part == "" })
		text = strings.Join(parts, ", ")
	}
	return v.part("cited", "text", text, "what", v.name("read", s.Read))
}
