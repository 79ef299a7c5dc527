package recovery

import (
	"slices"

	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
)

// Score: need × effect × weight of the evidence, less what speaks against it. One place for all of it; own figures.
const (
	firstChoice    = 1.0  // a modality made for the purpose
	mayServe       = 0.62 // one that may serve
	preferBonus    = 0.10
	wishBonus      = 0.30
	wishMinutes    = 0.02
	firstBonus     = 0.40 // the policy's first purpose
	delayCost      = 0.15 // of a whole horizon's delay
	shorterCost    = 0.10 // of an appointment half as long as usual
	lighterCost    = 0.10 // of one step of pressure below the wanted
	leastShortness = 0.5
)

// gradeWeight is how much a grade counts.
var gradeWeight = map[evidence.Grade]float64{
	evidence.GradeA: 1, evidence.GradeB: 0.95, evidence.GradeC: 0.85, evidence.GradeD: 0.8, evidence.GradeN: 0.6, evidence.GradeS: 1,
}

func (o *outlook) score(op option, a aim, w stretch) float64 {
	effect := mayServe
	if massage.Fits(op.modality, op.purpose) == 2 {
		effect = firstChoice
	}
	grade := evidence.GradeNone
	for _, e := range massage.Expect(op.modality, op.purpose) {
		grade = evidence.Weakest(grade, e.Grade)
	}
	weight, ok := gradeWeight[grade]
	if !ok {
		weight = gradeWeight[evidence.GradeD]
	}
	s := a.need * effect * weight
	usual := massage.UsualMinutes(op.modality, op.purpose).Value
	s -= shorterCost * min(leastShortness, max(0, 1-op.minutes/usual)) / leastShortness
	s -= lighterCost * float64(max(0, pressureWanted[op.purpose]-op.pressure))
	s -= delayCost * w.from.at.Sub(o.now).Hours() / (horizonDays * 24)
	if slices.Contains(o.c.Prefer, op.modality) {
		s += preferBonus
	}
	if o.c.Wish.Modality == op.modality {
		s += wishBonus
	}
	if o.c.Wish.Purpose == op.purpose {
		s += wishBonus
	}
	if o.p.First == op.purpose {
		s += firstBonus
	}
	return max(0.01, s)
}
