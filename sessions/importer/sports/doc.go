// Package sports reads the names that other people's software gives to sports: 17
// vocabularies of file formats, watches, phones and services.
//
//	m := sports.Find(sports.HealthKit, "HKWorkoutActivityTypeWheelchairRunPace")
//	m.Sport        // wheelchair-handcycling
//	m.Confidence   // exact
//	m.NotTraining  // false
//
// Case, spaces, underscores, hyphens and the vocabulary's own prefixes do not
// matter: "Trail Run", "TRAIL_RUN" and "TrailRun" are one name. Where a vocabulary has
// numbers, [FindCode] reads them; a FIT file has two, which [FIT] reads together.
//
// Each name was read as a coach would: what matters is which muscles worked. A name
// that stands for anything at all ("workout", "sport"), or for something of which the
// library knows no muscles ("archery"), is [sessions.Other], which loads none, and
// the note says so. So is a name that nobody knows: services add names without
// notice, and an unknown one is never a run or a ride. What is no training at all – a
// transition, a drive, a meditation – is [sessions.Other] with NotTraining.
//
// # Where a name means something else than it says
//
// The aliases of [sessions.ParseSport] are words that people use. The same word in a
// vocabulary can mean another thing, or stand next to a better one; then the note of
// the match says why the two part. Some names mix two rows of the sport table, or are one
// exercise: Areas then holds what they load. It is put together from the tables of
// package sessions, so no figure stands here.
//
// Names and codes are facts, collected in 2026 from published type lists.
package sports
