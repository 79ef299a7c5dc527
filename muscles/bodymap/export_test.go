package bodymap

import "example.com/rubdown/muscles"

// DrawnShape is a shape of the own drawing, for tests that look where it lies.
type DrawnShape struct {
	Group muscles.Group
	Deep  bool
	Line  [][2]float64
}

// Shapes lists the shapes of a view.
func Shapes(v muscles.View) []DrawnShape {
	of := frontShapes
	if v == muscles.ViewBack {
		of = backShapes
	}
	var all []DrawnShape
	for _, s := range of {
		all = append(all, DrawnShape{s.group, s.deep, lineOf(s.line)})
	}
	return all
}

// Outline is half of the figure.
func Outline() [][2]float64 { return lineOf(outline) }

func lineOf(points []point) (line [][2]float64) {
	for _, p := range points {
		line = append(line, [2]float64{p.x, p.y})
	}
	return line
}
