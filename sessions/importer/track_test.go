package importer_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
)

// tracked is what a track of samples makes of an activity that says nothing itself.
func tracked(samples ...importer.Sample) (importer.Activity, []importer.Note) {
	var track importer.Track
	for i, s := range samples {
		track.Add(s, importer.AtRecord(i+1))
	}
	var a importer.Activity
	track.Fill(&a, time.Time{}, time.Time{})
	return a, track.Oddities()
}

// sampled is a sample some seconds after the morning began.
func sampled(seconds int, set func(*importer.Sample)) importer.Sample {
	s := importer.Sample{Time: morning.Add(time.Duration(seconds) * time.Second)}
	set(&s)
	return s
}

func TestWays(t *testing.T) {
	known := sessions.Known
	at := func(lat, lon float64) func(*importer.Sample) {
		return func(s *importer.Sample) { s.Latitude, s.Longitude = known(lat), known(lon) }
	}
	way := func(metres float64) func(*importer.Sample) {
		return func(s *importer.Sample) { s.Distance = known(metres) }
	}
	speed := func(v float64) func(*importer.Sample) { return func(s *importer.Sample) { s.Speed = known(v) } }
	for _, c := range []struct {
		name    string
		samples []importer.Sample
		want    sessions.Quantity
		odd     int
	}{
		{"nothing", nil, sessions.Quantity{}, 0},
		{"times alone", []importer.Sample{sampled(0, speed(0)), {Time: morning.Add(time.Minute)}}, sessions.Quantity{}, 0},
		{"a degree of the meridian in an hour", []importer.Sample{sampled(0, at(38, -9)), sampled(200, at(38.5, -9)), sampled(400, at(39, -9))}, known(111_195), 0},
		{"across the date line", []importer.Sample{sampled(0, at(0.1, 179.999)), sampled(60, at(0.1, -179.999))}, known(222), 0},
		{"the device counts better", []importer.Sample{
			sampled(0, func(s *importer.Sample) { at(38, -9)(s); way(0)(s) }), sampled(60, func(s *importer.Sample) { at(38.01, -9)(s); way(900)(s) }),
		}, known(900), 0},
		{"the device starts anew", []importer.Sample{sampled(0, way(500)), sampled(60, way(700)), sampled(61, way(0)), sampled(120, way(100))}, known(300), 0},
		{"speed alone", []importer.Sample{sampled(0, speed(3)), sampled(60, speed(3)), sampled(120, speed(2))}, known(300), 0},
		{"no reception", []importer.Sample{sampled(0, at(0, 0)), sampled(60, at(38, -9)), sampled(120, at(0, 0)), sampled(180, at(38.001, -9))}, known(111), 0},
		{"no place on earth", []importer.Sample{sampled(0, at(91, 0)), sampled(60, at(38, 181))}, sessions.Quantity{}, 0},
		{"a jump", []importer.Sample{sampled(0, at(38, -9)), sampled(1, at(48, -9)), sampled(2, at(48.0001, -9))}, known(11), 1},
		{"an airliner is none", []importer.Sample{sampled(0, at(38, -9)), sampled(60, at(38.13, -9))}, known(14_455), 0},
		{"not over a pause", []importer.Sample{sampled(0, way(0)), sampled(100, way(300)), sampled(100+300, way(9000)), sampled(500, way(9300))}, known(600), 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, odd := tracked(c.samples...)
			assert.Equal(t, c.want, a.Session.Distance)
			assert.Len(t, odd, c.odd)
		})
	}
}

func TestPauses(t *testing.T) {
	for gap, timer := range map[int]int{299: 419, 300: 120} {
		none := func(*importer.Sample) {}
		a, _ := tracked(sampled(0, none), sampled(60, none), sampled(60+gap, none), sampled(120+gap, none))
		assert.Equal(t, time.Duration(120+gap)*time.Second, a.Elapsed)
		assert.Equal(t, time.Duration(timer)*time.Second, a.Timer)
	}
}

// What a track knows of a part is that of the samples in it, and parts add up.
func TestParts(t *testing.T) {
	var track importer.Track
	for i := range 3601 {
		track.Add(sampled(i, func(s *importer.Sample) {
			s.Distance, s.HeartRate = sessions.Known(3*float64(i)), sessions.Known(120)
			if i >= 1800 {
				s.HeartRate = sessions.Known(160)
			}
		}), importer.AtRecord(i+1))
	}
	half := morning.Add(30*time.Minute - time.Second)
	var first, second, none importer.Activity
	track.Fill(&first, time.Time{}, half)
	track.Fill(&second, half, time.Time{})
	track.Fill(&none, morning.Add(48*time.Hour), morning.Add(72*time.Hour))
	assert.Equal(t, sessions.Known(120), first.HeartRates.Mean())
	assert.Equal(t, sessions.Known(160), second.HeartRates.Mean())
	assert.InDelta(t, 10_800, first.Session.Distance.Or(0)+second.Session.Distance.Or(0), 1)
	assert.Equal(t, importer.Activity{}, none)
}

// A recording of a month is kept in the room of ten days, and nothing of it is lost.
func TestLongTrack(t *testing.T) {
	var track importer.Track
	const hours = 30 * 24
	for i := range hours * 60 {
		track.Add(sampled(60*i, func(s *importer.Sample) { s.Distance = sessions.Known(float64(i)) }), importer.AtRecord(i+1))
	}
	var a importer.Activity
	track.Fill(&a, time.Time{}, time.Time{})
	assert.Equal(t, sessions.Known(hours*60-1), a.Session.Distance)
	assert.Equal(t, (hours*60-1)*time.Minute, track.Timer())
}
