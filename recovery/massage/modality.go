package massage

import "iter"

// Modality is a kind of treatment. The zero value is none; its text is empty.
// The first eleven are massage and are advised; the rest are kept when an athlete reports them and count as no massage.
type Modality uint8

// The modalities.
const (
	NoModality Modality = iota
	PreEventSports
	InterEventSports
	PostEventSports
	Swedish
	DeepTissue
	TriggerPoint
	MyofascialRelease
	LymphaticDrainage
	AssistedStretching
	FoamRolling
	Percussion
	Compression // inflating boots or sleeves, worn compression
	Sauna
	Cold // cold water, ice, cryotherapy
	Cupping
	Acupuncture
	Other
)

// NumModalities is the number of modalities that are massage; they have the numbers 1 to NumModalities.
const NumModalities = int(Percussion)

var modalityTexts = enum[Modality]{"Modality", []string{
	"",
	"pre-event-sports",
	"inter-event-sports",
	"post-event-sports",
	"swedish",
	"deep-tissue",
	"trigger-point",
	"myofascial-release",
	"lymphatic-drainage",
	"assisted-stretching",
	"foam-rolling",
	"percussion",
	"compression",
	"sauna",
	"cold",
	"cupping",
	"acupuncture",
	"other",
}}

// Modalities yields the eleven modalities that are advised, in the order of their constants.
func Modalities() iter.Seq[Modality] { return upTo(Percussion) }

// Treatments yields every modality a treatment may have, the advised ones first.
func Treatments() iter.Seq[Modality] { return upTo(Other) }

// Valid reports whether m is a modality, of massage or not.
func (m Modality) Valid() bool { return modalityTexts.valid(m) }

// IsMassage reports whether m is one of the eleven modalities that are massage.
func (m Modality) IsMassage() bool { return m >= PreEventSports && m <= Percussion }

// String returns the text of the modality, such as "deep-tissue"; none is empty.
func (m Modality) String() string { return modalityTexts.text(m) }

// MarshalText encodes the modality as its text, none as the empty text; a number that is no modality is an error.
func (m Modality) MarshalText() ([]byte, error) { return modalityTexts.marshal(m) }

// UnmarshalText decodes what [ParseModality] reads; the empty text is none.
func (m *Modality) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*m = NoModality
		return nil
	}
	v, err := ParseModality(string(text))
	if err != nil {
		return err
	}
	*m = v
	return nil
}
