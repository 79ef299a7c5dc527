package csv

import (
	"fmt"
	"io"
	"math"
	"strings"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
)

// kilograms are how many there are in a unit of weight.
var kilograms = map[string]float64{"": 1, "kg": 1, "lb": 0.45359237}

// SetLog says what a set log does not. The zero value takes weights as kilograms, and
// skips workouts without a length.
type SetLog struct {
	// WeightUnit is that of weights where neither the header nor the row says it: "kg" or
	// "lb". Empty takes them as kilograms, and a note says so.
	WeightUnit string

	// Length is that of a workout where the file says none; 0 skips such a workout.
	Length time.Duration
}

// Validate returns the fault, or nil.
func (s SetLog) Validate() error {
	var faults sessions.Faults
	if _, ok := kilograms[s.WeightUnit]; !ok {
		faults.Add("weight_unit", short(s.WeightUnit), "is neither kg nor lb", sessions.ErrOutOfRange)
	}
	if s.Length < 0 || s.Length > maxMinutes*time.Minute {
		faults.Add("length", s.Length.String(), "is not 0 to ten days", sessions.ErrOutOfRange)
	}
	return faults.Err()
}

// maxMinutes is the longest session.
const maxMinutes = 14400

// ReadSets reads a log with a row a set, as Strong, Hevy, FitNotes and their like write
// it. Rows in a row with one date, workout and number are a session. See [Read] for
// the errors.
func ReadSets(r io.Reader, log SetLog, opts importer.Options) (importer.Result, error) {
	if err := log.Validate(); err != nil {
		return importer.Result{}, fmt.Errorf("csv: %w", err)
	}
	t, err := openTable(r, opts, 0)
	if err != nil {
		return importer.Result{}, err
	}
	cols, ok := setColumnsOf(t)
	if !ok {
		return importer.Result{}, t.noFormat("has no columns of a set log")
	}
	return t.setLog(cols, log)
}

// setColumns are where the columns of a set log stand.
type setColumns struct {
	date, end, workout, number, length, lengthSeconds []int
	exercise, order, kind                             []int
	weight, weightKg, weightLb, unit                  []int
	reps, rpe, reserve                                []int
}

func setColumnsOf(t *table) (setColumns, bool) {
	var c setColumns
	for _, field := range setHeaders {
		*field.of(&c) = t.columns(field.names)
	}
	return c, len(c.date) > 0 && len(c.exercise) > 0 && len(c.reps) > 0
}

// workout is the session that rows are gathered for.
type workout struct {
	key      string
	activity importer.Activity
	rows     int
	cut      int // the number of the note that says so, when there are too many sets
}

// What is far above what is done in a day, and above the longest name.
const (
	maxSetsOfSession = 1000
	maxExercise      = 200 // bytes
)

func (t *table) setLog(c setColumns, log SetLog) (importer.Result, error) {
	t.comma = t.source.comma == ';'
	s := setReader{table: t, cols: c, log: log}
	err := t.rows(s.take)
	s.finish()
	if err != nil {
		return importer.Result{}, err
	}
	return t.Result(), nil
}

type setReader struct {
	*table
	cols    setColumns
	log     SetLog
	current *workout
}

// take adds a row to its workout.
func (s *setReader) take(r row) {
	date := r.get(s.cols.date)
	start, ok := parseMoment(date)
	switch {
	case date == "":
		s.Skip(r.at, importer.Missing, "date", "")
		return
	case !ok:
		s.Skip(r.at, importer.BadTime, "date", date)
		return
	}
	key := strings.Join([]string{date, r.get(s.cols.workout), r.get(s.cols.number)}, "\x00")
	if s.current == nil || s.current.key != key {
		s.finish()
		s.current = s.begin(r, start, key)
	}
	s.current.rows++
	s.set(r, s.current)
}

// begin makes the session of a first row.
func (s *setReader) begin(r row, start moment, key string) *workout {
	w := &workout{key: key, activity: importer.Activity{At: r.at, Still: true}}
	a := &w.activity
	a.Session.Start = s.moment(r, start, s.Zone(), "date", a)
	a.Session.Sport, a.Session.Kind = sessions.FullBody, sessions.KindStrength
	if name := r.get(s.cols.workout); name != "" {
		if sport, given := s.opts.Sports[name]; given {
			a.Session.Sport, a.Session.Kind = sport, 0
		} else if sport, err := sessions.ParseSport(name); err == nil && inTheGym(sport) {
			a.Session.Sport = sport
		}
	}
	a.Session.Duration = s.lengthOf(r, a)
	return w
}

// inTheGym reports whether a sport is a kind of lifting.
func inTheGym(s sessions.Sport) bool {
	switch s {
	case sessions.PushDay, sessions.PullDay, sessions.LegDay, sessions.UpperBodyDay, sessions.LowerBodyDay, sessions.ArmsDay,
		sessions.CoreSession, sessions.Powerlifting, sessions.Weightlifting, sessions.Strongman, sessions.CrossFitHIIT:
		return true
	}
	return false
}

// lengthOf returns the length of a workout: as stated, or up to its end, or as the
// caller said; 0 is unknown.
func (s *setReader) lengthOf(r row, a *importer.Activity) time.Duration {
	for _, c := range [...]struct {
		columns []int
		unit    float64
	}{{s.cols.length, 60}, {s.cols.lengthSeconds, 1}} {
		text := r.get(c.columns)
		if text == "" {
			continue
		}
		d, code := length(text, c.unit, s.comma)
		if code == "" && d > 0 {
			return d
		}
		if code != "" {
			s.doubt(a, doubt(r.at, code, "duration", text))
		}
	}
	if text := r.get(s.cols.end); text != "" {
		end, ok := parseMoment(text)
		if ok {
			at, _ := end.in(s.Zone())
			if d := at.Sub(a.Session.Start); d > 0 && end.timed {
				return d
			}
		}
		s.doubt(a, doubt(r.at, importer.BadTime, "end_time", text))
	}
	return s.log.Length
}

// finish adds the session of the rows so far.
func (s *setReader) finish() {
	w := s.current
	s.current = nil
	switch {
	case w == nil:
	case w.activity.Session.Duration == 0:
		for _, n := range w.activity.Notes {
			s.Note(n)
		}
		s.Note(importer.Note{At: w.activity.At, Code: importer.Missing, Field: "duration", Text: "a workout without a length", Skipped: true, Count: w.rows})
	default:
		s.Add(w.activity, w.rows)
	}
}

// set adds the set of a row, to the last one where it is like it.
func (s *setReader) set(r row, w *workout) {
	a := &w.activity
	order := fold(r.get(s.cols.order) + " " + r.get(s.cols.kind))
	switch {
	case isRest(order):
		s.tally(r, "a rest or a remark", "")
		return
	case isWarmUp(order):
		s.tally(r, "a warm-up set", "")
		return
	}
	name := r.get(s.cols.exercise)
	if name == "" {
		s.doubt(a, doubt(r.at, importer.Missing, "exercise", ""))
		return
	}
	if len(name) > maxExercise {
		s.doubt(a, doubt(r.at, importer.OutOfRange, "exercise", name))
		return
	}
	if w.cut > 0 {
		a.Notes[w.cut-1].Count++
		return
	}
	set := sessions.ExerciseSets{Exercise: strings.Clone(name), Count: 1, Reps: s.reps(r, a), Weight: s.weight(r, a), RepsInReserve: s.reserve(r, a)}
	if isFailure(order) && !set.RepsInReserve.IsKnown() {
		set.RepsInReserve = sessions.Known(0)
	}
	if _, known := sessions.MatchExercise(name); !known {
		s.Tally(importer.Note{At: r.at, Code: importer.UnknownExercise, Field: "exercise", Value: short(name), Text: "its muscles are not known", Count: 1})
	}
	sets := a.Session.Sets
	if n := len(sets); n > 0 && alike(sets[n-1], set) && sets[n-1].Count < 100 {
		sets[n-1].Count++
		return
	}
	if len(sets) >= maxSetsOfSession {
		a.Notes = append(a.Notes, importer.Note{At: r.at, Code: importer.CutByLimit, Text: fmt.Sprintf("more than %d sets in a session", maxSetsOfSession), Count: 1})
		w.cut = len(a.Notes)
		return
	}
	a.Session.Sets = append(sets, set)
}

func (s *setReader) tally(r row, text, value string) {
	s.Tally(importer.Note{At: r.at, Code: importer.NotCounted, Field: "set_order", Value: value, Text: text, Count: 1})
}

// alike reports whether two sets differ in nothing but their number.
func alike(a, b sessions.ExerciseSets) bool {
	a.Count = b.Count
	return a == b
}

// isRest reports whether a row is a rest timer or a remark.
func isRest(order string) bool {
	for _, word := range [...]string{"resttimer", "rest", "pause", "pausentimer", "note", "notiz"} {
		if order == word {
			return true
		}
	}
	return false
}

// isWarmUp reports whether a row is a warm-up set: "W", "W1", "warmup".
func isWarmUp(order string) bool {
	rest, ok := strings.CutPrefix(order, "w")
	return ok && (strings.Trim(rest, "0123456789") == "" || strings.HasPrefix(rest, "armup")) ||
		strings.HasSuffix(order, "warmup") || strings.Contains(order, "aufwarm")
}

// isFailure reports whether a set was done to failure.
func isFailure(order string) bool { return order == "f" || strings.HasSuffix(order, "failure") }

// reps returns the repetitions; 0 is unknown or a hold.
func (s *setReader) reps(r row, a *importer.Activity) int {
	text := r.get(s.cols.reps)
	if text == "" {
		return 0
	}
	v, code := number(text, s.comma)
	if code == "" && (v != math.Trunc(v) || v < 0 || v > 1000) {
		code = importer.OutOfRange
	}
	if code != "" {
		s.doubt(a, doubt(r.at, code, "reps", text))
		return 0
	}
	return int(v)
}

// weight returns the weight in kg. 0 is what stands where none was used.
func (s *setReader) weight(r row, a *importer.Activity) sessions.Quantity {
	columns, unit := s.cols.weight, s.log.WeightUnit
	switch {
	case r.get(s.cols.weightKg) != "":
		columns, unit = s.cols.weightKg, "kg"
	case r.get(s.cols.weightLb) != "":
		columns, unit = s.cols.weightLb, "lb"
	default:
		if stated := unitOf(r.get(s.cols.unit)); stated != "" {
			unit = stated
		}
	}
	text := r.get(columns)
	if text == "" {
		return sessions.Quantity{}
	}
	v, code := number(text, s.comma)
	if code == "" && v == 0 {
		return sessions.Quantity{}
	}
	v = math.Round(v*kilograms[unit]*100) / 100
	if code == "" && (v < 0 || v > 1500) {
		code = importer.OutOfRange
	}
	if code != "" {
		s.doubt(a, doubt(r.at, code, "weight", text))
		return sessions.Quantity{}
	}
	if unit == "" {
		s.Tally(importer.Note{At: r.at, Code: importer.UnitAssumed, Field: "weight", Text: "kilograms", Count: 1})
	}
	return sessions.Known(v)
}

func unitOf(text string) string {
	switch fold(text) {
	case "kg", "kgs", "kilogram", "kilograms", "kilogramm":
		return "kg"
	case "lb", "lbs", "pound", "pounds", "pfund":
		return "lb"
	}
	return ""
}

// mildest is the effort of a set below which the scale only describes.
const mildest = 5

// reserve returns the repetitions in reserve, as stated or as 10 less the effort of
// the set.
func (s *setReader) reserve(r row, a *importer.Activity) sessions.Quantity {
	if q := s.quantity(r, s.cols.reserve, "rir", 1, a); q.IsKnown() {
		if v, _ := q.Get(); v >= 0 && v <= 20 {
			return q
		}
		s.doubt(a, doubt(r.at, importer.OutOfRange, "rir", r.get(s.cols.reserve)))
		return sessions.Quantity{}
	}
	q := s.quantity(r, s.cols.rpe, "rpe", 1, a)
	v, known := q.Get()
	switch {
	case !known || v == 0:
		return sessions.Quantity{}
	case v < 0 || v > 10:
		s.doubt(a, doubt(r.at, importer.OutOfRange, "rpe", r.get(s.cols.rpe)))
		return sessions.Quantity{}
	case v < mildest:
		return sessions.Quantity{}
	}
	return sessions.Known(10 - v)
}
