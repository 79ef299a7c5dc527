package fit

import (
	"fmt"
	"time"

	"github.com/muktihari/fit/kit/datetime"
	"github.com/muktihari/fit/profile/typedef"
	"github.com/muktihari/fit/profile/untyped/fieldnum"
	"github.com/muktihari/fit/profile/untyped/mesgnum"
	"github.com/muktihari/fit/proto"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
)

// sequence gathers what one file of a chain holds.
type sequence struct {
	rd       *reader
	stop     func() // ends the decoding
	messages int
	waiting  int // messages that are not counted as used or skipped yet

	fileType     typedef.File
	legs         []leg
	track        importer.Track
	last         int // the message of the last record
	sets         []set
	titles       map[exercise]string
	described    int
	offset       time.Duration // of local time
	local        bool
	sport, sub   uint8 // of the sport or lap message, for want of a session
	profile      string
	hasSportInfo bool
}

func newSequence(rd *reader) *sequence {
	return &sequence{rd: rd, fileType: typedef.FileInvalid, titles: map[exercise]string{}}
}

// foreign reports whether the file is of a type that holds no activity. A file that does
// not say its type may hold one.
func (s *sequence) foreign() bool {
	switch s.fileType {
	case typedef.FileActivity, typedef.FileActivitySummary, typedef.FileInvalid:
		return false
	}
	return s.fileType < typedef.FileMfgRangeMin
}

// mostDescriptions is how many developer fields a file may describe: the decoder keeps
// them and searches them for each such field.
const mostDescriptions = 256

// OnMesg takes a message from the decoder.
func (s *sequence) OnMesg(mesg proto.Message) {
	at := importer.AtRecord(s.rd.read + 1)
	if !s.rd.Read(at) {
		s.stop()
		return
	}
	s.rd.read++
	s.messages++
	s.waiting++
	m := message{&mesg}
	switch mesg.Num {
	case mesgnum.FileId:
		if v, ok := m.byte(fieldnum.FileIdType); ok && s.fileType == typedef.FileInvalid {
			s.fileType = typedef.File(v)
		}
		return
	case mesgnum.FieldDescription:
		if s.described++; s.described > mostDescriptions {
			s.rd.Cut(at, fmt.Sprintf("more than %d developer fields", mostDescriptions), 0)
			s.stop()
		}
		return
	}
	if s.foreign() {
		return
	}
	switch mesg.Num {
	case mesgnum.Record:
		s.record(m, at)
	case mesgnum.Session:
		s.session(m, at)
	case mesgnum.Sport:
		s.sportInfo(m, fieldnum.SportSport, fieldnum.SportSubSport)
		s.profile = clip(m.text(fieldnum.SportName))
	case mesgnum.Lap:
		if !s.hasSportInfo {
			s.sportInfo(m, fieldnum.LapSport, fieldnum.LapSubSport)
		}
	case mesgnum.Set:
		s.set(m, at)
	case mesgnum.ExerciseTitle:
		s.title(m)
	case mesgnum.Activity:
		s.localTime(m)
	}
}

func (s *sequence) sportInfo(m message, sport, sub byte) {
	v, ok := m.byte(sport)
	if !ok {
		return
	}
	s.hasSportInfo = true
	s.sport = v
	s.sub, _ = m.byte(sub)
}

// localTime reads how far local time was from UTC.
func (s *sequence) localTime(m message) {
	utc, ok := m.long(fieldnum.ActivityTimestamp)
	local, both := m.long(fieldnum.ActivityLocalTimestamp)
	if ok && both {
		s.offset, s.local = time.Duration(int64(local)-int64(utc))*time.Second, true
	}
}

// skip counts a message as skipped, together with others of its kind.
func (s *sequence) skip(at importer.Position, code importer.Code, field string) {
	s.waiting--
	s.rd.Tally(importer.Note{At: at, Code: code, Field: field, Skipped: true, Count: 1})
}

// record takes a point of the recording.
func (s *sequence) record(m message, at importer.Position) {
	when, ok := m.instant(fieldnum.RecordTimestamp)
	if !ok {
		s.skip(at, importer.Missing, "timestamp")
		return
	}
	short := func(field byte, scale, offset float64) sessions.Quantity {
		v, ok := m.short(field)
		return known(v, ok, scale, offset)
	}
	long := func(field byte, scale, offset float64) sessions.Quantity {
		v, ok := m.long(field)
		return known(v, ok, scale, offset)
	}
	bpm, hasRate := m.byte(fieldnum.RecordHeartRate)
	sample := importer.Sample{
		Time:      when,
		Latitude:  m.degrees(fieldnum.RecordPositionLat),
		Longitude: m.degrees(fieldnum.RecordPositionLong),
		Altitude:  first(long(fieldnum.RecordEnhancedAltitude, 5, 500), short(fieldnum.RecordAltitude, 5, 500)),
		Distance:  long(fieldnum.RecordDistance, 100, 0),
		Speed:     first(long(fieldnum.RecordEnhancedSpeed, 1000, 0), short(fieldnum.RecordSpeed, 1000, 0)),
		HeartRate: known(bpm, hasRate, 1, 0),
		Power:     short(fieldnum.RecordPower, 1, 0),
	}
	if s.track.Add(sample, at) == importer.TimeReverse {
		s.skip(at, importer.TimeReverse, "timestamp")
		return
	}
	s.last = s.rd.read
}

// finish makes sessions of what was gathered, and counts the messages. Broken says that
// the file did not end as it should.
func (s *sequence) finish(broken bool) {
	if s.foreign() {
		s.rd.foreign = true
		s.rd.Note(importer.Note{
			At: importer.AtRecord(s.rd.read - s.messages + 1), Code: importer.NotAnActivity,
			Value: s.fileType.String(), Skipped: true, Count: s.waiting,
		})
		return
	}
	end := s.addLegs(broken)
	hasRecords := s.track.Len() > 1 && s.track.End().After(s.track.Start())
	switch {
	case hasRecords && len(s.legs) == 0:
		s.addRecords(s.track.Start())
	case hasRecords && broken && s.track.End().Sub(end) > time.Minute:
		s.addRecords(end)
	}
	s.leftSets()
	for _, n := range s.track.Oddities() {
		s.rd.Note(n)
	}
	s.rd.Use(s.waiting)
}

// addRecords makes a session of the records from a time on, for want of a session
// message.
func (s *sequence) addRecords(start time.Time) {
	a := importer.Activity{Session: sessions.Session{Start: start}, At: importer.AtRecord(s.last)}
	s.setSport(&a, s.sport, s.sub, s.hasSportInfo, s.profile)
	s.place(&a)
	s.track.Fill(&a, start, time.Time{})
	a.Session.Sets, a.Notes = s.setsBetween(start, s.track.End(), true, a.Notes)
	a.Notes = append(a.Notes, importer.Note{At: a.At, Code: importer.BuiltFromRecords, Count: 1})
	s.rd.found++
	s.rd.Add(a, 0)
}

// place puts an activity into local time.
func (s *sequence) place(a *importer.Activity) {
	s.rd.Local(a, s.offset, s.local)
	if t := a.Session.Start; t.Before(earliest) && t.UTC().Year() >= 1990 {
		a.Notes = append(a.Notes, importer.Note{At: a.At, Code: importer.ClockNotSet, Value: t.UTC().Format(time.RFC3339), Count: 1})
	}
}

// earliest is the first time of a clock that was set: what is below is seconds since the
// device was switched on.
//
// Source: FIT profile, date_time.
var earliest = datetime.ToTime(0x10000000)

// clip bounds the texts that are kept.
func clip(text string) string {
	const most = 100
	if len(text) > most {
		return text[:most]
	}
	return text
}
