package bodymap_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/muscles/bodymap"
)

// A week of a runner with a sore right side.
func soreRunner() muscles.PerArea {
	return perArea(map[muscles.Area]float64{
		muscles.Gastrocnemius.Right(): 7, muscles.Soleus.Right(): 5.5, muscles.Hamstrings.Left(): 3, muscles.Hamstrings.Right(): 4,
		muscles.TFLITB.Right(): 2, muscles.HipFlexors.Both(): 0.5, muscles.ErectorSpinaeLumbar.Both(): 9, muscles.PlantarFoot.Left(): 10,
	})
}

func TestSVGGolden(t *testing.T) {
	got, err := bodymap.SVG(soreRunner(), bodymap.Range010, "Sore on Monday")
	require.NoError(t, err)
	golden(t, "runner.svg", string(got))
	again, err := bodymap.SVG(soreRunner(), bodymap.Range010, "Sore on Monday")
	require.NoError(t, err)
	assert.Equal(t, got, again)
}

// element is a shape as a reader of the picture finds it.
type element struct{ view, area, fill, title string }

// elements walks the picture with a strict reader of XML.
func elements(t *testing.T, svg []byte) (all []element, pageTitle string) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	var view string
	var open []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all, pageTitle
		}
		require.NoError(t, err)
		switch e := token.(type) {
		case xml.StartElement:
			open = append(open, e.Name.Local)
			attr := map[string]string{}
			for _, a := range e.Attr {
				attr[a.Name.Local] = a.Value
			}
			if v := attr["data-view"]; v != "" {
				view = v
			}
			if attr["data-area"] != "" {
				all = append(all, element{view: view, area: attr["data-area"], fill: attr["fill"]})
			}
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if n := len(open); n > 1 && open[n-1] == "title" {
				if open[n-2] == "svg" {
					pageTitle = string(e)
				} else {
					all[len(all)-1].title = string(e)
				}
			}
		}
	}
}

// Every area is on every view that the atlas lists for it, with a title that tells
// its number, and its shade is that of Range04.
func TestSVGShowsEveryArea(t *testing.T) {
	in := soreRunner()
	svg, err := bodymap.SVG(in, bodymap.Range010, "a < b & c")
	require.NoError(t, err)
	all, title := elements(t, svg)
	assert.Equal(t, "a < b & c", title)
	fills := map[float64]string{}
	for g := range muscles.Groups() {
		for _, view := range g.Info().Views {
			if view == muscles.ViewSide {
				continue
			}
			for a := range g.Both().Sides() {
				i := slices.IndexFunc(all, func(e element) bool { return e.view == view.String() && e.area == a.String() })
				if !assert.GreaterOrEqual(t, i, 0, "%s of %s", view, a) {
					continue
				}
				assert.Contains(t, all[i].title, g.Name()+", "+a.Side.String()+": ", a)
				shade, err := bodymap.Range010.Convert(in.At(a), bodymap.Range04)
				require.NoError(t, err)
				if fills[shade] == "" {
					fills[shade] = all[i].fill
				}
				assert.Equal(t, fills[shade], all[i].fill, a)
			}
		}
	}
	assert.Len(t, fills, 5)
	for _, e := range all {
		a, err := muscles.ParseArea(e.area)
		require.NoError(t, err)
		view, err := muscles.ParseView(e.view)
		require.NoError(t, err)
		assert.Contains(t, a.Group.Info().Views, view, "%s is not to be seen from the %s", a, view)
	}
	i := slices.IndexFunc(all, func(e element) bool { return e.area == "gastrocnemius.right" })
	assert.Equal(t, "Gastrocnemius (upper calf), right: 7 of 10", all[i].title)
}

// The body's left is at the reader's right in front and at the reader's left behind.
func TestSVGSides(t *testing.T) {
	svg, err := bodymap.SVG(muscles.PerArea{}, bodymap.Range01, "")
	require.NoError(t, err)
	text := string(svg)
	assert.True(t, strings.Contains(text, "Nothing is marked.") && strings.Contains(text, `<title id="map-title">Body map</title>`))
	starts := func(area, from string) (x float64) {
		rest := text[strings.Index(text, from):]
		rest = rest[strings.Index(rest, `data-area="`+area+`"`):]
		_, err := fmt.Sscan(strings.Fields(rest[strings.Index(rest, `d="M`)+4:])[0], &x)
		require.NoError(t, err)
		return x
	}
	assert.Greater(t, starts("quadriceps.left", `data-view="front"`), 110.0)
	assert.Less(t, starts("quadriceps.right", `data-view="front"`), 110.0)
	assert.Less(t, starts("hamstrings.left", `data-view="back"`), 330.0)
	assert.Greater(t, starts("hamstrings.right", `data-view="back"`), 330.0)
}

func TestSVGErrors(t *testing.T) {
	_, err := bodymap.SVG(soreRunner(), bodymap.Range04, "")
	assert.ErrorIs(t, err, bodymap.ErrOutOfRange)
	_, err = bodymap.SVG(soreRunner(), 0, "")
	assert.ErrorIs(t, err, bodymap.ErrInvalid)
}

func inside(at [2]float64, line [][2]float64) bool {
	in := false
	for i, p := range line {
		q := line[(i+1)%len(line)]
		if p[1] > at[1] != (q[1] > at[1]) && at[0] < (q[0]-p[0])*(at[1]-p[1])/(q[1]-p[1])+p[0] {
			in = !in
		}
	}
	return in
}

func centre(line [][2]float64) (c [2]float64) {
	for _, p := range line {
		c[0] += p[0] / float64(len(line))
		c[1] += p[1] / float64(len(line))
	}
	return c
}

// Every shape lies within the figure, in its part of the body, and clear of the
// other shapes of its view unless it is drawn over them.
func TestShapesLieInPlace(t *testing.T) {
	height := map[muscles.BodyPart][2]float64{
		muscles.PartHeadNeck: {40, 106}, muscles.PartShoulder: {76, 148}, muscles.PartChest: {95, 186}, muscles.PartAbdomen: {138, 248},
		muscles.PartUpperBack: {98, 206}, muscles.PartLowerBack: {184, 240}, muscles.PartHip: {214, 282}, muscles.PartThigh: {216, 348},
		muscles.PartLeg: {346, 446}, muscles.PartFoot: {444, 476}, muscles.PartUpperArm: {126, 214}, muscles.PartForearm: {182, 246}, muscles.PartHand: {248, 298},
	}
	for _, view := range []muscles.View{muscles.ViewFront, muscles.ViewBack} {
		shapes := bodymap.Shapes(view)
		for i, s := range shapes {
			at := view.String() + " " + s.Group.String()
			low := height[s.Group.Part()]
			for _, p := range s.Line {
				assert.True(t, p[0] >= 1 && p[1] >= low[0] && p[1] <= low[1], "%s at %v", at, p)
			}
			c := centre(s.Line)
			assert.True(t, inside(c, bodymap.Outline()), at)
			for j, o := range shapes {
				if i != j && !s.Deep && !o.Deep {
					assert.False(t, inside(c, o.Line), "%s lies in %s", at, o.Group)
				}
			}
		}
	}
}
