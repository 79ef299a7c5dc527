package recovery

import (
	"slices"
	"time"

	"github.com/rickb777/date"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// Costs of the edits that [SmallestChange] considers. Own figures.
const (
	bookingCost = 1  // a booking taken back
	effortCost  = 2  // the effort of a planned session lowered, by however much
	moveCost    = 3  // a planned session moved, and 1 a day
	removalCost = 10 // a planned session left out
)

// What SmallestChange considers.
const (
	mostMoveDays   = 7
	mostEffortLess = 3
	mostSmallEdits = 2
	mostPlans      = 12 // planned sessions, and as many bookings; the next ones
)

// Opening is what opens a wanted treatment. With Found false nothing within the edits considered does, and Proof says how far that goes.
type Opening struct {
	Found bool `json:"found"`
	// Edits are the fewest that open it, of those the cheapest, in an order in which [Request.With] can make them; empty when it is open
	// already.
	Edits Edits `json:"edits"`
	// Cost is 1 for a booking taken back, 2 for an effort lowered, 3 and the days for a session moved, 10 for one left out, added up.
	Cost int `json:"cost"`
	// Offer is the treatment as it would be offered.
	Offer *Recommendation `json:"offer,omitempty"`
	// Proof says why nothing opens it; empty when something does.
	Proof Proof `json:"proof,omitempty"`
	// Tried is how many plans were answered, the present one among them; the others considered were ruled out together.
	Tried int `json:"tried"`
	// Refusal is why it is not offered as things stand; nil when it is.
	Refusal *Refusal `json:"refusal,omitempty"`
}

// Proof says why no edit opens a treatment.
type Proof string

// The proofs.
const (
	// NotByPlan: what bars it is no matter of the plan (screening, the athlete's own limits, or a treatment not made for the purpose), so no
	// change of sessions and bookings can open it.
	NotByPlan Proof = "not-by-plan"
	// NotWithinTwo: none of the sets of up to two edits opens it; without any planned session and booking it would be open.
	NotWithinTwo Proof = "not-within-two"
	// NotEvenEmpty: none of the sets of up to two edits opens it, and neither does a plan without sessions and bookings.
	NotEvenEmpty Proof = "not-even-empty"
)

// SmallestChange finds the fewest and cheapest edits that open a wanted modality or purpose under the default policy. See
// [Policy.SmallestChange].
func SmallestChange(c Case, w Wish) (Opening, error) { return Policy{}.SmallestChange(c, w) }

// SmallestChange finds the fewest and, among those, cheapest edits of the plan that open a wanted modality or purpose, or shows that none
// does. The wish takes the place of the case's own; an opening is an offer of its modality, when set, for its purpose, when set.
//
// The edits: a planned session to come moved by 1 to 7 civil days at the same clock time, but not into the past; left out; its known
// effort lowered by 1 to 3; the bookings of a moment taken back. Up to two edits, of different sessions or bookings, are considered, for
// the next 12 planned sessions and the next 12 bookings. Whether a session lands on another does not count, nor whether its planner would
// agree. Sets of equal cost are taken in the order of their edits: bookings before sessions, the earlier first; of one session its effort,
// the smaller change first, then moves, the nearer first and later before earlier, then leaving it out. Sessions without an id are named
// by their start, so two of them cannot change places.
func (p Policy) SmallestChange(c Case, w Wish) (Opening, error) {
	c.Wish = w
	var f sessions.Faults
	f.AddAll("", c.Validate())
	f.AddAll("", p.Validate())
	if w.Modality == 0 && w.Purpose == 0 {
		f.Add("wish", "", "names neither a modality nor a purpose", ErrInvalidCase)
	}
	if err := f.Err(); err != nil {
		return Opening{}, err
	}
	o, err := newOutlook(c, p.resolved(), nil)
	if err != nil {
		return Opening{}, err
	}
	s := newSearch(o)
	if s.opens(c, s.wanted) {
		return s.found(nil), nil
	}
	refusal := o.refusalOf(w)
	if s.notByPlan() {
		return Opening{Edits: Edits{}, Refusal: refusal, Proof: NotByPlan, Tried: s.tried}, nil
	}
	steps := o.steps()
	for n := 1; n <= mostSmallEdits; n++ {
		if best := s.best(setsOf(steps, n)); best != nil {
			found := s.found(best)
			found.Refusal = refusal
			return found, nil
		}
	}
	proof := NotEvenEmpty
	if s.opens(s.empty.c, s.wanted) {
		proof = NotWithinTwo
	}
	return Opening{Edits: Edits{}, Refusal: refusal, Proof: proof, Tried: s.tried}, nil
}

// smallStep is one edit with its cost and the session or booking that it is about.
type smallStep struct {
	edit    Edit
	cost    int
	session string    // its name, or
	booking time.Time // the start of the bookings
}

func (s smallStep) sameTarget(t smallStep) bool {
	return s.session == t.session && s.booking.Equal(t.booking)
}

// steps are the edits considered, in the order in which ties are broken.
func (o *outlook) steps() []smallStep {
	var out []smallStep
	for _, at := range o.bookings() {
		out = append(out, smallStep{edit: RemoveTreatment{at}, cost: bookingCost, booking: at})
	}
	for _, s := range o.plans() {
		name := s.Name()
		add := func(e Edit, cost int) { out = append(out, smallStep{edit: e, cost: cost, session: name}) }
		if v, known := s.Effort.Value(); known {
			for less := 1.; less <= mostEffortLess && less <= v; less++ {
				if e, err := sessions.EffortOf(v - less); err == nil {
					add(RateSession{name, e}, effortCost)
				}
			}
		}
		for days := 1; days <= mostMoveDays; days++ {
			for _, by := range []int{days, -days} {
				if to := o.sameClock(s.Start, by); to.After(o.now) {
					add(MoveSession{name, to}, moveCost+days)
				}
			}
		}
		add(RemoveSession{name}, removalCost)
	}
	return out
}

// toCome reports whether a session is planned and lies ahead.
func (o *outlook) toCome(s sessions.Session) bool {
	return s.Status == sessions.Planned && s.Start.After(o.now)
}

// plans are the planned sessions to come that can be named alone, the next ones first.
func (o *outlook) plans() []sessions.Session {
	var out []sessions.Session
	names := map[string]int{}
	for _, s := range o.c.Diary.All() {
		names[s.Name()]++
	}
	for _, s := range o.c.Diary.All() {
		if o.toCome(s) && names[s.Name()] == 1 && len(out) < mostPlans {
			out = append(out, s)
		}
	}
	return out
}

// bookings are the starts of the treatments to come, the next ones first.
func (o *outlook) bookings() []time.Time {
	var out []time.Time
	for _, t := range o.c.Treatments {
		if t.At.After(o.now) {
			out = append(out, t.At)
		}
	}
	slices.SortFunc(out, time.Time.Compare)
	out = slices.CompactFunc(out, time.Time.Equal)
	return out[:min(len(out), mostPlans)]
}

// sameClock is the same time of day some civil days later, on the athlete's clock; a time that the clocks skip is the moment they move.
func (o *outlook) sameClock(t time.Time, days int) time.Time {
	local := t.In(o.loc)
	day := timeline.DayOf(t, o.loc).Add(date.PeriodOfDays(days))
	clock, err := timeline.ClockAt(local.Hour(), local.Minute())
	if err != nil {
		return t
	}
	rest := time.Duration(local.Second())*time.Second + time.Duration(local.Nanosecond())
	return clock.On(day, o.loc).Add(rest)
}

// setsOf are the sets of n steps about different things, cheapest first, in the order of the steps on a tie.
func setsOf(steps []smallStep, n int) [][]smallStep {
	var out [][]smallStep
	for i, a := range steps {
		if n == 1 {
			out = append(out, steps[i:i+1])
			continue
		}
		for _, b := range steps[i+1:] {
			if !a.sameTarget(b) {
				out = append(out, []smallStep{a, b})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b []smallStep) int { return costOf(a) - costOf(b) })
	return out
}

func costOf(set []smallStep) int {
	sum := 0
	for _, s := range set {
		sum += s.cost
	}
	return sum
}

// with is the case after the edits, and the edits in an order in which they can be made: one may take a session out of the place that
// another then moves to.
func with(c Case, set []smallStep) (Case, Edits, bool) {
	edits := Edits{}
	for _, step := range set {
		edits = append(edits, step.edit)
	}
	for range 2 {
		if q, err := (Request{Case: c}).With(edits...); err == nil {
			return q.Case, edits, true
		}
		slices.Reverse(edits)
	}
	return c, nil, false
}

// matches reports whether an entry about a treatment is about what is wished for.
func (w Wish) matches(m massage.Modality, p massage.Purpose) bool {
	return (w.Modality == 0 || m == w.Modality) && (w.Purpose == 0 || p == w.Purpose)
}

// refusalOf is why a wish is not served as things stand: the entry about just that, else the first about it or about everything.
func (o *outlook) refusalOf(w Wish) *Refusal {
	a := o.advise()
	a.speak()
	for _, r := range a.NotNow {
		if w.matches(r.Modality, r.Purpose) {
			return &r
		}
	}
	for _, r := range a.NotNow {
		if (r.Modality == 0 || w.Modality == 0 || r.Modality == w.Modality) && (r.Purpose == 0 || w.Purpose == 0 || r.Purpose == w.Purpose) {
			return &r
		}
	}
	return nil
}
