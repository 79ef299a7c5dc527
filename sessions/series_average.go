package sessions

import (
	"errors"
	"fmt"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
)

// ErrInvalidSeries marks the faults of a series of daily loads.
var ErrInvalidSeries = errors.New("invalid series of daily loads")

// maxDayLoad bounds a day's load and an average, in AU: far above 24 hours at
// effort 10 (14 400), far below where sums lose digits.
const maxDayLoad = 1e6

// Average holds the two running averages after one day, in AU a day. They are the
// bare recursion: at the start of a series they mostly show the start values, for
// two to three months in the case of the long one. [Convention.Series] says when
// that is over.
type Average struct {
	Day            date.Date
	Acute, Chronic float64
}

// Averages runs the two exponential averages over daily loads: each day an average
// moves towards the day's load by the share of its [Smoothing]. A day of unknown
// load leaves both where they are. Unknown days before the first known one are
// passed over, so that the first result may be later than the first day.
//
// A convention or a series with faults is an error, as [Faults]. Loads must lie in
// 0 to a million, and days must follow each other; a single date may be missing,
// because calendars have left out one.
//
// Source: the recursion of GoldenCheetah and Elevate, and of Williams 2017.
func (c Convention) Averages(days []DayLoad) ([]Average, error) {
	if err := c.checkSeries(days); err != nil {
		return nil, err
	}
	return c.averages(observed(days)), nil
}

// averages needs a checked series whose first day is known.
func (c Convention) averages(days []DayLoad) []Average {
	c = c.resolved()
	acute, chronic := c.StartAcute, c.StartChronic
	shareA, shareC := c.Smoothing.share(c.AcuteDays), c.Smoothing.share(c.ChronicDays)
	out := make([]Average, len(days))
	started := !c.FirstDay
	for i, d := range days {
		if load, known := d.Load.Get(); known {
			if !started {
				acute, chronic, started = load, load, true
			} else {
				acute += float64(shareA * (load - acute))
				chronic += float64(shareC * (load - chronic))
			}
		}
		out[i] = Average{d.Day, acute, chronic}
	}
	return out
}

// observed cuts the unknown days off the front, on which nothing started yet. A
// day with sessions of unknown load has started the series.
func observed(days []DayLoad) []DayLoad {
	for i, d := range days {
		if d.Load.IsKnown() || d.Sessions > 0 {
			return days[i:]
		}
	}
	return nil
}

func (c Convention) checkSeries(days []DayLoad) error {
	var faults Faults
	faults.AddAll("convention", c.Validate())
	k := checker{kind: ErrInvalidSeries}
	for i, d := range days {
		k.quantity(fmt.Sprintf("days[%d].load", i), d.Load, 0, maxDayLoad)
		if i == 0 {
			continue
		}
		if step := timeline.DaysBetween(days[i-1].Day, d.Day); step < 1 || step > 2 {
			k.add(fmt.Sprintf("days[%d].day", i), timeline.FormatDay(d.Day), "does not follow the day before it", ErrConflict)
		}
	}
	faults.AddAll("", k.faults.Err())
	return faults.Err()
}
