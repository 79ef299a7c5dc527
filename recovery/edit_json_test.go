package recovery_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// editTexts are the JSON forms of everyEdit, in its order.
var editTexts = []string{
	`{"add_session":{"id":"race","start":"2026-10-18T09:00:00+01:00","minutes":100,"sport":"road-running","kind":"race","status":"planned","priority":"a","warm_up":20,"hot":true,"distance_m":21100,"sets":[{"exercise":"back squat","count":3,"reps":5,"weight_kg":80}]}}`,
	`{"remove_session":"run"}`,
	`{"move_session":{"session":"squats","to":"2026-10-17T18:30:15.5+01:00"}}`,
	`{"rate_session":{"session":"2026-10-16T18:00:00+01:00","effort":3.5}}`,
	`{"add_check_in":{"at":"2026-10-12T11:00:00+01:00","soreness":{"gastrocnemius.right":6},"tightness":{"hamstrings.left":4,"hamstrings.right":4},"mood":2}}`,
	`{"add_condition":{"code":"acute-muscle-strain","areas":["hamstrings.left"],"regions":["hamstrings"],"since":"2026-10-10","ended":"2026-10-12T11:00:00+01:00","cleared":{"by":"a physician","on":"2026-10-12"}}}`,
	`{"remove_condition":"fever"}`,
	`{"add_treatment":{"at":"2026-10-14T10:00:00+01:00","modality":"deep-tissue","minutes":60,"pressure":3,"areas":["hamstrings"],"reaction":"tender"}}`,
	`{"remove_treatment":"2026-10-13T16:00:00Z"}`,
	`{"set_now":"2026-10-12T15:00:00+01:00"}`,
	`{"set_policy":{"name":"club","firm_before_event":60,"off":["cadence"]}}`,
	`{"set_wish":{"areas":["plantar-foot"],"modality":"swedish","purpose":"relax","minutes":45}}`,
}

// TestEditsJSON: every type is written as the contract has it, and read back as it was.
func TestEditsJSON(t *testing.T) {
	list := everyEdit(t)
	require.Len(t, editTexts, len(list))
	types := map[reflect.Type]bool{}
	for i, e := range list {
		types[reflect.TypeOf(e)] = true
		data, err := json.Marshal(recovery.Edits{e})
		require.NoError(t, err)
		assert.JSONEq(t, "["+editTexts[i]+"]", string(data))
		var back recovery.Edits
		require.NoError(t, json.Unmarshal(data, &back), "%s", data)
		require.Len(t, back, 1)
		assert.Equal(t, e, back[0])
		again, err := json.Marshal(back)
		require.NoError(t, err)
		assert.Equal(t, string(data), string(again))
	}
	assert.Len(t, types, 12)

	data, err := json.Marshal(list)
	require.NoError(t, err)
	var back recovery.Edits
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, list, back, "all in one list, in order")
	q := editBase(t)
	a, err := q.With(list...)
	require.NoError(t, err)
	b, err := q.With(back...)
	require.NoError(t, err)
	assert.Equal(t, a, b)
}

// TestEditsJSONForms: what else may be written, and how little.
func TestEditsJSONForms(t *testing.T) {
	for _, x := range []struct {
		text string
		want recovery.Edits
	}{
		{`[]`, recovery.Edits{}},
		{" [ ]\n", recovery.Edits{}},
		{`[{"set_policy":"event-week"}]`, recovery.Edits{recovery.SetPolicy{Policy: recovery.EventWeek()}}},
		{`[{"set_policy":{}}]`, recovery.Edits{recovery.SetPolicy{}}},
		{`[{"set_wish":{}}]`, recovery.Edits{recovery.SetWish{}}},
		{`[{"set_wish":{"modality":"","regions":["calf"]}}]`, recovery.Edits{recovery.SetWish{Wish: recovery.Wish{Regions: screening.RegionsOf(screening.Calf)}}}},
		{`[{"remove_session":"x","move_session":null}]`, recovery.Edits{recovery.RemoveSession{Session: "x"}}}, // null is absent
		{`[{"add_condition":{"code":"no-such-code"}}]`, recovery.Edits{recovery.AddCondition{Condition: screening.Condition{Code: "no-such-code"}}}},
	} {
		var got recovery.Edits
		require.NoError(t, json.Unmarshal([]byte(x.text), &got), x.text)
		assert.Equal(t, x.want, got, x.text)
	}
	var got recovery.Edits
	require.NoError(t, json.Unmarshal([]byte(`[{"add_check_in":{"at":"2026-10-12T11:00:00Z","soreness":{"right calf":6}}},{"set_wish":{"areas":["calves"]}}]`), &got))
	sore := got[0].(recovery.AddCheckIn).CheckIn.Soreness
	v, rated := sore.At(muscles.Soleus.Right())
	assert.True(t, rated, "free text is read as in a request")
	assert.Equal(t, 6., v)
	assert.False(t, got[1].(recovery.SetWish).Wish.Areas.IsEmpty())

	data, err := json.Marshal(recovery.Edits(nil))
	require.NoError(t, err)
	assert.Equal(t, "[]", string(data))
}

// foreignEdit is an edit of somebody else's.
type foreignEdit struct{ recovery.SetWish }

// TestForeignEdits can be made, but have no JSON form.
func TestForeignEdits(t *testing.T) {
	q := editBase(t)
	got, err := q.With(foreignEdit{recovery.SetWish{Wish: recovery.Wish{Purpose: massage.Sleep}}})
	require.NoError(t, err)
	assert.Equal(t, massage.Sleep, got.Case.Wish.Purpose)
	for _, list := range []recovery.Edits{{recovery.SetWish{}, foreignEdit{}}, {recovery.SetWish{}, nil}, {recovery.SetWish{}, &recovery.RemoveSession{}}} {
		_, err = json.Marshal(list)
		assert.ErrorIs(t, err, recovery.ErrInvalidEdit)
		assert.ErrorContains(t, err, "edits[1] has no JSON form")
	}
}

// TestEditsJSONFaults: everything wrong with a list of edits is told at once, with its place; the list read into stays.
func TestEditsJSONFaults(t *testing.T) {
	session := sessionWith()
	for _, x := range []struct {
		name, text, path, value string
		is                      error
	}{
		{"empty", "", "", "", recovery.ErrInvalidJSON},
		{"null", `null`, "edits", "null", recovery.ErrInvalidJSON},
		{"an object", `{"remove_session":"x"}`, "edits", "", recovery.ErrInvalidJSON},
		{"a text", `"remove_session"`, "edits", "", recovery.ErrInvalidJSON},
		{"cut off", `[{"remove_session":"x"}`, "", "", recovery.ErrInvalidJSON},
		{"trailing data", `[] []`, "", "", recovery.ErrInvalidJSON},
		{"trailing comma", `[{"remove_session":"x"},]`, "", "", recovery.ErrInvalidJSON},
		{"invalid UTF-8", "[{\"remove_session\":\"\xff\"}]", "", "", recovery.ErrInvalidJSON},
		{"null edit", `[null]`, "edits[0]", "null", recovery.ErrInvalidJSON},
		{"a text for an edit", `["remove_session"]`, "edits[0]", "", recovery.ErrInvalidJSON},
		{"no key", `[{"set_wish":{}},{}]`, "edits[1]", "{}", recovery.ErrInvalidEdit},
		{"a null key", `[{"remove_session":null}]`, "edits[0]", `{"remove_session":null}`, recovery.ErrInvalidEdit},
		{"two keys", `[{"remove_session":"x","remove_condition":"y"}]`, "edits[0]", "", recovery.ErrInvalidEdit},
		{"an unknown key", `[{"drop_session":"x"}]`, "edits[0].drop_session", "", recovery.ErrInvalidJSON},
		{"a wrong-case key", `[{"Remove_Session":"x"}]`, "edits[0].Remove_Session", "", recovery.ErrInvalidJSON},
		{"a known and an unknown key", `[{"remove_session":"x","note":1}]`, "edits[0].note", "", recovery.ErrInvalidJSON},
		{"a key twice", `[{"remove_session":"x","remove_session":"y"}]`, "edits[0].remove_session", "", recovery.ErrInvalidJSON},

		{"add session, no start", `[{"add_session":` + sessionWith("start", "") + `}]`, "edits[0].add_session.start", "", sessions.ErrMissing},
		{"add session, effort", `[{"add_session":` + sessionWith("effort", "14") + `}]`, "edits[0].add_session.effort", "14", sessions.ErrOutOfRange},
		{"add session, unknown key", `[{"add_session":` + sessionWith("speed", "4") + `}]`, "edits[0].add_session.speed", "", recovery.ErrInvalidJSON},
		{"add session, a list", `[{"add_session":[` + session + `]}]`, "edits[0].add_session", "", recovery.ErrInvalidJSON},
		{"remove session, a number", `[{"remove_session":7}]`, "edits[0].remove_session", "7", recovery.ErrInvalidJSON},
		{"remove session, empty", `[{"remove_session":""}]`, "edits[0].remove_session", "", recovery.ErrInvalidCase},
		{"remove session, long", `[{"remove_session":"` + strings.Repeat("x", 201) + `"}]`, "edits[0].remove_session", "xxx", recovery.ErrInvalidCase},
		{"move session, no time", `[{"move_session":{"session":"x"}}]`, "edits[0].move_session.to", "", sessions.ErrMissing},
		{"move session, no session", `[{"move_session":{"to":"2026-10-15T18:00:00Z"}}]`, "edits[0].move_session.session", "", sessions.ErrMissing},
		{"move session, a day", `[{"move_session":{"session":"x","to":"2026-10-15"}}]`, "edits[0].move_session.to", "2026-10-15", timeline.ErrTime},
		{"move session, in 2201", `[{"move_session":{"session":"x","to":"2201-01-01T00:00:00Z"}}]`, "edits[0].move_session.to", "2201", timeline.ErrTime},
		{"move session, unknown key", `[{"move_session":{"session":"x","to":"2026-10-15T18:00:00Z","days":2}}]`, "edits[0].move_session.days", "", recovery.ErrInvalidJSON},
		{"rate session, no effort", `[{"rate_session":{"session":"x","effort":null}}]`, "edits[0].rate_session.effort", "", sessions.ErrMissing},
		{"rate session, quarter", `[{"rate_session":{"session":"x","effort":6.25}}]`, "edits[0].rate_session.effort", "6.25", sessions.ErrOutOfRange},
		{"add check-in, two words of one area", `[{"add_check_in":{"at":"2026-10-12T11:00:00Z","soreness":{"soleus.left":1,"left soleus":2}}}]`, "edits[0].add_check_in.soreness", "", nil},
		{"add check-in, no muscle", `[{"add_check_in":{"at":"2026-10-12T11:00:00Z","soreness":{"elbow grease":1}}}]`, "edits[0].add_check_in.soreness.elbow grease", "", nil},
		{"add condition, no code", `[{"add_condition":{}}]`, "edits[0].add_condition.code", "", sessions.ErrMissing},
		{"remove condition, empty", `[{"remove_condition":""}]`, "edits[0].remove_condition", "", recovery.ErrInvalidCase},
		{"add treatment, modality", `[{"add_treatment":{"at":"2026-10-12T11:00:00Z","modality":"tickling","minutes":5}}]`, "edits[0].add_treatment.modality", "tickling", nil},
		{"remove treatment, a number", `[{"remove_treatment":12}]`, "edits[0].remove_treatment", "12", recovery.ErrInvalidJSON},
		{"set now, no offset", `[{"set_now":"2026-10-12T11:00:00"}]`, "edits[0].set_now", "2026-10-12T11:00:00", timeline.ErrTime},
		{"set policy, unknown", `[{"set_policy":"brave"}]`, "edits[0].set_policy", "brave", recovery.ErrInvalidPolicy},
		{"set policy, a number", `[{"set_policy":5}]`, "edits[0].set_policy", "5", recovery.ErrInvalidJSON},
		{"set wish, a text", `[{"set_wish":"deep-tissue"}]`, "edits[0].set_wish", "", recovery.ErrInvalidJSON},
		{"set wish, unknown purpose", `[{"set_wish":{"purpose":"fun"}}]`, "edits[0].set_wish.purpose", "fun", nil},
		{"too many", `[` + strings.Repeat(`{"set_wish":{}},`, 1000) + `{"set_wish":{}}]`, "edits", "1001", recovery.ErrInvalidEdit},
	} {
		t.Run(x.name, func(t *testing.T) {
			kept := recovery.Edits{recovery.RemoveSession{Session: "kept"}}
			err := kept.UnmarshalJSON([]byte(x.text))
			require.Error(t, err)
			faults := faultsOf(t, err)
			assert.Equal(t, 1, faults.Len(), "%v", err)
			f := faults.All()[0]
			if x.path != "edits[0].add_check_in.soreness" {
				assert.Equal(t, x.path, f.Path)
			}
			assert.True(t, strings.HasPrefix(f.Path, x.path), f.Path)
			assert.Contains(t, f.Value, x.value)
			assert.LessOrEqual(t, len(f.Value), 80, "a long value is cut")
			if x.is != nil {
				assert.ErrorIs(t, err, x.is)
			}
			assert.Equal(t, recovery.Edits{recovery.RemoveSession{Session: "kept"}}, kept, "the list is left as it was")
		})
	}
}

// TestEditsJSONFaultsAllAtOnce: each edit is read to its end.
func TestEditsJSONFaultsAllAtOnce(t *testing.T) {
	var list recovery.Edits
	err := list.UnmarshalJSON([]byte(`[{"remove_session":7},{"set_wish":{}},{"move_session":{"sesion":"x"}},{"set_now":"noon"},null,{}]`))
	var paths []string
	for _, f := range faultsOf(t, err).All() {
		paths = append(paths, f.Path)
	}
	assert.Equal(t, []string{
		"edits[0].remove_session", "edits[2].move_session.sesion", "edits[2].move_session.session", "edits[2].move_session.to", "edits[3].set_now", "edits[4]", "edits[5]",
	}, paths)
	assert.Nil(t, list)

	many := `[` + strings.Repeat(`{"remove_session":7},`, 149) + `{"add_session":{}}]`
	faults := faultsOf(t, list.UnmarshalJSON([]byte(many)))
	assert.Len(t, faults.All(), 100)
	assert.Greater(t, faults.Len(), 149)
}

// TestHugeEdits: size is refused, and depth and length do no harm.
func TestHugeEdits(t *testing.T) {
	for name, text := range map[string]string{
		"too many bytes":    `["` + strings.Repeat("x", 32<<20) + `"]`,
		"deep":              strings.Repeat("[", 1<<20),
		"deep in an object": `[` + strings.Repeat(`{"set_wish":`, 1<<18),
		"a million edits":   `[` + strings.Repeat(`{"set_wish":{}},`, 1_000_000) + `{}]`,
		"a long key":        `[{"` + strings.Repeat("k", 1<<20) + `":1}]`,
	} {
		start := time.Now()
		var list recovery.Edits
		err := list.UnmarshalJSON([]byte(text))
		require.Error(t, err, name)
		assert.Less(t, len(err.Error()), 1000, name)
		assert.Less(t, time.Since(start), 20*time.Second, name)
	}
}
