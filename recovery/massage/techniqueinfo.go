package massage

import (
	"slices"

	"example.com/rubdown/recovery/evidence"
)

// TechniqueInfo is the vocabulary row of a technique.
// Source: practice table of techniques; marks as given there.
type TechniqueInfo struct {
	Technique Technique
	Plain     string          // in plain words
	Pressure  Span            // 0 to 4
	Middle    evidence.Figure // the most in the middle of a treatment; the same as Pressure.Most but for effleurage
	Pace      string
	Amounts   []evidence.Amount // the numbers of the pace and of a hold
	When      string            // open, middle, close
	NotOn     string            // not on, not when

	// Stretching is set for what lengthens the muscle; such a step vanishes where stretching is ruled out.
	Stretching bool
}

// Info returns the vocabulary row of t, and a zero value for what is no technique. The slice is the caller's own.
func (t Technique) Info() TechniqueInfo {
	if !t.Valid() {
		return TechniqueInfo{}
	}
	info := techniqueRows[t]
	info.Amounts = slices.Clone(info.Amounts)
	return info
}

// SafetyCode returns what must be allowed for t to be used at this pressure, in treatments of the given pressure:
// a technique is never done harder than its own range, so pressure above that counts as the most it takes.
// Stretches need no code; they have a rule of their own ([TechniqueInfo].Stretching). What is no technique gives none.
func (t Technique) SafetyCode(pressure int) SafetyCode {
	if !t.Valid() {
		return NoSafetyCode
	}
	row := techniqueSafety[t]
	if row.at3 != NoSafetyCode && pressure >= 3 {
		return row.at3
	}
	return row.code
}

// techniqueSafety holds the code needed, and the one needed instead at pressure 3 and above.
var techniqueSafety = [NumTechniques + 1]struct{ code, at3 SafetyCode }{
	Breathing:           {code: GentleMassage},
	Hold:                {code: GentleMassage},
	Effleurage:          {GentleMassage, GeneralMassage},
	Petrissage:          {GentleMassage, GeneralMassage},
	CompressionStroke:   {GentleMassage, GeneralMassage},
	Shaking:             {code: GentleMassage},
	Vibration:           {code: GentleMassage},
	TapotementStroke:    {code: Tapotement},
	SuperficialFriction: {code: GentleMassage},
	CrossFibreFriction:  {code: DeepMassage},
	Stripping:           {code: DeepMassage},
	TriggerPress:        {code: DeepMassage},
	FascialGlide:        {code: DeepMassage},
	PinAndStretch:       {code: DeepMassage},
	LymphStroke:         {code: GentleMassage},
	PassiveStretch:      {},
	ContractRelax:       {},
	DynamicMobilisation: {code: GentleMassage},
	Rolling:             {code: FoamRoll},
	RollPause:           {code: FoamRoll},
	PercussionPass:      {code: PercussionGun},
}

var techniqueRows = [NumTechniques + 1]TechniqueInfo{
	Breathing: {
		Technique: Breathing, Plain: "a few slow breaths with the athlete",
		Pressure: Span{o(0), o(0)}, Middle: o(0), Pace: "slow", When: "open",
	},
	Hold: {
		Technique: Hold, Plain: "resting both hands still",
		Pressure: Span{c(0), c(1)}, Middle: c(1), Pace: "still", When: "open, close",
	},
	Effleurage: {
		Technique: Effleurage, Plain: "long gliding strokes along the limb toward the heart",
		Pressure: Span{c(1), c(2)}, Middle: c(3), Pace: "slow or brisk", When: "open, middle, close",
		Amounts: []evidence.Amount{
			evidence.Between("slow", o(10), o(15), "strokes a minute"),
			evidence.Between("brisk", o(30), o(60), "strokes a minute"),
		},
		NotOn: "broken skin, varicose veins",
	},
	Petrissage: {
		Technique: Petrissage, Plain: "lifting, rolling and kneading the muscle between the hands",
		Pressure: Span{c(2), c(3)}, Middle: c(3), Pace: "slow to even", When: "middle",
		Amounts: []evidence.Amount{evidence.Between("pace", o(20), o(40), "strokes a minute")},
		NotOn:   "a bruise; an area at soreness 7 or more above pressure 1",
	},
	CompressionStroke: {
		Technique: CompressionStroke, Plain: "rhythmic pressing with palm or loose fist, also through clothes",
		Pressure: Span{c(1), c(3)}, Middle: c(3), Pace: "even", When: "open, middle",
		Amounts: []evidence.Amount{evidence.One("when brisk, about", o(1), "presses a second")},
		NotOn:   "bone, behind the knee, belly",
	},
	Shaking: {
		Technique: Shaking, Plain: "loose rocking of a relaxed limb or muscle",
		Pressure: Span{c(1), c(2)}, Middle: c(2), Pace: "quick, small", When: "open, close",
		NotOn: "an unstable joint, acute injury, cramp",
	},
	Vibration: {
		Technique: Vibration, Plain: "fine trembling pressure with the fingertips",
		Pressure: Span{c(1), c(2)}, Middle: c(2), Pace: "very quick", When: "close",
		Amounts: []evidence.Amount{evidence.Between("at a place", o(5), o(10), "s")},
		NotOn:   "over bone, nerve sites",
	},
	TapotementStroke: {
		Technique: TapotementStroke, Plain: "light drumming with cupped or loose hands",
		Pressure: Span{o(2), c(3)}, Middle: c(3), Pace: "quick", When: "before sport only",
		Amounts: []evidence.Amount{evidence.One("about", e(4), "a second")},
		NotOn:   "spine, kidneys, ribs, damaged muscle, anyone it is barred for; never for sleep",
	},
	SuperficialFriction: {
		Technique: SuperficialFriction, Plain: "brisk warming rub over the skin",
		Pressure: Span{c(1), c(2)}, Middle: c(2), Pace: "fast", When: "open",
		NotOn: "rash, sunburn, shaved raw skin, oil before sport",
	},
	CrossFibreFriction: {
		Technique: CrossFibreFriction, Plain: "small firm strokes across the fibres at one place",
		Pressure: Span{c(3), s(4)}, Middle: s(4), Pace: "slow", When: "middle",
		Amounts: []evidence.Amount{evidence.Between("a place", o(1), c(3), "min")},
		NotOn:   "fresh injury, inflamed tendon, tendons under steroid or antibiotic caution, soreness 3 or more",
	},
	Stripping: {
		Technique: Stripping, Plain: "slow deep glide along one muscle with thumb, knuckle or forearm",
		Pressure: Span{c(3), s(4)}, Middle: s(4), Pace: "slow", When: "middle, after 3 min of warming",
		Amounts: []evidence.Amount{
			evidence.Between("speed", o(1), o(2), "cm a second"),
			evidence.Between("passes", o(2), o(4), ""),
			evidence.One("warming first", o(3), "min"),
		},
		NotOn: "soreness 3 or more, bone edge, veins, nerve sites",
	},
	TriggerPress: {
		Technique: TriggerPress, Plain: "steady pressure on one tender spot until it eases",
		Pressure: Span{o(2), s(4)}, Middle: s(4), Pace: "still", When: "middle",
		Amounts: []evidence.Amount{
			evidence.Between("hold", e(30), e(60), "s"),
			evidence.Between("times", o(1), o(3), ""),
		},
		NotOn: "numbness or spreading pain, armpit, neck front, sciatic notch",
	},
	FascialGlide: {
		Technique: FascialGlide, Plain: "sinking in and dragging slowly, or holding until the tissue gives",
		Pressure: Span{c(1), c(3)}, Middle: c(3), Pace: "very slow", When: "middle",
		Amounts: []evidence.Amount{evidence.Between("hold", c(90), c(180), "s")},
		NotOn:   "swelling, fragile skin",
	},
	PinAndStretch: {
		Technique: PinAndStretch, Plain: "hold one spot while the muscle is lengthened under it",
		Pressure: Span{c(2), s(4)}, Middle: s(4), Pace: "slow", When: "middle", Stretching: true,
		Amounts: []evidence.Amount{evidence.Between("times", o(3), o(6), "")},
		NotOn:   "soreness 3 or more, acute strain",
	},
	LymphStroke: {
		Technique: LymphStroke, Plain: "very light circles that stretch the skin toward the nodes",
		Pressure: Span{c(0), c(1)}, Middle: c(1), Pace: "very slow", When: "all",
		Amounts: []evidence.Amount{
			evidence.Between("pace", o(6), o(10), "circles a minute"),
			evidence.Between("at a place", c(5), c(7), "circles"),
		},
		NotOn: "infection, clot sign, heart failure",
	},
	PassiveStretch: {
		Technique: PassiveStretch, Plain: "the therapist lengthens a relaxed muscle and waits",
		Pressure: Span{o(0), o(2)}, Middle: o(2), Pace: "slow", When: "after massage or warm-up, close", Stretching: true,
		Amounts: []evidence.Amount{
			evidence.Between("stretch feeling", o(3), o(5), "points of 10"),
			evidence.Between("hold", c(10), c(30), "s"),
			evidence.Between("times", o(1), c(4), ""),
		},
		NotOn: "a cold muscle, soreness 4 or more, strain, end range if hypermobile",
	},
	ContractRelax: {
		Technique: ContractRelax, Plain: "push gently against the hand, let go, go a little further",
		Pressure: Span{o(0), o(2)}, Middle: o(2), Pace: "slow", When: "close", Stretching: true,
		Amounts: []evidence.Amount{
			evidence.Between("push", c(3), c(6), "s"),
			evidence.Between("effort of the push", c(20), c(50), "%"),
			evidence.Between("hold", c(10), c(30), "s"),
			evidence.Between("times", c(2), c(3), ""),
		},
		NotOn: "as passive-stretch; before power work",
	},
	DynamicMobilisation: {
		Technique: DynamicMobilisation, Plain: "moving the joint through easy range, helped or alone",
		Pressure: Span{o(0), o(1)}, Middle: o(1), Pace: "even", When: "open, close, last before sport",
		Amounts: []evidence.Amount{evidence.Between("times", o(5), o(10), "")},
		NotOn:   "a locked, hot or unstable joint",
	},
	Rolling: {
		Technique: Rolling, Plain: "own weight or a stick rolls along the muscle",
		Pressure: Span{o(2), s(3)}, Middle: s(3), Pace: "slow", When: "all",
		Amounts: []evidence.Amount{
			evidence.Between("speed", o(2), o(3), "cm a second"),
			evidence.Between("a muscle", e(30), e(120), "s"),
		},
		NotOn: "bone, low back, neck, ribs",
	},
	RollPause: {
		Technique: RollPause, Plain: "stopping the roller or ball on a tender spot",
		Pressure: Span{o(2), s(3)}, Middle: s(3), Pace: "still", When: "middle",
		Amounts: []evidence.Amount{
			evidence.One("hold up to", o(30), "s"),
			evidence.One("hold in one trial", e(90), "s"),
		},
		NotOn: "as trigger-press",
	},
	PercussionPass: {
		Technique: PercussionPass, Plain: "device moved slowly along the muscle belly",
		Pressure: Span{o(1), o(3)}, Middle: o(3), Pace: "slow", When: "all",
		Amounts: []evidence.Amount{
			evidence.Between("speed", o(2), o(3), "cm a second"),
			evidence.Between("a muscle", s(30), s(120), "s"),
		},
		NotOn: "bone, neck front and sides, head, spine, kidney angle, groin, behind the knee",
	},
}
