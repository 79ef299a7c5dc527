package sports_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer/sports"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// every yields each name of each vocabulary.
func every(visit func(vocabulary string, name sports.Name)) {
	for _, v := range sports.Vocabularies() {
		for _, name := range sports.Names(v) {
			visit(v, name)
		}
	}
}

// The share that reads as what it says is stated, so that a change of the tables
// shows.
func TestEveryNameIsMapped(t *testing.T) {
	total, confidence := 0, map[sports.Confidence]int{}
	notTraining := 0
	every(func(v string, name sports.Name) {
		m := sports.Find(v, name.Text)
		total++
		confidence[m.Confidence]++
		assert.Equal(t, name.Text, m.Name, "%s: %s", v, name.Text)
		assert.True(t, m.Sport.Valid(), name.Text)
		if m.NotTraining {
			notTraining++
			assert.Equal(t, sports.None, m.Confidence, name.Text)
		}
		blank := m.Weights().Support().IsEmpty()
		assert.Equal(t, m.Confidence == sports.None, blank, "%s: %s: confidence %s", v, name.Text, m.Confidence)
		if m.Sport == sessions.Other {
			assert.NotEmpty(t, m.Note, "%s: %s is other without a reason", v, name.Text)
			assert.NotContains(t, m.Note, "known name", "%s: %s", v, name.Text)
		}
	})
	t.Logf("%d names of %d vocabularies: %v, %d not training", total, len(sports.Vocabularies()), confidence, notTraining)
	assert.Equal(t, 1319, total)
	assert.Len(t, sports.Vocabularies(), 17)
}

// Where a name is also an alias of the sport table and means another sport, the note says why.
func TestPartingFromAliasesIsExplained(t *testing.T) {
	every(func(v string, name sports.Name) {
		m := sports.Find(v, name.Text)
		if alias, err := sessions.ParseSport(name.Text); err == nil && alias != m.Sport {
			assert.True(t, strings.HasPrefix(m.Note, "Not "), "%s: %s: %s, not %s: %q", v, name.Text, m.Sport, alias, m.Note)
		}
	})
}

func TestAreasAreValid(t *testing.T) {
	every(func(v string, name sports.Name) {
		for a, w := range sports.Find(v, name.Text).Areas.All() {
			assert.True(t, w > 0 && w <= 1, "%s: %s: %s %v", v, name.Text, a, w)
		}
	})
}

// One name in any dress.
func TestFindIgnoresSpelling(t *testing.T) {
	for _, c := range []struct {
		vocabulary string
		names      []string
		want       sessions.Sport
	}{
		{sports.HealthKit, []string{"HKWorkoutActivityTypeCrossCountrySkiing", "crossCountrySkiing", "cross country skiing", "CROSS_COUNTRY_SKIING", "60"}, sessions.CrossCountrySkiing},
		{sports.HealthConnect, []string{"RUNNING_TREADMILL", "EXERCISE_TYPE_RUNNING_TREADMILL", "running treadmill", "57"}, sessions.RoadRunning},
		{sports.Strava, []string{"EMountainBikeRide", "E-Mountain Bike Ride", "e_mountain_bike_ride", "EMOUNTAINBIKERIDE"}, sessions.MountainBiking},
		{sports.GarminHealth, []string{"STAND_UP_PADDLEBOARDING_V2", "stand-up paddleboarding"}, sessions.Kayaking},
		{sports.GarminHealth, []string{"SNOWBOARDING_WS", "SNOWBOARDING"}, sessions.Snowboarding},
		{sports.Polar, []string{"WATERSPORTS_CANOEING", "watersports canoeing", "Canoeing"}, sessions.Kayaking},
		{"FIT sport", []string{"alpine_skiing", "AlpineSkiing", " 13 "}, sessions.AlpineSkiing},
		{"fit_sport", []string{"rowing"}, sessions.Rowing},
		{sports.Whoop, []string{"hurling/camogie", "Hurling Camogie"}, sessions.FieldRunningSport},
	} {
		for _, name := range c.names {
			assert.Equal(t, c.want, sports.Find(c.vocabulary, name).Sport, "%s: %s", c.vocabulary, name)
		}
	}
}

func TestUnknownNamesAreNeverGuessed(t *testing.T) {
	for _, name := range []string{
		"", " ", "quidditch", "run club dinner", "rides", "running shoes", "Laufen", "\xff\xfe", "0x1", "-1", "99999", "999999999999999999999",
		strings.Repeat("run", 100_000),
	} {
		for _, v := range append(sports.Vocabularies(), "", "myspace") {
			m := sports.Find(v, name)
			assert.Equal(t, sessions.Other, m.Sport, "%s: %.20q", v, name)
			assert.Equal(t, sports.None, m.Confidence, name)
			assert.False(t, m.Known())
			assert.False(t, m.NotTraining)
			assert.NotEmpty(t, m.Note)
		}
	}
	assert.Nil(t, sports.Names("myspace"))
	for _, v := range sports.Vocabularies() {
		assert.False(t, sports.FindCode(v, sports.NoCode).Known(), v)
	}
}

// A service adds names without notice: one that another has is read, and not as sure.
func TestNamesNewToAVocabulary(t *testing.T) {
	m := sports.Find(sports.Strava, "Padel")
	assert.Equal(t, sessions.Tennis, m.Sport)
	assert.Equal(t, sports.Close, m.Confidence)
	assert.False(t, m.Known())
	m = sports.Find("", "Judo")
	assert.Equal(t, sessions.Grappling, m.Sport)
	assert.Equal(t, sports.Close, m.Confidence)
	assert.Equal(t, sessions.Other, sports.Find("", "road").Sport, "a sub-sport alone")
}

func TestConfidenceText(t *testing.T) {
	for c := sports.None; c <= sports.Exact; c++ {
		text, err := c.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, c.String(), string(text))
		var back sports.Confidence
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, c, back)
	}
	c := sports.Guess
	require.ErrorIs(t, c.UnmarshalText([]byte("sure")), sessions.ErrUnknownWord)
	assert.Equal(t, sports.Guess, c)
	_, err := sports.Confidence(9).MarshalText()
	require.ErrorIs(t, err, sessions.ErrOutOfRange)
	assert.Equal(t, "Confidence(9)", sports.Confidence(9).String())
}

func TestFIT(t *testing.T) {
	const (
		other       = sessions.Other
		notTraining = true
	)
	for _, c := range []struct {
		what            string
		sport, subSport int
		want            sessions.Sport
		notTraining     bool
	}{
		{"running", 1, 0, sessions.RoadRunning, false},
		{"running, trail", 1, 3, sessions.TrailRunning, false},
		{"running, ultra", 1, 67, sessions.TrailRunning, false},
		{"running, virtual", 1, 58, sessions.RoadRunning, false},
		{"fitness equipment, treadmill", 4, 1, sessions.RoadRunning, false},
		{"walking, treadmill", 11, 1, sessions.Walking, false},
		{"walking, road", 11, 7, sessions.Walking, false},
		{"hiking, trail", 17, 3, sessions.Hiking, false},
		{"hiking, rucking", 17, 124, sessions.Rucking, false},
		{"cycling, hand cycling", 2, 12, sessions.WheelchairHandcycling, false},
		{"cycling, commuting", 2, 48, sessions.Cycling, false},
		{"cycling, indoor", 2, 6, sessions.Cycling, false},
		{"cycling, esport", 2, 77, sessions.Cycling, false},
		{"cycling, mountain", 2, 8, sessions.MountainBiking, false},
		{"e-biking, mountain", 21, 47, sessions.MountainBiking, false},
		{"fitness equipment, indoor rowing", 4, 14, sessions.Rowing, false},
		{"rowing, indoor rowing", 15, 14, sessions.Rowing, false},
		{"fitness equipment, elliptical", 4, 15, sessions.StairElliptical, false},
		{"fitness equipment", 4, 0, other, false},
		{"training, strength", 10, 20, sessions.FullBody, false},
		{"training, yoga", 10, 43, sessions.Yoga, false},
		{"generic, breathing", 0, 62, other, notTraining},
		{"swimming, lap", 5, 17, sessions.SwimFreestyle, false},
		{"tennis, warm-up", 8, 21, sessions.Tennis, false},
		{"generic, match", 0, 22, other, false},
		{"alpine skiing, backcountry", 13, 37, sessions.SkiTouringMountaineering, false},
		{"snowboarding, backcountry", 14, 37, sessions.SkiTouringMountaineering, false},
		{"snowboarding, resort", 14, 38, sessions.Snowboarding, false},
		{"hockey, field", 73, 90, sessions.FieldRunningSport, false},
		{"hockey, ice", 73, 91, sessions.IceHockeySkating, false},
		{"racket, badminton", 64, 95, sessions.Badminton, false},
		{"multisport, duathlon", 18, 79, sessions.Triathlon, false},
		{"transition, swim to bike", 3, 34, other, notTraining},
		{"driving", 24, 0, other, notTraining},
		{"motorcycling, enduro", 22, 123, other, notTraining},
		{"motorcycling, motocross", 22, 36, other, false},
		{"floor climbing", 48, 0, sessions.StairElliptical, false},
		{"rock climbing, bouldering", 31, 69, sessions.Bouldering, false},
		{"wheelchair run", 66, 87, sessions.WheelchairHandcycling, false},
		{"an unknown sport, trail", 200, 3, other, false},
		{"running, an unknown sub-sport", 1, 200, sessions.RoadRunning, false},
		{"invalid", 255, 255, other, false},
		{"negative", -1, -1, other, false},
	} {
		m := sports.FIT(c.sport, c.subSport)
		assert.Equal(t, c.want, m.Sport, c.what)
		assert.Equal(t, c.notTraining, m.NotTraining, c.what)
	}
	for sport := -1; sport < 260; sport++ {
		for sub := -1; sub < 260; sub++ {
			require.True(t, sports.FIT(sport, sub).Sport.Valid())
		}
	}
}

// readTypes returns the collected vocabularies, and skips the test where they are not.
func readTypes(t *testing.T) map[string][]struct {
	Name string
	Code *int
} {
	t.Helper()
	var collected struct {
		ByOrigin map[string][]struct {
			Name string
			Code *int
		} `json:"by_origin"`
	}
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "..", "shared", "reference", "sport_types.json"))
	if err != nil {
		t.Skipf("no shared reference: %v", err)
	}
	require.NoError(t, json.Unmarshal(data, &collected))
	return collected.ByOrigin
}

func TestVocabulariesAreWhole(t *testing.T) {
	collected := readTypes(t)
	require.Len(t, collected, len(sports.Vocabularies()))
	for id, want := range collected {
		names := sports.Names(id)
		require.Len(t, names, len(want), id)
		for i, w := range want {
			assert.Equal(t, w.Name, names[i].Text, id)
			assert.True(t, sports.Find(id, w.Name).Known(), "%s: %s", id, w.Name)
			code := sports.NoCode
			if w.Code != nil {
				code = *w.Code
				assert.Equal(t, w.Name, sports.FindCode(id, code).Name, "%s: %d", id, code)
			}
			assert.Equal(t, code, names[i].Code, "%s: %s", id, w.Name)
		}
	}
}

// A coach's list of what a name must load well (0.4 or more) and must not (below 0.4).
func TestMusclePictures(t *testing.T) {
	const (
		quads, hams, glutes, calf, soleus = muscles.Quadriceps, muscles.Hamstrings, muscles.GluteusMaximus, muscles.Gastrocnemius, muscles.Soleus
		chest, lats, cuff, frontDelt      = muscles.Pectorals, muscles.LatissimusDorsi, muscles.RotatorCuff, muscles.AnteriorDeltoid
		triceps, biceps, grip             = muscles.Triceps, muscles.Biceps, muscles.ForearmFlexors
		abs, obliques, lowBack            = muscles.AnteriorAbdominalWall, muscles.LateralAbdominalWall, muscles.ErectorSpinaeLumbar
		adductors, abductors, hipFlexors  = muscles.Adductors, muscles.GluteusMediusMinimus, muscles.HipFlexors
		extensors, neck, foot             = muscles.ForearmExtensors, muscles.NeckExtensors, muscles.PlantarFoot
		sideDelt, traps                   = muscles.LateralDeltoid, muscles.UpperTrapezius
	)
	type groups = []muscles.Group
	for _, c := range []struct {
		vocabulary, name string
		must, mustNot    groups
	}{
		{sports.FITSport, "running", groups{soleus, calf, quads, hams}, groups{lats, chest, grip, triceps}},
		{sports.FITSport, "e_biking", groups{quads, glutes}, groups{lats, chest, cuff}},
		{sports.FITSport, "swimming", groups{lats, chest, cuff, triceps}, groups{quads, soleus, adductors}},
		{sports.FITSport, "paddling", groups{lats, obliques, grip}, groups{neck, soleus, calf}},
		{sports.FITSport, "stand_up_paddleboarding", groups{lats, obliques, quads}, groups{neck, adductors}},
		{sports.FITSport, "wakeboarding", groups{grip, quads, lats}, groups{chest, soleus}},
		{sports.FITSport, "wakesurfing", groups{quads, calf}, groups{lats, neck, grip}},
		{sports.FITSport, "diving", groups{hipFlexors, quads}, groups{lats, chest, cuff, triceps}},
		{sports.FITSport, "floor_climbing", groups{quads, glutes, calf}, groups{grip, lats, biceps}},
		{sports.FITSport, "rock_climbing", groups{grip, lats}, groups{quads, chest}},
		{sports.FITSport, "wheelchair_push_run", groups{chest, frontDelt, triceps, cuff}, groups{quads, hams, calf, soleus}},
		{sports.FITSport, "driving", nil, groups{quads, calf, lats, lowBack, neck}},
		{sports.FITSport, "transition", nil, groups{quads, calf, lats}},
		{sports.FITSubSport, "hand_cycling", groups{chest, triceps, cuff}, groups{quads, glutes, hams}},
		{sports.FITSubSport, "indoor_rowing", groups{quads, lats, lowBack, grip}, groups{soleus, chest}},
		{sports.FITSubSport, "track", groups{calf, soleus, quads, hams}, groups{lats, chest}},
		{sports.FITSubSport, "commuting", groups{quads, glutes}, groups{abductors, foot}},
		{sports.FITSubSport, "pickleball", groups{extensors, cuff, quads, calf}, groups{neck}},
		{sports.FITSubSport, "field", groups{quads, hams, adductors}, groups{chest, lats}},
		{sports.FITSubSport, "duathlon", groups{quads, calf, soleus, hams}, groups{lats, chest, cuff, triceps}},
		{sports.FITSubSport, "brick", groups{quads, glutes, soleus}, groups{lats, chest, cuff}},
		{sports.FITSubSport, "swim_run", groups{lats, chest, calf, soleus}, groups{biceps}},
		{sports.FITSubSport, "obstacle", groups{calf, quads, grip, lats}, nil},
		{sports.Strava, "VirtualRide", groups{quads, glutes}, groups{lats, chest, triceps}},
		{sports.Strava, "EBikeRide", groups{quads, glutes}, groups{lats, chest}},
		{sports.Strava, "Elliptical", groups{quads, glutes, calf}, groups{lats, chest, grip}},
		{sports.Strava, "StairStepper", groups{quads, glutes, soleus}, groups{lats, grip}},
		{sports.Strava, "Handcycle", groups{chest, frontDelt, triceps}, groups{quads, glutes}},
		{sports.Strava, "Wheelchair", groups{chest, frontDelt, triceps}, groups{quads, soleus}},
		{sports.Strava, "RollerSki", groups{triceps, lats, abs}, groups{neck}},
		{sports.Strava, "Velomobile", groups{quads, glutes}, groups{lats, chest}},
		{sports.Strava, "InlineSkate", groups{adductors, glutes, quads, abductors}, groups{lats, chest}},
		{sports.Strava, "WeightTraining", groups{quads, chest, lats}, nil},
		{sports.Strava, "Workout", nil, groups{quads, calf, lats, chest}},
		{sports.Strava, "Snowshoe", groups{quads, hipFlexors, calf}, groups{lats, chest}},
		{sports.Strava, "Golf", groups{obliques, lowBack}, groups{quads, neck}},
		{sports.HealthKit, "HKWorkoutActivityTypeStepTraining", groups{quads, glutes, calf}, groups{foot, adductors, lats}},
		{sports.HealthKit, "HKWorkoutActivityTypeTaiChi", groups{quads, soleus}, groups{triceps, frontDelt, chest}},
		{sports.HealthKit, "HKWorkoutActivityTypeBarre", groups{calf, soleus, quads, obliques}, groups{lats, chest, grip}},
		{sports.HealthKit, "HKWorkoutActivityTypeWheelchairRunPace", groups{chest, frontDelt, triceps}, groups{quads, calf, soleus}},
		{sports.HealthKit, "HKWorkoutActivityTypeUnderwaterDiving", groups{hipFlexors, quads}, groups{lats, chest}},
		{sports.HealthKit, "HKWorkoutActivityTypeHandball", groups{quads, cuff, calf}, nil},
		{sports.HealthKit, "HKWorkoutActivityTypeCurling", groups{adductors, quads}, groups{chest, lats}},
		{sports.HealthKit, "HKWorkoutActivityTypeRest", nil, groups{quads, lats}},
		{sports.HealthConnect, "BENCH_PRESS", groups{chest, triceps}, groups{quads, lats, biceps}},
		{sports.HealthConnect, "BACK_EXTENSION", groups{lowBack, glutes}, groups{abs, chest, quads}},
		{sports.HealthConnect, "CRUNCH", groups{abs}, groups{lowBack, quads}},
		{sports.HealthConnect, "DUMBBELL_LATERAL_RAISE", groups{sideDelt}, groups{chest, biceps, quads}},
		{sports.HealthConnect, "DUMBBELL_TRICEPS_EXTENSION_TWO_ARM", groups{triceps}, groups{biceps, chest}},
		{sports.HealthConnect, "LAT_PULL_DOWN", groups{lats, biceps}, groups{triceps, quads}},
		{sports.HealthConnect, "CALISTHENICS", groups{chest, lats, quads}, groups{foot}},
		{sports.HealthConnect, "ROWING_MACHINE", groups{quads, lats, lowBack}, groups{chest}},
		{sports.GarminHealth, "CYCLOCROSS", groups{quads, grip, triceps}, nil},
		{sports.GarminHealth, "ONSHORE_GRINDING_V2", groups{frontDelt, triceps, obliques}, groups{calf, soleus}},
		{sports.GarminHealth, "STOP_WATCH", nil, groups{quads, lats}},
		{sports.Polar, "ORIENTEERING", groups{calf, soleus, quads}, groups{lats, chest}},
		{sports.Suunto, "Crosstrainer", groups{quads, glutes}, groups{lats, chest}},
		{sports.Suunto, "Snorkeling", groups{hipFlexors, quads}, groups{lats, chest}},
		{sports.Whoop, "commuting", nil, groups{soleus, quads}},
		{sports.Whoop, "weightlifting", groups{chest, lats, quads}, nil},
		{sports.Whoop, "babywearing", groups{traps, lowBack}, groups{chest, lats}},
		{sports.Whoop, "assault bike", groups{quads, glutes, frontDelt, lats}, nil},
		{sports.Whoop, "massage therapy", nil, groups{quads, lats, lowBack}},
		{sports.GoogleHealth, "WATER_AEROBICS", groups{quads, chest, lats}, groups{foot, soleus}},
		{sports.TrainingPeaks, "Brick", groups{quads, soleus}, groups{lats, chest}},
	} {
		m := sports.Find(c.vocabulary, c.name)
		require.True(t, m.Known(), c.name)
		for _, g := range c.must {
			assert.GreaterOrEqual(t, m.Weights().At(g.Both()), 0.4, "%s: %s must load %s", c.vocabulary, c.name, g)
		}
		for _, g := range c.mustNot {
			assert.Less(t, m.Weights().At(g.Both()), 0.4, "%s: %s must not load %s", c.vocabulary, c.name, g)
		}
	}
}

func TestOneArm(t *testing.T) {
	m := sports.Find(sports.HealthConnect, "DUMBBELL_CURL_LEFT_ARM")
	assert.InDelta(t, 1, m.Areas.At(muscles.Biceps.Left()), 0)
	assert.Zero(t, m.Areas.At(muscles.Biceps.Right()))
	assert.InDelta(t, 1, sports.Find(sports.HealthConnect, "DUMBBELL_TRICEPS_EXTENSION_RIGHT_ARM").Areas.At(muscles.Triceps.Right()), 0)
}

// What comes out can stand in a session.
func TestMatchesMakeValidSessions(t *testing.T) {
	every(func(v string, name sports.Name) {
		m := sports.Find(v, name.Text)
		s := valid
		s.Sport, s.Areas = m.Sport, m.Areas
		assert.NoError(t, s.Validate(), "%s: %s", v, name.Text)
	})
}

func FuzzFind(f *testing.F) {
	f.Add(sports.HealthKit, "HKWorkoutActivityTypeWater")
	f.Add("", "watersports")
	f.Add("FIT sport", "13")
	f.Add(sports.Polar, "fitness")
	f.Add("x", "hkworkoutactivitytypeexercisetypeİ\xff_v2ws")
	f.Fuzz(func(t *testing.T, vocabulary, name string) {
		m := sports.Find(vocabulary, name)
		require.True(t, m.Sport.Valid())
		require.Equal(t, m, sports.Find(vocabulary, name))
		require.Equal(t, m.Confidence == sports.None, m.Weights().Support().IsEmpty())
	})
}
