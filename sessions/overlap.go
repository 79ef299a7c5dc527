package sessions

import (
	"iter"
	"time"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date/timespan"
)

// maxPairs is how many overlaps or duplicates are reported. It bounds the work
// on a diary in which everything coincides.
const maxPairs = 10_000

// Overlap is a pair of sessions that take place at the same time.
type Overlap struct {
	First, Second int               // indexes in the diary, First before Second
	Shared        timespan.TimeSpan // the time they share
}

// Overlaps returns the pairs of sessions that share time, in order; at most the
// first 10 000.
func (d Diary) Overlaps() []Overlap {
	var pairs []Overlap
	for i := range d.sessions {
		span := d.sessions[i].Span()
		for j := i + 1; j < len(d.sessions) && d.sessions[j].Start.Before(span.End()); j++ {
			if len(pairs) == maxPairs {
				return pairs
			}
			shared, _ := timeline.Intersect(span, d.sessions[j].Span())
			pairs = append(pairs, Overlap{i, j, shared})
		}
	}
	return pairs
}

// DuplicateReason says why two sessions look like one that was recorded twice.
type DuplicateReason uint8

// The reasons.
const (
	DuplicateSameSport     DuplicateReason = 1 + iota // two records of the same thing
	DuplicateOtherSport                               // two records that name it differently
	DuplicateDoneAsPlanned                            // one planned, one done: the plan was kept
)

var duplicateWords = [...]string{"", "same-sport", "other-sport", "done-as-planned"}

// ParseDuplicateReason returns the reason with exactly that text.
func ParseDuplicateReason(text string) (DuplicateReason, error) {
	return parseWord[DuplicateReason](text, duplicateWords[:], "reason for a duplicate", ErrUnknownWord)
}

// DuplicateReasons yields every reason.
func DuplicateReasons() iter.Seq[DuplicateReason] {
	return members[DuplicateReason](duplicateWords[:])
}

// String returns the text of r.
func (r DuplicateReason) String() string { return wordOf(r, duplicateWords[:], "DuplicateReason") }

// MarshalText writes the text of r; a value that is no member, zero included, is
// an error.
func (r DuplicateReason) MarshalText() ([]byte, error) {
	return marshalMember(r, duplicateWords[:], "DuplicateReason")
}

// UnmarshalText reads what ParseDuplicateReason reads.
func (r *DuplicateReason) UnmarshalText(text []byte) error {
	return unmarshalMember(r, text, ParseDuplicateReason)
}

// Duplicate is a pair of sessions that are likely one.
type Duplicate struct {
	First, Second int // indexes in the diary, First before Second
	Reason        DuplicateReason
}

// When two sessions are likely one (own figures): they start within a few
// minutes, and their lengths differ by little, absolutely or in proportion.
const (
	duplicateStart   = 10 * time.Minute
	duplicateLength  = 10 * time.Minute
	duplicatePortion = 0.2
	// duplicateReach is how many of the sessions that follow are looked at.
	duplicateReach = 50
)

// Duplicates returns the pairs of sessions that look like one recorded twice, in
// order: they start within 10 minutes of each other and differ in length by at
// most 10 minutes or a fifth. Nothing is merged: which of the two to keep is for
// the caller to decide. At most the first 10 000 pairs are returned, and each
// session is held against the 50 that follow it.
func (d Diary) Duplicates() []Duplicate {
	var pairs []Duplicate
	for i := range d.sessions {
		a := &d.sessions[i]
		latest := a.Start.Add(duplicateStart)
		for j := i + 1; j < min(len(d.sessions), i+1+duplicateReach); j++ {
			b := &d.sessions[j]
			if b.Start.After(latest) {
				break
			}
			if !alikeLength(a.Duration, b.Duration) {
				continue
			}
			if len(pairs) == maxPairs {
				return pairs
			}
			pairs = append(pairs, Duplicate{i, j, duplicateReason(a, b)})
		}
	}
	return pairs
}

func alikeLength(a, b time.Duration) bool {
	long, short := max(a, b), min(a, b)
	return long-short <= duplicateLength && 2*short >= long ||
		float64(long-short) <= duplicatePortion*float64(long)
}

func duplicateReason(a, b *Session) DuplicateReason {
	switch {
	case a.Status != b.Status:
		return DuplicateDoneAsPlanned
	case a.Sport != b.Sport:
		return DuplicateOtherSport
	}
	return DuplicateSameSport
}
