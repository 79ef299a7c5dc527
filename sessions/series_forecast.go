package sessions

import (
	"slices"
	"time"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
)

// Forecast carries a copy of the series on over planned loads, with rest on the
// days between and up to the last of them, and returns a summary of every day
// after the last one there is; a load planned for that day itself adds to it and its summary
// comes first. Loads must be in order of day. Errors are those of [Running.Add];
// the series itself stays as it is. A forecast says what the averages would be, and
// nothing of performance.
func (r *Running) Forecast(planned ...DayLoad) ([]LoadSummary, error) {
	ahead := r.clone()
	var out []LoadSummary
	for _, d := range planned {
		if err := ahead.check(d); err != nil {
			return nil, err
		}
		last, started := ahead.Last()
		for day := last.Add(1); started && day.Before(d.Day); day = day.Add(1) {
			if exists(day, r.loc) {
				ahead.push(DayLoad{Day: day, Load: Known(0)})
				out = append(out, ahead.summary())
			}
		}
		s, err := ahead.Add(d)
		if err != nil {
			return nil, err
		}
		if n := len(out); n > 0 && out[n-1].Day == s.Day {
			out = out[:n-1]
		}
		out = append(out, s)
	}
	return out, nil
}

func (r *Running) clone() *Running {
	c := *r
	c.tail, c.trace = slices.Clone(r.tail), slices.Clone(r.trace)
	return &c
}

// Forecast describes the days from that of at on, to and with until, as they would
// be by convention c if the diary goes as planned: sessions done by at, and those
// planned to start at or after it. An unknown effort of a planned session is
// estimated as in [Profiles]; days without a session are rest. It is
// empty when nothing was done by at, or until is before the day of at. Days are civil
// days in loc; nil means UTC. An invalid convention, and a moment or day outside the
// years 1900 to 2200, are faults.
func (c Convention) Forecast(d Diary, at time.Time, until date.Date, loc *time.Location) ([]LoadSummary, error) {
	r, err := NewRunning(c, loc)
	if err != nil {
		return nil, err
	}
	today := timeline.DayOf(at, loc)
	for _, s := range d.All() {
		if s.Status == Done && !s.End().After(at) {
			if _, err := r.AddSession(s); err != nil {
				return nil, err
			}
		}
	}
	if err := r.RestUntil(today); err != nil {
		return nil, err
	}
	if _, started := r.Last(); !started || until.Before(today) {
		return nil, nil
	}
	planned := []DayLoad{{Day: today, Load: Known(0)}}
	for _, s := range d.All() {
		day := timeline.DayOf(s.Start, loc)
		if s.Status != Planned || s.Start.Before(at) || day.After(until) {
			continue
		}
		effort, _ := expectedEffort(&s)
		planned = append(planned, DayLoad{Day: day, Load: Known(float64(loadOf(effort, s.Minutes()))), Sessions: 1})
	}
	return r.Forecast(append(planned, DayLoad{Day: until, Load: Known(0)})...)
}
