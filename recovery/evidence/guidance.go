package evidence

// Guidance is one piece of advice of the starting article and what the library does with it.
type Guidance struct {
	ID     string // S1 to S19
	Text   string // the article's guidance, in our words
	Answer string // what the library does
}

// ArticleGuidance returns the 19 rows in their order.
func ArticleGuidance() []Guidance {
	rows := articleGuidance()
	return rows[:]
}

func articleGuidance() [19]Guidance {
	return [...]Guidance{
		{"S1", "Massage before training too, even when nothing aches.", "Advice exists without soreness: prepare, maintain, relax."},
		{"S2", "Pre-event sports massage soon before a session: fast, with passive and assisted stretching.", "A modality with its window, pace and stretching steps."},
		{"S3", "Deep tissue or Swedish a day or two before training.", "Lead times; the article's own are one policy, the default is more careful."},
		{"S4", "Ask for the pre-event style only if training follows soon.", "The choice depends on the time to the next session."},
		{"S5", "It loosens and warms, and improves movement.", "Carried as a claim, contradicted; expected effect 0."},
		{"S6", "It prevents injury.", "Carried as a claim, unsupported; never promised."},
		{"S7", "Flexibility: warm the muscle first; massage, then stretch.", "No stretching of a cold muscle: it follows massage, a warm-up or a session."},
		{"S8", "Restful sleep from relaxing massage the day before.", "An evening purpose; the chain of claims is graded."},
		{"S9", "An hour of massage is worth an hour of sleep.", "Carried as a claim, unsupported; never used in a number."},
		{"S10", "After training, for circulation to congested areas.", "A purpose with stroke directions; the claim is graded."},
		{"S11", "Massage after blood-flow-restriction training.", "The kind of session is known; advice comes with the clot questions."},
		{"S12", "Strokes toward the heart and the nodes of neck, armpits and groin.", "Each area carries its stroke direction and node."},
		{"S13", "Less inflammation after intense training.", "The claim is graded, never with the stated mechanism."},
		{"S14", "Mood, stress and motivation.", "Check-ins carry mood and stress; a stressed or flat athlete gets advice without soreness."},
		{"S15", "Every one to two weeks when training regularly.", "A cadence by recent load."},
		{"S16", "Massage soothes sore, worked muscles.", "Purposes relieve and recover, with the areas that were trained."},
		{"S17", "Named muscle groups.", "All in the atlas under these names."},
		{"S18", "Assisted stretching as a service of its own.", "A modality that can be booked alone."},
		{"S19", "See a licensed therapist; styles by name.", "A booking a therapist understands."},
	}
}
