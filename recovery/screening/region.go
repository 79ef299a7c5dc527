package screening

import (
	"fmt"
	"iter"
)

// Region is a part of the body as the safety tables name it. The zero value is no region. Regions are finer than
// muscle groups where safety needs it (the hollow behind the knee) and are not a partition: some lie inside others.
// The text of a region is kebab-case and stable. Source: safety tables, regions.
type Region uint8

// The regions, from head to foot.
const (
	NoRegion Region = iota
	Head
	Face
	Eyes
	Jaw
	NeckAnterior
	NeckLateral
	NeckPosterior
	Shoulder
	Axilla
	Chest
	Breast
	Ribs
	SternumXiphoid
	UpperArm
	UpperArmMedial
	Elbow
	CubitalFossa
	ElbowUlnarNotch
	Forearm
	Wrist
	Hand
	UpperBack
	Spine
	LowerBack
	FlankKidney
	Abdomen
	UmbilicusAorta
	GroinInguinal
	FemoralTriangle
	Genital
	Glute
	SciaticNotch
	Hip
	Quadriceps
	Hamstrings
	Adductors
	ItBand
	Knee
	PoplitealFossa
	FibularHead
	Shin
	Calf
	Achilles
	Ankle
	Heel
	Foot
)

// NumRegions is the number of regions.
const NumRegions = int(Foot)

var regionTexts = texts[Region]{"Region", []string{
	"", "head", "face", "eyes", "jaw", "neck-anterior", "neck-lateral", "neck-posterior", "shoulder", "axilla", "chest",
	"breast", "ribs", "sternum-xiphoid", "upper-arm", "upper-arm-medial", "elbow", "cubital-fossa", "elbow-ulnar-notch",
	"forearm", "wrist", "hand", "upper-back", "spine", "lower-back", "flank-kidney", "abdomen", "umbilicus-aorta",
	"groin-inguinal", "femoral-triangle", "genital", "glute", "sciatic-notch", "hip", "quadriceps", "hamstrings",
	"adductors", "it-band", "knee", "popliteal-fossa", "fibular-head", "shin", "calf", "achilles", "ankle", "heel", "foot",
}}

// Regions yields every region from head to foot.
func Regions() iter.Seq[Region] { return regionTexts.members() }

// Valid reports whether r is a region.
func (r Region) Valid() bool { return r > 0 && int(r) <= NumRegions }

// String returns the text of the region, such as "popliteal-fossa"; no region is empty.
func (r Region) String() string { return regionTexts.text(r) }

// MarshalText returns the text of the region, empty for no region; a number that is none is an error.
func (r Region) MarshalText() ([]byte, error) { return regionTexts.marshal(r) }

// UnmarshalText reads the exact text of one region without a side; the empty text is no region.
// [ParseRegion] reads sides and groups of regions.
func (r *Region) UnmarshalText(text []byte) error { return regionTexts.unmarshal(text, r) }

// texts is the texts of a closed set, indexed by member; text 0 may be empty.
type texts[E ~uint8] struct {
	kind  string
	names []string
}

func (t texts[E]) text(e E) string {
	if int(e) < len(t.names) {
		return t.names[e]
	}
	return fmt.Sprintf("%s(%d)", t.kind, uint8(e))
}

func (t texts[E]) marshal(e E) ([]byte, error) {
	if int(e) < len(t.names) {
		return []byte(t.names[e]), nil
	}
	return nil, &NameError{Kind: t.kind, Text: t.text(e)}
}

func (t texts[E]) parse(text string) (E, error) {
	for i, name := range t.names {
		if name == text && name != "" {
			return E(i), nil
		}
	}
	return 0, &NameError{Kind: t.kind, Text: text}
}

func (t texts[E]) unmarshal(text []byte, e *E) error {
	if len(text) == 0 && t.names[0] == "" {
		*e = 0
		return nil
	}
	v, err := t.parse(string(text))
	if err == nil {
		*e = v
	}
	return err
}

// members yields every member with a text.
func (t texts[E]) members() iter.Seq[E] {
	return func(yield func(E) bool) {
		for i, name := range t.names {
			if name != "" && !yield(E(i)) {
				return
			}
		}
	}
}
