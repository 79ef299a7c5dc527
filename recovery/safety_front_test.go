package recovery_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
	_ "time/tzdata" // answers must not depend on the machine's zone files

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
)

// safetyAdvice is the part of an answer that can do harm, as another language would read it.
type safetyAdvice struct {
	Answer    string `json:"answer"`
	Screening struct {
		Outcome  string `json:"outcome"`
		Findings []struct {
			Code    string `json:"code"`
			Outcome string `json:"outcome"`
			Urgency string `json:"urgency"`
			Say     string `json:"say"`
			Who     string `json:"who"`
		} `json:"findings"`
		Barred  []string `json:"barred_modalities"`
		Areas   []string `json:"avoid_areas"`
		Regions []string `json:"avoid_regions"`
		Limits  []struct {
			Code   string   `json:"code"`
			Areas  []string `json:"areas"`
			Barred []string `json:"barred_modalities"`
			Cap    *int     `json:"pressure_cap"`
		} `json:"limits"`
		Cap       int     `json:"pressure_cap"`
		Minutes   float64 `json:"minutes_cap"`
		Questions []struct {
			Code string `json:"code"`
		} `json:"questions"`
	} `json:"screening"`
	Recommendations []safetyOffer `json:"recommendations"`
	NotNow          []struct {
		Modality string `json:"modality"`
		Purpose  string `json:"purpose"`
		Code     string `json:"code"`
		Instead  string `json:"instead"`
	} `json:"not_now"`
	AskNext *struct {
		Why     string `json:"why"`
		Changes string `json:"changes"`
	} `json:"ask_next"`
}

type safetyOffer struct {
	Modality string       `json:"modality"`
	By       string       `json:"by"`
	Purpose  string       `json:"purpose"`
	Window   safetySpan   `json:"window"`
	Also     []safetySpan `json:"also"`
	Slot     *safetySpan  `json:"slot"`
	Minutes  float64      `json:"minutes"`
	Pressure int          `json:"pressure"`
	Focus    []struct {
		Area    string  `json:"area"`
		Minutes float64 `json:"minutes"`
	} `json:"focus"`
	Steps []struct {
		Do      string  `json:"do"`
		Minutes float64 `json:"minutes"`
	} `json:"steps"`
}

// safetyCodeOf is the kind of touch of a modality at a pressure: section 2.3 and the end of 2.7.
func safetyCodeOf(modality string, pressure int) string {
	switch modality {
	case "deep-tissue", "trigger-point", "myofascial-release":
		return "deep-massage"
	case "foam-rolling":
		return "foam-roll"
	case "percussion":
		return "percussion-gun"
	case "assisted-stretching":
		return "stretching"
	case "lymphatic-drainage":
		return "gentle-massage"
	}
	if pressure >= 3 {
		return "general-massage"
	}
	return "gentle-massage"
}

// safetyTechniques are the kinds of touch of the steps; the rest is done by hand at the pressure of the treatment.
var safetyTechniques = map[string]string{
	"tapotement": "tapotement", "cross-fibre-friction": "deep-massage", "stripping": "deep-massage", "trigger-press": "deep-massage",
	"fascial-glide": "deep-massage", "pin-and-stretch": "deep-massage stretching", "rolling": "foam-roll", "roll-pause": "foam-roll",
	"percussion-pass": "percussion-gun", "passive-stretch": "stretching", "contract-relax": "stretching",
}

// safetyHalfOfUsual are the longest first visits: half the usual length where that is half an hour or more.
var safetyHalfOfUsual = map[string]float64{
	"swedish": 30, "deep-tissue": 30, "myofascial-release": 22.5, "lymphatic-drainage": 20, "assisted-stretching": 15,
}

// safetyNotUnderTools are the groups on bone, low back and neck, where no roller belongs.
var safetyNotUnderTools = strings.Fields("jaw neck-extensors scm-scalenes levator-scapulae erector-spinae-lumbar quadratus-lumborum")

var (
	safetyNamesTreatment = regexp.MustCompile(`(?i)massage|swedish|deep[- ]tissue|trigger|fascia|drainage|stretch|roll|percussion|gun|compression|cupping|iastm|tapotement|knead|stroke`)
	safetyNamesDevice    = regexp.MustCompile(`(?i)deep tissue|trigger|\broll|percussion|\bgun\b|compression boots|cupping|scrap`)
)

// safetyAudit holds an answer against the least that the case asks for, and returns what is unsafe.
type safetyAudit struct {
	c   safetyCase
	v   safetyVerdict
	a   safetyAdvice
	now time.Time
	bad []string
}

func (x *safetyAudit) unsafe(format string, args ...any) {
	x.bad = append(x.bad, fmt.Sprintf(format, args...))
}

func (x *safetyAudit) check() []string {
	got := safetyRank(x.a.Screening.Outcome)
	if got < x.v.outcome {
		x.unsafe("outcome %s, the tables ask for %s (%s)", x.a.Screening.Outcome, safetyOutcomes[x.v.outcome], x.v.why)
	}
	if x.v.unknown && got < safetyRank("clearance") {
		x.unsafe("something unknown gives %s", x.a.Screening.Outcome)
	}
	x.findings()
	if got >= safetyRank("defer") {
		x.blocked()
		return x.bad
	}
	x.screening()
	for _, r := range x.a.Recommendations {
		x.offer(r)
	}
	for _, n := range x.a.NotNow {
		if safetyNamesDevice.MatchString(n.Instead) {
			x.unsafe("instead of %s: %s", n.Modality, n.Instead)
		}
	}
	return x.bad
}

// findings: what blocks says so in words, names who confirms, and an urgent one how fast.
func (x *safetyAudit) findings() {
	worst := 0
	for _, f := range x.a.Screening.Findings {
		worst = max(worst, safetyRank(f.Outcome))
		if f.Say == "" && safetyRank(f.Outcome) > 0 {
			x.unsafe("%s says nothing", f.Code)
		}
		if f.Outcome == "refer-urgently" && (f.Urgency == "" || f.Who == "") {
			x.unsafe("%s refers without a level or a place to go", f.Code)
		}
		if f.Outcome == "clearance" && f.Who == "" {
			x.unsafe("%s does not say who confirms", f.Code)
		}
	}
	if worst != safetyRank(x.a.Screening.Outcome) {
		x.unsafe("the outcome %s is not that of the findings", x.a.Screening.Outcome)
	}
}

// blocked: no modality anywhere in the answer.
func (x *safetyAudit) blocked() {
	if len(x.a.Recommendations) > 0 {
		x.unsafe("%s is recommended under %s", x.a.Recommendations[0].Modality, x.a.Screening.Outcome)
	}
	all := []string{"all"}
	s := x.a.Screening
	if !slices.Equal(s.Barred, all) || !slices.Equal(s.Areas, all) || !slices.Equal(s.Regions, all) || s.Cap != 0 || s.Minutes != 0 {
		x.unsafe("not everything is barred under %s", s.Outcome)
	}
	if x.a.Answer != "not-now" {
		x.unsafe("the answer is %s under %s", x.a.Answer, s.Outcome)
	}
	if len(x.a.NotNow) == 0 {
		x.unsafe("nothing is said")
	}
	for _, n := range x.a.NotNow {
		if n.Modality != "" || safetyNamesTreatment.MatchString(n.Instead) {
			x.unsafe("not_now names %q, instead %q", n.Modality, n.Instead)
		}
	}
	if q := x.a.AskNext; q != nil && (safetyNamesTreatment.MatchString(q.Changes) || safetyNamesTreatment.MatchString(q.Why)) {
		x.unsafe("the next question names a treatment: %s", q.Changes)
	}
}

// screening: what is reported is at least what the tables ask for.
func (x *safetyAudit) screening() {
	s := x.a.Screening
	if s.Cap > x.v.cap && x.c.Athlete.Limit == nil {
		x.unsafe("pressure cap %d, the tables say %d", s.Cap, x.v.cap)
	}
	if s.Minutes > x.v.minutes {
		x.unsafe("minutes cap %g, the tables say %g", s.Minutes, x.v.minutes)
	}
	for code := range x.v.barred {
		if !slices.Contains(s.Barred, code) {
			x.unsafe("%s is not among the barred", code)
		}
	}
	avoided := safetyBothSides(s.Areas)
	for _, l := range x.v.local {
		for a := range l.areas {
			if l.avoided && !avoided[a] {
				x.unsafe("%s is not avoided for %s", a, l.code)
			}
			if l.avoided || avoided[a] {
				continue
			}
			for code := range l.barred {
				if !slices.Contains(s.Barred, code) && !x.limited(a, code) {
					x.unsafe("%s is not barred on %s for %s", code, a, l.code)
				}
			}
			if l.cap < s.Cap && !x.capped(a, l.cap) {
				x.unsafe("%s has no cap of %d for %s", a, l.cap, l.code)
			}
		}
	}
	regions := safetyAuditRegions.regions(s.Regions...)
	for r := range x.v.regions {
		if !regions[r] {
			x.unsafe("region %s is not avoided", r)
		}
	}
}

var safetyAuditRegions = safetyRules{groups: map[string][]string{}}

func (x *safetyAudit) limited(area, code string) bool {
	for _, l := range x.a.Screening.Limits {
		if safetyBothSides(l.Areas)[area] && slices.Contains(l.Barred, code) {
			return true
		}
	}
	return false
}

func (x *safetyAudit) capped(area string, most int) bool {
	for _, l := range x.a.Screening.Limits {
		if safetyBothSides(l.Areas)[area] && l.Cap != nil && *l.Cap <= most {
			return true
		}
	}
	return false
}

// offer: one recommendation against every table.
func (x *safetyAudit) offer(r safetyOffer) {
	name := r.Modality + " to " + r.Purpose
	code := safetyCodeOf(r.Modality, r.Pressure)
	used := map[string]bool{code: true}
	stretches := code == "stretching"
	total := 0.0
	for _, st := range r.Steps {
		total += st.Minutes
		kind, ok := safetyTechniques[st.Do]
		if !ok {
			kind = safetyCodeOf("swedish", 2)
		}
		for _, k := range strings.Fields(kind) {
			used[k] = true
			stretches = stretches || k == "stretching"
		}
	}
	if total != r.Minutes {
		x.unsafe("%s: the steps take %g of %g min", name, total, r.Minutes)
	}
	if r.Pressure > x.v.cap || r.Pressure > 4 {
		x.unsafe("%s at pressure %d, cap %d", name, r.Pressure, x.v.cap)
	}
	if r.Minutes > x.v.minutes {
		x.unsafe("%s for %g min, cap %g", name, r.Minutes, x.v.minutes)
	}
	if most, ok := safetyHalfOfUsual[r.Modality]; ok && x.v.first && r.Minutes > most {
		x.unsafe("%s for %g min at a first visit", name, r.Minutes)
	}
	for k := range used {
		if x.v.barred[k] {
			x.unsafe("%s uses %s, which is barred", name, k)
		}
	}
	if stretches && x.v.still {
		x.unsafe("%s stretches", name)
	}
	focus := 0.0
	for _, f := range r.Focus {
		focus += f.Minutes
		for _, l := range x.v.local {
			if !l.areas[f.Area] {
				continue
			}
			if l.avoided {
				x.unsafe("%s works on %s, avoided for %s", name, f.Area, l.code)
			}
			for k := range used {
				if l.barred[k] {
					x.unsafe("%s uses %s on %s, barred for %s", name, k, f.Area, l.code)
				}
			}
			if r.Pressure > l.cap {
				x.unsafe("%s at pressure %d on %s, cap %d for %s", name, r.Pressure, f.Area, l.cap, l.code)
			}
			if stretches && l.still {
				x.unsafe("%s stretches %s in spite of %s", name, f.Area, l.code)
			}
		}
		if r.By == "self" {
			if f.Minutes > 2 {
				x.unsafe("%s: %g min on %s", name, f.Minutes, f.Area)
			}
			if group, _, _ := strings.Cut(f.Area, "."); slices.Contains(safetyNotUnderTools, group) {
				x.unsafe("%s on %s", name, f.Area)
			}
		}
	}
	if focus != r.Minutes {
		x.unsafe("%s: the areas take %g of %g min", name, focus, r.Minutes)
	}
	if code == "percussion-gun" && r.Minutes > 10 {
		x.unsafe("%s for %g min", name, r.Minutes)
	}
	for _, w := range append(slices.Clone(r.Also), r.Window) {
		x.window(r, name, code, w)
	}
}

// window: what begins or has begun within the days looked at keeps its distance too.
func (x *safetyAudit) window(r safetyOffer, name, code string, w safetySpan) {
	from, _ := time.Parse(time.RFC3339, w.Start)
	to, _ := time.Parse(time.RFC3339, w.End)
	last := to.Add(-time.Duration(r.Minutes * float64(time.Minute))) // the last moment to begin
	if from.Before(x.now) {
		x.unsafe("%s begins before now", name)
	}
	meets := func(a, b time.Time) bool { return !last.Before(a) && from.Before(b) }
	for _, s := range x.c.Sessions {
		start, _ := time.Parse(time.RFC3339, s.Start)
		end := start.Add(time.Duration(s.Minutes) * time.Minute)
		if !safetyMarathonLike(s) {
			continue
		}
		loc := x.now.Location()
		y, m, d := end.In(loc).Date()
		second, fourth := time.Date(y, m, d+2, 0, 0, 0, 0, loc), time.Date(y, m, d+4, 0, 0, 0, 0, loc)
		if meets(end, fourth) && (safetyCodes("vig")[code] || r.Minutes > 20 || r.Pressure > 3) {
			x.unsafe("%s for %g min at pressure %d from %s, within three days of the marathon-like %s", name, r.Minutes, r.Pressure, w.Start, s.ID)
		}
		if meets(end, second) && r.Pressure > 2 {
			x.unsafe("%s at pressure %d from %s, within a day of the marathon-like %s", name, r.Pressure, w.Start, s.ID)
		}
	}
	for _, t := range x.c.Treatments {
		at, _ := time.Parse(time.RFC3339, t.At)
		end := at.Add(time.Duration(t.Minutes) * time.Minute)
		if code != "deep-massage" || safetyCodeOf(t.Modality, 0) != "deep-massage" || !meets(end, end.Add(48*time.Hour)) {
			continue
		}
		areas := safetyBothSides(t.Areas)
		for _, f := range r.Focus {
			if areas[f.Area] || len(areas) == 0 {
				x.unsafe("%s on %s from %s, within 48 h of the %s at %s", name, f.Area, w.Start, t.Modality, t.At)
				return
			}
		}
	}
}

// safetyTally counts what the random cases were like, so that the proof cannot be an empty one.
type safetyTally struct {
	sync.Mutex
	outcomes map[string]int
	offered  int // cases with something on offer
	limited  int // of them, with a code that limits it
	offers   map[string]int
	stricter map[string]int
	active   map[string]int // rows that held while something was on offer
}

func (y *safetyTally) add(x *safetyAudit) {
	y.Lock()
	defer y.Unlock()
	y.outcomes[x.a.Screening.Outcome]++
	if got := safetyRank(x.a.Screening.Outcome); got > x.v.outcome {
		y.stricter[safetyOutcomes[x.v.outcome]+" < "+x.a.Screening.Outcome]++
	}
	if len(x.a.Recommendations) == 0 {
		return
	}
	y.offered++
	if len(x.v.local) > 0 || len(x.v.barred) > 0 {
		y.limited++
	}
	for _, r := range x.a.Recommendations {
		y.offers[r.Modality]++
	}
	for code := range x.v.active {
		y.active[code]++
	}
}

// TestSafetyFrontDoor: random whole cases, each answered through the JSON contract under some policy, and not one unsafe
// recommendation by the second reading of the tables.
func TestSafetyFrontDoor(t *testing.T) {
	rules := readSafetyRules(t)
	safetyAuditRegions = rules
	cases := 1000
	switch os.Getenv("RUBDOWN_LONG") {
	case "1":
		cases = 5000
	case "2":
		cases = 50_000
	}
	tally := &safetyTally{outcomes: map[string]int{}, offers: map[string]int{}, stricter: map[string]int{}, active: map[string]int{}}
	var next, failed atomic.Int64
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for {
				i := next.Add(1) - 1
				if i >= int64(cases) || failed.Load() > 5 {
					return
				}
				x, text := safetyOne(t, rules, newSafetyDice(rules, uint64(i)).full())
				if x == nil {
					failed.Add(1)
					continue
				}
				if bad := x.check(); len(bad) > 0 {
					failed.Add(1)
					assert.Fail(t, "unsafe", "case %d: %s\n%s", i, strings.Join(bad, "\n"), text)
				}
				tally.add(x)
			}
		})
	}
	wait.Wait()
	t.Logf("%d cases: outcomes %v; %d with offers, %d of them limited; stricter than asked %v", cases, tally.outcomes, tally.offered, tally.limited, tally.stricter)
	t.Logf("offers %v; %d rows held beside an offer", tally.offers, len(tally.active))
	for _, outcome := range safetyOutcomes {
		assert.Positive(t, tally.outcomes[outcome], outcome)
	}
	assert.Greater(t, tally.offered, cases/5, "enough cases with something on offer")
	assert.Greater(t, tally.limited, cases/10, "enough of them with limits")
	assert.GreaterOrEqual(t, len(tally.offers), 8, "offers of most kinds: %v", slices.Sorted(maps.Keys(tally.offers)))
	assert.Greater(t, len(tally.active), 40, "many rows beside an offer")
}

// safetyOne asks the front door; nil means that the case was refused, which is reported.
func safetyOne(tb testing.TB, rules safetyRules, c safetyCase) (*safetyAudit, string) {
	tb.Helper()
	text, err := json.Marshal(c)
	require.NoError(tb, err)
	x := &safetyAudit{c: c}
	x.v = naiveSafety(tb, rules, c)
	request, err := recovery.ParseRequest(text)
	if err != nil {
		assert.Fail(tb, "refused", "%v\n%s", err, text)
		return nil, ""
	}
	advice, err := request.Recommend()
	if err != nil {
		assert.Fail(tb, "refused", "%v\n%s", err, text)
		return nil, ""
	}
	out, err := json.Marshal(advice)
	require.NoError(tb, err)
	require.NoError(tb, json.Unmarshal(out, &x.a))
	x.now = request.Case.Now.In(request.Case.Location())
	return x, string(text)
}
