package recovery

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// search tries edits of the plan of one outlook.
type search struct {
	o      *outlook
	empty  *outlook // without any planned session to come and without bookings
	wanted []massage.Purpose
	// fixed are the wanted purposes whose occasions are the same in every plan; see ruledOut.
	fixed []massage.Purpose
	// unsteady are the sessions to come that may be judged another way when something else is planned.
	unsteady map[string]bool
	tried    int
}

func newSearch(o *outlook) *search {
	s := &search{o: o}
	for p := range massage.Purposes() {
		w := o.c.Wish
		if w.matches(w.Modality, p) && (w.Modality == 0 || massage.Fits(w.Modality, p) > 0) {
			s.wanted = append(s.wanted, p)
		}
	}
	return s
}

// outlookOf is the outlook of an edited case. Nothing but the plan differs, so that screening, the muscles and all else are kept.
func (s *search) outlookOf(c Case) *outlook {
	o := *s.o
	o.c = c
	o.readPlan()
	return &o
}

// opens reports whether the wanted treatment is offered in an edited case for any of some purposes.
func (s *search) opens(c Case, purposes []massage.Purpose) bool {
	s.tried++
	return !s.o.screen.Blocked() && s.outlookOf(c).offers(purposes)
}

// offers reports whether any of the purposes is served as wished.
func (o *outlook) offers(purposes []massage.Purpose) bool {
	for _, p := range purposes {
		for _, a := range o.aimsOf(p) {
			for m := range massage.Modalities() {
				if massage.Fits(m, p) == 0 || a.only != 0 && a.only != m || !o.c.Wish.matches(m, p) {
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

// notByPlan reports a bar that no edit of the plan lifts: screening, which reads nothing that is to come, blocks everything or bars the
// modality; the athlete does not want it; or it is not for the purpose. It also prepares the search when there is none.
func (s *search) notByPlan() bool {
	if s.o.screen.Blocked() {
		return true
	}
	possible := func(p massage.Purpose) bool {
		for m := range massage.Modalities() {
			if s.o.c.Wish.matches(m, p) && massage.Fits(m, p) > 0 && !slices.Contains(s.o.c.Avoid, m) && !s.o.barredOutright(m) {
				return true
			}
		}
		return false
	}
	if !slices.ContainsFunc(s.wanted, possible) {
		return true
	}
	s.prepare()
	return false
}

// prepare finds out what holds in every plan.
func (s *search) prepare() {
	bare := s.o.c
	var left, plans []sessions.Session
	for _, x := range s.o.c.Diary.All() {
		if s.o.toCome(x) {
			plans = append(plans, x)
		} else {
			left = append(left, x)
		}
	}
	if d, err := sessions.NewDiary(left...); err == nil {
		bare.Diary = d
	}
	bare.Treatments = slices.DeleteFunc(slices.Clone(bare.Treatments), func(t massage.Treatment) bool { return t.At.After(s.o.now) })
	s.empty = s.outlookOf(bare)
	if !s.o.wished(massage.Maintain) && s.empty.aimsOf(massage.Maintain) == nil { // a visit that is not due is not due in any plan
		s.wanted = slices.DeleteFunc(s.wanted, func(p massage.Purpose) bool { return p == massage.Maintain })
	}
	ranged := slices.ContainsFunc(plans, func(x sessions.Session) bool { return rangeSports[x.Sport] })
	for _, p := range s.wanted {
		switch {
		case p == massage.Relieve, p == massage.Relax, p == massage.Maintain && s.o.wished(p), p == massage.Mobility && !ranged:
			s.fixed = append(s.fixed, p)
		}
	}
	s.unsteady = map[string]bool{}
	for _, x := range plans {
		if !s.isSteady(x, left) {
			s.unsteady[x.Name()] = true
		}
	}
}

// isSteady reports whether a session to come is judged alike whatever else is planned. Its rank can hang on matches before it, its
// first weeks with cuffs on when those began, and what is new in it on what was done before: nothing is new that the sessions done make
// familiar, unless no session of theirs falls into the days that count.
func (s *search) isSteady(x sessions.Session, done []sessions.Session) bool {
	const newAfter = 27 * 24 * time.Hour
	if x.Kind == sessions.KindBFR || x.Kind == sessions.KindMatch && x.Priority == 0 {
		return false
	}
	if n := len(done); n > 0 && x.Start.Sub(done[n-1].Start) > newAfter {
		return false
	}
	d, err := sessions.NewDiary(append(slices.Clip(done), x)...)
	if err != nil {
		return false
	}
	judged := sessions.Profiles(d, s.o.loc)
	return judged[len(judged)-1].Novel.IsEmpty()
}

// best is the first of the sets that opens what is wanted; nil when none does.
func (s *search) best(sets [][]smallStep) []smallStep {
	others := slices.DeleteFunc(slices.Clone(s.wanted), func(p massage.Purpose) bool { return slices.Contains(s.fixed, p) })
	closed := map[string]bool{}
	for _, set := range sets {
		targets := targetsOf(set)
		shut, asked := closed[targets]
		if !asked {
			shut = s.ruledOut(set)
			closed[targets] = shut
		}
		purposes := s.wanted
		if shut {
			purposes = others
		}
		if len(purposes) == 0 {
			continue
		}
		if c, _, ok := with(s.o.c, set); ok && s.opens(c, purposes) {
			return set
		}
	}
	return nil
}

func targetsOf(set []smallStep) string {
	names := make([]string, len(set))
	for i, step := range set {
		names[i] = fmt.Sprint(step.session, step.booking.UnixNano())
	}
	return strings.Join(names, "\n")
}

// ruledOut reports that no edits of the sessions and bookings of a set open any of the fixed purposes. When they come, for how long, on
// which areas and with which hands is the same in every plan; what a plan does is to close times, and every closure of the past, of
// the bookings and of the steady sessions that the edits do not touch stands in all the plans they make. So when those alone leave no
// room, none of these plans does.
func (s *search) ruledOut(set []smallStep) bool {
	if len(s.fixed) == 0 {
		return true
	}
	touched := func(name string) bool {
		return slices.ContainsFunc(set, func(step smallStep) bool { return step.session == name })
	}
	o := *s.o
	o.near = slices.DeleteFunc(slices.Clone(s.o.near), func(pr sessions.Profile) bool {
		name := pr.Session.Name()
		return o.toCome(pr.Session) && (s.unsteady[name] || touched(name))
	})
	o.c.Treatments = slices.DeleteFunc(slices.Clone(o.c.Treatments), func(t massage.Treatment) bool {
		return t.At.After(o.now) && slices.ContainsFunc(set, func(step smallStep) bool { return step.booking.Equal(t.At) })
	})
	o.all, o.hard, o.events, o.routine = nil, nil, nil, time.Time{} // what two sessions close together is left open
	o.booked = o.bookedClosures()
	return !o.offers(s.fixed)
}

// found writes an opening out.
func (s *search) found(set []smallStep) Opening {
	c, edits, _ := with(s.o.c, set)
	out := Opening{Found: true, Edits: edits, Cost: costOf(set), Tried: s.tried}
	a := s.outlookOf(c).advise()
	a.speak()
	for i := range a.Recommendations {
		if r := &a.Recommendations[i]; s.o.c.Wish.matches(r.Modality, r.Purpose) {
			out.Offer = r
			break
		}
	}
	return out
}
