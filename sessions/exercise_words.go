package sessions

import (
	"slices"
	"strings"
	"unicode"
)

// exerciseWords turns an exercise name into the words that the table is written
// in: lower case, singular, short forms written out, compounds as one word
// ("push up", "push-ups" and "pushup" are all "pushup"). It is nil for text that
// is empty or too long to be a name.
func exerciseWords(name string) []string {
	if len(name) > maxExerciseName {
		return nil
	}
	plain := strings.Map(func(r rune) rune {
		switch {
		case r == '\'' || r == '’':
			return -1
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, name)

	var words []string
	for word := range strings.FieldsSeq(plain) {
		words = append(words, strings.Fields(writtenOut(singular(word)))...)
	}
	if len(words) > maxExerciseWords {
		return nil
	}
	return joined(words)
}

// singular strips the plural of an English noun, well enough for exercise names:
// "presses" to "press", "flies" to "fly", "triceps" to "tricep".
func singular(word string) string {
	stem, plural := strings.CutSuffix(word, "s")
	switch {
	case !plural, len(word) < 3, hasAnySuffix(word, "ss", "is", "us"):
		return word
	case strings.HasSuffix(stem, "ie"):
		return strings.TrimSuffix(stem, "ie") + "y"
	case hasAnySuffix(stem, "sse", "che", "she", "xe", "ye"):
		return strings.TrimSuffix(stem, "e")
	}
	return stem
}

func hasAnySuffix(s string, suffixes ...string) bool {
	return slices.ContainsFunc(suffixes, func(x string) bool { return strings.HasSuffix(s, x) })
}

// writtenOut replaces a short form or a variant spelling.
func writtenOut(word string) string {
	for _, row := range wordForms {
		if hasAny([]string{word}, row.from) {
			return row.to
		}
	}
	return word
}

// joined merges the word pairs that are one term, from the left.
func joined(words []string) []string {
	var out []string
	for _, word := range words {
		if n := len(out); n > 0 {
			pair := out[n-1] + " " + word
			i := slices.IndexFunc(compounds, func(row wordForm) bool { return hasAny([]string{pair}, row.from) })
			if i >= 0 {
				out[n-1] = compounds[i].to
				continue
			}
		}
		out = append(out, word)
	}
	return out
}

// wordForm says that each of the alternatives in from is written as to.
type wordForm struct{ from, to string }

// wordForms are single words, already singular.
var wordForms = []wordForm{
	{"db|dbell", "dumbbell"},
	{"bb|bbell", "barbell"},
	{"kb|kbell", "kettlebell"},
	{"bw", "bodyweight"},
	{"rdl", "romanian deadlift"},
	{"sldl", "stiff deadlift"},
	{"dl", "deadlift"},
	{"ohp", "overhead press"},
	{"bss", "bulgarian split squat"},
	{"cgbp", "closegrip bench press"},
	{"ghr", "gluteham raise"},
	{"hspu", "handstand pushup"},
	{"ttb|t2b", "toe bar"},
	{"flye", "fly"},
	{"calve", "calf"},
	{"abdominal|abdominis|abdomen", "ab"},
	{"quad", "quadricep"},
	{"ham|hammie", "hamstring"},
	{"delt|deltoideus", "deltoid"},
	{"latissimus", "lat"},
	{"pec|pectoral|pectoralis", "chest"},
	{"gluteus|gluteal|butt|buttock|bum", "glute"},
	{"trapezius", "trap"},
	{"tri|tris", "tricep"},
	{"adduction", "adductor"},
	{"abduction", "abductor"},
	{"legged|legg", "leg"},
	{"armed", "arm"},
	{"chin|chinning", "chinup"},
	{"hyper", "hyperextension"},
	{"ergometer|erg|rower", "rowing"},
	{"run|jog|jogging|treadmill", "running"},
	{"walking", "walk"},
	{"bike|bicycling|cycling|cycle", "bicycle"},
	{"jumping", "jump"},
	{"hopping", "hop"},
	{"bounding", "bound"},
	{"prowler|sledge", "sled"},
	{"battling", "battle"},
	{"smr", "rolling"},
	{"toucher|touching", "touch"},
	{"crossbody", "crossover"},
	{"feet", "foot"},
	{"groin|groiner", "adductor"},
	{"woodchopper|woodchopping", "woodchop"},
}

// compounds are pairs of words, each already in its final form.
var compounds = []wordForm{
	{"push up|press up", "pushup"},
	{"pull up", "pullup"},
	{"chinup up", "chinup"},
	{"muscle up", "muscleup"},
	{"sit up", "situp"},
	{"step up", "stepup"},
	{"get up", "getup"},
	{"v up", "vup"},
	{"bottom up", "bottomup"},
	{"curl up", "curlup"},
	{"pull down", "pulldown"},
	{"push down|press down", "pushdown"},
	{"kick back", "kickback"},
	{"dead lift", "deadlift"},
	{"dead bug", "deadbug"},
	{"dead hang", "deadhang"},
	{"bird dog", "birddog"},
	{"cross over|cross body", "crossover"},
	{"roll out", "rollout"},
	{"pull over", "pullover"},
	{"bent over|bend over", "bentover"},
	{"pull apart", "pullapart"},
	{"pull through|pull thru", "pullthrough"},
	{"good morning", "goodmorning"},
	{"glute hamstring", "gluteham"},
	{"high pull", "highpull"},
	{"over head", "overhead"},
	{"face pull", "facepull"},
	{"wood chop|wood chopper", "woodchop"},
	{"jack knife", "jackknife"},
	{"skull crusher", "skullcrusher"},
	{"chest deck|chest dec", "chestdeck"},
	{"step mill|stair master|stair climber|stair climb|stair stepper", "stair"},
	{"jump rope|skip rope|rope jump|rope skipping", "jumprope"},
	{"mountain climber|mountain climb", "mountainclimber"},
	{"wall sit", "wallsit"},
	{"l sit", "lsit"},
	{"close grip|narrow grip", "closegrip"},
	{"palm down", "palmdown"},
	{"palm up", "palmup"},
	{"pull in", "pullin"},
	{"low back|lower back", "lowerback"},
	{"mid back|middle back", "midback"},
	{"upper back", "upperback"},
	{"hip flexor", "hipflexor"},
	{"it band|iliotibial tract|iliotibial band", "itband"},
	{"foam roll|foam rolling|foam roller", "rolling"},
	{"iron cross", "ironcross"},
	{"t bar", "tbar"},
}

// passiveWords mark a stretch or soft-tissue work.
var passiveWords = []string{
	"stretch", "stretching", "rolling", "release", "massage", "mobility", "pose",
}

// neutralWords may stand beside the name of a muscle without making it something else.
var neutralWords = []string{
	"a", "achille", "all", "and", "anterior", "across", "against", "arm", "assisted", "back", "ball", "band", "bar", "barbell", "behind", "bench",
	"bent", "body", "bodyweight", "both", "cable", "chair", "circle", "cross", "door", "doorway", "double", "dorsi",
	"dumbbell", "dynamic", "elbow", "elevated", "exercise", "extended", "face", "foot", "floor", "four", "front", "ground", "half",
	"hand", "head", "high", "in", "incline", "inner", "intermediate", "isometric", "kettlebell", "knee", "kneeling",
	"lateral", "left", "leg", "leverage", "lower", "low", "lying", "machine", "manual", "of", "on", "one", "outer",
	"overhead", "over", "partner", "pull", "prone", "raise", "resistance", "right", "round", "rope", "rotation", "seated",
	"self", "side", "single", "spine", "squeeze", "stability", "standing", "static", "straight", "supine", "supported",
	"the", "thigh", "to", "towel", "two", "up", "upper", "wall", "weighted", "wide", "with", "work", "world", "your",
}
