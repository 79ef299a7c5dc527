package evidence

// Grade says how well a rule or a number is supported. The zero value is no grade; its text is empty.
type Grade uint8

// The grades. A is the strongest, N the weakest; S stands beside that order, for a safety rule.
const (
	GradeNone Grade = iota // not graded
	GradeA                 // several meta-analyses, or large and consistent trials in the right people
	GradeB                 // one or more trials in exercisers, usually small, or a meta-analysis of poor trials
	GradeC                 // indirect: clinical (non-athlete) trials, animal, mechanistic or observational work
	GradeD                 // practitioner opinion only
	GradeN                 // searched for, no evidence found
	GradeS                 // a safety rule: prudence, not a measured benefit
)

var gradeNames = [...]string{"", "A", "B", "C", "D", "N", "S"}

// String returns "A", "B", "C", "D", "N", "S", or the empty text for no grade.
func (g Grade) String() string { return nameOf("Grade", gradeNames[:], g) }

// MarshalText encodes the grade as its letter; a number that is no grade is an error.
func (g Grade) MarshalText() ([]byte, error) { return marshalName("Grade", gradeNames[:], g) }

// UnmarshalText decodes a letter; the empty text is no grade.
func (g *Grade) UnmarshalText(text []byte) error {
	return unmarshalName("Grade", gradeNames[:], text, g)
}

// ParseGrade reads one of the letters A B C D N S. Anything else is an error that wraps [ErrUnknownName].
func ParseGrade(text string) (Grade, error) { return parseName[Grade]("Grade", gradeNames[:], text) }

// Weakest returns the grade of something that rests on all the grades given: the weakest of A B C D N.
// S does not weaken, so it is returned only when nothing but S is given. Values that are no grade are
// passed over; without any grade the answer is [GradeNone].
func Weakest(grades ...Grade) Grade {
	weakest := GradeNone
	for _, g := range grades {
		switch {
		case g == GradeNone || g > GradeS:
		case weakest == GradeNone || weakest == GradeS:
			weakest = g
		case g != GradeS:
			weakest = max(weakest, g)
		}
	}
	return weakest
}
