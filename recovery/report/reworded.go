package report

import (
	"regexp"
	"strings"
	"sync"

	"example.com/rubdown/recovery/wording"
)

// fixedTexts are the keys of English texts that an advice carries without a message: why a load has no number, and how loads
// are averaged. An order matters where one could be read as another; none can.
var fixedTexts = []string{
	"undefined-no-session", "undefined-history", "undefined-unknown", "undefined-alike", "undefined-nothing", "undefined-small",
	"undefined-years", "convention",
}

// pattern finds the values in an English text of a phrase.
type pattern struct {
	key     string
	names   []string
	exactly *regexp.Regexp
}

var placeholder = regexp.MustCompile(`\{[a-z]+\}`)

var patterns = sync.OnceValue(func() []pattern {
	var out []pattern
	for _, key := range fixedTexts {
		phrase, _ := wording.English().Phrase("report." + key)
		p := pattern{key: key}
		for _, name := range placeholder.FindAllString(phrase, -1) {
			p.names = append(p.names, strings.Trim(name, "{}"))
		}
		literals := placeholder.Split(phrase, -1)
		for i, s := range literals {
			literals[i] = regexp.QuoteMeta(s)
		}
		p.exactly = regexp.MustCompile("^" + strings.Join(literals, "(.+)") + "$")
		out = append(out, p)
	}
	return out
})

// reworded says an English text of the tables in the language of the report; a text that no phrase gives comes back as it is.
func (v voice) reworded(text string) string {
	for _, p := range patterns() {
		found := p.exactly.FindStringSubmatch(text)
		if found == nil {
			continue
		}
		values := []string{}
		for i, name := range p.names {
			values = append(values, name, found[i+1])
		}
		return v.part(p.key, values...)
	}
	return text
}
