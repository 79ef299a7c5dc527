package screening

import (
	"cmp"
	"math/bits"
	"slices"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// Screen decides what bars or limits massage for one person at one moment. It never loosens: the outcome is the most
// restrictive one found, bars and avoided places are united, caps are the lowest. The order is age, what was asked and
// not answered, conditions and signs as reported, what check-ins and sessions imply, endangerment sites that were asked
// for, and combination rules over all of it.
//
// The empty input is [Fine], with a question for the age. Screen has no errors: a code that it does not know, or moments
// that cannot be, are the finding "unknown-code" and need clearance.
func Screen(in Input) Result {
	s := screener{in: in, loc: in.location()}
	s.res = Result{PressureCap: newcomerPressure, MinutesCap: longestMinutes, MinutesShare: 1}
	if s.used() {
		s.res.PressureCap = usualPressure
	}
	s.age()
	for _, code := range in.Unanswered {
		s.unknown(code)
	}
	for i := range in.Conditions {
		s.report(in.Conditions[i], reported)
	}
	s.derive()
	s.wish()
	s.combine()
	s.finish()
	return s.res
}

// screener gathers the result of one screening.
type screener struct {
	in       Input
	loc      *time.Location
	res      Result
	facts    factSet
	behind   [numFacts - neckPain]factSet // the rows behind each derived fact
	gentle   factSet                      // the rows that cap pressure at 2 or below
	unknowns int
}

// origin is whether somebody reported a condition or it was derived from numbers, which never raise an injury.
type origin uint8

const (
	reported origin = iota
	derived
)

// mostUnknown bounds how many unknown codes are listed one by one.
const mostUnknown = 20

// massagesHad counts the massages on record, two at most.
func (s *screener) massagesHad() int {
	n := 0
	for i := range s.in.Treatments {
		if t := &s.in.Treatments[i]; t.Modality.IsMassage() && !t.At.After(s.in.Now) {
			if n++; n == 2 {
				break
			}
		}
	}
	return n
}

// used reports whether the person is known to be past the first two sessions.
func (s *screener) used() bool {
	switch s.in.Athlete.MassageExperience {
	case sessions.ExperienceSome, sessions.ExperienceRegular:
		return true
	default:
		return s.massagesHad() >= 2
	}
}

// age applies what follows from age alone.
func (s *screener) age() {
	years, known := s.in.Athlete.Age.Get()
	band, ok := ageBand(years, known)
	switch {
	case !ok:
		s.unknown("age")
		return
	case band == nil:
		s.facts.add(ageUnknown)
		return
	}
	if years < 18 {
		s.facts.add(underAge)
	}
	if years < 17 { // "16 or under" counts whole years
		s.facts.add(ageTo16)
	}
	if band.implies == "" {
		return
	}
	s.bar(band.Barred, band.PressureCap)
	if band.Minutes > 0 {
		s.res.MinutesCap = min(s.res.MinutesCap, float64(band.Minutes))
	}
	s.add(Finding{
		Code: band.Code, Class: AgeRule, Outcome: Adjust, Say: band.Say, Who: band.Who.String(),
		Until: Until{Text: AgeUntil}, Sources: band.Sources,
	})
	s.report(Condition{Code: band.implies}, derived)
}

// unknown is what cannot be interpreted: clearance, with the text cut short.
func (s *screener) unknown(text string) {
	i := rowIndex["unknown-code"]
	s.facts.add(fact(i))
	s.raise(Clearance)
	if s.unknowns++; s.unknowns > mostUnknown {
		return
	}
	f := findingOf(i)
	f.About = clip(text)
	f.Until = Until{Text: allRows[i].Phases[0].Window.Text}
	s.add(f)
}

// findingOf is the finding of a row at its most restrictive.
func findingOf(i int) Finding {
	row := &allRows[i]
	return Finding{
		Code: row.Code, Class: row.Class, Outcome: row.Outcome, Urgency: row.Urgency, Say: row.Say,
		Who: row.Who.String(), Sources: row.Sources,
	}
}

// evaluationOrder is the place of each class in the order of evaluation.
var evaluationOrder = [...]int{AgeRule: 0, Sign: 1, Combination: 2, RedFlag: 3, CLR: 4, SYS: 5, LOC: 6, MOD: 7, ADJ: 8, Site: 9, NoBar: 10, Context: 11}

// order is the place of a finding in the order of evaluation: by class, then as the tables stand.
func (f Finding) order() int {
	i, ok := rowIndex[f.Code]
	if !ok && f.Class == Site {
		i = slices.IndexFunc(siteRows, func(s EndangermentSite) bool { return s.Code == f.Code })
	}
	return evaluationOrder[f.Class]*1000 + i
}

// WhereSay comes first when a local row names no place; the row's own words follow.
const WhereSay = "Tell us where it is; until then no massage. "

// report applies one condition.
func (s *screener) report(c Condition, from origin) {
	i, ok := rowIndex[c.Code]
	if !ok {
		s.unknown(c.Code)
		return
	}
	k, ok := newClock(c, s.in.Now, s.loc)
	if !ok {
		s.unknown(c.Code)
		return
	}
	row := &allRows[i]
	site := c.site()
	f := findingOf(i)
	f.Outcome, f.Urgency = Fine, ""
	active, shown := false, false
	for p := range row.Phases {
		phase := &row.Phases[p]
		until, on := phase.Window.active(k)
		if !on {
			continue
		}
		located, applies := s.effects(row, phase, site, until)
		if !applies {
			continue
		}
		active = true
		outcome, say := phase.Outcome, cmp.Or(phase.Say, row.Say)
		if !located {
			outcome, say = max(outcome, Clearance), WhereSay+say
			f.Who = cmp.Or(f.Who, ConfirmDoctor.String()) // clearance is always somebody's to give
		}
		if phase.Minutes > 0 {
			s.res.MinutesCap = min(s.res.MinutesCap, float64(phase.Minutes))
		}
		if phase.Half {
			s.res.MinutesShare = 0.5
		}
		switch {
		case !shown || outcome > f.Outcome:
			f.Outcome, f.Say, f.Until = outcome, say, until
		case outcome == f.Outcome:
			f.Until = f.Until.later(until)
		}
		shown = true
	}
	s.note(i, k, site, active, from)
	if !shown || f.Outcome == Fine && row.Class != NoBar {
		return
	}
	if f.Outcome == row.Outcome {
		f.Urgency = row.Urgency
	}
	s.add(f)
}

// effects applies the effects of a phase. It is not located when a local row names no place, and does not apply when
// every effect is about somewhere else.
func (s *screener) effects(row *Row, phase *Phase, site place, until Until) (located, applies bool) {
	located, applies = true, len(phase.Effects) == 0
	for _, e := range phase.Effects {
		if e.Place == WholeBody {
			applies = true
			s.bar(e.Barred, e.PressureCap)
			if e.NoStretching {
				s.res.NoStretching = muscles.FullSet()
			}
			s.noteCap(row, e)
			continue
		}
		where, known, acts := e.where(site)
		if !acts {
			continue
		}
		applies = true
		s.noteCap(row, e)
		switch {
		case !known && (e.Avoid || row.Class == LOC):
			located = false
		case !known: // a limit that cannot be placed holds everywhere
			s.bar(e.Barred, e.PressureCap)
			if e.NoStretching {
				s.res.NoStretching = muscles.FullSet()
			}
		case e.Avoid:
			s.res.AvoidAreas = s.res.AvoidAreas.Union(where.areas)
			s.res.AvoidRegions = s.res.AvoidRegions.Union(where.regions)
			s.res.NoStretching = s.res.NoStretching.Union(where.areas)
		default:
			s.limit(Limit{Code: row.Code, Areas: where.areas, Regions: where.regions, Barred: e.Barred, PressureCap: e.PressureCap, Until: until})
			if e.NoStretching {
				s.res.NoStretching = s.res.NoStretching.Union(where.areas)
			}
		}
	}
	return located, applies
}

// noteCap remembers the modality and adjusting rows that cap pressure at 2.
func (s *screener) noteCap(row *Row, e Effect) {
	if (row.Class == MOD || row.Class == ADJ) && !e.Avoid && e.PressureCap != NoCap && e.PressureCap <= 2 {
		s.gentle.add(fact(rowIndex[row.Code]))
	}
}

// bar adds whole-body bars and a cap.
func (s *screener) bar(barred massage.SafetyCodes, pressure int) {
	s.res.Barred = s.res.Barred.Union(barred)
	if pressure != NoCap {
		s.res.PressureCap = min(s.res.PressureCap, pressure)
	}
}

// limit adds a local limit, joined to an equal one of the same row.
func (s *screener) limit(l Limit) {
	const back = 16 // equal rows stand close together; looking further would cost more than it saves
	for i := len(s.res.Limits) - 1; i >= max(0, len(s.res.Limits)-back); i-- {
		if o := &s.res.Limits[i]; o.Code == l.Code && o.Barred == l.Barred && o.PressureCap == l.PressureCap &&
			o.Until.Text == l.Until.Text && o.Until.At.Equal(l.Until.At) && o.Areas.IsEmpty() == l.Areas.IsEmpty() {
			o.Areas, o.Regions = o.Areas.Union(l.Areas), o.Regions.Union(l.Regions)
			return
		}
	}
	s.res.Limits = append(s.res.Limits, l)
}

func (s *screener) raise(o Outcome) { s.res.Outcome = max(s.res.Outcome, o) }

// add adds a finding, joined to one of the same code.
func (s *screener) add(f Finding) {
	s.raise(f.Outcome)
	for i := range s.res.Findings {
		o := &s.res.Findings[i]
		if o.Code != f.Code || o.About != f.About {
			continue
		}
		because := append(o.Because, f.Because...)
		switch {
		case f.Outcome > o.Outcome || f.Outcome == o.Outcome && moreUrgent(f.Urgency, o.Urgency) < 0:
			*o = f
		case f.Outcome == o.Outcome:
			o.Until = o.Until.later(f.Until)
		}
		slices.Sort(because)
		o.Because = slices.Compact(because)
		return
	}
	s.res.Findings = append(s.res.Findings, f)
}

// moreUrgent orders urgencies, the most urgent first.
func moreUrgent(a, b string) int {
	rank := func(u string) int {
		switch u {
		case EmergencyNow:
			return 0
		case SameDay:
			return 1
		default:
			return 2
		}
	}
	return cmp.Compare(rank(a), rank(b))
}

// combine applies the combination rules.
func (s *screener) combine() {
	n := 0
	for _, word := range s.gentle {
		n += bits.OnesCount64(word)
	}
	if n >= 2 {
		s.facts.add(twoGentleCaps)
		s.behind[twoGentleCaps-neckPain] = s.gentle
	}
	if s.facts.isEmpty() {
		return
	}
	if s.facts.has(minor) { // reported, whatever is known of the age
		s.facts.add(underAge)
		s.behind[underAge-neckPain].add(minor)
		if s.facts.has(ageUnknown) {
			s.facts.add(ageTo16)
		}
	}
	for i := range compiledRules {
		c := &compiledRules[i]
		if !c.holds(s.facts) {
			continue
		}
		f := findingOf(c.row)
		f.Outcome, f.Urgency = c.outcome, c.urgency
		f.Until = Until{Text: allRows[c.row].Phases[0].Window.Text}
		f.Because = s.because(c)
		if len(f.Sources) == 0 {
			f.Sources = c.rule.Sources
		}
		s.add(f)
	}
}

// because are the reported and derived codes that made a rule hold, in the order of the tables.
func (s *screener) because(c *compiledRule) []string {
	var met factSet
	for _, clause := range c.clauses {
		met = met.or(s.facts.and(clause.of))
	}
	for f := neckPain; f < numFacts; f++ {
		if met.has(f) {
			met = met.or(s.behind[f-neckPain])
		}
	}
	return codesOf(met)
}

// finish closes everything when the outcome blocks, and brings the lists into their order.
func (s *screener) finish() {
	r := &s.res
	if r.Blocked() {
		r.Barred, r.BarredAll = everyCode, true
		r.AvoidAreas, r.AvoidRegions, r.AvoidAll = muscles.FullSet(), everywhere, true
		r.NoStretching = muscles.FullSet()
		r.Limits = nil
		r.PressureCap, r.MinutesCap, r.MinutesShare = 0, 0, 0
	}
	for i := range r.Findings {
		r.Findings[i].Sources = slices.Clone(r.Findings[i].Sources)
	}
	slices.SortStableFunc(r.Findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(b.Outcome, a.Outcome), moreUrgent(a.Urgency, b.Urgency), cmp.Compare(a.order(), b.order()), cmp.Compare(a.About, b.About))
	})
	s.ask()
}
