package evidence

// benefitClaims are the library's own: one for each benefit, with every effect it may state.
var benefitClaims = []Claim{
	{
		Code: "benefit-soreness", Benefit: Soreness, Text: "Massage, rolling or percussion lowers soreness for a while.",
		Verdict: Supported, Note: "supported, small, low certainty; nothing later than 72 h in trained endurance athletes", Grade: GradeB,
		Why: "Pooled trials and the best sham-controlled one show a small drop. Pressure on trigger points does not lower reported pain, percussion leaves nothing for the next days, light exercise does as much, and some trials find nothing.",
		Effects: []string{
			SorenessRelief, SorenessReliefDeep, SorenessReliefPressure, SorenessCarryOver, SorenessCarryRolling, SorenessCarryPercussion, SorenessLate,
		},
		Sources: []string{
			"davis-2020", "andersen-2013", "roberts-2024", "jay-2014", "visconti-2020", "drake-2012", "carvalho-2019", "chen-2022", "ischaemic-compression-2022",
			"bender-2019", "zainuddin-2005", "hoffman-2016", "heapy-2018", "zhou-2024", "medeiros-2023", "leabeater-2024",
		},
		Guidance: []string{"S16"}, NotToSay: "That soreness goes away, that the relief lasts into the next days after percussion, or that one rating shows it worked.",
	},
	{
		Code: "benefit-flexibility", Benefit: Flexibility, Text: "Massage, stretching, rolling or percussion raises range of motion for a while.",
		Verdict: Supported, Note: "supported, short-lived", Grade: GradeB,
		Why:     "Range rises straight after and fades within half an hour; single trials find nothing, and rolling over weeks shows no sure gain.",
		Effects: []string{FlexibilityHand, FlexibilityFascial, FlexibilityStretching, FlexibilityRolling, FlexibilityPercussion},
		Sources: []string{
			"davis-2020", "dakic-2023", "mckechnie-2007", "antohe-2024", "mauntel-2014", "pmc7716682", "behm-2016",
			"wiewelhove-2019", "couture-2015", "pmc5808005", "chronic-rolling-2022", "konrad-2020", "roberts-2024", "leabeater-2024",
		},
		Guidance: []string{"S7"}, NotToSay: "That the range lasts, prevents injury or improves results.",
	},
	{
		Code: "benefit-calm", Benefit: Calm, Text: "A massage lowers tension and anxiety.",
		Verdict: Supported, Note: "supported for tension and state anxiety; one session does not change mood", Grade: GradeB,
		Why:      "State anxiety is lower after one session in pooled trials, tension in one sham-controlled one; mood did not change, and vigour fell after hard work in one trial.",
		Effects:  []string{CalmSession},
		Sources:  []string{"moyer-2004", "arroyo-morales-2011", "bender-2019", "arroyo-morales-2008"},
		Guidance: []string{"S14"}, NotToSay: "That it treats anxiety or depression, lifts mood at once, or works through cortisol.",
	},
	{
		Code: "benefit-sleep", Benefit: Sleep, Text: "A massage in the evening improves the night's sleep.",
		Verdict: Mixed, Note: "limited support; nothing in athletes after training", Grade: GradeC,
		Why:      "One crossover of 20 people with insomnia symptoms improved sleep efficiency; the rest is self-report in patients.",
		Effects:  []string{SleepEvening},
		Sources:  []string{"ntoumas-2025", "wang-2024", "fang-2023"},
		Guidance: []string{"S8"}, NotToSay: "A number of hours or minutes of sleep, or that it replaces sleep.",
	},
	{
		Code: "benefit-fatigue", Benefit: Fatigue, Text: "Massage lowers the fatigue that is felt.",
		Verdict: Mixed, Note: "mixed: lower straight after very long events and between bouts, no difference in pooled trials", Grade: GradeB,
		Why:      "Fatigue fell straight after massage that followed an Ironman or an ultramarathon, and boxers felt more recovered between bouts; pooled trials and a 10 km run show no difference, and the days after are the same.",
		Effects:  []string{FatigueAfter, FatigueBetween},
		Sources:  []string{"nunes-2016", "hoffman-2016", "heapy-2018", "hemmings-2000", "davis-2020", "bender-2019"},
		Guidance: []string{"S10", "S16"}, NotToSay: "That fatigue is lower on the next days, or that strength or speed comes back faster.",
	},
	{
		Code: "benefit-performance", Benefit: Performance, Text: "Massage improves force, sprint, jump or endurance.",
		Verdict: Contradicted, Note: "contradicted; the expected effect is 0", Grade: GradeB,
		Why:      "None of the four changes in pooled trials, and reviews of recovery methods find nothing for massage.",
		Effects:  []string{PerformanceNone},
		Sources:  []string{"davis-2020", "dakic-2023", "querido-2022", "li-2024"},
		Guidance: []string{"S5"}, NotToSay: "Faster, stronger, or any gain in performance.",
	},
	{
		Code: "benefit-swelling", Benefit: Swelling, Text: "A course of lymph drainage lowers swelling.",
		Verdict: Mixed, Note: "mixed: best support after ankle sprain and wrist fracture, little high-grade evidence", Grade: GradeC,
		Why:      "Reviewed trials support it after sprain and fracture; after training one small trial of massage found less swelling and two found no difference.",
		Effects:  []string{SwellingInjury},
		Sources:  []string{"vairo-2009", "zainuddin-2005", "allen-2013", "drake-2012"},
		Guidance: []string{"S12"}, NotToSay: "Detox, or less swelling after training.",
	},
	{
		Code: "benefit-pressure-tolerance", Benefit: PressureTolerance, Text: "Pressure on a tender point raises what it takes before it hurts.",
		Verdict: Supported, Note: "supported in patients; the pain they report does not fall with it", Grade: GradeC,
		Why:      "The threshold rises in pooled trials of people with myofascial pain and a little after self-massage; massage after an Ironman did not change it.",
		Effects:  []string{PressureToleranceRise},
		Sources:  []string{"ischaemic-compression-2022", "pmc6358529", "furlan-2024", "nunes-2016"},
		Guidance: []string{"S16"}, NotToSay: "Less pain, or more strength.",
	},
}
