package importer

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Bounds of an XML file: far above those of GPX and TCX, and low enough that no file
// fills memory with one token or one pile of open elements.
const (
	mostToken = 1 << 20 // bytes
	mostDepth = 32
	mostText  = 1 << 10 // bytes
	mostName  = 64      // bytes
)

// XML reads the elements of an XML file one by one, in constant memory. Namespaces are
// left out of account, and names are in lower case, because programs that write these
// files vary in both. It is for the importers of formats.
type XML struct {
	Name  string     // of the element that starts or ends
	Attrs []xml.Attr // of one that starts, valid until the next
	Text  string     // of one that ends: what stands right in it, at most 1 KiB

	source  *source
	decoder *xml.Decoder
	path    []string
	text    strings.Builder
	opened  bool // the element that was read last is to go on the path
}

// NewXML returns a reader of the elements of an input.
func NewXML(in *Input) *XML {
	s := &source{r: bufio.NewReaderSize(in, 64<<10)}
	if start, _ := s.r.Peek(len(mark)); string(start) == mark {
		_, _ = s.r.Discard(len(mark)) // It was just read.
		s.read = int64(len(mark))
	}
	x := &XML{source: s, decoder: xml.NewDecoder(s)}
	x.decoder.Strict = false
	x.decoder.CharsetReader = func(name string, _ io.Reader) (io.Reader, error) {
		s.latin = isLatin(name)
		return s, nil // Any other encoding is read as UTF-8, which it mostly is.
	}
	return x
}

// Offset returns how many bytes were taken so far.
func (x *XML) Offset() int64 { return x.source.read }

// At is the place of the element that was read last.
func (x *XML) At() Position { return AtByte(x.source.start) }

// Replaced returns how many bytes were not of the encoding of the file.
func (x *XML) Replaced() int { return x.source.replaced }

// Parent returns the name of the innermost open element around the one that was read
// last; nothing for the root.
func (x *XML) Parent() string {
	if len(x.path) == 0 {
		return ""
	}
	return x.path[len(x.path)-1]
}

// Attr returns an attribute of the element that starts, by its name in lower case;
// nothing when there is none.
func (x *XML) Attr(name string) string {
	for _, a := range x.Attrs {
		if strings.EqualFold(a.Name.Local, name) {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// mark is the byte order mark that some programs put first.
const mark = "\ufeff"

// What can be wrong with a file.
var (
	errDepth    = errors.New("elements are nested too deeply")
	errToken    = errors.New("a tag or text is too long")
	errMismatch = errors.New("an end tag does not match")
)

// Walk goes through the elements from where it stands, calling open at each start and shut at each end, until enough says that it
// will do, which is no error, or until [XML.Next] gives an error, which is the answer.
func (x *XML) Walk(enough func() bool, open, shut func()) error {
	for !enough() {
		start, err := x.Next()
		switch {
		case err != nil:
			return err
		case start:
			open()
		default:
			shut()
		}
	}
	return nil
}

// Next goes to the next start or end of an element; start says which. At the end of
// the file it gives [io.EOF] when no element is open and [io.ErrUnexpectedEOF] when one
// is; any other error says what cannot be read.
func (x *XML) Next() (start bool, err error) {
	if x.opened {
		x.path = append(x.path, x.Name)
		x.opened = false
	}
	for {
		x.source.start, x.source.token = x.source.read, 0
		token, err := x.decoder.RawToken()
		if err != nil {
			return false, x.failed(err)
		}
		switch t := token.(type) {
		case xml.CharData:
			if room := mostText - x.text.Len(); room > 0 {
				x.text.Write(t[:min(room, len(t))])
			}
		case xml.StartElement:
			if len(x.path) == mostDepth {
				return false, errDepth
			}
			x.Name, x.Attrs, x.Text, x.opened = nameOf(t.Name), t.Attr, "", true
			x.text.Reset()
			return true, nil
		case xml.EndElement:
			x.Name, x.Attrs = nameOf(t.Name), nil
			n := len(x.path) - 1
			if n < 0 || x.path[n] != x.Name {
				return false, errMismatch
			}
			x.path = x.path[:n]
			x.Text = strings.TrimSpace(x.text.String())
			x.text.Reset()
			return false, nil
		}
	}
}

// nameOf returns a name without its namespace.
func nameOf(name xml.Name) string {
	return strings.ToLower(name.Local[:min(len(name.Local), mostName)])
}

func (x *XML) failed(err error) error {
	var syntax *xml.SyntaxError
	switch {
	case x.source.tooLong:
		return errToken
	case errors.Is(err, io.EOF), errors.As(err, &syntax) && syntax.Msg == "unexpected EOF":
		if len(x.path) == 0 {
			return io.EOF
		}
		return io.ErrUnexpectedEOF
	}
	return fmt.Errorf("cannot be read as XML: %w", err)
}

// End notes how the reading of an XML file ended, by the error of [XML.Next].
func (c *Collector) End(in *Input, x *XML, err error) {
	at := AtByte(x.Offset())
	switch {
	case c.full:
	case in.Cut():
		c.Cut(at, "larger than the limit", 0)
	case err == nil, errors.Is(err, io.EOF):
	case errors.Is(err, io.ErrUnexpectedEOF):
		c.Note(Note{At: at, Code: Truncated, Text: fmt.Sprintf("%d elements are not closed", len(x.path)), Skipped: true})
	default:
		c.Note(Note{At: at, Code: Corrupt, Text: err.Error(), Skipped: true})
	}
	if n := x.Replaced(); n > 0 {
		c.Note(Note{Code: BadEncoding, Count: n})
	}
}
