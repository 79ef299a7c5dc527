package importer

import "iter"

// Code says what a note is about. The set is closed; the text of a code stays, and is
// never used for anything else.
type Code string

// What can be wrong with a file, or with the rest of it.
const (
	NotAnActivity Code = "not-an-activity" // of the format, but nothing that was done: a route, a course, settings
	Truncated     Code = "truncated"       // ends too early; what precedes is kept
	Corrupt       Code = "corrupt"         // cannot be read from here on; what precedes is kept
	BadChecksum   Code = "bad-checksum"    // read, but its checksum is wrong
	BadEncoding   Code = "bad-encoding"    // bytes that are not of its encoding were replaced
	CutByLimit    Code = "cut-by-limit"    // a limit was reached; the rest is not read
	MissingFile   Code = "missing-file"    // a folder lacks the file
)

// What can be wrong with a record, or with a value of one.
const (
	BadRecord   Code = "bad-record"   // not readable, or of the wrong form
	Missing     Code = "missing"      // a needed value is blank or absent
	BadTime     Code = "bad-time"     // no readable time
	NotANumber  Code = "not-a-number" // no readable number
	OutOfRange  Code = "out-of-range" // outside its scale
	Invalid     Code = "invalid"      // breaks a rule of sessions or check-ins
	Empty       Code = "empty"        // nothing in it could be used
	SameTime    Code = "same-time"    // the time of an earlier record
	TimeReverse Code = "time-reverse" // earlier than the record before it
)

// What was assumed or could not be told.
const (
	UnknownSport     Code = "unknown-sport"      // a name that is known nowhere; taken as other
	NoSport          Code = "no-sport"           // no sport is named; taken as other
	UnsureSport      Code = "unsure-sport"       // the sport is a guess from a coarse name
	AlsoNamed        Code = "also-named"         // a second sport of the session, which counts as the first
	UnknownExercise  Code = "unknown-exercise"   // an exercise without a name
	UnitAssumed      Code = "unit-assumed"       // the file does not say the unit
	ZoneAssumed      Code = "zone-assumed"       // the file does not say the time zone
	OtherZone        Code = "other-zone"         // recorded by another clock than the athlete's
	BuiltFromRecords Code = "built-from-records" // no summary in the file; added up from its records
	SplitAtGap       Code = "split-at-gap"       // a long gap made two sessions of one track
	TimeAssumed      Code = "time-assumed"       // the file says the day and not the time of day
	ColumnsByPlace   Code = "columns-by-place"   // the names of the columns are not known, their order is
	NotCounted       Code = "not-counted"        // a rest, a warm-up set or a remark among the sets
	Commute          Code = "commute"            // marked as a way to somewhere
	Flagged          Code = "flagged"            // marked as doubtful by the service it comes from
)

// What speaks against counting a session as it stands.
const (
	ZeroLength       Code = "zero-length"        // takes no time: no session
	TooShort         Code = "too-short"          // under 3 minutes
	VeryLong         Code = "very-long"          // over 24 hours; left running?
	HeartRateFault   Code = "heart-rate-fault"   // below 20 or above 230 beats a minute: the sensor
	LooksLikeVehicle Code = "looks-like-vehicle" // faster than people go in that sport
	Transition       Code = "transition"         // between the legs of a multisport race
	NotTraining      Code = "not-training"       // a drive, a flight, a meditation
	LongPause        Code = "long-pause"         // much longer from start to end than by the timer
	LengthsDisagree  Code = "lengths-disagree"   // the timer ran longer than from start to end
	InFuture         Code = "in-future"          // starts after now
	ClockNotSet      Code = "clock-not-set"      // before 1990: the clock of the device was wrong
	Duplicate        Code = "duplicate"          // an activity that is there already
	Overlap          Code = "overlap"            // shares much of its time with another
)

// codeRows gives the words of each code, and whether it bars a session from
// [Result.Training].
var codeRows = [...]struct {
	code Code
	text string
	bars bool
}{
	{NotAnActivity, "holds nothing that was done", false},
	{Truncated, "ends too early; what precedes it is kept", false},
	{Corrupt, "cannot be read from here on; what precedes it is kept", false},
	{BadChecksum, "the checksum is wrong", false},
	{BadEncoding, "holds bytes that are not of its encoding; they were replaced", false},
	{CutByLimit, "a limit was reached; the rest is not read", false},
	{MissingFile, "there is no such file", false},
	{BadRecord, "cannot be read", false},
	{Missing, "is missing", false},
	{BadTime, "is no time", false},
	{NotANumber, "is no number", false},
	{OutOfRange, "is outside its scale", false},
	{Invalid, "breaks a rule", false},
	{Empty, "holds nothing to use", false},
	{SameTime, "has the time of an earlier record", false},
	{TimeReverse, "is earlier than the record before it", false},
	{UnknownSport, "is a sport that is not known; taken as other", false},
	{NoSport, "no sport is named; taken as other", false},
	{UnsureSport, "says the sport only roughly", false},
	{AlsoNamed, "is a second sport, not counted", false},
	{UnknownExercise, "is an exercise without a name", false},
	{UnitAssumed, "the unit is assumed", false},
	{ZoneAssumed, "the time zone is assumed", false},
	{OtherZone, "was recorded by another clock than the athlete's", false},
	{BuiltFromRecords, "was added up from records, for want of a summary", false},
	{SplitAtGap, "was split at a long gap", false},
	{TimeAssumed, "the time of day is assumed", false},
	{ColumnsByPlace, "the columns are known by their order alone", false},
	{NotCounted, "is no working set", false},
	{Commute, "was a way to somewhere", false},
	{Flagged, "was marked as doubtful by the service", false},
	{ZeroLength, "takes no time", true},
	{TooShort, "is under 3 minutes", true},
	{VeryLong, "is over 24 hours", false},
	{HeartRateFault, "heart rate below 20 or above 230 is a fault of the sensor", false},
	{LooksLikeVehicle, "is faster than people go in that sport", true},
	{Transition, "is between the legs of a race", true},
	{NotTraining, "is no training", true},
	{LongPause, "takes much longer from start to end than by the timer", false},
	{LengthsDisagree, "the timer ran longer than from start to end", false},
	{InFuture, "starts after now", true},
	{ClockNotSet, "is before 1990, when the clock was not set", true},
	{Duplicate, "is there already", true},
	{Overlap, "shares much of its time with another session", false},
}

// Codes yields every code, those of files first, those of sessions last.
func Codes() iter.Seq[Code] {
	return func(yield func(Code) bool) {
		for _, row := range codeRows {
			if !yield(row.code) {
				return
			}
		}
	}
}

// Text says in plain words what the code means; nothing for what is no code.
func (c Code) Text() string {
	if i := c.row(); i >= 0 {
		return codeRows[i].text
	}
	return ""
}

// BarsTraining reports whether a session with this flag is left out of
// [Result.Training].
func (c Code) BarsTraining() bool {
	i := c.row()
	return i >= 0 && codeRows[i].bars
}

func (c Code) row() int {
	for i := range codeRows {
		if codeRows[i].code == c {
			return i
		}
	}
	return -1
}

// Valid reports whether c is one of [Codes].
func (c Code) Valid() bool { return c.row() >= 0 }
