package recovery

import (
	"slices"

	"example.com/rubdown/recovery/wording"
)

// Situation is something that a careful therapist minds, and what of the library carries it out. Rules say what they decide; this
// table says where to look, and what nothing looks at. The zero value is no situation.
type Situation struct {
	// Code is the rule's own where one rule is the whole of it.
	Code Code
	// Rules carry the situation out, or part of it.
	Rules []Code
	// Rows are the codes of the screening rows that carry it out, or part of it.
	Rows []string
	// Gap says in plain words what of it no rule can see, because no input says so; empty when nothing is left.
	Gap string
}

// Text says the situation in one plain sentence, in English; its key is "rule." or "situation." and the code.
func (s Situation) Text() string {
	text, _ := wording.English().Phrase(s.Key())
	return text
}

// Key is the key of the situation's sentence.
func (s Situation) Key() string {
	if ruleOf(s.Code) != nil {
		return ruleSays(s.Code).Key
	}
	return "situation." + string(s.Code)
}

// Situation codes that are no rules.
const (
	PlannedAlsoOpensLate  Code = "planned-also-opens-late"
	DerivedConditions     Code = "derived-conditions"
	StepNeedsClearanceToo Code = "step-needs-clearance-too"
	Season                Code = "season"
	Women                 Code = "women"
	SelfCareInstead       Code = "self-care-instead"
)

// Situations returns the situations of the guidance. The slices are the caller's own.
// Source: practice sections 2.1 and 2.3.
func Situations() []Situation {
	all := slices.Clone(situations[:])
	for i := range all {
		all[i].Rules, all[i].Rows = slices.Clone(all[i].Rules), slices.Clone(all[i].Rows)
	}
	return all
}

var situations = [...]Situation{
	// Safety of the plan itself.
	{PlannedAlsoOpensLate, []Code{CoolDownFirst, FirmAfter, DeepAfter, AfterMarathon}, nil, ""},
	{StalePlan, []Code{StalePlan}, nil, ""},
	{DerivedConditions, []Code{AfterMarathon, FirstMassage, Youth, Masters}, []string{
		"post-endurance-event-72h", "doms-severe", "sign-soreness-rising-after-72h", "sign-soreness-over-7-days", "first-session", "minor-under-18", "older-adult-65",
	}, ""},
	{StepNeedsClearanceToo, nil, []string{"antiplatelet-or-nsaid", "fluoroquinolone-recent", "hypermobility"}, ""},
	{OneSidedNeedsAReason, []Code{OneSidedNeedsAReason}, nil, ""},
	{AfterContact, []Code{AfterContact}, []string{"muscle-contusion", "haematoma-or-bruise", "concussion"}, ""},

	{FirstMassage, []Code{FirstMassage, NoNewTreatmentBeforeEvent}, []string{"first-session"}, "that a soreness is somebody's first big one"},
	{SameDayBeforeHard, []Code{SameDayBeforeHard, LightBeforeSession}, nil, ""},
	{ShortBeforeNextHardDay, []Code{ShortBeforeNextHardDay}, nil, ""},
	{MultiDayEvent, []Code{MultiDayEvent, NoNewTreatmentBeforeEvent, SameDayBeforeHard}, nil, "food and a shower before it, the same hands, the same routine"},
	{Taper, []Code{DeepBeforeEvent, FirmBeforeEvent, LightDayBefore, SameDayBeforeHard, NoNewTreatmentBeforeEvent, PreEventWindow}, nil, ""},
	{TwoADays, []Code{TwoADays, BetweenBouts}, nil, ""},
	{TeamWeek, []Code{TeamWeek, FirmAfter, DeepAfter, DeepBeforeEvent}, nil, ""},
	{StrengthBlock, []Code{StrengthBlock, FirmBeforeHard, DeepBeforeHard}, nil, "which week is the deload week: it is known by its sessions alone"},
	{WeightCut, []Code{WeightCut}, []string{"severe-dehydration"}, "that weight was cut: the caution stands before every event of a sport with weight classes"},
	{Heat, []Code{Heat}, []string{"heat-exhaustion"}, ""},
	{PostRaceEvening, []Code{PostRaceEvening}, []string{"intoxicated"}, ""},
	{PainkillerToday, []Code{PainkillerToday}, []string{"analgesic-taken"}, ""},
	{CrampNow, []Code{CrampNow}, []string{"sickle-cell-trait"}, "that a muscle is in cramp now: the caution stands after long, hot and competitive sessions"},
	{Travel, []Code{Travel}, []string{"long-haul-travel", "ctx-long-journey"}, "the bedtime of the place somebody travels to: it is taken from the zone of the case"},
	{NoOilBefore, []Code{NoOilBefore}, nil, ""},
	{InjuryReturn, []Code{InjuryReturn}, []string{"acute-muscle-strain", "acute-ligament-sprain", "muscle-contusion", "healed-injury"}, "that pain is numbed to pass a test"},
	{Season, []Code{CadenceDue, DeepRepeat}, nil, "whether the season is on: the rhythm follows the load, so it slows down by itself in the time off"},
	{MorningOrEvening, []Code{MorningOrEvening, DeepBeforeSession}, nil, "usual hours close no window: where none of a window lies in them, a caution says so"},
	{Meal, []Code{Meal}, []string{"recent-meal"}, ""},
	{Masters, []Code{Masters}, []string{"older-adult-65"}, ""},
	{Youth, []Code{Youth, CadenceDue}, []string{"minor-under-18", "sign-limp-young", "youth-persistent-back-pain"}, ""},
	{Women, nil, []string{
		"menstruation", "pregnancy-first-trimester", "pregnancy-second-third-trimester", "pregnancy-high-risk", "postpartum-6-weeks", "ctx-oestrogen", "low-energy-availability",
	}, "sex: no rule reads it"},
	{BadReaction, []Code{BadReaction}, nil, "for how long it was tender"},
	{NotToMask, []Code{NotToMask, LightWhileDamaged}, nil, ""},
	{SelfCareInstead, []Code{ReliefWindow}, nil, "it is no rule to be switched off: every refusal says what to do instead"},
}
