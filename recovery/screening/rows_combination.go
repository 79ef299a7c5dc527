package screening

// combinationRows are what a combination rule finds where no row of its own exists. They are never reported, only found.
var combinationRows = []Row{
	{
		Code: "bleeding-risk-with-injury", Name: "An injury or bruise while blood clots poorly", Class: Combination, Outcome: Clearance, Urgency: SameDay,
		Phases: untilExamined,
		Say:    "See a clinician today; no massage until then: someone who bleeds easily can bleed into an injured muscle. If the pain rises, or the limb tightens or goes numb, call an ambulance.",
		Who:    ConfirmClot,
	},
	{
		Code: "fever-with-back-pain", Name: "Fever together with back pain", Class: Combination, Outcome: ReferUrgently, Urgency: SameDay,
		Phases: untilClinician,
		Say:    "See a doctor today, the same day: back pain together with fever can be an infection in the spine. No massage.",
		Who:    ConfirmToday,
	},
	{
		Code: "severe-pain-with-fever", Name: "Fever together with unexplained or night pain", Class: Combination, Outcome: ReferUrgently, Urgency: SameDay,
		Phases: untilClinician,
		Say:    "See a doctor today, the same day: unexplained pain together with fever must be checked at once. No massage.",
		Who:    ConfirmToday,
	},
	{
		Code: "growing-athlete-with-limp", Name: "A limp in an athlete who is still growing", Class: Combination, Outcome: Clearance,
		Phases: untilExamined,
		Say:    "Have the limp examined before any massage, within a day or two; put no weight through it if it hurts.",
		Who:    ConfirmSports,
	},
	{
		Code: "two-gentle-pressure-limits", Name: "Two or more reasons for gentle pressure at once", Class: Combination, Outcome: Clearance,
		Phases: untilExamined,
		Say:    "Ask your doctor before any massage, and have none until then: several things at once call for gentle pressure.",
		Who:    ConfirmDoctor,
	},
}
