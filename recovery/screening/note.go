package screening

import (
	"time"

	"example.com/rubdown/muscles"
)

// The lists of rows from which facts for the combination rules are read.
const (
	// painfulRows, and every sign and context, tell where it hurts; a tattoo or a scar does not.
	painfulRows = `acute-muscle-strain acute-ligament-sprain muscle-contusion doms-severe local-inflammation
		unexplained-severe-or-night-pain bone-stress-injury-suspected youth-persistent-back-pain disc-herniation-stable
		spondylolysis-listhesis neck-trauma-recent shin-splints apophysitis chronic-exertional-compartment recent-dislocation`
	injuryRows    = "acute-muscle-strain acute-ligament-sprain muscle-contusion haematoma-or-bruise recent-dislocation fracture-healing"
	bleedRiskRows = injuryRows + " neck-trauma-recent ctx-head-impact"
	operationRows = "recent-major-surgery joint-replacement"
	// Signs that are about one limb by their name.
	oneLegRows = "sign-leg-swelling-one-sided sign-calf-throb-one-sided"
	oneArmRows = "sign-arm-swelling-one-sided"
	// complaintRows count as one-sided when they are on one side of a limb.
	complaintRows = `sign-limb-warm-red-one-sided sign-tense-swollen-muscle sign-pain-out-of-proportion
		sign-numb-or-tingling-limb sign-weakness-new sign-bone-point-pain sign-pop-heard local-inflammation
		superficial-thrombophlebitis chronic-exertional-compartment shin-splints apophysitis`
	warmLimbRow = "sign-limb-warm-red-one-sided"
	electricRow = "sign-electric-pain-on-pressure"
	limpRow     = "ctx-limp"
	sickleRow   = "sickle-cell-trait"
	minorRow    = "minor-under-18"
)

var (
	painful     = factsOf(keys(painfulRows))
	injuries    = factsOf(keys(injuryRows))
	bleedRisks  = factsOf(keys(bleedRiskRows))
	infectious  = factsOf(keys(infections))
	operations  = factsOf(keys(operationRows))
	oneSidedLeg = factsOf(keys(oneLegRows))
	oneSidedArm = factsOf(keys(oneArmRows))
	complaints  = factsOf(keys(complaintRows))
	limbWarm    = rowFact(warmLimbRow)
	electric    = rowFact(electricRow)
	limp        = rowFact(limpRow)
	sickle      = rowFact(sickleRow)
	minor       = rowFact(minorRow)

	legArea  = on(Hip, Glute, GroinInguinal).Union(legs)
	backArea = on(UpperBack, Spine, LowerBack, FlankKidney)
	hipKnee  = on(GroinInguinal, FemoralTriangle, Hip, Quadriceps, Adductors, Hamstrings, Knee)
)

const (
	infectionDays = 28 // own figure: an infection over for less than this is recent
	operationDays = 84
	injuryDays    = 7
)

func rowFact(code string) fact { return fact(rowIndex[code]) }

// imply adds a derived fact and remembers the row behind it.
func (s *screener) imply(derivedFact, row fact) {
	s.facts.add(derivedFact)
	s.behind[derivedFact-neckPain].add(row)
}

// note gathers the facts of one condition for the combination rules.
func (s *screener) note(i int, k clock, site place, active bool, from origin) {
	f := fact(i)
	if active {
		s.facts.add(f)
	}
	if infectious.has(f) && (active || k.ended.IsSet() && k.endedDays <= infectionDays) {
		s.imply(recentInfection, f)
	}
	if operations.has(f) && k.days <= operationDays {
		s.imply(recentOperation, f)
	}
	if bleedRisks.has(f) && k.days <= injuryDays {
		s.imply(recentInjury, f)
	}
	if !active || from == derived {
		return // a number never raises an injury or a clot sign
	}
	if class := allRows[i].Class; class == Sign || class == Context || painful.has(f) {
		s.notePain(f, site)
	}
	s.noteLimb(f, site)
	if f == electric && k.since.IsSet() && k.now.Sub(k.since.earliest(k.loc)) > 24*time.Hour {
		s.imply(lastingElectricPain, f)
	}
}

// notePain reads the places that combination rules ask about.
func (s *screener) notePain(f fact, site place) {
	regions := site.regions
	if regions.Intersects(neck) {
		s.imply(neckPain, f)
	}
	if regions.Intersects(backArea) {
		s.imply(backPain, f)
	}
	if regions.Intersects(hipGroinRegions) {
		s.imply(hipOrGroinPain, f)
	}
	if regions.Intersects(hipKnee) || f == limp && !site.known() {
		s.imply(hipToKneePain, f)
	}
}

// noteLimb reads injuries and one-sided complaints of legs and arms. An injury is one-sided by nature; anything else
// when it lies on one side.
func (s *screener) noteLimb(f fact, site place) {
	leg, arm := site.regions.Intersects(legArea), site.regions.Intersects(arms)
	injury := injuries.has(f)
	if injury && (leg || !site.known()) {
		s.imply(injuredLeg, f)
	}
	if injury && (arm || !site.known()) {
		s.imply(injuredArm, f)
	}
	single := func(limb RegionSet) bool {
		part := site.regions.Intersect(limb)
		return part.side(muscles.Left).IsEmpty() != part.side(muscles.Right).IsEmpty()
	}
	named := f == limbWarm
	if oneSidedLeg.has(f) || injury && leg || complaints.has(f) && single(legArea) || named && (leg || !site.known()) {
		s.imply(oneSidedLegComplaint, f)
	}
	if oneSidedArm.has(f) || injury && arm || complaints.has(f) && single(arms) || named && arm {
		s.imply(oneSidedArmComplaint, f)
	}
}

// codesOf are the codes of the rows among facts, in the order of the tables.
func codesOf(facts factSet) []string {
	var out []string
	for i := range allRows {
		if facts.has(fact(i)) {
			out = append(out, allRows[i].Code)
		}
	}
	return out
}
