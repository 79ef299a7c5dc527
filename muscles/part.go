package muscles

// BodyPart is the part of the body that a group belongs to. The zero value is none.
type BodyPart uint8

// The parts of the body, from the head down and then out along the arm.
const (
	PartHeadNeck BodyPart = 1 + iota
	PartShoulder
	PartChest
	PartAbdomen
	PartUpperBack
	PartLowerBack
	PartHip
	PartThigh
	PartLeg
	PartFoot
	PartUpperArm
	PartForearm
	PartHand
)

var bodyPartNames = [...]string{
	PartHeadNeck:  "head-neck",
	PartShoulder:  "shoulder",
	PartChest:     "chest",
	PartAbdomen:   "abdomen",
	PartUpperBack: "upper-back",
	PartLowerBack: "lower-back",
	PartHip:       "hip",
	PartThigh:     "thigh",
	PartLeg:       "leg",
	PartFoot:      "foot",
	PartUpperArm:  "upper-arm",
	PartForearm:   "forearm",
	PartHand:      "hand",
}

// BodyParts returns every BodyPart, in order.
func BodyParts() []BodyPart { return members[BodyPart](bodyPartNames[:]) }

// ParseBodyPart reads the exact text of a body part, such as "upper-back". Anything else is a [*NameError].
func ParseBodyPart(text string) (BodyPart, error) { return parseName[BodyPart](text, bodyPartNames[:]) }

// Valid reports whether p is one of the constants.
func (p BodyPart) Valid() bool { return p > 0 && int(p) < len(bodyPartNames) }

// String returns the text, or "BodyPart(99)" for a value that has none.
func (p BodyPart) String() string { return textOf("BodyPart", p, bodyPartNames[:]) }

// MarshalText returns the text. An invalid value is an [ErrInvalid].
func (p BodyPart) MarshalText() ([]byte, error) { return marshalName(p) }

// UnmarshalText reads the exact text; on an error p is left as it was.
func (p *BodyPart) UnmarshalText(text []byte) error { return unmarshalName(p, text, ParseBodyPart) }
