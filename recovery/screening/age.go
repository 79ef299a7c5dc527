package screening

import (
	"iter"
	"math"
	"slices"

	"example.com/rubdown/recovery/massage"
)

// AgeBand is what follows from age alone. The zero value is no band.
type AgeBand struct {
	Code        string
	From, Below float64 // years: from From up to but not including Below
	Barred      massage.SafetyCodes
	PressureCap int // NoCap when none
	Minutes     int // longest session; 0 is no cap
	Say         string
	Who         Confirmer
	Rule        string // in the words of the reference
	Sources     []string
	Status      Status
	StatusNote  string
	implies     string // the condition row that the band brings with it
}

// oldestAge is an age that no athlete has; one beyond it is not meant.
const oldestAge = 130

// ageBands are the age rules. Frailty is a condition, because no age tells it. Source: safety tables, age.
var ageBands = []AgeBand{
	{
		Code: "age-under-13", From: 0, Below: 13, Barred: nonGentle, PressureCap: 2,
		Say:  "Under 13: only gentle hands, by or beside a parent or guardian; no rollers and no devices.",
		Who:  ConfirmGuardian,
		Rule: "no automated plan beyond gentle-massage by or beside a guardian; no devices", Sources: keys("MINOR HYP"),
		Status: VerifiedInPart, StatusNote: "device bar own figure", implies: "minor-under-18",
	},
	{
		Code: "age-13-15", From: 13, Below: 16, Barred: codes(gun, vibration, cups, scrape, boots, deep, beating), PressureCap: 3,
		Say:  "From 13 to 15: a parent or guardian agrees in writing and stays in the room; gentle or ordinary massage and light foam rolling, no devices and no deep work.",
		Who:  ConfirmGuardian,
		Rule: "written guardian consent, guardian in the room; gentle- and general-massage, light foam-roll; no percussion-gun, vibration-roller, cupping, iastm, pneumatic-compression, deep-massage", Sources: keys("MINOR HYP"),
		Status: VerifiedInPart, implies: "minor-under-18",
	},
	{
		Code: "age-16-17", From: 16, Below: 18, Barred: codes(gun), PressureCap: 3,
		Say:  "16 or 17: written consent, with a parent or guardian present unless that was declined in writing; ordinary or lighter pressure, and a massage gun only if a clinician agrees.",
		Who:  ConfirmGuardian,
		Rule: "written consent; guardian present unless declined in writing (strict statutory example, Delaware); cap 3; percussion-gun only with clinician agreement", Sources: keys("MINOR"),
		Status: Verified, implies: "minor-under-18",
	},
	{
		Code: "age-18-64", From: 18, Below: 65, PressureCap: NoCap,
		Rule: "default adult",
	},
	{
		Code: "age-65-and-over", From: 65, Below: oldestAge, PressureCap: 3, Minutes: 45,
		Say:  "65 or over: ordinary or lighter pressure, 30 to 45 minutes; tell the therapist about your bones, skin, veins and medicines.",
		Who:  ConfirmDoctor,
		Rule: "cap 3, 30-45 min, ask about bone, skin, vessels, medicines", Sources: keys("AGEMT"),
		Status: Verified, StatusNote: "minutes own figure", implies: "older-adult-65",
	},
	{
		Code: "age-frail", From: 0, Below: 0, Barred: hard, PressureCap: 2, Minutes: 30,
		Say:  "Frail at any age: gentle pressure by hand, 20 to 30 minutes, and a clinician's review first; devices only with another adult present.",
		Who:  ConfirmDoctor,
		Rule: "cap 2, 20-30 min, hard barred, clinician review; devices only with another adult present", Sources: keys("AGEMT HYP"),
		Status: VerifiedInPart,
	},
}

// AgeBands yields the age rules, youngest first; the last, frailty, follows from the condition frail-older-adult and
// from no age.
func AgeBands() iter.Seq[AgeBand] {
	return each(ageBands, AgeBand.clone)
}

func (b AgeBand) clone() AgeBand {
	b.Sources = slices.Clone(b.Sources)
	return b
}

// ageBand returns the band of an age. It is nil when the age is unknown; ok is false when no athlete has that age.
func ageBand(age float64, known bool) (band *AgeBand, ok bool) {
	if !known || math.IsNaN(age) {
		return nil, true
	}
	for i := range ageBands {
		if b := &ageBands[i]; age >= b.From && age < b.Below {
			return b, true
		}
	}
	return nil, false
}
