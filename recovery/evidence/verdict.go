package evidence

// Verdict is what the published evidence says about a claim. The zero value is no verdict; its text is empty.
type Verdict uint8

// The verdicts. A verdict of finer shade is filed under the more careful of its neighbours, and [Claim].Note keeps its words.
const (
	VerdictNone  Verdict = iota
	Supported            // trials point that way
	Mixed                // some do, some do not, or part of the claim holds
	Unsupported          // looked for and not shown
	Contradicted         // trials point the other way
	NoEvidence           // no trial exists
)

var verdictNames = [...]string{"", "supported", "mixed", "unsupported", "contradicted", "no-evidence"}

// String returns the text of the verdict, such as "no-evidence"; no verdict is empty.
func (v Verdict) String() string { return nameOf("Verdict", verdictNames[:], v) }

// MarshalText encodes the verdict as its text; a number that is no verdict is an error.
func (v Verdict) MarshalText() ([]byte, error) { return marshalName("Verdict", verdictNames[:], v) }

// UnmarshalText decodes the text of a verdict; the empty text is no verdict.
func (v *Verdict) UnmarshalText(text []byte) error {
	return unmarshalName("Verdict", verdictNames[:], text, v)
}

// ParseVerdict reads the exact text of a verdict. Anything else is an error that wraps [ErrUnknownName].
func ParseVerdict(text string) (Verdict, error) {
	return parseName[Verdict]("Verdict", verdictNames[:], text)
}
