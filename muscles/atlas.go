package muscles

import "slices"

// Info is the row of the atlas for one group. Texts are in plain words. Each
// field has a status in Status that says how far it was checked; show nothing
// recalled as if it had been read in a source.
type Info struct {
	Group    Group
	Name     string   // in plain words
	Synonyms []string // other names that mean this group alone
	Members  []Member // the muscles of the group
	Part     BodyPart
	Views    []View // where it can be drawn; a deep group is drawn through the one above it

	Actions        []string
	Antagonists    []Group // to be checked for balance; not a strict pair
	AntagonistNote string
	Fibre          string
	FibreCode      FibreDirection
	Joints         []string

	Stroke       string   // the usual direction of a stroke
	StrokeTarget string   // where strokes end, as the atlas words it
	Nodes        []string // StrokeTarget as the closed words of Nodes; a stroke runs to the first
	FirstNodes   string   // where the lymph of the group goes first

	VolumeCm3   float64 // per side; 0 when not known
	VolumeKnown bool
	VolumeBasis string // how the volume was found
	Size        Size

	Soreness        Susceptibility
	Recovery        RecoveryClass
	PeakHours       HourRange // when soreness is at its worst after the bout
	SorenessSources []string  // keys of Studies
	Type1Percent    string    // slow fibres; empty when not collected

	Cautions  []string
	Position  string     // how to lie, in words
	Positions []Position // Position as closed words, best first
	Note      string
	Status    FieldStatus
}

// Member is a muscle, or a sheet of tissue, that belongs to a group.
type Member struct {
	Name   string
	Latin  string
	FMA    string // id in the Foundational Model of Anatomy; empty when not found
	Status Status // of the id
}

// FieldStatus holds the status of each field of an [Info].
type FieldStatus struct {
	Names       Status // Name, Synonyms and Members
	Actions     Status
	Antagonists Status
	Fibre       Status
	Joints      Status
	Lymph       Status // StrokeTarget, Nodes and FirstNodes
	Stroke      Status
	Cautions    Status
	Volume      Status // VolumeCm3; when it is NotSourced, Size is a judgement
	Soreness    Status // Soreness, Recovery and PeakHours
	Position    Status
	Type1       Status
}

// HourRange is a span of whole hours after a bout.
type HourRange struct{ From, To int }

// Info returns the atlas row of the group; the zero Info when g is not a group.
// The slices are copies.
func (g Group) Info() Info {
	if !g.Valid() {
		return Info{}
	}
	row := *atlas[g]
	row.Synonyms = slices.Clone(row.Synonyms)
	row.Members = slices.Clone(row.Members)
	row.Views = slices.Clone(row.Views)
	row.Actions = slices.Clone(row.Actions)
	row.Antagonists = slices.Clone(row.Antagonists)
	row.Joints = slices.Clone(row.Joints)
	row.Nodes = slices.Clone(row.Nodes)
	row.SorenessSources = slices.Clone(row.SorenessSources)
	row.Cautions = slices.Clone(row.Cautions)
	row.Positions = slices.Clone(row.Positions)
	return row
}

// Name is the plain name of the group; empty when g is not a group.
func (g Group) Name() string {
	if !g.Valid() {
		return ""
	}
	return atlas[g].Name
}

// Part is the part of the body that the group belongs to; zero when g is not a
// group.
func (g Group) Part() BodyPart {
	if !g.Valid() {
		return 0
	}
	return atlas[g].Part
}

// Latin lists the Latin names of the members, in order.
func (i Info) Latin() []string {
	latin := make([]string, len(i.Members))
	for j, m := range i.Members {
		latin[j] = m.Latin
	}
	return latin
}

// atlas holds the rows, which stand in one file for each part of the body.
var atlas = [...]*Info{
	Jaw:                       &jawRow,
	NeckExtensors:             &neckExtensorsRow,
	SCMScalenes:               &scmScalenesRow,
	LevatorScapulae:           &levatorScapulaeRow,
	UpperTrapezius:            &upperTrapeziusRow,
	MiddleTrapezius:           &middleTrapeziusRow,
	LowerTrapezius:            &lowerTrapeziusRow,
	Rhomboids:                 &rhomboidsRow,
	RotatorCuff:               &rotatorCuffRow,
	AnteriorDeltoid:           &anteriorDeltoidRow,
	LateralDeltoid:            &lateralDeltoidRow,
	PosteriorDeltoid:          &posteriorDeltoidRow,
	Pectorals:                 &pectoralsRow,
	SerratusAnterior:          &serratusAnteriorRow,
	LatissimusDorsi:           &latissimusDorsiRow,
	ErectorSpinaeThoracic:     &erectorSpinaeThoracicRow,
	ErectorSpinaeLumbar:       &erectorSpinaeLumbarRow,
	QuadratusLumborum:         &quadratusLumborumRow,
	AnteriorAbdominalWall:     &anteriorAbdominalWallRow,
	LateralAbdominalWall:      &lateralAbdominalWallRow,
	Intercostals:              &intercostalsRow,
	HipFlexors:                &hipFlexorsRow,
	GluteusMaximus:            &gluteusMaximusRow,
	GluteusMediusMinimus:      &gluteusMediusMinimusRow,
	DeepHipRotators:           &deepHipRotatorsRow,
	TFLITB:                    &tflITBRow,
	Adductors:                 &adductorsRow,
	Quadriceps:                &quadricepsRow,
	Hamstrings:                &hamstringsRow,
	Gastrocnemius:             &gastrocnemiusRow,
	Soleus:                    &soleusRow,
	TibialisAnterior:          &tibialisAnteriorRow,
	Peroneals:                 &peronealsRow,
	DeepPosteriorLeg:          &deepPosteriorLegRow,
	PlantarFoot:               &plantarFootRow,
	Biceps:                    &bicepsRow,
	BrachialisBrachioradialis: &brachialisBrachioradialisRow,
	Triceps:                   &tricepsRow,
	ForearmFlexors:            &forearmFlexorsRow,
	ForearmExtensors:          &forearmExtensorsRow,
	Hand:                      &handRow,
}
