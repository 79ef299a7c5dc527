package importer

import (
	"slices"

	"example.com/rubdown/sessions"
)

// Result is what an import gives back. The zero value is an empty one.
type Result struct {
	File     string             // as the caller called it; empty after Merge
	Sessions []sessions.Session // valid, done, with unique ids, in order of start
	CheckIns []sessions.CheckIn // valid, in order of time
	Notes    []Note

	Records int // rows, messages or points that were read
	Used    int // of these, how many were taken over or have nothing to take over
}

// Flags returns the codes of the notes on a session, without repeats, in the order
// of the notes. It is nil for an id that has none.
func (r Result) Flags(id string) []Code {
	var codes []Code
	if id == "" {
		return nil
	}
	for _, n := range r.Notes {
		if n.Session == id && !slices.Contains(codes, n.Code) {
			codes = append(codes, n.Code)
		}
	}
	return codes
}

// Training returns the sessions that no note bars: without drives, transitions,
// stubs of under 3 minutes, second uploads and the like. See [Code.BarsTraining].
func (r Result) Training() []sessions.Session {
	barred := make(map[string]bool)
	for _, n := range r.Notes {
		if n.Code.BarsTraining() {
			barred[n.Session] = true
		}
	}
	var list []sessions.Session
	for _, s := range r.Sessions {
		if !barred[s.ID] {
			list = append(list, s)
		}
	}
	return list
}

// Diary returns [Result.Training] as a diary. What an import gives makes no fault.
func (r Result) Diary() (sessions.Diary, error) { return sessions.NewDiary(r.Training()...) }

// Skipped returns how many records were read and not taken over, those of them that
// are known by number.
func (r Result) Skipped() int {
	count := 0
	for _, n := range r.Notes {
		if n.Skipped {
			count += n.Count
		}
	}
	return count
}
