package report

import (
	"strconv"
	"strings"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/screening"
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
	if s, ok := evidence.FindSource(key); ok {
		var parts []string
		year := ""
		if s.Year != 0 {
			year = strconv.Itoa(s.Year)
		}
		for _, text := range []string{join(s.Authors, year), s.Venue, s.Link} {
			if text != "" {
				parts = append(parts, text)
			}
		}
		return v.part("cited", "text", strings.Join(parts, ", "), "what", v.name("read", s.Read))
	}
	if s, ok := screening.FindSource(key); ok {
		return v.part("cited", "text", s.Title, "what", s.Read)
	}
	return v.part("not-cited")
}
