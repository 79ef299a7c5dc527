package screening

import "iter"

// Class is the kind of row. The zero value is no class; its text is empty.
type Class uint8

// The classes.
const (
	NoClass     Class = iota
	RedFlag           // medical care first
	SYS               // systemic: the whole body is barred for now
	CLR               // medical clearance needed
	LOC               // local: avoid the place
	MOD               // bars some kinds of touch
	ADJ               // adjust pressure, length or setting
	NoBar             // not a contraindication
	Sign              // something a check-in reports
	Context           // read by combination rules, nothing alone
	Combination       // found by a combination rule only
	Site              // endangerment site
	AgeRule           // follows from age
)

var classTexts = texts[Class]{"Class", []string{"", "red-flag", "SYS", "CLR", "LOC", "MOD", "ADJ", "no-bar", "sign", "context", "combination", "site", "age"}}

// Classes yields every member but the zero value in order.
func Classes() iter.Seq[Class] { return classTexts.members() }

// ParseClass reads the exact text of a member. Anything else is a [*NameError].
func ParseClass(text string) (Class, error) { return classTexts.parse(text) }

// String returns the text; a number that is no member prints as "Class(200)".
func (c Class) String() string { return classTexts.text(c) }

// MarshalText returns the text; a number that is no member is an error.
func (c Class) MarshalText() ([]byte, error) { return classTexts.marshal(c) }

// UnmarshalText reads the exact text; the empty text is the zero value. On an error the value is left as it was.
func (c *Class) UnmarshalText(text []byte) error { return classTexts.unmarshal(text, c) }
