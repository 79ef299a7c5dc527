package readers

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	_ "time/tzdata" // zone data must not depend on the host

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/schema"
)

const root = "../.."

// compile checks a schema against its draft and makes it ready; formats are asserted.
func compile(t *testing.T, text []byte) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	c.AssertFormat()
	require.NoError(t, c.AddResource("schema.json", parse(t, text)))
	s, err := c.Compile("schema.json")
	require.NoError(t, err)
	return s
}

func parse(t *testing.T, text []byte) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	return v
}

// closed is a schema in which every object with properties takes no others.
func closed(t *testing.T, text []byte) []byte {
	t.Helper()
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			if v["type"] == "object" && v["properties"] != nil {
				v["additionalProperties"] = false
			}
			for _, x := range v {
				walk(x)
			}
		case []any:
			for _, x := range v {
				walk(x)
			}
		}
	}
	v := parse(t, text)
	walk(v)
	out, err := json.Marshal(v)
	require.NoError(t, err)
	return out
}

// requests are the texts of every request in the repository: golden cases, vignettes, examples.
func requests(t *testing.T) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	for _, pattern := range []string{"recovery/testdata/*.json", "recovery/testdata/vignettes/*.json", "examples/week/*.json", "examples/clinic/testdata/*.json"} {
		paths, err := filepath.Glob(filepath.Join(root, pattern))
		require.NoError(t, err)
		require.NotEmpty(t, paths, pattern)
		for _, path := range paths {
			if strings.HasSuffix(path, ".golden.json") {
				continue
			}
			data, err := os.ReadFile(path)
			require.NoError(t, err)
			var one struct{ Request json.RawMessage }
			var many []struct{ Request json.RawMessage }
			switch {
			case json.Unmarshal(data, &many) == nil:
				for i, x := range many {
					out[fmt.Sprintf("%s[%d]", path, i)] = x.Request
				}
			case json.Unmarshal(data, &one) == nil && one.Request != nil:
				out[path] = one.Request
			default:
				out[path] = data
			}
		}
	}
	require.Greater(t, len(out), 80)
	return out
}

// TestRequestsAreValid: every request of the repository, and the same as the library writes it.
func TestRequestsAreValid(t *testing.T) {
	s := compile(t, schema.Request())
	for name, data := range requests(t) {
		assert.NoError(t, s.Validate(parse(t, data)), name)
		q, err := recovery.ParseRequest(data)
		require.NoError(t, err, name)
		written, err := json.Marshal(q)
		require.NoError(t, err)
		assert.NoError(t, s.Validate(parse(t, written)), "%s as written", name)
	}
	for _, p := range recovery.Policies() {
		policy, err := json.Marshal(p)
		require.NoError(t, err)
		assert.NoError(t, s.Validate(parse(t, fmt.Appendf(nil, `{"now":"2026-10-12T18:00:00Z","policy":%s}`, policy))), p.Name)
	}
}

// TestAnswersAreValid: every golden answer and the fresh answer to every request under every policy; and nothing is in them that the
// schema does not describe.
func TestAnswersAreValid(t *testing.T) {
	open, exact := compile(t, schema.Advice()), compile(t, closed(t, schema.Advice()))
	paths, err := filepath.Glob(filepath.Join(root, "recovery/testdata/*.golden.json"))
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(paths), 8)
	valid := func(name string, data []byte) {
		v := parse(t, data)
		assert.NoError(t, open.Validate(v), name)
		assert.NoError(t, exact.Validate(v), "%s holds what is not described", name)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		valid(path, data)
	}
	for name, data := range requests(t) {
		q, err := recovery.ParseRequest(data)
		require.NoError(t, err)
		for _, p := range recovery.Policies() {
			q.Policy = p
			a, err := q.Recommend()
			require.NoError(t, err)
			text, err := json.Marshal(a)
			require.NoError(t, err)
			valid(name+" "+p.Name, text)
		}
	}
}

// TestPlansAreValid: a plan by the written contract, made of golden recommendations because the library writes none yet.
func TestPlansAreValid(t *testing.T) {
	s, exact := compile(t, schema.Plan()), compile(t, closed(t, schema.Plan()))
	v := plan(t)
	require.NoError(t, s.Validate(v))
	require.NoError(t, exact.Validate(v))
	for name, edit := range map[string]func(map[string]any){
		"no horizon":       func(m map[string]any) { delete(m, "horizon") },
		"not optimal":      func(m map[string]any) { m["optimal"] = false },
		"moment as day":    func(m map[string]any) { in(m, "horizon")["start"] = "2026-10-19T00:00:00Z" },
		"visit no slot":    func(m map[string]any) { delete(in(m, "visits", 0), "slot") },
		"price no delta":   func(m map[string]any) { delete(in(m, "prices", 0), "delta") },
		"unmet null":       func(m map[string]any) { m["unmet"] = nil },
		"visits missing":   func(m map[string]any) { delete(m, "visits") },
		"visit impossible": func(m map[string]any) { in(m, "visits", 0)["modality"] = "hot-stone" },
	} {
		v := plan(t)
		edit(v)
		assert.Error(t, s.Validate(v), name)
	}
}

// plan is the example of the contract.
func plan(t *testing.T) map[string]any {
	t.Helper()
	a := golden(t, "race-week")
	var visits []any
	for _, r := range a["recommendations"].([]any) {
		if r.(map[string]any)["slot"] != nil {
			visits = append(visits, r)
		}
	}
	require.NotEmpty(t, visits)
	return map[string]any{
		"at": a["at"], "policy": a["policy"], "version": a["version"], "horizon": map[string]any{"start": "2026-10-19", "end": "2026-10-26"},
		"visits": visits, "value": json.Number("1.15"), "optimal": true, "runner_up": map[string]any{"value": json.Number("1.02"), "visits": visits[:1]},
		"prices": []any{map[string]any{"constraint": "visits", "delta": json.Number("0.17")}}, "unmet": a["not_now"].([]any)[:2], "notice": a["notice"],
	}
}

// golden is a golden answer as plain JSON.
func golden(t *testing.T, name string) map[string]any {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, "recovery/testdata", name+".golden.json"))
	require.NoError(t, err)
	return parse(t, data).(map[string]any)
}

// in walks into plain JSON.
func in(v any, path ...any) map[string]any {
	for _, step := range path {
		switch step := step.(type) {
		case string:
			v = v.(map[string]any)[step]
		case int:
			v = v.([]any)[step]
		}
	}
	return v.(map[string]any)
}
