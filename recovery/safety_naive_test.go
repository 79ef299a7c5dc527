package recovery_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// safetyCase is a request in its JSON form, as an app writes it.
type safetyCase struct {
	Now        string            `json:"now"`
	Zone       string            `json:"zone,omitempty"`
	Policy     any               `json:"policy,omitempty"`
	Athlete    safetyAthlete     `json:"athlete"`
	Sessions   []safetySession   `json:"sessions,omitempty"`
	CheckIns   []safetyCheckIn   `json:"check_ins,omitempty"`
	Conditions []safetyCondition `json:"conditions,omitempty"`
	Unanswered []string          `json:"unanswered,omitempty"`
	Treatments []safetyTreatment `json:"treatments,omitempty"`
	Open       []safetySpan      `json:"open,omitempty"`
	Wish       *safetyWish       `json:"wish,omitempty"`
}

type safetyAthlete struct {
	Age        *float64 `json:"age,omitempty"`
	Experience string   `json:"massage_experience,omitempty"`
	Training   string   `json:"training,omitempty"`
	Limit      *int     `json:"pressure_limit,omitempty"`
}

type safetySession struct {
	ID       string   `json:"id"`
	Start    string   `json:"start"`
	Minutes  float64  `json:"minutes"`
	Sport    string   `json:"sport"`
	Kind     string   `json:"kind,omitempty"`
	Effort   *float64 `json:"effort,omitempty"`
	Status   string   `json:"status"`
	Priority string   `json:"priority,omitempty"`
	Distance *float64 `json:"distance_m,omitempty"`
	Hot      bool     `json:"hot,omitempty"`
}

type safetyCheckIn struct {
	At       string             `json:"at"`
	Soreness map[string]float64 `json:"soreness,omitempty"`
	Overall  *float64           `json:"overall_soreness,omitempty"`
	Stress   *float64           `json:"stress,omitempty"`
	Sleep    *float64           `json:"sleep_hours,omitempty"`
}

type safetyCondition struct {
	Code    string         `json:"code"`
	Areas   []string       `json:"areas,omitempty"`
	Regions []string       `json:"regions,omitempty"`
	Since   string         `json:"since,omitempty"`
	Ended   string         `json:"ended,omitempty"`
	Cleared *safetyCleared `json:"cleared,omitempty"`
}

type safetyCleared struct {
	By string `json:"by"`
	On string `json:"on"`
}

type safetyTreatment struct {
	At       string   `json:"at"`
	Modality string   `json:"modality"`
	Minutes  float64  `json:"minutes"`
	Pressure *float64 `json:"pressure,omitempty"`
	Areas    []string `json:"areas,omitempty"`
}

type safetySpan struct {
	Start string `json:"start"`
	End   string `json:"end"`
}

type safetyWish struct {
	Regions  []string `json:"regions,omitempty"`
	Areas    []string `json:"areas,omitempty"`
	Modality string   `json:"modality,omitempty"`
	Purpose  string   `json:"purpose,omitempty"`
	Minutes  float64  `json:"minutes,omitempty"`
}

// safetyLimit is what a case asks for at some areas.
type safetyLimit struct {
	code    string
	areas   map[string]bool
	barred  map[string]bool
	cap     int // 5 when there is none
	avoided bool
	still   bool
}

// safetyVerdict is the least that a case asks for.
type safetyVerdict struct {
	outcome  int
	why      string
	barred   map[string]bool // whole body
	cap      int
	minutes  float64
	still    bool
	first    bool // one of the first two visits
	local    []safetyLimit
	regions  map[string]bool // regions that must be among the avoided ones
	unknown  bool
	active   map[string]bool
	recently map[string]int // days since it began, of what has a beginning
}

// safetyReader reads one case.
type safetyReader struct {
	r   safetyRules
	loc *time.Location
	now time.Time
	v   safetyVerdict
}

// naiveSafety reads a case by the tables, one row after the other.
func naiveSafety(tb testing.TB, r safetyRules, c safetyCase) safetyVerdict {
	tb.Helper()
	s := safetyReader{r: r, v: safetyVerdict{
		barred: map[string]bool{}, cap: 4, minutes: 1e9, regions: map[string]bool{}, active: map[string]bool{}, recently: map[string]int{},
	}}
	var err error
	s.now, err = time.Parse(time.RFC3339, c.Now)
	require.NoError(tb, err)
	s.loc = s.now.Location()
	if c.Zone != "" {
		s.loc, err = time.LoadLocation(c.Zone)
		require.NoError(tb, err)
	}
	s.person(c)
	if len(c.Unanswered) > 0 {
		s.raise("clearance", "unanswered")
		s.v.unknown = true
	}
	for _, k := range c.Conditions {
		s.condition(k)
	}
	s.soreness(c)
	s.sessions(c)
	s.together()
	if c.Wish != nil {
		s.wish(c.Wish)
	}
	return s.v
}

func (s *safetyReader) raise(outcome, why string) {
	if n := safetyRank(outcome); n > s.v.outcome {
		s.v.outcome, s.v.why = n, why
	}
}

func (s *safetyReader) bar(list string) {
	maps.Copy(s.v.barred, safetyCodes(list))
}

// person is section 6.1, and the caps of 6.2 that follow from who somebody is.
func (s *safetyReader) person(c safetyCase) {
	had := 0
	for _, t := range c.Treatments {
		at, _ := time.Parse(time.RFC3339, t.At)
		if !at.After(s.now) && !slices.Contains([]string{"compression", "sauna", "cold", "cupping", "acupuncture", "other"}, t.Modality) {
			had++
		}
	}
	if c.Athlete.Experience != "some" && c.Athlete.Experience != "regular" && had < 2 {
		s.v.cap = 3 // not known to be used to it
		s.v.first = c.Athlete.Experience == "none"
	}
	if s.v.first {
		s.raise("adjust", "first-session")
	}
	if c.Athlete.Limit != nil {
		s.v.cap = min(s.v.cap, *c.Athlete.Limit)
	}
	if c.Athlete.Age == nil {
		return
	}
	switch age := *c.Athlete.Age; {
	case age < 13:
		s.bar("nongentle")
	case age < 16:
		s.bar("percussion-gun,vibration-roller,cupping,iastm,pneumatic-compression,deep-massage")
	case age < 18:
		s.bar("percussion-gun")
	case age >= 65:
		s.v.minutes = min(s.v.minutes, 45)
	default:
		return
	}
	s.v.cap = min(s.v.cap, 3)
	s.raise("adjust", "age")
}

// day is the civil day of a moment that is a day or an instant; ok is false for the empty text.
func (s *safetyReader) day(text string) (day time.Time, ok bool) {
	if text == "" {
		return time.Time{}, false
	}
	if t, err := time.Parse(time.RFC3339, text); err == nil {
		y, m, d := t.In(s.loc).Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC), true
	}
	t, err := time.Parse(time.DateOnly, text)
	return t, err == nil
}

// days is how many civil days ago it was; negative for a day to come.
func (s *safetyReader) days(text string) (n int, ok bool) {
	day, ok := s.day(text)
	if !ok {
		return 0, false
	}
	y, m, d := s.now.In(s.loc).Date()
	return int(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Sub(day) / (24 * time.Hour)), true
}

// hours is the least number of hours that can have passed; a day may have been any hour of it.
func (s *safetyReader) hours(text string) float64 {
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		day, _ := s.day(text)
		y, m, d := day.AddDate(0, 0, 1).Date()
		t = time.Date(y, m, d, 0, 0, 0, 0, s.loc)
	}
	return s.now.Sub(t).Hours()
}

// past reports whether a moment is there and not to come.
func (s *safetyReader) past(text string) bool {
	if t, err := time.Parse(time.RFC3339, text); err == nil {
		return !t.After(s.now)
	}
	n, ok := s.days(text)
	return ok && n >= 0
}

// earlier reports whether one moment lies clearly before another.
func (s *safetyReader) earlier(a, b string) bool {
	da, oka := s.day(a)
	db, okb := s.day(b)
	if !oka || !okb {
		return false
	}
	ta, erra := time.Parse(time.RFC3339, a)
	tb, errb := time.Parse(time.RFC3339, b)
	if erra == nil && errb == nil {
		return ta.Before(tb)
	}
	return da.Before(db)
}

// condition applies the rows of one code.
func (s *safetyReader) condition(k safetyCondition) {
	if strings.HasPrefix(k.Code, "ctx-") && s.r.class[k.Code] == "" {
		if n, ok := s.days(k.Since); ok && n >= 0 {
			s.v.recently[k.Code] = n
		}
		s.v.active[k.Code] = s.v.active[k.Code] || k.Ended == ""
		return
	}
	if s.r.class[k.Code] == "" || k.Since != "" && !s.past(k.Since) {
		s.raise("clearance", "unknown-code")
		s.v.unknown = true
		return
	}
	if s.earlier(k.Ended, k.Since) {
		return // the reference does not say; the library takes it as unknown
	}
	if n, ok := s.days(k.Since); ok {
		s.v.recently[k.Code] = n
	}
	for _, p := range s.r.phases[k.Code] {
		if s.holds(p.window, k) {
			s.apply(k, p)
		}
	}
}

// holds reports whether a window holds.
func (s *safetyReader) holds(window string, k safetyCondition) bool {
	ended := s.past(k.Ended)
	cleared := k.Cleared != nil && k.Cleared.By != "" && s.past(k.Cleared.On) && !s.earlier(k.Cleared.On, k.Since)
	days, counted := s.days(k.Since)
	least := days // days that have surely passed
	if !counted {
		if n, _ := s.days(k.Ended); ended {
			least = max(least, n)
		}
		if cleared {
			n, _ := s.days(k.Cleared.On)
			least = max(least, n)
		}
	}
	kind := strings.TrimRight(window, "0123456789-+/hd")
	var a, b int
	switch {
	case window == "always":
		return true
	case window == "settled":
		return ended && !cleared
	case window == "danger":
		return !ended || !cleared
	case window == "open+":
		return !ended && !cleared
	case strings.HasPrefix(window, "agreed"):
		if n := strings.TrimPrefix(window, "agreed"); n != "" && cleared {
			passed, _ := s.days(k.Cleared.On)
			return passed <= safetyNumber(n)
		}
		return cleared && !ended
	case strings.HasPrefix(window, "h"):
		return k.Since == "" && !ended || k.Since != "" && s.hours(k.Since) <= float64(safetyNumber(window[1:]))
	case strings.HasPrefix(window, "d"):
		span, open := strings.CutSuffix(window[1:], "open")
		from, to, _ := strings.Cut(span, "-")
		a, b = safetyNumber(from), safetyNumber(to)
		return least <= b && (!counted || days >= a) && !(open && cleared)
	case strings.HasPrefix(window, "open"):
		if floor := strings.TrimPrefix(window, "open/"); floor != window && least <= safetyNumber(floor) {
			return true
		}
		return !cleared
	case kind == "while":
		tail := strings.TrimPrefix(window, "while")
		switch {
		case !ended:
			return true
		case tail == "":
			return false
		case strings.HasSuffix(tail, "h") && tail[0] == '/':
			began := k.Since
			if began == "" {
				began = k.Ended
			}
			return s.hours(began) <= float64(safetyNumber(strings.Trim(tail, "/h")))
		case tail[0] == '/':
			return least <= safetyNumber(tail[1:])
		case strings.HasSuffix(tail, "h"):
			return s.hours(k.Ended) <= float64(safetyNumber(strings.Trim(tail, "+h")))
		}
		n, _ := s.days(k.Ended)
		return n <= safetyNumber(strings.Trim(tail, "+d"))
	}
	panic("no such window: " + window)
}

// apply takes over what a phase asks for.
func (s *safetyReader) apply(k safetyCondition, p safetyPhase) {
	s.v.active[k.Code] = true
	for _, w := range p.words {
		word, amount, _ := strings.Cut(w, ":")
		what, place, local := strings.Cut(word, "@")
		if !local {
			switch what {
			case "bar":
				s.bar(amount)
			case "cap":
				s.v.cap = min(s.v.cap, safetyNumber(amount))
			case "min":
				s.v.minutes = min(s.v.minutes, float64(safetyNumber(amount)))
			case "still":
				s.v.still = true
			default:
				s.raise(what, k.Code)
			}
			continue
		}
		areas, regions, known := s.place(k, place)
		if !known {
			if s.r.class[k.Code] == "LOC" || what == "avoid" && s.r.class[k.Code] != "sign" {
				if k.Code != "disc-herniation-stable" { // its own region is named by the row
					s.raise("clearance", k.Code+" without a place")
				}
			}
			continue
		}
		l := safetyLimit{code: k.Code, areas: areas, cap: 5}
		switch what {
		case "avoid":
			l.avoided = true
			maps.Copy(s.v.regions, regions)
		case "bar":
			l.barred = safetyCodes(amount)
		case "cap":
			l.cap = safetyNumber(amount)
		case "still":
			l.still = true
		}
		s.v.local = append(s.v.local, l)
	}
}

// place spells out where a row acts: the muscle areas and the regions, and whether anything is known of it.
func (s *safetyReader) place(k safetyCondition, place string) (areas, regions map[string]bool, known bool) {
	siteAreas, siteRegions := s.site(k)
	switch place {
	case "site":
		return siteAreas, siteRegions, len(siteAreas)+len(siteRegions) > 0
	case "below":
		regions = map[string]bool{}
		for _, side := range []string{".left", ".right"} {
			reached := false
			for _, level := range safetyLeg {
				for _, region := range strings.Fields(level) {
					reached = reached || siteRegions[region+side]
				}
				for _, region := range strings.Fields(level) {
					if reached {
						regions[region+side] = true
					}
				}
			}
		}
		return s.r.areasOf(regions), regions, true
	case "part":
		regions = maps.Clone(siteRegions)
		for _, side := range []string{".left", ".right"} {
			for limb, trunk := range map[string]string{"arms": "shoulder chest upper-back", "legs": "glute hip groin-inguinal"} {
				for _, region := range strings.Fields(safetyWords[limb]) {
					if siteRegions[region+side] {
						maps.Copy(regions, s.r.regions(limb+side))
						for _, t := range strings.Fields(trunk) {
							regions[t+side] = true
						}
					}
				}
			}
		}
		areas = s.r.areasOf(regions)
		maps.Copy(areas, siteAreas)
		return areas, regions, len(siteAreas)+len(siteRegions) > 0
	}
	names, device := strings.CutSuffix(place, ",dev")
	regions = s.r.regions(strings.Split(names, ",")...)
	if device { // on the side that the person names, when it is one side alone
		left, right := false, false
		inside := s.r.areasOf(regions)
		for name := range siteAreas {
			left = left || inside[name] && strings.HasSuffix(name, ".left")
			right = right || inside[name] && strings.HasSuffix(name, ".right")
		}
		if left != right {
			maps.DeleteFunc(regions, func(region string, _ bool) bool { return strings.HasSuffix(region, ".left") != left })
		}
	}
	return s.r.areasOf(regions), regions, true
}

// site is where the person says it is: areas narrow the regions they lie in.
func (s *safetyReader) site(k safetyCondition) (areas, regions map[string]bool) {
	named := safetyBothSides(k.Areas)
	regions = s.r.regions(k.Regions...)
	areas = maps.Clone(named)
	for sided := range regions {
		region, side, _ := strings.Cut(sided, ".")
		other := region + map[string]string{"left": ".right", "right": ".left"}[side]
		within := map[string]bool{sided: true, other: regions[other]}
		maps.DeleteFunc(within, func(_ string, is bool) bool { return !is })
		if narrowed := s.within(within, named); len(narrowed) == 0 {
			maps.Copy(areas, s.r.areasOf(map[string]bool{sided: true}))
		} else if len(s.within(map[string]bool{sided: true}, named)) == 0 {
			delete(regions, sided) // the areas say that it is the other side
		}
	}
	return areas, regions
}

// within are the named areas that lie in the regions.
func (s *safetyReader) within(regions, named map[string]bool) map[string]bool {
	inside := s.r.areasOf(regions)
	maps.DeleteFunc(inside, func(a string, _ bool) bool { return !named[a] })
	return inside
}

// together applies the combination rules that codes alone decide.
func (s *safetyReader) together() {
	for _, row := range safetyTogether {
		lists := strings.Split(row, " | ")
		all := true
		for _, list := range lists[1:] {
			met := false
			for _, code := range strings.Fields(list) {
				code, within, limited := strings.Cut(code, "~")
				n, counted := s.v.recently[code]
				met = met || s.v.active[code] && (!limited || !counted || n <= safetyNumber(within))
			}
			all = all && met
		}
		if all {
			s.raise(lists[0], row)
		}
	}
}

// soreness is what numbers alone say: severe soreness now, and soreness that lasts.
func (s *safetyReader) soreness(c safetyCase) {
	type rating struct {
		at    time.Time
		value float64
	}
	latest := map[string]rating{}
	var overall rating
	for _, k := range c.CheckIns {
		at, _ := time.Parse(time.RFC3339, k.At)
		if s.now.Sub(at) > 48*time.Hour { // older reports may be over
			continue
		}
		for name, v := range k.Soreness {
			for a := range safetyBothSides([]string{name}) {
				if old, ok := latest[a]; !ok || at.After(old.at) || at.Equal(old.at) && v > old.value {
					latest[a] = rating{at, v}
				}
			}
		}
		if k.Overall != nil && !at.Before(overall.at) {
			overall = rating{at, *k.Overall}
		}
	}
	for _, a := range slices.Sorted(maps.Keys(latest)) {
		if latest[a].value >= 7 {
			s.raise("adjust", "doms-severe")
			s.v.local = append(s.v.local, safetyLimit{code: "doms-severe", areas: map[string]bool{a: true}, barred: safetyCodes("vig"), cap: 2})
		}
		if s.lasts(c, a, latest[a].at) {
			s.raise("clearance", "sign-soreness-over-7-days")
		}
	}
	if overall.value >= 7 {
		s.raise("adjust", "doms-severe")
	}
}

// lasts reports an area at 4 or more in every report over more than seven days, with no session in that time.
func (s *safetyReader) lasts(c safetyCase, area string, latest time.Time) bool {
	var first time.Time
	for i := len(c.CheckIns) - 1; i >= 0; i-- { // they are written in order of time
		k := c.CheckIns[i]
		at, _ := time.Parse(time.RFC3339, k.At)
		if at.After(latest) || len(k.Soreness) == 0 {
			continue
		}
		v := 0.0
		for name, x := range k.Soreness {
			if safetyBothSides([]string{name})[area] {
				v = max(v, x)
			}
		}
		if v < 4 {
			break
		}
		first = at
	}
	if first.IsZero() || latest.Sub(first) <= 7*24*time.Hour {
		return false
	}
	for _, x := range c.Sessions {
		start, _ := time.Parse(time.RFC3339, x.Start)
		if x.Status == "done" && start.Add(time.Duration(x.Minutes)*time.Minute).After(first) && start.Before(latest) {
			return false // it may have loaded the area
		}
	}
	return true
}

// safetyMarathonLike is the word of the practice tables, for sessions whose effort was reported.
func safetyMarathonLike(x safetySession) bool {
	if x.Effort == nil {
		return false
	}
	run := slices.Contains([]string{"road-running", "trail-running", "marathon"}, x.Sport)
	race := x.Kind == "race"
	far := x.Distance != nil && *x.Distance >= 30000 || x.Minutes >= 120
	return run && race && far && *x.Effort >= 7 || run && x.Minutes >= 180 && *x.Effort >= 6 || race && x.Minutes >= 240 && *x.Effort >= 7
}

// sessions reads what the diary alone says.
func (s *safetyReader) sessions(c safetyCase) {
	for _, x := range c.Sessions {
		start, _ := time.Parse(time.RFC3339, x.Start)
		end := start.Add(time.Duration(x.Minutes) * time.Minute)
		if x.Status != "done" || end.After(s.now) {
			continue
		}
		if safetyMarathonLike(x) {
			s.condition(safetyCondition{Code: "post-endurance-event-72h", Since: end.Format(time.RFC3339)})
		}
		if x.Minutes >= 150 && s.now.Sub(end) <= 24*time.Hour {
			s.v.active["ctx-long-event"] = true
		}
	}
}

// safetyNever are the places that automated advice leaves alone, and safetyLight those for gentle hands.
var (
	safetyNever = strings.Fields("eyes jaw neck-anterior axilla elbow-ulnar-notch breast sternum-xiphoid umbilicus-aorta femoral-triangle genital spine popliteal-fossa")
	safetyLight = strings.Fields("face head neck-lateral upper-arm-medial cubital-fossa wrist flank-kidney abdomen groin-inguinal")
)

// wish: asking for a barred place by its own name is answered for that place.
func (s *safetyReader) wish(w *safetyWish) {
	for _, name := range w.Regions {
		region, _, _ := strings.Cut(name, ".")
		if slices.Contains(safetyNever, region) {
			s.raise("avoid-area", "wish for "+name)
			maps.Copy(s.v.regions, s.r.regions(name))
		}
		if slices.Contains(safetyLight, region) {
			s.raise("adjust", "wish for "+name)
		}
	}
}
