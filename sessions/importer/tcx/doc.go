// Package tcx reads activities from TCX files, the exchange format of Garmin's Training
// Center.
//
//	result, err := tcx.Read(file, importer.Options{File: "run.tcx", Zone: lisbon})
//
// # What becomes what
//
//	Activity            one session; in a MultiSportSession each is one, and the
//	                    transitions between them too, flagged
//	Sport               the sport, by its name in any vocabulary of package sports; the
//	                    "Other" of the format says none, unless Options.Sports does
//	Lap                 their TotalTimeSeconds add up to the length, their DistanceMeters
//	                    to the distance, and their mean heart rates, by time, to the mean
//	Trackpoint          what the laps do not say: from its times, positions, heights,
//	                    heart rates, and the power in its extensions, in any namespace
//
// The time of the laps is that of the timer: pauses are left out where the program that
// wrote the file did. Ascent and descent are counted in steps of 3 metres or more.
//
// Courses and workouts are no activities and are said to be none.
//
// # Which day
//
// Times in TCX are UTC. A session falls on the civil day on which it starts in
// Options.Zone, and on that of UTC when there is none: give the zone of the athlete. A
// file that carries an offset keeps it where it differs from that of the zone; one
// without any mark is read as UTC, and noted.
package tcx
