package evidence

// Trials of massage, rolling and percussion before a session.
// Key, authors, year, subject, venue, link, kind, population, depth of reading, finding.
var beforeSources = []work{
	{"fletcher-2010", "Fletcher", 2010, "massage instead of or before a warm-up", "J Strength Cond Res", "doi:10.1519/JSC.0b013e3181ceec0f", KindCrossover, "20", ReadAbstract, "20 m sprint: warm-up and massage with warm-up faster than massage alone, no difference between the two. The percentages (2.74 and 2.44) were read second-hand."},
	{"arabaci-2008", "Arabaci", 2008, "15 min Swedish after the warm-up", "J Sports Sci Med 7:549-555", "", KindCrossover, "24", ReadAbstract, "Jump, 10 m and 30 m worse; sit-and-reach better."},
	{"goodwin-2007", "Goodwin", 2007, "15 min leg massage before the warm-up", "J Strength Cond Res", "doi:10.1519/R-20275.1", KindCrossover, "37, sham-controlled", ReadAbstract, "30 m 4.41 s after massage, 4.39 s after sham and after rest; no difference."},
	{"mckechnie-2007", "McKechnie", 2007, "3 min petrissage or tapotement of the calf", "J Sports Sci Med 6:498-504", "", KindCrossover, "19", ReadAbstract, "Ankle range up; drop jump and calf power unchanged. Tapotement at 4 Hz."},
	{"hunter-2006", "Hunter", 2006, "30 min leg massage straight before", "Med Sci Sports Exerc 38(5) suppl, abstract 690", "", KindCrossover, "13", ReadSecondary, "Knee-extensor force fell at 60 to 240 degrees a second, against a rise after rest."},
	{"arroyo-morales-2011", "Arroyo-Morales", 2011, "pre-event massage straight before", "J Strength Cond Res", "doi:10.1519/JSC.0b013e3181e83a47; PMID 21240029", KindCrossover, "sham-controlled", ReadAbstract, "High-speed peak torque lower (p<0.05), tension lower (p 0.01), cortisol unchanged. The length of the session was not seen."},
	{"pmc7716682", "", 0, "massage straight after static stretching", "", "PMC7716682", KindTrial, "35", ReadAbstract, "Flexibility +12 % with stretching, +16 % with stretching and massage; stretching alone cost jump height, with massage it did not."},
	{"mustafa-ijtmb", "Mustafa", 0, "15 min Swedish of hand and forearm", "Int J Ther Massage Bodywork", "", KindTrial, "30", ReadAbstract, "Grip strength and force sense unchanged."},
	{"mine-2017", "Mine", 2017, "2 min quick massage of quadriceps and calf", "J Phys Med Rehabil Disabil", "", KindCrossover, "15 men", ReadAbstract, "Jump unchanged in both arms."},
	{"bayer-eken", "Bayer & Eken", 0, "10 min massage and 5 min jog within the warm-up", "Rev. online Polít. Gest. Educ., no. 15914", "", KindCrossover, "12 athletes", ReadAbstract, "Jump-derived power higher with massage, more so in the evening; small, conflicts with the null trials."},
	{"pmc4339173", "", 0, "three Thai massages over 10 days", "", "PMC4339173", KindCrossover, "34 footballers", ReadFull, "Gains within groups; between groups nothing but grip; sprint difference 0.21 s (-0.02 to 0.44)."},
	{"kerautret-2021", "Kerautret", 2021, "rolling between sets of squats", "PLoS One", "doi:10.1371/journal.pone.0248031", KindCrossover, "14", ReadAbstract, "Total work -11.6 %, power -5.1 %, effort higher; less soreness after, with less work done."},
	{"imtiyaz-2014", "Imtiyaz", 2014, "15 min massage just before eccentric work", "J Clin Diagn Res", "doi:10.7860/JCDR/2014/7294.3971; PMID 24596744", KindTrial, "45 untrained women", ReadAbstract, "Soreness lower at 24, 48 and 72 h; isometric force no different; one-repetition maximum better at 48 h."},
	{"fleckenstein-2017", "Fleckenstein", 2017, "rolling before or after fatigue", "J Sports Sci Med 16:474-479", "", KindTrial, "45", ReadAbstract, "Force loss at 5 min: -16 % before, -12 % after, -21 % control."},
	{"konrad-2020", "Konrad", 2020, "5 min percussion of the calf", "J Sports Sci Med 19:690-694", "PMID 33239942", KindCrossover, "16", ReadAbstract, "Dorsiflexion +5.4 degrees (+18.4 %, d 1.36); maximal torque unchanged."},
	{"canbulut", "Canbulut", 0, "8 min percussion of the quadriceps", "J Sports Med, Türkiye", "", KindCrossover, "24", ReadAbstract, "Hip flexion up; jump and agility unchanged; Wingate power down."},
	{"couture-2015", "Couture", 2015, "short rolling of the hamstrings", "", "doi:10.2174/1874325001509010450", KindTrial, "33", ReadAbstract, "Knee angle 67.70 to 67.30 or 67.41 degrees: no gain."},
	{"pmc5808005", "", 0, "rolling of the front of the thigh", "", "PMC5808005", KindTrial, "18", ReadAbstract, "Hip range up to 30 min; only the immediate value passed the least detectable change."},
	{"pmc6358529", "", 0, "pressure on a calf trigger point by roller", "", "PMC6358529", KindTrial, "50", ReadAbstract, "90 s of static pressure: threshold 2.6 to 3.0 (d 0.35); moving the roller and sham did nothing."},
}
