package recovery

import (
	"slices"

	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
)

// Calendar is what fits on which day around something: a match, a race, an injury. It is data to show; the rules named in each
// row decide, and with each other: a row says what is allowed at most. The zero value is no calendar.
type Calendar struct {
	// Code names the calendar; "calendar." and the code is the key of its title, "calendar.<code>.anchor" of what day 0 is.
	Code Code
	Days []CalendarDay
}

// CalendarDay is a row of a calendar: some days, and the heaviest treatment that fits on them.
type CalendarDay struct {
	// From and To are civil days, both included: 0 is the day of the anchor, below 0 before it. In a week between two matches days
	// below 0 count to the next one, the others from the last.
	From, To int
	// Before says that the row speaks of the hours before the anchor on its day.
	Before bool
	// AfterHours and BeforeHours are elapsed hours from the end of the anchor and to its start; zero is no bound.
	AfterHours, BeforeHours evidence.Figure
	// Dose is the heaviest class that fits; none is no massage at all.
	Dose massage.Dose
	// Least and Most are minutes, usual and at most; zero where the calendar names none.
	Least, Most evidence.Figure
	// Newcomer says that the row is for somebody who never had a massage.
	Newcomer bool
	// Key names the row: "calendar.<code>.<key>" is the key of its text.
	Key string
	// Rules carry the row out.
	Rules []Code
}

// Calendar codes that are no rules.
const (
	Taper           Code = "taper"
	AfterLongRace   Code = "after-marathon-or-ultra"
	StageRace       Code = "stage-race-or-tournament"
	TwoADaysSixDays Code = "two-a-days-six-days-a-week"
)

// Calendars returns the calendars of the guidance. The slices are the caller's own.
// Source: practice section 4; where it differs from the hours before and after, the stricter of the two.
func Calendars() []Calendar {
	all := slices.Clone(calendars[:])
	for i := range all {
		all[i].Days = slices.Clone(all[i].Days)
		for j := range all[i].Days {
			all[i].Days[j].Rules = slices.Clone(all[i].Days[j].Rules)
		}
	}
	return all
}

// Covers reports whether a day, counted as in From and To, lies in the row.
func (d CalendarDay) Covers(day int) bool {
	if d.From >= 0 && d.To < 0 { // from the last match to the next
		return day >= d.From || day < 0 && day <= d.To
	}
	return d.From <= day && day <= d.To
}

// allows reports whether the row has room for an option: a lighter one of any length, one of its class up to its minutes.
func (d CalendarDay) allows(op option) bool {
	return op.dose < d.Dose || op.dose == d.Dose && (d.Most.Value == 0 || op.minutes <= d.Most.Value)
}

var calendars = [...]Calendar{
	{TeamWeek, teamWeek[:]},
	{Taper, []CalendarDay{
		{From: -7, To: -5, BeforeHours: evidence.C(balanced.Lead.DeepBeforeA.Default), Dose: massage.Deep, Key: "deep", Rules: []Code{DeepBeforeEvent}},
		{From: -4, To: -2, BeforeHours: evidence.O(balanced.Lead.FirmBeforeEvent), Dose: massage.Firm, Key: "firm", Rules: []Code{FirmBeforeEvent}},
		{From: -2, To: -1, BeforeHours: evidence.O(lightLead[nextA]), Dose: massage.Light, Least: evidence.C(30), Most: evidence.O(lightDayBefore), Key: "light", Rules: []Code{LightDayBefore, SameDayBeforeHard}},
		{Before: true, Dose: massage.Light, Least: evidence.C(8), Most: preEventMinutes.Most, Key: "pre-event", Rules: []Code{PreEventWindow, SameDayBeforeHard}},
		{From: -7, To: -3, BeforeHours: evidence.O(newLightLead), Dose: massage.Light, Most: evidence.O(newLightMinutes), Newcomer: true, Key: "newcomer", Rules: []Code{NoNewTreatmentBeforeEvent}},
		{From: -1, To: 0, Before: true, Newcomer: true, Key: "newcomer-none", Rules: []Code{NoNewTreatmentBeforeEvent}},
	}},
	{AfterLongRace, []CalendarDay{
		{From: 0, To: 1, Dose: massage.Light, Least: evidence.S(10), Most: evidence.S(marathonMinutes), Key: "light", Rules: []Code{AfterMarathon, CoolDownFirst}},
		{From: marathonFirmDay, To: marathonDeepDay - 1, Dose: massage.Firm, Most: evidence.S(marathonMinutes), Key: "firm", Rules: []Code{AfterMarathon, FirmAfter}},
		{From: marathonDeepDay, To: 13, AfterHours: evidence.O(afterHours[afterMarathon][massage.Deep]), Dose: massage.Deep, Key: "deep", Rules: []Code{AfterMarathon, DeepAfter, LightWhileDamaged}},
		{From: 14, To: 14, Dose: massage.Deep, Key: "ordinary", Rules: []Code{LightWhileDamaged}},
	}},
	{StageRace, []CalendarDay{ // day 0 is each day of the race but the last, days above 0 are counted from the last
		{Dose: massage.Light, Least: evidence.C(20), Most: evidence.C(eventNight), Key: "night", Rules: []Code{MultiDayEvent, FirmBeforeEvent}},
		{From: 1, To: 1, Dose: massage.Firm, Key: "rest-day", Rules: []Code{FirmAfter}},
		{From: 2, To: 7, AfterHours: evidence.C(eventDeep), Dose: massage.Deep, Key: "deep", Rules: []Code{MultiDayEvent, DeepAfter}},
	}},
	{TwoADaysSixDays, []CalendarDay{ // day 0 is Monday
		{From: 0, To: 4, Dose: massage.Light, Least: evidence.C(15), Most: evidence.C(shortLight), Key: "weekday", Rules: []Code{TwoADays, ShortBeforeNextHardDay}},
		{From: 5, To: 6, Dose: massage.Firm, Key: "full", Rules: []Code{FirmAfter, FirmBeforeHard}},
	}},
	{StrengthBlock, []CalendarDay{ // for the areas of the heavy sets of day 0; days above 0 are a deload week
		{From: -2, To: -1, BeforeHours: evidence.O(firmLead[nextHard]), Dose: massage.Firm, Key: "firm", Rules: []Code{FirmBeforeHard, DeepBeforeHard}},
		{From: 3, To: 7, Dose: massage.Deep, Key: "deload", Rules: []Code{DeepAfter, DeepBeforeSession}},
	}},
	{InjuryReturn, []CalendarDay{ // for the injured place; the rest of the body as usual
		{From: 0, To: 3, Key: "none", Rules: []Code{InjuryReturn}},
		{From: 4, To: 14, Dose: massage.Light, Key: "gentle", Rules: []Code{InjuryReturn}},
		{From: 15, To: injuryDeepDay - 1, Dose: massage.Firm, Key: "firm", Rules: []Code{InjuryReturn}},
		{From: injuryDeepDay, To: 2 * injuryDeepDay, Dose: massage.Deep, Key: "deep", Rules: []Code{InjuryReturn}},
	}},
}

// balanced and preEventMinutes are where numbers of the calendars and thresholds stand.
var (
	balanced        = Balanced()
	preEventMinutes = massage.PreEventSports.Info().Minutes
)
