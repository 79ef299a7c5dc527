package evidence

import "slices"

// Topic is a question and what was found about it. A topic without sources was searched for and nothing was found.
type Topic struct {
	Code    string // kebab-case
	Reading string // what the sources say together
	Grade   Grade
	Sources []string // keys
}

// Topics returns what was found on the questions behind the rules, in a fixed order. The slices are the caller's own.
func Topics() []Topic {
	all := slices.Clone(topics)
	for i := range all {
		all[i].Sources = slices.Clone(all[i].Sources)
	}
	return all
}

// NoEvidenceOn returns the questions that were searched for without finding a study, in a fixed order.
// About these the library says that there is no evidence.
func NoEvidenceOn() []string { return slices.Clone(gaps) }

var gaps = []string{
	"any trial of deep tissue massage 1 to 7 days before performance, or of 1 to 48 h of lead time",
	"weekly against two-weekly against monthly massage in athletes; the best pressure for recovery",
	"massage and the incidence of injury",
	"massage after blood-flow-restriction training",
	"massage, melatonin and performance; massage as a substitute for sleep",
	"people randomised to an immediate or a delayed start",
	"how long relief in the visit lasts beyond 60 min",
	"rate and length of side effects of deep tissue massage separately",
	"differences between muscle groups in response to massage; soreness tables for the calf",
	"lead times set by a sports federation",
}

var topics = []Topic{
	{
		Code: "before-a-session", Grade: GradeB,
		Reading: "Two to three minutes are harmless and raise range; 15 min before the warm-up is neutral, after it harms jump and sprint; replacing an active warm-up always loses. Small trials that find a gain conflict with the null ones. No trial tests lead times of 1 to 48 h.",
		Sources: []string{"fletcher-2010", "arabaci-2008", "goodwin-2007", "mckechnie-2007", "hunter-2006", "arroyo-morales-2011", "mustafa-ijtmb", "mine-2017", "bayer-eken", "imtiyaz-2014"},
	},
	{
		Code: "after-a-session", Grade: GradeB,
		Reading: "A small drop in soreness and fatigue, function mostly unchanged; timing was compared directly in animals only.",
		Sources: []string{"bender-2019", "kong-2018", "shin-2015", "allen-2013", "kargarfard-2016", "haas-2013", "gasibat-2024", "visconti-2014"},
	},
	{
		Code: "harm", Grade: GradeC,
		Reading: "About one clinic client in ten has minor discomfort, gone by 36 h; serious events are rare and mostly of other styles.",
		Sources: []string{"cambron-2007", "carnes", "yin-2014", "ernst-2003", "tanriover-2009", "orthopaedic-panel"},
	},
	{
		Code: "soreness-course", Grade: GradeB,
		Reading: "Starts at 12 to 24 h, peaks at 24 to 48 h, gone by day 4 to 7; load of the session, muscle and habit decide.",
		Sources: []string{"tufano-2012", "takayama-2017", "pmc8583638", "liakou-2023", "squat-legpress-failure", "full-body-session", "drop-jumps-footballers", "cheung-2003"},
	},
	{
		Code: "force-course", Grade: GradeB,
		Reading: "Force is down for one to three days after most hard bouts and five to seven after a marathon.",
		Sources: []string{"zainuddin-2005", "zainuddin-2006", "elbow-force-line", "chalchat-2022", "williams-2025", "pmc6207600", "elbow-knee-jssm-8", "nicol-1991", "petersen-2007", "sherman-1984", "thomas-2018", "helland-2020", "moran-navarro-2017", "pmid-31987546", "plyometrics-women", "arazi-2016"},
	},
	{
		Code: "repeated-bout", Grade: GradeB,
		Reading: "The next like bout hurts about half as much within two weeks; protection lasts weeks to months.",
		Sources: []string{"leeder-2014", "cleary-2002", "sprints-repeat", "repeated-bout-2023"},
	},
	{
		Code: "practitioner-lead-times", Grade: GradeD,
		Reading: "Two to seven days for deep work before an event; the spread is itself the finding. Associations and federations give no timing but for one national association of practitioners.",
		Sources: []string{"amta-2011", "ioc-guide", "refinery29", "body-awakening", "sportzbizz", "massage-myotherapy-australia", "cycling-magazine-2009", "running-clinic-us", "kahe-hands"},
	},
	{
		Code: "starting-article", Grade: GradeD,
		Reading: "One therapist's practice: its claims are judged one by one, its guidance is kept.",
		Sources: []string{"moyer-wellness-2021"},
	},
	{
		Code: "practice-in-sport", Grade: GradeD,
		Reading: "Massage is given mostly on match day and the days after; the warm-up takes about 31 min and ends about 12 min before the start.",
		Sources: []string{"towlson-2013", "portugal-teams-2022", "field-2021", "mcgillicuddy", "swim-team-therapist", "lifters-clinic-us", "climbing-physio"},
	},
	{
		Code: "age", Grade: GradeC,
		Reading: "No slower recovery and less soreness in older adults, so recovery is not lengthened for age alone.",
		Sources: []string{"age-recovery-2025", "older-downhill"},
	},
	{
		Code: "cycle-phase", Grade: GradeC,
		Reading: "Findings conflict: no timing rule, the person's own report speaks.",
		Sources: []string{"romero-parra-2021", "cycle-phase-review"},
	},
	{
		Code: "technique-doses", Grade: GradeD,
		Reading: "Contract-relax with low effort, pressure on a tender point for 30 to 60 s.",
		Sources: []string{"contract-relax-guideline", "pressure-protocol-2007", "pmc6358529"},
	},
}
