package importer

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"example.com/rubdown/sessions"
)

// Options say what a file does not. The zero value reads in UTC, with the sports
// that the library knows and the limits that [Limits] states.
type Options struct {
	// File is what to call the input in notes.
	File string

	// Zone is where the athlete lives; nil is UTC. It is the location of the times that
	// come out, and so decides the civil day. Files that carry an offset of their own
	// keep it where it differs from that of the zone at that moment.
	Zone *time.Location

	// Now is the moment of the import; sessions that start later are flagged. The zero
	// value flags none.
	Now time.Time

	// Sports says what the athlete means by the name of a sport, as it stands in the
	// file. It beats everything else that is known of the name.
	Sports map[string]sessions.Sport

	Limits Limits
}

// Limits bound what is read and kept of one input. A zero or negative field is the
// default.
type Limits struct {
	Bytes    int64 // of input; 1 GiB
	Records  int   // rows, messages or points; 20 million
	Sessions int   // 10 000
	Sets     int   // entries of sets of all sessions together; 100 000
	Notes    int   // told one by one, those beyond are counted; 1000
}

// The defaults: decades of sessions and of sets, in at most some 40 MiB of memory.
const (
	maxBytes    = 1 << 30
	maxRecords  = 20_000_000
	maxSessions = 10_000
	maxSets     = 100_000
	maxNotes    = 1000
)

// withDefaults fills in what was not said.
func (l Limits) withDefaults() Limits {
	return Limits{
		Bytes:    cmp.Or(max(0, l.Bytes), maxBytes),
		Records:  cmp.Or(max(0, l.Records), maxRecords),
		Sessions: cmp.Or(max(0, l.Sessions), maxSessions),
		Sets:     cmp.Or(max(0, l.Sets), maxSets),
		Notes:    cmp.Or(max(0, l.Notes), maxNotes),
	}
}

// Validate wants the sports of the options to be sports. It returns every fault as
// [sessions.Faults], or nil.
func (o Options) Validate() error {
	var faults sessions.Faults
	for _, name := range slices.Sorted(maps.Keys(o.Sports)) {
		if sport := o.Sports[name]; !sport.Valid() {
			faults.Add("sports."+clip(name), sport.String(), "is no sport", sessions.ErrUnknownSport)
		}
	}
	return faults.Err()
}

func (o Options) zone() *time.Location {
	if o.Zone == nil {
		return time.UTC
	}
	return o.Zone
}

// ErrFormat says that an input is no file of the format at all. See [FormatError].
var ErrFormat = errors.New("not a file of this format")

// FormatError says which input is no file of which format, and why. It matches
// [ErrFormat].
type FormatError struct {
	File   string
	Format string // "fit", "tcx", "gpx" or "csv"
	Reason string // "has no FIT header"
}

// Error names the file and what is wrong with it.
func (e *FormatError) Error() string {
	return fmt.Sprintf("%s: %q %s", e.Format, clip(e.File), e.Reason)
}

// Unwrap returns [ErrFormat].
func (e *FormatError) Unwrap() error { return ErrFormat }
