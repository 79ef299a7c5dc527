package evidence

var timingRules = []TimingRule{
	{
		ID: "T1", Text: "Never let massage replace the warm-up.", Grade: GradeB, Bases: "B",
		Amounts: []Amount{Between("20 m sprint slower", E(2.4), E(2.7), "%")},
		Sources: []string{"fletcher-2010"},
	},
	{
		ID: "T2", Text: "Before a session of the same day: short, superficial, brisk, before the warm-up.", Grade: GradeB, Bases: "B",
		Amounts: []Amount{One("in all, at most", E(15), "min"), One("a muscle, about", E(3), "min"), One("change in performance", E(0), "%")},
		Sources: []string{"goodwin-2007", "mckechnie-2007", "mine-2017"},
	},
	{
		ID: "T3", Text: "No long massage between the warm-up and explosive or strength work.", Grade: GradeB, Bases: "B",
		Amounts: []Amount{One("barred from", E(15), "min")},
		Sources: []string{"arabaci-2008", "hunter-2006", "arroyo-morales-2011"},
	},
	{
		ID: "T4", Text: "Lead time of pre-event massage.", Grade: GradeD, Bases: "D",
		Amounts: []Amount{Between("typical, before the start", C(15), C(45), "min"), Between("widest, before the start", C(10), C(120), "min")},
		Sources: []string{"inner-west", "lucas", "body-of-work", "glasgow-clinic", "swim-team-therapist", "pre-event-explainer"},
	},
	{
		ID: "T5", Text: "Deep tissue before a hard session; best before a rest day.", Grade: GradeD, Bases: "D + C",
		Amounts: []Amount{One("default", C(48), "h"), One("warn below", C(24), "h"), One("usual end of discomfort, any massage type", E(36), "h")},
		Sources: []string{"cambron-2007", "physio-dublin", "mittelmaier", "kahe-hands", "sports-massage-academy", "grunseth", "beach-health", "bodyfix"},
	},
	{
		ID: "T6", Text: "Deep tissue before competition: longer for a first time, shorter only when used to it.", Grade: GradeD, Bases: "D",
		Amounts: []Amount{
			One("default, median of 17 opinions", C(4), "days"), Between("accepted", C(3), C(5), "days"),
			Between("first time or easily sore", C(5), C(7), "days"), One("used to it", C(2), "days"),
		},
		Sources: []string{
			"runnersworld-uk", "mittelmaier", "physio-dublin", "phila-massages", "practo", "wander-fuel", "massage-myotherapy-australia",
			"city-osteo-physio", "body-of-work", "sports-massage-academy", "limber-life", "kahe-hands", "bodyfix", "grunseth",
			"beach-health", "spa-and-massage", "doctorabel", "charlie-francis",
		},
	},
	{
		ID: "T7", Text: "Swedish or light massage the day before is allowed: relaxation, perhaps sleep, nothing for performance.", Grade: GradeC, Bases: "C",
		Amounts: []Amount{Between("before the event", C(1), C(2), "days")},
		Sources: []string{"moyer-2004", "ntoumas-2025", "martina-grant", "racewalk", "runnersworld-uk", "glasgow-clinic"},
	},
	{
		ID: "T8", Text: "After a session, the same day: light to moderate, after a cool-down; a small drop in pain, no effect on function.", Grade: GradeD, Bases: "B (20 min D)",
		Amounts: []Amount{Between("length", E(7), E(30), "min"), One("cool-down first", C(20), "min"), One("change in function", E(0), "%")},
		Sources: []string{"bender-2019", "nunes-2016", "hoffman-2016", "wiewelhove-2018", "querido-2022", "differentworld"},
	},
	{
		ID: "T9", Text: "Two to three hours after an eccentric session: soreness lower at the peak, strength unchanged.", Grade: GradeB, Bases: "B",
		Amounts: []Amount{
			Between("after the session", E(2), E(3), "h"), Between("length", E(10), E(30), "min"),
			One("peak soreness, at most", E(-30), "%"), One("change in strength", E(0), "%"),
		},
		Sources: []string{"zainuddin-2005", "hilbert-2003", "smith-1994", "farr-2002"},
	},
	{
		ID: "T10", Text: "When sore at 24 to 48 h: short relief; light exercise equals it.", Grade: GradeB, Bases: "B",
		Amounts: []Amount{
			Between("length", E(1), E(10), "min"), Between("relief", E(0.7), E(1), "points of 10"),
			One("best after", E(10), "min"), One("still present in one roller trial", E(60), "min"),
		},
		Sources: []string{"andersen-2013", "jay-2014", "roberts-2024"},
	},
	{
		ID: "T11", Text: "Immediate against delayed start: prefer early, never call it proven.", Grade: GradeC, Bases: "C",
		Sources: []string{"haas-2013", "best-2008"},
	},
	{
		ID: "T12", Text: "Hard work within a day of post-session massage: keep it short and light; longer or deep is untested.", Grade: GradeD, Bases: "B / D",
		Amounts: []Amount{One("length", E(15), "min"), One("hard work within", E(24), "h")},
		Sources: []string{"lane-wenger-2004", "farr-2002"},
	},
	{
		ID: "T13", Text: "After a marathon or longer: light for comfort, deep only later and when no longer tender; no effect on recovery.", Grade: GradeD, Bases: "B (null) + D (wait)",
		Amounts: []Amount{
			Between("light", E(7), E(20), "min"), Between("deep not before", C(48), C(72), "h"),
			Between("days without an effect", E(1), E(14), "days"), One("change in recovery", E(0), "%"),
		},
		Sources: []string{"hoffman-2016", "heapy-2018", "dawson-2004", "west-berkshire", "musclesense", "ex-nfl-therapist", "wander-fuel", "practo"},
	},
	{
		ID: "T14", Text: "Between bouts: short massage when the next bout is near, after mixed high-intensity work.", Grade: GradeB, Bases: "B",
		Amounts: []Amount{Between("length", E(5), E(12), "min"), One("next bout within", E(10), "min")},
		Sources: []string{"poppendieck-2016"},
	},
	{
		ID: "T15", Text: "Weekly to two-weekly as a preference only; nothing claimed for performance.", Grade: GradeD, Bases: "D (athletes; weekly against none null, B) / C",
		Amounts: []Amount{
			Between("interval", C(7), C(14), "days"), One("change in performance", E(0), "%"),
			One("where chronic pain is the aim, at least", E(60), "min a week"),
		},
		Sources: []string{"dawson-2011", "sherman-2014", "perlman-2012", "perlman-2019", "equinox", "stoner", "toswim", "mykitbag", "pogo-physio", "city-osteo-physio"},
	},
	{
		ID: "T16", Text: "Rolling: short sets before, longer after and again on the next days; the range fades within half an hour.", Grade: GradeB, Bases: "B",
		Amounts: []Amount{
			Between("sets a muscle, before", E(1), E(3), ""), Between("set", E(30), E(120), "s"), Between("after", E(2), E(20), "min"),
			Between("repeat", E(24), E(48), "h"), One("range lasts at most", E(30), "min"),
		},
		Sources: []string{"wiewelhove-2019", "zhou-2024", "medeiros-2023", "couture-2015", "pmc5808005", "pearcey-2015", "pmc6961644", "chronic-rolling-2022"},
	},
	{
		ID: "T17", Text: "Percussion: short; not on prime movers right before sprint, jump or all-out work; after exercise comfort in the visit only.", Grade: GradeB, Bases: "B",
		Amounts: []Amount{One("a muscle, before, at most", E(5), "min"), One("change in strength", E(0), "%"), One("change in next-day soreness", E(0), "points of 10")},
		Sources: []string{"konrad-2020", "canbulut", "ferreira-2023", "roberts-2024", "leabeater-2024"},
	},
	{
		ID: "T18", Text: "Assisted stretching before: short holds, then dynamic activity.", Grade: GradeB, Bases: "A/B",
		Amounts: []Amount{One("a muscle, under", E(60), "s"), One("range lasts under", E(30), "min")},
		Sources: []string{"behm-2016"},
	},
	{
		ID: "T19", Text: "No massage on an acute injury, nor with other contraindications.", Grade: GradeD, Bases: "D",
		Amounts: []Amount{Between("acute injury", C(48), C(72), "h")},
		Sources: []string{"clinic-contraindications"},
	},
	{
		ID: "T20", Text: "Blood-flow-restriction training has no rule of its own.", Grade: GradeN, Bases: "N",
		Sources: []string{"rodrigues-2022", "de-queiros-2021"},
	},
	{
		ID: "T21", Text: "No rolling of the working muscles between strength sets.", Grade: GradeB, Bases: "B (n=14)",
		Amounts: []Amount{One("total work", E(-11.6), "%"), One("power", E(-5.1), "%")},
		Sources: []string{"kerautret-2021"},
	},
	{
		ID: "T22", Text: "Never infer from one before-and-after soreness score that massage worked for a person.", Grade: GradeB, Bases: "B",
		Amounts: []Amount{Between("test-retest variation of a soreness score", E(45), E(49), "%")},
		Sources: []string{"pmc7449331"},
	},
}
