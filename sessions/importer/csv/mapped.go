package csv

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
)

// ReadMapped reads a table with a row a session, by a map of its columns. A column of the
// map that the file has not is [importer.FormatError]. See [Read] for the other errors.
func ReadMapped(r io.Reader, m Map, opts importer.Options) (importer.Result, error) {
	t, err := openMapped(r, m, opts)
	if err != nil {
		return importer.Result{}, err
	}
	if err := t.rows(t.session); err != nil {
		return importer.Result{}, err
	}
	return t.Result(), nil
}

// mappedTable is a table with its map, turned into places.
type mappedTable struct {
	*table
	m                                        Map
	zone                                     *time.Location
	only                                     []filter
	start, end, date, time, day, length      []int
	sport, kind, effort, load                []int
	distance, heartRate, power, ascent, down []int
}

// filter keeps rows with a value in a column.
type filter struct {
	columns []int
	value   string
}

func openMapped(r io.Reader, m Map, opts importer.Options) (*mappedTable, error) {
	if err := m.Validate(); err != nil {
		return nil, fmt.Errorf("csv: map: %w", err)
	}
	base, err := openTable(r, opts, m.delimiter())
	if err != nil {
		return nil, err
	}
	t := &mappedTable{table: base, m: m, zone: m.zone(base.Zone())}
	t.comma = m.Decimal == ","
	c := m.Columns
	for _, field := range [...]struct {
		name string
		at   *[]int
	}{
		{c.Start, &t.start},
		{c.End, &t.end},
		{c.Date, &t.date},
		{c.Time, &t.time},
		{c.Day, &t.day},
		{c.Length, &t.length},
		{c.Sport, &t.sport},
		{c.Kind, &t.kind},
		{c.Effort, &t.effort},
		{c.Load, &t.load},
		{c.Distance, &t.distance},
		{c.HeartRate, &t.heartRate},
		{c.Power, &t.power},
		{c.Ascent, &t.ascent},
		{c.Descent, &t.down},
	} {
		if *field.at, err = base.place(field.name); err != nil {
			return nil, err
		}
	}
	for _, column := range slices.Sorted(maps.Keys(m.Only)) {
		at, err := base.place(column)
		if err != nil {
			return nil, err
		}
		t.only = append(t.only, filter{at, m.Only[column]})
	}
	return t, nil
}

// place finds a column of a map: nowhere for no name.
func (t *table) place(name string) ([]int, error) {
	if name == "" {
		return nil, nil
	}
	if n, err := strconv.Atoi(strings.TrimPrefix(name, "#")); err == nil && strings.HasPrefix(name, "#") {
		if n < 1 || n > len(t.header) {
			return nil, t.noFormat(fmt.Sprintf("has no column %d", n))
		}
		return []int{n - 1}, nil
	}
	if i := slices.Index(t.header, name); i >= 0 {
		return []int{i}, nil
	}
	if at := t.columns(name); len(at) > 0 {
		return at[:1], nil
	}
	return nil, t.noFormat(fmt.Sprintf("has no column %q", short(name)))
}

// passes reports whether a row is one of those to read.
func (t *mappedTable) passes(r row) bool {
	for _, f := range t.only {
		if r.get(f.columns) != f.value {
			return false
		}
	}
	name := r.get(t.sport)
	return name == "" || !slices.Contains(t.m.Rest, name)
}

// session takes over a row.
func (t *mappedTable) session(r row) {
	if !t.passes(r) {
		t.Use(1) // There is nothing to take over.
		return
	}
	a := importer.Activity{At: r.at, Session: sessions.Session{Kind: t.m.Kind}}
	length, ok := t.lengthOf(r)
	if !ok {
		return
	}
	a.Session.Duration = length
	if a.Session.Start, ok = t.startOf(r, length, &a); !ok {
		return
	}
	switch name := r.get(t.sport); {
	case name == "" && t.m.Sport != 0:
		a.Session.Sport = t.m.Sport
	case t.ownSport(name) != 0 && t.opts.Sports[name] == 0:
		a.Session.Sport, a.Still = t.ownSport(name), stays(name)
	default:
		t.table.sport("", name, &a)
	}
	if text := r.get(t.kind); text != "" {
		kind, err := sessions.ParseKind(strings.ToLower(text))
		if err != nil {
			t.doubt(&a, doubt(r.at, importer.OutOfRange, "kind", text))
		} else {
			a.Session.Kind = kind
		}
	}
	a.Session.Effort = t.effortOf(r, &a)
	a.Session.Distance = t.quantity(r, t.distance, "distance", units.distance[t.m.DistanceUnit], &a)
	a.Session.HeartRateMean = t.quantity(r, t.heartRate, "heart_rate", 1, &a)
	a.Session.Power = t.quantity(r, t.power, "power", 1, &a)
	a.Session.Ascent = t.quantity(r, t.ascent, "ascent", units.height[t.m.HeightUnit], &a)
	a.Session.Descent = t.quantity(r, t.down, "descent", units.height[t.m.HeightUnit], &a)
	t.Add(a, 1)
}

// ownSport reads a sport by its own id, which means just that; 0 is none.
func (t *mappedTable) ownSport(name string) sessions.Sport {
	for s := range sessions.Sports() {
		if s.String() == name {
			return s
		}
	}
	return 0
}

// lengthOf returns the length of a row, that of its end included, or notes that there
// is none.
func (t *mappedTable) lengthOf(r row) (time.Duration, bool) {
	text := r.get(t.length)
	if text != "" {
		d, code := length(text, units.length[t.m.LengthUnit], t.comma)
		if code != "" {
			t.Skip(r.at, code, "length", short(text))
			return 0, false
		}
		return d, true
	}
	if len(t.start) > 0 && r.get(t.end) != "" {
		start, okStart := t.parse(r.get(t.start))
		end, okEnd := t.parse(r.get(t.end))
		if okStart && okEnd && start.timed && end.timed {
			from, _ := start.in(t.zone)
			to, _ := end.in(t.zone)
			if d := to.Sub(from); d > 0 && d <= longest {
				return d, true
			}
		}
		t.Skip(r.at, importer.BadTime, "end", short(r.get(t.end)))
		return 0, false
	}
	if t.m.Minutes > 0 {
		return time.Duration(t.m.Minutes * float64(time.Minute)), true
	}
	t.Skip(r.at, importer.Missing, "length", "")
	return 0, false
}

// startOf returns the start of a row, or notes that there is none.
func (t *mappedTable) startOf(r row, length time.Duration, a *importer.Activity) (time.Time, bool) {
	m, field, ok := t.momentOf(r)
	if !ok {
		return time.Time{}, false
	}
	if !m.timed && t.m.Time.IsSet() {
		m.hour, m.minute, m.timed = t.m.Time.Hour(), t.m.Time.Minute(), true
	}
	at := t.moment(r, m, t.zone, field, a)
	if field == "end" {
		at = at.Add(-length)
	}
	return at, true
}

// momentOf returns the date of a row and the field it stands in, or notes that there is none.
func (t *mappedTable) momentOf(r row) (m moment, field string, ok bool) {
	var text string
	switch {
	case len(t.start) > 0:
		field, text = "start", r.get(t.start)
	case len(t.end) > 0:
		field, text = "end", r.get(t.end)
	case len(t.date) > 0:
		field, text = "date", strings.TrimSpace(r.get(t.date)+" "+r.get(t.time))
	default:
		field, text = "day", r.get(t.day)
	}
	switch {
	case text == "":
		t.Skip(r.at, importer.Missing, field, "")
		return moment{}, field, false
	case field == "day":
		m, ok = t.dayNumber(text, r.get(t.time))
	default:
		m, ok = t.parse(text)
	}
	if !ok {
		t.Skip(r.at, importer.BadTime, field, short(text))
	}
	return m, field, ok
}

// parse reads a date by the layout of the map, or as it can.
func (t *mappedTable) parse(text string) (moment, bool) {
	if t.m.Layout == "" {
		return parseMoment(text)
	}
	at, err := time.Parse(t.m.Layout, text)
	if err != nil {
		return moment{}, false
	}
	m := moment{
		year: at.Year(), month: int(at.Month()), day: at.Day(),
		hour: at.Hour(), minute: at.Minute(), second: at.Second(),
		timed: strings.ContainsAny(t.m.Layout, ":") || strings.Contains(t.m.Layout, "15"),
	}
	if strings.Contains(t.m.Layout, "Z07") || strings.Contains(t.m.Layout, "-07") {
		m.zone = at.Location()
	}
	return m, m.valid()
}

// dayNumber reads day 1, 2, 3 … with a time of day beside it.
func (t *mappedTable) dayNumber(text, clock string) (moment, bool) {
	n, err := strconv.Atoi(text)
	const most = 40_000 // a century
	if err != nil || n < 1 || n > most {
		return moment{}, false
	}
	year, month, day := t.m.firstDay().Add(date.PeriodOfDays(n - 1)).Date()
	m := moment{year: year, month: int(month), day: day}
	if clock != "" {
		at, ok := parseMoment("2000-01-01 " + clock)
		if !ok || !at.timed {
			return moment{}, false
		}
		m.hour, m.minute, m.second, m.timed = at.hour, at.minute, at.second, true
	}
	return m, m.valid()
}

// effortOf reads an effort as a number or as one of the words of the map.
func (t *mappedTable) effortOf(r row, a *importer.Activity) sessions.Effort {
	text := r.get(t.effort)
	if v, ok := t.m.Efforts[text]; ok && text != "" {
		if effort, err := sessions.EffortOf(v); err == nil {
			return effort
		}
	}
	return t.table.effort(r, text, "effort", a)
}

// Loads is what [ReadLoads] gives back. The zero value is empty.
type Loads struct {
	Days    []sessions.DayLoad // one a row, in the order of the file; see [sessions.FillDays]
	Notes   []importer.Note
	Records int // rows that were read
	Used    int // of these, how many were taken over or have nothing to take over
}

// ReadLoads reads a table with a row a day, or a row a session, of loads in arbitrary
// units: what is kept of teams, and no diary can be made of, because nobody wrote down the
// minutes. The map needs Columns.Load besides the day. A blank load is an unknown
// one. See [ReadMapped] for the errors.
func ReadLoads(r io.Reader, m Map, opts importer.Options) (Loads, error) {
	if m.Columns.Load == "" {
		return Loads{}, fmt.Errorf("csv: map: columns.load is missing: %w", sessions.ErrMissing)
	}
	t, err := openMapped(r, m, opts)
	if err != nil {
		return Loads{}, err
	}
	var days []sessions.DayLoad
	limit := opts.Limits.Sessions
	if limit <= 0 {
		limit = maxDays
	}
	err = t.rows(func(r row) {
		switch day, ok := t.dayLoad(r); {
		case !ok:
		case len(days) >= limit:
			t.Cut(r.at, fmt.Sprintf("more than %d days", limit), 1)
		default:
			days = append(days, day)
			t.Use(1)
		}
	})
	if err != nil {
		return Loads{}, err
	}
	result := t.Result()
	return Loads{days, result.Notes, result.Records, result.Used}, nil
}

// maxDays is how many rows of loads are kept: more than a century of two-a-days.
const maxDays = 100_000

// dayLoad reads a row of loads. It is false when there is none, which is then counted.
func (t *mappedTable) dayLoad(r row) (sessions.DayLoad, bool) {
	if !t.passes(r) {
		t.Use(1)
		return sessions.DayLoad{}, false
	}
	m, _, ok := t.momentOf(r)
	if !ok {
		return sessions.DayLoad{}, false
	}
	day := sessions.DayLoad{Day: m.date()}
	if m.timed {
		at, _ := m.in(t.zone)
		day.Day = timeline.DayOf(at, t.Zone())
	}
	text := r.get(t.load)
	if text == "" {
		day.Sessions = 1
		return day, true
	}
	v, code := number(text, t.comma)
	const most = 10 * maxMinutes
	if code == "" && (v < 0 || v > most) {
		code = importer.OutOfRange
	}
	if code != "" {
		t.Skip(r.at, code, "load", short(text))
		return sessions.DayLoad{}, false
	}
	day.Load = sessions.Known(v)
	if v > 0 {
		day.Sessions = 1
	}
	return day, true
}
