package muscles

// kind says what a name stands for.
type kind uint8

const (
	kindMuscle kind = iota
	kindJoint
	kindBone
	kindOrgan
	kindTendon
	kindLigament
	kindNerve
	kindVessel
	kindSkin
	kindPlace
	kindComplaint
	kindAmbiguous
	kindOutside
)

var kindPhrases = [...]string{
	kindMuscle:    "a muscle",
	kindJoint:     "a joint",
	kindBone:      "a bone or bony part",
	kindOrgan:     "an organ",
	kindTendon:    "a tendon",
	kindLigament:  "a ligament or cartilage",
	kindNerve:     "a nerve",
	kindVessel:    "a blood or lymph vessel",
	kindSkin:      "skin or hair",
	kindPlace:     "a part of the body rather than a muscle",
	kindComplaint: "a complaint rather than a muscle",
	kindAmbiguous: "more than one muscle",
	kindOutside:   "outside the atlas",
}

// alias is a meaning shared by several names: for a muscle the groups it stands
// for, for anything else the nearest groups.
type alias struct {
	kind    kind
	names   []string
	weights []weight
}

type weight struct {
	group Group
	value float64
}

// coarseAliases are the coarse words of the atlas with their weights. They come
// before the synonyms of the groups, so "biceps" is read as the front of the
// upper arm and "biceps brachii" as the one muscle.
var coarseAliases = []alias{
	{kindMuscle, []string{"ab", "abdomen", "abdominals", "abs", "stomach", "stomach muscles"}, []weight{{AnteriorAbdominalWall, 1}, {LateralAbdominalWall, 0.5}}},
	{kindMuscle, []string{"abduction", "abductor", "abductors", "hip abductor", "hip abductors"}, []weight{{GluteusMediusMinimus, 1}, {TFLITB, 0.7}}},
	{kindJoint, []string{"ankle", "ankles"}, []weight{{TibialisAnterior, 0.5}, {Peroneals, 0.5}, {DeepPosteriorLeg, 0.5}}},
	{kindMuscle, []string{"arm", "arms", "upper arm", "upper arms"}, []weight{{Biceps, 1}, {Triceps, 1}, {BrachialisBrachioradialis, 0.6}}},
	{kindMuscle, []string{"back", "back muscles"}, []weight{{LatissimusDorsi, 1}, {ErectorSpinaeThoracic, 0.8}, {ErectorSpinaeLumbar, 0.8}, {MiddleTrapezius, 0.7}, {Rhomboids, 0.7}}},
	{kindMuscle, []string{"back extensors", "erector spinae", "erector-spinae", "erectors", "paraspinals", "spinal erectors", "spinalis and longissimus"}, []weight{{ErectorSpinaeLumbar, 1}, {ErectorSpinaeThoracic, 0.8}}},
	{kindMuscle, []string{"backside", "bum", "butt", "buttocks", "glute", "gluteal", "gluteals", "glutes"}, []weight{{GluteusMaximus, 1}, {GluteusMediusMinimus, 0.6}}},
	{kindMuscle, []string{"biceps"}, []weight{{Biceps, 1}, {BrachialisBrachioradialis, 0.5}}},
	{kindMuscle, []string{"calf", "calf muscle", "calf muscles", "calves", "lower leg back", "triceps surae"}, []weight{{Gastrocnemius, 1}, {Soleus, 0.8}}},
	{kindMuscle, []string{"chest", "pecs"}, []weight{{Pectorals, 1}, {SerratusAnterior, 0.2}}},
	{kindMuscle, []string{"core", "midsection", "trunk"}, []weight{{AnteriorAbdominalWall, 1}, {LateralAbdominalWall, 0.9}, {ErectorSpinaeLumbar, 0.6}, {QuadratusLumborum, 0.4}, {GluteusMediusMinimus, 0.2}}},
	{kindMuscle, []string{"delt", "deltoid", "deltoideus", "deltoids", "delts", "should", "shoulder", "shoulders"}, []weight{{AnteriorDeltoid, 1}, {LateralDeltoid, 1}, {PosteriorDeltoid, 0.7}, {RotatorCuff, 0.4}}},
	{kindJoint, []string{"elbow", "elbows"}, []weight{{ForearmExtensors, 0.5}, {ForearmFlexors, 0.5}, {Triceps, 0.3}}},
	{kindMuscle, []string{"elbow flexors", "upper arm front"}, []weight{{Biceps, 1}, {BrachialisBrachioradialis, 0.8}}},
	{kindPlace, []string{"face", "hair", "head"}, nil},
	{kindMuscle, []string{"feet", "foot", "sole", "soles"}, []weight{{PlantarFoot, 1}}},
	{kindMuscle, []string{"forearm", "forearms", "forerm", "lower arm", "lower arms"}, []weight{{ForearmFlexors, 1}, {ForearmExtensors, 0.9}, {BrachialisBrachioradialis, 0.3}}},
	{kindMuscle, []string{"full body", "total body", "whole body"}, []weight{{Quadriceps, 0.8}, {GluteusMaximus, 0.7}, {Hamstrings, 0.6}, {ErectorSpinaeLumbar, 0.7}, {LatissimusDorsi, 0.6}, {Pectorals, 0.6}, {UpperTrapezius, 0.5}, {AnteriorDeltoid, 0.5}, {Gastrocnemius, 0.5}}},
	{kindMuscle, []string{"groin"}, []weight{{Adductors, 1}, {HipFlexors, 0.5}}},
	{kindMuscle, []string{"hip", "hips"}, []weight{{GluteusMaximus, 0.8}, {GluteusMediusMinimus, 0.8}, {HipFlexors, 0.8}, {DeepHipRotators, 0.6}, {TFLITB, 0.5}}},
	{kindJoint, []string{"knee", "knees"}, []weight{{Quadriceps, 0.5}, {Hamstrings, 0.5}, {Gastrocnemius, 0.3}}},
	{kindMuscle, []string{"leg", "legs"}, []weight{{Quadriceps, 1}, {Hamstrings, 0.9}, {GluteusMaximus, 0.6}, {Adductors, 0.5}, {Gastrocnemius, 0.6}, {Soleus, 0.5}}},
	{kindMuscle, []string{"low back", "lower back", "lower-back", "lumbago", "lumbar"}, []weight{{ErectorSpinaeLumbar, 1}, {QuadratusLumborum, 0.6}}},
	{kindMuscle, []string{"lower leg", "lower legs"}, []weight{{Gastrocnemius, 0.9}, {Soleus, 0.9}, {TibialisAnterior, 0.6}, {Peroneals, 0.5}, {DeepPosteriorLeg, 0.5}}},
	{kindMuscle, []string{"mid back", "mid-back", "middle back", "middle-back"}, []weight{{Rhomboids, 1}, {MiddleTrapezius, 1}, {ErectorSpinaeThoracic, 0.6}, {LowerTrapezius, 0.4}}},
	{kindMuscle, []string{"neck"}, []weight{{NeckExtensors, 1}, {SCMScalenes, 0.6}, {LevatorScapulae, 0.5}, {UpperTrapezius, 0.3}}},
	{kindMuscle, []string{"posterior chain"}, []weight{{ErectorSpinaeLumbar, 0.9}, {GluteusMaximus, 1}, {Hamstrings, 1}, {Gastrocnemius, 0.4}}},
	{kindMuscle, []string{"pulling muscles"}, []weight{{LatissimusDorsi, 1}, {Rhomboids, 0.8}, {MiddleTrapezius, 0.7}, {Biceps, 0.8}, {BrachialisBrachioradialis, 0.7}}},
	{kindMuscle, []string{"pushing muscles"}, []weight{{Pectorals, 1}, {Triceps, 0.9}, {AnteriorDeltoid, 0.9}}},
	{kindMuscle, []string{"shin", "shins"}, []weight{{TibialisAnterior, 1}, {DeepPosteriorLeg, 0.4}}},
	{kindMuscle, []string{"shoulder blades", "upper back", "upper-back"}, []weight{{MiddleTrapezius, 1}, {Rhomboids, 1}, {LowerTrapezius, 0.7}, {ErectorSpinaeThoracic, 0.7}, {PosteriorDeltoid, 0.2}}},
	{kindMuscle, []string{"thigh", "thighs", "upper leg", "upper legs"}, []weight{{Quadriceps, 1}, {Hamstrings, 0.9}, {Adductors, 0.6}}},
	{kindMuscle, []string{"trap", "trapezius", "trapezius muscle", "traps"}, []weight{{UpperTrapezius, 1}, {MiddleTrapezius, 0.7}, {LowerTrapezius, 0.5}}},
	{kindJoint, []string{"wrist", "wrists"}, []weight{{ForearmFlexors, 0.5}, {ForearmExtensors, 0.5}}},
}
