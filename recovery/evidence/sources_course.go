package evidence

// Studies of soreness and force without massage.
// Key, authors, year, subject, venue, link, kind, population, depth of reading, finding.
var courseSources = []work{
	{"tufano-2012", "Tufano", 2012, "soreness after eccentric knee extensions", "J Strength Cond Res", "doi:10.1519/JSC.0b013e3182651c06", KindTrial, "26 women", ReadAbstract, "Pain 2.91, 2.62, 1.97 and 1.13 at 24, 48, 72 and 96 h from 0.44; 20 of the 26 cycled easily afterwards."},
	{"leeder-2014", "Leeder", 2014, "repeated bout of shuttle running", "Int J Sports Physiol Perform 9:489-496", "", KindTrial, "8 trained", ReadAbstract, "Peak at 24 h; the same bout 14 days later -49 % (p 0.008); force, jump and markers the same."},
	{"takayama-2017", "Takayama", 2017, "recovery after a marathon", "", "PMC5613699", KindObservational, "11 recreational runners", ReadAbstract, "Soreness raised to day 3, like baseline on days 4 to 7; aerobic measures recovered at day 7."},
	{"pmc8583638", "", 0, "soreness after a marathon", "", "PMC8583638", KindObservational, "31 men", ReadAbstract, "Median 3 at 24 h against 0 before."},
	{"liakou-2023", "Liakou", 2023, "soreness and torque after sprints", "Eur J Appl Physiol", "doi:10.1007/s00421-023-05317-x", KindTrial, "10 athletes", ReadAbstract, "Knee soreness 1.6 to 3.8 against 1.0 through 72 h; eccentric torque 84 to 97 % at 24 h."},
	{"squat-legpress-failure", "", 0, "squats and leg press to failure", "", "", KindTrial, "14 trained", ReadAbstract, "Soreness raised at 48 h; 48 h and more to restore volume."},
	{"pmc7449331", "", 0, "noise of soreness and jump measures", "", "PMC7449331", KindTrial, "13 team-sport players", ReadAbstract, "Test-retest variation: soreness line 45 to 49 %, single jump 4.0 to 7.7 %, well-being 5.9 to 7.1 %."},
	{"full-body-session", "", 0, "recovery after a full-body strength session", "J Sci Med Sport", "", KindTrial, "8 trained", ReadAbstract, "Torque back by 24 h; pain and fatigue need over 48 h."},
	{"drop-jumps-footballers", "", 0, "100 drop jumps", "", "", KindTrial, "11 footballers", ReadAbstract, "Sore and slower in agility to 96 h; sprint slower to 48 h."},
	{"cheung-2003", "Cheung", 2003, "course of delayed soreness", "", "", KindNarrativeReview, "", ReadSecondary, "As quoted by Nelson: starts at 12 to 24 h, peaks at 24 to 72 h, gone in 5 to 7 days, up to 10."},
	{"zainuddin-2006", "Zainuddin", 2006, "force after maximal eccentric elbow work", "", "", KindTrial, "", ReadAbstract, "About 50 % of baseline right after, as in the trial of 2005."},
	{"elbow-force-line", "", 0, "force after maximal eccentric elbow work, a line of a review", "", "", KindNarrativeReview, "", ReadSecondary, "50 to 70 % of baseline for several days."},
	{"chalchat-2022", "Chalchat", 2022, "force loss after eccentric-biased leg exercise", "PLoS One", "doi:10.1371/journal.pone.0271233", KindMetaAnalysis, "141 groups", ReadAbstract, "Largest torque loss at 24 to 48 h: median SMD -0.74, quartiles -1.38 and -0.44. The authors' open data file was read."},
	{"williams-2025", "Williams", 2025, "jumps on force plates after strenuous bouts", "J Funct Morphol Kinesiol", "doi:10.3390/jfmk10020230", KindMetaAnalysis, "22 papers", ReadAbstract, "Pooled effect -0.26 on days 1 and 2, baseline by day 3."},
	{"pmc6207600", "", 0, "force after a half marathon", "", "PMC6207600", KindObservational, "21 amateur men", ReadAbstract, "Right after: maximal force 79 %, voluntary activation 88 %."},
	{"elbow-knee-jssm-8", "", 0, "elbow flexors against knee extensors", "J Sports Sci Med 8:107-115", "", KindTrial, "12 sedentary", ReadAbstract, "Elbow flexors lose more and recover slower."},
	{"nicol-1991", "Nicol", 1991, "force after a marathon", "Scand J Med Sci Sports", "doi:10.1111/j.1600-0838.1991.tb00265.x", KindObservational, "9", ReadAbstract, "Right after: knee extension 78 %, drop jump 84 %, sprint 84 %."},
	{"petersen-2007", "Petersen", 2007, "force after a marathon", "Eur J Appl Physiol", "doi:10.1007/s00421-007-0504-x", KindObservational, "8 elite", ReadAbstract, "Right after: knee 78 %, calf 83 %; jump 82 % on day 2, 88 % on day 5."},
	{"sherman-1984", "Sherman", 1984, "torque after a marathon", "J Appl Physiol", "", KindTrial, "10 men", ReadAbstract, "Still below on day 7 with rest; running in the week slowed recovery."},
	{"thomas-2018", "Thomas", 2018, "fatigue after squats, jump squats and sprints", "Med Sci Sports Exerc", "doi:10.1249/MSS.0000000000001733", KindTrial, "10", ReadAbstract, "Fatigue gone by 48 h (jumps) and 72 h (squats, sprints)."},
	{"helland-2020", "Helland", 2020, "strength against power session", "PeerJ", "doi:10.7717/peerj.10044", KindTrial, "16", ReadAbstract, "Jump -7 and -5 % right after; squat peak power not back at 48 h after strength."},
	{"moran-navarro-2017", "Morán-Navarro", 2017, "training to failure", "Eur J Appl Physiol", "doi:10.1007/s00421-017-3725-7", KindTrial, "10", ReadAbstract, "Failure delays recovery by 24 to 48 h."},
	{"pmid-31987546", "", 0, "moderate sprints", "", "PMID 31987546", KindTrial, "26 trained", ReadAbstract, "No change at 0 to 72 h."},
	{"plyometrics-women", "", 0, "plyometric drills in women", "", "", KindTrial, "23 female athletes", ReadAbstract, "Knee extension 86 % right after, 93 % at 24 h."},
	{"arazi-2016", "Arazi", 2016, "10 sets of 10 jumps on a firm floor", "Sports", "doi:10.3390/sports4010015", KindTrial, "24", ReadAbstract, "Jump and isometric force down at 24 to 48 h, not at 72 h."},
	{"cleary-2002", "Cleary", 2002, "how long a repeated bout protects", "", "PMC164305", KindTrial, "", ReadAbstract, "6 to 9 weeks."},
	{"sprints-repeat", "", 0, "less soreness four days after sprints", "Isokinet Exerc Sci", "doi:10.3233/IES-193130", KindTrial, "", ReadAbstract, "Less sore already four days later."},
	{"repeated-bout-2023", "", 0, "repeated-bout effect", "Sports 2023 11:62", "", KindSystematicReview, "", ReadSecondary, "Lasts up to 6 months."},
}
