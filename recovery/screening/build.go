package screening

import (
	"fmt"
	"strings"

	"example.com/rubdown/recovery/massage"
)

// What the tables are written with. These values are never changed.

const (
	deep      = massage.DeepMassage
	beating   = massage.Tapotement
	roll      = massage.FoamRoll
	vibration = massage.VibrationRoller
	gun       = massage.PercussionGun
	boots     = massage.PneumaticCompression
	cups      = massage.CuppingSuction
	scrape    = massage.IASTM
)

var (
	vigorous  = massage.Vigorous()
	hard      = massage.Hard()
	nonGentle = massage.NonGentle()
	everyCode = massage.AllCodes()

	everywhere = AllRegions()
	neck       = NeckRegions()
	arms       = ArmRegions()
	legs       = LegRegions()

	// growthAreas are where bones grow and tendons pull, near the joints. Our own reading of "growth areas".
	growthAreas = on(Shoulder, Elbow, Wrist, Spine, Hip, Knee, Ankle, Heel)
	// boneEdges are where bone lies under the skin. Our own reading of "over bone anywhere".
	boneEdges = on(Head, Spine, Ribs, SternumXiphoid, Shoulder, Elbow, Wrist, Hip, Knee, Shin, Ankle, Heel)

	whileReported   = []Phase{while("while reported", Fine)}
	untilClinician  = []Phase{while("until a clinician has dealt with it", ReferUrgently).by(ByBoth)}
	untilExamined   = []Phase{while("until a clinician has examined you", Clearance).by(ByClearance)}
	upperQuadrant   = on(Shoulder, Axilla, Chest, Breast, Ribs, UpperBack).Union(arms)
	lowerQuadrant   = on(LowerBack, FlankKidney, Abdomen, GroinInguinal, Genital, Glute, SciaticNotch, Hip).Union(legs)
	hipGroinRegions = on(GroinInguinal, FemoralTriangle, Hip, Adductors)
)

func on(rs ...Region) RegionSet { return RegionsOf(rs...) }

func codes(cs ...massage.SafetyCode) massage.SafetyCodes { return massage.CodesOf(cs...) }

func keys(list string) []string { return strings.Fields(list) }

func while(until string, o Outcome, es ...Effect) Phase {
	return Phase{Window: Window{Lift: ByEnd, Text: until}, Outcome: o, Effects: es}
}

func standing(o Outcome, es ...Effect) Phase {
	return while("for as long as it is reported", o, es...).by(ByTime)
}

func days(from, to int, o Outcome, es ...Effect) Phase {
	text := fmt.Sprintf("until day %d after it began has passed", to)
	return Phase{Window: Window{Kind: DayRange, From: from, To: to, Text: text}, Outcome: o, Effects: es}
}

func hours(to int, o Outcome, es ...Effect) Phase {
	text := fmt.Sprintf("until %d hours have passed", to)
	if to == 1 {
		text = "until an hour has passed"
	}
	return Phase{Window: Window{Kind: HourRange, To: to, Text: text}, Outcome: o, Effects: es}
}

func afterEnd(until string, o Outcome, es ...Effect) Phase {
	return Phase{Window: Window{Kind: AfterEnd, Text: until}, Outcome: o, Effects: es}
}

func (p Phase) by(l Lift) Phase           { p.Window.Lift = l; return p }
func (p Phase) tail(n int) Phase          { p.Window.Tail = n; return p }
func (p Phase) tailHours(n int) Phase     { p.Window.TailHours = n; return p }
func (p Phase) floor(n int) Phase         { p.Window.Floor = n; return p }
func (p Phase) floorHours(n int) Phase    { p.Window.FloorHours = n; return p }
func (p Phase) floorAfterEnd(n int) Phase { p.Window.Floor, p.Window.FloorEnd = n, true; return p }
func (p Phase) minutes(n int) Phase       { p.Minutes = n; return p }
func (p Phase) half() Phase               { p.Half = true; return p }
func (p Phase) say(text string) Phase     { p.Say = text; return p }

func whole(cs massage.SafetyCodes) Effect { return Effect{Barred: cs, PressureCap: NoCap} }

func atSite(cs massage.SafetyCodes) Effect {
	return Effect{Place: AtSite, Barred: cs, PressureCap: NoCap}
}

func at(rs RegionSet, cs massage.SafetyCodes) Effect {
	return Effect{Place: AtRegions, Regions: rs, Barred: cs, PressureCap: NoCap}
}

func limb(cs massage.SafetyCodes) Effect {
	return Effect{Place: AtLimb, Barred: cs, PressureCap: NoCap}
}

func avoidSite() Effect               { return atSite(everyCode).avoided() }
func avoid(rs RegionSet) Effect       { return at(rs, everyCode).avoided() }
func avoidLimb() Effect               { return limb(everyCode).avoided() }
func avoidQuadrant() Effect           { e := avoidLimb(); e.Place = AtQuadrant; return e }
func avoidSided(rs RegionSet) Effect  { e := avoid(rs); e.Place = AtSided; return e }
func (e Effect) avoided() Effect      { e.Avoid, e.PressureCap = true, 0; return e }
func (e Effect) cap(level int) Effect { e.PressureCap = level; return e }
func (e Effect) still() Effect        { e.NoStretching = true; return e }
func (e Effect) edge() Effect         { e.Edge = true; return e }
func (e Effect) ifNamed() Effect      { e.Optional = true; return e }

func (e Effect) onlyAt(rs RegionSet) Effect { e.Only = rs; return e }
