package srpe

import (
	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// The columns of the wellness file.
const (
	colTime     = "effective_time_frame"
	colFatigue  = "fatigue"
	colMood     = "mood"
	colSleep    = "sleep_duration_h"
	colSoreness = "soreness"
	colAreas    = "soreness_area"
	colStress   = "stress"
)

// scale gives the rating of 0 to 10 for a rating of 1 to 5; own figures.
type scale [6]float64

var (
	sorenessScale = scale{1: 8, 2: 5, 3: 2, 4: 1, 5: 0} // 3 is normal, 1 the sorest
	burdenScale   = scale{1: 10, 2: 7.5, 3: 5, 4: 2.5, 5: 0}
	moodScale     = scale{1: 0, 2: 2.5, 3: 5, 4: 7.5, 5: 10}
)

// region is a body structure that the files name by its SNOMED CT code. Its muscles
// are the groups of these parts of the body on that side.
type region struct {
	code, name string
	parts      []muscles.BodyPart
	side       muscles.Side
}

// regions are all that occur.
//
// Source: PMData files; the names are those of SNOMED CT.
var regions = [...]region{
	{"32696007", "right lower leg", []muscles.BodyPart{muscles.PartLeg}, muscles.Right},
	{"48979004", "left lower leg", []muscles.BodyPart{muscles.PartLeg}, muscles.Left},
	{"12921003", "pelvis", []muscles.BodyPart{muscles.PartHip}, muscles.Both},
	{"69536005", "head", nil, muscles.Both},
	{"368208006", "left upper arm", []muscles.BodyPart{muscles.PartUpperArm}, muscles.Left},
	{"368209003", "right upper arm", []muscles.BodyPart{muscles.PartUpperArm}, muscles.Right},
	{"22943007", "trunk", []muscles.BodyPart{muscles.PartChest, muscles.PartAbdomen, muscles.PartUpperBack, muscles.PartLowerBack}, muscles.Both},
}

func (r region) areas() muscles.Set {
	var set muscles.Set
	for _, part := range r.parts {
		for g := range muscles.Groups() {
			if g.Part() == part {
				set = set.With(muscles.Area{Group: g, Side: r.side})
			}
		}
	}
	return set
}

// checkIn takes over a row of the wellness file.
func (r *reader) checkIn(at row) {
	t, err := timeline.ParseInstant(at.get(colTime))
	if err != nil {
		r.drop(at, colTime, BadTime, at.get(colTime))
		return
	}
	c := sessions.CheckIn{
		Fatigue:    r.rating(at, colFatigue, burdenScale),
		Mood:       r.rating(at, colMood, moodScale),
		Stress:     r.rating(at, colStress, burdenScale),
		SleepHours: r.hours(at),
	}
	soreness := r.rating(at, colSoreness, sorenessScale)
	if rating, ok := soreness.Get(); ok {
		areas := r.areas(at)
		for a := range areas.All() {
			c.Soreness.Set(a, rating)
		}
		if areas.IsEmpty() {
			c.OverallSoreness = soreness
		}
	}
	if c == (sessions.CheckIn{}) {
		r.drop(at, "", Empty, "")
		return
	}
	c.At = t.In(r.opts.zone())
	if err := c.Validate(); err != nil {
		r.drop(at, "", Invalid, err.Error())
		return
	}
	r.nth(at, colTime, t)
	r.log.CheckIns = append(r.log.CheckIns, c)
}

// rating reads a whole number of 1 to 5.
func (r *reader) rating(at row, column string, s scale) sessions.Quantity {
	text := at.get(column)
	v, reason := parseNumber(text)
	if reason == "" {
		for i := 1; i < len(s); i++ {
			if v == float64(i) {
				return sessions.Known(s[i])
			}
		}
		reason = OutOfRange
	}
	r.skip(at, column, reason, text)
	return sessions.Quantity{}
}

func (r *reader) hours(at row) sessions.Quantity {
	text := at.get(colSleep)
	v, reason := parseNumber(text)
	if reason == "" && (v < 0 || v > 24) {
		reason = OutOfRange
	}
	if reason != "" {
		r.skip(at, colSleep, reason, text)
		return sessions.Quantity{}
	}
	return sessions.Known(v)
}

// areas are the muscles of the regions that a row names.
func (r *reader) areas(at row) muscles.Set {
	text := at.get(colAreas)
	codes, ok := parseList(text)
	if !ok {
		r.skip(at, colAreas, BadList, text)
	}
	var all muscles.Set
	for _, code := range codes {
		areas, known := areasOf(code)
		switch {
		case !known:
			r.skip(at, colAreas, UnknownRegion, code)
		case areas.IsEmpty():
			r.skip(at, colAreas, NoMuscle, code)
		}
		all = all.Union(areas)
	}
	return all
}

func areasOf(code string) (muscles.Set, bool) {
	for _, region := range regions {
		if region.code == code {
			return region.areas(), true
		}
	}
	return muscles.Set{}, false
}
