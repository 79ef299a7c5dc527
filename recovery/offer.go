package recovery

import (
	"slices"
	"time"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/wording"
)

// offer is an option with a window: a recommendation in the making.
type offer struct {
	op      option // cut for its first span, with the focus chosen
	aim     aim
	pairs   []pair
	steps   []massage.Step
	windows []stretch // in time order; the best is windows[best]
	best    int
	score   float64
	wanted  option   // the first way that was tried
	cut     *refusal // what rules it out, when another one is offered instead
}

// refusal is why an aim is not served by a modality.
type refusal struct {
	code    Code
	session string
	other   string // the second session, when two close the room between them
	until   time.Time
	ends    string // until when in words, where no moment is known
	say     wording.Message
	who     string
}

// offerFor finds the best way to serve an aim with a modality, or says why there is none.
func (o *outlook) offerFor(a aim, m massage.Modality) (offer, *refusal) {
	if slices.Contains(o.c.Avoid, m) {
		return offer{}, &refusal{code: Disliked, say: ruleSays(Disliked)}
	}
	if o.barredOutright(m) {
		return offer{}, o.capped(m) // what screening bars is told before any other reason
	}
	if no := o.unfit(a, m); no != nil {
		return offer{}, no
	}
	options, lost := o.options(a, m)
	if len(options) == 0 {
		if lost.why != nil {
			return offer{}, lost.why
		}
		return offer{}, o.capped(m)
	}
	spans := o.clip(o.spansFor(a, m))
	if len(spans) == 0 {
		return offer{}, &refusal{code: EdgeHorizon, say: say("refusal.outside-horizon")}
	}
	var best offer
	var why *refusal
	var wanted option
	at := spans[0].from.at
	worth := o.worth(m, a)
	for i, op := range options {
		if best.windows != nil && o.score(worth, op, at) <= best.score {
			continue // not even at once would it be better
		}
		op.from = at
		chosen := o.choose(o.pairs(a, o.barredAreas(m, op.pressure, at)), op)
		if chosen == nil {
			if why == nil {
				why = o.noAreas(a, op, at)
			}
			continue
		}
		for _, p := range chosen {
			op.focus = op.focus.Union(p.areas())
		}
		steps := massage.Steps(m, o.stepOptions(op, a))
		if steps == nil {
			if why == nil {
				why = o.noSteps(a, m)
			}
			continue
		}
		if i == 0 {
			wanted = op
		}
		windows, no := o.windows(op, spans)
		if no != nil {
			if why == nil || why.code == LightWhileDamaged || why.code == TooShort {
				why = no
			}
			continue
		}
		for n, w := range windows {
			if score := o.score(worth, op, w.from.at); score > best.score {
				best = offer{op: op, aim: a, pairs: chosen, steps: steps, windows: windows, best: n, score: score}
			}
		}
	}
	if best.windows == nil {
		return offer{}, why
	}
	switch {
	case lost.why != nil:
		best.wanted, best.cut = lost.op, lost.why
	case wanted.minutes > best.op.minutes || wanted.pressure > best.op.pressure:
		best.wanted, best.cut = wanted, o.cutBy(wanted, best.windows[best.best])
	}
	return best, nil
}

// barredOutright reports whether screening bars a modality at its lightest, or caps the pressure below that.
func (o *outlook) barredOutright(m massage.Modality) bool {
	least := int(o.info[m].Pressure.Least.Value)
	return o.screen.Barred.Has(m.SafetyCode(least)) || o.screen.PressureCap < least
}

// cutBy says which rule keeps an option out of a window: of those that reach into it the longest, by its edge on that side.
func (o *outlook) cutBy(op option, w stretch) *refusal {
	var by *refusal
	most := 0.
	for _, c := range o.closures(op) {
		from, to := c.from.at, c.to.at
		length := minutesBetween(from, to)
		if length <= most || !from.Before(w.to.at) || !to.After(w.from.at) {
			continue
		}
		most = length
		edge := c.from
		if s, ok := o.sessionNamed(c.to.session); ok && !s.End().After(w.from.at) {
			edge = c.to
		}
		by = &refusal{code: edge.code, session: edge.session}
	}
	return by
}

// spansFor narrows the aim's spans to what the modality is for.
func (o *outlook) spansFor(a aim, m massage.Modality) []stretch {
	spans := slices.Clone(a.spans)
	if m == massage.PostEventSports && (a.purpose == massage.Relieve || a.purpose == massage.Relax) && o.p.on(PostSessionWindow) {
		last, _ := o.lastDemanding()
		shut := mark{last.Session.End().Add(postSessionCloses), PostSessionWindow, last.Session.Name()}
		for i := range spans {
			if spans[i].to.at.After(shut.at) {
				spans[i].to = shut
			}
		}
	}
	if a.profile == nil {
		return spans
	}
	s := a.profile.Session
	if a.purpose == massage.Prepare && m != massage.PreEventSports {
		for i := range spans { // tools and stretching stay outside the light hours, on the same day
			spans[i].from.at = s.Start.Add(-selfPrepareOpens)
			if day := o.dayStart(s.Start, 0); spans[i].from.at.Before(day) {
				spans[i].from.at = day
			}
		}
	}
	return spans
}

// windows are the stretches in which the option fits, or the rule that leaves none.
func (o *outlook) windows(op option, spans []stretch) ([]stretch, *refusal) {
	fits := func(list []stretch) []stretch {
		return slices.DeleteFunc(slices.Clone(list), func(s stretch) bool { return s.minutes() < op.minutes })
	}
	rules := o.closures(op)
	byRule := without(spans, rules)
	if len(fits(byRule)) == 0 {
		return nil, o.blocked(op, spans, rules)
	}
	booked := without(byRule, o.booked)
	if len(fits(booked)) == 0 {
		return nil, &refusal{code: EdgeBooked, say: say("refusal.booked")}
	}
	quiet := without(booked, o.quiet)
	if len(fits(quiet)) == 0 {
		return nil, &refusal{code: EdgeQuietHours, say: say("refusal.quiet-hours")}
	}
	if op.modality.By() == massage.ByTherapist {
		quiet = without(quiet, o.closed)
		if len(fits(quiet)) == 0 {
			return nil, &refusal{code: EdgeOpenSpan, say: say("refusal.open-span")}
		}
	}
	return fits(quiet), nil
}
