package recovery_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// badRequest is an input with one fault: where it is, what is quoted, and the sentinel it matches.
type badRequest struct {
	name, text, path, value string
	is                      error
}

// badRequests lists one fault each. An empty value means that nothing need be quoted.
func badRequests() []badRequest {
	type b = badRequest
	list := []b{
		{"empty input", "", "", "", recovery.ErrInvalidJSON},
		{"white space", " \n\t", "", "", recovery.ErrInvalidJSON},
		{"a byte order mark", "\ufeff{}", "", "", recovery.ErrInvalidJSON},
		{"not an object", `[]`, "", "", recovery.ErrInvalidJSON},
		{"null", `null`, "", "", nil},
		{"a text", `"now"`, "", "", recovery.ErrInvalidJSON},
		{"cut off", `{"now":"2026`, "", "", recovery.ErrInvalidJSON},
		{"trailing data", requestWith("") + " {}", "", "", recovery.ErrInvalidJSON},
		{"trailing brace", requestWith("") + "}", "", "", recovery.ErrInvalidJSON},
		{"trailing comma", `{"now":"2026-10-12T12:00:00Z",}`, "", "", recovery.ErrInvalidJSON},
		{"invalid UTF-8", requestWith("\"unanswered\":[\"\xff\xfe\"]"), "", "", recovery.ErrInvalidJSON},
		{"NaN", withSession("effort", "NaN"), "", "", recovery.ErrInvalidJSON},
		{"Infinity", withSession("minutes", "Infinity"), "", "", recovery.ErrInvalidJSON},
		{"minus Infinity", withSession("minutes", "-Infinity"), "", "", recovery.ErrInvalidJSON},
		{"a leading zero", withSession("minutes", "060"), "", "", recovery.ErrInvalidJSON},
		{"a plus sign", withSession("minutes", "+60"), "", "", recovery.ErrInvalidJSON},
		{"hexadecimal", withSession("minutes", "0x10"), "", "", recovery.ErrInvalidJSON},

		{"now missing", `{}`, "now", "", sessions.ErrMissing},
		{"now null", `{"now":null}`, "now", "", sessions.ErrMissing},
		{"now without offset", `{"now":"2026-10-12T12:00:00","zone":"UTC"}`, "now", "2026-10-12T12:00:00", timeline.ErrTime},
		{"now a day", `{"now":"2026-10-12"}`, "now", "2026-10-12", timeline.ErrTime},
		{"now a number", `{"now":1760266800}`, "now", "1760266800", recovery.ErrInvalidJSON},
		{"now in year 0", `{"now":"0000-01-01T00:00:00Z"}`, "now", "0000-01-01", timeline.ErrTime},
		{"now in year 9999", `{"now":"9999-12-31T23:59:59Z"}`, "now", "9999-12-31", timeline.ErrTime},
		{"now in 1899", `{"now":"1899-12-31T23:59:59Z"}`, "now", "1899", timeline.ErrTime},
		{"now in 2201", `{"now":"2201-01-01T00:00:00Z"}`, "now", "2201", timeline.ErrTime},
		{"now impossible", `{"now":"2026-02-30T12:00:00Z"}`, "now", "2026-02-30", timeline.ErrTime},
		{"now at 25 o'clock", `{"now":"2026-02-03T25:00:00Z"}`, "now", "2026-02-03T25", timeline.ErrTime},
		{"zone Local", `{"now":"2026-10-12T12:00:00Z","zone":"Local"}`, "zone", "Local", timeline.ErrZone},
		{"zone empty", `{"now":"2026-10-12T12:00:00Z","zone":""}`, "zone", "", timeline.ErrZone},
		{"zone unknown", `{"now":"2026-10-12T12:00:00Z","zone":"Atlantis/Deep"}`, "zone", "Atlantis/Deep", timeline.ErrZone},
		{"zone a path", `{"now":"2026-10-12T12:00:00Z","zone":"../../etc/passwd"}`, "zone", "../../etc/passwd", timeline.ErrZone},
		{"zone a number", `{"now":"2026-10-12T12:00:00Z","zone":1}`, "zone", "1", recovery.ErrInvalidJSON},

		{"unknown key", requestWith(`"sesions":[]`), "sesions", "", recovery.ErrInvalidJSON},
		{"wrong-case key", requestWith(`"Sessions":[]`), "Sessions", "", recovery.ErrInvalidJSON},
		{"wrong-case key of the contract's middle", withSession("Sport", `"tennis"`), "sessions[0].Sport", "", recovery.ErrInvalidJSON},
		{"duplicate key", requestWith(`"open":[],"open":[]`), "open", "", recovery.ErrInvalidJSON},
		{"duplicate key by escape", requestWith(`"open":[],"\u006fpen":[]`), "open", "", recovery.ErrInvalidJSON},
		{"duplicate null key", requestWith(`"open":null,"open":null`), "open", "", recovery.ErrInvalidJSON},
		{"duplicate muscle", withCheckIn("soreness", `{"soleus":1,"soleus":2}`), "check_ins[0].soreness.soleus", "", recovery.ErrInvalidJSON},
		{"unknown key of a session", withSession("speed", "4"), "sessions[0].speed", "", recovery.ErrInvalidJSON},
		{"unknown key of a set", withSession("sets", `[{"exercise":"squat","kg":4}]`), "sessions[0].sets[0].kg", "", recovery.ErrInvalidJSON},
		{"unknown key of a check-in", withCheckIn("pain", "4"), "check_ins[0].pain", "", recovery.ErrInvalidJSON},
		{"unknown key of a condition", withCondition("note", `"x"`), "conditions[0].note", "", recovery.ErrInvalidJSON},
		{"unknown key of a treatment", withTreatment("price", "40"), "treatments[0].price", "", recovery.ErrInvalidJSON},
		{"unknown key of a span", requestWith(`"open":[{"start":"2026-10-13T10:00:00Z","end":"2026-10-13T11:00:00Z","room":1}]`), "open[0].room", "", recovery.ErrInvalidJSON},
		{"unknown key of a wish", requestWith(`"wish":{"therapist":"Ann"}`), "wish.therapist", "", recovery.ErrInvalidJSON},
		{"unknown key of the athlete", requestWith(`"athlete":{"name":"Ann"}`), "athlete.name", "", recovery.ErrInvalidJSON},

		{"minutes missing", withSession("minutes", ""), "sessions[0].minutes", "", sessions.ErrMissing},
		{"minutes null", withSession("minutes", "null"), "sessions[0].minutes", "", sessions.ErrMissing},
		{"minutes 0", withSession("minutes", "0"), "sessions[0].minutes", "0", sessions.ErrOutOfRange},
		{"minutes negative", withSession("minutes", "-5"), "sessions[0].minutes", "-5", sessions.ErrOutOfRange},
		{"minutes 14401", withSession("minutes", "14401", "start", `"2026-09-11T09:00:00+01:00"`), "sessions[0].minutes", "14401", sessions.ErrOutOfRange},
		{"minutes 14400.001", withSession("minutes", "14400.001", "start", `"2026-09-11T09:00:00+01:00"`), "sessions[0].minutes", "14400.001", sessions.ErrOutOfRange},
		{"minutes 1e300", withSession("minutes", "1e300"), "sessions[0].minutes", "1e+300", sessions.ErrOutOfRange},
		{"minutes 1e999", withSession("minutes", "1e999"), "sessions[0].minutes", "1e999", sessions.ErrOutOfRange},
		{"minutes a text", withSession("minutes", `"60"`), "sessions[0].minutes", `"60"`, recovery.ErrInvalidJSON},
		{"effort 14", withSession("effort", "14"), "sessions[0].effort", "14", sessions.ErrOutOfRange},
		{"effort 6.3", withSession("effort", "6.3"), "sessions[0].effort", "6.3", sessions.ErrOutOfRange},
		{"effort -1", withSession("effort", "-1"), "sessions[0].effort", "-1", sessions.ErrOutOfRange},
		{"effort 1e999", withSession("effort", "1e999"), "sessions[0].effort", "1e999", sessions.ErrOutOfRange},
		{"effort a text", withSession("effort", `"7"`), "sessions[0].effort", `"7"`, recovery.ErrInvalidJSON},
		{"effort true", withSession("effort", `true`), "sessions[0].effort", "true", recovery.ErrInvalidJSON},
		{"start missing", withSession("start", ""), "sessions[0].start", "", sessions.ErrMissing},
		{"start without offset", withSession("start", `"2026-10-11T09:00:00"`), "sessions[0].start", "2026-10-11T09:00:00", timeline.ErrTime},
		{"start impossible", withSession("start", `"2026-02-30T09:00:00Z"`), "sessions[0].start", "2026-02-30", timeline.ErrTime},
		{"start in year 0", withSession("start", `"0000-10-11T09:00:00Z"`), "sessions[0].start", "0000-10-11", timeline.ErrTime},
		{"start in year 9999", withSession("start", `"9999-10-11T09:00:00Z"`, "status", `"planned"`), "sessions[0].start", "9999-10-11", timeline.ErrTime},
		{"sport missing", withSession("sport", ""), "sessions[0].sport", "", sessions.ErrMissing},
		{"sport unknown", withSession("sport", `"quidditch"`), "sessions[0].sport", "quidditch", sessions.ErrUnknownSport},
		{"sport empty", withSession("sport", `""`), "sessions[0].sport", "", sessions.ErrUnknownSport},
		{"kind unknown", withSession("kind", `"brutal"`), "sessions[0].kind", "brutal", sessions.ErrUnknownKind},
		{"kind in capitals", withSession("kind", `"EASY"`), "sessions[0].kind", "EASY", sessions.ErrUnknownKind},
		{"status missing", withSession("status", ""), "sessions[0].status", "", sessions.ErrMissing},
		{"status unknown", withSession("status", `"skipped"`), "sessions[0].status", "skipped", sessions.ErrUnknownWord},
		{"priority unknown", withSession("priority", `"d"`), "sessions[0].priority", "d", sessions.ErrUnknownWord},
		{"done after now", withSession("start", `"2026-10-12T12:30:00+01:00"`), "sessions[0].status", "done", recovery.ErrInvalidCase},
		{"hot a text", withSession("hot", `"yes"`), "sessions[0].hot", `"yes"`, recovery.ErrInvalidJSON},
		{"hot a number", withSession("hot", `1`), "sessions[0].hot", `1`, recovery.ErrInvalidJSON},
		{"warm-up negative", withSession("warm_up", "-1"), "sessions[0].warm_up", "-1", sessions.ErrOutOfRange},
		{"heart rate 500", withSession("hr_mean", "500"), "sessions[0].hr_mean", "500", sessions.ErrOutOfRange},
		{"power negative", withSession("power_w", "-1"), "sessions[0].power_w", "-1", sessions.ErrOutOfRange},
		{"distance negative", withSession("distance_m", "-1"), "sessions[0].distance_m", "-1", sessions.ErrOutOfRange},
		{"ascent negative", withSession("ascent_m", "-1"), "sessions[0].ascent_m", "-1", sessions.ErrOutOfRange},
		{"descent too deep", withSession("descent_m", "1e6"), "sessions[0].descent_m", "1e+06", sessions.ErrOutOfRange},
		{"area weight 0", withSession("areas", `{"quadriceps":0}`), "sessions[0].areas.quadriceps", "0", sessions.ErrOutOfRange},
		{"area weight 1.1", withSession("areas", `{"quadriceps":1.1}`), "sessions[0].areas.quadriceps", "1.1", sessions.ErrOutOfRange},
		{"areas a list", withSession("areas", `["quadriceps"]`), "sessions[0].areas", `["quadriceps"]`, recovery.ErrInvalidJSON},
		{"set without exercise", withSession("sets", `[{"count":3}]`), "sessions[0].sets[0].exercise", "", sessions.ErrMissing},
		{"set count 0", withSession("sets", `[{"exercise":"squat","count":0}]`), "sessions[0].sets[0].count", "0", sessions.ErrOutOfRange},
		{"set count 2.5", withSession("sets", `[{"exercise":"squat","count":2.5}]`), "sessions[0].sets[0].count", "2.5", sessions.ErrOutOfRange},
		{"set weight negative", withSession("sets", `[{"exercise":"squat","weight_kg":-1}]`), "sessions[0].sets[0].weight_kg", "-1", sessions.ErrOutOfRange},
		{"sets an object", withSession("sets", `{}`), "sessions[0].sets", "{}", recovery.ErrInvalidJSON},
		{"id a number", withSession("id", "7"), "sessions[0].id", "7", recovery.ErrInvalidJSON},
		{"two sessions with one id", requestWith(`"sessions":[` + sessionWith() + `,` + sessionWith("start", `"2026-10-10T09:00:00+01:00"`) + `]`), "sessions[1].id", "run", sessions.ErrDuplicateID},
		{"a session is null", requestWith(`"sessions":[null]`), "sessions[0]", "null", recovery.ErrInvalidJSON},
		{"a session is a text", requestWith(`"sessions":["run"]`), "sessions[0]", `"run"`, recovery.ErrInvalidJSON},
		{"sessions an object", requestWith(`"sessions":{}`), "sessions", "{}", recovery.ErrInvalidJSON},

		{"check-in without at", requestWith(`"check_ins":[{"stress":3}]`), "check_ins[0].at", "", sessions.ErrMissing},
		{"check-in after now", withCheckIn("at", `"2026-10-12T12:00:01+01:00"`), "check_ins[0].at", "2026-10-12T12:00:01+01:00", recovery.ErrInvalidCase},
		{"soreness 11", withCheckIn("soreness", `{"soleus":11}`), "check_ins[0].soreness.soleus", "11", sessions.ErrOutOfRange},
		{"soreness -1", withCheckIn("soreness", `{"soleus":-1}`), "check_ins[0].soreness.soleus", "-1", sessions.ErrOutOfRange},
		{"soreness a text", withCheckIn("soreness", `{"soleus":"sore"}`), "check_ins[0].soreness.soleus", `"sore"`, recovery.ErrInvalidJSON},
		{"soreness a number", withCheckIn("soreness", `6`), "check_ins[0].soreness", `6`, recovery.ErrInvalidJSON},
		{"tightness 10.5", withCheckIn("tightness", `{"soleus":10.5}`), "check_ins[0].tightness.soleus", "10.5", sessions.ErrOutOfRange},
		{"overall 11", withCheckIn("overall_soreness", "11"), "check_ins[0].overall_soreness", "11", sessions.ErrOutOfRange},
		{"sleep 25", withCheckIn("sleep_hours", "25"), "check_ins[0].sleep_hours", "25", sessions.ErrOutOfRange},
		{"mood -1", withCheckIn("mood", "-1"), "check_ins[0].mood", "-1", sessions.ErrOutOfRange},
		{"stress 10.01", withCheckIn("stress", "10.01"), "check_ins[0].stress", "10.01", sessions.ErrOutOfRange},
		{"fatigue a list", withCheckIn("fatigue", "[]"), "check_ins[0].fatigue", "[]", recovery.ErrInvalidJSON},
		{"a joint", withCheckIn("soreness", `{"knee":3}`), "check_ins[0].soreness.knee", "", muscles.ErrNotMuscle},
		{"equal entries", withCheckIn("soreness", `{"quads":2,"quadriceps":3}`), "check_ins[0].soreness.quadriceps", "", sessions.ErrConflict},

		{"condition without code", requestWith(`"conditions":[{"since":"2026-10-10"}]`), "conditions[0].code", "", sessions.ErrMissing},
		{"condition code empty", withCondition("code", `""`), "conditions[0].code", "", recovery.ErrInvalidCase},
		{"since impossible", withCondition("since", `"2026-02-30"`), "conditions[0].since", "2026-02-30", timeline.ErrDay},
		{"since in words", withCondition("since", `"yesterday"`), "conditions[0].since", "yesterday", nil},
		{"since without offset", withCondition("since", `"2026-10-10T08:00:00"`), "conditions[0].since", "2026-10-10T08:00:00", timeline.ErrTime},
		{"since a number", withCondition("since", `20261010`), "conditions[0].since", "20261010", recovery.ErrInvalidJSON},
		{"ended in year 9999", withCondition("ended", `"9999-01-01"`), "conditions[0].ended", "9999-01-01", timeline.ErrDay},
		{"cleared by nobody", withCondition("cleared", `{"on":"2026-10-12"}`), "conditions[0].cleared.by", "", sessions.ErrMissing},
		{"cleared on no day", withCondition("cleared", `{"by":"gp"}`), "conditions[0].cleared.on", "", sessions.ErrMissing},
		{"cleared true", withCondition("cleared", `true`), "conditions[0].cleared", "true", recovery.ErrInvalidJSON},
		{"condition on a joint", withCondition("areas", `["knee"]`), "conditions[0].areas[0]", "", muscles.ErrNotMuscle},
		{"unknown region", withCondition("regions", `["tail"]`), "conditions[0].regions[0]", "tail", screening.ErrUnknownName},
		{"unanswered a text", requestWith(`"unanswered":"sign-chest-pain"`), "unanswered", `"sign-chest-pain"`, recovery.ErrInvalidJSON},
		{"unanswered a number", requestWith(`"unanswered":[1]`), "unanswered[0]", "1", recovery.ErrInvalidJSON},

		{"treatment without at", withTreatment("at", ""), "treatments[0].at", "", sessions.ErrMissing},
		{"treatment without modality", withTreatment("modality", ""), "treatments[0].modality", "", sessions.ErrMissing},
		{"treatment without minutes", withTreatment("minutes", ""), "treatments[0].minutes", "", sessions.ErrMissing},
		{"treatment of 0 minutes", withTreatment("minutes", "0"), "treatments[0].minutes", "0", sessions.ErrOutOfRange},
		{"treatment of 601 minutes", withTreatment("minutes", "601"), "treatments[0].minutes", "601", sessions.ErrOutOfRange},
		{"treatment pressure 5", withTreatment("pressure", "5"), "treatments[0].pressure", "5", sessions.ErrOutOfRange},
		{"treatment pressure -1", withTreatment("pressure", "-1"), "treatments[0].pressure", "-1", sessions.ErrOutOfRange},
		{"treatment modality unknown", withTreatment("modality", `"hot-stones-and-song"`), "treatments[0].modality", "hot-stones-and-song", massage.ErrUnknownName},
		{"treatment reaction unknown", withTreatment("reaction", `"ouch"`), "treatments[0].reaction", "ouch", massage.ErrUnknownName},

		{"open reversed", requestWith(`"open":[{"start":"2026-10-13T18:00:00+01:00","end":"2026-10-13T10:00:00+01:00"}]`), "open[0]", "2026-10-13T18:00:00+01:00", recovery.ErrInvalidCase},
		{"open empty", requestWith(`"open":[{"start":"2026-10-13T18:00:00+01:00","end":"2026-10-13T18:00:00+01:00"}]`), "open[0]", "2026-10-13T18:00:00+01:00", recovery.ErrInvalidCase},
		{"open without end", requestWith(`"open":[{"start":"2026-10-13T18:00:00+01:00"}]`), "open[0].end", "", sessions.ErrMissing},
		{"open in year 9999", requestWith(`"open":[{"start":"2026-10-13T18:00:00+01:00","end":"9999-10-13T18:00:00+01:00"}]`), "open[0].end", "9999", timeline.ErrTime},
		{"open a pair", requestWith(`"open":[["2026-10-13T18:00:00+01:00","2026-10-13T19:00:00+01:00"]]`), "open[0]", "", recovery.ErrInvalidJSON},

		{"wish modality unknown", requestWith(`"wish":{"modality":"levitation"}`), "wish.modality", "levitation", massage.ErrUnknownName},
		{"wish no massage", requestWith(`"wish":{"modality":"sauna"}`), "wish.modality", "sauna", recovery.ErrInvalidCase},
		{"wish purpose unknown", requestWith(`"wish":{"purpose":"speed"}`), "wish.purpose", "speed", massage.ErrUnknownName},
		{"wish minutes 0", requestWith(`"wish":{"minutes":0}`), "wish.minutes", "0", recovery.ErrInvalidCase},
		{"wish minutes negative", requestWith(`"wish":{"minutes":-30}`), "wish.minutes", "-30", recovery.ErrInvalidCase},
		{"wish for a joint", requestWith(`"wish":{"areas":["knee"]}`), "wish.areas[0]", "", muscles.ErrNotMuscle},
		{"wish a list", requestWith(`"wish":[]`), "wish", "[]", recovery.ErrInvalidJSON},

		{"age -1", requestWith(`"athlete":{"age":-1}`), "athlete.age", "-1", sessions.ErrOutOfRange},
		{"age 131", requestWith(`"athlete":{"age":131}`), "athlete.age", "131", sessions.ErrOutOfRange},
		{"training unknown", requestWith(`"athlete":{"training":"heroic"}`), "athlete.training", "heroic", sessions.ErrUnknownWord},
		{"experience unknown", requestWith(`"athlete":{"massage_experience":"lots"}`), "athlete.massage_experience", "lots", sessions.ErrUnknownWord},
		{"pressure limit 5", requestWith(`"athlete":{"pressure_limit":5}`), "athlete.pressure_limit", "5", sessions.ErrOutOfRange},
		{"prefer unknown", requestWith(`"athlete":{"prefer":["levitation"]}`), "athlete.prefer[0]", "levitation", massage.ErrUnknownName},
		{"avoid sauna", requestWith(`"athlete":{"avoid":["sauna"]}`), "athlete.avoid[0]", "sauna", recovery.ErrInvalidCase},
		{"side both", requestWith(`"athlete":{"dominant_side":"both"}`), "athlete.dominant_side", "both", recovery.ErrInvalidCase},
		{"bedtime 25:00", requestWith(`"athlete":{"bedtime":"25:00"}`), "athlete.bedtime", "25:00", timeline.ErrClock},
		{"bedtime 9:30", requestWith(`"athlete":{"bedtime":"9:30"}`), "athlete.bedtime", "9:30", timeline.ErrClock},
		{"quiet without to", requestWith(`"athlete":{"quiet":{"from":"22:00"}}`), "athlete.quiet.to", "", sessions.ErrMissing},
		{"quiet of no length", requestWith(`"athlete":{"quiet":{"from":"22:00","to":"22:00"}}`), "athlete.quiet.to", "22:00", sessions.ErrConflict},
		{"sex unknown", requestWith(`"athlete":{"sex":"x"}`), "athlete.sex", "x", sessions.ErrUnknownWord},
		{"resting heart rate above the highest", requestWith(`"athlete":{"hr_rest":100,"hr_max":90}`), "athlete.hr_rest", "100", sessions.ErrConflict},
		{"threshold power 0", requestWith(`"athlete":{"threshold_power_w":0}`), "athlete.threshold_power_w", "0", sessions.ErrOutOfRange},

		{"policy unknown", requestWith(`"policy":"brave"`), "policy", "brave", recovery.ErrInvalidPolicy},
		{"policy empty", requestWith(`"policy":""`), "policy", "", recovery.ErrInvalidPolicy},
		{"policy a number", requestWith(`"policy":3`), "policy", "3", recovery.ErrInvalidJSON},
		{"policy a list", requestWith(`"policy":[]`), "policy", "[]", recovery.ErrInvalidJSON},
		{"policy key unknown", requestWith(`"policy":{"courage":1}`), "policy.courage", "", recovery.ErrInvalidJSON},
		{"policy lead unknown", requestWith(`"policy":{"lead":{"deep_before_c":[1,2,3]}}`), "policy.lead.deep_before_c", "", recovery.ErrInvalidJSON},
		{"policy lead of two", requestWith(`"policy":{"lead":{"deep_before_a":[1,2]}}`), "policy.lead.deep_before_a", "[1,2]", sessions.ErrOutOfRange},
		{"policy lead negative", requestWith(`"policy":{"lead":{"deep_before_a":[-1,2,3]}}`), "policy.lead.deep_before_a[0]", "-1", recovery.ErrInvalidPolicy},
		{"policy lead of ages", requestWith(`"policy":{"lead":{"deep_before_a":[1,2,9000]}}`), "policy.lead.deep_before_a[2]", "9000", recovery.ErrInvalidPolicy},
		{"policy hours negative", requestWith(`"policy":{"firm_before_event":-2}`), "policy.lead.firm_before_event", "-2", recovery.ErrInvalidPolicy},
		{"policy cadence reversed", requestWith(`"policy":{"cadence":{"hard":[14,7]}}`), "policy.cadence.hard", "14-7", recovery.ErrInvalidPolicy},
		{"policy cadence of half days", requestWith(`"policy":{"cadence":{"hard":[1.5,7]}}`), "policy.cadence.hard", "[1.5,7]", sessions.ErrOutOfRange},
		{"policy cadence of 1e300 days", requestWith(`"policy":{"cadence":{"hard":[1,1e300]}}`), "policy.cadence.hard", "", nil},
		{"policy first unknown", requestWith(`"policy":{"first":"speed"}`), "policy.first", "speed", massage.ErrUnknownName},
		{"policy off unknown", requestWith(`"policy":{"off":["gravity"]}`), "policy.off[0]", "gravity", recovery.ErrInvalidPolicy},
		{"policy off twice", requestWith(`"policy":{"off":["cadence","cadence"]}`), "policy.off[1]", "cadence", recovery.ErrInvalidPolicy},
	}
	for _, r := range recovery.Rules() {
		if r.Safety {
			list = append(list, b{"policy off " + string(r.Code), requestWith(`"policy":{"off":["` + string(r.Code) + `"]}`), "policy.off[0]", string(r.Code), recovery.ErrInvalidPolicy})
		}
	}
	return list
}

// faultsOf takes the typed error apart.
func faultsOf(tb testing.TB, err error) sessions.Faults {
	tb.Helper()
	var faults sessions.Faults
	require.ErrorAs(tb, err, &faults)
	return faults
}

// TestEveryFaultIsNamed: one typed error with one fault, at its path, with its value, matching its sentinel.
func TestEveryFaultIsNamed(t *testing.T) {
	for _, b := range badRequests() {
		t.Run(b.name, func(t *testing.T) {
			q, err := recovery.ParseRequest([]byte(b.text))
			require.Error(t, err)
			assert.Equal(t, recovery.Request{}, q, "a request with a fault is left as it was")
			faults := faultsOf(t, err)
			var field *sessions.FieldError
			require.ErrorAs(t, err, &field)
			if b.is != nil {
				assert.ErrorIs(t, err, b.is)
			}
			at := -1
			for i, f := range faults.All() {
				if f.Path == b.path && strings.Contains(f.Value+" "+f.Reason, b.value) {
					at = i
				}
			}
			assert.GreaterOrEqual(t, at, 0, "no fault at %q with %q in:\n%v", b.path, b.value, err)
			assert.Equal(t, 1, faults.Len(), "one mistake, one fault:\n%v", err)
			if b.path != "" {
				assert.Contains(t, err.Error(), b.path)
			}
		})
	}
}

// TestWrongTypesEverywhere puts each kind of JSON value where it does not belong: always a fault that begins with the path.
func TestWrongTypesEverywhere(t *testing.T) {
	values := map[string]string{"number": "5", "text": `"x"`, "flag": "true", "list": "[1]", "object": `{"x":1}`}
	places := []struct {
		path, takes string
		text        func(value string) string
	}{}
	add := func(path, takes string, text func(string) string) {
		places = append(places, struct {
			path, takes string
			text        func(value string) string
		}{path, takes, text})
	}
	for _, key := range []string{"minutes", "effort", "warm_up", "hr_mean", "power_w", "distance_m", "ascent_m", "descent_m"} {
		add("sessions[0]."+key, "number", func(v string) string { return withSession(key, v) })
	}
	for _, key := range []string{"id", "start", "sport", "kind", "status", "priority"} {
		add("sessions[0]."+key, "text", func(v string) string { return withSession(key, v) })
	}
	add("sessions[0].hot", "flag", func(v string) string { return withSession("hot", v) })
	add("sessions[0].areas", "object", func(v string) string { return withSession("areas", v) })
	add("sessions[0].sets", "list", func(v string) string { return withSession("sets", v) })
	for _, key := range []string{"overall_soreness", "sleep_hours", "mood", "stress", "fatigue"} {
		add("check_ins[0]."+key, "number", func(v string) string { return withCheckIn(key, v) })
	}
	add("check_ins[0].at", "text", func(v string) string { return withCheckIn("at", v) })
	for _, key := range []string{"soreness", "tightness"} {
		add("check_ins[0]."+key, "object", func(v string) string { return withCheckIn(key, v) })
	}
	for _, key := range []string{"code", "since", "ended"} {
		add("conditions[0]."+key, "text", func(v string) string { return withCondition(key, v) })
	}
	for _, key := range []string{"areas", "regions"} {
		add("conditions[0]."+key, "list", func(v string) string { return withCondition(key, v) })
	}
	add("conditions[0].cleared", "object", func(v string) string { return withCondition("cleared", v) })
	for _, key := range []string{"at", "modality", "reaction"} {
		add("treatments[0]."+key, "text", func(v string) string { return withTreatment(key, v) })
	}
	for _, key := range []string{"minutes", "pressure"} {
		add("treatments[0]."+key, "number", func(v string) string { return withTreatment(key, v) })
	}
	add("treatments[0].areas", "list", func(v string) string { return withTreatment("areas", v) })
	for key, takes := range map[string]string{
		"athlete": "object", "sessions": "list", "check_ins": "list", "conditions": "list", "unanswered": "list", "treatments": "list",
		"open": "list", "wish": "object",
	} {
		add(key, takes, func(v string) string { return requestWith(`"` + key + `":` + v) })
	}
	for key, takes := range map[string]string{
		"age": "number", "training": "text", "massage_experience": "text", "pressure_limit": "number", "prefer": "list", "avoid": "list",
		"dominant_side": "text", "bedtime": "text", "quiet": "object", "sex": "text", "hr_rest": "number", "hr_max": "number",
		"hr_threshold": "number", "threshold_power_w": "number",
	} {
		add("athlete."+key, takes, func(v string) string { return requestWith(`"athlete":{"` + key + `":` + v + `}`) })
	}
	for key, takes := range map[string]string{"regions": "list", "areas": "list", "modality": "text", "purpose": "text", "minutes": "number"} {
		add("wish."+key, takes, func(v string) string { return requestWith(`"wish":{"` + key + `":` + v + `}`) })
	}
	for key, takes := range map[string]string{
		"name": "text", "lead": "object", "firm_before_event": "number", "firm_before_session": "number", "deep_after_damaging": "number",
		"cadence": "object", "first": "text", "off": "list",
	} {
		add("policy."+key, takes, func(v string) string { return requestWith(`"policy":{"` + key + `":` + v + `}`) })
	}
	for _, p := range places {
		for kind, v := range values {
			if kind == p.takes {
				continue
			}
			_, err := recovery.ParseRequest([]byte(p.text(v)))
			if !assert.Error(t, err, "%s takes a %s as a %s", p.path, kind, p.takes) {
				continue
			}
			f := faultsOf(t, err).All()[0]
			assert.Equal(t, p.path, f.Path, "%s: %v", v, err)
			assert.Equal(t, v, f.Value, "%s: the value is quoted: %v", p.path, err)
			assert.ErrorIs(t, f, recovery.ErrInvalidJSON, "%s: %v", p.path, err)
		}
	}
}

// TestAllFaultsAtOnce: many mistakes in one request are all named, in one error.
func TestAllFaultsAtOnce(t *testing.T) {
	_, err := recovery.ParseRequest([]byte(`{"now":"2026-10-12T12:00:00+01:00","zone":"Local","policy":{"off":["one-sided-needs-a-reason","gravity"],"firm_before_event":-1},
		"athlete":{"age":200,"hr_rest":100,"hr_max":90},
		"sessions":[{"id":"a","start":"2026-10-11T09:00:00","minutes":-5,"sport":"quidditch","effort":14,"status":"done"},
			{"id":"b","start":"2026-10-13T09:00:00Z","minutes":30,"sport":"tennis","status":"done"},
			{"id":"b","start":"2026-10-10T09:00:00Z","minutes":30,"sport":"tennis","status":"done","Effort":3}],
		"check_ins":[{"at":"2026-10-13T07:00:00Z","soreness":{"knee":3,"soleus":11}}],
		"treatments":[{"at":"2026-09-24T17:00:00Z","modality":"levitation","minutes":0}],
		"open":[{"start":"2026-10-13T18:00:00Z","end":"2026-10-13T10:00:00Z"}],
		"wish":{"minutes":0},"extra":1}`))
	require.Error(t, err)
	for _, path := range []string{
		"zone", "policy.off[0]", "policy.off[1]", "policy.lead.firm_before_event", "athlete.age", "athlete.hr_rest",
		"sessions[0].start", "sessions[0].minutes", "sessions[0].sport", "sessions[0].effort", "sessions[1].status", "sessions[2].id", "sessions[2].Effort",
		"check_ins[0].at", "check_ins[0].soreness.knee", "check_ins[0].soreness.soleus", "treatments[0].modality", "treatments[0].minutes",
		"open[0]", "wish.minutes", "extra",
	} {
		n := 0
		for _, f := range faultsOf(t, err).All() {
			if f.Path == path {
				n++
			}
		}
		assert.Equal(t, 1, n, "faults at %s:\n%v", path, err)
	}
	assert.Equal(t, 21, faultsOf(t, err).Len(), "%v", err)
}

// TestFaultText is the form that the contract shows.
func TestFaultText(t *testing.T) {
	list := strings.Repeat(sessionWith("id", "")+",", 3)
	_, err := recovery.ParseRequest([]byte(requestWith(`"sessions":[` + list + sessionWith("id", "", "effort", "14") + `]`)))
	require.Error(t, err)
	assert.Equal(t, "sessions[3].effort: 14 is above 10", err.Error())
}

// TestAtMostAHundredFaults: the rest is counted.
func TestAtMostAHundredFaults(t *testing.T) {
	for _, bad := range []struct{ name, one string }{
		{"of the JSON", `{"speed":1,"start":"2026-10-11T09:00:00Z","minutes":5,"sport":"tennis","status":"done"}`},
		{"of the values", `{"start":"2026-10-11T09:00:00Z","minutes":5,"sport":"tennis","status":"done","warm_up":-1}`},
		{"of the case", `{"start":"2026-10-13T09:00:00Z","minutes":5,"sport":"tennis","status":"done"}`},
	} {
		_, err := recovery.ParseRequest([]byte(requestWith(`"sessions":[` + strings.Repeat(bad.one+",", 249) + bad.one + `]`)))
		require.Error(t, err, bad.name)
		faults := faultsOf(t, err)
		assert.Len(t, faults.All(), 100, bad.name)
		assert.Equal(t, 250, faults.Len(), bad.name)
		assert.True(t, strings.HasSuffix(err.Error(), "\nand 150 more"), "%s: %q", bad.name, err.Error()[len(err.Error())-60:])
	}
}

// TestQuotedValuesAreShort: a hostile value does not come back in full.
func TestQuotedValuesAreShort(t *testing.T) {
	long := strings.Repeat("x", 100_000)
	for _, text := range []string{
		withSession("sport", `"`+long+`"`), withSession("id", `"`+long+`"`), withSession("kind", `"`+long+`"`), withCheckIn("soreness", `{"`+long+`":3}`),
		requestWith(`"` + long + `":3`), requestWith(`"wish":{"areas":["` + long + `"]}`), withCondition("code", `"`+long+`"`), `{"now":"` + long + `"}`,
		`{"now":"2026-10-12T12:00:00Z","zone":"` + long + `"}`, requestWith(`"policy":"` + long + `"`), requestWith(`"policy":{"off":["` + long + `"]}`),
		requestWith(`"unanswered":[{"` + long + `":1}]`), withSession("effort", "1"+strings.Repeat("0", 100_000)), withCondition("regions", `["`+long+`"]`),
		withTreatment("modality", `"`+long+`"`), requestWith(`"policy":{"name":"` + long + `"}`), withSession("sets", `[{"exercise":"`+long+`"}]`),
		requestWith(`"denied":["` + long + `"]`),
	} {
		_, err := recovery.ParseRequest([]byte(text))
		if assert.Error(t, err, text[:80]) {
			assert.Less(t, len(err.Error()), 2000, "%.300s", err.Error())
		}
	}
}

// TestEdgesThatAreSound: the limits themselves are valid.
func TestEdgesThatAreSound(t *testing.T) {
	for name, text := range map[string]string{
		"minutes 14400":       withSession("minutes", "14400", "start", `"2026-09-11T09:00:00+01:00"`),
		"minutes 0.001":       withSession("minutes", "0.001"),
		"effort 0":            withSession("effort", "0"),
		"effort 10":           withSession("effort", "10"),
		"effort 6.5":          withSession("effort", "6.5"),
		"done starting now":   withSession("start", `"`+noon+`"`),
		"check-in now":        withCheckIn("at", `"`+noon+`"`),
		"ratings 0 and 10":    withCheckIn("soreness", `{"soleus.left":0,"soleus.right":10}`),
		"year 1900":           `{"now":"1900-06-01T00:00:00Z"}`,
		"year 2200":           `{"now":"2200-06-01T00:00:00Z"}`,
		"an offset only":      `{"now":"2026-10-12T12:00:00+05:45"}`,
		"a leap day":          `{"now":"2028-02-29T12:00:00Z"}`,
		"two nameless":        requestWith(`"sessions":[` + sessionWith("id", "") + `,` + sessionWith("id", "") + `]`),
		"planned in the past": withSession("status", `"planned"`),
		"a booking":           withTreatment("at", `"2026-10-14T17:00:00+01:00"`),
	} {
		a, err := recovery.ParseRequest([]byte(text))
		if assert.NoError(t, err, name) {
			advice, err := a.Recommend()
			assert.NoError(t, err, name)
			assert.Empty(t, breaches(generic(t, encoded(t, advice))), name)
		}
	}
}

// TestDecoderLeavesTheReceiver: a failed decode changes nothing.
func TestDecoderLeavesTheReceiver(t *testing.T) {
	q := decodeRequest(t, string(contractText(t)))
	before, err := q.MarshalJSON()
	require.NoError(t, err)
	require.Error(t, q.UnmarshalJSON([]byte(withSession("effort", "14"))))
	after, err := q.MarshalJSON()
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after))

	p := recovery.Cautious()
	require.Error(t, p.UnmarshalJSON([]byte(`{"name":"x","off":["gravity"]}`)))
	assert.Equal(t, recovery.Cautious(), p)
	assert.ErrorIs(t, p.UnmarshalJSON([]byte(`"brave"`)), recovery.ErrInvalidPolicy)
	assert.Equal(t, fmt.Sprint(recovery.Cautious()), fmt.Sprint(p))
}
