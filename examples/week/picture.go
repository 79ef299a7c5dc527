package main

import (
	"fmt"
	"html"
	"io"
	"strings"
	"time"

	"github.com/rickb777/date"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// Layout of the picture, in pixels.
const (
	labelWidth = 230
	dayWidth   = 96
	rowHeight  = 26
	topHeight  = 56
	days       = 8
)

// picture draws the week as SVG: the planned sessions above, below them one row for each offer with its windows, the
// appointment darker. Days are as long as they are on the athlete's clock.
func picture(out io.Writer, c recovery.Case, a recovery.Advice) error {
	first := timeline.DayOf(a.At, c.Location())
	start := timeline.StartOfDay(first, c.Location())
	x := func(t time.Time) float64 {
		n := timeline.DaysBetween(first, timeline.DayOf(t, c.Location()))
		day := timeline.DaySpan(first.Add(date.PeriodOfDays(n)), c.Location())
		part := float64(t.Sub(day.Start())) / float64(day.End().Sub(day.Start()))
		return labelWidth + dayWidth*min(days, max(0, float64(n)+part))
	}
	width, height := labelWidth+days*dayWidth+10, topHeight+rowHeight*(len(a.Recommendations)+1)+12
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">`+"\n", width, height)
	fmt.Fprintf(&b, `<rect width="%d" height="%d" fill="#fff"/>`+"\n", width, height)
	for n := range days {
		day := timeline.StartOfDay(first.Add(date.PeriodOfDays(n)), c.Location())
		fmt.Fprintf(&b, `<text x="%.0f" y="20" fill="#333">%s</text>`+"\n", x(day)+4, day.Format("Mon 2 Jan"))
		fmt.Fprintf(&b, `<line x1="%.0f" y1="6" x2="%.0f" y2="%d" stroke="#ddd"/>`+"\n", x(day), x(day), height-6)
	}
	bar := func(row int, from, to time.Time, colour, title string) {
		if to.Before(start) {
			return
		}
		fmt.Fprintf(&b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" rx="3" fill="%s"><title>%s</title></rect>`+"\n",
			x(from), topHeight-20+row*rowHeight, max(3, x(to)-x(from)), rowHeight-8, colour, html.EscapeString(title))
	}
	label := func(row int, text string) {
		fmt.Fprintf(&b, `<text x="8" y="%d" fill="#333">%s</text>`+"\n", topHeight-7+row*rowHeight, html.EscapeString(text))
	}
	label(0, "Sessions")
	for _, s := range c.Diary.All() {
		if s.Status == sessions.Planned || s.End().After(start) {
			bar(0, s.Start, s.End(), "#d1495b", s.Name())
		}
	}
	for i, r := range a.Recommendations {
		label(i+1, fmt.Sprintf("%s, %s", wording.English().Name("modality", r.Modality.String()), r.Purpose))
		for _, w := range r.Windows() {
			bar(i+1, w.Start(), w.End(), "#a8d5ba", w.Start().Format("Mon 15:04")+" to "+w.End().Format("Mon 15:04"))
		}
		if r.Slot != nil {
			bar(i+1, r.Slot.Start(), r.Slot.End(), "#2a6f4e", "book "+r.Slot.Start().Format("Mon 15:04"))
		}
	}
	fmt.Fprintf(&b, `<line x1="%.1f" y1="6" x2="%.1f" y2="%d" stroke="#2e4057" stroke-dasharray="4 3"/>`+"\n", x(a.At), x(a.At), height-6)
	b.WriteString("</svg>\n")
	_, err := io.WriteString(out, b.String())
	return err
}
