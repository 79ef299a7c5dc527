package recovery

import (
	"slices"

	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/wording"
)

// Code names a rule, an edge of a window or a reason. Codes are public contract: kebab-case, never reused.
type Code string

// Rule is one row of the guidance: what it says, how well it is supported and where from. The zero value is no rule.
type Rule struct {
	Code  Code
	Grade evidence.Grade
	// Mark says where the number comes from that decides.
	Mark evidence.Mark
	// Timing lists the rows T1..T22 of the evidence that the rule rests on.
	Timing []string
	// Thresholds are the numbers that the rule decides by, with unit and mark; those that a policy sets are [Balanced]'s. None for
	// a rule that needs no number.
	Thresholds []evidence.Amount
	// Rows are the codes of the screening rows that carry the rule out, or the part of it that is safety.
	Rows []string
	// Safety rules cannot be switched off.
	Safety bool
	// Text says the rule in one plain sentence, in English; its key is "rule." and the code.
	Text string
	keys []string
}

// Sources returns the keys of the sources behind the rule, in the order of its evidence rows; [evidence.OwnJudgement] alone for
// a rule that is the library's own throughout. Safety rules name rows of the screening ledger, the others rows of the evidence ledger.
func (r Rule) Sources() []string { return sourcesOf(r.Timing, r.keys, r.Rows) }

func sourcesOf(timing, keys, rows []string) []string {
	out := []string{}
	add := func(list []string) {
		for _, k := range list {
			if !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	for _, id := range timing {
		row, _ := evidence.FindTimingRule(id)
		add(row.Sources)
	}
	add(keys)
	for _, code := range rows {
		row, _ := screening.RowOf(code)
		add(row.Sources)
	}
	if len(out) == 0 {
		out = append(out, evidence.OwnJudgement)
	}
	return out
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
	TeamWeek                  Code = "team-week"
	StrengthBlock             Code = "strength-block"
	MassageIsADose            Code = "massage-is-a-dose"
	WeightCut                 Code = "weight-cut"
	PostRaceEvening           Code = "post-race-evening"
	PainkillerToday           Code = "painkiller-today"
	CrampNow                  Code = "cramp-now"
	Travel                    Code = "travel"
	InjuryReturn              Code = "injury-return"
	MorningOrEvening          Code = "morning-or-evening"
	Meal                      Code = "meal"
	Masters                   Code = "masters"
	OneRating                 Code = "one-rating-proves-nothing"
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

// Rules returns every rule, in the order in which the guidance lists them. The slices are the caller's own.
func Rules() []Rule {
	all := make([]Rule, len(rules))
	for i := range rules {
		all[i] = rules[i].rule()
	}
	return all
}

// FindRule returns the rule of a code; false when no rule has it.
func FindRule(code Code) (Rule, bool) {
	if r := ruleOf(code); r != nil {
		return r.rule(), true
	}
	return Rule{}, false
}

// ruleOf is the row of a code; nil for a code that is none.
func ruleOf(code Code) *ruleRow {
	if i := slices.IndexFunc(rules[:], func(r ruleRow) bool { return r.code == code }); i >= 0 {
		return &rules[i]
	}
	return nil
}

// ruleRow is a rule as the table has it; its numbers stand in thresholds, its sentence in the catalogue.
type ruleRow struct {
	code   Code
	grade  evidence.Grade
	mark   evidence.Mark
	timing []string
	// keys are sources beside those of the timing and screening rows; rules that are own figures throughout have none.
	keys   []string
	rows   []string
	safety bool
}

func (r *ruleRow) rule() Rule {
	text, _ := wording.English().Phrase(ruleSays(r.code).Key)
	return Rule{
		Code: r.code, Grade: r.grade, Mark: r.mark, Timing: slices.Clone(r.timing), Thresholds: thresholdsOf(r.code),
		Rows: slices.Clone(r.rows), Safety: r.safety, Text: text, keys: r.keys,
	}
}

const (
	gB, gC, gD, gN, gS = evidence.GradeB, evidence.GradeC, evidence.GradeD, evidence.GradeN, evidence.GradeS
	mC, mE, mS, mO     = evidence.Custom, evidence.Evidence, evidence.Safety, evidence.Own
)

// rules is the whole guidance, one row a rule. A rule with several bases carries the weakest grade.
var rules = [...]ruleRow{
	{PreEventWindow, gD, mC, []string{"T2", "T4"}, nil, nil, false},
	{NeverInsteadOfWarmUp, gB, mE, []string{"T1", "T3"}, nil, nil, false},
	{NoMassageAfterWarmUp, gB, mE, []string{"T3"}, nil, nil, false},
	{BetweenBouts, gD, mE, []string{"T14"}, nil, nil, false},
	{CoolDownFirst, gD, mC, []string{"T8"}, nil, nil, false},
	{PostSessionWindow, gD, mE, []string{"T8", "T9", "T11"}, nil, nil, false},
	{LightWhileDamaged, gD, mO, []string{"T9", "T13"}, nil, nil, false},
	{ReliefWindow, gB, mE, []string{"T10"}, nil, nil, false},
	{LightBeforeSession, gD, mO, []string{"T2", "T4"}, nil, nil, false},
	{FirmBeforeSession, gD, mO, []string{"T5"}, nil, nil, false},
	{FirmBeforeHard, gD, mO, []string{"T5"}, nil, nil, false},
	{FirmBeforeEvent, gD, mO, []string{"T6"}, nil, nil, false},
	{FirmAfter, gD, mO, []string{"T9", "T13"}, nil, nil, false},
	{DeepBeforeSession, gD, mC, []string{"T5"}, nil, nil, false},
	{DeepBeforeHard, gD, mC, []string{"T5"}, nil, nil, false},
	{DeepBeforeEvent, gD, mC, []string{"T6"}, nil, nil, false},
	{DeepAfter, gD, mC, []string{"T9", "T13"}, nil, nil, false},
	{AfterMarathon, gD, mS, []string{"T13"}, nil, []string{"post-endurance-event-72h"}, true},
	{DeepRepeat, gD, mO, []string{"T5"}, nil, nil, false},
	{DeepInterval, gS, mS, nil, []string{"CAMB"}, nil, true},
	{DeepOnlyByWish, gD, mO, []string{"T5"}, nil, nil, false},
	{NoNewTreatmentBeforeEvent, gD, mC, []string{"T6"}, nil, nil, false},
	{LightDayBefore, gC, mO, []string{"T7"}, nil, nil, false},
	{SameDayBeforeHard, gD, mO, []string{"T2", "T7"}, nil, nil, false},
	{EveningForSleep, gC, mO, []string{"T7"}, nil, nil, false},
	{StretchOnlyWarm, gB, mE, []string{"T18"}, nil, nil, false},
	{RollingDose, gB, mE, []string{"T16", "T21"}, nil, nil, false},
	{PercussionDose, gB, mS, []string{"T17"}, nil, nil, false},
	{LymphPurpose, gC, mC, nil, []string{"vairo-2009", "schillinger-2006", "bakar-2015"}, nil, false},
	{BFRAsLoad, gN, mO, []string{"T20"}, nil, nil, false},
	{CadenceDue, gD, mC, []string{"T15"}, nil, nil, false},
	{StressAndMood, gB, mO, nil, []string{"moyer-2004", "hou-2010", "arroyo-morales-2011"}, nil, false},
	{RangeForSport, gD, mO, []string{"T18"}, nil, nil, false},
	{FirstMassage, gD, mS, []string{"T6"}, nil, []string{"first-session"}, true},
	{ShortBeforeNextHardDay, gD, mO, []string{"T12"}, nil, nil, false},
	{MultiDayEvent, gD, mO, []string{"T12"}, nil, nil, false},
	{TwoADays, gD, mO, []string{"T12"}, nil, nil, false},
	{Heat, gD, mO, []string{"T8"}, nil, nil, false},
	{NoOilBefore, gD, mO, nil, []string{"mcgillicuddy", "swim-team-therapist"}, nil, false},
	{BadReaction, gD, mO, []string{"T5"}, nil, nil, false},
	{OneSidedNeedsAReason, gS, mO, nil, []string{"WELLS", "NHSDVT", "UEDVT"}, nil, true},
	{AfterContact, gS, mO, nil, []string{"CRT6", "HARM"}, nil, true},
	{NotToMask, gD, mO, nil, nil, nil, false},
	{StalePlan, gD, mO, nil, nil, nil, false},
	{Youth, gS, mS, nil, []string{"MINOR"}, []string{"minor-under-18"}, true},
	{TeamWeek, gD, mO, []string{"T7"}, []string{"portugal-teams-2022", "field-2021"}, nil, false},
	{StrengthBlock, gD, mO, []string{"T18"}, []string{"lifters-clinic-us"}, nil, false},
	{MassageIsADose, gD, mO, []string{"T15"}, nil, nil, false},
	{WeightCut, gD, mO, nil, nil, []string{"severe-dehydration"}, false},
	{PostRaceEvening, gS, mS, nil, nil, []string{"intoxicated"}, true},
	{PainkillerToday, gS, mS, nil, nil, []string{"analgesic-taken"}, true},
	{CrampNow, gD, mO, nil, []string{"ERCASE", "SCT"}, []string{"sickle-cell-trait"}, true},
	{Travel, gD, mO, nil, nil, []string{"long-haul-travel", "ctx-long-journey"}, false},
	{InjuryReturn, gD, mS, []string{"T19"}, nil, []string{"acute-muscle-strain", "acute-ligament-sprain", "muscle-contusion"}, true},
	{MorningOrEvening, gD, mO, nil, nil, nil, false},
	{Meal, gS, mS, nil, nil, []string{"recent-meal"}, true},
	{Masters, gS, mS, nil, []string{"age-recovery-2025", "older-downhill"}, []string{"older-adult-65"}, true},
	{OneRating, gB, mE, []string{"T22"}, nil, nil, false},
	{ByWish, gD, mO, nil, nil, nil, false},
	{Disliked, gD, mO, nil, nil, nil, false},
}
