package recovery

import (
	"slices"
	"time"

	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
)

// Score: need × effect × weight of the evidence, less what speaks against it. One place for all of it; own figures.
const (
	firstChoice    = 1.0  // a modality made for the purpose
	mayServe       = 0.62 // one that may serve
	preferBonus    = 0.10
	wishBonus      = 0.30
	firstBonus     = 0.40 // the policy's first purpose
	delayCost      = 0.15 // of a whole horizon's delay
	shorterCost    = 0.10 // of an appointment half as long as usual
	lighterCost    = 0.10 // of one step of pressure below the wanted
	leastShortness = 0.5
	leastScore     = 0.01
)

// gradeWeight is how much a grade counts.
var gradeWeight = map[evidence.Grade]float64{
	evidence.GradeA: 1, evidence.GradeB: 0.95, evidence.GradeC: 0.85, evidence.GradeD: 0.8, evidence.GradeN: 0.6, evidence.GradeS: 1,
}

// worth is what a modality could do for an aim at its best: in full length and pressure, at once.
func (o *outlook) worth(m massage.Modality, a aim) float64 {
	effect := mayServe
	if massage.Fits(m, a.purpose) == 2 {
		effect = firstChoice
	}
	grade := evidence.GradeNone
	for _, e := range massage.Expect(m, a.purpose) {
		grade = evidence.Weakest(grade, e.Grade)
	}
	weight, ok := gradeWeight[grade]
	if !ok {
		weight = gradeWeight[evidence.GradeD]
	}
	s := a.need * effect * weight
	if slices.Contains(o.c.Prefer, m) {
		s += preferBonus
	}
	if o.c.Wish.Modality == m {
		s += wishBonus
	}
	if o.c.Wish.Purpose == a.purpose {
		s += wishBonus
	}
	if o.p.First == a.purpose {
		s += firstBonus
	}
	return s
}

// score is the worth less what an option and its moment take away.
func (o *outlook) score(worth float64, op option, at time.Time) float64 {
	usual := massage.UsualMinutes(op.modality, op.purpose).Value
	worth -= shorterCost * min(leastShortness, max(0, 1-op.minutes/usual)) / leastShortness
	worth -= lighterCost * float64(max(0, pressureWanted[op.purpose]-op.pressure))
	worth -= delayCost * at.Sub(o.now).Hours() / (horizonDays * 24)
	return max(leastScore, worth)
}
