package main

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery/tissue"
)

// logFolder writes a log with these answers, one a morning, and a run every third evening.
func logFolder(t *testing.T, answers ...int) string {
	t.Helper()
	var sessions, wellness strings.Builder
	sessions.WriteString("end_date_time,activity_names,perceived_exertion,duration_min\n")
	wellness.WriteString("effective_time_frame,fatigue,mood,readiness,sleep_duration_h,sleep_quality,soreness,soreness_area,stress\n")
	for day, answer := range answers {
		at := time.Date(2026, 3, 1+day, 7, 30, 0, 0, time.UTC)
		areas := "[]"
		if answer < 3 {
			areas = `"[32696007, 48979004]"`
		}
		fmt.Fprintf(&wellness, "%s,3,3,6,7,3,%d,%s,3\n", at.Format(time.RFC3339), answer, areas)
		if day%3 == 0 {
			fmt.Fprintf(&sessions, "%s,\"['individual', 'running']\",6,50\n", at.Add(11*time.Hour).Format(time.RFC3339))
		}
	}
	folder := filepath.Join(t.TempDir(), "runner")
	require.NoError(t, os.Mkdir(folder, 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(folder, "srpe.csv"), []byte(sessions.String()), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(folder, "wellness.csv"), []byte(wellness.String()), 0o600))
	return folder
}

func TestTable(t *testing.T) {
	var out bytes.Buffer
	folder := logFolder(t, 3, 2, 3, 3, 2, 3, 4, 2)
	require.NoError(t, run(&out, []string{folder, folder}, "", ""))
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	last := lines[len(lines)-1]
	assert.Regexp(t, `^pooled n=14 model=\d\.\d{3} last=\d\.\d{3} mean=\d\.\d{3} cover80=\d\.\d{3} score80=\d+\.\d{3} score80mean=\d+\.\d{3}$`, last)
	assert.Contains(t, out.String(), "runner")
	assert.Contains(t, out.String(), "8 ratings are fewer than 20")

	require.Error(t, run(&out, nil, "", ""))
	require.Error(t, run(&out, []string{t.TempDir()}, "", ""))
}

// The baselines against sums done by hand.
func TestBaselines(t *testing.T) {
	p, err := read(logFolder(t, 3, 2, 4, 3))
	require.NoError(t, err)
	list := trials(p.tested)
	require.Len(t, list, 3, "the first rating has no earlier one")
	f := measure(list)
	assert.InDelta(t, math.Sqrt((1+4+1)/3.0), f.last.square, 1e-12)
	assert.InDelta(t, (1+2+1)/3.0, f.last.absolute, 1e-12)
	assert.InDelta(t, math.Sqrt((1+1.5*1.5+0)/3), f.mean.square, 1e-12)
	assert.False(t, list[0].intervals)
	assert.True(t, list[1].intervals)
	half := 1.2816 * math.Sqrt(0.5)
	assert.InDelta(t, 2.5-half, list[1].normal.low, 1e-12)
	assert.InDelta(t, 2.5+half, list[1].normal.high, 1e-12)
	assert.InDelta(t, 2*half+10*(4-2.5-half), list[1].normal.score(4), 1e-12)
	for i, points := range answers {
		assert.InDelta(t, 5-float64(i), answerOf(points), 0)
	}
	assert.InDelta(t, 2.5, answerOf(3.5), 1e-12)
	assert.InDelta(t, 1, answerOf(10), 0)
	assert.True(t, math.IsNaN(measure(nil).model.square))
}

func TestPicture(t *testing.T) {
	file := filepath.Join(t.TempDir(), "curve.svg")
	folder := logFolder(t, 3, 2, 3, 3, 2, 3, 4, 2)
	var out bytes.Buffer
	require.NoError(t, run(&out, []string{folder}, file, ""))
	drawn, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Contains(t, string(drawn), "gastrocnemius.left", "rated and loaded")
	assert.Equal(t, 3, strings.Count(string(drawn), `r="3"`), "three reports of the area")
	assert.Equal(t, 5, strings.Count(string(drawn), `r="2.5"`), "five overall")
	assert.NotRegexp(t, `NaN|Inf`, string(drawn))
	require.NoError(t, run(&out, []string{folder}, file, "soleus.left"))
	require.Error(t, run(&out, []string{folder}, file, "knee"))
}

// The figures on eight real logs: four that the numbers of the forecast were chosen on, and four that they were not.
func TestOnRealLogs(t *testing.T) {
	root := filepath.Join("..", "..", "..", "shared", "data", "training_files", "pmdata")
	if _, err := os.Stat(root); err != nil {
		t.Skipf("no logs: %v", err)
	}
	measured := func(names ...string) figures {
		var all []trial
		for _, name := range names {
			p, err := read(filepath.Join(root, name))
			require.NoError(t, err)
			list := trials(p.tested)
			require.Len(t, list, len(p.tested)-1, name)
			all = append(all, list...)
			f := measure(list)
			assert.Less(t, f.model.square, f.mean.square, name)
			assert.Less(t, f.model.square, f.last.square, name)
		}
		return measure(all)
	}
	chosen, confirmed := []string{"p01", "p06", "p11", "p14"}, []string{"p04", "p10", "p12", "p16"}
	for _, c := range []struct {
		names       []string
		model, mean float64 // as measured
	}{
		{chosen, 0.4560, 0.5455},
		{confirmed, 0.5821, 0.6132},
		{append(chosen, confirmed...), 0.5152, 0.5762},
	} {
		f := measured(c.names...)
		assert.InDelta(t, c.model, f.model.square, 5e-4, "%v", c.names)
		assert.InDelta(t, c.mean, f.mean.square, 5e-4, "%v", c.names)
		assert.LessOrEqual(t, f.model.square, 0.955*min(f.mean.square, f.last.square), "%v", c.names)
		assert.GreaterOrEqual(t, f.cover80, 0.75, "%v", c.names)
		assert.Less(t, f.score80, f.score80Mean, "%v", c.names)
	}
}

// A forecast of the walk is that of the record as it was then; the package proves it for random records, this for a log.
func TestWalkIsHonest(t *testing.T) {
	p, err := read(logFolder(t, 3, 2, 3, 3, 2, 3, 4, 2))
	require.NoError(t, err)
	for _, one := range p.tested {
		now := p.record
		now.Now = one.Forecast.At
		f, err := tissue.ForecastReport(now)
		require.NoError(t, err)
		assert.Equal(t, one.Forecast, f)
	}
}
