package recovery

import (
	"fmt"
	"slices"
	"strings"

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

// The parts. Offered, Withdrawn, Refused, Dropped and RefusalChanged are about a treatment as a whole; those from WindowChanged to
// ConfidenceChange about one that is offered in both answers.
const (
	AnswerChanged    What = "answer"
	FindingAdded     What = "finding-added"
	FindingRemoved   What = "finding-removed"
	FindingChanged   What = "finding-changed" // its outcome, urgency or end
	LimitsChanged    What = "limits"          // the same findings bar other places, treatments or amounts
	Offered          What = "offered"         // is offered now and was not
	Withdrawn        What = "withdrawn"       // was offered and is not now
	Refused          What = "refused"         // is refused now and was not spoken of
	Dropped          What = "dropped"         // was refused and is not spoken of now
	RefusalChanged   What = "refusal"         // is refused for another reason or until another time
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

// Diff compares two answers: what changed from old to new, and the rule, row or table that moved it. Answers from JSON compare like
// fresh ones, and the order of lists that have none does not count. Where screening lets nothing happen in one of the answers, what the
// other refuses is no change. The zero Advice has nothing in it, so against it everything is new.
func Diff(from, to Advice) Difference { return diff(from, to, plan{}, plan{}) }

// diff is Diff with the plans behind the answers, where they are known, which say more surely what moved something.
func diff(from, to Advice, before, after plan) Difference {
	d := Difference{
		Tables: from.Version != to.Version, Policy: from.Digest.Policy != to.Digest.Policy || from.Policy != to.Policy, Case: from.Digest.Case != to.Digest.Case,
		Changes: []Change{}, Old: from, New: to,
	}
	c := &comparison{Difference: &d, old: before, new: after, moved: movedSessions(from, to), onlyOne: namedInOne(from, to)}
	c.findings()
	c.offers()
	c.refusals()
	c.cadence()
	c.ask()
	c.answer()
	for i := range d.Changes {
		c.finish(&d.Changes[i])
	}
	return d
}

// comparison finds the changes of a difference.
type comparison struct {
	*Difference
	old, new plan
	moved    map[string]bool // sessions whose edges stand at other times
	onlyOne  map[string]bool // sessions that only one of the answers speaks of
	bars     Edge            // the finding behind what screening bars now and did not, or no longer does
}

func (c *comparison) add(x Change) { c.Changes = append(c.Changes, x) }

func (c *comparison) findings() {
	a, b := c.Old.Screening, c.New.Screening
	code := func(f Finding) string { return f.Code + "\n" + f.About }
	said := func(f Finding) string { return strings.Join(strings.Fields(f.Outcome+" "+f.Urgency+" "+f.Until), " ") }
	pairs, gone := matched(a.Findings, b.Findings, code)
	for i, f := range b.Findings {
		cause := Edge{Code: Code(f.Code)}
		switch old := pairs[i]; {
		case old == nil:
			c.add(Change{What: FindingAdded, To: f.Outcome, Cause: cause})
		case said(*old) != said(f):
			c.add(Change{What: FindingChanged, From: said(*old), To: said(f), Cause: cause})
		}
	}
	for _, f := range gone {
		c.add(Change{What: FindingRemoved, From: f.Outcome, Cause: Edge{Code: Code(f.Code)}})
	}
	if len(c.Changes) > 0 {
		c.bars = c.Changes[0].Cause
		return
	}
	if from, to := barsOf(a), barsOf(b); from != to {
		c.bars = Edge{Code: EdgeScreening}
		for _, f := range b.Findings {
			if avoids := f.Outcome == "avoid-area"; avoids || slices.ContainsFunc(b.Limits, func(l Limit) bool { return l.Code == f.Code }) {
				c.bars.Code = Code(f.Code)
				break
			}
		}
		c.add(Change{What: LimitsChanged, From: from, To: to, Cause: c.bars})
	}
}

// barsOf is what screening bars, as one text.
func barsOf(s ScreeningReport) string {
	limit := func(l Limit) string {
		text := l.Code + " " + strings.Join(l.Regions, " ")
		if len(l.Areas) > 0 {
			text = l.Code + " " + strings.Join(l.Areas, " ")
		}
		if l.PressureCap != nil {
			text += fmt.Sprintf(" pressure %d", *l.PressureCap)
		}
		return strings.Join(append([]string{text}, l.BarredModalities...), " ")
	}
	parts := []string{
		"pressure " + number(float64(s.PressureCap)), "minutes " + number(s.MinutesCap),
		strings.Join(append([]string{"avoid"}, s.AvoidRegions...), " "), strings.Join(append([]string{"avoid"}, s.AvoidAreas...), " "),
		strings.Join(append([]string{"barred"}, s.BarredModalities...), " "), joined(s.Limits, limit),
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "avoid" || p == "barred" || p == "" }), "; ")
}

// matched pairs the entries of a newer list with those of an older one that have the same key, the strictest key first, and returns
// the older entry of each newer one, nil where there is none, and the older entries that are left over.
func matched[T any](from, to []T, keys ...func(T) string) (pairs []*T, gone []T) {
	pairs = make([]*T, len(to))
	used := make([]bool, len(from))
	for _, key := range keys {
		open := map[string][]int{}
		for i := range from {
			if !used[i] {
				open[key(from[i])] = append(open[key(from[i])], i)
			}
		}
		for j := range to {
			if list := open[key(to[j])]; pairs[j] == nil && len(list) > 0 {
				pairs[j], used[list[0]] = &from[list[0]], true
				open[key(to[j])] = list[1:]
			}
		}
	}
	for i := range from {
		if !used[i] {
			gone = append(gone, from[i])
		}
	}
	return pairs, gone
}

// refusals compares what is refused treatment by treatment. Entries about everything are findings, or say that nothing is needed.
func (c *comparison) refusals() {
	single := func(a Advice) []Refusal {
		return slices.DeleteFunc(slices.Clone(a.NotNow), func(r Refusal) bool { return r.Modality == 0 && r.Purpose == 0 })
	}
	blocked := func(a Advice) bool { _, all := a.refusal(0, 0); return all }
	treatment := func(r Refusal) string {
		if r.Modality == 0 {
			return fmt.Sprint(r.Purpose, r.Code) // of several treatments: another code is another entry
		}
		return fmt.Sprint(r.Modality, r.Purpose)
	}
	code := func(r Refusal) string { return treatment(r) + " " + string(r.Code) }
	session := func(r Refusal) string { return code(r) + " " + r.Session }
	from, to := single(c.Old), single(c.New)
	pairs, gone := matched(from, to, session, code, treatment)
	for i, r := range to {
		_, was := c.Old.offer(r.Modality, r.Purpose)
		_, is := c.New.offer(r.Modality, r.Purpose)
		switch old := pairs[i]; {
		case old != nil && (old.Code != r.Code || old.Session != r.Session || !old.Until.Equal(r.Until)):
			c.add(Change{What: RefusalChanged, Modality: r.Modality, Purpose: r.Purpose, From: refusalText(*old), To: refusalText(r), Cause: Edge{r.Code, r.Session}})
		case old == nil && !blocked(c.Old) && (is || !was): // else it is said as withdrawn
			c.add(Change{What: Refused, Modality: r.Modality, Purpose: r.Purpose, To: refusalText(r), Cause: Edge{r.Code, r.Session}})
		}
	}
	for _, r := range gone {
		_, was := c.Old.offer(r.Modality, r.Purpose)
		_, is := c.New.offer(r.Modality, r.Purpose)
		if !blocked(c.New) && (was || !is) { // else it is said as offered
			c.add(Change{What: Dropped, Modality: r.Modality, Purpose: r.Purpose, From: refusalText(r), Cause: c.droppedBy(r)})
		}
	}
}

// droppedBy is what ended a purpose as a whole, when an offer of it was withdrawn; else the rule that refused.
func (c *comparison) droppedBy(r Refusal) Edge {
	live := slices.ContainsFunc(c.New.NotNow, func(x Refusal) bool { return x.Purpose == r.Purpose }) ||
		slices.ContainsFunc(c.New.Recommendations, func(x Recommendation) bool { return x.Purpose == r.Purpose })
	i := slices.IndexFunc(c.Changes, func(x Change) bool { return x.What == Withdrawn && x.Purpose == r.Purpose })
	if live || i < 0 {
		return Edge{r.Code, r.Session}
	}
	return c.Changes[i].Cause
}

func refusalText(r Refusal) string {
	text := strings.TrimSpace(string(r.Code) + " " + r.Session)
	if !r.Until.IsZero() {
		text += " " + timeline.FormatInstant(r.Until)
	}
	return text
}

func (c *comparison) cadence() {
	due := func(r *DueRange) string {
		if r == nil {
			return ""
		}
		return r.From + "/" + r.To
	}
	if a, b := due(c.Old.Cadence), due(c.New.Cadence); a != b {
		c.add(Change{What: CadenceChanged, From: a, To: b, Cause: c.visit()})
	}
}

func (c *comparison) ask() {
	input := func(q *Question) string {
		if q == nil {
			return ""
		}
		return q.Input
	}
	if a, b := input(c.Old.AskNext), input(c.New.AskNext); a != b {
		cause := c.otherwise()
		if cause.Code == CauseMuscles {
			cause.Code = CauseInput
		}
		c.add(Change{What: AskNextChanged, From: a, To: b, Cause: cause})
	}
}

// answer comes first; its cause is that of the change that made it.
func (c *comparison) answer() {
	if c.Old.Answer == c.New.Answer {
		return
	}
	x := Change{What: AnswerChanged, From: string(c.Old.Answer), To: string(c.New.Answer), Cause: c.answerCause()}
	c.Changes = slices.Insert(c.Changes, 0, x)
}
