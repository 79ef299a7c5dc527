package fit_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"testing"
	"testing/iotest"
	"time"

	"github.com/muktihari/fit/profile/mesgdef"
	"github.com/muktihari/fit/profile/typedef"
	"github.com/muktihari/fit/proto"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/fit"
)

// An hour's run with all that a session message says.
func TestSession(t *testing.T) {
	r := read(t, encoded(t, fileID(typedef.FileActivity), session(0, 60, typedef.SportRunning, typedef.SubSportTrail, func(s *mesgdef.Session) {
		s.SetTotalTimerTimeScaled(55 * 60).SetAvgHeartRate(150).SetAvgPower(230).SetTotalDistanceScaled(10_000).SetTotalAscent(400)
		s.TotalDescent = 390
	}), activity(2*time.Hour)), importer.Options{File: "run.fit"})
	require.Len(t, r.Sessions, 1)
	s := r.Sessions[0]
	assert.Equal(t, sessions.TrailRunning, s.Sport)
	assert.Equal(t, "fit-2026-03-29T12:00:00Z", s.ID)
	assert.Equal(t, "2026-03-29T14:00:00+02:00", s.Start.Format(time.RFC3339))
	assert.Equal(t, 55*time.Minute, s.Duration, "the timer, not the whole")
	assert.Equal(t, sessions.Done, s.Status)
	for want, got := range map[float64]sessions.Quantity{150: s.HeartRateMean, 230: s.Power, 10_000: s.Distance, 400: s.Ascent, 390: s.Descent} {
		assert.Equal(t, sessions.Known(want), got)
	}
	assert.Empty(t, r.Notes)
	assert.Equal(t, 3, r.Records)
}

// The civil day is that of the place: by the offset in the file, else by the zone given.
func TestCivilDay(t *testing.T) {
	kathmandu, err := time.LoadLocation("Asia/Kathmandu")
	require.NoError(t, err)
	lisbon, err := time.LoadLocation("Europe/Lisbon")
	require.NoError(t, err)
	run := session(0, 60, typedef.SportRunning, 0)
	for _, c := range []struct {
		name   string
		zone   *time.Location
		offset time.Duration
		local  bool
		want   string
		codes  []importer.Code
	}{
		{"nothing known", nil, 0, false, "2026-03-29T12:00:00Z", nil},
		{"the athlete's zone", kathmandu, 0, false, "2026-03-29T17:45:00+05:45", nil},
		{"the file's offset", nil, 13 * time.Hour, true, "2026-03-30T01:00:00+13:00", nil},
		{"a few seconds off", nil, -210*time.Minute + 7*time.Second, true, "2026-03-29T08:30:00-03:30", nil},
		{"both agree, on the day that clocks went forward", lisbon, time.Hour, true, "2026-03-29T13:00:00+01:00", nil},
		{"away from home", lisbon, -7 * time.Hour, true, "2026-03-29T05:00:00-07:00", []importer.Code{importer.OtherZone}},
		{"no offset that any place has", lisbon, -30 * time.Hour, true, "2026-03-29T13:00:00+01:00", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			messages := []proto.Message{fileID(typedef.FileActivity), run}
			if c.local {
				messages = append(messages, activity(c.offset))
			}
			r := read(t, encoded(t, messages...), importer.Options{Zone: c.zone})
			require.Len(t, r.Sessions, 1)
			assert.Equal(t, c.want, r.Sessions[0].Start.Format(time.RFC3339))
			assert.Equal(t, c.codes, codes(r))
			if c.name == "both agree, on the day that clocks went forward" {
				assert.Equal(t, lisbon, r.Sessions[0].Start.Location())
			}
		})
	}
}

// Each leg of a race is a session, transitions are flagged, and a message that sums up
// the race is not counted again.
func TestMultisport(t *testing.T) {
	r := read(t, encoded(
		t, fileID(typedef.FileActivity),
		session(0, 30, typedef.SportSwimming, typedef.SubSportOpenWater),
		session(30, 2, typedef.SportTransition, typedef.SubSportSwimToBikeTransition),
		session(32, 70, typedef.SportCycling, 0),
		session(102, 1.5, typedef.SportTransition, 0),
		session(103.5, 45, typedef.SportRunning, 0),
		session(0, 148.5, typedef.SportMultisport, 0),
		activity(0),
	), importer.Options{})
	var got []string
	for _, s := range r.Sessions {
		got = append(got, s.Sport.String())
	}
	assert.Equal(t, []string{"swim-freestyle", "other", "cycling", "other", "road-running"}, got)
	assert.Equal(t, []importer.Code{importer.Transition, importer.TooShort}, r.Flags(r.Sessions[1].ID))
	assert.Equal(t, []importer.Code{importer.Transition, importer.TooShort}, r.Flags(r.Sessions[3].ID))
	assert.Len(t, r.Training(), 3)
	whole := r.Notes[slices.IndexFunc(r.Notes, func(n importer.Note) bool { return n.Code == importer.Overlap })]
	assert.True(t, whole.Skipped)
	assert.Equal(t, importer.AtRecord(7), whole.At)
}

// A multisport message alone is a session.
func TestMultisportWithoutLegs(t *testing.T) {
	r := read(t, encoded(t, fileID(typedef.FileActivity), session(0, 148, typedef.SportMultisport, 0)), importer.Options{})
	require.Len(t, r.Sessions, 1)
	assert.Equal(t, sessions.Triathlon, r.Sessions[0].Sport)
	assert.Equal(t, []importer.Code{importer.UnsureSport}, codes(r))
}

func TestSports(t *testing.T) {
	for _, c := range []struct {
		sport typedef.Sport
		sub   typedef.SubSport
		want  sessions.Sport
		codes []importer.Code
	}{
		{typedef.SportCycling, typedef.SubSportMountain, sessions.MountainBiking, nil},
		{typedef.SportRunning, typedef.SubSportGeneric, sessions.RoadRunning, nil},
		{typedef.SportRunning, typedef.SubSportInvalid, sessions.RoadRunning, nil},
		{typedef.SportTraining, typedef.SubSportYoga, sessions.Yoga, nil},
		{typedef.SportTraining, typedef.SubSportStrengthTraining, sessions.FullBody, nil},
		{typedef.SportGeneric, typedef.SubSportGeneric, sessions.Other, []importer.Code{importer.NoSport}},
		{typedef.SportInvalid, typedef.SubSportInvalid, sessions.Other, []importer.Code{importer.NoSport}},
		{200, 0, sessions.Other, []importer.Code{importer.UnknownSport}},
		{typedef.SportDriving, 0, sessions.Other, []importer.Code{importer.NotTraining}},
		{86, 0, sessions.StretchingMobility, nil}, // younger than the library's profile
	} {
		r := read(t, encoded(t, fileID(typedef.FileActivity), session(0, 60, c.sport, c.sub)), importer.Options{})
		require.Len(t, r.Sessions, 1)
		assert.Equal(t, c.want, r.Sessions[0].Sport, "%s %s", c.sport, c.sub)
		assert.Equal(t, c.codes, codes(r), "%s %s", c.sport, c.sub)
	}
}

// The athlete knows better, by the name of the profile, both names or the sport.
func TestSportsOfTheAthlete(t *testing.T) {
	data := encoded(t, fileID(typedef.FileActivity), session(0, 60, typedef.SportCycling, typedef.SubSportRoad, func(s *mesgdef.Session) {
		s.SetSportProfileName("Handbike")
	}))
	for name, want := range map[string]sessions.Sport{
		"Handbike": sessions.WheelchairHandcycling, "cycling/road": sessions.WheelchairHandcycling,
		"cycling": sessions.WheelchairHandcycling, "running": sessions.Cycling,
	} {
		r := read(t, data, importer.Options{Sports: map[string]sessions.Sport{name: sessions.WheelchairHandcycling}})
		assert.Equal(t, want, r.Sessions[0].Sport, name)
	}
	_, err := fit.Read(bytes.NewReader(data), importer.Options{Sports: map[string]sessions.Sport{"cycling": 250}})
	require.ErrorIs(t, err, sessions.ErrUnknownSport)
}

func TestStrokes(t *testing.T) {
	for stroke, want := range map[typedef.SwimStroke]sessions.Sport{
		typedef.SwimStrokeFreestyle: sessions.SwimFreestyle, typedef.SwimStrokeBackstroke: sessions.SwimBackstroke,
		typedef.SwimStrokeBreaststroke: sessions.SwimBreaststroke, typedef.SwimStrokeButterfly: sessions.SwimButterfly,
		typedef.SwimStrokeMixed: sessions.SwimFreestyle,
	} {
		r := read(t, encoded(t, fileID(typedef.FileActivity), session(0, 60, typedef.SportSwimming, typedef.SubSportLapSwimming, func(s *mesgdef.Session) {
			s.SetSwimStroke(stroke)
		})), importer.Options{})
		assert.Equal(t, want, r.Sessions[0].Sport)
	}
}

func TestFlags(t *testing.T) {
	minutes := func(timer float64) func(*mesgdef.Session) {
		return func(s *mesgdef.Session) { s.SetTotalTimerTimeScaled(timer * 60) }
	}
	heart := func(bpm uint8) func(*mesgdef.Session) {
		return func(s *mesgdef.Session) { s.SetAvgHeartRate(bpm) }
	}
	way := func(metres float64) func(*mesgdef.Session) {
		return func(s *mesgdef.Session) { s.SetTotalDistanceScaled(metres) }
	}
	for _, c := range []struct {
		name  string
		s     proto.Message
		codes []importer.Code
	}{
		{"an easy hour", session(0, 60, typedef.SportRunning, 0, heart(140), way(10_000)), nil},
		{"a walk of 45 s", session(0, 0.75, typedef.SportWalking, 0), []importer.Code{importer.TooShort}},
		{"just long enough", session(0, 3, typedef.SportWalking, 0), nil},
		{"no heart", session(0, 60, typedef.SportRunning, 0, heart(0)), []importer.Code{importer.HeartRateFault}},
		{"a heart of 234", session(0, 60, typedef.SportRunning, 0, heart(234)), []importer.Code{importer.HeartRateFault}},
		{"a heart of 230", session(0, 60, typedef.SportRunning, 0, heart(230)), nil},
		{"a car called a run", session(0, 30, typedef.SportRunning, 0, way(25_000)), []importer.Code{importer.LooksLikeVehicle}},
		{"a car called a ride", session(0, 60, typedef.SportCycling, 0, way(80_000)), []importer.Code{importer.LooksLikeVehicle}},
		{"a fast ride", session(0, 60, typedef.SportCycling, 0, way(45_000)), nil},
		{"fast on a screen", session(0, 60, typedef.SportCycling, typedef.SubSportVirtualActivity, way(80_000)), nil},
		{"a long lunch", session(0, 180, typedef.SportCycling, 0, minutes(100)), []importer.Code{importer.LongPause}},
		{"a timer that outran the day", session(0, 60, typedef.SportCycling, 0, minutes(90)), []importer.Code{importer.LengthsDisagree}},
		{"left running", session(0, 30*60, typedef.SportHiking, 0), []importer.Code{importer.VeryLong}},
		{"no time at all", session(0, 0, typedef.SportRunning, 0), []importer.Code{importer.ZeroLength}},
		{"eleven days", session(0, 11*24*60, typedef.SportRunning, 0), []importer.Code{importer.Invalid}},
		{"after now", session(24*60*10, 60, typedef.SportRunning, 0), []importer.Code{importer.InFuture}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, encoded(t, fileID(typedef.FileActivity), c.s), importer.Options{Now: noon.Add(24 * time.Hour * 7)})
			assert.Equal(t, c.codes, codes(r), "%v", r.Notes)
		})
	}
}

// A clock that was never set counts from the day the device was switched on.
func TestClockNotSet(t *testing.T) {
	for seconds, want := range map[uint32][]importer.Code{
		100: {importer.ClockNotSet}, 0x0fffffff: {importer.ClockNotSet}, 0x10000000: nil,
	} {
		s := session(0, 60, typedef.SportRunning, 0, func(s *mesgdef.Session) {
			s.SetStartTime(time.Date(1989, 12, 31, 0, 0, 0, 0, time.UTC).Add(time.Duration(seconds) * time.Second))
		})
		r := read(t, encoded(t, fileID(typedef.FileActivity), s), importer.Options{})
		assert.Equal(t, want, codes(r))
		assert.Len(t, r.Sessions, 1)
	}
}

// Zeros of the strap are no part of the mean, and a spike spoils the one in the summary.
func TestHeartRateSamples(t *testing.T) {
	messages := slices.Concat([]proto.Message{fileID(typedef.FileActivity)}, records(0, 300, 3, 150), records(300, 20, 3, 0), records(320, 10, 3, 234),
		[]proto.Message{session(0, 5.5, typedef.SportRunning, 0, func(s *mesgdef.Session) { s.SetAvgHeartRate(163) })})
	r := read(t, encoded(t, messages...), importer.Options{})
	require.Len(t, r.Sessions, 1)
	assert.Equal(t, sessions.Known(150), r.Sessions[0].HeartRateMean)
	require.Len(t, r.Notes, 1)
	assert.Equal(t, importer.Note{
		At: importer.AtRecord(302), Code: importer.HeartRateFault, Field: "heart_rate", Value: "0", Session: r.Sessions[0].ID, Count: 30,
	}, r.Notes[0])
}

// A drive shows in the samples even where the mean does not.
func TestVehicleInTheSamples(t *testing.T) {
	messages := []proto.Message{fileID(typedef.FileActivity)}
	metres := 0.0
	for i := range 3600 {
		speed := 5.0
		if i > 3000 {
			speed = 30
		}
		metres += speed
		messages = append(messages, mesgdef.NewRecord(nil).SetTimestamp(noon.Add(time.Duration(i)*time.Second)).SetDistanceScaled(metres).ToMesg(nil))
	}
	r := read(t, encoded(t, append(messages, session(0, 60, typedef.SportCycling, 0))...), importer.Options{})
	assert.Equal(t, []importer.Code{importer.LooksLikeVehicle}, codes(r))
	assert.Empty(t, r.Training())
}

func TestSets(t *testing.T) {
	at := func(minutes int) time.Time { return noon.Add(time.Duration(minutes) * time.Minute) }
	set := func(minutes int, category typedef.ExerciseCategory, name, reps uint16, kg float64) proto.Message {
		return mesgdef.NewSet(nil).SetTimestamp(at(minutes)).SetStartTime(at(minutes)).SetSetType(typedef.SetTypeActive).
			SetCategory([]typedef.ExerciseCategory{category}).SetCategorySubtype([]uint16{name}).
			SetRepetitions(reps).SetWeightScaled(kg).ToMesg(nil)
	}
	rest := mesgdef.NewSet(nil).SetTimestamp(at(2)).SetStartTime(at(2)).SetSetType(typedef.SetTypeRest).ToMesg(nil)
	title := mesgdef.NewExerciseTitle(nil).SetExerciseCategory(typedef.ExerciseCategoryUnknown - 1).SetExerciseName(7).
		SetWktStepName([]string{"Copenhagen plank"}).ToMesg(nil)
	r := read(t, encoded(
		t, fileID(typedef.FileActivity),
		set(1, typedef.ExerciseCategoryBenchPress, uint16(typedef.BenchPressExerciseNameBarbellBenchPress), 5, 80), rest,
		set(4, typedef.ExerciseCategoryBenchPress, uint16(typedef.BenchPressExerciseNameBarbellBenchPress), 5, 80), rest,
		set(8, typedef.ExerciseCategoryBenchPress, uint16(typedef.BenchPressExerciseNameBarbellBenchPress), 4, 85), rest,
		set(12, typedef.ExerciseCategorySquat, 0xffff, 8, 100),
		set(16, typedef.ExerciseCategoryUnknown-1, 7, 20, 0),
		set(20, typedef.ExerciseCategoryUnknown, 0xffff, 12, 0),
		set(24, typedef.ExerciseCategorySquat, 0xffff, 2000, 2000),
		title,
		session(0, 60, typedef.SportTraining, typedef.SubSportStrengthTraining),
	), importer.Options{})
	require.Len(t, r.Sessions, 1)
	known := sessions.Known
	assert.Equal(t, []sessions.ExerciseSets{
		{Exercise: "barbell bench press", Count: 2, Reps: 5, Weight: known(80)},
		{Exercise: "barbell bench press", Count: 1, Reps: 4, Weight: known(85)},
		{Exercise: "squat", Count: 1, Reps: 8, Weight: known(100)},
		{Exercise: "Copenhagen plank", Count: 1, Reps: 20},
		{Exercise: "unknown exercise", Count: 1, Reps: 12},
		{Exercise: "squat", Count: 1},
	}, r.Sessions[0].Sets)
	assert.Equal(t, []importer.Code{importer.UnknownExercise, importer.OutOfRange, importer.OutOfRange}, codes(r))
}

// Sets go to the session they fall into, and those between sessions are noted.
func TestSetsOfSeveralSessions(t *testing.T) {
	set := func(minutes int) proto.Message {
		return mesgdef.NewSet(nil).SetStartTime(noon.Add(time.Duration(minutes) * time.Minute)).SetSetType(typedef.SetTypeActive).
			SetCategory([]typedef.ExerciseCategory{typedef.ExerciseCategorySquat}).SetRepetitions(5).ToMesg(nil)
	}
	r := read(t, encoded(
		t, fileID(typedef.FileActivity), set(5), set(45), set(70),
		session(0, 30, typedef.SportTraining, typedef.SubSportStrengthTraining),
		session(60, 30, typedef.SportTraining, typedef.SubSportStrengthTraining),
	), importer.Options{})
	require.Len(t, r.Sessions, 2)
	assert.Len(t, r.Sessions[0].Sets, 1)
	assert.Len(t, r.Sessions[1].Sets, 1)
	assert.Equal(t, []importer.Code{importer.Missing}, codes(r))
}

// Without a session message the records are one.
func TestRecordsOnly(t *testing.T) {
	sport := mesgdef.NewSport(nil)
	sport.Sport, sport.SubSport = typedef.SportRowing, typedef.SubSportGeneric
	messages := slices.Concat([]proto.Message{fileID(typedef.FileActivity), sport.ToMesg(nil)}, records(0, 600, 4, 140), records(600+20*60, 601, 4, 150))
	r := read(t, encoded(t, messages...), importer.Options{})
	require.Len(t, r.Sessions, 1)
	s := r.Sessions[0]
	assert.Equal(t, sessions.Rowing, s.Sport)
	assert.Equal(t, noon, s.Start)
	assert.InDelta(t, 20, s.Minutes(), 0.1, "without the pause")
	assert.InDelta(t, 4796, s.Distance.Or(0), 5)
	assert.InDelta(t, 145, s.HeartRateMean.Or(0), 1)
	assert.Equal(t, sessions.Known(200), s.Power)
	assert.Equal(t, []importer.Code{importer.BuiltFromRecords, importer.LongPause}, codes(r))
}

// Chained files are all read, also behind one that is broken inside.
func TestChained(t *testing.T) {
	one := encoded(t, fileID(typedef.FileActivity), session(0, 60, typedef.SportRunning, 0))
	two := encoded(t, fileID(typedef.FileActivity), session(120, 30, typedef.SportSwimming, 0))
	settings := encoded(t, fileID(typedef.FileSettings), mesgdef.NewUserProfile(nil).SetAge(40).ToMesg(nil))
	r := read(t, slices.Concat(one, settings, two), importer.Options{})
	assert.Len(t, r.Sessions, 2)
	assert.Equal(t, []importer.Code{importer.NotAnActivity}, codes(r))
	assert.Equal(t, 2, r.Skipped())

	bad := slices.Clone(one)
	bad[15] ^= 0x20 // the first definition becomes another
	r = read(t, slices.Concat(bad, two), importer.Options{})
	assert.NotEmpty(t, r.Sessions)
	assert.Contains(t, codes(r), importer.BadChecksum)

	r = read(t, slices.Concat(one, []byte("trailing words, no header")), importer.Options{})
	assert.Len(t, r.Sessions, 1)
	assert.Equal(t, []importer.Code{importer.Corrupt}, codes(r))
	assert.Equal(t, importer.AtByte(int64(len(one))), r.Notes[0].At)
}

func TestNotActivities(t *testing.T) {
	course := slices.Concat([]proto.Message{fileID(typedef.FileCourse)}, records(0, 100, 3, 150))
	for name, messages := range map[string][]proto.Message{
		"course":   course,
		"settings": {fileID(typedef.FileSettings)},
		"weight":   {fileID(typedef.FileWeight)},
		"workout":  {fileID(typedef.FileWorkout), mesgdef.NewWorkout(nil).SetWktName("5 x 1000").ToMesg(nil)},
	} {
		r := read(t, encoded(t, messages...), importer.Options{})
		assert.Empty(t, r.Sessions, name)
		require.Equal(t, []importer.Code{importer.NotAnActivity}, codes(r), name)
		assert.Equal(t, name, r.Notes[0].Value)
		assert.Equal(t, len(messages), r.Skipped(), name)
	}
	r := read(t, encoded(t, fileID(typedef.FileActivity)), importer.Options{})
	assert.Equal(t, []importer.Code{importer.NotAnActivity}, codes(r), "an activity in which nothing was done")
}

// A file cut anywhere keeps what precedes the cut and says that it was cut; nothing that
// a shorter piece had is lost in a longer one.
func TestTruncated(t *testing.T) {
	data := encoded(t, slices.Concat(
		[]proto.Message{fileID(typedef.FileActivity)},
		records(0, 300, 3, 150), []proto.Message{session(0, 5, typedef.SportRunning, 0)},
		records(300, 900, 8, 140), []proto.Message{session(5, 15, typedef.SportCycling, 0)}, []proto.Message{activity(0)},
	)...)
	minutes := 0.0
	for n := 0; n < len(data); n += 10 {
		r, err := fit.Read(bytes.NewReader(data[:n]), importer.Options{})
		if n < 14 {
			require.ErrorIs(t, err, importer.ErrFormat)
			continue
		}
		require.NoError(t, err)
		require.Equal(t, r.Records, r.Used+r.Skipped())
		if n > 14 {
			require.Contains(t, codes(r), importer.Truncated, "%d", n)
		}
		now := 0.0
		for _, s := range r.Sessions {
			require.NoError(t, s.Validate())
			now += s.Minutes()
		}
		require.GreaterOrEqual(t, now, minutes-0.1, "%d bytes", n)
		minutes = now
	}
	assert.InDelta(t, 20, minutes, 0.1)
}

// Every byte spoilt in turn: no panic, and every record is accounted for.
func TestCorrupt(t *testing.T) {
	data := encoded(t, slices.Concat([]proto.Message{fileID(typedef.FileActivity)}, records(0, 30, 3, 150), []proto.Message{session(0, 30, typedef.SportRunning, 0)})...)
	for i := 14; i < len(data); i++ {
		bad := slices.Clone(data)
		bad[i] ^= 0xff
		r := read(t, bad, importer.Options{})
		assert.NotEmpty(t, r.Notes, "byte %d", i)
	}
}

// A header without a length was written by a device that stopped in the middle.
func TestUnfinishedHeader(t *testing.T) {
	data := encoded(t, slices.Concat([]proto.Message{fileID(typedef.FileActivity)}, records(0, 600, 3, 150))...)
	for _, size := range []uint32{0, 1 << 31, 0xffffffff} {
		binary.LittleEndian.PutUint32(data[4:], size)
		r := read(t, data[:len(data)-2], importer.Options{})
		require.Len(t, r.Sessions, 1)
		assert.InDelta(t, 10, r.Sessions[0].Minutes(), 0.1)
		assert.Equal(t, []importer.Code{importer.Truncated, importer.NoSport, importer.BuiltFromRecords}, codes(r))
	}
}

func TestNoFIT(t *testing.T) {
	for name, data := range map[string]string{
		"is empty":           "",
		"has no FIT header":  "<?xml version=\"1.0\"?><gpx></gpx>",
		"ends in its header": "\x0e\x20\x00\x00\x10\x00\x00\x00.FIT",
	} {
		_, err := fit.Read(bytes.NewReader([]byte(data)), importer.Options{File: "x.fit"})
		var fault *importer.FormatError
		require.ErrorAs(t, err, &fault)
		assert.Equal(t, importer.FormatError{File: "x.fit", Format: "fit", Reason: name}, *fault)
		require.ErrorIs(t, err, importer.ErrFormat)
	}
}

// What a reader fails with comes out, whenever it fails.
func TestReaderFails(t *testing.T) {
	data := encoded(t, fileID(typedef.FileActivity), session(0, 60, typedef.SportRunning, 0))
	broken := errors.New("the network is down")
	for n := range data {
		_, err := fit.Read(io.MultiReader(bytes.NewReader(data[:n]), iotest.ErrReader(broken)), importer.Options{})
		require.ErrorIs(t, err, broken, "%d", n)
	}
	r, err := fit.Read(iotest.OneByteReader(bytes.NewReader(data)), importer.Options{})
	require.NoError(t, err)
	assert.Len(t, r.Sessions, 1)
}

func TestLimits(t *testing.T) {
	data := encoded(t, slices.Concat([]proto.Message{fileID(typedef.FileActivity)}, records(0, 1000, 3, 150), []proto.Message{
		session(0, 10, typedef.SportRunning, 0), session(10, 10, typedef.SportRunning, 0), session(20, 10, typedef.SportRunning, 0),
	})...)
	for name, limits := range map[string]importer.Limits{
		"bytes": {Bytes: 5000}, "records": {Records: 500}, "sessions": {Sessions: 2},
	} {
		r := read(t, data, importer.Options{Limits: limits})
		assert.Contains(t, codes(r), importer.CutByLimit, name)
		assert.NotEmpty(t, r.Sessions, name)
		assert.LessOrEqual(t, len(r.Sessions), 2, name)
	}
	exact := read(t, data, importer.Options{Limits: importer.Limits{Bytes: int64(len(data)), Records: 1004, Sessions: 3}})
	assert.NotContains(t, codes(exact), importer.CutByLimit)
}
