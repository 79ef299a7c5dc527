package recovery

import (
	"time"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions/timeline"
)

// bookSlot is the appointment to take in a window: the first quarter hour that fits, and before an event the one that ends
// closest to half an hour before the hands must be off.
func (o *outlook) bookSlot(of offer) *Window {
	if of.op.modality.By() != massage.ByTherapist || len(o.c.Open) == 0 {
		return nil
	}
	span := of.windows[of.best].span()
	length := of.op.length()
	start := span.Start()
	if q := ceilTo(start, quarter, o.loc); !q.Add(length).After(span.End()) {
		start = q
	}
	if of.op.purpose == massage.Prepare {
		if late := span.End().Add(-length - preEventIdle); late.After(start) {
			start = timeline.FloorMinute(late)
		}
	}
	s, err := timeline.NewSpan(start.In(o.loc), timeline.CeilMinute(start.Add(length)).In(o.loc))
	if err != nil || s.End().After(span.End()) {
		return nil
	}
	return &Window{s}
}

const (
	quarter      = 15 * time.Minute
	preEventIdle = 15 * time.Minute
)

// ceilTo rounds a moment up to the next multiple of a step on the athlete's clock.
func ceilTo(t time.Time, step time.Duration, loc *time.Location) time.Time {
	local := t.In(loc)
	past := time.Duration(local.Minute())*time.Minute + time.Duration(local.Second())*time.Second + time.Duration(local.Nanosecond())
	if r := past % step; r > 0 {
		return t.Add(step - r)
	}
	return t
}
