package recovery

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
)

// confidences by how many causes speak against. Own figures.
var confidences = [...]string{"good", "fair", "low"}

func confidenceFrom(causes []ConfidenceCause) string {
	return confidences[min(len(causes), len(confidences)-1)]
}

// Figures of the confidence. Own figures.
const (
	confidenceDays = 7
	efforts        = 3  // one unknown effort in so many is too many
	disagreement   = 4  // points of 10, between report and model or between two reports
	freshHours     = 24 // in which a report is held against the model
	apartHours     = 6  // in which soreness does not change by itself as much as that
)

// confidenceCauses are the inputs that are missing, old or in conflict, for an offer; the input to give comes with each. Where
// several would have to be given, it is that of the session that the offer is about, else the latest, and the next once that
// is given.
func (o *outlook) confidenceCauses(of offer) []ConfidenceCause {
	out := []ConfidenceCause{}
	add := func(code, input string, m wording.Message) {
		out = append(out, ConfidenceCause{Code: code, Input: input, Message: m})
	}
	done, unrated := o.lately()
	own := of.aim.profile != nil && slices.Contains(unrated, of.aim.profile.Index)
	switch {
	case done == 0:
		add("no-sessions", "sessions", say("confidence.no-sessions"))
	case own || len(unrated)*efforts >= done:
		which := unrated[len(unrated)-1]
		if own { // the session that the offer is about
			which = of.aim.profile.Index
		}
		add("efforts-assumed", fmt.Sprintf("sessions[%d].effort", which),
			say("confidence.efforts-assumed", "count", strconv.Itoa(len(unrated)), "most", strconv.Itoa(done)))
	}
	switch latest := o.lastFelt(); {
	case latest.IsZero():
		add("no-check-in", "check_ins.overall_soreness", say("confidence.no-check-in"))
	case o.now.Sub(latest) > recentHours*time.Hour:
		add("check-in-old", "check_ins.overall_soreness", say("confidence.check-in-old", "date", o.moment(latest)))
	}
	if pr, stale := o.stalePlan(); stale {
		add("stale-plan", fmt.Sprintf("sessions[%d].status", pr.Index), say("ask.status", "session", called(pr.Session)))
	}
	if of.op.dose != massage.Light && !o.habitKnown() {
		add("habit-unknown", "athlete.massage_experience", say("ask.massage-experience"))
	}
	recent := o.recentRatings()
	for _, conflict := range []struct {
		code string
		at   func([]sessions.CheckIn, muscles.Area) (wording.Message, bool)
	}{{"report-differs", o.modelDiffers}, {"reports-differ", o.reportsDiffer}} {
		for area := range of.op.focus.All() {
			if m, ok := conflict.at(recent, area); ok {
				add(conflict.code, "check_ins.soreness."+area.String(), m)
				break
			}
		}
	}
	for i := range max(0, len(o.near)-1) { // when any two overlap, so do some two that start one after the other
		if one, next := o.near[i].Session, o.near[i+1]; next.Session.Start.Before(one.End()) {
			add("sessions-overlap", fmt.Sprintf("sessions[%d].start", next.Index), say("confidence.sessions-overlap", "session", called(one), "other", called(next.Session)))
			break
		}
	}
	return out
}

// lately counts the sessions done in the last days, and lists the places of those without an effort.
func (o *outlook) lately() (done int, unrated []int) {
	for _, pr := range o.near {
		if s := pr.Session; s.Status == sessions.Done && o.now.Sub(s.End()) < confidenceDays*24*time.Hour {
			done++
			if pr.EffortFrom != sessions.EffortReported {
				unrated = append(unrated, pr.Index)
			}
		}
	}
	return done, unrated
}

// lastFelt is when somebody last said how the muscles feel.
func (o *outlook) lastFelt() (last time.Time) {
	for _, k := range o.c.CheckIns {
		if (k.Soreness.Len() > 0 || k.Tightness.Len() > 0 || k.OverallSoreness.IsKnown()) && k.At.After(last) {
			last = k.At
		}
	}
	return last
}

// recentRatings are the check-ins of the last days that rate the soreness of areas.
func (o *outlook) recentRatings() []sessions.CheckIn {
	var out []sessions.CheckIn
	for _, k := range o.c.CheckIns {
		if k.Soreness.Len() > 0 && o.now.Sub(k.At) <= (recentHours+apartHours)*time.Hour {
			out = append(out, k)
		}
	}
	return out
}

// rating is the soreness of an area as it was rated at a moment.
type rating struct {
	at    time.Time
	value float64
}

// ratingsOf are the ratings of an area, the newest first, of one moment the largest.
func ratingsOf(area muscles.Area, list []sessions.CheckIn) []rating {
	var out []rating
	for _, k := range list {
		if v, ok := k.Soreness.At(area); ok {
			out = append(out, rating{k.At, v})
		}
	}
	slices.SortFunc(out, func(a, b rating) int { return cmp.Or(b.at.Compare(a.at), cmp.Compare(b.value, a.value)) })
	return out
}

// modelDiffers reports a fresh rating of an area that is far from what the training explains.
func (o *outlook) modelDiffers(recent []sessions.CheckIn, area muscles.Area) (m wording.Message, differs bool) {
	list := ratingsOf(area, recent)
	if len(list) == 0 || o.now.Sub(list[0].at) > freshHours*time.Hour {
		return m, false
	}
	report, model := o.state.ReportedSoreness(area), o.state.ModelSoreness(area)
	m = say("confidence.report-differs", "area", area.String(), "value", number(list[0].value), "score", tenths(model))
	return m, math.Abs(report-model) >= disagreement
}

// reportsDiffer reports a rating of an area that is far from all others of the hours before it, with no session between that
// would explain it.
func (o *outlook) reportsDiffer(recent []sessions.CheckIn, area muscles.Area) (m wording.Message, differ bool) {
	list := ratingsOf(area, recent)
	if len(list) < 2 || o.now.Sub(list[0].at) > recentHours*time.Hour {
		return m, false
	}
	newest := list[0]
	for _, before := range list[1:] {
		switch {
		case newest.at.Sub(before.at) > apartHours*time.Hour:
			return m, differ
		case o.loadedBetween(area, before.at, newest.at):
		case math.Abs(newest.value-before.value) < disagreement:
			return m, false
		case !differ:
			m = say("confidence.reports-differ", "area", area.String(), "value", number(newest.value), "score", number(before.value))
			differ = true
		}
	}
	return m, differ
}

// loadedBetween reports whether a session used the area between two moments.
func (o *outlook) loadedBetween(area muscles.Area, from, to time.Time) bool {
	return slices.ContainsFunc(o.near, func(pr sessions.Profile) bool {
		s := pr.Session
		return s.Status == sessions.Done && pr.Weights.At(area) > 0 && s.End().After(from) && s.Start.Before(to)
	})
}
