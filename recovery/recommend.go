package recovery

import (
	"cmp"
	"slices"
	"time"

	"github.com/rickb777/date/timespan"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// Recommend answers a case under the default policy, [Balanced]. It looks at the seven days from Now. An error means the
// case is invalid and nothing else; it lists every fault as [sessions.Faults]. "Do nothing" and "not now" are answers.
func Recommend(c Case) (Advice, error) { return Policy{}.Recommend(c) }

// Recommend answers a case under the policy. See the package function [Recommend].
func (p Policy) Recommend(c Case) (Advice, error) {
	a, _, err := p.answer(c)
	return a, err
}

// answer is Recommend with the outlook that the answer was read from.
func (p Policy) answer(c Case) (Advice, *outlook, error) {
	var f sessions.Faults
	f.AddAll("", c.Validate())
	f.AddAll("", p.Validate())
	if err := f.Err(); err != nil {
		return Advice{}, nil, err
	}
	o, err := newOutlook(c, p.resolved(), nil)
	if err != nil {
		return Advice{}, nil, err
	}
	a := o.advise()
	if !o.screen.Blocked() { // then the screening's own questions come first
		a.AskNext = o.askNext()
	}
	a.speak()
	return a, o, nil
}

// advise gives the whole answer but for the question to ask next.
func (o *outlook) advise() Advice {
	a := Advice{
		At: o.now, Policy: o.p.Name, Version: Version, Digest: Digest{digestOf(o.c), o.p.digest()}, Resolved: map[string][]muscles.Area{},
		Screening: o.screeningReport(), State: o.stateReport(), Recommendations: []Recommendation{}, NotNow: []Refusal{},
	}
	if due, ok := o.cadence(); ok {
		c := o.snapped(due)
		a.Cadence = &c
	}
	if o.screen.Blocked() {
		a.NotNow = o.blockedRefusals()
		a.Answer = NotNow
		return a
	}
	offers, refusals := o.weigh(o.aims())
	for _, of := range offers {
		a.Recommendations = append(a.Recommendations, o.recommendation(of))
	}
	a.NotNow = append(a.NotNow, refusals...)
	a.Answer = answerOf(a)
	if len(a.Recommendations) == 0 && len(a.NotNow) == 0 {
		a.NotNow = append(a.NotNow, Refusal{Code: NothingNeeded, InsteadKey: insteadOf(NothingNeeded), Message: say("refusal.nothing-needed")})
	}
	return a
}

// answerOf is the short answer.
func answerOf(a Advice) Answer {
	for _, r := range a.Recommendations {
		if r.By == massage.ByTherapist {
			return Book
		}
	}
	switch {
	case len(a.Recommendations) > 0:
		return SelfCare
	case len(a.NotNow) > 0:
		return NotNow
	}
	return NothingDue
}

// weigh finds the best offer for each live purpose and modality, in order of worth, and says why the others are not
// offered. Ties break by purpose and modality, so the order is total.
func (o *outlook) weigh(aims []aim) ([]offer, []Refusal) {
	var offers []offer
	var refusals []Refusal
	byPurpose := map[massage.Purpose][]aim{}
	for _, a := range aims {
		byPurpose[a.purpose] = append(byPurpose[a.purpose], a)
	}
	for purpose := range massage.Purposes() {
		list := byPurpose[purpose]
		if len(list) == 0 {
			if o.c.Wish.Purpose == purpose {
				refusals = append(refusals, o.refuse(purpose, o.c.Wish.Modality, &refusal{code: o.wishCode(purpose), say: say("refusal.nothing-calls")}))
			}
			continue
		}
		for m := range massage.Modalities() {
			if massage.Fits(m, purpose) == 0 {
				continue
			}
			var best *offer
			var why *refusal
			for _, a := range list {
				if a.only != 0 && a.only != m {
					continue
				}
				of, no := o.offerFor(a, m)
				switch {
				case of.windows == nil && why == nil:
					why = no
				case of.windows != nil && (best == nil || of.score > best.score):
					best = &of
				}
			}
			if best != nil {
				best.windows, best.best = joinWindows(*best, o.everywhere(best.op, list))
				offers = append(offers, *best)
			} else if why != nil {
				refusals = append(refusals, o.refuse(purpose, m, why))
			}
		}
	}
	slices.SortStableFunc(offers, func(a, b offer) int {
		return cmp.Or(cmp.Compare(round2(b.score), round2(a.score)), cmp.Compare(a.op.purpose, b.op.purpose), cmp.Compare(a.op.modality, b.op.modality))
	})
	if m := o.c.Wish.Modality; m != 0 && !slices.ContainsFunc(offers, func(of offer) bool { return of.op.modality == m }) &&
		!slices.ContainsFunc(refusals, func(r Refusal) bool { return r.Modality == m }) {
		refusals = append(refusals, o.refuse(o.c.Wish.Purpose, m, &refusal{code: NothingNeeded, say: say("refusal.nothing-calls")}))
	}
	if w := o.c.Wish; w.Modality != 0 && w.Purpose != 0 && massage.Fits(w.Modality, w.Purpose) == 0 {
		refusals = append(refusals, o.refuse(w.Purpose, w.Modality, &refusal{code: NotForPurpose, say: say("refusal.not-for-purpose")}))
	}
	slices.SortStableFunc(refusals, func(a, b Refusal) int {
		return cmp.Or(cmp.Compare(o.wishRank(a), o.wishRank(b)), cmp.Compare(a.Purpose, b.Purpose), cmp.Compare(a.Modality, b.Modality))
	})
	return offers, o.withWishedBars(o.withWithheld(refusals))
}

// withWishedBars answers a wish for a place that screening keeps hands off.
func (o *outlook) withWishedBars(refusals []Refusal) []Refusal {
	w := o.c.Wish
	if !w.areas().Intersects(o.screen.AvoidAreas) && !w.Regions.Named().Intersects(o.screen.AvoidRegions) {
		return refusals
	}
	for _, f := range o.screen.Findings {
		if f.Outcome != screening.AvoidArea {
			continue
		}
		if slices.ContainsFunc(refusals, func(r Refusal) bool { return r.Code == Code(f.Code) }) {
			return refusals
		}
		r := o.refuse(w.Purpose, w.Modality, refusedBy(f))
		return append([]Refusal{r}, refusals...)
	}
	return refusals
}

// wishCode is the rule that would have made a wished purpose live.
func (o *outlook) wishCode(p massage.Purpose) Code {
	if code := purposeRules[p]; o.p.on(code) {
		return code
	}
	return NothingNeeded
}

// wishRank puts what was asked for first.
func (o *outlook) wishRank(r Refusal) int {
	w := o.c.Wish
	switch {
	case w.Modality != 0 && r.Modality == w.Modality && (w.Purpose == 0 || w.Purpose == r.Purpose):
		return 0
	case o.wished(r.Purpose):
		return 1
	}
	return 2
}

// withWithheld adds the entry for a limb that is withheld until the clot questions are answered.
func (o *outlook) withWithheld(refusals []Refusal) []Refusal {
	held := o.held
	if held.IsEmpty() || slices.ContainsFunc(refusals, func(r Refusal) bool { return r.Code == OneSidedNeedsAReason }) {
		return refusals
	}
	return append([]Refusal{o.refuse(massage.Relieve, massage.NoModality, o.heldRefusal())}, refusals...)
}

// heldRefusal is why a limb is withheld, with the question to answer first.
func (o *outlook) heldRefusal() *refusal {
	no := &refusal{code: OneSidedNeedsAReason, who: "a doctor, the same day, when one of the answers is yes", say: ruleSays(OneSidedNeedsAReason)}
	for a := range o.held.All() {
		no.say = say("refusal.one-sided", "limb", limbOf(a))
		break
	}
	return no
}

// everywhere are the windows of a treatment exactly as it is recommended, on every occasion of its purpose.
func (o *outlook) everywhere(op option, list []aim) []stretch {
	var all []stretch
	for _, a := range list {
		if a.only != 0 && a.only != op.modality || o.unfit(a, op.modality) != nil || a.most > 0 && op.minutes > a.most {
			continue
		}
		spans := o.clip(o.spansFor(a, op.modality))
		if len(spans) == 0 || spans[0].from.at.Before(op.from) && o.sorer(op, spans[0].from.at) {
			continue
		}
		if windows, no := o.windows(op, spans); no == nil {
			all = append(all, windows...)
		}
	}
	return all
}

// sorer reports whether the focus was worse before the time that the treatment was cut for, so that its minutes and steps
// would not fit there.
func (o *outlook) sorer(op option, from time.Time) bool {
	earlier := op
	earlier.from = from
	for a := range op.focus.All() {
		if p := o.peak(a, earlier); p > o.peak(a, op) && p >= noStretchFrom {
			return true
		}
	}
	return false
}

// joinWindows merges the windows of several occasions; the best stays the best.
func joinWindows(best offer, all []stretch) ([]stretch, int) {
	chosen := best.windows[best.best]
	rest := slices.DeleteFunc(slices.Clone(all), func(s stretch) bool {
		return s.from.at.Before(chosen.to.at) && s.to.at.After(chosen.from.at)
	})
	list := append(merged(rest), chosen)
	slices.SortFunc(list, stretch.compare)
	return list, slices.IndexFunc(list, func(s stretch) bool { return s == chosen })
}

// recommendation writes an offer out.
func (o *outlook) recommendation(of offer) Recommendation {
	op := of.op
	w := of.windows[of.best]
	r := Recommendation{
		Modality: op.modality, By: op.modality.By(), Dose: op.dose, Purpose: op.purpose,
		Window: o.window(w), Also: []OtherWindow{}, Opens: Edge{w.from.code, w.from.session}, Closes: Edge{w.to.code, w.to.session},
		Minutes: op.minutes, Pressure: op.pressure, Slot: o.bookSlot(of),
		Focus: o.plan(of.pairs, op, op.from), Steps: []Step{}, Expect: o.expect(of), Reasons: o.reasons(of), Cautions: o.cautions(of),
		StayClear: o.stayClear(of.op), ConfidenceCauses: o.confidenceCauses(of), Score: round2(min(of.score, 2)),
	}
	r.Confidence = confidenceFrom(r.ConfidenceCauses)
	for i, s := range of.windows {
		if i != of.best {
			r.Also = append(r.Also, OtherWindow{o.window(s), Edge{s.from.code, s.from.session}, Edge{s.to.code, s.to.session}})
		}
	}
	for _, s := range of.steps {
		r.Steps = append(r.Steps, Step{s.Technique, s.Minutes})
	}
	return r
}

// window writes a stretch in the athlete's zone, its edges rounded inward to whole minutes.
func (o *outlook) window(s stretch) Window {
	span := s.span()
	return Window{timespan.NewTimeSpan(span.Start().In(o.loc), span.End().In(o.loc))}
}

// seen is who should see the person about what a rule refuses; for the other rules nobody has to.
var seen = map[Code]string{
	LightWhileDamaged: "a physiotherapist, when it is still sore after a week",
	ReliefWindow:      "a physiotherapist, when it is still sore after a week",
	NotToMask:         "a physiotherapist",
	AfterMarathon:     "a doctor at once, with dark urine or a muscle that swells and weakens",
	LymphPurpose:      "a doctor, when a swelling has no known cause",
	BadReaction:       "the therapist of the last visit",
	Youth:             "a parent or guardian",
}

// refuse writes a refusal out.
func (o *outlook) refuse(p massage.Purpose, m massage.Modality, why *refusal) Refusal {
	r := Refusal{Modality: m, Purpose: p, Code: why.code, Session: why.session, InsteadKey: insteadOf(why.code), Who: cmp.Or(why.who, seen[why.code]), Message: why.say}
	switch {
	case why.until.After(o.now):
		r.Until = timeline.CeilMinute(why.until).In(o.loc)
	case why.until.IsZero():
		r.Ends = why.ends
	}
	return r
}

// refusedBy is the refusal that a screening finding makes.
func refusedBy(f screening.Finding) *refusal {
	return &refusal{code: Code(f.Code), say: findingSays(f), who: f.Who, until: f.Until.At, ends: f.Until.Text}
}

// blockedRefusals answer a case in which screening lets nothing happen: one entry per finding that blocks, naming no
// treatment at all.
func (o *outlook) blockedRefusals() []Refusal {
	var out []Refusal
	for _, f := range o.screen.Findings {
		if f.Outcome < screening.Defer {
			continue
		}
		r := o.refuse(massage.NoPurpose, massage.NoModality, refusedBy(f))
		r.InsteadKey = "instead.screening"
		out = append(out, r)
	}
	return out
}

// insteadOf is what to do in place of what a rule refuses; every rule has an answer.
func insteadOf(code Code) string {
	key := "instead." + string(code)
	if _, ok := wording.English().Phrase(key); ok {
		return key
	}
	return "instead.anything"
}

// findingSays is the message of a screening finding.
func findingSays(f screening.Finding) wording.Message {
	m := wording.Finding(f.Code, f.Say)
	if f.About != "" {
		return say("screening.unknown", "finding", m.Key, "text", f.About)
	}
	return m
}
