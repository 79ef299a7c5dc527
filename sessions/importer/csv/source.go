package csv

import (
	"bytes"
	stdcsv "encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"example.com/rubdown/sessions/importer"
)

// What is held of one file at a time.
const (
	maxRecord  = 256 << 10 // bytes of one row
	maxColumns = 2000
	maxRetry   = 8 << 20 // bytes read again after rows that could not be read
)

// errTooLong says that a row is longer than maxRecord.
var errTooLong = errors.New("row too long")

// source reads rows. It holds one row, and what was read ahead of it, so that a row with
// a wrong quote costs its first line and not the rest of the file.
type source struct {
	input   *importer.Input
	text    io.Reader // the input as UTF-8
	comma   rune
	csv     *stdcsv.Reader
	ahead   []byte // what the csv reader was given since the end of the last row
	again   []byte // what it is given before any more of the text
	offset  int64  // of the csv reader at the end of the last row
	before  int    // lines of the text before those of the csv reader
	passed  int    // lines of the csv reader up to the end of the last row
	retried int
	failed  bool // too much was read again
	broken  bool // the text ends in the middle of a character
}

// newSource guesses the delimiter from the first line when comma is 0.
func newSource(r io.Reader, limits importer.Limits, comma rune) *source {
	input := importer.NewInput(r, limits)
	text := newText(input)
	s := &source{input: input, text: text, comma: comma}
	first, _ := text.Peek(maxPeek)
	if rest, ok := cutSeparatorLine(first); ok { // "sep=;", as spreadsheets write it
		if comma == 0 {
			s.comma = rune(first[len("sep=")])
		}
		_, _ = text.Discard(len(first) - len(rest)) // It was peeked at.
		s.before = 1
		first = rest
	}
	if s.comma == 0 {
		s.comma = guessComma(first)
	}
	s.restart()
	return s
}

// cutSeparatorLine cuts a first line "sep=;".
func cutSeparatorLine(first []byte) ([]byte, bool) {
	line, rest, ok := bytes.Cut(first, []byte("\n"))
	line = bytes.TrimSuffix(line, []byte("\r"))
	const marks = ",;\t|"
	if !ok || len(line) != len("sep=;") || !bytes.HasPrefix(line, []byte("sep=")) || !strings.ContainsRune(marks, rune(line[4])) {
		return first, false
	}
	return rest, true
}

// guessComma takes the mark that the first line has most of, outside quotes.
func guessComma(first []byte) rune {
	best, most := ',', 0
	for _, mark := range ",;\t|" {
		count, quoted := 0, false
		for _, c := range string(first) {
			if c == '\n' && !quoted {
				break
			}
			switch c {
			case '"':
				quoted = !quoted
			case mark:
				if !quoted {
					count++
				}
			}
		}
		if count > most {
			best, most = mark, count
		}
	}
	return best
}

func (s *source) restart() {
	s.csv = stdcsv.NewReader(s)
	s.csv.Comma = s.comma
	s.csv.FieldsPerRecord = -1
	s.csv.ReuseRecord = true
	s.csv.TrimLeadingSpace = s.comma != '\t'
	s.offset, s.passed = 0, 0
}

// Read gives the csv reader its text.
func (s *source) Read(p []byte) (int, error) {
	if len(s.ahead) > maxRecord {
		return 0, errTooLong
	}
	if len(s.again) > 0 {
		n := copy(p, s.again)
		s.again = s.again[n:]
		s.ahead = append(s.ahead, p[:n]...)
		return n, nil
	}
	n, err := s.text.Read(p)
	s.ahead = append(s.ahead, p[:n]...)
	return n, err
}

// record is a row, or a line that is none.
type record struct {
	line   int
	fields []string // until the next row is read
	bad    string   // why it cannot be read
	text   string   // how it starts, when it cannot be read
}

// next returns the next row. It is false at the end, after which [source.err] says
// whether the input failed.
func (s *source) next() (record, bool) {
	if s.failed {
		return record{}, false
	}
	fields, err := s.csv.Read()
	if err == nil {
		line, _ := s.csv.FieldPos(0)
		at := s.before + line
		partial := s.input.Cut() && s.drained()
		s.forget()
		if partial {
			return record{}, false // The limit cut it.
		}
		for i, f := range fields {
			fields[i] = clean(f)
		}
		switch {
		case len(fields) > maxColumns:
			return record{line: at, bad: "more columns than can be", text: fields[0]}, true
		case hasNUL(fields):
			return record{line: at, bad: "a zero byte", text: fields[0]}, true
		}
		return record{line: at, fields: fields}, true
	}
	var malformed *stdcsv.ParseError
	switch {
	case errors.Is(err, errTooLong):
		return s.skipLine("too long"), true
	case errors.As(err, &malformed):
		if s.input.Cut() && s.drained() {
			return record{}, false
		}
		return s.skipLine("a quote is wrong"), true
	case errors.Is(err, io.ErrUnexpectedEOF):
		s.broken = true
	}
	return record{}, false
}

// drained reports whether the last row ended with the text and without a line end.
func (s *source) drained() bool {
	read := s.csv.InputOffset() - s.offset
	return len(s.again) == 0 && int64(len(s.ahead)) <= read && !bytes.HasSuffix(s.ahead, []byte("\n"))
}

// forget drops what the last row took.
func (s *source) forget() {
	offset := s.csv.InputOffset()
	n := min(int(offset-s.offset), len(s.ahead))
	s.offset = offset
	s.passed += bytes.Count(s.ahead[:n], []byte("\n"))
	if n == len(s.ahead) {
		s.ahead = s.ahead[:0]
		return
	}
	s.ahead = s.ahead[:copy(s.ahead, s.ahead[n:])]
}

// skipLine gives up the first line of a row that cannot be read, and starts again
// behind it.
func (s *source) skipLine(why string) record {
	held := bytes.Clone(s.ahead)
	held = append(held, s.again...)
	blank := 0 // lines, which the csv reader skips before a row
	for {
		line, rest, ok := bytes.Cut(held, []byte("\n"))
		if !ok || len(bytes.TrimRight(line, "\r")) > 0 {
			break
		}
		held = rest
		blank++
	}
	bad := record{line: s.before + s.passed + blank + 1, bad: why, text: clean(string(held[:min(len(held), 64)]))}
	s.retried += len(held)
	if s.retried > maxRetry {
		s.failed = true
		return bad
	}
	_, rest, ok := bytes.Cut(held, []byte("\n"))
	if !ok {
		rest = s.toLineEnd()
	}
	s.before = bad.line
	s.ahead, s.again = nil, rest
	s.restart()
	return bad
}

// toLineEnd reads on to the end of a line and returns what was read behind it.
func (s *source) toLineEnd() []byte {
	buffer := make([]byte, 4096)
	for {
		n, err := s.text.Read(buffer)
		if _, rest, ok := bytes.Cut(buffer[:n], []byte("\n")); ok {
			return bytes.Clone(rest)
		}
		if err != nil {
			return nil
		}
	}
}

// err is what the input failed with.
func (s *source) err() error { return s.input.Err() }

// clean returns a field as text: bytes that are no UTF-8 are read as Latin-1, as files of
// old programs have them.
func clean(field string) string {
	field = strings.TrimSpace(field)
	if utf8.ValidString(field) {
		return field
	}
	var b strings.Builder
	for i := 0; i < len(field); {
		r, n := utf8.DecodeRuneInString(field[i:])
		if r == utf8.RuneError && n == 1 {
			r = rune(field[i])
		}
		b.WriteRune(r)
		i += n
	}
	return b.String()
}

func hasNUL(fields []string) bool {
	for _, f := range fields {
		if strings.IndexByte(f, 0) >= 0 {
			return true
		}
	}
	return false
}
