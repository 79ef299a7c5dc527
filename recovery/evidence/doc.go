// Package evidence says how far each rule, claim and number of this library can be trusted.
//
// It is a ledger: every source of the library and how deeply it was read ([Sources]), a verdict on each statement of the
// article the project starts from and on each benefit the library speaks of ([Claims]), rules about when and how much
// ([TimingRules]), what each modality is good for ([Cards]), the effects the library may state ([Effects]), what
// practitioners advise about when ([Opinions]), and questions on which no study was found ([NoEvidenceOn]). [Cite] names
// sources in a text. It also holds the two marks that travel with everything else: a [Grade] on every rule and a [Figure]
// for every number.
//
// Sources stand on three shelves: what this package rests on, what the safety tables of package screening rest on, and
// what the muscle weights of sports rest on. A work that two shelves hold has two keys, linked by SameAs.
//
// # Units
//
//	Effect.Value, Low, High   in Effect.Unit: points of 10, %, degrees, standard deviations, or a direction only
//	Amount                    in Amount.Unit
//	Opinion.Least, Most       hours
//	Figure                    a number and where it comes from: c custom, e evidence, s safety, o own figure
//
// # Example
//
//	effect, _ := evidence.FindEffect(evidence.SorenessCarryOver)
//	// -0.7 points of 10 (-1.3 to -0.1), grade B
//	fmt.Println(evidence.Cite(effect.Sources...))
//	// Bender 2019 (abstract); Zainuddin 2005 (abstract); ...
//
// # Limits
//
// Nearly everything was read as an abstract; [Source].Read says so, and no figure in use rests on a source nobody here has
// seen ([Source.Citable]).
// Trials are small, nobody can be blinded to a massage, and one person's soreness score varies by almost half when asked
// again, so an effect of this size cannot be seen in one rating. The effect on force, sprint, jump and endurance is 0.
// An own figure is never to be shown as a fact. This is general-wellness information and no medical advice.
//
// The tables are unexported and read-only; what functions return is the caller's own.
package evidence
