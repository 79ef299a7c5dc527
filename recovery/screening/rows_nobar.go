package screening

// noBarRows are not contraindications: kept as data so that they block nobody.
var noBarRows = []Row{
	{
		Code: "doms-ordinary", Name: "Ordinary symmetrical soreness, peak 24-72 h, easing by day 5-7, pale urine", Class: NoBar, Outcome: Fine,
		Note:    "fine; massage is among the better-supported aids",
		Phases:  whileReported,
		Say:     "Ordinary soreness after training, alike on both sides, does not stand in the way of massage.",
		Sources: keys("DUPUY DOMS"), Agree: 2, Status: Verified,
	},
	{
		Code: "menstruation", Name: "Menstruation", Class: NoBar, Outcome: Fine,
		Note:    "fine; lighter on the abdomen if preferred. Lists that bar it give no evidence",
		Phases:  whileReported,
		Say:     "Menstruation does not stand in the way of massage; lighter on the belly if you prefer.",
		Sources: keys("LIST"), Agree: 1, Status: Verified,
	},
	{
		Code: "healed-injury", Name: "Injury past its window with painless full use", Class: NoBar, Outcome: Fine,
		Note:    "fine",
		Phases:  whileReported,
		Say:     "An injury that has passed its time and is used fully without pain does not stand in the way of massage.",
		Sources: keys("WER98"), Agree: 1, Status: VerifiedFact,
	},
	{
		Code: "spider-veins", Name: "Fine thread veins, painless", Class: NoBar, Outcome: Fine,
		Note:    "fine with gentle- or general-massage",
		Phases:  whileReported,
		Say:     "Fine, painless thread veins do not stand in the way of gentle or ordinary massage.",
		Sources: keys("VV"), Agree: 1, Status: VerifiedFact,
	},
	{
		Code: "mild-asthma-or-hayfever", Name: "Well-controlled asthma or hay fever", Class: NoBar, Outcome: Fine,
		Note:    "fine apart from scented products",
		Phases:  whileReported,
		Say:     "Well-controlled asthma or hay fever does not stand in the way of massage; avoid scented products.",
		Sources: keys("RMT"), Agree: 1, Status: VerifiedFact,
	},
}
