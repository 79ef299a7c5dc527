package sessions_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// primaryGroups are the groups that an exercise name loads in full.
func primaryGroups(name string) []muscles.Group {
	areas, _ := sessions.ExerciseAreas(name)
	return slices.Collect(areas.AtLeast(1).Groups())
}

func TestMatchExerciseRecognises(t *testing.T) {
	for _, c := range []struct {
		name, movement string
		prime          muscles.Group
	}{
		{"Back Squat", "Squat", muscles.Quadriceps},
		{"barbell bench press", "Bench press", muscles.Pectorals},
		{"BENCH PRESS (DB)", "Bench press", muscles.Pectorals},
		{"RDL", "Romanian deadlift", muscles.Hamstrings},
		{"SL RDLs", "Romanian deadlift", muscles.Hamstrings},
		{"Dead-lift", "Deadlift", muscles.ErectorSpinaeLumbar},
		{"Bent-over row (DB)", "Row", muscles.LatissimusDorsi},
		{"lat pulldown", "Pulldown", muscles.LatissimusDorsi},
		{"Pull-Ups", "Pull-up", muscles.LatissimusDorsi},
		{"Bulgarian split squat", "Split squat", muscles.Quadriceps},
		{"calf raise", "Calf raise", muscles.Gastrocnemius},
		{"Seated calf raises", "Seated calf raise", muscles.Soleus},
		{"face pull", "Face pull", muscles.PosteriorDeltoid},
		{"OHP", "Shoulder press", muscles.AnteriorDeltoid},
		{"Standing Cable Chest Press", "Bench press", muscles.Pectorals},
		{"Close-grip bench press", "Close-grip press", muscles.Triceps},
		{"leg curl (machine)", "Leg curl", muscles.Hamstrings},
		{"Preacher curls", "Curl", muscles.Biceps},
		{"Wrist curl", "Wrist curl", muscles.ForearmFlexors},
		{"Push-up to side plank", "Push-up", muscles.Pectorals},
		{"Front squat (clean grip)", "Front squat", muscles.Quadriceps},
		{"Farmer’s walk", "Farmer's carry", muscles.ForearmFlexors},
		{"Dumbbell flyes", "Chest fly", muscles.Pectorals},
		{"Reverse flies", "Reverse fly", muscles.PosteriorDeltoid},
		{"Hip adduction machine", "Hip adduction", muscles.Adductors},
		{"Nordic hamstring curl", "Nordic curl", muscles.Hamstrings},
	} {
		m, ok := sessions.MatchExercise(c.name)
		assert.True(t, ok, c.name)
		assert.Equal(t, c.movement, m.Name, c.name)
		assert.Contains(t, primaryGroups(c.name), c.prime, c.name)
		assert.False(t, m.Passive, c.name)
	}
}

func TestMatchExerciseNeverGuesses(t *testing.T) {
	for _, name := range []string{
		"", " ", "()", "banana", "quantum flurble", "chess", "meetings", "leg day", "machine", "exercise",
		"press", "dumbbell press", "raise", "extension", "stretch", "shoulder bag", "head massage", "chest infection",
		strings.Repeat("squat ", 30), strings.Repeat("x", 500), "\xff\xfe", "深蹲",
	} {
		m, ok := sessions.MatchExercise(name)
		assert.False(t, ok, "%q", name)
		assert.Zero(t, m, "%q", name)
		areas, ok := sessions.ExerciseAreas(name)
		assert.False(t, ok, "%q", name)
		assert.Zero(t, areas, "%q", name)
	}
}

func TestMatchExercisePassive(t *testing.T) {
	for _, name := range []string{"Hamstring stretch", "Quadriceps-SMR", "Foam roll calves", "Child's pose"} {
		m, ok := sessions.MatchExercise(name)
		assert.True(t, ok, name)
		assert.True(t, m.Passive, name)
	}
	both, ok := sessions.MatchExercise("Seated hamstring and calf stretch")
	require.True(t, ok)
	assert.Equal(t, "Hamstrings and calf", both.Name)
	assert.ElementsMatch(t, []muscles.Group{muscles.Hamstrings, muscles.Gastrocnemius, muscles.Soleus},
		slices.Collect(both.Areas.AtLeast(1).Groups()))
}

// Case, punctuation, plural and the order of the words say nothing about muscles.
func TestMatchExerciseIgnoresSpelling(t *testing.T) {
	for _, names := range [][]string{
		{"push up", "Push-Ups", "pushups", "PUSH UP", "push/up"},
		{"barbell row", "Row, Barbell", "rows (BB)", "BB Row"},
		{"triceps pushdown", "Tricep Push-Down", "pushdowns - triceps"},
		{"skull crusher", "skullcrushers", "Skull-Crushers (EZ bar)"},
		{"chest fly", "pec flye", "Flyes, chest"},
	} {
		want, ok := sessions.MatchExercise(names[0])
		require.True(t, ok, names[0])
		for _, name := range names[1:] {
			got, ok := sessions.MatchExercise(name)
			assert.True(t, ok, name)
			assert.Equal(t, want, got, name)
		}
	}
}

func TestMovementsAreWhole(t *testing.T) {
	rows := 0
	for m := range sessions.Movements() {
		rows++
		assert.NotEmpty(t, m.Name)
		_, most := m.Areas.Max()
		assert.InDelta(t, 1, most, 0, m.Name)
		for a, w := range m.Areas.All() {
			assert.Contains(t, []float64{0.5, 1}, w, m.Name)
			assert.InDelta(t, w, m.Areas.At(a.Opposite()), 0, "%s: both sides alike", m.Name)
		}
	}
	assert.Greater(t, rows, 200)
	for range sessions.Movements() {
		break // Stopping early must not panic.
	}
}

// coarseExercise is a row of the shared exercise list.
type coarseExercise struct {
	Name    string   `json:"name"`
	Primary []string `json:"primary"`
}

// muscleNames is what the shared name reference says of exercise lists.
type muscleNames struct {
	Vocabularies map[string]map[string]struct {
		Groups map[string]float64 `json:"groups"`
	} `json:"source_vocabularies"`
	Overrides []struct{ Name, Group string } `json:"exercise_name_overrides"`
}

// readShared decodes a file of the shared folder next to the project and skips the
// test where there is none.
func readShared(t *testing.T, into any, elements ...string) {
	t.Helper()
	path := filepath.Join(append([]string{"..", "..", "shared"}, elements...)...)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Skipf("no shared data: %v", err)
	}
	require.NoError(t, json.Unmarshal(data, into))
}

func TestExerciseNamesBeatCoarseMuscles(t *testing.T) {
	var names muscleNames
	readShared(t, &names, "reference", "muscles.json")
	require.Len(t, names.Overrides, 34)
	for _, o := range names.Overrides {
		want, err := muscles.ParseGroup(o.Group)
		require.NoError(t, err)
		assert.Contains(t, primaryGroups(o.Name), want, o.Name)
	}
}

// The primary muscle of the list, or the finer group where the name beats it, must be
// among the groups loaded in full. Measured: 93.6 % of 437 names.
func TestExerciseAgreement(t *testing.T) {
	var names muscleNames
	var list []coarseExercise
	readShared(t, &names, "reference", "muscles.json")
	readShared(t, &list, "data", "exercises_half.json")
	require.NotEmpty(t, list)

	finer := map[string]string{}
	for _, o := range names.Overrides {
		finer[o.Name] = o.Group
	}
	vocabulary := names.Vocabularies["free-exercise-db"]
	agreed, unknown := 0, 0
	for _, e := range list {
		want := map[string]float64{finer[e.Name]: 1}
		if finer[e.Name] == "" {
			want = vocabulary[e.Primary[0]].Groups
			require.NotEmpty(t, want, e.Primary[0])
		}
		got := primaryGroups(e.Name)
		if slices.ContainsFunc(got, func(g muscles.Group) bool { return want[g.String()] > 0 }) {
			agreed++
			continue
		}
		if len(got) == 0 {
			unknown++
		}
		t.Logf("%s: listed %s, got %v", e.Name, e.Primary[0], got)
	}
	share := float64(agreed) / float64(len(list))
	t.Logf("agreement %.3f of %d names, %d of them not recognised", share, len(list), unknown)
	assert.GreaterOrEqual(t, share, 0.92)
}

func FuzzMatchExercise(f *testing.F) {
	for _, name := range []string{"Back Squat", "RDL", "s", "ss ies s", "push up up", "a|b !c", "90/90 Hamstring", "İ", "\xff"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		m, ok := sessions.MatchExercise(name)
		again, okAgain := sessions.MatchExercise(name)
		require.Equal(t, ok, okAgain)
		require.Equal(t, m, again)
		_, most := m.Areas.Max()
		if ok {
			require.NotEmpty(t, m.Name)
			require.InDelta(t, 1, most, 0)
		} else {
			require.Zero(t, m)
		}
	})
}
