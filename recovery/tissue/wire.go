package tissue

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// ErrInvalidState is matched by every fault of a written state.
var ErrInvalidState = errors.New("invalid state")

// mostPoints bounds the numbers of a written state: far beyond what any diary gives, and small enough that no sum of
// them is out of range.
const mostPoints = 1e6

// wireReader reads a written state and notes what is wrong with it.
type wireReader struct {
	faults sessions.Faults
	newest instant
}

func (r *wireReader) fault(path, value, reason string) {
	r.faults.Add(path, value, reason, ErrInvalidState)
}

func (r *wireReader) state(w *wireState) State {
	if w.Version != wireVersion {
		r.fault("version", strconv.Itoa(w.Version), fmt.Sprintf("is not %d", wireVersion))
		return State{}
	}
	now, err := timeline.ParseInstant(w.At)
	if err != nil {
		r.faults.AddAll("at", errors.Join(ErrInvalidState, err))
	}
	h := &history{zone: now.Location(), training: w.Training}
	if w.Fit != nil {
		h.fit = w.Fit.plain()
		if w.Fit.Validate() != nil {
			r.fault("calibration", fmt.Sprintf("%v and %v", w.Fit.Amplitude, w.Fit.Rate), "is out of bounds")
		}
	}
	if w.Zone != "" {
		if h.zone, err = timeline.LoadZone(w.Zone); err != nil {
			r.faults.AddAll("zone", errors.Join(ErrInvalidState, err))
			h.zone = time.UTC
		}
	}
	r.newest = instantOf(now)
	r.newest = r.optional("newest", w.Newest)
	h.newest, h.anchor = r.newest, r.optional("anchor", w.Anchor)
	for _, id := range slices.Sorted(maps.Keys(w.Areas)) {
		path := "areas." + id
		if a, err := muscles.ParseArea(id); err != nil || a.Index() < 0 {
			r.fault(path, "", "is no area of one side")
		} else {
			r.area(path, w.Areas[id], h, a.Index())
		}
	}
	h.overall = r.report("overall_soreness", w.Overall)
	for i := range w.Sessions {
		h.loads = append(h.loads, r.load(fmt.Sprintf("sessions[%d]", i), &w.Sessions[i]))
		h.spares = h.spares || h.loads[i].spared != nil
		if i > 0 && h.loads[i].end < h.loads[i-1].end {
			r.fault(fmt.Sprintf("sessions[%d].ended", i), w.Sessions[i].Ended, "is before the session before it")
		}
	}
	for i := range w.Treatments {
		h.visits = append(h.visits, r.visit(fmt.Sprintf("treatments[%d]", i), &w.Treatments[i]))
		if i > 0 && h.visits[i].compare(h.visits[i-1]) < 0 {
			r.fault(fmt.Sprintf("treatments[%d].ended", i), w.Treatments[i].Ended, "is out of order")
		}
	}
	return State{now.In(h.zone), h}
}

// instant reads a time that is not after the newest event.
func (r *wireReader) instant(path, text string) instant {
	t, err := timeline.ParseInstant(text)
	if err != nil {
		r.faults.AddAll(path, errors.Join(ErrInvalidState, err))
		return 0
	}
	if instantOf(t) > r.newest {
		r.fault(path, text, "is later than the newest event or the state")
	}
	return instantOf(t)
}

// optional reads a time that may be empty.
func (r *wireReader) optional(path, text string) instant {
	if text == "" {
		return 0
	}
	return r.instant(path, text)
}

// number wants v in [0, most].
func (r *wireReader) number(path string, v, most float64) float64 {
	if !(v >= 0 && v <= most) {
		r.fault(path, fmt.Sprint(v), fmt.Sprintf("is not in 0 to %v", most))
	}
	return v
}

func (r *wireReader) report(path string, w *wireReport) report {
	if w == nil {
		return report{}
	}
	return report{r.instant(path+".at", w.At), r.number(path+".soreness", w.Soreness, 10)}
}

func (r *wireReader) area(path string, w wireArea, h *history, i int) {
	h.pools[i] = pool{
		fatigue:  r.number(path+".fatigue", w.Fatigue, 1),
		soreness: r.number(path+".soreness", w.Soreness, mostPoints),
		due:      r.number(path+".due", w.Due, mostPoints),
	}
	h.reports[i] = r.report(path+".report", w.Report)
	for rank, b := range w.Bouts {
		if b == nil {
			continue
		}
		at := fmt.Sprintf("%s.bouts[%d]", path, rank)
		last, before := r.instant(at+".last", b.Last), r.optional(at+".before", b.Before)
		if before > last {
			r.fault(at+".before", b.Before, "is after the last bout")
		}
		h.bouts[i][rank] = bout{minuteOf(last), minuteOf(before)}
	}
}

func (r *wireReader) load(path string, w *wireLoad) load {
	l := load{name: w.Session, end: r.instant(path+".ended", w.Ended), loaded: w.Loaded}
	l.soreness = r.numbers(path+".doses", w.Doses, mostPoints)
	if len(w.Spared) > 0 {
		spared := r.numbers(path+".spared", w.Spared, 1)
		l.spared = &spared
	}
	return l
}

// numbers reads numbers by area; an area may stand for both of its sides, but none twice.
func (r *wireReader) numbers(path string, w map[string]float64, most float64) muscles.PerArea {
	var p muscles.PerArea
	var seen muscles.Set
	for _, id := range slices.Sorted(maps.Keys(w)) {
		a, err := muscles.ParseArea(id)
		switch {
		case err != nil:
			r.fault(path+"."+id, "", "is no area")
			continue
		case seen.Intersects(muscles.SetOf(a)):
			r.fault(path+"."+id, "", "stands there twice")
		}
		seen = seen.With(a)
		p.Set(a, r.number(path+"."+id, w[id], most))
	}
	return p
}

func (r *wireReader) visit(path string, w *wireVisit) visit {
	return visit{
		end:        r.instant(path+".ended", w.Ended),
		areas:      w.Areas,
		relief:     r.number(path+".relief", w.Relief, 10),
		tenderness: r.number(path+".tenderness", w.Tenderness, 10),
	}
}
