package bodymap

import (
	"fmt"
	"slices"
)

// Vocabulary is a list of muscle names that somebody else's drawing, exercise list
// or app uses. The zero value is none. Its text is the name of the project.
type Vocabulary uint8

// The vocabularies: drawings, exercise lists, apps, and the drawing regions that
// they are mapped through.
const (
	ReactBodyHighlighter Vocabulary = 1 + iota
	BodyHighlighter
	ReactNativeBodyHighlighter
	SimpleBodyHighlighterReact
	EmmortsBodyMuscles
	MuscleMapSwift
	JSRichBodyHighlighter
	GossamrSwiftBodyHighlighter
	MuscleSelector
	BodyPartSelector
	Wger
	FreeExerciseDB
	Exercemus
	HevyAPI
	GarminConnect
	Liftosaur
	OpenGym
	Everkinetic
	Drawing // 59 drawing regions, such as "quads-lateral"
)

var vocabularyNames = []string{
	ReactBodyHighlighter:        "react-body-highlighter",
	BodyHighlighter:             "body-highlighter",
	ReactNativeBodyHighlighter:  "react-native-body-highlighter",
	SimpleBodyHighlighterReact:  "simple-body-highlighter-react",
	EmmortsBodyMuscles:          "emmorts-body-muscles",
	MuscleMapSwift:              "musclemap-swift",
	JSRichBodyHighlighter:       "js-rich-body-highlighter",
	GossamrSwiftBodyHighlighter: "gossamr-swift-body-highlighter",
	MuscleSelector:              "muscle_selector",
	BodyPartSelector:            "body_part_selector",
	Wger:                        "wger",
	FreeExerciseDB:              "free-exercise-db",
	Exercemus:                   "exercemus",
	HevyAPI:                     "hevy-api",
	GarminConnect:               "garmin-connect",
	Liftosaur:                   "liftosaur",
	OpenGym:                     "opengym",
	Everkinetic:                 "everkinetic",
	Drawing:                     "drawing",
}

// Info says where the table of a vocabulary comes from.
type Info struct {
	Vocabulary Vocabulary `json:"vocabulary"`
	Project    string     `json:"project"`         // the page of the project; empty for Drawing
	Version    string     `json:"version"`         // the version or commit that the table follows
	Drawn      bool       `json:"drawn"`           // a drawing, not a list of words
	Sides      SideStyle  `json:"sides"`           // how left and right are told
	Range      Range      `json:"range,omitempty"` // of its intensities; zero when it has no fixed one
	Note       string     `json:"note,omitempty"`
}

// vocabularies holds what is known of each vocabulary, and its names.
var vocabularies = []struct {
	Info
	rows    []row
	aliases []slugAlias // other spellings that are read, never painted
}{
	{
		Info: Info{ReactBodyHighlighter, "https://github.com/giavinh79/react-body-highlighter", "2.0.5", true, NoSides, 0, "only the soleus has sides"},
		rows: polygonRows,
	},
	{
		Info: Info{BodyHighlighter, "https://github.com/lahaxearnaud/body-highlighter", "3.0.2", true, NoSides, 0, "only the soleus has sides"},
		rows: polygonRows,
	},
	{
		Info: Info{ReactNativeBodyHighlighter, "https://github.com/HichamELBSI/react-native-body-highlighter", "3.1.4", true, SideField, 0, "version 2 had front-deltoids and back-deltoids"},
		rows: reactNativeRows,
	},
	{
		Info: Info{SimpleBodyHighlighterReact, "https://github.com/kaladivo/simple-body-highlighter-react", "1.0.7", true, SideInSlug, 0, "abs and the front of the neck are in the middle"},
		rows: simpleRows,
	},
	{
		Info: Info{EmmortsBodyMuscles, "https://github.com/emmorts/body-muscles", "1.1.1", true, SideInSlug, Range010, "the nape is in the middle"},
		rows: emmortsRows,
	},
	{
		Info: Info{MuscleMapSwift, "https://github.com/melihcolpan/MuscleMap", "1.6.4", true, SideField, Range01, "five names have no shape of their own"},
		rows: muscleMapRows,
	},
	{
		Info: Info{JSRichBodyHighlighter, "https://github.com/crmapache/js-rich-body-highlighter", "0.1.1", true, SideField, 0, ""},
		rows: jsRichRows,
	},
	{
		Info: Info{GossamrSwiftBodyHighlighter, "https://github.com/gossamr/swift-body-highlighter", "e463f4d", true, SideField, 0, "the deltoid is split otherwise on the man than on the woman: both are painted"},
		rows: gossamrRows,
	},
	{
		Info:    Info{MuscleSelector, "https://github.com/EmilCes/muscle_selector", "1.0.4", true, NoSides, 0, "which numbered path is which side is not told"},
		rows:    selectorRows,
		aliases: []slugAlias{{"hamstrings", "harmstrings"}},
	},
	{
		Info: Info{BodyPartSelector, "https://github.com/timcreatedit/body_part_selector", "06cd5e6", true, SideInSlug, 0, "regions, too coarse for load"},
		rows: partRows,
	},
	{
		Info: Info{Wger, "https://github.com/wger-project/wger", "aaba201", false, NoSides, 0, "its numbers 1 to 16 are read too"},
		rows: wgerRows,
		aliases: []slugAlias{
			{"1", "Biceps brachii"},
			{"2", "Anterior deltoid"},
			{"3", "Serratus anterior"},
			{"4", "Pectoralis major"},
			{"5", "Triceps brachii"},
			{"6", "Rectus abdominis"},
			{"7", "Gastrocnemius"},
			{"8", "Gluteus maximus"},
			{"9", "Trapezius"},
			{"10", "Quadriceps femoris"},
			{"11", "Biceps femoris"},
			{"12", "Latissimus dorsi"},
			{"13", "Brachialis"},
			{"14", "Obliquus externus abdominis"},
			{"15", "Soleus"},
			{"16", "Erector spinae"},
		},
	},
	{
		Info: Info{FreeExerciseDB, "https://github.com/yuhonas/free-exercise-db", "acd61f7", false, NoSides, 0, ""},
		rows: freeExerciseRows,
	},
	{
		Info: Info{Exercemus, "https://github.com/exercemus/exercises", "0ee5b74", false, NoSides, 0, ""},
		rows: exercemusRows,
	},
	{
		Info: Info{HevyAPI, "https://github.com/tomtorggler/hevy-mcp-server", "64ba4cc", false, NoSides, 0, ""},
		rows: hevyRows,
	},
	{
		Info: Info{GarminConnect, "https://github.com/mrnabilnoh/workout-plan-garmin-connect", "b80e36b", false, NoSides, 0, "some of its entries carry an empty text, which is no name"},
		rows: garminRows,
	},
	{
		Info: Info{Liftosaur, "https://github.com/astashov/liftosaur", "dea690b", false, NoSides, 0, ""},
		rows: liftosaurRows,
	},
	{
		Info: Info{OpenGym, "https://github.com/DuarteSantos8/openGym", "35181af", true, NoSides, Range04, "neck, hands and feet are never shaded"},
		rows: openGymRows,
	},
	{
		Info: Info{Everkinetic, "https://github.com/everkinetic/data", "", false, NoSides, 0, "three of its names are slips of the pen"},
		rows: everkineticRows,
	},
	{
		Info: Info{Drawing, "", "1", true, SideField, 0, "the regions that a Reading names"},
		rows: drawingRows,
	},
}

// slugAlias is another spelling of a name.
type slugAlias struct{ text, slug string }

// Vocabularies returns every Vocabulary, in order.
func Vocabularies() []Vocabulary {
	all := make([]Vocabulary, len(vocabularies))
	for i := range all {
		all[i] = Vocabulary(i + 1)
	}
	return all
}

// ParseVocabulary reads the exact text of a vocabulary, such as "wger". Anything
// else is an [ErrUnknownText].
func ParseVocabulary(text string) (Vocabulary, error) {
	var v Vocabulary
	if err := v.UnmarshalText([]byte(text)); err != nil {
		return 0, err
	}
	return v, nil
}

// Valid reports whether v is one of the constants.
func (v Vocabulary) Valid() bool { return v > 0 && int(v) <= len(vocabularies) }

// Info returns what is known of the vocabulary; the zero Info for an invalid one.
func (v Vocabulary) Info() Info {
	if !v.Valid() {
		return Info{}
	}
	return vocabularies[v-1].Info
}

// Slugs lists the names of the vocabulary in its own order; nil for an invalid one.
func (v Vocabulary) Slugs() []string {
	if !v.Valid() {
		return nil
	}
	slugs := make([]string, 0, len(vocabularies[v-1].rows))
	for _, r := range vocabularies[v-1].rows {
		slugs = append(slugs, r.slug)
	}
	return slugs
}

// String returns the text, or "Vocabulary(99)" for a value that has none.
func (v Vocabulary) String() string { return textOf("Vocabulary", v, vocabularyNames) }

// MarshalText returns the text. An invalid value is an [ErrInvalid].
func (v Vocabulary) MarshalText() ([]byte, error) {
	return marshalText("Vocabulary", v, vocabularyNames)
}

// UnmarshalText reads the exact text; on an error v is left as it was.
func (v *Vocabulary) UnmarshalText(text []byte) error { return unmarshalText(v, text, vocabularyNames) }

func (v Vocabulary) check() error {
	if !v.Valid() {
		return fmt.Errorf("bodymap: %w: %s", ErrInvalid, v)
	}
	return nil
}

// row returns the row of a name or of another spelling of it.
func (v Vocabulary) row(slug string) (row, bool) {
	t := vocabularies[v-1]
	if i := slices.IndexFunc(t.aliases, func(a slugAlias) bool { return a.text == slug }); i >= 0 {
		slug = t.aliases[i].slug
	}
	i := slices.IndexFunc(t.rows, func(r row) bool { return r.slug == slug })
	if i < 0 {
		return row{}, false
	}
	return t.rows[i], true
}
