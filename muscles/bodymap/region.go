package bodymap

import (
	"slices"
	"strings"

	"example.com/rubdown/muscles"
)

// row is one name of a vocabulary.
type row struct {
	slug  string
	side  muscles.Side // both when the name carries none
	kind  Kind         // Muscle when 0
	shows string       // the drawing regions, between spaces
	rel   Relation     // of the name to those regions
	to    []share      // the groups, where they are not simply those of the region
	on    drawnOn
	views []muscles.View // nil when not known
	note  string
}

// drawnOn says on which figures of a drawing a name has a shape.
type drawnOn uint8

const (
	everyFigure drawnOn = iota
	manOnly
	womanOnly
	undrawn  // a name without a shape
	readOnly // a name that is never painted for another reason, which its note gives
)

// drawn reports whether a name has a shape where the muscle is.
func (o drawnOn) drawn() bool { return o < undrawn }

// on reports whether it has one on a figure, manOnly or womanOnly.
func (o drawnOn) on(figure drawnOn) bool { return o == everyFigure || o == figure }

var (
	front        = []muscles.View{muscles.ViewFront}
	back         = []muscles.View{muscles.ViewBack}
	frontAndBack = []muscles.View{muscles.ViewFront, muscles.ViewBack}
)

// share is a group that a name stands for.
type share struct {
	group  muscles.Group
	weight float64
	rel    Relation
}

func whole(g muscles.Group) []share { return []share{{g, 1, Exact}} }

func piece(g muscles.Group) []share { return []share{{g, 1, PartOf}} }

// region is a shape that drawings have, such as "quads-lateral".
type region struct {
	id     string
	shares []share
}

// regions are the groups of the drawing regions, with the weights of the atlas.
var regions = []region{
	{"neck", []share{{muscles.NeckExtensors, 1, Covers}, {muscles.SCMScalenes, 0.6, Covers}, {muscles.LevatorScapulae, 0.5, Covers}, {muscles.UpperTrapezius, 0.3, PartOf}}},
	{"sternocleidomastoid", piece(muscles.SCMScalenes)},
	{"neck-extensors", whole(muscles.NeckExtensors)},
	{"levator-scapulae", whole(muscles.LevatorScapulae)},
	{"trapezius", []share{{muscles.UpperTrapezius, 1, Covers}, {muscles.MiddleTrapezius, 0.7, Covers}, {muscles.LowerTrapezius, 0.5, Covers}}},
	{"trapezius-upper", whole(muscles.UpperTrapezius)},
	{"trapezius-middle", whole(muscles.MiddleTrapezius)},
	{"trapezius-lower", whole(muscles.LowerTrapezius)},
	{"deltoids", []share{{muscles.AnteriorDeltoid, 1, Covers}, {muscles.LateralDeltoid, 1, Covers}, {muscles.PosteriorDeltoid, 0.7, Covers}, {muscles.RotatorCuff, 0.4, PartOf}}},
	{"deltoid-anterior", whole(muscles.AnteriorDeltoid)},
	{"deltoid-lateral", whole(muscles.LateralDeltoid)},
	{"deltoid-posterior", whole(muscles.PosteriorDeltoid)},
	{"rotator-cuff", whole(muscles.RotatorCuff)},
	{"infraspinatus", piece(muscles.RotatorCuff)},
	{"teres-minor", piece(muscles.RotatorCuff)},
	{"chest", []share{{muscles.Pectorals, 1, Covers}, {muscles.SerratusAnterior, 0.2, PartOf}}},
	{"chest-upper", piece(muscles.Pectorals)},
	{"chest-lower", piece(muscles.Pectorals)},
	{"serratus", whole(muscles.SerratusAnterior)},
	{"upper-back", upperBack},
	{"rhomboids", whole(muscles.Rhomboids)},
	{"teres-major", piece(muscles.LatissimusDorsi)},
	{"lats", whole(muscles.LatissimusDorsi)},
	{"lower-back", []share{{muscles.ErectorSpinaeLumbar, 1, Covers}, {muscles.QuadratusLumborum, 0.6, Covers}}},
	{"erector-spinae", []share{{muscles.ErectorSpinaeLumbar, 1, Covers}, {muscles.ErectorSpinaeThoracic, 0.8, Covers}}},
	{"quadratus-lumborum", whole(muscles.QuadratusLumborum)},
	{"abs", []share{{muscles.AnteriorAbdominalWall, 1, Covers}, {muscles.LateralAbdominalWall, 0.5, PartOf}}},
	{"abs-upper", piece(muscles.AnteriorAbdominalWall)},
	{"abs-lower", piece(muscles.AnteriorAbdominalWall)},
	{"obliques", whole(muscles.LateralAbdominalWall)},
	{"hip-flexors", whole(muscles.HipFlexors)},
	{"glutes", []share{{muscles.GluteusMaximus, 1, Covers}, {muscles.GluteusMediusMinimus, 0.6, Covers}}},
	{"gluteus-maximus", whole(muscles.GluteusMaximus)},
	{"gluteus-medius", whole(muscles.GluteusMediusMinimus)},
	{"abductors", []share{{muscles.GluteusMediusMinimus, 1, Covers}, {muscles.TFLITB, 0.7, Covers}}},
	{"adductors", whole(muscles.Adductors)},
	{"quadriceps", whole(muscles.Quadriceps)},
	{"quads-medial", piece(muscles.Quadriceps)},
	{"quads-lateral", piece(muscles.Quadriceps)},
	{"rectus-femoris", piece(muscles.Quadriceps)},
	{"hamstrings", whole(muscles.Hamstrings)},
	{"hamstrings-medial", piece(muscles.Hamstrings)},
	{"hamstrings-lateral", piece(muscles.Hamstrings)},
	{"calves", calf},
	{"gastrocnemius", whole(muscles.Gastrocnemius)},
	{"soleus", whole(muscles.Soleus)},
	{"tibialis", whole(muscles.TibialisAnterior)},
	{"peroneals", whole(muscles.Peroneals)},
	{"biceps", []share{{muscles.Biceps, 1, Covers}, {muscles.BrachialisBrachioradialis, 0.5, PartOf}}},
	{"brachialis", piece(muscles.BrachialisBrachioradialis)},
	{"triceps", whole(muscles.Triceps)},
	{"triceps-long", piece(muscles.Triceps)},
	{"triceps-lateral", piece(muscles.Triceps)},
	{"forearms", []share{{muscles.ForearmFlexors, 1, Covers}, {muscles.ForearmExtensors, 0.9, Covers}, {muscles.BrachialisBrachioradialis, 0.3, PartOf}}},
	{"forearm-flexors", whole(muscles.ForearmFlexors)},
	{"forearm-extensors", whole(muscles.ForearmExtensors)},
	{"brachioradialis", piece(muscles.BrachialisBrachioradialis)},
	{"hands", whole(muscles.Hand)},
	{"feet", whole(muscles.PlantarFoot)},
}

// Names that show several regions, or a region otherwise than it is drawn. The
// weights that the atlas does not list are this package's own.
var (
	upperBack = []share{
		{muscles.MiddleTrapezius, 1, Covers},
		{muscles.Rhomboids, 1, Covers},
		{muscles.LowerTrapezius, 0.7, Covers},
		{muscles.ErectorSpinaeThoracic, 0.7, Covers},
		{muscles.PosteriorDeltoid, 0.2, PartOf},
	}
	upperBackAndLats      = slices.Concat(upperBack, []share{{muscles.LatissimusDorsi, 0.7, Covers}})
	upperBackAndTrapezius = slices.Concat(upperBack, []share{{muscles.UpperTrapezius, 0.7, Covers}})
	trapeziusAndUpperBack = slices.Concat([]share{{muscles.UpperTrapezius, 1, Covers}}, upperBack)
	middleBack            = []share{
		{muscles.Rhomboids, 1, Covers},
		{muscles.MiddleTrapezius, 1, Covers},
		{muscles.ErectorSpinaeThoracic, 0.6, Covers},
		{muscles.LowerTrapezius, 0.4, Covers},
	}
	trapeziusAndLevator = []share{
		{muscles.UpperTrapezius, 1, Covers},
		{muscles.MiddleTrapezius, 0.7, Covers},
		{muscles.LowerTrapezius, 0.5, Covers},
		{muscles.LevatorScapulae, 0.5, Covers},
	}
	deltoidsAndCuff = []share{
		{muscles.AnteriorDeltoid, 1, Covers},
		{muscles.LateralDeltoid, 1, Covers},
		{muscles.PosteriorDeltoid, 0.7, Covers},
		{muscles.RotatorCuff, 0.5, Covers},
	}
	frontAndSideDeltoid = []share{{muscles.AnteriorDeltoid, 1, Covers}, {muscles.LateralDeltoid, 0.7, Covers}}
	glutesAndAbductors  = []share{{muscles.GluteusMaximus, 1, Covers}, {muscles.GluteusMediusMinimus, 0.6, Covers}, {muscles.TFLITB, 0.5, Covers}}
	calf                = []share{{muscles.Gastrocnemius, 1, Covers}, {muscles.Soleus, 0.8, Covers}}
	abdomen             = []share{{muscles.AnteriorAbdominalWall, 1, Covers}, {muscles.LateralAbdominalWall, 1, Covers}}
	upperArm            = []share{{muscles.Biceps, 1, Covers}, {muscles.Triceps, 1, Covers}, {muscles.BrachialisBrachioradialis, 0.6, PartOf}}
	upperLeg            = []share{
		{muscles.Quadriceps, 1, Covers}, {muscles.Hamstrings, 0.9, Covers}, {muscles.Adductors, 0.6, Covers}, {muscles.TFLITB, 0.5, Covers},
	}
	lowerLeg = []share{
		{muscles.Gastrocnemius, 0.9, Covers},
		{muscles.Soleus, 0.9, Covers},
		{muscles.TibialisAnterior, 0.6, Covers},
		{muscles.Peroneals, 0.5, Covers},
		{muscles.DeepPosteriorLeg, 0.5, Covers},
	}
	upperBody = slices.Concat(
		[]share{{muscles.Pectorals, 1, Covers}, {muscles.LatissimusDorsi, 1, Covers}}, upperBack,
		[]share{{muscles.SerratusAnterior, 0.5, Covers}, {muscles.Intercostals, 0.5, Covers}},
	)
	lowerBody = []share{
		{muscles.GluteusMaximus, 1, Covers},
		{muscles.HipFlexors, 1, Covers},
		{muscles.GluteusMediusMinimus, 0.6, Covers},
		{muscles.DeepHipRotators, 0.6, Covers},
	}
	wholeBack = []share{
		{muscles.LatissimusDorsi, 1, Covers},
		{muscles.ErectorSpinaeThoracic, 0.8, Covers},
		{muscles.ErectorSpinaeLumbar, 0.8, Covers},
		{muscles.MiddleTrapezius, 0.7, Covers},
		{muscles.Rhomboids, 0.7, Covers},
	}
	core = []share{
		{muscles.AnteriorAbdominalWall, 1, Covers},
		{muscles.LateralAbdominalWall, 0.9, Covers},
		{muscles.ErectorSpinaeLumbar, 0.6, Covers},
		{muscles.QuadratusLumborum, 0.4, Covers},
		{muscles.GluteusMediusMinimus, 0.2, PartOf},
	}
)

// The groups near the joints that drawings name.
var (
	knee       = []share{{muscles.Quadriceps, 0.5, Near}, {muscles.Hamstrings, 0.5, Near}, {muscles.Gastrocnemius, 0.3, Near}}
	backOfKnee = []share{{muscles.Hamstrings, 0.5, Near}, {muscles.Gastrocnemius, 0.5, Near}}
	ankle      = []share{{muscles.TibialisAnterior, 0.5, Near}, {muscles.Peroneals, 0.5, Near}, {muscles.DeepPosteriorLeg, 0.5, Near}}
	elbow      = []share{{muscles.ForearmExtensors, 0.5, Near}, {muscles.ForearmFlexors, 0.5, Near}, {muscles.Triceps, 0.3, Near}}
)

// regionIDs lists the drawing regions that the name shows.
func (r row) regionIDs() []string { return strings.Fields(r.shows) }

// shares are the groups of the name, heaviest first as the tables have them. A
// name that is a piece of a region is a piece of its groups.
func (r row) shares() []share {
	shares := r.to
	if shares == nil {
		i := slices.IndexFunc(regions, func(g region) bool { return g.id == r.shows })
		if i < 0 {
			return nil
		}
		shares = regions[i].shares
	}
	if r.to != nil || r.rel == Exact {
		return shares
	}
	shares = slices.Clone(shares)
	for i := range shares {
		if shares[i].rel != PartOf {
			shares[i].rel = r.rel
		}
	}
	return shares
}
