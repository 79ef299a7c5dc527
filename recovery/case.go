package recovery

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/rickb777/date/timespan"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// Errors of a case. Every fault is a [*sessions.FieldError] that wraps one of these or one of the sessions package's.
var (
	ErrInvalidCase   = errors.New("recovery: invalid case")
	ErrInvalidPolicy = errors.New("recovery: invalid policy")
)

// Case is everything that is known about one athlete at one moment. All fields are values; the zero value of a
// field means "nothing known", and only Now is required.
type Case struct {
	// Now is the moment of the question. Its location is the athlete's clock unless Zone is set; the machine's
	// own zone (time.Local) is a fault, because the same case would then have two answers on two machines.
	Now time.Time
	// Zone, when set, is the athlete's clock and beats Now's location.
	Zone *time.Location

	Athlete sessions.Athlete
	// Prefer ranks higher; Avoid is never offered.
	Prefer, Avoid []massage.Modality

	Diary    sessions.Diary
	CheckIns []sessions.CheckIn

	Conditions []screening.Condition
	// Unanswered lists codes that were asked and not answered; each means clearance.
	Unanswered []string
	// Denied lists sign codes that were asked and answered with no. They never loosen a finding; they only stop
	// the library from asking again.
	Denied []string

	// Treatments are massages had; one later than Now is a booking.
	Treatments []massage.Treatment
	// Open lists the bookable spans for therapist-given modalities; none means any time.
	Open []timespan.TimeSpan
	Wish Wish
}

// Wish is what the athlete asks for. It ranks the answer and is always answered: as an offer, or first under
// not_now. The zero value is no wish.
type Wish struct {
	Regions  screening.RegionSet
	Areas    muscles.Set
	Modality massage.Modality
	Purpose  massage.Purpose
	// Minutes is the wished length of the appointment; unknown means the usual one.
	Minutes sessions.Quantity
}

// IsZero reports whether nothing was asked for.
func (w Wish) IsZero() bool {
	return w.Regions.IsEmpty() && w.Areas.IsEmpty() && w.Modality == 0 && w.Purpose == 0 && !w.Minutes.IsKnown()
}

// areas are the muscles that the wish names, by area or by region.
func (w Wish) areas() muscles.Set { return w.Areas.Union(w.Regions.Areas()) }

// Location is the athlete's clock: Zone, else the location of Now.
func (c Case) Location() *time.Location {
	if c.Zone != nil {
		return c.Zone
	}
	return c.Now.Location()
}

// Validate reports every fault of the case as [sessions.Faults], each with its path and value; nil when there is none.
func (c Case) Validate() error { return c.faults(true) }

// faults is Validate; the check that done sessions are over can be left to a caller who knows their order.
func (c Case) faults(done bool) error {
	var f sessions.Faults
	at := func(path string, t time.Time) bool {
		if y := t.Year(); t.IsZero() || y < timeline.MinYear || y > timeline.MaxYear {
			f.Add(path, t.Format(time.RFC3339), fmt.Sprintf("is outside the years %d to %d", timeline.MinYear, timeline.MaxYear), ErrInvalidCase)
			return false
		}
		return true
	}
	at("now", c.Now)
	if loc := c.Location().String(); loc == "Local" {
		f.Add("zone", loc, "is the zone of this machine; name the athlete's zone", ErrInvalidCase)
	}
	f.AddAll("athlete", c.Athlete.Validate())
	for _, list := range []struct {
		path string
		ms   []massage.Modality
	}{{"athlete.prefer", c.Prefer}, {"athlete.avoid", c.Avoid}} {
		for i, m := range list.ms {
			if !m.IsMassage() {
				f.Add(fmt.Sprintf("%s[%d]", list.path, i), m.String(), "is not a modality that is advised", ErrInvalidCase)
			}
		}
	}
	for _, l := range []struct {
		path    string
		n, most int
	}{
		{"sessions", c.crowd(), mostNear},
		{"check_ins", len(c.CheckIns), mostEntries},
		{"treatments", len(c.Treatments), mostEntries},
		{"open", len(c.Open), mostList},
		{"conditions", len(c.Conditions), mostList},
		{"unanswered", len(c.Unanswered), mostList},
		{"denied", len(c.Denied), mostList},
	} {
		if l.n > l.most {
			what := "entries"
			if l.path == "sessions" {
				what = "sessions within days of now"
			}
			f.Add(l.path, strconv.Itoa(l.n), fmt.Sprintf("%s are more than the %d that are weighed", what, l.most), ErrInvalidCase)
			return f.Err()
		}
	}
	for i, s := range c.Diary.All() {
		if reason := doneTooEarly(s, c.Now); done && reason != "" {
			f.Add(fmt.Sprintf("sessions[%d].status", i), s.Status.String(), reason, ErrInvalidCase)
		}
	}
	for i, k := range c.CheckIns {
		path := fmt.Sprintf("check_ins[%d]", i)
		f.AddAll(path, k.Validate())
		if k.At.After(c.Now) {
			f.Add(path+".at", k.At.Format(time.RFC3339), "is after now", ErrInvalidCase)
		}
	}
	for i, t := range c.Treatments {
		f.AddAll(fmt.Sprintf("treatments[%d]", i), t.Validate())
	}
	for i, code := range c.Denied {
		path := fmt.Sprintf("denied[%d]", i)
		if !screening.IsSign(code) {
			f.Add(path, shorten(code), "is not the code of a sign", ErrInvalidCase)
		}
		if slices.Contains(c.Unanswered, code) || slices.ContainsFunc(c.Conditions, func(k screening.Condition) bool { return k.Code == code }) {
			f.Add(path, shorten(code), "is denied and reported at once", ErrInvalidCase)
		}
	}
	for i, o := range c.Open {
		path := fmt.Sprintf("open[%d]", i)
		if at(path+".start", o.Start()) && at(path+".end", o.End()) && o.Duration() <= 0 {
			f.Add(path, o.Start().Format(time.RFC3339)+" for "+o.Duration().String(), "does not end after it starts", ErrInvalidCase)
		}
	}
	if m, ok := c.Wish.Minutes.Get(); ok && !(m > 0 && m <= 240) {
		f.Add("wish.minutes", fmt.Sprint(m), "is outside (0, 240]", ErrInvalidCase)
	}
	if m := c.Wish.Modality; m != 0 && !m.IsMassage() {
		f.Add("wish.modality", m.String(), "is not a modality that is advised", ErrInvalidCase)
	}
	if p := c.Wish.Purpose; p != 0 && !p.Valid() {
		f.Add("wish.purpose", p.String(), "is no purpose", ErrInvalidCase)
	}
	return f.Err()
}

// Bounds on a case, far beyond any person's, so that no answer takes unbounded time.
const (
	mostNear    = 400   // sessions that can reach into the horizon
	mostEntries = 20000 // check-ins, treatments
	mostList    = 2000  // open spans, conditions, answers
)

// crowd counts the sessions that can reach into the horizon.
func (c Case) crowd() int {
	n := 0
	for _, s := range c.Diary.All() {
		if c.near(s) {
			n++
		}
	}
	return n
}

// near reports whether a session's edges can reach into the horizon.
func (c Case) near(s sessions.Session) bool {
	return s.Start.Before(c.Now.Add(horizon+reach)) && s.End().After(c.Now.Add(-reach))
}

// doneTooEarly says what is wrong with a done session that has not begun, nothing when all is well.
func doneTooEarly(s sessions.Session, now time.Time) string {
	if s.Status == sessions.Done && s.Start.After(now) {
		return "but starts after now (" + s.Start.Format(time.RFC3339) + ")"
	}
	return ""
}
