package recovery

import (
	"slices"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/tissue"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// screeningReport writes the screening result in codes and words.
func (o *outlook) screeningReport() ScreeningReport {
	s := o.screen
	r := ScreeningReport{
		Outcome: s.Outcome.String(), Findings: []Finding{}, Limits: []Limit{}, Questions: []ScreenQuestion{},
		BarredModalities: codeTexts(s.Barred), AvoidAreas: areaTexts(s.AvoidAreas), AvoidRegions: s.AvoidRegions.Texts(),
		PressureCap: s.PressureCap, MinutesCap: s.MinutesCap,
	}
	if s.BarredAll {
		r.BarredModalities = []string{"all"}
	}
	if s.AvoidAll {
		r.AvoidAreas, r.AvoidRegions = []string{"all"}, []string{"all"}
	}
	for _, f := range s.Findings {
		sources := f.Sources
		if sources == nil {
			sources = []string{}
		}
		r.Findings = append(r.Findings, Finding{Code: f.Code, About: f.About, Class: f.Class.String(), Outcome: f.Outcome.String(), Urgency: f.Urgency, Say: f.Say, Who: f.Who, Until: f.Until.String(), Sources: sources})
	}
	for _, l := range s.Limits {
		limit := Limit{Code: l.Code, Areas: areaTexts(l.Areas), Regions: l.Regions.Texts(), BarredModalities: codeTexts(l.Barred), Until: l.Until.String()}
		if most := l.PressureCap; most != screening.NoCap {
			limit.PressureCap = &most
		}
		r.Limits = append(r.Limits, limit)
	}
	for q := range screening.AllQuestions() { // in their order
		if slices.Contains(s.Questions, q) || q.Code == clotQuestion && o.usesCuffs() {
			r.Questions = append(r.Questions, ScreenQuestion{Code: q.Code, Ask: q.Ask})
		}
	}
	return r
}

// clotQuestion is asked each time around training with cuffs. Source: practice 1, `bfr-as-load`.
const clotQuestion = "ask-clot"

func (o *outlook) usesCuffs() bool {
	return o.p.on(BFRAsLoad) && slices.ContainsFunc(o.near, func(pr sessions.Profile) bool { return pr.Session.Kind == sessions.KindBFR })
}

func codeTexts(c massage.SafetyCodes) []string {
	out := []string{}
	for code := range c.All() {
		out = append(out, code.String())
	}
	return out
}

func areaTexts(s muscles.Set) []string {
	out := []string{}
	for _, a := range s.Compact() {
		out = append(out, a.String())
	}
	return out
}

// leastShown hides areas in which nothing happened.
const leastShown = 0.05

// stateReport writes the state of every area with something to say.
func (o *outlook) stateReport() StateReport {
	r := StateReport{Areas: map[muscles.Area]AreaReport{}, Load: loadReport(sessions.Summarise(o.c.Diary, o.now, o.loc))}
	for a := range muscles.Areas() {
		e := o.state.Area(a)
		if e.Source != tissue.Reported && e.Soreness < leastShown && e.Fatigue < leastShown {
			continue
		}
		r.Areas[a] = AreaReport{
			Fatigue: round2(e.Fatigue), Soreness: round2(e.Soreness), Low: round2(e.Low), High: round2(e.High),
			ClearAt: timeline.CeilMinute(e.ClearAt).In(o.loc), Source: e.Source.String(),
		}
	}
	return r
}

func loadReport(l sessions.LoadSummary) LoadReport {
	n := func(v sessions.Value) sessions.Value {
		v.Number = round2(v.Number)
		return v
	}
	return LoadReport{
		Acute: n(l.Acute), Chronic: n(l.Chronic), Balance: n(l.Balance), Ratio: n(l.Ratio), Monotony: n(l.Monotony), Strain: n(l.Strain),
		Convention: l.Convention,
	}
}
