package tissue

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// Input is what a state is assessed from. Only Now is needed.
type Input struct {
	Now        time.Time
	Zone       *time.Location // of what is shown; nil is the location of Now
	Diary      sessions.Diary
	CheckIns   []sessions.CheckIn
	Treatments []massage.Treatment
	Athlete    sessions.Athlete
	// Calibration fits the doses and rates to the athlete; the zero value is the population. See [Calibrate].
	Calibration Calibration
	// Profiles are those of the diary, in its order, for callers that have them; nil has them worked out.
	Profiles []sessions.Profile
}

// Assess returns the state of the muscles at Now from everything that was done and said up to then. What lies after
// Now, or is not over at Now, does not count, nor do planned sessions. The order of check-ins and treatments does not
// matter.
//
// All faults come back at once as [sessions.Faults]: a Now outside the years 1900 to 2200 ([ErrInvalidMoment]), profiles
// that are not those of the diary or out of range ([ErrInvalidProfile]), a training status that is no member, those of
// treatments[i], and those of any check_ins[i] whose time or soreness is not valid.
func Assess(in Input) (State, error) {
	zone, profiles, err := in.checked()
	if err != nil {
		return State{}, err
	}
	now := instantOf(in.Now)
	over := func(t time.Time) bool { return instantOf(t) <= now }

	h := &history{zone: zone, training: in.Athlete.Training, fit: in.Calibration.plain()}
	done := doneInOrder(profiles, over)
	if n := len(done); n > 0 {
		h.saw(instantOf(profiles[done[n-1]].Session.End())) // so that what is long past is not kept at all
		h.loads = make([]load, 0, h.recent(profiles, done))
	}
	for _, i := range done {
		h.addSession(&profiles[i])
	}
	for i := range in.CheckIns {
		if c := &in.CheckIns[len(in.CheckIns)-1-i]; over(c.At) { // most lists are in order of time, and the newest counts
			h.addCheckIn(c)
		}
	}
	for _, e := range in.effectsInOrder(over) {
		h.addTreatment(e)
	}
	return State{in.Now.Round(0).In(zone), h}, nil
}

// checked returns the zone and the profiles, or all faults.
func (in Input) checked() (*time.Location, []sessions.Profile, error) {
	zone := in.Zone
	if zone == nil {
		zone = in.Now.Location()
	}
	var f sessions.Faults
	moment(&f, "now", in.Now)
	if _, err := in.Athlete.Training.MarshalText(); err != nil {
		f.Add("athlete.training", in.Athlete.Training.String(), "is no member", sessions.ErrOutOfRange)
	}
	if err := in.Calibration.Validate(); err != nil {
		f.AddAll("calibration", err)
	}
	profiles := in.Profiles
	switch {
	case profiles == nil:
		profiles = sessions.Profiles(in.Diary, zone)
	case len(profiles) != in.Diary.Len():
		f.Add("profiles", strconv.Itoa(len(profiles)), fmt.Sprintf("is not the number of sessions, %d", in.Diary.Len()), ErrInvalidProfile)
	}
	for i := range profiles {
		if err := checkProfile(&profiles[i]); err != nil {
			f.AddAll(fmt.Sprintf("profiles[%d]", i), err)
		}
	}
	for i := range in.CheckIns {
		if c := &in.CheckIns[i]; !readable(c) {
			f.AddAll(fmt.Sprintf("check_ins[%d]", i), c.Validate())
		}
	}
	for i := range in.Treatments {
		if err := in.Treatments[i].Validate(); err != nil {
			f.AddAll(fmt.Sprintf("treatments[%d]", i), err)
		}
	}
	if err := f.Err(); err != nil {
		return nil, nil, fmt.Errorf("tissue: %w", err)
	}
	return zone, profiles, nil
}

// recent is how many of the sessions, in order of their end, are remembered one by one.
func (h *history) recent(profiles []sessions.Profile, done []int) int {
	n := 0
	for n < len(done) && h.newest.hoursSince(instantOf(profiles[done[len(done)-1-n]].Session.End())) <= keepHours {
		n++
	}
	return n
}

// readable reports whether what the model reads of a check-in is valid; it is quicker than asking for all faults.
func readable(c *sessions.CheckIn) bool {
	for a := range c.Soreness.Rated().All() {
		if v, _ := c.Soreness.At(a); !(v >= 0 && v <= 10) {
			return false
		}
	}
	overall := c.OverallSoreness.Or(0)
	return overall >= 0 && overall <= 10 && inYears(c.At)
}

// doneInOrder returns the indexes of the sessions that are over, by their end.
func doneInOrder(profiles []sessions.Profile, over func(time.Time) bool) []int {
	order := make([]int, 0, len(profiles))
	for i := range profiles {
		if s := &profiles[i].Session; s.Status == sessions.Done && over(s.Start.Add(s.Duration)) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return compareProfiles(&profiles[i], &profiles[j]) })
	return order
}

// effectsInOrder returns the effects of the treatments that are over, in a total order.
func (in Input) effectsInOrder(over func(time.Time) bool) []effect {
	var had []effect
	for i := range in.Treatments {
		if t := &in.Treatments[i]; over(t.End()) {
			had = append(had, effectOf(t))
		}
	}
	slices.SortFunc(had, effect.compare)
	return had
}
