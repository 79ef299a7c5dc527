package evidence

import (
	"errors"
	"fmt"
	"slices"
)

// ErrUnknownName is wrapped by every error about a text or a number that is not a member of a closed set.
var ErrUnknownName = errors.New("evidence: unknown name")

// nameOf returns the text of member e, or kind(n) when e is out of range.
func nameOf[E ~uint8](kind string, names []string, e E) string {
	if int(e) >= len(names) {
		return fmt.Sprintf("%s(%d)", kind, uint8(e))
	}
	return names[e]
}

// marshalName is nameOf for encoders: a number out of range is an error.
func marshalName[E ~uint8](kind string, names []string, e E) ([]byte, error) {
	if int(e) >= len(names) {
		return nil, fmt.Errorf("%w: %s(%d)", ErrUnknownName, kind, uint8(e))
	}
	return []byte(names[e]), nil
}

// parseName finds the member with exactly this text; the empty text names no member.
func parseName[E ~uint8](kind string, names []string, text string) (E, error) {
	i := slices.Index(names, text)
	if i < 0 || text == "" {
		return 0, fmt.Errorf("%w: %s %q", ErrUnknownName, kind, text)
	}
	return E(i), nil
}

// unmarshalName is parseName for decoders: the empty text is the zero value where that has no text of its own.
func unmarshalName[E ~uint8](kind string, names []string, text []byte, e *E) error {
	if len(text) == 0 && names[0] == "" {
		*e = 0
		return nil
	}
	v, err := parseName[E](kind, names, string(text))
	if err != nil {
		return err
	}
	*e = v
	return nil
}
