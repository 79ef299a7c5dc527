package recovery

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"

	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// Comparison is where policies disagree on one case.
type Comparison struct {
	Policies      []string       `json:"policies"`
	Disagreements []Disagreement `json:"disagreements"`

	// Advices are the answers under the policies, in their order.
	Advices []Advice `json:"-"`
}

// Point is what policies disagree on.
type Point string

// The points.
const (
	PointOffered    Point = "offered"     // whether a treatment is offered for a purpose
	PointLastBefore Point = "last-before" // when it must be over before a session, at the latest
	PointFirstAfter Point = "first-after" // when it may begin after a session, at the earliest
	PointMinutes    Point = "minutes"
	PointPressure   Point = "pressure"
	PointDue        Point = "due" // when the next regular visit falls due; speaks of no treatment
)

// Disagreement is one point on which not all policies say the same.
type Disagreement struct {
	Point    Point            `json:"point"`
	Modality massage.Modality `json:"modality,omitzero"`
	Purpose  massage.Purpose  `json:"purpose,omitzero"`
	Session  string           `json:"session,omitempty"`
	// Views are one a policy, in their order.
	Views []View `json:"views"`
	// Spread is the distance between the two farthest views, in Unit; 0 where the views are no numbers.
	Spread float64 `json:"spread"`
	Unit   string  `json:"unit"`
}

// View is what one policy says on a point.
type View struct {
	Policy string `json:"policy"`
	// Value is "offered" or "not-now", a moment, a number, or a range of days; empty when the policy says nothing on it.
	Value string `json:"value"`
	// Hours is the distance to the session; 0 on other points.
	Hours float64 `json:"hours"`
	// Cause is the rule behind it.
	Cause Edge `json:"cause"`
	// Follows are the practitioners whose advice it keeps to, where any gave one on the point.
	Follows []Follows `json:"follows"`
}

// Follows is a practitioner's statement that a view keeps to.
type Follows struct {
	Source string `json:"source"`
	Says   string `json:"says"`
}

// Compare answers a case under several policies and tells where they differ, by how much, by which rule, and whose advice each
// follows. Without policies it compares the named ones. The error lists the faults of the case and of every policy.
func Compare(c Case, policies ...Policy) (Comparison, error) {
	if len(policies) == 0 {
		policies = Policies()
	}
	var f sessions.Faults
	f.AddAll("", c.Validate())
	for i, p := range policies {
		f.AddAll(fmt.Sprintf("policies[%d]", i), p.Validate())
	}
	if err := f.Err(); err != nil {
		return Comparison{}, err
	}
	out := Comparison{Policies: []string{}, Disagreements: []Disagreement{}}
	x := comparer{habit: habitOf(c)}
	for _, p := range policies {
		a, err := p.Recommend(c)
		if err != nil {
			return Comparison{}, err
		}
		out.Policies = append(out.Policies, a.Policy)
		out.Advices = append(out.Advices, a)
	}
	x.advices = out.Advices
	x.sessions = map[string]sessions.Session{}
	for _, s := range c.Diary.All() {
		x.sessions[s.Name()] = s
	}
	for p := range massage.Purposes() {
		for m := range massage.Modalities() {
			if massage.Fits(m, p) > 0 {
				x.treatment(m, p)
			}
		}
	}
	x.due()
	out.Disagreements = append(out.Disagreements, x.found...)
	return out, nil
}

// habitOf is how used to deep work the athlete is, in the words of the opinions.
func habitOf(c Case) string {
	switch massage.UsedTo(c.Treatments, massage.Deep, c.Athlete.MassageExperience, c.Now) {
	case massage.UsedToIt:
		return evidence.HabitRegular
	case massage.NeverHad:
		return evidence.HabitFirstTime
	}
	return evidence.HabitAny
}

type comparer struct {
	habit    string
	advices  []Advice
	sessions map[string]sessions.Session
	found    []Disagreement
}

// add keeps a point when the views differ.
func (x *comparer) add(d Disagreement) {
	for i := range d.Views {
		d.Views[i].Policy = x.advices[i].Policy
		if d.Views[i].Follows == nil {
			d.Views[i].Follows = []Follows{}
		}
	}
	if slices.ContainsFunc(d.Views, func(v View) bool { return v.Value != d.Views[0].Value }) {
		x.found = append(x.found, d)
	}
}

// treatment compares the offers of a modality for a purpose.
func (x *comparer) treatment(m massage.Modality, p massage.Purpose) {
	offered := Disagreement{Point: PointOffered, Modality: m, Purpose: p, Views: make([]View, len(x.advices))}
	minutes := Disagreement{Point: PointMinutes, Modality: m, Purpose: p, Views: make([]View, len(x.advices)), Unit: "min"}
	pressure := Disagreement{Point: PointPressure, Modality: m, Purpose: p, Views: make([]View, len(x.advices)), Unit: "of 4"}
	var offers []Recommendation
	live := false
	for i, a := range x.advices {
		r, ok := a.offer(m, p)
		if ok {
			live = true
			offers = append(offers, r)
			cause := Edge{r.Reasons[0].Code, r.Reasons[0].Session}
			offered.Views[i] = View{Value: "offered", Cause: cause}
			minutes.Views[i] = View{Value: number(r.Minutes), Cause: cause}
			pressure.Views[i] = View{Value: strconv.Itoa(r.Pressure), Cause: cause}
			continue
		}
		if n, refused := a.refusal(m, p); refused {
			live = true
			offered.Views[i] = View{Value: "not-now", Cause: Edge{n.Code, n.Session}}
			continue
		}
		offered.Views[i].Cause.Code = purposeRules[p]
	}
	if !live {
		return
	}
	x.add(offered)
	if len(offers) == 0 {
		return
	}
	for _, s := range edgeSessions(offers) {
		if session, ok := x.sessions[s]; ok {
			x.edges(m, p, session)
		}
	}
	if len(offers) == len(x.advices) {
		for _, d := range []Disagreement{minutes, pressure} {
			d.Spread = spreadOf(d.Views, func(v View) float64 { n, _ := strconv.ParseFloat(v.Value, 64); return n })
			x.add(d)
		}
	}
}

// edgeSessions are the sessions that set an edge of any of the offers.
func edgeSessions(offers []Recommendation) []string {
	var out []string
	for _, r := range offers {
		for _, e := range edgesOf(r) {
			if s := e.edge.Session; s != "" && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	slices.Sort(out)
	return out
}

// edges compares the last end before a session and the first start after it.
func (x *comparer) edges(m massage.Modality, p massage.Purpose, s sessions.Session) {
	before := Disagreement{Point: PointLastBefore, Modality: m, Purpose: p, Session: s.Name(), Views: make([]View, len(x.advices)), Unit: "h"}
	after := Disagreement{Point: PointFirstAfter, Modality: m, Purpose: p, Session: s.Name(), Views: make([]View, len(x.advices)), Unit: "h"}
	for i, a := range x.advices {
		r, ok := a.offer(m, p)
		if !ok {
			if n, refused := a.refusal(m, p); refused {
				before.Views[i].Cause, after.Views[i].Cause = Edge{n.Code, n.Session}, Edge{n.Code, n.Session}
			}
			continue
		}
		var last, first *timedEdge
		for _, e := range edgesOf(r) {
			switch {
			case e.closes && !e.at.After(s.Start) && (last == nil || e.at.After(last.at)):
				last = &e
			case !e.closes && !e.at.Before(s.End()) && (first == nil || e.at.Before(first.at)):
				first = &e
			}
		}
		if last != nil {
			h := s.Start.Sub(last.at).Hours()
			before.Views[i] = View{Value: moment(a, last.at), Hours: round2(h), Cause: last.edge, Follows: x.follows(last.edge.Code, h)}
		} else {
			before.Views[i].Cause = r.Opens
		}
		if first != nil {
			h := first.at.Sub(s.End()).Hours()
			after.Views[i] = View{Value: moment(a, first.at), Hours: round2(h), Cause: first.edge, Follows: x.follows(first.edge.Code, h)}
		} else {
			after.Views[i].Cause = r.Closes
		}
	}
	for _, d := range []Disagreement{before, after} {
		d.Spread = spreadOf(d.Views, func(v View) float64 { return v.Hours })
		x.add(d)
	}
}

func moment(a Advice, t time.Time) string { return timeline.FormatInstant(t.In(a.At.Location())) }

// topics are what practitioners' statements are about, by the rule that sets the edge.
var topics = map[Code]string{
	DeepBeforeEvent: evidence.OnDeepBefore, NoNewTreatmentBeforeEvent: evidence.OnDeepBefore,
	DeepBeforeHard: evidence.OnHardAfter, DeepBeforeSession: evidence.OnHardAfter,
	LightDayBefore: evidence.OnLightBefore, FirmBeforeEvent: evidence.OnLightBefore, SameDayBeforeHard: evidence.OnLightBefore,
	PreEventWindow: evidence.OnPreEvent, CoolDownFirst: evidence.OnAfterEvent, PostSessionWindow: evidence.OnAfterEvent,
}

// follows are the practitioners whose statement so many hours keep to. A rule that counts days from midnight is taken by its whole days.
func (x *comparer) follows(code Code, hours float64) []Follows {
	on, ok := topics[code]
	if !ok {
		return nil
	}
	if on == evidence.OnDeepBefore {
		hours = math.Floor(hours/24) * 24
	}
	return followed(evidence.OpinionsOn(on, hours, x.habit))
}

func followed(list []evidence.Opinion) []Follows {
	out := []Follows{}
	for _, o := range list {
		out = append(out, Follows{o.Source, o.Says})
	}
	return out
}

// spreadOf is the distance between the farthest views that say something.
func spreadOf(views []View, value func(View) float64) float64 {
	least, most := math.Inf(1), math.Inf(-1)
	for _, v := range views {
		if v.Value != "" {
			least, most = min(least, value(v)), max(most, value(v))
		}
	}
	return round2(max(0, most-least))
}

// due compares when the next regular visit falls due.
func (x *comparer) due() {
	d := Disagreement{Point: PointDue, Views: make([]View, len(x.advices)), Unit: "days"}
	var first, last string
	for i, a := range x.advices {
		d.Views[i].Cause = Edge{Code: CadenceDue}
		if a.Cadence == nil {
			continue
		}
		d.Views[i].Value = a.Cadence.From + "/" + a.Cadence.To
		if first == "" || a.Cadence.From < first {
			first = a.Cadence.From
		}
		last = max(last, a.Cadence.From)
	}
	if first != "" {
		d.Spread = float64(daysBetween(first, last))
	}
	x.add(d)
}

// daysBetween counts civil days written as texts; 0 when one is none.
func daysBetween(from, to string) int {
	a, err1 := timeline.ParseDay(from)
	b, err2 := timeline.ParseDay(to)
	if cmp.Or(err1, err2) != nil {
		return 0
	}
	return timeline.DaysBetween(a, b)
}
