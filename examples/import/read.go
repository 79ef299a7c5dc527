package main

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/csv"
	"example.com/rubdown/sessions/importer/fit"
	"example.com/rubdown/sessions/importer/gpx"
	"example.com/rubdown/sessions/importer/srpe"
	"example.com/rubdown/sessions/importer/tcx"
)

// reader reads files and folders.
type reader struct {
	opts    importer.Options
	columns *csv.Map // of tables that nobody knows; nil is none
	files   []file
}

// file is what one file gave.
type file struct {
	path, kind string
	result     importer.Result
	err        error
}

// rank orders results, the richest first: of two records of one activity the first counts.
func (f file) rank() int { return slices.Index([]string{"fit", "tcx", "gpx", "csv", "srpe"}, f.kind) }

// path reads a file, a log, or the files of a folder. It fails for what cannot be opened.
func (rd *reader) path(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return rd.file(path)
	}
	log, err := srpe.Read(os.DirFS(path), srpe.Options{Zone: rd.opts.Zone})
	if err == nil {
		rd.files = append(rd.files, file{path, "srpe", ofLog(path, log), nil})
		return nil
	}
	if !errors.Is(err, srpe.ErrNoLog) {
		rd.files = append(rd.files, file{path, "srpe", importer.Result{}, err})
		return nil
	}
	return filepath.WalkDir(path, func(inside string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		return rd.file(inside)
	})
}

// file reads one file, which may be packed.
func (rd *reader) file(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // Nothing was written.
	buffered := bufio.NewReaderSize(f, headSize)
	if start, _ := buffered.Peek(2); string(start) == "\x1f\x8b" {
		packed, err := gzip.NewReader(buffered)
		if err != nil {
			rd.files = append(rd.files, file{path: path, err: err})
			return nil
		}
		buffered = bufio.NewReaderSize(packed, headSize)
	}
	one := file{path: path, kind: kindOf(buffered)}
	opts := rd.opts
	opts.File = filepath.Base(path)
	one.result, one.err = rd.read(one.kind, buffered, opts)
	rd.files = append(rd.files, one)
	return nil
}

// headSize is how much of a file is looked at to know what it is.
const headSize = 8 << 10

// kindOf looks at what a file starts with. Whatever is nothing else may be a table.
func kindOf(r *bufio.Reader) string {
	head, _ := r.Peek(headSize)
	lower := bytes.ToLower(head)
	switch {
	case len(head) >= 12 && string(head[8:12]) == ".FIT":
		return "fit"
	case bytes.Contains(lower, []byte("<trainingcenterdatabase")):
		return "tcx"
	case bytes.Contains(lower, []byte("<gpx")):
		return "gpx"
	}
	return "csv"
}

func (rd *reader) read(kind string, r io.Reader, opts importer.Options) (importer.Result, error) {
	switch kind {
	case "fit":
		return fit.Read(r, opts)
	case "tcx":
		return tcx.Read(r, opts)
	case "gpx":
		return gpx.Read(r, opts)
	}
	if rd.columns == nil {
		return csv.Read(r, opts)
	}
	head := bufio.NewReaderSize(r, headSize)
	start, _ := head.Peek(headSize)
	if _, err := csv.Read(bytes.NewReader(start), opts); errors.Is(err, importer.ErrFormat) {
		return csv.ReadMapped(head, *rd.columns, opts)
	}
	return csv.Read(head, opts)
}

// ofLog is a session-RPE log in the words of the other importers.
func ofLog(path string, log srpe.Log) importer.Result {
	r := importer.Result{
		File: path, Sessions: log.Sessions, CheckIns: log.CheckIns, Used: len(log.Sessions) + len(log.CheckIns) + len(log.Injuries),
	}
	r.Records = r.Used
	for _, s := range log.Skipped {
		n := importer.Note{
			File: filepath.Join(filepath.Base(path), s.File), Code: importer.Code(s.Reason), Field: s.Column, Value: s.Value, Skipped: s.WholeRow, Count: 1,
		}
		if !n.Code.Valid() {
			n.Code, n.Text = importer.BadRecord, string(s.Reason)
		}
		if s.Line > 0 {
			n.At = importer.AtLine(s.Line)
		}
		if s.WholeRow {
			r.Records++
		}
		r.Notes = append(r.Notes, n)
	}
	return r
}

// merged puts all results together, the richest first, whatever the order of the files.
func (rd *reader) merged() importer.Result {
	sorted := slices.Clone(rd.files)
	slices.SortStableFunc(sorted, func(a, b file) int { return cmp.Compare(a.rank(), b.rank()) })
	var results []importer.Result
	for _, f := range sorted {
		results = append(results, f.result)
	}
	return importer.Merge(results...)
}

// failures are what could not be read.
func (rd *reader) failures() error {
	var all []error
	for _, f := range rd.files {
		if f.err != nil {
			all = append(all, fmt.Errorf("%s: %w", f.path, f.err))
		}
	}
	return errors.Join(all...)
}
