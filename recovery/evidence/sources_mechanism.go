package evidence

// Studies of mechanisms, sleep and blood-flow restriction.
// Key, authors, year, subject, venue, link, kind, population, depth of reading, finding.
var mechanismSources = []work{
	{"shoemaker-1997", "Shoemaker", 1997, "massage and limb blood flow", "Med Sci Sports Exerc 29:610-614", "", KindTrial, "10", ReadAbstract, "Flow unchanged by effleurage, petrissage or tapotement; light contraction raised it about threefold."},
	{"hinds-2004", "Hinds", 2004, "massage, flow and temperature", "", "PMID 15292737", KindCrossover, "13", ReadAbstract, "Femoral flow the same; skin flow up, skin +1.1 °C; muscle temperature the same."},
	{"wiltshire-2010", "Wiltshire", 2010, "massage and lactate removal", "Med Sci Sports Exerc", "doi:10.1249/MSS.0b013e3181c9214f", KindCrossover, "12", ReadAbstract, "Forearm flow lower (p 0.024) and less lactate removed (p 0.03) with massage."},
	{"franklin-2014", "Franklin", 2014, "massage and vessel function", "Arch Phys Med Rehabil", "doi:10.1016/j.apmr.2014.02.007; PMID 24583315", KindTrial, "36 sedentary adults", ReadAbstract, "Arm flow-mediated dilation 7.38 to 9.02 % and 7.77 to 10.2 % at 90 min, raised to 72 h. Vessel function in the arm, not leg-muscle flow."},
	{"schillinger-2006", "Schillinger", 2006, "lymph drainage after exercise", "Am J Phys Med Rehabil 85:516-520", "PMID 16715021", KindTrial, "14", ReadAbstract, "LDH lower at 48 h, CK not significant."},
	{"bakar-2015", "Bakar", 2015, "lymph drainage after exercise", "J Phys Ther Sci", "doi:10.1589/jpts.27.3387; PMID 26696704", KindTrial, "18", ReadAbstract, "Lactate, LDH and myoglobin lower at 2 h, CK at 24 h."},
	{"pmid-28480692", "", 0, "lymph drainage, cryotherapy or rest after exercise", "", "PMID 28480692", KindTrial, "30", ReadAbstract, "No difference in CK, h-FABP, neutrophils or soreness to 24 h."},
	{"field-2005", "Field", 2005, "cortisol, serotonin and dopamine", "Int J Neurosci", "doi:10.1080/00207450590956459", KindNarrativeReview, "the authors' own clinical studies", ReadAbstract, "Cortisol -31 %, urinary serotonin +28 %, dopamine +31 % on average; conflicts with the pooled cortisol result."},
	{"ntoumas-2025", "Ntoumas", 2025, "45 min massage before bed", "Healthcare", "doi:10.3390/healthcare13020180", KindCrossover, "20 with insomnia symptoms, sham-controlled", ReadAbstract, "Sleep efficiency differed (p 0.034; massage p 0.045), sustained efficiency p 0.005."},
	{"ntoumas-2025b", "Ntoumas", 2025, "massage and nap recordings", "BMC Complement Med Ther", "doi:10.1186/s12906-025-05022-6", KindTrial, "15 poor sleepers", ReadAbstract, "Brain recordings during a nap."},
	{"harris-2012", "Harris", 2012, "3 min slow back rub", "", "", KindTrial, "a small study of women", ReadSecondary, "+36 min of sleep."},
	{"pmc6259457", "", 0, "stretching a cooled calf", "", "PMC6259457", KindTrial, "16", ReadAbstract, "Cooling stiffened the calf; 2 min static stretching took stiffness below and range above baseline."},
	{"weerapong-2005", "Weerapong", 2005, "mechanisms of massage, performance, recovery and injury", "Sports Med", "doi:10.2165/00007256-200535030-00004", KindNarrativeReview, "", ReadAbstract, "Too little research on injury prevention."},
	{"brummitt-2008", "Brummitt", 2008, "massage in sports performance and rehabilitation", "", "PMC2953308", KindNarrativeReview, "", ReadAbstract, "Too little research on injury prevention."},
	{"rodrigues-2022", "Rodrigues", 2022, "blood-flow restriction and soreness", "Medicina", "doi:10.3390/medicina58091154; PMID 36143831", KindSystematicReview, "8 trials, 118 people", ReadAbstract, "Can neither confirm nor refute; high cuff pressure with eccentric work leans toward inflammation."},
	{"de-queiros-2021", "de Queirós", 2021, "blood-flow restriction and damage markers", "PLoS One", "doi:10.1371/journal.pone.0253521", KindSystematicReview, "", ReadOpening, "Scope read only."},
}
