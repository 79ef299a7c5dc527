package ical_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery/report/ical"
)

// FuzzText: whatever stands in an entry's texts, the file stays whole and holds nothing but the entry.
func FuzzText(f *testing.F) {
	for _, seed := range []string{"", "plain", "a;b,c\\d\n e", "\r\nEND:VEVENT\r\nBEGIN:VEVENT", strings.Repeat("é", 90), "\x00\xff", "\u2028"} {
		f.Add(seed, seed)
	}
	at := time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, summary, description string) {
		data, err := ical.Encode([]ical.Entry{{
			UID: "x" + summary, Kind: ical.Visit, Status: ical.Tentative, Start: at, End: at.Add(time.Hour), Stamp: at, Summary: summary, Description: description, Alarm: 5,
		}})
		require.NoError(t, err)
		cal := readStrictly(t, data)
		require.Len(t, cal.parts, 1)
		assert.Len(t, cal.parts[0].parts, 1)
	})
}
