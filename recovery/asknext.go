package recovery

import (
	"slices"
	"strconv"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/wording"
)

// Input is something that [Advice.AskNext] asks for when it is missing, with the two answers it is tried with: what people
// plausibly say at the low and at the high end. Both are own figures.
type Input struct {
	// Path is where it stands in a request. [] stands for an index, of sessions and treatments in order of time, however they
	// are listed, and of conditions for the code; what check_ins lacks belongs into a new one.
	Path string
	// Low and High are values as in the JSON contract, or words where the answer is more than one value.
	Low, High string
	// When says when it counts as missing.
	When string
}

// Inputs returns what may be asked next. Of inputs that would change as many offers, the one that stands first here is asked
// for; of several sessions, the one nearest to now.
func Inputs() []Input {
	out := make([]Input, len(askable))
	for i, row := range askable {
		out[i] = row.Input
	}
	return out
}

// askable is the table of [Inputs] with the way to find each in a case.
var askable = []struct {
	Input
	find func(*outlook) []gap
}{
	{Input{"denied", saidNo, "yes to the first", "a limb is withheld until the questions about a clot are answered"}, (*outlook).clotGaps},
	{Input{"sessions", "none", "60 minutes of road-running at effort 7, 18 hours ago", "the diary has no session that was done"}, (*outlook).sessionGaps},
	{Input{"sessions[].effort", "3", "8", "none is given: the eight sessions nearest to now of those done in the last seven days and those planned in the next seven " +
		"whose kind does not say it (easy, intervals, sprint, race, match, technique and mobility do)"}, (*outlook).effortGaps},
	{Input{"sessions[].status", "left out", "done", "a planned session of the last nine days is over and has no result: the eight nearest to now"}, (*outlook).statusGaps},
	{Input{"sessions[].priority", "c", "a", "a race or match of the next sixteen days has none"}, (*outlook).priorityGaps},
	{Input{"sessions[].warm_up", "10", "40", "an event of the next seven days has none"}, (*outlook).warmUpGaps},
	{Input{"check_ins.overall_soreness", "1", "6", "no soreness was reported in the last 48 hours"}, (*outlook).sorenessGaps},
	{Input{"check_ins.stress", "2", "8", "none was reported in the last 48 hours"}, (*outlook).stressGaps},
	{Input{"check_ins.mood", "2", "8", "none was reported in the last 48 hours"}, (*outlook).moodGaps},
	{Input{"check_ins.sleep_hours", "5", "8", "none were reported in the last 48 hours"}, (*outlook).sleepGaps},
	{Input{"athlete.massage_experience", "none", "regular", "it is not given and no massage is on record"}, (*outlook).experienceGaps},
	{Input{"treatments", "2 days ago", "60 days ago", "the experience is some or regular and no massage is on record; a Swedish one of 60 minutes is tried"}, (*outlook).treatmentGaps},
	{Input{"athlete.age", "15", "70", "it is not given"}, (*outlook).ageGaps},
	{Input{"athlete.training", "untrained", "elite", "it is not given"}, (*outlook).trainingGaps},
	{Input{"athlete.bedtime", "21:00", "23:30", "it is not given"}, (*outlook).bedtimeGaps},
	{Input{"treatments[].reaction", "none", "bruised", "the newest firm or deep massage of the last 14 days has none"}, (*outlook).reactionGaps},
	{Input{"conditions[].since", "today", "60 days ago", "a condition has neither beginning nor end"}, (*outlook).sinceGaps},
}

// gap is one missing input of a case, with the case as it would be with an answer of the table.
type gap struct {
	input  string
	why    wording.Message
	answer func(string) Case
	// calm marks an input that says nothing of how the muscles are now.
	calm bool
}

// askNext finds the missing input whose plausible low and high would change the advice most, the first of several; nil when
// none would.
func (o *outlook) askNext() *Question {
	var best *Question
	most := 0
	for _, row := range askable {
		for _, g := range row.find(o) {
			low, err1 := o.offersFor(g, row.Low)
			high, err2 := o.offersFor(g, row.High)
			if err1 != nil || err2 != nil {
				continue
			}
			if n, first := differences(low, high); n > most {
				most = n
				best = &Question{Input: g.input, Message: g.why.With("count", strconv.Itoa(n)).
					With("modality", first.modality.String()).With("purpose", first.purpose.String())}
			}
		}
	}
	return best
}

// WhatChanges is the message of what the answer to the question would change.
func (q Question) WhatChanges() wording.Message {
	if q.Args["count"] == "1" {
		return wording.Message{Key: "ask.changes-one", Args: q.Args}
	}
	return wording.Message{Key: "ask.changes", Args: q.Args}
}

// offersFor are the offers that an answer would bring; none when screening would then let nothing happen.
func (o *outlook) offersFor(g gap, answer string) ([]offer, error) {
	known := o.foresight
	if !g.calm {
		known = nil
	}
	v, err := newOutlook(g.answer(answer), o.p, known)
	if err != nil || v.screen.Blocked() {
		return nil, err
	}
	offers, _ := v.weigh(v.aims())
	return offers, nil
}

// offered names an offer.
type offered struct {
	modality massage.Modality
	purpose  massage.Purpose
}

// differences counts the offers of two answers that differ in modality, window or pressure, and names the first: the best
// of the low answer, else of the high one.
func differences(low, high []offer) (n int, first offered) {
	count := func(list, other []offer, onlyMissing bool) {
		for _, x := range list {
			i := slices.IndexFunc(other, func(y offer) bool { return y.op.purpose == x.op.purpose && y.op.modality == x.op.modality })
			if i >= 0 && (onlyMissing || x.sameAs(other[i])) {
				continue
			}
			if n++; n == 1 {
				first = offered{x.op.modality, x.op.purpose}
			}
		}
	}
	count(low, high, false)
	count(high, low, true)
	return n, first
}

// sameAs reports whether two offers have the same window and pressure.
func (of offer) sameAs(other offer) bool {
	return of.op.pressure == other.op.pressure && of.windows[of.best].span().Equal(other.windows[other.best].span())
}
