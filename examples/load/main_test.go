package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/sessions"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestGolden(t *testing.T) {
	for file, status := range map[string]int{"days.json": 0, "testdata/williams.json": 0, "testdata/apia.json": 0, "testdata/faults.json": 2} {
		in, err := os.ReadFile(file)
		require.NoError(t, err)
		var out, faults bytes.Buffer
		require.Equal(t, status, run(bytes.NewReader(in), &out, &faults), file)
		assert.Equal(t, status == 0, faults.Len() == 0, file)
		assert.Equal(t, status == 0, out.Len() > 0, file)
		golden := filepath.Join("testdata", strings.TrimSuffix(filepath.Base(file), ".json")+".golden")
		out.Write(faults.Bytes())
		if *update {
			require.NoError(t, os.WriteFile(golden, out.Bytes(), 0o600))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		assert.Equal(t, string(want), out.String(), file)
	}
}

type result struct {
	Convention string
	Days       []map[string]json.RawMessage
}

// value reads a number of a day, or its reason.
func (r result) value(t testing.TB, i int, key string) sessions.Value {
	t.Helper()
	var v sessions.Value
	require.NoError(t, json.Unmarshal(r.Days[i][key], &v), "%d %s", i, key)
	return v
}

func (r result) day(i int) string { return strings.Trim(string(r.Days[i]["day"]), `"`) }

func ask(t testing.TB, request any) result {
	t.Helper()
	in, err := json.Marshal(request)
	require.NoError(t, err)
	var out, faults bytes.Buffer
	require.Equal(t, 0, run(bytes.NewReader(in), &out, &faults), faults.String())
	var r result
	require.NoError(t, json.Unmarshal(out.Bytes(), &r))
	return r
}

type values map[string]any

// daysOf is a request for loads from the first day of 2024 on; nil is unknown.
func daysOf(loads []any, convention values) values {
	days := make([]values, len(loads))
	for i, l := range loads {
		days[i] = values{"day": time.Date(2024, 1, 1+i, 0, 0, 0, 0, time.UTC).Format(time.DateOnly), "load": l}
	}
	return values{"days": days, "convention": convention}
}

// near compares to the tolerance that conventions are told apart by.
func near(t *testing.T, want float64, got sessions.Value, what string) {
	t.Helper()
	n, ok := got.Get()
	require.True(t, ok, "%s: %s", what, got.Undefined)
	assert.InDelta(t, want, n, 1e-9*max(1, math.Abs(want)), what)
}

var shares = map[string]func(float64) float64{
	"time-constant": func(n float64) float64 { return 1 - math.Exp(-1/n) },
	"reciprocal":    func(n float64) float64 { return 1 / n },
	"span":          func(n float64) float64 { return 2 / (n + 1) },
	"half-life":     func(n float64) float64 { return 1 - math.Exp(-math.Log(2)/n) },
}

// Every number of every convention, against formulas written out by hand.
func TestAgreesWithFormulas(t *testing.T) {
	rng := rand.New(rand.NewPCG(51, 52))
	for average, share := range shares {
		for _, seed := range []any{"zero", "first", values{"acute": 35.5, "chronic": 50}} {
			for _, deviation := range []string{"population", "sample"} {
				loads := make([]float64, 60)
				raw := make([]any, len(loads))
				for i := range loads {
					loads[i] = float64(rng.IntN(5)*rng.IntN(100)) / 4
					raw[i] = loads[i]
				}
				r := ask(t, daysOf(raw, values{"average": average, "acute": 5.5, "chronic": 21, "seed": seed, "deviation": deviation, "windows": []int{6, 30}}))
				acute, chronic := byHand(loads, share(5.5), seed, "acute"), byHand(loads, share(21), seed, "chronic")
				what := fmt.Sprint(average, seed, deviation)
				for i := range loads {
					near(t, loads[i], r.value(t, i, "load"), what)
					near(t, acute[i+1], r.value(t, i, "acute"), what)
					near(t, chronic[i+1], r.value(t, i, "chronic"), what)
					near(t, chronic[i+1]-acute[i+1], r.value(t, i, "balance_after"), what)
					if i > 0 || seed != "first" {
						near(t, chronic[i]-acute[i], r.value(t, i, "balance_before"), what)
					}
					if i >= 7 || seed != "first" {
						near(t, chronic[i+1]-chronic[max(0, i-6)], r.value(t, i, "ramp"), what)
					}
					if chronic[i+1] > 0.01 {
						near(t, acute[i+1]/chronic[i+1], r.value(t, i, "ratio"), what)
					}
					if i >= 6 {
						mean, sd := spread(loads[i-6:i+1], deviation)
						near(t, 7*mean, r.value(t, i, "weekly"), what)
						if sd > 0 {
							near(t, mean/sd, r.value(t, i, "monotony"), what)
							near(t, 7*mean*mean/sd, r.value(t, i, "strain"), what)
						}
					}
					if i >= 29 {
						short, _ := spread(loads[i-5:i+1], deviation)
						long, _ := spread(loads[i-29:i+1], deviation)
						before, _ := spread(loads[i-29:i-5], deviation)
						near(t, short/long, r.value(t, i, "ratio_coupled"), what)
						near(t, short/before, r.value(t, i, "ratio_uncoupled"), what)
					}
				}
				assert.NotEmpty(t, r.value(t, 5, "weekly").Undefined)
				assert.NotEmpty(t, r.value(t, 28, "ratio_coupled").Undefined)
				assert.NotEmpty(t, r.value(t, 28, "ratio_uncoupled").Undefined)
			}
		}
	}
}

// byHand is an exponential average, its start first.
func byHand(loads []float64, share float64, seed any, which string) []float64 {
	out := make([]float64, 1, len(loads)+1)
	if given, ok := seed.(values); ok {
		switch v := given[which].(type) {
		case float64:
			out[0] = v
		case int:
			out[0] = float64(v)
		}
	}
	for i, l := range loads {
		if i == 0 && seed == "first" {
			out = append(out, l)
			continue
		}
		out = append(out, share*l+(1-share)*out[i])
	}
	return out
}

func spread(loads []float64, deviation string) (mean, sd float64) {
	for _, l := range loads {
		mean += l / float64(len(loads))
	}
	for _, l := range loads {
		sd += (l - mean) * (l - mean)
	}
	by := float64(len(loads))
	if deviation == "sample" {
		by--
	}
	return mean, math.Sqrt(sd / by)
}

// The published numbers of each convention.
func TestPublishedNumbers(t *testing.T) {
	hundreds := make([]any, 42)
	for i := range hundreds {
		hundreds[i] = 100
	}
	for average, want := range map[string]float64{"time-constant": 63.21, "reciprocal": 63.65, "span": 86.5} {
		r := ask(t, daysOf(hundreds, values{"average": average}))
		assert.InDelta(t, want, r.value(t, 41, "chronic").Number, 0.05, average)
	}
	week := []any{5, 15, 20, 20, 20, 25, 35}
	r := ask(t, daysOf(week, values{}))
	assert.InDelta(t, 20/8.4515, r.value(t, 6, "monotony").Number, 1e-4)
	sample := ask(t, daysOf(week, values{"deviation": "sample"}))
	assert.InDelta(t, 0.9258, sample.value(t, 6, "monotony").Number/r.value(t, 6, "monotony").Number, 1e-4)

	first := ask(t, daysOf([]any{0, 0, 100}, values{"average": "span", "chronic": 28, "seed": "first"}))
	assert.NotEmpty(t, first.value(t, 1, "ratio").Undefined)
	assert.InDelta(t, 3.63, first.value(t, 2, "ratio").Number, 0.01, "the first session after a first value of 0")
}

func TestEdges(t *testing.T) {
	zeros := make([]any, 40)
	for i := range zeros {
		zeros[i] = 0
	}
	r := ask(t, daysOf(zeros, values{}))
	for i := range zeros {
		assert.Zero(t, r.value(t, i, "acute"))
		for _, key := range []string{"ratio", "monotony", "strain", "ratio_coupled", "ratio_uncoupled"} {
			assert.NotEmpty(t, r.value(t, i, key).Undefined, key)
		}
	}
	one := ask(t, daysOf([]any{80}, values{}))
	near(t, 80*(1-math.Exp(-1.0/7)), one.value(t, 0, "acute"), "single day")
	zeros[39] = 5000
	spike := ask(t, daysOf(zeros, values{}))
	near(t, 4, spike.value(t, 39, "ratio_coupled"), "a spike after nothing is 4, the most there is")
	assert.NotEmpty(t, spike.value(t, 39, "ratio_uncoupled").Undefined)
	near(t, 5000/7.0/(5000*math.Sqrt(6)/7), spike.value(t, 39, "monotony"), "spike")

	gap := make([]any, 20)
	for i := range gap {
		gap[i] = 10 * (i + 1)
	}
	gap[4] = nil
	lost := ask(t, daysOf(gap, values{"windows": []int{2, 4}}))
	assert.Equal(t, "the load of 2024-01-05 is unknown", lost.value(t, 4, "load").Undefined)
	assert.NotEmpty(t, lost.value(t, 10, "weekly").Undefined)
	assert.Empty(t, lost.value(t, 11, "weekly").Undefined)
	assert.NotEmpty(t, lost.value(t, 10, "acute").Undefined)
	assert.Empty(t, lost.value(t, 11, "acute").Undefined)
	assert.Empty(t, lost.value(t, 8, "ratio_uncoupled").Undefined)
	assert.Empty(t, ask(t, values{"days": []any{}}).Days)
}

// Order and splitting of entries change nothing, and absent days are rest.
func TestEntriesOfADay(t *testing.T) {
	at := func(day string, load any) values { return values{"day": day, "load": load} }
	whole := ask(t, values{"days": []values{at("2024-02-27", 30), at("2024-02-28", 0), at("2024-02-29", 70), at("2024-03-01", 0), at("2024-03-02", 20), at("2024-03-03", 0)}})
	split := ask(t, values{"until": "2024-03-03", "days": []values{at("2024-03-02", 20), at("2024-02-29", 40), at("2024-02-27", 30), at("2024-02-29", 30)}})
	assert.Equal(t, whole, split)
	assert.Equal(t, "2024-02-29", whole.day(2))
}

// One session a day at civil 00:30 or 23:30 for a year, in eight zones with every kind of clock: every day has its own
// load.
func TestSessionsByDay(t *testing.T) {
	for _, name := range []string{
		"Europe/Berlin", "Australia/Sydney", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Kathmandu", "Asia/Beirut", "America/Santiago", "Pacific/Apia",
	} {
		loc, err := time.LoadLocation(name)
		require.NoError(t, err)
		var list []values
		var want []string
		for day := time.Date(2011, 6, 1, 0, 0, 0, 0, time.UTC); len(want) < 400; day = day.AddDate(0, 0, 1) {
			at := time.Date(day.Year(), day.Month(), day.Day(), 23, 30, 0, 0, loc)
			if at.Day() != day.Day() { // left out of the calendar
				continue
			}
			list = append(list, values{"start": at.UTC().Format(time.RFC3339), "load": len(want)})
			want = append(want, day.Format(time.DateOnly))
		}
		rand.New(rand.NewPCG(53, 54)).Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		r := ask(t, values{"zone": name, "sessions": list})
		require.Len(t, r.Days, len(want), name)
		for i := range want {
			require.Equal(t, want[i], r.day(i), name)
			near(t, float64(i), r.value(t, i, "load"), name)
		}
	}
}

func TestSessionsOverMidnightAndChanges(t *testing.T) {
	for _, c := range []struct{ zone, start, day string }{
		{"Europe/Berlin", "2024-03-30T22:59:00Z", "2024-03-30"},
		{"Europe/Berlin", "2024-03-30T23:00:00Z", "2024-03-31"},
		{"Europe/Berlin", "2024-03-31T21:59:00Z", "2024-03-31"},
		{"Europe/Berlin", "2024-10-27T22:30:00Z", "2024-10-27"},
		{"America/Sao_Paulo", "2018-11-04T02:59:00Z", "2018-11-03"},
		{"America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-04"},
		{"Australia/Lord_Howe", "2024-04-06T12:59:00Z", "2024-04-06"},
		{"Asia/Kolkata", "2024-01-01T18:30:00Z", "2024-01-02"},
		{"America/New_York", "2024-02-29T23:59:00-05:00", "2024-02-29"},
	} {
		r := ask(t, values{"zone": c.zone, "sessions": []values{{"start": c.start, "load": 5}}})
		require.Len(t, r.Days, 1)
		assert.Equal(t, c.day, r.day(0), "%s %s", c.zone, c.start)
	}
}

func TestFaults(t *testing.T) {
	for in, want := range map[string]string{
		``:                                "the text ends too early",
		`{"days":[`:                       "the text ends too early",
		`[]`:                              "is not an object",
		`{}`:                              "days: or sessions are missing",
		`{"days":[]} 1`:                   "data after the end",
		"{\"days\":[],\"zone\":\"\xff\"}": "not UTF-8",
		`{"sessions":[]}`:                 "zone: is missing",
		`{"sessions":[],"zone":"Local"}`:  "zone: ",
		`{"days":null}`:                   "days: is null",
		`{"days":[{"day":"2024-01-05","load":1}],"until":"2024-01-04"}`:              "until: ",
		`{"days":[{"day":"1800-01-05","load":1}]}`:                                   "days[0].day",
		`{"days":[{"day":"2024-01-05","load":1e9},{"day":"2024-01-05","load":1e9}]}`: "days[0].load",
		`{"days":[],"convention":{"acute":42}}`:                                      "convention.acute: 42 is not below",
		`{"days":[],"convention":{"average":"span","acute":0.5}}`:                    "convention.acute: 0.5 is below 1",
		`{"days":[],"convention":{"windows":[7,7]}}`:                                 "convention.windows: 7 is not below",
		`{"days":[],"convention":{"windows":[7.5,28]}}`:                              "convention.windows[0]: 7.5 is not a whole",
		`{"days":[],"convention":{"seed":{"acute":1}}}`:                              "convention.seed.chronic: is missing",
		`{"days":[],"convention":{"seed":7}}`:                                        "convention.seed: 7 is none of",
		strings.Repeat(`[`, 100):                                                     "nested",
		`{"days":` + strings.Repeat(`[`, 20) + strings.Repeat(`]`, 20) + `}`:         "nested",
		`{"zone":"UTC","sessions":[{"start":"2024-01-01T10:00:00","load":1}]}`:       "sessions[0].start",
	} {
		var out, faults bytes.Buffer
		assert.Equal(t, 2, run(strings.NewReader(in), &out, &faults), in)
		assert.Contains(t, faults.String(), want, in)
		assert.Zero(t, out.Len(), in)
	}
}

func FuzzParse(f *testing.F) {
	for _, file := range []string{"days.json", "testdata/williams.json", "testdata/apia.json", "testdata/faults.json"} {
		data, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add([]byte(`{"days":[{"day":"1900-01-01","load":0}],"until":"1900-02-01","convention":{"windows":[1,366],"acute":1e-300}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		req, err := parse(data)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		if n := len(req.entries); n > 0 && (req.entries[n-1].Day.Sub(req.entries[0].Day) > 5000 || req.until.Sub(req.entries[0].Day) > 5000) {
			return // right, but slow
		}
		a, err := req.answer()
		if err != nil {
			return
		}
		_, err = json.Marshal(a)
		require.NoError(t, err)
	})
}
