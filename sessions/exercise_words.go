package sessions

import (
	"slices"
	"strings"
	"sync"
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
		if !slices.Contains(articles, word) {
			words = append(words, strings.Fields(writtenOut(singular(word)))...)
		}
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

// articles are words that say nothing.
var articles = []string{"the", "a", "an", "your", "my"}

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
	{"pressdown", "pushdown"},
	{"kbs", "kettlebell swing"},
	{"lunging", "lunge"},
	{"squatting", "squat"},
	{"pressing", "press"},
	{"pulling", "pull"},
	{"raising", "raise"},
	{"kicking", "kick"},
	{"twisting|twisted|twister", "twist"},
	{"rotational|rotating|rotate", "rotation"},
	{"shuffling", "shuffle"},
	{"crawling", "crawl"},
	{"punching", "punch"},
	{"throwing", "throw"},
	{"marching", "march"},
	{"lowering", "lower"},
	{"medial", "lateral"},
	{"stomach|belly|tummy|midsection", "ab"},
	{"upperbody", "upper body"},
	{"trx", "suspended"},
	{"ghd", "gluteham"},
	{"tib", "tibialis"},
	{"scap", "scapular"},
	{"stairmaster", "stair"},
	{"skierg", "skiing rowing"},
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
	{"behind back", "behindback"},
	{"inner thigh", "adductor"},
	{"outer thigh", "abductor"},
	{"front thigh", "quadricep"},
	{"double under|triple under|single under", "jumprope"},
	{"roll up|roll down", "rollup"},
	{"v sit", "vup"},
	{"step over", "stepover"},
	{"step down", "stepup"},
	{"figure 4|figure four", "figurefour"},
	{"high knee", "highknee"},
	{"shoulder blade", "scapula"},
	{"upper cut", "uppercut"},
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
	"hand", "head", "high", "in", "incline", "inner", "intermediate", "isometric", "kettlebell", "kipping", "knee", "kneeling",
	"lateral", "left", "leg", "leverage", "lower", "low", "lying", "machine", "manual", "of", "on", "one", "outer",
	"overhead", "over", "partner", "pull", "prone", "raise", "resistance", "right", "round", "rope", "rotation", "seated",
	"self", "side", "single", "spine", "squeeze", "stability", "standing", "static", "straight", "supine", "supported",
	"the", "thigh", "to", "towel", "two", "up", "upper", "wall", "weighted", "wide", "with", "work", "world", "your",
}

// deeds are words of movements, one of which must follow a "to".
var deeds = []string{
	"burpee", "chop", "clean", "crunch", "curl", "deadlift", "dip", "extension", "fly", "jerk", "jump", "kickback", "lunge", "plank", "press",
	"pulldown", "pullover", "pullup", "pushdown", "pushup", "raise", "rollout", "rotation", "row", "shrug", "situp", "skullcrusher", "snatch", "squat",
	"stepup", "swing", "throw", "thruster", "twist",
}

// equipment is what exercises are done with.
var equipment = []string{
	"ball", "band", "barbell", "bench", "bosu", "box", "cable", "chair", "dumbbell", "foam", "kettlebell", "landmine", "machine", "medicine", "plate",
	"pulley", "ring", "roller", "rope", "sandbag", "sled", "smith", "strap", "suspended", "suspension", "swiss", "towel", "vest", "weighted",
}

// respelt reads long words that are one letter off a known one as that one, and tells
// whether there was any.
func respelt(words []string) ([]string, bool) {
	out, changed := slices.Clone(words), false
	for i, word := range words {
		if right, ok := nearWord(word); ok {
			out[i], changed = right, true
		}
	}
	if !changed {
		return nil, false
	}
	return joined(out), true
}

// minRespelt and maxRespelt are the lengths of words that are read so.
const minRespelt, maxRespelt = 6, 16

// nearWord returns the one known word that a word is one letter off: a letter too few, too many,
// another one, or two changed over. It is false for a known word, and where there are
// several.
func nearWord(word string) (string, bool) {
	if len(word) < minRespelt || len(word) > maxRespelt {
		return "", false
	}
	known := tableWords()
	if _, ok := slices.BinarySearch(known, word); ok {
		return "", false
	}
	found := ""
	for _, candidate := range known {
		if len(candidate) < minRespelt || max(len(candidate)-len(word), len(word)-len(candidate)) > 1 {
			continue
		}
		if oneOff(word, candidate) {
			if found != "" {
				return "", false
			}
			found = candidate
		}
	}
	return found, found != ""
}

// oneOff reports whether two different words are one letter off each other: one more, one
// less, another one, or two neighbours changed over.
func oneOff(a, b string) bool {
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	a, b = a[i:], b[i:]
	switch len(a) - len(b) {
	case 1:
		return a[1:] == b
	case -1:
		return a == b[1:]
	case 0:
		return a != "" && (a[1:] == b[1:] || len(a) > 1 && a[0] == b[1] && a[1] == b[0] && a[2:] == b[2:])
	}
	return false
}

// tableWords are all words that the tables ask for, and those that may stand beside
// them, in order.
var tableWords = sync.OnceValue(func() []string {
	words := slices.Concat(neutralWords, passiveWords, deeds, equipment)
	for _, rows := range [...][]movementRow{movements, namedMuscles, namedParts} {
		for _, row := range rows {
			for term := range strings.FieldsSeq(row.words) {
				words = append(words, strings.Split(strings.TrimPrefix(term, "!"), "|")...)
			}
		}
	}
	for _, pair := range compounds {
		words = append(words, strings.FieldsFunc(pair.from, func(r rune) bool { return r == ' ' || r == '|' })...)
	}
	slices.Sort(words)
	return slices.Compact(words)
})
