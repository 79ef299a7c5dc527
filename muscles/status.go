package muscles

// Status says how far a field of the atlas was checked against a source. The zero value is no status.
type Status uint8

// The statuses. Their texts are the words of the atlas.
const (
	Verified             Status = 1 + iota // the text of a source was read
	VerifiedSecond                         // read in another work or list that quotes the source
	VerifiedPart                           // only the opening was read, or only some members were matched
	VerifiedRule                           // the general rule was read, not the text for this group
	Derived                                // arithmetic on verified numbers
	Estimate                               // partly recalled, or rests on a stated assumption
	Recalled                               // standard anatomy or practice from memory, not checked
	RecalledRuleVerified                   // as recalled, within a general rule that was read
	NotSourced                             // no source was found; do not turn it into a number
	NotFound                               // looked for and not found
	NothingCollected                       // nothing was collected
)

var statusNames = [...]string{
	Verified:             "VERIFIED",
	VerifiedSecond:       "VERIFIED-2ND",
	VerifiedPart:         "VERIFIED-PART",
	VerifiedRule:         "VERIFIED (general rule)",
	Derived:              "DERIVED",
	Estimate:             "ESTIMATE",
	Recalled:             "RECALLED",
	RecalledRuleVerified: "RECALLED (general rule verified)",
	NotSourced:           "NOT-SOURCED",
	NotFound:             "NOT-FOUND",
	NothingCollected:     "NONE",
}

// Statuses returns every Status, in order.
func Statuses() []Status { return members[Status](statusNames[:]) }

// ParseStatus reads the exact text of a status, such as "VERIFIED-2ND". Anything else is a [*NameError].
func ParseStatus(text string) (Status, error) { return parseName[Status](text, statusNames[:]) }

// Valid reports whether s is one of the constants.
func (s Status) Valid() bool { return s > 0 && int(s) < len(statusNames) }

// String returns the text, or "Status(99)" for a value that has none.
func (s Status) String() string { return textOf("Status", s, statusNames[:]) }

// MarshalText returns the text. An invalid value is an [ErrInvalid].
func (s Status) MarshalText() ([]byte, error) { return marshalName(s) }

// UnmarshalText reads the exact text; on an error s is left as it was.
func (s *Status) UnmarshalText(text []byte) error { return unmarshalName(s, text, ParseStatus) }
