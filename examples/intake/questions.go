package main

// choice is one thing that a yes can mean.
type choice struct {
	code, text string
	where      bool // the place matters, whatever the row says
	over       bool // it may be over already, and that matters
}

// question is one of the twelve: its code in package screening, whose words are asked, and what a yes means.
type question struct {
	code   string
	yes    string   // the one row that a yes means; empty when the choices say more
	which  []choice // what a yes can mean
	denied []string // the signs that a no answers
}

// questions are the twelve, in the order of the safety tables. "New injury", "anything new" and "today" have follow-ups of
// their own.
var questions = []question{
	{code: "ask-heart", yes: "cardiac-warning-signs", denied: []string{"sign-chest-pain", "sign-fainted", "sign-palpitations", "sign-breathless-sudden"}},
	{code: "ask-urine", yes: "sign-dark-urine", denied: []string{"sign-dark-urine"}},
	{
		code: "ask-limb",
		which: []choice{
			{code: "sign-weakness-new", text: "weak", where: true},
			{code: "sign-numb-or-tingling-limb", text: "numb or tingling for over an hour", where: true},
			{code: "sign-tense-swollen-muscle", text: "swollen, tight or hard", where: true},
			{code: "sign-pain-out-of-proportion", text: "far more painful than the session explains", where: true},
		},
		denied: []string{"sign-weakness-new", "sign-numb-or-tingling-limb", "sign-tense-swollen-muscle", "sign-pain-out-of-proportion"},
	},
	{
		code: "ask-clot",
		which: []choice{
			{code: "sign-leg-swelling-one-sided", text: "one leg is swollen"},
			{code: "sign-arm-swelling-one-sided", text: "one arm is swollen, heavy or dusky"},
			{code: "sign-limb-warm-red-one-sided", text: "one limb is warm, red or darker", where: true},
			{code: "sign-calf-throb-one-sided", text: "one calf throbs or aches", where: true},
		},
		denied: []string{"sign-leg-swelling-one-sided", "sign-arm-swelling-one-sided", "sign-limb-warm-red-one-sided", "sign-calf-throb-one-sided"},
	},
	{
		code: "ask-head",
		which: []choice{
			{code: "sign-vision-speech-balance", text: "vision, speech or balance has changed"},
			{code: "sign-headache-severe", text: "the worst or a sudden headache"},
			{code: "sign-dizzy", text: "dizziness"},
			{code: "concussion", text: "a knock to the head"},
		},
		denied: []string{"sign-vision-speech-balance", "sign-headache-severe", "sign-dizzy"},
	},
	{
		code: "ask-ill",
		which: []choice{
			{code: "fever", text: "a temperature of 38 or more, or shivers", over: true},
			{code: "acute-systemic-infection", text: "flu, cough, aches or feeling ill", over: true},
			{code: "gastroenteritis", text: "vomiting or diarrhoea", over: true},
			{code: "mild-cold-no-fever", text: "a head cold without fever", over: true},
		},
		denied: []string{"sign-fever", "sign-vomiting-repeated"},
	},
	{
		code: "ask-injury",
		which: []choice{
			{code: "acute-muscle-strain", text: "a pulled muscle", where: true},
			{code: "acute-ligament-sprain", text: "a sprained joint", where: true},
			{code: "muscle-contusion", text: "a blow or a bruise", where: true},
		},
		denied: []string{"sign-pop-heard"},
	},
	{
		code: "ask-bone",
		which: []choice{
			{code: "sign-bone-point-pain", text: "a bone hurts at one point, or on a hop", where: true},
			{code: "sign-night-pain", text: "pain wakes me or stops me sleeping", where: true},
		},
		denied: []string{"sign-bone-point-pain", "sign-night-pain"},
	},
	{
		code: "ask-skin",
		which: []choice{
			{code: "sign-rash-spreading-hot", text: "hot, spreading redness or a red streak", where: true},
			{code: "sign-rash-blisters", text: "blisters of a rash, crusts or pus", where: true},
			{code: "open-wound-blister", text: "a cut, graze or rubbed blister", where: true},
			{code: "skin-flare-rash", text: "eczema, psoriasis or another rash", where: true},
		},
		denied: []string{"sign-rash-spreading-hot", "sign-rash-blisters"},
	},
	{code: "ask-saddle", yes: "cauda-equina-signs", denied: []string{"sign-numb-saddle", "sign-bladder-bowel-change"}},
	{code: "ask-new"},
	{
		code: "ask-today",
		which: []choice{
			{code: "intoxicated", text: "alcohol or another drug"},
			{code: "opioid-or-sedative", text: "a strong painkiller or a sedative"},
			{code: "analgesic-taken", text: "another painkiller in the last six hours"},
		},
	},
}
