package massage_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"example.com/rubdown/recovery/massage"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// rounds returns how many random cases a law is tried on.
func rounds(short int) int {
	if os.Getenv("RUBDOWN_LONG") != "" {
		return 10 * short
	}
	return short
}

func list(steps []massage.Step) string {
	var parts []string
	for _, st := range steps {
		parts = append(parts, fmt.Sprintf("%s %g", st.Technique, st.Minutes))
	}
	return strings.Join(parts, ", ")
}

func TestStepsByHand(t *testing.T) {
	for _, row := range []struct {
		name string
		m    massage.Modality
		opts massage.StepOptions
		want string
	}{
		{
			"the usual length is the table", massage.PreEventSports,
			massage.StepOptions{Minutes: 10, Pressure: 2},
			"effleurage 1, compression 2.5, petrissage 2, superficial-friction 1, shaking 1, tapotement 0.5, passive-stretch 1, dynamic-mobilisation 1",
		},
		{
			"the rest goes to the longest", massage.PreEventSports,
			massage.StepOptions{Minutes: 12, Pressure: 2},
			"effleurage 1, compression 4, petrissage 2.5, superficial-friction 1, shaking 1, tapotement 0.5, passive-stretch 1, dynamic-mobilisation 1",
		},
		{
			"tapotement barred", massage.PreEventSports,
			massage.StepOptions{Minutes: 10, Pressure: 2, Barred: massage.CodesOf(massage.Tapotement)},
			"effleurage 1.5, compression 2.5, petrissage 2, superficial-friction 1, shaking 1, passive-stretch 1, dynamic-mobilisation 1",
		},
		{
			"dynamic only", massage.PreEventSports,
			massage.StepOptions{Minutes: 10, Pressure: 2, DynamicOnly: true},
			"effleurage 2, compression 2.5, petrissage 2, superficial-friction 1, shaking 1, tapotement 0.5, dynamic-mobilisation 1",
		},
		{
			"a cap of 1 takes the kneading away", massage.PostEventSports,
			massage.StepOptions{Minutes: 15, Pressure: 1},
			"effleurage 7, compression 3, shaking 2, passive-stretch 1, effleurage 2",
		},
		{
			"sleep is not brisk and ends long", massage.Swedish,
			massage.StepOptions{Minutes: 60, Pressure: 2, Purpose: massage.Sleep},
			"hold 1, effleurage 16, petrissage 22, compression 4, vibration 2, dynamic-mobilisation 4, effleurage 11",
		},
		{
			"a short visit is warmed first", massage.TriggerPoint,
			massage.StepOptions{Minutes: 10, Pressure: 3},
			"effleurage 3, compression 1, trigger-press 2.5, stripping 1, passive-stretch 1.5, effleurage 1",
		},
		{
			"no equal share for rolling", massage.FoamRolling,
			massage.StepOptions{Minutes: 5, Pressure: 3},
			"rolling 3, roll-pause 1, dynamic-mobilisation 1",
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, list(massage.Steps(row.m, row.opts)))
		})
	}
}

func TestStepsThatCannotBe(t *testing.T) {
	for name, steps := range map[string][]massage.Step{
		"no massage":           massage.Steps(massage.Sauna, massage.StepOptions{Minutes: 30, Pressure: 2}),
		"not a modality":       massage.Steps(massage.Modality(250), massage.StepOptions{Minutes: 30, Pressure: 2}),
		"no minutes":           massage.Steps(massage.Swedish, massage.StepOptions{Pressure: 2}),
		"not a number":         massage.Steps(massage.Swedish, massage.StepOptions{Minutes: math.NaN(), Pressure: 2}),
		"endless":              massage.Steps(massage.Swedish, massage.StepOptions{Minutes: math.Inf(1), Pressure: 2}),
		"softer than deep":     massage.Steps(massage.DeepTissue, massage.StepOptions{Minutes: 60, Pressure: 2}),
		"own code barred":      massage.Steps(massage.Swedish, massage.StepOptions{Minutes: 60, Pressure: 3, Barred: massage.CodesOf(massage.GeneralMassage)}),
		"everything barred":    massage.Steps(massage.Swedish, massage.StepOptions{Minutes: 60, Pressure: 1, Barred: massage.AllCodes()}),
		"stretching ruled out": massage.Steps(massage.AssistedStretching, massage.StepOptions{Minutes: 30, Pressure: 1, NoStretching: true}),
		"no time to warm":      massage.Steps(massage.TriggerPoint, massage.StepOptions{Minutes: 3, Pressure: 3}),
	} {
		assert.Nil(t, steps, name)
	}
	assert.NotNil(t, massage.Steps(massage.Swedish, massage.StepOptions{Minutes: 3, Pressure: 3}), "gentle strokes need no warming")
}

// TestStepLaws tries random appointments against what must hold for all of them.
func TestStepLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 2))
	given := 0
	for range rounds(20000) {
		m := massage.Modality(1 + r.IntN(massage.NumModalities))
		opts := massage.StepOptions{
			Minutes: float64(1+r.IntN(240)) / 2, Purpose: massage.Purpose(r.IntN(massage.NumPurposes + 1)),
			Pressure: r.IntN(5), NoStretching: r.IntN(3) == 0, DynamicOnly: r.IntN(3) == 0,
		}
		if r.IntN(2) == 0 {
			some, others := massage.SafetyCodes(r.Uint32()), massage.SafetyCodes(r.Uint32())
			opts.Barred = some & others & massage.AllCodes()
		}
		whole := r.IntN(4) > 0
		if !whole {
			opts.Minutes = r.Float64() * 90
		}
		steps := massage.Steps(m, opts)
		if steps == nil {
			continue
		}
		given++
		what := fmt.Sprintf("%s %+v: %s", m, opts, list(steps))
		pressure := min(opts.Pressure, int(m.Info().Pressure.Most.Value))
		require.False(t, opts.Barred.Has(m.SafetyCode(pressure)), what)
		total, soft, hardSeen, next := 0.0, 0.0, false, 0
		row := m.Info().Steps
		for _, st := range steps {
			info := st.Technique.Info()
			require.Positive(t, st.Minutes, what)
			require.False(t, opts.Barred.Has(st.Technique.SafetyCode(pressure)), what)
			require.LessOrEqual(t, info.Pressure.Least.Value, float64(pressure), what)
			require.False(t, info.Stretching && (opts.NoStretching || opts.DynamicOnly), what)
			at := slices.IndexFunc(row[next:], func(s massage.Step) bool { return s.Technique == st.Technique })
			require.GreaterOrEqual(t, at, 0, "order: %s", what)
			next += at + 1
			total += st.Minutes
			if pressure >= 3 && info.Pressure.Most.Value >= 3 {
				hardSeen = true
			}
			if !hardSeen {
				soft += st.Minutes
			}
			if opts.Purpose == massage.Sleep {
				require.NotContains(t, []massage.Technique{massage.TapotementStroke, massage.SuperficialFriction}, st.Technique, what)
			}
			if whole {
				require.InDelta(t, math.Round(2*st.Minutes), 2*st.Minutes, 0, what)
			}
		}
		if whole {
			require.InDelta(t, opts.Minutes, total, 0, what)
		} else {
			require.InDelta(t, opts.Minutes, total, 1e-9, what)
		}
		if hardSeen && m.By() == massage.ByTherapist {
			require.GreaterOrEqual(t, soft, 3.0, what)
		}
	}
	require.Greater(t, given, rounds(20000)/5, "the law was tried")
}

func TestDoseOf(t *testing.T) {
	for _, row := range []struct {
		m        massage.Modality
		pressure int
		minutes  float64
		manner   massage.Manner
		want     massage.Dose
	}{
		{massage.Swedish, 2, 60, massage.Manner{}, massage.Light},
		{massage.Swedish, 3, 60, massage.Manner{}, massage.Firm},
		{massage.Swedish, 4, 60, massage.Manner{}, massage.Deep},
		{massage.PostEventSports, 3, 15, massage.Manner{}, massage.Firm},
		{massage.PreEventSports, -1, 0, massage.Manner{}, massage.Light},
		{massage.LymphaticDrainage, 1, 60, massage.Manner{}, massage.Light},
		{massage.DeepTissue, 1, 5, massage.Manner{}, massage.Deep},
		{massage.TriggerPoint, 2, 20, massage.Manner{}, massage.Deep},
		{massage.MyofascialRelease, 2, 45, massage.Manner{}, massage.Firm},
		{massage.MyofascialRelease, 3, 45, massage.Manner{}, massage.Deep},
		{massage.AssistedStretching, 1, 30, massage.Manner{}, massage.Firm},
		{massage.AssistedStretching, 1, 30, massage.Manner{StretchSeconds: 30}, massage.Light},
		{massage.AssistedStretching, 1, 30, massage.Manner{StretchSeconds: 60}, massage.Firm},
		{massage.AssistedStretching, 1, 3, massage.Manner{}, massage.Light},
		{massage.AssistedStretching, 1, 3, massage.Manner{ContractRelax: true}, massage.Firm},
		{massage.AssistedStretching, 1, 3, massage.Manner{StretchSeconds: math.NaN()}, massage.Firm},
		{massage.FoamRolling, 2, 10, massage.Manner{}, massage.Light},
		{massage.FoamRolling, 2, 10.5, massage.Manner{}, massage.Firm},
		{massage.FoamRolling, 2, 10, massage.Manner{BodyWeight: true}, massage.Firm},
		{massage.FoamRolling, 2, 10, massage.Manner{AreaMinutes: 3}, massage.Firm},
		{massage.FoamRolling, 3, 5, massage.Manner{}, massage.Firm},
		{massage.Percussion, 2, 5, massage.Manner{}, massage.Light},
		{massage.Percussion, 2, 5, massage.Manner{MediumSpeed: true}, massage.Firm},
		{massage.Percussion, 3, 5, massage.Manner{}, massage.Firm},
		{massage.Percussion, 9, 5, massage.Manner{}, massage.Deep},
		{massage.Sauna, 4, 20, massage.Manner{}, massage.NoDose},
		{massage.NoModality, 4, 20, massage.Manner{}, massage.NoDose},
	} {
		assert.Equal(t, row.want, row.manner.DoseOf(row.m, row.pressure, row.minutes), "%s at %d, %g min, %+v", row.m, row.pressure, row.minutes, row.manner)
	}
}

func TestDoseNeverFallsWithMore(t *testing.T) {
	for m := range massage.Modalities() {
		for pressure := range 5 {
			before := massage.NoDose
			for minutes := 1.0; minutes <= 120; minutes += 0.5 {
				d := massage.DoseOf(m, pressure, minutes)
				require.GreaterOrEqual(t, d, before, "%s at %d, %g min", m, pressure, minutes)
				require.GreaterOrEqual(t, massage.DoseOf(m, pressure+1, minutes), d, "%s at %d, %g min", m, pressure, minutes)
				before = d
			}
		}
	}
}

func BenchmarkSteps(b *testing.B) {
	b.ReportAllocs()
	opts := massage.StepOptions{Minutes: 45, Pressure: 3, Barred: massage.CodesOf(massage.Tapotement)}
	for b.Loop() {
		if massage.Steps(massage.Swedish, opts) == nil {
			b.Fatal("no steps")
		}
	}
}
