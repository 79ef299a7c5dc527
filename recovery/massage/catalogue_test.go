package massage_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// practice returns the lines of the practice reference, or skips the test where the reference is not at hand.
func practice(t *testing.T) []string {
	t.Helper()
	dir, err := os.Getwd()
	require.NoError(t, err)
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		data, err := os.ReadFile(filepath.Join(dir, "..", "shared", "reference", "practice.md"))
		if err == nil {
			return strings.Split(string(data), "\n")
		}
	}
	t.Skip("the practice reference is not beside the project")
	return nil
}

// tableUnder returns the cells of the first table after a heading, without its two header lines, keyed by first cell.
func tableUnder(t *testing.T, lines []string, heading string) map[string][]string {
	t.Helper()
	at := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, heading) })
	require.GreaterOrEqual(t, at, 0, heading)
	rows := map[string][]string{}
	seen := 0
	for _, line := range lines[at+1:] {
		if !strings.HasPrefix(line, "|") {
			if seen > 0 {
				break
			}
			continue
		}
		if seen++; seen <= 2 {
			continue
		}
		var cells []string
		for _, cell := range strings.Split(strings.Trim(line, "|"), "|") {
			cells = append(cells, strings.TrimSpace(cell))
		}
		rows[cells[0]] = cells
	}
	require.NotEmpty(t, rows, heading)
	return rows
}

func TestSessionTableIsTheReference(t *testing.T) {
	rows := tableUnder(t, practice(t), "### 5.1")
	require.Len(t, rows, massage.NumModalities)
	for m := range massage.Modalities() {
		cells, info := rows[m.String()], m.Info()
		require.NotNil(t, cells, m)
		assert.Equal(t, cells[1], fmt.Sprintf("%s / %s / %s", info.Minutes.Least, info.Minutes.Usual, info.Minutes.Most), m)
		assert.Equal(t, cells[2], fmt.Sprintf("%s-%s", info.PerArea.Least, info.PerArea.Most), m)
		assert.Equal(t, cells[3], fmt.Sprintf("%s / %s / %s", info.Pressure.Least, info.Pressure.Usual, info.Pressure.Most), m)
		assert.Equal(t, strings.ReplaceAll(cells[4], "machine, hand", "machine; the hand"), info.Pace, m)
		assert.Equal(t, cells[5], info.GivenBy, m)
	}
}

func TestStepTableIsTheReference(t *testing.T) {
	rows := tableUnder(t, practice(t), "### 5.2")
	require.Len(t, rows, massage.NumModalities)
	for m := range massage.Modalities() {
		var parts []string
		for _, step := range m.Info().Steps {
			parts = append(parts, fmt.Sprintf("%s %g", step.Technique, step.Minutes))
		}
		assert.Equal(t, rows[m.String()][1], strings.Join(parts, ", "), m)
	}
}

func TestPurposeTableIsTheReference(t *testing.T) {
	rows := tableUnder(t, practice(t), "### 5.3")
	require.Len(t, rows, massage.NumModalities)
	for m := range massage.Modalities() {
		for p := range massage.Purposes() {
			assert.Equal(t, rows[m.String()][int(p)], strconv.Itoa(massage.Fits(m, p)), "%s %s", m, p)
		}
	}
}

var marked = regexp.MustCompile(`\d+(?:\.\d+)?[ceso]\b`)

func TestTechniqueTableIsTheReference(t *testing.T) {
	rows := tableUnder(t, practice(t), "## 6.")
	require.Len(t, rows, massage.NumTechniques)
	for tech := range massage.Techniques() {
		cells, info := rows[tech.String()], tech.Info()
		require.NotNil(t, cells, tech)
		assert.Equal(t, strings.ReplaceAll(cells[4], "3o min", "3 min"), info.When, tech)
		var have []string
		for _, f := range []evidence.Figure{info.Pressure.Least, info.Pressure.Most, info.Middle} {
			have = append(have, f.String())
		}
		for _, a := range info.Amounts {
			have = append(have, a.Least.String(), a.Most.String())
		}
		for _, number := range marked.FindAllString(strings.Join(cells[2:5], " "), -1) {
			assert.Contains(t, have, number, "%s: %v", tech, cells)
		}
	}
}

func TestModalityRows(t *testing.T) {
	for m := range massage.Modalities() {
		info := m.Info()
		t.Run(m.String(), func(t *testing.T) {
			assert.Equal(t, m, info.Modality)
			for what, r := range map[string]massage.Range{"minutes": info.Minutes, "pressure": info.Pressure} {
				assert.LessOrEqual(t, r.Least.Value, r.Usual.Value, what)
				assert.LessOrEqual(t, r.Usual.Value, r.Most.Value, what)
				for _, f := range []evidence.Figure{r.Least, r.Usual, r.Most} {
					assert.NotEqual(t, evidence.MarkNone, f.Mark, what)
				}
			}
			assert.LessOrEqual(t, info.Pressure.Most.Value, 4.0)
			assert.LessOrEqual(t, info.PerArea.Least.Value, info.PerArea.Most.Value)
			total := 0.0
			for _, step := range info.Steps {
				total += step.Minutes
				assert.True(t, step.Technique.Valid())
			}
			assert.InDelta(t, info.Minutes.Usual.Value, total, 1e-9, "steps add up to the usual length")
			for _, text := range []string{info.Name, info.Pace, info.GivenBy, info.NotFor, info.Positions, info.Kit, info.RuledOut} {
				assert.NotEmpty(t, text)
			}
			assert.Contains(t, info.Givers, m.By())
			for _, a := range info.Limits {
				assert.LessOrEqual(t, a.Least.Value, a.Most.Value, a.What)
			}
			for i := range info.Steps {
				info.Steps[i].Minutes = -1
			}
			assert.NotEqual(t, info.Steps, m.Info().Steps, "the table cannot be changed from outside")
		})
	}
	assert.Zero(t, massage.Sauna.Info())
	assert.Zero(t, massage.Modality(200).Info())
}

func TestTechniqueRows(t *testing.T) {
	used := map[massage.Technique]bool{}
	for m := range massage.Modalities() {
		for _, step := range m.Info().Steps {
			used[step.Technique] = true
		}
	}
	for tech := range massage.Techniques() {
		info := tech.Info()
		assert.Equal(t, tech, info.Technique)
		assert.True(t, used[tech], "%s is in no modality", tech)
		assert.NotEmpty(t, info.Plain, tech)
		assert.NotEmpty(t, info.Pace, tech)
		assert.LessOrEqual(t, info.Pressure.Least.Value, info.Pressure.Most.Value, tech)
		assert.LessOrEqual(t, info.Pressure.Most.Value, info.Middle.Value, tech)
		for pressure := range 5 {
			stretch := tech == massage.PassiveStretch || tech == massage.ContractRelax
			assert.Equal(t, !stretch, tech.SafetyCode(pressure).Valid(), tech)
		}
	}
	assert.Zero(t, massage.Technique(99).Info())
	assert.Equal(t, massage.NoSafetyCode, massage.Technique(99).SafetyCode(3))
}

func TestSafetyCodes(t *testing.T) {
	for _, row := range []struct {
		m        massage.Modality
		pressure int
		want     massage.SafetyCode
	}{
		{massage.Swedish, 2, massage.GentleMassage},
		{massage.Swedish, 3, massage.GeneralMassage},
		{massage.Swedish, 4, massage.DeepMassage},
		{massage.PreEventSports, 2, massage.GentleMassage},
		{massage.PostEventSports, 3, massage.GeneralMassage},
		{massage.DeepTissue, 0, massage.DeepMassage},
		{massage.TriggerPoint, 2, massage.DeepMassage},
		{massage.MyofascialRelease, 1, massage.DeepMassage},
		{massage.LymphaticDrainage, 1, massage.GentleMassage},
		{massage.AssistedStretching, 1, massage.NoSafetyCode},
		{massage.FoamRolling, 2, massage.FoamRoll},
		{massage.Percussion, 1, massage.PercussionGun},
		{massage.Compression, 0, massage.PneumaticCompression},
		{massage.Cupping, 0, massage.CuppingSuction},
		{massage.Sauna, 0, massage.NoSafetyCode},
		{massage.NoModality, 4, massage.NoSafetyCode},
	} {
		assert.Equal(t, row.want, row.m.SafetyCode(row.pressure), "%s at %d", row.m, row.pressure)
	}
}

func TestUsualMinutes(t *testing.T) {
	assert.Equal(t, evidence.O(45), massage.UsualMinutes(massage.Swedish, massage.Relax))
	assert.Equal(t, evidence.E(45), massage.UsualMinutes(massage.Swedish, massage.Sleep))
	assert.Equal(t, evidence.O(30), massage.UsualMinutes(massage.Swedish, massage.Relieve))
	assert.Equal(t, evidence.C(60), massage.UsualMinutes(massage.Swedish, massage.Maintain))
	assert.Equal(t, evidence.C(60), massage.UsualMinutes(massage.DeepTissue, massage.Maintain))
	assert.Equal(t, evidence.O(3), massage.UsualMinutes(massage.AssistedStretching, massage.Prepare))
	assert.Zero(t, massage.UsualMinutes(massage.Sauna, massage.Relax))
	got, ok := massage.OccasionMinutes(massage.Swedish, massage.FirstEver)
	assert.True(t, ok)
	assert.Equal(t, evidence.S(30), got)
	_, ok = massage.OccasionMinutes(massage.Percussion, massage.EveOfEvent)
	assert.False(t, ok)
}

func TestAreaMinutes(t *testing.T) {
	for _, size := range muscles.Sizes() {
		before := math.Inf(1)
		for pressure := -1; pressure <= 5; pressure++ {
			least, most := massage.AreaMinutes(size, pressure)
			assert.Less(t, least, most)
			assert.LessOrEqual(t, most, before, "harder is never longer")
			before = most
		}
	}
	least, most := massage.AreaMinutes(muscles.SizeXL, 3)
	assert.Equal(t, []float64{6, 12}, []float64{least, most})
	least, _ = massage.AreaMinutes(muscles.SizeS, 2)
	assert.InDelta(t, 2, least, 0)
	least, _ = massage.AreaMinutes(0, 2)
	assert.InDelta(t, 4, least, 0, "no size counts as medium")
}

func TestAreas(t *testing.T) {
	assert.Equal(t, 6, massage.Areas(massage.Maintain, 60))
	assert.Equal(t, 3, massage.Areas(massage.Maintain, 30))
	assert.Equal(t, 6, massage.Areas(massage.Recover, 30))
	assert.Equal(t, 1, massage.Areas(massage.Maintain, 0.5))
	assert.Equal(t, 6, massage.Areas(massage.Maintain, math.Inf(1)))
	for _, minutes := range []float64{0, -1, math.NaN()} {
		assert.Zero(t, massage.Areas(massage.Maintain, minutes))
	}
	assert.Zero(t, massage.Areas(massage.NoPurpose, 60))
}

func TestExpect(t *testing.T) {
	for m := range massage.Treatments() {
		for p := range massage.Purposes() {
			effects := massage.Expect(m, p)
			assert.Equal(t, massage.Fits(m, p) > 0, len(effects) > 0, "%s %s", m, p)
			for _, e := range effects {
				if e.Benefit == evidence.Performance {
					assert.Equal(t, [3]float64{}, [3]float64{e.Value, e.Low, e.High})
				}
			}
		}
	}
	carry := massage.Expect(massage.PostEventSports, massage.Recover)[0]
	assert.Equal(t, []float64{-0.7, -1.3, -0.1}, []float64{carry.Value, carry.Low, carry.High})
	assert.Empty(t, massage.Expect(massage.Modality(200), massage.Purpose(200)))
}

func TestEveryModalityHasACard(t *testing.T) {
	for m := range massage.Modalities() {
		_, ok := evidence.FindCard(m.String())
		assert.True(t, ok, m)
	}
}
