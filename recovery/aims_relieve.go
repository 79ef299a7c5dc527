package recovery

import (
	"slices"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// Figures of the relief window. Source: practice 1, own figures; day seven is a safety figure.
const (
	reliefFrom     = 12 * time.Hour
	reliefDays     = 7
	reliefReport   = 72 * time.Hour
	soreEnough     = 3
	explainsAt     = 0.4
	oneSidedLimit  = 5
	tightEnough    = 3
	calmSoreness   = 2
	noEffectAfterH = 72
)

// relieveAims: an area reported or modelled at 3 or more, or tightness reported.
func (o *outlook) relieveAims() []aim {
	if !o.p.on(ReliefWindow) {
		return nil
	}
	a := aim{purpose: massage.Relieve}
	tight := o.tightness()
	var worst muscles.Area
	var worstAt, worstTight float64
	for area := range muscles.Areas() {
		if o.held.Contains(area) {
			continue
		}
		level := max(o.soreness(area, o.now), o.freshReport(area))
		for h := 0; h <= 48 && level < soreEnough; h += 6 { // what is on its way counts too
			level = max(level, o.forecast[h].At(area))
		}
		tightness := 0.0
		if level < soreEnough {
			if tightness = tight.At(area); tightness < tightEnough {
				continue
			}
			level = tightness * tightWeight
		}
		weight := level
		if o.freshReport(area) >= soreEnough {
			weight += reportedFirst
		}
		a.weights.Set(area, weight)
		if level > worstAt {
			worst, worstAt, worstTight = area, level, tightness
		}
	}
	if worstAt == 0 && !o.wished(massage.Relieve) {
		return nil
	}
	a.need = min(1, 0.25+worstAt/12)
	from, to := mark{at: o.now, code: EdgeNow}, mark{at: o.now.Add(reliefReport), code: ReliefWindow}
	if worstAt > 0 {
		report, reported := o.reportOf(worst)
		s, explained := o.explains(worst)
		switch {
		case explained && worstTight == 0:
			a.session, a.profile = s.Session.Name(), &s
			from = mark{s.Session.End().Add(reliefFrom), ReliefWindow, a.session}
			to = mark{o.dayStart(s.Session.End(), reliefDays), ReliefWindow, a.session}
			if eased := o.eased(a.weights); eased.Before(to.at) && eased.After(from.at) {
				to.at = eased
			}
		case reported:
			to.at = report.Add(reliefReport)
		}
		key := "reason.sore"
		if worstAt > o.freshReport(worst) {
			key = "reason.sore-estimated"
		}
		if a.weights.At(worst) == a.weights.At(worst.Opposite()) {
			worst = worst.Group.Both()
		}
		r := o.reason(ReliefWindow, worstAt, soreEnough, "points of 10", a.session, say(key, "area", worst.String(), "value", tenths(worstAt)))
		if worstTight > 0 {
			r = o.reason(ReliefWindow, worstTight, tightEnough, "tightness of 10", "", say("reason.tight", "area", worst.String(), "value", number(worstTight)))
		}
		r.Area = &worst
		a.reasons = []Reason{r}
	}
	if o.wished(massage.Relieve) {
		a.reasons = append(a.reasons, o.wishReason())
		if worstAt == 0 {
			a.need = 0.3
			a.weights = o.upkeepWeights()
			from, to = o.anyTime()[0].from, o.anyTime()[0].to
		}
	}
	a.spans = []stretch{{from, to}}
	return []aim{a}
}

// reportedFirst is what puts an area that was reported as sore before one that is only estimated. Source: practice 7; own figure.
const reportedFirst = 3

// swellingRows are injuries that swell; lymph drainage goes around them once they may be touched.
var swellingRows = []string{"acute-ligament-sprain", "muscle-contusion"}

// swollen are the areas of such an injury, from the day on which screening allows gentle hands there to the day on which it
// limits nothing more.
func (o *outlook) swollen() (areas muscles.Set) {
	for _, l := range o.screen.Limits {
		if slices.Contains(swellingRows, l.Code) {
			areas = areas.Union(l.Areas)
		}
	}
	return areas
}

// around are the groups of a limb, from the near end outward, for work around an injury of it. Own choice.
var around = [][]muscles.Group{
	{muscles.Quadriceps, muscles.Hamstrings, muscles.Adductors, muscles.Gastrocnemius, muscles.Soleus, muscles.TibialisAnterior, muscles.Peroneals, muscles.DeepPosteriorLeg, muscles.PlantarFoot},
	{muscles.AnteriorDeltoid, muscles.LateralDeltoid, muscles.PosteriorDeltoid, muscles.Biceps, muscles.Triceps, muscles.BrachialisBrachioradialis, muscles.ForearmFlexors, muscles.ForearmExtensors, muscles.Hand},
}

// swellingAims: lymph drainage around a sprain or a bruised muscle of a limb.
func (o *outlook) swellingAims() []aim {
	swollen := o.swollen()
	if swollen.IsEmpty() || !o.p.on(LymphPurpose) {
		return nil
	}
	a := aim{purpose: massage.Relieve, need: 0.3, only: massage.LymphaticDrainage, spans: o.anyTime()}
	for _, limb := range around {
		if !swollen.Intersects(muscles.GroupSet(limb...)) {
			continue
		}
		for i, g := range limb {
			a.weights.Set(g.Both(), 1-float64(i)/float64(2*len(limb)))
		}
	}
	if a.weights.Support().IsEmpty() {
		return nil
	}
	r := o.reason(LymphPurpose, 1, 1, "injury", "", say("reason.swelling"))
	for area := range swollen.All() {
		r.Area, r.Message = &area, say("reason.swelling", "area", area.String())
		break
	}
	a.reasons = []Reason{r}
	return []aim{a}
}

// freshReport is the soreness as it was reported within the last day, before any of it has faded.
func (o *outlook) freshReport(area muscles.Area) float64 {
	level := 0.0
	for _, k := range o.c.CheckIns {
		if v, ok := k.Soreness.At(area); ok && o.now.Sub(k.At) <= 24*time.Hour {
			level = max(level, v)
		}
	}
	return level
}

// eased is when the last of the areas falls below a soreness of 2 for good.
func (o *outlook) eased(weights muscles.PerArea) time.Time {
	for h := forecastHours; h >= 0; h-- {
		for area := range weights.All() {
			if o.forecast[h].At(area) >= calmSoreness {
				return o.now.Add(time.Duration(h+1) * time.Hour)
			}
		}
	}
	return o.now.Add(reliefReport)
}

// tightWeight makes a tight area rank below an equally sore one. Own figure.
const tightWeight = 0.6

// tightness is the newest report of tightness per area within the relief window.
func (o *outlook) tightness() muscles.PerArea {
	var p muscles.PerArea
	var at [muscles.NumAreas]time.Time
	for _, k := range o.c.CheckIns {
		if o.now.Sub(k.At) > reliefReport {
			continue
		}
		for area, v := range k.Tightness.All() {
			switch i := area.Index(); {
			case k.At.After(at[i]):
				p[i], at[i] = v, k.At
			case k.At.Equal(at[i]):
				p[i] = max(p[i], v)
			}
		}
	}
	return p
}

// reportOf is the moment of the newest report of soreness or tightness of the area, within the relief window.
func (o *outlook) reportOf(area muscles.Area) (time.Time, bool) {
	var at time.Time
	for _, k := range o.c.CheckIns {
		_, sore := k.Soreness.At(area)
		_, tight := k.Tightness.At(area)
		if (sore || tight) && o.now.Sub(k.At) <= reliefReport && k.At.After(at) {
			at = k.At
		}
	}
	return at, !at.IsZero()
}

// explains is the newest finished session of the last seven days, easy ones apart, that loads the area at 0.4 or more, by its own weights or
// by its sport's.
func (o *outlook) explains(area muscles.Area) (sessions.Profile, bool) {
	return o.explainedBy(area, func(sessions.Session) bool { return true })
}

// explainedBy is the same among the sessions that count.
func (o *outlook) explainedBy(area muscles.Area, counts func(sessions.Session) bool) (sessions.Profile, bool) {
	for i := len(o.near) - 1; i >= 0; i-- {
		pr := o.near[i]
		loads := max(pr.Weights.At(area), pr.Session.Sport.Weights().At(area)) >= explainsAt
		if loads && counts(pr.Session) && !pr.Easy && !pr.Session.End().After(o.now) && o.now.Before(o.dayStart(pr.Session.End(), reliefDays)) {
			return pr, true
		}
	}
	return sessions.Profile{}, false
}
