package importer

import (
	"fmt"
	"strings"
)

// Unit is what a [Position] counts. The zero value counts nothing.
type Unit uint8

// The units of a position.
const (
	UnitLine   Unit = 1 + iota // lines of a text, from 1
	UnitByte                   // bytes before it, from 0
	UnitRecord                 // records, from 1
)

// Position is where in a file something stands. The zero value is the file as a
// whole.
type Position struct {
	Unit   Unit
	Number int64
}

// AtLine is the line n, from 1.
func AtLine(n int) Position { return Position{UnitLine, int64(n)} }

// AtByte is the byte with n bytes before it.
func AtByte(n int64) Position { return Position{UnitByte, n} }

// AtRecord is the record n, from 1.
func AtRecord(n int) Position { return Position{UnitRecord, int64(n)} }

// String writes line 12, byte 4711 or record 3; nothing for the file as a whole.
func (p Position) String() string {
	names := [...]string{UnitLine: "line", UnitByte: "byte", UnitRecord: "record"}
	if p.Unit == 0 || int(p.Unit) >= len(names) {
		return ""
	}
	return fmt.Sprintf("%s %d", names[p.Unit], p.Number)
}

// Note is something in a file that was skipped, or that was kept and is doubtful.
type Note struct {
	File    string   // as the caller called it
	At      Position // the first, when it stands for several
	Code    Code
	Field   string // the column or field at fault; empty for the whole record
	Value   string // as it stood there, at most 64 bytes
	Text    string // what more there is to say; the words of the code are in [Code.Text]
	Skipped bool   // nothing of the record was taken over
	Session string // the id of the session it concerns; empty when it is none
	Count   int    // how many records it stands for; 0 when that is not known
}

// String writes sunday.fit: byte 4711: heart-rate-fault: heart_rate: "0" (12 times).
func (n Note) String() string {
	var parts []string
	for _, part := range []string{n.File, n.At.String(), n.Session, string(n.Code), n.Field} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if n.Value != "" {
		parts = append(parts, fmt.Sprintf("%q", n.Value))
	}
	if n.Text != "" {
		parts = append(parts, n.Text)
	}
	text := strings.Join(parts, ": ")
	if n.Count > 1 {
		text += fmt.Sprintf(" (%d times)", n.Count)
	}
	return text
}

// clip bounds what is quoted back, and keeps it text.
func clip(text string) string {
	const most = 64
	if len(text) > most {
		text = text[:most]
	}
	return strings.Clone(strings.ToValidUTF8(text, "")) // A note must not hold the record it came from.
}
