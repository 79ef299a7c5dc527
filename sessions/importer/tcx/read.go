package tcx

import (
	"fmt"
	"io"
	"math"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/sports"
)

const format = "tcx"

// otherSport is what the format calls a sport for which it has no word.
const otherSport = "Other"

// Read reads the activities of a TCX file; see the package comment. It fails with an
// [importer.FormatError] when the input does not start as a TCX file, with the faults
// of the options, and with any error of r. A file that breaks off keeps what precedes the
// break.
func Read(r io.Reader, opts importer.Options) (importer.Result, error) {
	c, err := importer.NewCollector(format, opts)
	if err != nil {
		return importer.Result{}, err
	}
	in := importer.NewInput(r, opts.Limits)
	rd := reader{Collector: c, xml: importer.NewXML(in)}
	start, err := rd.xml.Next()
	switch {
	case in.Err() != nil:
		return importer.Result{}, fmt.Errorf("tcx: %w", in.Err())
	case err != nil || !start || rd.xml.Name != "trainingcenterdatabase":
		return importer.Result{}, &importer.FormatError{File: opts.File, Format: format, Reason: "has no TrainingCenterDatabase element"}
	}
	err = rd.xml.Walk(c.Full, rd.open, rd.close)
	if in.Err() != nil {
		return importer.Result{}, fmt.Errorf("tcx: %w", in.Err())
	}
	rd.finish(in, err)
	return rd.Result(), nil
}

// reader gathers the activity in hand.
type reader struct {
	*importer.Collector
	xml *importer.XML

	activity activity
	lap      lap
	point    point
	found    int    // activities
	planned  string // what the file holds instead
}

// activity is an Activity element, or a Transition.
type activity struct {
	open       bool
	transition bool
	at         importer.Position
	sport      string
	start      time.Time // of the first lap, or its id
	offset     time.Duration
	assumed    bool // times without an offset
	track      importer.Track
	records    int // laps and points taken
	same       importer.Note

	timer    float64 // seconds
	untimed  bool    // a lap does not say its time
	metres   float64
	measured int // laps that say their distance
	beats    float64
	beating  float64 // seconds with a mean heart rate
	faults   importer.HeartRates
	laps     int
}

// lap is the Lap in hand.
type lap struct {
	open      bool
	at        importer.Position
	seconds   sessions.Quantity
	metres    sessions.Quantity
	heartRate sessions.Quantity
	points    int
}

// point is the Trackpoint in hand.
type point struct {
	open    bool
	at      importer.Position
	sample  importer.Sample
	hasTime bool
	bad     string // a time that cannot be read
}

// open takes the start of an element.
func (rd *reader) open() {
	x := rd.xml
	switch x.Name {
	case "activity":
		rd.end()
		rd.activity = activity{open: true, at: x.At(), sport: x.Attr("sport")}
	case "transition":
		rd.end()
		rd.activity = activity{open: true, at: x.At(), transition: true}
		rd.openLap()
	case "lap":
		if rd.activity.open {
			rd.openLap()
		} else {
			rd.plan(x.Parent())
		}
	case "course", "workout":
		rd.plan(x.Name)
	case "trackpoint":
		rd.lose()
		switch {
		case !rd.Read(x.At()):
		case rd.activity.open:
			rd.point = point{open: true, at: x.At()}
		default:
			rd.plan("course")
			rd.Tally(importer.Note{At: x.At(), Code: importer.NotAnActivity, Field: rd.planned, Skipped: true, Count: 1})
		}
	}
}

// plan remembers what a file without activities holds.
func (rd *reader) plan(name string) {
	if rd.planned == "" {
		rd.planned = name
	}
}

func (rd *reader) openLap() {
	rd.endLap()
	if !rd.Read(rd.xml.At()) {
		return
	}
	rd.lap = lap{open: true, at: rd.xml.At()}
	if t, ok := rd.time(rd.xml.Attr("starttime")); ok && rd.activity.laps == 0 {
		rd.activity.start = t
	}
	rd.activity.laps++
}

// close takes the end of an element.
func (rd *reader) close() {
	x := rd.xml
	switch x.Name {
	case "activity", "transition":
		rd.end()
	case "lap":
		rd.endLap()
	case "trackpoint":
		rd.take()
	case "id":
		if t, ok := rd.time(x.Text); ok && x.Parent() == "activity" && rd.activity.start.IsZero() {
			rd.activity.start = t
		}
	default:
		if rd.point.open {
			rd.pointValue()
		} else if rd.lap.open {
			rd.lapValue()
		}
	}
}

// pointValue takes a value of the point in hand, in whatever namespace.
func (rd *reader) pointValue() {
	x, s := rd.xml, &rd.point.sample
	number := func() sessions.Quantity { return rd.Number(rd.point.at, x.Name, x.Text) }
	switch x.Name {
	case "time":
		t, ok := rd.time(x.Text)
		if !ok {
			rd.point.bad = x.Text
			return
		}
		s.Time, rd.point.hasTime = t, true
	case "latitudedegrees":
		s.Latitude = number()
	case "longitudedegrees":
		s.Longitude = number()
	case "altitudemeters":
		s.Altitude = number()
	case "distancemeters":
		s.Distance = number()
	case "speed":
		s.Speed = number()
	case "watts":
		s.Power = number()
	case "value":
		if x.Parent() == "heartratebpm" {
			s.HeartRate = number()
		}
	}
}

// lapValue takes a value of the lap in hand.
func (rd *reader) lapValue() {
	x := rd.xml
	number := func() sessions.Quantity { return rd.Number(rd.lap.at, x.Name, x.Text) }
	switch {
	case x.Name == "totaltimeseconds":
		rd.lap.seconds = number()
	case x.Name == "distancemeters":
		rd.lap.metres = number()
	case x.Name == "value" && x.Parent() == "averageheartratebpm":
		rd.lap.heartRate = number()
	}
}

// time reads a time, and remembers of what kind the times of the activity are.
func (rd *reader) time(text string) (time.Time, bool) {
	t, zoned, ok := importer.ParseTime(text)
	if !ok {
		return time.Time{}, false
	}
	if _, seconds := t.Zone(); seconds != 0 {
		rd.activity.offset = time.Duration(seconds) * time.Second
	}
	rd.activity.assumed = rd.activity.assumed || !zoned
	return t.UTC(), true
}

// lose notes a point that does not end.
func (rd *reader) lose() {
	if rd.point.open {
		rd.Tally(importer.Note{At: rd.point.at, Code: importer.BadRecord, Field: "trackpoint", Skipped: true, Count: 1})
		rd.point = point{}
	}
}

// take adds the point in hand to the track.
func (rd *reader) take() {
	p, a := rd.point, &rd.activity
	rd.point = point{}
	if !p.open {
		return
	}
	if !p.hasTime {
		n := importer.Note{At: p.at, Code: importer.Missing, Field: "time", Skipped: true, Count: 1}
		if p.bad != "" {
			n.Code, n.Value = importer.BadTime, p.bad
		}
		rd.Tally(n)
		return
	}
	switch a.track.Add(p.sample, p.at) {
	case importer.TimeReverse:
		rd.Tally(importer.Note{At: p.at, Code: importer.TimeReverse, Field: "time", Skipped: true, Count: 1})
		return
	case importer.SameTime:
		if rd.lap.points > 0 { // A lap may start with the point that ended the last.
			if a.same.Count == 0 {
				a.same = importer.Note{At: p.at, Code: importer.SameTime, Field: "time"}
			}
			a.same.Count++
		}
	}
	rd.lap.points++
	a.records++
}

// endLap adds the lap in hand to its activity. What a lap that broke off did not say,
// its points do.
func (rd *reader) endLap() {
	l, a := rd.lap, &rd.activity
	rd.lap = lap{}
	if !l.open {
		return
	}
	a.records++
	seconds, ok := l.seconds.Get()
	if !ok || seconds < 0 {
		a.untimed = true
		seconds = 0
	}
	a.timer += seconds
	if metres, ok := l.metres.Get(); ok && metres > 0 {
		a.metres += metres
		a.measured++
	}
	if bpm, ok := l.heartRate.Get(); ok {
		if !importer.PlausibleHeartRate(bpm) {
			a.faults.Add(bpm, l.at)
			return
		}
		a.beats += bpm * seconds
		a.beating += seconds
	}
}

// end makes a session of the activity in hand.
func (rd *reader) end() {
	rd.lose()
	rd.endLap()
	a := rd.activity
	rd.activity = activity{}
	if !a.open {
		return
	}
	rd.found++
	start := a.start
	if start.IsZero() || !a.track.IsEmpty() && a.track.Start().Before(start) {
		start = a.track.Start()
	}
	act := importer.Activity{At: a.at, Session: sessions.Session{Start: start}, Transition: a.transition, HeartRates: a.faults}
	if a.track.Len() > 1 {
		act.Elapsed = a.track.End().Sub(start)
	}
	if !a.untimed {
		act.Timer = seconds(a.timer)
	} else if a.track.Len() > 1 {
		act.Timer = a.track.Timer() + a.track.Start().Sub(start)
	}
	if a.measured > 0 && a.measured == a.laps {
		act.Session.Distance = sessions.Known(math.Round(a.metres*100) / 100)
	}
	if a.beating > 0 {
		act.Session.HeartRateMean = sessions.Known(math.Round(a.beats / a.beating))
	}
	switch {
	case a.transition:
		act.Session.Sport = sessions.Other
	case a.sport == otherSport:
		rd.SetMatch(&act, sports.Match{Name: otherSport, Sport: sessions.Other}, otherSport)
	default:
		rd.SetSport(&act, "", a.sport)
	}
	rd.Local(&act, a.offset, a.offset != 0)
	a.track.Fill(&act, time.Time{}, time.Time{})
	act.Notes = append(act.Notes, a.track.Oddities()...)
	if a.same.Count > 0 {
		act.Notes = append(act.Notes, a.same)
	}
	if a.assumed {
		act.Notes = append(act.Notes, importer.Note{At: a.at, Code: importer.ZoneAssumed, Field: "time", Value: "UTC", Count: 1})
	}
	rd.Add(act, a.records)
}

// seconds makes a length of a number of seconds, and none of one that no session has.
func seconds(v float64) time.Duration {
	const most = 100 * 24 * time.Hour
	if !(v >= 0) || v > most.Seconds() {
		return 0
	}
	return time.Duration(v * float64(time.Second)).Round(time.Millisecond)
}

// finish ends the file, and says how it ended.
func (rd *reader) finish(in *importer.Input, err error) {
	rd.end()
	rd.End(in, rd.xml, err)
	if rd.found == 0 {
		text := "no activity"
		if rd.planned != "" {
			text = "a " + rd.planned
		}
		rd.Note(importer.Note{Code: importer.NotAnActivity, Text: text})
	}
}
