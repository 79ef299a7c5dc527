package recovery

import (
	"fmt"
	"slices"

	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
)

// thresholdsOf are the numbers of a rule, the caller's own.
func thresholdsOf(code Code) []evidence.Amount { return slices.Clone(thresholds[code]) }

// thresholds are the numbers that the rules decide by: the constants and tables of the code, Balanced's hours, the catalogue of
// massage and the rows of screening, each with the mark it has on the practice page. No number is written here a second time.
var thresholds = func() map[Code][]evidence.Amount {
	type amounts = []evidence.Amount
	one, between := evidence.One, evidence.Between
	c, e, s, o := evidence.C, evidence.E, evidence.S, evidence.O
	lead := balanced.Lead
	light, firm, deep := massage.Light, massage.Firm, massage.Deep
	minutesAfter := func(k afterKind) float64 { return afterHours[k][light] * 60 }
	hoursOf := func(what string, used, def, never evidence.Figure) amounts {
		return amounts{one(what+", used to it", used, "h"), one(what, def, "h"), one(what+", never had it", never, "h")}
	}
	all := map[Code]amounts{
		PreEventWindow: {
			one("opens before the start", c(preEventOpens.Hours()), "h"),
			one("tools and stretching open before the start", o(selfPrepareOpens.Hours()), "h"),
			one("closes before the warm-up", o(warmUpMargin.Minutes()), "min"),
			one("closes before the start at the latest", c(leastBeforeStart.Minutes()), "min"),
			one("warm-up of a match or team sport", e(teamWarmUp), "min"),
			one("warm-up of a sprint, jump, throw, lifting or combat event", o(explosiveWarmUp), "min"),
			one("warm-up of a swim race, rowing or cycling", o(steadyWarmUp), "min"),
			one("warm-up of another event", o(distanceWarmUp), "min"),
			between("in all", preEventMinutes.Least, preEventMinutes.Most, "min"),
			one("a pair of muscles, about", massage.AreaPace(massage.Prepare).Least, "min"),
			one("pressure at most", massage.PreEventSports.Info().Pressure.Most, "of 4"),
		},
		NeverInsteadOfWarmUp: amountsOf("T1"),
		NoMassageAfterWarmUp: amountsOf("T3"),
		BetweenBouts: {
			between("gap", o(betweenLeast), o(betweenMost), "min"),
			one("starts after the first", o(betweenStart), "min"),
			one("stops before the second, in gaps up to half an hour", o(shortGapStop), "min"),
			one("stops before the second, in longer ones", o(longGapStop), "min"),
			one("gap in which a benefit was seen, under", o(shortGap), "min"),
			one("at most, in a gap up to 20 min", e(boutMinutes[0].most), "min"),
			one("at most, in a gap up to 40 min", o(boutMinutes[1].most), "min"),
			one("at most, in a longer gap", e(boutMinutes[2].most), "min"),
		},
		CoolDownFirst: {
			one("after hard, long or event", c(minutesAfter(afterHard)), "min"),
			one("after ordinary", o(minutesAfter(afterOrdinary)), "min"),
			one("after easy", o(minutesAfter(afterEasy)), "min"),
		},
		PostSessionWindow: {
			one("open until after the session", c(postSessionCloses.Hours()), "h"),
			one("benefit seen up to", e(provenFor.Hours()), "h"),
			one("at most", e(postSessionMinutes), "min"),
		},
		LightWhileDamaged: {
			one("deep work up to a soreness of", o(deepSorenessLimit), "points of 10"),
			one("firm work up to a soreness of", o(firmSorenessLimit), "points of 10"),
			one("a reason from", o(soreEnough), "points of 10"),
			one("pre-event work below", o(noPreEventFrom), "points of 10"),
			one("tools and stretching below", s(noToolsFrom), "points of 10"),
			one("an area from there at most", o(verySoreMinutes), "min"),
		},
		ReliefWindow: {
			one("opens after the session", o(reliefFrom.Hours()), "h"),
			one("soreness or tightness from", o(soreEnough), "points of 10"),
			one("until soreness is under", o(calmSoreness), "points of 10"),
			one("to day", s(reliefDays), "days"),
			one("after a report without a session", o(reliefReport.Hours()), "h"),
			one("a session explains what it loads from", o(explainsAt), ""),
			one("no effect in trained endurance athletes after", e(noEffectAfterH), "h"),
		},
		LightBeforeSession: {
			one("before easy", o(lightLead[nextEasy]), "h"),
			one("before ordinary", o(lightLead[nextOrdinary]), "h"),
		},
		FirmBeforeSession: {
			one("before easy", o(firmLead[nextEasy]), "h"),
			one("before ordinary", o(firmLead[nextOrdinary]), "h"),
		},
		FirmBeforeHard: {one("before hard", o(firmLead[nextHard]), "h")},
		FirmBeforeEvent: {
			one("before routine competition", o(firmLead[nextRoutine]), "h"),
			one("before a b or a event", o(lead.FirmBeforeEvent), "h"),
		},
		FirmAfter: {
			one("after easy", o(afterHours[afterEasy][firm]), "h"),
			one("after ordinary", o(afterHours[afterOrdinary][firm]), "h"),
			one("after hard, not damaging", o(afterHours[afterHard][firm]), "h"),
			one("after damaging", o(afterHours[afterDamaging][firm]), "h"),
			one("after what is new to the area", o(afterHours[afterNovel][firm]), "h"),
		},
		DeepBeforeSession: slices.Concat(
			hoursOf("before easy", o(lead.DeepBeforeEasy.UsedToIt), o(lead.DeepBeforeEasy.Default), o(lead.DeepBeforeEasy.Never)),
			hoursOf("before ordinary", c(lead.DeepBeforeOrdinary.UsedToIt), c(lead.DeepBeforeOrdinary.Default), o(lead.DeepBeforeOrdinary.Never)),
		),
		DeepBeforeHard: hoursOf("before hard", e(lead.DeepBeforeHard.UsedToIt), c(lead.DeepBeforeHard.Default), o(lead.DeepBeforeHard.Never)),
		DeepBeforeEvent: slices.Concat(
			amounts{
				one("before routine competition, used to it", c(lead.DeepBeforeRoutine.UsedToIt), "h"),
				one("before routine competition", c(lead.DeepBeforeRoutine.Default), "h"), // never had it: not offered
			},
			hoursOf("before a b event", c(lead.DeepBeforeB.UsedToIt), c(lead.DeepBeforeB.Default), c(lead.DeepBeforeB.Never)),
			hoursOf("before an a event", o(lead.DeepBeforeA.UsedToIt), c(lead.DeepBeforeA.Default), c(lead.DeepBeforeA.Never)),
		),
		DeepAfter: {
			one("after easy", o(afterHours[afterEasy][deep]), "h"),
			one("after ordinary", o(afterHours[afterOrdinary][deep]), "h"),
			one("after hard, not damaging", o(afterHours[afterHard][deep]), "h"),
			one("after damaging", c(balanced.DeepAfterDamaging), "h"),
			one("after what is new to the area", o(afterHours[afterNovel][deep]), "h"),
		},
		AfterMarathon: {
			one("firm from day", s(marathonFirmDay), "days"),
			one("firm at least after", o(afterHours[afterMarathon][firm]), "h"),
			one("deep and tools from day", s(marathonDeepDay), "days"),
			one("deep at least after", o(afterHours[afterMarathon][deep]), "h"),
			one("until then at most", s(marathonMinutes), "min"),
			one("pressure on the first two days at most", s(pressureOf("post-endurance-event-72h", 0)), "of 4"),
			one("pressure on the next two at most", s(pressureOf("post-endurance-event-72h", 1)), "of 4"),
		},
		DeepRepeat: {
			one("deep on the same area again after", o(week.Hours()), "h"),
			one("firm after deep on the same area", o(deepRepeat), "h"),
			one("firm on the same area again after", o(firmRepeat), "h"),
			one("firm or deep visits in seven days", o(strongAWeek), ""),
		},
		DeepInterval: {one("deep on the same tissue again after", s(deepInterval), "h")},
		NoNewTreatmentBeforeEvent: {
			one("nothing new within", c(raceWeek), "h"),
			one("light Swedish, exempt until", o(newLightLead), "h"),
			one("light Swedish, exempt up to", o(newLightMinutes), "min"),
		},
		LightDayBefore: {one("at most", o(lightDayBefore), "min")},
		SameDayBeforeHard: {
			one("before hard", o(lightLead[nextHard]), "h"),
			one("before hard, when short", o(shortLightLead), "h"),
			one("short is up to", o(shortLight), "min"),
			one("before an event", o(lightLead[nextA]), "h"),
			one("at most", o(lightBeforeHard), "min"),
		},
		EveningForSleep: {
			one("sleep under", o(shortSleep), "h"),
			one("sleep under the own mean by", o(sleepDebt), "h"),
			one("stress from", o(highStress), "points of 10"),
			one("reported within", o(recentHours), "h"),
			one("opens before bedtime", o(sleepOpens.Hours()), "h"),
			one("closes before bedtime", o(sleepCloses.Minutes()), "min"),
			one("bedtime when unknown", o(usualBedtimeH+usualBedtimeM/60.), "o'clock"),
		},
		StretchOnlyWarm: append(amountsOf("T18"),
			one("soreness below", o(noStretchFrom), "points of 10"),
			one("within a pre-event routine at most", o(prepareStretching), "min"),
			one("a session of its own ends before any session", o(stretchLead), "h"),
			one("a session of its own ends before sprint and jump work", o(longStretchLead), "h"),
		),
		RollingDose: {
			between("a muscle", massage.FoamRolling.Info().PerArea.Least, massage.FoamRolling.Info().PerArea.Most, "min"),
			between("in all", massage.FoamRolling.Info().Minutes.Least, massage.FoamRolling.Info().Minutes.Most, "min"),
		},
		PercussionDose: {
			between("a muscle", massage.Percussion.Info().PerArea.Least, massage.Percussion.Info().PerArea.Most, "min"),
			one("in all at most", massage.Percussion.Info().Minutes.Most, "min"),
			one("before sprint, jump and strength work", o(percussionLead.Minutes()), "min"),
		},
		LymphPurpose: {
			one("at most", c(lymphMost), "min"),
			one("pressure at most", massage.LymphaticDrainage.Info().Pressure.Most, "of 4"),
			one("around a sprain or bruised muscle from day", s(dayAfterPhase("acute-ligament-sprain", 0)), "days"),
		},
		BFRAsLoad: {
			one("new for", o(newCuffs.Hours()/24), "days"),
			one("after the cuffs come off", c(cuffMinutes), "min"),
		},
		CadenceDue: {
			one("a hard week from", o(hardWeek), "load units"),
			one("a moderate week from", o(moderateWeek), "load units"),
			between("after hard weeks", c(float64(balanced.Cadence.Hard.Least)), c(float64(balanced.Cadence.Hard.Most)), "days"),
			between("after moderate weeks", c(float64(balanced.Cadence.Moderate.Least)), c(float64(balanced.Cadence.Moderate.Most)), "days"),
			one("after light weeks", c(float64(balanced.Cadence.Light.Most)), "days"),
			one("not under", o(cadenceAge), "years"),
			one("not before an a event", c(raceWeek/24), "days"),
		},
		StressAndMood: {
			one("stress from", o(highStress), "points of 10"),
			one("mood up to", o(lowMood), "points of 10"),
			one("sleep under", o(shortSleep), "h"),
			one("reported within", o(recentHours), "h"),
			one("low mood before qualified help is named", o(lowMoodFor.Hours()/24), "days"),
		},
		FirstMassage: {
			one("half the usual length, where that is from", o(firstMassageHalves), "min"),
			one("pressure at most", s(pressureOf("first-session", 0)), "of 4"),
		},
		ShortBeforeNextHardDay: {
			one("hard work within", e(hardGap), "h"),
			one("at most", o(shortLight), "min"),
		},
		MultiDayEvent: {
			one("event days apart at most", o(eventGap), "h"),
			one("a night at most", c(eventNight), "min"),
			one("closes before bedtime", o(tourCloses.Minutes()), "min"),
			one("closes before the next start", o(lightLead[nextA]), "h"),
			one("deep after the last day", c(eventDeep), "h"),
		},
		TwoADays: {
			one("gap over", o(betweenMost), "min"),
			one("at most", c(shortLight), "min"),
		},
		Heat:        {one("cool down and drink", o(heatMinutes), "min")},
		NoOilBefore: {one("dry before", o(noOilHours), "h")},
		BadReaction: {
			one("longer to the next treatment there", o(badReactionMore), "h"),
			one("longer to the next session", o(badReactionMore), "h"),
		},
		OneSidedNeedsAReason: {one("one side from", o(oneSidedLimit), "points of 10")},
		AfterContact:         {one("asked for", o(contactHours), "h")},
		NotToMask: {
			one("soreness from", o(maskedLimit), "points of 10"),
			one("a session within", o(maskedHours), "h"),
		},
		Youth: {
			one("under 13 at most", s(childMinutes), "min"),
			one("under 16 at most", s(youthMost), "min"),
			one("pressure at most", s(pressureOf("minor-under-18", 0)), "of 4"),
		},
		StrengthBlock: {one("long stretching before strength work", o(longStretchLead), "h")},
		MassageIsADose: {
			one("in any seven days at most", o(weekMinutes), "min"),
		},
		WeightCut: {
			one("asked for before an event", o(weightCutDays), "days"),
			one("after drinking began", o(rehydrated), "h"),
		},
		PostRaceEvening: {one("sober", s(float64(rowOf("intoxicated").Phases[0].Window.FloorHours)), "h")},
		PainkillerToday: {
			one("after the painkiller", s(float64(rowOf("analgesic-taken").Phases[0].Window.To)), "h"),
			one("pressure at most", s(pressureOf("analgesic-taken", 0)), "of 4"),
		},
		CrampNow: {one("quiet after it lets go", o(crampQuiet), "min")},
		Travel: {
			one("short and light until after landing", o(travelFull), "h"),
			one("no deep work until after landing", o(travelDeep), "h"),
			one("light is up to", o(shortLight), "min"),
			one("no deep or percussion on calves", s(float64(rowOf("long-haul-travel").Phases[0].Window.To)), "days"),
		},
		InjuryReturn: {
			one("gentle from day", s(dayAfterPhase("acute-muscle-strain", 0)), "days"),
			one("firm from day", s(dayAfterPhase("acute-muscle-strain", 1)), "days"),
			one("deep there from day", o(injuryDeepDay), "days"),
		},
		MorningOrEvening: {
			between("appointments", o(usualOpens), o(usualCloses), "o'clock"),
			between("self-care", o(selfUsualOpens), o(selfUsualCloses), "o'clock"),
			one("a start is early before", o(earlyStart), "o'clock"),
			one("the evening before an early start ends", o(earlyCloses), "o'clock"),
		},
		Meal: {one("after a big meal", s(float64(rowOf("recent-meal").Phases[0].Window.To)), "h")},
		Masters: {
			one("from", s(ageFrom("age-65-and-over")), "years"),
			one("pressure at most", s(pressureOf("older-adult-65", 0)), "of 4"),
			one("at most", s(float64(rowOf("older-adult-65").Phases[0].Minutes)), "min"),
		},
		OneRating: append(amountsOf("T22"), one("two ratings are a pair around a treatment", o(ratedAround), "h")),
	}
	for _, d := range teamWeek {
		when := fmt.Sprintf("day %+d", d.From)
		switch {
		case d.To < 0 && d.From >= 0:
			when = fmt.Sprintf("day %+d to %+d", d.From, d.To)
		case d.From == 0 && d.Before:
			when = "the day of the match, before"
		case d.From == 0:
			when = "the day of the match, after"
		}
		all[TeamWeek] = append(all[TeamWeek], between(when+", "+d.Dose.String(), d.Least, d.Most, "min"))
	}
	all[TeamWeek] = append(all[TeamWeek], one("matches apart at most", o(teamWeekDays), "days"))
	return all
}()

// amountsOf are the numbers of a row of the evidence.
func amountsOf(id string) []evidence.Amount {
	row, _ := evidence.FindTimingRule(id)
	return row.Amounts
}

// rowOf is a row of the screening tables; it has a phase.
func rowOf(code string) screening.Row {
	row, _ := screening.RowOf(code)
	if len(row.Phases) == 0 {
		row.Phases = []screening.Phase{{}}
	}
	return row
}

// pressureOf is the most pressure in a phase of a row of the screening tables, anywhere.
func pressureOf(code string, phase int) float64 {
	most := 4
	for _, e := range rowOf(code).Phases[phase].Effects {
		if e.PressureCap != screening.NoCap {
			most = min(most, e.PressureCap)
		}
	}
	return float64(most)
}

// dayAfterPhase is the civil day after a phase of a row of the screening tables, counted from its beginning.
func dayAfterPhase(code string, phase int) float64 {
	return float64(rowOf(code).Phases[phase].Window.To + 1)
}

// ageFrom is where an age band begins.
func ageFrom(code string) float64 {
	for b := range screening.AgeBands() {
		if b.Code == code {
			return b.From
		}
	}
	return 0
}
