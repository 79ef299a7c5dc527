package massage

import "iter"

// SafetyCode is a kind of touch as the safety tables know it: what a health condition bars. The zero value is none:
// nothing has to be allowed. Source: the safety tables' list of modality codes.
type SafetyCode uint8

// The safety codes.
const (
	NoSafetyCode         SafetyCode = iota
	GentleMassage                   // slow stroking, holding, light kneading by hand; pressure 1 to 2
	GeneralMassage                  // ordinary Swedish or sports massage; pressure 3
	DeepMassage                     // deep tissue, friction, trigger-point pressing; pressure 4 and above
	Tapotement                      // hacking, cupping or beating by hand
	FoamRoll                        // foam roller, stick or ball, dosed by body weight
	VibrationRoller                 // powered vibrating roller or ball
	PercussionGun                   // percussive massage device
	PneumaticCompression            // inflating boots or sleeves
	CuppingSuction                  // suction cups
	IASTM                           // scraping tools
)

var safetyTexts = enum[SafetyCode]{"SafetyCode", []string{
	"",
	"gentle-massage",
	"general-massage",
	"deep-massage",
	"tapotement",
	"foam-roll",
	"vibration-roller",
	"percussion-gun",
	"pneumatic-compression",
	"cupping",
	"iastm",
}}

// EachSafetyCode yields the ten safety codes in the order of their constants.
func EachSafetyCode() iter.Seq[SafetyCode] { return upTo(IASTM) }

// Valid reports whether c is a safety code.
func (c SafetyCode) Valid() bool { return safetyTexts.valid(c) }

// String returns the text of the code, such as "deep-massage"; none is empty.
func (c SafetyCode) String() string { return safetyTexts.text(c) }

// MarshalText encodes the code as its text, none as the empty text; a number that is no code is an error.
func (c SafetyCode) MarshalText() ([]byte, error) { return safetyTexts.marshal(c) }

// UnmarshalText decodes the text of a code; the empty text is none.
func (c *SafetyCode) UnmarshalText(text []byte) error { return safetyTexts.unmarshal(text, c) }

// ParseSafetyCode reads the exact text of a safety code. Anything else is an error that wraps [ErrUnknownName].
func ParseSafetyCode(text string) (SafetyCode, error) { return safetyTexts.parse(text) }
