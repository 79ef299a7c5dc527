package sessions_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// bout is a session of a sport and kind, on a day counted from Monday at nine;
// an effort below 0 is unknown.
func bout(t *testing.T, day float64, sport sessions.Sport, kind sessions.Kind, minutes int, e float64) sessions.Session {
	t.Helper()
	s := sessions.Session{
		Start: monday.Add(time.Duration(day * 24 * float64(time.Hour))), Duration: time.Duration(minutes) * time.Minute,
		Sport: sport, Kind: kind, Status: sessions.Done,
	}
	if e >= 0 {
		s.Effort = effort(t, e)
	}
	return s
}

// last returns the profile of the last session of a diary, in UTC.
func last(t *testing.T, list ...sessions.Session) sessions.Profile {
	t.Helper()
	profiles := sessions.Profiles(diary(t, list...), time.UTC)
	return profiles[len(profiles)-1]
}

// words lists what a profile says, for tables.
func words(p sessions.Profile) (all []string) {
	for word, is := range map[string]bool{
		"easy": p.Easy, "hard": p.Hard, "long": p.Long, "marathon-like": p.MarathonLike,
		"damaging": !p.Damaging.IsEmpty(), "novel": !p.Novel.IsEmpty(),
	} {
		if is {
			all = append(all, word)
		}
	}
	if p.Event != sessions.NotEvent {
		all = append(all, p.Event.String())
	}
	slices.Sort(all)
	return all
}

func TestWordsOfOneSession(t *testing.T) {
	priority := func(p sessions.Priority, s sessions.Session) sessions.Session { s.Priority = p; return s }
	metres := func(m float64, s sessions.Session) sessions.Session { s.Distance = sessions.Known(m); return s }
	b := func(sport sessions.Sport, kind sessions.Kind, minutes int, e float64) sessions.Session {
		return bout(t, 0, sport, kind, minutes, e)
	}
	const none = sessions.Kind(0)
	tests := map[string]struct {
		session sessions.Session
		want    []string
	}{
		"easy run":                        {b(sessions.RoadRunning, sessions.KindEasy, 40, 3), []string{"easy"}},
		"ordinary run":                    {b(sessions.RoadRunning, none, 40, 4), nil},
		"hard run":                        {b(sessions.RoadRunning, none, 40, 7), []string{"damaging", "hard"}},
		"not quite hard":                  {b(sessions.RoadRunning, none, 40, 6.5), nil},
		"hard ride does no damage":        {b(sessions.Cycling, none, 40, 8), []string{"hard"}},
		"trail is hard from 6":            {b(sessions.TrailRunning, none, 40, 6), []string{"damaging", "hard"}},
		"lifting is hard from 6":          {b(sessions.FullBody, sessions.KindHypertrophy, 40, 6), []string{"damaging", "hard"}},
		"strength kind is hard from 6":    {b(sessions.CoreSession, sessions.KindStrength, 40, 6), []string{"damaging", "hard"}},
		"intervals from 5":                {b(sessions.Cycling, sessions.KindIntervals, 40, 5), []string{"hard"}},
		"easy intervals":                  {b(sessions.Cycling, sessions.KindIntervals, 40, 4.5), nil},
		"intervals of unknown effort":     {b(sessions.Cycling, sessions.KindIntervals, 40, -1), []string{"hard"}},
		"power from 5":                    {b(sessions.Cycling, sessions.KindPower, 40, 5), []string{"hard"}},
		"track sprints, kind unknown":     {b(sessions.Sprint, none, 40, 5), []string{"damaging", "hard"}},
		"easy day on the track":           {b(sessions.Sprint, sessions.KindEasy, 40, 5), nil},
		"tempo of unknown effort":         {b(sessions.Cycling, sessions.KindTempo, 40, -1), nil},
		"long":                            {b(sessions.Cycling, none, 90, 4), []string{"long"}},
		"long run does damage":            {b(sessions.RoadRunning, none, 90, 4), []string{"damaging", "long"}},
		"long but too easy":               {b(sessions.Cycling, none, 300, 3.5), nil},
		"not long enough":                 {b(sessions.Cycling, none, 89, 4), nil},
		"walk up to 4 is easy":            {b(sessions.Walking, none, 60, 4), []string{"easy"}},
		"mobility up to 4 is easy":        {b(sessions.FullBody, sessions.KindMobility, 30, 4), []string{"easy"}},
		"yoga up to 4 is easy":            {b(sessions.Yoga, none, 30, 4), []string{"easy"}},
		"yoga at 4.5 is not":              {b(sessions.Yoga, none, 30, 4.5), nil},
		"race":                            {b(sessions.Cycling, sessions.KindRace, 40, 8), []string{"b-event", "hard"}},
		"gentle race is no easy day":      {b(sessions.Cycling, sessions.KindRace, 40, 2), []string{"b-event"}},
		"main race":                       {priority(sessions.A, b(sessions.Cycling, sessions.KindRace, 40, 8)), []string{"a-event", "hard"}},
		"event of no kind":                {priority(sessions.A, b(sessions.Cycling, none, 40, 3)), []string{"a-event"}},
		"b event":                         {priority(sessions.B, b(sessions.Cycling, none, 40, 4)), []string{"b-event"}},
		"club race":                       {priority(sessions.C, b(sessions.Cycling, sessions.KindRace, 40, 8)), []string{"hard", "routine-competition"}},
		"one match is an event":           {b(sessions.Tennis, sessions.KindMatch, 40, 4), []string{"b-event"}},
		"marathon":                        {b(sessions.Marathon, sessions.KindRace, 130, 8), []string{"b-event", "damaging", "hard", "long", "marathon-like"}},
		"30 km race in 110 min":           {metres(30_000, b(sessions.RoadRunning, sessions.KindRace, 110, 8)), []string{"b-event", "damaging", "hard", "long", "marathon-like"}},
		"half marathon by that name":      {metres(21_098, b(sessions.Marathon, sessions.KindRace, 95, 9)), []string{"b-event", "damaging", "hard", "long"}},
		"long run by that name":           {b(sessions.Marathon, sessions.KindLong, 170, 6), []string{"damaging", "long"}},
		"run of 3 h":                      {b(sessions.TrailRunning, sessions.KindLong, 180, 6), []string{"damaging", "hard", "long", "marathon-like"}},
		"easy run of 3 h":                 {b(sessions.TrailRunning, sessions.KindLong, 180, 5.5), []string{"damaging", "long"}},
		"walk of 8 h":                     {b(sessions.Hiking, none, 480, 6), []string{"damaging", "long"}},
		"walking race":                    {b(sessions.Walking, sessions.KindRace, 240, 7), []string{"b-event", "hard", "long", "marathon-like"}},
		"four-hour bike race":             {b(sessions.Cycling, sessions.KindRace, 240, 7), []string{"b-event", "hard", "long", "marathon-like"}},
		"two-hour bike race":              {b(sessions.Cycling, sessions.KindRace, 120, 9), []string{"b-event", "hard", "long"}},
		"four-hour training ride":         {b(sessions.Cycling, none, 240, 8), []string{"hard", "long"}},
		"race of unknown effort over 2 h": {b(sessions.RoadRunning, sessions.KindRace, 150, -1), []string{"b-event", "damaging", "hard", "long", "marathon-like"}},
		"unknown sport":                   {b(sessions.Other, none, 40, 9), []string{"hard"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, words(last(t, tt.session)))
			tt.session.Status = sessions.Planned
			assert.Equal(t, tt.want, words(last(t, tt.session)), "a planned session is judged as a done one")
		})
	}
}

func TestExpectedEffort(t *testing.T) {
	p := last(t, bout(t, 0, sessions.Yoga, 0, 60, 5))
	assert.Equal(t, sessions.EffortReported, p.EffortFrom)
	assert.InDelta(t, 300, float64(p.Load), 0)

	p = last(t, bout(t, 0, sessions.Yoga, sessions.KindRace, 60, -1))
	assert.Equal(t, sessions.EffortFromKind, p.EffortFrom)
	assert.InDelta(t, 8, p.Effort, 0)

	for sport := range sessions.Sports() {
		p = last(t, bout(t, 0, sport, 0, 60, -1))
		assert.Equal(t, sessions.EffortFromSport, p.EffortFrom)
		assert.True(t, p.Effort > 0 && p.Effort <= 8, "%s %v", sport, p.Effort)
	}
	for kind := range sessions.Kinds() {
		p = last(t, bout(t, 0, sessions.Other, kind, 60, -1))
		assert.Equal(t, sessions.EffortFromKind, p.EffortFrom)
		assert.True(t, p.Effort > 0 && p.Effort <= 8, "%s %v", kind, p.Effort)
	}
}

func TestAreasOfAProfile(t *testing.T) {
	p := last(t, bout(t, 0, sessions.RoadRunning, 0, 40, 8))
	assert.True(t, p.Uses.Contains(muscles.Peroneals.Both()), "0.4 is used")
	assert.False(t, p.Uses.Contains(muscles.Biceps.Left()))
	eccentric := muscles.GroupSet(muscles.Quadriceps, muscles.Gastrocnemius, muscles.Soleus)
	assert.Equal(t, eccentric, p.Eccentric)
	assert.Equal(t, eccentric, p.Damaging)

	own := bout(t, 0, sessions.RoadRunning, 0, 40, 8)
	own.Areas.Set(muscles.Soleus.Left(), 0.3)
	own.Areas.Set(muscles.Biceps.Left(), 0.9)
	p = last(t, own)
	assert.Equal(t, muscles.SetOf(muscles.Biceps.Left()), p.Uses)
	assert.Equal(t, muscles.SetOf(muscles.Soleus.Left()), p.Damaging, "only what is loaded can be damaged")
}

// week returns n days with an hour of running each at the effort, ending the day
// before Monday.
func week(t *testing.T, n int, e float64) []sessions.Session {
	t.Helper()
	var list []sessions.Session
	for day := 1; day <= n; day++ {
		list = append(list, bout(t, -float64(day), sessions.RoadRunning, 0, 60, e))
	}
	return list
}

func TestUsualDay(t *testing.T) {
	usual := func(list ...sessions.Session) (sessions.Load, bool) {
		return sessions.UsualDay(diary(t, list...), monday, time.UTC)
	}
	_, ok := usual(week(t, 5, 4)...)
	assert.False(t, ok, "five days are too few")
	load, ok := usual(week(t, 6, 4)...)
	assert.True(t, ok)
	assert.InDelta(t, 240, float64(load), 0)

	twice := append(week(t, 6, 4), bout(t, -1.2, sessions.Cycling, 0, 60, 2), bout(t, -2.2, sessions.Cycling, 0, 60, 2),
		bout(t, -3.2, sessions.Cycling, 0, 60, 2))
	load, _ = usual(twice...)
	assert.InDelta(t, 300, float64(load), 0, "days add up; the median of three and three is between them")

	planned := week(t, 6, 4)
	for i := range planned {
		planned[i].Status = sessions.Planned
	}
	_, ok = usual(planned...)
	assert.False(t, ok, "plans are not training days")

	var old []sessions.Session
	for _, s := range week(t, 6, 4) {
		s.Start = s.Start.AddDate(0, 0, -23)
		old = append(old, s)
	}
	_, ok = usual(old...)
	assert.False(t, ok, "one of them is 29 days ago")
	_, ok = usual(append(old, bout(t, 0.1, sessions.RoadRunning, 0, 60, 9))...)
	assert.False(t, ok, "today does not count")
}

func TestHardAndLongByWhatIsUsual(t *testing.T) {
	quiet := week(t, 6, 3)
	assert.Equal(t, []string{"easy"}, words(last(t, append(quiet, bout(t, 0, sessions.Cycling, 0, 60, 3))...)))
	p := last(t, append(quiet, bout(t, 0, sessions.Cycling, 0, 90, 3))...)
	assert.True(t, p.Hard, "270 AU is 1.5 usual days of 180 AU")
	p = last(t, append(quiet, bout(t, 0, sessions.Cycling, 0, 89, 3))...)
	assert.False(t, p.Hard)

	p = last(t, append(week(t, 3, 8), bout(t, 0, sessions.RoadRunning, 0, 90, 2))...)
	assert.True(t, p.Long, "1.5 times the usual hour")
	assert.False(t, last(t, append(week(t, 2, 8), bout(t, 0, sessions.RoadRunning, 0, 90, 2))...).Long, "two runs make no usual length")
	assert.False(t, last(t, append(week(t, 3, 8), bout(t, 0, sessions.Walking, 0, 90, 2))...).Long, "of that sport")
}

func TestNovel(t *testing.T) {
	runs := func(from, to float64) (list []sessions.Session) {
		for day := from; day <= to; day++ {
			list = append(list, bout(t, day, sessions.RoadRunning, 0, 40, 4))
		}
		return list
	}
	squats := bout(t, 0, sessions.LegDay, sessions.KindStrength, 60, 5)
	squats.Sets = []sessions.ExerciseSets{{Exercise: "back squat", Count: 3, Reps: 8}}
	tests := map[string]struct {
		before  []sessions.Session
		session sessions.Session
		novel   []muscles.Group // some that are
		known   []muscles.Group // some that are not
	}{
		"nothing on record":               {nil, squats, nil, []muscles.Group{muscles.Quadriceps}},
		"a record of two weeks":           {runs(-14, -1), squats, nil, []muscles.Group{muscles.Quadriceps}},
		"a record of 27 days":             {runs(-27, -1), bout(t, 0, sessions.Bouldering, 0, 60, 4), nil, []muscles.Group{muscles.ForearmFlexors}},
		"a record of 28 days":             {runs(-28, -1), bout(t, 0, sessions.Bouldering, 0, 60, 4), []muscles.Group{muscles.ForearmFlexors}, nil},
		"the same sport":                  {runs(-28, -1), bout(t, 0, sessions.RoadRunning, 0, 60, 4), nil, []muscles.Group{muscles.Quadriceps, muscles.Soleus}},
		"back after a break":              {runs(-60, -29), bout(t, 0, sessions.RoadRunning, 0, 60, 4), []muscles.Group{muscles.Quadriceps, muscles.Soleus}, []muscles.Group{muscles.Biceps}},
		"28 days ago is not novel":        {runs(-60, -28), bout(t, 0, sessions.RoadRunning, 0, 60, 4), nil, []muscles.Group{muscles.Quadriceps}},
		"runners know cycling":            {runs(-28, -1), bout(t, 0, sessions.Cycling, 0, 60, 4), nil, []muscles.Group{muscles.Quadriceps, muscles.GluteusMaximus}},
		"runners do not know squats":      {runs(-28, -1), squats, []muscles.Group{muscles.Quadriceps}, []muscles.Group{muscles.Biceps}},
		"hiking downhill prepares runs":   {[]sessions.Session{bout(t, -40, sessions.Hiking, 0, 60, 4), bout(t, -3, sessions.Hiking, 0, 60, 4)}, bout(t, 0, sessions.RoadRunning, 0, 60, 4), []muscles.Group{muscles.Soleus}, []muscles.Group{muscles.Quadriceps, muscles.Hamstrings}},
		"what loads too little stays new": {[]sessions.Session{bout(t, -40, sessions.Walking, 0, 60, 4), bout(t, -3, sessions.Walking, 0, 60, 4)}, bout(t, 0, sessions.Rowing, 0, 60, 4), []muscles.Group{muscles.LatissimusDorsi}, []muscles.Group{muscles.Hamstrings, muscles.HipFlexors}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := last(t, append(tt.before, tt.session)...)
			assert.True(t, p.Novel.ContainsAll(muscles.GroupSet(tt.novel...)), "%v", p.Novel)
			assert.False(t, p.Novel.Intersects(muscles.GroupSet(tt.known...)), "%v", p.Novel)
			assert.True(t, p.Damaging.ContainsAll(p.Novel))
			if len(tt.novel) == 0 {
				assert.True(t, p.Novel.IsEmpty(), "%v", p.Novel)
			}
		})
	}
}

func TestNovelInPlans(t *testing.T) {
	record := []sessions.Session{bout(t, -80, sessions.RoadRunning, 0, 40, 4), bout(t, -1, sessions.RoadRunning, 0, 40, 4)}
	race := bout(t, 60, sessions.Marathon, sessions.KindRace, 200, -1)
	race.Status = sessions.Planned
	assert.True(t, last(t, append(record, race)...).Novel.IsEmpty(), "nothing is known of the weeks before it")

	climb := bout(t, 5, sessions.Bouldering, 0, 60, 4)
	climb.Status = sessions.Planned
	assert.False(t, last(t, append(record, climb)...).Novel.IsEmpty())
	again := bout(t, 8, sessions.Bouldering, 0, 60, 4)
	again.Status = sessions.Planned
	assert.True(t, last(t, append(record, climb, again)...).Novel.IsEmpty(), "the first planned one comes before")
}

func TestRoutineCompetition(t *testing.T) {
	match := func(day float64) sessions.Session { return bout(t, day, sessions.Soccer, sessions.KindMatch, 40, 6) }
	assert.Equal(t, sessions.EventB, last(t, match(-14), match(-7), match(0)).Event)
	assert.Equal(t, sessions.RoutineCompetition, last(t, match(-21), match(-14), match(-7), match(0)).Event)
	assert.Equal(t, sessions.EventB, last(t, match(-29), match(-14), match(-7), match(0)).Event, "29 days ago is too long ago")
	assert.Equal(t, sessions.RoutineCompetition, last(t, match(-28), match(-14), match(-7), match(0)).Event)
	final := match(0)
	final.Priority = sessions.A
	assert.Equal(t, sessions.EventA, last(t, match(-21), match(-14), match(-7), final).Event, "what the athlete says goes first")
	tennis := bout(t, 0, sessions.Tennis, sessions.KindMatch, 40, 6)
	assert.Equal(t, sessions.EventB, last(t, match(-21), match(-14), match(-7), tennis).Event, "of that sport")
}

func TestProfilesOfOtherZones(t *testing.T) {
	// Six evenings of Monday to Saturday in Kathmandu, of which UTC sees two on
	// one day.
	var list []sessions.Session
	for day := range 6 {
		list = append(list, bout(t, float64(day)-8, sessions.RoadRunning, 0, 60, 4))
	}
	list[5].Start = list[4].Start.Add(14*time.Hour + 50*time.Minute)
	d := diary(t, list...)
	_, ok := sessions.UsualDay(d, monday, zone(t, "Asia/Kathmandu"))
	assert.True(t, ok)
	_, ok = sessions.UsualDay(d, monday, nil)
	assert.False(t, ok, "nil is UTC")
}

func zone(tb testing.TB, name string) *time.Location {
	tb.Helper()
	loc, err := timeline.LoadZone(name)
	require.NoError(tb, err)
	return loc
}

// randomDiary is about three months of what a keen athlete might do.
func randomSessions(t *testing.T, rng *rand.Rand, n int) []sessions.Session {
	t.Helper()
	list := make([]sessions.Session, n)
	for i := range list {
		s := bout(t, float64(rng.IntN(90*24))/24, sessions.Sport(1+rng.IntN(64)), sessions.Kind(rng.IntN(17)), 5+rng.IntN(300), float64(rng.IntN(22)-1)/2)
		if rng.IntN(3) > 0 {
			s.Sport = []sessions.Sport{sessions.RoadRunning, sessions.Cycling, sessions.LegDay}[rng.IntN(3)]
		}
		s.ID = strconv.Itoa(i)
		s.Status = sessions.Done
		if rng.IntN(4) == 0 {
			s.Status = sessions.Planned
		}
		s.Priority = sessions.Priority(max(0, rng.IntN(12)-8))
		switch rng.IntN(6) {
		case 0:
			s.Areas.Set(muscles.AreaAt(rng.IntN(muscles.NumAreas)), rng.Float64())
		case 1:
			s.Sets = []sessions.ExerciseSets{{Exercise: "back squat", Count: 1 + rng.IntN(5)}, {Exercise: "biceps curl", Count: 1 + rng.IntN(5)}}
		case 2:
			s.Distance = sessions.Known(float64(rng.IntN(50_000)))
		}
		list[i] = s
	}
	return list
}

func TestProfilesLookBackOnly(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	for range rounds(20, 1000) {
		all := diary(t, randomSessions(t, rng, 80)...)
		profiles := sessions.Profiles(all, time.UTC)
		require.Len(t, profiles, all.Len())
		cut := rng.IntN(all.Len())
		var before []sessions.Session
		for i, s := range all.All() {
			require.Equal(t, i, profiles[i].Index)
			require.Equal(t, s, profiles[i].Session)
			if !s.Start.After(all.At(cut).Start) {
				before = append(before, s)
			}
		}
		part := sessions.Profiles(diary(t, before...), time.UTC)
		require.Equal(t, part, profiles[:len(part)], "what comes later changed a profile")

		alone := slices.DeleteFunc(before, func(s sessions.Session) bool {
			return s.Start.Equal(all.At(cut).Start) && s.ID != all.At(cut).ID
		})
		p := last(t, alone...)
		p.Index = cut
		require.Equal(t, p, profiles[cut], "a session that starts with it changed a profile")
	}
}

// More minutes, effort or sets never make a session less of a load, nor less hard,
// long or damaging.
func TestMoreIsNeverLess(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	for range rounds(40, 4000) {
		list := randomSessions(t, rng, 40)
		d := diary(t, list...)
		before := sessions.Profiles(d, time.UTC)
		i := rng.IntN(d.Len())
		more := d.At(i)
		switch e, ok := more.Effort.Value(); rng.IntN(3) {
		case 0:
			more.Duration += time.Duration(1+rng.IntN(200)) * time.Minute
		case 1:
			if !ok || e == 10 {
				continue
			}
			more.Effort = effort(t, e+float64(1+rng.IntN(int((10-e)*2)))/2)
		default:
			if len(more.Sets) == 0 {
				continue
			}
			more.Sets[rng.IntN(len(more.Sets))].Count += 1 + rng.IntN(40)
		}
		var changed []sessions.Session
		for k, s := range d.All() {
			if k != i {
				changed = append(changed, s)
			}
		}
		var a, b sessions.Profile
		for _, p := range sessions.Profiles(diary(t, append(changed, more)...), time.UTC) {
			if p.Session.ID == more.ID {
				a, b = before[i], p
			}
		}
		require.Equal(t, more.ID, b.Session.ID)
		require.GreaterOrEqual(t, b.Load, a.Load)
		require.True(t, !a.Hard || b.Hard, "%+v", more)
		require.True(t, !a.Long || b.Long, "%+v", more)
		require.True(t, !a.MarathonLike || b.MarathonLike, "%+v", more)
		require.True(t, b.Damaging.ContainsAll(a.Damaging), "%v lost %v", more.Name(), a.Damaging.Minus(b.Damaging))
		require.True(t, !b.Easy || a.Easy, "%+v", more)
	}
}

// slowUsualDay is the definition, read aloud.
func slowUsualDay(d sessions.Diary, profiles []sessions.Profile, at time.Time) (sessions.Load, bool) {
	days := map[int]sessions.Load{}
	for i, s := range d.All() {
		if age := timeline.DaysBetween(timeline.DayOf(s.Start, nil), timeline.DayOf(at, nil)); s.Status == sessions.Done && age >= 1 && age <= 28 {
			days[age] += profiles[i].Load
		}
	}
	var loads []sessions.Load
	for _, load := range days {
		loads = append(loads, load)
	}
	if len(loads) < 6 {
		return 0, false
	}
	slices.Sort(loads)
	return (loads[(len(loads)-1)/2] + loads[len(loads)/2]) / 2, true
}

// slowNovel asks every earlier session.
func slowNovel(profiles []sessions.Profile, i int) muscles.Set {
	s := profiles[i].Session
	age := func(p sessions.Profile) int {
		return timeline.DaysBetween(timeline.DayOf(p.Session.Start, nil), timeline.DayOf(s.Start, nil))
	}
	loaded := func(p sessions.Profile, from float64) muscles.Set {
		if p.Session.Areas == (muscles.PerArea{}) && len(p.Session.Sets) > 0 {
			return p.Weights.AtLeast(1e-9) // The exercises of these tests load at 0.5 or 1.
		}
		return p.Weights.AtLeast(from)
	}
	braking := func(p sessions.Profile, a muscles.Area) int {
		info := p.Session.Sport.Info()
		if !slices.Contains(info.EccentricGroups, a.Group) || info.Eccentric == sessions.EmphasisLow {
			return 0
		}
		return int(info.Eccentric)
	}
	novel := loaded(profiles[i], 0.4)
	covered, recent := false, false
	for _, p := range profiles {
		if !p.Session.Start.Before(s.Start) {
			break
		}
		covered = covered || age(p) >= 28
		if age(p) > 28 {
			continue
		}
		recent = true
		for a := range loaded(p, 0.2).All() {
			if p.Session.Sport == s.Sport || braking(p, a) >= braking(profiles[i], a) {
				novel = novel.Without(a)
			}
		}
	}
	if !covered || s.Status == sessions.Planned && !recent {
		return muscles.Set{}
	}
	return novel
}

func TestProfilesAgainstTheDefinitions(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 14))
	novel, usual := 0, 0
	for range rounds(20, 1000) {
		d := diary(t, randomSessions(t, rng, 10+rng.IntN(80))...)
		profiles := sessions.Profiles(d, nil)
		for i, p := range profiles {
			require.Equal(t, slowNovel(profiles, i), p.Novel, "%s %s %s", p.Session.Name(), p.Session.Sport, p.Session.Start)
			novel += min(1, p.Novel.Len())
			want, ok := slowUsualDay(d, profiles, p.Session.Start)
			got, known := sessions.UsualDay(d, p.Session.Start, nil)
			require.Equal(t, ok, known)
			require.InDelta(t, float64(want), float64(got), 1e-9)
			if ok {
				usual++
				require.True(t, p.Hard || float64(p.Load) < 1.5*float64(want), "%v is 1.5 usual days of %v", p.Load, want)
			}
		}
	}
	assert.Positive(t, novel, "no case was novel")
	assert.Positive(t, usual, "no case had a usual day")
}
