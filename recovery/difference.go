package recovery

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions/timeline"
)

// Difference is how a newer answer differs from an older one, and what moved it. It is empty when nothing that was decided differs.
type Difference struct {
	// Tables, Policy and Case report which inputs differ: the data tables, the policy, the case.
	Tables  bool     `json:"tables"`
	Policy  bool     `json:"policy"`
	Case    bool     `json:"case"`
	Changes []Change `json:"changes"`

	// Old and New are the answers that were compared.
	Old Advice `json:"-"`
	New Advice `json:"-"`
}

// IsEmpty reports whether nothing that was decided differs.
func (d Difference) IsEmpty() bool { return len(d.Changes) == 0 }

// What says which part of an answer changed.
type What string

// The parts. Offered, Withdrawn, Refused and Dropped are about a treatment as a whole; those after Windows about one that is offered in
// both answers.
const (
	AnswerChanged    What = "answer"
	FindingAdded     What = "finding-added"
	FindingRemoved   What = "finding-removed"
	FindingChanged   What = "finding-changed"
	Offered          What = "offered"   // is offered now and was not
	Withdrawn        What = "withdrawn" // was offered and is not now
	Refused          What = "refused"   // is refused now and was not spoken of
	Dropped          What = "dropped"   // was refused and is not spoken of now
	RefusalChanged   What = "refusal"   // is refused for another reason or until another time
	WindowChanged    What = "window"
	WindowsChanged   What = "other-windows"
	SlotChanged      What = "slot"
	MinutesChanged   What = "minutes"
	PressureChanged  What = "pressure"
	AreasChanged     What = "areas"
	StepsChanged     What = "steps"
	ExpectedChanged  What = "expected"
	ReasonsChanged   What = "reasons"
	CautionsChanged  What = "cautions"
	ConfidenceChange What = "confidence"
	CadenceChanged   What = "cadence"
	AskNextChanged   What = "ask-next"
)

// Change is one thing that differs, from what to what, and the rule behind it. From and To are plain codes, numbers and moments;
// empty where there is nothing.
type Change struct {
	What     What             `json:"what"`
	Modality massage.Modality `json:"modality,omitzero"`
	Purpose  massage.Purpose  `json:"purpose,omitzero"`
	From     string           `json:"from"`
	To       string           `json:"to"`
	// Cause is the rule, plain edge or screening row behind it, with the session it speaks of.
	Cause Edge   `json:"cause"`
	Text  string `json:"text"`
	wording.Message
}

// Causes that are no rules: what is left when no rule, edge or row explains a change.
const (
	CauseMuscles Code = "muscle-state" // the muscles are in another state
	CauseTables  Code = "tables"       // the data tables are of another version
	CauseInput   Code = "input"        // an input is given that was missing, or the other way round
)

// Diff compares two answers: what changed from old to new, and the rule, row or table that moved it. Answers from JSON compare like
// fresh ones. The zero Advice has nothing in it, so against it everything is new.
func Diff(from, to Advice) Difference {
	d := Difference{
		Tables: from.Version != to.Version, Policy: from.Digest.Policy != to.Digest.Policy || from.Policy != to.Policy, Case: from.Digest.Case != to.Digest.Case,
		Changes: []Change{}, Old: from, New: to,
	}
	d.screening()
	d.offers()
	d.refusals()
	d.rest()
	for i := range d.Changes {
		d.Changes[i].finish(d.Tables)
	}
	return d
}

func (d *Difference) add(c Change) { d.Changes = append(d.Changes, c) }

func (d *Difference) screening() {
	find := func(a Advice, f Finding) (Finding, bool) {
		i := slices.IndexFunc(a.Screening.Findings, func(x Finding) bool { return x.Code == f.Code && x.About == f.About })
		if i < 0 {
			return Finding{}, false
		}
		return a.Screening.Findings[i], true
	}
	for _, f := range d.New.Screening.Findings {
		cause := Edge{Code: Code(f.Code)}
		old, had := find(d.Old, f)
		switch {
		case !had:
			d.add(Change{What: FindingAdded, To: f.Outcome, Cause: cause})
		case old.Outcome != f.Outcome || old.Urgency != f.Urgency || old.Until != f.Until:
			d.add(Change{What: FindingChanged, From: strings.TrimSpace(old.Outcome + " " + old.Until), To: strings.TrimSpace(f.Outcome + " " + f.Until), Cause: cause})
		}
	}
	for _, f := range d.Old.Screening.Findings {
		if _, has := find(d.New, f); !has {
			d.add(Change{What: FindingRemoved, From: f.Outcome, Cause: Edge{Code: Code(f.Code)}})
		}
	}
}

// offer finds the offer of a treatment for a purpose.
func (a Advice) offer(m massage.Modality, p massage.Purpose) (Recommendation, bool) {
	i := slices.IndexFunc(a.Recommendations, func(r Recommendation) bool { return r.Modality == m && r.Purpose == p })
	if i < 0 {
		return Recommendation{}, false
	}
	return a.Recommendations[i], true
}

// refusal finds the refusal of a treatment for a purpose, else one of the purpose, else one of everything.
func (a Advice) refusal(m massage.Modality, p massage.Purpose) (Refusal, bool) {
	for _, same := range []func(Refusal) bool{
		func(r Refusal) bool { return r.Modality == m && r.Purpose == p },
		func(r Refusal) bool { return r.Modality == 0 && r.Purpose == p },
		func(r Refusal) bool { return r.Modality == 0 && r.Purpose == 0 && r.Code != NothingNeeded },
	} {
		if i := slices.IndexFunc(a.NotNow, same); i >= 0 {
			return a.NotNow[i], true
		}
	}
	return Refusal{}, false
}

func (d *Difference) offers() {
	for _, r := range d.New.Recommendations {
		old, had := d.Old.offer(r.Modality, r.Purpose)
		if had {
			d.fields(old, r)
			continue
		}
		cause := Edge{}
		if n, refused := d.Old.refusal(r.Modality, r.Purpose); refused {
			cause = Edge{n.Code, n.Session}
		} else if len(r.Reasons) > 0 {
			cause = Edge{r.Reasons[0].Code, r.Reasons[0].Session}
		}
		d.add(Change{What: Offered, Modality: r.Modality, Purpose: r.Purpose, To: spanText(r.Window), Cause: cause})
	}
	for _, r := range d.Old.Recommendations {
		if _, has := d.New.offer(r.Modality, r.Purpose); has {
			continue
		}
		cause := Edge{}
		if n, refused := d.New.refusal(r.Modality, r.Purpose); refused {
			cause = Edge{n.Code, n.Session}
		} else if len(r.Reasons) > 0 {
			cause = Edge{r.Reasons[0].Code, r.Reasons[0].Session}
		}
		d.add(Change{What: Withdrawn, Modality: r.Modality, Purpose: r.Purpose, From: spanText(r.Window), Cause: cause})
	}
}

// offerFields are the parts of an offer that are compared, as texts.
var offerFields = []struct {
	what What
	text func(Recommendation) string
}{
	{WindowChanged, func(r Recommendation) string { return spanText(r.Window) }},
	{WindowsChanged, func(r Recommendation) string {
		return joined(r.Also, func(w OtherWindow) string { return spanText(w.Window) })
	}},
	{SlotChanged, func(r Recommendation) string {
		if r.Slot == nil {
			return ""
		}
		return spanText(*r.Slot)
	}},
	{MinutesChanged, func(r Recommendation) string { return number(r.Minutes) }},
	{PressureChanged, func(r Recommendation) string { return fmt.Sprintf("%d %s", r.Pressure, r.Dose) }},
	{AreasChanged, func(r Recommendation) string {
		return joined(r.Focus, func(f Focus) string { return f.Area.String() + " " + number(f.Minutes) })
	}},
	{StepsChanged, func(r Recommendation) string {
		return joined(r.Steps, func(s Step) string { return s.Do.String() + " " + number(s.Minutes) })
	}},
	{ExpectedChanged, func(r Recommendation) string {
		return joined(r.Expect, func(e Effect) string { return fmt.Sprintf("%s %g %s", e.Benefit, e.Value, e.Unit) })
	}},
	{ReasonsChanged, func(r Recommendation) string { return joined(r.Reasons, reasonText) }},
	{CautionsChanged, func(r Recommendation) string {
		return joined(r.Cautions, func(c Caution) string { return string(c.Code) })
	}},
	{ConfidenceChange, func(r Recommendation) string {
		return strings.TrimSpace(r.Confidence + " " + joined(r.ConfidenceCauses, func(c ConfidenceCause) string { return c.Code }))
	}},
}

func reasonText(r Reason) string { return strings.TrimSpace(string(r.Code) + " " + r.Session) }

func joined[T any](list []T, text func(T) string) string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = text(x)
	}
	return strings.Join(out, ", ")
}

// spanText is a span as one text, in UTC-free local times with offset.
func spanText(w Window) string {
	if w.Duration() == 0 {
		return ""
	}
	return timeline.FormatInstant(w.Start()) + "/" + timeline.FormatInstant(w.End())
}

// sameSpan compares by instants, because a span from JSON may hold another offset.
func sameSpan(a, b Window) bool { return a.Start().Equal(b.Start()) && a.End().Equal(b.End()) }

func (d *Difference) fields(from, to Recommendation) {
	for _, f := range offerFields {
		a, b := f.text(from), f.text(to)
		switch f.what {
		case WindowChanged:
			if sameSpan(from.Window, to.Window) {
				continue
			}
		case WindowsChanged:
			if slices.EqualFunc(from.Also, to.Also, func(x, y OtherWindow) bool { return sameSpan(x.Window, y.Window) }) {
				continue
			}
		case SlotChanged:
			if from.Slot == to.Slot || from.Slot != nil && to.Slot != nil && sameSpan(*from.Slot, *to.Slot) {
				continue
			}
		default:
			if a == b {
				continue
			}
		}
		d.add(Change{What: f.what, Modality: to.Modality, Purpose: to.Purpose, From: a, To: b, Cause: d.causeOf(f.what, from, to)})
	}
}

// causeOf is what moved a part of an offer: for windows the edge that moved, else the first reason, caution or finding that is in one
// of the two answers and not in the other, else the state of the muscles.
func (d *Difference) causeOf(what What, from, to Recommendation) Edge {
	switch what {
	case WindowChanged, WindowsChanged, SlotChanged:
		if e, ok := movedEdge(from, to); ok {
			return e
		}
	case ConfidenceChange:
		return Edge{Code: CauseInput}
	}
	if x, ok := firstOfOne(from.Reasons, to.Reasons, reasonText); ok {
		return Edge{x.Code, x.Session}
	}
	for _, f := range []struct{ a, b []Finding }{{d.New.Screening.Findings, d.Old.Screening.Findings}, {d.Old.Screening.Findings, d.New.Screening.Findings}} {
		for _, x := range f.a {
			if !slices.ContainsFunc(f.b, func(y Finding) bool { return y.Code == x.Code }) {
				return Edge{Code: Code(x.Code)}
			}
		}
	}
	if x, ok := firstOfOne(from.Cautions, to.Cautions, func(c Caution) string { return string(c.Code) }); ok {
		return Edge{Code: x.Code}
	}
	if e, ok := movedEdge(from, to); ok {
		return e
	}
	return Edge{Code: CauseMuscles}
}

// firstOfOne is the first entry of the newer list that the older lacks, else the first of the older that the newer lacks.
func firstOfOne[T any](from, to []T, text func(T) string) (T, bool) {
	for _, l := range [][2][]T{{to, from}, {from, to}} {
		for _, x := range l[0] {
			if !slices.ContainsFunc(l[1], func(y T) bool { return text(y) == text(x) }) {
				return x, true
			}
		}
	}
	var none T
	return none, false
}

// edgesOf are the edges of an offer's windows, the best first.
func edgesOf(r Recommendation) []timedEdge {
	out := []timedEdge{{r.Window.Start(), r.Opens, false}, {r.Window.End(), r.Closes, true}}
	for _, w := range r.Also {
		out = append(out, timedEdge{w.Start(), w.Opens, false}, timedEdge{w.End(), w.Closes, true})
	}
	return out
}

type timedEdge struct {
	at     time.Time
	edge   Edge
	closes bool
}

// movedEdge is the first edge that stands in only one of two offers, those of rules before plain ones, the newer offer's first.
func movedEdge(from, to Recommendation) (Edge, bool) {
	var plain Edge
	for _, l := range [][2][]timedEdge{{edgesOf(to), edgesOf(from)}, {edgesOf(from), edgesOf(to)}} {
		for _, x := range l[0] {
			if slices.ContainsFunc(l[1], func(y timedEdge) bool { return y.at.Equal(x.at) && y.closes == x.closes && y.edge == x.edge }) {
				continue
			}
			if ruleOf(x.edge.Code).Code != "" {
				return x.edge, true
			}
			if plain.Code == "" {
				plain = x.edge
			}
		}
	}
	return plain, plain.Code != ""
}

func (d *Difference) refusals() {
	key := func(a, b Refusal) bool { return a.Modality == b.Modality && a.Purpose == b.Purpose }
	find := func(list []Refusal, r Refusal) (Refusal, bool) {
		i := slices.IndexFunc(list, func(x Refusal) bool { return key(x, r) && x.Code == r.Code })
		if i < 0 {
			i = slices.IndexFunc(list, func(x Refusal) bool { return key(x, r) })
		}
		if i < 0 {
			return Refusal{}, false
		}
		return list[i], true
	}
	for _, r := range d.New.NotNow {
		if _, was := d.Old.offer(r.Modality, r.Purpose); was {
			continue // said as withdrawn
		}
		old, had := find(d.Old.NotNow, r)
		switch {
		case !had:
			d.add(Change{What: Refused, Modality: r.Modality, Purpose: r.Purpose, To: refusalText(r), Cause: Edge{r.Code, r.Session}})
		case old.Code != r.Code || old.Session != r.Session || !old.Until.Equal(r.Until):
			d.add(Change{What: RefusalChanged, Modality: r.Modality, Purpose: r.Purpose, From: refusalText(old), To: refusalText(r), Cause: Edge{r.Code, r.Session}})
		}
	}
	for _, r := range d.Old.NotNow {
		if _, is := d.New.offer(r.Modality, r.Purpose); is {
			continue // said as offered
		}
		if _, has := find(d.New.NotNow, r); !has {
			d.add(Change{What: Dropped, Modality: r.Modality, Purpose: r.Purpose, From: refusalText(r), Cause: Edge{r.Code, r.Session}})
		}
	}
}

func refusalText(r Refusal) string {
	text := strings.TrimSpace(string(r.Code) + " " + r.Session)
	if !r.Until.IsZero() {
		text += " " + timeline.FormatInstant(r.Until)
	}
	return text
}

func (d *Difference) rest() {
	if d.Old.Answer != d.New.Answer {
		cause := Edge{Code: CauseInput}
		if len(d.Changes) > 0 {
			cause = d.Changes[0].Cause
		}
		d.Changes = slices.Insert(d.Changes, 0, Change{What: AnswerChanged, From: string(d.Old.Answer), To: string(d.New.Answer), Cause: cause})
	}
	due := func(c *DueRange) string {
		if c == nil {
			return ""
		}
		return c.From + "/" + c.To
	}
	if a, b := due(d.Old.Cadence), due(d.New.Cadence); a != b {
		d.add(Change{What: CadenceChanged, From: a, To: b, Cause: Edge{Code: CadenceDue}})
	}
	ask := func(q *Question) string {
		if q == nil {
			return ""
		}
		return q.Input
	}
	if a, b := ask(d.Old.AskNext), ask(d.New.AskNext); a != b {
		d.add(Change{What: AskNextChanged, From: a, To: b, Cause: Edge{Code: CauseInput}})
	}
}

// finish gives the change a cause where none was found, and its words.
func (c *Change) finish(tables bool) {
	if tables && (c.Cause.Code == "" || c.Cause.Code == CauseMuscles || c.Cause.Code == CauseInput) {
		c.Cause = Edge{Code: CauseTables}
	}
	if c.Cause.Code == "" {
		c.Cause.Code = CauseInput
	}
	key := "diff." + string(c.What)
	args := []string{"cause", causeKey(c.Cause.Code)}
	if c.Modality != 0 {
		args = append(args, "modality", c.Modality.String())
	} else {
		key += ".any"
		if _, ok := wording.English().Phrase(key); !ok {
			key = "diff." + string(c.What)
		}
	}
	if c.Purpose != 0 {
		args = append(args, "purpose", c.Purpose.String())
	}
	c.Message = say(key, args...)
	c.Text = wording.English().Say(c.Message)
}

// causeKey is the phrase that explains a cause: a rule, a plain edge, or a screening row.
func causeKey(code Code) string {
	for _, prefix := range []string{"rule.", "edge.", "finding."} {
		if _, ok := wording.English().Phrase(prefix + string(code)); ok {
			return prefix + string(code)
		}
	}
	return "edge." + string(CauseInput)
}
