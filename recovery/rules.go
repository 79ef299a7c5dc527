package recovery

import (
	"slices"

	"example.com/rubdown/recovery/evidence"
)

// Code names a rule, an edge of a window or a reason. Codes are public contract: kebab-case, never reused.
type Code string

// Rule is one row of the guidance: what it says, how well it is supported and where from.
type Rule struct {
	Code  Code
	Grade evidence.Grade
	// Mark says where the rule's numbers come from.
	Mark evidence.Mark
	// Timing lists the rows T1..T22 of the evidence that the rule rests on.
	Timing []string
	// keys are sources beside those of the timing rows; rules that are own figures throughout have none.
	keys []string
	// Safety rules cannot be switched off.
	Safety bool
	// Text says the rule in one plain sentence.
	Text string
}

// Sources returns the keys of the sources behind the rule, in the order of its evidence rows; [evidence.OwnJudgement] alone for
// a rule that is the library's own throughout. Safety rules name rows of the screening ledger, the others rows of the evidence ledger.
func (r Rule) Sources() []string {
	keys := []string{}
	for _, id := range r.Timing {
		row, _ := evidence.FindTimingRule(id)
		for _, k := range row.Sources {
			if !slices.Contains(keys, k) {
				keys = append(keys, k)
			}
		}
	}
	keys = append(keys, r.keys...)
	if len(keys) == 0 {
		keys = append(keys, evidence.OwnJudgement)
	}
	return keys
}

// Rule codes.
const (
	PreEventWindow            Code = "pre-event-window"
	NeverInsteadOfWarmUp      Code = "never-instead-of-warm-up"
	NoMassageAfterWarmUp      Code = "no-massage-after-warm-up"
	BetweenBouts              Code = "between-bouts"
	CoolDownFirst             Code = "cool-down-first"
	PostSessionWindow         Code = "post-session-window"
	LightWhileDamaged         Code = "light-while-damaged"
	ReliefWindow              Code = "relief-window"
	LightBeforeSession        Code = "light-before-session"
	FirmBeforeSession         Code = "firm-before-session"
	FirmBeforeHard            Code = "firm-before-hard"
	FirmBeforeEvent           Code = "firm-before-event"
	FirmAfter                 Code = "firm-after"
	DeepBeforeSession         Code = "deep-before-session"
	DeepBeforeHard            Code = "deep-before-hard"
	DeepBeforeEvent           Code = "deep-before-event"
	DeepAfter                 Code = "deep-after"
	AfterMarathon             Code = "after-marathon-like"
	DeepRepeat                Code = "deep-repeat"
	DeepInterval              Code = "deep-interval"
	DeepOnlyByWish            Code = "deep-only-by-wish"
	NoNewTreatmentBeforeEvent Code = "no-new-treatment-before-event"
	LightDayBefore            Code = "light-day-before"
	SameDayBeforeHard         Code = "same-day-before-hard"
	EveningForSleep           Code = "evening-for-sleep"
	StretchOnlyWarm           Code = "stretch-only-warm"
	RollingDose               Code = "rolling-dose"
	PercussionDose            Code = "percussion-dose"
	LymphPurpose              Code = "lymph-purpose"
	BFRAsLoad                 Code = "bfr-as-load"
	CadenceDue                Code = "cadence"
	StressAndMood             Code = "stress-and-mood"
	RangeForSport             Code = "range-for-sport"
	FirstMassage              Code = "first-massage"
	ShortBeforeNextHardDay    Code = "short-before-next-hard-day"
	MultiDayEvent             Code = "multi-day-event"
	TwoADays                  Code = "two-a-days"
	Heat                      Code = "heat"
	NoOilBefore               Code = "no-oil-before"
	BadReaction               Code = "bad-reaction"
	OneSidedNeedsAReason      Code = "one-sided-needs-a-reason"
	AfterContact              Code = "after-contact"
	NotToMask                 Code = "not-to-mask"
	StalePlan                 Code = "stale-plan"
	Youth                     Code = "youth"
	ByWish                    Code = "wish"
	Disliked                  Code = "avoided-by-athlete"
)

// Edge codes that are no rules.
const (
	EdgeNow        Code = "now"
	EdgeHorizon    Code = "horizon"
	EdgeOpenSpan   Code = "open-span"
	EdgeQuietHours Code = "quiet-hours"
	EdgeScreening  Code = "screening"
	EdgeBooked     Code = "booked"
	EdgeSession    Code = "session"
	NothingNeeded  Code = "nothing-needed"
	TooShort       Code = "too-short"
	NotForPurpose  Code = "not-for-purpose"
)

// Rules returns every rule, in the order in which the guidance lists them.
func Rules() []Rule {
	all := slices.Clone(rules[:])
	for i := range all {
		all[i].Timing = slices.Clone(all[i].Timing)
	}
	return all
}

// FindRule returns the rule of a code; false when no rule has it.
func FindRule(code Code) (Rule, bool) {
	r := ruleOf(code)
	r.Timing = slices.Clone(r.Timing)
	return r, r.Code != ""
}

// ruleOf is FindRule without a copy; no rule for a code that has none.
func ruleOf(code Code) Rule {
	if i := slices.IndexFunc(rules[:], func(r Rule) bool { return r.Code == code }); i >= 0 {
		return rules[i]
	}
	return Rule{}
}

const (
	gB, gC, gD, gN, gS = evidence.GradeB, evidence.GradeC, evidence.GradeD, evidence.GradeN, evidence.GradeS
	mC, mE, mS, mO     = evidence.Custom, evidence.Evidence, evidence.Safety, evidence.Own
)

// rules is the whole guidance, one row a rule. A rule with several bases carries the weakest grade.
var rules = [...]Rule{
	{PreEventWindow, gD, mC, []string{"T2", "T4"}, nil, false, "Pre-event massage is short, brisk and light: it opens two hours before the start and ends before the warm-up begins."},
	{NeverInsteadOfWarmUp, gB, mE, []string{"T1", "T3"}, nil, false, "Massage never replaces the warm-up; sprints were slower when it did."},
	{NoMassageAfterWarmUp, gB, mE, []string{"T3"}, nil, false, "No massage of any length between the warm-up and the start."},
	{BetweenBouts, gD, mE, []string{"T14"}, nil, false, "Between two bouts of one day only a short inter-event massage fits; its benefit was seen in gaps of a few minutes, beyond that it is comfort."},
	{CoolDownFirst, gD, mC, []string{"T8"}, nil, false, "After a session come cooling down, drinking and standing about; massage starts after that."},
	{PostSessionWindow, gD, mE, []string{"T8", "T9", "T11"}, nil, false, "Light massage in the day after a hard, long or competitive session; what trials saw was in the first hours."},
	{LightWhileDamaged, gD, mO, []string{"T9", "T13"}, nil, false, "Sore muscle gets light hands: no deep work from 3 of 10, light pressure from 5, and only gentle hands from 7."},
	{ReliefWindow, gB, mE, []string{"T10"}, nil, false, "Sore areas can be eased from twelve hours after the session to day seven; ten minutes of light exercise does as much."},
	{LightBeforeSession, gD, mO, []string{"T2", "T4"}, nil, false, "Even light massage keeps a distance to the next session."},
	{FirmBeforeSession, gD, mO, []string{"T5"}, nil, false, "Firm massage keeps some hours to the next session."},
	{FirmBeforeHard, gD, mO, []string{"T5"}, nil, false, "Firm massage ends a day before hard work of the same muscles."},
	{FirmBeforeEvent, gD, mO, []string{"T6"}, nil, false, "The last firm massage lies two days or more before an event."},
	{FirmAfter, gD, mO, []string{"T9", "T13"}, nil, false, "Firm massage waits until the muscles have settled after a session."},
	{DeepBeforeSession, gD, mC, []string{"T5"}, nil, false, "Deep massage keeps a day to the next session; the best place is before an easy or free day."},
	{DeepBeforeHard, gD, mC, []string{"T5"}, nil, false, "Deep massage can leave tenderness for up to a day and a half, so it ends two days before hard work of the same muscles."},
	{DeepBeforeEvent, gD, mC, []string{"T6"}, nil, false, "The last deep massage lies days before an event; most practitioners ask for three to five."},
	{DeepAfter, gD, mC, []string{"T9", "T13"}, nil, false, "Deep massage waits until worked muscle is no longer sore."},
	{AfterMarathon, gD, mS, []string{"T13"}, []string{"POSTR", "GUN21"}, true, "After a marathon-like effort: light hands first, nothing firm before the second day, nothing deep before the fourth."},
	{DeepRepeat, gD, mO, []string{"T5"}, nil, false, "The same muscles rest three days between deep treatments and one day between firm ones, with at most two firm or deep visits a week."},
	{DeepInterval, gS, mS, nil, []string{"CAMB"}, true, "The same tissue rests two days between deep treatments."},
	{DeepOnlyByWish, gD, mO, []string{"T5"}, nil, false, "Deep work is offered only when it is asked for; it showed no edge over lighter massage."},
	{NoNewTreatmentBeforeEvent, gD, mC, []string{"T6"}, nil, false, "Nothing new in the week before an event."},
	{LightDayBefore, gC, mC, []string{"T7"}, nil, false, "On the day before an event massage is light and at most 45 minutes."},
	{SameDayBeforeHard, gD, mO, []string{"T2", "T7"}, nil, false, "On the day of hard work massage is light and short, and ends hours before it."},
	{EveningForSleep, gC, mO, []string{"T7"}, nil, false, "A slow massage in the evening, ending half an hour or more before bedtime."},
	{StretchOnlyWarm, gB, mE, []string{"T18"}, nil, false, "Stretching follows massage, a warm-up or a session, never a cold muscle, and never a sore one."},
	{RollingDose, gB, mE, []string{"T16", "T21"}, nil, false, "Rolling is dosed by muscle: half a minute to two minutes, never on bone, low back, neck or behind the knee."},
	{PercussionDose, gB, mE, []string{"T17"}, nil, false, "A massage gun is dosed by muscle: half a minute to two minutes, always moving, ten minutes in all."},
	{LymphPurpose, gC, mC, []string{"T19"}, nil, false, "Lymph drainage is for swelling and heaviness that screening let through, or by wish; it is not for sore muscles."},
	{BFRAsLoad, gN, mO, []string{"T20"}, nil, false, "Training with cuffs counts by its load; massage after it is custom and comfort, and the idea that it helps by moving blood is contradicted."},
	{CadenceDue, gD, mC, []string{"T15"}, nil, false, "How often to book follows the load of the last four weeks; no trial in athletes compared rhythms."},
	{StressAndMood, gB, mO, []string{"T7"}, nil, false, "Stress, low mood or short sleep are reasons for a relaxing massage without any soreness."},
	{RangeForSport, gD, mO, []string{"T18"}, nil, false, "A sport that lives on range of motion makes assisted stretching worth its time."},
	{FirstMassage, gD, mS, []string{"T6"}, []string{"CAMB"}, true, "A first massage is short, on an easy or free day, with medium pressure at most."},
	{ShortBeforeNextHardDay, gB, mE, []string{"T12"}, nil, false, "Between two hard days massage is short and light."},
	{MultiDayEvent, gD, mO, []string{"T12"}, nil, false, "Through an event of several days: one short light massage in the evening."},
	{TwoADays, gD, mO, []string{"T12"}, nil, false, "Between two sessions of one day only light work fits."},
	{Heat, gD, mO, []string{"T8"}, nil, false, "On a hot day cool down and drink first: half an hour instead of twenty minutes."},
	{NoOilBefore, gD, mC, nil, []string{"mcgillicuddy", "swim-team-therapist"}, false, "Nothing slippery on the skin before grip, water or contact sport."},
	{BadReaction, gD, mO, []string{"T5"}, nil, false, "After a treatment that left tenderness or bruises: one class lighter and a day more distance."},
	{OneSidedNeedsAReason, gS, mS, nil, []string{"WELLS", "NHSDVT", "UEDVT"}, true, "One sore calf or arm without a session to explain it: the clot questions come before any hand."},
	{AfterContact, gS, mS, nil, []string{"CRT6", "HARM"}, true, "After contact sport ask about knocks to the head and fresh bruises first."},
	{NotToMask, gD, mC, nil, nil, false, "No deep work on a painful area to get through a session."},
	{StalePlan, gD, mO, nil, nil, false, "A planned session that has passed without a result keeps its distances, as if it had been done."},
	{Youth, gS, mS, nil, []string{"MINOR"}, true, "Under 16 massage is short and a guardian is there: up to 20 minutes under 13, up to 30 from 13 to 15."},
	{ByWish, gD, mO, nil, nil, false, "Asked for."},
	{Disliked, gD, mO, nil, nil, false, "The athlete does not want this one."},
}
