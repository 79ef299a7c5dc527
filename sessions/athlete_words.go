package sessions

import "iter"

// Training is how used to training an athlete is. The zero value is unknown.
type Training uint8

// The training statuses.
const (
	Untrained Training = 1 + iota // no regular training
	Trained                       // regular training
	Elite                         // national level or full time
)

var trainingWords = [...]string{"", "untrained", "trained", "elite"}

// ParseTraining returns the training status with exactly that text.
func ParseTraining(text string) (Training, error) {
	return parseWord[Training](text, trainingWords[:], "training status", ErrUnknownWord)
}

// Trainings yields every training status.
func Trainings() iter.Seq[Training] { return members[Training](trainingWords[:]) }

// String returns the text of t, nothing for the zero value.
func (t Training) String() string { return wordOf(t, trainingWords[:], "Training") }

// MarshalText writes the text of t; a value that is no member is an error.
func (t Training) MarshalText() ([]byte, error) { return marshalWord(t, trainingWords[:], "Training") }

// UnmarshalText reads a text; the empty one is the zero value.
func (t *Training) UnmarshalText(text []byte) error { return unmarshalWord(t, text, ParseTraining) }

// Experience is how used to massage an athlete is. The zero value is unknown.
type Experience uint8

// How much massage an athlete has had.
const (
	ExperienceNone    Experience = 1 + iota // never had a massage
	ExperienceSome                          // has had some
	ExperienceRegular                       // has it regularly
)

var experienceWords = [...]string{"", "none", "some", "regular"}

// ParseExperience returns the experience with exactly that text.
func ParseExperience(text string) (Experience, error) {
	return parseWord[Experience](text, experienceWords[:], "experience", ErrUnknownWord)
}

// Experiences yields every experience.
func Experiences() iter.Seq[Experience] { return members[Experience](experienceWords[:]) }

// String returns the text of e, nothing for the zero value.
func (e Experience) String() string { return wordOf(e, experienceWords[:], "Experience") }

// MarshalText writes the text of e; a value that is no member is an error.
func (e Experience) MarshalText() ([]byte, error) {
	return marshalWord(e, experienceWords[:], "Experience")
}

// UnmarshalText reads a text; the empty one is the zero value.
func (e *Experience) UnmarshalText(text []byte) error { return unmarshalWord(e, text, ParseExperience) }

// Sex is what the athlete stated. The zero value is not stated. No rule of
// timing rests on it.
type Sex uint8

// Sex as stated.
const (
	Female Sex = 1 + iota // female
	Male                  // male
)

var sexWords = [...]string{"", "female", "male"}

// ParseSex returns the sex with exactly that text.
func ParseSex(text string) (Sex, error) {
	return parseWord[Sex](text, sexWords[:], "sex", ErrUnknownWord)
}

// Sexes yields every sex.
func Sexes() iter.Seq[Sex] { return members[Sex](sexWords[:]) }

// String returns the text of s, nothing for the zero value.
func (s Sex) String() string { return wordOf(s, sexWords[:], "Sex") }

// MarshalText writes the text of s; a value that is no member is an error.
func (s Sex) MarshalText() ([]byte, error) { return marshalWord(s, sexWords[:], "Sex") }

// UnmarshalText reads a text; the empty one is the zero value.
func (s *Sex) UnmarshalText(text []byte) error { return unmarshalWord(s, text, ParseSex) }
