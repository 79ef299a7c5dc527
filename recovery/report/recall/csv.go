package recall

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode"
)

// Columns returns the header, in the order of the cells. The slice is the caller's own.
func Columns() []string {
	return []string{"client", "answer", "due_from", "due_to", "modality", "purpose", "minutes", "reason", "text", "not_until", "who"}
}

// Write writes the header and the rows, in the order given. An error is that of the writer.
func Write(w io.Writer, rows ...Row) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(Columns()); err != nil {
		return err
	}
	for _, row := range rows {
		cells := row.cells()
		for i := range cells {
			cells[i] = guard(cells[i])
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// guard makes a cell one line of plain text that no spreadsheet runs as a formula: full-width signs count too.
func guard(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	hidden := func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsGraphic(r) }
	if begins := strings.TrimLeftFunc(s, hidden); begins != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(begins)[0]) {
		return "'" + s
	}
	return s
}
