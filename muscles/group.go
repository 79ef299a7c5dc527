package muscles

import "iter"

// Group is one of the 41 massage groups of the atlas: a muscle, or muscles that
// are worked, loaded and named together. The zero value is not a group.
//
// The text of a group is its id in kebab-case, such as "anterior-abdominal-wall".
// Ids are stable and never reused; the number behind a constant is not part of
// the format.
type Group uint8

// The groups, from head to hand, in the order of the atlas.
const (
	Jaw Group = 1 + iota
	NeckExtensors
	SCMScalenes
	LevatorScapulae
	UpperTrapezius
	MiddleTrapezius
	LowerTrapezius
	Rhomboids
	RotatorCuff
	AnteriorDeltoid
	LateralDeltoid
	PosteriorDeltoid
	Pectorals
	SerratusAnterior
	LatissimusDorsi
	ErectorSpinaeThoracic
	ErectorSpinaeLumbar
	QuadratusLumborum
	AnteriorAbdominalWall
	LateralAbdominalWall
	Intercostals
	HipFlexors
	GluteusMaximus
	GluteusMediusMinimus
	DeepHipRotators
	TFLITB
	Adductors
	Quadriceps
	Hamstrings
	Gastrocnemius
	Soleus
	TibialisAnterior
	Peroneals
	DeepPosteriorLeg
	PlantarFoot
	Biceps
	BrachialisBrachioradialis
	Triceps
	ForearmFlexors
	ForearmExtensors
	Hand
)

// NumGroups is the number of groups in the atlas.
const NumGroups = len(groupNames) - 1

var groupNames = [...]string{
	Jaw:                       "jaw",
	NeckExtensors:             "neck-extensors",
	SCMScalenes:               "scm-scalenes",
	LevatorScapulae:           "levator-scapulae",
	UpperTrapezius:            "upper-trapezius",
	MiddleTrapezius:           "middle-trapezius",
	LowerTrapezius:            "lower-trapezius",
	Rhomboids:                 "rhomboids",
	RotatorCuff:               "rotator-cuff",
	AnteriorDeltoid:           "anterior-deltoid",
	LateralDeltoid:            "lateral-deltoid",
	PosteriorDeltoid:          "posterior-deltoid",
	Pectorals:                 "pectorals",
	SerratusAnterior:          "serratus-anterior",
	LatissimusDorsi:           "latissimus-dorsi",
	ErectorSpinaeThoracic:     "erector-spinae-thoracic",
	ErectorSpinaeLumbar:       "erector-spinae-lumbar",
	QuadratusLumborum:         "quadratus-lumborum",
	AnteriorAbdominalWall:     "anterior-abdominal-wall",
	LateralAbdominalWall:      "lateral-abdominal-wall",
	Intercostals:              "intercostals",
	HipFlexors:                "hip-flexors",
	GluteusMaximus:            "gluteus-maximus",
	GluteusMediusMinimus:      "gluteus-medius-minimus",
	DeepHipRotators:           "deep-hip-rotators",
	TFLITB:                    "tfl-itb",
	Adductors:                 "adductors",
	Quadriceps:                "quadriceps",
	Hamstrings:                "hamstrings",
	Gastrocnemius:             "gastrocnemius",
	Soleus:                    "soleus",
	TibialisAnterior:          "tibialis-anterior",
	Peroneals:                 "peroneals",
	DeepPosteriorLeg:          "deep-posterior-leg",
	PlantarFoot:               "plantar-foot",
	Biceps:                    "biceps",
	BrachialisBrachioradialis: "brachialis-brachioradialis",
	Triceps:                   "triceps",
	ForearmFlexors:            "forearm-flexors",
	ForearmExtensors:          "forearm-extensors",
	Hand:                      "hand",
}

// Groups yields every group in the order of the atlas.
func Groups() iter.Seq[Group] {
	return func(yield func(Group) bool) {
		for g := Jaw; g.Valid(); g++ {
			if !yield(g) {
				return
			}
		}
	}
}

// ParseGroup reads the exact id of a group, such as "soleus". Anything else is a
// [*NameError]; for names that people write, see [Resolve].
func ParseGroup(text string) (Group, error) {
	for g := range Groups() {
		if groupNames[g] == text {
			return g, nil
		}
	}
	return 0, unknownText(text, "not the id of a group")
}

// Valid reports whether g is one of the groups.
func (g Group) Valid() bool { return g >= Jaw && int(g) < len(groupNames) }

// String returns the id, or "Group(200)" for a value that is not a group.
func (g Group) String() string { return textOf("Group", g, groupNames[:]) }

// MarshalText returns the id. A value that is not a group is an [ErrInvalid];
// leave an unset group out of JSON with omitzero.
func (g Group) MarshalText() ([]byte, error) { return marshalName(g) }

// UnmarshalText reads the exact id, as [ParseGroup] does. On an error g is left
// as it was.
func (g *Group) UnmarshalText(text []byte) error {
	return unmarshalName(g, text, ParseGroup)
}

// Left is the group on the left side of the body.
func (g Group) Left() Area { return Area{g, Left} }

// Right is the group on the right side of the body.
func (g Group) Right() Area { return Area{g, Right} }

// Both is the group on both sides of the body.
func (g Group) Both() Area { return Area{g, Both} }
