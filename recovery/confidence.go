package recovery

import (
	"fmt"
	"math"
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
	efforts        = 3 // one unknown effort in so many is too many
	disagreement   = 4 // points of 10 between report and model
)

// confidenceCauses are the inputs that are missing, old or in conflict, for an offer; the input to give comes with each.
func (o *outlook) confidenceCauses(of offer) []ConfidenceCause {
	out := []ConfidenceCause{}
	add := func(code, input string, m wording.Message) {
		out = append(out, ConfidenceCause{Code: code, Input: input, Message: m})
	}
	done, unknown, newest := 0, 0, -1
	for _, pr := range o.near {
		if s := pr.Session; s.Status == sessions.Done && o.now.Sub(s.End()) < confidenceDays*24*time.Hour {
			done++
			if pr.EffortFrom != sessions.EffortReported {
				unknown++
				newest = pr.Index
			}
		}
	}
	switch {
	case done == 0:
		add("no-sessions", "sessions", say("confidence.no-sessions"))
	case unknown*efforts >= done:
		add("efforts-assumed", fmt.Sprintf("sessions[%d].effort", newest), say("confidence.efforts-assumed", "count", strconv.Itoa(unknown), "most", strconv.Itoa(done)))
	}
	switch latest := o.reports.latest; {
	case latest.IsZero():
		add("no-check-in", "check_ins", say("confidence.no-check-in"))
	case o.now.Sub(latest) > recentHours*time.Hour:
		add("check-in-old", "check_ins", say("confidence.check-in-old", "date", o.moment(latest)))
	}
	if s, stale := o.stalePlan(); stale {
		add("stale-plan", fmt.Sprintf("sessions[%d].status", o.indexOf(s)), say("ask.status", "session", called(s)))
	}
	if of.op.dose != massage.Light && len(o.c.Treatments) == 0 && o.c.Athlete.MassageExperience == 0 {
		add("habit-unknown", "athlete.massage_experience", say("ask.massage-experience"))
	}
	for area := range of.op.focus.All() {
		if report, model := o.state.ReportedSoreness(area), o.state.ModelSoreness(area); o.freshlyReported(area) && math.Abs(report-model) >= disagreement {
			add("report-differs", "check_ins.soreness", say("confidence.report-differs", "area", area.String(), "value", tenths(report), "score", tenths(model)))
			break
		}
	}
	for i, pr := range o.near[:max(0, len(o.near)-1)] {
		if next := o.near[i+1].Session; next.Start.Before(pr.Session.End()) {
			add("sessions-overlap", fmt.Sprintf("sessions[%d].start", o.near[i+1].Index), say("confidence.sessions-overlap", "session", called(pr.Session), "other", called(next)))
			break
		}
	}
	return out
}

// freshlyReported reports whether the area itself was rated within a day.
func (o *outlook) freshlyReported(area muscles.Area) bool {
	for _, k := range o.c.CheckIns {
		if _, ok := k.Soreness.At(area); ok && o.now.Sub(k.At) <= 24*time.Hour {
			return true
		}
	}
	return false
}
