package bodymap

import "slices"

// Correction is a place where this package reads or paints a name otherwise than
// the survey of vocabularies that it was made from.
type Correction struct {
	Vocabulary Vocabulary `json:"vocabulary"`
	Slug       string     `json:"slug"`
	Was        string     `json:"was"`
	Is         string     `json:"is"`
	Why        string     `json:"why"`
}

// Corrections lists what was corrected, by vocabulary. Was and Is are in the words
// of the drawing regions or of the groups.
func Corrections() []Correction { return slices.Clone(corrections) }

var corrections = []Correction{
	{ReactBodyHighlighter, "abductors", "exact abductors", "exact adductors", innerThigh},
	{BodyHighlighter, "abductors", "exact abductors", "exact adductors", innerThigh},
	{ReactBodyHighlighter, "upper-back", "groups of the upper back", "the latissimus as well", overLats},
	{BodyHighlighter, "upper-back", "groups of the upper back", "the latissimus as well", overLats},
	{ReactNativeBodyHighlighter, "upper-back", "groups of the upper back", "the latissimus as well", overLats},
	{MuscleMapSwift, "upper-back", "groups of the upper back", "the latissimus as well", overLats},
	{ReactBodyHighlighter, "front-deltoids", "the front deltoid", "the side deltoid as well", outerShoulder},
	{BodyHighlighter, "front-deltoids", "the front deltoid", "the side deltoid as well", outerShoulder},
	{EmmortsBodyMuscles, "lower-back-erectors-left", "exact erector-spinae", "part-of lower-back, erector-spinae-lumbar alone", lowErectors},
	{EmmortsBodyMuscles, "lower-back-erectors-right", "exact erector-spinae", "part-of lower-back, erector-spinae-lumbar alone", lowErectors},
	{GossamrSwiftBodyHighlighter, "pectineus", "part-of hip-flexors", "part-of adductors", pectineus},
	{GossamrSwiftBodyHighlighter, "popliteus", "gastrocnemius and soleus", "deep-posterior-leg, never painted", "the deep layer behind the knee, which this drawing puts in front, below it"},
	{GossamrSwiftBodyHighlighter, "tibialis_posterior", "gastrocnemius and soleus", "deep-posterior-leg", "the deep layer under the calf"},
	{GossamrSwiftBodyHighlighter, "serratus_posterior_inferior", "lumbar erectors and quadratus lumborum", "intercostals, never painted", "it moves the lower ribs; drawn in the lower back, it would show sore ribs there"},
	{GossamrSwiftBodyHighlighter, "rectus_abdominus", "with the lateral wall", "anterior-abdominal-wall alone", oneMuscle},
	{GossamrSwiftBodyHighlighter, "pectoralis_major", "with the serratus", "pectorals alone", oneMuscle},
	{GossamrSwiftBodyHighlighter, "pectoralis_minor", "with the serratus", "pectorals alone", oneMuscle},
	{BodyPartSelector, "leftUpperLeg", "with gluteus medius", "without it", outerHip},
	{BodyPartSelector, "rightUpperLeg", "with gluteus medius", "without it", outerHip},
	{BodyPartSelector, "leftLowerLeg", "calves, tibialis, peroneals", "deep-posterior-leg as well", wholeRegion},
	{BodyPartSelector, "rightLowerLeg", "calves, tibialis, peroneals", "deep-posterior-leg as well", wholeRegion},
	{BodyPartSelector, "leftUpperArm", "biceps, triceps", "the brachialis with a weight of its own", wholeRegion},
	{BodyPartSelector, "rightUpperArm", "biceps, triceps", "the brachialis with a weight of its own", wholeRegion},
	{BodyPartSelector, "upperBody", "chest, upper-back, lats", "serratus and intercostals as well", wholeRegion},
	{BodyPartSelector, "lowerBody", "glutes, hip-flexors", "deep-hip-rotators as well", wholeRegion},
	{Wger, "Biceps brachii", "with the brachialis", "biceps alone", oneMuscle},
	{Wger, "Rectus abdominis", "with the lateral wall", "anterior-abdominal-wall alone", oneMuscle},
	{Wger, "Pectoralis major", "with the serratus", "pectorals alone", oneMuscle},
	{Wger, "Obliquus externus abdominis", "exact obliques", "part-of obliques", "one of three layers of the lateral wall"},
	{Wger, "Erector spinae", "exact lower-back", "exact erector-spinae", "the muscle runs up the whole back; Lower back is only its English label"},
	{FreeExerciseDB, "middle back", "groups of the upper back", "rhomboids and middle trapezius first, no deltoid", midBack},
	{Exercemus, "middle back", "groups of the upper back", "rhomboids and middle trapezius first, no deltoid", midBack},
	{Liftosaur, "Biceps Brachii", "with the brachialis", "biceps alone", oneMuscle},
	{Liftosaur, "Rectus Abdominis", "with the lateral wall", "anterior-abdominal-wall alone", oneMuscle},
	{Liftosaur, "Pectineous", "part-of hip-flexors", "part-of adductors", pectineus},
	{Liftosaur, "Splenius", "exact neck-extensors", "part-of neck-extensors", "one of several muscles of the back of the neck"},
	{Liftosaur, "Tensor Fasciae Latae", "gluteus medius and tensor", "tfl-itb alone", oneMuscle},
	{OpenGym, "neck", "no muscle", "exact neck, never painted", unshaded},
	{OpenGym, "hands", "no muscle", "exact hands, never painted", unshaded},
	{OpenGym, "feet", "no muscle", "exact feet, never painted", unshaded},
	{Drawing, "sternocleidomastoid", "painted as trapezius where a map has no neck", "lost", "the front of the neck, where pressure is a matter of care, is not shown on its back"},
	{Drawing, "rotator-cuff", "painted as deltoids where a map has no cuff", "painted as the rear deltoid first", "infraspinatus and teres minor lie behind the shoulder"},
}

const (
	innerThigh    = "the front shape of that name lies on the inner thigh; the map has no outer hip"
	overLats      = "with no shape of its own the latissimus lies under this one"
	outerShoulder = "the shape takes in the outer shoulder, which has no other"
	lowErectors   = "the name says the lower back"
	pectineus     = "the atlas counts it among the adductors"
	oneMuscle     = "the name is of one muscle, not of the region it lies in"
	outerHip      = "gluteus medius lies on the hip, in the region lowerBody"
	wholeRegion   = "the region holds it and no other does"
	midBack       = "the atlas weighs the middle back apart from the upper"
	unshaded      = "the words name muscles; that the app never shades them only bars painting"
)
