package screening

// contextRows carry what the combination rules read and no other row says; alone they mean nothing.
var contextRows = []Row{
	{
		Code: "ctx-oestrogen", Name: "Oestrogen pill or HRT tablets", Class: Context, Outcome: Fine,
		Phases: []Phase{while("while you take them", Fine)},
	},
	{
		Code: "ctx-plaster-or-bed-rest", Name: "Plaster, splint or bed rest in the last twelve weeks", Class: Context, Outcome: Fine,
		Phases: []Phase{while("until twelve weeks after", Fine).tail(84)},
	},
	{
		Code: "ctx-long-journey", Name: "A journey of over four hours in the last eight weeks", Class: Context, Outcome: Fine,
		Phases: []Phase{days(0, 56, Fine)},
	},
	{
		Code: "ctx-limp", Name: "A limp", Class: Context, Outcome: Fine,
		Phases: []Phase{while("while it lasts", Fine)},
	},
	{
		Code: "ctx-nausea", Name: "Nausea", Class: Context, Outcome: Fine,
		Phases: []Phase{while("while it lasts", Fine)},
	},
	{
		Code: "ctx-stiff-neck", Name: "A stiff neck", Class: Context, Outcome: Fine,
		Phases: []Phase{while("while it lasts", Fine)},
	},
	{
		Code: "ctx-spreading", Name: "It is spreading", Class: Context, Outcome: Fine,
		Phases: []Phase{while("while it lasts", Fine)},
	},
	{
		Code: "ctx-head-impact", Name: "A knock to the head", Class: Context, Outcome: Fine,
		Phases: []Phase{while("while reported", Fine)},
	},
	{
		Code: "ctx-heat", Name: "Effort in the heat", Class: Context, Outcome: Fine,
		Phases: []Phase{while("while reported", Fine)},
	},
	{
		Code: "ctx-loss-of-function", Name: "It cannot be used", Class: Context, Outcome: Fine,
		Phases: []Phase{while("while it lasts", Fine)},
	},
	{
		Code: "ctx-long-event", Name: "A session of two and a half hours or more in the last 24 hours", Class: Context, Outcome: Fine,
		Phases: []Phase{hours(24, Fine)},
	},
}
