// Package importer holds what the importers of training files share: what an
// import gives back, how it reports what it skipped or doubts, how much it reads,
// and the checks that any recorded activity goes through.
//
//	result, err := fit.Read(file, importer.Options{File: "sunday.fit", Zone: lisbon})
//	all := importer.Merge(result, another) // finds duplicates
//	diary, err := all.Diary()              // the sessions that nothing speaks against
//	for _, n := range all.Notes {
//		fmt.Println(n)                     // everything skipped or doubtful, and why
//	}
//
// # What is a session
//
// An import gives every activity that can be a session at all, in order of start,
// each done and valid. One that looks wrong is kept and flagged: a drive, a
// transition between the legs of a race, a walk of 45 seconds, a second upload.
// [Result.Training] leaves those out, so that they are not counted in silence, and
// whoever knows better takes [Result.Sessions].
//
// The length of a session is its timer or moving time, because load is counted in
// the minutes worked; where only the time from start to end is known it is that.
// Where both are and they differ much, a note says so. With a break in it a session
// ends later than its [sessions.Session.End] says.
//
// # Notes
//
// A [Note] is one thing that was skipped or is doubtful: the file, where in it, a
// [Code], the value as it stood there, and the session it concerns. Every record
// that is read is used or is counted by a note that says it was skipped:
//
//	Records = Used + the counts of the notes with Skipped
//
// Notes of one kind are told one by one up to a limit and counted from there on, and
// the many samples of one activity are counted from the start, so that a hostile
// file cannot fill memory with complaints.
//
// What speaks against a session, and whether it is then left out of the training:
//
//	zero-length         takes no time: no session at all
//	too-short           under 3 minutes; out
//	transition          between the legs of a race; out
//	not-training        a drive, a flight, a meditation; out
//	looks-like-vehicle  a mean above the best there are in the sport, or a tenth of the time
//	                    above a speed that is not kept up in it; out
//	in-future           starts after Options.Now; out
//	clock-not-set       before 1990; out
//	duplicate           starts within a minute of another and is as long within a twentieth, or
//	                    shares four fifths of the longer one's time in the same sport; out
//	overlap             shares half of the shorter one's time with another; counted
//	very-long           over 24 hours; counted
//	long-pause          by 10 minutes and a quarter longer than by the timer; counted
//	lengths-disagree    the timer ran longer than from start to end; counted
//	heart-rate-fault    samples below 20 or above 230 are left out of the mean; counted
//
// # Errors
//
// An import fails when the input is no file of the format at all ([FormatError],
// [ErrFormat]), when the options are wrong, or when the reader fails. A file that
// breaks off or holds nonsense halfway is no error: what precedes is kept, and a note
// says where it ended.
//
// # Limits
//
// [Limits] bound bytes, records, sessions, sets and notes. What lies beyond is not
// read, and a note of [CutByLimit] says so. Memory does not grow with the size of the
// input. The thresholds of the checks are own figures.
package importer
