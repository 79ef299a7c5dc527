package wording

import (
	"strings"
	"unicode"

	"example.com/rubdown/recovery/screening"
)

// Slug makes a key out of an English text of the tables: letters and digits in lower case, everything else a single dash.
func Slug(text string) string {
	var b strings.Builder
	dash := false
	for _, r := range strings.ToLower(text) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			if dash && b.Len() > 0 {
				b.WriteByte('-')
			}
			dash = false
			b.WriteRune(r)
			continue
		}
		dash = true
	}
	return b.String()
}

// Finding is the message of a screening finding: the row's own words, or those of the phase that decided. Words that the
// tables do not hold are no message.
func Finding(code, say string) Message {
	if rest, ok := strings.CutPrefix(say, screening.WhereSay); ok && rest != "" {
		if m := Finding(code, rest); !m.IsZero() {
			return Message{"screening.where", Args{"finding": m.Key}}
		}
		return Message{}
	}
	for _, s := range findingTexts(code) {
		if s.text == say {
			return Message{Key: s.key}
		}
	}
	return Message{}
}

// Translated returns a text of the tables in the catalogue's language: kind is "who", "until", "stroke", "position" or another
// kind whose keys are slugs. A text that the tables do not hold comes back as it is.
func (c Catalogue) Translated(kind, text string) string {
	if s, ok := c.Phrase(kind + "." + Slug(text)); ok {
		return s
	}
	return text
}
