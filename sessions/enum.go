package sessions

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
)

// The closed sets of this package are small integers with a table of texts; the
// text is the format. Entry 0 is "": zero is unknown, none or not stated, or no
// member at all.

// wordOf returns the text of e, or Type(200) when it is no member.
func wordOf[E ~uint8](e E, words []string, typeName string) string {
	if int(e) < len(words) {
		return words[e]
	}
	return typeName + "(" + strconv.Itoa(int(e)) + ")"
}

// marshalWord returns the text of e, and an error when it is no member.
func marshalWord[E ~uint8](e E, words []string, typeName string) ([]byte, error) {
	if int(e) >= len(words) {
		return nil, fmt.Errorf("sessions: %s: %w", wordOf(e, words, typeName), ErrOutOfRange)
	}
	return []byte(words[e]), nil
}

// marshalMember is marshalWord for sets in which zero is no member.
func marshalMember[E ~uint8](e E, words []string, typeName string) ([]byte, error) {
	if e == 0 {
		return nil, fmt.Errorf("sessions: %s(0): %w", typeName, ErrOutOfRange)
	}
	return marshalWord(e, words, typeName)
}

// parseWord returns the member with exactly that text, never the zero one.
func parseWord[E ~uint8](text string, words []string, what string, sentinel error) (E, error) {
	if i := slices.Index(words, text); i > 0 {
		return E(i), nil
	}
	return 0, fmt.Errorf("sessions: %q is no %s (%s): %w", clip(text), what, strings.Join(words[1:], ", "), sentinel)
}

// unmarshalWord sets e from its text; the empty text is the zero member. On an
// error e is left as it was.
func unmarshalWord[E ~uint8](e *E, text []byte, parse func(string) (E, error)) error {
	if len(text) == 0 {
		*e = 0
		return nil
	}
	return unmarshalMember(e, text, parse)
}

// unmarshalMember is unmarshalWord for sets in which zero is no member.
func unmarshalMember[E ~uint8](e *E, text []byte, parse func(string) (E, error)) error {
	parsed, err := parse(string(text))
	if err == nil {
		*e = parsed
	}
	return err
}

// members yields the members from 1 on.
func members[E ~uint8](words []string) iter.Seq[E] {
	return func(yield func(E) bool) {
		for i := 1; i < len(words); i++ {
			if !yield(E(i)) {
				return
			}
		}
	}
}

// clip bounds what is quoted back from hostile input.
func clip(text string) string {
	const most = 64
	if len(text) <= most {
		return text
	}
	return string([]rune(text[:most])) + "…"
}
