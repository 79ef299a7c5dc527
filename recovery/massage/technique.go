package massage

import "iter"

// Technique is one thing done during a treatment: the closed list a step names. The zero value is none; its text is empty.
type Technique uint8

// The techniques. Those with a name that is also a modality end in Stroke.
const (
	NoTechnique Technique = iota
	Breathing
	Hold
	Effleurage
	Petrissage
	CompressionStroke
	Shaking
	Vibration
	TapotementStroke
	SuperficialFriction
	CrossFibreFriction
	Stripping
	TriggerPress
	FascialGlide
	PinAndStretch
	LymphStroke
	PassiveStretch
	ContractRelax
	DynamicMobilisation
	Rolling
	RollPause
	PercussionPass
)

// NumTechniques is the number of techniques; they have the numbers 1 to NumTechniques.
const NumTechniques = int(PercussionPass)

var techniqueTexts = enum[Technique]{"Technique", []string{
	"",
	"breathing",
	"hold",
	"effleurage",
	"petrissage",
	"compression",
	"shaking",
	"vibration",
	"tapotement",
	"superficial-friction",
	"cross-fibre-friction",
	"stripping",
	"trigger-press",
	"fascial-glide",
	"pin-and-stretch",
	"lymph-stroke",
	"passive-stretch",
	"contract-relax",
	"dynamic-mobilisation",
	"rolling",
	"roll-pause",
	"percussion-pass",
}}

// Techniques yields the closed list in the order of its constants.
func Techniques() iter.Seq[Technique] { return upTo(PercussionPass) }

// Valid reports whether t is a technique.
func (t Technique) Valid() bool { return techniqueTexts.valid(t) }

// String returns the text of the technique, such as "cross-fibre-friction"; none is empty.
func (t Technique) String() string { return techniqueTexts.text(t) }

// MarshalText encodes the technique as its text, none as the empty text; a number that is no technique is an error.
func (t Technique) MarshalText() ([]byte, error) { return techniqueTexts.marshal(t) }

// UnmarshalText decodes the text of a technique; the empty text is none.
func (t *Technique) UnmarshalText(text []byte) error { return techniqueTexts.unmarshal(text, t) }

// ParseTechnique reads the exact text of a technique. Anything else is an error that wraps [ErrUnknownName].
func ParseTechnique(text string) (Technique, error) { return techniqueTexts.parse(text) }
