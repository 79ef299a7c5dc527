package recovery_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
)

// editBase is a request with something for every edit to take hold of: two sessions with ids, one without, a booking and a past
// treatment, a fever, a denied sign.
func editBase(t *testing.T) recovery.Request {
	t.Helper()
	return decodeRequest(t, requestWith(`"sessions":[`+sessionWith()+`,`+
		sessionWith("id", `"squats"`, "start", `"2026-10-15T18:00:00+01:00"`, "sport", `"leg-day"`, "kind", `"strength"`, "effort", "8", "status", `"planned"`)+`,`+
		sessionWith("id", "", "start", `"2026-10-16T18:00:00+01:00"`, "status", `"planned"`)+`],
		"treatments":[{"at":"2026-09-24T17:00:00+01:00","modality":"swedish","minutes":60},{"at":"2026-10-13T17:00:00+01:00","modality":"swedish","minutes":45}],
		"conditions":[{"code":"fever","since":"2026-10-11"},{"code":"bruise","areas":["quadriceps.left"],"since":"2026-10-10"},{"code":"fever"}],
		"denied":["sign-chest-pain"],"check_ins":[{"at":"2026-10-12T07:00:00+01:00","stress":3}]`))
}

func instant(tb testing.TB, text string) time.Time {
	tb.Helper()
	at, err := time.Parse(time.RFC3339, text)
	require.NoError(tb, err)
	return at
}

// names are the sessions of a request in diary order.
func sessionNames(q recovery.Request) (out []string) {
	for _, s := range q.Case.Diary.All() {
		out = append(out, s.Name())
	}
	return out
}

// everyEdit is one edit of each type that fits editBase.
func everyEdit(tb testing.TB) recovery.Edits {
	tb.Helper()
	k := sessions.CheckIn{At: instant(tb, "2026-10-12T11:00:00+01:00"), Mood: sessions.Known(2)}
	k.Soreness.Set(muscles.Gastrocnemius.Right(), 6)
	k.Tightness.Set(muscles.Hamstrings.Both(), 4)
	return recovery.Edits{
		recovery.AddSession{Session: sessions.Session{
			ID: "race", Start: instant(tb, "2026-10-18T09:00:00+01:00"), Duration: 100 * time.Minute, Sport: sessions.RoadRunning, Kind: sessions.KindRace,
			Status: sessions.Planned, Priority: sessions.A, WarmUp: sessions.Known(20), Hot: true, Distance: sessions.Known(21100),
			Sets: []sessions.ExerciseSets{{Exercise: "back squat", Count: 3, Reps: 5, Weight: sessions.Known(80)}},
		}},
		recovery.RemoveSession{Session: "run"},
		recovery.MoveSession{Session: "squats", To: instant(tb, "2026-10-17T18:30:15.5+01:00")},
		recovery.RateSession{Session: "2026-10-16T18:00:00+01:00", Effort: effortOf(tb, 3.5)},
		recovery.AddCheckIn{CheckIn: k},
		recovery.AddCondition{Condition: screening.Condition{
			Code: "acute-muscle-strain", Areas: muscles.SetOf(muscles.Hamstrings.Left()), Regions: screening.RegionsOf(screening.Hamstrings),
			Since: screening.DayMoment(date.New(2026, 10, 10)), Ended: screening.InstantMoment(instant(tb, "2026-10-12T11:00:00+01:00")),
			Cleared: screening.ClearedBy{By: "a physician", On: screening.DayMoment(date.New(2026, 10, 12))},
		}},
		recovery.RemoveCondition{Code: "fever"},
		recovery.AddTreatment{Treatment: massage.Treatment{
			At: instant(tb, "2026-10-14T10:00:00+01:00"), Modality: massage.DeepTissue, Minutes: 60, Pressure: sessions.Known(3),
			Areas: muscles.GroupSet(muscles.Hamstrings), Reaction: massage.Tender,
		}},
		recovery.RemoveTreatment{At: instant(tb, "2026-10-13T16:00:00Z")}, // the booking, by another offset
		recovery.SetNow{Now: instant(tb, "2026-10-12T15:00:00+01:00")},
		recovery.SetPolicy{Policy: recovery.Policy{Name: "club", Lead: recovery.Lead{FirmBeforeEvent: 60}, Off: []recovery.Code{recovery.CadenceDue}}},
		recovery.SetWish{Wish: recovery.Wish{Modality: massage.Swedish, Purpose: massage.Relax, Minutes: sessions.Known(45), Areas: muscles.GroupSet(muscles.PlantarFoot)}},
	}
}

// TestEditTypes: every type of edit does what it says and nothing else, in words that name it, and leaves the request as it was.
func TestEditTypes(t *testing.T) {
	effects := map[string]struct {
		says  string
		check func(t *testing.T, q recovery.Request)
	}{
		"AddSession": {"add session race", func(t *testing.T, q recovery.Request) {
			s, ok := q.Case.Diary.Find("race")
			assert.True(t, ok)
			assert.Equal(t, sessions.A, s.Priority)
			assert.Equal(t, 4, q.Case.Diary.Len())
		}},
		"RemoveSession": {"remove session run", func(t *testing.T, q recovery.Request) {
			assert.Equal(t, []string{"squats", "2026-10-16T18:00:00+01:00"}, sessionNames(q))
		}},
		"MoveSession": {"move session squats to 2026-10-17T18:30:15.5+01:00", func(t *testing.T, q recovery.Request) {
			assert.Equal(t, []string{"run", "2026-10-16T18:00:00+01:00", "squats"}, sessionNames(q), "the diary is in order again")
			s, _ := q.Case.Diary.Find("squats")
			assert.True(t, s.Start.Equal(instant(t, "2026-10-17T18:30:15.5+01:00")))
			assert.Equal(t, time.Hour, s.Duration, "its length stays")
		}},
		"RateSession": {"set effort of 2026-10-16T18:00:00+01:00 to 3.5", func(t *testing.T, q recovery.Request) {
			v, _ := q.Case.Diary.At(2).Effort.Value()
			assert.Equal(t, 3.5, v)
		}},
		"AddCheckIn": {"add check-in of 2026-10-12T11:00:00+01:00", func(t *testing.T, q recovery.Request) {
			require.Len(t, q.Case.CheckIns, 2)
			assert.Equal(t, 2., q.Case.CheckIns[1].Mood.Or(-1))
		}},
		"AddCondition": {"add condition acute-muscle-strain", func(t *testing.T, q recovery.Request) {
			require.Len(t, q.Case.Conditions, 4)
			assert.Equal(t, "acute-muscle-strain", q.Case.Conditions[3].Code)
			assert.Equal(t, []string{"sign-chest-pain"}, q.Case.Denied)
		}},
		"RemoveCondition": {"remove condition fever", func(t *testing.T, q recovery.Request) {
			require.Len(t, q.Case.Conditions, 1, "both of the code")
			assert.Equal(t, "bruise", q.Case.Conditions[0].Code)
		}},
		"AddTreatment": {"add treatment deep-tissue at 2026-10-14T10:00:00+01:00", func(t *testing.T, q recovery.Request) {
			require.Len(t, q.Case.Treatments, 3)
			assert.Equal(t, massage.DeepTissue, q.Case.Treatments[2].Modality)
		}},
		"RemoveTreatment": {"remove treatment at 2026-10-13T16:00:00Z", func(t *testing.T, q recovery.Request) {
			require.Len(t, q.Case.Treatments, 1)
			assert.Equal(t, 60., q.Case.Treatments[0].Minutes)
		}},
		"SetNow": {"set now to 2026-10-12T15:00:00+01:00", func(t *testing.T, q recovery.Request) {
			assert.True(t, q.Case.Now.Equal(instant(t, "2026-10-12T14:00:00Z")))
			assert.Equal(t, "Europe/Lisbon", q.Case.Location().String())
		}},
		"SetPolicy": {"set policy to club", func(t *testing.T, q recovery.Request) {
			assert.Equal(t, "club", q.Policy.Name)
		}},
		"SetWish": {"wish for swedish to relax", func(t *testing.T, q recovery.Request) {
			assert.Equal(t, massage.Swedish, q.Case.Wish.Modality)
		}},
	}
	seen := map[string]bool{}
	for _, e := range everyEdit(t) {
		name := reflect.TypeOf(e).Name()
		t.Run(name, func(t *testing.T) {
			want, ok := effects[name]
			require.True(t, ok)
			seen[name] = true
			q := editBase(t)
			kept, again := q, editBase(t)
			kept.Case = deepCopy(q.Case)
			edited, err := e.Apply(q)
			require.NoError(t, err)
			want.check(t, edited)
			assert.Equal(t, want.says, e.String())
			assert.Equal(t, kept, q, "the request given is changed")
			assert.Equal(t, again, q)
			assert.Empty(t, otherParts(q, edited, name), "more was changed than the edit says")

			byWith, err := q.With(e)
			require.NoError(t, err)
			assert.Equal(t, edited, byWith)

			scribbleCase(&recovery.Case{ // the lists that the edit made anew
				CheckIns:   onlyIf(name == "AddCheckIn", edited.Case.CheckIns),
				Conditions: onlyIf(name == "AddCondition" || name == "RemoveCondition", edited.Case.Conditions),
				Treatments: onlyIf(name == "AddTreatment" || name == "RemoveTreatment", edited.Case.Treatments),
			})
			assert.Equal(t, again, q, "the edited request shares memory with the one given")
		})
	}
	assert.Len(t, seen, len(effects))
}

func onlyIf[T any](ok bool, list []T) []T {
	if !ok {
		return nil
	}
	return list
}

// otherParts names the parts of a case that differ and are not what the edit is about.
func otherParts(a, b recovery.Request, edit string) (out []string) {
	about := map[string]string{
		"AddSession": "Diary", "RemoveSession": "Diary", "MoveSession": "Diary", "RateSession": "Diary", "AddCheckIn": "CheckIns",
		"AddCondition": "Conditions", "RemoveCondition": "Conditions", "AddTreatment": "Treatments", "RemoveTreatment": "Treatments",
		"SetNow": "Now", "SetPolicy": "", "SetWish": "Wish",
	}[edit]
	x, y := reflect.ValueOf(a.Case), reflect.ValueOf(b.Case)
	for i := range x.NumField() {
		name := x.Type().Field(i).Name
		if name != about && !reflect.DeepEqual(x.Field(i).Interface(), y.Field(i).Interface()) {
			out = append(out, name)
		}
	}
	if edit != "SetPolicy" && !reflect.DeepEqual(a.Policy, b.Policy) || !reflect.DeepEqual(a.Resolved, b.Resolved) {
		out = append(out, "policy or resolved")
	}
	return out
}

// TestEditStrings: the words that the table above does not meet.
func TestEditStrings(t *testing.T) {
	for _, x := range []struct {
		e    recovery.Edit
		says string
	}{
		{recovery.SetPolicy{}, "set policy to balanced"},
		{recovery.SetWish{}, "wish for nothing"},
		{recovery.SetWish{Wish: recovery.Wish{Modality: massage.FoamRolling}}, "wish for foam-rolling"},
		{recovery.SetWish{Wish: recovery.Wish{Purpose: massage.Sleep}}, "wish for massage to sleep"},
		{recovery.SetWish{Wish: recovery.Wish{Areas: muscles.FullSet()}}, "wish for massage"},
	} {
		assert.Equal(t, x.says, x.e.String())
	}
}

// TestEditFaults: an edit that cannot be made says where and why, and every fault matches ErrInvalidEdit and its own sentinel.
func TestEditFaults(t *testing.T) {
	valid := sessions.Session{ID: "x", Start: valuesNow, Duration: time.Hour, Sport: sessions.Tennis, Status: sessions.Done}
	change := func(f func(*sessions.Session)) recovery.Edit {
		s := valid
		f(&s)
		return recovery.AddSession{Session: s}
	}
	late := time.Date(2201, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, x := range []struct {
		name  string
		e     recovery.Edit
		fault string
		is    error
	}{
		{"add session, zero", recovery.AddSession{}, "edits[0].session.start: is missing", sessions.ErrMissing},
		{"add session, effort", change(func(s *sessions.Session) { s.Effort = 99 }), "edits[0].session.effort: Effort(99) is no effort", sessions.ErrOutOfRange},
		{"add session, id taken", change(func(s *sessions.Session) { s.ID = "squats" }), "edits[0].session.id: squats is the id of another session", sessions.ErrDuplicateID},
		{"add session, in 2201", change(func(s *sessions.Session) { s.Start = late }), "edits[0].session.start: 2201-01-01T00:00:00Z is outside the years 1900 to 2200", sessions.ErrOutOfRange},
		{"remove session, zero", recovery.RemoveSession{}, "edits[0].session: is no session of the diary", nil},
		{"remove session, unknown", recovery.RemoveSession{Session: "ride"}, "edits[0].session: ride is no session of the diary", nil},
		{"remove session, wrong case", recovery.RemoveSession{Session: "Squats"}, "edits[0].session: Squats is no session of the diary", nil},
		{"remove session, an id's time", recovery.RemoveSession{Session: "2026-10-15T18:00:00+01:00"}, "edits[0].session: 2026-10-15T18:00:00+01:00 is no session of the diary", nil},
		{"remove session, long", recovery.RemoveSession{Session: strings.Repeat("é", 500)}, "edits[0].session: " + strings.Repeat("é", 32) + "… is no session of the diary", nil},
		{"move session, zero", recovery.MoveSession{}, "edits[0].session: is no session of the diary", nil},
		{"move session, no time", recovery.MoveSession{Session: "squats"}, "edits[0].to: is missing", sessions.ErrMissing},
		{"move session, to 2201", recovery.MoveSession{Session: "squats", To: late}, "edits[0].to: 2201-01-01T00:00:00Z is outside the years 1900 to 2200", sessions.ErrOutOfRange},
		{"move session, to 1899", recovery.MoveSession{Session: "squats", To: time.Date(1899, 12, 31, 23, 59, 0, 0, time.UTC)}, "edits[0].to: 1899-12-31T23:59:00Z is outside the years 1900 to 2200", sessions.ErrOutOfRange},
		{"rate session, zero", recovery.RateSession{}, "edits[0].effort: is missing", sessions.ErrMissing},
		{"rate session, no effort", recovery.RateSession{Session: "squats", Effort: 77}, "edits[0].effort: Effort(77) is no effort", sessions.ErrOutOfRange},
		{"rate session, unknown", recovery.RateSession{Session: "ride", Effort: 7}, "edits[0].session: ride is no session of the diary", nil},
		{"add check-in, zero", recovery.AddCheckIn{}, "edits[0].check_in.at: is missing", sessions.ErrMissing},
		{"add check-in, mood", recovery.AddCheckIn{CheckIn: sessions.CheckIn{At: valuesNow, Mood: sessions.Known(11)}}, "edits[0].check_in.mood: 11 is above 10", sessions.ErrOutOfRange},
		{"add condition, zero", recovery.AddCondition{}, "edits[0].condition.code: is missing", sessions.ErrMissing},
		{"remove condition, zero", recovery.RemoveCondition{}, "edits[0].code: is the code of no condition in the case", nil},
		{"remove condition, unknown", recovery.RemoveCondition{Code: "flu"}, "edits[0].code: flu is the code of no condition in the case", nil},
		{"add treatment, zero", recovery.AddTreatment{}, "edits[0].treatment.at: is missing", sessions.ErrMissing},
		{"add treatment, minutes", recovery.AddTreatment{Treatment: massage.Treatment{At: valuesNow, Modality: massage.Swedish}}, "edits[0].treatment.minutes: 0 is not above 0", sessions.ErrOutOfRange},
		{"remove treatment, zero", recovery.RemoveTreatment{}, "edits[0].at: 0001-01-01T00:00:00Z is the start of no treatment in the case", nil},
		{"remove treatment, its end", recovery.RemoveTreatment{At: instant(t, "2026-10-13T17:45:00+01:00")}, "edits[0].at: 2026-10-13T17:45:00+01:00 is the start of no treatment in the case", nil},
		{"set now, zero", recovery.SetNow{}, "edits[0].now: 0001-01-01T00:00:00Z is outside the years 1900 to 2200", nil},
		{"set now, to 2201", recovery.SetNow{Now: late}, "edits[0].now: 2201-01-01T00:00:00Z is outside the years 1900 to 2200", nil},
		{"set policy, off a safety rule", recovery.SetPolicy{Policy: recovery.Policy{Off: []recovery.Code{recovery.OneSidedNeedsAReason}}}, "edits[0].policy.off[0]: one-sided-needs-a-reason is a safety rule and cannot be switched off", recovery.ErrInvalidPolicy},
		{"nothing", nil, "edits[0]: is no edit", nil},
	} {
		t.Run(x.name, func(t *testing.T) {
			q := editBase(t)
			got, err := q.With(x.e)
			require.ErrorIs(t, err, recovery.ErrInvalidEdit)
			first, _, _ := strings.Cut(err.Error(), "\n")
			assert.Equal(t, x.fault, first)
			for _, f := range faultsOf(t, err).All() {
				assert.ErrorIs(t, f, recovery.ErrInvalidEdit, f.Error())
			}
			if x.is != nil {
				assert.ErrorIs(t, err, x.is)
			}
			assert.Equal(t, q, got, "nothing is made")
			if x.e != nil {
				_, err = x.e.Apply(q)
				assert.ErrorIs(t, err, recovery.ErrInvalidEdit)
			}
		})
	}
}

// TestEditFaultsAllAtOnce: every edit that cannot be made is reported with its place; the others are made.
func TestEditFaultsAllAtOnce(t *testing.T) {
	q := editBase(t)
	got, err := q.With(
		recovery.RemoveSession{Session: "ride"},
		recovery.RateSession{Session: "squats", Effort: effortOf(t, 4)},
		recovery.MoveSession{Session: "rid", To: valuesNow},
		recovery.AddSession{Session: sessions.Session{ID: "x"}},
		nil,
		recovery.RemoveCondition{Code: "fever"},
		recovery.RemoveCondition{Code: "fever"}, // gone by now
	)
	var paths []string
	for _, f := range faultsOf(t, err).All() {
		paths = append(paths, f.Path)
	}
	assert.Equal(t, []string{
		"edits[0].session", "edits[2].session", "edits[3].session.start", "edits[3].session.minutes", "edits[3].session.sport", "edits[3].session.status",
		"edits[4]", "edits[6].code",
	}, paths)
	s, _ := got.Case.Diary.Find("squats")
	v, _ := s.Effort.Value()
	assert.Equal(t, 4., v)
	assert.Len(t, got.Case.Conditions, 1)

	s = sessions.Session{Start: valuesNow, Duration: time.Hour, Sport: sessions.Tennis, Status: sessions.Done, Sets: make([]sessions.ExerciseSets, 300)}
	_, err = q.With(recovery.AddSession{Session: s}, recovery.RemoveSession{Session: "ride"})
	faults := faultsOf(t, err)
	assert.Len(t, faults.All(), 100)
	assert.Equal(t, 601, faults.Len(), "two faults a set, and the other edit; all counted")

	many := make([]recovery.Edit, 1001)
	for i := range many {
		many[i] = recovery.SetWish{}
	}
	got, err = q.With(many...)
	assert.EqualError(t, err, "edits: 1001 are more than the 1000 that are made at once")
	assert.ErrorIs(t, err, recovery.ErrInvalidEdit)
	assert.Equal(t, q, got)
	_, err = q.With(many[1:]...)
	assert.NoError(t, err)
	_, err = q.With((*recovery.RemoveSession)(nil), &recovery.RemoveSession{Session: "run"})
	assert.EqualError(t, err, "edits[0]: is no edit", "a pointer to an edit is one, but for nil")
	got, err = q.With()
	assert.NoError(t, err)
	assert.Equal(t, q, got)
}

// TestSessionsByName: which session a name means.
func TestSessionsByName(t *testing.T) {
	const clock = "2026-10-15T18:00:00+01:00"
	at := instant(t, clock)
	session := func(id string, start time.Time) sessions.Session {
		return sessions.Session{ID: id, Start: start, Duration: time.Hour, Sport: sessions.Tennis, Status: sessions.Planned}
	}
	diary := func(list ...sessions.Session) recovery.Request {
		d, err := sessions.NewDiary(list...)
		require.NoError(t, err)
		return recovery.Request{Case: recovery.Case{Now: valuesNow, Diary: d}}
	}
	left := func(q recovery.Request, name string) ([]string, error) {
		q, err := q.With(recovery.RemoveSession{Session: name})
		return sessionNames(q), err
	}
	t.Run("no id", func(t *testing.T) {
		for _, name := range []string{clock, "2026-10-15T17:00:00Z", "2026-10-15T19:00:00+02:00"} {
			names, err := left(diary(session("a", at), session("", at)), name)
			require.NoError(t, err, name)
			assert.Equal(t, []string{"a"}, names, "the one with an id is called by it alone")
		}
	})
	t.Run("an id that looks like a time", func(t *testing.T) {
		// Exactly this text is the id of one session and the start of none: another writing of the same moment is the start of the other.
		q := diary(session("2026-10-15T17:00:00Z", at.Add(72*time.Hour)), session("", at))
		names, err := left(q, "2026-10-15T17:00:00Z")
		require.NoError(t, err)
		assert.Equal(t, []string{clock}, names)
		names, err = left(q, clock)
		require.NoError(t, err)
		assert.Equal(t, []string{"2026-10-15T17:00:00Z"}, names)
	})
	t.Run("an id that is another's start", func(t *testing.T) {
		_, err := left(diary(session(clock, at.Add(time.Hour)), session("", at)), clock)
		assert.EqualError(t, err, "edits[0].session: "+clock+" names 2 sessions; give them ids")
	})
	t.Run("two without ids at once", func(t *testing.T) {
		_, err := left(diary(session("", at), session("", at)), clock)
		assert.EqualError(t, err, "edits[0].session: "+clock+" names 2 sessions; give them ids")
		_, err = left(diary(session("", at), session("", at.UTC())), "2026-10-15T19:00:00+02:00")
		assert.EqualError(t, err, "edits[0].session: 2026-10-15T19:00:00+02:00 names 2 sessions; give them ids")
	})
	t.Run("moved onto another's start", func(t *testing.T) {
		q := diary(session("", at), session("", at.Add(24*time.Hour)), session("b", at.Add(48*time.Hour)))
		q, err := q.With(recovery.MoveSession{Session: clock, To: at.Add(24 * time.Hour)})
		require.NoError(t, err, "two sessions may start at once")
		_, err = left(q, "2026-10-16T18:00:00+01:00")
		assert.ErrorContains(t, err, "names 2 sessions")
		q, err = q.With(recovery.MoveSession{Session: "b", To: at.Add(24 * time.Hour)})
		require.NoError(t, err)
		names, err := left(q, "b")
		require.NoError(t, err)
		assert.Len(t, names, 2)
	})
	t.Run("a moved session without id has a new name", func(t *testing.T) {
		q, err := diary(session("", at)).With(recovery.MoveSession{Session: clock, To: at.Add(time.Hour)}, recovery.RateSession{Session: clock, Effort: 5})
		assert.EqualError(t, err, "edits[1].session: "+clock+" is no session of the diary")
		_, err = q.With(recovery.RateSession{Session: "2026-10-15T19:00:00+01:00", Effort: 5})
		assert.NoError(t, err)
	})
}

// TestSetNow: the athlete's clock stays, what lies ahead must be planned, and a plan that the clock has passed is stale.
func TestSetNow(t *testing.T) {
	s := newStory(t, "America/Santiago", "2026-09-03 18:00")
	s.done("run", "2026-09-03 07:00", 60, sessions.RoadRunning, sessions.KindEasy, 3)
	s.plan("tempo", "2026-09-05 18:00", 60, sessions.RoadRunning, sessions.KindTempo, 7)
	c := s.cased()

	later, err := recovery.Request{Case: c}.With(recovery.SetNow{Now: s.at("2026-09-06 09:00").UTC()})
	require.NoError(t, err)
	assert.Equal(t, s.loc, later.Case.Location(), "clocks change that night; the zone is still the athlete's")
	a, err := later.Recommend()
	require.NoError(t, err)
	require.NotEmpty(t, a.Recommendations)
	for _, r := range a.Recommendations {
		assert.True(t, slices.ContainsFunc(r.Cautions, func(k recovery.Caution) bool { return k.Code == recovery.StalePlan }), "%s to %s", r.Modality, r.Purpose)
	}

	c.Zone = nil // now alone says what the clock is
	later, err = recovery.Request{Case: c}.With(recovery.SetNow{Now: s.at("2026-09-06 09:00").UTC()})
	require.NoError(t, err)
	assert.Equal(t, s.loc, later.Case.Location())

	_, err = recovery.Preview(c, recovery.SetNow{Now: s.at("2026-09-02 18:00")})
	assert.EqualError(t, err, "sessions[0].status: done but starts after now (2026-09-03T07:00:00-04:00)")
	assert.NotErrorIs(t, err, recovery.ErrInvalidEdit, "it can be made; the case that comes out is not one")
}

// TestADeniedSignThatIsAdded is denied no longer: the newer answer counts.
func TestADeniedSignThatIsAdded(t *testing.T) {
	q := editBase(t)
	got, err := q.With(recovery.AddCondition{Condition: screening.Condition{Code: "sign-chest-pain"}})
	require.NoError(t, err)
	assert.Empty(t, got.Case.Denied)
	assert.Equal(t, []string{"sign-chest-pain"}, q.Case.Denied)
	a, err := got.Recommend()
	require.NoError(t, err)
	assert.Equal(t, "refer-urgently", a.Screening.Outcome)
}

// TestManyEditsNeverChangeTheRequest: random edits on random cases.
func TestManyEditsNeverChangeTheRequest(t *testing.T) {
	for seed := range uint64(rounds(30, 1000)) {
		c := randomCase(t, 60_000+seed)
		q := recovery.Request{Case: c, Policy: recovery.Policies()[seed%5]}
		before := deepCopy(c)
		text, err := json.Marshal(q)
		require.NoError(t, err)
		r := seeded(seed)
		edits := make([]recovery.Edit, 1+r.IntN(8))
		for i := range edits {
			edits[i] = randomEdit(t, r, c)
		}
		_, err = q.With(edits...)
		require.NoError(t, err, "seed %d", seed)
		require.Equal(t, before, deepCopy(q.Case), "seed %d", seed)
		again, err := json.Marshal(q)
		require.NoError(t, err)
		require.Equal(t, string(text), string(again))
	}
}

// randomEdit is an edit of any type that can be made of a case, and after which the case is still one; alone or after others like it.
func randomEdit(tb testing.TB, r *rand.Rand, c recovery.Case) recovery.Edit {
	tb.Helper()
	now := c.Now
	ahead := func() time.Time { return now.Add(time.Duration(1+r.IntN(7*24*60)) * time.Minute) }
	ago := func() time.Time { return now.Add(-time.Duration(r.IntN(5*24*60)) * time.Minute) }
	var planned []sessions.Session
	for _, s := range c.Diary.All() {
		if s.Status == sessions.Planned {
			planned = append(planned, s)
		}
	}
	for {
		switch r.IntN(12) {
		case 0:
			s := sessions.Session{
				ID: fmt.Sprintf("new-%d", r.IntN(1<<30)), Start: ahead(), Duration: time.Duration(20+r.IntN(150)) * time.Minute, Sport: pick(r, slices.Collect(sessions.Sports())),
				Kind: pick(r, slices.Collect(sessions.Kinds())), Status: sessions.Planned, Effort: effortOf(tb, float64(r.IntN(21))/2),
			}
			if chance(r, 0.3) {
				s.Start, s.Status = ago(), sessions.Done
			}
			return recovery.AddSession{Session: s}
		case 1, 2:
			if len(planned) > 0 {
				return recovery.MoveSession{Session: pick(r, planned).Name(), To: ahead()}
			}
		case 3:
			if c.Diary.Len() > 0 {
				return recovery.RateSession{Session: c.Diary.At(r.IntN(c.Diary.Len())).Name(), Effort: effortOf(tb, float64(r.IntN(21))/2)}
			}
		case 4:
			k := sessions.CheckIn{At: ago(), Stress: maybe(r, 0, 10), Mood: maybe(r, 0, 10), SleepHours: maybe(r, 3, 10), OverallSoreness: maybe(r, 0, 9)}
			k.Soreness.Set(muscles.AreaAt(r.IntN(muscles.NumAreas)), float64(r.IntN(17))/2)
			return recovery.AddCheckIn{CheckIn: k}
		case 5:
			return recovery.AddCondition{Condition: screening.Condition{Code: pick(r, reportedCodes), Areas: muscles.GroupSet(pick(r, slices.Collect(muscles.Groups())))}}
		case 6:
			t := massage.Treatment{At: ahead(), Modality: pick(r, slices.Collect(massage.Treatments())), Minutes: float64(10 + r.IntN(80)), Pressure: maybe(r, 1, 4)}
			if chance(r, 0.5) {
				t.At = ago()
			}
			return recovery.AddTreatment{Treatment: t}
		case 7:
			return recovery.SetNow{Now: now.Add(time.Duration(r.IntN(3*24*60)) * time.Minute)}
		case 8:
			return recovery.SetPolicy{Policy: pick(r, recovery.Policies())}
		case 9:
			w := recovery.Wish{Modality: pick(r, slices.Collect(massage.Modalities())), Purpose: pick(r, slices.Collect(massage.Purposes())), Minutes: maybe(r, 5, 100)}
			if chance(r, 0.5) {
				w.Purpose = 0
			}
			return recovery.SetWish{Wish: w}
		case 10:
			if chance(r, 0.5) {
				return recovery.SetWish{}
			}
		case 11:
			return recovery.SetPolicy{}
		}
	}
}
