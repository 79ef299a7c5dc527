// Package bodymap talks to other people's body maps: it reads a name of one of 19
// vocabularies - drawings, exercise lists and apps - as areas of package muscles,
// paints numbers per area in the names of a vocabulary, and draws a plain front
// and back of its own. It imports package muscles and the standard library.
//
// # Both ways
//
//	r, err := bodymap.ToAreas(bodymap.Liftosaur, "Teres Minor")
//	// r.Targets is rotator-cuff, weight 1, part-of
//
//	p, err := bodymap.FromAreas(bodymap.ReactBodyHighlighter, soreness, bodymap.Range010, bodymap.Range04)
//	// p.Values is what to hand to the component
//	// p.Substitutions() says "latissimus-dorsi painted as upper-back"
//	// p.Lost says what the drawing cannot show
//
// Nothing is dropped silently: every area above 0 is in Painted or in Lost, and a
// difference between left and right that a vocabulary cannot show is in SidesLost.
//
// # Names
//
// Names are matched exactly, misspellings of their own included. A drawing's joint
// stands for the groups near it with the relation near; a head is [NotMuscle].
// Names that people write are read by [muscles.Resolve], which takes no joints.
//
// # Limits
//
// The tables follow the versions told by [Vocabulary.Info]; a map that renames its
// slugs needs a new table. Weights of coarse names are the atlas's; those of
// regions that only a drawing has are this package's own judgement. Where this
// package reads a name otherwise than the survey it was made from, [Corrections]
// says so and why.
package bodymap
