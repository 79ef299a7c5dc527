package report

import "strings"

// markdownWriter lays a document out as Markdown.
type markdownWriter struct{ strings.Builder }

// block writes lines with a blank line before them, but not at the top.
func (w *markdownWriter) block(lines ...string) {
	if w.Len() > 0 {
		w.WriteByte('\n')
	}
	for _, s := range lines {
		w.WriteString(s)
		w.WriteByte('\n')
	}
}

func (h heading) markdown(w *markdownWriter) {
	w.block(strings.Repeat("#", h.level) + " " + escape(h.text))
}

func (p paragraph) markdown(w *markdownWriter) { w.block(escape(p.text)) }

func (l list) markdown(w *markdownWriter) {
	lines := make([]string, len(l.items))
	for i, s := range l.items {
		lines[i] = "- " + escape(s)
	}
	w.block(lines...)
}

func (p pairs) markdown(w *markdownWriter) {
	lines := make([]string, len(p.lines))
	for i, l := range p.lines {
		lines[i] = "- **" + escape(l.name) + ":** " + escape(l.value)
	}
	w.block(lines...)
}

func (t table) markdown(w *markdownWriter) {
	head, rule := make([]string, len(t.columns)), make([]string, len(t.columns))
	for i, c := range t.columns {
		head[i], rule[i] = escape(c.name), "---"
		if c.right {
			rule[i] = "---:"
		}
	}
	lines := []string{tableRow(head), tableRow(rule)}
	for _, row := range t.rows {
		cells := make([]string, len(t.columns))
		for i := range min(len(cells), len(row)) {
			cells[i] = escape(row[i])
		}
		lines = append(lines, tableRow(cells))
	}
	w.block(lines...)
}

func tableRow(cells []string) string { return "| " + strings.Join(cells, " | ") + " |" }

// escape keeps Markdown from reading a text as anything but text.
func escape(text string) string {
	var b strings.Builder
	for i, r := range text {
		if strings.ContainsRune("\\`*_[]<>|~&#", r) || i == 0 && strings.ContainsRune("-+=>:", r) || listNumber(text, i) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// listNumber reports whether the character at i ends a number that begins the text: "1. " or "1) " would begin a list.
func listNumber(text string, i int) bool {
	if i == 0 || text[i] != '.' && text[i] != ')' || strings.Trim(text[:i], "0123456789") != "" {
		return false
	}
	return i+1 == len(text) || text[i+1] == ' '
}
