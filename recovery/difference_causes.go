package recovery

import (
	"cmp"
	"slices"
	"time"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/wording"
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
func (c *comparison) prefer(list ...Edge) (best Edge, found bool) {
	for _, e := range list {
		switch {
		case e.Code == "":
		case c.moved[e.Session]:
			return e, true
		case !found:
			best, found = e, true
		}
	}
	return best, found
}

// turned is why a treatment is offered and was not, or the other way round: the refusal on the one side; when that speaks of a
// session, also the edges of the offer on the other; when there is no refusal, why the purpose is live.
func (c *comparison) turned(n Refusal, refused bool, r Recommendation) Edge {
	if !refused {
		if len(r.Reasons) == 0 {
			return c.otherwise()
		}
		return Edge{r.Reasons[0].Code, r.Reasons[0].Session}
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
	cause, _ := c.prefer(list...)
	return cause
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
	case WindowChanged:
		return f.first(f.edge(true), f.edge(false), f.reason(nil))
	case WindowsChanged:
		return f.first(f.edge(false), f.edge(true), f.reason(nil))
	case SlotChanged:
		return f.first(f.causes[WindowChanged], f.causes[MinutesChanged], f.edge(false), Edge{Code: EdgeOpenSpan})
	case MinutesChanged:
		return f.first(f.caps(), f.reason([]Code{FirstMassage, Youth, ByWish}), f.edge(true), f.edge(false), f.reason(nil))
	case PressureChanged:
		return f.first(f.caps(), f.reason([]Code{LightWhileDamaged, FirstMassage, ByWish}), f.bars, f.edge(true), f.edge(false), f.reason(nil))
	case AreasChanged:
		return f.first(f.bars, f.ground(), f.causes[MinutesChanged], f.causes[PressureChanged])
	case StepsChanged:
		return f.first(f.causes[MinutesChanged], f.causes[PressureChanged], f.stretching(), f.bars, f.ground())
	case ExpectedChanged: // it changes with the time since the session, and with how trained the athlete is
		return f.first(f.causes[WindowChanged], f.known())
	case ReasonsChanged:
		return f.first(f.reason(nil))
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
	cause, _ := f.prefer(list...)
	return cause
}

// ground is the first reason why the purpose is live that stands in one of the offers only, or speaks of another area.
func (f offerChange) ground() Edge {
	grounds := func(list []Reason) []Reason {
		return slices.DeleteFunc(slices.Clone(list), func(x Reason) bool { return x.Key == "reason.opens" || x.Key == "reason.closes" })
	}
	x, _ := oneSided(grounds(f.from.Reasons), grounds(f.to.Reasons), func(r Reason) string {
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

// timedEdge is an edge of a window with its time.
type timedEdge struct {
	at     time.Time
	edge   Edge
	closes bool
}

// edgesOf are the edges of an offer's windows, the best first.
func edgesOf(r Recommendation) []timedEdge {
	out := []timedEdge{{r.Window.Start(), r.Opens, false}, {r.Window.End(), r.Closes, true}}
	for _, w := range r.Also {
		out = append(out, timedEdge{w.Start(), w.Opens, false}, timedEdge{w.End(), w.Closes, true})
	}
	return out
}

// edge is the edge that moved: one of the best window, or of any, that stands in only one of the offers. Rules go before plain edges,
// the newer offer before the older. An edge that only went along with now is the edge "now".
func (f offerChange) edge(best bool) Edge {
	a, b := edgesOf(f.from), edgesOf(f.to)
	shift := f.New.At.Sub(f.Old.At)
	var rules, plain []Edge
	note := func(list, other []timedEdge, shift time.Duration) {
		if best {
			list = list[:2]
		}
		for _, x := range list {
			at := func(t time.Time) bool {
				return slices.ContainsFunc(other, func(y timedEdge) bool { return y.at.Equal(t) && y.closes == x.closes && y.edge == x.edge })
			}
			switch {
			case at(x.at):
			case shift != 0 && at(x.at.Add(-shift)):
				plain = append(plain, Edge{Code: EdgeNow})
			case isRule(x.edge.Code):
				rules = append(rules, x.edge)
			default:
				plain = append(plain, x.edge)
			}
		}
	}
	note(b, a, shift)
	note(a, b, -shift)
	cause, _ := f.prefer(append(rules, plain...)...)
	return cause
}

// movedSessions are the sessions that set edges in both answers, and no edge at the same time for the same treatment by the same rule.
func movedSessions(from, to Advice) map[string]bool {
	type place struct {
		modality massage.Modality
		purpose  massage.Purpose
		code     Code
		closes   bool
		at       int64
	}
	places := func(a Advice) map[string]map[place]bool {
		out := map[string]map[place]bool{}
		for _, r := range a.Recommendations {
			for _, e := range edgesOf(r) {
				if s := e.edge.Session; s != "" {
					if out[s] == nil {
						out[s] = map[place]bool{}
					}
					out[s][place{r.Modality, r.Purpose, e.edge.Code, e.closes, e.at.Unix()}] = true
				}
			}
		}
		return out
	}
	moved := map[string]bool{}
	before, after := places(from), places(to)
	for s, list := range before {
		same := len(after[s]) == 0
		for p := range list {
			same = same || after[s][p]
		}
		if !same {
			moved[s] = true
		}
	}
	return moved
}

// finish gives the change its words, and a cause where none was found.
func (c *comparison) finish(x *Change) {
	if x.Cause.Code == "" {
		x.Cause = c.otherwise()
	}
	cause := c.says(x.Cause.Code)
	key := "diff." + string(x.What)
	switch {
	case x.What == Refused || x.What == Dropped || x.What == RefusalChanged:
		if x.Modality == 0 {
			key += ".any"
		} else if x.Purpose == 0 {
			key += ".plain"
		}
	}
	m := say(key).With("cause", cause.Key)
	for name, value := range cause.Args {
		m = m.With(name, value)
	}
	if x.Modality != 0 {
		m = m.With("modality", x.Modality.String())
	}
	if x.Purpose != 0 {
		m = m.With("purpose", x.Purpose.String())
	}
	x.Message, x.Text = m, wording.English().Say(m)
}

// says is the sentence that explains a cause: a rule, a plain edge, or a screening row in its own words.
func (c *comparison) says(code Code) wording.Message {
	for _, prefix := range []string{"rule.", "edge."} {
		if _, ok := wording.English().Phrase(prefix + string(code)); ok {
			return say(prefix + string(code))
		}
	}
	for _, f := range slices.Concat(c.New.Screening.Findings, c.Old.Screening.Findings) {
		if f.Code == string(code) {
			if m := findingWords(f); !m.IsZero() {
				return m
			}
		}
	}
	return say(cmp.Or(phraseOf("finding."+string(code)), "edge."+string(CauseInput)))
}

// findingWords is the message of a finding of an answer.
func findingWords(f Finding) wording.Message {
	m := wording.Finding(f.Code, f.Say)
	if f.About != "" && !m.IsZero() {
		return say("screening.unknown", "finding", m.Key, "text", f.About)
	}
	return m
}

// phraseOf is the key when there is a phrase for it.
func phraseOf(key string) string {
	if _, ok := wording.English().Phrase(key); ok {
		return key
	}
	return ""
}

func isRule(code Code) bool { return ruleOf(code).Code != "" }
