package tissue

import (
	"math"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
)

// reading is one area at one moment, worked out. Soreness is in points of 10. "Lasting" leaves out the relief of a visit,
// which wears off within hours.
type reading struct {
	fatigue float64

	model        float64 // what the model has
	modelLasting float64

	own           float64 // the report of the area, decayed; 0 for none
	report        float64 // the larger of it and the overall rating's part
	reportLasting float64
}

// rules is what rules go by: the larger of model and report.
func (r reading) rules() float64 { return max(r.model, r.report) }

// lasting is the same without the relief of a visit.
func (r reading) lasting() float64 { return max(r.modelLasting, r.reportLasting) }

// read works out one area. d is what the hours since the anchor do to its class.
func (h *history) read(i int, at instant, d *decay) reading {
	class := traits[i].class
	p := h.pools[i].after(d)
	r := reading{fatigue: p.fatigue}

	r.model = saturate(p.soreness)
	r.modelLasting = r.model
	if h.eased() {
		least := r.model * (1 - easingMost)
		carried := saturate(p.soreness - h.spared(i, class, at))
		tender := h.tenderness(i, at)
		r.modelLasting = onTop(max(least, carried), tender)
		r.model = onTop(max(least, carried-h.relief(i, 0, at)), tender)
	}

	if own := &h.reports[i]; own.at != 0 {
		r.reportLasting = own.value * tail(class, at.hoursSince(own.at), h.fit.rate())
		r.own = h.relieved(r.reportLasting, i, own.at, at)
		r.report = r.own
	}
	if h.overall.at > h.reports[i].at && h.loadedBefore(i, h.overall.at) {
		part := overallShare * h.overall.value * tail(class, at.hoursSince(h.overall.at), h.fit.rate())
		r.reportLasting = max(r.reportLasting, part)
		r.report = max(r.report, h.relieved(part, i, h.overall.at, at))
	}
	return r
}

// sinceAnchor is the hours since the pools were last brought up to date.
func (h *history) sinceAnchor(at instant) float64 {
	if h.anchor == 0 {
		return 0
	}
	return at.hoursSince(h.anchor)
}

// onTop adds soreness of another origin, the less the nearer the ceiling of the scale is.
func onTop(soreness, more float64) float64 {
	return soreness + more*max(0, 1-soreness/scaleCeiling)
}

// eased reports whether any treatment may change the soreness of any area.
func (h *history) eased() bool { return h.spares || len(h.visits) > 0 }

// relieved takes the relief by visits since a report off it.
func (h *history) relieved(report float64, i int, from, at instant) float64 {
	return max(report*(1-easingMost), report-h.relief(i, from, at))
}

// relief is what is left of the relief by visits that ended after an instant.
func (h *history) relief(i int, from, at instant) float64 {
	sum := 0.0
	for j := range h.visits {
		if v := &h.visits[j]; v.end > from && v.treats(i) {
			sum += v.reliefAfter(at.hoursSince(v.end))
		}
	}
	return sum
}

// tenderness is what visits brought by themselves.
func (h *history) tenderness(i int, at instant) float64 {
	sum := 0.0
	for j := range h.visits {
		if v := &h.visits[j]; v.treats(i) {
			sum += v.tenderAfter(at.hoursSince(v.end))
		}
	}
	return sum
}

// spared is what treatments took off the soreness of single sessions, in points before the scale saturates.
func (h *history) spared(i int, class muscles.RecoveryClass, at instant) float64 {
	sum := 0.0
	for j := range h.loads {
		l := &h.loads[j]
		if l.spared == nil || l.spared[i] == 0 {
			continue
		}
		hours := at.hoursSince(l.end)
		if hours > keepHours {
			continue
		}
		share := l.spared[i]
		if h.fades() {
			share *= lasts(hours)
		}
		sum += share * l.soreness[i] * curve(class, hours, h.fit.rate())
	}
	return sum
}

// fades reports whether what treatments spare is gone after 72 hours, as it is in trained people.
func (h *history) fades() bool {
	return h.training == sessions.Trained || h.training == sessions.Elite
}

// loadedAfter reports whether a session loaded the area after an instant.
func (h *history) loadedAfter(i int, from instant) bool {
	for j := len(h.loads) - 1; j >= 0 && h.loads[j].end > from; j-- {
		if h.loads[j].loaded.Contains(muscles.AreaAt(i)) {
			return true
		}
	}
	return false
}

// loadedBefore reports whether a session loaded the area in the hours before an overall rating.
func (h *history) loadedBefore(i int, rated instant) bool {
	for j := range h.loads {
		l := &h.loads[j]
		if l.end <= rated && rated.hoursSince(l.end) <= overallHours && l.loaded.Contains(muscles.AreaAt(i)) {
			return true
		}
	}
	return false
}

// reported returns the hours since the report of an area, and whether it still counts as reported.
func (h *history) reported(i int, at instant) (age float64, current bool) {
	own := h.reports[i]
	if own.at == 0 {
		return 0, false
	}
	age = at.hoursSince(own.at)
	return age, age < reportHours && !h.loadedAfter(i, own.at)
}

// modelInterval is the 80 % interval around what the model has.
func modelInterval(soreness float64) float64 {
	return eightyPercent * math.Hypot(modelSpread, modelShare*soreness)
}

// reportInterval is that around a report: narrow at first, as wide as the model's when it no longer counts as reported.
func reportInterval(soreness, age float64) float64 {
	fresh := eightyPercent * (reportSpread + reportShare*soreness)
	return fresh + (modelInterval(soreness)-fresh)*min(age/reportHours, 1)
}
