package muscles

import (
	"fmt"
	"strconv"
)

// named is what the text methods of the closed sets share.
type named interface {
	Valid() bool
	String() string
}

func marshalName[N named](n N) ([]byte, error) {
	if !n.Valid() {
		return nil, fmt.Errorf("muscles: %w: %s", ErrInvalid, n)
	}
	return []byte(n.String()), nil
}

func unmarshalName[N any](n *N, text []byte, parse func(string) (N, error)) error {
	v, err := parse(string(text))
	if err != nil {
		return err
	}
	*n = v
	return nil
}

func outOfRange(kind string, value uint8) string {
	return kind + "(" + strconv.Itoa(int(value)) + ")"
}

// members lists a closed set that starts at 1, given its table of names.
func members[E ~uint8](names []string) []E {
	all := make([]E, 0, len(names)-1)
	for i := 1; i < len(names); i++ {
		all = append(all, E(i))
	}
	return all
}

func parseName[E ~uint8](text string, names []string) (E, error) {
	for i := 1; i < len(names); i++ {
		if names[i] == text {
			return E(i), nil
		}
	}
	return 0, unknownText(text, "not one of "+quoteAll(names[1:]))
}

func textOf[E ~uint8](kind string, e E, names []string) string {
	if e > 0 && int(e) < len(names) {
		return names[e]
	}
	return outOfRange(kind, uint8(e))
}
