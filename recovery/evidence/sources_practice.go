package evidence

// Sources of the practice tables.
// Key, authors, year, subject, venue, link, kind, population, depth of reading, finding.
var practiceSources = []work{
	{OwnJudgement, "The Rubdown Authors", 2026, "a careful sports massage therapist's practice, as data", "desk review behind this library", "", KindOwn, "", ReadNothing, "Judgement without a published source; nobody qualified has signed it."},
	{"towlson-2013", "Towlson", 2013, "warm-up in professional football", "J Sports Sci", "doi:10.1080/02640414.2013.792946", KindSurvey, "English professional clubs", ReadAbstract, "Warm-up of 30.8 ± 8.2 min, ending 12.4 ± 3.8 min before kick-off."},
	{"portugal-teams-2022", "", 0, "recovery use in professional football", "Int J Sports Physiol Perform 17(5):748", "", KindSurvey, "56 Portuguese professional teams", ReadAbstract, "Massage used more at 12 to 24 and 24 to 72 h than right after home matches."},
	{"field-2021", "Field", 2021, "recovery use by practitioners", "Int J Sports Physiol Perform 16(12):1804", "", KindSurvey, "80 practitioners, 13 countries", ReadAbstract, "Massage among the most used methods, mostly on match day and the day after."},
	{"age-recovery-2025", "", 0, "age and recovery from muscle damage", "J Aging Phys Act", "", KindMetaAnalysis, "36 studies", ReadSecondary, "No larger loss or slower recovery from 35 years up; soreness 34 % lower at 48 h and 62 % at 72 h."},
	{"older-downhill", "", 0, "older trained people after downhill running", "", "doi:10.1055/a-0951-0017", KindTrial, "trained people of about 58 years", ReadAbstract, "Less sore, recovery alike."},
	{"romero-parra-2021", "Romero-Parra", 2021, "cycle phase and muscle damage", "J Strength Cond Res", "doi:10.1519/jsc.0000000000003878", KindMetaAnalysis, "19 papers", ReadAbstract, "Soreness higher in the early follicular phase."},
	{"cycle-phase-review", "", 0, "cycle phase and soreness", "a master's review", "", KindSystematicReview, "8 studies", ReadAbstract, "Five of eight studies find nothing."},
	{"mcgillicuddy", "McGillicuddy", 0, "pre-event massage", "book excerpt and column", "", KindOpinion, "a massage therapist", ReadPage, "10 to 15 min at most, often through clothing; care before reaction starts; oils by sport rule."},
	{"cycling-magazine-2009", "", 2009, "race week of professional cyclists", "a cycling magazine", "", KindOpinion, "", ReadPage, "Deep four days out, gentle two days out, relaxing the day before."},
	{"running-clinic-us", "", 0, "first massage before a race", "", "", KindOpinion, "a US running massage clinic", ReadPage, "The first ever massage some weeks before a race; newcomers wait three to four days after one."},
	{"lifters-clinic-us", "", 0, "tightness in lifters", "", "", KindOpinion, "a US physiotherapy clinic", ReadPage, "Lifters need some tightness; treat limits, not normal tightness."},
	{"contract-relax-guideline", "", 0, "dose of contract-relax stretching", "guideline as quoted by a clinic; a stretching column", "", KindGuideline, "", ReadSecondary, "Push at 20 to 75 % for 3 to 6 s, then 10 to 30 s assisted; low effort advised."},
	{"pressure-protocol-2007", "", 2007, "pressure on a tender point", "a chiropractic trial protocol", "", KindTrial, "", ReadAbstract, "30 to 60 s."},
	{"climbing-physio", "", 0, "forearm pump that does not settle", "", "", KindOpinion, "a climbing physiotherapist", ReadPage, "May be exertional compartment syndrome."},
}
