// Package report writes an advice for people.
//
// A [Report] says for whom: the athlete, who reads what to do in plain words; the therapist, who works from a booking sheet with a
// table plan; or the record, which holds everything with its codes, numbers and sources. Each is long or short, in plain text or
// Markdown, and in any language that has a [wording.Catalogue]. Its zero value, which is [Text], is everything for the athlete in
// plain English. The prose is not contract and may be reworded; the codes in the advice are.
//
// # What each audience gets
//
//	athlete    what screening says first, what to book and to do oneself, what to mind, what not now; each thing once, no codes
//	therapist  the limits of the case, the questions before hands on, one sheet an offer, homework, what not to do and why
//	audit      every finding, number against its limit, window edge, refusal and source, with the digest of the input
//
// The minutes of a table plan add up to the appointment, by group and side, most needed first. The order of lying turns the person
// over once where the areas allow it.
//
// # Limits
//
// The package adds no judgement of its own: beside names and practice from the tables it prints what stands in the advice. An
// advice that was stored as JSON has lost the name of its zone, and prints the offset. Sentences of an advice from another version
// that the catalogue does not know, what people typed, and the citations of sources stay in their own language.
package report
