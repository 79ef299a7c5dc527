package screening

import (
	"iter"
	"math/bits"
	"slices"
)

// Rule is a combination rule: when all its clauses hold, it finds a row. Rules, like rows, are data.
type Rule struct {
	Number  int    // 1 to 15 of the reference; 0 for a rule that a sign or a row states itself
	Finds   string // code of the row found
	Urgency string // replaces that of the row; "" leaves it
	Outcome Outcome
	When    []Clause
	Sources []string
	Own     bool // our own reading goes beyond the words of the reference
}

// Clause holds when at least so many of its words are true: codes reported, or facts derived from the case ("@neck-pain").
type Clause struct {
	Of      []string
	AtLeast int
}

// Rules yields the combination rules in the order of the reference; those stated by signs and rows follow.
func Rules() iter.Seq[Rule] {
	return each(ruleRows, Rule.clone)
}

func (r Rule) clone() Rule {
	r.Sources = slices.Clone(r.Sources)
	r.When = slices.Clone(r.When)
	for i := range r.When {
		r.When[i].Of = slices.Clone(r.When[i].Of)
	}
	return r
}

func any1(list string) Clause           { return Clause{Of: keys(list), AtLeast: 1} }
func atLeast(n int, list string) Clause { return Clause{Of: keys(list), AtLeast: n} }

// The lists that several rules share.
const (
	thinBlood   = "anticoagulant bleeding-disorder low-platelets"
	fevers      = "fever sign-fever"
	longEvents  = "ctx-long-event post-endurance-event-acute post-endurance-event-72h"
	limbAlarm   = "sign-tense-swollen-muscle sign-numb-or-tingling-limb sign-pain-out-of-proportion"
	legClotSign = "sign-leg-swelling-one-sided sign-limb-warm-red-one-sided sign-calf-throb-one-sided"
	limbSigns   = legClotSign + " sign-arm-swelling-one-sided sign-tense-swollen-muscle dvt-on-treatment dvt-history superficial-thrombophlebitis"
	clotRisks   = "pregnancy-first-trimester pregnancy-high-risk pregnancy-second-third-trimester postpartum-6-weeks ctx-oestrogen active-cancer tumour-site ctx-plaster-or-bed-rest @recent-operation dvt-history dvt-on-treatment ctx-long-journey long-haul-travel"
	pregnancies = "pregnancy-first-trimester pregnancy-high-risk pregnancy-second-third-trimester postpartum-6-weeks"
	infections  = "fever sign-fever acute-systemic-infection gastroenteritis sign-vomiting-repeated sign-low-grade-temp-unwell infectious-mononucleosis mild-cold-no-fever kidney-infection-or-stone osteomyelitis spreading-skin-infection contagious-skin-infection sign-rash-spreading-hot"
	headKnocks  = "concussion ctx-head-impact"
)

// ruleRows are the combination rules. Source: safety tables, combination rules and the signs' combinations.
var ruleRows = []Rule{
	{Number: 1, Finds: "bleeding-risk-with-injury", When: []Clause{any1(thinBlood), any1("@recent-injury sign-bruising-unexplained")}, Sources: keys("ANTICS NCCIH HAEM")},
	{Number: 1, Finds: "acute-compartment-syndrome-suspected", When: []Clause{any1(thinBlood), any1("@recent-injury sign-bruising-unexplained"), any1(limbAlarm)}, Sources: keys("ANTICS NCCIH HAEM")},
	{Number: 2, Finds: "acute-compartment-syndrome-suspected", When: []Clause{any1("muscle-contusion fracture-healing suspected-fracture-dislocation @extreme-effort"), any1(limbAlarm)}, Sources: keys("ACS")},
	{Number: 3, Finds: "suspected-rhabdomyolysis", When: []Clause{any1("sign-dark-urine")}, Sources: keys("ER08 ER21")},
	{Number: 4, Finds: "suspected-rhabdomyolysis", When: []Clause{any1("sign-tense-swollen-muscle"), any1("sign-weakness-new")}, Sources: keys("ER08")},
	{Number: 5, Finds: "suspected-dvt", When: []Clause{any1("@injured-leg"), any1(legClotSign)}, Sources: keys("WELLS")},
	{Number: 5, Finds: "suspected-upper-limb-dvt", When: []Clause{any1("@injured-arm"), any1("sign-arm-swelling-one-sided sign-limb-warm-red-one-sided")}, Sources: keys("WELLS")},
	{Number: 6, Finds: "head-injury-red-flags", When: []Clause{any1(headKnocks), any1("@neck-pain neck-trauma-recent ctx-stiff-neck sign-vision-speech-balance sign-weakness-new sign-numb-or-tingling-limb sign-both-legs-weak sign-headache-severe seizure-now sign-fainted sign-collapse-after-exercise sign-confusion sign-vomiting-repeated")}, Sources: keys("CRT6")},
	{Number: 7, Finds: "hot-swollen-joint-acute", When: []Clause{any1(fevers), any1("sign-hot-swollen-joint local-inflammation gout-flare")}, Sources: keys("HOTJ")},
	{Number: 7, Finds: "spreading-skin-infection", When: []Clause{any1(fevers), any1("sign-rash-spreading-hot sign-limb-warm-red-one-sided ctx-spreading")}, Sources: keys("THB")},
	{Number: 7, Finds: "sudden-severe-headache", When: []Clause{any1(fevers), any1("ctx-stiff-neck")}, Sources: keys("CRT6 BC10")},
	{Number: 7, Finds: "fever-with-back-pain", When: []Clause{any1(fevers), any1("@back-pain youth-persistent-back-pain disc-herniation-stable spondylolysis-listhesis")}, Sources: keys("SPINE")},
	{Number: 7, Finds: "sepsis-signs", When: []Clause{any1(fevers), any1("sign-confusion")}, Sources: keys("SEPS SEPC")},
	{Number: 8, Finds: "suspected-myocarditis", When: []Clause{any1("@recent-infection"), any1("sign-chest-pain sign-palpitations sign-breathless-sudden")}, Sources: keys("FEB14 CARD")},
	{Number: 9, Finds: "exercise-hyponatraemia-suspected", When: []Clause{any1(longEvents), atLeast(2, "sign-headache-severe ctx-nausea sign-vomiting-repeated sign-weight-gain-in-event sign-confusion")}, Sources: keys("EAH EAHW")},
	{Number: 10, Finds: "exertional-heat-stroke", When: []Clause{any1("ctx-heat @hot-session heat-exhaustion"), any1("sign-confusion sign-collapse-after-exercise")}, Sources: keys("EHI")},
	{Number: 11, Finds: "cervical-artery-warning", When: []Clause{any1("@neck-pain neck-trauma-recent sign-headache-severe"), any1("sign-dizzy sign-vision-speech-balance ctx-nausea")}, Sources: keys("CADF GUNVAD")},
	{Number: 12, Finds: "femoral-neck-bsi-suspected", When: []Clause{any1("sign-bone-point-pain bone-stress-injury-suspected"), any1("@hip-or-groin-pain sign-night-pain ctx-limp")}, Sources: keys("BSI FNSF")},
	{Number: 13, Finds: "suspected-dvt", When: []Clause{any1(clotRisks), any1("@one-sided-leg")}, Sources: keys("WELLS PEM TRAV CDCTR PPVTE OPVTE OEST")},
	{Number: 13, Finds: "suspected-upper-limb-dvt", When: []Clause{any1(clotRisks), any1("@one-sided-arm")}, Sources: keys("WELLS PEM TRAV CDCTR PPVTE OPVTE OEST")},
	{Number: 14, Finds: "two-gentle-pressure-limits", When: []Clause{any1("@two-gentle-caps")}},
	{Number: 15, Finds: "exercise-hyponatraemia-suspected", When: []Clause{any1("sign-weight-gain-in-event"), any1("sign-headache-severe ctx-nausea sign-vomiting-repeated sign-confusion")}, Sources: keys("EAH EAHW")},

	{Finds: "severe-dehydration", When: []Clause{any1("sign-urine-dark-yellow"), any1("sign-dizzy sign-dizzy-on-standing sign-vomiting-repeated")}, Sources: keys("POSTR ER21")},
	{Finds: "suspected-rhabdomyolysis", When: []Clause{any1("sign-urine-dark-yellow"), any1("sign-tense-swollen-muscle sign-weakness-new")}, Sources: keys("POSTR ER21")},
	{Finds: "suspected-rhabdomyolysis", When: []Clause{any1("sign-weakness-new"), any1("sign-pain-out-of-proportion doms-severe sign-soreness-rising-after-72h sign-soreness-over-7-days")}, Sources: keys("SCIA ER08")},
	{Finds: "suspected-rhabdomyolysis", When: []Clause{any1("sign-soreness-rising-after-72h"), any1("sign-tense-swollen-muscle")}, Sources: keys("DOMS ER08")},
	{Finds: "acute-compartment-syndrome-suspected", When: []Clause{any1("sign-tense-swollen-muscle"), any1("sign-pain-out-of-proportion sign-numb-or-tingling-limb")}, Sources: keys("ACS ER08")},
	{Finds: "acute-compartment-syndrome-suspected", When: []Clause{any1("sign-pain-out-of-proportion"), any1("sign-numb-or-tingling-limb sign-leg-swelling-one-sided sign-arm-swelling-one-sided")}, Sources: keys("ACS ER21")},
	{Finds: "progressive-nerve-loss", When: []Clause{any1("sign-numb-or-tingling-limb"), any1("sign-weakness-new ctx-spreading")}, Sources: keys("SCIA")},
	{Finds: "suspected-dvt", When: []Clause{any1("sign-limb-warm-red-one-sided"), any1("sign-leg-swelling-one-sided sign-calf-throb-one-sided sign-tense-swollen-muscle")}, Sources: keys("NHSDVT")},
	{Finds: "suspected-upper-limb-dvt", When: []Clause{any1("sign-limb-warm-red-one-sided"), any1("sign-arm-swelling-one-sided")}, Sources: keys("NHSDVT UEDVT")},
	{Finds: "spreading-skin-infection", When: []Clause{any1("sign-limb-warm-red-one-sided"), any1("ctx-spreading sign-rash-spreading-hot")}, Sources: keys("THB")},
	{Finds: "suspected-pulmonary-embolism", When: []Clause{any1("sign-breathless-sudden sign-chest-pain sign-coughing-blood"), any1(limbSigns)}, Sources: keys("NHSDVT PEM")},
	{Finds: "cardiac-warning-signs", When: []Clause{any1("sign-fainted"), any1("sign-collapse-after-exercise sign-palpitations sign-chest-pain")}, Sources: keys("CARD PARQ")},
	{Finds: "sepsis-signs", When: []Clause{any1(infections), any1("sign-confusion")}, Sources: keys("SEPS SEPC")},
	{Finds: "severe-hypoglycaemia", When: []Clause{any1("diabetes-controlled diabetes-complicated mild-hypoglycaemia insulin-site-or-pump"), any1("sign-confusion")}, Sources: keys("BC10 RMT")},
	{Finds: "exercise-hyponatraemia-suspected", When: []Clause{any1(longEvents), any1("sign-confusion")}, Sources: keys("EAH"), Own: true},
	{Finds: "exercise-hyponatraemia-suspected", When: []Clause{any1(longEvents), any1("sign-vomiting-repeated")}, Sources: keys("EAH")},
	{Finds: "exertional-sickling-collapse", When: []Clause{any1("sickle-cell-trait"), any1("sign-weakness-new sign-both-legs-weak sign-collapse-after-exercise sign-cannot-bear-weight")}, Sources: keys("SCT SCTR")},
	{Finds: "pre-eclampsia-signs", When: []Clause{any1(pregnancies), any1("sign-headache-severe sign-vision-speech-balance sign-bp-180-110 hypertensive-emergency")}, Sources: keys("BC10 RMT PREG")},
	{Finds: "hypertensive-emergency", When: []Clause{any1("sign-bp-180-110"), any1("sign-headache-severe sign-chest-pain sign-vision-speech-balance sign-breathless-sudden sign-confusion sign-weakness-new sign-numb-or-tingling-limb @back-pain")}, Sources: keys("BP AHABP NICEBP")},
	{Finds: "suspected-complete-rupture", When: []Clause{any1("sign-pop-heard"), any1("ctx-loss-of-function sign-deformity sign-cannot-bear-weight")}, Sources: keys("NHSSTR ACHR")},
	{Finds: "suspected-complete-rupture", When: []Clause{any1("sign-pop-heard"), any1("sign-weakness-new")}, Sources: keys("ACHR"), Own: true},
	{Finds: "scfe-suspected", When: []Clause{any1("@age-to-16"), any1("ctx-limp"), any1("@hip-to-knee-pain")}, Sources: keys("SCFE SUFE")},
	{Finds: "growing-athlete-with-limp", When: []Clause{any1("@under-18"), any1("ctx-limp")}, Sources: keys("SCFE YLBP")},
	{Finds: "severe-pain-with-fever", When: []Clause{any1("unexplained-severe-or-night-pain sign-night-pain"), any1(fevers)}, Sources: keys("SPINE")},
	{Finds: "progressive-nerve-loss", When: []Clause{any1("unexplained-severe-or-night-pain sign-night-pain disc-herniation-stable spondylolysis-listhesis"), any1("sign-numb-or-tingling-limb sign-weakness-new")}, Sources: keys("SPINE SCIA")},
	{Finds: "myositis-ossificans", Outcome: Clearance, When: []Clause{any1("sign-lump-new"), any1("muscle-contusion haematoma-or-bruise")}, Sources: keys("BC10 MO18")},
	{Finds: "adverse-reaction-after-massage", When: []Clause{any1("sign-electric-pain-on-pressure"), any1("@lasting-electric-pain sign-weakness-new sign-numb-or-tingling-limb")}, Sources: keys("NERVE")},
}

// compiledRule is a rule with its words looked up.
type compiledRule struct {
	row     int // index of the row found
	clauses []compiledClause
	outcome Outcome
	urgency string
	rule    *Rule
}

type compiledClause struct {
	of      factSet
	atLeast int
}

var compiledRules = func() []compiledRule {
	out := make([]compiledRule, 0, len(ruleRows))
	for i := range ruleRows {
		r := &ruleRows[i]
		row := rowIndex[r.Finds]
		c := compiledRule{row: row, outcome: allRows[row].Outcome, urgency: allRows[row].Urgency, rule: r}
		if r.Outcome != Fine {
			c.outcome = r.Outcome
		}
		if r.Urgency != "" {
			c.urgency = r.Urgency
		}
		for _, w := range r.When {
			c.clauses = append(c.clauses, compiledClause{factsOf(w.Of), w.AtLeast})
		}
		out = append(out, c)
	}
	return out
}()

// holds reports whether every clause holds among the facts.
func (c *compiledRule) holds(facts factSet) bool {
	for _, clause := range c.clauses {
		n := 0
		for _, word := range facts.and(clause.of) {
			n += bits.OnesCount64(word)
		}
		if n < clause.atLeast {
			return false
		}
	}
	return true
}
