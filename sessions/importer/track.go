package importer

import (
	"math"
	"time"

	"example.com/rubdown/sessions"
)

// Sample is one point of a recording. What was not recorded is unknown.
type Sample struct {
	Time      time.Time
	Latitude  sessions.Quantity // degrees, north
	Longitude sessions.Quantity // degrees, east
	Altitude  sessions.Quantity // metres
	Distance  sessions.Quantity // metres since the start, as the device counted
	Speed     sessions.Quantity // metres a second
	HeartRate sessions.Quantity // beats a minute
	Power     sessions.Quantity // watts
}

// Track adds up the samples of a recording, in constant memory: it keeps a sum for
// each quarter of a minute, for at most the ten days that a session may take. The zero
// value is empty and ready for use.
//
// Its conventions (own figures): the way is that of the device, else that between
// positions, else speed by time. Five minutes without a sample are a pause and no part
// of the timer, nor is the way gone meanwhile. A climb counts from 3 metres on
// (hysteresis), which suits a barometer; height from satellites alone climbs more
// than the athlete did.
type Track struct {
	first, last time.Time
	samples     int
	sums        []sum
	hasHeight   bool
	lat, lon    sessions.Quantity
	distance    sessions.Quantity
	height      sessions.Quantity // where the climb in hand started
	odd         [len(oddFields)]oddity
}

// sum is a quarter of a minute of a track.
type sum struct {
	slot     int
	first    time.Time
	hearts   HeartRates
	power    float64
	powers   int
	metres   float64
	moving   time.Duration
	pause    time.Duration
	up, down float64
}

// oddity is a value that no sample of a recording can have.
type oddity struct {
	count int
	value float64
	at    Position
}

// The fields with oddities.
const (
	oddPosition = iota
	oddAltitude
	oddPower
)

var oddFields = [...]string{oddPosition: "position", oddAltitude: "altitude", oddPower: "power"}

const (
	slotLength  = 15 * time.Second
	mostSlots   = 10 * 24 * 240 // ten days
	pauseGap    = 5 * time.Minute
	climbStep   = 3.0     // metres
	fastestStep = 350.0   // metres a second, an airliner; more is a jump of the position
	lowest      = -500.0  // metres
	highest     = 9000.0  // metres
	mostPower   = 2500.0  // watts
	earthRadius = 6371009 // metres
)

// IsEmpty reports whether there are no samples.
func (t *Track) IsEmpty() bool { return t.samples == 0 }

// Len returns the number of samples that were taken.
func (t *Track) Len() int { return t.samples }

// Start returns the time of the first sample.
func (t *Track) Start() time.Time { return t.first }

// End returns the time of the last sample.
func (t *Track) End() time.Time { return t.last }

// Timer returns the time from the first sample to the last, less pauses.
func (t *Track) Timer() time.Duration {
	timer := t.last.Sub(t.first)
	for i := range t.sums {
		timer -= t.sums[i].pause
	}
	return max(0, timer)
}

// Add takes a sample. One earlier than the last is not taken and gives [TimeReverse];
// one at the same time is, and gives [SameTime]; other codes it does not give.
func (t *Track) Add(s Sample, at Position) Code {
	if t.samples > 0 && s.Time.Before(t.last) {
		return TimeReverse
	}
	var gap time.Duration
	if t.samples > 0 {
		gap = s.Time.Sub(t.last)
	} else {
		t.first = s.Time
	}
	b := t.slotOf(s.Time)
	if gap >= pauseGap {
		b.pause += gap
		t.lat, t.lon, t.distance, t.height = sessions.Quantity{}, sessions.Quantity{}, sessions.Quantity{}, sessions.Quantity{}
		gap = 0
	}
	b.moving += gap
	b.metres += t.step(s, gap, at)
	t.climb(s, b, at)
	if bpm, ok := s.HeartRate.Get(); ok {
		b.hearts.Add(bpm, at)
	}
	if watts, ok := s.Power.Get(); ok && t.within(oddPower, watts, 0, mostPower, at) {
		b.power += watts
		b.powers++
	}
	t.last = s.Time
	t.samples++
	if gap == 0 && t.samples > 1 && b.pause == 0 {
		return SameTime
	}
	return ""
}

// slotOf returns the sum that a time belongs to.
func (t *Track) slotOf(at time.Time) *sum {
	slot := int(at.Sub(t.first) / slotLength)
	if n := len(t.sums); n == 0 || n < mostSlots && slot > t.sums[n-1].slot {
		t.sums = append(t.sums, sum{slot: slot, first: at})
	}
	return &t.sums[len(t.sums)-1]
}

// step returns the way from the last sample to this one.
func (t *Track) step(s Sample, gap time.Duration, at Position) float64 {
	metres := 0.0
	lat, lon := position(s)
	way, isWay := s.Distance.Get()
	before, wasWay := t.distance.Get()
	switch {
	case isWay && wasWay:
		metres = max(0, way-before) // A device that starts anew has not gone back.
	case lat.IsKnown() && t.lat.IsKnown() && !isWay:
		metres = between(t.lat.Or(0), t.lon.Or(0), lat.Or(0), lon.Or(0))
	case s.Speed.IsKnown() && !isWay && !lat.IsKnown():
		metres = max(0, s.Speed.Or(0)) * gap.Seconds()
	}
	if isWay {
		t.distance = s.Distance
	}
	if lat.IsKnown() {
		t.lat, t.lon = lat, lon
	}
	if metres > fastestStep*max(1, gap.Seconds()) || math.IsNaN(metres) {
		t.oddity(oddPosition, metres, at)
		return 0
	}
	return metres
}

// position returns where a sample was taken; 0, 0 is what devices without reception
// write.
func position(s Sample) (lat, lon sessions.Quantity) {
	la, ok := s.Latitude.Get()
	lo, both := s.Longitude.Get()
	if !ok || !both || !(math.Abs(la) <= 90) || !(math.Abs(lo) <= 180) || la == 0 && lo == 0 {
		return sessions.Quantity{}, sessions.Quantity{}
	}
	return s.Latitude, s.Longitude
}

// between returns the metres between two positions (great circle, haversine).
func between(lat1, lon1, lat2, lon2 float64) float64 {
	const degree = math.Pi / 180
	sinLat, sinLon := math.Sin((lat2-lat1)*degree/2), math.Sin((lon2-lon1)*degree/2)
	h := sinLat*sinLat + math.Cos(lat1*degree)*math.Cos(lat2*degree)*sinLon*sinLon
	return 2 * earthRadius * math.Asin(math.Sqrt(min(1, h)))
}

// climb counts height gained and lost.
func (t *Track) climb(s Sample, b *sum, at Position) {
	height, ok := s.Altitude.Get()
	if !ok || !t.within(oddAltitude, height, lowest, highest, at) {
		return
	}
	t.hasHeight = true
	from, known := t.height.Get()
	switch {
	case !known:
		t.height = s.Altitude
	case height-from >= climbStep:
		b.up += height - from
		t.height = s.Altitude
	case from-height >= climbStep:
		b.down += from - height
		t.height = s.Altitude
	}
}

func (t *Track) within(field int, v, lo, hi float64, at Position) bool {
	if v >= lo && v <= hi {
		return true
	}
	t.oddity(field, v, at)
	return false
}

func (t *Track) oddity(field int, v float64, at Position) {
	o := &t.odd[field]
	if o.count == 0 {
		o.value, o.at = v, at
	}
	o.count++
}

// Fill completes an activity with what the track knows of the time from start to end,
// both included; zero times are the ends of the track. What the activity says itself
// stays: only the samples of heart rate and speed are added to.
func (t *Track) Fill(a *Activity, start, end time.Time) {
	if t.samples == 0 {
		return
	}
	if start.IsZero() {
		start = t.first
	}
	if end.IsZero() {
		end = t.last
	}
	var all sum
	found := false
	for i := range t.sums {
		b := &t.sums[i]
		if b.first.Before(start) || b.first.After(end) {
			continue
		}
		found = true
		a.HeartRates.merge(b.hearts)
		a.Speeds.Add(b.metres, b.moving)
		all.power += b.power
		all.powers += b.powers
		all.metres += b.metres
		all.pause += b.pause
		all.up += b.up
		all.down += b.down
	}
	if !found {
		return
	}
	if a.Elapsed == 0 && a.Timer == 0 {
		a.Elapsed = end.Sub(start)
		a.Timer = max(0, a.Elapsed-all.pause)
	}
	s := &a.Session
	if all.metres > 0 { // 0 is not measured.
		fill(&s.Distance, math.Round(all.metres))
	}
	if t.hasHeight {
		fill(&s.Ascent, math.Round(all.up))
		fill(&s.Descent, math.Round(all.down))
	}
	if all.power > 0 { // Zeros throughout are no power meter.
		fill(&s.Power, math.Round(all.power/float64(all.powers)))
	}
}

func fill(q *sessions.Quantity, v float64) {
	if !q.IsKnown() {
		*q = sessions.Known(v)
	}
}

// Oddities are notes on values that no recording can have and that were left out: a
// jump of the position, a height below −500 or above 9000 metres, a power below 0 or
// above 2500 watts.
func (t *Track) Oddities() []Note {
	var notes []Note
	for field, o := range t.odd {
		if o.count > 0 {
			notes = append(notes, Note{At: o.at, Code: OutOfRange, Field: oddFields[field], Value: number(math.Round(o.value)), Count: o.count})
		}
	}
	return notes
}
