package csv_test

import (
	"testing"
	"time"
	_ "time/tzdata"

	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/csv"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	require.NoError(t, err)
	return loc
}

func TestDates(t *testing.T) {
	const afternoon = "2021-01-27T13:57:47Z"
	for text, want := range map[string]string{
		"2021-01-27T13:57:47Z":             afternoon,
		"2021-01-27T13:57:47+01:00":        "2021-01-27T13:57:47+01:00",
		"2021-01-27 13:57:47 -0930":        "2021-01-27T13:57:47-09:30",
		"2021-01-27 13:57:47":              afternoon,
		"2021-01-27 1:57:47\u202fPM":       afternoon,
		"Jan 27, 2021, 1:57:47 PM":         afternoon,
		"Jan 27, 2021, 12:00:00 AM":        "2021-01-27T00:00:00Z",
		"Jan 27, 2021, 12:30:00 PM":        "2021-01-27T12:30:00Z",
		"27 Jan 2021, 13:57:47":            afternoon,
		"27.01.2021, 13:57:47":             afternoon,
		"27. Januar 2021 um 13:57:47":      afternoon,
		"27. März 2021 13:57:47 Uhr":       "2021-03-27T13:57:47Z",
		"27 janv. 2021, 13:57:47":          afternoon,
		"27 janv. 2021 à 13:57:47":         afternoon,
		"3 févr. 2021, 13:57:47":           "2021-02-03T13:57:47Z",
		"27 juil. 2021, 13:57:47":          "2021-07-27T13:57:47Z",
		"27 juin 2021, 13:57:47":           "2021-06-27T13:57:47Z",
		"27 août 2021, 13:57:47":           "2021-08-27T13:57:47Z",
		"27 ene 2021 13:57:47":             afternoon,
		"27 ene. 2021, 1:57:47 p. m.":      afternoon,
		"27 dic 2021, 13:57:47":            "2021-12-27T13:57:47Z",
		"27 de jan. de 2021, 13:57:47":     afternoon,
		"27 de fevereiro de 2021 13:57":    "2021-02-27T13:57:00Z",
		"27 de out. de 2021, 13:57:47":     "2021-10-27T13:57:47Z",
		"27 gen 2021, 13:57:47":            afternoon,
		"27 mag 2021, 13:57:47":            "2021-05-27T13:57:47Z",
		"27 lug 2021, 13:57:47":            "2021-07-27T13:57:47Z",
		"27 giu 2021, 13:57:47":            "2021-06-27T13:57:47Z",
		"27 mrt. 2021 13:57:47":            "2021-03-27T13:57:47Z",
		"27/01/2021 13:57":                 "2021-01-27T13:57:00Z",
		"1/27/2021 1:57 PM":                "2021-01-27T13:57:00Z",
		"04/05/2021 13:57":                 "2021-05-04T13:57:00Z",
		"Wednesday, 27 January 2021 13:57": "2021-01-27T13:57:00Z",
		"2021/01/27 13:57:47.250":          afternoon,
		"20210127":                         "2021-01-27T00:00:00Z",
		"27.01.2021":                       "2021-01-27T00:00:00Z",
	} {
		at, timed, doubtful, ok := csv.ParseMoment(text, time.UTC)
		require.True(t, ok, text)
		assert.Equal(t, want, at.Format(time.RFC3339), text)
		assert.Equal(t, len(text) > 10, timed, text)
		assert.False(t, doubtful, text)
	}
	for _, text := range []string{
		"", "soon", "2021", "27.01", "2021-02-30 10:00", "2021-13-13 10:00", "27.01.21", "Jan 27", "25:00", "2021-01-27 24:00:01", "2021-01-27 13:60",
		"0000-01-01", "1899-12-31 23:59", "2201-01-01 00:00", "13:57 PM 2021-01-27", "2021-01-27 13:57 PM", "2021-01-27 13:57 EST", "1 2 3 4 2021",
		"2021-01-27 :", ":::", "Foo 27, 2021", "99999999999999999999-01-01", "martes 27 ene 2021", "2021-01-27 1:57 +9999",
	} {
		_, _, _, ok := csv.ParseMoment(text, time.UTC)
		assert.False(t, ok, text)
	}
}

// An hour that the clocks leave out or have twice is told; of two the first is taken.
func TestClockChanges(t *testing.T) {
	for _, c := range []struct {
		text, zone, want string
		doubtful         bool
	}{
		{"2026-03-29 01:30", "Europe/Lisbon", "2026-03-29T02:00:00+01:00", true},
		{"2026-10-25 01:30", "Europe/Lisbon", "2026-10-25T01:30:00+01:00", true},
		{"2026-10-25 02:30", "Europe/Lisbon", "2026-10-25T02:30:00Z", false},
		{"2026-04-05 02:15", "Australia/Lord_Howe", "2026-04-05T02:15:00+10:30", false},
		{"2026-04-05 01:45", "Australia/Lord_Howe", "2026-04-05T01:45:00+11:00", true},
		{"2026-10-04 02:30", "Australia/Sydney", "2026-10-04T03:00:00+11:00", true},
		{"2026-06-01 12:00", "Asia/Kathmandu", "2026-06-01T12:00:00+05:45", false},
	} {
		at, _, doubtful, ok := csv.ParseMoment(c.text, zone(t, c.zone))
		require.True(t, ok, c.text)
		assert.Equal(t, c.want, at.Format(time.RFC3339), c.text+" "+c.zone)
		assert.Equal(t, c.doubtful, doubtful, c.text+" "+c.zone)
	}
}

func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		text  string
		comma bool
		want  float64
	}{
		{"944", false, 944},
		{"9.44", false, 9.44},
		{"9.44", true, 9.44},
		{"9,44", false, 9.44},
		{"9,44", true, 9.44},
		{"1,234", false, 1234},
		{"1,234", true, 1.234},
		{"1,234.5", false, 1234.5},
		{"1.234,5", true, 1234.5},
		{"1.234,5", false, 1234.5},
		{"1.234.567", true, 1234567},
		{"1,234,567", false, 1234567},
		{"1 234,5", true, 1234.5},
		{"1\u00a0234,5", true, 1234.5},
		{"1'234.5", false, 1234.5},
		{"-3,5", true, -3.5},
		{"1e3", false, 1000},
		{"0", false, 0},
	} {
		got, code := csv.Number(c.text, c.comma)
		assert.Empty(t, code, c.text)
		assert.InDelta(t, c.want, got, 1e-9, c.text)
	}
	for _, text := range []string{"x", "NA", "NaN", "Inf", "-", ".", ",", "1,2,3,4.5.6", "1e999", "--1", "5 km"} {
		_, code := csv.Number(text, false)
		assert.Equal(t, importer.NotANumber, code, text)
	}
	_, code := csv.Number("", false)
	assert.Equal(t, importer.Missing, code)
}

func TestLengths(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"45": 45 * time.Minute, "45.5": 45*time.Minute + 30*time.Second, "2h 18m": 138 * time.Minute, "58m": 58 * time.Minute,
		"1h": time.Hour, "1h30m15s": 90*time.Minute + 15*time.Second, "1:23:45": time.Hour + 23*time.Minute + 45*time.Second,
		"12:34": 12*time.Minute + 34*time.Second, "2 Std. 5 Min.": 125 * time.Minute, "90 sec": 90 * time.Second, "1,5 h": 90 * time.Minute,
		"1 day": 24 * time.Hour, "0": 0,
	} {
		got, code := csv.Length(text)
		assert.Empty(t, code, text)
		assert.Equal(t, want, got, text)
	}
	for text, want := range map[string]importer.Code{
		"": importer.Missing, "h": importer.NotANumber, "5 parsecs": importer.NotANumber, "1:2:3:4": importer.NotANumber, "1:99": importer.NotANumber,
		"-5": importer.OutOfRange, "1e9": importer.OutOfRange, "99999999h": importer.OutOfRange, "::": importer.NotANumber, "5 5": importer.NotANumber,
	} {
		_, code := csv.Length(text)
		assert.Equal(t, want, code, text)
	}
}
