package tissue

import "time"

// instant counts microseconds since the beginning of year 1, UTC. Zero is no instant: no event can lie there.
// Times of the model are cut to microseconds, so that a state written and read again continues exactly.
type instant int64

// epochMicros is the Unix epoch in microseconds since the beginning of year 1.
const epochMicros = 62_135_596_800 * 1_000_000

const (
	microsPerMinute = 60_000_000
	microsPerHour   = 60 * microsPerMinute
)

func instantOf(t time.Time) instant { return instant(t.UnixMicro() + epochMicros) }

// in returns the instant as a time in a location.
func (i instant) in(loc *time.Location) time.Time {
	return time.UnixMicro(int64(i) - epochMicros).In(loc)
}

// plus returns the instant that many hours later.
func (i instant) plus(hours float64) instant { return i + instant(hours*microsPerHour) }

// hoursSince returns the hours from an earlier instant to i.
func (i instant) hoursSince(earlier instant) float64 { return float64(i-earlier) / microsPerHour }
