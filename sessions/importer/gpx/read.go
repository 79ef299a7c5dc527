package gpx

import (
	"fmt"
	"io"
	"strings"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
)

const format = "gpx"

// When one track is two sessions (own figures).
const (
	splitGap     = 6 * time.Hour
	splitReverse = time.Hour
)

// Read reads the activities of a GPX file; see the package comment. It fails with an
// [importer.FormatError] when the input does not start as a GPX file, with the faults
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
		return importer.Result{}, fmt.Errorf("gpx: %w", in.Err())
	case err != nil || !start || rd.xml.Name != "gpx":
		return importer.Result{}, &importer.FormatError{File: opts.File, Format: format, Reason: "has no gpx element"}
	}
	rd.strava = strings.Contains(strings.ToLower(rd.xml.Attr("creator")), "strava")
	err = rd.xml.Walk(c.Full, rd.open, rd.close)
	if in.Err() != nil {
		return importer.Result{}, fmt.Errorf("gpx: %w", in.Err())
	}
	rd.finish(in, err)
	return rd.Result(), nil
}

// reader gathers the track in hand.
type reader struct {
	*importer.Collector
	xml *importer.XML

	piece    piece
	sport    string
	strava   bool // written by Strava, which writes numbers for sports
	point    point
	timeless int // track points without a time
	planned  int // points of routes
	found    int // sessions and what could be none
}

// piece is a track, or a part of one that is split.
type piece struct {
	at      importer.Position
	track   importer.Track
	points  int // taken
	same    importer.Note
	offset  time.Duration
	assumed bool // times without an offset
	split   bool
}

// point is the track point in hand.
type point struct {
	open    bool
	sample  importer.Sample
	at      importer.Position
	hasTime bool
	assumed bool
	offset  time.Duration
	bad     string // a time that cannot be read
}

// open takes the start of an element.
func (rd *reader) open() {
	x := rd.xml
	switch x.Name {
	case "trk":
		rd.add() // Of a track that did not end.
		rd.sport = ""
	case "trkpt":
		rd.lose()
		if !rd.Read(x.At()) {
			return
		}
		rd.point = point{open: true, at: x.At()}
		rd.point.sample.Latitude = rd.number("lat", x.Attr("lat"))
		rd.point.sample.Longitude = rd.number("lon", x.Attr("lon"))
	case "rtept":
		if rd.Read(x.At()) {
			rd.planned++
			rd.Tally(importer.Note{At: x.At(), Code: importer.NotAnActivity, Field: "route", Skipped: true, Count: 1})
		}
	case "wpt":
		if rd.Read(x.At()) {
			rd.Use(1) // A place holds nothing to take over.
		}
	}
}

// close takes the end of an element.
func (rd *reader) close() {
	x := rd.xml
	switch {
	case x.Name == "trk":
		rd.add()
	case x.Name == "type" && x.Parent() == "trk":
		rd.sport = x.Text
	case !rd.point.open:
	case x.Name == "trkpt":
		rd.take()
		rd.point = point{}
	case x.Name == "time" && x.Parent() == "trkpt":
		rd.time(x.Text)
	default:
		rd.value(x.Name, x.Text)
	}
}

// value takes a value of the point in hand, wherever in it and in whatever namespace.
func (rd *reader) value(name, text string) {
	s := &rd.point.sample
	switch name {
	case "ele":
		s.Altitude = rd.number(name, text)
	case "hr", "heartrate", "heart_rate":
		s.HeartRate = rd.number(name, text)
	case "power", "powerinwatts", "watts":
		s.Power = rd.number(name, text)
	case "speed":
		s.Speed = rd.number(name, text)
	}
}

func (rd *reader) number(field, text string) sessions.Quantity {
	return rd.Number(rd.point.at, field, text)
}

func (rd *reader) time(text string) {
	t, zoned, ok := importer.ParseTime(text)
	if !ok {
		rd.point.bad = text
		return
	}
	rd.point.sample.Time, rd.point.hasTime, rd.point.assumed = t.UTC(), true, !zoned
	_, seconds := t.Zone()
	rd.point.offset = time.Duration(seconds) * time.Second
}

// lose notes a point that does not end.
func (rd *reader) lose() {
	if rd.point.open {
		rd.Tally(importer.Note{At: rd.point.at, Code: importer.BadRecord, Field: "trkpt", Skipped: true, Count: 1})
		rd.point = point{}
	}
}

// take adds the point in hand to the track.
func (rd *reader) take() {
	p := &rd.point
	if !p.hasTime {
		n := importer.Note{At: p.at, Code: importer.Missing, Field: "time", Skipped: true, Count: 1}
		if p.bad != "" {
			n.Code, n.Value = importer.BadTime, p.bad
		}
		rd.timeless++
		rd.Tally(n)
		return
	}
	t := &rd.piece.track
	if !t.IsEmpty() {
		if gap := p.sample.Time.Sub(t.End()); gap >= splitGap || gap <= -splitReverse {
			rd.add()
			rd.piece.split = true
		}
	}
	if t.IsEmpty() {
		rd.piece.at, rd.piece.offset = p.at, p.offset
	}
	rd.piece.assumed = rd.piece.assumed || p.assumed
	switch t.Add(p.sample, p.at) {
	case importer.TimeReverse:
		rd.Tally(importer.Note{At: p.at, Code: importer.TimeReverse, Field: "time", Skipped: true, Count: 1})
		return
	case importer.SameTime:
		if rd.piece.same.Count == 0 {
			rd.piece.same = importer.Note{At: p.at, Code: importer.SameTime, Field: "time"}
		}
		rd.piece.same.Count++
	}
	rd.piece.points++
}

// add makes a session of the piece in hand.
func (rd *reader) add() {
	p := &rd.piece
	defer func() { rd.piece = piece{} }()
	if p.track.IsEmpty() {
		return
	}
	rd.found++
	a := importer.Activity{Session: sessions.Session{Start: p.track.Start()}, At: p.at}
	rd.SetSport(&a, "", rd.sportName())
	rd.Local(&a, p.offset, p.offset != 0)
	p.track.Fill(&a, time.Time{}, time.Time{})
	a.Notes = append(a.Notes, p.track.Oddities()...)
	if p.same.Count > 0 {
		a.Notes = append(a.Notes, p.same)
	}
	if p.assumed {
		a.Notes = append(a.Notes, importer.Note{At: p.at, Code: importer.ZoneAssumed, Field: "time", Value: "UTC", Count: 1})
	}
	if p.split {
		a.Notes = append(a.Notes, importer.Note{At: p.at, Code: importer.SplitAtGap, Count: 1})
	}
	rd.Add(a, p.points)
}

// sportName is the sport of the track in hand. Of the numbers of Strava two are certain.
func (rd *reader) sportName() string {
	if rd.strava {
		switch rd.sport {
		case "1":
			return "Ride"
		case "9":
			return "Run"
		}
	}
	return rd.sport
}

// finish ends the file, and says how it ended.
func (rd *reader) finish(in *importer.Input, err error) {
	rd.lose()
	rd.add()
	rd.End(in, rd.xml, err)
	if rd.found > 0 {
		return
	}
	text := "no track"
	switch {
	case rd.timeless > 0:
		text = "a track without times"
	case rd.planned > 0:
		text = "a route"
	}
	rd.Note(importer.Note{Code: importer.NotAnActivity, Text: text})
}
