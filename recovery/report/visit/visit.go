package visit

import (
	"cmp"
	"math"
	"slices"
	"time"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions/timeline"
)

// Visit is one appointment that an advice proposes. The zero value is none.
type Visit struct {
	// Recommendation is the offer behind it.
	Recommendation recovery.Recommendation
	// Start and End are the appointment, end excluded, in whole minutes.
	Start, End time.Time
	// Also lists the further purposes that the same treatment at the same time would serve.
	Also []massage.Purpose
}

// Of returns the visits that an advice proposes, in order of time: the best therapist-given offer of each purpose. An offer whose
// time is taken by a better one is left out, and named under Also of that one when it is the same treatment. Nothing is proposed
// while screening lets nothing happen.
func Of(a recovery.Advice) []Visit {
	var out []Visit
	if Stopped(a) {
		return out
	}
	seen := map[massage.Purpose]bool{}
	for _, r := range a.Recommendations {
		if r.By != massage.ByTherapist || seen[r.Purpose] {
			continue
		}
		v, ok := From(r)
		if !ok {
			continue
		}
		seen[r.Purpose] = true
		if i := slices.IndexFunc(out, v.overlaps); i >= 0 {
			if out[i].Recommendation.Modality == r.Modality {
				out[i].Also = append(out[i].Also, r.Purpose)
			}
			continue
		}
		out = append(out, v)
	}
	slices.SortStableFunc(out, func(a, b Visit) int { return a.Start.Compare(b.Start) })
	return out
}

// Best returns the visit of the highest worth, the earlier of two equals; false when there is none.
func Best(a recovery.Advice) (Visit, bool) {
	list := Of(a)
	if len(list) == 0 {
		return Visit{}, false
	}
	return slices.MaxFunc(list, func(x, y Visit) int {
		return cmp.Or(cmp.Compare(x.Recommendation.Score, y.Recommendation.Score), y.Start.Compare(x.Start))
	}), true
}

func (v Visit) overlaps(o Visit) bool { return v.Start.Before(o.End) && o.Start.Before(v.End) }

// From makes a visit of a recommendation; false when its minutes do not fit its window.
func From(r recovery.Recommendation) (Visit, bool) {
	if !(r.Minutes > 0 && r.Minutes <= mostMinutes) {
		return Visit{}, false
	}
	length := time.Duration(math.Ceil(r.Minutes)) * time.Minute
	if s := r.Slot; s != nil {
		return Visit{Recommendation: r, Start: s.Start(), End: s.End()}, s.End().After(s.Start())
	}
	start := bestStart(r, length)
	v := Visit{Recommendation: r, Start: start, End: start.Add(length)}
	return v, !v.End.After(r.Window.End())
}

const (
	mostMinutes = 24 * 60
	quarter     = 15 * time.Minute
	idleBefore  = 15 * time.Minute // between the hands and what closes a window before a session
)

// bestStart is the first quarter hour that fits, and before a session the latest start that leaves a quarter of an hour, as
// appointments in open spans are chosen.
func bestStart(r recovery.Recommendation, length time.Duration) time.Time {
	start, end := r.Window.Start(), r.Window.End()
	past := time.Duration(start.Minute())*time.Minute + time.Duration(start.Second())*time.Second + time.Duration(start.Nanosecond())
	if wait := (quarter - past%quarter) % quarter; !start.Add(wait + length).After(end) {
		start = start.Add(wait)
	}
	if late := timeline.FloorMinute(end.Add(-length - idleBefore)); r.Purpose == massage.Prepare && late.After(start) {
		start = late
	}
	return start
}

// In returns the visit on the clock of a zone; nil leaves it as it is.
func (v Visit) In(loc *time.Location) Visit {
	if loc != nil {
		v.Start, v.End = v.Start.In(loc), v.End.In(loc)
	}
	return v
}
