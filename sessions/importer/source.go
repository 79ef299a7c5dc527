package importer

import (
	"bufio"
	"slices"
	"strings"
	"unicode/utf8"
)

// source hands XML to the decoder byte by byte, so that it can tell how much one token
// took, and replaces what would end the reading: bytes that are not of the encoding.
type source struct {
	r        *bufio.Reader
	read     int64 // bytes
	start    int64 // of the token in hand
	token    int   // bytes of the token in hand
	tooLong  bool
	latin    bool
	replaced int
	queue    []byte // of a character that is underway
	buffer   [utf8.UTFMax]byte
}

// Read is there for the decoder, which wants a reader and uses ReadByte.
func (s *source) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	b, err := s.ReadByte()
	if err != nil {
		return 0, err
	}
	p[0] = b
	return 1, nil
}

// ReadByte returns the next byte as UTF-8.
func (s *source) ReadByte() (byte, error) {
	if len(s.queue) > 0 {
		b := s.queue[0]
		s.queue = s.queue[1:]
		return b, nil
	}
	if s.token >= mostToken {
		s.tooLong = true
		return 0, errToken
	}
	b, err := s.r.ReadByte()
	if err != nil {
		return 0, err
	}
	s.read++
	s.token++
	switch {
	case b < ' ' && b != '\t' && b != '\n' && b != '\r':
		s.replaced++
		return ' ', nil
	case b < utf8.RuneSelf:
		return b, nil
	case s.latin:
		return s.put(latinRune(b)), nil
	}
	return s.multibyte(b), nil
}

// multibyte reads the rest of a character.
func (s *source) multibyte(b byte) byte {
	s.buffer[0] = b
	rest, _ := s.r.Peek(utf8.UTFMax - 1)
	n := 1 + copy(s.buffer[1:], rest)
	r, size := utf8.DecodeRune(s.buffer[:n])
	if r == utf8.RuneError && size <= 1 || r == '\ufffe' || r == '\uffff' {
		size = max(1, size)
		s.replaced++
		r = '?'
	}
	_, _ = s.r.Discard(size - 1) // It was just peeked at.
	s.read += int64(size - 1)
	s.token += size - 1
	return s.put(r)
}

// put queues a character and returns its first byte.
func (s *source) put(r rune) byte {
	s.queue = utf8.AppendRune(s.buffer[:0], r)
	b := s.queue[0]
	s.queue = s.queue[1:]
	return b
}

// isLatin reports whether an encoding has one byte a character, of western Europe.
func isLatin(name string) bool {
	return slices.Contains([]string{"iso-8859-1", "iso8859-1", "latin1", "latin-1", "iso-8859-15", "windows-1252", "cp1252"}, strings.ToLower(name))
}

// latinRune reads a byte of Windows 1252, of which ISO 8859-1 is a part in all but
// control characters.
func latinRune(b byte) rune {
	const from0x80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"
	if b >= 0x80 && b <= 0x9f {
		return []rune(from0x80)[b-0x80]
	}
	return rune(b)
}
