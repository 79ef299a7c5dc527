package massage

import (
	"slices"

	"example.com/rubdown/recovery/evidence"
)

// Range is a least, a usual and a most value, each with where it comes from.
type Range struct{ Least, Usual, Most evidence.Figure }

// Span is a least and a most value, each with where it comes from.
type Span struct{ Least, Most evidence.Figure }

// ModalityInfo is the catalogue row of a modality that is massage.
// Source: practice tables of sessions, steps, limits, positions and kit; marks as given there.
type ModalityInfo struct {
	Modality Modality
	Name     string // plain words
	Minutes  Range  // whole appointment
	PerArea  Span   // minutes on one area
	Pressure Range  // 0 to 4
	Pace     string
	Givers   []By   // who can do it in practice, the usual one first
	GivenBy  string // the same in words
	Steps    []Step // in order, at the usual length; the minutes are own figures
	Order    string // where to begin, when that is not left to the therapist

	NotFor    string
	Positions string
	Kit       string
	RuledOut  string            // timing that rules it out, beside the lead and after times by dose
	Limits    []evidence.Amount // the numbers of RuledOut and NotFor
}

// Info returns the catalogue row of m, and a zero value for a modality that is no massage.
// The slices are the caller's own.
func (m Modality) Info() ModalityInfo {
	if !m.IsMassage() {
		return ModalityInfo{}
	}
	info := modalityRows[m]
	info.Givers = slices.Clone(info.Givers)
	info.Steps = slices.Clone(info.Steps)
	info.Limits = slices.Clone(info.Limits)
	return info
}

// By returns who gives m in a calendar: self for rolling and percussion, which need no appointment,
// a therapist for the rest; not said for a modality that is no massage.
func (m Modality) By() By {
	switch {
	case m == FoamRolling || m == Percussion:
		return BySelf
	case m.IsMassage():
		return ByTherapist
	}
	return BySomeone
}

// Short names that keep the tables readable: the mark of a figure stands in front of it.
func c(v float64) evidence.Figure { return evidence.C(v) }
func e(v float64) evidence.Figure { return evidence.E(v) }
func s(v float64) evidence.Figure { return evidence.S(v) }
func o(v float64) evidence.Figure { return evidence.O(v) }

var modalityRows = [NumModalities + 1]ModalityInfo{
	PreEventSports: {
		Modality: PreEventSports, Name: "pre-event sports massage",
		Minutes: Range{o(5), c(10), e(15)}, PerArea: Span{o(1), e(3)}, Pressure: Range{o(1), c(2), c(2)}, Pace: "brisk",
		Givers: []By{ByTherapist, BySelf}, GivenBy: "therapist or self",
		Steps: []Step{
			{Effleurage, 1},
			{CompressionStroke, 2.5},
			{Petrissage, 2},
			{SuperficialFriction, 1},
			{Shaking, 1},
			{TapotementStroke, 0.5},
			{PassiveStretch, 1},
			{DynamicMobilisation, 1},
		},
		NotFor:    "soreness relief, injury, calming a sleepy athlete further",
		Positions: "seated, standing, side-lying, short prone; clothed",
		Kit:       "none; dry or through clothes",
		RuledOut:  "after the warm-up; first time on event day; an area at soreness 5 or more",
		Limits:    []evidence.Amount{evidence.One("area soreness from which it is left out", o(5), "points of 10")},
	},
	InterEventSports: {
		Modality: InterEventSports, Name: "inter-event sports massage",
		Minutes: Range{e(5), o(8), e(12)}, PerArea: Span{o(1), o(4)}, Pressure: Range{o(1), o(2), o(2)}, Pace: "even to brisk",
		Givers: []By{ByTherapist, BySelf}, GivenBy: "therapist or self",
		Steps: []Step{
			{Shaking, 1}, {Effleurage, 2}, {CompressionStroke, 2}, {Petrissage, 2}, {DynamicMobilisation, 1},
		},
		NotFor:    "fixing a new pain, long gaps sold as performance",
		Positions: "seated, prone on a mat",
		Kit:       "towel; dry",
		RuledOut:  "a gap under 15 min; 5 to 20 min before the next bout",
		Limits: []evidence.Amount{
			evidence.One("shortest gap", o(15), "min"),
			evidence.Between("ends before the next bout", o(5), o(20), "min"),
		},
	},
	PostEventSports: {
		Modality: PostEventSports, Name: "post-event sports massage",
		Minutes: Range{e(7), c(15), e(30)}, PerArea: Span{o(3), e(7)}, Pressure: Range{c(1), c(2), c(2)}, Pace: "slow to even",
		Givers: []By{ByTherapist, BySelf}, GivenBy: "therapist or self",
		Steps: []Step{
			{Effleurage, 4}, {CompressionStroke, 3}, {Petrissage, 3}, {Shaking, 2}, {PassiveStretch, 1}, {Effleurage, 2},
		},
		NotFor:    "anyone unwell, shivering, dizzy, cramping or bruised",
		Positions: "side-lying or supine first, legs raised; prone later",
		Kit:       "towel, a little lotion, water, blanket",
		RuledOut:  "the first 20 min; after 24 h use Swedish",
		Limits: []evidence.Amount{
			evidence.One("first minutes after the session", c(20), "min"),
			evidence.One("closes after", c(24), "h"),
		},
	},
	Swedish: {
		Modality: Swedish, Name: "Swedish massage",
		Minutes: Range{o(20), c(60), c(90)}, PerArea: Span{o(5), o(15)}, Pressure: Range{c(1), c(2), s(3)}, Pace: "slow",
		Givers: []By{ByTherapist}, GivenBy: "therapist",
		Steps: []Step{
			{Hold, 1},
			{Effleurage, 16},
			{Petrissage, 22},
			{CompressionStroke, 4},
			{SuperficialFriction, 3},
			{Vibration, 2},
			{DynamicMobilisation, 4},
			{Effleurage, 8},
		},
		NotFor:    "brisk preparation",
		Positions: "prone, supine, side-lying",
		Kit:       "table, oil or lotion",
		RuledOut:  "the same day before hard work above pressure 2",
	},
	DeepTissue: {
		Modality: DeepTissue, Name: "deep tissue massage",
		Minutes: Range{c(30), c(60), c(90)}, PerArea: Span{o(6), o(12)}, Pressure: Range{c(3), c(3), s(4)}, Pace: "very slow",
		Givers: []By{ByTherapist}, GivenBy: "therapist",
		Steps: []Step{
			{Effleurage, 8},
			{CompressionStroke, 6},
			{Petrissage, 10},
			{Stripping, 18},
			{CrossFibreFriction, 4},
			{PinAndStretch, 6},
			{PassiveStretch, 3},
			{Effleurage, 5},
		},
		NotFor:    "fresh soreness, sleep, stress, bruises, the first two visits",
		Positions: "prone, supine, side-lying",
		Kit:       "table, little lotion",
		RuledOut:  "the lead and after times of deep work; two therapists in one week",
	},
	TriggerPoint: {
		Modality: TriggerPoint, Name: "trigger-point work",
		Minutes: Range{o(10), o(20), o(30)}, PerArea: Span{o(2), o(6)}, Pressure: Range{o(2), o(3), s(4)}, Pace: "still",
		Givers: []By{ByTherapist, BySelf}, GivenBy: "therapist, or self with a ball",
		Steps: []Step{
			{Effleurage, 3}, {CompressionStroke, 2}, {TriggerPress, 8}, {Stripping, 2}, {PassiveStretch, 3}, {Effleurage, 2},
		},
		NotFor:    "fresh soreness, nerve pain, numb skin, more than 6 points a visit",
		Positions: "so that the muscle is slack",
		Kit:       "table or chair; ball for self",
		RuledOut:  "the lead and after times of deep work",
		Limits:    []evidence.Amount{evidence.One("points a visit at most", o(6), "")},
	},
	MyofascialRelease: {
		Modality: MyofascialRelease, Name: "myofascial release",
		Minutes: Range{o(20), c(45), c(60)}, PerArea: Span{c(5), o(12)}, Pressure: Range{o(1), c(2), c(3)}, Pace: "very slow",
		Givers: []By{ByTherapist}, GivenBy: "therapist",
		Steps: []Step{
			{Hold, 2}, {FascialGlide, 24}, {PinAndStretch, 6}, {PassiveStretch, 4}, {DynamicMobilisation, 5}, {Effleurage, 4},
		},
		NotFor:    "swelling, acute strain, thin skin",
		Positions: "any; slow change",
		Kit:       "table, no oil",
		RuledOut:  "the lead and after times of its dose",
	},
	LymphaticDrainage: {
		Modality: LymphaticDrainage, Name: "manual lymph drainage",
		Minutes: Range{o(20), c(30), c(60)}, PerArea: Span{o(5), o(15)}, Pressure: Range{c(0), c(1), c(1)}, Pace: "very slow, even",
		Givers: []By{ByTherapist}, GivenBy: "trained therapist",
		Steps:     []Step{{Breathing, 2}, {LymphStroke, 22}, {Effleurage, 4}, {Hold, 2}},
		Order:     "trunk and node area first, then the limb from the near end outward",
		NotFor:    `"detox", muscle soreness, one-sided unexplained swelling, infection, heart failure`,
		Positions: "supine, limb raised",
		Kit:       "table, no oil",
		RuledOut:  "nothing beyond screening",
	},
	AssistedStretching: {
		Modality: AssistedStretching, Name: "assisted stretching",
		Minutes: Range{o(15), c(30), o(45)}, PerArea: Span{o(2), o(5)}, Pressure: Range{o(0), o(1), o(2)}, Pace: "slow, breath by breath",
		Givers: []By{ByTherapist}, GivenBy: "therapist",
		Steps: []Step{
			{Effleurage, 4}, {DynamicMobilisation, 5}, {PassiveStretch, 10}, {ContractRelax, 8}, {DynamicMobilisation, 3},
		},
		NotFor:    "a cold muscle, a damaged muscle, hypermobile end range, acute back pain; strain, sprain, fracture, dislocation, rupture",
		Positions: "supine, side-lying, prone",
		Kit:       "table or mat, straps",
		RuledOut:  "2 h before power work unless under 60 s a muscle and dynamic work after",
		Limits: []evidence.Amount{
			evidence.One("closed before power work", o(2), "h"),
			evidence.One("hold on a muscle that lifts it, under", e(60), "s"),
		},
	},
	FoamRolling: {
		Modality: FoamRolling, Name: "foam rolling",
		Minutes: Range{o(3), o(10), e(20)}, PerArea: Span{e(0.5), e(2)}, Pressure: Range{o(2), o(3), s(3)}, Pace: "slow",
		Givers: []By{BySelf}, GivenBy: "self",
		Steps:     []Step{{Rolling, 7}, {RollPause, 1.5}, {DynamicMobilisation, 1.5}},
		NotFor:    "bone, low back, neck, ribs, belly, behind the knee, numb skin",
		Positions: "floor, wall, chair; under a pressure cap of 2 only a stick, wall or chair-supported rolling",
		Kit:       "roller, stick, ball",
		RuledOut:  "right before power work more than 2 min a muscle",
		Limits:    []evidence.Amount{evidence.One("a muscle at most, right before power work", e(2), "min")},
	},
	Percussion: {
		Modality: Percussion, Name: "percussive massage device",
		Minutes: Range{o(1), e(5), s(10)}, PerArea: Span{s(0.5), s(2)}, Pressure: Range{o(1), o(2), o(3)}, Pace: "machine; the hand moves slowly",
		Givers: []By{BySelf, ByTherapist}, GivenBy: "self or therapist",
		Steps:     []Step{{PercussionPass, 4}, {DynamicMobilisation, 1}},
		NotFor:    "bone, neck front and sides, head, spine, kidney angle, groin, behind the knee, under 18, blood thinners",
		Positions: "seated, lying; muscle slack",
		Kit:       "device, soft head",
		RuledOut:  "30 min before explosive work on prime movers; days 0 to 3 after a marathon-like effort",
		Limits: []evidence.Amount{
			evidence.One("before explosive work", o(30), "min"),
			evidence.Between("days after a marathon-like effort without it", s(0), s(3), "days"),
		},
	},
}
