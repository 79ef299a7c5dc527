package evidence

// Codes of effects.
const (
	SorenessRelief          = "soreness-relief"
	SorenessReliefDeep      = "soreness-relief-deep"
	SorenessReliefPressure  = "soreness-relief-pressure"
	SorenessCarryOver       = "soreness-carry-over"
	SorenessCarryRolling    = "soreness-carry-over-rolling"
	SorenessCarryPercussion = "soreness-carry-over-percussion"
	SorenessLate            = "soreness-late"
	FlexibilityHand         = "flexibility-hand"
	FlexibilityFascial      = "flexibility-fascial"
	FlexibilityStretching   = "flexibility-stretching"
	FlexibilityRolling      = "flexibility-rolling"
	FlexibilityPercussion   = "flexibility-percussion"
	CalmSession             = "calm"
	SleepEvening            = "sleep"
	FatigueAfter            = "fatigue-after"
	FatigueBetween          = "fatigue-between"
	PerformanceNone         = "performance"
	SwellingInjury          = "swelling"
	PressureToleranceRise   = "pressure-tolerance"
)

var effects = []Effect{
	{
		Code: SorenessRelief, Benefit: Soreness, Value: -0.7, Low: -1, High: 0, Unit: UnitPoints, Grade: GradeB,
		When:    "in the visit, fading afterwards; still there at 60 min in one trial, not followed further",
		Note:    "from the null trial to the largest drop seen; no confidence interval was read; by any kind of massage, and light exercise equals it",
		Sources: []string{"andersen-2013", "roberts-2024", "jay-2014", "visconti-2020"},
	},
	{
		Code: SorenessReliefDeep, Benefit: Soreness, Value: -0.7, Low: -1, High: 0, Unit: UnitPoints, Grade: GradeC,
		When:    "in the visit, fading afterwards; for long-standing tension, not fresh training soreness",
		Note:    "taken from lighter massage, since deep work showed no edge over it in one small trial; the gain in back pain was over a course and did not last",
		Sources: []string{"andersen-2013", "roberts-2024", "carvalho-2019", "chen-2022"},
	},
	{
		Code: SorenessReliefPressure, Benefit: Soreness, Value: -0.22, Low: -0.53, High: 0.09, Unit: UnitSD, Grade: GradeC,
		When:    "after trigger-point pressure",
		Note:    "pooled over 17 trials in patients, not significant",
		Sources: []string{"ischaemic-compression-2022"},
	},
	{
		Code: SorenessCarryOver, Benefit: Soreness, Value: -0.7, Low: -1.3, High: -0.1, Unit: UnitPoints, Grade: GradeB,
		When:    "mean of the 72 h after hand massage within a few hours of the session; 0 after that in trained endurance athletes",
		Note:    "the best sham-controlled trial with its interval; never more than 30 % of the peak in all",
		Sources: []string{"bender-2019", "zainuddin-2005", "hoffman-2016", "heapy-2018"},
	},
	{
		Code: SorenessCarryRolling, Benefit: Soreness, Value: -0.53, Low: -0.82, High: -0.25, Unit: UnitSD, Grade: GradeB,
		When:    "24 h after a session followed by rolling",
		Note:    "pooled over 16 trials with its interval; another review finds nothing straight after",
		Sources: []string{"zhou-2024", "medeiros-2023"},
	},
	{
		Code: SorenessCarryPercussion, Benefit: Soreness, Value: 0, Low: 0, High: 0, Unit: UnitPoints, Grade: GradeB,
		When:    "the days after percussion",
		Note:    "null in the larger trial, unresolved in the small one",
		Sources: []string{"leabeater-2024", "roberts-2024"},
	},
	{
		Code: SorenessLate, Benefit: Soreness, Value: 0, Low: 0, High: 0, Unit: UnitPoints, Grade: GradeB,
		When:    "later than 72 h after a session, in trained endurance athletes",
		Note:    "daily scores the same on days 1 to 14 after an ultramarathon",
		Sources: []string{"hoffman-2016", "heapy-2018"},
	},
	{
		Code: FlexibilityHand, Benefit: Flexibility, Value: 1, Low: 0, High: 1, Unit: UnitDirection, Grade: GradeB,
		When:    "straight after, short-lived",
		Note:    "pooled p<0.01; no size was read",
		Sources: []string{"davis-2020", "dakic-2023", "mckechnie-2007"},
	},
	{
		Code: FlexibilityFascial, Benefit: Flexibility, Value: 1, Low: 0, High: 1, Unit: UnitDirection, Grade: GradeC,
		When:    "straight after",
		Note:    "a moderate pooled effect in athletes, range up in 8 of 10 older studies; no size was read",
		Sources: []string{"antohe-2024", "mauntel-2014"},
	},
	{
		Code: FlexibilityStretching, Benefit: Flexibility, Value: 12, Low: 0, High: 16, Unit: UnitPercent, Grade: GradeB,
		When:    "straight after, under 30 min",
		Note:    "one trial of 35: stretching 12, stretching with massage 16; no interval was read, so the low end is 0",
		Sources: []string{"pmc7716682", "behm-2016"},
	},
	{
		Code: FlexibilityRolling, Benefit: Flexibility, Value: 4, Low: 0, High: 4, Unit: UnitPercent, Grade: GradeB,
		When:    "mostly the first minutes, at most 30",
		Note:    "pooled value; no interval in percent was read, and one trial finds nothing, so the low end is 0",
		Sources: []string{"wiewelhove-2019", "couture-2015", "pmc5808005"},
	},
	{
		Code: FlexibilityPercussion, Benefit: Flexibility, Value: 5.4, Low: 0, High: 8, Unit: UnitDegrees, Grade: GradeB,
		When:    "straight after",
		Note:    "5.4 in one trial, 6 to 8 in another, nothing in the largest",
		Sources: []string{"konrad-2020", "roberts-2024", "leabeater-2024"},
	},
	{
		Code: CalmSession, Benefit: Calm, Value: 1, Low: 0, High: 1, Unit: UnitDirection, Grade: GradeB,
		When:    "after one session",
		Note:    "tension p 0.01 and state anxiety lower; no size was read; one session did not change mood",
		Sources: []string{"moyer-2004", "arroyo-morales-2011", "bender-2019"},
	},
	{
		Code: SleepEvening, Benefit: Sleep, Value: 1, Low: 0, High: 1, Unit: UnitDirection, Grade: GradeC,
		When:    "the night after 45 min before bed",
		Note:    "sleep efficiency p 0.045 in 20 people with insomnia symptoms; nothing in athletes after training",
		Sources: []string{"ntoumas-2025", "wang-2024", "fang-2023"},
	},
	{
		Code: FatigueAfter, Benefit: Fatigue, Value: -1.5, Low: -2.1, High: -0.9, Unit: UnitPoints, Grade: GradeB,
		When:    "straight after massage that follows a very long event",
		Note:    "7 min after an Ironman, from a 100 mm line; after a 10 km run fatigue did not differ",
		Sources: []string{"nunes-2016", "bender-2019"},
	},
	{
		Code: FatigueBetween, Benefit: Fatigue, Value: -1, Low: -1, High: 0, Unit: UnitDirection, Grade: GradeB,
		When:    "between two bouts",
		Note:    "perceived recovery up (p<0.01) in 8 boxers; no size was read",
		Sources: []string{"hemmings-2000"},
	},
	{
		Code: PerformanceNone, Benefit: Performance, Value: 0, Low: 0, High: 0, Unit: UnitPercent, Grade: GradeB,
		When:    "at any time",
		Note:    "strength, jump, sprint and endurance do not change in pooled trials",
		Sources: []string{"davis-2020", "dakic-2023", "querido-2022", "li-2024"},
	},
	{
		Code: SwellingInjury, Benefit: Swelling, Value: 1, Low: 0, High: 1, Unit: UnitDirection, Grade: GradeC,
		When:    "after a course of lymph drainage",
		Note:    "1 is less swelling; seen after ankle sprain and wrist fracture; no size was read",
		Sources: []string{"vairo-2009"},
	},
	{
		Code: PressureToleranceRise, Benefit: PressureTolerance, Value: 0.67, Low: 0.35, High: 0.98, Unit: UnitSD, Grade: GradeC,
		When:    "after trigger-point pressure",
		Note:    "pooled over 17 trials in patients, with its interval",
		Sources: []string{"ischaemic-compression-2022", "pmc6358529"},
	},
}
