package tissue

import (
	"cmp"
	"slices"
	"time"

	"example.com/rubdown/muscles"
)

// Cause is a session that made an area sore.
type Cause struct {
	Session string    // its name: id, else start
	Ended   time.Time // in the athlete's zone
	Share   float64   // of what all causes still bring, above 0 to 1
}

// leastShare is the share below which a session is no cause worth naming.
const leastShare = 0.01

// Causes returns the sessions of the last 14 days that put an area in its state, the one with the most soreness still
// to be felt first; sessions of equal share the later first. The shares add up to 1. Sessions with under a hundredth are
// left out; the list is empty when no session loaded the area. Both sides count together.
//
// The shares are of the model: what else makes people sore, it does not know.
func (s State) Causes(a muscles.Area) []Cause {
	h := s.history()
	at := s.instant()
	var causes []Cause
	total := 0.0
	for j := range h.loads {
		l := &h.loads[j]
		hours := at.hoursSince(l.end)
		if hours > keepHours {
			continue
		}
		left := 0.0
		for side := range a.Sides() {
			i := side.Index()
			left += l.soreness[i] * tail(traits[i].class, hours, h.fit.rate())
		}
		if left > 0 {
			causes = append(causes, Cause{l.name, l.end.in(h.zone), left})
			total += left
		}
	}
	causes = slices.DeleteFunc(causes, func(c Cause) bool { return c.Share < leastShare*total })
	total = 0
	for _, c := range causes {
		total += c.Share
	}
	for i := range causes {
		causes[i].Share /= total
	}
	slices.SortStableFunc(causes, func(c, d Cause) int {
		return cmp.Or(cmp.Compare(d.Share, c.Share), d.Ended.Compare(c.Ended), cmp.Compare(c.Session, d.Session))
	})
	return causes
}
