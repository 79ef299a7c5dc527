package evidence_test

import (
	"fmt"

	"example.com/rubdown/recovery/evidence"
)

// An effect, its interval and the works it rests on.
func Example() {
	effect, ok := evidence.FindEffect(evidence.SorenessCarryOver)
	fmt.Println(effect.Value, effect.Low, effect.High, effect.Unit, effect.Grade, ok)
	for _, key := range effect.Sources {
		source, _ := evidence.FindSource(key)
		fmt.Println(source.Authors, source.Year, source.Read)
	}
	// Output:
	// -0.7 -1.3 -0.1 points of 10 B true
	// Bender 2019 abstract
	// Zainuddin 2005 abstract
	// Hoffman 2016 abstract
	// Heapy 2018 abstract
}

func ExampleWeakest() {
	fmt.Println(evidence.Weakest(evidence.GradeB, evidence.GradeD, evidence.GradeS))
	// Output: D
}

func ExampleParseGrade() {
	g, err := evidence.ParseGrade("B")
	fmt.Println(g, err)
	// Output: B <nil>
}

func ExampleParseMark() {
	m, err := evidence.ParseMark("e")
	fmt.Println(m == evidence.Evidence, err)
	// Output: true <nil>
}

func ExampleParseFigure() {
	f, err := evidence.ParseFigure("36e")
	fmt.Println(f.Value, f.Mark == evidence.Evidence, err)
	// Output: 36 true <nil>
}

func ExampleParseVerdict() {
	_, err := evidence.ParseVerdict("proven")
	fmt.Println(err)
	// Output: evidence: unknown name: Verdict "proven"
}

func ExampleParseBenefit() {
	b, err := evidence.ParseBenefit("soreness")
	fmt.Println(b, err)
	// Output: soreness <nil>
}

func ExampleC() {
	fmt.Println(evidence.C(20), evidence.E(0.5), evidence.S(72), evidence.O(3))
	// Output: 20c 0.5e 72s 3o
}

func ExampleOne() {
	fmt.Println(evidence.One("cool-down first", evidence.C(20), "min"))
	// Output: cool-down first 20c min
}

func ExampleBetween() {
	fmt.Println(evidence.Between("length", evidence.E(5), evidence.E(12), "min"))
	// Output: length 5e to 12e min
}

func ExampleSources() {
	trials := 0
	for _, s := range evidence.Sources() {
		if s.Kind == evidence.KindCrossover {
			trials++
		}
	}
	fmt.Println(len(evidence.Sources()), trials)
	// Output: 198 20
}

func ExampleFindSource() {
	s, ok := evidence.FindSource("bender-2019")
	fmt.Println(s.Venue, s.Population, ok)
	// Output: J Physiother 78 habitual runners, sham-controlled true
}

func ExampleSource_Citable() {
	fmt.Println(evidence.Source{Read: evidence.ReadRecalled}.Citable())
	// Output: false
}

func ExampleClaims() {
	for _, c := range evidence.Claims() {
		if c.Verdict == evidence.Contradicted {
			fmt.Println(c.Number, c.Text)
		}
	}
	// Output:
	// 8 Massage improves performance.
	// 12 Stretching a tight muscle tightens it further.
	// 19 Massage moves blood and so brings more oxygen and nutrients.
	// 26 Massage works by lowering cortisol.
}

func ExampleFindClaim() {
	c, ok := evidence.FindClaim("hour-equals-hour-of-sleep")
	fmt.Println(c.Verdict, c.Grade, c.NotToSay, ok)
	// Output: unsupported N That massage replaces sleep, in any ratio. true
}

func ExampleTimingRules() {
	for _, r := range evidence.TimingRules()[:3] {
		fmt.Println(r.ID, r.Grade, r.Text)
	}
	// Output:
	// T1 B Never let massage replace the warm-up.
	// T2 B Before a session of the same day: short, superficial, brisk, before the warm-up.
	// T3 B No long massage between the warm-up and explosive or strength work.
}

func ExampleFindTimingRule() {
	r, _ := evidence.FindTimingRule("T6")
	fmt.Println(r.Grade, r.Amounts[0])
	// Output: D default, median of 17 opinions 4c days
}

func ExampleCards() {
	for _, c := range evidence.Cards() {
		fmt.Println(c.Modalities[0], c.Grade)
	}
	// Output:
	// pre-event-sports B
	// inter-event-sports B
	// swedish C
	// deep-tissue D
	// lymphatic-drainage C
	// trigger-point C
	// assisted-stretching B
	// foam-rolling B
	// percussion B
}

func ExampleFindCard() {
	c, ok := evidence.FindCard("lymphatic-drainage")
	fmt.Println(c.DoNotClaim, ok)
	// Output: detox, relief of training soreness true
}

func ExampleEffects() {
	for _, e := range evidence.Effects() {
		if e.Benefit == evidence.Performance {
			fmt.Println(e.Value, e.Low, e.High)
		}
	}
	// Output: 0 0 0
}

func ExampleFindEffect() {
	e, ok := evidence.FindEffect(evidence.FlexibilityRolling)
	fmt.Println(e.Value, e.Unit, e.When, ok)
	// Output: 4 % mostly the first minutes, at most 30 true
}

func ExampleTopics() {
	for _, topic := range evidence.Topics() {
		if topic.Code == "age" {
			fmt.Println(topic.Grade, topic.Reading)
		}
	}
	// Output: C No slower recovery and less soreness in older adults, so recovery is not lengthened for age alone.
}

func ExampleNoEvidenceOn() {
	fmt.Println(evidence.NoEvidenceOn()[3])
	// Output: massage after blood-flow-restriction training
}

func ExampleArticleGuidance() {
	fmt.Println(evidence.ArticleGuidance()[5].Answer)
	// Output: Carried as a claim, unsupported; never promised.
}
