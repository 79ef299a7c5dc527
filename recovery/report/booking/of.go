package booking

import (
	"cmp"
	"slices"
	"time"

	"github.com/rickb777/date/timespan"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report/visit"
)

// horizon is how far an advice looks.
const horizon = 7 * 24 * time.Hour

// Of writes an advice as a filter, in the zone of Advice.At. While screening lets nothing happen every modality is barred and closed.
func Of(a recovery.Advice) Filter { return In(a, nil) }

// In is [Of] in a given zone; nil means that of Advice.At. An advice read back from JSON knows only an offset.
func In(a recovery.Advice, loc *time.Location) Filter {
	if loc == nil {
		loc = a.At.Location()
	}
	f := Filter{At: a.At.In(loc), Until: a.At.Add(horizon).In(loc), Therapist: []Modality{}, SelfCare: []Modality{}, Notice: a.Notice}
	if name := loc.String(); name != "Local" {
		f.Zone = name
	}
	for m := range massage.Modalities() {
		row := f.row(a, m)
		if m.By() == massage.BySelf {
			f.SelfCare = append(f.SelfCare, row)
		} else {
			f.Therapist = append(f.Therapist, row)
		}
	}
	return f
}

func (f Filter) row(a recovery.Advice, m massage.Modality) Modality {
	row := Modality{Modality: m, Barred: barred(a, m), Open: []Open{}, Closed: []Closed{}}
	if row.Barred {
		row.Closed = f.between(nil, refusals(a, m))
		return row
	}
	for _, r := range a.Recommendations {
		if r.Modality != m {
			continue
		}
		if row.Minutes == 0 || r.Minutes < row.Minutes {
			row.Minutes = r.Minutes
		}
		row.Open = f.with(row.Open, r.Window, r.Opens, r.Closes, r.Purpose)
		for _, w := range r.Also {
			row.Open = f.with(row.Open, w.Window, w.Opens, w.Closes, r.Purpose)
		}
	}
	row.Open = merged(row.Open)
	row.Closed = f.between(row.Open, refusals(a, m))
	return row
}

// with adds a window, cut to the days looked at.
func (f Filter) with(list []Open, w recovery.Window, opens, closes recovery.Edge, p massage.Purpose) []Open {
	start, end := w.Start().In(f.At.Location()), w.End().In(f.At.Location())
	if start.Before(f.At) {
		start, opens = f.At, recovery.Edge{Code: recovery.EdgeNow}
	}
	if end.After(f.Until) {
		end, closes = f.Until, recovery.Edge{Code: recovery.EdgeHorizon}
	}
	if !end.After(start) {
		return list
	}
	return append(list, Open{span(start, end), opens, closes, []massage.Purpose{p}})
}

func span(start, end time.Time) Span { return Span{timespan.NewTimeSpan(start, end)} }

// merged joins windows that overlap or touch; the outer edges stay, and the purposes of all.
func merged(list []Open) []Open {
	slices.SortStableFunc(list, func(a, b Open) int {
		return cmp.Or(a.Start().Compare(b.Start()), a.End().Compare(b.End()), compare(a.Opens, b.Opens), compare(a.Closes, b.Closes))
	})
	out := []Open{}
	for _, w := range list {
		n := len(out) - 1
		if n < 0 || w.Start().After(out[n].End()) {
			out = append(out, w)
			continue
		}
		if w.End().After(out[n].End()) {
			out[n].Span, out[n].Closes = span(out[n].Start(), w.End()), w.Closes
		}
		out[n].Purposes = append(out[n].Purposes, w.Purposes...)
	}
	for i := range out {
		slices.Sort(out[i].Purposes)
		out[i].Purposes = slices.Compact(out[i].Purposes)
	}
	return out
}

func compare(a, b recovery.Edge) int {
	return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.Session, b.Session))
}

// between is what the open spans leave of the days looked at.
func (f Filter) between(open []Open, refused []recovery.Edge) []Closed {
	out := []Closed{}
	from, by := f.At, []recovery.Edge{}
	shut := func(to time.Time, more ...recovery.Edge) {
		if to.After(from) {
			if len(open) == 0 {
				more = refused
			}
			out = append(out, Closed{span(from, to), once(append(by, more...))})
		}
	}
	for _, w := range open {
		shut(w.Start(), w.Opens)
		from, by = w.End(), []recovery.Edge{w.Closes}
	}
	shut(f.Until)
	return out
}

// once drops repeated edges.
func once(list []recovery.Edge) []recovery.Edge {
	out := []recovery.Edge{}
	for _, e := range list {
		if !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	return out
}

// refusals are what the advice says against a modality, or against every one.
func refusals(a recovery.Advice, m massage.Modality) []recovery.Edge {
	var out []recovery.Edge
	for _, r := range a.NotNow {
		if r.Modality == m || r.Modality == massage.NoModality && r.Purpose == massage.NoPurpose {
			out = append(out, recovery.Edge{Code: r.Code, Session: r.Session})
		}
	}
	return out
}

// barred reports whether screening rules a modality out at its lightest.
func barred(a recovery.Advice, m massage.Modality) bool {
	least := int(m.Info().Pressure.Least.Value)
	codes := a.Screening.BarredModalities
	return visit.Stopped(a) || slices.Contains(codes, "all") || slices.Contains(codes, m.SafetyCode(least).String()) || a.Screening.PressureCap < least
}
