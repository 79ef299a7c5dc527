package sessions

import (
	"fmt"
	"iter"
	"slices"
	"sort"
	"time"

	"github.com/rickb777/date/timespan"
)

// Diary is a set of valid sessions in order of start, then end, then name. It is
// a value that cannot be changed: it shares no memory with what it was made
// from, and hands out copies. The zero value is empty.
type Diary struct {
	sessions []Session
	byID     map[string]int
}

// NewDiary returns the diary of the given sessions, in whatever order they come.
// All faults come back at once as [Faults], with paths sessions[i] in the order
// given: those of [Session.Validate], and an id that an earlier session has
// ([ErrDuplicateID]). Sessions that overlap or look like copies are no faults;
// see [Diary.Overlaps] and [Diary.Duplicates].
func NewDiary(sessions ...Session) (Diary, error) {
	var faults Faults
	first := make(map[string]int, len(sessions))
	for i := range sessions {
		s := &sessions[i]
		path := func() string { return fmt.Sprintf("sessions[%d]", i) }
		if err := s.Validate(); err != nil {
			faults.AddAll(path(), err)
		}
		if s.ID == "" {
			continue
		}
		if j, taken := first[s.ID]; taken {
			c := checker{kind: ErrInvalidSession}
			c.add("id", clip(s.ID), fmt.Sprintf("is also the id of sessions[%d]", j), ErrDuplicateID)
			faults.AddAll(path(), c.faults)
			continue
		}
		first[s.ID] = i
	}
	if err := faults.Err(); err != nil {
		return Diary{}, err
	}

	sorted := make([]Session, len(sessions))
	for i, s := range sessions {
		s.Start = s.Start.Round(0)
		sorted[i] = s.copy()
	}
	slices.SortFunc(sorted, compareSessions)
	byID := first
	for i := range sorted {
		if id := sorted[i].ID; id != "" {
			byID[id] = i
		}
	}
	return Diary{sorted, byID}, nil
}

// copy returns s with slices of its own.
func (s Session) copy() Session {
	s.Sets = slices.Clone(s.Sets)
	return s
}

// Len returns the number of sessions.
func (d Diary) Len() int { return len(d.sessions) }

// At returns the i-th session in order. An index out of range gives the zero
// session, which is not valid.
func (d Diary) At(i int) Session {
	if i < 0 || i >= len(d.sessions) {
		return Session{}
	}
	return d.sessions[i].copy()
}

// All yields the sessions in order, with their indexes.
func (d Diary) All() iter.Seq2[int, Session] { return d.from(0, len(d.sessions)) }

// Find returns the session with that id, and whether there is one. The empty id
// finds nothing.
func (d Diary) Find(id string) (Session, bool) {
	i, ok := d.byID[id]
	if !ok {
		return Session{}, false
	}
	return d.At(i), true
}

// Between yields the sessions that start in the span, with their indexes, so
// that spans that follow each other share out the sessions without repeating
// one.
func (d Diary) Between(span timespan.TimeSpan) iter.Seq2[int, Session] {
	return d.from(d.startingAt(span.Start()), d.startingAt(span.End()))
}

func (d Diary) from(first, end int) iter.Seq2[int, Session] {
	return func(yield func(int, Session) bool) {
		for i := first; i < end; i++ {
			if !yield(i, d.At(i)) {
				return
			}
		}
	}
}

// startingAt returns the index of the first session that starts at t or later.
func (d Diary) startingAt(t time.Time) int {
	return sort.Search(len(d.sessions), func(i int) bool { return !d.sessions[i].Start.Before(t) })
}
