package recovery_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"example.com/rubdown/recovery"
)

// safetyZones are where the athletes live; days are counted there.
var safetyZones = []string{
	"UTC", "Australia/Sydney", "Asia/Jerusalem", "America/Santiago", "Asia/Beirut", "Pacific/Apia", "Asia/Kathmandu", "Europe/Lisbon", "",
}

// safetyDice makes random cases: what athletes might bring, and some that no athlete would.
type safetyDice struct {
	*rand.Rand
	r     safetyRules
	calm  []string // codes that leave something to do
	all   []string
	now   time.Time
	place []string // regions and groups of them, with and without a side
	areas []string
	// gaps marks a case with missing inputs, for which the library looks for the next question; that takes most of the time.
	gaps bool
}

func newSafetyDice(r safetyRules, seed uint64) safetyDice {
	d := safetyDice{Rand: rand.New(rand.NewPCG(17, seed)), r: r}
	d.all = append(slices.Clone(r.codes), strings.Fields(`ctx-oestrogen ctx-plaster-or-bed-rest ctx-long-journey ctx-limp ctx-nausea
		ctx-stiff-neck ctx-spreading ctx-head-impact ctx-heat ctx-loss-of-function ctx-long-event`)...)
	for _, code := range r.codes {
		if class := r.class[code]; class == "LOC" || class == "MOD" || class == "ADJ" || class == "no-bar" {
			d.calm = append(d.calm, code)
		}
	}
	d.calm = append(d.calm, "sign-calf-throb-one-sided", "sign-urine-dark-yellow", "sign-electric-pain-on-pressure", "ctx-oestrogen", "ctx-limp", "ctx-long-journey")
	groups := map[string]bool{}
	for region, list := range r.groups {
		d.place = append(d.place, region)
		for _, g := range list {
			groups[g] = true
		}
	}
	slices.Sort(d.place)
	for g := range groups {
		d.areas = append(d.areas, g)
	}
	slices.Sort(d.areas)
	return d
}

func (d safetyDice) chance(percent int) bool { return d.IntN(100) < percent }

func safetyPick[T any](d safetyDice, list ...T) T { return list[d.IntN(len(list))] }

func safetySided(d safetyDice, name string) string {
	return name + safetyPick(d, "", ".left", ".right")
}

// moment is so many days ago, as a day or an instant.
func (d safetyDice) moment(days int) string {
	if d.chance(50) {
		loc := d.now.Location()
		y, m, day := d.now.In(loc).Date()
		return time.Date(y, m, day-days, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
	}
	return d.now.Add(-time.Duration(days)*24*time.Hour - time.Duration(d.IntN(600))*time.Minute).Format(time.RFC3339)
}

// ago prefers the edges of the windows.
func (d safetyDice) ago() int {
	if d.chance(60) {
		return safetyPick(d, 0, 1, 2, 3, 4, 6, 7, 8, 14, 15, 21, 22, 28, 29, 42, 43, 56, 57, 84, 85, 180, 181)
	}
	return d.IntN(200)
}

func (d safetyDice) condition(code string) safetyCondition {
	k := safetyCondition{Code: code}
	local := d.r.class[code] == "LOC"
	if d.chance(45) || local && d.chance(85) {
		if d.chance(65) {
			k.Regions = append(k.Regions, safetySided(d, safetyPick(d, d.place...)))
			if d.chance(10) {
				k.Regions = append(k.Regions, safetySided(d, safetyPick(d, "legs", "arms", "neck", "all")))
			}
		}
		if len(k.Regions) == 0 || d.chance(20) {
			k.Areas = append(k.Areas, safetySided(d, safetyPick(d, d.areas...)))
		}
	}
	if d.chance(75) {
		k.Since = d.moment(d.ago())
	}
	if d.chance(20) {
		k.Ended = d.moment(safetyPick(d, 0, 1, 2, 3, 5, 8, 15, 30, 60))
	}
	if d.chance(35) || d.r.class[code] == "CLR" && d.chance(40) {
		k.Cleared = &safetyCleared{By: safetyPick(d, "doctor", "physiotherapist", "haematologist"), On: d.moment(safetyPick(d, 0, 0, 1, 5, 20, 40))}
	}
	if d.chance(2) {
		k.Since = d.moment(-2)
	}
	return k
}

// full is a whole case.
func (d safetyDice) full() safetyCase {
	c := safetyCase{Zone: safetyPick(d, safetyZones...)}
	loc := time.UTC
	if c.Zone != "" {
		loc, _ = time.LoadLocation(c.Zone)
	}
	d.now = time.Date(2026, time.Month(1+d.IntN(12)), 1+d.IntN(28), d.IntN(24), d.IntN(60), 0, 0, time.UTC).In(loc)
	c.Now = d.now.Format(time.RFC3339)
	c.Policy = d.policy()
	d.gaps = d.chance(10)
	if !d.gaps || d.chance(60) {
		age := safetyPick(d, 8.0, 12, 12.9, 13, 15, 16, 17.5, 18, 30, 45, 64, 65, 80)
		if d.chance(70) {
			age = safetyPick(d, 22.0, 35, 50)
		}
		c.Athlete.Age = &age
	}
	c.Athlete.Experience = safetyPick(d, "none", "some", "regular", "regular", "regular")
	if d.gaps {
		c.Athlete.Experience = safetyPick(d, "", "none", "regular")
	}
	c.Athlete.Training = safetyPick(d, "", "untrained", "trained", "elite")
	if d.chance(10) {
		limit := 1 + d.IntN(4)
		c.Athlete.Limit = &limit
	}
	d.diary(&c)
	d.checkIns(&c)
	d.treated(&c)
	for range safetyPick(d, 0, 1, 1, 1, 2, 2, 3, 4) {
		code := safetyPick(d, d.calm...)
		if d.chance(22) {
			code = safetyPick(d, d.all...)
		}
		if d.chance(1) {
			code = safetyPick(d, "no-such-code", "broken-heart", "anticoagulants")
		}
		c.Conditions = append(c.Conditions, d.condition(code))
	}
	if d.chance(3) {
		c.Unanswered = []string{safetyPick(d, "sign-chest-pain", "sign-dark-urine", "anything")}
	}
	if d.chance(35) {
		for range 1 + d.IntN(6) {
			start := d.now.Add(time.Duration(d.IntN(8*24)) * time.Hour)
			c.Open = append(c.Open, safetySpan{start.Format(time.RFC3339), start.Add(time.Duration(1+d.IntN(6)) * time.Hour).Format(time.RFC3339)})
		}
	}
	if d.chance(60) {
		w := &safetyWish{}
		if d.chance(35) {
			w.Regions = append(w.Regions, safetySided(d, safetyPick(d, append(slices.Clone(d.place), safetyNever...)...)))
		}
		if d.chance(35) {
			w.Areas = append(w.Areas, safetySided(d, safetyPick(d, d.areas...)))
		}
		if d.chance(45) {
			w.Modality = safetyPick(d, "deep-tissue", "deep-tissue", "trigger-point", "myofascial-release", "swedish", "percussion", "foam-rolling", "assisted-stretching", "lymphatic-drainage", "pre-event-sports")
		}
		if d.chance(35) {
			w.Purpose = safetyPick(d, "relax", "relax", "sleep", "maintain", "relieve", "mobility", "recover", "prepare")
		}
		if d.chance(25) {
			w.Minutes = safetyPick(d, 10.0, 30, 60, 90, 120)
		}
		c.Wish = w
	}
	return c
}

// policy is a named policy, or one that loosens everything a policy may touch.
func (d safetyDice) policy() any {
	if d.chance(50) {
		return safetyPick(d, "balanced", "cautious", "event-week", "maintenance", "therapist")
	}
	off := []string{}
	every := d.chance(40)
	for _, r := range recovery.Rules() {
		if (recovery.Policy{Off: []recovery.Code{r.Code}}).Validate() == nil && (every || d.chance(25)) {
			off = append(off, string(r.Code))
		}
	}
	little := [3]float64{0.1, 0.1, 0.1}
	p := map[string]any{"name": "own", "off": off}
	if d.chance(60) {
		p["lead"] = map[string]any{"deep_before_easy": little, "deep_before_ordinary": little, "deep_before_hard": little, "deep_before_routine": little, "deep_before_b": little, "deep_before_a": little}
		p["firm_before_event"], p["firm_before_session"], p["deep_after_damaging"] = 0.1, 0.1, 0.1
	}
	if d.chance(30) {
		p["first"] = safetyPick(d, "maintain", "relieve", "relax")
	}
	return p
}

func (d safetyDice) diary(c *safetyCase) {
	for i := range d.IntN(14) {
		start := d.now.Add(time.Duration(d.IntN(20*24*4)-10*24*4) * 15 * time.Minute)
		x := safetySession{
			ID: fmt.Sprintf("s%02d", i), Start: start.Format(time.RFC3339), Minutes: safetyPick(d, 20.0, 45, 60, 90, 150, 190),
			Sport: safetyPick(d, "road-running", "road-running", "trail-running", "cycling", "leg-day", "soccer", "swim-freestyle", "marathon", "climbing"),
			Kind:  safetyPick(d, "", "easy", "long", "intervals", "strength", "race", "match", "hills"), Status: "planned", Hot: d.chance(8),
		}
		if !d.gaps || d.chance(60) {
			e := float64(d.IntN(21)) / 2
			x.Effort = &e
		}
		if d.chance(8) { // a marathon
			e, far := 8.0, 42195.0
			x.Sport, x.Kind, x.Minutes, x.Effort, x.Distance = "road-running", "race", 200, &e, &far
			x.Start = d.now.Add(time.Duration(d.IntN(8*24)-5*24) * time.Hour).Format(time.RFC3339)
		}
		at, _ := time.Parse(time.RFC3339, x.Start)
		if at.Add(time.Duration(x.Minutes)*time.Minute).Before(d.now) && !(d.gaps && d.chance(20)) {
			x.Status = "done"
		}
		if d.chance(12) {
			x.Priority = safetyPick(d, "a", "b", "c")
		}
		c.Sessions = append(c.Sessions, x)
	}
}

func (d safetyDice) checkIns(c *safetyCase) {
	lasting := ""
	n := 1 + d.IntN(3)
	if d.gaps {
		n = d.IntN(4)
	}
	if d.chance(6) { // a fortnight of soreness in one place
		lasting, n = safetySided(d, safetyPick(d, d.areas...)), 10
	}
	for i := range n {
		at := d.now.Add(-time.Duration((n-1-i)*24*60+d.IntN(600)) * time.Minute)
		k := safetyCheckIn{At: at.Format(time.RFC3339), Soreness: map[string]float64{}}
		if lasting != "" {
			k.Soreness[lasting] = float64(4 + d.IntN(3))
		}
		for range d.IntN(4) {
			if a := safetySided(d, safetyPick(d, d.areas...)); !strings.HasPrefix(a, strings.Split(lasting+"?", ".")[0]) && !safetyOverlaps(k.Soreness, a) {
				k.Soreness[a] = float64(d.IntN(19)) / 2
			}
		}
		if d.chance(25) || !d.gaps && i == n-1 {
			v := float64(d.IntN(8))
			k.Overall = &v
		}
		if !d.gaps || d.chance(50) {
			v := float64(d.IntN(11))
			k.Stress = &v
		}
		if !d.gaps || d.chance(40) {
			v := 4 + float64(d.IntN(5))
			k.Sleep = &v
		}
		c.CheckIns = append(c.CheckIns, k)
	}
}

// overlaps reports whether a map already speaks of the group of an area.
func safetyOverlaps(m map[string]float64, area string) bool {
	for name := range m {
		if strings.Split(name, ".")[0] == strings.Split(area, ".")[0] {
			return true
		}
	}
	return false
}

func (d safetyDice) treated(c *safetyCase) {
	for range d.IntN(5) {
		t := safetyTreatment{
			At: d.now.Add(time.Duration(d.IntN(40*24)-36*24) * time.Hour).Format(time.RFC3339), Minutes: float64(10 * (1 + d.IntN(8))),
			Modality: safetyPick(d, "deep-tissue", "deep-tissue", "trigger-point", "swedish", "foam-rolling", "compression", "cupping", "percussion"),
		}
		if d.chance(60) {
			p := float64(d.IntN(5))
			t.Pressure = &p
		}
		if d.chance(50) {
			t.Areas = []string{safetyPick(d, d.areas...)}
		}
		c.Treatments = append(c.Treatments, t)
	}
}
