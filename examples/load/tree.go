package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"

	"example.com/rubdown/sessions"
)

var errJSON = errors.New("invalid JSON")

// A value of the tree is nil, a bool, a string, a json.Number, a []any or an object.

// object holds the members in the order given, so that faults come in that order.
type object []member

type member struct {
	key   string
	value any
}

// deepest is how far a request may be nested; a good one needs four levels.
const deepest = 16

// treeOf reads JSON and nothing after it.
func treeOf(data []byte) (any, error) {
	if len(data) > most {
		return nil, fmt.Errorf("more than %d bytes: %w", most, errJSON)
	}
	if !utf8.Valid(data) {
		return nil, fmt.Errorf("not UTF-8 text: %w", errJSON)
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	v, err := branch(dec, 0)
	if err == nil {
		if _, end := dec.Token(); !errors.Is(end, io.EOF) {
			err = errors.New("data after the end of the value")
		}
	}
	switch {
	case errors.Is(err, io.EOF):
		return nil, fmt.Errorf("the text ends too early: %w", errJSON)
	case err != nil:
		return nil, fmt.Errorf("near byte %d: %w: %w", dec.InputOffset(), err, errJSON)
	}
	return v, nil
}

func branch(dec *json.Decoder, depth int) (any, error) {
	t, err := dec.Token()
	if err != nil || depth > deepest {
		return nil, errors.Join(err, tooDeep(depth))
	}
	switch t {
	case json.Delim('{'):
		var o object
		for dec.More() {
			key, err := dec.Token()
			if err != nil {
				return nil, err
			}
			v, err := branch(dec, depth+1)
			if err != nil {
				return nil, err
			}
			o = append(o, member{fmt.Sprint(key), v})
		}
		_, err := dec.Token()
		return o, err
	case json.Delim('['):
		list := []any{}
		for dec.More() {
			v, err := branch(dec, depth+1)
			if err != nil {
				return nil, err
			}
			list = append(list, v)
		}
		_, err := dec.Token()
		return list, err
	}
	return t, nil
}

func tooDeep(depth int) error {
	if depth > deepest {
		return fmt.Errorf("nested more than %d deep", deepest)
	}
	return nil
}

// walker collects the faults of a tree.
type walker struct{ sessions.Faults }

func (w *walker) fault(path string, v any, reason string, err error) {
	text := ""
	switch v := v.(type) {
	case nil:
	case string:
		text = strconv.Quote(short(v))
	case json.Number:
		text = short(v.String())
	}
	w.Add(path, text, reason, err)
}

// short bounds what is quoted back.
func short(s string) string {
	const limit = 64
	if r := []rune(s[:min(len(s), 4*limit)]); len(r) > limit {
		return string(r[:limit]) + "…"
	}
	return s
}

// fields hands each member to its reader. Unknown, repeated and null members are faults, and so are needed ones that are not
// there; only a reader of nullable sees null.
func (w *walker) fields(path string, v any, readers map[string]func(path string, v any), nullable string, needed ...string) {
	o, ok := v.(object)
	if !ok {
		w.fault(path, v, "is not an object", errJSON)
		return
	}
	seen := map[string]bool{}
	for _, m := range o {
		at := join(path, short(m.key))
		read, known := readers[m.key]
		switch {
		case !known:
			w.fault(at, nil, "is not a known key", errJSON)
		case seen[m.key]:
			w.fault(at, nil, "is given twice", errJSON)
		case m.value == nil && m.key != nullable:
			w.fault(at, nil, "is null", errJSON)
		default:
			read(at, m.value)
		}
		seen[m.key] = true
	}
	for _, key := range needed {
		if !seen[key] {
			w.fault(join(path, key), nil, "is missing", sessions.ErrMissing)
		}
	}
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// list hands each element to its reader.
func (w *walker) list(path string, v any, read func(path string, v any)) {
	l, ok := v.([]any)
	if !ok {
		w.fault(path, v, "is not a list", errJSON)
	}
	for i, v := range l {
		read(path+"["+strconv.Itoa(i)+"]", v)
	}
}

// number wants a number in lo to hi, lo itself excluded when above is set.
func (w *walker) number(path string, v any, lo, hi float64, above bool) float64 {
	text, ok := v.(json.Number)
	n, err := strconv.ParseFloat(string(text), 64)
	switch {
	case !ok:
		w.fault(path, v, "is not a number", errJSON)
	case err != nil || n > hi:
		w.fault(path, v, fmt.Sprintf("is not in %g to %g", lo, hi), sessions.ErrOutOfRange)
	case above && n <= lo:
		w.fault(path, v, fmt.Sprintf("is not above %g", lo), sessions.ErrOutOfRange)
	case n < lo:
		w.fault(path, v, fmt.Sprintf("is below %g", lo), sessions.ErrOutOfRange)
	default:
		return n
	}
	return 0
}

// read wants a text that a parser takes.
func read[T any](w *walker, path string, v any, parse func(string) (T, error)) (T, bool) {
	var zero T
	text, ok := v.(string)
	if !ok {
		w.fault(path, v, "is not a text", errJSON)
		return zero, false
	}
	parsed, err := parse(text)
	if err != nil {
		w.fault(path, text, "cannot be used: "+err.Error(), err)
		return zero, false
	}
	return parsed, true
}
