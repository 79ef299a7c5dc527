package recovery

import (
	"slices"

	"example.com/rubdown/recovery/massage"
)

// Causes that are no rules: what is left when no rule, edge or row explains a change.
const (
	CauseMuscles Code = "muscle-state" // the muscles are in another state
	CauseTables  Code = "tables"       // the data tables are of another version
	CausePolicy  Code = "policy"       // the policy is another one
	CauseInput   Code = "input"        // something else is known or asked for
)

// otherwise is the cause when no rule or row explains a change: the input that differs.
func (c *comparison) otherwise() Edge {
	code := CauseInput
	switch {
	case c.Tables:
		code = CauseTables
	case c.Policy && !c.Case:
		code = CausePolicy
	case !c.Old.At.Equal(c.New.At):
		code = EdgeNow
	case !sameState(c.Old.State, c.New.State):
		code = CauseMuscles
	}
	return Edge{Code: code}
}

func sameState(a, b StateReport) bool {
	if len(a.Areas) != len(b.Areas) {
		return false
	}
	for area, x := range a.Areas {
		if y := b.Areas[area]; x.Soreness != y.Soreness || x.Fatigue != y.Fatigue {
			return false
		}
	}
	return true
}

// prefer is the first cause that speaks of a session that was moved, else the first of all.
func (c *comparison) prefer(list ...Edge) Edge {
	for _, e := range list {
		if c.moved[e.Session] {
			return e
		}
	}
	if len(list) == 0 {
		return Edge{}
	}
	return list[0]
}

// turned is why a treatment is offered and was not, or the other way round. It may have been refused, and then what the plan of the
// refusal has at the offered time says most; else the refusal itself or, when that speaks of a session, the edges of the offer. When
// there was no refusal, it is why the purpose is live.
func (c *comparison) turned(refusing plan, n Refusal, refused bool, r Recommendation) Edge {
	if !refused {
		switch {
		case r.Purpose == massage.Maintain && c.visit().Code == EdgeBooked:
			return c.visit()
		case len(r.Reasons) > 0:
			return Edge{r.Reasons[0].Code, r.Reasons[0].Session}
		}
		return c.otherwise()
	}
	if e := refusing.opened(n, r); e.Code != "" {
		return e
	}
	list := []Edge{{n.Code, n.Session}}
	if n.Session != "" {
		if other := n.Args["other"]; other != "" {
			list = append(list, Edge{n.Code, other})
		}
		for _, e := range edgesOf(r) {
			if isRule(e.edge.Code) {
				list = append(list, e.edge)
			}
		}
	}
	return c.prefer(list...)
}

// visit is what moved the regular visit: a booking, where one is known to be made or taken back, else the rhythm.
func (c *comparison) visit() Edge {
	if c.old.isBooked() != c.new.isBooked() && c.old.outlook != nil && c.new.outlook != nil {
		return Edge{Code: EdgeBooked}
	}
	return Edge{Code: CadenceDue}
}

// rhythm is what moved the regular visit, for an offer of it when another day is due.
func (f offerChange) rhythm() Edge {
	if f.to.Purpose != massage.Maintain || (f.Old.Cadence == nil) == (f.New.Cadence == nil) && (f.Old.Cadence == nil || *f.Old.Cadence == *f.New.Cadence) {
		return Edge{}
	}
	return f.visit()
}

// answerRank is how much an answer recommends.
var answerRank = map[Answer]int{NothingDue: 1, NotNow: 2, SelfCare: 3, Book: 4}

// answerCause is the cause of the change that made the answer another one.
func (c *comparison) answerCause() Edge {
	order := []What{Withdrawn, FindingAdded, FindingChanged, FindingRemoved, Refused, RefusalChanged, Dropped}
	if answerRank[c.New.Answer] > answerRank[c.Old.Answer] {
		order = []What{Offered, Refused, FindingAdded, FindingChanged, FindingRemoved, RefusalChanged}
	}
	hands := c.Old.Answer == Book || c.New.Answer == Book
	for _, what := range order {
		for _, x := range c.Changes {
			if x.What == what && (!hands || x.Modality == 0 || x.Modality.By() == massage.ByTherapist) {
				return x.Cause
			}
		}
	}
	return c.otherwise()
}

// offerChange finds what moved the parts of one offer.
type offerChange struct {
	*comparison
	from, to Recommendation
	causes   map[What]Edge // of the parts that were told
}

// cause is the first of what can move a part that differs between the two answers.
func (f offerChange) cause(what What) Edge {
	switch what {
	case WindowChanged, WindowsChanged:
		best := what == WindowChanged
		if f.occasional() {
			return f.first(f.edge(best), f.room(best), f.edge(!best), f.reason(nil))
		}
		return f.first(f.room(best), f.rhythm(), f.edge(best), f.edge(!best), f.reason(nil))
	case SlotChanged:
		return f.first(f.causes[WindowChanged], f.causes[MinutesChanged], f.edge(false), Edge{Code: EdgeOpenSpan})
	case MinutesChanged:
		return f.first(f.caps(), f.reason([]Code{FirstMassage, Youth, ByWish}), f.shorter(), f.edge(true), f.edge(false), f.reason(nil))
	case PressureChanged:
		return f.first(f.caps(), f.reason([]Code{LightWhileDamaged, FirstMassage, ByWish}), f.bars, f.shorter(), f.edge(true), f.edge(false), f.reason(nil))
	case AreasChanged:
		return f.first(f.bars, f.ground(), f.causes[MinutesChanged], f.causes[PressureChanged])
	case StepsChanged:
		return f.first(f.causes[MinutesChanged], f.causes[PressureChanged], f.stretching(), f.bars, f.ground())
	case ExpectedChanged: // it changes with the time since the session, and with how trained the athlete is
		return f.first(f.causes[WindowChanged], f.known())
	case ReasonsChanged:
		return f.first(f.ground(), f.reason(nil))
	case CautionsChanged:
		x, _ := oneSided(f.from.Cautions, f.to.Cautions, cautionText)
		return f.first(Edge{Code: x.Code})
	case ConfidenceChange:
		if x, ok := oneSided(f.from.ConfidenceCauses, f.to.ConfidenceCauses, confidenceText); ok && isRule(Code(x.Code)) {
			return Edge{Code: Code(x.Code)}
		}
		return f.known()
	}
	return f.otherwise()
}

func (f offerChange) first(list ...Edge) Edge {
	for _, e := range list {
		if e.Code != "" {
			return e
		}
	}
	return f.otherwise()
}

// occasional reports a purpose whose times hang on sessions and evenings, so that they move with these, whatever else is in the way.
func (f offerChange) occasional() bool {
	return slices.Contains([]massage.Purpose{massage.Prepare, massage.Refresh, massage.Recover, massage.Sleep}, f.to.Purpose)
}

// known is the cause of what depends on what was told, not on the muscles.
func (c *comparison) known() Edge {
	if e := c.otherwise(); e.Code != CauseMuscles {
		return e
	}
	return Edge{Code: CauseInput}
}

// caps is the finding behind another cap on pressure or minutes, if it is another.
func (f offerChange) caps() Edge {
	a, b := f.Old.Screening, f.New.Screening
	if a.PressureCap == b.PressureCap && a.MinutesCap == b.MinutesCap {
		return Edge{}
	}
	return f.bars
}

// reason is the first reason that stands in one of the offers only, of some codes or of any.
func (f offerChange) reason(codes []Code) Edge {
	keep := func(list []Reason) []Reason {
		return slices.DeleteFunc(slices.Clone(list), func(x Reason) bool { return codes != nil && !slices.Contains(codes, x.Code) })
	}
	var list []Edge
	for _, x := range allOneSided(keep(f.from.Reasons), keep(f.to.Reasons), reasonText) {
		list = append(list, Edge{x.Code, x.Session})
	}
	return f.prefer(list...)
}

// ground is the first reason why the purpose is live that stands in one of the offers only, or speaks of another area.
func (f offerChange) ground() Edge {
	x, _ := oneSided(grounds(f.from), grounds(f.to), func(r Reason) string {
		if r.Area == nil {
			return reasonText(r)
		}
		return reasonText(r) + " " + r.Area.String()
	})
	return Edge{x.Code, x.Session}
}

// stretching is the rule about it when only one of the offers has a step of it.
func (f offerChange) stretching() Edge {
	stretches := func(r Recommendation) bool {
		return slices.ContainsFunc(r.Steps, func(s Step) bool { return s.Do.Info().Stretching })
	}
	if stretches(f.from) == stretches(f.to) || f.bars.Code != "" {
		return Edge{}
	}
	return Edge{Code: StretchOnlyWarm}
}

// allOneSided are the entries of the newer list that the older lacks, then those of the older that the newer lacks.
func allOneSided[T any](from, to []T, text func(T) string) []T {
	pairs, gone := matched(from, to, text)
	var out []T
	for i, x := range to {
		if pairs[i] == nil {
			out = append(out, x)
		}
	}
	return append(out, gone...)
}

func oneSided[T any](from, to []T, text func(T) string) (first T, ok bool) {
	if list := allOneSided(from, to, text); len(list) > 0 {
		return list[0], true
	}
	return first, false
}

func isRule(code Code) bool { return ruleOf(code) != nil }
