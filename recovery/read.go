package recovery

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// ErrInvalidJSON is matched by faults of the JSON itself: syntax, unknown or repeated keys, wrong types, trailing data.
var ErrInvalidJSON = errors.New("recovery: invalid JSON")

// maxRequest bounds the bytes of a request.
const maxRequest = 32 << 20

// quoted bounds how much of a bad value is quoted back.
const quoted = 64

// reader walks JSON strictly and collects every fault with its path.
type reader struct{ faults sessions.Faults }

// field reads one value of an object; the raw text is valid JSON and not null.
type field func(path string, raw json.RawMessage)

func (r *reader) fault(path string, raw []byte, reason string, err error) {
	r.faults.Add(path, shorten(string(raw)), reason, err)
}

func shorten(s string) string {
	if len(s) <= quoted {
		return s
	}
	return strings.ToValidUTF8(s[:quoted], "") + "…"
}

// document checks the whole text once: size, encoding, syntax, nothing after the value.
func (r *reader) document(data []byte) (json.RawMessage, bool) {
	if len(data) > maxRequest {
		r.fault("", nil, fmt.Sprintf("%d bytes are more than the %d allowed", len(data), maxRequest), ErrInvalidJSON)
		return nil, false
	}
	if !utf8.Valid(data) {
		r.fault("", nil, "is not UTF-8 text", ErrInvalidJSON)
		return nil, false
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	var raw json.RawMessage
	if err := dec.Decode(&raw); err != nil {
		reason := err.Error()
		if errors.Is(err, io.EOF) {
			reason = "is empty"
		}
		r.fault("", nil, fmt.Sprintf("not JSON near byte %d: %s", dec.InputOffset(), shorten(reason)), ErrInvalidJSON)
		return nil, false
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		r.fault("", nil, fmt.Sprintf("data after the end of the value at byte %d", dec.InputOffset()), ErrInvalidJSON)
		return nil, false
	}
	return raw, true
}

// object reads an object field by field; unknown, repeated and wrong-case keys are faults, null means absent, and so are
// faults the required keys that are absent.
func (r *reader) object(path string, raw json.RawMessage, fields map[string]field, required ...string) {
	ok := r.entries(path, raw, func(key string, value json.RawMessage) {
		read, ok := fields[key]
		switch {
		case ok && !isNull(value):
			required = slices.DeleteFunc(required, func(k string) bool { return k == key })
			read(join(path, key), value)
		case ok:
		default:
			reason := "is not a known key"
			if known := likeKey(fields, key); known != "" {
				reason = "is not a known key; keys are lower case: " + known
			}
			r.fault(join(path, shorten(key)), nil, reason, ErrInvalidJSON)
		}
	})
	for _, key := range required {
		if ok {
			r.faults.Add(join(path, key), "", "is missing", sessions.ErrMissing)
		}
	}
}

func isNull(raw json.RawMessage) bool { return string(raw) == "null" }

// likeKey finds a known key that differs in case only.
func likeKey(fields map[string]field, key string) string {
	if known := strings.ToLower(key); len(key) <= quoted && fields[known] != nil {
		return known
	}
	return ""
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// entries walks the keys of an object in their order; a repeated key is a fault and skipped. It reports whether there was an
// object to walk.
func (r *reader) entries(path string, raw json.RawMessage, each func(key string, value json.RawMessage)) bool {
	dec := json.NewDecoder(bytes.NewReader(raw))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		r.fault(path, raw, "is not an object", ErrInvalidJSON)
		return false
	}
	seen := map[string]bool{}
	for dec.More() {
		t, err := dec.Token()
		key, ok := t.(string)
		var value json.RawMessage
		if err != nil || !ok || dec.Decode(&value) != nil {
			r.fault(path, nil, "cannot be read", ErrInvalidJSON)
			return false
		}
		if seen[key] {
			r.fault(join(path, shorten(key)), nil, "is given twice", ErrInvalidJSON)
			continue
		}
		seen[key] = true
		each(key, value)
	}
	return true
}

// array walks the elements of an array.
func (r *reader) array(path string, raw json.RawMessage, each func(path string, value json.RawMessage)) {
	dec := json.NewDecoder(bytes.NewReader(raw))
	if t, err := dec.Token(); err != nil || t != json.Delim('[') {
		r.fault(path, raw, "is not a list", ErrInvalidJSON)
		return
	}
	for i := 0; dec.More(); i++ {
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			r.fault(path, nil, "cannot be read", ErrInvalidJSON)
			return
		}
		at := path + "[" + strconv.Itoa(i) + "]"
		if isNull(value) {
			r.fault(at, value, "is not a value here", ErrInvalidJSON)
			continue
		}
		each(at, value)
	}
}

func (r *reader) text(path string, raw json.RawMessage) (string, bool) {
	var s string
	if json.Unmarshal(raw, &s) != nil {
		r.fault(path, raw, "is not a text", ErrInvalidJSON)
		return "", false
	}
	return s, true
}

// texts is a field that appends the texts of an array.
func (r *reader) texts(to *[]string) field {
	return func(path string, raw json.RawMessage) {
		r.array(path, raw, func(path string, raw json.RawMessage) {
			if s, ok := r.text(path, raw); ok {
				*to = append(*to, s)
			}
		})
	}
}

func (r *reader) number(path string, raw json.RawMessage) (float64, bool) {
	var n float64
	if raw[0] != '-' && (raw[0] < '0' || raw[0] > '9') {
		r.fault(path, raw, "is not a number", ErrInvalidJSON)
		return 0, false
	}
	if json.Unmarshal(raw, &n) != nil {
		r.fault(path, raw, "is not a number that fits", sessions.ErrOutOfRange)
		return 0, false
	}
	return n, true
}

// quantity is a field that sets an optional number.
func (r *reader) quantity(to *sessions.Quantity) field {
	return func(path string, raw json.RawMessage) {
		if n, ok := r.number(path, raw); ok {
			*to = sessions.Known(n)
		}
	}
}

// float is a field that sets a number.
func (r *reader) float(to *float64) field {
	return func(path string, raw json.RawMessage) {
		if n, ok := r.number(path, raw); ok {
			*to = n
		}
	}
}

// whole is a field that sets a whole number.
func (r *reader) whole(to *int) field {
	return func(path string, raw json.RawMessage) {
		n, ok := r.number(path, raw)
		if !ok {
			return
		}
		if n != float64(int(n)) || n < -1e9 || n > 1e9 {
			r.fault(path, raw, "is not a whole number", sessions.ErrOutOfRange)
			return
		}
		*to = int(n)
	}
}

// boolean is a field that sets a yes or no.
func (r *reader) boolean(to *bool) field {
	return func(path string, raw json.RawMessage) {
		if json.Unmarshal(raw, to) != nil {
			r.fault(path, raw, "is not true or false", ErrInvalidJSON)
		}
	}
}

// parsed is a field that reads a text with a parser.
func parsed[T any](r *reader, to *T, parse func(string) (T, error)) field {
	return func(path string, raw json.RawMessage) {
		s, ok := r.text(path, raw)
		if !ok {
			return
		}
		v, err := parse(s)
		if err != nil {
			r.fault(path, []byte(s), "does not fit: "+plain(err), err)
			return
		}
		*to = v
	}
}

// plain is an error's text without the name of the package that made it.
func plain(err error) string {
	text := err.Error()
	if i := strings.Index(text, ": "); i > 0 && i < 12 && !strings.ContainsAny(text[:i], " \"") {
		text = text[i+2:]
	}
	return shortenTo(text, 240)
}

func shortenTo(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "") + "…"
}

// instant is a field that reads an RFC 3339 time with its offset.
func (r *reader) instant(to *time.Time) field { return parsed(r, to, timeline.ParseInstant) }
