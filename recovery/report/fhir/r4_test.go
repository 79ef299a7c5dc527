package fhir_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// The facts of HL7 FHIR R4 (4.0.1) that our resources rely on, element by element, and a checker that knows nothing of our types.
// Source: FHIR R4, ServiceRequest, Appointment, data types, and the required value sets named.

// element is one element of a resource or data type: its type, how often it may occur, and its closed value set.
type element struct {
	kind     string
	min, max int // max 0 is any number, as a JSON array
	values   string
}

const many = 0

var (
	// Source: ServiceRequest 4.0.1; request-status, request-intent and request-priority are required bindings.
	serviceRequest = map[string]element{
		"identifier": {"Identifier", 0, many, ""}, "status": {"code", 1, 1, "draft active on-hold revoked completed entered-in-error unknown"},
		"intent":   {"code", 1, 1, "proposal plan directive order original-order reflex-order filler-order instance-order option"},
		"category": {"CodeableConcept", 0, many, ""}, "priority": {"code", 0, 1, "routine urgent asap stat"}, "doNotPerform": {"boolean", 0, 1, ""},
		"code": {"CodeableConcept", 0, 1, ""}, "subject": {"Reference", 1, 1, ""}, "occurrenceDateTime": {"dateTime", 0, 1, ""},
		"occurrencePeriod": {"Period", 0, 1, ""}, "authoredOn": {"dateTime", 0, 1, ""}, "requester": {"Reference", 0, 1, ""},
		"reasonCode": {"CodeableConcept", 0, many, ""}, "bodySite": {"CodeableConcept", 0, many, ""}, "note": {"Annotation", 0, many, ""},
		"patientInstruction": {"string", 0, 1, ""},
	}
	// Source: Appointment 4.0.1; appointmentstatus, participantrequired and participationstatus are required bindings.
	appointment = map[string]element{
		"identifier":  {"Identifier", 0, many, ""},
		"status":      {"code", 1, 1, "proposed pending booked arrived fulfilled cancelled noshow entered-in-error checked-in waitlist"},
		"serviceType": {"CodeableConcept", 0, many, ""}, "reasonCode": {"CodeableConcept", 0, many, ""}, "priority": {"unsignedInt", 0, 1, ""},
		"description": {"string", 0, 1, ""}, "start": {"instant", 0, 1, ""}, "end": {"instant", 0, 1, ""}, "minutesDuration": {"positiveInt", 0, 1, ""},
		"created": {"dateTime", 0, 1, ""}, "comment": {"string", 0, 1, ""}, "patientInstruction": {"string", 0, 1, ""}, "basedOn": {"Reference", 0, many, ""},
		"participant": {"Participant", 1, many, ""}, "requestedPeriod": {"Period", 0, many, ""},
	}
	dataTypes = map[string]map[string]element{
		"Identifier":      {"use": {"code", 0, 1, "usual official temp secondary old"}, "system": {"uri", 0, 1, ""}, "value": {"string", 0, 1, ""}},
		"CodeableConcept": {"coding": {"Coding", 0, many, ""}, "text": {"string", 0, 1, ""}},
		"Coding":          {"system": {"uri", 0, 1, ""}, "version": {"string", 0, 1, ""}, "code": {"code", 0, 1, ""}, "display": {"string", 0, 1, ""}},
		"Reference":       {"reference": {"string", 0, 1, ""}, "type": {"uri", 0, 1, ""}, "identifier": {"Identifier", 0, 1, ""}, "display": {"string", 0, 1, ""}},
		"Period":          {"start": {"dateTime", 0, 1, ""}, "end": {"dateTime", 0, 1, ""}},
		"Annotation":      {"time": {"dateTime", 0, 1, ""}, "text": {"markdown", 1, 1, ""}},
		"Participant": {
			"actor": {"Reference", 0, 1, ""}, "required": {"code", 0, 1, "required optional information-only"},
			"status": {"code", 1, 1, "accepted declined tentative needs-action"}, "period": {"Period", 0, 1, ""},
		},
	}
	// Source: FHIR R4, data types, regular expressions of the primitive types.
	primitives = map[string]*regexp.Regexp{
		"code": regexp.MustCompile(`^[^\s]+(\s[^\s]+)*$`),
		"id":   regexp.MustCompile(`^[A-Za-z0-9\-\.]{1,64}$`),
		"uri":  regexp.MustCompile(`^\S+$`),
		"dateTime": regexp.MustCompile(`^([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)(-(0[1-9]|1[0-2])(-(0[1-9]|[1-2][0-9]|3[0-1])` +
			`(T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00)))?)?)?$`),
		"instant": regexp.MustCompile(`^([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)-(0[1-9]|1[0-2])-(0[1-9]|[1-2][0-9]|3[0-1])` +
			`T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))$`),
		"string":   regexp.MustCompile(`^[ \r\n\t\S]+$`),
		"markdown": regexp.MustCompile(`^\s*(\S|\s)*$`),
	}
)

// check lists where a resource departs from R4.
func check(t *testing.T, resource any) []string {
	t.Helper()
	data, err := json.Marshal(resource)
	require.NoError(t, err)
	var m map[string]any
	require.NoError(t, json.Unmarshal(data, &m))
	return checkJSON(m)
}

func checkJSON(m map[string]any) []string {
	var out []string
	fault := func(path string, what ...any) { out = append(out, path+" "+fmt.Sprint(what...)) }
	kind, _ := m["resourceType"].(string)
	table := map[string]map[string]element{"ServiceRequest": serviceRequest, "Appointment": appointment}[kind]
	if table == nil {
		fault("resourceType", "is ", kind)
		return out
	}
	rest := map[string]any{}
	for k, v := range m {
		if k != "resourceType" {
			rest[k] = v
		}
	}
	walk(fault, kind, table, rest)
	switch kind {
	case "ServiceRequest":
		if m["occurrenceDateTime"] != nil && m["occurrencePeriod"] != nil { // occurrence[x] is one of them
			fault("occurrence[x]", "is given twice")
		}
	case "Appointment":
		_, start := m["start"]
		_, end := m["end"]
		if start != end {
			fault("app-2", "start and end are not both there or both absent")
		}
		if status := m["status"]; !start && status != "proposed" && status != "cancelled" && status != "waitlist" {
			fault("app-3", "only what is proposed or cancelled has no time")
		}
		list, _ := m["participant"].([]any)
		for _, p := range list {
			if x, _ := p.(map[string]any); x["actor"] == nil && x["type"] == nil {
				fault("app-1", "a participant without type and actor")
			}
		}
	}
	return out
}

func walk(fault func(string, ...any), path string, table map[string]element, m map[string]any) {
	if len(m) == 0 {
		fault(path, "ele-1: is empty")
	}
	for name, e := range table {
		if _, ok := m[name]; !ok && e.min > 0 {
			fault(path+"."+name, "is missing")
		}
	}
	for name, v := range m {
		e, ok := table[name]
		if !ok {
			fault(path+"."+name, "is no element we know")
			continue
		}
		if e.max == many {
			list, ok := v.([]any)
			if !ok || len(list) == 0 {
				fault(path+"."+name, "is not a list with something in it")
			}
			for i, x := range list {
				one(fault, fmt.Sprintf("%s.%s[%d]", path, name, i), e, x)
			}
			continue
		}
		one(fault, path+"."+name, e, v)
	}
}

func one(fault func(string, ...any), path string, e element, v any) {
	if table, ok := dataTypes[e.kind]; ok {
		m, ok := v.(map[string]any)
		if !ok {
			fault(path, "is no object")
			return
		}
		walk(fault, path, table, m)
		switch e.kind {
		case "Period":
			start, err := time.Parse(time.RFC3339, fmt.Sprint(m["start"]))
			end, err2 := time.Parse(time.RFC3339, fmt.Sprint(m["end"]))
			if err == nil && err2 == nil && end.Before(start) {
				fault(path, "per-1: ends before it starts")
			}
		case "Reference":
			if m["reference"] == nil && m["identifier"] == nil && m["display"] == nil {
				fault(path, "refers to nothing")
			}
		}
		return
	}
	switch e.kind {
	case "boolean":
		if _, ok := v.(bool); !ok {
			fault(path, "is no boolean")
		}
	case "positiveInt", "unsignedInt":
		n, ok := v.(float64)
		if !ok || n != float64(int(n)) || n < 0 || n == 0 && e.kind == "positiveInt" || n > 1<<31-1 {
			fault(path, "is no ", e.kind)
		}
	default:
		s, ok := v.(string)
		if !ok || s == "" || !primitives[e.kind].MatchString(s) || len(s) > 1<<20 {
			fault(path, fmt.Sprintf("%q is no %s", v, e.kind))
		}
		if e.values != "" && !slices.Contains(strings.Fields(e.values), s) {
			fault(path, s, " is not in the value set")
		}
		if e.kind == "instant" || e.kind == "dateTime" && len(s) > 10 {
			if _, err := time.Parse(time.RFC3339, s); err != nil {
				fault(path, err)
			}
		}
	}
}
