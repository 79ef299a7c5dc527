package report

// Audience is whom a report is for. The zero value is the athlete.
type Audience uint8

// The audiences.
const (
	Athlete   Audience = iota // plain words: what to do, when and why
	Therapist                 // a sheet to work from
	Audit                     // a record: everything, with codes, numbers and sources
)

var audiences = enum[Audience]{"Audience", []string{"athlete", "therapist", "audit"}}

// String returns "athlete", "therapist" or "audit".
func (a Audience) String() string { return audiences.text(a) }

// MarshalText encodes the audience as its text; a number that is no audience is an error.
func (a Audience) MarshalText() ([]byte, error) { return audiences.marshal(a) }

// UnmarshalText decodes what [ParseAudience] reads.
func (a *Audience) UnmarshalText(text []byte) error { return audiences.unmarshal(text, a) }

// ParseAudience reads the exact text of an audience. Anything else is an error that wraps [ErrUnknownName].
func ParseAudience(text string) (Audience, error) { return audiences.parse(text) }

// Length is how much a report says. The zero value is everything the audience needs.
type Length uint8

// The lengths.
const (
	Long  Length = iota
	Short        // what cannot be left out: about a dozen lines for an athlete, one block or line a decision for the others
)

var lengths = enum[Length]{"Length", []string{"long", "short"}}

// String returns "long" or "short".
func (l Length) String() string { return lengths.text(l) }

// MarshalText encodes the length as its text; a number that is no length is an error.
func (l Length) MarshalText() ([]byte, error) { return lengths.marshal(l) }

// UnmarshalText decodes what [ParseLength] reads.
func (l *Length) UnmarshalText(text []byte) error { return lengths.unmarshal(text, l) }

// ParseLength reads the exact text of a length. Anything else is an error that wraps [ErrUnknownName].
func ParseLength(text string) (Length, error) { return lengths.parse(text) }

// Markup is how a report is laid out. The zero value is plain text.
type Markup uint8

// The markups.
const (
	Plain    Markup = iota // text of at most 96 columns
	Markdown               // CommonMark with the tables of GitHub
)

var markups = enum[Markup]{"Markup", []string{"plain", "markdown"}}

// String returns "plain" or "markdown".
func (m Markup) String() string { return markups.text(m) }

// MarshalText encodes the markup as its text; a number that is no markup is an error.
func (m Markup) MarshalText() ([]byte, error) { return markups.marshal(m) }

// UnmarshalText decodes what [ParseMarkup] reads.
func (m *Markup) UnmarshalText(text []byte) error { return markups.unmarshal(text, m) }

// ParseMarkup reads the exact text of a markup. Anything else is an error that wraps [ErrUnknownName].
func ParseMarkup(text string) (Markup, error) { return markups.parse(text) }
