package recovery

import (
	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
)

// aim is one occasion for a purpose: when it could be served, on which areas, and why.
type aim struct {
	purpose massage.Purpose
	need    float64 // 0..1
	// weights rank the areas; only areas above 0 are worked on.
	weights muscles.PerArea
	spans   []stretch
	reasons []Reason
	// session names the session the aim is about, with its profile when there is one.
	session string
	profile *sessions.Profile
	// most bounds the minutes of the appointment; 0 is no bound.
	most float64
	// only is the one modality that serves the aim; none is no bound.
	only massage.Modality
}

// purposeRules are the rules that make a purpose live.
var purposeRules = map[massage.Purpose]Code{
	massage.Prepare: PreEventWindow, massage.Refresh: BetweenBouts, massage.Recover: PostSessionWindow, massage.Relieve: ReliefWindow,
	massage.Maintain: CadenceDue, massage.Relax: StressAndMood, massage.Sleep: EveningForSleep, massage.Mobility: RangeForSport,
}

// aims finds every live purpose with its occasions.
func (o *outlook) aims() []aim {
	var out []aim
	for p := range massage.Purposes() {
		out = append(out, o.aimsOf(p)...)
	}
	return out
}

// aimsOf finds the occasions of a purpose; none when it is not live.
func (o *outlook) aimsOf(p massage.Purpose) []aim {
	switch p {
	case massage.Prepare:
		return o.prepareAims()
	case massage.Refresh:
		return o.refreshAims()
	case massage.Recover:
		return o.recoverAims()
	case massage.Relieve:
		return append(o.relieveAims(), o.swellingAims()...)
	case massage.Maintain:
		return o.maintainAims()
	case massage.Relax:
		return o.relaxAims()
	case massage.Sleep:
		return o.sleepAims()
	case massage.Mobility:
		return o.mobilityAims()
	}
	return nil
}

// reason makes a reason from its rule.
func (o *outlook) reason(code Code, value, limit float64, unit, session string, say wording.Message) Reason {
	r := ruleOf(code)
	return Reason{Code: code, Grade: r.grade, Value: round2(value), Limit: round2(limit), Unit: unit, Session: session, Sources: sourcesOf(r.timing, r.keys, r.rows), Message: say}
}

// askedFor is the purpose that somebody who names a modality has in mind. Own choice.
var askedFor = map[massage.Modality]massage.Purpose{
	massage.PreEventSports: massage.Prepare, massage.InterEventSports: massage.Refresh, massage.PostEventSports: massage.Recover,
	massage.Swedish: massage.Maintain, massage.DeepTissue: massage.Maintain, massage.TriggerPoint: massage.Maintain,
	massage.MyofascialRelease: massage.Mobility, massage.LymphaticDrainage: massage.Relax, massage.AssistedStretching: massage.Mobility,
	massage.FoamRolling: massage.Mobility, massage.Percussion: massage.Maintain,
}

// wished reports whether the athlete asks for the purpose: by name, by a modality, or by asking for anything at all.
func (o *outlook) wished(p massage.Purpose) bool {
	switch w := o.c.Wish; {
	case w.Purpose != 0:
		return w.Purpose == p
	case w.Modality != 0:
		return askedFor[w.Modality] == p
	case !w.IsZero():
		return p == massage.Maintain
	}
	return false
}

// wishReason is the ground of an aim that is live because it was asked for.
func (o *outlook) wishReason() Reason {
	return o.reason(ByWish, 1, 1, "wish", "", say("reason.wish"))
}

// anyTime is the whole horizon.
func (o *outlook) anyTime() []stretch {
	return []stretch{{mark{at: o.now, code: EdgeNow}, mark{at: o.end, code: EdgeHorizon}}}
}
