package report_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery/report"
)

// TestTexts: every member has one text that reads back as itself, anything else is an error, and a failed read changes nothing.
func TestTexts(t *testing.T) {
	check(t, report.ParseAudience, map[report.Audience]string{report.Athlete: "athlete", report.Therapist: "therapist", report.Audit: "audit"})
	check(t, report.ParseLength, map[report.Length]string{report.Long: "long", report.Short: "short"})
	check(t, report.ParseMarkup, map[report.Markup]string{report.Plain: "plain", report.Markdown: "markdown"})
	assert.Equal(t, "Audience(200)", report.Audience(200).String())
	assert.Equal(t, "Length(200)", report.Length(200).String())
	assert.Equal(t, "Markup(200)", report.Markup(200).String())
}

func check[E interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
}](t *testing.T, parse func(string) (E, error), members map[E]string,
) {
	t.Helper()
	for e, text := range members {
		assert.Equal(t, text, e.String())
		got, err := parse(text)
		require.NoError(t, err)
		assert.Equal(t, e, got)
		data, err := e.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, text, string(data))
	}
	for _, bad := range []string{"", "Athlete", "long ", "html", "0"} {
		_, err := parse(bad)
		require.ErrorIs(t, err, report.ErrUnknownName, bad)
	}
}

// TestJSON: the settings of a report can be kept as JSON.
func TestJSON(t *testing.T) {
	type settings struct {
		Audience report.Audience `json:"audience"`
		Length   report.Length   `json:"length"`
		Markup   report.Markup   `json:"markup"`
	}
	want := settings{report.Therapist, report.Short, report.Markdown}
	data, err := json.Marshal(want)
	require.NoError(t, err)
	assert.JSONEq(t, `{"audience":"therapist","length":"short","markup":"markdown"}`, string(data))
	var got settings
	require.NoError(t, json.Unmarshal(data, &got))
	assert.Equal(t, want, got)
	for _, bad := range []string{`{"audience":"doctor"}`, `{"length":"medium"}`, `{"markup":"html"}`, `{"audience":""}`} {
		kept := want
		require.ErrorIs(t, json.Unmarshal([]byte(bad), &kept), report.ErrUnknownName, bad)
		assert.Equal(t, want, kept, bad)
	}
	for _, bad := range []any{report.Audience(3), report.Length(2), report.Markup(2)} {
		_, err := json.Marshal(bad)
		require.ErrorIs(t, err, report.ErrUnknownName)
	}
}
