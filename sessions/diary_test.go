package sessions_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"github.com/rickb777/date/timespan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// rounds is how many random cases a law is tried on.
func rounds(few, many int) int {
	if os.Getenv("RUBDOWN_LONG") != "" {
		return max(few, many/3)
	}
	return few
}

func diary(tb testing.TB, list ...sessions.Session) sessions.Diary {
	tb.Helper()
	d, err := sessions.NewDiary(list...)
	require.NoError(tb, err)
	return d
}

func names(d sessions.Diary) []string {
	var all []string
	for _, s := range d.All() {
		all = append(all, s.Name())
	}
	return all
}

// at returns a run with an id that starts some hours after Monday and lasts some
// minutes.
func at(id string, hours float64, minutes int) sessions.Session {
	s := run()
	s.ID = id
	s.Start = monday.Add(time.Duration(hours * float64(time.Hour)))
	s.Duration = time.Duration(minutes) * time.Minute
	return s
}

func TestDiaryOrder(t *testing.T) {
	d := diary(t, at("d", 5, 60), at("b", 0, 60), at("c", 0, 90), at("a", 0, 60))
	assert.Equal(t, []string{"a", "b", "c", "d"}, names(d))
	assert.Equal(t, 4, d.Len())
	s, ok := d.Find("c")
	assert.True(t, ok)
	assert.Equal(t, 90*time.Minute, s.Duration)
	for _, id := range []string{"", "e"} {
		_, ok = d.Find(id)
		assert.False(t, ok)
	}
	assert.Equal(t, sessions.Session{}, d.At(-1))
	assert.Equal(t, sessions.Session{}, d.At(4))
}

func TestEmptyDiary(t *testing.T) {
	var d sessions.Diary
	assert.Zero(t, d.Len())
	assert.Empty(t, names(d))
	_, ok := d.Find("x")
	assert.False(t, ok)
	assert.Empty(t, d.Overlaps())
	assert.Empty(t, d.Duplicates())
	assert.Empty(t, sessions.Profiles(d, nil))
	assert.Zero(t, diary(t).Len())
}

func TestDiaryFaults(t *testing.T) {
	bad := at("x", 1, 60)
	bad.Sport = 0
	_, err := sessions.NewDiary(at("x", 0, 60), bad, at("y", 2, 60), at("x", 3, 0))
	require.EqualError(t, err, "sessions[1].sport: is missing\nsessions[1].id: x is also the id of sessions[0]\n"+
		"sessions[3].minutes: 0 is not above 0\nsessions[3].id: x is also the id of sessions[0]")
	for _, sentinel := range []error{sessions.ErrInvalidSession, sessions.ErrMissing, sessions.ErrDuplicateID, sessions.ErrOutOfRange} {
		require.ErrorIs(t, err, sentinel)
	}
	_, err = sessions.NewDiary(make([]sessions.Session, 1000)...)
	var faults sessions.Faults
	require.ErrorAs(t, err, &faults)
	assert.Equal(t, 4000, faults.Len())
	assert.Len(t, faults.All(), 100)
}

func TestDiaryCannotBeChanged(t *testing.T) {
	list := []sessions.Session{edit(func(s *sessions.Session) {
		s.ID = "x"
		s.Sets = []sessions.ExerciseSets{{Exercise: "back squat", Count: 4}}
	})}
	d := diary(t, list...)
	list[0].Sets[0].Count, list[0].ID = 99, "y"
	found, _ := d.Find("x")
	found.Sets[0].Count = 98
	first := d.At(0)
	first.Sets[0].Count = 97
	for _, s := range d.All() {
		assert.Equal(t, 4, s.Sets[0].Count)
		s.Sets[0].Count = 96
	}
	sessions.Profiles(d, nil)[0].Session.Sets[0].Count = 95
	assert.Equal(t, 4, d.At(0).Sets[0].Count)
}

// However the sessions come, the diary and all that follows from it is the same,
// even for sessions that only a detail tells apart.
func TestOrderOfInputDoesNotShow(t *testing.T) {
	var list []sessions.Session
	for i := range 3 {
		list = append(list, at("id"+strconv.Itoa(i), 24, 60), at("", 0, 60))
		list = append(list, edit(func(s *sessions.Session) { s.Hot = i == 1 }))
		list = append(list, edit(func(s *sessions.Session) { s.Distance = sessions.Known(float64(i)) }))
		list = append(list, edit(func(s *sessions.Session) { s.Areas.Set(muscles.Soleus.Left(), float64(i)/4) }))
		list = append(list, edit(func(s *sessions.Session) {
			s.Sets = []sessions.ExerciseSets{{Exercise: "back squat", Count: 1 + i, Weight: sessions.Known(float64(i))}}
		}))
		list = append(list, edit(func(s *sessions.Session) { s.Start = s.Start.In(time.FixedZone("", 3600*i)) }))
		list = append(list, edit(func(s *sessions.Session) { s.Kind = sessions.Kind(i) }))
	}
	rng := rand.New(rand.NewPCG(5, 6))
	want := diary(t, list...)
	for range rounds(50, 5000) {
		rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		got := diary(t, list...)
		for i := range want.Len() {
			require.Equal(t, want.At(i), got.At(i))
		}
	}
}

func TestBetweenSharesOutTheSessions(t *testing.T) {
	d := diary(t, at("a", 0, 60), at("b", 1, 60), at("c", 1.5, 600), at("d", 2, 60))
	between := func(from, to float64) (ids []string) {
		start := monday.Add(time.Duration(from * float64(time.Hour)))
		for i, s := range d.Between(timespan.NewTimeSpan(start, monday.Add(time.Duration(to*float64(time.Hour))))) {
			assert.Equal(t, d.At(i), s)
			ids = append(ids, s.ID)
		}
		return ids
	}
	assert.Equal(t, []string{"b", "c"}, between(1, 2))
	assert.Equal(t, []string{"d"}, between(2, 9))
	assert.Empty(t, between(1, 1))
	assert.Empty(t, between(5, 9))
	for range d.Between(timespan.NewTimeSpan(monday, monday.Add(9*time.Hour))) {
		break // An iterator must stop when asked to.
	}
}

func TestOverlaps(t *testing.T) {
	d := diary(t, at("a", 0, 180), at("b", 0.5, 30), at("c", 0.75, 120), at("d", 3, 60))
	var got []string
	for _, o := range d.Overlaps() {
		got = append(got, fmt.Sprintf("%s%s %v", d.At(o.First).ID, d.At(o.Second).ID, o.Shared.Duration()))
	}
	assert.Equal(t, []string{"ab 30m0s", "ac 2h0m0s", "bc 15m0s"}, got, "d touches a and c, which is no overlap")
}

func TestOverlapsAgainstEveryPair(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for range rounds(100, 5000) {
		var list []sessions.Session
		for i := range 30 {
			list = append(list, at(strconv.Itoa(i), float64(rng.IntN(200))/4, 15*(1+rng.IntN(20))))
		}
		d := diary(t, list...)
		var want [][2]int
		for i := range d.Len() {
			for j := i + 1; j < d.Len(); j++ {
				if d.At(j).Start.Before(d.At(i).End()) && d.At(i).Start.Before(d.At(j).End()) {
					want = append(want, [2]int{i, j})
				}
			}
		}
		var got [][2]int
		for _, o := range d.Overlaps() {
			got = append(got, [2]int{o.First, o.Second})
			require.False(t, o.Shared.IsEmpty())
		}
		require.Equal(t, want, got)
	}
}

func TestDuplicates(t *testing.T) {
	other := at("bike", 24.1, 62)
	other.Sport = sessions.Cycling
	plan := at("plan", 48, 60)
	plan.Status = sessions.Planned
	d := diary(t,
		at("watch", 0, 60), at("phone", 0.1, 58),
		at("run", 24, 60), other,
		plan, at("kept", 48.05, 70),
		at("short", 72, 10), at("long", 72.05, 60),
		at("early", 96, 60), at("late", 96.25, 60),
		at("ultra", 120, 1000), at("ultra again", 120, 900),
		at("jog", 240, 8), at("jog more", 240.05, 17),
	)
	var got []string
	for _, dup := range d.Duplicates() {
		got = append(got, d.At(dup.First).ID+"/"+d.At(dup.Second).ID+" "+dup.Reason.String())
	}
	assert.Equal(t, []string{"watch/phone same-sport", "run/bike other-sport", "plan/kept done-as-planned", "ultra again/ultra same-sport"}, got)
}

// A diary in which everything coincides must not cost the square of its size.
func TestCoincidingSessionsAreBounded(t *testing.T) {
	list := make([]sessions.Session, 20_000)
	for i := range list {
		list[i] = at(strconv.Itoa(i), 0, 60)
	}
	d := diary(t, list...)
	assert.Len(t, d.Overlaps(), 10_000)
	assert.Len(t, d.Duplicates(), 10_000)
	assert.Len(t, sessions.Profiles(d, nil), len(list))
}

func TestDiaryStripsTheMonotonicClock(t *testing.T) {
	s := run()
	s.Start = time.Now()
	assert.Equal(t, s.Start.Round(0), diary(t, s).At(0).Start)
}

func TestAllStopsWhenAskedTo(t *testing.T) {
	seen := 0
	for range diary(t, at("a", 0, 60), at("b", 1, 60)).All() {
		seen++
		break
	}
	assert.Equal(t, 1, seen)
}
