package recovery

import (
	"cmp"
	"slices"
	"time"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
)

// unfit says why a modality cannot serve an aim at all, before any window is looked for.
func (o *outlook) unfit(a aim, m massage.Modality) *refusal {
	wishedFor := o.c.Wish.Modality == m
	if massage.DoseOf(m, -1, 0) == massage.Deep {
		return o.unfitDeep(a, m)
	}
	switch {
	case m == massage.LymphaticDrainage && !wishedFor && a.only != m && o.p.on(LymphPurpose):
		return &refusal{code: LymphPurpose, say: ruleSays(LymphPurpose)}
	case m == massage.PostEventSports && (a.purpose == massage.Relieve || a.purpose == massage.Relax) && !o.justTrained() && o.p.on(PostSessionWindow):
		return &refusal{code: PostSessionWindow, say: say("refusal.post-event-later")}
	case m == massage.InterEventSports && a.purpose == massage.Recover:
		return &refusal{code: NotForPurpose, session: a.session, say: say("refusal.inter-event-between")}
	case m == massage.PreEventSports && a.profile != nil && a.profile.Event != sessions.NotEvent && o.habits[massage.Light] == massage.NeverHad:
		if o.p.on(NoNewTreatmentBeforeEvent) {
			return &refusal{code: NoNewTreatmentBeforeEvent, session: a.session, say: say("refusal.pre-event-first-time")}
		}
	case (m == massage.Percussion || m == massage.FoamRolling) && a.purpose == massage.Prepare && a.profile != nil && a.profile.Event != sessions.NotEvent && o.neverOf(m):
		if o.p.on(NoNewTreatmentBeforeEvent) {
			return &refusal{code: NoNewTreatmentBeforeEvent, session: a.session, say: ruleSays(NoNewTreatmentBeforeEvent)}
		}
	}
	return nil
}

// unfitDeep says why deep work, by whatever modality, cannot serve an aim.
func (o *outlook) unfitDeep(a aim, m massage.Modality) *refusal {
	wishedFor := o.c.Wish.Modality == m
	switch {
	case a.purpose == massage.Relieve && o.p.on(LightWhileDamaged) && !o.longStanding(a):
		return &refusal{code: LightWhileDamaged, session: a.session, say: say("refusal.deep-not-fresh")}
	case o.p.on(DeepOnlyByWish) && !wishedFor:
		return &refusal{code: DeepOnlyByWish, say: ruleSays(DeepOnlyByWish)}
	case o.firstVisits():
		return &refusal{code: FirstMassage, say: say("refusal.deep-third-visit")}
	case wishedFor && o.p.on(NotToMask) && o.maskedPain():
		return &refusal{code: NotToMask, say: ruleSays(NotToMask)}
	}
	return nil
}

// longStanding reports tension without soreness: tightness reported, and no area of the aim above 2.
func (o *outlook) longStanding(a aim) bool {
	tight := o.tightness()
	if tight.Support().IsEmpty() {
		return false
	}
	for area := range a.weights.All() {
		if o.soreness(area, o.now) > calmSoreness {
			return false
		}
	}
	return true
}

// justTrained reports a hard, long or event session within the last day.
func (o *outlook) justTrained() bool {
	last, ok := o.lastDemanding()
	return ok && o.now.Sub(last.Session.End()) < postSessionCloses
}

// lastDemanding is the hard, long or event session that ended last.
func (o *outlook) lastDemanding() (last sessions.Profile, ok bool) {
	for _, pr := range o.near {
		if end := pr.Session.End(); demanding(pr) && !end.After(o.now) && !end.Before(last.Session.End()) {
			last, ok = pr, true
		}
	}
	return last, ok
}

// Figures of not-to-mask; own figures.
const (
	maskedLimit = 5  // points of 10 on a wished area
	maskedHours = 48 // to the session to come
)

// maskedPain reports a wished area at 5 or more with a session to come within two days.
func (o *outlook) maskedPain() bool {
	sore := false
	for a := range o.c.Wish.areas().All() {
		sore = sore || o.soreness(a, o.now) >= maskedLimit
	}
	return sore && slices.ContainsFunc(o.near, func(pr sessions.Profile) bool {
		s := pr.Session
		return s.Start.After(o.now) && s.Start.Sub(o.now) < maskedHours*time.Hour
	})
}

// capped says which cap or bar leaves no way to give the modality.
func (o *outlook) capped(m massage.Modality) *refusal {
	info := o.info[m]
	least := int(info.Pressure.Least.Value)
	screened := o.screen.Barred.Has(m.SafetyCode(least)) || o.screen.PressureCap < least || o.screen.MinutesCap < info.Minutes.Least.Value
	for _, f := range o.screen.Findings {
		if screened && f.Outcome >= screening.Adjust {
			no := refusedBy(f)
			no.until = o.barredUntil(m, f)
			return no
		}
	}
	return &refusal{code: EdgeScreening, say: say("refusal.caps")}
}

// mostPhases bounds how many phases of a row are followed.
const mostPhases = 8

// barredUntil is when screening, asked again at the end of each phase, no longer bars a modality at its lightest; zero when that is
// no moment.
func (o *outlook) barredUntil(m massage.Modality, f screening.Finding) time.Time {
	least := int(o.info[m].Pressure.Least.Value)
	for range mostPhases {
		until := f.Until.At
		if until.IsZero() {
			return until
		}
		later := screening.Screen(o.screeningAt(until))
		i := slices.IndexFunc(later.Findings, func(g screening.Finding) bool { return g.Code == f.Code })
		if i < 0 || !later.Barred.Has(m.SafetyCode(least)) && later.PressureCap >= least || !later.Findings[i].Until.At.After(until) {
			return until
		}
		f = later.Findings[i]
	}
	return f.Until.At
}

// noSteps says why nothing of the modality's techniques is left.
func (o *outlook) noSteps(a aim, m massage.Modality) *refusal {
	if m == massage.AssistedStretching && o.p.on(StretchOnlyWarm) {
		return &refusal{code: StretchOnlyWarm, session: a.session, say: say("refusal.no-held-stretch")}
	}
	return o.capped(m)
}

// noAreas says why no area is left for an option.
func (o *outlook) noAreas(a aim, op option, at time.Time) *refusal {
	wanted := a.weights.Support()
	if wish := o.c.Wish.areas(); !wish.IsEmpty() && (a.purpose == massage.Maintain || a.purpose == massage.Mobility) {
		wanted = wish // they work on nothing else then
	}
	if wanted.Intersects(o.held) && wanted.Minus(o.withheld).IsEmpty() {
		return o.heldRefusal()
	}
	if young, until := o.young(op.dose, at); op.dose == massage.Deep && wanted.Intersects(young) {
		return &refusal{code: InjuryReturn, say: ruleSays(InjuryReturn), until: until}
	}
	for _, f := range o.screen.Findings {
		if f.Outcome >= screening.AvoidArea || f.Outcome >= screening.Adjust && o.screen.Barred.Has(op.modality.SafetyCode(op.pressure)) {
			return refusedBy(f)
		}
	}
	for area := range wanted.All() {
		if o.soreness(area, at) >= soreEnough && o.p.on(LightWhileDamaged) {
			return &refusal{code: LightWhileDamaged, session: a.session, say: ruleSays(LightWhileDamaged)}
		}
	}
	return &refusal{code: TooShort, say: say("refusal.areas-too-few")}
}

// blocked names the rule that closes an option's spans: the closure that reaches furthest, and the one it meets.
func (o *outlook) blocked(op option, spans, rules []stretch) *refusal {
	var hits []stretch
	for _, c := range rules {
		for _, s := range spans {
			if c.from.at.Before(s.to.at) && c.to.at.After(s.from.at) {
				hits = append(hits, c)
				break
			}
		}
	}
	if len(hits) == 0 {
		return &refusal{code: TooShort, say: say("refusal.window-too-short", "minutes", number(op.minutes))}
	}
	slices.SortStableFunc(hits, func(a, b stretch) int {
		return cmp.Or(cmp.Compare(b.to.at.Sub(b.from.at), a.to.at.Sub(a.from.at)), a.compare(b))
	})
	worst := hits[0]
	no := &refusal{code: worst.to.code, session: worst.to.session}
	if s, ok := o.sessionNamed(worst.from.session); ok && worst.from.code != EdgeSession && o.now.Before(s.Start) {
		no.code, no.session = worst.from.code, worst.from.session
	}
	if no.code == EdgeSession && o.p.on(CoolDownFirst) {
		no.code = CoolDownFirst
	}
	chain := worst.to.at
	for range hits {
		for _, h := range hits {
			if !h.from.at.After(chain.Add(op.length())) && h.to.at.After(chain) {
				chain = h.to.at
			}
		}
	}
	no.until = chain
	for _, h := range hits {
		if h.to.session != no.session && h.to.session != "" {
			no.other = h.to.session
			break
		}
	}
	no.say = ruleSays(no.code)
	if no.code == EdgeSession {
		no.say = say("refusal.during-session")
	}
	one, ok1 := o.sessionNamed(no.session)
	two, ok2 := o.sessionNamed(no.other)
	if ok1 && ok2 {
		no.say = say("refusal.between", "rule", no.say.Key, "session", called(one), "other", called(two))
	}
	return no
}
