package importer

import (
	"fmt"
	"slices"
	"time"

	"example.com/rubdown/sessions"
)

// Collector gathers the result of one import. It numbers ids, runs the checks, keeps
// to the limits and counts records. It is for the importers of formats.
type Collector struct {
	format string
	opts   Options
	limits Limits
	result Result
	ids    map[string]int // how often an id was wanted
	tally  map[tallyKey]int
	sets   int
	full   bool
	cut    int  // the note of the limit that was reached
	zoned  bool // the caller gave a zone
}

// tallyKey tells notes apart that are counted together.
type tallyKey struct {
	code    Code
	field   string
	session string
	skipped bool
}

// NewCollector returns a collector for a format ("fit", "tcx"), which starts the ids
// of its sessions. It fails when the options do not validate.
func NewCollector(format string, opts Options) (*Collector, error) {
	if err := opts.Validate(); err != nil {
		return nil, fmt.Errorf("%s: %w", format, err)
	}
	zoned := opts.Zone != nil
	opts.Zone = opts.zone()
	return &Collector{
		zoned:  zoned,
		format: format, opts: opts, limits: opts.Limits.withDefaults(),
		result: Result{File: opts.File}, ids: map[string]int{}, tally: map[tallyKey]int{},
	}, nil
}

// Zone returns where the athlete lives, never nil.
func (c *Collector) Zone() *time.Location { return c.opts.Zone }

// Limits returns the limits with the defaults filled in.
func (c *Collector) Limits() Limits { return c.limits }

// Full reports whether a limit was reached and the rest is not to be read.
func (c *Collector) Full() bool { return c.full }

// Read counts a record that was read. It is false, and notes it, when there are more
// than the limits allow: then the record is not to be looked at.
func (c *Collector) Read(at Position) bool {
	if c.full {
		return false
	}
	if c.result.Records >= c.limits.Records {
		c.Cut(at, fmt.Sprintf("more than %d records", c.limits.Records), 0)
		return false
	}
	c.result.Records++
	return true
}

// Use counts n records that were taken over, or in which there is nothing to take over.
func (c *Collector) Use(n int) { c.result.Used += n }

// Cut notes, once, that a limit was reached, and counts the records that were read and
// are not taken over because of it.
func (c *Collector) Cut(at Position, text string, records int) {
	if c.full {
		c.result.Notes[c.cut].Count += records
		return
	}
	c.full, c.cut = true, len(c.result.Notes)
	c.append(Note{At: at, Code: CutByLimit, Text: text, Skipped: true, Count: records})
}

// Note adds a note of its own; above the limit of notes it is counted with those of
// its code and field.
func (c *Collector) Note(n Note) {
	if len(c.result.Notes) < c.limits.Notes {
		c.append(n)
		return
	}
	n.Session, n.Value = "", ""
	c.Tally(n)
}

// Tally adds a note to an earlier one of the same code, field and session, or makes
// the first.
func (c *Collector) Tally(n Note) {
	key := tallyKey{n.Code, n.Field, n.Session, n.Skipped}
	if i, ok := c.tally[key]; ok {
		c.result.Notes[i].Count += n.Count
		return
	}
	if len(c.tally) >= c.limits.Notes { // Too many kinds: by code alone.
		n.Field, n.Session, n.Value, n.Text = "", "", "", ""
		key = tallyKey{n.Code, "", "", n.Skipped}
		if i, ok := c.tally[key]; ok {
			c.result.Notes[i].Count += n.Count
			return
		}
	}
	c.tally[key] = len(c.result.Notes)
	c.append(n)
}

func (c *Collector) append(n Note) {
	if n.File == "" {
		n.File = c.opts.File
	}
	n.Value = clip(n.Value)
	c.result.Notes = append(c.result.Notes, n)
}

// Skip notes a record that is not taken over.
func (c *Collector) Skip(at Position, code Code, field, value string) {
	c.Note(Note{At: at, Code: code, Field: field, Value: value, Skipped: true, Count: 1})
}

// AddCheckIn adds a check-in, or notes why it is none. The times are put into the
// athlete's zone.
func (c *Collector) AddCheckIn(at Position, ci sessions.CheckIn) bool {
	if err := ci.Validate(); err != nil {
		c.Skip(at, Invalid, "", err.Error())
		return false
	}
	ci.At = ci.At.In(c.opts.Zone)
	c.result.CheckIns = append(c.result.CheckIns, ci)
	return true
}

// Add makes a session of an activity, checks it and adds it, with the notes on it. It
// gives the id, or false when it cannot be a session or the limits are reached, which a
// note then says. The records are those that the activity stands for and that are not
// counted elsewhere: they count as used or as skipped with it. The id is the format and the start in UTC, numbered when there is one already, so that
// the same file gives the same ids each time.
func (c *Collector) Add(a Activity, records int) (string, bool) {
	s := a.Session
	s.Start, s.Duration = s.Start.Round(0), a.length()
	if s.Status == 0 {
		s.Status = sessions.Done
	}
	if s.Sport == 0 {
		s.Sport = sessions.Other
	}
	drop := func(code Code, field, value string) (string, bool) {
		c.notes(a.Notes, "")
		c.Note(Note{At: a.At, Code: code, Field: field, Value: value, Skipped: true, Count: records})
		return "", false
	}
	if len(c.result.Sessions) >= c.limits.Sessions {
		c.Cut(a.At, fmt.Sprintf("more than %d sessions", c.limits.Sessions), records)
		return "", false
	}
	if s.Start.IsZero() {
		return drop(Missing, "start", "")
	}
	if s.Duration == 0 {
		if clockNotSet(s.Start) {
			a.Notes = append(a.Notes, Note{At: a.At, Code: ClockNotSet, Value: s.Start.UTC().Format(time.RFC3339), Count: 1})
		}
		return drop(ZeroLength, "", "")
	}
	a.heartRate(&s)
	a.repair(&s)
	if err := s.Validate(); err != nil {
		return drop(Invalid, "", err.Error())
	}
	if room := c.limits.Sets - c.sets; len(s.Sets) > room {
		s.Sets = slices.Clip(s.Sets[:room])
		c.Cut(a.At, fmt.Sprintf("more than %d sets", c.limits.Sets), 0)
	}
	c.sets += len(s.Sets)
	s.ID = c.id(s.Start)
	a.check(s, c.opts.Now)
	c.result.Sessions = append(c.result.Sessions, s)
	c.notes(a.Notes, s.ID)
	c.Use(records)
	return s.ID, true
}

func (c *Collector) notes(list []Note, id string) {
	for _, n := range list {
		n.Session = id
		c.Note(n)
	}
}

func (c *Collector) id(start time.Time) string {
	id := c.format + "-" + start.UTC().Format(time.RFC3339Nano)
	c.ids[id]++
	if n := c.ids[id]; n > 1 {
		id += fmt.Sprintf("-%d", n)
	}
	return id
}

// Result returns what was gathered: sessions in order of start, check-ins in order of
// time, and a note on each pair of sessions that look like one.
func (c *Collector) Result() Result {
	r := c.result
	slices.SortStableFunc(r.Sessions, func(a, b sessions.Session) int { return a.Start.Compare(b.Start) })
	slices.SortStableFunc(r.CheckIns, func(a, b sessions.CheckIn) int { return a.At.Compare(b.At) })
	return r.withPairs(func(string) string { return r.File })
}
