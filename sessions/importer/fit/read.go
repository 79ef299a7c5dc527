package fit

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/muktihari/fit/decoder"
	"github.com/muktihari/fit/kit/hash"
	"github.com/muktihari/fit/kit/hash/crc16"

	"example.com/rubdown/sessions/importer"
)

// format is what ids start with.
const format = "fit"

const (
	shortHeader = 12 // bytes; a header may be longer by its checksum, or by more one day
	checksum    = 2
	signature   = ".FIT"
	// mostChained is far more than devices chain, and bounds the work on empty files.
	mostChained = 10_000
	readBuffer  = 64 << 10
)

// Read reads the activities of a FIT file; see the package comment. It fails with an
// [importer.FormatError] when the input does not start as a FIT file, with the faults
// of the options, and with any error of r.
func Read(r io.Reader, opts importer.Options) (importer.Result, error) {
	c, err := importer.NewCollector(format, opts)
	if err != nil {
		return importer.Result{}, err
	}
	in := importer.NewInput(r, opts.Limits)
	rd := reader{
		Collector: c, in: in, buffer: bufio.NewReaderSize(in, readBuffer),
		decoder: decoder.New(bytes.NewReader(nil)),
	}
	err = rd.files()
	switch {
	case in.Err() != nil:
		return importer.Result{}, fmt.Errorf("fit: %w", in.Err())
	case err != nil:
		return importer.Result{}, &importer.FormatError{File: opts.File, Format: format, Reason: err.Error()}
	case rd.found == 0 && !rd.foreign:
		rd.Note(importer.Note{Code: importer.NotAnActivity, Text: "no session and no records"})
	}
	return rd.Result(), nil
}

// reader reads the files that are chained in an input one by one. It finds their ends
// itself, so that one that cannot be decoded does not take the next with it.
type reader struct {
	*importer.Collector
	in      *importer.Input
	buffer  *bufio.Reader
	decoder *decoder.Decoder
	read    int // messages of all files
	found   int // session messages of all files
	foreign bool
}

// files reads one file of the chain after the other. It fails when there is none.
func (rd *reader) files() error {
	for n := 0; !rd.Full(); n++ {
		head, err := rd.header()
		switch {
		case err == nil && n == mostChained:
			rd.Cut(importer.AtByte(rd.offset()), fmt.Sprintf("more than %d files in one", mostChained), 0)
		case err == nil:
			rd.sequence(head)
		case n == 0:
			return err
		case errors.Is(err, io.EOF):
			return nil
		default:
			rd.broken(importer.Corrupt, "what follows "+err.Error())
			return nil
		}
	}
	return nil
}

// header is the start of one file.
type header struct {
	bytes []byte
	size  int64 // of the data; negative when it is not said
}

var (
	errEmpty     = errors.New("is empty")
	errNoHeader  = errors.New("has no FIT header")
	errNoContent = errors.New("ends in its header")
)

// offset is how many bytes were taken from the input.
func (rd *reader) offset() int64 { return rd.in.Offset() - int64(rd.buffer.Buffered()) }

func (rd *reader) header() (header, error) {
	start, err := rd.buffer.Peek(shortHeader)
	switch {
	case len(start) == 0 && rd.offset() == 0:
		return header{}, errEmpty
	case len(start) == 0:
		return header{}, io.EOF
	case err != nil:
		return header{}, errNoHeader
	case start[0] < shortHeader || string(start[8:12]) != signature:
		return header{}, errNoHeader
	}
	bytes := make([]byte, start[0])
	if _, err := io.ReadFull(rd.buffer, bytes); err != nil {
		return header{}, errNoContent
	}
	size := int64(binary.LittleEndian.Uint32(bytes[4:8]))
	if size == 0 {
		size = -1
	}
	return header{bytes, size}, nil
}

// broken notes where a file ends before its time.
func (rd *reader) broken(code importer.Code, text string) {
	if rd.in.Cut() {
		rd.Cut(importer.AtByte(rd.offset()), "larger than the limit", 0)
		return
	}
	rd.Note(importer.Note{At: importer.AtByte(rd.offset()), Code: code, Text: text, Skipped: true})
}

// sequence reads one file of the chain.
func (rd *reader) sequence(head header) {
	limit := head.size
	if limit < 0 {
		limit = math.MaxUint32
	}
	whole, rest := crc16.New(), crc16.New() // with and without the header: both are in use
	_, _ = whole.Write(head.bytes)
	data := &io.LimitedReader{R: io.TeeReader(rd.buffer, sums{whole, rest}), N: limit}

	s := newSequence(rd)
	err := rd.decode(s, data, limit)
	if !rd.Full() {
		_, _ = io.Copy(io.Discard, data) // What cannot be decoded is skipped; errors show in the input.
	}
	broken := true
	switch {
	case rd.Full():
	case head.size < 0:
		rd.broken(importer.Truncated, "the header says no length: recording was not finished")
	case data.N > 0:
		rd.broken(importer.Truncated, fmt.Sprintf("%d of %d bytes are missing", data.N+checksum, limit+checksum))
	case err != nil:
		rd.broken(importer.Corrupt, fmt.Sprintf("after %d messages: %s", s.messages, err))
		rd.checkSum(whole, rest)
	default:
		broken = false
		rd.checkSum(whole, rest)
	}
	s.finish(broken)
}

type sums [2]hash.Hash16

func (s sums) Write(p []byte) (int, error) {
	for _, h := range s {
		_, _ = h.Write(p)
	}
	return len(p), nil
}

// checkSum reads the checksum behind the data and compares it.
func (rd *reader) checkSum(whole, rest hash.Hash16) {
	var sum [checksum]byte
	if _, err := io.ReadFull(rd.buffer, sum[:]); err != nil {
		rd.broken(importer.Truncated, "the checksum is missing")
		return
	}
	if is := binary.LittleEndian.Uint16(sum[:]); is != whole.Sum16() && is != rest.Sum16() {
		rd.Note(importer.Note{At: importer.AtByte(rd.offset() - checksum), Code: importer.BadChecksum})
	}
}

// decode hands the messages of a file to s as they are decoded, none of which is kept.
func (rd *reader) decode(s *sequence, data *io.LimitedReader, size int64) (err error) {
	// The library gets a header that it takes, and a checksum that it does not check.
	head := make([]byte, shortHeader)
	head[0], head[1] = shortHeader, 0x20
	binary.LittleEndian.PutUint32(head[4:], uint32(size))
	copy(head[8:], signature)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	s.stop = cancel
	rd.decoder.Reset(
		io.MultiReader(bytes.NewReader(head), data, &ending{data: data, left: checksum}),
		decoder.WithMesgListener(s), decoder.WithBroadcastOnly(), decoder.WithIgnoreChecksum(),
	)
	defer func() { // A decoder that falls over a hostile file must not take the program with it.
		if fault := recover(); fault != nil {
			err = fmt.Errorf("the decoder failed: %v", fault)
		}
	}()
	_, err = rd.decoder.DecodeWithContext(ctx)
	return err
}

// ending is the checksum that the library wants to see, where the data is complete.
type ending struct {
	data *io.LimitedReader
	left int
}

func (e *ending) Read(p []byte) (int, error) {
	if e.data.N > 0 || e.left == 0 {
		return 0, io.EOF
	}
	n := min(len(p), e.left)
	clear(p[:n])
	e.left -= n
	return n, nil
}
