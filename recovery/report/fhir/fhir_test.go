package fhir_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report/fhir"
	"example.com/rubdown/recovery/report/internal/fixture"
	"example.com/rubdown/recovery/report/visit"
	"example.com/rubdown/recovery/wording"
)

const patient = "Patient/17"

// TestEveryAnswerIsR4: every resource of every answer keeps the facts of R4, is a draft or a proposal, is about the caller's patient,
// and has an identifier of its own.
func TestEveryAnswerIsR4(t *testing.T) {
	proposals, refusals, appointments := 0, 0, 0
	for name, a := range fixture.Answers(t) {
		for _, c := range []wording.Catalogue{{}, wording.Spanish()} {
			o := fhir.Options{Patient: patient, Language: c}
			requests, err := fhir.Requests(a, o)
			require.NoError(t, err)
			again, err := fhir.Requests(a, o)
			require.NoError(t, err)
			assert.Equal(t, requests, again, name)
			seen := map[string]bool{}
			for _, r := range requests {
				assert.Empty(t, check(t, r), name)
				assert.Equal(t, "draft", r.Status)
				assert.Equal(t, "proposal", r.Intent)
				assert.Equal(t, fhir.Reference{Reference: patient}, r.Subject)
				assert.NotEmpty(t, r.Code.Text, name)
				assert.NotEmpty(t, r.ReasonCode[0].Text, name)
				assert.NotEmpty(t, r.Note[0].Text, name)
				assert.False(t, seen[r.Identifier[0].Value], name)
				seen[r.Identifier[0].Value] = true
				if r.DoNotPerform {
					refusals++
				} else {
					proposals++
				}
			}
			list, err := fhir.Appointments(a, o)
			require.NoError(t, err)
			assert.Len(t, list, len(visit.Of(a)), name)
			for i, ap := range list {
				appointments++
				assert.Empty(t, check(t, ap), name)
				assert.Equal(t, "proposed", ap.Status)
				assert.Equal(t, requests[i].Identifier[0], *ap.BasedOn[0].Identifier, "the appointment of the same visit")
				assert.False(t, seen[ap.Identifier[0].Value], name)
			}
		}
	}
	assert.Greater(t, proposals, 120)
	assert.Greater(t, refusals, 120)
	assert.Greater(t, appointments, 120)
}

// TestNotNow: what screening stops is a request not to perform massage of any kind, with its reason, and no proposal beside it.
func TestNotNow(t *testing.T) {
	stopped := 0
	for name, a := range fixture.Answers(t) {
		if !visit.Stopped(a) {
			continue
		}
		stopped++
		list, err := fhir.Requests(a, fhir.Options{Patient: patient})
		require.NoError(t, err)
		require.NotEmpty(t, list, name)
		for _, r := range list {
			assert.True(t, r.DoNotPerform, name)
			assert.Equal(t, "Massage of any kind", r.Code.Text, name)
			assert.Empty(t, r.BodySite, name)
		}
		ap, err := fhir.Appointments(a, fhir.Options{Patient: patient})
		require.NoError(t, err)
		assert.Empty(t, ap, name)
	}
	assert.Greater(t, stopped, 10)
}

// TestNothingNeeded is no request at all: that nothing calls for a massage is no advice against one.
func TestNothingNeeded(t *testing.T) {
	list, err := fhir.Requests(fixture.Answers(t)["nothing-known"], fhir.Options{Patient: patient})
	require.NoError(t, err)
	assert.Empty(t, list)
}

// TestHandsOff: a strain keeps hands off one area while massage elsewhere is proposed.
func TestHandsOff(t *testing.T) {
	a := fixture.Answers(t)["strain-and-sore-calf"]
	list, err := fhir.Requests(a, fhir.Options{Patient: patient, System: "urn:example:codes"})
	require.NoError(t, err)
	assert.False(t, list[0].DoNotPerform)
	assert.Equal(t, []fhir.Coding{{System: "urn:example:codes", Code: "swedish"}}, list[0].Code.Coding)
	require.True(t, list[1].DoNotPerform)
	assert.Equal(t, "acute-muscle-strain", list[1].ReasonCode[0].Coding[0].Code)
	assert.Equal(t, "hamstrings.left", list[1].BodySite[0].Coding[0].Code)
	assert.Equal(t, "left hamstrings", strings.ToLower(list[1].BodySite[0].Text))
	for _, r := range list[2:] {
		assert.NotEmpty(t, r.Code.Coding, "further refusals are of single treatments")
	}
}

// TestRaceWeek: moments of the race morning carry the right offset after the change of clocks.
func TestRaceWeek(t *testing.T) {
	a := fixture.Answers(t)["race-week"]
	list, err := fhir.Appointments(a, fhir.Options{Patient: patient})
	require.NoError(t, err)
	require.Len(t, list, 2)
	assert.Equal(t, []string{"2026-10-25T08:10:00Z", "2026-10-25T08:20:00Z"}, []string{list[0].Start, list[0].End})
	assert.Equal(t, 10, list[0].MinutesDuration)
	assert.Equal(t, []fhir.Period{{Start: "2026-10-25T07:00:00Z", End: "2026-10-25T08:35:00Z"}}, list[0].RequestedPeriod)
	assert.Equal(t, "2026-10-19T18:00:00+01:00", list[0].Created)
	moved, err := fhir.Appointments(a, fhir.Options{Patient: patient, Zone: fixture.Zone(t, "Asia/Kathmandu")})
	require.NoError(t, err)
	assert.Equal(t, "2026-10-25T13:55:00+05:45", moved[0].Start)
}

// TestWithoutSlot: where no bookable times were given there is a requested period and no time.
func TestWithoutSlot(t *testing.T) {
	for name, a := range fixture.Answers(t) {
		list, err := fhir.Appointments(a, fhir.Options{Patient: patient})
		require.NoError(t, err)
		for i, v := range visit.Of(a) {
			assert.Equal(t, v.Recommendation.Slot == nil, list[i].Start == "", name)
			assert.Len(t, list[i].RequestedPeriod, 1, name)
		}
	}
}

// TestPatientHasToBeGiven and is never made up.
func TestPatientHasToBeGiven(t *testing.T) {
	a := fixture.Answers(t)["race-week"]
	for _, bad := range []string{"", " ", "Patient/1 7", "two\nlines", strings.Repeat("x", 2000)} {
		_, err := fhir.Requests(a, fhir.Options{Patient: bad})
		assert.ErrorIs(t, err, fhir.ErrPatient, "%q", bad)
		_, err = fhir.Appointments(a, fhir.Options{Patient: bad})
		assert.ErrorIs(t, err, fhir.ErrPatient, "%q", bad)
		_, err = fhir.Proposal(a, visit.Of(a)[0], fhir.Options{Patient: bad})
		assert.ErrorIs(t, err, fhir.ErrPatient, "%q", bad)
	}
}

// TestOneSidedCalf: the limb that is withheld until the clot questions are answered is named, in a request of its own.
func TestOneSidedCalf(t *testing.T) {
	q, err := recovery.ParseRequest([]byte(`{"now":"2026-10-12T18:00:00+01:00","zone":"Europe/Lisbon","check_ins":[{"at":"2026-10-12T07:00:00+01:00","soreness":{"gastrocnemius.right":6}}]}`))
	require.NoError(t, err)
	a, err := q.Recommend()
	require.NoError(t, err)
	list, err := fhir.Requests(a, fhir.Options{Patient: patient})
	require.NoError(t, err)
	i := slices.IndexFunc(list, func(r fhir.ServiceRequest) bool {
		return r.DoNotPerform && r.ReasonCode[0].Coding[0].Code == string(recovery.OneSidedNeedsAReason)
	})
	require.GreaterOrEqual(t, i, 0)
	assert.Empty(t, check(t, list[i]))
	assert.Equal(t, "right calf", list[i].BodySite[0].Text)
	assert.Equal(t, "Massage of any kind for sore or tight muscles", list[i].Code.Text)
}

// TestStrangeAdvice: no advice makes it panic.
func TestStrangeAdvice(t *testing.T) {
	odd := recovery.Advice{NotNow: []recovery.Refusal{{Modality: 200, Purpose: 200, Code: "fever"}}, Recommendations: []recovery.Recommendation{{Modality: 200, By: massage.ByTherapist, Minutes: 5}}}
	odd.Screening.Outcome = "fine"
	for name, a := range map[string]recovery.Advice{"zero": {}, "odd": odd} {
		assert.NotPanics(t, func() {
			_, err := fhir.Requests(a, fhir.Options{Patient: patient})
			assert.NoError(t, err, name)
			_, err = fhir.Appointments(a, fhir.Options{Patient: patient})
			assert.NoError(t, err, name)
		}, name)
	}
}

// TestTheCheckerChecks: each of these is refused.
func TestTheCheckerChecks(t *testing.T) {
	a := fixture.Answers(t)["race-week"]
	requests, err := fhir.Requests(a, fhir.Options{Patient: patient})
	require.NoError(t, err)
	appointments, err := fhir.Appointments(a, fhir.Options{Patient: patient})
	require.NoError(t, err)
	object := func(v any) map[string]any {
		data, err := json.Marshal(v)
		require.NoError(t, err)
		var m map[string]any
		require.NoError(t, json.Unmarshal(data, &m))
		return m
	}
	type edit func(m map[string]any)
	set := func(key string, v any) edit { return func(m map[string]any) { m[key] = v } }
	drop := func(key string) edit { return func(m map[string]any) { delete(m, key) } }
	inside := func(key string, e edit) edit {
		return func(m map[string]any) {
			if list, ok := m[key].([]any); ok {
				e(list[0].(map[string]any))
				return
			}
			e(m[key].(map[string]any))
		}
	}
	for name, e := range map[string]edit{
		"no status": drop("status"), "no intent": drop("intent"), "no subject": drop("subject"), "odd status": set("status", "proposed"),
		"odd intent": set("intent", "suggestion"), "odd priority": set("priority", "high"), "text for a boolean": set("doNotPerform", "true"),
		"a single note": set("note", map[string]any{"text": "x"}), "empty list": set("bodySite", []any{}), "unknown element": set("bodysite", []any{}),
		"no seconds": set("authoredOn", "2026-10-25T08:10Z"), "impossible day": set("authoredOn", "2026-02-30T08:10:00Z"),
		"no offset": set("authoredOn", "2026-10-25T08:10:00"), "note without text": inside("note", drop("text")), "subject to nothing": inside("subject", drop("reference")),
		"reversed period": inside("occurrencePeriod", set("end", "2020-01-01T00:00:00Z")), "two occurrences": set("occurrenceDateTime", "2026-10-25T08:10:00Z"),
		"code with spaces": inside("reasonCode", set("coding", []any{map[string]any{"code": " x"}})), "another resource": set("resourceType", "Task"),
	} {
		m := object(requests[0])
		require.Empty(t, checkJSON(m))
		e(m)
		assert.NotEmpty(t, checkJSON(m), name)
	}
	for name, e := range map[string]edit{
		"no participant": drop("participant"), "no end": drop("end"), "booked without time": func(m map[string]any) {
			delete(m, "start")
			delete(m, "end")
			m["status"] = "booked"
		}, "a date for an instant": set("start", "2026-10-25"), "no minutes": set("minutesDuration", 0), "half minutes": set("minutesDuration", 7.5),
		"participant without actor": inside("participant", drop("actor")), "participant without status": inside("participant", drop("status")),
		"odd requirement": inside("participant", set("required", "yes")),
	} {
		m := object(appointments[0])
		require.Empty(t, checkJSON(m))
		e(m)
		assert.NotEmpty(t, checkJSON(m), name)
	}
}
