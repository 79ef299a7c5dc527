package bodymap

import (
	"fmt"
	"html"
	"strconv"
	"strings"

	"example.com/rubdown/muscles"
)

// shades are the fills of 0 and of the four shades of Range04, from pale to dark
// in one hue, so that they are told apart without colour too.
var shades = [...]string{"#f4f4f2", "#fbd9b5", "#f2a65e", "#d2601a", "#8a2b06"}

// SVG draws a front and a back coloured by p, whose numbers are in the range r:
// five shades from none to the darkest, as [Range.Convert] to 0-4 rounds them, so
// that nothing above 0 is drawn as nothing. Deep groups lie over the muscle that
// covers them, with a broken outline. Every group is drawn on both sides, and on
// each of the two views that the atlas lists for it.
//
// Each shape carries a title such as "Triceps, left: 6 of 10" for a screen reader
// or a pointer, and the area's text as data-area. The title is that of the whole
// picture; an empty one is "Body map". Equal input gives equal bytes. The errors
// are those of [FromAreas].
func SVG(p muscles.PerArea, r Range, title string) ([]byte, error) {
	scaled, err := convertAll(p, r, Range04)
	if err != nil {
		return nil, err
	}
	if title == "" {
		title = "Body map"
	}
	var b strings.Builder
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 440 560" role="img" aria-labelledby="map-title map-desc">` + "\n")
	b.WriteString("<title id=\"map-title\">" + html.EscapeString(title) + "</title>\n")
	b.WriteString("<desc id=\"map-desc\">" + html.EscapeString(describe(p, r)) + "</desc>\n")
	b.WriteString(`<rect width="440" height="560" fill="#ffffff"/>` + "\n")
	b.WriteString(`<g font-family="sans-serif" font-size="11" fill="#333333">` + "\n")
	for _, v := range figures {
		v.write(&b, p, scaled, r)
	}
	writeLegend(&b, r)
	b.WriteString("</g>\n</svg>\n")
	return []byte(b.String()), nil
}

// figure is one view of the body on the page.
type figure struct {
	name   string
	middle float64 // of the page
	left   float64 // the way from the middle to the body's left: 1 is the reader's right
	shapes []shape
}

var figures = []figure{
	{"Front", 110, 1, frontShapes},
	{"Back", 330, -1, backShapes},
}

const top = 24 // of the figures on the page

func (f figure) write(b *strings.Builder, p, scaled muscles.PerArea, r Range) {
	fmt.Fprintf(b, "<g data-view=%q>\n", strings.ToLower(f.name))
	f.label(b, 0, f.name, "middle")
	f.label(b, f.left*90, "left", "middle")
	f.label(b, -f.left*90, "right", "middle")
	for _, side := range []float64{1, -1} {
		fmt.Fprintf(b, "<path fill=\"#e3e3df\" stroke=\"#e3e3df\" d=%q/>\n", f.path(outline, side))
	}
	for _, s := range f.shapes {
		for a := range s.group.Both().Sides() {
			side := f.left
			if a.Side == muscles.Right {
				side = -f.left
			}
			dash := ""
			if s.deep {
				dash = ` stroke-dasharray="2 1.5" fill-opacity="0.85"`
			}
			fmt.Fprintf(b, "<path data-area=%q fill=%q stroke=\"#6b6b66\" stroke-width=\"0.6\"%s d=%q><title>%s</title></path>\n",
				a, shades[int(scaled.At(a))], dash, f.path(s.line, side), html.EscapeString(tell(a, p.At(a), r)))
		}
	}
	b.WriteString("</g>\n")
}

func (f figure) label(b *strings.Builder, x float64, text, anchor string) {
	fmt.Fprintf(b, "<text x=%q y=\"16\" text-anchor=%q>%s</text>\n", number(f.middle+x), anchor, text)
}

// path rounds the corners of a closed line: it goes through the middles of its
// sides, and each corner pulls the curve.
func (f figure) path(line []point, side float64) string {
	at := func(p point) string { return number(f.middle+side*p.x) + " " + number(top+p.y) }
	middle := func(p, q point) point { return point{(p.x + q.x) / 2, (p.y + q.y) / 2} }
	var b strings.Builder
	b.WriteString("M" + at(middle(line[len(line)-1], line[0])))
	for i, p := range line {
		b.WriteString("Q" + at(p) + " " + at(middle(p, line[(i+1)%len(line)])))
	}
	return b.String() + "Z"
}

// tell is the title of a shape.
func tell(a muscles.Area, v float64, r Range) string {
	return a.Group.Name() + ", " + a.Side.String() + ": " + number(v) + " of " + number(r.Max())
}

// describe is the picture in words: the areas above 0, in the order of the atlas.
func describe(p muscles.PerArea, r Range) string {
	var parts []string
	for a, v := range p.All() {
		parts = append(parts, tell(a, v, r))
	}
	if len(parts) == 0 {
		return "Nothing is marked."
	}
	return strings.Join(parts, "; ") + "."
}

// writeLegend shows the shades with the numbers that they begin at.
func writeLegend(b *strings.Builder, r Range) {
	b.WriteString("<g data-legend=\"\">\n")
	for i, shade := range shades {
		text := "0"
		switch {
		case i == 1:
			text = "above 0"
		case i > 1:
			text = "from " + number(r.Max()*(float64(i)-0.5)/4)
		}
		x := 34 + 78*i
		fmt.Fprintf(b, "<rect x=\"%d\" y=\"522\" width=\"14\" height=\"14\" fill=%q stroke=\"#6b6b66\" stroke-width=\"0.6\"/><text x=\"%d\" y=\"533\">%s</text>\n",
			x, shade, x+19, text)
	}
	b.WriteString("<text x=\"34\" y=\"550\">A broken outline is a deep muscle.</text>\n</g>\n")
}

// number writes a number in the fewest digits, at most three of them decimals.
func number(v float64) string {
	text := strconv.FormatFloat(v, 'f', 3, 64)
	return strings.TrimRight(strings.TrimRight(text, "0"), ".")
}
