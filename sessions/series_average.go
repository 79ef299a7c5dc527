package sessions

import (
	"errors"
	"fmt"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
)

// ErrInvalidSeries marks the faults of a series of daily loads.
var ErrInvalidSeries = errors.New("invalid series of daily loads")

// maxDayLoad bounds a day's load and an average, in any unit: far above 24 hours at
// effort 10 (14 400) or a day's metres, far below where sums lose digits.
const maxDayLoad = 1e9

// Average holds the two running averages after one day, in load a day. They are the
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
// 0 to a billion, and days must follow each other; a single date may be missing,
// because calendars have left out one.
//
// Source: the recursion of GoldenCheetah and Elevate, and of Williams 2017.
func (c Convention) Averages(days []DayLoad) ([]Average, error) {
	if err := c.checkSeries(days); err != nil {
		return nil, err
	}
	days = observed(days)
	a, f := c.start(), c.filters()
	out := make([]Average, len(days))
	for i, d := range days {
		a = f.next(a, d.Load)
		out[i] = Average{d.Day, a.Acute.Value, a.Chronic.Value}
	}
	return out, nil
}

// averages are the two averages after a day.
type averages struct {
	Acute   ewma `json:"acute"`
	Chronic ewma `json:"chronic"`
}

func (c Convention) start() averages {
	return averages{ewma{Value: c.StartAcute}, ewma{Value: c.StartChronic}}
}

// filters are how the two averages take in a day.
type filters struct{ acute, chronic filter }

func (c Convention) filters() filters {
	c = c.resolved()
	return filters{
		filter{c.Smoothing.share(c.AcuteDays), c.AcuteDays, c.Seed},
		filter{c.Smoothing.share(c.ChronicDays), c.ChronicDays, c.Seed},
	}
}

func (f filters) next(a averages, load Quantity) averages {
	return averages{f.acute.next(a.Acute, load), f.chronic.next(a.Chronic, load)}
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
	faults.AddAll("", checkDays("days", days))
	return faults.Err()
}

// checkDays wants days that follow each other and loads in range.
func checkDays(path string, days []DayLoad) error {
	k := checker{kind: ErrInvalidSeries}
	for i, d := range days {
		if v, known := d.Load.Get(); known && !(v >= 0 && v <= maxDayLoad) {
			k.number(fmt.Sprintf("%s[%d].load", path, i), v, 0, maxDayLoad)
		}
		if i == 0 {
			continue
		}
		if step := timeline.DaysBetween(days[i-1].Day, d.Day); step < 1 || step > 2 {
			k.add(fmt.Sprintf("%s[%d].day", path, i), timeline.FormatDay(d.Day), "does not follow the day before it", ErrConflict)
		}
	}
	return k.faults.Err()
}
