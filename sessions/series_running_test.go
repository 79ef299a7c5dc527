package sessions_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// manyConventions are all smoothings by all seeds, early and not.
func manyConventions() []sessions.Convention {
	var out []sessions.Convention
	for s := range sessions.Smoothings() {
		for seed := range sessions.Seeds() {
			for _, early := range []bool{false, true} {
				out = append(out,
					sessions.Convention{Smoothing: s, Seed: seed, AcuteDays: 3.5, ChronicDays: 14, Early: early},
					sessions.Convention{Smoothing: s, StartAcute: 40, StartChronic: 60, Short: 5, Long: 40, SampleSD: true, Early: early, Floor: sessions.Known(0)})
			}
		}
	}
	return out
}

func newRunning(t testing.TB, c sessions.Convention, loc *time.Location) *sessions.Running {
	t.Helper()
	r, err := sessions.NewRunning(c, loc)
	require.NoError(t, err)
	return r
}

// Taking days in one by one, in pieces, and through stored states gives exactly what
// the series gives as a whole.
func TestRunningIsTheSeries(t *testing.T) {
	rng := rand.New(rand.NewPCG(41, 42))
	for _, c := range manyConventions() {
		for range seriesRounds(2) {
			days := dayLoads(make([]float64, 1+rng.IntN(150))...)
			for i := range days {
				switch rng.IntN(12) {
				case 0:
					days[i].Load = sessions.Quantity{}
				case 1, 2, 3:
					days[i].Sessions = 0
				default:
					days[i].Load = sessions.Known(float64(rng.IntN(400)))
				}
			}
			days[0].Sessions = 1
			want, err := c.Series(days)
			require.NoError(t, err)
			r := newRunning(t, c, nil)
			for i, d := range days {
				got, err := r.Add(half(d))
				require.NoError(t, err)
				if v, known := d.Load.Get(); known && d.Sessions > 0 {
					got, err = r.Add(sessions.DayLoad{Day: d.Day, Load: sessions.Known(v - math.Floor(v/2))})
					require.NoError(t, err)
				}
				require.Equal(t, want[i], got, "%s day %d", c, i)
				if rng.IntN(10) == 0 {
					data, err := json.Marshal(r)
					require.NoError(t, err)
					r = new(sessions.Running)
					require.NoError(t, json.Unmarshal(data, r))
					require.Equal(t, want[i], r.Summary())
				}
			}
			assert.Equal(t, len(days), r.Days())
		}
	}
}

// half is the first of two entries of a day, whole numbers so that sums are exact.
func half(d sessions.DayLoad) sessions.DayLoad {
	if v, known := d.Load.Get(); known && d.Sessions > 0 {
		d.Load = sessions.Known(math.Floor(v / 2))
	}
	return d
}

// Weights by definition, for every smoothing and seed, without unknown days.
func TestAveragesAreWeightedSums(t *testing.T) {
	rng := rand.New(rand.NewPCG(43, 44))
	share := map[sessions.Smoothing]func(n float64) float64{
		sessions.TimeConstant: func(n float64) float64 { return 1 - math.Exp(-1/n) },
		sessions.Reciprocal:   func(n float64) float64 { return 1 / n },
		sessions.Span:         func(n float64) float64 { return 2 / (n + 1) },
		sessions.HalfLife:     func(n float64) float64 { return 1 - math.Pow(0.5, 1/n) },
	}
	for s := range sessions.Smoothings() {
		for _, seed := range []sessions.Seed{sessions.SeedGiven, sessions.SeedFirst, sessions.SeedMean, sessions.SeedNone} {
			loads := make([]float64, 20+rng.IntN(60))
			for i := range loads {
				loads[i] = float64(rng.IntN(300))
			}
			c := sessions.Convention{Smoothing: s, Seed: seed, AcuteDays: 5, ChronicDays: 10}
			if seed == sessions.SeedGiven {
				c.StartChronic = 50
			}
			averages, err := c.Averages(dayLoads(loads...))
			require.NoError(t, err)
			a := share[s](10)
			n := len(loads)
			start, first, norm := c.StartChronic, 0, 1.0
			switch seed {
			case sessions.SeedFirst:
				start, first = loads[0], 1
			case sessions.SeedMean:
				for _, x := range loads[:10] {
					start += x / 10
				}
				first = 10
			case sessions.SeedNone:
				norm = 1 - math.Pow(1-a, float64(n))
			}
			want := start * math.Pow(1-a, float64(n-first))
			for i := first; i < n; i++ {
				want += a * math.Pow(1-a, float64(n-1-i)) * loads[i]
			}
			assert.InEpsilon(t, want/norm, averages[n-1].Chronic, 1e-9, "%v %v", s, seed)
		}
	}
}

// With weights that add up to 1, days that nobody knows of are passed over: what is
// left is the average of what is known by its age.
func TestSeedNoneSkipsUnknownDays(t *testing.T) {
	c := sessions.Convention{Seed: sessions.SeedNone, Smoothing: sessions.Span}
	averages, err := c.Averages(dayLoads(80, -1, -1, 40))
	require.NoError(t, err)
	decay := math.Pow(0.75, 3)
	assert.InEpsilon(t, (80*decay+40)/(decay+1), averages[3].Acute, 1e-12)
	constant, err := c.Averages(dayLoads(70, -1, 70, -1, -1, 70))
	require.NoError(t, err)
	assert.InDelta(t, 70, constant[5].Chronic, 1e-12)
}

func TestEarlyGivesNumbersFromTheFirstDay(t *testing.T) {
	zero, err := sessions.Convention{Early: true, StartAcute: 30, StartChronic: 40}.Series(dayLoads(sameLoads(10, 50)...))
	require.NoError(t, err)
	assert.InDelta(t, 10, numberOf(t, zero[0].BalanceBefore), 0)
	assert.InDelta(t, zero[0].Chronic.Number-40, numberOf(t, zero[0].Ramp), 1e-12)
	assert.InDelta(t, zero[7].Chronic.Number-zero[0].Chronic.Number, numberOf(t, zero[7].Ramp), 1e-12)
	assert.NotEmpty(t, zero[0].Weekly.Undefined)
	assert.NotEmpty(t, zero[0].WarmingUp)

	first, err := sessions.Convention{Early: true, Seed: sessions.SeedFirst}.Series(dayLoads(sameLoads(10, 50)...))
	require.NoError(t, err)
	assert.InDelta(t, 1, numberOf(t, first[0].RatioOfAverages), 0)
	assert.Equal(t, "needs 2 days of history, there are 1", first[0].BalanceBefore.Undefined)
	assert.Equal(t, "needs 8 days of history, there are 7", first[6].Ramp.Undefined)
	assert.InDelta(t, 0, numberOf(t, first[7].Ramp), 0)

	mean, err := sessions.Convention{Early: true, Seed: sessions.SeedMean}.Series(dayLoads(sameLoads(10, 50)...))
	require.NoError(t, err)
	assert.Equal(t, "needs 7 days of history, there are 6", mean[5].Acute.Undefined)
	assert.InDelta(t, 50, numberOf(t, mean[6].Acute), 1e-12)

	gap, err := sessions.Convention{Early: true}.Series(dayLoads(50, 50, -1, 50, 50, 50, 50, 50, 50, 50))
	require.NoError(t, err)
	assert.NotEmpty(t, gap[2].Acute.Undefined)
	assert.NotEmpty(t, gap[8].Acute.Undefined)
	assert.Empty(t, gap[9].Acute.Undefined)
}

func TestRatioFloor(t *testing.T) {
	loads := append([]float64{100}, sameLoads(300, 0)...)
	for floor, defined := range map[sessions.Quantity]bool{{}: false, sessions.Known(0): true} {
		c := sessions.Williams2017()
		c.Floor = floor
		series, err := c.Series(dayLoads(loads...))
		require.NoError(t, err)
		_, ok := series[300].RatioOfAverages.Get()
		assert.Equal(t, defined, ok)
	}
	tiny, err := sessions.Convention{Early: true, StartAcute: 1e9, Floor: sessions.Known(0)}.Series(dayLoads(5e-324 * 40))
	require.NoError(t, err)
	assert.NotEmpty(t, tiny[0].RatioOfAverages.Undefined, "never infinite")
}

func TestRunningFaults(t *testing.T) {
	r := newRunning(t, sessions.Convention{}, nil)
	assert.NotEmpty(t, r.Summary().Acute.Undefined)
	_, started := r.Last()
	assert.False(t, started)
	unknown, err := r.Add(sessions.DayLoad{Day: seriesDay()})
	require.NoError(t, err)
	assert.NotEmpty(t, unknown.Weekly.Undefined)
	assert.Zero(t, r.Days(), "nothing is known of days before the first session")

	_, err = r.Add(dayLoads(100)[0])
	require.NoError(t, err)
	before := r.Summary()
	for name, d := range map[string]sessions.DayLoad{
		"negative": {Day: seriesDay(), Load: sessions.Known(-1)},
		"NaN":      {Day: seriesDay(), Load: sessions.Known(math.NaN())},
		"too much": {Day: seriesDay(), Load: sessions.Known(1e9)},
		"far":      {Day: date.Max(), Load: sessions.Known(1)},
		"earlier":  {Day: seriesDay().Add(-1), Load: sessions.Known(1)},
	} {
		_, err = r.Add(d)
		require.ErrorIs(t, err, sessions.ErrInvalidSeries, name)
		assert.Equal(t, before, r.Summary(), name)
	}
	_, err = r.Add(sessions.DayLoad{Day: seriesDay().Add(-1), Load: sessions.Known(1)})
	require.ErrorIs(t, err, sessions.ErrEarlier)
	_, err = r.AddSession(sessions.Session{})
	require.ErrorIs(t, err, sessions.ErrInvalidSession)
	planned := trainedHour(t, seriesTime(t, "2026-05-01T12:00:00Z"), 5)
	planned.Status = sessions.Planned
	_, err = r.AddSession(planned)
	require.ErrorIs(t, err, sessions.ErrInvalidSession)
	require.Error(t, r.RestUntil(date.Max()))
	require.NoError(t, r.RestUntil(seriesDay().Add(-9)))
	assert.Equal(t, before, r.Summary())

	_, err = new(sessions.Running).Add(dayLoads(1)[0])
	require.ErrorIs(t, err, sessions.ErrMissing, "the zero value takes nothing in")
	_, err = sessions.NewRunning(sessions.Convention{AcuteDays: 99}, nil)
	require.ErrorIs(t, err, sessions.ErrInvalidConvention)
}

// Sessions added one by one are the daily loads, in every zone.
func TestRunningSessionsByDay(t *testing.T) {
	rng := rand.New(rand.NewPCG(45, 46))
	at := seriesTime(t, "2011-11-20T00:00:00Z")
	var all []sessions.Session
	for range 150 {
		at = at.Add(time.Duration(1+rng.IntN(40)) * time.Hour)
		all = append(all, trainedHour(t, at, float64(rng.IntN(20))/2))
	}
	for _, name := range append(seriesZones, "Australia/Lord_Howe") {
		loc := seriesZone(t, name)
		r := newRunning(t, sessions.Convention{}, loc)
		for _, s := range all {
			_, err := r.AddSession(s)
			require.NoError(t, err)
		}
		last := all[len(all)-1]
		assert.Equal(t, sessions.Summarise(seriesDiary(t, all...), last.End(), loc).Strain, r.Summary().Strain, name)
		days := sessions.DailyLoads(seriesDiary(t, all...), timeline.DayOf(all[0].Start, loc), timeline.DayOf(last.Start, loc), loc)
		assert.Equal(t, len(days), r.Days(), name)
	}
}

func TestForecast(t *testing.T) {
	r := newRunning(t, sessions.Convention{Early: true}, nil)
	for _, d := range dayLoads(sameLoads(30, 100)...) {
		_, err := r.Add(d)
		require.NoError(t, err)
	}
	today := seriesDay().Add(29)
	before := r.Summary()
	days, err := r.Forecast(sessions.DayLoad{Day: today.Add(2), Load: sessions.Known(40)}, sessions.DayLoad{Day: today.Add(2), Load: sessions.Known(60)}, sessions.DayLoad{Day: today.Add(5), Load: sessions.Known(0)})
	require.NoError(t, err)
	assert.Equal(t, before, r.Summary(), "the series itself stays")
	whole := append(sameLoads(30, 100), 0, 100, 0, 0, 0)
	series, err := sessions.Convention{Early: true}.Series(dayLoads(whole...))
	require.NoError(t, err)
	require.Len(t, days, 5)
	for i, d := range days {
		assert.Equal(t, series[30+i].Day, d.Day)
		assert.Equal(t, series[30+i].Balance, d.Balance)
		assert.Equal(t, series[30+i].Weekly, d.Weekly)
	}
	_, err = r.Forecast(sessions.DayLoad{Day: today.Add(-1), Load: sessions.Known(40)})
	require.ErrorIs(t, err, sessions.ErrEarlier)
	// Rest brings the balance to 0 when it is said to.
	rest := numberOf(t, sessions.Convention{}.RestDays(before.Acute.Number, before.Chronic.Number))
	quiet, err := r.Forecast(sessions.DayLoad{Day: today.Add(date.PeriodOfDays(math.Ceil(rest))), Load: sessions.Known(0)})
	require.NoError(t, err)
	assert.Negative(t, quiet[len(quiet)-2].Balance.Number)
	assert.Positive(t, quiet[len(quiet)-1].Balance.Number)
	for _, v := range []sessions.Value{
		sessions.Convention{}.RestDays(0, 5), sessions.Convention{}.RestDays(4, 5), sessions.Convention{AcuteDays: 99}.RestDays(5, 4), sessions.Convention{}.RestDays(math.NaN(), 1),
	} {
		assert.NotEmpty(t, v.Undefined)
	}
}

func TestForecastOfADiary(t *testing.T) {
	at := seriesTime(t, "2026-05-20T09:00:00Z")
	var all []sessions.Session
	for i := range 10 {
		all = append(all, trainedHour(t, at.AddDate(0, 0, i-10), 5))
	}
	plan := func(days int, effort float64) {
		s := trainedHour(t, at.AddDate(0, 0, days).Add(time.Hour), effort)
		s.Status = sessions.Planned
		all = append(all, s)
	}
	plan(-3, 9) // never happened
	plan(0, 4)  // later today
	plan(2, -1) // unknown effort: guessed
	plan(30, 9) // after the end
	series, err := sessions.Convention{}.Forecast(seriesDiary(t, all...), at, civilDay(t, "2026-05-24"), nil)
	require.NoError(t, err)
	require.Len(t, series, 5)
	assert.InDelta(t, 6*300+240, numberOf(t, series[0].Weekly), 1e-9)
	assert.InDelta(t, 4*300+240+240, numberOf(t, series[2].Weekly), 1e-9, "easy runs are usually effort 4")
	assert.Equal(t, "2026-05-24", timeline.FormatDay(series[4].Day))

	for name, empty := range map[string]func() ([]sessions.LoadSummary, error){
		"nothing done": func() ([]sessions.LoadSummary, error) {
			return sessions.Convention{}.Forecast(sessions.Diary{}, at, civilDay(t, "2026-05-24"), nil)
		},
		"until too soon": func() ([]sessions.LoadSummary, error) {
			return sessions.Convention{}.Forecast(seriesDiary(t, all...), at, civilDay(t, "2026-05-19"), nil)
		},
	} {
		got, err := empty()
		require.NoError(t, err, name)
		assert.Empty(t, got, name)
	}
	_, err = sessions.Convention{}.Forecast(seriesDiary(t, all...), at, date.Max(), nil)
	require.ErrorIs(t, err, sessions.ErrInvalidSeries)
	_, err = sessions.Convention{ChronicDays: 3}.Forecast(sessions.Diary{}, at, civilDay(t, "2026-05-24"), nil)
	require.ErrorIs(t, err, sessions.ErrInvalidConvention)
}

func TestFillDays(t *testing.T) {
	entry := func(day string, load float64) sessions.DayLoad {
		d := sessions.DayLoad{Day: civilDay(t, day), Sessions: 1}
		if load >= 0 {
			d.Load = sessions.Known(load)
		}
		return d
	}
	days := sessions.FillDays([]sessions.DayLoad{
		entry("2024-03-02", 7), entry("2024-02-28", 1), entry("2024-03-02", 5), entry("2024-02-29", 2), entry("2024-02-29", -1),
	}, civilDay(t, "2024-03-03"), nil)
	require.Len(t, days, 5)
	assert.Equal(t, sessions.DayLoad{Day: civilDay(t, "2024-02-29"), Sessions: 2}, days[1], "unknown with known is unknown")
	assert.Equal(t, sessions.DayLoad{Day: civilDay(t, "2024-03-01"), Load: sessions.Known(0)}, days[2])
	assert.Equal(t, sessions.DayLoad{Day: civilDay(t, "2024-03-02"), Load: sessions.Known(12), Sessions: 2}, days[3])
	assert.Equal(t, sessions.Known(0), days[4].Load)

	apia := sessions.FillDays([]sessions.DayLoad{entry("2011-12-29", 1), entry("2011-12-31", 1)}, date.Date{}, seriesZone(t, "Pacific/Apia"))
	assert.Len(t, apia, 2)
	assert.Empty(t, sessions.FillDays(nil, civilDay(t, "2024-03-03"), nil))
	assert.Empty(t, sessions.FillDays([]sessions.DayLoad{{Day: date.Max()}}, date.Max(), nil))
}

func TestRunningStateFaults(t *testing.T) {
	r := newRunning(t, sessions.Convention{}, seriesZone(t, "Asia/Kathmandu"))
	for _, d := range dayLoads(100, 0, -1, 50) {
		_, err := r.Add(d)
		require.NoError(t, err)
	}
	good, err := json.Marshal(r)
	require.NoError(t, err)
	var fields map[string]any
	require.NoError(t, json.Unmarshal(good, &fields))
	for name, change := range map[string]func(map[string]any){
		"unknown key":      func(m map[string]any) { m["x"] = 1 },
		"no zone":          func(m map[string]any) { m["zone"] = "Local" },
		"too many days":    func(m map[string]any) { m["days"] = 1e6 },
		"fewer days":       func(m map[string]any) { m["days"] = 3 },
		"negative days":    func(m map[string]any) { m["days"] = -1 },
		"no tail":          func(m map[string]any) { m["tail"] = nil },
		"no trace":         func(m map[string]any) { m["trace"] = nil },
		"bad convention":   func(m map[string]any) { m["convention"] = map[string]any{"acute_days": 99} },
		"negative load":    func(m map[string]any) { m["tail"].([]any)[0].(map[string]any)["load"] = -1 },
		"days in no order": func(m map[string]any) { m["tail"].([]any)[0].(map[string]any)["day"] = "2030-01-01" },
		"huge average":     func(m map[string]any) { m["before"].(map[string]any)["acute"] = map[string]any{"value": 1e300} },
	} {
		require.NoError(t, json.Unmarshal(good, &fields))
		change(fields)
		bad, err := json.Marshal(fields)
		require.NoError(t, err)
		kept := newRunning(t, sessions.Convention{}, nil)
		require.Error(t, json.Unmarshal(bad, kept), name)
		assert.Zero(t, kept.Days(), name)
		fields = nil
	}
	_, err = json.Marshal(newRunning(t, sessions.Convention{}, time.FixedZone("here", 3600)))
	require.Error(t, err, "a zone that cannot be loaded again")
}

func FuzzRunningState(f *testing.F) {
	r, err := sessions.NewRunning(sessions.Williams2017(), nil)
	require.NoError(f, err)
	for _, d := range dayLoads(100, 0, -1, 50, 20, 10, 10, 10, 90, 0) {
		_, err := r.Add(d)
		require.NoError(f, err)
	}
	good, err := json.Marshal(r)
	require.NoError(f, err)
	f.Add(good)
	f.Add([]byte(`{"convention":{},"zone":"UTC","days":0,"before":{"acute":{},"chronic":{}},"trace":[],"tail":[]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var r sessions.Running
		if json.Unmarshal(data, &r) != nil {
			return
		}
		if last, started := r.Last(); started && last.Year() < 2100 {
			s, err := r.Add(sessions.DayLoad{Day: last.Add(3), Load: sessions.Known(10), Sessions: 1})
			require.NoError(t, err)
			_, err = json.Marshal(s)
			require.NoError(t, err)
		}
		again, err := json.Marshal(r)
		require.NoError(t, err)
		var back sessions.Running
		require.NoError(t, json.Unmarshal(again, &back))
		require.Equal(t, r.Summary(), back.Summary())
	})
}

func BenchmarkRunningAdd(b *testing.B) {
	for _, n := range []int{100, 10_000} {
		b.Run(map[int]string{100: "days=100", 10_000: "days=10000"}[n], func(b *testing.B) {
			r, err := sessions.NewRunning(sessions.Convention{}, nil)
			require.NoError(b, err)
			_, err = r.Add(sessions.DayLoad{Day: date.New(1970, 1, 1), Load: sessions.Known(100), Sessions: 1})
			require.NoError(b, err)
			day := date.New(1970, 1, 1).Add(date.PeriodOfDays(n))
			require.NoError(b, r.RestUntil(day))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := r.Add(sessions.DayLoad{Day: day, Load: sessions.Known(1e-3)}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkSeries(b *testing.B) {
	days := dayLoads(sameLoads(366, 100)...)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := (sessions.Convention{}).Series(days); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWeightedPower(b *testing.B) {
	ride := blocks(3*3600, 60, 350, 150)
	b.ReportAllocs()
	for b.Loop() {
		sessions.WeightedPower(ride, sessions.PowerOptions{})
	}
}
