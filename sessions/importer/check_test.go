package importer_test

import (
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
)

var morning = time.Date(2026, 10, 4, 8, 0, 0, 0, time.UTC)

// collected is what becomes of one activity.
func collected(t testing.TB, a importer.Activity, opts importer.Options) importer.Result {
	t.Helper()
	c, err := importer.NewCollector("test", opts)
	require.NoError(t, err)
	require.True(t, c.Read(a.At))
	c.Add(a, 1)
	r := c.Result()
	require.Equal(t, r.Records, r.Used+r.Skipped())
	return r
}

func codes(r importer.Result) []importer.Code {
	var list []importer.Code
	for _, n := range r.Notes {
		list = append(list, n.Code)
	}
	return list
}

func TestCodes(t *testing.T) {
	seen := map[importer.Code]bool{}
	for c := range importer.Codes() {
		assert.Regexp(t, `^[a-z]+(-[a-z]+)*$`, string(c))
		assert.False(t, seen[c], c)
		seen[c] = true
		assert.NotEmpty(t, c.Text(), c)
		assert.True(t, c.Valid())
	}
	for range importer.Codes() {
		break // Stopping early is fine.
	}
	assert.False(t, importer.Code("nonsense").Valid())
	assert.Empty(t, importer.Code("nonsense").Text())
	assert.False(t, importer.Code("").BarsTraining())
}

func TestLength(t *testing.T) {
	for _, c := range []struct {
		name                    string
		timer, elapsed, already time.Duration
		want                    time.Duration
		codes                   []importer.Code
	}{
		{"timer", time.Hour, 65 * time.Minute, 0, time.Hour, nil},
		{"no timer", 0, 65 * time.Minute, 0, 65 * time.Minute, nil},
		{"neither", 0, 0, 20 * time.Minute, 20 * time.Minute, nil},
		{"a pause of 10 minutes", time.Hour, 70 * time.Minute, 0, time.Hour, nil},
		{"of a quarter, and 16 minutes", time.Hour, 76 * time.Minute, 0, time.Hour, []importer.Code{importer.LongPause}},
		{"a second too much", time.Hour, time.Hour - time.Second, 0, time.Hour, nil},
		{"two minutes too much", time.Hour, time.Hour - 2*time.Minute, 0, time.Hour, []importer.Code{importer.LengthsDisagree}},
		{"nothing", 0, 0, 0, 0, []importer.Code{importer.ZeroLength}},
		{"backwards", 0, -time.Hour, 0, 0, []importer.Code{importer.ZeroLength}},
		{"2:59", 179 * time.Second, 0, 0, 179 * time.Second, []importer.Code{importer.TooShort}},
		{"24 hours", 24 * time.Hour, 0, 0, 24 * time.Hour, nil},
		{"more", 24*time.Hour + 1, 0, 0, 24*time.Hour + 1, []importer.Code{importer.VeryLong}},
		{"eleven days", 264 * time.Hour, 0, 0, 0, []importer.Code{importer.Invalid}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := collected(t, importer.Activity{
				Session: sessions.Session{Start: morning, Sport: sessions.Hiking, Duration: c.already}, Timer: c.timer, Elapsed: c.elapsed,
			}, importer.Options{})
			assert.Equal(t, c.codes, codes(r))
			if c.want > 0 {
				assert.Equal(t, c.want, r.Sessions[0].Duration)
			} else {
				assert.Empty(t, r.Sessions)
			}
		})
	}
}

func TestTimes(t *testing.T) {
	for _, c := range []struct {
		start time.Time
		codes []importer.Code
	}{
		{morning, nil},
		{morning.Add(time.Nanosecond), []importer.Code{importer.InFuture}},
		{time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC), nil},
		{time.Date(1989, 12, 31, 23, 59, 59, 0, time.UTC), []importer.Code{importer.ClockNotSet}},
		{time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC), []importer.Code{importer.Invalid}},
		{time.Time{}, []importer.Code{importer.Missing}},
	} {
		r := collected(t, importer.Activity{Session: sessions.Session{Start: c.start}, Elapsed: time.Hour}, importer.Options{Now: morning})
		assert.Equal(t, c.codes, codes(r), c.start)
		assert.Len(t, r.Training(), 1-len(c.codes))
	}
}

// Figures outside their scale are unset and noted; the session stays.
func TestRepairs(t *testing.T) {
	known := sessions.Known
	r := collected(t, importer.Activity{Elapsed: 200 * time.Hour, Session: sessions.Session{
		Start: morning, Sport: sessions.Strongman,
		Power: known(9999), Distance: known(-1), Ascent: known(200_000), Descent: known(10), HeartRateMean: known(300),
		Sets: []sessions.ExerciseSets{
			{Exercise: "squat", Count: 0, Reps: -1, Weight: known(5000), RepsInReserve: known(-3)},
			{Exercise: "squat", Count: 1000, Reps: 5, Weight: known(80)},
		},
	}}, importer.Options{})
	require.Len(t, r.Sessions, 1)
	s := r.Sessions[0]
	assert.False(t, s.Power.IsKnown() || s.Distance.IsKnown() || s.Ascent.IsKnown() || s.HeartRateMean.IsKnown())
	assert.Equal(t, known(10), s.Descent)
	assert.Equal(t, []sessions.ExerciseSets{{Exercise: "squat", Count: 1}, {Exercise: "squat", Count: 100, Reps: 5, Weight: known(80)}}, s.Sets)
	fields := map[string]importer.Code{}
	for _, n := range r.Notes {
		fields[n.Field] = n.Code
	}
	assert.Equal(t, map[string]importer.Code{
		"heart_rate": importer.HeartRateFault, "power_w": importer.OutOfRange, "distance_m": importer.OutOfRange, "ascent_m": importer.OutOfRange,
		"sets[0].count": importer.OutOfRange, "sets[0].reps": importer.OutOfRange, "sets[0].weight_kg": importer.OutOfRange,
		"sets[0].reps_in_reserve": importer.OutOfRange, "sets[1].count": importer.OutOfRange, "": importer.VeryLong,
	}, fields)
}

// A set without a name leaves no session.
func TestNamelessSet(t *testing.T) {
	r := collected(t, importer.Activity{Elapsed: time.Hour, Session: sessions.Session{
		Start: morning, Sets: []sessions.ExerciseSets{{Count: 1}},
	}}, importer.Options{})
	assert.Equal(t, []importer.Code{importer.Invalid}, codes(r))
}

// No limit of speed is below what people have done, and all catch a car on a main road.
func TestSpeeds(t *testing.T) {
	records := map[sessions.Sport]struct{ metres, seconds float64 }{
		sessions.Walking:               {20_000, 4592},  // race walk
		sessions.RoadRunning:           {5_000, 755},    //
		sessions.Marathon:              {42_195, 7235},  //
		sessions.Cycling:               {56_792, 3600},  // the hour, on a track
		sessions.Rowing:                {2_000, 318},    // eights
		sessions.Kayaking:              {1_000, 200},    //
		sessions.SwimFreestyle:         {1_500, 871},    //
		sessions.CrossCountrySkiing:    {50_000, 6600},  //
		sessions.IceHockeySkating:      {10_000, 751},   // speed skating
		sessions.WheelchairHandcycling: {42_195, 4_400}, // racing chair
	}
	for sport := range sessions.Sports() {
		if r, ok := records[sport]; ok {
			got := collected(t, importer.Activity{
				Elapsed: time.Duration(r.seconds * float64(time.Second)),
				Session: sessions.Session{Start: morning, Sport: sport, Distance: sessions.Known(r.metres)},
			}, importer.Options{})
			assert.Empty(t, got.Notes, sport)
		}
		drive := collected(t, importer.Activity{
			Elapsed: time.Hour, Session: sessions.Session{Start: morning, Sport: sport, Distance: sessions.Known(90_000)},
		}, importer.Options{})
		assert.Equal(t, []importer.Code{importer.LooksLikeVehicle}, codes(drive), sport)
		assert.Equal(t, "90 km/h on average", drive.Notes[0].Value)
		still := collected(t, importer.Activity{
			Elapsed: time.Hour, Still: true, Session: sessions.Session{Start: morning, Sport: sport, Distance: sessions.Known(90_000)},
		}, importer.Options{})
		assert.Empty(t, still.Notes)
	}
}

// A hundred metres alone are no drive, and a kilometre in three seconds is.
func TestSprints(t *testing.T) {
	for metres, want := range map[float64][]importer.Code{
		105: {importer.TooShort}, 140: {importer.TooShort}, 200: {importer.TooShort, importer.LooksLikeVehicle},
	} {
		r := collected(t, importer.Activity{
			Elapsed: 14 * time.Second, Session: sessions.Session{Start: morning, Sport: sessions.RoadRunning, Distance: sessions.Known(metres)},
		}, importer.Options{})
		assert.Equal(t, want, codes(r), metres)
	}
}

func TestSpeedSamples(t *testing.T) {
	for _, c := range []struct {
		fast  int // of 100 tens of seconds
		codes []importer.Code
	}{{9, nil}, {10, nil}, {11, []importer.Code{importer.LooksLikeVehicle}}} {
		a := importer.Activity{Elapsed: time.Hour, Session: sessions.Session{Start: morning, Sport: sessions.Cycling}}
		for i := range 100 {
			metres := 80.0
			if i < c.fast {
				metres = 250
			}
			a.Speeds.Add(metres, 10*time.Second)
		}
		a.Speeds.Add(-1, time.Second)
		a.Speeds.Add(1e9, -time.Second)
		a.Speeds.Add(1e9, time.Hour)
		assert.Equal(t, c.codes, codes(collected(t, a, importer.Options{})), c.fast)
	}
}

func TestLocal(t *testing.T) {
	sydney, err := time.LoadLocation("Australia/Sydney")
	require.NoError(t, err)
	start := time.Date(2026, 10, 3, 15, 30, 0, 0, time.UTC) // half an hour before clocks went forward there
	for _, c := range []struct {
		zone   *time.Location
		offset time.Duration
		known  bool
		want   string
		codes  []importer.Code
	}{
		{sydney, 0, false, "2026-10-04T01:30:00+10:00", nil},
		{sydney, 10 * time.Hour, true, "2026-10-04T01:30:00+10:00", nil},
		{sydney, 11 * time.Hour, true, "2026-10-04T02:30:00+11:00", []importer.Code{importer.OtherZone}},
		{nil, -time.Minute * 570, true, "2026-10-03T06:00:00-09:30", nil},
		{sydney, 16 * time.Hour, true, "2026-10-04T01:30:00+10:00", nil},
	} {
		col, err := importer.NewCollector("test", importer.Options{Zone: c.zone})
		require.NoError(t, err)
		a := importer.Activity{Session: sessions.Session{Start: start}, Elapsed: time.Hour}
		col.Local(&a, c.offset, c.known)
		col.Add(a, 0)
		r := col.Result()
		assert.Equal(t, c.want, r.Sessions[0].Start.Format(time.RFC3339))
		assert.Equal(t, c.codes, codes(r))
	}
}
