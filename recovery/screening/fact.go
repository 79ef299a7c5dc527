package screening

import "fmt"

// fact is something that combination rules and questions read: that a row is reported, or something derived. Facts below
// len(allRows) are rows, by index.
type fact int

// The derived facts.
const (
	neckPain fact = 240 + iota
	backPain
	hipOrGroinPain
	hipToKneePain
	extremeEffort
	recentInjury
	oneSidedLegComplaint
	oneSidedArmComplaint
	injuredLeg
	injuredArm
	recentInfection
	recentOperation
	ageTo16
	underAge
	hotSession
	lastingElectricPain
	twoGentleCaps
	ageUnknown
	oneSidedLimbSoreness
	neckSoreness
	backSoreness
	lowerLegSoreness
	highSoreness
	neckWish
	numFacts
)

// factNames are the derived facts as the rule tables write them.
var factNames = map[string]fact{
	"@neck-pain": neckPain, "@back-pain": backPain, "@hip-or-groin-pain": hipOrGroinPain, "@hip-to-knee-pain": hipToKneePain,
	"@extreme-effort": extremeEffort, "@recent-injury": recentInjury, "@one-sided-leg": oneSidedLegComplaint,
	"@one-sided-arm": oneSidedArmComplaint, "@injured-leg": injuredLeg, "@injured-arm": injuredArm,
	"@recent-infection": recentInfection, "@recent-operation": recentOperation, "@age-to-16": ageTo16, "@under-18": underAge,
	"@hot-session": hotSession, "@lasting-electric-pain": lastingElectricPain, "@two-gentle-caps": twoGentleCaps,
	"@age-unknown": ageUnknown, "@one-sided-limb-soreness": oneSidedLimbSoreness, "@neck-soreness": neckSoreness,
	"@back-soreness": backSoreness, "@lower-leg-soreness": lowerLegSoreness, "@high-soreness": highSoreness, "@neck-wish": neckWish,
}

// factSet is a set of facts; the zero value is empty.
type factSet [(int(numFacts) + 63) / 64]uint64

func (s *factSet) add(f fact)     { s[f/64] |= 1 << (f % 64) }
func (s factSet) has(f fact) bool { return s[f/64]&(1<<(f%64)) != 0 }

func (s factSet) isEmpty() bool { return s == factSet{} }

func (s factSet) and(t factSet) factSet {
	for i := range s {
		s[i] &= t[i]
	}
	return s
}

func (s factSet) or(t factSet) factSet {
	for i := range s {
		s[i] |= t[i]
	}
	return s
}

func (s factSet) intersects(t factSet) bool { return !s.and(t).isEmpty() }

// factOf is the fact that a word of a rule table stands for. An unknown word is a mistake in a table; a test walks them
// all, and at run time such a fact never holds.
func factOf(word string) (fact, error) {
	if f, ok := factNames[word]; ok {
		return f, nil
	}
	if i, ok := rowIndex[word]; ok {
		return fact(i), nil
	}
	return 0, fmt.Errorf("%w: fact %q", ErrUnknownName, word)
}

// factsOf is the set of the facts of a list of words.
func factsOf(words []string) (s factSet) {
	for _, w := range words {
		if f, err := factOf(w); err == nil {
			s.add(f)
		}
	}
	return s
}
