package timeline

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/rickb777/date/timespan"
)

// MarshalSpan writes a span as {"start": …, "end": …}, both RFC 3339 with
// offset, end excluded. Instants that [ParseInstant] would not read back are
// [ErrTime].
func MarshalSpan(s timespan.TimeSpan) ([]byte, error) {
	start, end := s.Start(), s.End()
	for _, t := range []time.Time{start, end} {
		if _, err := ParseInstant(FormatInstant(t)); err != nil {
			return nil, fmt.Errorf("timeline: span: %w", err)
		}
	}
	return fmt.Appendf(nil, `{"start":%q,"end":%q}`, FormatInstant(start), FormatInstant(end)), nil
}

// UnmarshalSpan reads what [MarshalSpan] writes. It is strict: both keys once,
// in lower case, no others, nothing after the object. Equal ends are an empty
// span; a reversed span is [ErrReversed].
func UnmarshalSpan(data []byte) (timespan.TimeSpan, error) {
	start, end, err := spanTexts(data)
	if err != nil {
		return timespan.TimeSpan{}, err
	}
	from, err := ParseInstant(start)
	if err != nil {
		return timespan.TimeSpan{}, fmt.Errorf("start: %w", err)
	}
	to, err := ParseInstant(end)
	if err != nil {
		return timespan.TimeSpan{}, fmt.Errorf("end: %w", err)
	}
	return NewSpan(from, to)
}

// spanTexts reads the two members by token, because decoding into a struct
// takes keys in any case and lets a repeated key win silently.
func spanTexts(data []byte) (start, end string, err error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	if tok, err := dec.Token(); err != nil || tok != json.Delim('{') {
		return "", "", fmt.Errorf("timeline: not an object with start and end: %w", ErrSpan)
	}
	seen := map[string]string{}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return "", "", fmt.Errorf("timeline: broken JSON: %w", ErrSpan)
		}
		name, _ := key.(string)
		if name != "start" && name != "end" {
			return "", "", fmt.Errorf("timeline: unknown key %q: %w", clip(name), ErrSpan)
		}
		if _, twice := seen[name]; twice {
			return "", "", fmt.Errorf("timeline: key %q twice: %w", name, ErrSpan)
		}
		value, err := dec.Token()
		text, ok := value.(string)
		if err != nil || !ok {
			return "", "", fmt.Errorf("timeline: %q is not a text: %w", name, ErrSpan)
		}
		seen[name] = text
	}
	if _, err := dec.Token(); err != nil {
		return "", "", fmt.Errorf("timeline: broken JSON: %w", ErrSpan)
	}
	if _, err := dec.Token(); err != io.EOF {
		return "", "", fmt.Errorf("timeline: data after the span: %w", ErrSpan)
	}
	for _, name := range []string{"start", "end"} {
		if _, ok := seen[name]; !ok {
			return "", "", fmt.Errorf("timeline: %q is missing: %w", name, ErrSpan)
		}
	}
	return seen["start"], seen["end"], nil
}
