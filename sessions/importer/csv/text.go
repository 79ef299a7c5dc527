package csv

import (
	"bufio"
	"bytes"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// maxPeek is how much of the start of a file is looked at to guess its form.
const maxPeek = 64 << 10

// newText returns the input as UTF-8 with line feeds. A byte order mark is dropped;
// UTF-16 is converted, with or without one; the lone carriage returns of
// old spreadsheets become line feeds.
func newText(r io.Reader) *bufio.Reader {
	text := bufio.NewReaderSize(r, maxPeek)
	start, _ := text.Peek(64)
	switch {
	case bytes.HasPrefix(start, []byte("\xEF\xBB\xBF")):
		_, _ = text.Discard(3) // It was peeked at, as below.
	case bytes.HasPrefix(start, []byte("\xFF\xFE")):
		_, _ = text.Discard(2)
		text = bufio.NewReaderSize(&utf16Reader{r: text}, maxPeek)
	case bytes.HasPrefix(start, []byte("\xFE\xFF")):
		_, _ = text.Discard(2)
		text = bufio.NewReaderSize(&utf16Reader{r: text, bigEndian: true}, maxPeek)
	case zeroBytes(start, 1) && !zeroBytes(start, 0):
		text = bufio.NewReaderSize(&utf16Reader{r: text}, maxPeek)
	case zeroBytes(start, 0) && !zeroBytes(start, 1):
		text = bufio.NewReaderSize(&utf16Reader{r: text, bigEndian: true}, maxPeek)
	}
	if start, _ = text.Peek(maxPeek); bytes.IndexByte(start, '\r') >= 0 && bytes.IndexByte(start, '\n') < 0 {
		text = bufio.NewReaderSize(&returnReader{text}, maxPeek)
	}
	return text
}

// zeroBytes reports whether half or more of every second byte, from the first on, is 0: Latin
// letters in UTF-16.
func zeroBytes(start []byte, first int) bool {
	zeros, all := 0, 0
	for i := first; i < len(start); i += 2 {
		all++
		if start[i] == 0 {
			zeros++
		}
	}
	return all > 1 && 2*zeros >= all
}

// utf16Reader reads UTF-16 as UTF-8. What is no character becomes U+FFFD.
type utf16Reader struct {
	r         *bufio.Reader
	bigEndian bool
	held      []byte
	waiting   rune  // the second half of a pair, or what came in its place; 0 is none
	err       error // what ended it, which is given again
}

func (u *utf16Reader) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	for len(u.held) == 0 {
		r, err := u.rune()
		if err != nil {
			return 0, err
		}
		u.held = utf8.AppendRune(u.held, r)
	}
	n := copy(p, u.held)
	u.held = u.held[n:]
	for n+utf8.UTFMax <= len(p) && u.r.Buffered() > 4 {
		r, err := u.rune()
		if err != nil {
			break // Found again by the next call.
		}
		n += utf8.EncodeRune(p[n:], r)
	}
	return n, nil
}

func (u *utf16Reader) rune() (rune, error) {
	first := u.waiting
	u.waiting = 0
	if first == 0 {
		var err error
		if first, err = u.unit(); err != nil {
			return 0, err
		}
	}
	if !utf16.IsSurrogate(first) {
		return first, nil
	}
	second, err := u.unit()
	if err != nil {
		return utf8.RuneError, nil // The end comes next.
	}
	r := utf16.DecodeRune(first, second)
	if r == utf8.RuneError {
		u.waiting = second
	}
	return r, nil
}

func (u *utf16Reader) unit() (rune, error) {
	var two [2]byte
	if u.err == nil {
		_, u.err = io.ReadFull(u.r, two[:])
	}
	if u.err != nil {
		return 0, u.err
	}
	if u.bigEndian {
		return rune(two[0])<<8 | rune(two[1]), nil
	}
	return rune(two[1])<<8 | rune(two[0]), nil
}

// returnReader reads carriage returns as line feeds.
type returnReader struct{ r io.Reader }

func (c *returnReader) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	for i := range p[:n] {
		if p[i] == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}
