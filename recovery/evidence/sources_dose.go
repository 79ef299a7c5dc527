package evidence

// Trials of dose and frequency.
// Key, authors, year, subject, venue, link, kind, population, depth of reading, finding.
var doseSources = []work{
	{"sherman-2014", "Sherman", 2014, "dose of massage for neck pain", "Ann Fam Med 12:112-120", "", KindTrial, "228 people with chronic neck pain", ReadAbstract, "30 min no better than waiting; 60 min twice a week RR 3.41 for function and 2.30 for pain, three times 4.98 and 2.73. Transient pain increases noted."},
	{"perlman-2012", "Perlman", 2012, "dose of massage for knee osteoarthritis", "PLoS One", "doi:10.1371/journal.pone.0030248", KindTrial, "125 people with knee osteoarthritis", ReadAbstract, "60 min arms +24.0 (15.3, 32.7) against 6.3 (0.1, 12.8) in usual care; plateau at 60 min a week; nothing left at 24 weeks."},
	{"perlman-2019", "Perlman", 2019, "weekly massage, then upkeep, for knee osteoarthritis", "J Gen Intern Med", "doi:10.1007/s11606-018-4763-5", KindTrial, "222 people with knee osteoarthritis", ReadAbstract, "Week 8: -8.16 (-13.50, -2.81) against light touch. Later times not sustained (read second-hand)."},
	{"rapaport-2012", "Rapaport", 2012, "weekly or twice-weekly Swedish massage", "J Altern Complement Med", "doi:10.1089/acm.2011.0071; PMID 22775448", KindTrial, "healthy adults", ReadAbstract, "Weekly: immune-marker pattern; twice weekly: oxytocin up, vasopressin and cortisol down."},
	{"rapaport-2010", "Rapaport", 2010, "one 45 min massage", "J Altern Complement Med", "doi:10.1089/acm.2009.0634", KindTrial, "53 healthy adults", ReadAbstract, "Small hormone and immune changes against light touch."},
	{"dawson-2011", "Dawson", 2011, "weekly massage in novice runners", "Phys Ther Sport", "doi:10.1016/j.ptsp.2011.02.007; PMID 22085712", KindTrial, "28 novice runners", ReadAbstract, "30 min weekly for 10 weeks: strength, pain, daily function and confidence no better."},
	{"kennedy-2018", "Kennedy", 2018, "weekly then two-weekly massage", "BMJ Open Sport Exerc Med", "doi:10.1136/bmjsem-2017-000319", KindObservational, "9 elite paracyclists, uncontrolled", ReadAbstract, "Reported less tightness and better sleep; quality of life unchanged."},
	{"ivanova-2024", "Ivanova", 2024, "massage and sleep, survey", "", "", KindSurvey, "72 healthy people", ReadAbstract, "Self-reported sleep better after 60 to 90 min sessions: +39 min, 6 min less to fall asleep."},
}
