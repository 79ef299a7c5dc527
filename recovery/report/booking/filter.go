package booking

import (
	"encoding/json"
	"time"

	"github.com/rickb777/date/timespan"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions/timeline"
)

// Filter is what a scheduler needs of an advice. The zero value is empty and opens nothing.
type Filter struct {
	At time.Time `json:"at"`
	// Until is the end of the days looked at, seven times 24 hours after At.
	Until time.Time `json:"until"`
	// Zone is the IANA name of the zone that the times are in; empty when only the offset is known.
	Zone string `json:"zone,omitempty"`
	// Therapist lists the modalities that a therapist gives, SelfCare those that the client does alone; all of them, in their order.
	Therapist []Modality `json:"therapist"`
	SelfCare  []Modality `json:"self_care"`
	// Notice is the general-wellness wording that belongs to every answer.
	Notice string `json:"notice"`
}

// Modality is one kind of treatment with its open and closed spans, each in order of time.
type Modality struct {
	Modality massage.Modality `json:"modality"`
	// Barred says that screening rules it out at any pressure.
	Barred bool   `json:"barred"`
	Open   []Open `json:"open"`
	// Closed is what is left of the days looked at.
	Closed []Closed `json:"closed"`
	// Minutes is the shortest appointment that was found to fit; 0 when none is open.
	Minutes float64 `json:"minutes"`
}

// Open is a span in which the treatment may be offered.
type Open struct {
	Span
	// Opens and Closes are what set the edges.
	Opens, Closes recovery.Edge
	// Purposes are what it would serve, in their order.
	Purposes []massage.Purpose
}

// Closed is a span in which the treatment is not offered.
type Closed struct {
	Span
	// By lists what keeps it closed as far as the advice says so, each once: the edges beside it, or the refusals of the modality
	// when nothing of it is open. Empty when the advice does not speak of the modality.
	By []recovery.Edge
}

// Span is a half-open span that encodes as {"start","end"}.
type Span struct{ timespan.TimeSpan }

// MarshalJSON encodes the span with offsets.
func (s Span) MarshalJSON() ([]byte, error) { return timeline.MarshalSpan(s.TimeSpan) }

// MarshalJSON encodes the span with offsets, its edges and purposes.
func (o Open) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Start    string            `json:"start"`
		End      string            `json:"end"`
		Opens    recovery.Edge     `json:"opens"`
		Closes   recovery.Edge     `json:"closes"`
		Purposes []massage.Purpose `json:"purposes"`
	}{timeline.FormatInstant(o.Start()), timeline.FormatInstant(o.End()), o.Opens, o.Closes, o.Purposes})
}

// MarshalJSON encodes the span with offsets and what keeps it closed.
func (c Closed) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Start string          `json:"start"`
		End   string          `json:"end"`
		By    []recovery.Edge `json:"by"`
	}{timeline.FormatInstant(c.Start()), timeline.FormatInstant(c.End()), c.By})
}
