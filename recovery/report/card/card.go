package card

// Indicator is how urgent a card is.
type Indicator string

// The indicators.
const (
	Info     Indicator = "info"
	Warning  Indicator = "warning"
	Critical Indicator = "critical"
)

// Response is what a decision-support service answers with.
type Response struct {
	Cards []Card `json:"cards"`
}

// Card is one piece of advice. Source: CDS Hooks 2.0, card attributes.
type Card struct {
	UUID string `json:"uuid,omitempty"`
	// Summary is one sentence of fewer than 140 characters.
	Summary string `json:"summary"`
	// Detail is the rest, in Markdown.
	Detail      string       `json:"detail,omitempty"`
	Indicator   Indicator    `json:"indicator"`
	Source      Source       `json:"source"`
	Suggestions []Suggestion `json:"suggestions,omitempty"`
	// SelectionBehavior is there when there are suggestions: at most one of them, because each was checked alone.
	SelectionBehavior string   `json:"selectionBehavior,omitempty"`
	OverrideReasons   []Coding `json:"overrideReasons,omitempty"`
}

// Source says where a card comes from.
type Source struct {
	Label string  `json:"label"`
	URL   string  `json:"url,omitempty"`
	Topic *Coding `json:"topic,omitempty"`
}

// Coding is a code of a system, with words for people.
type Coding struct {
	System  string `json:"system"`
	Code    string `json:"code"`
	Display string `json:"display,omitempty"`
}

// Suggestion is one thing to choose.
type Suggestion struct {
	Label         string   `json:"label"`
	UUID          string   `json:"uuid,omitempty"`
	IsRecommended bool     `json:"isRecommended,omitempty"`
	Actions       []Action `json:"actions,omitempty"`
}

// Action is what choosing a suggestion does: creating a resource.
type Action struct {
	Type        string `json:"type"`
	Description string `json:"description"`
	Resource    any    `json:"resource"`
}
