package srpe

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// What can be wrong with a whole file.
var (
	ErrColumns  = errors.New("columns missing or doubled")
	ErrTooLarge = errors.New("file too large")
)

// What is read of one file: centuries of days.
const (
	maxFileSize = 16 << 20
	maxRows     = 100_000
)

// ColumnError says which columns a file lacks or has twice. It matches
// [ErrColumns].
type ColumnError struct {
	File    string
	Missing []string
	Doubled []string
}

// Error names the file and its columns.
func (e *ColumnError) Error() string {
	text := "srpe: " + e.File
	if len(e.Missing) > 0 {
		text += ": no column " + strings.Join(e.Missing, ", ")
	}
	if len(e.Doubled) > 0 {
		text += ": more than one column " + strings.Join(e.Doubled, ", ")
	}
	return text
}

// Unwrap returns [ErrColumns].
func (e *ColumnError) Unwrap() error { return ErrColumns }

// row is one row of a file.
type row struct {
	file    string
	line    int
	columns []string
	fields  []string
}

// get returns the value in a column without the spaces around it.
func (r row) get(column string) string {
	if i := slices.Index(r.columns, column); i >= 0 && i < len(r.fields) {
		return strings.TrimSpace(r.fields[i])
	}
	return ""
}

// readFile hands the rows of a file to take, those that are no rows to skip.
func (r *reader) readFile(fsys fs.FS, name string, columns []string, take func(row)) error {
	file, err := fsys.Open(name)
	if err != nil {
		return fmt.Errorf("srpe: %w", err)
	}
	defer func() { _ = file.Close() }() // Nothing was written.

	limited := &io.LimitedReader{R: file, N: maxFileSize + 1}
	table := csv.NewReader(withoutMark(limited))
	table.FieldsPerRecord = -1
	table.TrimLeadingSpace = true
	at := row{file: name}
	if at.columns, err = header(table, name, columns); err != nil {
		return err
	}
	for rows := 0; ; rows++ {
		at.fields, err = table.Read()
		var malformed *csv.ParseError
		switch {
		case limited.N <= 0:
			return fmt.Errorf("srpe: %s is larger than %d bytes: %w", name, maxFileSize, ErrTooLarge)
		case errors.Is(err, io.EOF):
			return nil
		case rows == maxRows:
			return fmt.Errorf("srpe: %s has more than %d rows: %w", name, maxRows, ErrTooLarge)
		case errors.As(err, &malformed):
			at.line = malformed.StartLine
			r.drop(at, "", BadRow, "")
		case err != nil:
			return fmt.Errorf("srpe: %s: %w", name, err)
		default:
			at.line, _ = table.FieldPos(0)
			if len(at.fields) != len(at.columns) {
				r.drop(at, "", BadRow, strings.Join(at.fields, ","))
				continue
			}
			take(at)
		}
	}
}

// withoutMark drops a byte order mark.
func withoutMark(r io.Reader) io.Reader {
	const mark = "\ufeff"
	buffered := bufio.NewReader(r)
	if start, _ := buffered.Peek(len(mark)); string(start) == mark {
		_, _ = buffered.Discard(len(mark)) // It was just read.
	}
	return buffered
}

// header reads the names of the columns, in any order, and wants each of the given
// ones once.
func header(table *csv.Reader, file string, want []string) ([]string, error) {
	names, err := table.Read()
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("srpe: %s: %w", file, err)
	}
	names = slices.Clone(names)
	counts := map[string]int{}
	for i, name := range names {
		names[i] = strings.ToLower(strings.TrimSpace(name))
		counts[names[i]]++
	}
	fault := ColumnError{File: file}
	for _, name := range want {
		switch counts[name] {
		case 0:
			fault.Missing = append(fault.Missing, name)
		case 1:
		default:
			fault.Doubled = append(fault.Doubled, name)
		}
	}
	if len(fault.Missing)+len(fault.Doubled) > 0 {
		return nil, &fault
	}
	return names, nil
}
