package importer

import (
	"math"
	"strconv"
	"time"

	"example.com/rubdown/sessions"
)

// A heart rate outside these is a fault of the sensor (own figures).
const (
	minHeartRate = 20
	maxHeartRate = 230
)

// HeartRates gathers the heart rates of an activity, in beats a minute. The zero
// value is empty and ready for use.
type HeartRates struct {
	sum        float64
	good, bad  int
	firstFault float64
	faultAt    Position
}

// Add counts one sample. A value below 20 or above 230 is a fault and no part of the
// mean.
func (h *HeartRates) Add(bpm float64, at Position) {
	if PlausibleHeartRate(bpm) {
		h.sum += bpm
		h.good++
		return
	}
	if h.bad == 0 {
		h.firstFault, h.faultAt = bpm, at
	}
	h.bad++
}

// merge adds the samples of another.
func (h *HeartRates) merge(other HeartRates) {
	if h.bad == 0 {
		h.firstFault, h.faultAt = other.firstFault, other.faultAt
	}
	h.sum += other.sum
	h.good += other.good
	h.bad += other.bad
}

// PlausibleHeartRate reports whether a heart has that rate: 20 to 230 beats a minute.
func PlausibleHeartRate(bpm float64) bool { return bpm >= minHeartRate && bpm <= maxHeartRate }

// Mean returns the mean of the samples without faults, unknown when there is none.
func (h *HeartRates) Mean() sessions.Quantity {
	if h.good == 0 {
		return sessions.Quantity{}
	}
	return sessions.Known(math.Round(h.sum / float64(h.good)))
}

// Speeds gathers how long an activity went at which speed. The zero value is empty
// and ready for use. It is as large for a day as for a minute.
type Speeds struct {
	seconds [64]float64 // by whole metres a second, the last one for all above
	metres  float64
}

// longestStep is the longest time between two samples of one speed.
const longestStep = 10 * time.Minute

// Add counts metres gone in a time. Times not above 0 or over 10 minutes, negative
// ways and what is no number are ignored.
func (s *Speeds) Add(metres float64, in time.Duration) {
	if in <= 0 || in > longestStep || !(metres >= 0) || math.IsInf(metres, 0) {
		return
	}
	speed := metres / in.Seconds()
	s.seconds[int(min(speed, float64(len(s.seconds)-1)))] += in.Seconds()
	s.metres += metres
}

// total is the time counted, in seconds.
func (s *Speeds) total() float64 {
	sum := 0.0
	for _, t := range s.seconds {
		sum += t
	}
	return sum
}

// shareAbove returns the share of the time at that many metres a second or more.
func (s *Speeds) shareAbove(speed int) float64 {
	total := s.total()
	if total == 0 {
		return 0
	}
	above := 0.0
	for i := max(0, speed); i < len(s.seconds); i++ {
		above += s.seconds[i]
	}
	return above / total
}

// speedLimit is what people do not exceed in a sport (own figures, above the best
// there are): the mean of the whole, and a speed that takes no more than a tenth of
// the time, both in metres a second.
type speedLimit struct {
	mean float64
	top  int
}

var (
	onFoot   = speedLimit{5, 7}
	running  = speedLimit{7.5, 9}
	onWheels = speedLimit{16, 20}
	inWater  = speedLimit{2.5, 5}
	onSnow   = speedLimit{10, 20}
	byBoat   = speedLimit{7, 9}
	anywhere = speedLimit{8, 15} // ball games and everything else
	sprint   = speedLimit{10.5, 13}
)

var speedLimits = map[sessions.Sport]speedLimit{
	sessions.Walking:                  onFoot,
	sessions.Hiking:                   onFoot,
	sessions.Rucking:                  onFoot,
	sessions.RoadRunning:              running,
	sessions.TrailRunning:             running,
	sessions.Marathon:                 running,
	sessions.FieldRunningSport:        running,
	sessions.Sprint:                   sprint,
	sessions.Cycling:                  onWheels,
	sessions.MountainBiking:           {10, 17},
	sessions.Triathlon:                onWheels,
	sessions.WheelchairHandcycling:    {13, 18},
	sessions.SwimFreestyle:            inWater,
	sessions.SwimBackstroke:           inWater,
	sessions.SwimBreaststroke:         inWater,
	sessions.SwimButterfly:            inWater,
	sessions.WaterPolo:                inWater,
	sessions.Rowing:                   byBoat,
	sessions.Kayaking:                 byBoat,
	sessions.CrossCountrySkiing:       onSnow,
	sessions.SkiTouringMountaineering: onSnow,
	sessions.AlpineSkiing:             {20, 40},
	sessions.Snowboarding:             {20, 40},
	sessions.IceHockeySkating:         {15, 18},
	sessions.BoardWind:                {15, 25},
	sessions.Surfing:                  {8, 20},
	sessions.HorseRiding:              {9, 17},
	sessions.Other:                    {13, 20},
}

func speedLimitOf(s sessions.Sport) speedLimit {
	if limit, ok := speedLimits[s]; ok {
		return limit
	}
	return anywhere
}

// mostAtTop is the share of the time that may be above the top speed.
const mostAtTop = 0.1

// tooFast reports whether a session went faster than people go, and how fast.
func tooFast(s sessions.Session, speeds *Speeds) (kmh string, too bool) {
	limit := speedLimitOf(s.Sport)
	if s.Duration < shortest { // A sprint alone, in whatever sport.
		limit = speedLimit{max(limit.mean, sprint.mean), max(limit.top, sprint.top)}
	}
	mean := 0.0
	if metres, ok := s.Distance.Get(); ok && s.Duration > 0 {
		mean = metres / s.Duration.Seconds()
	} else if total := speeds.total(); total > 0 {
		mean = speeds.metres / total
	}
	if mean > limit.mean || speeds.shareAbove(limit.top) > mostAtTop {
		return strconv.FormatFloat(mean*3.6, 'f', 0, 64) + " km/h on average", true
	}
	return "", false
}
