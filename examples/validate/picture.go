package main

import (
	"fmt"
	"html"
	"strings"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/tissue"
)

// Layout of the picture, in pixels.
const (
	left, right  = 36.0, 12.0
	top, bottom  = 34.0, 26.0
	dayWidth     = 7.0
	pointHeight  = 22.0
	hoursBetween = 4
)

// frame is where moments and soreness lie on the picture.
type frame struct{ from, to time.Time }

func (f frame) x(t time.Time) float64      { return left + t.Sub(f.from).Hours()/24*dayWidth }
func (f frame) y(soreness float64) float64 { return top + (10-soreness)*pointHeight }

// picture draws what the model has for an area, by what was done alone, with its 80 % interval; over it what the person
// reported of the area, filled, and overall, hollow.
func picture(p person, area muscles.Area) (string, error) {
	f := frame{to: p.record.Now}
	f.from = f.to
	for _, s := range p.record.Diary.All() {
		f.from = earlier(f.from, s.Start)
	}
	for _, c := range p.record.CheckIns {
		f.from = earlier(f.from, c.At)
	}
	width, height := f.x(f.to)+right, f.y(0)+bottom
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" font-family="sans-serif" font-size="11">`+"\n", width, height)
	fmt.Fprintf(&b, `<rect width="%.0f" height="%.0f" fill="#fff"/>`+"\n", width, height)
	fmt.Fprintf(&b, `<text x="%.0f" y="16" fill="#333">%s: soreness of %s, 0 to 10. Line and band: the model and 80 %%; dots: reported of the area; rings: overall</text>`+"\n",
		left, html.EscapeString(p.name), area)
	for _, level := range []float64{0, 2, 4, 6, 8, 10} {
		fmt.Fprintf(&b, `<line x1="%.0f" y1="%.1f" x2="%.1f" y2="%.1f" stroke="#eee"/><text x="%.0f" y="%.1f" fill="#666" text-anchor="end">%.0f</text>`+"\n",
			left, f.y(level), f.x(f.to), f.y(level), left-6, f.y(level)+4, level)
	}
	for month := time.Date(f.from.Year(), f.from.Month()+1, 1, 0, 0, 0, 0, time.UTC); month.Before(f.to); month = month.AddDate(0, 1, 0) {
		fmt.Fprintf(&b, `<line x1="%.1f" y1="%.0f" x2="%.1f" y2="%.1f" stroke="#ddd"/><text x="%.1f" y="%.1f" fill="#666">%s</text>`+"\n",
			f.x(month), top, f.x(month), f.y(0), f.x(month)+3, f.y(0)+16, month.Format("Jan 2006"))
	}
	if err := f.curve(&b, p, area); err != nil {
		return "", err
	}
	for _, c := range p.record.CheckIns {
		if v, ok := c.Soreness.At(area); ok {
			fmt.Fprintf(&b, `<circle cx="%.1f" cy="%.1f" r="3" fill="#d1495b"/>`+"\n", f.x(c.At), f.y(v))
		}
		if v, ok := c.OverallSoreness.Get(); ok {
			fmt.Fprintf(&b, `<circle cx="%.1f" cy="%.1f" r="2.5" fill="none" stroke="#d1495b"/>`+"\n", f.x(c.At), f.y(v))
		}
	}
	b.WriteString("</svg>\n")
	return b.String(), nil
}

// curve draws the model and its interval. Reports are kept from it.
func (f frame) curve(b *strings.Builder, p person, area muscles.Area) error {
	record := p.record
	record.CheckIns = nil
	var line, over, under []string
	for at := f.from; !at.After(f.to); at = at.Add(hoursBetween * time.Hour) {
		record.Now = at
		state, err := tissue.Assess(record)
		if err != nil {
			return err
		}
		e := state.Area(area)
		x := f.x(at)
		line = append(line, fmt.Sprintf("%.1f,%.1f", x, f.y(e.Soreness)))
		over = append(over, fmt.Sprintf("%.1f,%.1f", x, f.y(e.High)))
		under = append([]string{fmt.Sprintf("%.1f,%.1f", x, f.y(e.Low))}, under...)
	}
	fmt.Fprintf(b, `<polygon points="%s" fill="#2e4057" opacity="0.12"/>`+"\n", strings.Join(append(over, under...), " "))
	fmt.Fprintf(b, `<polyline points="%s" fill="none" stroke="#2e4057" stroke-width="1.5"/>`+"\n", strings.Join(line, " "))
	return nil
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}
