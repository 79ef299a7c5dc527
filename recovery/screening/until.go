package screening

import (
	"encoding/json"
	"time"

	"example.com/rubdown/sessions/timeline"
)

// Until is how long something lasts. The zero value says nothing.
type Until struct {
	At   time.Time // the moment it ends, zero when that is not a matter of time alone
	Text string    // until when, in plain words
}

// IsZero reports whether nothing is said.
func (u Until) IsZero() bool { return u.At.IsZero() && u.Text == "" }

// String returns the moment in RFC 3339 when it is known, else the words.
func (u Until) String() string {
	if u.At.IsZero() {
		return u.Text
	}
	return timeline.FormatInstant(u.At)
}

// MarshalJSON writes [Until.String].
func (u Until) MarshalJSON() ([]byte, error) { return json.Marshal(u.String()) }

// later is the longer of two: what does not end by time alone outlasts every moment.
func (u Until) later(v Until) Until {
	switch {
	case u.IsZero():
		return v
	case v.IsZero(), u.At.IsZero():
		return u
	case v.At.IsZero(), v.At.After(u.At):
		return v
	default:
		return u
	}
}
