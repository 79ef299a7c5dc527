package recovery

import (
	"encoding/json"
	"strings"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// The wire forms below are the JSON contract, key by key. Unknown is absent, never 0.
type (
	requestWire struct {
		Now        string          `json:"now"`
		Zone       string          `json:"zone,omitempty"`
		Policy     json.RawMessage `json:"policy,omitempty"`
		Athlete    *athleteWire    `json:"athlete,omitempty"`
		Sessions   []sessionWire   `json:"sessions,omitempty"`
		CheckIns   []checkInWire   `json:"check_ins,omitempty"`
		Conditions []conditionWire `json:"conditions,omitempty"`
		Unanswered []string        `json:"unanswered,omitempty"`
		Denied     []string        `json:"denied,omitempty"`
		Treatments []treatmentWire `json:"treatments,omitempty"`
		Open       []openWire      `json:"open,omitempty"`
		Wish       *wishWire       `json:"wish,omitempty"`
	}
	athleteWire struct {
		Age               sessions.Quantity   `json:"age,omitzero"`
		Training          sessions.Training   `json:"training,omitzero"`
		MassageExperience sessions.Experience `json:"massage_experience,omitzero"`
		PressureLimit     sessions.Quantity   `json:"pressure_limit,omitzero"`
		Prefer            []massage.Modality  `json:"prefer,omitempty"`
		Avoid             []massage.Modality  `json:"avoid,omitempty"`
		DominantSide      string              `json:"dominant_side,omitempty"`
		Bedtime           timeline.Clock      `json:"bedtime,omitzero"`
		Quiet             *quietWire          `json:"quiet,omitempty"`
		Sex               sessions.Sex        `json:"sex,omitzero"`
		HRRest            sessions.Quantity   `json:"hr_rest,omitzero"`
		HRMax             sessions.Quantity   `json:"hr_max,omitzero"`
		HRThreshold       sessions.Quantity   `json:"hr_threshold,omitzero"`
		ThresholdPower    sessions.Quantity   `json:"threshold_power_w,omitzero"`
	}
	quietWire struct {
		From timeline.Clock `json:"from"`
		To   timeline.Clock `json:"to"`
	}
	sessionWire struct {
		ID       string             `json:"id,omitempty"`
		Start    string             `json:"start"`
		Minutes  float64            `json:"minutes"`
		Sport    sessions.Sport     `json:"sport"`
		Kind     sessions.Kind      `json:"kind,omitzero"`
		Effort   sessions.Effort    `json:"effort,omitzero"`
		Status   sessions.Status    `json:"status"`
		Priority sessions.Priority  `json:"priority,omitzero"`
		WarmUp   sessions.Quantity  `json:"warm_up,omitzero"`
		Hot      bool               `json:"hot,omitempty"`
		HRMean   sessions.Quantity  `json:"hr_mean,omitzero"`
		Power    sessions.Quantity  `json:"power_w,omitzero"`
		Distance sessions.Quantity  `json:"distance_m,omitzero"`
		Ascent   sessions.Quantity  `json:"ascent_m,omitzero"`
		Descent  sessions.Quantity  `json:"descent_m,omitzero"`
		Areas    map[string]float64 `json:"areas,omitempty"`
		Sets     []exerciseSetsWire `json:"sets,omitempty"`
	}
	exerciseSetsWire struct {
		Exercise      string            `json:"exercise"`
		Count         int               `json:"count"`
		Reps          int               `json:"reps"`
		Weight        sessions.Quantity `json:"weight_kg,omitzero"`
		RepsInReserve sessions.Quantity `json:"reps_in_reserve,omitzero"`
	}
	checkInWire struct {
		At        string             `json:"at"`
		Soreness  map[string]float64 `json:"soreness,omitempty"`
		Tightness map[string]float64 `json:"tightness,omitempty"`
		Overall   sessions.Quantity  `json:"overall_soreness,omitzero"`
		Sleep     sessions.Quantity  `json:"sleep_hours,omitzero"`
		Mood      sessions.Quantity  `json:"mood,omitzero"`
		Stress    sessions.Quantity  `json:"stress,omitzero"`
		Fatigue   sessions.Quantity  `json:"fatigue,omitzero"`
	}
	conditionWire struct {
		Code    string       `json:"code"`
		Areas   []string     `json:"areas,omitempty"`
		Regions []string     `json:"regions,omitempty"`
		Since   string       `json:"since,omitempty"`
		Ended   string       `json:"ended,omitempty"`
		Cleared *clearedWire `json:"cleared,omitempty"`
	}
	clearedWire struct {
		By string `json:"by"`
		On string `json:"on"`
	}
	treatmentWire struct {
		At       string            `json:"at"`
		Modality massage.Modality  `json:"modality"`
		Minutes  float64           `json:"minutes"`
		Pressure sessions.Quantity `json:"pressure,omitzero"`
		Areas    []string          `json:"areas,omitempty"`
		Reaction massage.Reaction  `json:"reaction,omitzero"`
	}
	openWire struct {
		Start string `json:"start"`
		End   string `json:"end"`
	}
	wishWire struct {
		Regions  []string          `json:"regions,omitempty"`
		Areas    []string          `json:"areas,omitempty"`
		Modality massage.Modality  `json:"modality,omitzero"`
		Purpose  massage.Purpose   `json:"purpose,omitzero"`
		Minutes  sessions.Quantity `json:"minutes,omitzero"`
	}
)

// MarshalJSON encodes the request by the contract; decoding it gives an equal case. Sessions come out in diary order.
func (q Request) MarshalJSON() ([]byte, error) {
	w := wireOf(q.Case, timeline.FormatInstant)
	if !q.Policy.isZero() {
		raw, err := json.Marshal(q.Policy)
		if err != nil {
			return nil, err
		}
		w.Policy = raw
	}
	return json.Marshal(w)
}

// wireOf is the case as it is written, its moments by at.
func wireOf(c Case, at func(time.Time) string) requestWire {
	w := requestWire{Now: timeline.FormatInstant(c.Now.In(c.Location())), Unanswered: c.Unanswered, Denied: c.Denied}
	if loc := c.Location(); loc.String() == "UTC" || strings.Contains(loc.String(), "/") || changes(c.Now.In(loc)) {
		w.Zone = loc.String() // a fixed zone is all in the offset
	}
	w.Athlete = athleteOf(c)
	for _, s := range c.Diary.All() {
		w.Sessions = append(w.Sessions, sessionOf(s, at(s.Start)))
	}
	for _, k := range c.CheckIns {
		w.CheckIns = append(w.CheckIns, checkInWire{
			At: at(k.At), Soreness: ratings(k.Soreness), Tightness: ratings(k.Tightness), Overall: k.OverallSoreness,
			Sleep: k.SleepHours, Mood: k.Mood, Stress: k.Stress, Fatigue: k.Fatigue,
		})
	}
	written := func(m screening.Moment) string {
		if t, ok := m.Instant(); ok {
			return at(t)
		}
		return m.String()
	}
	for _, k := range c.Conditions {
		x := conditionWire{Code: k.Code, Areas: areaTexts(k.Areas), Regions: k.Regions.Texts(), Since: written(k.Since), Ended: written(k.Ended)}
		if k.Cleared.IsSet() {
			x.Cleared = &clearedWire{k.Cleared.By, written(k.Cleared.On)}
		}
		w.Conditions = append(w.Conditions, x)
	}
	for _, t := range c.Treatments {
		w.Treatments = append(w.Treatments, treatmentWire{at(t.At), t.Modality, t.Minutes, t.Pressure, areaTexts(t.Areas), t.Reaction})
	}
	for _, o := range c.Open {
		w.Open = append(w.Open, openWire{at(o.Start()), at(o.End())})
	}
	if !c.Wish.IsZero() {
		w.Wish = wishOf(c.Wish)
	}
	return w
}

func wishOf(w Wish) *wishWire {
	return &wishWire{w.Regions.Texts(), areaTexts(w.Areas), w.Modality, w.Purpose, w.Minutes}
}

// changes reports whether the clock of a moment ever changes: then its zone has a name that can be looked up, such as "CET".
func changes(t time.Time) bool {
	from, to := t.ZoneBounds()
	return !from.IsZero() || !to.IsZero()
}

func athleteOf(c Case) *athleteWire {
	a := c.Athlete
	w := athleteWire{
		Age: a.Age, Training: a.Training, MassageExperience: a.MassageExperience, PressureLimit: a.PressureLimit, Prefer: c.Prefer, Avoid: c.Avoid,
		Bedtime: a.Bedtime, Sex: a.Sex, HRRest: a.HeartRateRest, HRMax: a.HeartRateMax, HRThreshold: a.HeartRateThreshold, ThresholdPower: a.ThresholdPower,
	}
	if a.DominantSide != muscles.Both {
		w.DominantSide = a.DominantSide.String()
	}
	if a.Quiet != (sessions.Quiet{}) {
		w.Quiet = &quietWire{a.Quiet.From, a.Quiet.To}
	}
	return &w
}

func sessionOf(s sessions.Session, start string) sessionWire {
	w := sessionWire{
		ID: s.ID, Start: start, Minutes: float64(s.Duration) / float64(time.Minute), Sport: s.Sport, Kind: s.Kind, Effort: s.Effort,
		Status: s.Status, Priority: s.Priority, WarmUp: s.WarmUp, Hot: s.Hot, HRMean: s.HeartRateMean, Power: s.Power, Distance: s.Distance,
		Ascent: s.Ascent, Descent: s.Descent,
	}
	for a, v := range s.Areas.All() {
		if w.Areas == nil {
			w.Areas = map[string]float64{}
		}
		w.Areas[a.String()] = v
	}
	for _, x := range s.Sets {
		w.Sets = append(w.Sets, exerciseSetsWire(x))
	}
	return w
}

// ratings writes one entry a side, so that decoding needs no precedence.
func ratings(r sessions.AreaRatings) map[string]float64 {
	if r.Len() == 0 {
		return nil
	}
	m := make(map[string]float64, r.Len())
	for a, v := range r.All() {
		m[a.String()] = v
	}
	return m
}
