package recovery

import (
	"cmp"
	"fmt"
	"slices"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// Policy is a named set of choices on which practitioners differ. It is plain data: printable, comparable in tests,
// storable as JSON. A zero field means the value of [Balanced], so Policy{} is Balanced. No field loosens a safety
// rule, and Off refuses the code of one.
type Policy struct {
	// Name labels the policy in answers; empty means "balanced".
	Name string
	// Lead is how long before a session a treatment must end.
	Lead Lead
	// DeepAfterDamaging is how many hours after a damaging session deep work on its areas may start; 0 means 48.
	DeepAfterDamaging float64
	// Cadence is the rebooking range by recent load.
	Cadence Cadence
	// First, when set, is the purpose that is ranked before the others.
	First massage.Purpose
	// Off switches rules off by code.
	Off []Code
}

// Lead holds hours from the end of a treatment to the start of a session. A zero field means Balanced's hours.
type Lead struct {
	// DeepBeforeEasy … DeepBeforeA are for the deep dose class.
	DeepBeforeEasy, DeepBeforeOrdinary, DeepBeforeHard, DeepBeforeRoutine, DeepBeforeB, DeepBeforeA ByHabit
	// FirmBeforeEvent is for the firm dose class before a b or a event.
	FirmBeforeEvent float64
	// FirmBeforeSession is for the firm dose class before any other session; 0 means the hours by kind of session.
	FirmBeforeSession float64
}

// ByHabit holds hours for a person who is used to the treatment, for anyone, and for one who never had it.
type ByHabit struct{ UsedToIt, Default, Never float64 }

// Cadence holds rebooking ranges in days; a range with Most 0 means "no reminder". Set says that the ranges are meant;
// the zero value means Balanced's.
type Cadence struct {
	Hard, Moderate, Light DayRange
	Set                   bool
}

// DayRange is a range of days, both ends included.
type DayRange struct{ Least, Most int }

// String writes a range of days in words: "7 to 14 days".
func (r DayRange) String() string {
	if r.Least == r.Most {
		return fmt.Sprintf("%d days", r.Most)
	}
	return fmt.Sprintf("%d to %d days", r.Least, r.Most)
}

// notOffered is a lead that no horizon reaches: the treatment is not offered before such a session at all.
const notOffered = 24 * 366

// Balanced is the default policy.
// Source: practice tables 3.1 and 3.2, mostly custom and own figures (grade D).
func Balanced() Policy {
	return Policy{
		Name: "balanced",
		Lead: Lead{
			DeepBeforeEasy: ByHabit{12, 12, 24}, DeepBeforeOrdinary: ByHabit{24, 24, 48}, DeepBeforeHard: ByHabit{36, 48, 72},
			DeepBeforeRoutine: ByHabit{48, 72, notOffered}, DeepBeforeB: ByHabit{48, 96, 168}, DeepBeforeA: ByHabit{72, 96, 168},
			FirmBeforeEvent: 48,
		},
		DeepAfterDamaging: 48,
		Cadence:           Cadence{Hard: DayRange{7, 14}, Moderate: DayRange{14, 21}, Light: DayRange{28, 28}, Set: true},
	}
}

// Cautious keeps deep work far from anything hard.
func Cautious() Policy {
	p := Balanced()
	p.Name = "cautious"
	p.Lead = Lead{
		DeepBeforeEasy: ByHabit{24, 24, 24}, DeepBeforeOrdinary: ByHabit{48, 48, 48}, DeepBeforeHard: ByHabit{72, 72, 72},
		DeepBeforeRoutine: ByHabit{72, 72, notOffered}, DeepBeforeB: ByHabit{144, 144, 168}, DeepBeforeA: ByHabit{144, 144, 168},
		FirmBeforeEvent: 72,
	}
	p.DeepAfterDamaging = 72
	p.Cadence = Cadence{Hard: DayRange{14, 21}, Moderate: DayRange{21, 28}, Set: true}
	return p
}

// EventWeek allows no deep work in the week before an event.
func EventWeek() Policy {
	p := Balanced()
	p.Name = "event-week"
	p.Lead.DeepBeforeHard = ByHabit{48, 48, 72}
	p.Lead.DeepBeforeOrdinary = ByHabit{24, 24, 48}
	p.Lead.DeepBeforeRoutine = ByHabit{72, 72, notOffered}
	p.Lead.DeepBeforeB = ByHabit{168, 168, 168}
	p.Lead.DeepBeforeA = ByHabit{168, 168, 168}
	p.Lead.FirmBeforeEvent = 72
	p.DeepAfterDamaging = 72
	return p
}

// Maintenance is Balanced with the regular appointment first and a slower rhythm.
func Maintenance() Policy {
	p := Balanced()
	p.Name = "maintenance"
	p.First = massage.Maintain
	p.Cadence = Cadence{Hard: DayRange{14, 28}, Moderate: DayRange{21, 28}, Light: DayRange{28, 28}, Set: true}
	return p
}

// Therapist is the practice of the article the library starts from: firm and deep work up to a day before training,
// two days before an event, and a visit every one to two weeks whenever there is training.
func Therapist() Policy {
	p := Balanced()
	p.Name = "therapist"
	day, two := ByHabit{24, 24, 24}, ByHabit{48, 48, 48}
	p.Lead = Lead{
		DeepBeforeEasy: day, DeepBeforeOrdinary: day, DeepBeforeHard: day, DeepBeforeRoutine: day, DeepBeforeB: two, DeepBeforeA: two,
		FirmBeforeEvent: 48, FirmBeforeSession: 24,
	}
	p.DeepAfterDamaging = 24
	p.Cadence = Cadence{Hard: DayRange{7, 14}, Moderate: DayRange{7, 14}, Light: DayRange{7, 14}, Set: true}
	return p
}

// Policies returns the named policies, default first.
func Policies() []Policy {
	return []Policy{Balanced(), Cautious(), EventWeek(), Maintenance(), Therapist()}
}

// PolicyNamed finds a named policy by its text, such as "event-week".
func PolicyNamed(name string) (Policy, error) {
	for _, p := range Policies() {
		if p.Name == name {
			return p, nil
		}
	}
	return Policy{}, fmt.Errorf("%w: no policy is named %q", ErrInvalidPolicy, name)
}

// resolved fills zero fields with Balanced's; the one place where a default is applied.
func (p Policy) resolved() Policy {
	b := Balanced()
	p.Name = cmp.Or(p.Name, b.Name)
	habit := func(h *ByHabit, def ByHabit) {
		*h = ByHabit{cmp.Or(h.UsedToIt, def.UsedToIt), cmp.Or(h.Default, def.Default), cmp.Or(h.Never, def.Never)}
	}
	habit(&p.Lead.DeepBeforeEasy, b.Lead.DeepBeforeEasy)
	habit(&p.Lead.DeepBeforeOrdinary, b.Lead.DeepBeforeOrdinary)
	habit(&p.Lead.DeepBeforeHard, b.Lead.DeepBeforeHard)
	habit(&p.Lead.DeepBeforeRoutine, b.Lead.DeepBeforeRoutine)
	habit(&p.Lead.DeepBeforeB, b.Lead.DeepBeforeB)
	habit(&p.Lead.DeepBeforeA, b.Lead.DeepBeforeA)
	p.Lead.FirmBeforeEvent = cmp.Or(p.Lead.FirmBeforeEvent, b.Lead.FirmBeforeEvent)
	p.DeepAfterDamaging = cmp.Or(p.DeepAfterDamaging, b.DeepAfterDamaging)
	if !p.Cadence.Set {
		p.Cadence = b.Cadence
	}
	return p
}

// maxLead is the longest lead a policy may ask for, in hours; "not offered" lies above every horizon.
const maxLead = notOffered

// Validate reports every fault of the policy: hours outside 0 to 8784, ranges of days reversed or above 366, codes under
// Off that are unknown, repeated or safety rules.
func (p Policy) Validate() error {
	var f sessions.Faults
	hours := func(path string, h float64) {
		if !(h >= 0 && h <= maxLead) {
			f.Add(path, fmt.Sprint(h), fmt.Sprintf("is outside 0 to %d hours", maxLead), ErrInvalidPolicy)
		}
	}
	for _, l := range p.Lead.rows() {
		hours(l.path+"[0]", l.habit.UsedToIt)
		hours(l.path+"[1]", l.habit.Default)
		hours(l.path+"[2]", l.habit.Never)
	}
	hours("policy.lead.firm_before_event", p.Lead.FirmBeforeEvent)
	hours("policy.lead.firm_before_session", p.Lead.FirmBeforeSession)
	hours("policy.deep_after_damaging", p.DeepAfterDamaging)
	if !p.Cadence.Set && p.Cadence != (Cadence{}) {
		f.Add("policy.cadence", "", "has ranges but is not set", ErrInvalidPolicy)
	}
	if p.First != 0 && !p.First.Valid() {
		f.Add("policy.first", p.First.String(), "is no purpose", ErrInvalidPolicy)
	}
	for _, r := range p.Cadence.rows() {
		if r.days.Least < 0 || r.days.Most > 366 || r.days.Least > r.days.Most {
			f.Add(r.path, fmt.Sprintf("%d-%d", r.days.Least, r.days.Most), "is not a range of days within 0 to 366", ErrInvalidPolicy)
		}
	}
	for i, code := range p.Off {
		path := fmt.Sprintf("policy.off[%d]", i)
		switch r, ok := FindRule(code); {
		case !ok:
			f.Add(path, shorten(string(code)), "is not the code of a rule", ErrInvalidPolicy)
		case r.Safety:
			f.Add(path, shorten(string(code)), "is a safety rule and cannot be switched off", ErrInvalidPolicy)
		case code == ByWish || code == Disliked:
			f.Add(path, string(code), "is what the athlete wants and cannot be switched off", ErrInvalidPolicy)
		case slices.Index(p.Off, code) < i:
			f.Add(path, shorten(string(code)), "is listed twice", ErrInvalidPolicy)
		}
	}
	return f.Err()
}

type leadRow struct {
	path  string
	habit *ByHabit
}

func (l *Lead) rows() []leadRow {
	return []leadRow{
		{"policy.lead.deep_before_easy", &l.DeepBeforeEasy},
		{"policy.lead.deep_before_ordinary", &l.DeepBeforeOrdinary},
		{"policy.lead.deep_before_hard", &l.DeepBeforeHard},
		{"policy.lead.deep_before_routine", &l.DeepBeforeRoutine},
		{"policy.lead.deep_before_b", &l.DeepBeforeB},
		{"policy.lead.deep_before_a", &l.DeepBeforeA},
	}
}

type cadenceRow struct {
	path string
	days *DayRange
}

func (c *Cadence) rows() []cadenceRow {
	return []cadenceRow{
		{"policy.cadence.hard", &c.Hard}, {"policy.cadence.moderate", &c.Moderate}, {"policy.cadence.light", &c.Light},
	}
}

// on reports whether a rule applies under this policy.
func (p Policy) on(code Code) bool { return !slices.Contains(p.Off, code) }

func (p Policy) isZero() bool {
	return p.Name == "" && p.Lead == (Lead{}) && p.DeepAfterDamaging == 0 && p.Cadence == (Cadence{}) && p.First == 0 && len(p.Off) == 0
}
