package recovery

import (
	"fmt"
	"slices"
	"strings"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions/timeline"
)

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
		func(r Refusal) bool { return r.Modality == m && r.Purpose == p && (m != 0 || p != 0) },
		func(r Refusal) bool { return r.Modality == 0 && r.Purpose == p && p != 0 },
		func(r Refusal) bool { return r.Modality == 0 && r.Purpose == 0 && r.Code != NothingNeeded },
	} {
		if i := slices.IndexFunc(a.NotNow, same); i >= 0 {
			return a.NotNow[i], true
		}
	}
	return Refusal{}, false
}

func (c *comparison) offers() {
	for _, r := range c.New.Recommendations {
		if old, had := c.Old.offer(r.Modality, r.Purpose); had {
			c.fields(old, r)
			continue
		}
		n, refused := c.Old.refusal(r.Modality, r.Purpose)
		c.add(Change{What: Offered, Modality: r.Modality, Purpose: r.Purpose, To: spanText(r.Window), Cause: c.turned(c.old, n, refused, r)})
	}
	for _, r := range c.Old.Recommendations {
		if _, has := c.New.offer(r.Modality, r.Purpose); !has {
			n, refused := c.New.refusal(r.Modality, r.Purpose)
			c.add(Change{What: Withdrawn, Modality: r.Modality, Purpose: r.Purpose, From: spanText(r.Window), Cause: c.turned(c.new, n, refused, r)})
		}
	}
}

// offerFields are the parts of an offer that are compared, as texts, in the order in which they are told.
var offerFields = []struct {
	what What
	text func(Recommendation) string
	same func(a, b Recommendation) bool
}{
	{WindowChanged, func(r Recommendation) string { return spanText(r.Window) }, func(a, b Recommendation) bool { return sameSpan(a.Window, b.Window) }},
	{
		WindowsChanged,
		func(r Recommendation) string {
			return joined(r.Also, func(w OtherWindow) string { return spanText(w.Window) })
		},
		func(a, b Recommendation) bool {
			return slices.EqualFunc(a.Also, b.Also, func(x, y OtherWindow) bool { return sameSpan(x.Window, y.Window) })
		},
	},
	{
		SlotChanged,
		func(r Recommendation) string {
			if r.Slot == nil {
				return ""
			}
			return spanText(*r.Slot)
		},
		func(a, b Recommendation) bool {
			return a.Slot == b.Slot || a.Slot != nil && b.Slot != nil && sameSpan(*a.Slot, *b.Slot)
		},
	},
	{MinutesChanged, func(r Recommendation) string { return number(r.Minutes) }, nil},
	{PressureChanged, func(r Recommendation) string { return fmt.Sprintf("%d %s", r.Pressure, r.Dose) }, nil},
	{AreasChanged, func(r Recommendation) string { return joined(r.Focus, areaText) }, func(a, b Recommendation) bool {
		return sameSet(a.Focus, b.Focus, areaText)
	}},
	{StepsChanged, func(r Recommendation) string {
		return joined(r.Steps, func(s Step) string { return s.Do.String() + " " + number(s.Minutes) })
	}, nil},
	{ExpectedChanged, func(r Recommendation) string {
		return joined(r.Expect, func(e Effect) string { return e.Benefit + " " + number(e.Value) + " " + e.Unit })
	}, nil},
	{ReasonsChanged, func(r Recommendation) string { return joined(r.Reasons, reasonText) }, func(a, b Recommendation) bool {
		moved := !sameSpan(a.Window, b.Window) // then its edges are said with the window
		return sameSet(a.Reasons, b.Reasons, reasonText) || moved && sameSet(grounds(a), grounds(b), reasonText)
	}},
	{CautionsChanged, func(r Recommendation) string { return joined(r.Cautions, cautionText) }, func(a, b Recommendation) bool {
		return sameSet(a.Cautions, b.Cautions, cautionText)
	}},
	{ConfidenceChange, func(r Recommendation) string {
		return strings.TrimSpace(r.Confidence + " " + joined(r.ConfidenceCauses, confidenceText))
	}, nil},
}

// grounds are the reasons of an offer but for those that tell what opens and closes its window.
func grounds(r Recommendation) []Reason {
	return slices.DeleteFunc(slices.Clone(r.Reasons), func(x Reason) bool { return x.Key == "reason.opens" || x.Key == "reason.closes" })
}

func areaText(f Focus) string { return f.Area.String() + " " + number(f.Minutes) }

func reasonText(r Reason) string { return strings.TrimSpace(string(r.Code) + " " + r.Session) }

func cautionText(c Caution) string { return string(c.Code) }

func confidenceText(c ConfidenceCause) string { return c.Code }

func joined[T any](list []T, text func(T) string) string {
	return strings.Join(texts(list, text), ", ")
}

func texts[T any](list []T, text func(T) string) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = text(x)
	}
	return out
}

// sameSet reports whether two lists hold the same entries in any order.
func sameSet[T any](a, b []T, text func(T) string) bool {
	x, y := texts(a, text), texts(b, text)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// spanText is a span as one text, in local times with offset; nothing when there is none.
func spanText(w Window) string {
	if w.Duration() == 0 {
		return ""
	}
	return timeline.FormatInstant(w.Start()) + "/" + timeline.FormatInstant(w.End())
}

// sameSpan compares by instants, because a span from JSON may hold another offset.
func sameSpan(a, b Window) bool { return a.Start().Equal(b.Start()) && a.End().Equal(b.End()) }

func (c *comparison) fields(from, to Recommendation) {
	f := offerChange{comparison: c, from: from, to: to, causes: map[What]Edge{}}
	for _, field := range offerFields {
		a, b := field.text(from), field.text(to)
		if field.same != nil && field.same(from, to) || field.same == nil && a == b {
			continue
		}
		cause := f.cause(field.what)
		f.causes[field.what] = cause
		c.add(Change{What: field.what, Modality: to.Modality, Purpose: to.Purpose, From: a, To: b, Cause: cause})
	}
}
