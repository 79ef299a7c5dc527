package sessions

import (
	"errors"
	"fmt"
	"math"
	"time"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
)

// ErrEarlier says that a load lies before the last day of a [Running] series.
var ErrEarlier = errors.New("earlier than the last day")

// Running is a series of daily loads in progress: it takes in one load after the
// other and gives the new values at once, at a cost that does not grow with the
// series. What it holds can be stored as JSON and taken up again, exactly. The zero
// value has no convention and takes nothing in; [NewRunning] makes one.
//
// A Running must not be used from several goroutines at once.
type Running struct { //nolint:recvcheck // decoding needs a pointer, reading does not
	c       Convention // valid and resolved
	filters filters
	texts   seriesTexts
	loc     *time.Location

	n      int         // days so far
	before averages    // before the last day
	now    averages    // after it
	tail   []DayLoad   // the last days, as many as anything looks back, or more
	trace  []pointPair // the averages of the last 8 days, as values
}

// pointPair holds the two averages after a day, or why they are undefined.
type pointPair struct {
	Acute   Value `json:"acute"`
	Chronic Value `json:"chronic"`
}

// seriesTexts are the words of a convention.
type seriesTexts struct{ convention, long, before string }

func (c Convention) texts() seriesTexts {
	return seriesTexts{
		convention: c.String(),
		long:       fmt.Sprintf("load in the last %d days", c.Long),
		before:     fmt.Sprintf("load in the %d days before the last %d", c.Long-c.Short, c.Short),
	}
}

// NewRunning starts a series by convention c. Days are civil days in loc, which
// only matters for the days that a place left out of its calendar; nil is UTC.
// An invalid convention is an error, as [Faults].
func NewRunning(c Convention, loc *time.Location) (*Running, error) {
	if err := c.Validate(); err != nil {
		return nil, err
	}
	return newRunning(c, loc), nil
}

// newRunning needs a valid convention.
func newRunning(c Convention, loc *time.Location) *Running {
	return &Running{c: c.resolved(), filters: c.filters(), texts: c.resolved().texts(), loc: loc, before: c.start(), now: c.start()}
}

// Add takes in the load of one more session, or of several, on a day: the last day
// again, which adds to it, or a later one. The days between are days of rest. An
// unknown load makes the day unknown. It returns the summary of the day.
//
// A day before the last one is [ErrEarlier]; a load out of range and a day outside
// the years 1900 to 2200 are faults. On an error nothing is changed. Use one value of
// Sessions a session, so that a day of unknown load is told from one of which
// nothing is known.
func (r *Running) Add(d DayLoad) (LoadSummary, error) {
	if err := r.check(d); err != nil {
		return LoadSummary{}, err
	}
	last, started := r.Last()
	switch {
	case !started && !d.Load.IsKnown() && d.Sessions == 0:
		return r.c.nothing(d.Day, "no finished session yet"), nil
	case !started:
		r.push(d)
	case d.Day == last:
		r.merge(d)
	default:
		r.restUntil(d.Day.Add(-1))
		r.push(d)
	}
	return r.summary(), nil
}

// AddSession takes in a finished session, on the day it starts. A session that is
// not done is a fault.
func (r *Running) AddSession(s Session) (LoadSummary, error) {
	if err := s.Validate(); err != nil {
		return LoadSummary{}, err
	}
	if s.Status != Done {
		k := checker{kind: ErrInvalidSession}
		k.add("status", s.Status.String(), "is not done", ErrConflict)
		return LoadSummary{}, k.faults.Err()
	}
	return r.Add(DayLoad{Day: timeline.DayOf(s.Start, r.loc)}.plus(s))
}

// RestUntil carries the series on with days of rest, to and with the day. A day
// that is not after the last one changes nothing, as does a series with no days.
func (r *Running) RestUntil(day date.Date) error {
	if err := r.check(DayLoad{Day: day}); err != nil && !errors.Is(err, ErrEarlier) {
		return err
	}
	r.restUntil(day)
	return nil
}

func (r *Running) restUntil(day date.Date) {
	last, started := r.Last()
	for d := last.Add(1); started && !d.After(day); d = d.Add(1) {
		if exists(d, r.loc) {
			r.push(DayLoad{Day: d, Load: Known(0)})
		}
	}
}

// exists reports whether a place had that day in its calendar.
func exists(d date.Date, loc *time.Location) bool {
	return timeline.StartOfDay(d, loc).Before(timeline.StartOfDay(d.Add(1), loc))
}

func (r *Running) check(d DayLoad) error {
	k := checker{kind: ErrInvalidSeries}
	if r.n == 0 && r.c == (Convention{}) {
		k.add("", "", "is not a series that was started", ErrMissing)
	}
	k.quantity("load", d.Load, 0, maxDayLoad)
	if y := d.Day.Year(); y < timeline.MinYear || y > timeline.MaxYear {
		k.add("day", timeline.FormatDay(d.Day), fmt.Sprintf("is outside the years %d to %d", timeline.MinYear, timeline.MaxYear), ErrOutOfRange)
	}
	if last, started := r.Last(); started {
		if d.Day.Before(last) {
			k.add("day", timeline.FormatDay(d.Day), "is before "+timeline.FormatDay(last), ErrEarlier)
		}
		if sum := r.tail[len(r.tail)-1].merged(d); d.Day == last && sum.Load.Or(0) > maxDayLoad {
			k.add("load", sum.Load.String(), "is above "+number(maxDayLoad)+" on one day", ErrOutOfRange)
		}
	}
	return k.faults.Err()
}

// push appends a day after the last one.
func (r *Running) push(d DayLoad) {
	if keep := r.c.lookBack(); len(r.tail) >= 2*keep {
		r.tail = append(r.tail[:0], r.tail[len(r.tail)-keep:]...)
	}
	r.tail = append(r.tail, d)
	r.n++
	r.before = r.now
	if len(r.trace) > weekDays {
		r.trace = append(r.trace[:0], r.trace[1:]...)
	}
	r.trace = append(r.trace, pointPair{})
	r.settle()
}

// merge adds to the last day.
func (r *Running) merge(d DayLoad) {
	r.tail[len(r.tail)-1] = r.tail[len(r.tail)-1].merged(d)
	r.settle()
}

// settle works out the averages after the last day.
func (r *Running) settle() {
	r.now = r.filters.next(r.before, r.tail[len(r.tail)-1].Load)
	r.trace[len(r.trace)-1] = pointPair{
		Acute:   r.average(r.now.Acute.Value, r.c.AcuteDays),
		Chronic: r.average(r.now.Chronic.Value, r.c.ChronicDays),
	}
}

// merged is the sum of two loads of a day.
func (l DayLoad) merged(d DayLoad) DayLoad {
	sum, known := l.Load.Get()
	more, both := d.Load.Get()
	l.Load = Quantity{}
	if known && both {
		l.Load = Known(sum + more)
	}
	l.Sessions += d.Sessions
	return l
}

// lookBack is how many days back anything looks.
func (c Convention) lookBack() int {
	return max(rollingDays, c.Long, int(math.Ceil(c.ChronicDays)))
}

// Last returns the last day, and false when there is none yet.
func (r Running) Last() (date.Date, bool) {
	if len(r.tail) == 0 {
		return date.Date{}, false
	}
	return r.tail[len(r.tail)-1].Day, true
}

// Days returns how many days there are.
func (r Running) Days() int { return r.n }

// Summary describes the last day again. Without days, every value is undefined.
func (r Running) Summary() LoadSummary {
	if r.n == 0 {
		return r.c.nothing(date.Date{}, "no finished session yet")
	}
	return r.summary()
}
