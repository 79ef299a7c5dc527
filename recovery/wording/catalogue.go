package wording

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"
)

// ErrIncomplete is wrapped by the error of [New]: a phrase is missing, unknown or has other placeholders than in English.
var ErrIncomplete = errors.New("wording: catalogue is not complete")

// Catalogue is the phrases of one language. It is read-only and safe for concurrent use. The zero value is English.
type Catalogue struct{ *catalogue }

type catalogue struct {
	language string
	phrases  map[string]phrase
	everyday bool // muscles go by their everyday names
}

// phrase is a text cut at its placeholders.
type phrase struct {
	text  string
	parts []part
}

// part is a literal, or a placeholder when name is set.
type part struct{ literal, name string }

// English returns the catalogue that the answers of the library are written in.
func English() Catalogue { return english() }

// Spanish returns the Spanish catalogue; it has every key of the English one.
func Spanish() Catalogue { return spanish() }

var (
	english = sync.OnceValue(func() Catalogue { return build("en", englishPhrases()) })
	spanish = sync.OnceValue(func() Catalogue { return build("es", spanishPhrases()) })
)

// New makes a catalogue of an app's own phrases. The language is a tag such as "pt". Every key of [Keys] must be there with
// the placeholders that English has, each as often, and a format that lists words must list as many; all faults come back
// joined, each wraps [ErrIncomplete] and names its key. The map is not kept.
func New(language string, phrases map[string]string) (Catalogue, error) {
	var faults []error
	fault := func(key, what string) { faults = append(faults, fmt.Errorf("%w: %s: %s", ErrIncomplete, key, what)) }
	if language == "" {
		fault("language", "is empty")
	}
	en := English()
	for _, key := range slices.Sorted(maps.Keys(phrases)) {
		want, ok := en.phrases[key]
		if !ok {
			fault(key, "is no key")
			continue
		}
		got := cut(phrases[key])
		switch {
		case strings.TrimSpace(got.text) == "" && want.text != "":
			fault(key, "is empty")
			continue
		case !slices.Equal(got.placeholders(), want.placeholders()):
			fault(key, fmt.Sprintf("has placeholders %v where English has %v", got.placeholders(), want.placeholders()))
		}
		for _, name := range got.strange() {
			fault(key, fmt.Sprintf("{%s} is no placeholder", name))
		}
		if n, m := len(strings.Fields(got.text)), len(strings.Fields(want.text)); slices.Contains(wordLists, key) && n != m {
			fault(key, fmt.Sprintf("lists %d words where English lists %d", n, m))
		}
	}
	for _, key := range Keys() {
		if _, ok := phrases[key]; !ok {
			fault(key, "is missing")
		}
	}
	if err := errors.Join(faults...); err != nil {
		return Catalogue{}, err
	}
	return build(language, phrases), nil
}

// wordLists are the formats that list words, of which one is picked by its place.
var wordLists = []string{"format.weekdays", "format.months", "format.quotes"}

func build(language string, phrases map[string]string) Catalogue {
	c := &catalogue{language: language, phrases: make(map[string]phrase, len(phrases))}
	for key, text := range phrases {
		c.phrases[key] = cut(text)
	}
	return Catalogue{c}
}

// Everyday returns the catalogue with the everyday names of places in it instead of the muscles' own: "left calf" for the left
// gastrocnemius, also inside sentences. Several muscles of one place share a name.
func (c Catalogue) Everyday() Catalogue {
	d := *c.orEnglish()
	d.everyday = true
	return Catalogue{&d}
}

// cut splits a text at its placeholders. Braces that hold no name of one are literal.
func cut(text string) phrase {
	p := phrase{text: text}
	literal, open := 0, -1 // where the literal and the last brace begin
	for i, r := range text {
		switch {
		case r == '{':
			open = i
		case r == '}' && open >= 0:
			name := text[open+1 : i]
			if _, ok := kinds[name]; ok {
				if open > literal {
					p.parts = append(p.parts, part{literal: text[literal:open]})
				}
				p.parts = append(p.parts, part{name: name})
				literal = i + 1
			}
			open = -1
		}
	}
	if literal < len(text) {
		p.parts = append(p.parts, part{literal: text[literal:]})
	}
	return p
}

// strange are the names in braces that name no placeholder: most likely misspelt ones.
func (p phrase) strange() []string {
	var names []string
	for _, x := range p.parts {
		for rest := x.literal; ; {
			_, after, ok := strings.Cut(rest, "{")
			name, left, shut := strings.Cut(after, "}")
			if !ok || !shut {
				break
			}
			names = append(names, name[strings.LastIndexByte(name, '{')+1:])
			rest = left
		}
	}
	return names
}

// placeholders are the names in a phrase, sorted, each as often as it stands.
func (p phrase) placeholders() []string {
	names := []string{}
	for _, x := range p.parts {
		if x.name != "" {
			names = append(names, x.name)
		}
	}
	slices.Sort(names)
	return names
}

func (c Catalogue) orEnglish() *catalogue {
	if c.catalogue == nil {
		return english().catalogue
	}
	return c.catalogue
}

// Language is the tag of the catalogue's language.
func (c Catalogue) Language() string { return c.orEnglish().language }

// Keys returns every key, sorted: what a complete catalogue holds.
func Keys() []string { return slices.Sorted(maps.Keys(English().phrases)) }

// Phrase returns the phrase of a key with its placeholders still in it, and whether there is one.
func (c Catalogue) Phrase(key string) (string, bool) {
	p, ok := c.orEnglish().phrases[key]
	return p.text, ok
}

// Placeholders returns the names of the placeholders in the phrase of a key, sorted; none for a key that has no phrase.
func Placeholders(key string) []string { return slices.Compact(English().phrases[key].placeholders()) }

// Say returns the sentence of a message, beginning with a capital. A key without a phrase gives the key, a placeholder without an
// argument its name in braces, an argument that is not of its kind the argument as it is: nothing is ever lost.
func (c Catalogue) Say(m Message) string {
	if _, ok := c.Phrase(m.Key); !ok {
		return m.Key
	}
	return Capital(c.fill(m, 0))
}

// Fill is [Catalogue.Say] for what stands inside a sentence: it leaves the first letter as the phrase has it.
func (c Catalogue) Fill(m Message) string {
	if m.Key == "" {
		return ""
	}
	return c.fill(m, 0)
}

// Name returns the phrase of an id, such as Name("modality", "swedish"); the id itself when there is none.
func (c Catalogue) Name(kind, id string) string {
	if kind == "area" && c.orEnglish().everyday {
		kind = "everyday"
	}
	if text, ok := c.Phrase(kind + "." + id); ok {
		return text
	}
	return id
}

// mostNested bounds phrases within phrases.
const mostNested = 4

func (c Catalogue) fill(m Message, depth int) string {
	p, ok := c.orEnglish().phrases[m.Key]
	if !ok {
		return m.Key
	}
	if len(p.parts) == 1 && p.parts[0].name == "" {
		return p.text
	}
	var b strings.Builder
	for _, x := range p.parts {
		switch arg, given := m.Args[x.name]; {
		case x.name == "":
			b.WriteString(x.literal)
		case !given:
			b.WriteString("{" + x.name + "}")
		default:
			b.WriteString(c.value(x.name, arg, m.Args, depth))
		}
	}
	return b.String()
}

func (c Catalogue) value(name, arg string, all Args, depth int) string {
	switch kinds[name] {
	case Number:
		return c.Number(arg)
	case Moment:
		if t, err := time.Parse(time.RFC3339Nano, arg); err == nil {
			return c.Clock(t)
		}
	case Day:
		if t, err := time.Parse(time.RFC3339Nano, arg); err == nil {
			return c.Day(t)
		}
		if t, err := time.Parse(time.DateOnly, arg); err == nil {
			return c.Day(t)
		}
	case Name:
		return c.Name(name, arg)
	case Session:
		return c.session(arg)
	case Sentence:
		if depth < mostNested {
			return c.fill(Message{arg, all}, depth+1)
		}
	}
	return arg
}

// session names a session: its id in quotes, else its sport and day.
func (c Catalogue) session(arg string) string {
	if sport, start, ok := strings.Cut(arg, "@"); ok {
		if _, err := time.Parse(time.RFC3339Nano, start); err == nil {
			if _, known := c.Phrase("sport." + sport); known {
				return c.fill(Message{"format.session-without-id", Args{"sport": sport, "date": start}}, 0)
			}
		}
	}
	return c.Quote(arg)
}

// Capital makes the first letter of a text a capital one.
func Capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if u := unicode.ToUpper(r); u != r {
		return string(u) + s[n:]
	}
	return s
}
