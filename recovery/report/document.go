package report

import (
	"strings"
	"unicode"
)

// document is a report before it is laid out: blocks in order.
type document struct{ blocks []block }

// block is one of the kinds below.
type block interface {
	plain(w *plainWriter)
	markdown(w *markdownWriter)
}

type (
	// heading is of level 1 for the whole, 2 for a part, 3 for an entry of a part.
	heading struct {
		level int
		text  string
	}
	// paragraph stands apart when it belongs to the whole and not to the part before it.
	paragraph struct {
		text  string
		apart bool
	}
	// list is one item a point.
	list struct{ items []string }
	// pairs are lines of a name and a value.
	pairs struct{ lines []pair }
	pair  struct{ name, value string }
	// table has a heading row; numbers in a column are set to the right.
	table struct {
		columns []column
		rows    [][]string
	}
	column struct {
		name  string
		right bool
	}
)

// heading, text, items, fields and table add a block; one without content is left out.
func (d *document) heading(level int, text string) {
	d.blocks = append(d.blocks, heading{level, clean(text)})
}

func (d *document) text(text string, apart bool) {
	if text = clean(text); text != "" {
		d.blocks = append(d.blocks, paragraph{text, apart})
	}
}

func (d *document) items(items ...string) {
	var kept []string
	for _, s := range items {
		if s = clean(s); s != "" {
			kept = append(kept, s)
		}
	}
	if len(kept) > 0 {
		d.blocks = append(d.blocks, list{kept})
	}
}

func (d *document) fields(lines ...pair) {
	var kept []pair
	for _, p := range lines {
		if p.value = clean(p.value); p.value != "" {
			kept = append(kept, pair{clean(p.name), p.value})
		}
	}
	if len(kept) > 0 {
		d.blocks = append(d.blocks, pairs{kept})
	}
}

func (d *document) table(columns []column, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	for _, row := range rows {
		for i := range row {
			row[i] = clean(row[i])
		}
	}
	d.blocks = append(d.blocks, table{columns, rows})
}

// part adds a heading of level 2 and what follows, and takes the heading back when nothing does.
func (d *document) part(title string, fill func()) {
	before := len(d.blocks)
	d.heading(2, title)
	if fill(); len(d.blocks) == before+1 {
		d.blocks = d.blocks[:before]
	}
}

// clean makes one line of a text: names in an advice are other people's, and may hold anything.
func clean(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
	return strings.Join(strings.Fields(text), " ")
}

// write lays the document out.
func (d *document) write(m Markup) string {
	if m == Markdown {
		w := &markdownWriter{}
		for _, b := range d.blocks {
			b.markdown(w)
		}
		return w.String()
	}
	w := &plainWriter{names: widestName(d.blocks)}
	for _, b := range d.blocks {
		b.plain(w)
		w.last = b
	}
	return w.String()
}
