package csv

import (
	"io"

	"example.com/rubdown/sessions/importer"
)

// Read reads a file of a kind that its header tells: an export of Strava or a set log.
// Any other is [importer.FormatError], which [importer.ErrFormat] matches: such a file
// needs a [Map]. It fails besides when the options are wrong or the reader fails.
func Read(r io.Reader, opts importer.Options) (importer.Result, error) {
	t, err := openTable(r, opts, 0)
	if err != nil {
		return importer.Result{}, err
	}
	if cols, ok := setColumnsOf(t); ok {
		return t.setLog(cols, SetLog{})
	}
	if cols, ok := stravaColumnsOf(t); ok {
		return t.strava(cols)
	}
	return importer.Result{}, t.noFormat("has columns of no kind that is known; say what they hold")
}
