package wording

// StretchStroke stands in place of the strokes of an area that is stretched rather than rubbed.
const StretchStroke = "ease into the stretch, wait 10 to 30 seconds, 2 to 4 times"

// lighterStrokes are strokes of the atlas without the firm work in them.
var lighterStrokes = map[string]string{
	"from the skull base down the neck toward the collarbone hollow; lengthwise, then small cross-fibre at the skull base": "from the skull base down the neck toward the collarbone hollow; lengthwise",
}

// LighterStroke returns the strokes of an area for hands that may not work deep, and whether the usual ones hold anything deep.
func LighterStroke(stroke string) (string, bool) {
	light, ok := lighterStrokes[stroke]
	return light, ok
}

// strokePhrases are the strokes that the atlas does not hold.
func strokePhrases(m map[string]string) {
	m["stroke."+Slug(StretchStroke)] = StretchStroke
	for _, light := range lighterStrokes {
		m["stroke."+Slug(light)] = light
	}
}
