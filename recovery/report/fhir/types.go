package fhir

// ServiceRequest is a request for a service. Only the elements that are written are here.
type ServiceRequest struct {
	ResourceType     string            `json:"resourceType"`
	Identifier       []Identifier      `json:"identifier,omitempty"`
	Status           string            `json:"status"`
	Intent           string            `json:"intent"`
	Category         []CodeableConcept `json:"category,omitempty"`
	Priority         string            `json:"priority,omitempty"`
	DoNotPerform     bool              `json:"doNotPerform,omitempty"`
	Code             *CodeableConcept  `json:"code,omitempty"`
	Subject          Reference         `json:"subject"`
	OccurrencePeriod *Period           `json:"occurrencePeriod,omitempty"`
	AuthoredOn       string            `json:"authoredOn,omitempty"`
	ReasonCode       []CodeableConcept `json:"reasonCode,omitempty"`
	BodySite         []CodeableConcept `json:"bodySite,omitempty"`
	Note             []Annotation      `json:"note,omitempty"`
}

// Appointment is a booking, or the proposal of one. Only the elements that are written are here.
type Appointment struct {
	ResourceType    string            `json:"resourceType"`
	Identifier      []Identifier      `json:"identifier,omitempty"`
	Status          string            `json:"status"`
	ServiceType     []CodeableConcept `json:"serviceType,omitempty"`
	ReasonCode      []CodeableConcept `json:"reasonCode,omitempty"`
	Description     string            `json:"description,omitempty"`
	Start           string            `json:"start,omitempty"`
	End             string            `json:"end,omitempty"`
	MinutesDuration int               `json:"minutesDuration,omitempty"`
	Created         string            `json:"created,omitempty"`
	Comment         string            `json:"comment,omitempty"`
	BasedOn         []Reference       `json:"basedOn,omitempty"`
	Participant     []Participant     `json:"participant"`
	RequestedPeriod []Period          `json:"requestedPeriod,omitempty"`
}

// Participant takes part in an appointment.
type Participant struct {
	Actor    *Reference `json:"actor,omitempty"`
	Required string     `json:"required,omitempty"`
	Status   string     `json:"status"`
}

// Identifier is a business identifier.
type Identifier struct {
	System string `json:"system"`
	Value  string `json:"value"`
}

// Reference points at a resource, by its URL or by its identifier.
type Reference struct {
	Reference  string      `json:"reference,omitempty"`
	Type       string      `json:"type,omitempty"`
	Identifier *Identifier `json:"identifier,omitempty"`
}

// CodeableConcept is a notion in codes and in words.
type CodeableConcept struct {
	Coding []Coding `json:"coding,omitempty"`
	Text   string   `json:"text,omitempty"`
}

// Coding is a code of a system.
type Coding struct {
	System string `json:"system"`
	Code   string `json:"code"`
}

// Period is a span of time.
type Period struct {
	Start string `json:"start,omitempty"`
	End   string `json:"end,omitempty"`
}

// Annotation is a note.
type Annotation struct {
	Time string `json:"time,omitempty"`
	Text string `json:"text"`
}
