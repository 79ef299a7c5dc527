package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
)

const recoveryDir = "../../.."

// TestFilesAreFresh: go generate would change nothing.
func TestFilesAreFresh(t *testing.T) {
	for name, schema := range files() {
		want, err := text(schema)
		require.NoError(t, err)
		got, err := os.ReadFile(filepath.Join("..", "..", name))
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got), "%s: run go generate ./recovery/schema", name)
	}
}

// TestRefinementsAreUsed: every refinement names a field that exists, every type by name too.
func TestRefinementsAreUsed(t *testing.T) {
	g := answerTypes()
	for path := range refined {
		assert.True(t, g.used[path], path)
	}
	for path := range always {
		assert.True(t, g.used[path], path)
	}
	names := map[string]bool{}
	for typ := range g.seen {
		names[typ.Name()] = true
	}
	for name := range extra {
		assert.True(t, names[name], name)
	}
}

// decoded is a schema as a reader sees it.
func decoded(t *testing.T, schema object) map[string]any {
	t.Helper()
	data, err := text(schema)
	require.NoError(t, err)
	var m map[string]any
	require.NoError(t, json.Unmarshal(data, &m))
	return m
}

// TestDefinitionsAreWhole: every reference leads somewhere and every definition is referred to.
func TestDefinitionsAreWhole(t *testing.T) {
	for name, schema := range files() {
		m := decoded(t, schema)
		used := map[string]bool{}
		var walk func(v any)
		walk = func(v any) {
			switch v := v.(type) {
			case map[string]any:
				if r, ok := v["$ref"].(string); ok {
					used[strings.TrimPrefix(r, "#/$defs/")] = true
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
		walk(m)
		defs := m["$defs"].(map[string]any)
		assert.Equal(t, slices.Sorted(maps.Keys(defs)), slices.Sorted(maps.Keys(used)), name)
		for def, v := range defs {
			if properties, ok := v.(map[string]any)["properties"].(map[string]any); ok {
				for _, key := range v.(map[string]any)["required"].([]any) {
					assert.Contains(t, properties, key, "%s: %s", name, def)
				}
			}
		}
	}
}

// wireStructs are the wire structs of the decoder's package with their JSON keys, read from its source because they are not exported.
func wireStructs(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	for _, file := range []string{"request_json.go", "policy_json.go"} {
		tree, err := parser.ParseFile(token.NewFileSet(), filepath.Join(recoveryDir, file), nil, 0)
		require.NoError(t, err)
		ast.Inspect(tree, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok {
				return true
			}
			fields, ok := spec.Type.(*ast.StructType)
			name, isWire := strings.CutSuffix(spec.Name.Name, "Wire")
			if !ok || !isWire {
				return true
			}
			for _, f := range fields.Fields.List {
				key, _, _ := strings.Cut(reflect.StructTag(strings.Trim(f.Tag.Value, "`")).Get("json"), ",")
				out[name] = append(out[name], key)
			}
			return true
		})
	}
	return out
}

// TestRequestFollowsTheDecoder: the schema has the objects of the decoder's wire structs, each with its keys and no others.
func TestRequestFollowsTheDecoder(t *testing.T) {
	structs := wireStructs(t)
	require.Len(t, structs, 12)
	defs := decoded(t, requestSchema())["$defs"].(map[string]any)
	for name, v := range defs {
		def := v.(map[string]any)
		if def["type"] != "object" {
			continue
		}
		properties := def["properties"].(map[string]any)
		assert.Equal(t, false, def["additionalProperties"], name)
		switch name {
		case "lead", "cadence": // maps in Go
			data, err := json.Marshal(recovery.Balanced())
			require.NoError(t, err)
			var policy map[string]map[string]any
			_ = json.Unmarshal(data, &policy) // the objects among its fields
			assert.Equal(t, slices.Sorted(maps.Keys(policy[name])), slices.Sorted(maps.Keys(properties)), name)
			continue
		}
		require.Contains(t, structs, name)
		assert.ElementsMatch(t, structs[name], slices.Collect(maps.Keys(properties)), name)
		delete(structs, name)
	}
	assert.Empty(t, structs, "wire structs without a definition")
}

// full is a request with every key.
func full(t *testing.T) map[string]any {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(recoveryDir, "testdata", "contract-request.json"))
	require.NoError(t, err)
	var m map[string]any
	require.NoError(t, json.Unmarshal(data, &m))
	m["denied"] = []any{"sign-fever"}
	m["conditions"] = []any{map[string]any{
		"code": "acute-muscle-strain", "areas": []any{"hamstrings.left"}, "regions": []any{"calf.left"}, "since": "2026-10-10", "ended": "2026-10-12T08:00:00+01:00",
		"cleared": map[string]any{"by": "sports physician", "on": "2026-10-12"},
	}}
	var policy any
	data, err = json.Marshal(recovery.Therapist())
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &policy))
	m["policy"] = policy
	return m
}

// faultsOf decodes a request.
func faultsOf(m map[string]any) error {
	data, err := json.Marshal(m)
	if err != nil {
		return err
	}
	_, err = recovery.ParseRequest(data)
	return err
}

// TestRequiredAsTheDecoderSays: for every object of a full request and every key of its definition, leaving the key out is a fault
// when it is required and none when it is not; null is the same; a key more is a fault.
func TestRequiredAsTheDecoderSays(t *testing.T) {
	defs := decoded(t, requestSchema())["$defs"].(map[string]any)
	require.NoError(t, faultsOf(full(t)))
	tried := 0
	for def, path := range map[string][]any{
		"request": {}, "athlete": {"athlete"}, "quiet": {"athlete", "quiet"}, "session": {"sessions", 0}, "exerciseSets": {"sessions", 0, "sets", 0},
		"checkIn": {"check_ins", 0}, "condition": {"conditions", 0}, "cleared": {"conditions", 0, "cleared"}, "treatment": {"treatments", 0},
		"open": {"open", 0}, "wish": {"wish"}, "policy": {"policy"}, "lead": {"policy", "lead"}, "cadence": {"policy", "cadence"},
	} {
		at := func(m map[string]any) map[string]any {
			var v any = m
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
		schema := defs[def].(map[string]any)
		for key := range schema["properties"].(map[string]any) {
			required := slices.Contains(schema["required"].([]any), any(key))
			for what, edit := range map[string]func(map[string]any){
				"left out": func(m map[string]any) { delete(m, key) },
				"null":     func(m map[string]any) { m[key] = nil },
			} {
				tried++
				m := full(t)
				edit(at(m))
				if err := faultsOf(m); required {
					assert.Error(t, err, "%s.%s %s", def, key, what)
				} else {
					assert.NoError(t, err, "%s.%s %s", def, key, what)
				}
			}
		}
		m := full(t)
		at(m)["no_such_key"] = 1
		assert.ErrorContains(t, faultsOf(m), "is not a known key", def)
	}
	assert.Greater(t, tried, 120)
}

// TestGoldenAnswersAreDescribed: every key of every golden answer stands in the schema, and every required key in the answer.
func TestGoldenAnswersAreDescribed(t *testing.T) {
	schema := decoded(t, adviceSchema())
	defs := schema["$defs"].(map[string]any)
	paths, err := filepath.Glob(filepath.Join(recoveryDir, "testdata", "*.golden.json"))
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(paths), 8)
	met := map[string]bool{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		var advice any
		require.NoError(t, json.Unmarshal(data, &advice))
		var walk func(at string, v any, schema map[string]any)
		walk = func(at string, v any, schema map[string]any) {
			if r, ok := schema["$ref"].(string); ok {
				met[strings.TrimPrefix(r, "#/$defs/")] = true
				schema = defs[strings.TrimPrefix(r, "#/$defs/")].(map[string]any)
			}
			switch v := v.(type) {
			case []any:
				items, ok := schema["items"].(map[string]any)
				require.True(t, ok, "%s is no array in the schema", at)
				for i, x := range v {
					walk(fmt.Sprintf("%s[%d]", at, i), x, items)
				}
			case map[string]any:
				if schema["anyOf"] != nil && schema["properties"] == nil {
					return // a number or why there is none
				}
				properties, _ := schema["properties"].(map[string]any)
				required, _ := schema["required"].([]any)
				for _, key := range required {
					assert.Contains(t, v, key, "%s: %s", path, at)
				}
				for key, x := range v {
					if more, ok := schema["additionalProperties"].(map[string]any); ok && properties == nil {
						walk(at+"."+key, x, more)
						continue
					}
					if p, ok := properties[key].(map[string]any); assert.True(t, ok, "%s: %s.%s is not described", path, at, key) {
						walk(at+"."+key, x, p)
					}
				}
			}
		}
		walk("advice", advice, schema)
	}
	for def := range defs {
		assert.True(t, met[def], "no golden answer shows %s", def)
	}
}
