// Package fit reads activities from FIT files, the format of most watches and bike
// computers.
//
//	file, err := os.Open("sunday.fit")
//	...
//	result, err := fit.Read(file, importer.Options{File: "sunday.fit", Zone: lisbon})
//
// # What becomes what
//
//	session message     one session; each leg of a multisport race is one, and the
//	                    transitions between them too, flagged
//	sport, sub-sport    the sport, by sports.FIT; swimming by its stroke where that is one
//	total_timer_time    the length, pauses left out; total_elapsed_time where there is none
//	avg_heart_rate      the mean, or that of the records without the sensor's faults
//	avg_power, total_distance, total_ascent, total_descent
//	                    as they stand, or from the records; a mean power or a way of 0 is
//	                    not known
//	set messages        sets of exercises of the session they fall into, like ones together
//	local_timestamp     the offset of the session's location, and so its civil day
//
// The timer is the length because it is the time that was worked. A session with breaks
// therefore ends later than its length says; where that is much, it is flagged.
//
// # What a file can be
//
// Several FIT files may be chained in one; each is read. Files that hold no activity
// (settings, courses, workouts, monitoring, weight) are noted as such and their records
// are not taken over. A file that breaks off, or that holds what cannot be decoded,
// keeps what precedes the break, and what follows in the chain. An activity without a
// session message is added up from its records, and so is the part of a broken file
// after the last one. A wrong checksum is noted, and the file read all the same. A
// header without a length, as a device leaves it when its battery dies, is read to
// the end of the input.
package fit
