package importer

import (
	"cmp"
	"fmt"
	"slices"

	"example.com/rubdown/sessions"
)

// Merge puts the results of several files together: sessions and check-ins in order
// of time, notes in the order given. An id that an earlier result has is numbered, and
// the notes follow it. Sessions that look like one recorded twice are all kept, and
// the one of the later result is flagged, so give the richest files first: FIT, TCX,
// GPX, then tables. The results are not changed.
func Merge(results ...Result) Result {
	var all Result
	files := map[string]string{} // by the id that was given out
	for _, r := range results {
		ids := map[string]string{}
		for _, s := range r.Sessions {
			old := s.ID
			for n := 2; has(files, s.ID); n++ {
				s.ID = fmt.Sprintf("%s-%d", old, n)
			}
			files[s.ID] = r.File
			ids[old] = s.ID
			s.Sets = slices.Clone(s.Sets)
			all.Sessions = append(all.Sessions, s)
		}
		for _, n := range r.Notes {
			n.Session = cmp.Or(ids[n.Session], n.Session)
			if n.Code == Duplicate || n.Code == Overlap {
				n.Value = cmp.Or(ids[n.Value], n.Value)
			}
			all.Notes = append(all.Notes, n)
		}
		all.CheckIns = append(all.CheckIns, r.CheckIns...)
		all.Records += r.Records
		all.Used += r.Used
	}
	all = all.withPairs(func(id string) string { return files[id] })
	slices.SortStableFunc(all.Sessions, func(a, b sessions.Session) int { return a.Start.Compare(b.Start) })
	slices.SortStableFunc(all.CheckIns, func(a, b sessions.CheckIn) int { return a.At.Compare(b.At) })
	return all
}

func has(files map[string]string, id string) bool {
	_, ok := files[id]
	return ok
}
