package bodymap_test

import (
	"encoding/json"
	"fmt"
	"strings"

	"example.com/rubdown/muscles"
	"example.com/rubdown/muscles/bodymap"
)

// Soreness from a check-in, in the words of a drawing that has fewer shapes than
// there are muscles.
func Example() {
	r, _ := muscles.Resolve("lats and left soleus")
	soreness := r.Weights().Scale(6)

	p, err := bodymap.FromAreas(bodymap.ReactBodyHighlighter, soreness, bodymap.Range010, bodymap.Range04)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range p.Values {
		fmt.Println(v.Slug, v.Value)
	}
	for _, s := range p.Substitutions() {
		fmt.Println(s)
	}
	// Output:
	// upper-back 2
	// left-soleus 2
	// latissimus-dorsi painted as upper-back
}

func ExampleToAreas() {
	r, _ := bodymap.ToAreas(bodymap.ReactBodyHighlighter, "abductors")
	fmt.Println(r.Kind, r.Set())
	fmt.Println(r.Note)

	r, _ = bodymap.ToAreas(bodymap.ReactBodyHighlighter, "knees")
	for _, t := range r.Targets {
		fmt.Println(t.Area, t.Weight, t.Relation)
	}

	r, _ = bodymap.ToAreas(bodymap.HevyAPI, "cardio")
	fmt.Println(r.Kind, len(r.Targets))

	_, err := bodymap.ToAreas(bodymap.HevyAPI, "Lats")
	fmt.Println(err)
	// Output:
	// muscle adductors
	// named abductors, but the shape lies on the inner thigh and draws the adductors; the drawing has no outer hip
	// quadriceps 0.5 near
	// hamstrings 0.5 near
	// gastrocnemius 0.3 near
	// not-muscle 0
	// bodymap: unknown slug "Lats" in hevy-api
}

func ExampleFind() {
	for _, r := range bodymap.Find("middle back") {
		fmt.Println(r.Vocabulary, r.Set())
	}
	// Output:
	// free-exercise-db middle-trapezius, lower-trapezius, rhomboids, erector-spinae-thoracic
	// exercemus middle-trapezius, lower-trapezius, rhomboids, erector-spinae-thoracic
}

func ExampleReading_On() {
	r, _ := bodymap.ToAreas(bodymap.ReactNativeBodyHighlighter, "calves")
	left, _ := r.On(muscles.Left)
	fmt.Println(left.Set())

	r, _ = bodymap.ToAreas(bodymap.EmmortsBodyMuscles, "quads-right")
	_, err := r.On(muscles.Left)
	fmt.Println(err)
	// Output:
	// gastrocnemius.left, soleus.left
	// bodymap: not on that side: "quads-right" is right
}

func ExampleReading_Set() {
	r, _ := bodymap.ToAreas(bodymap.Liftosaur, "Erector Spinae")
	fmt.Println(r.Set())
	// Output:
	// erector-spinae-thoracic, erector-spinae-lumbar
}

func ExampleReading_Weights() {
	r, _ := bodymap.ToAreas(bodymap.FreeExerciseDB, "calves")
	fmt.Println(r.Weights().At(muscles.Gastrocnemius.Left()), r.Weights().At(muscles.Soleus.Left()))
	// Output:
	// 1 0.8
}

func ExampleFromAreas() {
	var soreness muscles.PerArea
	soreness.Set(muscles.Hamstrings.Left(), 3)
	soreness.Set(muscles.Hamstrings.Right(), 8)
	soreness.Set(muscles.Jaw.Both(), 2)

	p, _ := bodymap.FromAreas(bodymap.OpenGym, soreness, bodymap.Range010, bodymap.Range04)
	fmt.Println("values", p.Values)
	for _, l := range p.Lost {
		fmt.Println("lost", l.Area, l.Value)
	}
	for _, s := range p.SidesLost {
		fmt.Println("sides lost", s.Group, s.Left, s.Right)
	}

	soreness.Set(muscles.Jaw.Left(), 12)
	_, err := bodymap.FromAreas(bodymap.OpenGym, soreness, bodymap.Range010, bodymap.Range04)
	fmt.Println(err)
	// Output:
	// values [{hamstring both 3}]
	// lost jaw 2
	// sides lost hamstrings 3 8
	// jaw.left: bodymap: out of range: 12 is not within 0-10
}

func ExamplePainting_Substitutions() {
	var p muscles.PerArea
	p.Set(muscles.Rhomboids.Left(), 0.5)
	p.Set(muscles.TFLITB.Right(), 0.5)
	p.Set(muscles.Soleus.Right(), 0.5)

	painting, _ := bodymap.FromAreas(bodymap.EmmortsBodyMuscles, p, bodymap.Range01, bodymap.Range010)
	for _, s := range painting.Substitutions() {
		fmt.Println(s, "-", s.How)
	}
	// Output:
	// rhomboids.left painted as traps-mid-left - neighbour
	// tfl-itb.right painted as gluteus-medius-right - neighbour
}

func ExampleRange_Convert() {
	shade, _ := bodymap.Range010.Convert(6.25, bodymap.Range04)
	faint, _ := bodymap.Range010.Convert(0.2, bodymap.Range04)
	part, _ := bodymap.Range010.Convert(6.25, bodymap.Range01)
	fmt.Println(shade, faint, part)

	_, err := bodymap.Range01.Convert(6.25, bodymap.Range04)
	fmt.Println(err)
	// Output:
	// 3 1 0.625
	// bodymap: out of range: 6.25 is not within 0-1
}

func ExampleRange_Check() {
	fmt.Println(bodymap.Range04.Check(2.5), bodymap.Range04.Check(5))
	// Output:
	// <nil> bodymap: out of range: 5 is not within 0-4
}

func ExampleRange_Max() {
	fmt.Println(bodymap.Range01.Max(), bodymap.Range04.Max(), bodymap.Range010.Max())
	// Output:
	// 1 4 10
}

func ExampleVocabularies() {
	var names int
	for _, v := range bodymap.Vocabularies() {
		names += len(v.Slugs())
	}
	fmt.Println(len(bodymap.Vocabularies()), "vocabularies,", names, "names")
	// Output:
	// 19 vocabularies, 597 names
}

func ExampleParseVocabulary() {
	v, err := bodymap.ParseVocabulary("muscle_selector")
	fmt.Println(v, err)
	_, err = bodymap.ParseVocabulary("muscle-selector")
	fmt.Println(err)
	// Output:
	// muscle_selector <nil>
	// bodymap: unknown text "muscle-selector"
}

func ExampleVocabulary_Info() {
	data, _ := json.Marshal(bodymap.EmmortsBodyMuscles.Info())
	fmt.Println(string(data))
	// Output:
	// {"vocabulary":"emmorts-body-muscles","project":"https://github.com/emmorts/body-muscles","version":"1.1.1","drawn":true,"sides":"in-slug","range":"0-10","note":"the nape is in the middle"}
}

func ExampleVocabulary_Slugs() {
	fmt.Println(bodymap.JSRichBodyHighlighter.Slugs()[:3])
	// Output:
	// [chest shoulders biceps]
}

func ExampleCorrections() {
	c := bodymap.Corrections()[0]
	fmt.Printf("%s %s: %s, not %s: %s\n", c.Vocabulary, c.Slug, c.Is, c.Was, c.Why)
	// Output:
	// react-body-highlighter abductors: exact adductors, not exact abductors: the front shape of that name lies on the inner thigh; the map has no outer hip
}

func ExampleSVG() {
	var soreness muscles.PerArea
	soreness.Set(muscles.Soleus.Left(), 6)

	svg, _ := bodymap.SVG(soreness, bodymap.Range010, "Sore today")
	for line := range strings.Lines(string(svg)) {
		if strings.Contains(line, "<desc") {
			fmt.Print(line)
		}
	}
	// Output:
	// <desc id="map-desc">Soleus (deep calf), left: 6 of 10.</desc>
}
