package recovery_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/wording"
)

// messagesOf are the messages of an answer.
func messagesOf(a recovery.Advice) []wording.Message {
	var out []wording.Message
	for _, r := range a.Recommendations {
		for _, x := range r.Reasons {
			out = append(out, x.Message)
		}
		for _, x := range r.Cautions {
			out = append(out, x.Message)
		}
		for _, x := range r.ConfidenceCauses {
			out = append(out, x.Message)
		}
	}
	for _, n := range a.NotNow {
		out = append(out, n.Message, wording.Message{Key: n.InsteadKey})
	}
	if q := a.AskNext; q != nil {
		out = append(out, q.Message, q.WhatChanges())
	}
	return append(out, wording.Message{Key: "answer." + string(a.Answer)})
}

// wellSaid holds a message against the catalogue: its key has a phrase, and every placeholder an argument of its kind.
func wellSaid(t *testing.T, m wording.Message) {
	t.Helper()
	en := wording.English()
	_, ok := en.Phrase(m.Key)
	require.True(t, ok, "no phrase for %q", m.Key)
	for _, name := range wording.Placeholders(m.Key) {
		arg, ok := m.Args[name]
		require.True(t, ok, "%s has no %s: %v", m.Key, name, m.Args)
		switch wording.Kinds()[name] {
		case wording.Number:
			_, err := strconv.ParseFloat(arg, 64)
			require.NoError(t, err, "%s: %s", m.Key, name)
		case wording.Moment, wording.Day:
			_, err := time.Parse(time.RFC3339Nano, arg)
			require.NoError(t, err, "%s: %s", m.Key, name)
		case wording.Name:
			_, ok := en.Phrase(name + "." + arg)
			require.True(t, ok, "%s: no phrase for %s.%s", m.Key, name, arg)
		case wording.Sentence:
			wellSaid(t, wording.Message{Key: arg, Args: m.Args})
		case wording.Session, wording.Text:
			require.NotEmpty(t, arg, "%s: %s", m.Key, name)
		}
	}
	require.NotContains(t, en.Say(m), "{")
}

// TestEveryMessageCanBeSaid: on random cases, in the language that the answer is written in and so in any other that is complete.
func TestEveryMessageCanBeSaid(t *testing.T) {
	seen := map[string]bool{}
	for seed := range uint64(rounds(60, 1000)) {
		c := lackingCase(t, 120_000+seed)
		if seed%2 == 0 {
			c = randomCase(t, 120_000+seed)
		}
		a, err := recovery.Policies()[seed%5].Recommend(c)
		require.NoError(t, err)
		for _, m := range messagesOf(a) {
			seen[m.Key] = true
			wellSaid(t, m)
		}
	}
	t.Logf("%d keys of %d", len(seen), len(wording.Keys()))
	assert.Greater(t, len(seen), 60)
}

// TestEveryKeyInTheCodeHasItsPhrase: also those that no random case reaches.
func TestEveryKeyInTheCodeHasItsPhrase(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	n := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		ast.Inspect(file, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			said, ok := call.Fun.(*ast.Ident)
			key, literal := call.Args[0].(*ast.BasicLit)
			if ok && literal && said.Name == "say" {
				text, err := strconv.Unquote(key.Value)
				require.NoError(t, err)
				_, ok := wording.English().Phrase(text)
				assert.True(t, ok, "%s: no phrase for %s", name, text)
				n++
			}
			return true
		})
	}
	assert.Greater(t, n, 70)
	for _, r := range recovery.Rules() {
		_, ok := wording.English().Phrase("rule." + string(r.Code))
		assert.True(t, ok, r.Code)
	}
}

// TestMessagesThroughJSON: an answer read back says the same by its messages.
func TestMessagesThroughJSON(t *testing.T) {
	for seed := range uint64(rounds(10, 100)) {
		a := recommend(t, lackingCase(t, 130_000+seed))
		var back recovery.Advice
		require.NoError(t, json.Unmarshal(encoded(t, a), &back))
		want, got := messagesOf(a), messagesOf(back)
		require.Len(t, got, len(want))
		for i := range want {
			require.Equal(t, wording.English().Say(want[i]), wording.English().Say(got[i]))
		}
	}
}
