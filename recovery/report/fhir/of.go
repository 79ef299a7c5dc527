package fhir

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report/internal/words"
	"example.com/rubdown/recovery/report/visit"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/wording"
)

// ErrPatient means that the caller gave no usable reference to the patient.
var ErrPatient = errors.New("fhir: no reference to the patient")

// System is the code system of modalities, purposes, areas and rules when the caller names none.
const System = "https://example.com/rubdown/codes"

// uriSystem is the system of identifiers that are URIs. Source: FHIR R4, Identifier.
const uriSystem = "urn:ietf:rfc:3986"

// Options say whom the resources are about and how they are written.
type Options struct {
	// Patient refers to the patient, such as "Patient/17" or an absolute URL. It has to be given, and nothing is made of it.
	Patient string
	// Language is the catalogue of every text; the zero value is English.
	Language wording.Catalogue
	// System is the code system of our codes, a URI; empty means [System].
	System string
	// Zone is the patient's zone; nil means that of Advice.At.
	Zone *time.Location
}

// Requests writes an advice as service requests: a proposal for each visit that [visit.Of] chooses, in order of time, then requests
// not to perform: one for the areas that hands stay off, and one for each thing that is advised against, because screening found
// something, a safety rule says so or a rule keeps it closed until a moment. That something is merely not needed or not offered is
// no request.
func Requests(a recovery.Advice, o Options) ([]ServiceRequest, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	var out []ServiceRequest
	for _, v := range visit.Of(a) {
		out = append(out, o.proposal(a, v))
	}
	if off, ok := o.handsOff(a); ok {
		out = append(out, off)
	}
	for _, r := range against(a) {
		out = append(out, o.refusal(a, r))
	}
	return out, nil
}

// Proposal writes one visit as a service request.
func Proposal(a recovery.Advice, v visit.Visit, o Options) (ServiceRequest, error) {
	if err := o.check(); err != nil {
		return ServiceRequest{}, err
	}
	return o.proposal(a, v), nil
}

// Appointments writes each visit of an advice as a proposed appointment, based on the service request of the same visit. One that
// has a bookable slot carries start and end; every one carries its window as the requested period.
func Appointments(a recovery.Advice, o Options) ([]Appointment, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	var out []Appointment
	for _, v := range visit.Of(a) {
		out = append(out, o.appointment(a, v))
	}
	return out, nil
}

// mostReference is the most bytes of a reference; what is longer is no reference.
const mostReference = 1024

func (o Options) check() error {
	if o.Patient == "" || len(o.Patient) > mostReference || strings.ContainsFunc(o.Patient, unicode.IsSpace) {
		return fmt.Errorf("%w: %.64q", ErrPatient, o.Patient)
	}
	return nil
}

func (o Options) proposal(a recovery.Advice, v visit.Visit) ServiceRequest {
	c, r := o.Language, v.Recommendation
	s := ServiceRequest{
		ResourceType: "ServiceRequest", Identifier: o.identifier(a, v), Status: "draft", Intent: "proposal", Priority: "routine",
		Code: o.treatment(r.Modality), Subject: Reference{Reference: o.Patient}, AuthoredOn: o.time(a, a.At),
		OccurrencePeriod: &Period{o.time(a, r.Window.Start()), o.time(a, r.Window.End())},
		ReasonCode:       o.reasons(v),
	}
	if r.Slot != nil {
		s.OccurrencePeriod = &Period{o.time(a, v.Start), o.time(a, v.End)}
	}
	for _, f := range r.Focus {
		s.BodySite = append(s.BodySite, o.concept(f.Area.String(), c.Name("area", f.Area.String())))
	}
	s.Note = o.note(a, words.Lines(c, a, v.In(o.zone(a))))
	return s
}

func (o Options) appointment(a recovery.Advice, v visit.Visit) Appointment {
	c, r := o.Language, v.Recommendation
	ap := Appointment{
		ResourceType: "Appointment", Identifier: []Identifier{{uriSystem, "urn:uuid:" + visit.ID(a, "appointment", o.Patient, v.ID(a, o.Patient))}},
		Status: "proposed", ServiceType: []CodeableConcept{*o.treatment(r.Modality)}, ReasonCode: o.reasons(v), Description: words.Visit(c, v),
		MinutesDuration: int(v.End.Sub(v.Start) / time.Minute), Created: o.time(a, a.At),
		Comment: strings.Join(words.Lines(c, a, v.In(o.zone(a))), "\n"),
		BasedOn: []Reference{{Type: "ServiceRequest", Identifier: &o.identifier(a, v)[0]}},
		Participant: []Participant{{
			Actor: &Reference{Reference: o.Patient}, Required: "required", Status: "needs-action",
		}},
		RequestedPeriod: []Period{{o.time(a, r.Window.Start()), o.time(a, r.Window.End())}},
	}
	if r.Slot != nil {
		ap.Start, ap.End = o.time(a, v.Start), o.time(a, v.End)
	}
	return ap
}

// not is a request not to perform, from now on with an open end; the parts tell it apart from others of the advice.
func (o Options) not(a recovery.Advice, lines []string, parts ...string) ServiceRequest {
	return ServiceRequest{
		ResourceType: "ServiceRequest", Status: "draft", Intent: "proposal", DoNotPerform: true,
		Identifier: []Identifier{{uriSystem, "urn:uuid:" + visit.ID(a, append([]string{"not", o.Patient}, parts...)...)}},
		Subject:    Reference{Reference: o.Patient}, AuthoredOn: o.time(a, a.At), OccurrencePeriod: &Period{Start: o.time(a, a.At)},
		Note: o.note(a, append(lines, words.Notice(o.Language, a))),
	}
}

// refusal is what is advised against, until the rule's moment where it has one.
func (o Options) refusal(a recovery.Advice, r recovery.Refusal) ServiceRequest {
	c := o.Language
	s := o.not(a, words.Refused(c, r), r.Modality.String(), string(r.Code))
	s.Code = o.treatment(r.Modality)
	if r.Modality == massage.NoModality {
		s.Code.Text = words.Title(c, r.Modality, r.Purpose)
	}
	s.ReasonCode = []CodeableConcept{o.concept(string(r.Code), words.Said(c, r.Message, r.Text))}
	if limb := r.Args["limb"]; limb != "" {
		s.BodySite = []CodeableConcept{o.concept(limb, c.Name("limb", limb))}
	}
	if !r.Until.IsZero() {
		s.OccurrencePeriod.End = o.time(a, r.Until)
	}
	return s
}

// handsOff is the request to leave alone the areas that screening avoids, while massage elsewhere goes on.
func (o Options) handsOff(a recovery.Advice) (ServiceRequest, bool) {
	if visit.Stopped(a) || len(a.Screening.AvoidAreas) == 0 {
		return ServiceRequest{}, false
	}
	var lines []string
	var reasons []CodeableConcept
	for _, f := range a.Screening.Findings {
		if f.Outcome == screening.AvoidArea.String() {
			said := words.Found(o.Language, f)
			lines = append(lines, said...)
			reasons = append(reasons, o.concept(f.Code, said[0]))
		}
	}
	s := o.not(a, lines, "hands-off")
	s.Code, s.ReasonCode = o.treatment(massage.NoModality), reasons
	for _, area := range a.Screening.AvoidAreas {
		s.BodySite = append(s.BodySite, o.concept(area, o.Language.Name("area", area)))
	}
	return s, true
}

// against are the refusals that advise against something, one for each modality and rule: a treatment that is refused for two
// purposes by the same rule is refused once.
func against(a recovery.Advice) []recovery.Refusal {
	var out []recovery.Refusal
	for _, r := range a.NotNow {
		if !visit.Against(a, r) || avoided(a, r) {
			continue
		}
		same := func(x recovery.Refusal) bool { return x.Modality == r.Modality && x.Code == r.Code }
		if i := slices.IndexFunc(out, same); i < 0 {
			out = append(out, r)
		} else if r.Until.IsZero() || !out[i].Until.IsZero() && r.Until.After(out[i].Until) {
			out[i] = r // the longer one
		}
	}
	return out
}

// avoided reports whether a refusal speaks of the areas that hands stay off, which have a request of their own.
func avoided(a recovery.Advice, r recovery.Refusal) bool {
	return !visit.Stopped(a) && slices.ContainsFunc(a.Screening.Findings, func(f recovery.Finding) bool {
		return f.Code == string(r.Code) && f.Outcome == screening.AvoidArea.String()
	})
}

func (o Options) zone(a recovery.Advice) *time.Location {
	if o.Zone != nil {
		return o.Zone
	}
	return a.At.Location()
}

// time writes a moment as a dateTime and an instant alike: RFC 3339 with whole seconds.
func (o Options) time(a recovery.Advice, t time.Time) string {
	return t.In(o.zone(a)).Format(time.RFC3339)
}

func (o Options) identifier(a recovery.Advice, v visit.Visit) []Identifier {
	return []Identifier{{uriSystem, "urn:uuid:" + v.ID(a, o.Patient)}}
}

func (o Options) concept(code, text string) CodeableConcept {
	system := o.System
	if system == "" {
		system = System
	}
	if code == "" {
		return CodeableConcept{Text: text}
	}
	return CodeableConcept{Coding: []Coding{{system, code}}, Text: text}
}

// treatment names a modality; none is massage of any kind, in words alone.
func (o Options) treatment(m massage.Modality) *CodeableConcept {
	c := CodeableConcept{Text: words.Title(o.Language, m, massage.NoPurpose)}
	if m != massage.NoModality {
		c = o.concept(m.String(), c.Text)
	}
	return &c
}

// reasons are the purpose, and each reason by its rule.
func (o Options) reasons(v visit.Visit) []CodeableConcept {
	r := v.Recommendation
	out := []CodeableConcept{o.concept(r.Purpose.String(), o.Language.Name("purpose", r.Purpose.String()))}
	for _, x := range r.Reasons {
		out = append(out, o.concept(string(x.Code), words.Said(o.Language, x.Message, x.Text)))
	}
	return out
}

func (o Options) note(a recovery.Advice, lines []string) []Annotation {
	return []Annotation{{Time: o.time(a, a.At), Text: strings.Join(lines, "\n")}}
}
