// Package fhir writes an advice as HL7 FHIR R4 resources in plain JSON: a ServiceRequest with the intent of a proposal for each visit,
// an Appointment with the status proposed, and a ServiceRequest with doNotPerform for what is advised against.
//
// Every reference to a person is the caller's. The resources are drafts: nothing is ordered, booked, coded in a clinical terminology
// or addressed to anyone. Codes are those of this library, in a code system of the caller's name, beside their plain words.
//
// # What the resources rely on
//
//	ServiceRequest   status, intent and subject are there; bodySite only with code; authoredOn is the moment of the advice
//	Appointment      status and participant are there; start and end both or neither (only a proposal may lack them)
//	dateTime         RFC 3339 with seconds and offset
//	Period           ends are included, to the second; ours are the excluded ends written as they are
//
// Source: HL7 FHIR R4 (4.0.1), ServiceRequest, Appointment and data types.
package fhir
