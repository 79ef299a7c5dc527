package srpe

import (
	"fmt"
	"strings"
)

// Skipped is something that was not taken over: one value of a row, or the whole
// row because of that value.
type Skipped struct {
	File     string
	Line     int    // from 1, the header included; 0 for the file itself
	Column   string // empty when it is the row or the file that is at fault
	Reason   Reason
	Value    string // as it stood there, at most 64 bytes
	WholeRow bool   // nothing of the row was taken over
}

// String writes srpe.csv:12: duration_min: not-a-number: "x".
func (s Skipped) String() string {
	text := s.File
	if s.Line > 0 {
		text += fmt.Sprintf(":%d", s.Line)
	}
	if s.Column != "" {
		text += ": " + s.Column
	}
	text += ": " + string(s.Reason)
	if s.Value != "" {
		text += fmt.Sprintf(": %q", s.Value)
	}
	return text
}

// Reason says why something was not taken over. Its text is a code that stays.
type Reason string

// The reasons.
const (
	MissingFile     Reason = "missing-file"     // the folder has no such file
	BadRow          Reason = "bad-row"          // not readable as CSV, or with too few or too many fields
	Missing         Reason = "missing"          // a blank value
	BadTime         Reason = "bad-time"         // not an RFC 3339 time with offset
	NotANumber      Reason = "not-a-number"     //
	OutOfRange      Reason = "out-of-range"     // outside its scale
	BadList         Reason = "bad-list"         // not a list or map of the expected form
	UnknownActivity Reason = "unknown-activity" // no known sport or kind
	NoSport         Reason = "no-sport"         // names no sport: taken as other
	AlsoNamed       Reason = "also-named"       // a second sport of the session, which counts as the first
	UnknownRegion   Reason = "unknown-region"   // a code that is not known
	NoMuscle        Reason = "no-muscle"        // a region without muscles to rate
	SameTime        Reason = "same-time"        // as an earlier row; both are kept
	Empty           Reason = "empty"            // nothing in the row could be used
	Invalid         Reason = "invalid"          // the row breaks a rule of sessions or check-ins
)

// clip bounds what is quoted back.
func clip(text string) string {
	const most = 64
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "")
}
