package report

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ErrUnknownName is wrapped by every error about a text or a number that is not a member of a closed set.
var ErrUnknownName = errors.New("report: unknown name")

// enum is the texts of a closed set, indexed by member. The first is the member of the zero value.
type enum[E ~uint8] struct {
	kind  string
	names []string
}

func (t enum[E]) text(e E) string {
	if int(e) >= len(t.names) {
		return fmt.Sprintf("%s(%d)", t.kind, uint8(e))
	}
	return t.names[e]
}

func (t enum[E]) marshal(e E) ([]byte, error) {
	if int(e) >= len(t.names) {
		return nil, fmt.Errorf("%w: %s(%d)", ErrUnknownName, t.kind, uint8(e))
	}
	return []byte(t.names[e]), nil
}

func (t enum[E]) parse(text string) (E, error) {
	i := slices.Index(t.names, text)
	if i < 0 {
		return 0, fmt.Errorf("%w: %s %q (%s)", ErrUnknownName, t.kind, text, strings.Join(t.names, ", "))
	}
	return E(i), nil
}

func (t enum[E]) unmarshal(text []byte, e *E) error {
	v, err := t.parse(string(text))
	if err == nil {
		*e = v
	}
	return err
}
