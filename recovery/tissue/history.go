package tissue

import (
	"cmp"
	"slices"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
)

// history is everything that a state remembers. It is never changed once a state holds it.
type history struct {
	zone     *time.Location
	training sessions.Training
	fit      Calibration

	newest instant // of any event
	anchor instant // end of the newest session: the moment that pools are of
	pools  pools
	bouts  [muscles.NumAreas]bouts

	reports [muscles.NumAreas]report
	overall report

	loads  []load  // sessions of the last days, by end
	visits []visit // treatments of the last days, by end
	spares bool    // a treatment took soreness off one of the loads, or off one that is forgotten
}

// report is a rating by the athlete; there is none when at is zero.
type report struct {
	at    instant
	value float64
}

// replace takes the newer of two reports, of the same instant the larger.
func (r *report) replace(s report) {
	if s.at > r.at || s.at == r.at && s.value > r.value {
		*r = s
	}
}

// load is one session in memory.
type load struct {
	name     string
	end      instant
	soreness muscles.PerArea  // its doses
	loaded   muscles.Set      //
	spared   *muscles.PerArea // share that treatments took off, nil for none; never changed once set
}

// clone copies h so that the copy can take an event.
func (h *history) clone() *history {
	c := *h
	c.loads = slices.Clone(h.loads)
	c.visits = slices.Clone(h.visits)
	return &c
}

func (h *history) addSession(pr *sessions.Profile) {
	end := instantOf(pr.Session.End())
	var d doses
	h.dose(pr, end, &d)
	if h.anchor != 0 {
		h.pools.advance(end.hoursSince(h.anchor), h.fit.rate())
	}
	h.anchor = end
	for _, i := range d.list[:d.count] {
		p := &h.pools[i]
		p.due += d.soreness[i]
		p.fatigue += float64((1 - p.fatigue) * d.fatigue[i])
		if rank := d.ranks[i]; rank > 0 {
			h.bouts[i].note(int(rank-1), minuteOf(end))
		}
	}
	h.saw(end)
	if h.newest.hoursSince(end) <= keepHours {
		h.loads = append(h.loads, load{name: pr.Session.Name(), end: end, soreness: d.soreness, loaded: d.loaded()})
	}
}

func (h *history) addCheckIn(c *sessions.CheckIn) {
	at := instantOf(c.At)
	for a := range c.Soreness.Rated().All() {
		if r := &h.reports[a.Index()]; at >= r.at {
			v, _ := c.Soreness.At(a)
			r.replace(report{at, v})
		}
	}
	if v, ok := c.OverallSoreness.Get(); ok {
		h.overall.replace(report{at, v})
	}
	h.saw(at)
}

func (h *history) addTreatment(e effect) {
	if e.relief > 0 || e.tenderness > 0 {
		at, _ := slices.BinarySearchFunc(h.visits, e.visit, visit.compare)
		h.visits = slices.Insert(h.visits, at, e.visit)
	}
	if e.carry > 0 {
		for i := range h.loads {
			l := &h.loads[i]
			l.spare(e.areas, e.carry*soonEnough(e.start.hoursSince(l.end)))
			h.spares = h.spares || l.spared != nil
		}
	}
	h.saw(e.end)
}

// spare takes a share off what is left of the soreness of a session.
func (l *load) spare(areas muscles.Set, share float64) {
	if share <= 0 || !areas.Intersects(l.soreness.Support()) {
		return
	}
	var spared muscles.PerArea
	if l.spared != nil {
		spared = *l.spared
	}
	for a := range areas.All() {
		i := a.Index()
		spared[i] = 1 - (1-spared[i])*(1-share)
	}
	l.spared = &spared
}

// saw notes the instant of an event and forgets single sessions and treatments that no longer matter.
func (h *history) saw(at instant) {
	h.newest = max(h.newest, at)
	h.loads = forget(h.loads, func(l *load) bool { return h.newest.hoursSince(l.end) > keepHours })
	h.visits = forget(h.visits, func(v *visit) bool { return h.newest.hoursSince(v.end) > tendernessGone })
}

// forget drops what is old from the front of a list that is in order of time.
func forget[T any](list []T, old func(*T) bool) []T {
	n := 0
	for n < len(list) && old(&list[n]) {
		n++
	}
	return slices.Delete(list, 0, n)
}

// compareProfiles orders sessions by their end, then totally enough that the order they were given in does not matter.
func compareProfiles(a, b *sessions.Profile) int {
	s, t := &a.Session, &b.Session
	if c := cmp.Or(s.Start.Add(s.Duration).Compare(t.Start.Add(t.Duration)), s.Start.Compare(t.Start)); c != 0 {
		return c
	}
	return cmp.Or(
		cmp.Compare(s.ID, t.ID),
		cmp.Compare(s.Sport, t.Sport),
		cmp.Compare(s.Kind, t.Kind),
		cmp.Compare(a.Effort, b.Effort),
		slices.Compare(a.Weights[:], b.Weights[:]),
	)
}
