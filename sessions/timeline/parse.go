package timeline

import (
	"fmt"
	"strings"
	"time"
)

// maxText bounds what is quoted back in an error, so that a hostile text does
// not return as a message of its own length.
const maxText = 64

// ParseInstant reads an RFC 3339 time with its offset, as in
// 2026-10-12T18:00:00+01:00, with a year from [MinYear] to [MaxYear] and at most
// nine digits of a second. The result is in a zone of that offset, or UTC,
// whatever the machine's own zone is. Anything else is [ErrTime].
func ParseInstant(s string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil || !isInstant(s) {
		return time.Time{}, fmt.Errorf("timeline: %q is not a time like 2006-01-02T15:04:05+01:00: %w", clip(s), ErrTime)
	}
	if t.Year() < MinYear || t.Year() > MaxYear {
		return time.Time{}, fmt.Errorf("timeline: year of %q is outside %d to %d: %w", s, MinYear, MaxYear, ErrTime)
	}
	_, offset := t.Zone()
	return t.In(fixed(offset)), nil
}

// isInstant checks the shape of a text that time.Parse took, because that also
// takes one-digit hours, a comma before the fraction, digits beyond the
// nanosecond, which it drops, and offsets of a day and more.
func isInstant(s string) bool {
	const seconds = len("2006-01-02T15:04:05")
	if len(s) <= seconds || s[len("2006-01-02T15")] != ':' {
		return false
	}
	rest := s[seconds:]
	if fraction, ok := strings.CutPrefix(rest, "."); ok {
		rest = strings.TrimLeft(fraction, "0123456789")
		if len(fraction)-len(rest) > 9 {
			return false
		}
	}
	return rest == "Z" || len(rest) == len("+01:00") && rest[0] != ',' && rest[1:] <= "23:59"
}

// FormatInstant writes t as RFC 3339 with its offset and, where there is one,
// the fraction of its second, so that [ParseInstant] reads the same instant.
// Offsets that are not whole minutes, as in old local mean times, cannot be
// written so; such times are shown in the whole minute next to zero.
func FormatInstant(t time.Time) string {
	if _, offset := t.Zone(); offset%60 != 0 {
		t = t.In(fixed(offset - offset%60))
	}
	return t.Format(time.RFC3339Nano)
}

func fixed(offset int) *time.Location {
	if offset == 0 {
		return time.UTC
	}
	return time.FixedZone("", offset)
}

// LoadZone returns the time zone of an IANA name such as Europe/Lisbon. Names
// that mean the machine's own zone, and the empty name, are [ErrZone] like any
// unknown one: the answer must not depend on where the program runs.
func LoadZone(name string) (*time.Location, error) {
	switch name {
	case "", "Local", "localtime", "posixrules":
		return nil, fmt.Errorf("timeline: %q names no zone of its own: %w", name, ErrZone)
	}
	if len(name) > maxText {
		return nil, fmt.Errorf("timeline: %q is not a zone name: %w", clip(name), ErrZone)
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("timeline: %q is not a known zone: %w", name, ErrZone)
	}
	return loc, nil
}

func clip(s string) string {
	if len(s) <= maxText {
		return s
	}
	return strings.ToValidUTF8(s[:maxText], "") + "…"
}
