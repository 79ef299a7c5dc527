package tissue

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"
)

// Source says where the soreness of an [Estimate] comes from.
type Source uint8

// The sources. The zero value is the model.
const (
	Model    Source = iota // reckoned from what was done
	Reported               // said by the athlete within 72 hours, with no load on the area since
)

var sourceTexts = [...]string{"model", "reported"}

// ErrUnknownName is wrapped by every error about a text or a number that is not a member of a closed set.
var ErrUnknownName = errors.New("tissue: unknown name")

// Sources yields both sources.
func Sources() iter.Seq[Source] { return slices.Values([]Source{Model, Reported}) }

// ParseSource reads the exact text of a source. Anything else is an error that wraps [ErrUnknownName].
func ParseSource(text string) (Source, error) {
	if i := slices.Index(sourceTexts[:], text); i >= 0 {
		return Source(i), nil
	}
	return 0, fmt.Errorf("%w: source %q", ErrUnknownName, text)
}

// String returns "model" or "reported", or "Source(9)" for a number that is none.
func (s Source) String() string {
	if int(s) < len(sourceTexts) {
		return sourceTexts[s]
	}
	return "Source(" + strconv.Itoa(int(s)) + ")"
}

// MarshalText encodes the source as its text; a number that is none is an error.
func (s Source) MarshalText() ([]byte, error) {
	if int(s) >= len(sourceTexts) {
		return nil, fmt.Errorf("%w: %s", ErrUnknownName, s)
	}
	return []byte(sourceTexts[s]), nil
}

// UnmarshalText decodes what [ParseSource] reads.
func (s *Source) UnmarshalText(text []byte) error {
	v, err := ParseSource(string(text))
	if err != nil {
		return err
	}
	*s = v
	return nil
}
