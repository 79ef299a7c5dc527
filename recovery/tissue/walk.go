package tissue

import (
	"cmp"
	"slices"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
)

// rating is the soreness that a check-in tells of: of its sorest area, or overall when it rates none.
type rating struct {
	at     instant
	points float64
	areas  muscles.Set // that were rated; all for an overall rating
}

func ratingOf(c *sessions.CheckIn) (r rating, ok bool) {
	r = rating{at: instantOf(c.At), areas: c.Soreness.Rated()}
	for _, v := range c.Soreness.All() {
		r.points = max(r.points, v)
	}
	if !r.areas.IsEmpty() {
		return r, true
	}
	r.areas = muscles.FullSet()
	r.points, ok = c.OverallSoreness.Get()
	return r, ok
}

// ratingsInOrder returns the ratings up to Now, in a total order.
func (in Input) ratingsInOrder() []rating {
	now := instantOf(in.Now)
	var said []rating
	for i := range in.CheckIns {
		if r, ok := ratingOf(&in.CheckIns[i]); ok && r.at <= now {
			said = append(said, r)
		}
	}
	slices.SortFunc(said, func(r, s rating) int {
		if c := cmp.Or(cmp.Compare(r.at, s.at), cmp.Compare(r.points, s.points)); c != 0 || r.areas == s.areas {
			return c
		}
		return cmp.Compare(r.areas.String(), s.areas.String())
	})
	return said
}

// walker goes through a record in order of time and knows, at any moment, only what was over before it. Reports are not
// in what it knows: it is to foretell them.
type walker struct {
	h        *history
	profiles []sessions.Profile
	done     []int
	effects  []effect

	body   pool // AU on the whole body, whatever the sport
	bodyAt instant
}

// walk starts before the first event.
func (in Input) walk(profiles []sessions.Profile, fit Calibration) *walker {
	now := instantOf(in.Now)
	over := func(t time.Time) bool { return instantOf(t) <= now }
	return &walker{
		h:        &history{training: in.Athlete.Training, fit: fit.plain()},
		profiles: profiles,
		done:     doneInOrder(profiles, over),
		effects:  in.effectsInOrder(over),
	}
}

// to goes on to a moment, and takes in what was over strictly before it.
func (w *walker) to(at instant) {
	for len(w.done) > 0 && instantOf(w.profiles[w.done[0]].Session.End()) < at {
		pr := &w.profiles[w.done[0]]
		w.h.addSession(pr)
		w.addToBody(pr)
		w.done = w.done[1:]
	}
	for len(w.effects) > 0 && w.effects[0].end < at {
		w.h.addTreatment(w.effects[0])
		w.effects = w.effects[1:]
	}
}

func (w *walker) addToBody(pr *sessions.Profile) {
	end := instantOf(pr.Session.End())
	w.body = w.bodyPool(end)
	w.body.due += halved(pr.Effort * max(0, pr.Session.Duration.Minutes()))
	w.bodyAt = end
}

func (w *walker) bodyPool(at instant) pool {
	if w.bodyAt == 0 {
		return pool{}
	}
	d := arrival(bodyRate * at.hoursSince(w.bodyAt))
	return w.body.after(&d)
}

// bodyLoad is the load that is felt in the whole body, in AU.
func (w *walker) bodyLoad(at instant) float64 { return w.bodyPool(at).soreness }

// sorest is the soreness that the model has for the sorest of some areas, in points.
func (w *walker) sorest(areas muscles.Set, at instant) float64 {
	d := decaysOf(w.h.sinceAnchor(at), w.h.fit.rate())
	most := 0.0
	for a := range areas.All() {
		i := a.Index()
		most = max(most, w.h.read(i, at, &d[traits[i].class]).model)
	}
	return most
}
