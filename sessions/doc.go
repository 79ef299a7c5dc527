// Package sessions holds what an athlete does and reports: sessions of training
// and competition, done and planned, kept in a [Diary]; check-ins; and what is
// known of the athlete. It says how much each sport loads each area of the body,
// and what a session was like in the words that the rules are written in.
//
// # Values
//
// All types are values. A zero Quantity, Effort or Kind is unknown, which is
// never the same as 0. Nothing is repaired, clipped or dropped: [NewDiary] and
// the Validate methods return every fault at once as [Faults], each with its
// path and value, and each matching a sentinel of this package. A Diary cannot
// be changed and is safe for concurrent use.
//
// # Units
//
//	length      time.Duration; minutes in text, above 0 to 14 400
//	effort      CR-10, 0 to 10 in half points, for the session as a whole
//	load        arbitrary units (AU): effort × minutes
//	weight      0 to 1, how much a session loads an area beside the busiest one
//	rating      0 to 10; mood is best at 10, soreness and the others worst
//	heart rate  beats a minute
//	power       watts
//	distance    metres, as ascent and descent
//
// # Load of a session
//
// There is no one number for the load of a session. [Session.RatedEffort],
// [HeartRateImpulse], [FiveZones], [ThreeZones], [HeartRateHours], [PowerHours],
// [RunHours], [SwimHours] and [VolumeLoad] each give a [Score] with its unit and its
// convention, or say what is missing; [Sum] refuses to add up different ones.
// [ChooseLoad] takes the best there is and says why. [HardSets] counts sets by area. Familiar
// names, several of them trade marks, are in the comments only.
//
// # Series of loads
//
// [DailyLoads] and [FillDays] make one load a civil day; [Convention.Series] gives averages,
// balance, ramp, ratios, monotony and strain, and [Running] the same one session at a
// time. Programs in use differ in every constant: a [Convention] says which
// is meant and goes with each result. [Response] is the older model of fitness and fatigue.
// All of it describes what was done. None of it says how somebody will perform, and
// none is a risk.
//
// # Judging sessions
//
// [Profiles] says of each session whether it was easy, hard, long, damaging,
// novel, marathon-like or an event. What is usual is read from the sessions
// before, so a profile never changes when more is added later:
//
//	diary, err := sessions.NewDiary(list...)
//	if err != nil {
//		return err // every fault, with its path
//	}
//	for _, p := range sessions.Profiles(diary, zone) {
//		fmt.Println(p.Session.Name(), p.Hard, p.Damaging)
//	}
//
// # Limits
//
// The weights of sports are judgement anchored to the studies named at each row,
// not measurements; a list of exercises or areas in the session replaces them.
// Load explains about a tenth of the soreness that real logs report. The
// thresholds of the words are own figures unless a source is named. A diary
// with 100 000 sessions is judged in about a second; at most 10 000 overlaps and
// duplicates are listed.
//
// Session, CheckIn and Diary have no JSON form of their own: the JSON contract is
// that of the recovery package, which resolves names on the way in.
//
// See [example.com/rubdown/muscles] for areas and
// [example.com/rubdown/sessions/timeline] for days and spans.
package sessions
