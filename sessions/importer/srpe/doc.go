// Package srpe reads a session-RPE log: a folder with one athlete's
//
//	srpe.csv      sessions rated by perceived exertion
//	wellness.csv  daily check-ins
//	injury.csv    injuries as the athlete named them
//
// in the form of the PMData set (Thambawita et al. 2020, doi 10.1145/3339825.3394926). Other
// files of such a folder, such as fitbit_exercise.json, are not read.
//
//	log, err := srpe.Read(os.DirFS("p01"), srpe.Options{Zone: oslo})
//	diary, err := log.Diary()
//
// # Sessions
//
//	end_date_time        the end; the start is that many minutes before it
//	duration_min         minutes
//	perceived_exertion   effort, CR-10 in half points; blank is unknown
//	activity_names       sport, and kind where a name says one
//
// The most specific name decides: "running" beats "strength", which beats
// "endurance"; "individual" and "team" say nothing of the muscles. Endurance work
// that names no sport becomes [sessions.Other], which loads no muscle: it is not
// guessed to be running. Options.Sports tells the reader better.
//
// # Check-ins
//
// Ratings run from 1 to 5, where 3 is normal and 1 the worst, the other way round
// from the 0 to 10 of [sessions.CheckIn]:
//
//	soreness         5 4 3 2 1  ->  0 1 2 5 8
//	stress, fatigue  5 4 3 2 1  ->  0 2.5 5 7.5 10
//	mood             1 2 3 4 5  ->  0 2.5 5 7.5 10
//	sleep_duration_h hours, 0 to 24
//	soreness_area    SNOMED CT codes of seven coarse regions
//
// The mapping is our own: no one has measured the two scales against each other. A
// soreness with areas is the rating of those areas; one without is the overall
// soreness. The codes name regions, not muscles, so every muscle of the region
// gets the rating; the head has no muscle to massage and makes the rating an
// overall one. readiness and sleep_quality have no place in a check-in and are not
// read.
//
// # Faults
//
// Nothing is repaired or dropped in silence. What was not taken over, a row or one
// value of it, is listed in Log.Skipped with file, line, reason and value. A folder
// without srpe.csv and wellness.csv, a file without a needed column, or one that is
// too large is an error.
//
// Injuries are facts for the caller to act on; they do not become conditions that a
// screening would find.
package srpe
