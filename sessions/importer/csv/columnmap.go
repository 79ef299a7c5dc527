package csv

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
)

// Map says what the columns of a table hold, for files that no reader knows. It is plain
// data, and can be written as JSON (see [ParseMap]). A column is named as in the header,
// however it is spelt, or by its place: "#3" is the third. The zero value maps nothing,
// and is not valid.
type Map struct {
	Columns Columns `json:"columns"`

	Delimiter string `json:"delimiter,omitempty"` // one character; empty finds , ; | or a tab
	Decimal   string `json:"decimal,omitempty"`   // "." or ","; empty is "."

	// Layout is that of dates and times, as package time writes it: "02.01.2006 15:04".
	// Empty reads what is unambiguous, and of two numbers before the year takes the first as
	// the day.
	Layout   string `json:"layout,omitempty"`
	Zone     string `json:"zone,omitempty"`      // of times without an offset: "UTC", "Europe/Lisbon"; empty is the athlete's
	FirstDay string `json:"first_day,omitempty"` // the date of day 1, where days are numbers: "2026-03-01"

	LengthUnit   string `json:"length_unit,omitempty"`   // "minutes" (or empty), "seconds", "hours"; "1:23:45" and "2h 18m" are always read
	DistanceUnit string `json:"distance_unit,omitempty"` // "m" (or empty), "km", "mi", "yd"
	HeightUnit   string `json:"height_unit,omitempty"`   // "m" (or empty), "ft"

	// What holds for rows that do not say it. Time is a time of day, "18:00", and
	// empty is noon, which is noted.
	Sport   sessions.Sport `json:"sport,omitempty"`
	Kind    sessions.Kind  `json:"kind,omitempty"`
	Minutes float64        `json:"minutes,omitempty"`
	Time    timeline.Clock `json:"time,omitzero"`

	// Efforts says which effort a word stands for: {"Easy": 3}.
	Efforts map[string]float64 `json:"efforts,omitempty"`

	// Rest are values of the sport column that are no session: ["Off"].
	Rest []string `json:"rest,omitempty"`

	// Only keeps rows with this value in the column: {"athlete": "Ann"}. The others are
	// read and passed over.
	Only map[string]string `json:"only,omitempty"`
}

// Columns names the columns of a [Map]; an empty name is a column that the file has not.
// It needs a start: Start, End with a length, Date, or Day.
type Columns struct {
	Start     string `json:"start,omitempty"`      // date and time of the start
	End       string `json:"end,omitempty"`        // date and time of the end
	Date      string `json:"date,omitempty"`       // the day
	Time      string `json:"time,omitempty"`       // the time of day of the start, beside Date or Day
	Day       string `json:"day,omitempty"`        // a number of days, from 1 at FirstDay
	Length    string `json:"length,omitempty"`     // minutes, or as LengthUnit says
	Sport     string `json:"sport,omitempty"`      // an id, an alias, or a name of any vocabulary
	Kind      string `json:"kind,omitempty"`       // a kind of session
	Effort    string `json:"effort,omitempty"`     // 0 to 10 in half points, or a word of Efforts
	Load      string `json:"load,omitempty"`       // effort × minutes, for [ReadLoads]
	Distance  string `json:"distance,omitempty"`   // metres, or as DistanceUnit says
	HeartRate string `json:"heart_rate,omitempty"` // mean, beats a minute
	Power     string `json:"power,omitempty"`      // mean, watts
	Ascent    string `json:"ascent,omitempty"`     // metres, or as HeightUnit says
	Descent   string `json:"descent,omitempty"`    // the same
}

// ParseMap reads a map from JSON. Fields that a map does not have are an error, like
// everything [Map.Validate] finds.
func ParseMap(r io.Reader) (Map, error) {
	const most = 1 << 20
	decoder := json.NewDecoder(io.LimitReader(r, most))
	decoder.DisallowUnknownFields()
	var m Map
	if err := decoder.Decode(&m); err != nil {
		return Map{}, fmt.Errorf("csv: map: %w", err)
	}
	if err := m.Validate(); err != nil {
		return Map{}, fmt.Errorf("csv: map: %w", err)
	}
	return m, nil
}

// units are the factors of the units of each kind.
var units = struct{ length, distance, height map[string]float64 }{
	map[string]float64{"": 60, "minutes": 60, "seconds": 1, "hours": 3600},
	map[string]float64{"": 1, "m": 1, "km": 1000, "mi": 1609.344, "yd": 0.9144},
	map[string]float64{"": 1, "m": 1, "ft": 0.3048},
}

// Validate returns every fault of the map as [sessions.Faults], or nil.
func (m Map) Validate() error {
	var f sessions.Faults
	wrong := func(path, value, reason string) { f.Add(path, short(value), reason, sessions.ErrOutOfRange) }
	if runes := []rune(m.Delimiter); len(runes) > 1 || len(runes) == 1 && strings.ContainsRune("\"\r\n\uFFFD", runes[0]) {
		wrong("delimiter", m.Delimiter, "is not one character that can part values")
	}
	if m.Decimal != "" && m.Decimal != "." && m.Decimal != "," {
		wrong("decimal", m.Decimal, "is neither a point nor a comma")
	}
	for _, u := range [...]struct {
		path, unit string
		known      map[string]float64
	}{{"length_unit", m.LengthUnit, units.length}, {"distance_unit", m.DistanceUnit, units.distance}, {"height_unit", m.HeightUnit, units.height}} {
		if _, ok := u.known[u.unit]; !ok {
			wrong(u.path, u.unit, "is no unit of it")
		}
	}
	if m.Zone != "" {
		if _, err := timeline.LoadZone(m.Zone); err != nil {
			f.AddAll("zone", err)
		}
	}
	if m.FirstDay != "" {
		if _, err := timeline.ParseDay(m.FirstDay); err != nil {
			f.AddAll("first_day", err)
		}
	}
	if m.Sport != 0 && !m.Sport.Valid() {
		wrong("sport", m.Sport.String(), "is no sport")
	}
	if _, err := m.Kind.MarshalText(); err != nil {
		f.AddAll("kind", err)
	}
	if !(m.Minutes >= 0 && m.Minutes <= maxMinutes) {
		wrong("minutes", fmt.Sprint(m.Minutes), "is not 0 to 14400")
	}
	for _, word := range slices.Sorted(maps.Keys(m.Efforts)) {
		if _, err := sessions.EffortOf(m.Efforts[word]); err != nil {
			f.AddAll("efforts."+short(word), err)
		}
	}
	m.validateStart(&f)
	return f.Err()
}

func (m Map) validateStart(f *sessions.Faults) {
	missing := func(path, reason string) { f.Add(path, "", reason, sessions.ErrMissing) }
	c := m.Columns
	starts := 0
	for _, name := range [...]string{c.Start, c.End, c.Date, c.Day} {
		if name != "" {
			starts++
		}
	}
	switch {
	case starts == 0:
		missing("columns", "name no start: start, end, date or day")
	case starts > 1 && (c.Start == "" || c.End == "" || starts > 2):
		f.Add("columns", "", "name more than one start", sessions.ErrConflict)
	}
	if c.Day != "" && m.FirstDay == "" {
		missing("first_day", "is missing: days are numbers")
	}
	if c.Time != "" && c.Date == "" && c.Day == "" {
		missing("columns.date", "is missing: a time of day is on some day")
	}
}

// zone is where times without an offset stand.
func (m Map) zone(athlete *time.Location) *time.Location {
	if loc, err := timeline.LoadZone(m.Zone); err == nil {
		return loc
	}
	return athlete
}

// firstDay is the date of day 1.
func (m Map) firstDay() date.Date {
	d, err := timeline.ParseDay(m.FirstDay)
	if err != nil {
		return date.Date{}
	}
	return d
}

func (m Map) delimiter() rune {
	for _, r := range m.Delimiter {
		return r
	}
	return 0
}
