package recovery_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
)

// safetyVignette is a file of testdata/vignettes: a case as an app writes it, and what the safety tables say to it.
type safetyVignette struct {
	About   string          `json:"about"`
	Request json.RawMessage `json:"request"`
	Expect  struct {
		Outcome  string   `json:"outcome"`
		Urgency  string   `json:"urgency"` // of the first finding
		Barred   []string `json:"barred_modalities"`
		Areas    []string `json:"avoid_areas"`
		Regions  []string `json:"avoid_regions"`
		Cap      int      `json:"pressure_cap"`
		Minutes  float64  `json:"minutes_cap"`
		Findings []string `json:"findings"` // among those given
		Limits   []struct {
			Code   string   `json:"code"`
			Areas  []string `json:"areas"` // among those bound
			Barred []string `json:"barred_modalities"`
			Cap    *int     `json:"pressure_cap"`
		} `json:"limits"`
		Questions    []string           `json:"questions"` // among those asked
		Longest      map[string]float64 `json:"longest"`   // minutes by modality
		NoStretching bool               `json:"no_stretching"`
	} `json:"expect"`
}

func safetySet(list []string) map[string]bool {
	out := map[string]bool{}
	for _, s := range list {
		out[s] = true
	}
	return out
}

// TestSafetyVignettes: situations as they come through the door, with outcome, bars, avoided places and caps as the safety
// tables say, and nothing unsafe in the answer by the second reading either.
func TestSafetyVignettes(t *testing.T) {
	rules := readSafetyRules(t)
	safetyAuditRegions = rules
	files, err := filepath.Glob(filepath.Join("testdata", "vignettes", "*.json"))
	require.NoError(t, err)
	outcomes := map[string]int{}
	for _, path := range files {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".json"), func(t *testing.T) {
			data, err := os.ReadFile(path)
			require.NoError(t, err)
			var v safetyVignette
			require.NoError(t, json.Unmarshal(data, &v))
			want := v.Expect
			outcomes[want.Outcome]++
			require.NotEmpty(t, v.About)
			var c safetyCase
			strict := json.NewDecoder(bytes.NewReader(v.Request))
			strict.DisallowUnknownFields()
			require.NoError(t, strict.Decode(&c))
			for _, policy := range []any{nil, "therapist"} {
				c.Policy = policy
				x, _ := safetyOne(t, rules, c)
				require.NotNil(t, x)
				assert.Empty(t, x.check())
				checkVignette(t, v, x.a)
			}
		})
	}
	t.Logf("%d vignettes: %v", len(files), outcomes)
	assert.GreaterOrEqual(t, len(files), 60)
	for _, outcome := range safetyOutcomes {
		assert.Positive(t, outcomes[outcome], outcome)
	}
}

func checkVignette(t *testing.T, v safetyVignette, a safetyAdvice) {
	t.Helper()
	want, got := v.Expect, a.Screening
	assert.Equal(t, want.Outcome, got.Outcome)
	assert.Equal(t, safetySet(want.Barred), safetySet(got.Barred), "barred modalities")
	assert.Equal(t, safetyBothSides(want.Areas), safetyBothSides(got.Areas), "avoided areas")
	assert.Equal(t, safetyAuditRegions.regions(want.Regions...), safetyAuditRegions.regions(got.Regions...), "avoided regions")
	assert.Equal(t, want.Cap, got.Cap, "pressure cap")
	assert.InDelta(t, want.Minutes, got.Minutes, 0, "minutes cap")
	var codes, asked []string
	for _, f := range got.Findings {
		codes = append(codes, f.Code)
	}
	for _, q := range got.Questions {
		asked = append(asked, q.Code)
	}
	assert.Subset(t, append(codes, ""), append(want.Findings, ""))
	if want.Outcome == "fine" {
		assert.ElementsMatch(t, want.Findings, codes)
	}
	assert.Subset(t, append(asked, ""), append(want.Questions, ""))
	if want.Urgency != "" {
		assert.Equal(t, want.Urgency, got.Findings[0].Urgency)
	}
	for _, l := range want.Limits {
		for area := range safetyBothSides(l.Areas) {
			barred, most := map[string]bool{}, (*int)(nil)
			for _, k := range got.Limits {
				if k.Code == l.Code && safetyBothSides(k.Areas)[area] {
					maps.Copy(barred, safetySet(k.Barred))
					if k.Cap != nil && (most == nil || *k.Cap < *most) {
						most = k.Cap
					}
				}
			}
			for _, code := range l.Barred {
				assert.True(t, barred[code], "%s is barred on %s", code, area)
			}
			if l.Cap != nil && assert.NotNil(t, most, area) {
				assert.Equal(t, *l.Cap, *most, area)
			}
		}
	}
	for _, r := range a.Recommendations {
		if most, ok := want.Longest[r.Modality]; ok {
			assert.LessOrEqual(t, r.Minutes, most, r.Modality)
		}
		for _, s := range r.Steps {
			assert.False(t, want.NoStretching && slices.Contains([]string{"passive-stretch", "contract-relax", "pin-and-stretch"}, s.Do), s.Do)
		}
	}
	if safetyRank(want.Outcome) < safetyRank("defer") {
		assert.NotEmpty(t, a.Recommendations, "people are not blocked for nothing")
	}
}

// TestSafetyIsNoPolicy: whatever the policy, the screening is the same.
func TestSafetyIsNoPolicy(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "vignettes", "*.json"))
	require.NoError(t, err)
	for _, path := range files {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		var v safetyVignette
		require.NoError(t, json.Unmarshal(data, &v))
		request, err := recovery.ParseRequest(v.Request)
		require.NoError(t, err, path)
		var first recovery.ScreeningReport
		for i, p := range recovery.Policies() {
			a, err := p.Recommend(request.Case)
			require.NoError(t, err, path)
			if i == 0 {
				first = a.Screening
			}
			assert.Equal(t, first, a.Screening, "%s under %s", path, p.Name)
		}
	}
}

// TestSafetyPolicyLoosensNothing: cases in which a policy with every rule off that may be off, and with the shortest
// distances, would reach something that the safety tables bar later than now, or by dose.
func TestSafetyPolicyLoosensNothing(t *testing.T) {
	rules := readSafetyRules(t)
	safetyAuditRegions = rules
	off := []string{}
	for _, r := range recovery.Rules() {
		if (recovery.Policy{Off: []recovery.Code{r.Code}}).Validate() == nil {
			off = append(off, string(r.Code))
		}
		if r.Safety {
			require.Error(t, recovery.Policy{Off: []recovery.Code{r.Code}}.Validate(), r.Code)
		}
	}
	require.Greater(t, len(off), 20)
	short := [3]float64{0.1, 0.1, 0.1}
	policy := map[string]any{
		"name": "loose", "off": off, "firm_before_event": 0.1, "firm_before_session": 0.1, "deep_after_damaging": 0.1,
		"lead": map[string]any{"deep_before_easy": short, "deep_before_ordinary": short, "deep_before_hard": short, "deep_before_b": short, "deep_before_a": short},
	}
	for name, text := range map[string]string{
		"a marathon to come": `{"now":"2026-06-10T12:00:00Z","athlete":{"age":35,"massage_experience":"regular"},
			"sessions":[{"id":"m","start":"2026-06-12T08:00:00Z","minutes":200,"sport":"road-running","kind":"race","effort":8,"status":"planned","distance_m":42195}],
			"wish":{"purpose":"mobility","modality":"deep-tissue"}}`,
		"deep work this morning": `{"now":"2026-02-20T16:09:00Z","athlete":{"age":35,"massage_experience":"regular"},
			"treatments":[{"at":"2026-02-20T10:00:00Z","modality":"deep-tissue","minutes":60,"areas":["gastrocnemius"]},
				{"at":"2026-02-01T10:00:00Z","modality":"deep-tissue","minutes":60},{"at":"2026-01-20T10:00:00Z","modality":"deep-tissue","minutes":60}],
			"wish":{"modality":"deep-tissue","purpose":"mobility","areas":["gastrocnemius"]}}`,
		"never had a massage": `{"now":"2026-06-10T12:00:00Z","athlete":{"age":35,"massage_experience":"none"},"wish":{"purpose":"relax","minutes":90}}`,
		"a question that could lift a block": `{"now":"2026-06-10T12:00:00Z","athlete":{"age":35,"massage_experience":"regular"},
			"conditions":[{"code":"long-term-steroids"}],"check_ins":[{"at":"2026-06-08T07:00:00Z","overall_soreness":8}],
			"sessions":[{"id":"a","start":"2026-06-07T08:00:00Z","minutes":60,"sport":"road-running","kind":"intervals","effort":8,"status":"done"}],"wish":{"purpose":"relax"}}`,
	} {
		t.Run(name, func(t *testing.T) {
			var c safetyCase
			require.NoError(t, json.Unmarshal([]byte(text), &c))
			for _, p := range []any{nil, policy} {
				c.Policy = p
				x, _ := safetyOne(t, rules, c)
				require.NotNil(t, x)
				assert.Empty(t, x.check())
			}
		})
	}
}
