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
