package srpe

import (
	"errors"
	"fmt"
	"io/fs"
	"time"

	"example.com/rubdown/sessions"
)

// The files of a log.
const (
	sessionFile  = "srpe.csv"
	wellnessFile = "wellness.csv"
	injuryFile   = "injury.csv"
)

// ErrNoLog says that a folder holds neither sessions nor check-ins.
var ErrNoLog = errors.New("no session-RPE log")

// Options say what the files do not. The zero value reads in UTC with the sports
// that the library knows.
type Options struct {
	// Zone is where the athlete lives; nil is UTC. The files hold instants, which it
	// does not change: it is the location of the times that come out.
	Zone *time.Location

	// Sports says what the athlete means by an activity name, as it stands in the
	// file. It beats everything else that is known of the name.
	Sports map[string]sessions.Sport
}

func (o Options) zone() *time.Location {
	if o.Zone == nil {
		return time.UTC
	}
	return o.Zone
}

// Log is what a folder held, in the order of its files. The zero value is empty.
type Log struct {
	Sessions []sessions.Session // valid, done, with unique ids
	CheckIns []sessions.CheckIn // valid
	Injuries []Injury
	Skipped  []Skipped
}

// Diary returns the sessions as a diary, in which overlaps and duplicates can be
// found. The sessions that [Read] returns make no fault.
func (l Log) Diary() (sessions.Diary, error) { return sessions.NewDiary(l.Sessions...) }

// Read reads the log in the root of fsys; see the package comment for its form.
// A missing file is listed under Skipped, but a folder without sessions and
// check-ins is [ErrNoLog]. A file that lacks a column ([ErrColumns]) or is too
// large ([ErrTooLarge]) is an error, as is any fault of the file system or a sport in
// the options that is none.
//
// The id of a session is "srpe-" and the time of its end in UTC, so that reading
// a longer log later gives the same ids. A later row with the same end is kept,
// numbered and reported.
func Read(fsys fs.FS, opts Options) (Log, error) {
	if err := opts.validate(); err != nil {
		return Log{}, err
	}
	r := reader{opts: opts, seen: map[string]int{}}
	found := 0
	for _, f := range []struct {
		name    string
		columns []string
		row     func(row)
	}{
		{sessionFile, []string{colEnd, colActivities, colExertion, colMinutes}, r.session},
		{wellnessFile, []string{colTime, colFatigue, colMood, colSleep, colSoreness, colAreas, colStress}, r.checkIn},
		{injuryFile, []string{colTime, colInjuries}, r.injury},
	} {
		switch err := r.readFile(fsys, f.name, f.columns, f.row); {
		case errors.Is(err, fs.ErrNotExist):
			r.skip(row{file: f.name}, "", MissingFile, "")
		case err != nil:
			return Log{}, err
		case f.name != injuryFile:
			found++
		}
	}
	if found == 0 {
		return Log{}, fmt.Errorf("srpe: neither %s nor %s: %w", sessionFile, wellnessFile, ErrNoLog)
	}
	return r.log, nil
}

// reader gathers a log.
type reader struct {
	opts Options
	log  Log
	seen map[string]int // rows by file and time
}

// skip reports a value that is not taken over.
func (r *reader) skip(at row, column string, reason Reason, value string) {
	r.log.Skipped = append(r.log.Skipped, Skipped{
		File: at.file, Line: at.line, Column: column, Reason: reason, Value: clip(value),
	})
}

// drop reports a row that is not taken over.
func (r *reader) drop(at row, column string, reason Reason, value string) {
	r.skip(at, column, reason, value)
	r.log.Skipped[len(r.log.Skipped)-1].WholeRow = true
}

// nth counts the rows of a file with the same time, and reports all but the first.
func (r *reader) nth(at row, column string, t time.Time) int {
	key := at.file + t.UTC().Format(time.RFC3339Nano)
	r.seen[key]++
	if r.seen[key] > 1 {
		r.skip(at, column, SameTime, at.get(column))
	}
	return r.seen[key]
}
