package srpe_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	_ "time/tzdata"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer/srpe"
	"example.com/rubdown/sessions/timeline"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	sessionHeader  = "end_date_time,activity_names,perceived_exertion,duration_min\n"
	wellnessHeader = "effective_time_frame,fatigue,mood,readiness,sleep_duration_h,sleep_quality,soreness,soreness_area,stress\n"
	injuryHeader   = "effective_time_frame,injuries\n"
)

// folder is a log of the given rows; a header alone stands for an empty file.
func folder(sessionRows, wellnessRows, injuryRows string) fstest.MapFS {
	return fstest.MapFS{
		"srpe.csv":     {Data: []byte(sessionHeader + sessionRows)},
		"wellness.csv": {Data: []byte(wellnessHeader + wellnessRows)},
		"injury.csv":   {Data: []byte(injuryHeader + injuryRows)},
	}
}

func read(t testing.TB, fsys fs.FS, opts srpe.Options) srpe.Log {
	t.Helper()
	log, err := srpe.Read(fsys, opts)
	require.NoError(t, err)
	return log
}

// skips are the texts of what was skipped.
func skips(log srpe.Log) []string {
	var texts []string
	for _, s := range log.Skipped {
		texts = append(texts, s.String())
	}
	return texts
}

func TestReadSessions(t *testing.T) {
	for _, c := range []struct {
		row, sport, kind string
		skipped          []string
	}{
		{`"['individual', 'running']",7,30`, "road-running", "", nil},
		{`"['team', 'soccer']",7.5,60`, "soccer", "", nil},
		{`"['team', 'soccer', 'match']",8,90`, "soccer", "match", nil},
		{`"['individual', 'strength']",7,60`, "full-body", "strength", nil},
		{`"['individual', 'endurance', 'running']",3,120`, "road-running", "", nil},
		{`"['individual', 'strength', 'endurance']",3,50`, "full-body", "strength", nil},
		{
			`"['individual', 'strength', 'running']",7,40`, "road-running", "",
			[]string{`srpe.csv:2: activity_names: also-named: "strength"`},
		},
		{
			`"['individual', 'endurance']",6,40`, "other", "",
			[]string{`srpe.csv:2: activity_names: no-sport: "['individual', 'endurance']"`},
		},
		{
			`['individual'],4,40`, "other", "",
			[]string{`srpe.csv:2: activity_names: no-sport: "['individual']"`},
		},
		{
			`"['individual', 'quidditch']",4,40`, "other", "",
			[]string{`srpe.csv:2: activity_names: unknown-activity: "quidditch"`, `srpe.csv:2: activity_names: no-sport: "['individual', 'quidditch']"`},
		},
		{
			`"['running'",4,40`, "other", "",
			[]string{`srpe.csv:2: activity_names: bad-list: "['running'"`},
		},
		{`['running'],,40`, "road-running", "", []string{`srpe.csv:2: perceived_exertion: missing`}},
		{`['running'],11,40`, "road-running", "", []string{`srpe.csv:2: perceived_exertion: out-of-range: "11"`}},
		{`['running'],6.3,40`, "road-running", "", []string{`srpe.csv:2: perceived_exertion: out-of-range: "6.3"`}},
	} {
		log := read(t, folder("2019-11-05T22:51:54.710Z,"+c.row+"\n", "", ""), srpe.Options{})
		require.Len(t, log.Sessions, 1, c.row)
		s := log.Sessions[0]
		assert.Equal(t, c.sport, s.Sport.String(), c.row)
		assert.Equal(t, c.kind, s.Kind.String(), c.row)
		assert.Equal(t, c.skipped, skips(log), c.row)
		assert.Equal(t, sessions.Done, s.Status)
		assert.Equal(t, "srpe-2019-11-05T22:51:54.71Z", s.ID)
		assert.Equal(t, "2019-11-05T22:51:54.71Z", timeline.FormatInstant(s.End()), "the time is the end")
		assert.NoError(t, s.Validate())
	}
}

func TestReadSkipsRows(t *testing.T) {
	for row, want := range map[string]string{
		`2019-11-18T13:34:02.327Z, {},,`:           `srpe.csv:2: duration_min: missing`,
		`2019-11-18 13:34:02,['running'],5,30`:     `srpe.csv:2: end_date_time: bad-time: "2019-11-18 13:34:02"`,
		`,['running'],5,30`:                        `srpe.csv:2: end_date_time: bad-time`,
		`2019-11-18T13:34:02Z,['running'],5,0`:     `srpe.csv:2: duration_min: out-of-range: "0"`,
		`2019-11-18T13:34:02Z,['running'],5,-5`:    `srpe.csv:2: duration_min: out-of-range: "-5"`,
		`2019-11-18T13:34:02Z,['running'],5,1e9`:   `srpe.csv:2: duration_min: out-of-range: "1e9"`,
		`2019-11-18T13:34:02Z,['running'],5,NaN`:   `srpe.csv:2: duration_min: not-a-number: "NaN"`,
		`2019-11-18T13:34:02Z,['running'],5,half`:  `srpe.csv:2: duration_min: not-a-number: "half"`,
		`2019-11-18T13:34:02Z,['running'],5`:       `srpe.csv:2: bad-row: "2019-11-18T13:34:02Z,['running'],5"`,
		`2019-11-18T13:34:02Z,"['running'"],5,30`:  `srpe.csv:2: bad-row`,
		`1900-01-01T00:00:00Z,['running'],5,30`:    `srpe.csv:2: invalid: "start: 1899-12-31T23:30:00Z is outside the years 1900 to 2200"`,
		`2019-11-18T13:34:02Z,['running'],5,1e-13`: `srpe.csv:2: invalid: "minutes: 0 is not above 0"`,
	} {
		log := read(t, folder(row+"\n", "", ""), srpe.Options{})
		assert.Empty(t, log.Sessions, row)
		assert.Equal(t, []string{want}, skips(log), row)
		assert.True(t, log.Skipped[0].WholeRow, row)
	}
}

func TestReadKeepsRowsOfTheSameTime(t *testing.T) {
	row := "2019-11-18T13:34:02Z,['running'],5,30\n"
	log := read(t, folder(row+row+strings.Replace(row, "30", "40", 1), "", ""), srpe.Options{})
	require.Len(t, log.Sessions, 3)
	assert.Equal(t, "srpe-2019-11-18T13:34:02Z", log.Sessions[0].ID)
	assert.Equal(t, "srpe-2019-11-18T13:34:02Z-2", log.Sessions[1].ID)
	assert.Equal(t, []string{
		`srpe.csv:3: end_date_time: same-time: "2019-11-18T13:34:02Z"`,
		`srpe.csv:4: end_date_time: same-time: "2019-11-18T13:34:02Z"`,
	}, skips(log))
	diary, err := log.Diary()
	require.NoError(t, err)
	assert.NotEmpty(t, diary.Duplicates())
	assert.NotEmpty(t, diary.Overlaps())
}

func TestReadCheckIns(t *testing.T) {
	known := sessions.Known
	for _, c := range []struct {
		row                                   string
		overall, fatigue, mood, stress, sleep sessions.Quantity
	}{
		{"1,1,5,6,3,1,[],1", known(8), known(10), known(0), known(10), known(6)},
		{"2,2,5,6.5,3,2,[],2", known(5), known(7.5), known(2.5), known(7.5), known(6.5)},
		{"3,3,5,0,3,3,[],3", known(2), known(5), known(5), known(5), known(0)},
		{"4,4,5,24,3,4,,4", known(1), known(2.5), known(7.5), known(2.5), known(24)},
		{"5,5,5,8,3,5,{},5", known(0), known(0), known(10), known(0), known(8)},
	} {
		log := read(t, folder("", "2019-11-01T08:31:40.751Z,"+c.row+"\n", ""), srpe.Options{})
		require.Len(t, log.CheckIns, 1, c.row)
		got := log.CheckIns[0]
		assert.Empty(t, log.Skipped, c.row)
		assert.Equal(t, c.overall, got.OverallSoreness, c.row)
		assert.Equal(t, c.fatigue, got.Fatigue, c.row)
		assert.Equal(t, c.mood, got.Mood, c.row)
		assert.Equal(t, c.stress, got.Stress, c.row)
		assert.Equal(t, c.sleep, got.SleepHours, c.row)
		assert.Zero(t, got.Soreness.Len(), c.row)
	}
}

func TestReadSoreAreas(t *testing.T) {
	leg := []muscles.Group{muscles.Gastrocnemius, muscles.Soleus, muscles.TibialisAnterior, muscles.Peroneals, muscles.DeepPosteriorLeg}
	side := func(side muscles.Side, groups ...muscles.Group) muscles.Set {
		var set muscles.Set
		for _, g := range groups {
			set = set.With(muscles.Area{Group: g, Side: side})
		}
		return set
	}
	arm := []muscles.Group{muscles.Biceps, muscles.Triceps, muscles.BrachialisBrachioradialis}
	hip := []muscles.Group{muscles.HipFlexors, muscles.GluteusMaximus, muscles.GluteusMediusMinimus, muscles.DeepHipRotators}
	for _, c := range []struct {
		areas   string
		want    muscles.Set
		overall bool
		skipped []string
	}{
		{"[32696007]", side(muscles.Right, leg...), false, nil},
		{"[48979004]", side(muscles.Left, leg...), false, nil},
		{"[12921003]", muscles.GroupSet(hip...), false, nil},
		{"[368208006]", side(muscles.Left, arm...), false, nil},
		{"[368209003]", side(muscles.Right, arm...), false, nil},
		{`"[48979004, 32696007]"`, muscles.GroupSet(leg...), false, nil},
		{"[69536005]", muscles.Set{}, true, []string{`wellness.csv:2: soreness_area: no-muscle: "69536005"`}},
		{`"[12921003, 69536005]"`, muscles.GroupSet(hip...), false, []string{`wellness.csv:2: soreness_area: no-muscle: "69536005"`}},
		{"[123]", muscles.Set{}, true, []string{`wellness.csv:2: soreness_area: unknown-region: "123"`}},
		{"legs", muscles.Set{}, true, []string{`wellness.csv:2: soreness_area: bad-list: "legs"`}},
	} {
		log := read(t, folder("", "2019-11-01T08:31:40.751Z,3,3,5,6,3,2,"+c.areas+",3\n", ""), srpe.Options{})
		require.Len(t, log.CheckIns, 1, c.areas)
		got := log.CheckIns[0]
		assert.Equal(t, c.want, got.Soreness.Rated(), c.areas)
		for _, v := range got.Soreness.All() {
			assert.InDelta(t, 5, v, 0)
		}
		assert.Equal(t, c.overall, got.OverallSoreness.IsKnown(), c.areas)
		assert.Equal(t, c.skipped, skips(log), c.areas)
	}
	trunk := read(t, folder("", "2019-11-01T08:31:40.751Z,3,3,5,6,3,2,[22943007],3\n", ""), srpe.Options{}).CheckIns[0].Soreness.Rated()
	assert.True(t, trunk.ContainsAll(muscles.GroupSet(muscles.Pectorals, muscles.LatissimusDorsi, muscles.ErectorSpinaeLumbar, muscles.AnteriorAbdominalWall)))
	assert.False(t, trunk.Intersects(muscles.GroupSet(append(leg, append(arm, hip...)...)...)))
}

func TestReadSkipsCheckInValues(t *testing.T) {
	log := read(t, folder("", strings.Join([]string{
		"2019-11-01T08:00:00Z,0,6,5,25,3,x,[],2.5",
		"2019-11-02T08:00:00Z,3,0,5,6,3,,[12921003],3",
		"yesterday,3,3,5,6,3,3,[],3",
		"",
	}, "\n"), ""), srpe.Options{})
	require.Len(t, log.CheckIns, 1)
	assert.Zero(t, log.CheckIns[0].Soreness.Len(), "areas without a rating rate nothing")
	assert.False(t, log.CheckIns[0].Mood.IsKnown())
	assert.Equal(t, []string{
		`wellness.csv:2: fatigue: out-of-range: "0"`,
		`wellness.csv:2: mood: out-of-range: "6"`,
		`wellness.csv:2: stress: out-of-range: "2.5"`,
		`wellness.csv:2: sleep_duration_h: out-of-range: "25"`,
		`wellness.csv:2: soreness: not-a-number: "x"`,
		`wellness.csv:2: empty`,
		`wellness.csv:3: mood: out-of-range: "0"`,
		`wellness.csv:3: soreness: missing`,
		`wellness.csv:4: effective_time_frame: bad-time: "yesterday"`,
	}, skips(log))
}

func TestReadInjuries(t *testing.T) {
	log := read(t, folder("", "", `2019-11-07T06:39:48.428Z,{}
2020-01-08T08:03:03.131Z,"{'left_leg': 'minor', 'right_leg': 'major'}"
2020-01-09T08:03:03.131Z,{'left_leg'}
2020-01-09,{}
`), srpe.Options{})
	require.Len(t, log.Injuries, 2)
	assert.Equal(t, "left_leg minor", log.Injuries[0].String())
	assert.Equal(t, "right_leg major", log.Injuries[1].String())
	assert.Equal(t, 3, log.Injuries[1].Line)
	assert.Equal(t, "2020-01-08T08:03:03.131Z", timeline.FormatInstant(log.Injuries[0].At))
	assert.Equal(t, []string{`injury.csv:4: injuries: bad-list: "{'left_leg'}"`, `injury.csv:5: effective_time_frame: bad-time: "2020-01-09"`}, skips(log))
}

// The zone is where times are shown; instants and ids do not move.
func TestReadZone(t *testing.T) {
	fsys := folder("2026-10-04T01:10:00Z,['running'],5,90\n", "2026-10-04T06:00:00Z,3,3,5,6,3,3,[],3\n", "2026-10-04T06:00:00Z,{'head_neck': 'minor'}\n")
	utc := read(t, fsys, srpe.Options{})
	for _, name := range []string{"Australia/Sydney", "Asia/Jerusalem", "America/Santiago", "Asia/Beirut", "Pacific/Apia", "Asia/Kathmandu", "UTC"} {
		loc, err := timeline.LoadZone(name)
		require.NoError(t, err)
		log := read(t, fsys, srpe.Options{Zone: loc})
		assert.True(t, utc.Sessions[0].Start.Equal(log.Sessions[0].Start), name)
		assert.Equal(t, utc.Sessions[0].ID, log.Sessions[0].ID, name)
		assert.Equal(t, loc, log.Sessions[0].Start.Location(), name)
		assert.Equal(t, loc, log.CheckIns[0].At.Location(), name)
		assert.Equal(t, loc, log.Injuries[0].At.Location(), name)
		assert.Equal(t, 90*time.Minute, log.Sessions[0].Duration)
	}
}

func TestReadGivenSports(t *testing.T) {
	fsys := folder("2026-10-04T01:10:00Z,\"['individual', 'endurance', 'running']\",5,90\n2026-10-05T01:10:00Z,['strength'],5,90\n", "", "")
	log := read(t, fsys, srpe.Options{Sports: map[string]sessions.Sport{"endurance": sessions.Cycling, "strength": sessions.LegDay}})
	assert.Equal(t, sessions.Cycling, log.Sessions[0].Sport)
	assert.Equal(t, []string{`srpe.csv:2: activity_names: also-named: "running"`}, skips(log))
	assert.Equal(t, sessions.LegDay, log.Sessions[1].Sport)
	assert.Equal(t, sessions.KindStrength, log.Sessions[1].Kind)

	_, err := srpe.Read(fsys, srpe.Options{Sports: map[string]sessions.Sport{"endurance": 0}})
	assert.ErrorIs(t, err, sessions.ErrUnknownSport)
}

func TestReadFiles(t *testing.T) {
	_, err := srpe.Read(fstest.MapFS{}, srpe.Options{})
	require.ErrorIs(t, err, srpe.ErrNoLog)

	whole := folder("2026-10-04T01:10:00Z,['running'],5,90\n", "2026-10-04T06:00:00Z,3,3,5,6,3,3,[],3\n", "")
	for missing, left := range map[string]int{"srpe.csv": 0, "wellness.csv": 1, "injury.csv": 1} {
		part := fstest.MapFS{}
		for name, file := range whole {
			if name != missing {
				part[name] = file
			}
		}
		log := read(t, part, srpe.Options{})
		assert.Equal(t, []string{missing + ": missing-file"}, skips(log))
		assert.False(t, log.Skipped[0].WholeRow)
		assert.Len(t, log.Sessions, left, missing)
	}

	// A byte order mark, CRLF, other column orders and spaces change nothing.
	odd := fstest.MapFS{
		"srpe.csv":     {Data: []byte("\ufeffduration_min, Activity_Names,more,perceived_exertion,end_date_time\r\n90,['running'],?,5,2026-10-04T01:10:00Z\r\n")},
		"wellness.csv": whole["wellness.csv"],
		"injury.csv":   whole["injury.csv"],
	}
	assert.Equal(t, read(t, whole, srpe.Options{}), read(t, odd, srpe.Options{}))
}

func TestReadFaultyFiles(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		want error
	}{
		"empty":          {"", srpe.ErrColumns},
		"missing column": {"end_date_time,activity_names,perceived_exertion\n", srpe.ErrColumns},
		"doubled column": {strings.TrimSpace(sessionHeader) + ",duration_min\n", srpe.ErrColumns},
		"too many rows":  {sessionHeader + strings.Repeat("x\n", 100_001), srpe.ErrTooLarge},
		"too large":      {sessionHeader + strings.Repeat(strings.Repeat("x", 1<<20)+"\n", 17), srpe.ErrTooLarge},
	} {
		_, err := srpe.Read(fstest.MapFS{"srpe.csv": {Data: []byte(c.data)}}, srpe.Options{})
		assert.ErrorIs(t, err, c.want, name)
		assert.ErrorContains(t, err, "srpe.csv", name)
	}
	var columns *srpe.ColumnError
	_, err := srpe.Read(fstest.MapFS{"wellness.csv": {Data: []byte("mood,mood,stress\n")}}, srpe.Options{})
	require.ErrorAs(t, err, &columns)
	assert.Equal(t, []string{"mood"}, columns.Doubled)
	assert.Equal(t, []string{"effective_time_frame", "fatigue", "sleep_duration_h", "soreness", "soreness_area"}, columns.Missing)

	_, err = srpe.Read(fstest.MapFS{"srpe.csv/x": {}}, srpe.Options{})
	assert.Error(t, err, "a folder is no file")
}

// Counts and days were read from the files, not from what the importer made of them.
func TestReadRealLogs(t *testing.T) {
	root := filepath.Join("..", "..", "..", "..", "shared", "data", "training_files", "pmdata")
	if _, err := os.Stat(root); err != nil {
		t.Skipf("no shared data: %v", err)
	}
	var codes, bad int
	for _, c := range []struct {
		person                           string
		rows, sessions, checkIns, injury int
		first, last                      string // end of the first and last session
		firstCheckIn, lastCheckIn        string
	}{
		{"p01", 34, 34, 138, 1, "2019-11-05", "2020-03-14", "2019-11-01", "2020-03-30"},
		{"p04", 85, 85, 145, 5, "2019-11-01", "2020-03-30", "2019-11-01", "2020-03-30"},
		{"p06", 46, 46, 147, 0, "2019-11-02", "2020-03-30", "2019-11-02", "2020-03-30"},
		{"p10", 27, 27, 96, 0, "2019-11-19", "2020-02-22", "2019-11-16", "2020-02-29"},
		{"p11", 30, 30, 107, 4, "2019-11-19", "2020-03-01", "2019-11-16", "2020-03-13"},
		{"p12", 40, 40, 83, 77, "2019-11-17", "2020-03-27", "2019-11-16", "2020-03-27"},
		{"p14", 62, 62, 125, 3, "2019-11-19", "2020-03-29", "2019-11-17", "2020-03-30"},
		{"p16", 11, 0, 82, 0, "", "", "2019-11-15", "2020-03-18"},
	} {
		log := read(t, os.DirFS(filepath.Join(root, c.person)), srpe.Options{})
		skipped := 0
		for _, s := range log.Skipped {
			if s.WholeRow {
				require.Equal(t, "srpe.csv", s.File, s)
				require.Equal(t, srpe.Missing, s.Reason, s)
				skipped++
			}
			switch s.Reason {
			case srpe.NoMuscle:
				codes++
			case srpe.OutOfRange:
				bad++
			case srpe.NoSport, srpe.AlsoNamed, srpe.Missing:
			default:
				t.Errorf("%s: %s", c.person, s)
			}
		}
		assert.Len(t, log.Sessions, c.sessions, c.person)
		assert.Equal(t, c.rows, len(log.Sessions)+skipped, "%s: rows = sessions + skipped", c.person)
		assert.Len(t, log.CheckIns, c.checkIns, c.person)
		assert.Len(t, log.Injuries, c.injury, c.person)
		dayOf := func(at time.Time) string { return timeline.FormatDay(timeline.DayOf(at, time.UTC)) }
		assert.Equal(t, c.firstCheckIn, dayOf(log.CheckIns[0].At), c.person)
		assert.Equal(t, c.lastCheckIn, dayOf(log.CheckIns[len(log.CheckIns)-1].At), c.person)
		diary, err := log.Diary()
		require.NoError(t, err, c.person)
		assert.Equal(t, c.sessions, diary.Len())
		if c.sessions > 0 {
			assert.Equal(t, c.first, dayOf(log.Sessions[0].End()), c.person)
			assert.Equal(t, c.last, dayOf(log.Sessions[c.sessions-1].End()), c.person)
		}
	}
	assert.Equal(t, 2, bad, "one mood and one stress of 0")
	assert.Positive(t, codes, "sore heads")
}
