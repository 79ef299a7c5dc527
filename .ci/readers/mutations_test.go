package readers

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/schema"
)

type m = map[string]any

type mutation struct {
	name string
	edit func(v m)
}

func set(v m, key string, to any) { v[key] = to }

// answerMutations each break one promise of the contract in a valid answer (race-week).
var answerMutations = []mutation{
	{"an array is null", func(v m) { v["not_now"] = nil }},
	{"an array is missing", func(v m) { delete(v, "recommendations") }},
	{"both lists are empty", func(v m) { v["recommendations"], v["not_now"] = []any{}, []any{} }},
	{"the notice is missing", func(v m) { delete(v, "notice") }},
	{"the notice is empty", func(v m) { v["notice"] = "" }},
	{"the version is a number", func(v m) { v["version"] = json.Number("2026.11") }},
	{"an unknown answer", func(v m) { v["answer"] = "maybe" }},
	{"a key in upper case", func(v m) { v["Answer"] = v["answer"]; delete(v, "answer") }},
	{"at without offset", func(v m) { v["at"] = "2026-10-19T18:00:00" }},
	{"at with seconds", func(v m) { v["at"] = "2026-10-19T18:00:30+01:00" }},
	{"at is a day", func(v m) { v["at"] = "2026-10-19" }},
	{"at in month 13", func(v m) { v["at"] = "2026-13-19T18:00:00Z" }},
	{"at on 30 February", func(v m) { v["at"] = "2026-02-30T18:00:00Z" }},
	{"a digest of another kind", func(v m) { set(in(v, "digest"), "case", "md5:d41d8cd98f00b204e9800998ecf8427e") }},
	{"book without anything to book", func(v m) {
		v["recommendations"] = v["recommendations"].([]any)[2:4] // rolling and percussion
	}},
	{"not-now beside an offer", func(v m) { v["answer"] = "not-now" }},
	{"an offer while screening stops", func(v m) { set(in(v, "screening"), "outcome", "clearance") }},
	{"an unknown outcome", func(v m) { set(in(v, "screening"), "outcome", "safe") }},
	{"a pressure cap of 5", func(v m) { set(in(v, "screening"), "pressure_cap", json.Number("5")) }},
	{"half a pressure cap", func(v m) { set(in(v, "screening"), "pressure_cap", json.Number("2.5")) }},
	{"an area that is no muscle", func(v m) { set(in(v, "screening"), "avoid_areas", []any{"knee"}) }},
	{"an area on a third side", func(v m) { set(in(v, "screening"), "avoid_areas", []any{"soleus.middle"}) }},
	{"a barred modality instead of its code", func(v m) { set(in(v, "screening"), "barred_modalities", []any{"swedish"}) }},
	{"fatigue above 1", func(v m) { set(anyArea(v), "fatigue", json.Number("1.2")) }},
	{"soreness as a text", func(v m) { set(anyArea(v), "soreness", "3") }},
	{"soreness below 0", func(v m) { set(anyArea(v), "low", json.Number("-0.1")) }},
	{"an unknown source of a state", func(v m) { set(anyArea(v), "source", "guess") }},
	{"a state of no muscle", func(v m) { areas := in(v, "state", "areas"); areas["heart"] = anyArea(v) }},
	{"a load that is null", func(v m) { set(in(v, "state", "load"), "ratio", nil) }},
	{"a load undefined without reason", func(v m) { set(in(v, "state", "load"), "ratio", m{"undefined": ""}) }},
	{"a load undefined and more", func(v m) { set(in(v, "state", "load"), "ratio", m{"undefined": "x", "value": json.Number("1")}) }},
	{"an unknown modality", func(v m) { set(first(v), "modality", "hot-stone") }},
	{"no purpose", func(v m) { set(first(v), "purpose", "") }},
	{"a therapist's massage by oneself", func(v m) { set(first(v), "by", "self") }},
	{"a slot for self-care", func(v m) { set(in(v, "recommendations", 2), "slot", in(v, "recommendations", 2)["window"]) }},
	{"a window without end", func(v m) { delete(in(first(v), "window"), "end") }},
	{"a window with a length", func(v m) { set(in(first(v), "window"), "minutes", json.Number("60")) }},
	{"an edge without code", func(v m) { delete(in(first(v), "opens"), "code") }},
	{"a code in camel case", func(v m) { set(in(first(v), "opens"), "code", "preEventWindow") }},
	{"minutes of 0", func(v m) { set(first(v), "minutes", json.Number("0")) }},
	{"minutes as a duration", func(v m) { set(first(v), "minutes", "10m") }},
	{"pressure 4.5", func(v m) { set(first(v), "pressure", json.Number("4.5")) }},
	{"a focus without minutes", func(v m) { delete(in(first(v), "focus", 0), "minutes") }},
	{"a step that is no technique", func(v m) { set(in(first(v), "steps", 0), "do", "cupping") }},
	{"a grade beyond the grades", func(v m) { set(in(first(v), "reasons", 0), "grade", "A+") }},
	{"a reason without value", func(v m) { delete(in(first(v), "reasons", 0), "value") }},
	{"a reason without key", func(v m) { delete(in(first(v), "reasons", 0), "key") }},
	{"arguments that are numbers", func(v m) { set(in(first(v), "reasons", 0), "args", m{"value": json.Number("3")}) }},
	{"confidence in percent", func(v m) { set(first(v), "confidence", "80 %") }},
	{"a score above 2", func(v m) { set(first(v), "score", json.Number("2.01")) }},
	{"a refusal without code", func(v m) { delete(in(v, "not_now", 0), "code") }},
	{"a refusal with nothing instead", func(v m) { set(in(v, "not_now", 0), "instead", "") }},
	{"a refusal until a day", func(v m) { set(in(v, "not_now", 0), "until", "2026-10-25") }},
	{"a question without its change", func(v m) { v["ask_next"] = m{"input": "athlete.age", "why": "The age is not known.", "key": "ask.age"} }},
	{"a due range in moments", func(v m) { set(in(v, "cadence"), "from", "2026-10-22T00:00:00Z") }},
	{"a resolved name without areas", func(v m) { v["resolved"] = m{"calf": "soleus"} }},
}

func first(v m) m { return in(v, "recommendations", 0) }

// anyArea is the state of the first area by name.
func anyArea(v m) m {
	areas := in(v, "state", "areas")
	name := ""
	for key := range areas {
		if name == "" || key < name {
			name = key
		}
	}
	return areas[name].(m)
}

// TestMutatedAnswersAreRejected.
func TestMutatedAnswersAreRejected(t *testing.T) {
	s := compile(t, schema.Advice())
	require.GreaterOrEqual(t, len(answerMutations), 40)
	require.NoError(t, s.Validate(golden(t, "race-week")))
	for _, x := range answerMutations {
		v := golden(t, "race-week")
		x.edit(v)
		assert.Error(t, s.Validate(v), x.name)
	}
	v := golden(t, "race-week")
	v["a_later_key"], first(v)["a_later_key"] = true, m{}
	assert.NoError(t, s.Validate(v), "an advice may gain keys")
}

// requestMutations each break a valid request (contract-request).
var requestMutations = []mutation{
	{"no now", func(v m) { delete(v, "now") }},
	{"now null", func(v m) { v["now"] = nil }},
	{"now without offset", func(v m) { v["now"] = "2026-10-12T18:00:00" }},
	{"now a number", func(v m) { v["now"] = json.Number("1760266800") }},
	{"now in 1899", func(v m) { v["now"] = "1899-12-31T23:59:59Z" }},
	{"now at 25 o'clock", func(v m) { v["now"] = "2026-02-03T25:00:00Z" }},
	{"the machine's zone", func(v m) { v["zone"] = "Local" }},
	{"an unknown policy", func(v m) { v["policy"] = "brave" }},
	{"a safety rule off", func(v m) { v["policy"] = m{"off": []any{"youth"}} }},
	{"a rule off twice", func(v m) { v["policy"] = m{"off": []any{"cadence", "cadence"}} }},
	{"two hours of three", func(v m) { v["policy"] = m{"lead": m{"deep_before_hard": []any{json.Number("24"), json.Number("48")}}} }},
	{"an unknown key", func(v m) { v["sesions"] = []any{} }},
	{"a key in camel case", func(v m) { v["checkIns"] = []any{} }},
	{"sessions as an object", func(v m) { v["sessions"] = m{} }},
	{"a session null", func(v m) { v["sessions"] = []any{nil} }},
	{"effort 11", func(v m) { set(in(v, "sessions", 0), "effort", json.Number("11")) }},
	{"effort 6.3", func(v m) { set(in(v, "sessions", 0), "effort", json.Number("6.3")) }},
	{"minutes 0", func(v m) { set(in(v, "sessions", 0), "minutes", json.Number("0")) }},
	{"minutes as a text", func(v m) { set(in(v, "sessions", 0), "minutes", "160") }},
	{"an unknown sport", func(v m) { set(in(v, "sessions", 0), "sport", "chess") }},
	{"an unknown kind", func(v m) { set(in(v, "sessions", 0), "kind", "fun") }},
	{"no status", func(v m) { delete(in(v, "sessions", 0), "status") }},
	{"hot as a number", func(v m) { set(in(v, "sessions", 0), "hot", json.Number("1")) }},
	{"an area of weight 0", func(v m) { set(in(v, "sessions", 0), "areas", m{"quadriceps": json.Number("0")}) }},
	{"half a repetition", func(v m) { set(in(v, "sessions", 0, "sets", 0), "reps", json.Number("7.5")) }},
	{"soreness 12", func(v m) { set(in(v, "check_ins", 0), "soreness", m{"calf": json.Number("12")}) }},
	{"25 hours of sleep", func(v m) { set(in(v, "check_ins", 0), "sleep_hours", json.Number("25")) }},
	{"a condition without code", func(v m) { delete(in(v, "conditions", 0), "code") }},
	{"since in words", func(v m) { set(in(v, "conditions", 0), "since", "yesterday") }},
	{"a region that is none", func(v m) { set(in(v, "conditions", 0), "regions", []any{"soul"}) }},
	{"cleared by nobody", func(v m) { set(in(v, "conditions", 0), "cleared", m{"on": "2026-10-12"}) }},
	{"a treatment of no kind", func(v m) { set(in(v, "treatments", 0), "modality", "hot-stone") }},
	{"an unknown reaction", func(v m) { set(in(v, "treatments", 0), "reaction", "fine") }},
	{"pressure 5", func(v m) { set(in(v, "treatments", 0), "pressure", json.Number("5")) }},
	{"an open span without end", func(v m) { delete(in(v, "open", 0), "end") }},
	{"a wish for a sauna", func(v m) { set(in(v, "wish"), "modality", "sauna") }},
	{"a wish of 300 minutes", func(v m) { set(in(v, "wish"), "minutes", json.Number("300")) }},
	{"age -1", func(v m) { set(in(v, "athlete"), "age", json.Number("-1")) }},
	{"bedtime at 24:00", func(v m) { set(in(v, "athlete"), "bedtime", "24:00") }},
	{"quiet hours without end", func(v m) { delete(in(v, "athlete", "quiet"), "to") }},
	{"a preference for a sauna", func(v m) { set(in(v, "athlete"), "prefer", []any{"sauna"}) }},
	{"two dominant sides", func(v m) { set(in(v, "athlete"), "dominant_side", "both") }},
}

// TestMutatedRequestsAreRejected by the schema and by the decoder alike.
func TestMutatedRequestsAreRejected(t *testing.T) {
	s := compile(t, schema.Request())
	require.GreaterOrEqual(t, len(requestMutations), 40)
	data, err := os.ReadFile(filepath.Join(root, "recovery/testdata/contract-request.json"))
	require.NoError(t, err)
	require.NoError(t, s.Validate(parse(t, data)))
	for _, x := range requestMutations {
		v := parse(t, data).(m)
		x.edit(v)
		assert.Error(t, s.Validate(v), x.name)
		text, err := json.Marshal(v)
		require.NoError(t, err)
		_, err = recovery.ParseRequest(text)
		assert.Error(t, err, "%s: the decoder takes it", x.name)
	}
}
