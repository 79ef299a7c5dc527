package recall_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/report/internal/fixture"
	"example.com/rubdown/recovery/report/recall"
	"example.com/rubdown/recovery/report/visit"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions/timeline"
)

// read reads a list back as maps by column.
func read(t *testing.T, data []byte) []map[string]string {
	t.Helper()
	assert.Equal(t, bytes.Count(data, []byte("\n")), bytes.Count(data, []byte("\r\n")))
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	require.NoError(t, err)
	require.Equal(t, recall.Columns(), rows[0])
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, name := range rows[0] {
			m[name] = row[i]
		}
		out = append(out, m)
	}
	return out
}

// TestEveryAnswerIsARow: what is due, suggested or refused stands in it, and nothing is due while screening stops everything.
func TestEveryAnswerIsARow(t *testing.T) {
	rows, stopped := 0, 0
	for name, a := range fixture.Answers(t) {
		for _, c := range []wording.Catalogue{{}, wording.Spanish()} {
			var b bytes.Buffer
			require.NoError(t, recall.Write(&b, recall.Of(name, a, c)))
			list := read(t, b.Bytes())
			require.Len(t, list, 1)
			row := list[0]
			rows++
			assert.Equal(t, name, row["client"])
			assert.Equal(t, string(a.Answer), row["answer"])
			for _, day := range []string{row["due_from"], row["due_to"]} {
				if day != "" {
					_, err := timeline.ParseDay(day)
					assert.NoError(t, err, name)
				}
			}
			assert.LessOrEqual(t, row["due_from"], row["due_to"], name)
			if row["not_until"] != "" {
				_, err := timeline.ParseInstant(row["not_until"])
				assert.NoError(t, err, name)
			}
			switch {
			case visit.Stopped(a):
				stopped++
				assert.Empty(t, row["due_from"]+row["modality"]+row["minutes"], name)
				assert.Equal(t, visit.Decisive(a)[0].Code, row["reason"], name)
				assert.NotEmpty(t, row["text"], name)
			case len(visit.Of(a)) > 0:
				assert.NotEmpty(t, row["modality"], name)
				assert.NotEmpty(t, row["due_from"], name)
				assert.NotEmpty(t, row["minutes"], name)
				assert.Empty(t, row["not_until"], name)
			}
		}
	}
	assert.Greater(t, rows, 120)
	assert.Greater(t, stopped, 20)
}

// TestRaceWeek is one row by hand.
func TestRaceWeek(t *testing.T) {
	a := fixture.Answers(t)["race-week"]
	a.Cadence = &recovery.DueRange{From: "2026-10-22", To: "2026-10-29"}
	var b strings.Builder
	require.NoError(t, recall.Write(&b, recall.Of("c-17", a, wording.Catalogue{})))
	head, row, _ := strings.Cut(b.String(), "\r\n")
	assert.Equal(t, "client,answer,due_from,due_to,modality,purpose,minutes,reason,text,not_until,who", head)
	assert.True(t, strings.HasPrefix(row, "c-17,book,2026-10-22,2026-10-29,pre-event-sports,prepare,10,pre-event-window,"), row)
}

// TestFormulas are not run by a spreadsheet, and ordinary texts stay as they are.
func TestFormulas(t *testing.T) {
	for text, want := range map[string]string{
		"=1+1": "'=1+1", "+351 21": "'+351 21", "-5": "'-5", "@sum": "'@sum", " =1": "' =1", "\t=1": "' =1", "\r\n=1": "'  =1", "＝1": "'＝1", "\u200b=1": "'\u200b=1",
		"a=1": "a=1", "O'Neill": "O'Neill", `say "hi", then go`: `say "hi", then go`, "": "", "two\nlines": "two lines", "\xff=": "\uFFFD=", "  ": "  ",
		"=cmd|' /C calc'!A0": "'=cmd|' /C calc'!A0",
	} {
		var b bytes.Buffer
		require.NoError(t, recall.Write(&b, recall.Row{Client: text, Text: text, Who: text}))
		row := read(t, b.Bytes())[0]
		for _, column := range []string{"client", "text", "who"} {
			assert.Equal(t, want, row[column], "%q", text)
		}
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

// TestWriterFails is told.
func TestWriterFails(t *testing.T) {
	assert.ErrorContains(t, recall.Write(broken{}, recall.Row{}), "disk full")
}

// TestStrangeRows: no row makes it panic.
func TestStrangeRows(t *testing.T) {
	assert.NotPanics(t, func() {
		assert.NoError(t, recall.Write(&bytes.Buffer{}, recall.Row{Modality: 200, Purpose: 200, Minutes: -1}))
	})
	assert.NotPanics(t, func() { _ = recall.Of("", fixture.Answers(t)["fever"], wording.Catalogue{}) })
}
