package muscles_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"example.com/rubdown/muscles"
)

func Example() {
	r, err := muscles.Resolve("my left calf and lower back are sore")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Understood)
	fmt.Println(r.Set())
	for g := range r.Set().Groups() {
		info := g.Info()
		fmt.Printf("%s: lie %s, stroke towards the %s nodes\n", info.Name, info.Positions[0], info.Nodes[0])
	}
	// Output:
	// "my left calf and lower back are sore" read as "left calf" and "lower back"
	// erector-spinae-lumbar, quadratus-lumborum, gastrocnemius.left, soleus.left
	// Erector spinae, lumbar (lower back): lie prone, stroke towards the inguinal nodes
	// Quadratus lumborum: lie side-lying, stroke towards the inguinal nodes
	// Gastrocnemius (upper calf): lie prone, stroke towards the popliteal nodes
	// Soleus (deep calf): lie prone, stroke towards the popliteal nodes
}

func ExampleResolve() {
	for _, text := range []string{"tight R calf", "hamstrng", "quads/glutes"} {
		r, err := muscles.Resolve(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(r.Matches, r.Understood)
	}
	// Output:
	// [{gastrocnemius.right 1} {soleus.right 0.8}] "tight R calf" read as "right calf"
	// [{hamstrings 1}] "hamstrng" read as "hamstrings"
	// [{gluteus-maximus 1} {quadriceps 1} {gluteus-medius-minimus 0.6}] "quads/glutes" read as "quads" and "glutes"
}

func ExampleResolveName() {
	r, err := muscles.ResolveName("Left Hammies")
	fmt.Println(r.Set(), err)
	_, err = muscles.ResolveName("my hammies are sore")
	fmt.Println(errors.Is(err, muscles.ErrUnknownName))
	// Output:
	// hamstrings.left <nil>
	// true
}

func ExampleResolution() {
	r, err := muscles.Resolve("both shins")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("coarse:", r.Coarse, "sided:", r.Sided)
	fmt.Println(r.Weights().Max())
	// Output:
	// coarse: true sided: true
	// tibialis-anterior.left 1
}

func ExampleNameError() {
	for _, text := range []string{"knee", "rectus", "no pain", "calf leather"} {
		_, err := muscles.Resolve(text)
		var name *muscles.NameError
		if errors.As(err, &name) {
			fmt.Printf("%v; %s; %v\n", name.Err, name.Detail, name.Suggestions)
		}
	}
	// Output:
	// not a muscle; "knee" is a joint; [quadriceps hamstrings gastrocnemius]
	// ambiguous name; "rectus" could be more than one muscle; [anterior-abdominal-wall quadriceps]
	// unknown name; a text that says what is not meant is not read; []
	// unknown name; "leather" was not understood; [calf]
}

func ExampleParseGroup() {
	g, err := muscles.ParseGroup("soleus")
	fmt.Println(g == muscles.Soleus, err)
	_, err = muscles.ParseGroup("calf")
	fmt.Println(err)
	// Output:
	// true <nil>
	// muscles: unknown name "calf": not the id of a group
}

func ExampleGroup_Info() {
	info := muscles.Hamstrings.Info()
	fmt.Println(info.Name, info.Part, info.Size, info.Recovery)
	fmt.Println(info.VolumeCm3, info.Status.Volume)
	fmt.Println(info.Antagonists, info.Latin())
	// Output:
	// Hamstrings thigh XL slow
	// 731 VERIFIED-2ND
	// [quadriceps hip-flexors] [musculus biceps femoris musculus semitendinosus musculus semimembranosus]
}

func ExampleGroups() {
	for g := range muscles.Groups() {
		if g.Part() == muscles.PartUpperArm {
			fmt.Println(g, "-", g.Name())
		}
	}
	// Output:
	// biceps - Biceps brachii
	// brachialis-brachioradialis - Brachialis and brachioradialis
	// triceps - Triceps
}

func ExampleArea() {
	a := muscles.Gastrocnemius.Right()
	fmt.Println(a, a.Index(), a.Opposite(), muscles.AreaAt(a.Index()) == a)
	for side := range muscles.Hand.Both().Sides() {
		fmt.Println(side)
	}
	// Output:
	// gastrocnemius.right 59 gastrocnemius.left true
	// hand.left
	// hand.right
}

func ExampleParseArea() {
	a, err := muscles.ParseArea("soleus.left")
	fmt.Println(a.Group, a.Side, err)
	both, err := muscles.ParseArea("soleus")
	fmt.Println(both.Side, err)
	// Output:
	// soleus left <nil>
	// both <nil>
}

func ExampleAreas() {
	var n int
	for range muscles.Areas() {
		n++
	}
	fmt.Println(n == muscles.NumAreas)
	// Output:
	// true
}

func ExampleArea_Compare() {
	areas := []muscles.Area{muscles.Soleus.Right(), muscles.Jaw.Both(), muscles.Soleus.Left()}
	slices.SortFunc(areas, muscles.Area.Compare)
	fmt.Println(areas)
	// Output:
	// [jaw soleus.left soleus.right]
}

func ExampleSet() {
	sore := muscles.SetOf(muscles.Soleus.Left(), muscles.Quadriceps.Both())
	avoid := muscles.GroupSet(muscles.Soleus)
	fmt.Println(sore.Minus(avoid))
	fmt.Println(sore.Intersect(avoid), sore.Intersects(avoid), sore.Len())
	fmt.Println(sore.Union(avoid).Contains(muscles.Soleus.Both()), avoid.Complement().Len())
	// Output:
	// quadriceps
	// soleus.left true 3
	// true 80
}

func ExampleSet_With() {
	s := muscles.Set{}.With(muscles.Hand.Left())
	fmt.Println(s, s.Without(muscles.Hand.Both()), s.IsEmpty())
	// Output:
	// hand.left none false
}

func ExampleFullSet() {
	fmt.Println(muscles.FullSet().Len(), muscles.FullSet().ContainsAll(muscles.GroupSet(muscles.Jaw)))
	// Output:
	// 82 true
}

func ExampleSet_All() {
	s := muscles.GroupSet(muscles.Soleus).With(muscles.Hand.Right())
	for a := range s.All() {
		fmt.Println(a)
	}
	fmt.Println(s.Compact())
	// Output:
	// soleus.left
	// soleus.right
	// hand.right
	// [soleus hand.right]
}

func ExampleSet_MarshalJSON() {
	data, err := json.Marshal(muscles.GroupSet(muscles.Soleus).With(muscles.Hand.Right()))
	fmt.Println(string(data), err)
	var s muscles.Set
	err = json.Unmarshal([]byte(`["soleus.left","soleus.right","hand.right"]`), &s)
	fmt.Println(s, err)
	// Output:
	// ["soleus","hand.right"] <nil>
	// soleus, hand.right <nil>
}

func ExamplePerArea() {
	var load muscles.PerArea
	load.Set(muscles.Soleus.Both(), 0.8)
	load.Set(muscles.Soleus.Left(), 1)
	load = load.Plus(load).Scale(0.5)
	fmt.Println(load.At(muscles.Soleus.Right()), load.At(muscles.Soleus.Both()))
	fmt.Println(load.Max())
	fmt.Println(load.AtLeast(0.9), "of", load.Support())
	for a, v := range load.All() {
		fmt.Println(a, v)
	}
	// Output:
	// 0.8 1
	// soleus.left 1
	// soleus.left of soleus
	// soleus.left 1
	// soleus.right 0.8
}

func ExampleSide() {
	s, err := muscles.ParseSide("left")
	fmt.Println(s, s.Opposite(), err, muscles.Sides())
	// Output:
	// left right <nil> [both left right]
}

func ExampleStatus() {
	s := muscles.Jaw.Info().Status
	fmt.Println(s.Actions, "/", s.Stroke, "/", s.Volume)
	fmt.Println(len(muscles.Statuses()))
	back, err := muscles.ParseStatus("RECALLED")
	fmt.Println(back == muscles.Recalled, err)
	// Output:
	// VERIFIED / RECALLED (general rule verified) / NOT-SOURCED
	// 11
	// true <nil>
}

func ExampleStudies() {
	s, known := muscles.FindStudy(muscles.Gastrocnemius.Info().SorenessSources[0])
	fmt.Println(s.Key, s.Status, known, len(muscles.Studies()))
	// Output:
	// D-calf VERIFIED true 14
}

func ExampleNodes() {
	fmt.Println(muscles.Nodes())
	fmt.Println(muscles.ForearmFlexors.Info().Nodes)
	// Output:
	// [parotid-submandibular cervical axillary cubital inguinal popliteal]
	// [cubital axillary]
}

func ExampleBodyPart() {
	p, err := muscles.ParseBodyPart("upper-back")
	fmt.Println(p == muscles.Rhomboids.Part(), err, len(muscles.BodyParts()))
	// Output:
	// true <nil> 13
}

func ExampleView() {
	v, err := muscles.ParseView("side")
	fmt.Println(slices.Contains(muscles.Peroneals.Info().Views, v), err, muscles.Views())
	// Output:
	// true <nil> [front back side]
}

func ExamplePosition() {
	p, err := muscles.ParsePosition("side-lying")
	fmt.Println(p == muscles.QuadratusLumborum.Info().Positions[0], err, muscles.Positions())
	// Output:
	// true <nil> [prone supine side-lying seated]
}

func ExampleFibreDirection() {
	d, err := muscles.ParseFibreDirection("fan")
	fmt.Println(d == muscles.Jaw.Info().FibreCode, err, len(muscles.FibreDirections()))
	// Output:
	// true <nil> 7
}

func ExampleSize() {
	s, err := muscles.ParseSize("XL")
	fmt.Println(s == muscles.Quadriceps.Info().Size, err, muscles.Sizes())
	// Output:
	// true <nil> [XS S M L XL]
}

func ExampleSusceptibility() {
	s, err := muscles.ParseSusceptibility("high")
	fmt.Println(s == muscles.Biceps.Info().Soreness, err, muscles.Susceptibilities())
	// Output:
	// true <nil> [low medium high]
}

func ExampleRecoveryClass() {
	c, err := muscles.ParseRecoveryClass("slow")
	fmt.Println(c == muscles.Hamstrings.Info().Recovery, err, muscles.RecoveryClasses())
	// Output:
	// true <nil> [fast medium slow]
}
