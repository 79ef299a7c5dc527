package muscles

import "strings"

// isFiller reports whether a word of a sentence says nothing about which muscle
// is meant. Words that could change the answer, such as "torn" or "swollen", are
// not filler: a text with one of them is asked back.
func isFiller(word string) bool {
	return fillers.has(word) || strings.Trim(word, "0123456789") == ""
}

// withoutDepth drops "deep" and "dull" where they say how something feels or is
// worked, as in "soleus, deep ache" and "deep tissue", and not which muscle it is.
func withoutDepth(words []string) []string {
	kept := make([]string, 0, len(words))
	for i := 0; i < len(words); i++ {
		next := ""
		if i+1 < len(words) {
			next = words[i+1]
		}
		switch w := words[i]; {
		case (w == "deep" || w == "dull") && depths.has(next):
			if next == "tissue" && len(words) > 2 {
				i++
			}
		default:
			kept = append(kept, w)
		}
	}
	return kept
}

// isDenial reports whether a word turns a text round, so that a muscle it names
// may be the one that is not meant.
func isDenial(word string) bool { return denials.has(word) }

// isCause reports whether what follows says what a soreness came from.
func isCause(word string) bool {
	switch word {
	case "from", "after", "since", "during", "because", "due", "thanks", "doing", "following":
		return true
	}
	return false
}

// isActivity reports whether a word of such a cause is something that athletes
// do. What may have been an injury is not: a text with "falling" is asked back.
func isActivity(word string) bool {
	return activities.has(word) || strings.HasSuffix(word, "ing") && !mishaps.has(word)
}

// isNear reports whether a word comes before a part of the body that only says
// where in a muscle, as in "calf near the knee".
func isNear(word string) bool { return nears.has(word) }

// wordList is a list of words between single spaces.
type wordList string

func (l wordList) has(word string) bool {
	return word != "" && !strings.Contains(word, " ") && strings.Contains(string(l), " "+word+" ")
}

const fillers wordList = " the a an my your his her our their me mine i im ive id you it its this that these those there here both " +
	"is are was were be been being am has have had having get gets got getting gotten do does did " +
	"feel feels feeling felt seem seems so very really quite too rather pretty super extremely incredibly slightly mildly somewhat " +
	"kinda kind sort bit little lot lots some much more most mostly mainly especially esp particularly again still always often usually constantly also just only now then " +
	"sore soreness sored tight tightness tightened tense tension stiff stiffness stiffened ache aches ached aching achy achey acheing " +
	"hurt hurts hurting pain pains painful paining tender tenderness tired tiredness heavy heaviness cramp cramps cramping cramped cramps knot knots knotted knotty " +
	"burn burns burning burned fatigue fatigued fatiguing exhausted shot fried wrecked smashed toast killing dead weary discomfort uncomfortable doms spasm spasms spasming tweaky niggle niggles niggly " +
	"pump pumped loaded jelly cooked trashed destroyed battered ruined cranky grumpy angry locked jammed wooden crampy overworked overused worked " +
	"smoked torched fire screaming complaining like lead concrete bricks mild moderate minor light general touch hint slight lingering residual " +
	"bad badly worst worse terrible awful problem problems issue issues trouble troubles complaint " +
	"last night ago later since because due thanks doing sitting standing sleeping driving typing lifting clenching climbing stress desk " +
	"km kms mile miles hour hours hrs mins minutes monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays " +
	"gardening football soccer tennis golf basketball yoga pilates crossfit hiit parkrun intervals tempo hill hills plyos situps situp pushups pushup pullups pullup " +
	"burpees lunges lunge planks plank crunches " +
	"on in at around with from for after since during following when while as to into all over across along " +
	"today yesterday todays yesterdays tomorrow tonight morning afternoon evening night week day days weeks long hard heavy big " +
	"run runs running ran ride rides riding bike cycling cycle swim swims swimming lift lifting lifted gym training train workout workouts session sessions match game race racing marathon climb climbing walk walking hike hiking row rows rowing squats squatting deadlifts sprint sprints sprinting " +
	"muscle muscles musculus musculi m mm region area areas zone spot spots point points part parts group groups site " +
	"massage massaging rub rubbing work working please need needs needing want wants would like focus treat treatment help loosen loosening stretch stretching release releasing roll rolling foam roller attention care " +
	"of whole entire side sides "

const denials wordList = " no not non none nothing never neither nor without except excluding apart nope nil nah na dont doesnt isnt arent didnt wasnt cant wont hasnt havent " +
	"fine ok okay alright healthy recovered healed gone free better unaffected zero minus but other than everything anything something nobody nowhere unknown null undefined "

const activities wordList = " deadlift bench press presses curl curls raise raises extension extensions dip dips jump jumps swings thrusters snatches cleans fly flyes " +
	"hockey rugby cricket volleyball handball padel badminton dance ballet judo karate boxing surf ski skis snowboard triathlon ironman half 5k 10k 21k 42k laps reps sets pull push sit up ups "

const mishaps wordList = " falling crashing slipping tripping tearing popping snapping swelling bleeding bruising twisting colliding landing fainting vomiting tingling numbing limping " +
	"cracking breaking bursting clicking locking catching burning stinging throbbing pulling straining spraining "

const depths wordList = " ache aches aching achy soreness sore pain painful tightness tight tension knot knots stiffness stiff tissue "

const nears wordList = " near by above below behind close just under beneath around towards toward next "
