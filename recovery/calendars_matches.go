package recovery

import (
	"slices"

	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// teamWeek is the week between two matches: what the rule team-week allows at most. Source: practice 4, custom and own figures.
var teamWeek = [...]CalendarDay{
	{Before: true, Dose: massage.Light, Least: evidence.C(8), Most: preEventMinutes.Most, Key: "before-match", Rules: []Code{PreEventWindow, TeamWeek}},
	{Dose: massage.Light, Least: evidence.C(10), Most: evidence.C(15), Key: "after-match", Rules: []Code{CoolDownFirst, TeamWeek}},
	{From: 1, To: 1, Dose: massage.Light, Least: evidence.C(20), Most: evidence.C(30), Key: "recovery", Rules: []Code{TeamWeek}},
	{From: 2, To: 2, AfterHours: evidence.O(afterHours[afterDamaging][massage.Firm]), Dose: massage.Firm, Least: evidence.O(30), Most: evidence.O(45), Key: "maintenance", Rules: []Code{FirmAfter}},
	{From: 2, To: -4, AfterHours: evidence.C(balanced.DeepAfterDamaging), BeforeHours: evidence.C(balanced.Lead.DeepBeforeRoutine.Default), Dose: massage.Deep, Least: evidence.O(30), Most: evidence.C(60), Key: "deep", Rules: []Code{DeepAfter, DeepBeforeEvent, TeamWeek}},
	{From: -3, To: -3, Dose: massage.Firm, Least: evidence.O(30), Most: evidence.O(30), Key: "short", Rules: []Code{TeamWeek}},
	{From: -2, To: -2, Dose: massage.Light, Least: evidence.O(20), Most: evidence.O(30), Key: "settle", Rules: []Code{TeamWeek}},
	{From: -1, To: -1, Dose: massage.Light, Least: evidence.O(20), Most: evidence.C(30), Key: "relax", Rules: []Code{TeamWeek}},
}

// teamSports are played in matches week by week.
var teamSports = []sessions.Sport{
	sessions.Soccer, sessions.Rugby, sessions.Basketball, sessions.Volleyball, sessions.FieldRunningSport, sessions.WaterPolo, sessions.IceHockeySkating,
}

// teamWeekDays is how many days apart two matches of a team week lie at most; own figure.
const teamWeekDays = 8

// teamWeeks are the weeks between two matches of a team sport that are no tournament.
func (o *outlook) teamWeeks() []between {
	list := o.gaps(o.near, func(pr sessions.Profile) bool {
		return pr.Session.Kind == sessions.KindMatch && slices.Contains(teamSports, pr.Session.Sport)
	})
	return slices.DeleteFunc(list, func(g between) bool {
		days := timeline.DaysBetween(timeline.DayOf(g.a.Session.Start, o.loc), timeline.DayOf(g.b.Session.Start, o.loc))
		return g.minutes() <= eventGap*60 || days > teamWeekDays
	})
}

// matchClosures are the days of a team week that have no room for an option.
func (o *outlook) matchClosures(op option) []stretch {
	if !o.p.on(TeamWeek) {
		return nil
	}
	var out []stretch
	for _, row := range teamWeek {
		fits := func(d CalendarDay) bool {
			return d.Before == row.Before && d.Covers(row.From) && d.Covers(row.To) && d.allows(op)
		}
		if slices.ContainsFunc(teamWeek[:], fits) {
			continue
		}
		for _, g := range o.matches {
			last, next := g.a.Session, g.b.Session
			from, to := mark{last.End(), TeamWeek, last.Name()}, mark{next.Start, TeamWeek, next.Name()}
			switch {
			case row.From < 0 || row.Before:
				from = mark{o.dayStart(next.Start, row.From), TeamWeek, next.Name()}
			case row.From > 0:
				from.at = o.dayStart(last.Start, row.From)
			}
			switch {
			case row.To < 0:
				to.at = o.dayStart(next.Start, row.To+1)
			case !row.Before:
				to = mark{o.dayStart(last.Start, row.To+1), TeamWeek, last.Name()}
			}
			out = append(out, stretch{from, to})
		}
	}
	return out
}
