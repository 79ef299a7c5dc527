package report

import (
	"strings"
	"unicode/utf8"
)

// width is where the lines of plain text wrap.
const width = 96

// plainWriter lays a document out as plain text.
type plainWriter struct {
	strings.Builder
	indent string // of what belongs to an entry
	due    bool   // a blank line before the next line
	headed bool   // the last line was a heading
	names  int    // how wide the names of lines are, the same all through
	last   block
}

func (w *plainWriter) line(s string) {
	if w.due {
		w.WriteByte('\n')
	}
	w.WriteString(strings.TrimRight(s, " "))
	w.WriteByte('\n')
	w.due, w.headed = false, false
}

// gap leaves a blank line, but not at the top nor under a heading.
func (w *plainWriter) gap() { w.due = w.Len() > 0 && !w.headed }

// item writes text behind a prefix, the following lines indented below the first.
func (w *plainWriter) item(prefix, text string) {
	for i, s := range wrap(text, width-utf8.RuneCountInString(prefix)) {
		if i == 1 {
			prefix = strings.Repeat(" ", utf8.RuneCountInString(prefix))
		}
		w.line(prefix + s)
	}
}

func (h heading) plain(w *plainWriter) {
	text, indent := h.text, ""
	switch h.level {
	case 1:
	case 2:
		text = strings.ToUpper(text)
		w.gap()
	default:
		indent = "   "
		w.gap()
	}
	w.item("", text)
	w.indent, w.headed = indent, true
}

func (p paragraph) plain(w *plainWriter) {
	if p.apart {
		w.indent = ""
		w.gap()
	}
	w.item(w.indent, p.text)
}

func (l list) plain(w *plainWriter) {
	if _, ok := w.last.(pairs); ok {
		w.gap()
	}
	for _, s := range l.items {
		w.item(w.indent+"- ", s)
	}
}

func (p pairs) plain(w *plainWriter) {
	if _, ok := w.last.(list); ok {
		w.gap()
	}
	for _, l := range p.lines {
		w.item(w.indent+pad(l.name, w.names, false)+"  ", l.value)
	}
}

// mostName is how wide the names of lines may be; a longer one moves its value to the right.
const mostName = 20

func widestName(blocks []block) int {
	wide := 0
	for _, b := range blocks {
		if p, ok := b.(pairs); ok {
			for _, l := range p.lines {
				wide = max(wide, min(mostName, utf8.RuneCountInString(l.name)))
			}
		}
	}
	return wide
}

func (t table) plain(w *plainWriter) {
	rows := make([][]string, 0, len(t.rows)+1)
	head := make([]string, len(t.columns))
	for i, c := range t.columns {
		head[i] = c.name
	}
	rows = append(append(rows, head), t.rows...)
	w.gap()
	widths := columnWidths(rows, len(t.columns), width-utf8.RuneCountInString(w.indent))
	for _, row := range rows {
		cells := make([][]string, len(t.columns))
		high := 0
		for i := range cells {
			if i < len(row) {
				cells[i] = wrap(row[i], widths[i])
			}
			high = max(high, len(cells[i]))
		}
		for n := range high {
			var parts []string
			for i, cell := range cells {
				s := ""
				if n < len(cell) {
					s = cell[n]
				}
				parts = append(parts, pad(s, widths[i], t.columns[i].right))
			}
			w.line(w.indent + strings.Join(parts, between))
		}
	}
	w.gap()
}

// between stands between the columns of a table.
const between = "  "

// columnWidths shares the room among the columns: as wide as what they hold, and where that is too much, the widest give way.
func columnWidths(rows [][]string, n, room int) []int {
	widths, least := make([]int, n), make([]int, n)
	for _, row := range rows {
		for i := range min(n, len(row)) {
			widths[i] = max(widths[i], utf8.RuneCountInString(row[i]))
			for _, word := range strings.Fields(row[i]) {
				least[i] = max(least[i], utf8.RuneCountInString(word))
			}
		}
	}
	total := len(between) * (n - 1)
	for _, x := range widths {
		total += x
	}
	for ; total > room; total-- {
		at := -1
		for i := range widths { // whole words first
			if widths[i] > least[i] && (at < 0 || widths[i] > widths[at]) {
				at = i
			}
		}
		for i := range widths {
			if at < 0 || widths[at] <= least[at] && widths[i] > widths[at] {
				at = i
			}
		}
		if widths[at] <= 1 {
			break
		}
		widths[at]--
	}
	return widths
}

// pad fills a text with spaces, on the left when it is set to the right.
func pad(s string, to int, right bool) string {
	fill := strings.Repeat(" ", max(0, to-utf8.RuneCountInString(s)))
	if right {
		return fill + s
	}
	return s + fill
}

// wrap breaks a text into lines of at most so many columns, a word that is longer inside.
func wrap(text string, columns int) []string {
	columns = max(columns, 1)
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(text) {
		for _, piece := range pieces(word, columns) {
			n := utf8.RuneCountInString(piece)
			switch {
			case used == 0:
				line, used = piece, n
			case used+1+n > columns:
				lines = append(lines, line)
				line, used = piece, n
			default:
				line += " " + piece
				used += 1 + n
			}
		}
	}
	if used > 0 || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// pieces cuts a word into parts of at most so many columns.
func pieces(word string, columns int) []string {
	var out []string
	r := []rune(word)
	for len(r) > columns {
		out = append(out, string(r[:columns]))
		r = r[columns:]
	}
	return append(out, string(r))
}
