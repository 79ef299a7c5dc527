package recovery

import (
	"encoding/json"
	"time"

	"github.com/rickb777/date/timespan"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// Answer is the shortest form of an advice.
type Answer string

// The answers.
const (
	Book       Answer = "book"           // at least one therapist-given treatment is worth booking
	SelfCare   Answer = "self-care"      // only self-care is offered
	NotNow     Answer = "not-now"        // something would be due, and nothing of it may or should happen now
	NothingDue Answer = "nothing-needed" // nothing is due
)

// Advice is the answer to a valid case. Slices are never nil, so that JSON arrays are always present; the zero value is
// no advice. Codes are contract, texts are not.
type Advice struct {
	At      time.Time `json:"at"`
	Policy  string    `json:"policy"`
	Version string    `json:"version"`
	Digest  Digest    `json:"digest"`
	Answer  Answer    `json:"answer"`
	// Resolved echoes each free-text name of a request with the areas it was read as.
	Resolved map[string][]muscles.Area `json:"resolved"`

	Screening       ScreeningReport  `json:"screening"`
	State           StateReport      `json:"state"`
	Recommendations []Recommendation `json:"recommendations"`
	NotNow          []Refusal        `json:"not_now"`
	AskNext         *Question        `json:"ask_next,omitempty"`
	// Cadence is when the next regular appointment falls due, on easy or free days; nil when training asks for none or one is booked.
	Cadence *DueRange `json:"cadence,omitempty"`
	// Notice is the general-wellness wording that belongs to every answer.
	Notice string `json:"notice"`
}

// ScreeningReport is the screening result as it leaves the library: codes and words, "all" for everything.
type ScreeningReport struct {
	Outcome          string           `json:"outcome"`
	Findings         []Finding        `json:"findings"`
	BarredModalities []string         `json:"barred_modalities"`
	AvoidAreas       []string         `json:"avoid_areas"`
	AvoidRegions     []string         `json:"avoid_regions"`
	Limits           []Limit          `json:"limits"`
	PressureCap      int              `json:"pressure_cap"`
	MinutesCap       float64          `json:"minutes_cap"`
	Questions        []ScreenQuestion `json:"questions"`
}

// Finding is one row of the screening tables that applies.
type Finding struct {
	Code string `json:"code"`
	// About is the text that was not understood or not answered, of the finding "unknown-code".
	About   string   `json:"about,omitempty"`
	Class   string   `json:"class"`
	Outcome string   `json:"outcome"`
	Urgency string   `json:"urgency"`
	Say     string   `json:"say"`
	Who     string   `json:"who"`
	Until   string   `json:"until"`
	Sources []string `json:"sources"`
}

// Limit is a local limit: what may not be done at some areas while other work is allowed.
type Limit struct {
	Code             string   `json:"code"`
	Areas            []string `json:"areas"`
	Regions          []string `json:"regions"`
	BarredModalities []string `json:"barred_modalities"`
	// PressureCap is nil when the limit caps no pressure.
	PressureCap *int   `json:"pressure_cap,omitempty"`
	Until       string `json:"until"`
}

// ScreenQuestion is a question worth asking before the treatment.
type ScreenQuestion struct {
	Code string `json:"code"`
	Ask  string `json:"ask"`
}

// StateReport is the state of the muscles and of the load.
type StateReport struct {
	// Areas holds every area with something to say: modelled or reported.
	Areas map[muscles.Area]AreaReport `json:"areas"`
	Load  LoadReport                  `json:"load"`
}

// AreaReport is the estimate for one area: fatigue 0..1, soreness 0..10 with its 80 % interval, and when it clears.
type AreaReport struct {
	Fatigue  float64   `json:"fatigue"`
	Soreness float64   `json:"soreness"`
	Low      float64   `json:"low"`
	High     float64   `json:"high"`
	ClearAt  time.Time `json:"clear_at"`
	Source   string    `json:"source"`
}

// LoadReport is the series load in the units of the session load, with its convention.
type LoadReport struct {
	Acute      sessions.Value `json:"acute"`
	Chronic    sessions.Value `json:"chronic"`
	Balance    sessions.Value `json:"balance"`
	Ratio      sessions.Value `json:"ratio"`
	Monotony   sessions.Value `json:"monotony"`
	Strain     sessions.Value `json:"strain"`
	Convention string         `json:"convention"`
}

// Window is a half-open span in which a treatment fits, in the athlete's zone. It encodes as {"start","end"}.
type Window struct{ timespan.TimeSpan }

// MarshalJSON encodes the span with offsets.
func (w Window) MarshalJSON() ([]byte, error) { return timeline.MarshalSpan(w.TimeSpan) }

// UnmarshalJSON decodes a span.
func (w *Window) UnmarshalJSON(data []byte) error {
	s, err := timeline.UnmarshalSpan(data)
	if err == nil {
		w.TimeSpan = s
	}
	return err
}

// Edge says what set an edge of a window: a rule and the session it speaks of, or one of the plain edges
// ("now", "horizon", "open-span", "quiet-hours", "screening", "booked", "session").
type Edge struct {
	Code    Code   `json:"code"`
	Session string `json:"session,omitempty"`
}

// OtherWindow is a further window of a treatment with what set its edges. It encodes as {"start","end","opens","closes"}.
type OtherWindow struct {
	Window
	Opens, Closes Edge
}

// otherWindowWire is its JSON form.
type otherWindowWire struct {
	Start  string `json:"start"`
	End    string `json:"end"`
	Opens  Edge   `json:"opens"`
	Closes Edge   `json:"closes"`
}

// MarshalJSON encodes the span with offsets and its edges.
func (w OtherWindow) MarshalJSON() ([]byte, error) {
	return json.Marshal(otherWindowWire{timeline.FormatInstant(w.Start()), timeline.FormatInstant(w.End()), w.Opens, w.Closes})
}

// UnmarshalJSON decodes a span with its edges.
func (w *OtherWindow) UnmarshalJSON(data []byte) error {
	var x otherWindowWire
	if err := json.Unmarshal(data, &x); err != nil {
		return err
	}
	span, err := json.Marshal(struct {
		Start string `json:"start"`
		End   string `json:"end"`
	}{x.Start, x.End})
	if err != nil {
		return err
	}
	s, err := timeline.UnmarshalSpan(span)
	if err == nil {
		*w = OtherWindow{Window{s}, x.Opens, x.Closes}
	}
	return err
}

// Recommendation is one treatment that is worth having, for one purpose, in its best window.
type Recommendation struct {
	Modality massage.Modality `json:"modality"`
	By       massage.By       `json:"by"`
	Dose     massage.Dose     `json:"dose"`
	Purpose  massage.Purpose  `json:"purpose"`
	Window   Window           `json:"window"`
	// Also holds the other windows of the same treatment, in time order.
	Also   []OtherWindow `json:"also"`
	Opens  Edge          `json:"opens"`
	Closes Edge          `json:"closes"`
	// Slot is the appointment to book, when open spans were given and the treatment needs one.
	Slot     *Window `json:"slot,omitempty"`
	Minutes  float64 `json:"minutes"`
	Pressure int     `json:"pressure"`
	// Focus lists the areas with their minutes, most needed first; the minutes add up to Minutes.
	Focus []Focus `json:"focus"`
	// Steps lists what is done in order; the minutes add up to Minutes.
	Steps    []Step    `json:"steps"`
	Expect   []Effect  `json:"expect"`
	Reasons  []Reason  `json:"reasons"`
	Cautions []Caution `json:"cautions"`
	// StayClear lists the regions around the focus where hands and tools go lightly or not at all; see [screening.Sites].
	StayClear  []string `json:"stay_clear"`
	Confidence string   `json:"confidence"`
	// ConfidenceCauses are what keeps the confidence from being good, each with the input that would raise it.
	ConfidenceCauses []ConfidenceCause `json:"confidence_causes"`
	Score            float64           `json:"score"`
}

// Windows returns the best window, then the others in time order.
func (r Recommendation) Windows() []Window {
	out := []Window{r.Window}
	for _, w := range r.Also {
		out = append(out, w.Window)
	}
	return out
}

// ConfidenceCause is an input that is missing, old or in conflict with another.
type ConfidenceCause struct {
	Code string `json:"code"`
	// Input is where to give it in a request, as [Input] says: "sessions" is one more session, "check_ins.soreness.soleus.left" a
	// new rating of that area.
	Input string `json:"input"`
	Text  string `json:"text"`
	wording.Message
}

// Focus is one area of the table plan: how long, which way the strokes run and to which lymph nodes.
type Focus struct {
	Area    muscles.Area `json:"area"`
	Minutes float64      `json:"minutes"`
	Stroke  string       `json:"stroke"`
	Node    string       `json:"node"`
	// Pressure is the most on this area, 0 to 4: that of the treatment, or less where a limit of the case says so.
	Pressure int `json:"pressure"`
	// Position is how the athlete lies; empty for self-care.
	Position string `json:"position"`
}

// Step is one technique of the treatment with its minutes.
type Step struct {
	Do      massage.Technique `json:"do"`
	Minutes float64           `json:"minutes"`
}

// Effect is what can be expected of the treatment, with its 95 % interval where one was published.
type Effect struct {
	Benefit string         `json:"benefit"`
	Value   float64        `json:"value"`
	Low     float64        `json:"low"`
	High    float64        `json:"high"`
	Unit    string         `json:"unit"`
	Grade   evidence.Grade `json:"grade"`
	Sources []string       `json:"sources"`
}

// Reason is one ground for the recommendation: a rule with the number that met its limit.
type Reason struct {
	Code    Code           `json:"code"`
	Grade   evidence.Grade `json:"grade"`
	Value   float64        `json:"value"`
	Limit   float64        `json:"limit"`
	Unit    string         `json:"unit"`
	Area    *muscles.Area  `json:"area,omitempty"`
	Session string         `json:"session,omitempty"`
	Sources []string       `json:"sources"`
	Text    string         `json:"text"`
	// Message is the text by its key, for any language.
	wording.Message
}

// Caution is something to mind during or around the treatment.
type Caution struct {
	Code Code   `json:"code"`
	Text string `json:"text"`
	wording.Message
}

// Refusal is something that is due or wished for and not offered: by which rule, for which session, until when, and
// what to do instead. Modality and Purpose are empty when the refusal speaks of every treatment.
type Refusal struct {
	Modality massage.Modality `json:"modality"`
	Purpose  massage.Purpose  `json:"purpose"`
	Code     Code             `json:"code"`
	Session  string           `json:"session,omitempty"`
	Until    time.Time        `json:"until,omitzero"`
	// Ends says until when in words, where that is no moment: "until the fever has been gone for 48 hours".
	Ends    string `json:"ends,omitempty"`
	Instead string `json:"instead"`
	Who     string `json:"who"`
	Text    string `json:"text"`
	wording.Message
	// InsteadKey is the key of Instead, for any language.
	InsteadKey string `json:"instead_key,omitempty"`
}

// Question is the one missing input that would change the advice most.
type Question struct {
	// Input is where the answer goes in a request, as [Input] says.
	Input   string `json:"input"`
	Why     string `json:"why"`
	Changes string `json:"changes"`
	// Message is Why by its key; Changes is "ask.changes" with the same arguments.
	wording.Message
}

// DueRange is when the next regular appointment falls due, as civil days in the athlete's zone, both included. It is worked out anew
// for every answer and never stored.
type DueRange struct {
	From string `json:"from"`
	To   string `json:"to"`
}
