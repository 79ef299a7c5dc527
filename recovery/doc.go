// Package recovery is the front door: given one athlete's case, it answers whether a massage is worth having, which kind,
// when, how hard, how long and on which areas, or why not now, and gives a graded source for every reason.
//
//	advice, err := recovery.Recommend(c)             // under the default policy; looks at the seven days from c.Now
//	advice, err := recovery.Cautious().Recommend(c)  // under a named one
//	diff, err := recovery.Preview(c, edits...)       // what changes if ...
//	way, err := recovery.SmallestChange(c, wish)     // the fewest and cheapest edits that open what is wanted
//	views, err := recovery.Compare(c, policies...)   // where policies disagree, by how much, and whose advice each follows
//	diff := recovery.Diff(old, new)                  // what moved between two answers, and by which rule
//
// A decision has four layers, each in a package of its own and testable alone: package screening says whether the person may
// be massaged at all, package tissue how the muscles are and when they clear, this package in which windows each modality
// could be given, and which of them is worth it.
//
// # Units
//
//	minutes    lengths, also of spans in the JSON contract
//	hours      leads and after-edges; elapsed time, whatever the clocks do
//	days       civil days of the athlete's zone, where a rule says days: D−4 begins at local midnight
//	effort     0 to 10 (CR-10, half points); soreness, stress, fatigue 0 to 10, 10 is worst; mood 0 to 10, 10 is best
//	pressure   0 to 4
//	load       effort × minutes
//
// # Answers
//
// An error means that the case is invalid and nothing else; it lists every fault with its path. "Do nothing" and "not now" are
// answers: every purpose that is live is either offered or refused with its rule, until when, and what to do instead. One
// recommendation stands for one purpose and modality. Windows name at each edge the rule and the session that set it.
//
// Rule codes ([Rules]), modality and area texts are contract and never reused; prose is not and may be reworded. Every sentence
// carries its key in the catalogue of package wording, so that an app can say it in another language. The advice carries [Version],
// the name of the data tables it came from, and a [Digest] of its case and policy.
//
// # Limits
//
// General wellness guidance, not medical advice. Nothing in the tables has been signed off by a clinician. Most numbers are
// practitioners' custom or own figures (grade D) and say so. Not implemented here: planning with a budget, squads.
//
// Everything is a pure function of its input: no clock, no network, no storage, no global state. All functions are safe for
// concurrent use.
package recovery
