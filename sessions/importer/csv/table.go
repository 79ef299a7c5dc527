package csv

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/sports"
)

// table is a file with a header, and what was gathered of it.
type table struct {
	*importer.Collector
	source *source
	opts   importer.Options
	header []string // as it stands there
	names  []string // folded
	comma  bool     // a comma is the decimal sign
	held   *record  // a row that was looked at
}

// openTable reads the header: the first row that is not blank.
func openTable(r io.Reader, opts importer.Options, comma rune) (*table, error) {
	c, err := importer.NewCollector("csv", opts)
	if err != nil {
		return nil, err
	}
	t := &table{Collector: c, source: newSource(r, opts.Limits, comma), opts: opts}
	for {
		rec, ok := t.source.next()
		switch {
		case !ok && t.source.err() != nil:
			return nil, fmt.Errorf("csv: %w", t.source.err())
		case !ok:
			return nil, t.noFormat("is empty")
		case rec.bad != "":
			return nil, t.noFormat("has no readable header: " + rec.bad)
		case blank(rec.fields):
			continue
		}
		for _, name := range rec.fields {
			name = headerName(name)
			t.header = append(t.header, name)
			t.names = append(t.names, fold(name))
		}
		return t, nil
	}
}

func (t *table) noFormat(reason string) error {
	return &importer.FormatError{File: t.opts.File, Format: "csv", Reason: reason}
}

// headerName returns the name of a column without the markup that stands in for a
// translation that is missing: then its key is the name.
func headerName(name string) string {
	const mark = "translation missing: "
	_, key, ok := strings.Cut(name, mark)
	if !ok {
		return strings.Clone(name)
	}
	key, _, _ = strings.Cut(key, `"`)
	return strings.Clone(key[strings.LastIndexByte(key, '.')+1:])
}

func blank(fields []string) bool {
	return !slices.ContainsFunc(fields, func(f string) bool { return f != "" })
}

// columns returns where the columns stand that have one of the names "a|b", however
// they are spelt.
func (t *table) columns(names string) []int {
	var at []int
	for i, name := range t.names {
		for wanted := range strings.SplitSeq(names, "|") {
			if name != "" && name == fold(wanted) {
				at = append(at, i)
				break
			}
		}
	}
	return at
}

// row is a row of the table.
type row struct {
	at     importer.Position
	fields []string
}

// get returns the value in the last of the columns that has one: of two columns of one
// name the second is the exact one.
func (r row) get(columns []int) string {
	for i := len(columns) - 1; i >= 0; i-- {
		if at := columns[i]; at < len(r.fields) && r.fields[at] != "" {
			return r.fields[at]
		}
	}
	return ""
}

// has reports whether any of the columns has a value that passes.
func (r row) has(columns []int, passes func(string) bool) bool {
	return slices.ContainsFunc(columns, func(at int) bool { return at < len(r.fields) && passes(r.fields[at]) })
}

// rows hands out the rows one by one. Lines that are no rows are skipped and noted, and so
// are rows with more values than there are columns; a row with fewer is doubtful.
func (t *table) rows(take func(row)) error {
	for !t.Full() {
		rec, ok := t.nextRecord()
		if !ok {
			break
		}
		at := importer.AtLine(rec.line)
		if !t.Read(at) {
			break
		}
		switch extra := len(rec.fields) - len(t.header); {
		case rec.bad != "":
			t.Note(importer.Note{At: at, Code: importer.BadRecord, Value: short(rec.text), Text: rec.bad, Skipped: true, Count: 1})
			continue
		case blank(rec.fields):
			t.Skip(at, importer.Empty, "", "")
			continue
		case extra > 0 && !blank(rec.fields[len(t.header):]):
			t.Note(importer.Note{At: at, Code: importer.BadRecord, Value: short(rec.fields[0]), Text: fmt.Sprintf("%d values in %d columns", len(rec.fields), len(t.header)), Skipped: true, Count: 1})
			continue
		case extra < 0:
			t.Note(importer.Note{At: at, Code: importer.BadRecord, Value: short(rec.fields[0]), Text: fmt.Sprintf("%d values in %d columns; the rest is taken as blank", len(rec.fields), len(t.header)), Count: 1})
		}
		take(row{at, rec.fields})
	}
	return t.end()
}

func (t *table) nextRecord() (record, bool) {
	if t.held != nil {
		rec := *t.held
		t.held = nil
		return rec, true
	}
	return t.source.next()
}

// peek looks at the next row.
func (t *table) peek() (record, bool) {
	rec, ok := t.source.next()
	if ok {
		rec.fields = slices.Clone(rec.fields)
		t.held = &rec
	}
	return rec, ok
}

// end notes why the rows ended before the file did.
func (t *table) end() error {
	s := t.source
	switch {
	case s.err() != nil:
		return fmt.Errorf("csv: %w", s.err())
	case s.input.Cut():
		t.Cut(importer.AtByte(s.input.Offset()), fmt.Sprintf("more than %d bytes", s.input.Offset()), 0)
	case s.failed:
		t.Note(importer.Note{At: importer.AtLine(s.before + 1), Code: importer.Corrupt, Text: "too many wrong quotes"})
	case s.broken:
		t.Note(importer.Note{At: importer.AtByte(s.input.Offset()), Code: importer.Truncated, Text: "ends in the middle of a character"})
	}
	return nil
}

// doubt notes a value that is not taken over.
func doubt(at importer.Position, code importer.Code, field, value string) importer.Note {
	return importer.Note{At: at, Code: code, Field: field, Value: short(value), Count: 1}
}

// short is enough of a value to find it again. It is a copy: a note must not hold the
// row that it came from.
func short(value string) string { return strings.Clone(value[:min(len(value), 64)]) }

// maxNotes is how many doubts about one session are told one by one.
const maxNotes = 50

// doubt notes a doubt about a session.
func (t *table) doubt(a *importer.Activity, n importer.Note) {
	if len(a.Notes) >= maxNotes {
		t.Tally(n)
		return
	}
	a.Notes = append(a.Notes, n)
}

// quantity reads an optional figure. Blank is unknown; what is no number is noted.
func (t *table) quantity(r row, columns []int, field string, factor float64, a *importer.Activity) sessions.Quantity {
	text := r.get(columns)
	if text == "" {
		return sessions.Quantity{}
	}
	v, code := number(text, t.comma)
	if code != "" {
		t.doubt(a, doubt(r.at, code, field, text))
		return sessions.Quantity{}
	}
	return sessions.Known(v * factor)
}

// sport settles the sport of an activity from its name, in English or another language.
func (t *table) sport(vocabulary, name string, a *importer.Activity) {
	if _, given := t.opts.Sports[name]; given || name == "" {
		t.SetSport(a, vocabulary, name)
		return
	}
	m := sports.Find(vocabulary, name)
	if english, ok := englishSports[fold(name)]; ok && m.Confidence == sports.None && !m.Known() {
		m = sports.Find(vocabulary, english)
	}
	a.Still = a.Still || stays(name)
	if m.NotTraining && strings.Contains(fold(name), "transition") {
		a.Session.Sport, a.Transition = m.Sport, true
		return
	}
	t.SetMatch(a, m, short(name))
}

// stays reports whether a sport is done on the spot, where a speed says nothing.
func stays(name string) bool {
	name = fold(name)
	return slices.ContainsFunc([]string{"virtual", "indoor", "treadmill", "stationary", "virtuell", "machine", "elliptical"}, func(word string) bool {
		return strings.Contains(name, word)
	})
}

// effort reads an effort of 0 to 10 in half points.
func (t *table) effort(r row, text, field string, a *importer.Activity) sessions.Effort {
	if text == "" {
		return 0
	}
	v, code := number(text, t.comma)
	effort, err := sessions.EffortOf(v)
	switch {
	case code != "":
	case errors.Is(err, sessions.ErrOutOfRange):
		code = importer.OutOfRange
	default:
		return effort
	}
	t.doubt(a, doubt(r.at, code, field, text))
	return 0
}

// noon stands for the time of a day without one.
const noon = 12

// moment returns the instant of a date by the clocks of loc, in the athlete's zone.
func (t *table) moment(r row, m moment, loc *time.Location, field string, a *importer.Activity) time.Time {
	if !m.timed {
		m.hour = noon
		t.doubt(a, importer.Note{At: r.at, Code: importer.TimeAssumed, Field: field, Text: "noon", Count: 1})
	}
	at, doubtful := m.in(loc)
	switch {
	case doubtful:
		t.doubt(a, importer.Note{At: r.at, Code: importer.ZoneAssumed, Field: field, Value: short(r.fields[0]), Text: "the clocks changed in this hour", Count: 1})
	case m.zone == nil && loc == t.Zone() && t.opts.Zone == nil:
		t.Tally(importer.Note{At: r.at, Code: importer.ZoneAssumed, Field: field, Text: "UTC", Count: 1})
	}
	return at.In(t.Zone())
}

func places(n int) []int { return []int{n} }
