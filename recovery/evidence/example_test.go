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
	shelves := map[string]int{}
	for _, s := range evidence.Sources() {
		shelves[s.Shelf]++
	}
	fmt.Println(shelves)
	// Output: map[evidence:200 safety:127 sport:103]
}

func ExampleFindSource() {
	s, ok := evidence.FindSource("bender-2019")
	fmt.Println(s.Venue, s.Population, ok)
	// Output: J Physiother 78 habitual runners, sham-controlled true
}

// A work that the safety tables know under a key of their own.
func ExampleFindSource_safety() {
	s, ok := evidence.FindSource("CAMB")
	fmt.Println(s.Authors, s.Year, s.Link, s.Kind, s.Read, s.SameAs, ok)
	// Output: Cambron 2007 doi:10.1089/acm.2006.6401 survey abstract [cambron-2007] true
}

func ExampleSource_Cite() {
	for _, key := range []string{"davis-2020", "carvalho-2019", "mykitbag", evidence.OwnJudgement} {
		s, _ := evidence.FindSource(key)
		fmt.Println(s.Cite())
	}
	// Output:
	// Davis 2020 (abstract)
	// Carvalho 2019 (secondary)
	// upkeep, mykitbag.co.uk (page)
	// own judgement, nobody qualified has signed it
}

func ExampleCite() {
	c, _ := evidence.FindClaim("pre-event-wakes-up")
	fmt.Println(c.Verdict, "-", evidence.Cite(c.Sources...))
	// Output: mixed - Arroyo-Morales 2011 (abstract); Fletcher 2010 (abstract)
}

func ExampleSource_Citable() {
	fmt.Println(evidence.Source{Read: evidence.ReadRecalled}.Citable())
	// Output: false
}

func ExampleClaims() {
	for _, c := range evidence.Claims() {
		if c.Number > 0 && c.Verdict == evidence.Contradicted { // 0 is the library's own
			fmt.Println(c.Number, c.Text)
		}
	}
	// Output:
	// 8 Massage improves performance.
	// 12 Stretching a tight muscle tightens it further.
	// 19 Massage moves blood and so brings more oxygen and nutrients.
	// 26 Massage works by lowering cortisol.
}

// What may be said of a benefit: the verdict, its effects with interval and unit, and what must not be said.
func ExampleClaimOf() {
	c, _ := evidence.ClaimOf(evidence.Fatigue)
	fmt.Println(c.Verdict, c.Grade)
	for _, code := range c.Effects {
		e, _ := evidence.FindEffect(code)
		fmt.Println(e.Code, e.Value, e.Low, e.High, e.Unit)
	}
	fmt.Println("Not:", c.NotToSay)
	// Output:
	// mixed B
	// fatigue-after -1.5 -2.1 -0.9 points of 10
	// fatigue-between -1 -1 0 direction only
	// Not: That fatigue is lower on the next days, or that strength or speed comes back faster.
}

func ExampleOpinions() {
	for _, o := range evidence.Opinions() {
		if o.On == evidence.OnHardAfter {
			fmt.Println(o.Source+":", o.Says)
		}
	}
	// Output:
	// runnersworld-uk: not the day before the last interval session
	// moyer-wellness-2021: deep tissue or Swedish a day or two before training
	// mittelmaier: no intense training for 24 to 36 h
	// kahe-hands: 2 days or more before using the muscles hard again
	// sports-massage-academy: best placed the night before a rest day
}

// Whose advice a booking of deep work 96 h before a race keeps to, for somebody who has never had it.
func ExampleOpinionsOn() {
	for _, o := range evidence.OpinionsOn(evidence.OnDeepBefore, 96, evidence.HabitFirstTime) {
		fmt.Println(o.Source+":", o.Says)
	}
	// Output:
	// physio-dublin: 3 to 5 days
	// phila-massages: 4 to 5 days
	// wander-fuel: 3 days
	// racewalk: no therapeutic massage the day before a race
	// massage-myotherapy-australia: 4 to 7 days, to get over the soreness of massage
	// city-osteo-physio: 4 to 7 days
	// body-of-work: 3 days or more
	// sports-massage-academy: 3 days or more
	// bodyfix: not within 2 days
	// grunseth: 2 days or more after corrective work
	// beach-health: 48 h or more for any treatment
	// charlie-francis: little the day before a meet, and no deep work
}

func ExampleOpinion_Follows() {
	o := evidence.Opinion{Least: 96, Most: 120} // 4 to 5 days
	fmt.Println(o.Follows(72), o.Follows(96), o.Follows(150))
	// Output: false true false
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
