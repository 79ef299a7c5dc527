package csv_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf16"

	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/csv"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// start and minutes are all that these tables need.
var plainMap = csv.Map{Columns: csv.Columns{Start: "start", Length: "min", Sport: "sport"}}

func row(day int) string { return fmt.Sprintf("2026-03-%02d 18:00,45,run\n", day) }

const plainHeader = "start,min,sport\n"

func readPlain(t *testing.T, text string) importer.Result {
	t.Helper()
	return readMapped(t, text, plainMap, importer.Options{Zone: time.UTC})
}

// daysOf are the days of the month of the sessions.
func daysOf(r importer.Result) []int {
	var all []int
	for _, s := range r.Sessions {
		all = append(all, s.Start.Day())
	}
	return all
}

func utf16Text(text string, bigEndian bool) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(text)) {
		if bigEndian {
			u = u<<8 | u>>8
		}
		b.WriteByte(byte(u))
		b.WriteByte(byte(u >> 8))
	}
	return b.String()
}

func TestEncodings(t *testing.T) {
	text := "Start,Länge,Sport\n2026-03-01 18:00,45,run\n2026-03-02 18:00,45,Kür 🏃\n"
	m := csv.Map{Columns: csv.Columns{Start: "Start", Length: "Länge", Sport: "Sport"}}
	latin := strings.NewReplacer("ä", "\xe4", "ü", "\xfc", "🏃", "x").Replace(text)
	for name, encoded := range map[string]string{
		"UTF-8":                        text,
		"with a mark":                  "\xef\xbb\xbf" + text,
		"UTF-16LE with a mark":         "\xff\xfe" + utf16Text(text, false),
		"UTF-16BE with a mark":         "\xfe\xff" + utf16Text(text, true),
		"UTF-16LE without a mark":      utf16Text(text, false),
		"UTF-16BE without a mark":      utf16Text(text, true),
		"Latin-1":                      latin,
		"carriage returns":             strings.ReplaceAll(text, "\n", "\r"),
		"carriage returns and feeds":   strings.ReplaceAll(text, "\n", "\r\n"),
		"a first line for spreadsheet": "sep=,\r\n" + text,
		"blank lines":                  "\n\n" + strings.ReplaceAll(text, "\n", "\n\n"),
		"semicolons":                   strings.ReplaceAll(text, ",", ";"),
		"tabs":                         strings.ReplaceAll(text, ",", "\t"),
		"bars":                         strings.ReplaceAll(text, ",", "|"),
		"quotes and spaces":            "\"Start\", \"Länge\", \"Sport\"\n2026-03-01 18:00, 45, \"run\"\n2026-03-02 18:00, \"45\", \"Kür 🏃\"\n",
		"no line end":                  strings.TrimSuffix(text, "\n"),
	} {
		for _, reader := range []io.Reader{strings.NewReader(encoded), iotest.OneByteReader(strings.NewReader(encoded))} {
			r, err := csv.ReadMapped(reader, m, importer.Options{Zone: time.UTC})
			require.NoError(t, err, name)
			requireSound(t, r)
			assert.Equal(t, []int{1, 2}, daysOf(r), name)
			require.Len(t, r.Notes, 1, name)
			assert.Equal(t, importer.UnknownSport, r.Notes[0].Code, name)
			assert.Contains(t, r.Notes[0].Value, "Kür", name)
		}
	}
	r, err := csv.ReadMapped(strings.NewReader("\xff\xfe"+utf16Text(text, false)+"x"), m, importer.Options{Zone: time.UTC})
	require.NoError(t, err)
	assert.Len(t, lines(r, importer.Truncated), 1, "half a character")
}

// A wrong quote costs a line, not the file.
func TestWrongQuotes(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		days []int
		bad  []int // lines
	}{
		"inside a value":            {plainHeader + row(1) + "2026-03-02 18:00,45,6\" run\n" + row(3), []int{1, 3}, []int{3}},
		"after a quoted value":      {plainHeader + row(1) + "2026-03-02 18:00,45,\"run\"s\n" + row(3), []int{1, 3}, []int{3}},
		"never closed":              {plainHeader + row(1) + "2026-03-02 18:00,45,\"run\n" + row(3) + row(4), []int{1, 3, 4}, []int{3}},
		"closed by that of another": {plainHeader + "2026-03-01 18:00,45,\"run\n" + row(2) + "2026-03-03 18:00,45,\"run\"\n" + row(4), []int{2, 3, 4}, []int{2}},
		"in the last line":          {plainHeader + row(1) + "2026-03-02 18:00,45,\"run", []int{1}, []int{3}},
		"twice":                     {plainHeader + "2026-03-01 18:00,45,\"run\n" + row(2) + "2026-03-03 18:00,45,\"run\n" + row(4), []int{2, 4}, []int{2, 4}},
		"behind blank lines":        {plainHeader + row(1) + "\n\r\n\n2026-03-02 18:00,45,6\" run\n" + row(3), []int{1, 3}, []int{6}},
		"a zero byte":               {plainHeader + row(1) + "2026-03-02 18:00,45,r\x00un\n" + row(3), []int{1, 3}, []int{3}},
		"line feeds in quotes":      {plainHeader + "2026-03-01 18:00,45,\"r\nu\nn\"\n2026-03-02 18:00,45,6\" run\n" + row(3), []int{1, 3}, []int{5}},
		"too long a line":           {plainHeader + row(1) + "2026-03-02 18:00,45," + strings.Repeat("x", 300<<10) + "\n" + row(3), []int{1, 3}, []int{3}},
		"too long in quotes":        {plainHeader + row(1) + "2026-03-02 18:00,45,\"" + strings.Repeat("x\n", 150<<10) + row(3), []int{1, 3}, nil},
	} {
		r := readPlain(t, c.text)
		assert.Equal(t, c.days, daysOf(r), name)
		if c.bad != nil {
			assert.Equal(t, c.bad, lines(r, importer.BadRecord), name)
		}
	}
}

func TestLimits(t *testing.T) {
	text := plainHeader + row(1) + row(2) + row(3) + row(4)
	for name, c := range map[string]struct {
		limits importer.Limits
		days   []int
	}{
		"bytes":    {importer.Limits{Bytes: int64(len(plainHeader) + 2*len(row(1)) + 10)}, []int{1, 2}},
		"records":  {importer.Limits{Records: 3}, []int{1, 2, 3}},
		"sessions": {importer.Limits{Sessions: 1}, []int{1}},
		"none":     {importer.Limits{}, []int{1, 2, 3, 4}},
	} {
		r := readMapped(t, text, plainMap, importer.Options{Zone: time.UTC, Limits: c.limits})
		assert.Equal(t, c.days, daysOf(r), name)
		assert.Equal(t, len(c.days) < 4, len(lines(r, importer.CutByLimit)) == 1, name)
	}
}

func TestReaderFails(t *testing.T) {
	broken := errors.New("broken")
	for name, at := range map[string]int{"in the header": 3, "in a row": len(plainHeader) + 5, "at once": 0} {
		text := (plainHeader + row(1))[:at]
		_, err := csv.ReadMapped(io.MultiReader(strings.NewReader(text), iotest.ErrReader(broken)), plainMap, importer.Options{})
		require.ErrorIs(t, err, broken, name)
	}
}

// endless yields the same rows over and over, and watches the memory.
type endless struct {
	head, rows string
	left       int64
	held       string
	peak       uint64
	unwatched  int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	if e.unwatched > 1<<19 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		e.peak, e.unwatched = max(e.peak, m.HeapAlloc), 0
	}
	if e.held == "" {
		e.held, e.head = e.head+e.rows, ""
	}
	n := copy(p, e.held)
	e.held = e.held[n:]
	e.left -= int64(n)
	e.unwatched += n
	return n, nil
}

// A file of any size takes no more memory: 4 MB here, in long runs 64 MB, and 1 GB of
// the rows that are the most work.
func TestConstantMemory(t *testing.T) {
	size, largest := int64(4<<20), int64(4<<20)
	if os.Getenv("RUBDOWN_LONG") == "2" {
		size, largest = 64<<20, 1<<30
	}
	good := strings.Repeat(`1,"Jan 1, 2024, 8:00:00 AM",Run,3600,3500,10000,150,7,`+"\n", 500)
	few := importer.Limits{Sessions: 2000}
	for name, c := range map[string]struct {
		head, rows string
		limits     importer.Limits
	}{
		"rows that are all wrong":     {shortHeader, strings.Repeat(`1,"Feb 30, 2024, 8:00:00 AM",Run,3600,3500,10000,150,7,`+"\n", 500), importer.Limits{}},
		"rows that are all right":     {shortHeader, good, few},
		"wrong quotes":                {shortHeader, strings.Repeat("1,\"x,\n", 500), importer.Limits{}},
		"one line":                    {shortHeader, strings.Repeat("x", 4096), importer.Limits{}},
		"one value in quotes":         {shortHeader + "1,\"", strings.Repeat("x\n", 2048), importer.Limits{}},
		"blank lines":                 {shortHeader, strings.Repeat("\n", 4096), importer.Limits{}},
		"commas":                      {shortHeader, strings.Repeat(strings.Repeat(",", 3000)+"\n", 4), importer.Limits{}},
		"sets of one workout":         {"Date,Duration,Exercise Name,Reps,RPE\n", strings.Repeat("2026-03-01 18:00,1h,Squat,x,y\n2026-03-01 18:00,1h,Row,5,11\n", 200), importer.Limits{}},
		"workouts":                    {"Date,Duration,Exercise Name,Reps,RPE\n", strings.Repeat("2026-03-01 18:00,1h,"+strings.Repeat("é", 90)+",5,8\n2026-03-02 18:00,1h,Squat,5,8\n", 100), few},
		"long values of wrong sports": {shortHeader, strings.Repeat(`1,"Jan 1, 2024, 8:00:00 AM",`+strings.Repeat("q", 30<<10)+",3600,,,,,\n", 2), importer.Limits{}},
	} {
		var before runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		began := time.Now()
		stream := &endless{head: c.head, rows: c.rows, left: size}
		if name == "rows that are all wrong" {
			stream.left = largest
		}
		r, err := csv.Read(stream, importer.Options{Limits: c.limits})
		require.NoError(t, err, name)
		require.Equal(t, r.Records, r.Used+r.Skipped(), name)
		if stream.peak > before.HeapAlloc {
			assert.Less(t, stream.peak-before.HeapAlloc, uint64(64<<20), name)
		}
		t.Logf("%s %s: %d records, %d sessions, %d notes, %.1f MB", name, time.Since(began), r.Records, len(r.Sessions), len(r.Notes), float64(stream.peak)/1e6)
	}
}

// Whatever a table holds, reading ends, and what comes out is valid.
func FuzzRead(f *testing.F) {
	f.Add([]byte(shortHeader + `1,"Jan 1, 2024, 8:00:00 AM",Run,3600,3500,10000,150,7,` + "\n"))
	f.Add([]byte("Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n2021-02-10 16:46:13,Push,2h 18m,Bench Press (Barbell),1,75.0,8,0,0,,,8\n"))
	f.Add([]byte("sep=;\nDatum;Übungsname;Wdh.\n\"\n29.03.2026;Squat;5\n"))
	f.Add([]byte("\xff\xfe" + utf16Text("Date,Exercise,Reps\n2026-03-01,x,5\n", false)))
	f.Add([]byte("id,date,name,type,description,elapsed_time,distance\n1,2018-09-12 15:02:23,x,Ride,,783,3681.0\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		opts := importer.Options{Zone: time.FixedZone("", 20700), Limits: importer.Limits{Sessions: 50, Notes: 20}}
		r, err := csv.Read(strings.NewReader(string(data)), opts)
		if err != nil {
			require.ErrorIs(t, err, importer.ErrFormat)
			require.Empty(t, r)
			return
		}
		requireSound(t, r)
		again, err := csv.Read(iotest.HalfReader(strings.NewReader(string(data))), opts)
		require.NoError(t, err)
		require.Equal(t, r, again)
	})
}

func FuzzReadMapped(f *testing.F) {
	f.Add([]byte(plainHeader+row(1)), `{"columns":{"start":"start","length":"min","sport":"sport"}}`)
	f.Add([]byte("day;load\n1;512,5\n"), `{"columns":{"day":"day","load":"load"},"first_day":"2026-03-01","decimal":",","minutes":60}`)
	f.Add([]byte("a\n1\n"), `{"columns":{"date":"#1","time":"#1"},"layout":"2","time":"18:00","only":{"a":"1"}}`)
	f.Fuzz(func(t *testing.T, data []byte, text string) {
		m, err := csv.ParseMap(strings.NewReader(text))
		if err != nil {
			return
		}
		opts := importer.Options{Limits: importer.Limits{Sessions: 50, Notes: 20}}
		r, err := csv.ReadMapped(strings.NewReader(string(data)), m, opts)
		if err != nil {
			require.ErrorIs(t, err, importer.ErrFormat)
		} else {
			requireSound(t, r)
		}
		loads, err := csv.ReadLoads(strings.NewReader(string(data)), m, opts)
		if err == nil {
			require.LessOrEqual(t, len(loads.Days), loads.Used)
			for _, d := range loads.Days {
				v, _ := d.Load.Get()
				require.GreaterOrEqual(t, v, 0.0)
			}
		}
	})
}
