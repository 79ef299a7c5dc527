package recovery

import (
	"cmp"
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
	mostMoveDays    = 7
	mostEffortLess  = 3
	mostSmallEdits  = 2
	mostEditedPlans = 12 // planned sessions, the next ones, that are considered
)

// Opening is what opens a wanted treatment. With Found false nothing within the edits considered does, and Proof says how far that goes.
type Opening struct {
	Found bool `json:"found"`
	// Edits are the fewest that open it, of those the cheapest; empty when it is open already.
	Edits Edits `json:"edits"`
	// Cost is 1 for a booking taken back, 2 for an effort lowered, 3 and the days for a session moved, 10 for one left out, added up.
	Cost int `json:"cost"`
	// Offer is the treatment as it would be offered.
	Offer *Recommendation `json:"offer,omitempty"`
	// Proof says why nothing opens it; empty when something does.
	Proof Proof `json:"proof,omitempty"`
	// Tried is how many sets of edits were answered.
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
	// NotWithinTwo: every set of up to two edits was tried, and none opens it; without any planned session and booking it would be open.
	NotWithinTwo Proof = "not-within-two"
	// NotEvenEmpty: every set of up to two edits was tried, and not even a plan without sessions and bookings opens it.
	NotEvenEmpty Proof = "not-even-empty"
)

// SmallestChange finds the fewest and cheapest edits that open a wanted modality or purpose under the default policy. See
// [Policy.SmallestChange].
func SmallestChange(c Case, w Wish) (Opening, error) { return Policy{}.SmallestChange(c, w) }

// SmallestChange finds the fewest and, among those, cheapest edits of the plan that open a wanted modality or purpose, or shows that none
// does. The wish takes the place of the case's own; an opening is an offer of its modality, when set, for its purpose, when set.
//
// The edits: a planned session to come moved by 1 to 7 civil days at the same clock time, but not into the past; left out; its known
// effort lowered by 1 to 3; a booking taken back. Up to two edits are tried, on different sessions or bookings, for the next 12 planned
// sessions. Ties go to the earlier session, then in the order booking, effort, move, removal, then to the smaller change, later before earlier.
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
	s := &search{o: o, wish: w}
	if s.opens(c) {
		return s.found(nil), nil
	}
	out := Opening{Edits: Edits{}, Refusal: o.refusalOf(w)}
	if s.notByPlan() {
		out.Proof, out.Tried = NotByPlan, s.tried
		return out, nil
	}
	steps := o.steps()
	for n := 1; n <= mostSmallEdits; n++ {
		if best := s.best(steps, n); best != nil {
			found := s.found(best)
			found.Refusal = out.Refusal
			return found, nil
		}
	}
	out.Proof = NotEvenEmpty
	if s.opens(o.emptied()) {
		out.Proof = NotWithinTwo
	}
	out.Tried = s.tried
	return out, nil
}

// smallStep is one edit with its cost and what it is about: two edits of one session make no set.
type smallStep struct {
	edit   Edit
	cost   int
	target string
}

// steps are the edits considered, in the order in which ties are broken.
func (o *outlook) steps() []smallStep {
	var out []smallStep
	for _, t := range o.bookings() {
		at := timeline.FormatInstant(t.At)
		if !slices.ContainsFunc(out, func(s smallStep) bool { return s.target == at }) {
			out = append(out, smallStep{RemoveTreatment{t.At}, bookingCost, at})
		}
	}
	for _, s := range o.plans() {
		name := s.Name()
		for less := 1; less <= mostEffortLess; less++ {
			v, known := s.Effort.Value()
			if e, err := sessions.EffortOf(v - float64(less)); known && err == nil && v >= float64(less) {
				out = append(out, smallStep{RateSession{name, e}, effortCost, name})
			}
		}
		for days := 1; days <= mostMoveDays; days++ {
			for _, by := range []int{days, -days} {
				if to := o.sameClock(s.Start, by); to.After(o.now) {
					out = append(out, smallStep{MoveSession{name, to}, moveCost + days, name})
				}
			}
		}
		out = append(out, smallStep{RemoveSession{name}, removalCost, name})
	}
	return out
}

// plans are the planned sessions to come that can be named alone, the next ones first.
func (o *outlook) plans() []sessions.Session {
	var out []sessions.Session
	names := map[string]int{}
	for _, s := range o.c.Diary.All() {
		names[s.Name()]++
	}
	for _, pr := range o.near {
		if s := pr.Session; s.Status == sessions.Planned && s.Start.After(o.now) && names[s.Name()] == 1 && len(out) < mostEditedPlans {
			out = append(out, s)
		}
	}
	return out
}

// bookings are the treatments to come, in time order.
func (o *outlook) bookings() []massage.Treatment {
	out := slices.DeleteFunc(slices.Clone(o.c.Treatments), func(t massage.Treatment) bool { return !t.At.After(o.now) })
	slices.SortStableFunc(out, func(a, b massage.Treatment) int { return a.At.Compare(b.At) })
	return out
}

// sameClock is the same time of day some civil days later, on the athlete's clock; a time that the clocks skip is the moment after.
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

// emptied is the case without any planned session to come and without bookings.
func (o *outlook) emptied() Case {
	var left []sessions.Session
	for _, s := range o.c.Diary.All() {
		if s.Status != sessions.Planned || !s.Start.After(o.now) {
			left = append(left, s)
		}
	}
	c := o.c
	if d, err := sessions.NewDiary(left...); err == nil {
		c.Diary = d
	}
	c.Treatments = slices.DeleteFunc(slices.Clone(c.Treatments), func(t massage.Treatment) bool { return t.At.After(o.now) })
	return c
}

// search tries edits of one outlook.
type search struct {
	o     *outlook
	wish  Wish
	tried int
}

// opens reports whether the wanted treatment is offered in an edited case. Planned sessions and bookings load no muscle, so the state
// of the muscles is kept.
func (s *search) opens(c Case) bool {
	s.tried++
	o, err := newOutlook(c, s.o.p, s.o.foresight)
	return err == nil && !o.screen.Blocked() && o.offers(s.wish)
}

// offers reports whether any aim is served as wished.
func (o *outlook) offers(w Wish) bool {
	for p := range massage.Purposes() {
		if w.Purpose != 0 && p != w.Purpose || w.Modality != 0 && massage.Fits(w.Modality, p) == 0 {
			continue
		}
		for _, a := range o.aimsOf(p) {
			for m := range massage.Modalities() {
				if massage.Fits(m, p) == 0 || w.Modality != 0 && m != w.Modality {
					continue
				}
				if of, _ := o.offerFor(a, m); of.windows != nil {
					return true
				}
			}
		}
	}
	return false
}

// notByPlan reports a bar that no edit of the plan lifts: screening still blocks everything, or bars the modality, without any plan,
// which has the fewest findings of all; the athlete does not want it; or it is not for the purpose.
func (s *search) notByPlan() bool {
	bare, err := newOutlook(s.o.emptied(), s.o.p, s.o.foresight)
	if err != nil || bare.screen.Blocked() {
		return true
	}
	for m := range massage.Modalities() {
		if s.wish.Modality != 0 && m != s.wish.Modality {
			continue
		}
		for p := range massage.Purposes() {
			if s.wish.Purpose != 0 && p != s.wish.Purpose || massage.Fits(m, p) == 0 {
				continue
			}
			if !slices.Contains(bare.c.Avoid, m) && !bare.barredOutright(m) {
				return false
			}
		}
	}
	return true
}

// best is the cheapest set of n edits that opens it, the first of several; nil when none does.
func (s *search) best(steps []smallStep, n int) []smallStep {
	sets := setsOf(steps, n)
	for _, set := range sets {
		q := Request{Case: s.o.c}
		edits := make([]Edit, len(set))
		for i, step := range set {
			edits[i] = step.edit
		}
		edited, err := q.With(edits...)
		if err == nil && s.opens(edited.Case) {
			return set
		}
	}
	return nil
}

// setsOf are the sets of n steps about different things, cheapest first, in the order of the steps on a tie.
func setsOf(steps []smallStep, n int) [][]smallStep {
	var out [][]smallStep
	if n == 1 {
		for _, a := range steps {
			out = append(out, []smallStep{a})
		}
	} else {
		for i, a := range steps {
			for _, b := range steps[i+1:] {
				if a.target != b.target {
					out = append(out, []smallStep{a, b})
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b []smallStep) int { return cmp.Compare(costOf(a), costOf(b)) })
	return out
}

func costOf(set []smallStep) int {
	sum := 0
	for _, s := range set {
		sum += s.cost
	}
	return sum
}

// found writes an opening out.
func (s *search) found(set []smallStep) Opening {
	out := Opening{Found: true, Edits: Edits{}, Cost: costOf(set), Tried: s.tried}
	for _, step := range set {
		out.Edits = append(out.Edits, step.edit)
	}
	q, err := Request{Case: s.o.c}.With(out.Edits...)
	if err != nil {
		return out
	}
	o, err := newOutlook(q.Case, s.o.p, s.o.foresight)
	if err != nil {
		return out
	}
	a := o.advise()
	a.speak()
	for i := range a.Recommendations {
		r := a.Recommendations[i]
		if (s.wish.Modality == 0 || r.Modality == s.wish.Modality) && (s.wish.Purpose == 0 || r.Purpose == s.wish.Purpose) {
			out.Offer = &r
			break
		}
	}
	return out
}

// refusalOf is why a wish is not served as things stand.
func (o *outlook) refusalOf(w Wish) *Refusal {
	a := o.advise()
	a.speak()
	for _, r := range a.NotNow {
		if (r.Modality == 0 || w.Modality == 0 || r.Modality == w.Modality) && (r.Purpose == 0 || w.Purpose == 0 || r.Purpose == w.Purpose) {
			return &r
		}
	}
	return nil
}
