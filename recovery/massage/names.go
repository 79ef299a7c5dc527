package massage

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
)

// ErrUnknownName is wrapped by every error about a text or a number that is not a member of a closed set.
var ErrUnknownName = errors.New("massage: unknown name")

// enum is the texts of a closed set, indexed by member. Text 0 is empty: every zero value here means "none" or "unknown".
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
	if i <= 0 {
		return 0, fmt.Errorf("%w: %s %q (%s)", ErrUnknownName, t.kind, text, strings.Join(t.names[1:], ", "))
	}
	return E(i), nil
}

func (t enum[E]) unmarshal(text []byte, e *E) error {
	if len(text) == 0 {
		*e = 0
		return nil
	}
	v, err := t.parse(string(text))
	if err != nil {
		return err
	}
	*e = v
	return nil
}

// valid reports whether e is a member other than the zero value.
func (t enum[E]) valid(e E) bool { return e > 0 && int(e) < len(t.names) }

// upTo yields the members 1 to last.
func upTo[E ~uint8](last E) iter.Seq[E] {
	return func(yield func(E) bool) {
		for e := E(1); e <= last; e++ {
			if !yield(e) {
				return
			}
		}
	}
}
