package tissue

import (
	"slices"

	"example.com/rubdown/muscles"
)

// Equal reports whether two states are of the same moment and remember the same, number for number. Zones may differ.
func (s State) Equal(t State) bool {
	return s.now.Equal(t.now) && s.history().equal(t.history())
}

func (h *history) equal(g *history) bool {
	return h == g || h.training == g.training && h.fit == g.fit && h.newest == g.newest && h.anchor == g.anchor &&
		h.pools == g.pools && h.bouts == g.bouts && h.reports == g.reports && h.overall == g.overall &&
		slices.EqualFunc(h.loads, g.loads, load.equal) && slices.Equal(h.visits, g.visits)
}

func (l load) equal(m load) bool {
	return l.name == m.name && l.end == m.end && l.soreness == m.soreness && l.loaded == m.loaded && l.shares() == m.shares()
}

// shares is what treatments took off the session, by area.
func (l load) shares() muscles.PerArea {
	if l.spared == nil {
		return muscles.PerArea{}
	}
	return *l.spared
}
