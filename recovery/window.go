package recovery

import (
	"cmp"
	"slices"
	"time"

	"github.com/rickb777/date"
	"github.com/rickb777/date/timespan"

	"example.com/rubdown/sessions/timeline"
)

// mark is one edge in time with what set it.
type mark struct {
	at      time.Time
	code    Code
	session string
}

// stretch is a half-open span in which something is allowed, or closed, with the cause of each edge.
type stretch struct{ from, to mark }

// less orders marks by time, then by code and session, so that a tie is always broken the same way.
func (m mark) compare(n mark) int {
	return cmp.Or(m.at.Compare(n.at), cmp.Compare(m.code, n.code), cmp.Compare(m.session, n.session))
}

func (s stretch) compare(t stretch) int { return cmp.Or(s.from.compare(t.from), s.to.compare(t.to)) }

func (s stretch) isEmpty() bool { return !s.to.at.After(s.from.at) }

// minutes is the room in the stretch once its edges are rounded inward to whole minutes.
func (s stretch) minutes() float64 { return minutesBetween(s.span().Start(), s.span().End()) }

// span is the stretch as it is shown: opening edges rounded up and closing edges rounded down to whole minutes.
func (s stretch) span() timespan.TimeSpan {
	from, to := timeline.CeilMinute(s.from.at), timeline.FloorMinute(s.to.at)
	if to.Before(from) {
		to = from
	}
	return timespan.NewTimeSpan(from, to)
}

// without removes the closed stretches from the open ones. A new opening edge carries the cause of the closure that ended
// last there, a new closing edge the cause of the closure that began first.
func without(open, closed []stretch) []stretch {
	closed = slices.Clone(closed)
	slices.SortFunc(closed, stretch.compare)
	var left []stretch
	for _, o := range open {
		for _, c := range closed {
			if c.isEmpty() || !c.to.at.After(o.from.at) {
				continue
			}
			if !c.from.at.Before(o.to.at) {
				break
			}
			if c.from.at.After(o.from.at) {
				left = append(left, stretch{o.from, c.from})
			}
			if c.to.at.After(o.from.at) {
				o.from = c.to
			}
		}
		if !o.isEmpty() {
			left = append(left, o)
		}
	}
	return left
}

// clip keeps what lies inside [now, end) of the horizon; edges that are cut carry the plain cause.
func (o *outlook) clip(open []stretch) []stretch {
	var kept []stretch
	for _, s := range open {
		if s.from.at.Before(o.now) {
			s.from = mark{at: o.now, code: EdgeNow}
		}
		if s.to.at.After(o.end) {
			s.to = mark{at: o.end, code: EdgeHorizon}
		}
		if !s.isEmpty() {
			kept = append(kept, s)
		}
	}
	return kept
}

// merged joins stretches that overlap or touch; the earliest opening and the latest closing cause stay.
func merged(list []stretch) []stretch {
	list = slices.Clone(list)
	slices.SortFunc(list, stretch.compare)
	var out []stretch
	for _, s := range list {
		if n := len(out); n > 0 && !s.from.at.After(out[n-1].to.at) {
			if s.to.at.After(out[n-1].to.at) {
				out[n-1].to = s.to
			}
			continue
		}
		out = append(out, s)
	}
	return out
}

// quietClosures are the athlete's quiet hours over the horizon.
func (o *outlook) quietClosures() []stretch {
	q := o.c.Athlete.Quiet
	if !q.IsSet() {
		return nil
	}
	var out []stretch
	for n := -1; n <= horizonDays+1; n++ {
		day := timeline.DayOf(o.now, o.loc).Add(date.PeriodOfDays(n))
		from, to := q.From.On(day, o.loc), q.To.On(day, o.loc)
		if !to.After(from) {
			to = q.To.On(day.Add(1), o.loc)
		}
		out = append(out, stretch{mark{at: from, code: EdgeQuietHours}, mark{at: to, code: EdgeQuietHours}})
	}
	return out
}

// openClosures is what lies between the bookable spans; nothing when any time will do.
func (o *outlook) openClosures() []stretch {
	if len(o.c.Open) == 0 {
		return nil
	}
	var open []stretch
	for s := range timeline.SpansOf(o.c.Open...).All() {
		open = append(open, stretch{mark{at: s.Start(), code: EdgeOpenSpan}, mark{at: s.End(), code: EdgeOpenSpan}})
	}
	whole := stretch{mark{at: o.now.Add(-reach), code: EdgeOpenSpan}, mark{at: o.end.Add(reach), code: EdgeOpenSpan}}
	return without([]stretch{whole}, open)
}

// bookedClosures are appointments that stand already.
func (o *outlook) bookedClosures() []stretch {
	var out []stretch
	for _, t := range o.c.Treatments {
		if t.End().After(o.now) {
			out = append(out, stretch{mark{at: t.At, code: EdgeBooked}, mark{at: t.End(), code: EdgeBooked}})
		}
	}
	return out
}
