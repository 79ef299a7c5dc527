package screening

// What tests of the tables look at.

// NumRows is how many rows there are, FirstDerivedFact where the derived facts begin.
var NumRows = len(allRows)

// FirstDerivedFact is the number of the first fact that is no row.
const FirstDerivedFact = int(neckPain)

// IsFactWord reports whether a word of a rule table means something.
func IsFactWord(word string) bool {
	_, err := factOf(word)
	return err == nil
}

// FactWords are the words that questions and synonyms use.
func FactWords() []string {
	var out []string
	for _, q := range questionRows {
		out = append(out, keys(q.raised)...)
		out = append(out, keys(q.answered)...)
	}
	for _, s := range synonymRows {
		out = append(out, s.codes...)
	}
	for _, list := range []string{
		thinBlood, fevers, longEvents, limbAlarm, limbSigns, clotRisks, pregnancies, infections, headKnocks,
		painfulRows, bleedRiskRows, operationRows, oneLegRows, oneArmRows, complaintRows, warmLimbRow, electricRow, limpRow, sickleRow, minorRow,
	} {
		out = append(out, keys(list)...)
	}
	return out
}
