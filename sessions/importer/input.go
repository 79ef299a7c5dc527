package importer

import (
	"errors"
	"io"
)

// Input reads a file up to the limit of bytes, and remembers how far it got and
// why it stopped. It is for the importers of formats.
type Input struct {
	r    io.Reader
	left int64
	read int64
	err  error
	cut  bool
}

// NewInput returns an input of r that ends after the bytes of the limits.
func NewInput(r io.Reader, limits Limits) *Input {
	return &Input{r: r, left: limits.withDefaults().Bytes}
}

// Read reads as an [io.Reader] does; at the limit the input ends.
func (in *Input) Read(p []byte) (int, error) {
	if in.err != nil {
		return 0, in.err
	}
	if len(p) == 0 {
		return 0, nil
	}
	if in.left <= 0 {
		var one [1]byte // Is there any more?
		n, err := in.r.Read(one[:])
		switch {
		case n > 0:
			in.cut, in.err = true, io.EOF
		case err != nil:
			in.err = err
		}
		return 0, in.err
	}
	n, err := in.r.Read(p[:min(int64(len(p)), in.left)])
	n = max(0, min(n, len(p)))
	in.left -= int64(n)
	in.read += int64(n)
	in.err = err
	return n, err
}

// Offset returns how many bytes were read.
func (in *Input) Offset() int64 { return in.read }

// Cut reports whether the limit ended the input.
func (in *Input) Cut() bool { return in.cut }

// Err returns what the reader failed with, nil when it did not. An input that ends in
// the middle ([io.ErrUnexpectedEOF]) is no failure of the reader.
func (in *Input) Err() error {
	if errors.Is(in.err, io.EOF) || errors.Is(in.err, io.ErrUnexpectedEOF) {
		return nil
	}
	return in.err
}
