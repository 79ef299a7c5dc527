package csv

import (
	"io"
	"math"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/sports"
)

// ReadStrava reads the activities.csv of a Strava bulk export, of any year and in any of
// the languages of the package comment. See [Read] for the errors.
func ReadStrava(r io.Reader, opts importer.Options) (importer.Result, error) {
	t, err := openTable(r, opts, 0)
	if err != nil {
		return importer.Result{}, err
	}
	cols, ok := stravaColumnsOf(t)
	if !ok {
		return importer.Result{}, t.noFormat("has no columns of a Strava export")
	}
	return t.strava(cols)
}

// stravaColumns are where the columns stand; a name that stands there twice has two
// places.
type stravaColumns struct {
	id, date, kind, elapsed, moving, distance       []int
	gain, loss, heartRate, power, exertion, commute []int
	speed, flagged                                  []int
}

// stravaColumnsOf finds the columns by their names, or by their order when the first row
// fits it.
func stravaColumnsOf(t *table) (stravaColumns, bool) {
	var c stravaColumns
	for _, field := range stravaHeaders {
		*field.of(&c) = t.columns(field.names)
	}
	if len(c.date) > 0 && len(c.kind) > 0 && len(c.elapsed)+len(c.moving) > 0 && len(c.id) > 0 {
		t.comma = len(t.columns("Activity ID|id")) == 0
		return c, true
	}
	return stravaByPlace(t)
}

// stravaByPlace knows the order of the columns, which is the same in all languages.
func stravaByPlace(t *table) (stravaColumns, bool) {
	first, ok := t.peek()
	const id, date, kind, elapsed, distance = 0, 1, 3, 5, 6
	if !ok || len(t.header) < 10 || len(first.fields) < 10 {
		return stravaColumns{}, false
	}
	for _, must := range [...]int{id, elapsed} {
		if _, code := number(first.fields[must], false); code != "" {
			return stravaColumns{}, false
		}
	}
	if _, ok := parseMoment(first.fields[date]); !ok || len(first.fields[id]) < 6 || !isNumber(first.fields[id]) {
		return stravaColumns{}, false
	}
	c := stravaColumns{date: places(date), kind: places(kind), elapsed: places(elapsed), distance: places(distance)}
	if len(t.header) > 50 {
		c.elapsed, c.distance = []int{elapsed, 15}, []int{distance, 17}
		c.moving, c.speed = places(16), places(19)
		c.gain, c.loss = places(20), places(21)
		c.heartRate, c.power, c.exertion = places(31), places(33), places(43)
		c.commute = []int{9, 50}
	}
	t.comma = true
	t.Note(importer.Note{At: importer.AtLine(1), Code: importer.ColumnsByPlace})
	return c, true
}

func (t *table) strava(c stravaColumns) (importer.Result, error) {
	err := t.rows(func(r row) { t.stravaRow(r, c) })
	if err != nil {
		return importer.Result{}, err
	}
	return t.Result(), nil
}

func (t *table) stravaRow(r row, c stravaColumns) {
	start, ok := parseMoment(r.get(c.date))
	switch {
	case r.get(c.date) == "":
		t.Skip(r.at, importer.Missing, "date", "")
		return
	case !ok:
		t.Skip(r.at, importer.BadTime, "date", r.get(c.date))
		return
	}
	at, _ := start.in(time.UTC) // Strava writes UTC.
	a := importer.Activity{At: r.at, Session: sessions.Session{Start: at.In(t.Zone())}}
	a.Elapsed = t.seconds(r, c.elapsed, "elapsed_time", &a)
	a.Timer = t.seconds(r, c.moving, "moving_time", &a)
	if a.Elapsed == 0 && a.Timer == 0 && r.get(c.elapsed)+r.get(c.moving) == "" {
		t.Skip(r.at, importer.Missing, "elapsed_time", "")
		return
	}
	t.sport(sports.Strava, r.get(c.kind), &a)
	t.stravaFigures(r, c, &a)
	t.Add(a, 1)
}

// seconds reads a number of seconds; it is 0 when there is none.
func (t *table) seconds(r row, columns []int, field string, a *importer.Activity) time.Duration {
	text := r.get(columns)
	if text == "" {
		return 0
	}
	d, code := length(text, 1, t.comma)
	if code != "" {
		t.doubt(a, doubt(r.at, code, field, text))
	}
	return d
}

func (t *table) stravaFigures(r row, c stravaColumns, a *importer.Activity) {
	a.Session.Distance = t.stravaDistance(r, c, a)
	a.Session.Ascent = t.quantity(r, c.gain, "elevation_gain", 1, a)
	a.Session.Descent = t.quantity(r, c.loss, "elevation_loss", 1, a)
	a.Session.HeartRateMean = t.quantity(r, c.heartRate, "average_heart_rate", 1, a)
	a.Session.Power = t.quantity(r, c.power, "average_watts", 1, a)
	a.Session.Effort = t.effort(r, r.get(c.exertion), "perceived_exertion", a)
	if r.has(c.commute, yes) {
		t.doubt(a, doubt(r.at, importer.Commute, "commute", ""))
	}
	if r.has(c.flagged, yes) {
		t.doubt(a, doubt(r.at, importer.Flagged, "flagged", ""))
	}
}

// stravaDistance returns the distance in metres. Of two columns the second is in metres; one
// alone was in metres until 2019 and in kilometres since, which the
// speed tells. 0 is what stands where nothing was measured.
func (t *table) stravaDistance(r row, c stravaColumns, a *importer.Activity) sessions.Quantity {
	q := t.quantity(r, c.distance, "distance", 1, a)
	v, known := q.Get()
	if !known || v == 0 {
		return sessions.Quantity{}
	}
	if len(c.distance) > 1 && r.get(c.distance[1:]) != "" {
		return q
	}
	duration := max(a.Timer, a.Elapsed)
	if a.Timer > 0 {
		duration = a.Timer
	}
	if !inMetres(v, duration, t.quantity(r, c.speed, "average_speed", 1, a)) {
		q = sessions.Known(math.Round(v * 1000))
	}
	t.Tally(importer.Note{At: r.at, Code: importer.UnitAssumed, Field: "distance", Count: 1, Text: "metres or kilometres, by the speed"})
	return q
}

// inMetres reports whether a distance is one of metres: its speed is that of the file, or
// at least a stroll.
func inMetres(distance float64, in time.Duration, stated sessions.Quantity) bool {
	if in <= 0 {
		return distance >= 200
	}
	speed := distance / in.Seconds()
	if v, known := stated.Get(); known && v > 0 {
		return speed > v/30
	}
	const crawl = 0.1 // metres a second; kilometres a second are 100 and more
	return speed > crawl
}
